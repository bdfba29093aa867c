"""What in a letter is the municipality's own: its domain, and the lines that stand with its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import RoundFacts
from hoering.privacy.letters.lined_letter import Line, LinedLetter
from hoering.privacy.wording.roles import CLOSING
from hoering.typed import spelt_out

# What stands behind a municipality's name in its own addresses; "hvidstedrevision" is a firm's.
_OF_OFFICE = re.compile(r"(?:kommunen?|komm?|by|post|mail|hoering|net|example|dk|test|eu|com|org)*")
_HOST = re.compile(r"(?i)(?:@|\bwww\.)([\w-]+(?:\.[\w-]+)+)")
SPEAKS = re.compile(r"(?i)\b(?:jeg|mig|min|mit|vi|os|vores)\b")
# "Til Hvidsted Kommune": what stands below can be the sender's own.
_TO_THEM = re.compile(r"(?i)^[\s>]*(?:til|kære|dear|att|vedr|vedrørende|emne|høring)\b")
_HEADS = re.compile(r"(?i)[\s>*]*(?:fra|from|til|to|sendt|emne)\s?:|[\s>]*-{2,}|.*\bskrev\b.*:\s*$")
_ABOVE, _NEAR, _BELOW = 8, 5, 3  # lines of a signature in which whose it is must, and can, stand


def web_letters(words: str) -> str:
    """The letters as an address on the web has them: "Hvidøre" is "hvidoere"."""
    return re.sub(r"[^a-z]", "", spelt_out(words))


def is_of(facts: RoundFacts, host: str) -> bool:
    """Whether a domain is the municipality's: its name, and nothing but what offices add to it."""
    place, letters = place_of(facts), web_letters(host)
    # Sønderå has soenderaa.dk or sonderaa.dk.
    for name in {web_letters(place), web_letters(place.casefold().replace("ø", "o"))} - {""}:
        before, found, behind = letters.partition(name)
        if found and not before and _OF_OFFICE.fullmatch(behind):
            return True
    return False


def place_of(facts: RoundFacts) -> str:
    """The municipality's name without "Kommune"; "" where runde.toml has none."""
    return re.sub(r"(?i)\s*kommunes?\b", "", facts.municipality)


def stands_with_it(letter: LinedLetter, facts: RoundFacts, nth: int, sure: bool = False) -> bool:
    """Whether a line of a private letter stands in a signature or address of the municipality.

    Its name must stand there, for what is `sure` its domain as well, and the sender's must not.
    """
    place = place_of(facts).strip()
    if not place or nth < 0:
        return False
    own = [w for w in re.findall(r"[^\W\d_]{3,}", letter.response.sender) if w != "Borger"]
    above, below = list(_block(letter, nth, -1)), list(_block(letter, nth + 1, 1))
    if any(word in line.text for line in above for word in own):
        return False
    while below and any(word in line.text for line in below for word in own):
        below.pop()
    named = re.compile(rf"\b{re.escape(place)}\s+[Kk]ommunes?\b")
    around = [line.text for line in (*above[: _NEAR + 1], *below)]
    if not any(named.search(text) and not _TO_THEM.match(text) for text in around):
        return False
    return not sure or any(is_of(facts, host) for text in around for host in _HOST.findall(text))


def _block(letter: LinedLetter, start: int, step: int) -> Iterator[Line]:
    """The short lines from a line on, up to a greeting, a sentence or a mail's header."""
    reach = _ABOVE if step < 0 else _BELOW
    for nth in range(start, start + step * (reach + 1), step):
        if not 0 <= nth < len(letter.lines):
            return
        line = letter.lines[nth]
        if not line.is_short or SPEAKS.search(line.text) or _HEADS.match(line.text):
            return
        if CLOSING.search(line.text):
            return
        yield line
