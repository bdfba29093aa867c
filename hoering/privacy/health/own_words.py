"""Health and social conditions told in people's own words: "sover i bilen", "går stadig skævt".

The lists of conditions.py know what things are called. What the writer does not call by its name, a
small network over the letter's words finds (models/egne-forhold), which has read letters where such
stretches were marked. It sees the words, who is spoken of and whether the sender is a private person.
What the whole sentence tells is a second opinion (own_sentences.py).
"""

from __future__ import annotations

import math
import re
import zipfile
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from hoering.domain import PersonalKind, Span
from hoering.language.models import model_bytes, models_folder, read_once, unreadable
from hoering.language.wordnetwork import REACH, WordNetwork, read_networks, word_vectors
from hoering.privacy.health.own_sentences import KIN, MOST, opinions, sentence_weights, tells
from hoering.privacy.wording.hit import Hit

FOLDER, FILE = "egne-forhold", "netvaerk.npz"
# The chance of its surest word from which a stretch is taken, and of the words that belong to it.
LEAST, BESIDE = 0.35, 0.15
ALONE, LONE = 0.83, 5  # of a word that tells by itself, and how many letters it has
_WHY = "måske helbred eller sociale forhold, fortalt med egne ord"
LINE = "¶"  # the word that stands for the end of a paragraph
AT_ONCE = 2000  # words of a piece: of a whole book the numbers would take a gigabyte
_WORD = re.compile(r"\n\s*|\w+(?:[-.'’/]\w+)*|[^\w\s]")
_STOP = re.compile(r"[.!?…]+\s+(?=\W*[A-ZÆØÅ])")
_GOES_ON = re.compile(r"\W*(?:Han|Hun|Hans|Hendes)\b")
_STOPS = frozenset(".!?;:…" + LINE)
_NEGATIONS = frozenset({"ikke", "aldrig", "hverken", "ingen", "intet", "kun"})
_NEGATED = _NEGATIONS | {"kan", "kunne", "har", "havde", "må", "er", "tør", "selv"}
# "kan jeg ikke"; ahead of it the sentence keeps them.
_BETWEEN = frozenset({"jeg", "han", "hun", "vi"})
_SAID_OF = (
    {"jeg", "mig"},
    {"min", "mit", "mine"},
    {"vi", "os", "vores"},
    {"han", "hun", "ham", "hende", "hans", "hendes", "sin", "sit", "sig"},
    {"du", "i", "jer", "jeres"},
    {"man", "nogen", "andre", "mange", "de", "dem", "deres", "alle", "flere", "borgere", "mennesker", "folk"},
    {"ikke", "aldrig"},
    {"har", "havde", "er", "var", "blev", "bliver", "fik", "får", "haft", "været", "blevet", "fået"},
)  # fmt: skip
_SAID = frozenset().union(*_SAID_OF)
_COLUMNS = {word: [n for n, said in enumerate(_SAID_OF) if word in said] for word in sorted(_SAID)}
# The last sign says what the lists found. Training hides it of half the letters, so that the network
# learns from the other words what it is to tell of a condition.
LISTED = (len(_SAID_OF) + 6,)
LONGEST = 45  # letters of what is told as one where the lists have found a part of it
SIGNS = len(_SAID_OF) + 7


def words_of(text: str) -> tuple[list[str], list[Span]]:
    """Words, marks and ends of paragraphs, and where they stand."""
    found = list(_WORD.finditer(text))
    return [m.group().strip() or LINE for m in found], [Span(*m.span()) for m in found]


