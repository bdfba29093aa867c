"""Other sentence-transformers models, named in runde.toml; here a tiny one built on the spot."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from hoering.errors import NoModel
from hoering.language import load_language
from hoering.language.transformer import TransformerEncoder, read_transformer

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


@pytest.fixture
def prompted(tiny: Path, tmp_path: Path) -> Path:
    """The same weights with prompts of their own."""
    folder = tmp_path / "rettet"
    shutil.copytree(tiny, folder)
    _set_prompts(folder, {"query": "vej ", "document": "", "passage": "plan "})
    return folder


def _set_prompts(folder: Path, prompts: dict[str, str]) -> None:
    file = folder / "config_sentence_transformers.json"
    config = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(config | {"prompts": prompts}), encoding="utf-8")


def _plain(folder: Path, texts: list[str]) -> np.ndarray:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    return model.encode(texts, normalize_embeddings=True, prompt="", show_progress_bar=False)


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
    assert np.array_equal(load_language(str(tiny), cache=tmp_path).encode(TEXTS), first)
    assert asked == []
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


@pytest.mark.filterwarnings("ignore")
def test_a_damaged_model_says_what_to_do(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "halv"
    shutil.copytree(tiny, folder)
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:200])
    with pytest.raises(NoModel) as caught:
        load_language(str(folder))
    assert "kan ikke læses" in caught.value.text
    assert "runde.toml" in caught.value.remedy


@pytest.mark.filterwarnings("ignore")
def test_prompts_for_what_asks_and_what_answers(prompted: Path, tiny: Path) -> None:
    language = load_language(str(prompted))
    asked = language.encode(TEXTS)
    assert np.allclose(asked, _plain(tiny, [f"vej {t}" for t in TEXTS]), atol=1e-5)
    answers = _plain(tiny, [f"plan {t}" for t in TEXTS[:2]])
    seen: list[list[str]] = []
    plain = TransformerEncoder.encode_documents

    def watched(self: TransformerEncoder, texts: list[str]) -> np.ndarray:
        seen.append(list(texts))
        found = plain(self, texts)
        assert np.allclose(found, answers, atol=1e-5)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransformerEncoder, "encode_documents", watched)
        language.similarity(TEXTS, TEXTS[:2])
        language.similarity(TEXTS, TEXTS)  # compared with one another: no answers among them
    assert seen == [TEXTS[:2]]
    assert language.name != load_language(str(tiny)).name.replace("lille", "rettet")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("name", "asks", "answers"),
    [("min-e5-base", "query: ", "passage: "), ("e5-large-instruct", "", ""), ("fine5", "", "")],
)
def test_the_e5_family_gets_the_prompts_of_its_card(
    tiny: Path, tmp_path: Path, name: str, asks: str, answers: str
) -> None:
    folder = tmp_path / name
    shutil.copytree(tiny, folder)
    encoder = read_transformer(str(folder), folder)
    assert encoder.asymmetric == bool(asks)
    assert np.allclose(encoder.encode(TEXTS), _plain(tiny, [asks + t for t in TEXTS]), atol=1e-5)
    documents = _plain(tiny, [answers + t for t in TEXTS])
    assert np.allclose(encoder.encode_documents(TEXTS), documents, atol=1e-5)


@pytest.mark.filterwarnings("ignore")
def test_a_path_is_seen_from_the_round_folder(tiny: Path) -> None:
    assert load_language("lille", beside=tiny.parent).name.startswith("lille@")
    with pytest.raises(NoModel):
        load_language("./lille")


@pytest.mark.filterwarnings("ignore")
def test_nothing_is_asked_of_the_network(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def refused(self: socket.socket, address: object) -> None:
        tried.append(address)
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    load_language(str(tiny)).encode(TEXTS)
    with pytest.raises(NoModel):
        load_language("findes/ikke")
    assert tried == []


def test_a_missing_package_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(NoModel) as caught:
        load_language(str(tmp_path))
    assert "sentence-transformers" in caught.value.text
    assert "pip install" in caught.value.remedy
