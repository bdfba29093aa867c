"""Whether who wrote a letter wrote for themselves: weights of models/egne-vegne, made by
models/build_behalf.py (a logistic regression over `behalf_signs`)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from hoering.domain import Document, Response, SenderKind
from hoering.language.models import model_weights, read_once
from hoering.language.namelist import NameList
from hoering.privacy.letters.behalf_signs import HOLDS_POST, behalf_signs
from hoering.privacy.letters.signature import is_whole_name

_LAST = 24  # lines at the end of a letter among which the signatures are looked for
_LONGEST = 120  # characters of a signature's line
# What somebody is elected or appointed to for others; a trade is had at home as well.
_POST = re.compile(
    r"(?i)\b(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|talsperson|bestyrelsesmedlem|gruppeleder"
    r"|forstander|direktør|sekretariatsleder|skoleleder|provst|oldermand)\b"
)
_NAMED_BODY = re.compile(
    r"\b(?=[A-ZÆØÅ])(?i:\w*(?:forening|klub|råd|laug|forbund|kreds|spejder|selskab|udvalg|menighed|skole|kirke|korps)"
    r"(?:en|et|ben|e|ne|n)?)\b(?P<called>(?:\s(?:for\s|i\s|ved\s|af\s)?[A-ZÆØÅ][\w-]+){0,3})"
)


def signed_by_bodies(document: Document, names: NameList) -> bool:
    """Whether two people or more sign below a letter, each with a post in a body of their own, or
    beside a body that is called by its name: "Lars Juhl, Grundejerforeningen Solhøj"."""
    lines = [b.span.of(document.text).strip() for b in document.blocks]
    lines = [line for text in lines for line in text.split("\n") if line][-_LAST:]
    bodies = set()
    for nth, line in enumerate(lines):
        name, _, rest = line.partition(",")
        if len(line) > _LONGEST or not is_whole_name(name.strip(), names):
            continue
        told = " ".join([rest, *_until_next(lines[nth + 1 : nth + 3], names)])
        body = _NAMED_BODY.search(told)
        # "Haveforeningen Solskin, have 44" is where somebody lives.
        named = body and body["called"] and not any(c.isdigit() for c in told)
        if body and (named or _POST.search(told)):
            bodies.add(body.group())
    return len(bodies) > 1


def _until_next(below: list[str], names: NameList) -> list[str]:
    """The lines below a name as far as the next name."""
    told: list[str] = []
    for line in below:
        if is_whole_name(line.partition(",")[0].strip(), names):
            break
        told.append(line)
    return told


FOLDER, WEIGHTS = "egne-vegne", "vaegte.tsv.gz"
CONSTANT = ""  # the sign that every letter has
_BODY = 0.75  # chance from which a letter is taken for a body's: a missed name is worse than a hidden one

_BODY_BY_PERSON = 0.95  # the same where a person's name was read as the sender, and is shown as one
_BODY_BY_FIRM = 0.5  # the same where a firm's name was read: it hides no home, and names its owner

# Neighbours who write together are no body, and who signs for them holds no office.
_SO_MANY = (
    r"(?:en (?:\w+ )?gruppe (?:af )?|nabogruppen |de )?"
    r"(?:(?:\d{1,3}|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|tyve) )?"
)
TOGETHER = re.compile(
    rf"(?:{_SO_MANY}(?:naboer(?:ne)?|beboer(?:e|ne)|lodsejer(?:e|ne)|husejer(?:e|ne)|borgerne)"
    r"|\w+ husstande|(?:\d{1,3}|en (?:\w+ )?gruppe) (?:borgere|forældre))"
    r"(?= (?:til|ved|på|i|langs|omkring|om|mod|fra)\b| \w+(?:vej|gade|stræde|vænget|parken|bakken)\b|$)",
    re.IGNORECASE,
)

_AND = re.compile(r",?\s(?:og|&)\s|,\s")
_HEAD = 300  # characters that hold a letter's title
_FROM = re.compile(
    r"(?i)^\W*(?:fælles\s)?\w*(?:svar|indsigelse|bemærkninger|underskrifter)\sfra\s", re.M
)


def writes_privately(response: Response, names: NameList) -> bool:
    """Whether a private person wrote on their own behalf.

    A citizen with a given name, or several by theirs, who hold no post are taken for a body last.
    A sender that was decided (chance 1) is what its kind says; of others the letter itself tells
    more than the name that was read from it. Raises NoModel.
    """
    head = response.document.text[:_HEAD]
    if TOGETHER.match(response.sender) or any(
        TOGETHER.match(head, m.end()) for m in _FROM.finditer(head)
    ):
        return True
    if response.sender_chance >= 1:
        return response.sender_kind is SenderKind.CITIZEN
    if signed_by_bodies(response.document, names):
        return False
    signs = behalf_signs(response, names)
    firm = response.sender_kind is SenderKind.COMPANY
    least = _BODY_BY_FIRM if firm else _BODY
    citizen = response.sender_kind is SenderKind.CITIZEN and "sender: given" in signs
    person = citizen or (not firm and are_given_names(response.sender, names))
    return body_chance(signs) < (_BODY_BY_PERSON if person and HOLDS_POST not in signs else least)


def are_given_names(sender: str, names: NameList) -> bool:
    """Whether a sender is two people or more by their given names alone: "Bo, Kim og Dorte"."""
    people = _AND.split(sender)
    return len(people) > 1 and all(names.given_share(one) for one in people)


def body_chance(signs: Mapping[str, float]) -> float:
    """0..1 by the signs of `behalf_signs`. Raises NoModel."""
    weights = _weights()
    total = weights[CONSTANT] + sum(weights.get(s, 0.0) * value for s, value in signs.items())
    return 1 / (1 + math.exp(-total))


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
