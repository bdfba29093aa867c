"""What a cell says: a section, a yes or no, something to be done with a remark; what is unclear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.dansk import GUESS, IS_IT_THE_SENDER
from hoering.domain import normalised, titled
from hoering.returning.headers import ACTION
from hoering.returning.rows import ReadRow
from hoering.returning.seen import Seen

# Words, besides none at all, that say that nothing applies.
NOTHING = {"", "-", "–", "uden tema", "intet", "ingen", "hele udkastet", "generelt"}
_MEANT = 75  # of 100: so alike that the section may have been meant; it is asked, not taken
ABOVE = "ovenstående"
WHAT_CAN_BE_WRITTEN = (
    "Skriv »slet«, »saml med H01.2«, »saml med ovenstående«, »bekræft udfald«, »svar som H01.2« "
    "eller »svar til enslydende«"
)

_OWN_NUMBER = r"(?:H\d+\.\d+\s*[:,–-]?\s*)?"
_REMOVE = re.compile(rf"^{_OWN_NUMBER}(?:slet|slettes)[.!]?$", re.I)
_JOIN = re.compile(rf"^{_OWN_NUMBER}saml(?:es)?(?: med)?\s+(H\d+\.\d+)[.!]?$", re.I)
_ABOVE = re.compile(rf"^{_OWN_NUMBER}saml(?:es)? med (?:ovenstående|rækken over)[.!]?$", re.I)
_PROPOSED = re.compile(r"forslag\b", re.I)
_CONFIRM = re.compile(rf"^{_OWN_NUMBER}bekræft(?:es|et)?(?: udfald(?:et)?)?[.!]?$", re.I)
_ANSWER = r"(?:(?:giv )?(?:det )?samme svar|svar(?:et|es)?)"
_AS = re.compile(rf"^{_OWN_NUMBER}{_ANSWER} som (?:i |ved |til )?(H\d+\.\d+)[.!]?$", re.I)
_TO_ALIKE = re.compile(
    rf"^{_OWN_NUMBER}{_ANSWER} (?:også )?til (?:alle |de )?(?:enslydende|samme ord)[.!]?$", re.I
)
_HELD_AS = re.compile(
    rf"^{_OWN_NUMBER}(?:samme )?holdning som (?:i |ved |til )?(H\d+\.\d+|P\d+)[.!]?$", re.I
)
_CONFIRM_HELD = re.compile(rf"^{_OWN_NUMBER}bekræft(?:es|et)? holdning(?:en)?[.!]?$", re.I)
# "bekræft udfald, svar til enslydende": one row, two things.
_BETWEEN = re.compile(r"\s*[;,\n+&]\s*|\s+og\s+")
_NUMBERS = re.compile(r"\bH\d+(?:\.\d+)?\b", re.I)
_SAID_IN = (ACTION, "nr", "bemaerkning", "udfald")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to be understood: its text and the lines in it, those that stood there when the
    document was handed out, and the state of the round then."""

    text: str
    lines: Sequence[str]
    known: Sequence[str]
    seen: Seen


@dataclass(slots=True)
class Parsed:
    """Field → value, and the lines that could not be understood, each with the reason."""

    values: dict[str, str] = field(default_factory=dict)
    unclear: list[tuple[str, str]] = field(default_factory=list)


_YES = ("ja", "j", "x", "ok", "behold", "gælder")
_NO = ("nej", "n", "slet", "fjern", "færdig", "læst", "gælder ikke")
_ASKED, _HOW = IS_IT_THE_SENDER.split("? ")
_QUESTION = re.compile(rf"^{re.escape(_ASKED)}\?\s*(?:{re.escape(_HOW)})?", re.I)


def yes_or_no(word: str) -> bool | None:
    """True for "ja", "OK", "x" …, False for "nej" …, None for any other word."""
    bare = word.casefold().strip(" .!»«\"'")
    return bare in _YES if bare in (*_YES, *_NO) else None


