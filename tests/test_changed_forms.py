"""Forms of the overview that a round asks for no more, and edited copies beside those that it does."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from hoering.cli import main

TWO = '\n[skabelon]\nformer = ["tabel", "hvidbog"]\n'
ONE = '\n[skabelon]\nformer = ["hvidbog"]\n'


def _written(path: Path, reply: str) -> None:
    """An official's reply at the first remark of a form in running text."""
    document = docx.Document(str(path))
    gap = next(p for p in document.paragraphs if p.text.startswith("Forvaltningens svar:"))
    gap.runs[-1].text = reply
    document.save(str(path))


def _overviews(folder: Path) -> set[str]:
    return {p.name for p in (folder / "resultat").glob("kommenteret-oversigt*.docx")}


@pytest.fixture
def settings(small_round: Path) -> str:
    return (small_round / "runde.toml").read_text(encoding="utf-8")


def _run(folder: Path, settings: str) -> None:
    (folder / "runde.toml").write_text(settings, encoding="utf-8")
    assert main(["koer", str(folder)]) == 0


def test_a_form_that_is_not_asked_for_goes_and_what_was_written_in_it_stays(
    small_round: Path, settings: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(small_round, settings + TWO)
    book = "kommenteret-oversigt-hvidbog.docx"
    assert _overviews(small_round) == {"kommenteret-oversigt.docx", book}
    _written(small_round / "resultat" / book, "Det ser vi på.")
    _run(small_round, settings + ONE)
    edited = "kommenteret-oversigt-hvidbog (rettet).docx"
    assert _overviews(small_round) == {"kommenteret-oversigt.docx", edited}
    capsys.readouterr()
    # The newly written one has nothing to take in: the official's own is pointed at.
    assert main(["indlaes", str(small_round), "kommenteret-oversigt.docx", "--ja"]) == 0
    assert edited in capsys.readouterr().out
    assert main(["indlaes", str(small_round), edited, "--ja"]) == 0
    assert "Det ser vi på." in capsys.readouterr().out
    assert main(["indlaes", str(small_round), "kommenteret-oversigt.docx", "--ja"]) == 0
    assert edited not in capsys.readouterr().out
