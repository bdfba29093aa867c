"""Other sentence-transformers models, named in runde.toml; here a tiny one built on the spot."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import numpy as np
import pytest

from hoering.errors import NoModel
from hoering.language import load_language
from hoering.language.transformer import TransformerEncoder

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = [*SPECIAL, "vej", "cykel", "skole", "hjem", "pleje", "barn", "plan", "og"]
TEXTS = ["cykel og vej", "pleje hjem", "skole barn plan"]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers with random weights, saved as a sentence-transformers model."""
    folder = tmp_path_factory.mktemp("modeller") / "lille"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import torch
        from sentence_transformers import SentenceTransformer
        from sentence_transformers.models import Pooling, Transformer
        from transformers import BertConfig, BertModel, BertTokenizerFast

        torch.manual_seed(1)
        bare = folder.with_name("bert")
        bare.mkdir()
        (bare / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
        tokenizer = BertTokenizerFast(str(bare / "vocab.txt"))
        config = BertConfig(
            vocab_size=len(WORDS),
            hidden_size=16,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=32,
        )
        BertModel(config).save_pretrained(bare)
        tokenizer.save_pretrained(bare)
        transformer = Transformer(str(bare), max_seq_length=32)
        SentenceTransformer(modules=[transformer, Pooling(16)]).save(str(folder))
    return folder


@pytest.mark.filterwarnings("ignore")
def test_a_model_by_its_path(tiny: Path) -> None:
    language = load_language(str(tiny))
    vectors = language.encode(TEXTS)
    assert vectors.shape == (3, 16)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert language.name.startswith("lille@")
    assert language.name.endswith("(16)")
    assert language.name == load_language(str(tiny)).name
    assert language.similarity(TEXTS, TEXTS).shape == (3, 3)
    assert language.encode([]).shape[0] == 0


@pytest.mark.filterwarnings("ignore")
def test_vectors_are_kept_between_runs(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_language(str(tiny), cache=tmp_path).encode(TEXTS)
    asked: list[str] = []
    plain = TransformerEncoder.encode

    def counted(self: TransformerEncoder, texts: list[str]) -> np.ndarray:
        asked.extend(texts)
        return plain(self, texts)

    monkeypatch.setattr(TransformerEncoder, "encode", counted)
    again = load_language(str(tiny), cache=tmp_path).encode([*TEXTS, "vej"])
    assert asked == ["vej"]
    assert np.array_equal(again[:3], first)


@pytest.mark.parametrize("name", ["findes/ikke", "findes-ikke", "/mappe/der/ikke/findes", "./ikke"])
def test_a_model_that_is_not_here_says_what_to_do(name: str) -> None:
    before = dict(os.environ)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(NoModel) as caught:
            load_language(name)
    assert name in caught.value.text
    assert "runde.toml" in caught.value.remedy
    assert dict(os.environ) == before


@pytest.mark.filterwarnings("ignore")
def test_a_folder_that_holds_no_model(tmp_path: Path) -> None:
    (tmp_path / "noget.txt").write_text("ikke en model", encoding="utf-8")
    with pytest.raises(NoModel):
        load_language(str(tmp_path))
