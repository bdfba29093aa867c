"""Makes models/omtaler: what the words around a name weigh when it is asked whether who is named acts
in office or is a private person (hoering/privacy/names/standing.py).

    python models/build_mentions.py

Learns from the letters of corpus/viden/breve and corpus/viden/helbred, where every private person's name
is marked ("+navn ...") and names that stay are told ("- ..."), and from the sentences of
corpus/viden/omtaler. Where a title or kinship stands beside a name ("formand Ida Kok", "min nabo Per
Bro") the rules need no second opinion: it is learned of as it stands, and more of without that word.
Prints for each file of letters how well weights made without it tell the two apart (the chance that
one in office is above a private person; one minute on a busy core).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from making.letters import FOLDER as LETTERS
from making.packing import pack
from numpy.typing import NDArray

from hoering.domain import Span
from hoering.language.models import VECTOR
from hoering.language.namelist import name_list
from hoering.privacy.names.mention import mention_of, mention_signs, mention_vector
from hoering.privacy.names.standing import CONSTANT, FOLDER, WEIGHTS
from hoering.privacy.wording import roles
from hoering.privacy.wording.runs import names_in, runs

TARGET = Path(__file__).parent / FOLDER / WEIGHTS
SETS = (LETTERS, LETTERS.parent / "helbred")
SENTENCES = LETTERS.parent / "omtaler"
STRENGTH = 0.1  # C of the logistic regression
OF_VECTOR = 2.0  # a number of the vector beside a sign
LEAST = 2  # persons that a sign is seen with, at least
SMALLEST = 0.004  # weights nearer to 0 are left out
# What one person weighs: told by the sentence alone, with a title or kinship, and without that word.
ALONE, TITLED, UNTITLED = 3.0, 0.5, 1.0
_NAMES = ("Lone Brask", "Henning Agerbo", "Mette Uhrskov")  # stand for those of SENTENCES
_KIN = re.compile(
    rf"(?i)(?:\b(?:min|mit|mine|vores|vor|hans|hendes|deres|en|et)\s(?:[\w-]+\s)?)?\b{roles.KIN}[\s,]{{1,2}}$"
)
_LIKELY = 50  # percent of a given name's uses with a capital
_AROUND = 300  # characters on either side that may hold a title and the sentence


@dataclass(frozen=True)
class Sample:
    source: str
    in_office: bool
    weight: float
    signs: dict[str, float]
    vector: NDArray[np.float32]


def of_sentences(file: Path) -> Iterator[Sample]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line[0] not in "po":
            continue
        text, spans = "", []
        for nth, part in enumerate(re.split(r"\{([ep])\}", line[2:])):
            if nth % 2:
                name = _NAMES[len(spans)]
                spans.append((part == "e", Span(len(text), len(text) + len(name))))
            text += name if nth % 2 else part
        for in_office, span in spans:
            yield _sample(file.stem, in_office, ALONE, [(text, span)], line[0] == "p")


def of_letters(file: Path) -> Iterator[Sample]:
    for part in re.split(r"(?m)^== ", file.read_text(encoding="utf-8"))[1:]:
        head, _, text = part.partition("\n\n")
        first, *rest = head.splitlines()
        _, kind, sender, *_ = (cell.strip() for cell in first.split("|"))
        hidden = [line[6:] for line in rest if line.startswith("+navn ")]
        stay = [_person(line[2:]) for line in rest if line.startswith("- ")]
        for name in dict.fromkeys([*map(_person, hidden), *stay]):
            if name in ("", sender):
                continue
            spans = [span for span in _where(text, name) if _in_sentence(text, span)]
            found = [(text, span) for span in spans]
            bare = [_untitled(text, span) for span in spans]
            of = (file.stem, name in stay)
            if found and bare == found:
                yield _sample(*of, ALONE, found, kind == "borger")
            elif found:
                yield _sample(*of, TITLED, found, kind == "borger")
                yield _sample(*of, UNTITLED, bare, kind == "borger")


def _person(marked: str) -> str:
    """The whole name in what is marked: "formand Ida Kok"; "" for anything else."""
    found = [one for run in runs(marked) for one in names_in(run, name_list(), ())]
    if len(found) != 1 or not found[0].is_whole or found[0].share < _LIKELY:
        return ""
    rest = marked.replace(found[0].text, "")
    return "" if any(c.isupper() or c.isdigit() for c in rest) else found[0].text


def _where(text: str, name: str) -> list[Span]:
    return [Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))", text)]


def _in_sentence(text: str, span: Span) -> bool:
    line = text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
    return len(line) >= 60 and len(re.findall(r"\b[a-zæøå]{2,}\b", line)) >= 6


def _untitled(text: str, span: Span) -> tuple[str, Span]:
    """The text without the title or kinship beside the name."""
    before = text[max(0, span.start - _AROUND) : span.start]
    behind = text[span.end : span.end + _AROUND]
    title = roles.OFFICE_BEFORE.search(before) or _KIN.search(before)
    follows = roles.OFFICE_AFTER.match(behind)
    if not (title or follows):
        return text, span
    kept = before[: title.start()] if title else before
    told = kept + span.of(text) + (behind[follows.end() :] if follows else behind)
    return told, Span(len(kept), len(kept) + len(span))


def _sample(
    source: str, in_office: bool, weight: float, found: Sequence[tuple[str, Span]], private: bool
) -> Sample:
    mentions = [mention_of(text, span) for text, span in found]
    signs = mention_signs(mentions, private)
    return Sample(source, in_office, weight, signs, mention_vector(mentions))


def fit(found: Sequence[Sample]) -> tuple[dict[str, float], NDArray[np.float64]]:
    """Sign → weight, the constant under the empty sign; and what the vector weighs."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    every: Any = table.fit_transform([one.signs for one in found])
    often = np.flatnonzero(np.asarray((every != 0).sum(axis=0)).ravel() >= LEAST)
    vectors = np.stack([one.vector for one in found]) * OF_VECTOR
    model = LogisticRegression(C=STRENGTH, max_iter=400)
    model.fit(
        hstack([every[:, often], csr_matrix(vectors)]).tocsr(),
        [one.in_office for one in found],
        sample_weight=[one.weight for one in found],
    )
    signs = table.get_feature_names_out()[often]
    made = {str(s): float(w) for s, w in zip(signs, model.coef_[0], strict=False)}
    made = {sign: weight for sign, weight in made.items() if abs(weight) >= SMALLEST}
    turned = model.coef_[0][len(signs) :] * OF_VECTOR
    return {CONSTANT: float(model.intercept_[0]), **made}, turned


