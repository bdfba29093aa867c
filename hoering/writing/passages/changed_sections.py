"""What was changed in the draft, by section, in words and with the remarks behind each change."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Sequence

from hoering import dansk
from hoering.domain import Change, ChangeKind, Response, SenderKind, sender_key
from hoering.domain.groups import gathered
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.passages import blocks
from hoering.writing.tables.change_list import NOTHING_CHANGED, new_section
from hoering.writing.tables.remark_rows import kind_of
from hoering.writing.word.elements import Para, Run, lead_in, para, to_check
from hoering.writing.word.marked import difference
from hoering.writing.word.pages import Pages

_LINKED = "koblingerne er programmets forslag"
_UNSURE = "ingen sikker bemærkning"  # remarks may stand behind it: that nobody asked is not known


def by_section(book: Register) -> list[list[Change]]:
    """The substantive changes of each section, in the draft's order, new ones where they came.

    A new section stands by itself, also where the draft has another one of the same number.
    """
    disputed = (change for change in book.changes if change.id not in book.editorial)
    found = gathered(disputed, lambda change: _group(book, change))
    order = _order(book, {title for _, title in found if title})
    last = (len(order), 0)
    return [own for _, own in sorted(found.items(), key=lambda item: order.get(item[0], last))]


def _group(book: Register, change: Change) -> tuple[str, str]:
    """The section's key, and its title where the key is another section's in the draft."""
    key = change.section
    return key, new_section(book, change) if key in book.sections else ""


def _order(book: Register, new: Collection[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """Each section's place; one that only the revised draft has comes after the one before it."""
    order = {(key, ""): (n, 0) for n, key in enumerate(book.sections)}
    before = (-1, 0)
    for section in book.revised_sections:
        title = section.title
        group = (section.key, title if title in new else "")
        if group not in order:
            order[group] = (before[0], before[1] + 1)
        before = order[group]
    return order


def add_changes(pages: Pages, book: Register) -> None:
    """The list with a heading for each section; what nobody would dispute in one line."""
    if not book.changes:
        pages.text(NOTHING_CHANGED)
    listed = by_section(book)
    if mark := proposed_links(book, listed):
        pages.text(lead_in(*mark))
    for changes in listed:
        pages.heading(blocks.change_title(book, changes), 2)
        pages.text(*(change_line(book, change) for change in changes))
    pages.text(*editorial_lines(book))


def proposed_links(book: Register, listed: Iterable[Iterable[Change]]) -> tuple[Run, ...]:
    """Once for all: which remarks these changes answer is the program's word alone."""
    proposed = any(book.is_link_proposed(change.id) for own in listed for change in own)
    return (to_check(_LINKED),) if proposed and not book.public else ()


def change_line(book: Register, change: Change, longest: int = 40, public: bool = False) -> Para:
    """Omformuleret: before → after (Æ01; Ældrerådet; H01.2)

    Only remarks that were met stand behind it. `public` counts the private persons behind it where it else names them.
    """
    return para(
        Run(f"{dansk.capital(kind_of(book, change))}: ", "Maerkat"),
        *difference(blocks.wording(book, change), longest),
        f" ({'; '.join([change.id, *_behind(book, change, public)])})",
        style="ListBullet",
    )


def _behind(book: Register, change: Change, public: bool) -> list[str]:
    entries = book.met_by(change.id)
    if not entries:
        return [_UNSURE if book.is_link_proposed(change.id) else "uden bemærkning"]
    responses = {e.response.id: e.response for e in entries}
    if len(responses) > 3:
        senders = dansk.senders_in_words(book.senders(responses.values()))
    else:
        senders = names_of(responses.values(), public)
    return [senders, *filter(None, [numbers_of(entries)])]


def names_of(responses: Iterable[Response], public: bool) -> str:
    """Their names; where it is for the public, private persons are counted and not named."""
    every = list(responses)
    citizen = SenderKind.CITIZEN
    private = {
        sender_key(r.id, r.sender, citizen) for r in every if public and r.sender_kind is citizen
    }
    names = list(
        dict.fromkeys(r.sender for r in every if not public or r.sender_kind is not citizen)
    )
    if private:
        names.append(dansk.counted_words(len(private), *dansk.SENDER_KINDS[citizen]))
    return dansk.listed(names)


def numbers_of(entries: Sequence[Entry], most: int = 8) -> str:
    """H01.2, H03.1 og H04.4; "" where they are many, for the overview has them all."""
    if len(entries) > most:
        return ""
    return dansk.listed(e.number for e in entries)


def editorial_lines(book: Register, most: int = sys.maxsize) -> Iterator[str]:
    """What was only moved, then the other editorial changes counted; nothing where there are none.

    Of more than `most` only the number is told.
    """
    moved, other = _editorial(book)
    if len(moved) > most:
        yield f"Desuden er {len(moved)} stykker tekst flyttet uden at være ændret."
    else:
        yield from (f"Desuden er {_moved(book, change)} ({change.id})." for change in moved)
    if other:
        which = f" ({dansk.listed(other)})" if len(other) <= most else ""
        count = dansk.counted_words(len(other), "redaktionel ændring", "redaktionelle ændringer")
        yield f"Desuden er der {count} af stavning, numre og lignende{which}."


def _editorial(book: Register) -> tuple[list[Change], list[str]]:
    """The editorial changes that are moves, and the ids of the others."""
    kinds = {change.id: change.kind for change in book.changes}
    moved = [c for c in book.changes if c.id in book.editorial and c.kind is ChangeKind.MOVED]
    return moved, [i for i in book.editorial if kinds.get(i) is not ChangeKind.MOVED]


def _moved(book: Register, change: Change) -> str:
    """ "»Parkering« flyttet og står nu først"; "en tekst i afsnit 3.2 flyttet til 3.4"."""
    section = book.sections.get(change.section)
    whole = section is not None and change.before.split("\n")[0] == section.title
    place = blocks.place_name(book, change.section)
    went = kind_of(book, change).replace("; ", " og ")
    return f"{place} {went}" if whole else f"en tekst i {place} {went}"
