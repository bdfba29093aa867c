"""Cells as codes: what an official writes in a column, in the words of oversigt.json."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from hoering import dansk
from hoering.dansk import OUTCOMES, OWN_COLUMN, REASONS, REMARK_KINDS, SENDER_KINDS
from hoering.domain import SEPARATOR, Outcome, Reason, names_in, normalised
from hoering.returning.cells import (
    NOTHING,
    Cell,
    Parsed,
    is_guess,
    is_proposal,
    section,
    sender,
)
from hoering.returning.change_numbers import names_change, numbers_in
from hoering.returning.days import NOTES_STAY, notes, received
from hoering.returning.rows import REMARKS
from hoering.returning.seen import Baseline, Seen

_MET = ("imødekommet", "imødekommes", "indarbejdet", "indarbejdes", "er indarbejdet")
_OUTCOME_WORDS: dict[str, Outcome] = {
    **{met: Outcome.ADOPTED for met in _MET},
    **{
        form: outcome
        for outcome, words in {
            Outcome.PARTLY: ("delvist", "delvis"),
            Outcome.NOT_ADOPTED: ("ikke",),
        }.items()
        for word in words
        for met in _MET
        for form in (f"{word} {met}", f"{met} {word}")
    },
    "delvis": Outcome.PARTLY,
    "afvist": Outcome.NOT_ADOPTED,
    "til efterretning": Outcome.NOTED,
    "tages til efterretning": Outcome.NOTED,
    "noteret": Outcome.NOTED,
}
_DOUBT = re.compile(
    rf"^(?:uden tema\b|{dansk.NONE_OF_THE_THEMES}$|usikkert\b|{dansk.THE_WHOLE_DRAFT}$)",
    re.I,
)
_REASON = re.compile(r"^begrundelse\s*[:?]\s*", re.I)
_POSITION = re.compile(r"^P\s*-?\s*0*(\d+)$", re.I)
_POSITION_NOTE = re.compile(r"^P\d+ · ")
_NEAR = 88  # of 100: a slip of the key in a known word


def parse(key: str, text: str, before: str | None, seen: Seen) -> Parsed:
    """A cell of column `key`; `before` is what stood there when the document was handed out."""
    known = before.split("\n") if before else []
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if key.startswith(OWN_COLUMN):
        return Parsed({key: text})
    if maker := _MAKERS.get(key):
        return maker(Cell(text, lines, known, seen))
    return Parsed(unclear=[(text, FIXED[key])] if text and key in FIXED else [])


FIXED = {
    "side": "Sidetallet læses af svaret og kan ikke rettes her.",
    "afgjort": "Hvem der har afgjort, følger af rettelserne og kan ikke rettes her.",
    "hvorfor": "Programmets belæg kan ikke rettes her.",
    "emne": "Emnet læses af svaret og kan ikke rettes her.",
    "organisation": "Organisationen følger af afsenderen og kan ikke rettes her.",
    "antal": "Antallet tælles af programmet og kan ikke rettes her.",
    "noter": NOTES_STAY,
    "filer": "Filen kan ikke rettes her.",
    "anmodet": "Afsenderens ord kan ikke rettes her.",
}


def _plain_field(name: str) -> Callable[[Cell], Parsed]:
    def made(cell: Cell) -> Parsed:
        return Parsed({name: cell.text.strip()})

    return made


def _sender_kind(cell: Cell) -> Parsed:
    words = {w: kind.value for kind, forms in SENDER_KINDS.items() for w in forms}
    shown = [one for one, _ in SENDER_KINDS.values()]
    return _one_of("sender_kind", cell.lines, words, "en afsendertype", shown)


def _kind(cell: Cell) -> Parsed:
    words = {word.casefold(): kind.value for kind, word in REMARK_KINDS.items()}
    words |= {kind.value: kind.value for kind in REMARK_KINDS} | {"forslag": "ændringsforslag"}
    if not cell.lines:
        return Parsed(
            unclear=[("(tom)", "En bemærkning har altid en art; den står, som den gjorde.")]
        )
    return _one_of("kind", cell.lines, words, "en art", REMARK_KINDS.values())


def _one_of(
    name: str, lines: Sequence[str], words: Mapping[str, str], what: str, shown: Iterable[str]
) -> Parsed:
    parsed = Parsed()
    for line in lines:
        code = _known(line, words)
        if code is None:
            parsed.unclear.append((line, _not_one_of(line, what, shown)))
        elif name in parsed.values:
            parsed.unclear.append((line, f"Der kan kun stå {what} i hver række."))
        else:
            parsed.values[name] = code
    return parsed


def _not_one_of(line: str, what: str, shown: Iterable[str]) -> str:
    return f"»{line}« er ikke {what}. Vælg mellem: {', '.join(word.casefold() for word in shown)}."


def _known(line: str, words: Mapping[str, str]) -> str | None:
    """The code of the word, or of the only word that it is a slip of."""
    from rapidfuzz import fuzz

    bare = normalised(line).strip(" .:;")
    if bare in words:
        return words[bare]
    near = {code for word, code in words.items() if fuzz.ratio(bare, word) >= _NEAR}
    return near.pop() if len(near) == 1 and len(bare) >= 5 else None


def outcome_words() -> dict[str, str]:
    """Every way of writing an outcome → its code."""
    words = {word.casefold(): outcome.value for outcome, word in OUTCOMES.items()}
    words |= {outcome.value: outcome.value for outcome in Outcome}
    return words | {word: outcome.value for word, outcome in _OUTCOME_WORDS.items()}


def _reason_words() -> dict[str, str]:
    words = {word: reason.value for reason, word in REASONS.items()}
    return words | {reason.value: reason.value for reason in Reason}


def _outcome(cell: Cell) -> Parsed:
    """The outcome, and the reason on a line of its own; the program's own notes fall away."""
    parsed, guessed = Parsed(), False
    for line in _told_apart(cell.lines):
        if is_proposal(line) or line.casefold() in ("-", "–"):
            continue
        reason = _REASON.match(line)
        if reason and is_guess(line):
            guessed = True
            continue
        if reason:
            code = _known(line[reason.end() :], _reason_words())
            if code is None:
                why = _not_one_of(line[reason.end() :], "en begrundelse", REASONS.values())
                parsed.unclear.append((line, why))
            else:
                parsed.values["reason"] = code
            continue
        code = _known(line, outcome_words())
        if code is not None and "outcome" not in parsed.values:
            parsed.values["outcome"] = code
        elif line not in cell.known:
            parsed.unclear.append((line, _not_one_of(line, "et udfald", OUTCOMES.values())))
    if not parsed.unclear:
        parsed.values.setdefault("outcome", "")
        if any(_REASON.match(line) for line in cell.known) and not guessed:
            parsed.values.setdefault("reason", "")
    return parsed


