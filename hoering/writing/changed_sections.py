"""What was changed in the draft, by section, in words and with the remarks behind each change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Change
from hoering.writing import blocks
from hoering.writing.closing import editorial_ids
from hoering.writing.elements import Para, Run, para
from hoering.writing.pages import Pages
from hoering.writing.register import Register
from hoering.writing.remark_rows import difference, kind_of

NOTHING = "Der er ingen forskelle i ordlyden mellem udkastet og det tilrettede udkast."


def by_section(book: Register) -> list[tuple[str, list[Change]]]:
    """The substantive changes of each section, in the draft's order; new sections last."""
    editorial = set(editorial_ids(book))
    found: dict[str, list[Change]] = {}
    for change in book.changes:
        if change.id not in editorial:
            found.setdefault(change.section, []).append(change)
    order = {key: n for n, key in enumerate(book.sections)}
    return sorted(found.items(), key=lambda item: order.get(item[0], len(order)))


def add_changes(pages: Pages, book: Register, level: int) -> None:
    """The list with a heading for each section; what nobody would dispute in one line."""
    if not book.changes:
        pages.text(NOTHING)
    for key, changes in by_section(book):
        pages.heading(blocks.section_title(book, key), level)
        pages.text(*(change_line(book, change) for change in changes))
    pages.text(*editorial_lines(book))


def change_line(book: Register, change: Change, longest: int = 40) -> Para:
    """Omformuleret: before → after (Æ01; Ældrerådet, H01.2)"""
    return para(
        Run(f"{dansk.capital(kind_of(change))}: ", "Maerkat"),
        *difference(change, longest),
        f" ({'; '.join([change.id, *_behind(book, change)])})",
        style="ListBullet",
    )


def _behind(book: Register, change: Change) -> list[str]:
    entries = book.behind[change.id]
    if not entries:
        return ["uden bemærkning"]
    senders = list(dict.fromkeys(e.response.sender for e in entries))
    if len(senders) > 3:
        senders = [dansk.senders_in_words(book.kinds([e.remark.id for e in entries]))]
    return [dansk.listed(senders), dansk.listed([e.number for e in entries])]


def editorial_lines(book: Register) -> Iterator[str]:
    """The editorial changes counted; nothing where there are none."""
    editorial: Sequence[str] = editorial_ids(book)
    if editorial:
        count = dansk.counted_words(
            len(editorial), "redaktionel ændring", "redaktionelle ændringer"
        )
        ids = dansk.listed(list(editorial))
        yield f"Desuden er der {count} af stavning, numre og lignende ({ids})."
