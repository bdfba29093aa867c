"""persondata.xlsx: what was found, why, what is proposed; the secretariat writes the decision."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoering.domain import Analysis, PersonalDatum, PersonalKind, Verdict
from hoering.errors import NotReturned
from hoering.writing.placing import place
from hoering.writing.sheet_book import Field, Tab, Workbook

TITLE = "Personoplysninger i høringssvarene"
SHEET = "Personoplysninger"
DECISION, CONFIRMED = "Afgørelse", "Gennemgået af (navn og dato):"
_KINDS = {
    PersonalKind.CPR: "CPR-nummer",
    PersonalKind.NAME: "navn",
    PersonalKind.ADDRESS: "adresse",
    PersonalKind.PHONE: "telefon",
    PersonalKind.EMAIL: "e-mail",
    PersonalKind.HEALTH: "helbred og sociale forhold",
    PersonalKind.OTHER: "andet",
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
    Field("erstattes", "Erstattes med", 18),
)
_ADDED = "tilføjet af sekretariatet"
_HIDE_FILL, _KEEP_FILL = "FBE5E1", "E6F1E4"

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """The list as read back: verdicts by (response, kind, text), and who went through it.

    `reviewer` is "" when nobody says so. `added` are rows that people wrote themselves, `shown`
    the data that stood in the list: what was found since, nobody has gone through.
    """

    verdicts: Mapping[Key, Verdict]
    reviewer: str
    added: tuple[PersonalDatum, ...] = ()
    shown: frozenset[Key] = frozenset()

    def covers(self, data: Iterable[PersonalDatum]) -> bool:
        """Whether somebody went through the list and all of the data stood in it."""
        own = {d.key for d in self.added} | self.shown
        return bool(self.reviewer) and all(d.key in own for d in data)


def write_list(
    analysis: Analysis,
    rows: Sequence[tuple[PersonalDatum, Verdict]],
    instead: Mapping[Key, str],
    listed: Listed,
    path: Path,
) -> None:
    """The list of all data, hidden ones first within each response; what was decided stays.

    `rows` are the data with their proposals. The same bytes for the same round. Raises
    OutputLocked, DiskFull.
    """
    ordered = sorted(rows, key=lambda pair: (_number(pair[0].response), pair[1] is Verdict.KEEP))
    senders = {r.id: r.sender for r in analysis.responses}
    lines = tuple(_line(d, v, senders, instead, listed, analysis) for d, v in ordered)
    fills = {
        (nth, 8): _HIDE_FILL if verdict is Verdict.HIDE else _KEEP_FILL
        for nth, (_, verdict) in enumerate(ordered)
    }
    top = (
        TITLE,
        f"Skriv »skjul« eller »behold« i kolonnen »{DECISION}«. Et tomt felt følger forslaget, når listen "
        "er gennemgået.",
        "Mangler der noget, så skriv svarets nummer, teksten og slagsen på en ny linje nederst.",
        "Skriv navn og dato i den gule celle, når listen er gennemgået. Kør så:  hoering anonymiser MAPPE",
        CONFIRMED,
    )
    book = Workbook(
        {"slags": list(_KINDS.values()), "afgoerelse": [v.value for v in Verdict]}, "persondata/1"
    )
    sheet = book.tab(Tab(SHEET, _FIELDS, lines, top, fills))
    _confirm_cell(sheet, listed.reviewer)
    place(path, book.packed(analysis, TITLE, {}))


def _confirm_cell(sheet: Any, reviewer: str) -> None:
    from openpyxl.styles import PatternFill

    for row in range(1, 6):
        sheet.row_dimensions[row].height = 24 if row == 1 else 15
    cell = sheet.cell(5, 5)
    cell.fill = PatternFill("solid", fgColor="FFF2B3")
    if reviewer:
        cell.value = reviewer


def _number(response: str) -> tuple[int, str]:
    digits = "".join(c for c in response if c.isdigit())
    return (int(digits) if digits else 0, response)


def _line(
    datum: PersonalDatum,
    verdict: Verdict,
    senders: Mapping[str, str],
    instead: Mapping[Key, str],
    listed: Listed,
    analysis: Analysis,
) -> tuple[str | int, ...]:
    decided = listed.verdicts.get(datum.key)
    return (
        datum.response,
        senders.get(datum.response, ""),
        datum.page,
        datum.where.value,
        datum.text,
        _around(datum, analysis),
        _KINDS[datum.kind],
        datum.why,
        verdict.value,
        decided.value if decided else "",
        instead.get(datum.key, ""),
    )


def _around(datum: PersonalDatum, analysis: Analysis, reach: int = 45) -> str:
    """The words about its first place: what the secretariat needs to decide."""
    if not datum.spans:
        return ""
    text = next(r.document.text for r in analysis.responses if r.id == datum.response)
    span = datum.spans[0]
    start, end = max(0, span.start - reach), min(len(text), span.end + reach)
    start = text.find(" ", start, span.start) + 1 if start else 0
    last = text.rfind(" ", span.end, end) if end < len(text) else end
    said = " ".join(text[start : max(last, span.end)].split())
    return f"{'…' if start else ''}{said}{'…' if end < len(text) else ''}"


def read_list(path: Path, known: Iterable[PersonalDatum]) -> Listed:
    """The decisions of an edited list. Raises NotReturned when it is no such list."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, data_only=True)
        sheet = book[SHEET]
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, InvalidFileException) as error:
        raise NotReturned(
            f"»{path.name}« kan ikke læses som listen over personoplysninger.",
            "Brug filen resultat/persondata.xlsx, gemt som .xlsx med arket »Personoplysninger«.",
        ) from error
    grid = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    header = next((n for n, row in enumerate(grid) if DECISION in row and "Fundet" in row), None)
    if header is None:
        raise NotReturned(
            f"»{path.name}« mangler overskrifterne »Fundet« og »{DECISION}«.",
            "Hent listen igen med hoering anonymiser MAPPE, og skriv afgørelserne i den.",
        )
    columns = {name: nth for nth, name in enumerate(grid[header]) if name}
    keys = {d.key for d in known}
    shown: set[Key] = set()
    verdicts: dict[Key, Verdict] = {}
    added: list[PersonalDatum] = []
    for row in grid[header + 1 :]:
        one = {name: row[nth] if nth < len(row) else "" for name, nth in columns.items()}
        _take(one, keys, shown, verdicts, added)
    return Listed(verdicts, _reviewer(grid[:header]), tuple(added), frozenset(shown))


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _reviewer(top: Sequence[Sequence[str]]) -> str:
    for row in top:
        if row and row[0].startswith(CONFIRMED[:13]):
            return next((value for value in row[1:] if value), "")
    return ""


def _take(
    row: Mapping[str, str],
    keys: set[Key],
    shown: set[Key],
    verdicts: dict[Key, Verdict],
    added: list[PersonalDatum],
) -> None:
    from hoering.domain import Where

    text, response = row.get("Fundet", ""), row.get("Svar", "").upper()
    kind = next(
        (k for k, name in _KINDS.items() if name == row.get("Slags", "")), PersonalKind.OTHER
    )
    said = row.get(DECISION, "").lower()
    verdict = next((v for v in Verdict if said.startswith(v.value)), None)
    if not text or not response:
        return
    key = (response, kind.value, " ".join(text.split()))
    if key in keys:
        shown.add(key)
        if verdict is not None:
            verdicts[key] = verdict
    elif not row.get("Forslag") or row.get("Hvorfor") == _ADDED:
        person = text if kind is PersonalKind.NAME else ""
        added.append(
            PersonalDatum(
                response, kind, text, 1, Where.TEXT, (), _ADDED,
                verdict or Verdict.HIDE, person,
            )
        )  # fmt: skip