def _told_apart(lines: Sequence[str]) -> list[str]:
    """ "Ikke indarbejdet: økonomi", or a reason below an outcome → each as the program writes it."""
    told: list[str] = []
    for line in lines:
        pieces = [p for p in re.split(r"\s*[:;,()–]\s*|\s+-\s+", line) if p]
        known = all(_known(p, outcome_words() | _reason_words()) for p in pieces)
        told += [_as_written(p) for p in pieces] if known else [line]
    return told if any(_known(line, outcome_words()) for line in told) else [*lines]


def _as_written(word: str) -> str:
    return word if _known(word, outcome_words()) else f"Begrundelse: {word}"


def _reason(cell: Cell) -> Parsed:
    if not [line for line in cell.lines if line.casefold() not in NOTHING]:
        return Parsed({"reason": ""})
    bare = [
        _REASON.sub("", line) for line in cell.lines if line not in cell.known or not is_guess(line)
    ]
    return _one_of("reason", bare, _reason_words(), "en begrundelse", REASONS.values())


def _themes(cell: Cell) -> Parsed:
    """Names or ids, one a line or with semicolons; a name nobody knows is a new theme.

    What the program says below them of its own doubt is no theme.
    """
    named = {normalised(name): id for id, name in cell.seen.themes.items()}
    named |= {normalised(id): id for id in cell.seen.themes}
    found: list[str] = []
    for line in cell.lines:
        if _DOUBT.match(line):
            continue
        for name in _names(re.sub(r"^også\s*:\s*", "", line, flags=re.I), named):
            if normalised(name) in NOTHING:
                continue
            found.append(named.get(normalised(name)) or _known(name, named) or name)
    return Parsed({"themes": SEPARATOR.join(dict.fromkeys(found))})


