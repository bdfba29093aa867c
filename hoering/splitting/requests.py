"""What a sender asks of the municipality beside the hearing: a document, a meeting, not to be named …

Some of it the law wants answered within days, and an official who only reads the remarks does not see it.
Weights of models/anmodninger, made by models/build_requests.py: of each kind a logistic regression over the
words of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from hoering.domain import Document, Request, RequestKind, Response, Span, ZoneKind
from hoering.language.choices import FormAnswer, form_answers, ticked
from hoering.language.models import model_rows, read_once
from hoering.language.sentence_signs import edged_signs, log_odds
from hoering.splitting.atoms import Atom

FOLDER, WEIGHTS = "anmodninger", "vaegte.tsv.gz"
# The logarithm of the odds from which a sentence asks for something: one in 170 sentences of the
# development rounds reaches it, some of them rightly.
LEAST = 1.0
# Who asks not to be named and is not heard is harmed; who is named though he did not ask is not.
DISCREET = 0.0
# The same, from which a sentence says nothing on the draft. A complaint mostly does.
SURELY = 2.0
# A form's question whether something may be shown, or is to be kept back, and the answers.
_SHOWN = re.compile(r"\b(?:offentlig\w*|publicere\w*|(?:navn|svar)\w* .*vises)\b", re.IGNORECASE)
_KEPT_BACK = re.compile(
    r"\b(?:anonym\w*|fortrolig\w*|undtages|hemmelig\w*|skjul\w*|uden (?:dit |mit )?navn)\b",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"\b(?:dit|din|dine|jeres|navn\w*|(?:hørings)?svar(?:et)?|være anonym\w*)\b", re.IGNORECASE
)
_YES, _NO = re.compile(r"ja\b", re.IGNORECASE), re.compile(r"nej\b", re.IGNORECASE)
_CROSSED = re.compile(r"(?:^|\s)x\s+((?:ja|nej)\b.*)", re.IGNORECASE)  # "Ja\nX Nej"
_SHORT = 6  # words of an answer that is chosen
_PRINTED = frozenset({ZoneKind.FORM_FIELD, ZoneKind.HEADING})
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
    document = response.document
    answers = [a for a in _answered(document) if _is_of_publication(a)]
    told = [
        (inf, a.place.start, RequestKind.DISCRETION, f"{a.question} {a.text}")
        for a in answers
        if _refuses(a)
    ]
    for atom in atoms:
        if atom.zone in _SPOKEN and not any(map(atom.span.overlaps, (a.place for a in answers))):
            said = " ".join(atom.span.of(document.text).split())
            if atom.zone not in _PRINTED or not said.endswith("?"):  # the form asks, not the sender
                told += [(odds, atom.span.start, kind, said) for kind, odds in _asked(said)]
    surest: dict[RequestKind, tuple[float, int, RequestKind, str]] = {}
    for one in sorted(told, key=lambda one: (-one[0], one[1])):
        surest.setdefault(one[2], one)
    return tuple(
        Request(response.id, kind, said, document.page_at(at))
        for _, at, kind, said in sorted(surest.values(), key=lambda one: one[1])
    )


def _answered(document: Document) -> Iterator[FormAnswer]:
    """A form's questions with their answers, also where its fields are told by their order alone."""
    yield from form_answers(document)
    for nth, block in enumerate(document.blocks[:-1]):
        asked, answer = document.text_at(nth), _chosen(document.text_at(nth + 1))
        chosen = _YES.match(answer) or _NO.match(answer)
        if asked.endswith("?") and chosen and len(answer.split()) <= _SHORT:
            place = Span(block.span.start, document.blocks[nth + 1].span.end)
            yield FormAnswer(asked, answer, place)


def _chosen(text: str) -> str:
    crossed = _CROSSED.search(text)
    return crossed[1] if crossed else ticked(text).strip()


def _is_of_publication(answer: FormAnswer) -> bool:
    """Whether it is asked of the sender's answer: "Skal møderne være offentlige?" is not."""
    about = _SHOWN.search(answer.question) or _KEPT_BACK.search(answer.question)
    return bool(about and _YOURS.search(answer.question))


def _refuses(answer: FormAnswer) -> bool:
    """ "Må dit navn offentliggøres? Nej", "Ønsker du at være anonym? Ja", "… Ja, uden navn"."""
    chosen = _chosen(answer.text)
    if _KEPT_BACK.search(chosen):
        return not _NO.match(chosen)
    kept_back = _KEPT_BACK.search(answer.question) is not None
    return bool((_YES if kept_back else _NO).match(chosen))


def only_asks(sentences: Sequence[str]) -> bool:
    """Whether every one of a point's sentences surely asks for something beside the hearing. Raises
    NoModel."""
    return bool(sentences) and all(map(_surely_asks, sentences))


def _surely_asks(sentence: str) -> bool:
    told = _asked(sentence)
    return any(odds >= SURELY for kind, odds in told if kind is not RequestKind.COMPLAINT)


def request_signs(sentence: str) -> frozenset[str]:
    """The words, those that it begins with, and how it ends."""
    return edged_signs(sentence, step=5)


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
