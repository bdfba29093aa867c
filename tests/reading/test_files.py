"""The one door to files: formats by content, troubles as findings in Danish, never an exception."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoering.reading.files import read_file
from hoering.reading.formats.formats import kind_of
from hoering.reading.formats.troubles import _TEXTS, trouble


def _pdf(password: str = "") -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(data, encrypt=lock)
    canvas.drawString(72, 700, "Vi mangler lys.")
    canvas.save()
    return data.getvalue()


def _word() -> bytes:
    import docx

    data = io.BytesIO()
    package = docx.Document()
    package.add_paragraph("Vi mangler lys.")
    package.save(data)
    return data.getvalue()


def _zip(name: str, content: bytes = b"x") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("tom.pdf", b"", "empty"),
        ("blank.txt", b" \r\n" * 3000, "empty"),
        ("låst.pdf", _pdf("hemmeligt"), "encrypted"),
        ("klippet.pdf", _pdf()[:300], "broken"),
        ("svar.pdf", b"ikke en pdf", "broken"),
        ("svar.docx", b"ikke en docx", "broken"),
        ("klippet.docx", _word()[:900], "broken"),
        ("svar.xyz", b"noget", "unknown"),
        ("svar.bin", bytes(range(256)), "unknown"),
        ("svar.odt", _zip("mimetype", b"application/vnd.oasis.opendocument.text"), "broken"),
        ("ark.xlsx", _zip("xl/workbook.xml"), "broken"),
        ("ark.ods", _zip("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), "broken"),
        ("ark.xlsx", b"ikke et regneark", "broken"),
        ("gammelt.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "broken"),
        ("pakke.zip", _zip("svar.pdf"), "packed"),
        ("vis.pptx", _zip("ppt/presentation.xml"), "broken"),
        ("svar.pages", _zip("Index/Document.iwa"), "pages"),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + b"0" * 50, "broken"),
        ("foto", b"\x89PNG\r\n\x1a\n" + b"0" * 50, "broken"),
        ("foto.jpg", b"ikke et billede", "broken"),
        ("IMG_0012.heic", b"\0\0\0\x18ftypheic" + b"\0" * 50, "broken"),
        ("IMG_0013.heic", b"ikke et billede", "broken"),
        ("gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "broken"),
        ("låst.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("bombe.docx", _zip("word/document.xml", b"\0" * 30_000_000), "too_big"),
    ],
)  # fmt: skip
def test_troubles(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    document, findings = read_file(path, f"hoeringssvar/{name}")
    assert document is None
    assert [(f.code, f.source) for f in findings] == [(code, f"hoeringssvar/{name}")]
    assert name in findings[0].text and findings[0].text.endswith(".")


def test_a_missing_file(tmp_path: Path) -> None:
    document, findings = read_file(tmp_path / "væk.pdf", "væk.pdf")
    assert document is None and findings[0].code == "missing"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("svar.pdf.docx", _pdf(), "pdf"),
        ("svar.pdf", _word(), "docx"),
        ("svar.docm", _word(), "docx"),
        ("svar.rtf", b"{\\rtf1 Hej}", "rtf"),
        ("svar.doc", b"{\\rtf1 Hej}", "rtf"),
        ("svar.doc", b"<html><p>Hej", "html"),
        ("svar.csv", b"Navn;Svar\nIda;Vi mangler lys.", "csv"),
        ("svar", _pdf(), "pdf"),
        ("svar.htm", b"<p>Hej", "html"),
        ("svar.txt", b"<!DOCTYPE html><p>Hej", "html"),
        ("svar.eml", b"From: x\n\nHej", "eml"),
        ("svar.txt", "På øen".encode("utf-16"), "txt"),
        ("SVAR.TXT", b"Hej", "txt"),
    ],
)
def test_the_content_decides(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert kind_of(path) == kind
    document, findings = read_file(path, name)
    assert document is not None and document.text and not findings


def test_a_blank_page_among_written_ones_is_no_trouble(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 700, "Vi mangler lys.")
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    document, findings = read_file(path, "svar.pdf")
    assert document is not None and len(document.pages) == 2 and not findings


def test_every_trouble_has_a_remedy_in_danish() -> None:
    for code in _TEXTS:
        finding = trouble(code, "svar.pdf", kind="et billede", why="Fejl", page=3)
        assert finding.code == code and "»svar.pdf«" in finding.text
        assert "{" not in finding.text and finding.text.count(".") >= 1


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([".pdf", ".docx", ".eml", ".txt", ".html", ".doc", ""]),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"From: a\n\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
    st.binary(max_size=300),
)  # fmt: skip
def test_no_file_raises(tmp_path: Path, ending: str, start: bytes, rest: bytes) -> None:
    path = tmp_path / f"x{ending}"
    path.write_bytes(start + rest)
    document, findings = read_file(path, path.name)
    assert document is not None or findings


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([_pdf(), _word()]), st.integers(0, 10_000), st.binary(min_size=1, max_size=20)
)
def test_no_damaged_file_raises(tmp_path: Path, whole: bytes, at: int, noise: bytes) -> None:
    at %= len(whole)
    path = tmp_path / ("x.pdf" if whole.startswith(b"%PDF") else "x.docx")
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    document, findings = read_file(path, path.name)
    assert document is not None or findings


def test_a_path_too_long_for_windows_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / ("a" * 150) / ("b" * 150)
    _, (finding,) = read_file(path, "hoeringssvar/b")
    assert "for lang" not in finding.text
    monkeypatch.setattr("hoering.reading.files.sys.platform", "win32")
    _, (finding,) = read_file(path, "hoeringssvar/b")
    assert "for lang til Windows" in finding.text and "kortere navn" in finding.text
