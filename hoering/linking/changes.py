"""Draft against revised draft: what was added, deleted, rewritten, moved and renumbered. A heading of one
draft that the other has as a line of its text was read otherwise, not changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from hoering.domain import Change, ChangeKind, Policy
from hoering.linking.alignment import Alignment, align
from hoering.linking.grouping import Group, Rewriting, joined, moved_groups, passages, runs, tabled
from hoering.linking.renumbering import heading_change, only_renumbered
from hoering.linking.section_pairs import heading_looks, moved_sections, pair_sections
from hoering.linking.stretches import Stretch, stretches
from hoering.linking.units import Unit, units

# A new section of more paragraphs than this is shown paragraph by paragraph; a table goes with what it stands under.
SHORT_SECTION = 3

_Place = tuple[int, int, float, int]


@dataclass(frozen=True, slots=True)
class _Found:
    """A change that has no id yet, and its place in the draft's reading order."""

    place: _Place
    change: Change


def compare(policy: Policy, revised: Policy) -> tuple[Change, ...]:
    """All differences in wording, in the draft's reading order, with ids Æ01, Æ02 …

    Layout is no difference: line breaks, hyphens, quotation marks, bullets, pages, file format.
    """
    found = sorted(_Comparison(policy, revised).found(), key=lambda f: f.place)
    width = max(2, len(str(len(found))))
    return tuple(replace(f.change, id=f"Æ{number:0{width}d}") for number, f in enumerate(found, 1))


class _Comparison:
    def __init__(self, policy: Policy, revised: Policy) -> None:
        self.policy, self.revised = policy, revised
        self.mine, self.theirs = units(policy, revised), units(revised, policy)
        self.pairs = pair_sections(policy, revised, self.mine, self.theirs)
        self.back = {j: i for i, j in self.pairs.items()}
        held = stretches(self.mine, self.theirs, self.pairs)
        self.homes = homes(held)
        self.as_text = (
            heading_text(policy, self.pairs.keys(), self.homes[0], self.theirs),
            heading_text(revised, self.back.keys(), self.homes[1], self.mine),
        )
        self.texts = (
            [u for u in self.mine if u.order not in self.as_text[1].units],
            [u for u in self.theirs if u.order not in self.as_text[0].units],
        )
        self.aligned = align(*self.texts, held)
        self.stayed = _inverse(self.aligned)

    def found(self) -> Iterator[_Found]:
        yield from self._headings()
        for group in moved_groups(self.aligned.moved, self.mine, self.theirs):
            yield self._within(ChangeKind.MOVED, group)
        rewriting = Rewriting(self.mine, self.theirs, self.aligned.free(*self.texts))
        groups = [rewriting.group(a, b) for a, b in sorted(self.aligned.rewritten.items())]
        gone, come = rewriting.rest()
        groups, come = passages(groups, come)
        for group in groups:
            same = only_renumbered(joined(group.before), joined(group.after))
            yield self._within(ChangeKind.RENUMBERED if same else ChangeKind.REWRITTEN, group)
        yield from self._deleted(gone)
        yield from self._added(come)

    # --- headings ---

    def _headings(self) -> Iterator[_Found]:
        went = moved_sections(self.policy, self.revised, self.pairs)
        for i, j in self.pairs.items():
            change = heading_change(self.policy.sections[i], self.revised.sections[j])
            if i in went and (change is None or change.kind is ChangeKind.RENUMBERED):
                change = self._moved(i, j)
            if change is not None and not self._is_cover(i):
                yield _Found((i, 0, -1.0, 0), change)

    def _moved(self, i: int, j: int) -> Change:
        """A whole section in another place: its headings, and the text that stayed as it was."""
        section, target = self.policy.sections[i], self.revised.sections[j]
        stayed = [u for u in self.mine if u.section == i and u.order in self.aligned.same]
        body = joined(stayed)
        before, after = (
            "\n".join(part for part in (title, body) if part)
            for title in (section.title, target.title)
        )
        return Change("", section.key, ChangeKind.MOVED, before, after, target.key, section.page)

    def _is_cover(self, index: int) -> bool:
        """The front page before the first heading: titles and dates, no policy."""
        section = self.policy.sections[index]
        return index == 0 and not section.key

    # --- texts in sections that stayed ---

    def _within(self, kind: ChangeKind, group: Group) -> _Found:
        first, other = group.before[0], group.after[0]
        section = self.policy.sections[first.section]
        target = self.revised.sections[other.section]
        change = Change(
            id="",
            section=section.key,
            kind=kind,
            before=joined(group.before),
            after=joined(group.after),
            moved_to=target.key if kind is ChangeKind.MOVED else "",
            page=first.page,
        )
        return _Found((first.section, 0, float(first.order), 0), change)

    def _deleted(self, gone: Sequence[Unit]) -> Iterator[_Found]:
        for index, run in self._by_section(gone, 0):
            section = self.policy.sections[index]
            text = self._with_heading(0, index, run)
            order = float(run[0].order) if run else -1.0
            page = run[0].page if run else section.page
            change = Change("", section.key, ChangeKind.DELETED, text, "", "", page)
            yield _Found((index, 0, order, 0), change)

    def _added(self, come: Sequence[Unit]) -> Iterator[_Found]:
        for index, run in self._by_section(come, 1):
            section = self.revised.sections[index]
            text = self._with_heading(1, index, run)
            page = run[0].page if run else section.page
            key, follows = self._home_of(index)
            change = Change("", key, ChangeKind.ADDED, "", text, "", page, follows)
            yield _Found(self._place_of_new(index, run), change)

    def _by_section(
        self, free: Sequence[Unit], side: int
    ) -> Iterator[tuple[int, tuple[Unit, ...]]]:
        """Runs of free units; a section that is in one draft only gives one run when it is short.

        `side` is 0 for what the draft alone has, 1 for what the revised draft alone has.
        """
        policy, paired = ((self.policy, self.pairs), (self.revised, self.back))[side]
        for run in runs([u for u in free if u.section in paired]):
            yield run[0].section, run
        for index, section in enumerate(policy.sections):
            if index in paired:
                continue
            own = tabled(runs([u for u in free if u.section == index]))
            headed = bool(section.heading) and index not in self.as_text[side].sections
            if index in self.homes[side]:  # its text is in both
                if headed and not (own and self._begins(side, own[0])):
                    yield index, ()
                yield from ((index, run) for run in own)
            elif len(own) <= SHORT_SECTION:
                whole = tuple(u for run in own for u in run)
                if whole or headed:
                    yield index, whole
            else:
                yield from ((index, run) for run in own)

    def _begins(self, side: int, run: tuple[Unit, ...]) -> bool:
        """Is it the first text of its section?"""
        first = run[0]
        before = (self.mine, self.theirs)[side][: first.order]
        return not before or before[-1].section != first.section

    def _with_heading(self, side: int, index: int, run: tuple[Unit, ...]) -> str:
        """The first run of a section without a partner begins with its heading."""
        policy, paired = ((self.policy, self.pairs), (self.revised, self.back))[side]
        body = joined(run)
        known = index in paired or index in self.as_text[side].sections
        if known or (run and not self._begins(side, run)):
            return body
        return "\n".join(part for part in (policy.sections[index].title, body) if part)

    # --- places ---

    def _home_of(self, index: int) -> tuple[str, str]:
        """The key of a section of the revised draft, and the draft's that a new one comes after."""
        if index in self.back:
            return self.policy.sections[self.back[index]].key, ""
        key, drafted = self.revised.sections[index].key, self.policy.sections
        return key, drafted[max(0, self._above(index))].key if drafted else ""

    def _place_of_new(self, index: int, run: tuple[Unit, ...]) -> _Place:
        """Right after the nearest text above it that the draft has, too."""
        order = run[0].order if run else -1
        if index not in self.back:
            return (self._above(index), 1 + index, -1.0, order)
        at = self.back[index]
        for before in range(order - 1, -1, -1):
            if self.theirs[before].section != index:
                break
            if before in self.stayed:
                return (at, 0, self.stayed[before] + 0.5, order)
        return (at, 0, -0.5, order)

    def _above(self, index: int) -> int:
        """The draft's section that stands before the revised one's; -1 where none does."""
        return next((self.back[j] for j in range(index, -1, -1) if j in self.back), -1)


