"""Signs that the recogniser takes for others, put back in its text.

The round dot comes out as "e", "+", "¢" or "©"; the sign of an address as "&" or "©"; and the Danish
model of tesseract has no "§" among its letters and prints the letter most like it: "$ 19", "8 19, stk. 2".
What is repaired is uncertain, as is any "§" that was recognised.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hoering.reading.pictures.ocr import UNCERTAIN, SeenWord

_BULLET = "•"
# What begins no line of Danish when it stands alone, but is what tesseract makes of a dot.
_DOTS = frozenset("e+*°¢©®¤»«=")


def with_bullets(words: Sequence[SeenWord]) -> list[SeenWord]:
    """The words of a page in order, with a bullet for a sign that stands alone before a line."""
    found = []
    for nth, word in enumerate(words):
        first = nth == 0 or words[nth - 1].line != word.line
        follower = words[nth + 1] if nth + 1 < len(words) else None
        if first and word.text in _DOTS and follower is not None and follower.line == word.line:
            word = replace(word, text=_BULLET, certainty=min(word.certainty, UNCERTAIN))
        found.append(word)
    return found


_DOMAIN = r"[\w-]+(?:\.[\w-]+)*\.[a-zæøå]{2,8}[>),.;]*"
_ADDRESS = re.compile(rf"([(<]?[\w.+-]+)[&©®€Q]({_DOMAIN})")
# Beside "E-mail:" the Danish model's "æ" and "e", too: "noahfiskeræelev.dk", "amina.yusufepost.dk".
_LABEL = re.compile(r"(?:e-?)?mail(?:adresse)?:", re.IGNORECASE)
_LABELLED = tuple(re.compile(rf"([\w.+-]+){letter}([\w-]{_DOMAIN})") for letter in "æe")
_ADDRESS_END = re.compile(rf"[&©®€@]({_DOMAIN})")
_ADDRESS_NAME = re.compile(r"[(<]?[\w.+-]*[a-zæøå0-9]")


def with_mail_signs(words: Iterable[SeenWord]) -> list[SeenWord]:
    """The words with the addresses put together that their sign was lost in."""
    found: list[SeenWord] = []
    for word in words:
        whole, tail = _ADDRESS.fullmatch(word.text), _ADDRESS_END.fullmatch(word.text)
        last = found[-1] if found and found[-1].line == word.line else None
        if tail and last is not None and _ADDRESS_NAME.fullmatch(last.text):
            found[-1] = replace(
                last,
                text=f"{last.text}@{tail[1]}",
                top=min(last.top, word.top),
                x1=word.x1,
                bottom=max(last.bottom, word.bottom),
                certainty=min(last.certainty, word.certainty, UNCERTAIN),
            )
            continue
        if not whole and "@" not in word.text and last and _LABEL.fullmatch(last.text):
            whole = next(
                filter(None, (pattern.fullmatch(word.text) for pattern in _LABELLED)), None
            )
        if whole:
            certainty = min(word.certainty, UNCERTAIN)
            word = replace(word, text=f"{whole[1]}@{whole[2]}", certainty=certainty)
        found.append(word)
    return found


VERY_UNCERTAIN = 0.4  # of a "§", whatever it was read as
_OPEN = r"(?P<open>[(\[»”\"]?)"
# Signs that stand for nothing else before a number in Danish; "€" and "£" are left alone.
_PLAIN = re.compile(_OPEN + r"(?P<sign>\${1,2}|[§S8&]\$|\$[§S8&]|§[§S8])(?P<rest>\d.*)?$")
_TWO = re.compile(_OPEN + r"(?P<sign>\$[8S])$")  # "$8 84": two signs where a number follows
# Signs that may be what they look like: they need words around them that speak of a law.
_DOUBTFUL = re.compile(_OPEN + r"(?P<sign>[8Ss&]|88|[S8]S|&&|ß|5|9)$")
_GLUED = re.compile(_OPEN + r"(?P<sign>[8S&])(?P<rest>\d{1,3}[,.;:]?)$")
_HANGING = re.compile(r"(?P<lead>[^\W\d_]+)\$$")  # "lovens$ 19"
_IS_NUMBER = re.compile(r"\d{1,3}[a-zæøå]?(?:[-–]\d{1,3})?[.,;:)\]]*$")
_PART = re.compile(r"(?:stk|pkt|nr|litra|led)\b\.?,?$", re.IGNORECASE)
_LAW = re.compile(
    r"(?:jf|jfr|jævnfør|efter|ifølge|henhold|medfør)\.?$"
    r"|\w*(?:loven|lovens|lov|lovs|bekendtgørelsen|bekendtgørelsens|vedtægtens|vedtægternes)$",
    re.IGNORECASE,
)


def with_paragraph_signs(words: Sequence[SeenWord]) -> list[SeenWord]:
    """The words of a page in order, paragraph signs repaired and marked as uncertain."""
    found: list[SeenWord] = []
    numbered = _numbered_lines(words)
    for nth, word in enumerate(words):
        line = [w for w in words[max(nth - 4, 0) : nth] if word.line - w.line <= 1]
        behind = [w.text for w in words[nth + 1 : nth + 5] if w.line - word.line <= 1]
        found.extend(_repaired(word, [w.text for w in line], behind, nth in numbered))
    return found


def _repaired(
    word: SeenWord, before: Sequence[str], behind: Sequence[str], numbered: bool
) -> list[SeenWord]:
    text = word.text
    follows = bool(behind) and bool(_IS_NUMBER.match(behind[0]))
    plain = (_TWO.match(text) if follows else None) or _PLAIN.match(text)
    if plain and (follows or (plain["rest"] and "$" in plain["sign"])):
        return _signed(word, plain)
    if text.startswith(("§", "(§")):
        return [replace(word, certainty=min(word.certainty, VERY_UNCERTAIN))]
    hanging = _HANGING.match(text)
    if hanging and follows:
        return _cut(word, hanging["lead"], "§")
    doubtful = _DOUBTFUL.match(text)
    if doubtful and follows and (numbered or _speaks_of_law(doubtful, before, behind)):
        return _signed(word, doubtful)
    glued = _GLUED.match(text)
    if glued and _glued_law(glued, before, behind):
        return _signed(word, glued)
    return [word]


def _speaks_of_law(doubtful: re.Match[str], before: Sequence[str], behind: Sequence[str]) -> bool:
    """ "lovens 8 19", "8 19, stk. 2", "(S 19)", "i & 19": a law just before the sign, a part
    just after the number, or a sign that is odd where it stands."""
    last = before[-1].strip("(,") if before else ""
    if doubtful["open"] and doubtful["sign"] in ("S", "SS", "&", "&&"):
        return True
    if doubtful["sign"] in ("&", "&&") and last[:1].islower():
        return True
    part = len(behind) > 1 and not behind[0].endswith(".") and bool(_PART.match(behind[1]))
    return part or bool(_LAW.match(last))


def _glued_law(glued: re.Match[str], before: Sequence[str], behind: Sequence[str]) -> bool:
    """ "lovens 8166, stk. 2": only a number that is followed by a part and led by a law."""
    part = bool(behind) and glued["rest"].endswith(",") and bool(_PART.match(behind[0]))
    law = bool(before) and bool(_LAW.match(before[-1].rstrip(",")))
    return part and (law or glued["sign"] != "8")


def _signed(word: SeenWord, found: re.Match[str]) -> list[SeenWord]:
    """The word with its sign made right; a number that hung on it becomes a word of its own."""
    two = len(found["sign"]) > 1 and found["sign"] not in ("&$", "$&")  # one, read as both
    sign = found["open"] + ("§§" if two else "§")
    return _cut(word, sign, found.groupdict().get("rest") or "")


def _cut(word: SeenWord, first: str, second: str) -> list[SeenWord]:
    """One or two uncertain words in the place of one, cut where their letters part."""
    certainty = min(word.certainty, VERY_UNCERTAIN)
    if not second:
        return [replace(word, text=first, certainty=certainty)]
    share = len(first) / (len(first) + len(second))
    at = word.x0 + round(share * (word.x1 - word.x0))
    return [
        replace(word, text=first, x1=at, certainty=certainty),
        replace(word, text=second, x0=min(at + 1, word.x1), certainty=certainty),
    ]


def _numbered_lines(words: Sequence[SeenWord]) -> set[int]:
    """Indexes of doubtful signs that begin lines numbered one after the other: § 1, § 2, § 3."""
    starts: list[tuple[int, int]] = []
    for nth, word in enumerate(words[:-1]):
        first = nth == 0 or words[nth - 1].line != word.line
        number = re.match(r"(\d{1,3})[.,:]?$", words[nth + 1].text)
        same = words[nth + 1].line == word.line
        if first and same and number and (_DOUBTFUL.match(word.text) or word.text[0] in "§$"):
            starts.append((nth, int(number[1])))
    found: set[int] = set()
    for (here, low), (there, high) in pairwise(starts):
        if high == low + 1:
            found.update((here, there))
    return found
