"""The spaCy pipeline that comes along (skipped where spaCy is not installed)."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from hoering.language.models import models_folder

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install -e '.[spacy]'")

_FOLDER = models_folder() / "dansk-sprog"
LETTER = (
    "Jf. bekendtgørelsens § 19, stk. 2, skal kommunen bl.a. svare senest den 12. marts 2026 kl. 12.00. "
    "Børnene leger i skovene. Det mener Handicaprådet ikke er sket."
)


@cache
def _pipeline() -> Any:
    return spacy.load(_FOLDER)


def test_comes_along_and_is_small() -> None:
    files = [p for p in _FOLDER.rglob("*") if p.is_file()]
    assert 0 < sum(p.stat().st_size for p in files) <= 15_000_000


def test_abbreviations_are_words_and_end_no_sentence() -> None:
    doc = _pipeline()(LETTER)
    words = [t.text for t in doc]
    assert {"Jf.", "§", "stk.", "bl.a.", "kl."} <= set(words)
    sentences = [s.text for s in doc.sents]
    assert len(sentences) == 3
    assert sentences[0].endswith("12.00.")


NEWS = (
    "Ny leder på biblioteket",
    "Fra maj overtager Ingrid Mosegaard posten efter Kaj Dam.",
    '"Jeg glæder mig til at lære husets brugere at kende."',
    "Hun kommer fra Odense Kommune.",
    "Vandværket hæver taksten",
    "Det sker, fordi rørene er slidte, f.eks. på Nørregade.",
    '"Vi har ventet længe nok," siger formanden.',
    "Mødet er d. 3. juni kl. 19 i hallen.",
)


def test_headlines_and_quotations_are_sentences() -> None:
    """Written for the test: eight sentences in a row, two of them headlines without a full stop."""
    found = [s.text for s in _pipeline()(" ".join(NEWS)).sents]
    assert set(NEWS) & set(found) >= set(NEWS[1:3] + NEWS[5:])
    assert len(set(NEWS) & set(found)) >= 7


def test_organisations_and_places() -> None:
    doc = _pipeline()("Dansk Industri holder møde i Aarhus med Socialministeriet.")
    assert {e.text: e.label_ for e in doc.ents} == {
        "Dansk Industri": "ORG",
        "Aarhus": "LOC",
        "Socialministeriet": "ORG",
    }


def test_lemmas_and_word_classes() -> None:
    doc = _pipeline()("Her leger børnene i de store skove.")
    assert [t.lemma_ for t in doc if t.is_alpha] == [
        "her",
        "lege",
        "barn",
        "i",
        "den",
        "stor",
        "skov",
    ]
    assert [t.pos_ for t in doc][1:3] == ["VERB", "NOUN"]


def _persons(text: str) -> list[str]:
    return [e.text for e in _pipeline()(text).ents if e.label_ == "PER"]


def test_persons() -> None:
    text = "Mit navn er Karen Margrethe Holm, og jeg bor i Silkeborg."
    assert _persons(text) == ["Karen Margrethe Holm"]


def test_same_text_same_answer() -> None:
    text = "Peter Hansen skriver til Anne Friis."
    assert _persons(text) == _persons(text) == ["Peter Hansen", "Anne Friis"]
    assert _pipeline()(LETTER).to_json() == _pipeline()(LETTER).to_json()
