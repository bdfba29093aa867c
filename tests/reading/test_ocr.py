"""The door to tesseract: found or missing, its table read, its trouble told; real pages read."""

from __future__ import annotations

import io
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hoering.checkup import check_machine
from hoering.reading.files import read_file
from hoering.reading.pictures import ocr
from hoering.reading.pictures.ocr import Engine, seen_words, words_of_tsv

HEAD = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
)
TABLE = "\n".join(
    [
        HEAD,
        "1\t1\t0\t0\t0\t0\t0\t0\t800\t600\t-1\t",
        "5\t1\t1\t1\t1\t1\t100\t50\t60\t20\t96.4\tVi",
        "5\t1\t1\t1\t1\t2\t170\t50\t90\t25\t91\tmangler",
        "5\t1\t1\t1\t2\t1\t100\t80\t40\t20\t12\tlys",
        "5\t1\t2\t1\t1\t1\t400\t50\t40\t20\t120\tside 2",
        "5\t1\t2\t1\t1\t2\t450\t50\t40\t20\t95\t ",
        "5\t1\t2\t1\t1\t3\tx\t50\t40\t20\t95\tskævt",
        "5\t1\t2\t1\t1",
    ]
)
PAPER = np.full((600, 800), 255, dtype=np.uint8)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Each test asks for the program anew, and leaves nothing behind."""
    ocr.engine.cache_clear()
    yield
    ocr.engine.cache_clear()
    ocr.limit(threading.BoundedSemaphore(2))


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_program", lambda: None)


@pytest.fixture
def installed() -> None:
    found = ocr.engine()
    if found is None or not found.reads_danish:
        pytest.skip("tesseract with Danish is not installed: recognition itself is not tested")


def scan_of(text: str, **options: Any) -> bytes:
    """A picture of a page with this text, as PNG."""
    import pypdfium2 as pdfium
    from PIL import Image
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style = ParagraphStyle("p", fontName="Times-Roman", fontSize=12, leading=16, spaceAfter=10)
    data = io.BytesIO()
    SimpleDocTemplate(data).build([Paragraph(part, style) for part in text.split("\n")])
    page = pdfium.PdfDocument(data.getvalue())[0]
    picture: Image.Image = page.render(scale=200 / 72, grayscale=True).to_pil()
    picture = picture.convert("L").rotate(options.pop("turn", 0), expand=True, fillcolor=255)
    saved = io.BytesIO()
    picture.save(saved, options.pop("form", "PNG"), dpi=(200, 200), **options)
    return saved.getvalue()


def test_the_table() -> None:
    words = list(words_of_tsv(TABLE))
    assert [w.text for w in words] == ["Vi", "mangler", "lys", "side", "2"]
    assert [w.line for w in words] == [0, 0, 1, 2, 2]
    assert words[0] == ocr.SeenWord("Vi", 100, 50, 160, 70, pytest.approx(0.964), 0)
    assert [w.certainty for w in words[2:4]] == [0.12, 1.0]
    assert list(words_of_tsv("")) == []


def test_a_missing_program_is_a_reason(missing: None) -> None:
    assert ocr.engine() is None and ocr.fingerprint() == ""
    assert seen_words(PAPER, 200) == ([], ocr.NOT_INSTALLED)


def test_a_scan_without_the_program_is_unread_with_the_remedy(
    missing: None, tmp_path: Path
) -> None:
    path = tmp_path / "scan.png"
    path.write_bytes(scan_of("Vi mangler lys på stien ved skolen, hvor børnene går hver morgen."))
    document, findings = read_file(path, "hoeringssvar/scan.png")
    assert document is not None and not document.text
    assert [page.unread for page in document.pages] == [ocr.NOT_INSTALLED]
    assert findings[0].code == "scan" and "»hoering tjek« siger hvordan" in findings[0].text


def test_the_check_says_what_is_missing(missing: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoering.checkup._model", lambda name, what: None)
    last = list(check_machine())[-1]
    assert last.good is None and "Tesseract mangler" in last.text and "dansk" in last.remedy


@pytest.mark.parametrize(
    ("language", "good", "told"), [("dan", True, "på dansk"), ("eng", None, "uden dansk")]
)
def test_the_check_says_which_language(
    language: str, good: bool | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hoering.checkup._model", lambda name, what: None)
    monkeypatch.setattr(ocr, "engine", lambda: Engine("t", "5.3.0", language))
    last = list(check_machine())[-1]
    assert last.good is good and told in last.text and "5.3.0" in last.text


def _answers(monkeypatch: pytest.MonkeyPatch, listed: str) -> None:
    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        out = "tesseract v5.4.0.20240606\n leptonica" if "--version" in command else listed
        return subprocess.CompletedProcess(command, 0, out.encode(), b"")

    monkeypatch.setattr(ocr, "_program", lambda: "tesseract")
    monkeypatch.setattr(subprocess, "run", run)


@pytest.mark.parametrize(
    ("listed", "chosen"),
    [
        ("List of available languages (3):\r\ndan\r\neng\r\nosd\r\n", "dan"),
        ("List:\neng\nosd\n", "eng"),
        ("List:\ndeu\nnor\nosd\n", "nor"),
    ],
)
def test_the_language(listed: str, chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, listed)
    found = ocr.engine()
    assert found is not None and found.language == chosen
    assert ocr.fingerprint() == f"tesseract 5.4.0.20240606 {chosen}"


def test_a_program_without_languages_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, "Error opening data file\n")
    assert ocr.engine() is None


def test_the_windows_folder_is_looked_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(ocr, "_UNIX", ())
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    assert ocr._program() is None
    place = tmp_path / "Tesseract-OCR" / "tesseract.exe"
    place.parent.mkdir()
    place.write_bytes(b"")
    assert ocr._program() == str(place)


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (subprocess.TimeoutExpired("tesseract", 60), ocr.TOO_SLOW),
        (OSError("væk"), ocr.FAILED),
        (None, ocr.FAILED),
    ],
)
def test_trouble_with_a_page_is_a_reason(
    trouble: Exception | None, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        if trouble:
            raise trouble
        return subprocess.CompletedProcess(command, 1, b"", b"")

    monkeypatch.setattr(ocr, "engine", lambda: Engine("t", "5", "dan"))
    monkeypatch.setattr(subprocess, "run", run)
    assert seen_words(PAPER, 200) == ([], reason)


def test_every_call_goes_through_the_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gate:
        inside = passed = 0

        def __enter__(self) -> None:
            self.inside += 1

        def __exit__(self, *_: object) -> None:
            self.inside -= 1
            self.passed += 1

    gate = Gate()

    def run(command: list[str], **given: Any) -> subprocess.CompletedProcess[bytes]:
        assert gate.inside == 1 and given["env"]["OMP_THREAD_LIMIT"] == "1"
        assert given["input"].startswith(b"P5 800 600 255\n") and given["timeout"] > 0
        return subprocess.CompletedProcess(command, 0, TABLE.encode(), b"")

    monkeypatch.setattr(ocr, "engine", lambda: Engine("t", "5", "dan"))
    monkeypatch.setattr(subprocess, "run", run)
    ocr.limit(gate)
    words, why = seen_words(PAPER, 200)
    assert len(words) == 5 and why == "" and gate.passed == 1


def test_a_scan_is_read(installed: None, tmp_path: Path) -> None:
    text = (
        "Vi mangler lys på stien ved Ældrecentret.\nJf. servicelovens § 83, stk. 2, bør det ændres."
    )
    path = tmp_path / "scan.png"
    path.write_bytes(scan_of(text, turn=180))
    document, findings = read_file(path, "scan.png")
    assert document is not None and not findings
    assert document.text.split() == text.split()
    page = document.pages[0]
    assert page.recognised and not page.unread and len(page.words) == 16
    sign = next(w for w in page.words if w.span.of(document.text) == "§")
    assert sign.certainty <= 0.4 < page.words[0].certainty < 1
    assert 60 < page.words[0].box.x0 < 90 and 60 < page.words[0].box.top < 90
