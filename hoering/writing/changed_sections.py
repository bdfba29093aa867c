"""What was changed in the draft, by section, in words and with the remarks behind each change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from hoering import dansk
from hoering.domain import Change, Response, SenderKind
from hoering.writing import blocks
from hoering.writing.change_list import new_section
from hoering.writing.closing import editorial_ids
from hoering.writing.elements import Para, Run, para
from hoering.writing.pages import Pages
from hoering.writing.register import Entry, Register
from hoering.writing.remark_rows import difference, kind_of

NOTHING = "Der er ingen forskelle i ordlyden mellem udkastet og det tilrettede udkast."


def by_section(book: Register) -> list[list[Change]]:
    """The substantive changes of each section, in the draft's order, new ones where they came.

    A new section stands by itself, also where the draft has another one of the same number.
    """
    editorial = set(editorial_ids(book))
    found: dict[tuple[str, str], list[Change]] = {}
    for change in book.changes:
        if change.id not in editorial:
            found.setdefault(_group(book, change), []).append(change)
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
    revised = book.analysis.revised
    before = (-1, 0)
    for section in revised.sections if revised else ():
        title = section.title
        group = (section.key, title if title in new else "")
        if group not in order:
            order[group] = (before[0], before[1] + 1)
        before = order[group]
    return order


def add_changes(pages: Pages, book: Register, level: int) -> None:
    """The list with a heading for each section; what nobody would dispute in one line."""
    if not book.changes:
        pages.text(NOTHING)
    for changes in by_section(book):
        pages.heading(blocks.change_title(book, changes), level)
        pages.text(*(change_line(book, change) for change in changes))
    pages.text(*editorial_lines(book))


def change_line(book: Register, change: Change, longest: int = 40, public: bool = False) -> Para:
    """Omformuleret: before → after (Æ01; Ældrerådet; H01.2)

    `public` counts the private persons behind it where it else names them.
    """
    return para(
        Run(f"{dansk.capital(kind_of(book, change))}: ", "Maerkat"),
        *difference(change, longest),
        f" ({'; '.join([change.id, *_behind(book, change, public)])})",
        style="ListBullet",
    )


def _behind(book: Register, change: Change, public: bool) -> list[str]:
    entries = book.behind[change.id]
    if not entries:
        return ["uden bemærkning"]
    responses = {e.response.id: e.response for e in entries}
    if len(responses) > 3:
        senders = dansk.senders_in_words(book.senders(responses.values()))
    else:
        senders = names_of(responses.values(), public)
    return [senders, *filter(None, [numbers_of(entries)])]


def names_of(responses: Iterable[Response], public: bool) -> str:
    """Their names; where it is for the public, private persons are counted and not named."""
    every = list(responses)
    private = [r for r in every if public and r.sender_kind is SenderKind.CITIZEN]
    names = list(dict.fromkeys(r.sender for r in every if r not in private))
    if private:
        names.append(dansk.counted_words(len(private), *dansk.SENDER_KINDS[SenderKind.CITIZEN]))
    return dansk.listed(names)


def numbers_of(entries: Sequence[Entry], most: int = 8) -> str:
    """H01.2, H03.1 og H04.4; "" where they are many, for the overview has them all."""
    if len(entries) > most:
        return ""
    return dansk.listed([e.number for e in entries])


def editorial_lines(book: Register) -> Iterator[str]:
    """The editorial changes counted; nothing where there are none."""
    editorial: Sequence[str] = editorial_ids(book)
    if editorial:
        yield editorial_count(book, f" ({dansk.listed(list(editorial))})")


def editorial_count(book: Register, which: str = "") -> str:
    """The editorial changes counted, `which` after it."""
    number = len(editorial_ids(book))
    count = dansk.counted_words(number, "redaktionel ændring", "redaktionelle ændringer")
    return f"Desuden er der {count} af stavning, numre og lignende{which}."
