"""Remarks that say the same as others, in the same words or perhaps in others, and form letters: who sent
the same words, and what each of them wrote of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoering import dansk
from hoering.domain import Near, Response
from hoering.domain.copies import others_of, words_said
from hoering.domain.groups import gathered
from hoering.writing.facts.entry import Entry

_NAMED = 4  # remarks in the same words that are named; of more only the number is told
_MOST = 3  # remarks that are named beside one of which they may make the point


def same_words(entries: Sequence[Entry]) -> Mapping[str, str]:
    """Remark → "samme ord i H05.1 og H07.2" beside the first of them, "samme ord som H04.1" beside
    the others. `entries` in the order of their numbers."""
    numbers = {e.remark.id: e.number for e in entries}
    said = others_of((e.remark.id, e.response.id, e.remark.heading, e.remark.text) for e in entries)
    order = {id: nth for nth, id in enumerate(numbers)}
    told: dict[str, str] = {}
    for id, others in said.items():
        if order[others[0]] < order[id]:
            told[id] = f"samme ord som {numbers[others[0]]}"
            continue
        shown = others if len(others) <= _NAMED else others[: _NAMED - 1]
        named = [numbers[other] for other in shown]
        if len(shown) < len(others):
            named.append(f"{len(others) - len(shown)} andre")
        told[id] = f"samme ord i {dansk.listed(named)}"
    return told


def may_say_the_same(
    near: Sequence[Near], entries: Mapping[str, Entry]
) -> Mapping[str, tuple[str, ...]]:
    """Remark → the remarks of other positions that may make its point, the likeliest first."""
    found: dict[str, list[str]] = {}
    for pair in near:
        one, other = (entries.get(id) for id in pair.remarks)
        if one is None or other is None or one.position == other.position:
            continue
        if "position" in one.decided | other.decided:
            continue
        for here, there in ((one, other), (other, one)):
            named = found.setdefault(here.remark.id, [])
            if len(named) < _MOST:
                named.append(there.remark.id)
    return {id: tuple(named) for id, named in found.items()}


_MANY = 5  # responses in the same words, from which they are read under one
_SAME = 90  # of 100: likeness of two remarks (rapidfuzz) that differ by slips alone
_REWORDED = 75  # the same, of a sentence in which words were changed


@dataclass(frozen=True, slots=True)
class Campaign:
    """Responses in the same words, the `first` among them; by response what no other one says.

    `added` are points of their own, `reworded` are the others' points in words that were changed.
    """

    first: Response
    responses: tuple[Response, ...]
    added: Mapping[str, tuple[Entry, ...]]
    reworded: Mapping[str, tuple[Entry, ...]]

    @property
    def is_large(self) -> bool:
        return len(self.responses) >= _MANY

    def own(self, response: str) -> tuple[Entry, ...]:
        """The remarks of a response that no other one has in its words."""
        return (*self.added.get(response, ()), *self.reworded.get(response, ()))


def campaigns(
    responses: Sequence[Response], of_response: Mapping[str, Sequence[Entry]]
) -> tuple[Campaign, ...]:
    """The groups of responses that repeat one of them, the largest first."""
    groups = gathered(responses, lambda r: r.near_duplicate_of or r.id)
    found = [_campaign(group, of_response) for group in groups.values() if len(group) > 1]
    return tuple(sorted(found, key=lambda c: -len(c.responses)))


def _campaign(group: Sequence[Response], of_response: Mapping[str, Sequence[Entry]]) -> Campaign:
    entries = [e for r in group for e in of_response[r.id]]
    said = gathered(entries, lambda e: words_said(e.remark.text))
    shared = [" ".join(w) for w, same in said.items() if len({e.response.id for e in same}) > 1]
    added: dict[str, tuple[Entry, ...]] = {}
    reworded: dict[str, tuple[Entry, ...]] = {}
    for words, same in said.items():
        if len({e.response.id for e in same}) > 1:
            continue
        like = _likeness(" ".join(words), shared)
        if like < _SAME:
            told = added if like < _REWORDED else reworded
            told[same[0].response.id] = (*told.get(same[0].response.id, ()), *same)
    first = next(r for r in group if r.near_duplicate_of is None)
    return Campaign(first, tuple(group), added, reworded)


def _likeness(text: str, others: Sequence[str]) -> float:
    """0..100: how like the likest of the others is."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(text, others, scorer=fuzz.ratio)
    return best[1] if best else 0.0


def repeated_remarks(
    found: Sequence[Campaign], of_response: Mapping[str, Sequence[Entry]]
) -> Mapping[str, Entry]:
    """Remark of a large campaign → the first one in its words, of which all the same was decided."""
    told: dict[str, Entry] = {}
    for campaign in (c for c in found if c.is_large):
        first: dict[tuple[str, ...], Entry] = {}
        for entry in _in_order(campaign, of_response):
            words = words_said(entry.remark.text)
            before = first.setdefault(words, entry)
            if before.response.id != entry.response.id and _answered_alike(before, entry):
                told[entry.remark.id] = before
    return told


def _in_order(campaign: Campaign, of_response: Mapping[str, Sequence[Entry]]) -> Iterator[Entry]:
    return (e for r in campaign.responses for e in of_response[r.id])


def _answered_alike(one: Entry, other: Entry) -> bool:
    """Whether nothing was decided of the other remark that does not hold for this one."""
    told, theirs = (
        (e.reply, e.outcome, e.reason, e.changes, e.remark.heading) for e in (one, other)
    )
    return told == theirs and other.decided <= one.decided
