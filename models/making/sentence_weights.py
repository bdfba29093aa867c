"""Weights of a logistic regression over the signs of sentences, and the table they are kept in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hoering.language.sentence_signs import CONSTANT
from making.packing import pack

SMALLEST = 0.02  # weights nearer to 0 are left out
Sample = tuple[Collection[str], bool, float]  # signs, whether it is one of those looked for, weight


def fitted(of: Sequence[Sample], strength: float, least: int) -> dict[str, float]:
    """Sign → weight, rounded as they are kept; `strength` is C, `least` how many sentences must have
    a sign."""
    table = DictVectorizer()
    signs = table.fit_transform([dict.fromkeys(signs, 1.0) for signs, _, _ in of])
    seen = least <= (signs > 0).sum(axis=0).A1
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit(signs[:, seen], [told for _, told, _ in of], sample_weight=[w for _, _, w in of])
    names = table.get_feature_names_out()[seen]
    pairs = zip(names, model.coef_[0], strict=True)
    found = {str(n): round(float(w), 3) for n, w in pairs if abs(w) >= SMALLEST}
    return {CONSTANT: round(float(model.intercept_[0]), 3), **dict(sorted(found.items()))}


def fitted_kinds(
    of: Sequence[tuple[Collection[str], str]], strength: float, least: int
) -> dict[str, dict[str, float]]:
    """Kind → sign → weight of a multinomial regression in which each kind weighs the same."""
    table = DictVectorizer()
    signs = table.fit_transform([dict.fromkeys(signs, 1.0) for signs, _ in of])
    seen = least <= (signs > 0).sum(axis=0).A1
    model = LogisticRegression(C=strength, max_iter=2000, class_weight="balanced")
    model.fit(signs[:, seen], [kind for _, kind in of])
    names = table.get_feature_names_out()[seen]
    return {
        str(kind): {
            CONSTANT: round(float(bias), 3),
            **{str(n): round(float(w), 3) for n, w in zip(names, row, strict=True)},
        }
        for kind, bias, row in zip(model.classes_, model.intercept_, model.coef_, strict=True)
    }


def keep(weights: Mapping[str, float], target: Path) -> None:
    """Write the packed table."""
    pack(target, (f"{sign}\t{weight}" for sign, weight in weights.items()))
