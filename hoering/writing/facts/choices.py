"""Questions of a form that are answered by choice, and how many chose what: "for 38, imod 12".

A choice is no remark: it says nothing that could be answered. Those who read the hearing want to know the counts all
the same, and that a response holds nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoering.domain import Block, BlockKind, Document, Response, normalised
from hoering.language.open_questions import is_open_question

LEAST = 4  # responses that were asked
MOST = 7  # answers to choose among
_QUESTION, _ANSWER = 160, 60  # letters
_FIELD = re.compile(r"([A-ZÆØÅ0-9][^:\n]{2,160}):\s+(\S.*)")
# What a form knows of the sender is told in the list of senders.
_OF_SENDER = re.compile(
    r"\b(?:navn|afsender|mail|telefon|mobil|tlf|adresse|vej|by|bydel|post(?:nr|nummer)|alder|køn|fødselsår|cvr"
    r"|dato|tidspunkt|starttid\w*|sluttid\w*|tid|id|nr|nummer|status|sprog|ip|bruger\w*|enhed|kilde|indsendt|modtaget"
    r"|oprettet|samtykke\w*|offentliggør\w*|persondata|gdpr|vilkår|kvittering|kontakt\w*|nyhedsbrev|vedhæft\w*|fil\w*"
    r"|bilag|rolle|stilling|tilknytning|organisation\w*|virksomhed\w*|forening\w*|kommune|fra|til|emne|sag\w*)\b"
    r"|\b(?:udtaler|svarer)\b.*\b(?:som|dig|vegne)\b|på vegne af|repræsenter",
    re.IGNORECASE,
)
_SCALE = 10  # the most of a scale of figures


@dataclass(frozen=True, slots=True)
class Choice:
    """A question and what was chosen: `answers` with the number of responses, the most frequent first,
    figures in their order. `chosen`: response id → its answer."""

    question: str
    answers: tuple[tuple[str, int], ...]
    chosen: Mapping[str, str]


def choices(responses: Sequence[Response]) -> tuple[Choice, ...]:
    """The questions that at least `LEAST` responses answer by choice, in the order of the form."""
    asked: dict[str, dict[str, str]] = {}
    written: dict[str, str] = {}
    for response in responses:
        for question, answer in _answers(response.document):
            key = normalised(question)
            written.setdefault(key, question)
            asked.setdefault(key, {}).setdefault(response.id, answer)
    found = (_choice(written[key], answers) for key, answers in asked.items())
    return tuple(choice for choice in found if choice is not None)


def _choice(question: str, answers: dict[str, str]) -> Choice | None:
    spelt: dict[str, str] = {}
    for answer in answers.values():
        spelt.setdefault(normalised(answer), answer)
    counts = Counter(normalised(answer) for answer in answers.values())
    scale = all(a.isdigit() and int(a) <= _SCALE for a in counts)
    few = scale or len(counts) <= min(MOST, len(answers) // 2)
    if (
        len(answers) < LEAST
        or not few
        or any(len(a) > _ANSWER or "\n" in a for a in spelt.values())
    ):
        return None
    ranked = sorted(counts, key=lambda a: (int(a) if scale else 0, -counts[a], a))
    return Choice(question, tuple((spelt[a], counts[a]) for a in ranked), answers)


def _asks(block: Block, text: str) -> bool:
    return block.kind is BlockKind.HEADING or (
        block.kind is BlockKind.PARAGRAPH and text.endswith("?")
    )


def _answers(document: Document) -> Iterator[tuple[str, str]]:
    """Question and answer: "Er du for? Ja" in two blocks, "Støtter I forslaget: ja" in one."""
    blocks = document.blocks
    for nth, block in enumerate(blocks):
        text = document.text_at(nth)
        if block.kind is BlockKind.PARAGRAPH and (field := _FIELD.fullmatch(text)):
            question, answer, follows = field[1], field[2], nth + 1
        elif nth + 1 < len(blocks) and _asks(block, text):
            question, answer, follows = text, document.text_at(nth + 1), nth + 2
            if blocks[nth + 1].kind is not BlockKind.PARAGRAPH or _FIELD.fullmatch(answer):
                continue
        else:
            continue
        more = follows < len(blocks) and blocks[follows].kind is BlockKind.PARAGRAPH
        if more and not _FIELD.fullmatch(document.text_at(follows)):
            answer += f"\n{document.text_at(follows)}"
        told = _OF_SENDER.search(question) or is_open_question(question)
        if len(question) <= _QUESTION and not told:
            yield question, answer
