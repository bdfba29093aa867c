"""The list of personal data, as persondata.xlsx and persondata.docx: what was found, why, what is
proposed; the secretariat writes the decision in one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hoering.domain import Analysis, DatumKey, PersonalDatum, PersonalKind, Settled, Verdict
from hoering.domain.order import natural
from hoering.writing.files.placing import check_free, place
from hoering.writing.personal.list_in_word import in_word
from hoering.writing.personal.list_state import DECISION, INSTEAD, state_of
from hoering.writing.workbook.sheet_book import Field, Tab, Workbook

TITLE = "Personoplysninger i høringssvarene"
SHEET = "Personoplysninger"
CONFIRMED, PROGRAMS = "Gennemgået af (navn og dato):", "Programmets erstatning"
# In front of the program's words where people's stand in their place: emptied, these come back.
REPLACED = "rettet: "
MARK = "persondata/2 "  # in front of the state that the files were written with
KIND_NAMES = {
    PersonalKind.CPR: "CPR-nummer",
    PersonalKind.NAME: "navn",
    PersonalKind.ADDRESS: "adresse",
    PersonalKind.PHONE: "telefon",
    PersonalKind.EMAIL: "e-mail",
    PersonalKind.HEALTH: "helbred og sociale forhold",
    PersonalKind.OTHER: "andet",
    PersonalKind.PICTURE: "billede",
}
_FIELDS = (
    Field("nr", "Svar", 6, strong=True),
    Field("afsender", "Afsender", 24),
    Field("side", "Side", 5),
    Field("sted", "Sted", 10),
    Field("fundet", "Fundet", 30, strong=True),
    Field("sammenhaeng", "Sammenhæng", 44),
    Field("slags", "Slags", 16, choices="slags"),
    Field("hvorfor", "Hvorfor", 26),
    Field("forslag", "Forslag", 9),
    Field("afgoerelse", DECISION, 11, choices="afgoerelse"),
    Field("erstattes", INSTEAD, 18),
    Field("programmets", PROGRAMS, 18, aside=True, hidden=True),
)
_REACH = 45  # letters on each side of what was found
_HIDE_FILL, _KEEP_FILL = "FBE5E1", "E6F1E4"


@dataclass(frozen=True, slots=True)
class Listed:
    """The list as read back: verdicts by (response, kind, text), and who went through it.

    `reviewer` is "" when nobody says so. `added` are rows that people wrote themselves, `shown`
    the data that stood in the list: what was found since, nobody has gone through. `instead` are
    people's own words in place of what is hidden, `state` what the list was written with, `waiting`
    the rows that people wrote for a letter that was taken out: it may come back.
    """

    verdicts: Mapping[DatumKey, Verdict]
    reviewer: str
    added: tuple[PersonalDatum, ...] = ()
    shown: frozenset[DatumKey] = frozenset()
    instead: Mapping[DatumKey, str] = field(default_factory=dict)
    state: str = ""
    waiting: tuple[Settled, ...] = ()

    def covers(self, data: Iterable[PersonalDatum]) -> bool:
        """Whether somebody went through the list and all of the data stood in it."""
        return bool(self.reviewer) and not self.unseen(data)

    def hiding_again(
        self, before: Iterable[DatumKey], proposed: Mapping[DatumKey, Verdict]
    ) -> Listed:
        """With »skjul« where the newest publication hid what has no row here and would be kept: a
        letter that was taken out and lies there again. `proposed` are the verdicts on all data."""
        again = {
            key: Verdict.HIDE
            for key in before
            if proposed.get(key) is Verdict.KEEP and key not in self.shown
        }
        return replace(self, verdicts={**again, **self.verdicts})

    def unseen(self, data: Iterable[PersonalDatum]) -> tuple[tuple[str, str], ...]:
        """Response and text of the data that stood not in a list that somebody signed."""
        own = {d.key for d in self.added} | self.shown
        return tuple((d.response, d.text) for d in data if self.reviewer and d.key not in own)


def write_list(
    analysis: Analysis,
    rows: Sequence[Settled],
    listed: Listed,
    sheet: Path,
    word: Path,
) -> str:
    """The list of all data, hidden ones first within each response; what was decided stays. Both files
    say the same, and with which state they were written, which is returned.

    `rows` are the data as they were proposed. The same bytes for the same round. Raises
    OutputLocked before any of them is written, DiskFull.
    """
    ordered = sorted(
        (*rows, *listed.waiting), key=lambda row: (natural(row.datum.response), not row.hidden)
    )
    senders = {r.id: r.sender for r in analysis.responses}
    lines = tuple(_line(row, senders, listed, analysis) for row in ordered)
    fills = {(nth, 8): _HIDE_FILL if row.hidden else _KEEP_FILL for nth, row in enumerate(ordered)}
    headings = tuple(field.heading for field in _FIELDS)
    said = [dict(zip(headings, map(str, line), strict=True)) for line in lines]
    state = state_of(said, listed.reviewer)
    for path in (sheet, word):
        check_free(path.parent, (path.name,))
    place(sheet, _in_sheet(analysis, listed.reviewer, lines, fills, state))
    top = (*_GUIDE, _IN_WORD, CONFIRMED)
    columns = [(field.heading, field.width) for field in _FIELDS]
    place(word, in_word(analysis, (TITLE, *top), columns, lines, fills, listed.reviewer, state))
    return state


_GUIDE = (
    f"Skriv »skjul« eller »behold« i kolonnen »{DECISION}«. Et tomt felt følger forslaget, når listen "
    "er gennemgået.",
    f"»{INSTEAD}« må rettes, fx til »en nabo« eller »[udeladt]«, men ikke tømmes. Mangler der noget, så "
    "skriv svarets nummer, teksten og slagsen på en ny linje nederst.",
    "Skriv navn og dato i det gule felt, når listen er gennemgået. Kør så:  hoering anonymiser MAPPE",
)
_IN_WORD = (
    "Listen ligger både som Word-fil og som regneark med de samme rækker. Ret i den ene af dem; den "
    "anden skrives på ny efter den. Kommentarer og tekst uden for tabellen kan ikke følges."
)


def _in_sheet(
    analysis: Analysis,
    reviewer: str,
    lines: tuple[tuple[str | int, ...], ...],
    fills: Mapping[tuple[int, int], str],
    state: str,
) -> bytes:
    kinds = [name for kind, name in KIND_NAMES.items() if kind is not PersonalKind.PICTURE]
    book = Workbook(
        {"slags": kinds, "afgoerelse": [v.value for v in Verdict]},
        MARK + state,
    )
    sheet = book.tab(Tab(SHEET, _FIELDS, lines, (TITLE, *_GUIDE, CONFIRMED), fills))
    _confirm_cell(sheet, reviewer)
    return book.packed(analysis, TITLE, {})


def _confirm_cell(sheet: Any, reviewer: str) -> None:
    from openpyxl.styles import PatternFill

    for row in range(1, 6):
        sheet.row_dimensions[row].height = 24 if row == 1 else 15
    cell = sheet.cell(5, 5)
    cell.fill = PatternFill("solid", fgColor="FFF2B3")
    if reviewer:
        cell.value = reviewer


def _line(
    row: Settled,
    senders: Mapping[str, str],
    listed: Listed,
    analysis: Analysis,
) -> tuple[str | int, ...]:
    datum, decided = row.datum, listed.verdicts.get(row.datum.key)
    return (
        datum.response,
        senders.get(datum.response, ""),
        datum.page,
        datum.where.value,
        datum.text,
        _around(datum, analysis),
        KIND_NAMES[datum.kind],
        datum.why,
        row.verdict.value,
        decided.value if decided else "",
        row.instead,
        _programs(row, datum.key in listed.instead),
    )


def _programs(row: Settled, own: bool) -> str:
    """What stood in the place before people wrote there; of somebody's other row, what stands now."""
    said = row.programs if own else row.instead
    return f"{REPLACED}{said}" if row.instead != row.programs else said


def _around(datum: PersonalDatum, analysis: Analysis) -> str:
    """The words about its first place: what the secretariat needs to decide."""
    if not datum.spans:
        return ""
    text = next(r.document.text for r in analysis.responses if r.id == datum.response)
    span = datum.spans[0]
    start, end = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    start = text.find(" ", start, span.start) + 1 if start else 0
    last = text.rfind(" ", span.end, end) if end < len(text) else end
    said = " ".join(text[start : max(last, span.end)].split())
    return f"{'…' if start else ''}{said}{'…' if end < len(text) else ''}"
