"""Mails and papers that answer nothing, by what their sentences say: receipts, "vi vender tilbage",
questions about the deadline. A second opinion beside the lists of strays.py, learned
(hoering/language/other_mail.py)."""

from __future__ import annotations

import re
from dataclasses import replace

from hoering.domain import DOUBTFUL, Finding
from hoering.language.nothing_to_say import silence_in
from hoering.language.other_mail import (
    TOLD_BY_SENTENCES,
    Sort,
    paper_odds,
    said_sentences,
    sentence_odds,
    sort_of,
)
from hoering.reading.formats.troubles import trouble

# Log odds of what is certain: of the least sentence, of all in the mean, and of the whole. None of 868
# answers that look like such mail reaches them by weights made without it.
SURE = -1.0, 0.5, 2.5
_OF_MACHINE = -2.0, 0.5, 1.0  # the same where the mail's head says that a machine sent it
# Of the least sentence alone, or of it and the whole, where a list knows a machine's words in it, too.
_LISTED, _LISTED_WHOLE = -2.5, (-4.0, 1.0)
DOUBT = 0.5  # of the whole, from which on a response may be none
_LABEL = re.compile(r"\W*[^\W\d_]+\W{0,2}\d+\W*")  # "Svar 7", "Bilag 3"
_SILENT = 2.0  # `silence_in` of a sentence from which a paper is somebody's answer
_FEWEST = 3  # words of what is certain
_ANSWERS = -4.0  # of a sentence that surely answers
_OF_ANYTHING = frozenset(Sort) - frozenset(TOLD_BY_SENTENCES)
_LONGEST = 400  # words of what may be none
_NAMES: dict[Sort | None, str] = {
    None: "noget andet end et svar på høringen",
    Sort.MACHINE: "en automatisk besked (fravær, læst, ikke leveret)",
    Sort.RECEIPT: "en kvittering",
    Sort.LATER: "et løfte om et senere svar",
    Sort.QUESTION: "et spørgsmål om frist, materiale eller forløb",
    Sort.MEETING: "en besked om et møde",
    Sort.COVER: "en følgeskrivelse uden et svar",
    Sort.OFFICE: "forvaltningens egen besked om høringen",
    Sort.LIST: "en liste over høringsparter",
    Sort.AGENDA: "en dagsorden eller et referat",
    Sort.NEWS: "et nyhedsbrev eller et avisudklip",
    Sort.OFFER: "en reklame",
    Sort.BILL: "en regning eller en bestilling",
    Sort.DRAFT: "en kopi af udkastet",
}
_REMEDIES: dict[Sort | None, str] = {
    Sort.LATER: "Se efter, om svaret er kommet, og tag filen ud af mappen.",
    Sort.QUESTION: "Svar afsenderen, og tag filen ud af mappen.",
    Sort.COVER: "Find selve svaret i sagen, og læg det i mappen i stedet.",
}
_REMEDY = "Tag filen ud af mappen."


def receipt_of(file: str, subject: str, text: str) -> Finding | None:
    """What is told of a mail or paper every sentence of which surely answers nothing. Raises NoModel."""
    if not _is_every_sentence(subject, text, SURE):
        return None
    sort = sort_of(subject, _said(text), TOLD_BY_SENTENCES)
    return trouble("no_answer", file, kind=_NAMES[sort], why=_REMEDIES.get(sort, _REMEDY))


def is_machines(subject: str, text: str) -> bool:
    """Whether a mail that says to be a machine's says nothing that a machine does not. Raises NoModel."""
    return _is_every_sentence(subject, text, _OF_MACHINE)


def is_spoken_for(subject: str, text: str) -> bool:
    """Whether no sentence of a mail in which a machine's words stand is an answer. Raises NoModel."""
    said = _said(text)
    least, (other, whole) = min(sentence_odds(said), default=0.0), _LISTED_WHOLE
    return least > _LISTED or (least > other and paper_odds(subject, said) > whole)


def doubt_of(file: str, subject: str, text: str, page: int | None = None) -> Finding | None:
    """What is told of a response that looks like a paper that is none; `page` where it is one of
    several in a file. Raises NoModel."""
    said = _said(text)
    if not said or len(text.split()) > _LONGEST or any(silence_in(s) >= _SILENT for s in said):
        return None
    if paper_odds(subject, said) <= DOUBT:
        return None
    sort = sort_of(subject, said, tuple(Sort))
    if sort not in _OF_ANYTHING and min(sentence_odds(said)) <= _ANSWERS:
        return None
    if page is None:
        return trouble(DOUBTFUL, file, kind=_NAMES[sort])
    told = trouble("doubtful_part", file, kind=_NAMES[sort], page=page)
    return replace(told, code=DOUBTFUL)


def _said(text: str) -> list[str]:
    return [one for one in said_sentences(text) if not _LABEL.fullmatch(one)]


def _is_every_sentence(subject: str, text: str, bars: tuple[float, float, float]) -> bool:
    said = _said(text)
    if sum(len(one.split()) for one in said) < _FEWEST or any(
        silence_in(s) >= _SILENT for s in said
    ):
        return False
    odds, (least, mean, whole) = sentence_odds(said), bars
    if min(odds) <= least or sum(odds) / len(odds) <= mean:
        return False
    return paper_odds(subject, said) > whole
