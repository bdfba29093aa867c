"""How a sender speaks of himself: as one or as many, "jeg" or "vi"; privately, whatever office or house he
signs with; without a name."""

from __future__ import annotations

import re
from enum import StrEnum

from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import key_words
from hoering.reading.senders.persons import begins_with_address, is_address
from hoering.reading.wording.formfields import FieldKind, is_unnamed

_ONE = re.compile(r"\b(?:jeg|mig|min|mit|mine|undertegnede)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:vi|os|vores|vor|vort|vore)\b", re.IGNORECASE)


_SELDOM = 0.2  # "Hvad tror de, vi gør": a word of the other voice now and then changes none


class Voice(StrEnum):
    ONE = "one"
    MANY = "many"
    BOTH = "both"
    NONE = "none"


def voice_of(letter: Letter) -> Voice:
    """The voice of the running text, and of what stands above it when that is a sentence."""
    texts = [line.text for line in letter.at(Place.BODY)]
    texts += [line.text for line in letter.at(Place.HEAD) if len(line.text) > 50]
    one = sum(len(_ONE.findall(text)) for text in texts)
    many = sum(len(_MANY.findall(text)) for text in texts)
    return {
        (True, True): Voice.BOTH,
        (True, False): Voice.ONE,
        (False, True): Voice.MANY,
        (False, False): Voice.NONE,
    }[one > _SELDOM * many, many > _SELDOM * one]


_KIN = (
    r"(?:far|mor|forælder|bedste(?:far|mor|forælder)|mormor|farmor|morfar|farfar|datter|søn|pårørende"
    r"|nabo|beboer)\b"
)
# "Jeg skriver som mor til to og formand for skolebestyrelsen": for the board all the same.
_NO_OFFICE = r"(?![^.!?]*\b(?:(?:næst)?for(?:mand|kvinde|person)|vegne)\b)"
_PRIVATE = re.compile(
    r"\b(?:jeg|mig|min|mit|undertegnede)\b[^.!?]*\b(?:privat(?:person|borger|perspektiv)\w*"
    r"|som (?:privat|almindelig |menig )?borger\b)"
    r"|\bsom (?:privat|almindelig |menig )?(?:person|borger)\b[^.!?]*\b(?:jeg|mig|min|mit)\b"
    rf"|\bjeg (?:skriver|svarer|henvender mig|udtaler mig)\b[^.!?,]{{0,25}}\bsom {_KIN}{_NO_OFFICE}"
    rf"|\bsom {_KIN}{_NO_OFFICE}[^.!?]*\b(?:vil|ønsker|skriver|synes|mener|skal|må) jeg\b"
    r"|(?:udtaler|skriver|svarer) (?:mig )?(?:her )?(?:alene |kun |udelukkende )?for mig selv\b"
    r"|(?<!ikke )\bpå egne vegne\b|\bfor egen regning\b|^(?:som )?privatperson\b",
    re.IGNORECASE,
)


def speaks_privately(text: str) -> bool:
    """Whether the words say so: "på egne vegne", "jeg skriver som far til to"."""
    return _PRIVATE.search(text) is not None


_UNNAMED = re.compile(
    r"\banonymt?\b|\bjeg (?:vil|ønsker) ikke (?:at )?(?:skrive|sige|oplyse|have|stå)"
    r"[^.!?]{0,20}\b(?:hvad jeg hedder|navn)",
    re.IGNORECASE,
)


def wants_no_name(letter: Letter) -> bool:
    """Whether the sender asks to be anonymous, in the text or in a form's field."""
    return bool(_UNNAMED.search(letter.body)) or any(is_unnamed(f.value) for f in letter.fields)


def gives_no_name(letter: Letter, file: str) -> bool:
    """Whether a letter that names nobody has nothing else to be called by; `file` is its file's name."""
    return _signs_with_home(letter) or _is_subject(file, letter) or _is_left_open(letter)


def _is_left_open(letter: Letter) -> bool:
    """Whether a form's field for the name is not filled in."""
    asked = [
        f for f in letter.fields if f.kind in (FieldKind.NAME, FieldKind.EITHER, FieldKind.BODY)
    ]
    return bool(asked) and not any(field.value for field in asked)


def _signs_with_home(letter: Letter) -> bool:
    """Whether the letter ends with a street and its number, and no name: "Møllevej 14, 4698 Ørum"."""
    tail = [line.text for line in letter.at(Place.TAIL)]
    return bool(tail) and begins_with_address(tail[0]) and all(map(is_address, tail))


def _is_subject(name: str, letter: Letter) -> bool:
    """Whether a mail's file is called after its subject, which names nobody."""
    words = key_words(name)
    return letter.mail is not None and bool(words) and words <= key_words(letter.mail.subject)
