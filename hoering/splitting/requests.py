"""What a sender asks of the municipality beside the hearing: a document, a meeting, not to be named …

Some of it the law wants answered within days, and an official who only reads the remarks does not see it.
Weights of models/anmodninger, made by models/build_requests.py: of each kind a logistic regression over the
words of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hoering.domain import Request, RequestKind, Response, ZoneKind
from hoering.language.models import model_rows
from hoering.language.sentence_signs import log_odds, plain_words, word_signs
from hoering.language.tables import read_once
from hoering.splitting.atoms import Atom

FOLDER, WEIGHTS = "anmodninger", "vaegte.tsv.gz"
# The logarithm of the odds from which a sentence asks for something: one in two hundred sentences of the
# development rounds reaches it, some of them rightly.
LEAST = 0.5
# Who asks not to be named and is not heard is harmed; who is named though he did not ask is not.
DISCREET = 0.0
# The same, from which a sentence says nothing on the draft. A complaint mostly does.
SURELY = 2.0
_FIRST = 2  # words with which a sentence begins
# Where a sender speaks himself; a mail's foot says "fortroligt" of every mail.
_SPOKEN = frozenset(
    {
        ZoneKind.REMARK,
        ZoneKind.SUBJECT,
        ZoneKind.HEADING,
        ZoneKind.THANKS,
        ZoneKind.PRESENTATION,
        ZoneKind.DIGRESSION,
        ZoneKind.CLOSING,
        ZoneKind.FORM_FIELD,
    }
)


def requests_in(response: Response, atoms: Iterable[Atom]) -> tuple[Request, ...]:
    """In the order of the text; each kind once, in the sentence that says it most surely.

    Raises NoModel when the installation lacks the weights.
    """
    text = response.document.text
    best: dict[RequestKind, tuple[float, int, Request]] = {}
    for atom in atoms:
        if atom.zone not in _SPOKEN:
            continue
        said = " ".join(atom.span.of(text).split())
        for kind, odds in _asked(said):
            page = response.document.page_at(atom.span.start)
            found = (odds, atom.span.start, Request(response.id, kind, said, page))
            if kind not in best or odds > best[kind][0]:
                best[kind] = found
    return tuple(one for _, _, one in sorted(best.values(), key=lambda told: told[1]))


def only_asks(sentences: Sequence[str]) -> bool:
    """Whether every one of a point's sentences surely asks for something beside the hearing. Raises
    NoModel."""
    return bool(sentences) and all(map(_surely_asks, sentences))


def _surely_asks(sentence: str) -> bool:
    told = _asked(sentence)
    return any(odds >= SURELY for kind, odds in told if kind is not RequestKind.COMPLAINT)


def request_signs(sentence: str) -> frozenset[str]:
    """The words, those that it begins with, and how it ends."""
    words = plain_words(sentence)
    first = (f"f {word}" for word in words[:_FIRST])
    return frozenset((*word_signs(words, step=5), *first, f"e {sentence.strip()[-1:]}"))


def _asked(sentence: str) -> Iterator[tuple[RequestKind, float]]:
    """The kinds that a sentence asks for, with the logarithm of their odds."""
    signs = request_signs(sentence)
    for kind, weights in _weights().items():
        odds = log_odds(signs, weights)
        if odds >= (DISCREET if kind is RequestKind.DISCRETION else LEAST):
            yield kind, odds


@read_once
def _weights() -> Mapping[RequestKind, Mapping[str, float]]:
    found: dict[RequestKind, dict[str, float]] = {kind: {} for kind in RequestKind}
    for kind, sign, weight in model_rows(FOLDER, WEIGHTS):
        found[RequestKind(kind)][sign] = float(weight)
    return found
