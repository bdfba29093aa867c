"""Where the embedded models are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

import hoering
from hoering.errors import NoModel
from hoering.language.models import ENCODER, WORDS, models_folder


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
