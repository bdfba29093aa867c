"""Whether a line break was meant: between paragraphs, or only where the line was full."""

from __future__ import annotations

import re

from hoering.domain.printing import is_ended
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.roles import ROLES

_ABBREVIATED = re.compile(
    r"\b(?:kl|ca|nr|stk|jf|bl\.a|f\.eks|fx|pkt|afs|afsn|kap|evt|inkl|ekskl|hhv|tlf|pr|ad|vedr|ang|s|d|f|jr|skt|sct|sdr|ndr|kgs|dr|hr)\.$",
    re.IGNORECASE,
)
# What begins a line of its own below a name: a way to reach somebody, or an office.
_PARTICULAR = re.compile(
    r"\S+@\S+\.\w+|(?:www\.|https?://|c/o\s|v/\s|att\b|tlf\b|telefon\b|mobil\b|e-?mail\b|cvr\b)"
    rf"|(?:{ROLES})(?=$|,|\s(?:for|i|og|ved)\b)",
    re.IGNORECASE,
)
_CLOSING = 35  # letters: "Med venlig hilsen" stands alone, however full the line
POSTCODE_LINE = re.compile(r"(?:DK-)?\d{4} [A-ZÆØÅ][^.!?]{1,24}$")
_ADDRESS_LINE = 40  # letters
_NAME_LINE = 60  # letters: a name or address is not longer
_OPEN_END = re.compile(r"[,\-–(]$")
_LABEL = re.compile(r"(?:[A-ZÆØÅ][\wæøåéü.\-/]*)(?:[ ][\wæøåéü.\-/()]+){0,3}:(?:\s|$)")


def has_ended(text: str) -> bool:
    """Whether the text ends like a sentence, or with a colon or semicolon, and with no abbreviation."""
    return is_ended(text) and not _ABBREVIATED.search(text)


def starts_low(text: str) -> bool:
    """Whether the text goes on in the middle of a sentence: its first letter is small."""
    for letter in text:
        if letter.isalpha():
            return letter.islower()
        if letter.isdigit():
            return False
    return False


def is_label(text: str) -> bool:
    """ "Sendt: …", "Udtaler sig som: …": a short name and a colon in front."""
    return bool(_LABEL.match(text))


def was_meant(before: str, after: str, spare: float, full: float, margin: float) -> bool:
    """Whether the break between two lines was meant, the room being there to go on.

    `spare` is what would have been left of the line had the next line's first word stood on it,
    `full` the width of a full line, `margin` the least spare room that counts; all in one unit.
    """
    if len(before) <= _CLOSING and CLOSING.fullmatch(before.strip()) and not starts_low(before):
        return True
    if spare < margin:
        return False
    if is_label(before) and is_label(after):
        return True
    if len(before) <= _NAME_LINE and not _OPEN_END.search(before) and _PARTICULAR.match(after):
        return True
    if _OPEN_END.search(before):
        return False
    if len(after) <= _NAME_LINE and CLOSING.match(after):
        return True  # "mvh Karen Holm" below a line without a full stop
    if has_ended(before):
        return not starts_low(after) or before.rstrip().endswith(";") or spare > 0.3 * full
    if starts_low(after) and not in_capitals(before):
        return False
    return spare > 0.12 * full


def ends_address_line(text: str) -> bool:
    """Whether a line may be one of a name and an address, and nothing goes on from it."""
    short = len(text) <= _ADDRESS_LINE and (text[:1].isupper() or text[:1].isdigit())
    return short and not has_ended(text) and not _OPEN_END.search(text)


def in_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are more than an abbreviation has."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)
