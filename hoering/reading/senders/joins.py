"""Responses that adhere to another one: "Vi tilslutter os Handicaprådets høringssvar"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.domain import MARGINS, BlockKind, Document, Response, SenderKind
from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.names import key_words, name_at, same_body, without_genitive
from hoering.reading.wording.forwarding import agrees_with_below

_ANSWER = (
    r"(?:hørings)?(?:svar|bemærkninger|udtalelse|kommentarer|indlæg|indsigelse|synspunkter|brev|holdning|ønsker)"
    r"(?:et|en|ne|erne|ene)?"
)
_VERB = re.compile(
    r"\b(?:tilslut\w*|tiltræd\w*|bakke\w* (?:\w+ ){0,3}?op|støtte\w*|(?:helt |fuldt ud |ganske )?enig[et]? (?:i|med)"
    r"|dele[rt]?|henhold\w*|henhol\w*|skrive\w* (?:\w+ ){0,2}?under på|stå\w* bag|medunderskrive\w*"
    r"|slutte\w* (?:os|mig|sig) til"
    r"|svarer? som|mener? det samme|samme (?:holdning|synspunkter|mening|bemærkninger)|dækker (?:også )?(?:vores|mine)"
    r"|kan (?:kun )?gentage|hen(?:vise\w*|vises) til|som (?=[A-ZÆØÅ][\w\s-]{2,40} (?:skriver|har skrevet)\b))",
    re.IGNORECASE,
)
# Who says so of a body that answered adheres to its answer, wherever its name stands in the sentence.
_OUTRIGHT = re.compile(
    r"\bogså (?:vores|mit|min)\b|\bunder på\b|\btil (?:vore|vores|mine|sine) egne\b|\b(?:mit|vores|sit) navn under\b"
    r"|\blæg\w* (?:sig|os|mig) op ad\b|\b(?:slut|støt)te\w* (?:\w+ )?op om\b|\btaler for (?:os|mig)\b|\+ ?1 til\b"
    r"|\bsamme bemærkninger som\b|\b(?:kom|kommer) fra os\b|\bbegge \w+ vegne\b|\berklære\w*\b.{0,25}\benige?\b"
    r"|\bgenkendende\b|\bpå linje med (?:alt|det)\b|\bunder fanerne\b|\blast og brast\b|\bsvaret for (?:os|mig)\b"
    r"|\bstille\w* (?:os|mig|sig) bag\b|\bkun tilslutte\b|\bi et og alt\b|\bvil lade (?:det|den) gælde\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:ikke|næppe|hverken|uenige?|delvist|kun delvis)\b(?!\s+(?:andet|mere|yderligere|noget))"
    r"|\bnår det gælder\b|\bfor så vidt angår\b|\bpå (?:ét|et|dette|det) punkt\b|\bkun det\b|^i (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:enig[et]? med|enig[et]? i (?:alt|hvad|det),?(?: (?:hvad|det|som))?"
    r"|samme (?:holdning|synspunkter|mening|bemærkninger) som|slutte\w* (?:os|mig|sig) til"
    r"|det samme som|tilslutter (?:vi )?(?:os|mig|sig)|jeg mig|står bag)\s+(?:helt\s+|fuldt ud\s+|både\s+)?\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w&'’./-]*|\d+[A-ZÆØÅ]\b")
_BEFORE = re.compile(rf"\b{_ANSWER}\W+(?:\w+\W+){{0,5}}$", re.IGNORECASE)
# What is only a body's own with its genitive: "forslaget om, at rådet …" is not the council's.
_POINT = r"(?:(?:ændrings)?forslag|krav|bekymring)(?:et|en|er|erne|ene)?"
_AFTER = re.compile(
    rf"(?:['’]?s|(?<=s)['’]?)\s+(?:\w+\s+){{0,2}}?(?:{_ANSWER}|{_POINT})\b", re.IGNORECASE
)
# "… det, Ældrerådet har skrevet", "Som Karen Holm skriver, …"
_WHAT = re.compile(r"\b(?:det|alt|hvad|som|den)(?:,| som|, som| der)?\s+\W*$", re.IGNORECASE)
_SAYS = re.compile(r"\s+(?:også |selv |har )?(?:skrevet|skriver|sagt|siger|anført|anfører|sendt)\b")
_ALONG = re.compile(r"['’]?s?\s*(?:,|og|samt|&)\s+(?:(?:med|fra|også)\s+)?", re.IGNORECASE)
_RESERVED = re.compile(
    r"(?:,\s|\s[–-]\s)(?:dog|men|bortset fra|undtagen|på nær)\b.*"
    r"|^som (?:\S+ ){1,4}?(?:skriver|har skrevet)\b.*"  # what follows is what they agree on
    r"|\bikke (?:har )?(?:\w+ )?(?:yderligere|andet|mere)\b.*",
    re.IGNORECASE | re.DOTALL,
)
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
    for sentence in _agreeing(own):
        # "… har ikke lavet sit eget svar, men lægger sig op ad …"
        if _OUTRIGHT.search(sentence) or not _NOT.search(_RESERVED.sub("", sentence)):
            yield from _joined_in(sentence)
    quoted = (b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.QUOTE)
    if agrees_with_below(own) and (writer := next(filter(None, map(_WROTE.search, quoted)), None)):
        yield writer["name"].strip()


def others_named(text: str) -> frozenset[str]:
    """Those of whose answers a text says that it agrees with them, or does not."""
    return frozenset(name for sentence in _agreeing(text) for name in _joined_in(sentence))


def _agreeing(text: str) -> Iterator[str]:
    return (s for s in _SENTENCE.split(text) if _VERB.search(s) or _OUTRIGHT.search(s))


def _joined_in(sentence: str) -> Iterator[str]:
    outright = _OUTRIGHT.search(sentence) is not None
    last: int | None = None  # where the one before ends, that is joined
    for at, name in names_in(sentence):
        along = last is not None and _ALONG.fullmatch(sentence, last, at)
        if along or outright or _is_joined(sentence, at, name):
            last = at + len(name)
            yield name


def _others(response: Response, responses: Sequence[Response]) -> list[Response]:
    return [
        r for r in responses if r.id != response.id and not same_body(r.sender, response.sender)
    ]


def _is_joined(sentence: str, at: int, name: str) -> bool:
    """Whether it is the named one's answer: "… svar fra X", "X' svar", "enig med X"."""
    before = sentence[:at]
    owns = _AFTER.match(sentence, at + len(name))
    says = _WHAT.search(before) and _SAYS.match(sentence, at + len(name))
    return bool(_BEFORE.search(before) or owns or says or _WITH.search(before))


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
