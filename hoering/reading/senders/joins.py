"""Responses that adhere to another one: "Vi tilslutter os Handicaprådets høringssvar"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.domain import MARGINS, BlockKind, Document, Response, SenderKind
from hoering.language.adherence import adheres, speaks_of
from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.names import key_words, name_at, same_body, without_genitive
from hoering.reading.wording.forwarding import agrees_with_below

_WORD = re.compile(r"[^\W\d_][\w&'’./-]*|\d+[A-ZÆØÅ]\b")
_WROTE = re.compile(r"(?:\bskrev|^(?:Fra|From):)\s+(?P<name>[^<\[:\n]{4,60}?)\s*(?:<|\[|:|$)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ»”\"])|\n+")
_LEFT_OUT = MARGINS | {BlockKind.QUOTE, BlockKind.MAIL_HEADER}
_LEAST = 88  # of 100: likeness of two names (rapidfuzz) that are spelt differently


def with_joins(responses: Sequence[Response]) -> tuple[Response, ...]:
    """The responses, each with the ids of those that it adheres to, in the order they are named.

    The names are looked for among the senders.
    """
    return tuple(replace(r, joins=_joined_by(r, responses)) for r in responses)


def _joined_by(response: Response, responses: Sequence[Response]) -> tuple[str, ...]:
    others: list[Response] | None = None  # dear to find, and few responses say a word of anybody
    joined: dict[str, None] = {}
    for name in _names_joined(response.document):
        if same_body(name, response.sender):
            continue
        others = _others(response, responses) if others is None else others
        found = _sender_named(name, others)
        if found is not None:
            joined[found.id] = None
    return tuple(joined)


def _names_joined(document: Document) -> Iterator[str]:
    own = _own_words(document)
    for before, name, after in mentions(own):
        if adheres(before, name, after):
            yield name
    quoted = (b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.QUOTE)
    if agrees_with_below(own) and (writer := next(filter(None, map(_WROTE.search, quoted)), None)):
        yield writer["name"].strip()


def others_named(text: str) -> frozenset[str]:
    """Those of whose answers a text says that it agrees with them, or does not. Raises NoModel."""
    return frozenset(name for before, name, after in mentions(text) if speaks_of(before, after))


def mentions(text: str) -> Iterator[tuple[str, str, str]]:
    """Every name in a text, between what its sentence says before and after it."""
    for sentence in _SENTENCE.split(text):
        for at, name in names_in(sentence):
            yield sentence[:at], name, sentence[at + len(name) :]


def _others(response: Response, responses: Sequence[Response]) -> list[Response]:
    return [
        r for r in responses if r.id != response.id and not same_body(r.sender, response.sender)
    ]


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
    return best[1] if best else _called(name, others)


def _called(name: str, others: Sequence[Response]) -> Response | None:
    """The one citizen who is called so by the given name: "Som Else-Marie skriver"."""
    called = [r for r in others if r.sender.split()[:1] == [name]]
    citizens = {r.sender for r in called if r.sender_kind is SenderKind.CITIZEN}
    return called[0] if len(citizens) == 1 == len({r.sender for r in called}) else None
