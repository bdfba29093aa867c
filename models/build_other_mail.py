"""Makes models/intet-svar: what is sent in answer to a hearing and answers nothing
(hoering/language/other_mail.py).

    python models/build_other_mail.py ROUND …      the development rounds of corpus/README.md

Learns from the mails and papers of corpus/viden/ikke_svar: those of ikke.txt answer nothing, those of
svar.txt are short answers that look like them, as do those of corpus/viden/intet; and from the letters
of corpus/viden/breve and the answers in the rounds' keys. Of an answer
that holds "jeg er på ferie", too, only the sentences that tell it apart are learned of. Prints how
many are told by weights that were made without that fourth of them (some minutes).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from making.development import development_folders
from making.letters import FOLDER as LETTERS
from making.letters import written
from making.packing import pack
from making.vector_weights import LEAST, SMALLEST, Fitted, Table, fitted, keep, odds, table
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from hoering.language import other_mail
from hoering.language.other_mail import CONSTANT, FOLDER, TOLD_BY_SENTENCES, Sort
from hoering.measuring.rounds import find_rounds
from hoering.reading.receipts import DOUBT, SURE
from hoering.reading.strays import OPINION

TARGET = Path(__file__).resolve().parent / FOLDER
WRITTEN = LETTERS.parent / "ikke_svar"
NOTHING_TO_SAY = LETTERS.parent / "intet"  # answers, all of them
STRENGTH, OF_SORTS = 0.3, 0.5  # C of the logistic regressions
NOTHING, LOOK_ALIKE, KEYED = 6.0, 14.0, 2.5  # what one sentence of each weighs
KEYS = 4000  # sentences of the keys
PLAIN = -1.0  # log odds from which on a sentence of an answer tells nothing
FOLDS = 4
SORTS = {
    "auto": Sort.MACHINE, "retur": Sort.MACHINE, "laest": Sort.MACHINE, "kvit": Sort.RECEIPT,
    "vend": Sort.LATER, "frist": Sort.QUESTION, "mat": Sort.QUESTION, "moede": Sort.MEETING,
    "vids": Sort.COVER, "rykk": Sort.OFFICE, "brev": Sort.OFFICE, "liste": Sort.LIST,
    "dags": Sort.AGENDA, "nyhed": Sort.NEWS, "presse": Sort.NEWS, "spam": Sort.OFFER,
    "fakt": Sort.BILL, "udk": Sort.DRAFT,
}  # fmt: skip


@dataclass(frozen=True)
class Paper:
    """`sort` is None for an answer; `keyed` for one of the rounds' keys; `whole` for a letter of whose
    sentences by themselves nothing is learned."""

    subject: str
    said: tuple[str, ...]
    sort: Sort | None
    keyed: bool = False
    whole: bool = False


def papers(rounds: Sequence[str]) -> list[Paper]:
    found: list[Paper] = []
    for name in ("ikke.txt", "svar.txt"):
        for line in (WRITTEN / name).read_text(encoding="utf-8").splitlines():
            sort, _, rest = line.partition(" | Emne: ")
            subject, _, body = rest.replace("\\n", "\n").partition("\n")
            said = other_mail.said_sentences(body) or [body or subject]
            found.append(Paper(subject, tuple(said), SORTS[sort] if name == "ikke.txt" else None))
    for file in sorted(NOTHING_TO_SAY.glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        read = [(line, other_mail.said_sentences(line)) for line in lines]
        found += [Paper("", tuple(said or [line]), None) for line, said in read]
    for file in sorted(LETTERS.glob("*.txt")):
        said = (other_mail.said_sentences(letter.text) for letter in written(file))
        found += [Paper("", tuple(one), None, keyed=True, whole=True) for one in said if one]
    for folder in development_folders(rounds):
        for one in find_rounds(folder):
            for response in one.key["responses"]:
                text = "\n".join(m["text"] for m in response["remarks"])
                if said := other_mail.said_sentences(text):
                    found.append(Paper("", tuple(said), None, True))
    return found


def vectors(said: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    return np.stack([other_mail.mean_vector(one) for one in said])


class Sentences:
    """The sentences of papers whose sorts are told by them, and of answers."""

    def __init__(self, of: Sequence[Paper]) -> None:
        self.papers = of
        one = [(nth, s) for nth, paper in enumerate(of) for s in paper.said if _is_learned(paper)]
        keyed = [pair for pair in one if of[pair[0]].keyed]
        kept = {id(pair) for pair in keyed[:: max(1, len(keyed) // KEYS)]}
        one = [pair for pair in one if not of[pair[0]].keyed or id(pair) in kept]
        self.owner = np.array([nth for nth, _ in one])
        self.told = np.array([of[nth].sort is not None for nth, _ in one])
        self.weight = np.array([_weight(of[nth]) for nth, _ in one])
        self.table = table(
            [other_mail.sentence_signs(s) for _, s in one], vectors([[s] for _, s in one])
        )

    def fit(self, without: NDArray[np.bool_]) -> Fitted:
        """Twice: the second time without what tells nothing in an answer."""
        weight = np.where(without[self.owner], 0.0, self.weight)
        first = odds(self.table, fitted(self.table, self.told, weight, STRENGTH))
        for nth, paper in enumerate(self.papers):
            if paper.sort is None and not paper.keyed:
                rows = np.flatnonzero(self.owner == nth)
                plain = first[rows] > PLAIN
                plain[np.argmin(first[rows])] = False
                weight[rows[plain]] = 0.0
        return fitted(self.table, self.told, weight, STRENGTH)


def _is_learned(paper: Paper) -> bool:
    return not paper.whole and (paper.sort is None or paper.sort in TOLD_BY_SENTENCES)


def _weight(paper: Paper) -> float:
    return KEYED if paper.keyed else LOOK_ALIKE if paper.sort is None else NOTHING


def fit_sorts(of: Sequence[Paper], target: Path) -> None:
    kept = [paper for paper in of if paper.sort]
    made = table(
        [other_mail.paper_signs(p.subject, p.said) for p in kept], vectors([p.said for p in kept])
    )
    seen = np.flatnonzero((made.signs > 0).sum(axis=0).A1 >= LEAST)
    model = LogisticRegression(C=OF_SORTS, max_iter=300)
    model.fit(made.signs[:, seen], [str(p.sort) for p in kept])
    rows = []
    for sort, constant, weights in zip(model.classes_, model.intercept_, model.coef_, strict=True):
        rows.append(f"{sort}|{CONSTANT}\t{constant:.3g}")
        named = zip(made.names[seen], weights, strict=True)
        rows += [f"{sort}|{sign}\t{w:.3g}" for sign, w in named if abs(w) >= SMALLEST]
    pack(target, rows)


def measure(of: Sequence[Paper], sentences: Sentences, whole: Table) -> None:
    """What weights made without each fourth tell of it: of what answers nothing, of look-alikes, of
    answers in the keys."""
    nothing = np.array([p.sort is not None for p in of])
    folds = np.array([int(re.sub(r"\D", "", str(nth))) % FOLDS for nth in range(len(of))])
    least, mean, paper = (np.full(len(of), -9.0) for _ in range(3))
    for fold in range(FOLDS):
        out = folds == fold
        told = odds(sentences.table, sentences.fit(out))
        weight = np.where(out, 0.0, [_weight(p) for p in of])
        paper[out] = odds(whole, fitted(whole, nothing, weight, STRENGTH))[out]
        for nth in np.flatnonzero(out):
            rows = sentences.owner == nth
            if rows.any():
                least[nth], mean[nth] = told[rows].min(), told[rows].mean()
    keyed = np.array([p.keyed for p in of])
    shut = np.array([any(map(OPINION.search, p.said)) for p in of])
    surely = (least > SURE[0]) & (mean > SURE[1]) & (paper > SURE[2]) & ~shut
    for name, hit in (("surely", surely), ("perhaps", (paper > DOUBT) & ~shut)):
        counts = (int(hit[kind].sum()) for kind in (nothing, ~nothing & ~keyed, keyed))
        every = (int(kind.sum()) for kind in (nothing, ~nothing & ~keyed, keyed))
        print(name, *(f"{n} of {m}" for n, m in zip(counts, every, strict=True)))


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    of = papers(arguments)
    sentences = Sentences(of)
    whole = table(
        [other_mail.paper_signs(p.subject, p.said) for p in of], vectors([p.said for p in of])
    )
    measure(of, sentences, whole)
    nobody = np.zeros(len(of), dtype=bool)
    keep(sentences.table, sentences.fit(nobody), TARGET / other_mail.SENTENCES)
    nothing, weight = np.array([p.sort is not None for p in of]), np.array([_weight(p) for p in of])
    keep(
        whole,
        fitted(whole, nothing, weight, STRENGTH),
        TARGET / other_mail.PAPERS,
    )
    fit_sorts(of, TARGET / other_mail.SORTS)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