def measure(found: Sequence[Sample]) -> None:
    """Of each file of letters, those whom the sentence alone tells."""
    from sklearn.metrics import roc_auc_score

    for source in sorted({one.source for one in found} - {f.stem for f in SENTENCES.glob("*.txt")}):
        weights, turned = fit([one for one in found if one.source != source])
        held = [one for one in found if one.source == source and one.weight == ALONE]
        told = [
            weights[CONSTANT]
            + sum(weights.get(s, 0.0) * v for s, v in one.signs.items())
            + float(one.vector @ turned)
            for one in held
        ]
        office = [one.in_office for one in held]
        said = f"{roc_auc_score(office, told):.3f}" if len(set(office)) > 1 else "–"
        print(f"{source:10} {sum(office):3} in office, {len(held) - sum(office):3} private: {said}")


def write(weights: dict[str, float], turned: NDArray[np.float64]) -> None:
    rows = [f"{sign}\t{weight:.3g}" for sign, weight in sorted(weights.items())]
    rows += [f"{VECTOR}{nth}\t{weight:.3g}" for nth, weight in enumerate(turned)]
    pack(TARGET, rows)


def samples() -> list[Sample]:
    files = [file for folder in SETS for file in sorted(folder.glob("*.txt"))]
    found = [one for f in files for one in of_letters(f)]
    return found + [one for f in sorted(SENTENCES.glob("*.txt")) for one in of_sentences(f)]


def main() -> None:
    found = samples()
    measure(found)
    write(*fit(found))


if __name__ == "__main__":
    main()
