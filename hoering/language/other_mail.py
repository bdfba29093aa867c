"""What is sent to an office that asked for answers and answers nothing: receipts, machines' mail, "vi
vender tilbage", questions about the deadline, agendas. Weights of models/intet-svar, made by
models/build_other_mail.py: logistic regressions over the words of a sentence and of a whole paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from hoering.language.models import model_weights, read_once, weights_and_vector
from hoering.language.sentence_signs import (
    CONSTANT,
    log_odds,
    plain_words,
    triple_signs,
    word_signs,
)
from hoering.language.sentences import sentences
from hoering.language.wordnetwork import word_vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER, SENTENCES, PAPERS, SORTS = (
    "intet-svar", "saetninger.tsv.gz", "papirer.tsv.gz", "slags.tsv.gz",
)  # fmt: skip
_STEP = 4  # words in which a sentence's length is counted
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_GREETING = re.compile(r"(?i)(?:hej|kære|goddag|god dag|til|dear|hi)\b[^.?!]{0,40}[,!.]?$")
_CLOSING = re.compile(
    r"(?i)(?:^|(?<=[\s/]))(?:(?:[\wæøå]+ ){0,3}(?:hilsen|hilsner)|m\.?v\.?h\.?|vh|kh|bh|d\.?b\.?h\.?)(?!\w)(.*)$"
)
_NAMED = 8  # words of a name behind "Venlig hilsen"
_FIELD = re.compile(r"(?i)(?:fra|til|emne|sendt|dato|tid|sted|sagsnr\.?|j\.?nr\.?)\s?:")
_CLEAR = 0.4  # more that speaks for one sort than for the next
# "Vestby, den 3. maj 2026": a line of its own.
_DAY = re.compile(
    r"(?i)(?:[\wæøå]+,? )?(?:den |d\. ?)?\d{1,2}\. ?(?:\d{1,2}\.|[a-zæøå]{3,9}\.?) ?(?:\d{2,4})?\.?"
)
_SIGNED = 5  # words of a line of a signature


class Sort(StrEnum):
    """What a paper is that answers nothing; the values are the rows' beginnings in SORTS."""

    MACHINE = "maskine"
    RECEIPT = "kvittering"
    LATER = "senere"
    QUESTION = "spoergsmaal"
    MEETING = "moede"
    COVER = "foelgeseddel"
    OFFICE = "kontor"
    LIST = "liste"
    AGENDA = "dagsorden"
    NEWS = "nyhed"
    OFFER = "reklame"
    BILL = "faktura"
    DRAFT = "udkast"


# Those whose every sentence tells what they are; what stands in the others may be anything.
TOLD_BY_SENTENCES = (
    Sort.MACHINE, Sort.RECEIPT, Sort.LATER, Sort.QUESTION, Sort.MEETING, Sort.COVER, Sort.OFFICE,
)  # fmt: skip


def said_sentences(text: str) -> list[str]:
    """The sentences of a mail, line by line, without greeting, closing, signature and fields."""
    found: list[str] = []
    closed = False
    for line in filter(None, map(str.strip, text.split("\n"))):
        if (_GREETING.match(line) and not found) or _FIELD.match(line) or _DAY.fullmatch(line):
            continue
        closing = _CLOSING.search(line)
        if closing and len(closing[1].split()) <= _NAMED:
            line, closed = line[: closing.start()].strip(" ,-–/"), True
        elif closed and len(line.split()) <= _SIGNED and not line.endswith((".", "!", "?")):
            continue
        found += [span.of(line) for span in sentences(line)]
    return [one for one in found if re.search(r"[^\W\d_]{2}", one)]


def sentence_odds(said: Sequence[str]) -> list[float]:
    """Of each sentence the log odds that it stands in such mail. Raises NoModel."""
    weights, turned = _of_sentences()
    return [_weighed(sentence_signs(one), [one], weights, turned) for one in said]


def paper_odds(subject: str, said: Sequence[str]) -> float:
    """The log odds of a whole paper of these sentences. Raises NoModel."""
    weights, turned = _of_papers()
    return _weighed(paper_signs(subject, said), said, weights, turned)


def sort_of(subject: str, said: Sequence[str], among: Sequence[Sort]) -> Sort | None:
    """Which of these a paper clearly looks like most; None where it is not clear. Raises NoModel."""
    weights, signs = _of_sorts(), sorted(paper_signs(subject, said))

    def told(sort: Sort) -> float:
        return sum(weights.get(f"{sort}|{sign}", 0.0) for sign in (CONSTANT, *signs))

    first, second, *_ = sorted(among, key=told, reverse=True)
    return first if told(first) - told(second) >= _CLEAR else None


def sentence_signs(sentence: str) -> frozenset[str]:
    """The words, three in a row, how it begins, and whether it asks."""
    return frozenset(_sentence_signs(sentence))


def _sentence_signs(sentence: str) -> Iterator[str]:
    words = plain_words(_ADDRESS.sub(" adresse ", sentence))
    yield from word_signs(words, _STEP)
    yield from triple_signs(words)
    yield f"f {' '.join(words[:1])}"
    yield f"f {' '.join(words[:2])}"
    if sentence.rstrip().endswith("?"):
        yield "?"


def paper_signs(subject: str, said: Sequence[str]) -> frozenset[str]:
    """The signs of all sentences but their lengths, the subject's words, and how long the paper is."""
    signs = {f"e {word}" for word in plain_words(subject)}
    signs |= {sign for one in said for sign in sentence_signs(one) if not sign.startswith("l ")}
    lengths = [len(one.split()) for one in said]
    signs.add(f"l {min(sum(lengths) // 15, 8)}")
    signs.add(f"k {4 * sum(n <= 4 for n in lengths) // max(1, len(lengths))}")
    return frozenset(signs)


def mean_vector(said: Sequence[str]) -> NDArray[np.float32]:
    """[d]: the mean of the vectors of all words; zeros for none. Raises NoModel."""
    import numpy as np

    words = [word for one in said for word in plain_words(_ADDRESS.sub(" ", one)) if word != "0"]
    size = word_vectors(["og"]).shape[1]
    return word_vectors(words).mean(axis=0) if words else np.zeros(size, np.float32)


def _weighed(
    signs: frozenset[str],
    said: Sequence[str],
    weights: Mapping[str, float],
    turned: NDArray[np.float32],
) -> float:
    return log_odds(signs, weights) + float(mean_vector(said) @ turned)


@read_once
def _of_sentences() -> tuple[Mapping[str, float], NDArray[np.float32]]:
    return weights_and_vector(FOLDER, SENTENCES)


@read_once
def _of_papers() -> tuple[Mapping[str, float], NDArray[np.float32]]:
    return weights_and_vector(FOLDER, PAPERS)


@read_once
def _of_sorts() -> Mapping[str, float]:
    return model_weights(FOLDER, SORTS)
