"""The written sentences with names, and the documents that the pipeline is trained on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.models import models_folder

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install -e '.[spacy]'")
pytest.importorskip("torch", reason="torch is needed to make the pipeline only")

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "viden" / "saetninger"


@pytest.fixture(autouse=True)
def _treebank(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "models"))


def test_marks_become_names_of_words(tmp_path: Path) -> None:
    from treebank.marked import read_marked

    (tmp_path / "a.txt").write_text(
        "Ny formand\n»Jeg flytter til [LOC Ny York],« siger [PER Bo Lund].\n\n»[ORG KFUM's] hold«\n",
        encoding="utf-8",
    )
    first, second = read_marked(tmp_path, spacy.blank("da").tokenizer)
    assert [t.form for t in first[0].tokens] == ["Ny", "formand"]
    names = {t.form: t.entity for t in first[1].tokens}
    assert names["Ny"] == "B-LOC" and names["York"] == "I-LOC" and names["Lund"] == "I-PER"
    assert names["siger"] == names["»"] == names[","] == "O"
    # The blanks are those of the text: none before the comma, one after the sentence's last word.
    assert [t.space for t in first[1].tokens][-3:] == [True, False, True]
    assert [t.form for t in second[0].tokens] == ['"', "KFUM's", "hold", '"']


@pytest.mark.parametrize("line", ["Et [navn] her.", "Et [PER Lund her.", "[LOC Fyn]skhed er det."])
def test_a_wrong_mark_is_not_passed_over(line: str, tmp_path: Path) -> None:
    from treebank.marked import read_marked

    (tmp_path / "a.txt").write_text(line, encoding="utf-8")
    with pytest.raises(ValueError, match=r"mark|whole words"):
        read_marked(tmp_path, spacy.blank("da").tokenizer)


def test_the_sentences_that_come_along() -> None:
    """Every mark is read; the first file, since all of them take some seconds."""
    from treebank.marked import unmarked

    lines = [
        line
        for path in sorted(CORPUS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    ]
    assert len(lines) > 9000
    kinds = [kind for line in lines for _, _, kind in unmarked(line)[1]]
    assert min(kinds.count(kind) for kind in ("PER", "ORG", "LOC")) > 3000


@given(st.lists(st.integers(1, 30), min_size=1, max_size=8), st.integers(0, 9))
def test_each_sentence_once_a_round(sizes: list[int], seed: int) -> None:
    from treebank.composing import Material, composed

    material = Material()
    number = 0
    for size in sizes:
        material.texts.append(tuple(range(number, number + size)))
        number += size
    other = (*material.texts[0][:-1], number)
    material.renamed.append((other, frozenset({number})))
    documents = composed(material, random.Random(seed))
    read = [k for document in documents for k in document]
    assert set(read) == set(range(number + 1))
    # Around a renamed sentence its text may be read again, nothing else.
    assert all(read.count(k) == 1 for k in range(sizes[0], number))
    assert documents == composed(material, random.Random(seed))


def test_what_nobody_looked_for_is_missing() -> None:
    from treebank.documents import document
    from treebank.examples import MISSING, arrays
    from treebank.sources import Sentence, Token

    nlp = spacy.load(models_folder() / "dansk-sprog")
    words = [Token("Bo", entity="B-PER"), Token("Lund", entity="I-PER"), Token("bor", entity="O")]
    (found,) = arrays(nlp, [document([Sentence(tuple(words))] * 2, nlp.vocab)])
    assert set(found.labels["morphologizer"]) == {MISSING}
    assert set(found.labels["trainable_lemmatizer"]) == {MISSING}
    assert list(found.labels["senter"]) == [1, 0, 0] * 2
    assert list(found.labels["ner"]) == [1, 3, 0] * 2