def _names(line: str, named: Mapping[str, str]) -> list[str]:
    """At semicolons; at commas only where no known name has them."""
    found: list[str] = []
    for piece in (p.strip() for p in line.split(";")):
        alike = {name: id for name, id in named.items() if name.count(",") == piece.count(",")}
        known = _known(piece, alike) is not None
        found += [piece] if known else names_in(piece, named, normalised)
    return found


def _position(cell: Cell) -> Parsed:
    """The number of a position, or a name: another one's, or a new one. What the program says below
    it is no name."""
    said = " ".join(line for line in cell.lines if not _POSITION_NOTE.match(line))
    number = _POSITION.match(said)
    if not said:
        why = "En bemærkning har altid en holdning; skriv en andens nummer eller jeres egne ord."
        return Parsed(unclear=[("(tom)", why)])
    if number is None:
        return Parsed({"position": said})
    title = cell.seen.position(int(number[1]))
    if not title:
        return Parsed(unclear=[(said, f"Der er ingen holdning nr. {said}.")])
    return Parsed({"position": title})


def _changes(cell: Cell) -> Parsed:
    """The numbers; the changes' wording is the revised draft's and is not edited here.

    The column says all of them: where one is not understood, nobody knows which are to go.
    """
    numbers = {int(digits): id for id in cell.seen.changes if (digits := re.sub(r"\D", "", id))}
    parsed, found = Parsed(), []
    for line in cell.lines:
        if line in cell.known and not names_change(line):
            continue
        marks = numbers_in(line)
        if not marks and normalised(line) not in NOTHING:
            parsed.unclear.append(
                (
                    line,
                    "Ændringens ordlyd rettes i det tilrettede udkast; kolonnen står, som den gjorde.",
                )
            )
        for mark in marks:
            if mark in numbers:
                found.append(numbers[mark])
            else:
                why = f"Der er ingen ændring nr. {mark}; kolonnen står, som den gjorde."
                parsed.unclear.append((line, why))
    if not parsed.unclear:
        parsed.values["changes"] = SEPARATOR.join(dict.fromkeys(found))
    return parsed


_MAKERS: dict[str, Callable[[Cell], Parsed]] = {
    "afsender": sender,
    "afsendertype": _sender_kind,
    "modtaget": received,
    "noter": notes,
    "art": _kind,
    "tema": _themes,
    "holdning": _position,
    "afsnit": section,
    "svar": _plain_field("reply"),
    "udfald": _outcome,
    "begrundelse": _reason,
    "aendring": _changes,
    "resume": _plain_field("resume"),
    "vurdering": _plain_field("vurdering"),
    "anmodning": _plain_field("handled"),
}


def program_lines(baseline: Baseline | None) -> dict[str, set[str]]:
    """By column: lines of evidence and wording, which come along when rows are joined."""
    found: dict[str, set[str]] = {"afsnit": set(), "aendring": set()}
    for (table, _), cells in (baseline.rows if baseline else {}).items():
        if table == REMARKS:
            found["afsnit"].update(cells.get("afsnit", "").split("\n")[1:])
            lines = cells.get("aendring", "").split("\n")
            found["aendring"].update(line for line in lines if not names_change(line))
    return found
