"""How the forms in running text begin and end: title, figures, the silent, the unread."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.domain import DOUBTFUL, NO_RESPONSE, Finding, Response, Reviewed
from hoering.writing.agenda.agenda_template import started
from hoering.writing.facts.register import Register, register
from hoering.writing.pictures.section_figure import section_drawing
from hoering.writing.pictures.theme_figure import theme_drawing
from hoering.writing.tables.senders import files_of, notes_of
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, row
from hoering.writing.word.pages import Pages

PROBLEM_COLUMNS = (
    Column("Fil", 0.25, most=4200),
    Column("Side", 0.05),
    Column("Problem og afhjælpning", 0.70),
)
_PROBLEMS = (
    Column("Fil", 0.30, size=9.5, most=3000),
    Column("Side", 0.08, size=9.5),
    Column("Problem", 0.62, size=9.5),
)
_ASIDE_TITLE = "Filer, der ikke er høringssvar, eller måske ikke er det"
_ASIDE = (Column("Fil", 0.25, most=4200), Column("Nr.", 0.05), Column("Hvad den er", 0.70))


def begun(
    reviewed: Reviewed, form: str, keyword: str, template: bytes | None
) -> tuple[Pages, Register]:
    """The document of a form in running text, with its head."""
    book, title = register(reviewed), dansk.OVERVIEW_FORMS[form]
    pages = started(book, title, ["høring", keyword], portrait=True, template=template)
    head(pages, book, title)
    return pages, book


def head(pages: Pages, book: Register, title: str) -> None:
    """The title with the round's name below it."""
    facts = book.analysis.round
    pages.title(book, title)
    subtitle = " · ".join(p for p in (facts.title, facts.municipality, facts.committee) if p)
    if subtitle:
        pages.text(subtitle, style="Subtitle")


def figures(pages: Pages, book: Register) -> None:
    """What one sees at a glance: who speaks of what, and where in the draft the remarks fall."""
    pages.picture(theme_drawing(book, pages.width))
    pages.picture(section_drawing(book, pages.width))


def reading_guide(book: Register) -> Iterator[str]:
    """How proposals and gaps are told from what people wrote."""
    if book.has_revision:
        yield (
            "Udfald, som sekretariatet ikke har taget stilling til, er mærket »programmets "
            "forslag«. I ændringerne er slettede ord streget over, og nye er understreget."
        )
    yield "Hvor der står [Skriv: …] i en ramme, mangler forvaltningens egen tekst."


def without_remarks(pages: Pages, book: Register) -> None:
    """Everybody who wrote and has no remark above: nobody is left out."""
    silent = [r for r in book.responses if not book.of_response[r.id]]
    if not silent:
        return
    pages.heading("Svar uden bemærkninger", 1)
    pages.text(*(_said(book, r) for r in silent), style="ListBullet")


def _said(book: Register, response: Response) -> str:
    if book.is_unread(response):
        return f"{response.id} {response.sender}: svaret er ikke læst. Se {files_of(response)}."
    if response.no_remarks:
        others = [n for n in notes_of(book, response) if n != "ingen bemærkninger"]
        more = f" ({', '.join(others)})" if others else ""
        return f"{response.id} {response.sender}: har ingen bemærkninger til udkastet{more}."
    return f"{response.id} {response.sender}: ingen bemærkninger fundet. Se {files_of(response)}."


def set_aside(pages: Pages, book: Register) -> None:
    """Files that are no responses, and responses that may be none; nothing where all are."""
    found = [f for f in _in_order(book) if f.code in NO_RESPONSE or f.code == DOUBTFUL]
    if found:
        pages.heading(_ASIDE_TITLE, 1)
        found.sort(key=lambda f: f.code == DOUBTFUL)
        pages.table(_ASIDE, [_aside_row(book, f) for f in found], _ASIDE_TITLE)


def _aside_row(book: Register, finding: Finding) -> Row:
    numbers = (r.id for r in book.responses if any(s.file == finding.source for s in r.sources))
    told = finding.text.removeprefix(f"»{finding.source}« ")
    return row(finding.source.rpartition("/")[2], next(numbers, ""), dansk.capital(told))


def problems(pages: Pages, book: Register) -> None:
    """What `set_aside` tells, and files that could not be read; nothing where all could."""
    set_aside(pages, book)
    rows = list(problem_rows(book))
    if rows:
        pages.heading("Filer, der ikke kunne læses, og andre problemer", 1)
        pages.table(_PROBLEMS, rows, "Filer, der ikke kunne læses")


def problem_rows(book: Register) -> Iterator[Row]:
    """Every finding about a file that was not read well, with its remedy, by file."""
    for finding in _in_order(book):
        if finding.code in NO_RESPONSE or finding.code == DOUBTFUL:
            continue
        page = str(finding.page) if finding.page else "alle"
        yield row(finding.source, page, finding.text)


def _in_order(book: Register) -> list[Finding]:
    return sorted(set(book.analysis.findings), key=lambda f: (f.source, f.page or 0, f.text))