def word_signs(
    text: str,
    words: Sequence[str],
    places: Sequence[Span],
    private: bool,
    named: Sequence[Span],
    listed: Sequence[Span],
) -> NDArray[np.float32]:
    """[words, SIGNS] of the words of `text`; `named` are the names of private persons, `listed` what
    the lists found.

    In a body's letter the paragraphs that name one speak of somebody who can be known.
    """
    signs = np.zeros((len(words), SIGNS), dtype=np.float32)
    other = len(_SAID_OF)
    for row, word in enumerate(words):
        small = word.lower()
        signs[row, _COLUMNS.get(small, [])] = 1.0
        signs[row, other : other + 4] = (
            KIN.match(small) is not None,
            word[0].isupper(),
            not word[0].isalnum(),
            any(map(str.isdigit, word)),
        )
    signs[:, other + 4] = _within(places, named)
    signs[:, other + 5] = private or _within(places, [_paragraph(text, name) for name in named])
    signs[:, LISTED[0]] = _within(places, listed)
    return signs


def _within(places: Sequence[Span], spans: Sequence[Span]) -> NDArray[np.bool_]:
    """[places] whether any of `spans` overlaps it."""
    starts = np.array([place.start for place in places])
    ends = np.array([place.end for place in places])
    found = np.zeros(len(places), dtype=np.bool_)
    for span in spans:
        found |= (starts < span.end) & (ends > span.start)
    return found


def with_own_words(
    text: str, private: bool, named: Sequence[Span], taken: Sequence[Span], listed: Sequence[Hit]
) -> list[Hit]:
    """What the lists found and what the network takes for somebody's own condition, by place.

    `named` are the names of private persons; nothing reaches into what is `taken` otherwise. A stretch
    of which more than a third is `listed` tells nothing new; one that is partly so takes it in. Raises
    NoModel.
    """
    found: list[Hit] = []
    waiting = deque(sorted(listed, key=lambda hit: hit.span))
    for span in _told(text, private, named, taken, [hit.span for hit in listed]):
        while waiting and waiting[0].span.end <= span.start:
            found.append(waiting.popleft())
        met = list(takewhile(lambda hit, end=span.end: hit.span.start < end, waiting))  # type: ignore[misc]
        if sum(_shared(span, hit.span) for hit in met) > len(span) / 3:
            continue
        for _ in met:
            waiting.popleft()
        ends = [span.end, *(hit.span.end for hit in met)]
        starts = [span.start, *(hit.span.start for hit in met)]
        joined = Span(min(starts), max(ends))
        if met and len(joined) > min(LONGEST, *(3 * len(hit.span) + 10 for hit in met)):
            found += sorted([*met, *_beside(text, span, met)], key=lambda hit: hit.span)
            continue
        found.append(Hit(joined, PersonalKind.HEALTH, _WHY))
    return [*found, *waiting]


def _beside(text: str, told: Span, met: Sequence[Hit]) -> Iterator[Hit]:
    """What is told before, between and behind hits of the lists, from its first word that tells."""
    start = told.start
    for end, then in [*((h.span.start, h.span.end) for h in met), (told.end, told.end)]:
        words, places = words_of(text[start : max(start, end)])
        telling = [place for word, place in zip(words, places, strict=True) if tells(word)]
        if len(telling) > 1:
            span = Span(start + telling[0].start, start + telling[-1].end)
            yield Hit(span, PersonalKind.HEALTH, _WHY)
        start = max(start, then)


def _told(
    text: str,
    private: bool,
    named: Sequence[Span],
    taken: Sequence[Span],
    listed: Sequence[Span],
) -> Iterator[Span]:
    words, places = words_of(text)
    if not words or not (private or named):  # a body that tells of nobody
        return
    signs = word_signs(text, words, places, private, named, listed)
    odds = log_odds_of(_networks(), words, signs)
    near = odds > _log_odds(LEAST) - MOST  # words that an opinion may lift
    odds += opinions(words, named_of(signs), private_of(signs), near, sentence_weights())
    chances = _chances(odds)
    chances[_within(places, taken)] = 0.0
    if not private:
        chances[~_within(places, [_said_of(text, name) for name in named])] = 0.0
    for first, last in stretches(words, chances):
        yield Span(places[first].start, places[last].end)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def chances_of(
    networks: Sequence[WordNetwork], words: Sequence[str], signs: NDArray[np.float32]
) -> NDArray[np.float32]:
    """[len(words)] in 0..1, by the mean of what the networks say."""
    return _chances(log_odds_of(networks, words, signs))


