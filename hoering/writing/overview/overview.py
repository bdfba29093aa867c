"""kommenteret-oversigt.docx: the commented overview of the responses, the main product."""

from __future__ import annotations

from hoering.dansk import OVERVIEW_FORMS
from hoering.domain import Reviewed
from hoering.writing.agenda.agenda_template import started
from hoering.writing.facts.register import Register, register
from hoering.writing.facts.requests import TITLE as TITLE_OF_REQUESTS
from hoering.writing.overview import endings
from hoering.writing.passages import introduction
from hoering.writing.pictures.section_figure import section_drawing
from hoering.writing.pictures.theme_figure import theme_drawing
from hoering.writing.tables import (
    attention,
    campaign_rows,
    change_list,
    choice_rows,
    request_rows,
    review_rows,
    sender_index,
    senders,
    theme_part,
)
from hoering.writing.tables.remark_rows import remark_rows
from hoering.writing.word.colours import theme_fills
from hoering.writing.word.columns import layout_of
from hoering.writing.word.elements import lead_in, para, plain
from hoering.writing.word.pages import Pages

TITLE = OVERVIEW_FORMS["tabel"]
_EVERYBODY = "Alle afsendere"


def overview_bytes(
    reviewed: Reviewed, template: bytes | None = None, public: bool = False
) -> bytes:
    """The overview as a Word file's bytes: the same for the same round.

    The table of each response's remarks comes first, then the same by theme, the changes, what
    needs attention, and what could not be read. Each remark's row has the bookmark
    `h_<remark id>`, and each column's heading `k_<key of the column>`, so that an edited file
    can be read back. `template` is the municipality's own. What needs attention is the
    secretariat's and does not stand in the `public` one.
    """
    book = register(reviewed, public)
    themes = theme_part.themes_in_use(book)
    keywords = ["høring", "høringssvar", *(t.name for t in themes)]
    pages = started(book, TITLE, keywords, template=template)
    _introduce(pages, book, reviewed)
    _choices(pages, book)
    _campaigns(pages, book)
    _responses(pages, book)
    _themes(pages, book)
    if book.has_revision:
        _changes(pages, book)
        if not public:
            _attention(pages, book)
    if not public:
        _requests(pages, book)
    _review(pages, book, reviewed)
    _everybody(pages, book)
    _problems(pages, book)
    return pages.packed()


def _introduce(pages: Pages, book: Register, reviewed: Reviewed) -> None:
    endings.head(pages, book, TITLE)
    pages.figures(introduction.figures(book), "Runden i tal")
    pages.text(*introduction.opening(book))
    pages.picture(theme_drawing(book, pages.width))
    # Between the figures: two of them under one another would leave half a page white.
    pages.heading("Sådan læses oversigten", 1)
    guide = introduction.guide(book, reviewed)
    pages.text(*(para(line, style="ListBullet", keep_next=True) for line in guide))
    pages.picture(section_drawing(book, pages.width))
    pages.heading("Hvem har svaret", 1)
    if senders.are_many(book):
        lead = f"Alle afsendere står med navn sidst i oversigten under »{_EVERYBODY}«."
        pages.text(lead_in(lead))
        pages.table(sender_index.KINDS, sender_index.kind_rows(book), "Afsendere efter type")
    else:
        pages.table(senders.COLUMNS, senders.sender_rows(book), "Afsendere af høringssvar")


def _everybody(pages: Pages, book: Register) -> None:
    """The senders of a large round by name: their list would hide what the overview is about."""
    if senders.are_many(book):
        pages.heading(_EVERYBODY, 1)
        pages.text(sender_index.LEAD)
        pages.table(sender_index.COLUMNS, sender_index.rows(book), _EVERYBODY)


def _choices(pages: Pages, book: Register) -> None:
    if book.choices:
        pages.heading(choice_rows.TITLE, 1)
        pages.text(lead_in(choice_rows.LEAD))
        pages.table(choice_rows.COLUMNS, choice_rows.choice_rows(book), choice_rows.TITLE)


def _campaigns(pages: Pages, book: Register) -> None:
    large = campaign_rows.large_campaigns(book)
    if large:
        pages.heading(campaign_rows.TITLE, 1)
    for campaign in large:
        pages.text(plain(campaign_rows.lead(campaign)))
        rows = list(campaign_rows.own_rows(campaign))
        if rows:
            pages.table(campaign_rows.COLUMNS, rows, f"{campaign_rows.TITLE} med egne ord")


def _responses(pages: Pages, book: Register) -> None:
    layout = layout_of(book)
    pages.heading("Oversigt efter høringssvar", 1)
    rows = remark_rows(book, layout, theme_fills(book.analysis.theming.themes))
    pages.table(layout.columns, rows, "Bemærkninger efter høringssvar")


def _themes(pages: Pages, book: Register) -> None:
    themes = theme_part.themes_in_use(book)
    if not themes:
        return
    pages.heading("Oversigt efter tema", 1)
    if lead := theme_part.how_to_join(book):
        pages.text(lead_in(lead))
    for theme in themes:
        pages.heading(theme.name, 2)
        pages.text(lead_in(theme_part.theme_line(book, theme)))
        pages.table(theme_part.COLUMNS, theme_part.position_rows(book, theme), theme.name)


def _changes(pages: Pages, book: Register) -> None:
    pages.heading("Ændringer i det tilrettede udkast", 1)
    if not book.changes:
        pages.text(change_list.NOTHING_CHANGED)
        return
    rows = change_list.overview_rows(book)
    pages.table(change_list.OVERVIEW_COLUMNS, rows, "Ændringer i det tilrettede udkast")


def _attention(pages: Pages, book: Register) -> None:
    pages.heading("Opmærksomhedspunkter", 1)
    rows = list(attention.alarm_rows(book))
    if rows:
        pages.table(attention.ALARM_COLUMNS, rows, "Opmærksomhedspunkter")
    editorial = attention.editorial_line(book)
    if editorial or not rows:
        pages.text(editorial or attention.nothing_to_see())


def _requests(pages: Pages, book: Register) -> None:
    rows = list(request_rows.request_rows(book))
    if rows:
        pages.heading(TITLE_OF_REQUESTS, 1)
        pages.text(lead_in(request_rows.LEAD))
        pages.table(request_rows.COLUMNS, rows, TITLE_OF_REQUESTS)


def _review(pages: Pages, book: Register, reviewed: Reviewed) -> None:
    rows = list(review_rows.review_rows(reviewed, book))
    if rows:
        pages.heading(review_rows.TITLE, 1)
        pages.text(review_rows.LEAD)
        pages.table(review_rows.COLUMNS, rows, review_rows.TITLE)


def _problems(pages: Pages, book: Register) -> None:
    endings.set_aside(pages, book)
    pages.heading("Filer, der ikke kunne læses, og andre problemer", 1)
    rows = list(endings.problem_rows(book))
    if rows:
        pages.table(endings.PROBLEM_COLUMNS, rows, "Filer, der ikke kunne læses")
    else:
        pages.text("Alle filer kunne læses.")
