"""Danish words and sentences that people see, and how dates and numbers are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from hoering.domain import (
    STRUCTURAL,
    AlarmKind,
    ChangeKind,
    Direction,
    Outcome,
    Reason,
    RemarkKind,
    SenderKind,
    parts_of,
)

MONTHS = [
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
]
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

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

# After "to afsendere": what people of this direction do, without anything of what they say.
SAYING: dict[Direction, str] = {
    Direction.FOR: "giver støtte",
    Direction.AGAINST: "udtrykker bekymring",
    Direction.PROPOSAL: "stiller forslag",
    Direction.NEUTRAL: "har samme bemærkning",
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

# The columns that the table of remarks may have: key in runde.toml → what stands above it.
COLUMNS: dict[str, str] = {
    "nr": "Nr.",
    "afsender": "Afsender",
    "afsendertype": "Afsendertype",
    "modtaget": "Modtaget",
    "bemaerkning": "Bemærkning (side)",
    "art": "Art",
    "tema": "Tema",
    "holdning": "Holdning",
    "afsnit": "Afsnit i udkastet",
    "svar": "Forvaltningens bemærkninger",
    "udfald": "Udfald",
    "begrundelse": "Begrundelse",
    "aendring": "Ændring (afsnit, før → efter)",
}

# The forms of the overview as a document: key in runde.toml → its title.
OVERVIEW_FORMS: dict[str, str] = {
    "tabel": "Kommenteret oversigt over høringssvar",
    "prosa": "Svar på henvendelser i høringsperioden",
    "hvidbog": "Hvidbog over høringssvar",
    "notat": "Høringsnotat",
}
EXTRACT = "Uddrag af kommenteret oversigt over høringssvar"

_NUMBERS = (
    *("nul", "en", "to", "tre", "fire", "fem", "seks"),
    *("syv", "otte", "ni", "ti", "elleve", "tolv"),
)
_NEUTER = {SenderKind.COUNCIL}


def in_words(number: int, neuter: bool = False) -> str:
    """Numbers up to twelve in words, as Danish running text has them: "et" or "en" for one."""
    if number == 1 and neuter:
        return "et"
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def alike(counts: Sequence[tuple[int, str]]) -> list[tuple[str, str]]:
    """Numbers that stand in one list all in words, or all in figures where one has no word."""
    large = any(number >= len(_NUMBERS) for number, _ in counts)
    return [(str(number) if large else in_words(number), what) for number, what in counts]


def counted_words(number: int, one: str, many: str, neuter: bool = False) -> str:
    """en bemærkning, to bemærkninger, 13 bemærkninger."""
    return f"{in_words(number, neuter)} {one if number == 1 else many}"


def senders_in_words(kinds: list[SenderKind]) -> str:
    """Exact counts in running text: "tre råd og to bestyrelser"."""
    return listed(
        counted_words(kinds.count(kind), *words, kind in _NEUTER)
        for kind, words in SENDER_KINDS.items()
        if kind in kinds
    )


def capital(text: str) -> str:
    """The first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


# What the fields of a decision are called, in the definite form where it stands in a sentence.
FIELDS: dict[str, str] = {
    "kind": "art",
    "text": "ordlyd",
    "themes": "tema",
    "position": "holdning",
    "section": "afsnit",
    "changes": "ændring",
    "outcome": "udfald",
    "reason": "begrundelse",
    "reply": "svar",
    "sender": "afsender",
    "sender_kind": "afsendertype",
    "received": "modtagelsesdato",
    "late": "»efter fristen«",
    "resume": "resume",
    "vurdering": "vurdering",
    "handled": "anmodning",
    "split": "delt",
    "merged": "samlet",
    "deleted": "slettet",
    "added": "tilføjet",
}
NO_THEME = "Uden tema"
UNKNOWN_DAY, LATE = "ukendt dato", "efter fristen"
FIXED_ANSWERS = "Faste svar"  # a form's, of which one is chosen
OWN_COLUMN = "kolonne:"  # a column that the secretariat made itself


def field_name(field: str) -> str:
    """What people call it; a column of the secretariat's own by its heading."""
    return f"»{field.removeprefix(OWN_COLUMN)}«" if field.startswith(OWN_COLUMN) else FIELDS[field]


