"""kommenteret-oversigt.xlsx: the overview as a spreadsheet to sort, filter and write in."""

from __future__ import annotations

from pathlib import Path

from hoering import dansk
from hoering.domain import Reviewed
from hoering.writing.facts.register import Register, register
from hoering.writing.files.placing import place
from hoering.writing.tables.review_rows import case_rows
from hoering.writing.workbook.sheet_book import Field, Tab, Workbook
from hoering.writing.workbook.sheet_tabs import (
    ACTIONS,
    change_tab,
    choice_tab,
    remark_tab,
    response_tab,
)
from hoering.writing.workbook.sheet_themes import put_chart, theme_chart, theme_tab

TITLE = dansk.OVERVIEW_FORMS["tabel"]
CASE_FIELDS = (
    Field("sag", "Sag", 7, strong=True),
    Field("gaelder", "Gælder stadig?", 10, choices="gaelder", free=True),
    Field("nr", "Nr.", 9),
    Field("hvad", "Hvad", 16),
    Field("vaerdi", "Jeres ord", 40),
    Field("foer", "Stod før", 40),
    Field("nu", "Står nu", 40),
    Field("hvorfor", "Hvorfor", 34),
    Field("hvem", "Hvem og hvornår", 18),
)


def write_sheet(reviewed: Reviewed, path: Path) -> None:
    """The overview as a spreadsheet: the same bytes for the same round.

    A sheet of remarks, of responses, of themes by kind of sender with a chart, of changes, and
    how they are used. Raises OutputLocked, DiskFull.
    """
    place(path, sheet_bytes(reviewed))


def sheet_bytes(reviewed: Reviewed, public: bool = False) -> bytes:
    """The spreadsheet as the bytes of an .xlsx file.

    The `public` one has no guide to correcting it, and none of the program's words to the
    secretariat.
    """
    book = register(reviewed, public)
    workbook = Workbook({} if public else _choices(book), reviewed.version)
    workbook.tab(remark_tab(book, reviewed))
    cases = tuple(case_rows(reviewed, book))
    if cases:
        top = (
            "Rettelser og noter, der skal ses efter",
            "Skriv »ja« eller »nej« i kolonnen »Gælder stadig?«.",
        )
        workbook.tab(Tab("Se efter", CASE_FIELDS, cases, top))
    workbook.tab(response_tab(book, reviewed))
    if book.choices:
        workbook.tab(choice_tab(book))
    charts: dict[str, str] = {}
    themes = theme_tab(book)
    if themes is not None:
        sheet = workbook.tab(themes)
        put_chart(sheet, themes)
        charts["Temaer efter afsendertype"] = theme_chart(themes)
    if book.has_revision:
        workbook.tab(change_tab(book))
    if not public:
        workbook.text("Vejledning", guide_lines(book))
    return workbook.packed(book.analysis, TITLE, charts)


def _choices(book: Register) -> dict[str, list[str]]:
    """The words to choose from, by the name of the list."""
    return {
        "udfald": list(dansk.OUTCOMES.values()),
        "begrundelse": list(dansk.REASONS.values()),
        "art": list(dansk.REMARK_KINDS.values()),
        "afsendertype": [one for one, _ in dansk.SENDER_KINDS.values()],
        "tema": [theme.name for theme in book.analysis.theming.themes],
        "holdning": [position.title for position in book.positions],
        "afsnit": [section.label for section in book.sections.values()],
        "handling": list(ACTIONS),
        "gaelder": ["ja", "nej"],
    }


