"""The embedded encoder: what sentence-transformers would say, without it."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from hoering.language import load_language
from hoering.language.language import Language
from hoering.language.models import ENCODER, models_folder
from hoering.language.static import is_static, read_static

TEXTS = [
    "Hjælpen kommer altid for sent, og der er aldrig den samme, der ringer på.",
    "Cykelstien langs Åboulevarden bør føres helt frem til skolen (§ 19, stk. 2).",
    "Normering",
    "ÆLDRERÅDET har ingen bemærkninger – tak.",
    "xqzw 1234 !!!",
]


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_equal_to_sentence_transformers(language: Language) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(models_folder() / ENCODER), device="cpu")
        expected = model.encode(TEXTS, show_progress_bar=False)
    assert np.abs(language.encode(TEXTS) - expected).max() < 1e-5


def test_vectors_are_normalised_and_the_same_each_time(language: Language) -> None:
    first, again = language.encode(TEXTS), load_language().encode(TEXTS)
    assert first.dtype == np.float32
    assert np.allclose(np.linalg.norm(first, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(first, again)


def test_a_text_alone_has_the_vector_it_has_among_others(language: Language) -> None:
    together = language.encode(TEXTS)
    for row, text in enumerate(TEXTS):
        assert np.array_equal(language.encode([text])[0], together[row])


def test_no_texts_and_empty_texts(language: Language) -> None:
    size = language.encode(["ord"]).shape[1]
    assert language.encode([]).shape == (0, size)
    assert not language.encode([""]).any()


def test_the_name_tells_model_contents_and_size(language: Language) -> None:
    size = language.encode(["ord"]).shape[1]
    assert language.name.startswith(f"{ENCODER}@")
    assert language.name.endswith(f"({size})")


def test_the_name_changes_with_the_matrix(tmp_path: Path) -> None:
    from safetensors.numpy import load_file, save_file

    source = models_folder() / ENCODER
    for name in ("tokenizer.json", "modules.json"):
        (tmp_path / name).write_bytes((source / name).read_bytes())
    matrix = load_file(source / "model.safetensors")["embedding.weight"]
    save_file({"embedding.weight": matrix * 2}, tmp_path / "model.safetensors")
    changed = read_static(tmp_path, ENCODER)
    assert changed.name != read_static(source, ENCODER).name
    assert is_static(tmp_path)


def test_other_models_are_not_taken_for_static_ones(tmp_path: Path) -> None:
    assert not is_static(tmp_path)
    for name in ("tokenizer.json", "model.safetensors"):
        (tmp_path / name).write_bytes(b"")
    modules = [{"type": "sentence_transformers.models.Transformer"}]
    (tmp_path / "modules.json").write_text(json.dumps(modules), encoding="utf-8")
    assert not is_static(tmp_path)


def test_the_embedded_encoder_needs_no_torch() -> None:
    code = (
        "import sys; from hoering.language import load_language; load_language().encode(['ord']);"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_model_fits_in_25_megabytes() -> None:
    files = [f for f in (models_folder() / ENCODER).rglob("*") if f.is_file()]
    assert sum(f.stat().st_size for f in files) <= 25_000_000
