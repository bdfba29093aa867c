"""Danish words and sentences that people see, and how dates and numbers are written."""

from __future__ import annotations

from datetime import date, datetime

from hoering.domain import (
    AlarmKind,
    ChangeKind,
    Direction,
    Outcome,
    Reason,
    RemarkKind,
    SenderKind,
)

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]

SENDER_KINDS: dict[SenderKind, tuple[str, str]] = {
    SenderKind.COUNCIL: ("råd", "råd"),
    SenderKind.BOARD: ("bestyrelse", "bestyrelser"),
    SenderKind.ORGANISATION: ("organisation", "organisationer"),
    SenderKind.ADMINISTRATION: ("forvaltning", "forvaltninger"),
    SenderKind.COMPANY: ("virksomhed", "virksomheder"),
    SenderKind.CITIZEN: ("borger", "borgere"),
    SenderKind.AUTHORITY: ("myndighed", "myndigheder"),
}

REMARK_KINDS: dict[RemarkKind, str] = {
    RemarkKind.SUPPORT: "Støtte",
    RemarkKind.CONCERN: "Bekymring",
    RemarkKind.PROPOSAL: "Ændringsforslag",
    RemarkKind.QUESTION: "Spørgsmål",
    RemarkKind.CORRECTION: "Rettelse",
    RemarkKind.GENERAL: "Generel",
}

DIRECTIONS: dict[Direction, str] = {
    Direction.FOR: "støtte",
    Direction.AGAINST: "bekymring",
    Direction.PROPOSAL: "forslag",
    Direction.NEUTRAL: "andet",
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.ADOPTED: "Indarbejdet",
    Outcome.PARTLY: "Delvist indarbejdet",
    Outcome.NOT_ADOPTED: "Ikke indarbejdet",
    Outcome.NOTED: "Taget til efterretning",
}

REASONS: dict[Reason, str] = {
    Reason.MONEY: "økonomi",
    Reason.DETAIL: "detaljeringsgrad",
    Reason.NOT_OURS: "uden for ansvarsområdet",
    Reason.COVERED: "allerede dækket",
    Reason.DECIDED: "politisk besluttet",
    Reason.OTHER: "andet",
}

CHANGE_KINDS: dict[ChangeKind, str] = {
    ChangeKind.ADDED: "Tilføjet",
    ChangeKind.DELETED: "Slettet",
    ChangeKind.REWRITTEN: "Omformuleret",
    ChangeKind.MOVED: "Flyttet",
    ChangeKind.RENUMBERED: "Nyt nummer",
}

ALARMS: dict[AlarmKind, str] = {
    AlarmKind.PROMISED_NOT_FOUND: "Lovet, men ikke fundet",
    AlarmKind.CHANGE_NOT_ASKED_FOR: "Ændring uden bemærkning",
    AlarmKind.OPPOSITE: "Ændring modsat ønsket",
}


def long_date(day: date | datetime) -> str:
    """13. marts 2026, or 13. marts 2026 kl. 12.00 for a datetime."""
    written = f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
    return f"{written} kl. {day:%H.%M}" if isinstance(day, datetime) else written


def counted(number: int, one: str, many: str) -> str:
    """1 bemærkning, 2 bemærkninger."""
    return f"{number} {one if number == 1 else many}"


def listed(words: list[str]) -> str:
    """a, b og c."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " og " + words[-1]


def sender_counts(kinds: list[SenderKind]) -> str:
    """Exact counts by kind of sender: "3 bestyrelser, 1 råd og 2 borgere"."""
    parts = []
    for kind, (one, many) in SENDER_KINDS.items():
        number = kinds.count(kind)
        if number:
            parts.append(counted(number, one, many))
    return listed(parts)


def percent(share: float) -> str:
    """0.814 → "81 %"."""
    return f"{round(100 * share)} %"


NEW_PARAGRAPH = "Nyt afsnit:"


def revision_text(
    old: str,
    new: str,
    *,
    after: str = "",
    ahead: str = "",
    alone: bool = False,
    moved: bool = False,
    row: bool = False,
) -> str:
    """A tracked change in words: "»kan« ændres til »skal«.".

    `after` and `ahead` are the words in front of and behind the place; `alone` when the change
    is a paragraph of its own, `row` when it is a row of a table.
    """
    if row:
        return f"Rækken »{old}« udgår." if old else f"Ny række: »{new}«"
    if moved:
        return f"Teksten »{new}« flyttes hertil."
    if old and new:
        return f"»{old}« ændres til »{new}«."
    if old:
        return f"{_named(old)} »{old}« udgår."
    if alone:
        return f"{NEW_PARAGRAPH} »{new}«"
    if _is_sentence(new):
        return f"Ny sætning: »{new}«"
    if after:
        return f"»{new}« indsættes efter »{after}«."
    return f"»{new}« indsættes før »{ahead}«." if ahead else f"»{new}« indsættes."


def _named(text: str) -> str:
    """What a deleted text is called, in the definite form."""
    if _is_sentence(text):
        return "Sætningen" if len(text) < 200 else "Teksten"
    return "Ordet" if len(text.split()) == 1 else "Ordene"


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.rstrip('»«”“")')[-1:] in (".", "!", "?") and " " in text
