"""Weights of a logistic regression over signs and the numbers of a vector, and the table they are kept in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hoering.language.models import VECTOR
from hoering.language.sentence_signs import CONSTANT
from making.packing import pack

LEAST = 2  # rows that a sign is seen in, at least
SMALLEST = 0.03  # weights nearer to 0 are left out
Fitted = tuple[LogisticRegression, NDArray[np.intp]]  # the columns of the signs that it knows


@dataclass(frozen=True)
class Table:
    """Signs and vectors of many sentences or papers, one a row."""

    names: NDArray[np.str_]
    signs: Any
    vectors: NDArray[np.float32]


def table(signs: Sequence[frozenset[str]], vectors: NDArray[np.float32]) -> Table:
    made = DictVectorizer()
    matrix = made.fit_transform([dict.fromkeys(sorted(one), 1.0) for one in signs])
    return Table(made.get_feature_names_out(), matrix, vectors)


def fitted(of: Table, told: NDArray[Any], weight: NDArray[np.float64], strength: float) -> Fitted:
    """The regression over the rows that weigh anything; `strength` is C."""
    rows = np.flatnonzero(weight)
    seen = np.flatnonzero((of.signs[rows] > 0).sum(axis=0).A1 >= LEAST)
    matrix = hstack([of.signs[rows][:, seen], csr_matrix(of.vectors[rows])]).tocsr()
    model = LogisticRegression(C=strength, max_iter=300)
    return model.fit(matrix, told[rows], sample_weight=weight[rows]), seen


def odds(of: Table, made: Fitted) -> NDArray[np.float64]:
    model, seen = made
    matrix = hstack([of.signs[:, seen], csr_matrix(of.vectors)]).tocsr()
    found: NDArray[np.float64] = model.decision_function(matrix)
    return found


def keep(of: Table, made: Fitted, target: Path) -> None:
    """Write the packed table."""
    model, seen = made
    named = zip(of.names[seen], model.coef_[0], strict=False)
    rows = [f"{sign}\t{w:.3g}" for sign, w in sorted(named) if abs(w) >= SMALLEST]
    turned = model.coef_[0][len(seen) :]
    rows += [f"{VECTOR}{nth}\t{w:.3g}" for nth, w in enumerate(turned)]
    pack(target, [f"{CONSTANT}\t{model.intercept_[0]:.3g}", *rows])
