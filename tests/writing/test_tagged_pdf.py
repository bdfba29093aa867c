"""The overview converted to PDF/UA: what a screen reader is told there is what the Word file says.

Needs LibreOffice; what the conversion rests on is checked on the Word file itself in
`test_accessibility`, which needs nothing.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest

from hoering.domain import Reviewed
from hoering.writing.overview import overview

_YES = {"type": "boolean", "value": "true"}
_FILTER = f"pdf:writer_pdf_Export:{json.dumps({'PDFUACompliance': _YES, 'UseTaggedPDF': _YES})}"


@pytest.fixture(scope="module")
def pair(reviewed: Reviewed, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The Word file, and the PDF's bytes."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not on this machine: the tagged PDF was not tried")
    folder = tmp_path_factory.mktemp("ua")
    word = folder / "oversigt.docx"
    word.write_bytes(overview.overview_bytes(reviewed))
    profile = f"-env:UserInstallation=file://{folder}/profil"
    command = [
        program, profile, "--headless", "--convert-to", _FILTER, "--outdir", str(folder), str(word)
    ]  # fmt: skip
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    made = folder / "oversigt.pdf"
    if not made.exists():
        pytest.skip("LibreOffice here cannot make a PDF/UA")
    return word, made.read_bytes()


def test_the_pdf_is_tagged_and_says_its_language_and_title(pair: tuple[Path, bytes]) -> None:
    _, content = pair
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked\s+true", content)
    assert b"/StructTreeRoot" in content and b"pdfuaid:part" in content
    assert b"/Lang(da-DK)" in content and re.search(rb"/DisplayDocTitle\s+true", content)


def test_headings_tables_and_figures_are_told_as_such(pair: tuple[Path, bytes]) -> None:
    word, content = pair
    document: Any = docx.Document(str(word))

    def tagged(kind: str) -> int:
        return len(re.findall(rf"/S\s*/{kind}\b".encode(), content))

    for level in (1, 2):
        headings = [p for p in document.paragraphs if p.style.name == f"Heading {level}"]
        assert tagged(f"H{level}") == len(headings) > 0
    assert tagged("Table") == len(document.tables)
    # The key figures at the top have no header; every other table's header is one.
    columns = sum(len(t.columns) for t in document.tables[1:])
    assert tagged("TH") == columns
    figures = re.findall(rb"/S\s*/Figure\b(.*?)endobj", content, re.S)
    assert len(figures) == len(document.inline_shapes) == 2
    assert all(re.search(rb"/Alt\s*<FEFF[0-9A-F]{80,}>", figure) for figure in figures)
