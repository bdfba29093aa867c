"""Forms and tables of answers: what a form prints into every answer, what it asks for in people's own words,
answers that say nothing, and columns that are the administration's own.

Nobody wrote what is printed. It is told by what the answers to one form have in common: the same labels with
other values behind them. A letter that many send in the same words has its own words below its labels, or none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoering.domain import BlockKind, Document, normalised

LEAST = 3  # answers to one form
_SHARED = 0.6  # share of the answers that have what the form prints
_LABELS = 3  # that two answers share
_LONGEST = 160  # letters of a label in a cell
_WITHIN = 0.6  # share of the text within which the first field stands
_LABEL = re.compile(r"([^\W\d_][^:?\n]{1,60}):\s+\S")
_SENTENCE = re.compile(r"[.!…][\"”»)]?$")
_DIGITS = re.compile(r"\d+")
_OF_TEXT = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.CELL)
_THANKS = re.compile(r"tak\b(?: \w+){0,4}\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Filled:
    """The blocks of a document: by their index what they say, without figures, and its labels."""

    words: Mapping[int, str]
    labels: frozenset[str]
    first: int  # block of the first label that others have, too


def form_prints(documents: Sequence[Document]) -> list[frozenset[int]]:
    """For each document the blocks, by their index, that its form printed."""
    values: dict[str, Counter[str]] = {}
    for document in documents:
        for label, value in _labelled(document):
            values.setdefault(label, Counter())[value] += 1
    # Of a label that all fill in alike nobody knows whether it is a field.
    fields = {label for label, own in values.items() if own.total() >= LEAST and len(own) > 1}
    filled = [_filled(document, fields) for document in documents]
    shared: dict[frozenset[str], frozenset[str]] = {}
    for labels in dict.fromkeys(frozenset(one.labels) for one in filled):
        shared[labels] = _shared([f for f in filled if len(labels & f.labels) >= _LABELS])
    return [
        _printed(one, shared[one.labels], document)
        for one, document in zip(filled, documents, strict=True)
    ]


def _shared(alike: Sequence[_Filled]) -> frozenset[str]:
    """What nearly all the answers to one form say."""
    counts = Counter(words for one in alike for words in set(one.words.values()))
    least = max(LEAST, _SHARED * len(alike))
    return frozenset(words for words, number in counts.items() if number >= least)


def _printed(one: _Filled, shared: frozenset[str], document: Document) -> frozenset[int]:
    if len(one.labels) < _LABELS:
        return frozenset()
    if document.blocks[one.first].span.start > _WITHIN * len(document.text):
        return frozenset()
    return frozenset(
        at
        for at, words in one.words.items()
        if words in shared and (at < one.first or not _is_sentence(document.text_at(at)))
    )


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text)) and not _THANKS.fullmatch(text)


def _filled(document: Document, fields: set[str]) -> _Filled:
    words = {
        nth: _DIGITS.sub("0", normalised(document.text_at(nth)))
        for nth, block in enumerate(document.blocks)
        if block.kind in _OF_TEXT
    }
    labels = frozenset(label for label, _ in _labelled(document) if label in fields)
    filled_in = [nth for nth in words if label_at(document, nth) in labels]
    for nth in filled_in:
        del words[nth]
    return _Filled(words, labels, min(filled_in, default=0))


def _labelled(document: Document) -> Iterator[tuple[str, str]]:
    for nth, block in enumerate(document.blocks):
        label = label_at(document, nth)
        if label and block.kind is BlockKind.CELL:
            yield label, normalised(document.text_at(nth + 1))
        elif label:
            yield label, normalised(document.text_at(nth).partition(":")[2])


def label_at(document: Document, nth: int) -> str:
    """ "navn" of "Navn: Ida", and of a cell with its answer beside it; "" for no label."""
    block, text = document.blocks[nth], document.text_at(nth)
    if block.kind is BlockKind.CELL:
        beside = document.blocks[nth + 1] if nth + 1 < len(document.blocks) else block
        paired = (block.column, beside.column, beside.row) == (0, 1, block.row)
        return normalised(text.rstrip(" :")) if paired and len(text) <= _LONGEST else ""
    found = _LABEL.match(text) if block.kind is BlockKind.PARAGRAPH else None
    return normalised(found[1]) if found else ""


_OPEN = re.compile(
    r"kommentar|bemærkning|begrund|uddyb|beskriv|forslag|tilføj|fortæl|\binput|ris og ros|fordele|ulemper|bekymr"
    r"|\bønske|forbedr|\bhvorfor\b|\bhvordan\b|\bgrunde?n?\b|\bhvad (?:synes|mener|tænker|ønsker|mangler|skal|bør|vil"
    r"|kunne|kan|er (?:den |det |de )?(?:vigtig|bedst|værst|størst|godt|skidt|dårlig|svær|positiv|negativ))"
    r"|\bhvilke (?:\w+ )?(?:ændringer|idéer|ideer|udfordringer|konsekvenser)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:ja|nej)(?: tak)?|(?:det )?ved (?:jeg |det )?ikke|intet|ingenting|ingen(?: \w+){0,2}"
    r"|ikke (?:noget|relevant|endnu)|n/?a|ok(?:ay)?|som (?:ovenfor|før|nævnt)"
    r"|se (?:\w+ )?(?:bilag|ovenfor|vedhæft\w*|vedlagt\w*|mail\w*|brev\w*)"
    r"|(?:det )?samme(?: som ovenfor)?|hverken eller|måske|test|[-–—./x\s\d]*",
    re.IGNORECASE,
)


def is_open_question(text: str) -> bool:
    """Whether a question of a form is answered in words: "Hvad er den vigtigste grund?"."""
    return bool(_OPEN.search(text))


def says_nothing(answer: str) -> bool:
    """Whether an answer is none: "Ved ikke", "Ingen kommentarer", a dash."""
    return bool(_NOTHING.fullmatch(answer.strip(" .!\t\n")))


_OFFICE = (
    r"(?:forvaltning|administration|sekretariat|kommune|kommunal\w*bestyrelse|by(?:råd|styre)|udvalg"
    r"|sagsbehandler|magistrat)\w*"
)
_ANSWERS = (
    r"(?:svar|bemærkning|kommentar|vurdering|indstilling|behandling|stillingtagen|reaktion|besvarelse|note"
    r"|opfølgning|håndtering|anbefaling|udfald)\w*"
)
_REPLY = re.compile(
    rf"{_OFFICE} (?:\w+ )?{_ANSWERS}"
    rf"|{_ANSWERS} (?:fra|af|ved) (?:[\w.&-]+ ){{0,3}}{_OFFICE}"
    r"|(?:til )?intern(?:e|t)? (?:brug|noter?|bemærkning(?:er)?|kommentar(?:er)?)"
    r"|indarbejde[ts]|imødekomme[ts]|udfald|vores svar til (?:afsender|borger)(?:en)?",
    re.IGNORECASE,
)


def is_reply_column(name: str) -> bool:
    """Whether a column holds what the office that asked says: "Forvaltningens bemærkninger"."""
    return bool(_REPLY.fullmatch(name.strip(" :?*")))