# Heading → paragraphs.
_GUIDE: dict[str, tuple[str, ...]] = {
    "Hvad I kan rette": (
        "I arket »Bemærkninger«: afsender og afsendertype, bemærkningens ordlyd og art, temaer, "
        "holdning, afsnit, udfald, begrundelse, forvaltningens bemærkninger og ændringer. I arket "
        "»Høringssvar«: afsenderens navn og type, modtagelsesdatoen, mærket »efter fristen«, resume og "
        "vurdering. Alt andet læses af svarene og udkastet.",
        "Er programmet usikkert på en afsender, har »Høringssvar« kolonnen »Rigtig afsender?«: "
        "skriv »ja«, hvis navnet er rigtigt, eller ret navnet. Beder nogen om noget ud over høringen, fx "
        "aktindsigt, har det kolonnen »Håndteret«: skriv, når der er svaret, eller »ikke en anmodning«.",
        "Er et foreslået udfald rigtigt, så vælg »bekræft udfald« i kolonnen »Handling« (i Word: "
        "slet ordet »forslag« under udfaldet). Så er det jeres.",
        "Er et svar skrevet, kan andre få det samme: »svar til enslydende« i »Handling« giver det til "
        "alle andre, der har skrevet de samme ord (»Hvorfor« nævner dem), og »svar som H01.2« henter "
        "det til rækken. Jeres udfald, begrundelse og ændringer følger med. To ting i samme felt "
        "skilles med semikolon.",
        "Siger to bemærkninger det samme, så giv dem samme »Holdning«: vælg den på listen, skriv dens "
        "nummer (P04), eller skriv »holdning som H01.2« i »Handling«. Et nyt navn er en ny holdning. »Hvorfor« nævner "
        "dem, der måske siger det samme; gør de ikke det, så vælg »bekræft holdning«. "
        "Kommer der et svar til, som siger det samme, får det jeres navn på holdningen.",
        "En begrundelse med »(gæt)« er programmets, og intet taler for den. Er den rigtig, så "
        "slet »(gæt)«; ellers vælg en anden på listen.",
        "Flere temaer skilles med semikolon; det vigtigste står først. Et tema, der ikke er på "
        "listen, bliver et nyt tema. Ændringer skrives med deres nummer: Æ04, Æ07.",
        "Rækker må flyttes, sorteres og filtreres, og kolonner må flyttes, skjules og fjernes. "
        "Lad kolonnen »ID« længst til højre stå: den viser, hvilken bemærkning rækken er.",
        "Linjer og punkter i svarene bevares, når filen tages ind; fed, kursiv og understregning "
        "gør ikke.",
        "Kolonner, I selv tilføjer, bliver gemt og kommer med næste gang.",
    ),
    "Slette, samle, dele og tilføje": (
        "En række, der er væk, er ingen ændring: bemærkningen består. Skal en bemærkning udgå, så"
        " skriv »slet« i kolonnen »Handling« (i Word: i kolonnen med nummeret).",
        "To bemærkninger i samme svar samles ved at skrive »saml med H01.2« i »Handling«, eller "
        "ved at flytte ordene fra den ene række ind i den anden og fjerne den tomme række.",
        "En bemærkning deles ved at indsætte en ny række under den og flytte en del af ordene "
        "derned.",
        "En ny bemærkning skrives i en ny række med høringssvarets nummer (H03) i kolonnen »Nr.«.",
    ),
    "Tage rettelserne ind": (
        "Gem filen, og kør:  hoering indlaes MAPPE FIL",
        "Programmet viser først, hvad der bliver ændret, og spørger, før det tager rettelserne "
        "ind. Det, der ikke kan forstås, bliver gemt ord for ord og vist i arket »Se efter«. "
        "Intet går tabt: hver beslutning står i historikken og kan fortrydes med  hoering "
        "historik MAPPE --fortryd NUMMER",
    ),
    "Hvem har afgjort hvad": (
        "Kolonnen »Afgjort af« viser, hvilke ord der er sekretariatets. Alt andet er programmets "
        "forslag. »Se efter« betyder, at noget er ændret, siden I tog stilling: jeres ord står "
        "ved magt, til I retter dem.",
    ),
}


def guide_lines(book: Register) -> list[tuple[str, str]]:
    """(look, line), in reading order."""
    title = book.analysis.round.title
    lines = [("title", "Vejledning"), *([("top", title)] if title else [])]
    for heading, paragraphs in _GUIDE.items():
        lines += [("heading", heading), *(("plain", line) for line in paragraphs)]
    return lines
