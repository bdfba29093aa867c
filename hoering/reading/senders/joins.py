"""Responses that adhere to another one: "Vi tilslutter os Handicaprådets høringssvar"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.domain import MARGINS, BlockKind, Document, Response
from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.names import key_words, name_at, same_body, without_genitive

_ANSWER = (
    r"(?:hørings)?(?:svar|bemærkninger|udtalelse|kommentarer|indlæg|indsigelse|synspunkter|brev|holdning|ønsker)"
    r"(?:et|en|ne|erne|ene)?"
)
_VERB = re.compile(
    r"\b(?:tilslut\w*|tiltræd\w*|bakke\w* (?:\w+ ){0,3}?op|støtte\w*|(?:helt |fuldt ud |ganske )?enig[et]? (?:i|med)"
    r"|dele[rt]?|henhold\w*|henhol\w*|skrive\w* under på|stå\w* bag|medunderskrive\w*|slutte\w* (?:os|mig|sig) til"
    r"|svarer? som|mener? det samme|samme (?:holdning|synspunkter|mening|bemærkninger)|dækker (?:også )?(?:vores|mine)"
    r"|kan (?:kun )?gentage|hen(?:vise\w*|vises) til)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:ikke|næppe|hverken|uenige?|delvist|kun delvis)\b(?!\s+(?:andet|mere|yderligere|noget))",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:enig[et]? med|enig[et]? i (?:alt|hvad|det),?(?: (?:hvad|det|som))?"
    r"|samme (?:holdning|synspunkter|mening|bemærkninger) som|slutte\w* (?:os|mig|sig) til"
    r"|det samme som|tilslutter (?:vi )?(?:os|mig|sig)|jeg mig|står bag)\s+(?:helt\s+|fuldt ud\s+)?\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w&'’./-]*|\d+[A-ZÆØÅ]\b")
_BEFORE = re.compile(rf"\b{_ANSWER}\W+(?:\w+\W+){{0,5}}$", re.IGNORECASE)
# What is only a body's own with its genitive: "forslaget om, at rådet …" is not the council's.
_POINT = r"(?:(?:ændrings)?forslag|krav|bekymring)(?:et|en|er|erne|ene)?"
_AFTER = re.compile(
    rf"(?:['’]?s|(?<=s)['’]?)\s+(?:\w+\s+){{0,2}}?(?:{_ANSWER}|{_POINT})\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ»”\"])|\n+")
_LEFT_OUT = MARGINS | {BlockKind.QUOTE, BlockKind.MAIL_HEADER}
_LEAST = 88  # of 100: likeness of two names (rapidfuzz) that are spelt differently


def with_joins(responses: Sequence[Response]) -> tuple[Response, ...]:
    """The responses, each with the id of the one that it adheres to, or None.

    The name is looked for among the senders; of several the one that is named first counts.
    """
    return tuple(replace(r, joins=_joined_by(r, responses)) for r in responses)


def _joined_by(response: Response, responses: Sequence[Response]) -> str | None:
    others: list[Response] | None = None  # dear to find, and few responses say a word of anybody
    for sentence in _agreeing(_own_words(response.document)):
        for name in () if _NOT.search(sentence) else _joined_in(sentence):
            if same_body(name, response.sender):
                continue
            others = _others(response, responses) if others is None else others
            found = _sender_named(name, others)
            if found is not None:
                return found.id
    return None


def others_named(text: str) -> frozenset[str]:
    """Those of whose answers a text says that it agrees with them, or does not."""
    return frozenset(name for sentence in _agreeing(text) for name in _joined_in(sentence))


def _agreeing(text: str) -> Iterator[str]:
    return (sentence for sentence in _SENTENCE.split(text) if _VERB.search(sentence))


def _joined_in(sentence: str) -> Iterator[str]:
    return (name for at, name in names_in(sentence) if _is_joined(sentence, at, name))


def _others(response: Response, responses: Sequence[Response]) -> list[Response]:
    return [
        r for r in responses if r.id != response.id and not same_body(r.sender, response.sender)
    ]


def _is_joined(sentence: str, at: int, name: str) -> bool:
    """Whether it is the named one's answer: "… svar fra X", "X' svar", "enig med X"."""
    before = sentence[:at]
    owns = _AFTER.match(sentence, at + len(name))
    return bool(_BEFORE.search(before) or owns or _WITH.search(before))


def _own_words(document: Document) -> str:
    return "\n".join(
        block.span.of(document.text) for block in document.blocks if block.kind not in _LEFT_OUT
    )


def names_in(sentence: str) -> Iterator[tuple[int, str]]:
    """Place and name of bodies and people in a sentence, in order; bodies may be written small."""
    end = 0
    for word in _WORD.finditer(sentence):
        at, spelt = word.start(), word.group()
        if at < end or not (spelt[0].isupper() or spelt[0].isdigit() or is_body(spelt)):
            continue
        name = name_at(sentence[:at] + spelt[0].upper() + sentence[at + 1 :], at)
        if len(name) < 2:
            continue
        end = at + len(name)
        for part in re.finditer(r"(?:^| og )((?:(?! og ).)+)", name) if " og " in name else ():
            yield at + part.start(1), _bare(part.group(1))
        yield at, _bare(name)


def _bare(name: str) -> str:
    """ "FOAs", "DH's", "Ældrerådets" without the genitive."""
    name = re.sub(r"(?<=[A-ZÆØÅ])['’]?s$|['’]s?$", "", name)
    return without_genitive(name)


def _sender_named(name: str, others: Sequence[Response]) -> Response | None:
    """The response of the sender that the name means; the fullest likeness wins."""
    from rapidfuzz import fuzz

    if is_generic(name):
        return None
    best: tuple[float, Response] | None = None
    for other in others:
        if key_words(name) and key_words(name) == key_words(other.sender):
            score = 3.0
        elif same_body(name, other.sender):
            score = 2.0
        else:
            score = fuzz.ratio(name.lower(), other.sender.lower()) / 100
            if score * 100 < _LEAST:
                continue
        if best is None or score > best[0]:
            best = (score, other)
    return best[1] if best else None
