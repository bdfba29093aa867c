"""Who gives no name: says so, signs with a home alone, or sends a mail that names nobody."""

from __future__ import annotations

import re

from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import key_words
from hoering.reading.senders.persons import begins_with_address, is_address
from hoering.reading.wording.formfields import FieldKind, is_unnamed

_ANONYMOUS = re.compile(
    r"\banonymt?\b|\bjeg (?:vil|ønsker) ikke (?:at )?(?:skrive|sige|oplyse|have|stå)"
    r"[^.!?]{0,20}\b(?:hvad jeg hedder|navn)",
    re.IGNORECASE,
)


def wants_no_name(letter: Letter) -> bool:
    """Whether the sender asks to be anonymous, in the text or in a form's field."""
    return bool(_ANONYMOUS.search(letter.body)) or any(is_unnamed(f.value) for f in letter.fields)


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