def _inverse(aligned: Alignment) -> dict[int, int]:
    return {b: a for pairs in (aligned.same, aligned.rewritten) for a, b in pairs.items()}


@dataclass(frozen=True, slots=True)
class HeadingText:
    """`sections`: indices of one draft's sections whose heading is text in the other draft.
    `units`: the orders of those texts in the other draft."""

    sections: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()


def heading_text(
    policy: Policy,
    paired: AbstractSet[int],
    home: Mapping[int, AbstractSet[int]],
    there: Sequence[Unit],
) -> HeadingText:
    """The headings of a draft's sections without a partner, looked for in the other draft's text.

    `home`: section → the other draft's sections that hold its text; one without text of its own
    (a chapter above its sections) is looked for where the next section with text is.
    """
    sections: set[int] = set()
    units: set[int] = set()
    last = -1
    for index, section in enumerate(policy.sections):
        if index in paired or not section.heading:
            continue
        looks = heading_looks(section)
        after = (home[n] for n in range(index, len(policy.sections)) if n in home)
        places = next(after, frozenset[int]())
        found = [u.order for u in there if u.section in places and u.key in looks]
        at = next((order for order in found if order > last), None)
        if at is not None:
            sections.add(index)
            units.add(at)
            last = at
    return HeadingText(frozenset(sections), frozenset(units))


def homes(
    stretches: Sequence[Stretch],
) -> tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]]:
    """Section of the draft → the revised draft's sections of its stretch; and the other way."""
    return (
        {i: frozenset(s.revised) for s in stretches for i in s.drafted},
        {j: frozenset(s.drafted) for s in stretches for j in s.revised},
    )
