"""Words struck through in Word: a draft shows what was taken out so, a response may mean it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoering.reading.files import read_file
from hoering.reading.policy import read_policy


@pytest.fixture
def struck(tmp_path: Path) -> Path:
    import docx

    paper = docx.Document()
    paper.add_heading("1 Åbningstid", 1)
    paragraph = paper.add_paragraph("Hallen har åbent til klokken ")
    paragraph.add_run("21").font.strike = True
    paragraph.add_run("23.")
    paper.add_paragraph().add_run("Om søndagen er der lukket.").font.strike = True
    paper.add_paragraph("Foreninger søger om tid hvert forår.")
    path = tmp_path / "tilrettet.docx"
    paper.save(str(path))
    return path


def test_a_draft_is_read_without_them(struck: Path) -> None:
    (section,) = read_policy(struck, struck.name).sections
    assert [p.text for p in section.paragraphs] == [
        "Hallen har åbent til klokken 23.",
        "Foreninger søger om tid hvert forår.",
    ]


def test_a_response_keeps_them(struck: Path) -> None:
    document, _ = read_file(struck, struck.name)
    assert document is not None
    assert "Om søndagen er der lukket." in document.text
