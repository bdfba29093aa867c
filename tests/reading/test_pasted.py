"""Letters pasted into text files as pictures: read at their place, or told of; and what is none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from officepackages import OPEN_DOCUMENT, told
from PIL import Image, ImageDraw, ImageFont

from hoering.domain import BlockKind
from hoering.reading.files import read_file
from hoering.reading.pictures import recognition
from hoering.reading.pictures.ocr import NOT_INSTALLED, SeenWord

SEEN = "Der mangler lys på stien bag ved skolen."
TEXT = (
    "Vi takker for muligheden for at komme med et svar. Foreningen har drøftet planen på sit møde "
    "i maj, og vi er glade for de nye stier ved søen."
)
PAGE, SMALL = (17.0, 24.0), (4.0, 1.6)  # cm


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Instead of tesseract: one line, or the reason why there is none."""
    said = {"text": SEEN, "why": ""}

    def seen(pixels: Any, dpi: int) -> tuple[list[SeenWord], str]:
        words = said["text"].split() if not said["why"] else []
        return [
            SeenWord(w, 60 + 90 * n, 80, 140 + 90 * n, 98, 0.95, 0) for n, w in enumerate(words)
        ], said["why"]

    monkeypatch.setattr(recognition, "seen_words", seen)
    return said


def _png(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()


def letter() -> bytes:
    page = Image.new("L", (1240, 1754), 245)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(34)
    for nth in range(18):
        pen.text(
            (110, 140 + 70 * nth), f"Der mangler mere lys ved stien til skolen {nth}.", 20, font
        )
    return _png(page)


def photo() -> bytes:
    return _png(Image.effect_noise((120, 160), 90).resize((1200, 1600)))


Part = str | tuple[bytes, tuple[float, float]]


def _word(folder: Path, parts: Sequence[Part]) -> Path:
    import docx
    from docx.shared import Cm

    made = docx.Document()
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
        else:
            made.add_picture(io.BytesIO(part[0]), Cm(part[1][0]), Cm(part[1][1]))
    path = folder / "svar.docx"
    made.save(str(path))
    return path


def _odt(folder: Path, parts: Sequence[Part]) -> Path:
    names = (
        f'{OPEN_DOCUMENT} xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    )
    path, body = folder / "svar.odt", ""
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for nth, part in enumerate(parts):
            if isinstance(part, str):
                body += f"<text:p>{part}</text:p>"
                continue
            content, (width, height) = part
            package.writestr(f"Pictures/{nth}.png", content)
            body += (
                f'<text:p><draw:frame svg:width="{width}cm" svg:height="{height}cm">'
                f'<draw:image xlink:href="Pictures/{nth}.png"/></draw:frame></text:p>'
            )
        package.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
    return path


made = pytest.mark.parametrize("made", [_word, _odt])


@made
def test_a_pasted_letter_is_read_at_its_place(
    made: Any, tmp_path: Path, engine: dict[str, str]
) -> None:
    path = made(tmp_path, [TEXT, (letter(), PAGE), "Med venlig hilsen"])
    document, findings = read_file(path, path.name)
    assert document is not None and not findings
    assert told(document) == [TEXT, SEEN, "Med venlig hilsen"]
    assert all(block.box is None and block.page == 1 for block in document.blocks)
    assert all(block.kind is not BlockKind.PAGE_NUMBER for block in document.blocks)


@made
def test_without_tesseract_a_pasted_letter_is_told_of(
    made: Any, tmp_path: Path, engine: dict[str, str]
) -> None:
    engine["why"] = NOT_INSTALLED
    path = made(tmp_path, ["Høringssvar fra Holme", (letter(), PAGE)])
    document, findings = read_file(path, path.name)
    assert document is not None and told(document) == ["Høringssvar fra Holme"]
    assert [(f.code, f.page) for f in findings] == [("unrecognised", None)]
    assert "indsat billede 1" in findings[0].text and "Tesseract" in findings[0].text
    path = made(tmp_path, [(letter(), PAGE)])
    document, findings = read_file(path, path.name)
    assert document is not None and document.pages[0].unread == findings[0].text
    assert [f.code for f in findings] == ["unrecognised"]


@made
def test_logos_signatures_and_photos_beside_words_are_passed_over(
    made: Any, tmp_path: Path, engine: dict[str, str]
) -> None:
    engine["why"] = NOT_INSTALLED
    path = made(tmp_path, [(letter(), SMALL), TEXT, (photo(), PAGE), (letter(), SMALL)])
    document, findings = read_file(path, path.name)
    assert document is not None and told(document) == [TEXT] and not findings


@made
def test_a_picture_that_is_all_there_is_is_told_of(
    made: Any, tmp_path: Path, engine: dict[str, str]
) -> None:
    engine["text"] = ""
    path = made(tmp_path, ["Se her.", (photo(), PAGE), "noget"])
    _, findings = read_file(path, path.name)
    assert [f.code for f in findings] == ["unread_page"]
    assert "indsat billede 1" in findings[0].text