def value_in_words(field: str, value: str) -> str:
    """The code of an outcome, reason or kind as people see it, a day in full, what was cut, joined or
    added by its words; all else as it is."""
    if field in STRUCTURAL:
        return "\n– – –\n".join(w for p in parts_of(value) if (w := p.get("text"))) or "slettes"
    if field == "received":
        return long_date(date.fromisoformat(value)) if value else UNKNOWN_DAY
    words: dict[str, dict[str, str]] = {
        "kind": {k.value: w for k, w in REMARK_KINDS.items()},
        "outcome": {o.value: w for o, w in OUTCOMES.items()},
        "reason": {r.value: w for r, w in REASONS.items()},
    }
    return words.get(field, {}).get(value, value)


def in_quotes(text: str) -> str:
    """»text«, or "tomt" for nothing."""
    return f"»{text}«" if text else "tomt"


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut between words where it is longer than `longest` characters."""
    text = " ".join(text.split())
    return (
        text
        if len(text) <= longest
        else f"{text[: longest - 1].rsplit(' ', 1)[0].rstrip('.,;:–- ')} …"
    )


def long_date(day: date | datetime) -> str:
    """13. marts 2026, or 13. marts 2026 kl. 12.00 for a datetime."""
    written = f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
    return f"{written} kl. {day:%H.%M}" if isinstance(day, datetime) else written


def period(start: date | None, deadline: date | datetime | None) -> str:
    """ "fra den 2. februar til den 13. marts 2026 kl. 12.00", or as much as is known."""
    if start and deadline:
        first = long_date(start)
        if start.year == deadline.year:
            first = first.removesuffix(f" {start.year}")
        return f"fra den {first} til den {long_date(deadline)}"
    if deadline:
        return f"med frist den {long_date(deadline)}"
    return f"fra den {long_date(start)}" if start else ""


def counted(number: int, one: str, many: str) -> str:
    """1 bemærkning, 2 bemærkninger."""
    return f"{number} {one if number == 1 else many}"


def listed(words: Iterable[str]) -> str:
    """a, b og c; "a; Teknik, Vej og Park; b samt c" where one has a comma or an "og" of its own."""
    every = list(words)
    bare = [word for word in every if not word.startswith("»")]
    comma, joint = any(", " in word for word in every), any(" og " in word for word in bare)
    last = " samt " if comma or joint else " og "
    parted = "; " if len(every) > 2 and comma else ", "
    return last.join([parted.join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def sender_counts(kinds: list[SenderKind]) -> str:
    """Exact counts by kind of sender: "3 bestyrelser, 1 råd og 2 borgere"."""
    present = [(kinds.count(kind), words) for kind, words in SENDER_KINDS.items()]
    return listed(counted(number, *words) for number, words in present if number)


def who_wrote(responses: int, kinds: list[SenderKind]) -> str:
    """After "4 svar fra": the kinds of senders, with their number where one of them wrote twice."""
    told = sender_counts(kinds)
    return told if len(kinds) == responses else f"{len(kinds)} afsendere: {told}"


def percent(share: float) -> str:
    """0.814 → "81 %"."""
    return f"{round(100 * share)} %"


NONE_OF_THE_THEMES = "intet af temaerne"
UNSURE_BETWEEN = "usikkert mellem"
WHOLE_DRAFT, THE_WHOLE_DRAFT = "Hele udkastet", "gælder hele udkastet"
OF_SECTION = "følger af afsnittet"
SET_BY_SECRETARIAT = "sat af sekretariatet"
IS_IT_THE_SENDER = "Rigtig afsender? Skriv »ja«, eller ret navnet."
SAME_POINT = "deler synspunkt med andre bemærkninger under temaet"


def theme_doubt(whys: Iterable[str]) -> str:
    """Of the reasons for a remark's themes the part that says no theme or an unsure one; or ""."""
    doubts = (NONE_OF_THE_THEMES, UNSURE_BETWEEN, THE_WHOLE_DRAFT)
    # Themes with a comma in their names are parted by "; " themselves.
    return next((re.split("; (?!»)", why)[0] for why in whys if why.startswith(doubts)), "")


def is_estimate(why: str) -> bool:
    """Was the theme of this reason estimated? One that follows from the remark's section or that
    people set has no chance of its own."""
    return not why.startswith((OF_SECTION, SET_BY_SECRETARIAT))


NO_CHANGE_FOUND = "ingen ændring fundet, der svarer på den"
GUESS = "(gæt)"  # behind a reason that nothing speaks for; reading back, it is nobody's word
GUESSED_REASON = "begrundelsen er et usikkert skøn ud fra ordvalget"


def is_guessed(why: str) -> bool:
    """Does the machine's line of evidence say that its reason is a guess?"""
    return GUESSED_REASON in why.casefold()
