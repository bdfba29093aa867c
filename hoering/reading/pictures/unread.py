"""What is told of pages that were not read, or read from a picture with little certainty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoering.dansk import listed
from hoering.domain import Document, Finding, Page
from hoering.domain.order import stretches
from hoering.reading.formats.outcome import Outcome, all_unread
from hoering.reading.formats.troubles import trouble
from hoering.reading.page.printed import PrintedPage
from hoering.reading.pdf.pdf import NO_LETTERS, SCANNED
from hoering.reading.pictures.ocr import NOT_INSTALLED
from hoering.reading.pictures.recognition import certainty_of

PAGE, PICTURE = ("side", "siderne"), ("indsat billede", "de indsatte billeder")
POOR = 0.7  # mean certainty of a page below which the reader is told to look at the original


def told(document: Document, pages: Sequence[PrintedPage], name: str) -> Outcome:
    """The document of printed pages with what there is to tell of them.

    A document without any text has all of its pages unread.
    """
    if document.text.strip():
        found = (*unread_pages(document.pages, name), *uncertain_pages(pages, name))
        return document, (*found, *mute_pages(pages, name))
    reasons = {page.unread for page in document.pages} - {""}
    if NO_LETTERS in reasons:
        code = "no_letters"
    elif reasons & {SCANNED, NOT_INSTALLED}:
        code = "scan"
    elif reasons:
        unread = unread_pages(document.pages, name)
        return all_unread(document, "no_writing", name), unread
    else:
        code = "no_writing" if any(page.recognised for page in pages) else "no_text"
    return all_unread(document, code, name), (trouble(code, name),)


def uncertain_pages(
    pages: Iterable[PrintedPage], name: str, called: tuple[str, str] = PAGE
) -> tuple[Finding, ...]:
    """At most one finding, which names the pages of a file that were read with little certainty.

    `called` is what one and several of them are called in Danish.
    """
    poor = [p.number for p in pages if p.recognised and p.words and certainty_of(p) < POOR]
    return (trouble("uncertain", name, kind=_named(poor, called), page=poor[0]),) if poor else ()


def mute_pages(pages: Iterable[PrintedPage], name: str) -> tuple[Finding, ...]:
    """At most one finding, which names the pages on which letters tell nothing and were not read."""
    mute = [page.number for page in pages if page.mute and not page.unread]
    return (trouble("mute", name, kind=_named(mute, PAGE), page=mute[0]),) if mute else ()


def unread_pages(
    pages: Iterable[PrintedPage | Page], name: str, called: tuple[str, str] = PAGE
) -> tuple[Finding, ...]:
    """A finding for each reason why pages of a file were not read, in the order of the pages."""
    reasons: dict[str, list[int]] = {}
    for page in pages:
        if page.unread:
            reasons.setdefault(page.unread, []).append(page.number)
    return tuple(_unread(why, numbers, name, called) for why, numbers in reasons.items())


def _unread(why: str, numbers: Sequence[int], name: str, called: tuple[str, str]) -> Finding:
    code = "unrecognised" if why == NOT_INSTALLED else "unread_page"
    return trouble(code, name, kind=_named(numbers, called), why=why, page=numbers[0])


def _named(numbers: Sequence[int], called: tuple[str, str]) -> str:
    """ "side 3", "siderne 1, 4-7 og 9"; beyond eight stretches of pages, "… og flere"."""
    runs = stretches(numbers)
    shown = [
        name
        for s in runs[:8]
        for name in ([f"{s[0]}-{s[-1]}"] if len(s) > 2 else [str(number) for number in s])
    ]
    more = ["flere"] if len(runs) > 8 else []
    return f"{called[len(numbers) > 1]} " + listed(shown + more)
