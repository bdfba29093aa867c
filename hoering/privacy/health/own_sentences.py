"""Whether a sentence tells of somebody's own health or social conditions: a second opinion beside the
network of own_words.py, which sees fifteen words either way and no sentence.

A logistic regression over the sentence's words, pairs of words, beginnings and ends of long words, who
is spoken of in it and just before, and the mean vector of the words that tell; weights of
models/egne-forhold, made by models/build_own_sentences.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hoering.language.models import read_once, weights_and_vector
from hoering.language.wordnetwork import word_vectors

# Words that tell nothing at either end of a stretch, nor alone.
_LOOSE = frozenset(
    re.findall(
        r"\w+",
        "ad af alle at da de dem den deres det dette dig din dit du efter eller en end er et for fra få får "
        "ham han hans har havde hele hen hende hendes her hos hun hvad hver hvis hvor i ikke ind jeg jer "
        "jeres kan kun kunne man med meget men mens mig min mine mit må ned nok nu når og også om op os over "
        "begge der før fire fem ni otte samme seks siden syv ti to tre "
        "på selv sig sin sit skal skulle som så til ud under var ved vi vil ville vor vores være ",
    )
)
KIN = re.compile(
    r"(?i)(?:søn|datter|barn|dreng|pige|mand|kone|kæreste|samlever|mor|far|bror|søster|mormor|morfar"
    r"|farmor|farfar|barnebarn|nevø|niece|tvilling|ven|veninde|nabo|svoger|svigermor|svigerfar|fætter"
    r"|kusine|moster|onkel|tante)(?:en|er|s|ne|nen|ter|terne)?$"
)


def tells(word: str) -> bool:
    """Whether a word says something by itself."""
    small = word.lower()
    return small[0].isalpha() and len(small) > 1 and small not in _LOOSE and not KIN.match(small)


Table = NDArray[np.float32]
Weights = tuple[Mapping[str, float], Table]

FOLDER, FILE = "egne-forhold", "saetninger.tsv.gz"
CONSTANT = ""  # the sign that every sentence has
OF_VECTOR = 4.0  # a number of the vector beside a sign
SHARE, MOST = 0.3, 0.6  # of a sentence's log odds that its words gain, and the most
_SHORTEST = 3  # words of a sentence
_LONG, _PARTS = 6, (4, 5, 6)  # letters of a word whose parts are signs, and how many a part has
_STOPS = frozenset(".!?…¶")
_WHO = {
    word: who
    for who, words in {
        "jeg": "jeg mig",
        "min": "min mit mine",
        "vi": "vi os",
        "vores": "vores vor vort",
        "han": "han hun ham hende",
        "hans": "hans hendes sin sit",
        "man": "man",
        "de": "de dem deres",
        "der": "der som",
        "hvis": "hvis når",
        "i": "i jer jeres",
        "kommunen": "kommunen udvalget planen",
    }.items()
    for word in words.split()
}
_OWN = frozenset({"jeg", "min", "vores", "han", "hans", "navn"})


def sentences(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First word of each sentence, and the one behind its last."""
    start = 0
    for nth, word in enumerate([*words, "."]):
        if word in _STOPS:
            if nth - start >= _SHORTEST:
                yield start, nth
            start = nth + 1


def spoken_of(words: Sequence[str], named: bool) -> frozenset[str]:
    """Who is spoken of in a sentence; `named`: a private person is named in it."""
    small = [word.lower() for word in words]
    who = {_WHO[word] for word in small if word in _WHO}
    kin = {"kin"} if any(map(KIN.match, small)) else set()
    return frozenset(who | kin | ({"navn"} if named else set()))


def sentence_signs(
    words: Sequence[str], who: frozenset[str], before: frozenset[str], private: bool
) -> dict[str, float]:
    """Sign → value of one sentence that speaks of `who`, behind one that speaks of `before`."""
    small = [word.lower() for word in words]
    signs = [CONSTANT, *(f"w:{word}" for word in small)]
    signs += [f"b:{a} {b}" for a, b in pairwise(small)]
    signs += [f"p:{one}" for one in who] + [f"q:{one}" for one in before]
    signs += [f"1:{word}" for word in small[:2]]
    for word in small:
        if len(word) > _LONG:
            signs += [f"s:{word[:k]}" for k in _PARTS] + [f"e:{word[-k:]}" for k in _PARTS]
    if who & _OWN:
        signs += [f"o:{word}" for word in small]
    found = dict.fromkeys(signs, 1.0)
    found["private"] = float(private)
    found["length"] = min(len(small), 40) / 20
    return found


def sentence_vector(words: Sequence[str], vectors: Table) -> Table:
    """[d] of length 1: the mean of `vectors` [words, d] of the words that tell, of all if none does."""
    telling = [nth for nth, word in enumerate(words) if tells(word)]
    mean = (vectors[telling] if telling else vectors).mean(axis=0)
    made: Table = mean / (np.linalg.norm(mean) + np.float32(1e-6))
    return made


def log_odds(signs: Mapping[str, float], vector: Table, weights: Weights) -> float:
    """That a sentence tells of somebody's own conditions."""
    of_signs, turned = weights
    told = sum(of_signs.get(sign, 0.0) * value for sign, value in signs.items())
    return told + float(vector @ turned)


def opinions(
    words: Sequence[str],
    named: NDArray[np.bool_],
    private: NDArray[np.bool_],
    near: NDArray[np.bool_],
    weights: Weights,
) -> Table:
    """[words]: what a word's log odds gain or lose by its sentence, at most MOST.

    `named`, `private` [words] as the network has them; a sentence with no word that is `near` gains
    nothing. Raises NoModel.
    """
    found = np.zeros(len(words), dtype=np.float32)
    before: frozenset[str] = frozenset()
    for start, end in sentences(words):
        said = words[start:end]
        who = spoken_of(said, bool(named[start:end].any()))
        if near[start:end].any():
            signs = sentence_signs(said, who, before, bool(private[start:end].any()))
            told = log_odds(signs, sentence_vector(said, word_vectors(said)), weights)
            found[start:end] = min(MOST, max(-MOST, SHARE * told))
        before = who
    return found


@read_once
def sentence_weights() -> Weights:
    """Sign → weight, and what the vector's numbers weigh [d]. Raises NoModel."""
    return weights_and_vector(FOLDER, FILE)
