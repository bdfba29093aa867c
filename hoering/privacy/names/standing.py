"""Who acts in office by what the sentence says alone: "Ida Kok lovede os, at der kom svar".

A second opinion on whole names that no rule of capacity.py has an answer for, and that would be hidden
for that: weights of models/omtaler (a logistic regression over the words around a name), made by
models/build_mentions.py. A name is let stay only where nothing beside it tells of a private person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Span, Verdict
from hoering.language.models import read_once, weights_and_vector
from hoering.privacy.names.mention import Mention, log_odds, mention_of
from hoering.privacy.names.scene import Scene
from hoering.privacy.wording import roles, work
from hoering.privacy.wording.runs import Name

FOLDER, WEIGHTS = "omtaler", "vaegte.tsv.gz"
CONSTANT = ""  # the sign that every mention has
LEAST = 0.3  # log odds from which a name stays: a missed name is worse than a hidden one
BY_SENTENCE = "omtales, som man omtaler en i embede eller hverv"
# Grounds of capacity.py that only say that there is no other.
UNDECIDED = ("navn på en privatperson", "navn i brødteksten uden embede eller hverv")
_LETTERS = 3  # of a family's name, at least: "Kjeld B." is no official
_SENTENCE, _SMALL = 60, 6  # characters of a line of running text, and its words in small letters
_SMALL_WORD = re.compile(r"\b[a-zæøå]{2,}\b")
# "Bo Vang, 71", "Bo Vang (bo.vang@…)": an age, a home, a mailbox tells of the person himself.
_OWN_DATA = re.compile(r"^[^.!?\n]{0,14}\d|^[^\n]{0,40}@")
# "moderen, Ida Kok", "i nr. 26 … Det er Per Bros": kin with the article, a house said just before.
_HOME_BEFORE = re.compile(
    r"(?i)\b(?:jeg(?:\sselv)?,|undertegnede,?|moren|moderen|faren|faderen|forældrene|enken|datteren|sønnen|lejeren|beboeren|naboen|lods?ejeren),?\s$"
    r"|\b(?:nr\.|nummer|parcel|matrikel|matr\.)\s(?:nr\.\s)?\d+[^\n]{0,60}$"
)
# "Ida Kok fra vores hold": one of those whom the writer meets.
_WITH_WRITER = re.compile(
    r"(?i)^,?\s(?:\w+\s)?(?:fra|i|på)\s(?:(?:min|mit)\s|(?:vores\s)?(?:hold|vej|gade|opgang|blok|kor|klasse|\w+klub|\w+gruppe|ende)"
    r"(?:en|et|ben)?\b|\w*(?:holdet|opgangen|klassen)\b)"
)
_LIVES = re.compile(r"^(?:,\s(?:som|der))?\s(?:\w+\s)?(?:bor|boede|(?:har|havde)\sboet)\b")
# What somebody is who need not act for others: "Han er ejer", "Hun er medlem".
_HAD_AT_HOME = (
    "medlem", "ejer", "medarbejder", "assistent", "suppleant", "graver", "kunstner", "mester",
)  # fmt: skip
_JOINED = re.compile(r",?\s(?:og|samt|&)\s|,\s")
_FIRST_PERSON = re.compile(r"(?i)\b(?:jeg|mig|mit|min)\b")
_QUOTED = re.compile(r"[»«\"“”„]")


def in_office_by_sentence(
    scene: Scene, found: Sequence[tuple[Name, Verdict, str]], is_ill: Callable[[str], bool]
) -> dict[str, str]:
    """Whole names that stay, with the reason; `is_ill` says of a text whether it tells of somebody's
    health. Raises NoModel."""
    stay = {}
    for text, names in _undecided(scene, found).items():
        if any(_tells_of_home(scene, name, found) for name in names):
            continue
        mentions = [mention_of(scene.text, name.span) for name in names]
        if any(_holds_post(scene, name) for name in names):
            stay[text] = "optræder i embede eller hverv"
        elif standing(mentions, scene.letter.private) >= LEAST:
            told = list(dict.fromkeys(_paragraphs(scene, names)))
            if not any(is_ill(part) or _says_of_himself(part) for part in told):
                stay[text] = BY_SENTENCE
    return stay


def _holds_post(scene: Scene, name: Name) -> bool:
    """Whether the next sentence gives the only name of this one a post."""
    said = work.SAID_NEXT.match(scene.after(name.span, 240))
    if said is None or any(word[0].isupper() for word in said["said"].split()):
        return False
    post = said["post"]
    return bool(roles.OFFICE_WORD.match(post)) and not post.endswith(_HAD_AT_HOME)


def standing(mentions: Sequence[Mention], private: bool) -> float:
    """Log odds of somebody in office. Raises NoModel."""
    weights, turned = _weights()
    return weights[CONSTANT] + log_odds(mentions, private, weights, turned)


def _undecided(scene: Scene, found: Sequence[tuple[Name, Verdict, str]]) -> dict[str, list[Name]]:
    """Whole names all of whose mentions stand in sentences and have no ground to be hidden."""
    by: dict[str, list[Name]] = {}
    for name, verdict, why in found:
        if verdict is Verdict.HIDE and why in UNDECIDED and is_person_of_text(scene, name):
            by.setdefault(name.text, []).append(name)
    decided = {n.text for n, v, why in found if n.is_whole and why not in UNDECIDED}
    by = {t: names for t, names in by.items() if t not in decided}
    mentioned = [n.text for n, _, _ in found]
    return {t: names for t, names in by.items() if mentioned.count(t) == len(names)}


def is_person_of_text(scene: Scene, name: Name) -> bool:
    """Whether a whole name with a family's name stands in running text."""
    last = name.words[-1]
    if not name.is_whole or len(last) < _LETTERS or last.endswith("."):
        return False
    if scene.names.given_share(last) and not scene.names.is_family(last):
        return False  # "Karl Emil"
    if not name.span.of(scene.text).startswith(f"{name.words[0]} "):
        return False  # "Vibekes Storm"
    nth = scene.letter.line_at(name.span.start)
    if nth < 0:
        return False
    line = scene.letter.lines[nth]
    runs = len(line.text) >= _SENTENCE and len(_SMALL_WORD.findall(line.text)) >= _SMALL
    return runs and not line.edge and not line.tail