def sender_named(cell: str) -> str:
    """The name in a sender's cell, without the program's question and the answer to it."""
    first, *rest = [line for line in _lines(cell) if not _QUESTION.match(line)] or [""]
    # Rows that were joined say the name once each.
    named = dict.fromkeys([first, *(line for line in rest if yes_or_no(line) is None)])
    return " ".join(named)


def sender(cell: Cell) -> Parsed:
    """A cell with a sender: the name, without the program's question."""
    name = sender_named(cell.text)
    if not name:
        return Parsed(unclear=[("(tom)", "En afsender kan ikke slettes, kun rettes.")])
    return Parsed({"sender": name})


def sender_answer(cell: str, before: str | None) -> bool | None:
    """The word on the sender named in the cell; `before` is the cell as it was handed out.

    It stands behind the program's question or in its place. Who deletes the question and lets the
    name stand has answered it, too.
    """
    for line in _lines(cell)[1:]:
        if (said := yes_or_no(_QUESTION.sub("", line))) is not None:
            return said
    asked, asks = (any(map(_QUESTION.match, _lines(text))) for text in (before or "", cell))
    return True if asked and not asks and sender_named(cell) == sender_named(before or "") else None


def is_guess(line: str) -> bool:
    """Is it a reason that the program only guesses at?"""
    return line.casefold().rstrip(" .").endswith(GUESS)


def is_proposal(line: str) -> bool:
    """Is it the program's mark below an outcome that nobody has decided?"""
    return bool(_PROPOSED.match(line))


_MARKS = {"reason": is_guess, "outcome": is_proposal}


def is_made_sure(name: str, cell: str, before: str | None, said: bool) -> bool:
    """Did the mark of what is only proposed stand in the cell as it was handed out, and does it
    not any more? `name` is the field whose mark it is; `said`: the outcome is said to be right."""
    if name not in _MARKS or (said and name == "outcome"):
        return name in _MARKS
    was, now = (any(map(_MARKS[name], _lines(text))) for text in (before or "", cell))
    return was and not now


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.split("\n") if line.strip()]


def section(cell: Cell) -> Parsed:
    """A section's number, its heading or both; the program's evidence below it falls away."""
    fresh = [line for line in cell.lines if line not in cell.known[1:]]
    if not fresh or normalised(fresh[0]) in NOTHING:
        return Parsed(
            {"section": ""}, [(line, "Forstås ikke som et afsnit.") for line in fresh[1:]]
        )
    parsed = Parsed()
    for line in (part for told in fresh for part in _numbered(told, cell.seen)):
        key = _section_key(line, cell.seen)
        if key is not None and "section" in parsed.values:
            parsed.unclear.append((line, "Der kan kun stå ét afsnit i hver række."))
        elif key is not None:
            parsed.values["section"] = key
        else:
            parsed.unclear.append((line, _no_section(line, cell.seen)))
    return parsed


def _numbered(line: str, seen: Seen) -> list[str]:
    """ "4.3 og 4.4": a part for each, where every part has the number of a section."""
    parts = re.split(r"\s*[,;/&+]\s*|\s+(?:og|samt)\s+", line)
    known = all(re.search(r"\d", p) and _section_key(p, seen) is not None for p in parts)
    return parts if known else [line]


def _section_key(line: str, seen: Seen) -> str | None:
    bare = normalised(re.sub(r"^(?:afsnit|kapitel|afsn\.|kap\.)\s+", "", line.strip(), flags=re.I))
    keys = sorted(seen.sections, key=len, reverse=True)
    for key in keys:
        if bare == normalised(key):
            return key
    for key in keys:
        heading = normalised(seen.sections[key])
        if heading and bare in (heading, f"{normalised(key)} {heading}"):
            return key
    for key in keys:
        if re.match(re.escape(normalised(key)) + r"(?:[\s.:–-]+\D|\.$)", bare):
            return key
    spelled = re.findall(r"\w+", bare)
    for key in keys:  # "B", "B. Havnefronten": letters, which go with their heading
        heading = normalised(seen.sections[key])
        number = normalised(key).removesuffix(heading)
        if spelled in (re.findall(r"\w+", number), re.findall(r"\w+", normalised(key))):
            return key
    return None


