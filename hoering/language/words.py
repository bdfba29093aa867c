"""Content words: their lemmas, the parts of Danish compounds, and groups of them in a row.

Lemmas by simplemma, greedy, which also takes the ending off a compound that no table holds
("handicapkonventionen"). Compounds are cut by frequency (Koehn & Knight 2003): the cut whose
parts are most common in the word list of models/danske-ord.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log

from hoering.language.models import WORDS, model_text, read_once
from hoering.language.stopwords import STOP_WORDS

FREQUENCIES, LEMMAS = "lemmaer.tsv", "former.tsv"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SHORTEST_PART = 3
SHORTEST_COMPOUND = 7
# A part must stand in so many of the 227,000 texts that the list was counted in, or short
# chance words ("ger", "sse") would cut everything to pieces.
_NEEDED = {3: 400, 4: 60}
_NEEDED_LONG = 12
_LINKS = ("", "s", "e", "es")
# Prefixes and suffixes that are words too: "udvikling" is not "ud" + "vikling".
_FIRST = "for til ind und mis van bag efter over under hen med mod frem sam ned ude"
_LAST = """
hed ing else ning bar lig som løs fuld isme skab dom ende ene eri inge are sel ger ter ler tion
ion den det der dem ere ers ste tet art inde eren ten ring ling stra
"""
_NO_FIRST, _NO_LAST = frozenset(_FIRST.split()), frozenset(_LAST.split())


@lru_cache(maxsize=100_000)
def lemma(form: str) -> str:
    """The lemma of one lower-case word form."""
    return _written_down().get(form) or worked_out(form)


def worked_out(form: str) -> str:
    """The lemma of a form that is not among the common ones of models/danske-ord."""
    before, hyphen, last = form.rpartition("-")
    if hyphen:
        return f"{before}-{worked_out(last)}"
    base = looked_up(form)
    if base != form or len(form) < SHORTEST_COMPOUND or form in frequencies():
        return base
    return _by_its_last_part(form)


def looked_up(form: str) -> str:
    """The lemma that simplemma gives."""
    return str(_lemmatizer().lemmatize(form, lang="da")).lower()


def _by_its_last_part(form: str) -> str:
    """A compound that no table holds bends like its last part: "bustiderne" → "bustid"."""
    for at in range(SHORTEST_PART, len(form) - SHORTEST_PART):
        first = (form[:at], form[:at].removesuffix("s"), form[:at].removesuffix("e"))
        if not any(_weight(f) > 0 for f in first):
            continue  # before the last part is looked up, which takes longer
        bent = form[at:]
        last = looked_up(bent)
        shorter = len(last) < len(bent) and bent.startswith(last[:-1])
        if shorter and _weight(last) > 0:
            return form[:at] + last
    return form


@read_once
def _lemmatizer():  # type: ignore[no-untyped-def]
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    # The packed tables take 70 MB less; a lookup in them takes 0.1 ms, and each word has one.
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(greedy=True, low_memory=True))


@read_once
def frequencies() -> Mapping[str, int]:
    """Lemma → number of texts it stands in (models/danske-ord/lemmaer.tsv)."""
    found: dict[str, int] = {}
    for line in model_text(WORDS, FREQUENCIES).splitlines():
        word, _, count = line.partition("\t")
        if count:
            found[word] = int(count)
    return found


@read_once
def _written_down() -> Mapping[str, str]:
    """Form → lemma of the common forms: what worked_out gives, without the wait."""
    return dict(line.split("\t") for line in model_text(WORDS, LEMMAS).splitlines())


@read_once
def common_forms() -> frozenset[str]:
    """The common lemmas and the common forms that are written down, lower case."""
    return frozenset(frequencies()) | frozenset(_written_down())


def forms(text: str) -> list[str]:
    """Lower-case word forms in order; numbers and punctuation left out."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").lower()
    return _WORD.findall(text)


def content_words(text: str) -> list[str]:
    """Lower-case lemmas of the content words of `text`, in order, with repetitions."""
    return list(_content_words(text))


@lru_cache(maxsize=20_000)
def _content_words(text: str) -> tuple[str, ...]:
    found = []
    for form in forms(text):
        if len(form) < 2 or form in STOP_WORDS:
            continue
        word = lemma(form)
        if len(word) > 1 and word not in STOP_WORDS:
            found.append(word)
    return tuple(found)


@lru_cache(maxsize=100_000)
def parts(word: str) -> tuple[str, ...]:
    """The words a compound is made of: "hjemmehjælper" → ("hjemme", "hjælper"); else ()."""
    if "-" in word:
        pieces = [lemma(p) for p in word.split("-") if len(p) >= SHORTEST_PART]
        return tuple(q for p in pieces for q in (parts(p) or (p,)) if q not in STOP_WORDS)
    if len(word) < SHORTEST_COMPOUND:
        return ()
    cut = _best_cut(word)
    if cut is None:
        return ()
    return tuple(q for p in cut for q in (parts(p) or (p,)))


def _best_cut(word: str) -> tuple[str, str] | None:
    best, found = 0.0, None
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        last = word[at:]
        weight = _weight(last)
        if weight <= 0 or last in _NO_LAST:
            continue
        for link in _LINKS:
            first = word[:at].removesuffix(link) if link else word[:at]
            if (link and not word[:at].endswith(link)) or first in _NO_FIRST:
                continue
            score = min(weight, _weight(first)) - (0.3 if link else 0.0)
            if score > best:
                best, found = score, (first, last)
    return found


def _weight(part: str) -> float:
    """Log frequency of a part, 0 when it is too short or too rare to be one."""
    if len(part) < SHORTEST_PART:
        return 0.0
    count = frequencies().get(part, 0)
    return log(count) if count >= _NEEDED.get(len(part), _NEEDED_LONG) else 0.0


_TOKEN = re.compile(r"\d+|\w+|[?!:]")
_START, _END = "<", ">"  # a sentence's, so that its first word counts as such


def in_a_row(words: Iterable[str], longest: int) -> set[str]:
    """Every group of one to `longest` words in a row, the ends of the sentence among them."""
    row = [_START, *words, _END]
    return {
        " ".join(row[at : at + length])
        for length in range(1, longest + 1)
        for at in range(len(row) - length + 1)
    }


def groups_in(sentence: str, longest: int) -> set[str]:
    """The groups of a sentence's words and marks, lower case, numbers as 0."""
    words = ("0" if t[0].isdigit() else t.lower() for t in _TOKEN.findall(sentence))
    return in_a_row(words, longest)
