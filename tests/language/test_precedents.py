"""Precedents: what two texts without a common word may have in common."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hoering.language import load_language
from hoering.language.language import Language
from hoering.language.lookup import documents, read_documents, save
from hoering.language.models import models_folder
from hoering.language.precedents import FILE, FOLDER, RECALLED, Precedents, alike
from hoering.theming import concepts
from hoering.theming.evidence import recalled_by_names
from hoering.theming.profiles import LOOKED_UP

WRITTEN = (
    "Efterværn. Unge, der har været anbragt, får en kontaktperson. To flyttekasser og en nøgle.",
    "Parkering. Der er aldrig en plads til bilen foran opgangen.",
    "Mad og måltider. Kartoflerne var kolde, og sovsen smagte af ingenting.",
)


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_remark_and_theme_without_a_common_word_meet_in_a_precedent(language: Language) -> None:
    remark = "Han stod med to flyttekasser, da han fyldte 18, og ingen at ringe til."
    assert not set(language.words(remark)) & set(language.words("Efterværn. Parkering."))
    names = recalled_by_names([("Efterværn",), ("Parkering",)], language)
    near = alike(language.recalled([remark]), names)
    assert near[0, 0] > near[0, 1]


def test_rows_have_length_one_and_do_not_depend_on_the_others(language: Language) -> None:
    texts = ["Bussen kører for sjældent.", "Maden laves i eget køkken.", "1234 – ?"]
    together, alone = language.recalled(texts), language.recalled(texts[1:2])
    lengths = np.sqrt(np.asarray(together.multiply(together).sum(axis=1))).ravel()
    assert lengths == pytest.approx([1.0, 1.0, 0.0], abs=1e-4)
    assert np.diff(together.indptr)[0] >= RECALLED
    assert abs(together[1] - alone[0]).max() < 1e-5


def test_no_texts_recall_nothing(language: Language) -> None:
    assert language.recalled([]).shape[0] == 0


def test_what_is_kept_on_disk_recalls_the_same(tmp_path: Path, language: Language) -> None:
    made = documents(WRITTEN, language)
    save(tmp_path / FILE, made)
    texts = ["En kontaktperson til unge", "Hvor skal bilen holde?", "Kold sovs"]
    before = Precedents(made, language).recalled(texts).toarray()
    after = Precedents(read_documents(tmp_path / FILE), language).recalled(texts).toarray()
    assert after == pytest.approx(before, abs=0.02)
    assert after.argmax(axis=1).tolist() == [0, 1, 2]


@pytest.mark.parametrize("kept", [f"{FOLDER}/{FILE}", f"{concepts.FOLDER}/{LOOKED_UP}"])
def test_what_comes_along_was_made_with_the_encoder_that_comes_along(
    kept: str, language: Language
) -> None:
    assert read_documents(models_folder() / kept).encoder == language.name


def test_the_matters_looked_up_are_those_of_the_lexicon() -> None:
    kept = read_documents(models_folder() / concepts.FOLDER / LOOKED_UP)
    assert kept.weights.shape[0] == len(concepts.concepts())


class _Other:
    """An encoder of somebody else's, to which all texts are alike."""

    name = "andet (1)"
    asymmetric = False

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.ones((len(texts), 1), dtype=np.float32)

    encode_documents = encode


def test_another_encoder_recalls_and_meets_by_the_embedded_one(language: Language) -> None:
    texts = ["Bussen kører for sjældent.", "Maden laves i eget køkken."]
    other = Language(_Other())
    assert abs(other.recalled(texts) - language.recalled(texts)).max() < 1e-5
    assert other.wordwise(texts, texts) == pytest.approx(language.wordwise(texts, texts))