def _tells_of_home(scene: Scene, name: Name, found: Sequence[tuple[Name, Verdict, str]]) -> bool:
    """Whether something beside a name tells of a private person."""
    before, after = scene.before(name.span), scene.after(name.span)
    if _OWN_DATA.match(after) or _HOME_BEFORE.search(scene.before(name.span, 100)):
        return True
    if _WITH_WRITER.match(after) or _LIVES.match(after):
        return True
    if any(word in scene.own for word in name.words):
        return True
    if roles.COMPANION_BEFORE.search(before) or roles.COMPANION_AFTER.match(after):
        return True
    if any(name.span.overlaps(quoted) for quoted in scene.quoted):
        return True
    hidden = [(n, why) for n, v, why in found if v is Verdict.HIDE and n.text != name.text]
    for other, why in hidden:
        if name.words[-1] in other.words:  # of one family
            return True
        beside = _are_joined(scene.text, name.span, other.span)
        same = name.words[0] == other.words[0]
        told = why not in UNDECIDED or (beside and not other.is_whole)
        if told and (beside or same):
            return True
    return False


def _are_joined(text: str, a: Span, b: Span) -> bool:
    first, second = (a, b) if a < b else (b, a)
    between = text[first.end : second.start]
    return len(between) < 8 and bool(_JOINED.fullmatch(between))


def _says_of_himself(text: str) -> bool:
    """Whether somebody is quoted who tells of himself."""
    quoted = _QUOTED.search(text)
    return bool(quoted and _FIRST_PERSON.search(text, quoted.start()))


def _paragraphs(scene: Scene, names: Sequence[Name]) -> Iterator[str]:
    for name in names:
        start = scene.text.rfind("\n", 0, name.span.start) + 1
        end = scene.text.find("\n", name.span.end)
        yield scene.text[start : end if end >= 0 else len(scene.text)]


@read_once
def _weights() -> tuple[Mapping[str, float], NDArray[np.float32]]:
    return weights_and_vector(FOLDER, WEIGHTS)
