"""What the agenda item says of the changes: all of a few, the most asked for of very many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Change
from hoering.domain.order import natural
from hoering.writing.agenda.agenda_blocks import CHANGES_ANNEX
from hoering.writing.facts.register import Register
from hoering.writing.passages import blocks, changed_sections
from hoering.writing.tables.change_list import NOTHING_CHANGED
from hoering.writing.word.elements import Para, Run, bullet, lead_in, plain, to_write

_SHOWN = 12  # changes with their wording, whether or not somebody asked for them
_ASKED = 20  # changes with their wording, where somebody asked for each
_MOST = 8  # of more changes than that: those that most senders asked for
_PLACES = 12  # lines of chapters


def changes(book: Register) -> Iterator[Para]:
    """What was changed, by section; how much is told in words depends on how much there is.

    Up to a dozen changes stand with their wording. Of more, those that remarks stand behind do,
    and the others are counted; where even these would fill pages, the ones that most senders asked
    for, the number by chapter, and where to find the rest.
    """
    if not book.has_revision:
        yield plain(to_write("ændringerne, når der er et tilrettet udkast"))
        return
    listed = changed_sections.by_section(book)
    if not book.changes:
        yield plain(NOTHING_CHANGED)
    elif is_summed_up(book):
        yield from _in_short(book, listed)
    else:
        if mark := changed_sections.proposed_links(book, listed):
            yield lead_in(*mark)
        every = sum(map(len, listed)) <= _SHOWN
        for own in listed:
            yield from _section(book, own, every)
    yield from (plain(line) for line in changed_sections.editorial_lines(book, blocks.MANY))


def is_summed_up(book: Register) -> bool:
    """Are there too many changes to stand in the agenda item one by one?"""
    listed = changed_sections.by_section(book)
    asked = [change for own in listed for change in own if _may_be_asked(book, change)]
    return sum(map(len, listed)) > _SHOWN and (len(asked) > _ASKED or len(listed) > _ASKED)


def _may_be_asked(book: Register, change: Change) -> bool:
    return bool(book.met_by(change.id)) or book.is_link_proposed(change.id)


def _section(book: Register, own: Sequence[Change], every: bool) -> Iterator[Para]:
    """The changes of one section; those that nobody asked for are counted when not `every` is told."""
    shown = own if every else [c for c in own if _may_be_asked(book, c)]
    rest = [c for c in own if c not in shown]
    yield _place(book, own)
    yield from (changed_sections.change_line(book, c, 24, public=True) for c in shown)
    if rest:
        words = ("anden ændring", "andre ændringer") if shown else ("ændring", "ændringer")
        count = dansk.capital(dansk.counted_words(len(rest), *words))
        yield bullet(f"{count} uden bemærkninger bag ({dansk.listed(c.id for c in rest)}).")


def _in_short(book: Register, listed: Sequence[Sequence[Change]]) -> Iterator[Para]:
    senders = {c.id: book.number_of_senders(book.met_by(c.id)) for own in listed for c in own}
    asked = [change for own in listed for change in own if senders[change.id]]
    total = sum(map(len, listed))
    where = dansk.counted_words(len(listed), "afsnit", "afsnit", neuter=True)
    behind = f"{dansk.in_words(len(asked))} af dem" if asked else "ingen af dem"
    said = (
        f"Det tilrettede udkast har {total} ændringer i {where}. Bag {behind} står bemærkninger fra høringen. Alle "
        f"ændringer står ordret i bilaget »{CHANGES_ANNEX}«."
    )
    marks = changed_sections.proposed_links(book, listed)
    yield plain(said, *(piece for mark in marks for piece in (" ", mark)))
    most = sorted(asked, key=lambda c: (-senders[c.id], natural(c.id)))[:_MOST]
    if most:
        yield lead_in("Flest afsendere står bag disse ændringer:")
    for own in listed:
        shown = [c for c in own if c in most]
        if shown:
            yield _place(book, own)
            yield from (changed_sections.change_line(book, c, 24, public=True) for c in shown)
    yield lead_in("Ændringerne fordeler sig sådan i udkastet:")
    yield from _by_chapter(book, listed)


def _by_chapter(book: Register, listed: Sequence[Sequence[Change]]) -> Iterator[Para]:
    """A line for each chapter; of very many those with the most changes, in the draft's order."""
    chapters: dict[str, list[Change]] = {}
    for name, own in zip(_chapters(book, listed), listed, strict=True):
        chapters.setdefault(name, []).extend(own)
    most = sorted(chapters, key=lambda name: -len(chapters[name]))
    kept = most if len(most) <= _PLACES else most[: _PLACES - 1]
    for name, own in chapters.items():
        if name in kept:
            asked = sum(bool(book.met_by(c.id)) for c in own)
            count = dansk.counted_words(len(own), "ændring", "ændringer")
            told = f", heraf {dansk.in_words(asked)} med bemærkninger bag" if asked else ""
            yield bullet(f"{name}: {count}{told}.")
    rest = [name for name in chapters if name not in kept]
    if rest:
        number = sum(len(chapters[name]) for name in rest)
        yield bullet(f"{len(rest)} andre dele af udkastet: {number} ændringer.")


def _chapters(book: Register, listed: Sequence[Sequence[Change]]) -> Iterator[str]:
    """The chapter of each group of changes: of a new section the one that it comes in."""
    top = min((s.level for s in book.sections.values()), default=1)
    of: dict[str, str] = {}
    chapter = ""
    for key, section in book.sections.items():
        chapter = key if section.level <= top or not chapter else chapter
        of[key] = chapter
    last = ""
    for own in listed:
        last = of.get(own[0].section, last)
        yield dansk.capital(blocks.place_name(book, last)) if last else "Nye afsnit"


def _place(book: Register, own: Sequence[Change]) -> Para:
    place = dansk.capital(blocks.change_place(book, own))
    return lead_in(Run(place, bold=True))