def _no_section(line: str, seen: Seen) -> str:
    """The reason, with the section that may have been meant, else with how one is written."""
    from rapidfuzz import fuzz, process

    bare = normalised(line)
    names = {key: titled(key, heading) for key, heading in seen.sections.items()}
    forms = {key: normalised(names[key]) for key in names}
    headings = {key: normalised(heading) for key, heading in seen.sections.items() if heading}
    near = [
        found
        for found in (process.extractOne(bare, f, scorer=fuzz.ratio) for f in (headings, forms))
        if found and found[1] >= _MEANT
    ]
    told = f"»{line}« er ikke et afsnit i udkastet."
    if near:
        return f"{told} Mente du »{names[max(near, key=lambda n: n[1])[2]]}«?"
    return f"{told} Skriv afsnittets nummer eller overskrift."


@dataclass(frozen=True, slots=True)
class Action:
    """`join` is the number to join with (H01.2) or `ABOVE`; "" to remove. `text` is as written."""

    text: str
    join: str = ""


def action_of(row: ReadRow) -> Action | None:
    """What is asked for in the row, in whichever of its columns; None for nothing."""
    said = [row.cells.get(key, "").strip() for key in _SAID_IN]
    for text in said:
        if match := _JOIN.match(text):
            return Action(text, match.group(1).upper())
    for text in said:
        if _ABOVE.match(text):
            return Action(text, ABOVE)
    for text in said:
        if _REMOVE.match(text):
            return Action(text)
    return None


def confirms_outcome(row: ReadRow) -> bool:
    """Is the outcome said to be right, in »Handling« or beside the number?"""
    return any(map(_CONFIRM.match, _asked_for(row)))


ALIKE = "enslydende"


def shares_answer(row: ReadRow) -> tuple[str, str] | None:
    """As written, and the number (H01.2) whose answer the row's remark is to have, or `ALIKE` where
    its own goes to the others in the same words; None where nothing of the kind is asked for."""
    for piece in _asked_for(row):
        if match := _AS.match(piece):
            return piece, match.group(1).upper()
        if _TO_ALIKE.match(piece):
            return piece, ALIKE
    return None


def confirms_position(row: ReadRow) -> bool:
    """Is the position said to be right?"""
    return any(map(_CONFIRM_HELD.match, _asked_for(row)))


def shares_position(row: ReadRow) -> tuple[str, str] | None:
    """As written, and the remark (H01.2) or the position (P04) that the row's remark says the same
    as; None where nothing of the kind is asked for."""
    for piece in _asked_for(row):
        if match := _HELD_AS.match(piece):
            return piece, match.group(1).upper()
    return None


def _asked_for(row: ReadRow) -> list[str]:
    """Each thing that stands in »Handling« or beside the number."""
    cells = [row.cells.get(key, "").strip() for key in (ACTION, "nr")]
    return [piece for cell in cells for piece in (cell, *_BETWEEN.split(cell)) if piece]


def not_understood(row: ReadRow) -> str:
    """What stands in »Handling«, or beside the number, and asks for nothing known; "" for nothing.

    Nothing of the program's own stands there.
    """
    if action_of(row) is not None:
        return ""
    number = row.cells.get("nr", "").strip()
    beside = _NUMBERS.sub("", number).strip(" \n.,:;–-") if _NUMBERS.match(number) or row.id else ""
    for cell in (row.cells.get(ACTION, "").strip(), number if beside else ""):
        if cell and not _is_known(cell) and not all(map(_is_known, _BETWEEN.split(cell))):
            return cell
    return ""


def _is_known(piece: str) -> bool:
    forms = (_CONFIRM, _AS, _TO_ALIKE, _HELD_AS, _CONFIRM_HELD)
    return any(form.match(piece) for form in forms)
