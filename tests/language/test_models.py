"""Where the embedded models are looked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import hoering
from hoering.errors import NoModel
from hoering.language import models
from hoering.language.lookup import read_documents
from hoering.language.models import ENCODER, WORDS, model_text, models_digest, models_folder
from hoering.language.namelist import name_list
from hoering.language.static import read_static
from hoering.language.words import frequencies
from hoering.linking import wholes
from hoering.splitting import kind_groups


def _package_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    package = folder / "hoering"
    package.mkdir()
    monkeypatch.setattr(hoering, "__file__", str(package / "__init__.py"))
    return package


def test_in_the_checkout() -> None:
    assert (models_folder() / ENCODER / "model.safetensors").is_file()
    assert (models_folder() / WORDS / "lemmaer.tsv").is_file()


def test_inside_the_installed_package_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = _package_in(tmp_path, monkeypatch)
    (tmp_path / "models" / WORDS).mkdir(parents=True)
    assert models_folder() == tmp_path / "models"
    (package / "_models" / WORDS).mkdir(parents=True)
    assert models_folder() == package / "_models"


def test_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _package_in(tmp_path, monkeypatch)
    with pytest.raises(NoModel) as caught:
        models_folder()
    assert caught.value.remedy


def test_a_name_list_without_one_of_its_files_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, names = "danske-navne", ("fornavne.tsv", "efternavne.txt.gz", "byer.txt")
    whole = models_folder() / model
    monkeypatch.setattr(models, "models_folder", lambda: tmp_path)
    (tmp_path / model).mkdir()
    for name in names:
        name_list.cache_clear()
        with pytest.raises(NoModel, match=name) as caught:
            name_list()
        assert caught.value.remedy
        shutil.copy(whole / name, tmp_path / model)
    name_list.cache_clear()
    assert name_list().given
    name_list.cache_clear()


def test_every_table_that_lacks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "models_folder", lambda: tmp_path)
    readers: tuple[Callable[[], object], ...] = (
        lambda: model_text("bemaerkningsarter", "vaegte.json"),
        lambda: read_static(tmp_path / ENCODER, ENCODER),
        lambda: read_documents(tmp_path / ENCODER / "fortilfaelde.npz"),
        frequencies.__wrapped__,
    )
    for read in readers:
        with pytest.raises(NoModel, match=r"mangler eller kan ikke læses"):
            read()


def test_every_file_of_a_model_is_known_and_told_where_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = models_folder()
    assert models.lacking() == []
    code, optional = {"comparing", "making", "treebank"}, {"dansk-sprog"}
    kept = {p.name for p in whole.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert kept - code - optional == set(models.FILES)
    assert {kind_groups.WORDS, kind_groups.FRAMES} <= set(models.FILES[kind_groups.FOLDER])
    assert wholes.GROUPS in models.FILES[wholes.FOLDER]
    for model, names in models.FILES.items():
        (tmp_path / model).mkdir()
        for name in names:
            (tmp_path / model / name).touch()
    (tmp_path / "temavalg" / "vaegte.json").unlink()
    monkeypatch.setattr(models, "models_folder", lambda: tmp_path)
    (error,) = models.lacking()
    assert "models/temavalg/vaegte.json" in error.text and error.remedy


def test_the_digest_tells_models_of_other_contents_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "FILES", {"temavalg": ("vaegte.json",)})

    def digest(place: str, content: str) -> str:
        folder = tmp_path / place
        (folder / "temavalg").mkdir(parents=True)
        if content:
            (folder / "temavalg" / "vaegte.json").write_text(content)
        monkeypatch.setattr(models, "models_folder", lambda: folder)
        return models_digest()

    first = digest("a", "[1]")
    assert digest("b", "[1]") == first
    assert len({first, digest("c", "[2]"), digest("d", "")}) == 3
