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
