"""Questions of a form that are answered by choice, and how many chose what: "for 38, imod 12".

A choice is no remark: it says nothing that could be answered. Those who read the hearing want to know the counts all
the same, and that a response holds nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoering.domain import Block, BlockKind, Document, Response, Span, normalised
from hoering.language.forms import form_prints, label_at, says_nothing

LEAST = 4  # responses that were asked
MOST = 7  # answers to choose among
_BOX = re.compile(r"([☐☒☑□■]|\[[ xX]\])([^☐☒☑□■\[]*)")
_TICKS = ("☒", "☑", "■", "[x]", "[X]")
_SCALE = 10  # the most of a scale of figures
_QUESTION, _ANSWER = 160, 60  # letters
_WORDS, _FIELDS = 3, 2  # words of a label; fields that make a form
_OWN = 5  # words; more that nobody else has are somebody's own
_FIELD = re.compile(r"([A-ZÆØÅ0-9][^:\n]{2,160}?)(?::|(?<=\?))\s+(\S.*)")
# Asks for one of a few answers: of such a question fewer come again in a small round.
_CLOSED = re.compile(
    r"\bi hvilken grad|\bhvor (?:enige?|tilfredse?|vigtigt?|ofte|godt|trygg?e?t?)\b"
    r"|(?:^|: )(?:er|synes|mener|støtter|bør|skal|ønsker|vil|har|kan) (?:du|I|man|vi|der|det)\b",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"kommentar|bemærkning|uddyb|begrund|tilføj|beskriv|fritekst", re.IGNORECASE)
# What a form knows of the sender is told in the list of senders: short labels, and questions of any length.
_LABEL = re.compile(
    r"\b(?:\w*navn|afsender|\w*mail\w*|telefon|mobil|tlf|adresse|vej|by|bydel|post(?:nr|nummer)|alder|køn|fødselsår|cvr"
    r"|\w*dato|tidspunkt|starttid\w*|sluttid\w*|tid|id|\w*nr|\w*nummer|status|sprog|ip|bruger\w*|enhed|kilde|oprettet"
    r"|rolle|stilling|tilknytning|organisation\w*|virksomhed\w*|forening\w*|kommune|fra|til|emne|sag\w*|fil\w*|bilag"
    r"|sendt|modtaget|indsendt|telefonnummer)\b",
    re.IGNORECASE,
)
_OF_SENDER = re.compile(
    r"samtykke|offentliggør|persondata|personoplysning|gdpr|vilkår|kvittering|kontakt|nyhedsbrev|vedhæft"
    r"|\b(?:udtaler|svarer)\b.*\b(?:som|dig|vegne)\b|på vegne af|repræsenter",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """What was chosen ("Nej", "Skole;Vej" where two boxes are ticked), and where question and answer stand."""

    question: str
    text: str
    place: Span


@dataclass(frozen=True, slots=True)
class Choice:
    """A question and what was chosen: `answers` with the number of responses, the most frequent first,
    figures in their order. `chosen`: response id → its answer, and `places` → where question and answer
    stand in its text."""

    question: str
    answers: tuple[tuple[str, int], ...]
    chosen: Mapping[str, str]
    places: Mapping[str, Span]


def choices(responses: Sequence[Response]) -> tuple[Choice, ...]:
    """The questions that at least `LEAST` responses answer by choice, in the order of the form.

    Few answers, of which most come again: what people write in their own words differs.
    """
    asked: dict[str, dict[str, FormAnswer]] = {}
    for response in responses:
        for answer in form_answers(response.document):
            if answer.text and not _wants_no_choice(answer.question):
                own = asked.setdefault(normalised(answer.question), {})
                own.setdefault(response.id, answer)
    found = (_choice(answers) for answers in asked.values())
    return tuple(choice for choice in found if choice is not None)


def places_without_words(responses: Sequence[Response]) -> dict[str, list[Span]]:
    """Response id → where a form has a choice, "Ved ikke" and the like below a question, or its own words."""
    found: dict[str, list[Span]] = {}
    prints = form_prints([response.document for response in responses])
    for response, printed in zip(responses, prints, strict=True):
        empty = [a.place for a in form_answers(response.document) if says_nothing(a.text)]
        found[response.id] = [*empty, *(response.document.blocks[n].span for n in sorted(printed))]
    for choice in choices(responses):
        for id, place in choice.places.items():
            found[id].append(place)
    return found


def _wants_no_choice(question: str) -> bool:
    """Who answers, or what he has to say in his own words."""
    label = (
        len(question.split()) <= _WORDS and not question.endswith("?") and _LABEL.search(question)
    )
    return bool(label or _OF_SENDER.search(question) or _IN_WORDS.search(question))


def _choice(answers: Mapping[str, FormAnswer]) -> Choice | None:
    question = next(iter(answers.values())).question
    parts = [part for answer in answers.values() for part in _parts(answer.text)]
    spelt = {normalised(part): part for part in reversed(parts)}  # as the first one has it
    counts = Counter(map(normalised, parts))
    scale = all(a.isdigit() and int(a) <= _SCALE for a in counts)
    again = sum(number for number in counts.values() if number > 1)
    enough = 2 if _CLOSED.search(question) else len(parts) / 2
    few = scale or (len(counts) <= MOST and again >= enough)
    if len(counts) == 1 and not _CLOSED.search(question):
        return None  # "Formular: Høringssvar", and what many send in the same words
    own = any(number == 1 and len(answer.split()) > _OWN for answer, number in counts.items())
    long = any(len(part) > _ANSWER or "\n" in part for part in parts)
    if len(answers) < LEAST or not few or own or long:
        return None
    ranked = sorted(counts, key=lambda a: (int(a) if scale else 0, -counts[a], a))
    return Choice(
        question,
        tuple((spelt[answer], counts[answer]) for answer in ranked),
        {id: answer.text.rstrip("; ") for id, answer in answers.items()},
        {id: answer.place for id, answer in answers.items()},
    )


def _parts(answer: str) -> list[str]:
    """ "Overgange;Efterværn;": more than one may be chosen."""
    return [part.strip() for part in answer.split(";") if part.strip()]


def form_answers(document: Document) -> Iterator[FormAnswer]:
    """Question and answer: "Er du for? Ja" in two blocks, "Støtter I forslaget: ja" in one.

    Only below a form's fields: in a letter "Er det rimeligt? Nej!" is said, and not chosen.
    """
    blocks = document.blocks
    for nth, block in enumerate(blocks[_below_fields(document) :], _below_fields(document)):
        text = document.text_at(nth)
        if block.kind is BlockKind.PARAGRAPH and (field := _FIELD.fullmatch(text)):
            question, answer, follows = field[1], field[2], nth + 1
        elif block.kind is BlockKind.CELL:
            if not label_at(document, nth):
                continue
            question, answer, follows = text.rstrip(" :"), document.text_at(nth + 1), nth + 2
        elif nth + 1 < len(blocks) and _asks(block, text):
            question, answer, follows = text, document.text_at(nth + 1), nth + 2
            plain = blocks[nth + 1].kind is BlockKind.PARAGRAPH and not _FIELD.fullmatch(answer)
            if not plain and not _BOX.match(answer):
                continue
        else:
            continue
        boxed = _BOX.match(answer)
        while boxed and follows < len(blocks) and _BOX.match(document.text_at(follows)):
            answer, follows = f"{answer} {document.text_at(follows)}", follows + 1
        if not boxed and block.kind is not BlockKind.CELL and not _goes_on(document, follows):
            answer += f"\n{document.text_at(follows)}"
        if len(question) <= _QUESTION:
            place = Span(block.span.start, blocks[follows - 1].span.end)
            yield FormAnswer(question, ticked(answer), place)


def _below_fields(document: Document) -> int:
    """The block behind the second field ("Navn: Ida"); where there are fewer, behind the last block."""
    fields = 0
    for nth in range(len(document.blocks)):
        fields += 0 < len(label_at(document, nth).split()) <= _WORDS
        if fields == _FIELDS:
            return nth + 1
    return len(document.blocks)


def ticked(text: str) -> str:
    """ "For" of "☒ For ☐ Imod", "For;Imod" where both are ticked, "" where none is; any other text as
    it is."""
    boxes = _BOX.findall(text)
    ticked = [word.strip(" ,;") for box, word in boxes if box in _TICKS]
    return ";".join(ticked) if boxes else text


def _goes_on(document: Document, nth: int) -> bool:
    """Does the form end or go on with its next question here? Else the answer has one paragraph more."""
    if nth >= len(document.blocks) or document.blocks[nth].kind is not BlockKind.PARAGRAPH:
        return True
    text = document.text_at(nth)
    return text.endswith(":") or bool(_FIELD.fullmatch(text)) or _asks(document.blocks[nth], text)


def _asks(block: Block, text: str) -> bool:
    question = block.kind is BlockKind.PARAGRAPH and text.endswith("?")
    return block.kind is BlockKind.HEADING or question