def log_odds_of(
    networks: Sequence[WordNetwork], words: Sequence[str], signs: NDArray[np.float32]
) -> NDArray[np.float32]:
    """[len(words)]: the mean of what the networks say."""
    found = np.zeros(len(words), dtype=np.float32)
    for start in range(0, len(words), AT_ONCE):
        begin, end = max(0, start - REACH), min(len(words), start + AT_ONCE + REACH)
        vectors = word_vectors(words[begin:end])
        told = [n.log_odds(words[begin:end], vectors, signs[begin:end]) for n in networks]
        found[start : start + AT_ONCE] = np.mean(told, axis=0)[start - begin :][:AT_ONCE]
    return found


def _chances(odds: NDArray[np.float32]) -> NDArray[np.float32]:
    found = 1 / (1 + np.exp(-np.clip(odds, -30.0, 30.0)))
    return found.astype(np.float32)


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


def named_of(signs: NDArray[np.float32]) -> NDArray[np.bool_]:
    """[words] whether a word is in the name of a private person."""
    named: NDArray[np.bool_] = signs[:, len(_SAID_OF) + 4] > 0
    return named


def private_of(signs: NDArray[np.float32]) -> NDArray[np.bool_]:
    """[words] whether a word may tell of somebody who can be known."""
    private: NDArray[np.bool_] = signs[:, len(_SAID_OF) + 5] > 0
    return private


def stretches(words: Sequence[str], chances: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch; it stays in its sentence and ends with words that tell."""
    start = 0
    while start < len(words):
        if start and words[start - 1] not in _STOPS and _is_name(words[start]):
            start += 1
            continue
        end = start
        while end < len(words) and words[end] not in _STOPS and chances[end] > BESIDE:
            if end > start and _is_name(words[end]):
                break
            end += 1
        telling = [n for n in range(start, end) if tells(words[n])]
        surest = max((float(chances[n]) for n in telling), default=0.0)
        lone = len(telling) == 1
        if surest > (ALONE if lone else LEAST) and not (lone and len(words[telling[0]]) < LONE):
            yield _with_negation(words, start, telling[0]), telling[-1]
        start = max(end, start + 1)


def _is_name(word: str) -> bool:
    """Of a word within a sentence: "går til behandling på | Vestermose Sygehus | hver uge"."""
    return word[0].isupper() and word.lower() not in _SAID


def _with_negation(words: Sequence[str], start: int, first: int) -> int:
    """The first word of a stretch with the "kan ikke" ahead of it, no further ahead than `start`."""
    ahead = first
    while ahead > start and words[ahead - 1].lower() in _NEGATED | _BETWEEN:
        ahead -= 1
    while words[ahead].lower() in _BETWEEN:
        ahead += 1
    negated = any(word.lower() in _NEGATIONS for word in words[ahead:first])
    return ahead if negated else first


@read_once
def _networks() -> tuple[WordNetwork, ...]:
    """Raises NoModel."""
    raw = model_bytes(FOLDER, FILE)
    try:
        return read_networks(raw)
    except (OSError, ValueError, KeyError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise unreadable(models_folder() / FOLDER / FILE) from error


def _paragraph(text: str, name: Span) -> Span:
    end = text.find("\n", name.end)
    return Span(text.rfind("\n", 0, name.start) + 1, end if end >= 0 else len(text))


def _said_of(text: str, name: Span) -> Span:
    """The sentence of a name, and those behind it in its paragraph that go on about the same person."""
    paragraph = _paragraph(text, name)
    start = max(
        (m.end() for m in _STOP.finditer(text, paragraph.start, name.start)),
        default=paragraph.start,
    )
    end = name.end
    while stop := _STOP.search(text, end, paragraph.end):
        end = stop.end()
        if not _GOES_ON.match(text, end):
            return Span(start, end)
    return Span(start, paragraph.end)
