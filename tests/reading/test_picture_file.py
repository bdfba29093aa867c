"""Image files of every kind as documents; what the letters are is left to a stand-in."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from hoering.reading.files import read_file
from hoering.reading.formats.formats import kind_of
from hoering.reading.originals import original
from hoering.reading.page.printed import PrintedPage
from hoering.reading.pictures import picture_file, recognition
from hoering.reading.pictures.ocr import SeenWord
from hoering.reading.pictures.picture_file import opened, pictures_of
from hoering.reading.pictures.recognition import PagePicture, certainty_of, recognised_page
from hoering.reading.pictures.unread import POOR, unread_pages

LINE = ["Vi", "mangler", "lys", "på", "stien", "ved", "skolen"]


def drawing(size: tuple[int, int] = (600, 840), mode: str = "L") -> Image.Image:
    """Forty black bars on white, each as large as a letter, in the upper half."""
    picture = Image.new("L", size, 255)
    pen = ImageDraw.Draw(picture)
    for nth in range(40):
        x, y = 60 + 40 * (nth % 10), 80 + 50 * (nth // 10)
        pen.rectangle((x, y, x + 12, y + 18), fill=0)
    return picture.convert(mode)


def saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    data = io.BytesIO()
    picture.save(data, form, **options)
    return data.getvalue()


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Instead of tesseract: one line of known words with a certainty that the test may set."""
    told: dict[str, Any] = {"certainty": 0.95, "why": "", "pages": []}

    def seen(pixels: Any, dpi: int) -> tuple[list[SeenWord], str]:
        told["pages"].append((pixels.shape, dpi))
        words = [
            SeenWord(text, 60 + 70 * at, 80, 120 + 70 * at, 98, told["certainty"], 0)
            for at, text in enumerate(LINE)
        ]
        return ([] if told["why"] else words), told["why"]

    monkeypatch.setattr(recognition, "seen_words", seen)
    return told


def test_kinds_of_image_files(tmp_path: Path, stand_in: dict[str, Any]) -> None:
    forms = {
        "a.jpg": ("JPEG", "L"),
        "b.jpeg": ("JPEG", "CMYK"),
        "c.png": ("PNG", "RGB"),
        "d.png": ("PNG", "P"),
        "e.png": ("PNG", "RGBA"),
        "f.png": ("PNG", "1"),
        "g.tif": ("TIFF", "1"),
        "h.bmp": ("BMP", "RGB"),
        "i.gif": ("GIF", "P"),
        "j.webp": ("WEBP", "RGB"),
        "uden-endelse": ("PNG", "LA"),
        "svar.pdf": ("JPEG", "RGB"),
    }
    for name, (form, mode) in forms.items():
        path = tmp_path / name
        path.write_bytes(saved(drawing(mode=mode), form))
        assert kind_of(path) == "image", name
        document, findings = read_file(path, name)
        assert document is not None and document.text == " ".join(LINE), name
        assert not findings and document.pages[0].recognised, name


def test_a_text_that_begins_like_a_bitmap_is_text(tmp_path: Path) -> None:
    path = tmp_path / "svar.txt"
    path.write_text("BMX-banen mangler lys.", encoding="utf-8")
    assert kind_of(path) == "txt"


def test_see_through_paper_is_white(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (300, 400), (0, 0, 0, 0))
    path = tmp_path / "a.png"
    picture.save(path)
    (page,) = pictures_of(opened(path), 1)
    assert page.pixels.min() == 255


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(np.full((40, 30), 40_000, dtype=np.uint16)).save(path)
    (page,) = pictures_of(opened(path), 1)
    assert page.pixels.dtype == np.uint8 and page.pixels[0, 0] == 40_000 >> 8


def test_every_page_of_a_tif(tmp_path: Path, stand_in: dict[str, Any]) -> None:
    path = tmp_path / "fax.tif"
    first, *rest = (drawing((600, 800 + 20 * n)) for n in range(3))
    first.save(path, save_all=True, append_images=rest)
    document, findings = read_file(path, "fax.tif")
    assert document is not None and not findings
    assert [(p.number, p.recognised) for p in document.pages] == [(1, True), (2, True), (3, True)]
    assert [shape[0] for shape, _ in stand_in["pages"]] and len(stand_in["pages"]) == 3


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (0, 1)), (8, (1, 0))]
)
def test_the_camera_s_turn(orientation: int, corner: tuple[int, int], tmp_path: Path) -> None:
    """A dark corner at the top left of the pixels ends where the camera says."""
    picture = Image.new("L", (60, 40), 255)
    picture.paste(0, (0, 0, 20, 15))
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "foto.jpg"
    picture.save(path, exif=exif, quality=95)
    (page,) = pictures_of(opened(path), 1)
    tall, wide = page.pixels.shape
    assert (tall, wide) == ((60, 40) if orientation in (6, 8) else (40, 60))
    row, column = corner
    dark = page.pixels[(tall - 5) * row, (wide - 5) * column]
    assert dark < 60 and int((page.pixels < 60).sum()) < 0.2 * tall * wide


def test_the_scale_is_that_of_a_sheet_of_paper(tmp_path: Path) -> None:
    for dpi, points in ((100, 842 * 72 / 100), (72, 842), (5, 842), (2400, 842)):
        path = tmp_path / f"{dpi}.png"
        Image.new("L", (600, 842), 255).save(path, dpi=(dpi, dpi))
        (page,) = pictures_of(opened(path), 1)
        assert page.scale * 842 == pytest.approx(points, rel=0.01)


def test_a_large_photo_is_read_small(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    Image.new("L", (4000, 9000), 255).save(path)
    (page,) = pictures_of(opened(path), 1)
    assert max(page.pixels.shape) == 3600
    assert page.scale * 3600 == pytest.approx(842, rel=0.01)


def _bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that claims to be a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    return start + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def test_a_picture_of_200_megapixels_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "bombe.png"
    path.write_bytes(_bomb(20_000, 10_000))
    document, (finding,) = read_file(path, "bombe.png")
    assert document is None and finding.code == "large_picture"
    assert "20000 × 10000" in finding.text


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP"])
def test_a_damaged_picture_is_reported(form: str, tmp_path: Path, stand_in: dict[str, Any]) -> None:
    path = tmp_path / "skade.png"
    whole = saved(drawing(mode="RGB"), form)
    for cut in (30, 200, len(whole) // 2):
        path.write_bytes(whole[:cut])
        document, findings = read_file(path, "skade.png")
        assert document is None or form in ("GIF", "BMP")
        assert document is not None or findings[0].code == "broken"


def test_a_page_without_writing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "himmel.png"
    Image.linear_gradient("L").resize((400, 600)).save(path)
    document, (finding,) = read_file(path, "himmel.png")
    assert document is not None and not document.text
    assert finding.code == "no_writing" and document.pages[0].unread


def test_uncertain_pages_are_one_finding(tmp_path: Path, stand_in: dict[str, Any]) -> None:
    stand_in["certainty"] = POOR - 0.1
    path = tmp_path / "fax.tif"
    drawing().save(path, save_all=True, append_images=[drawing(), drawing()])
    document, (finding,) = read_file(path, "fax.tif")
    assert document is not None and document.pages[0].words[0].certainty == round(POOR - 0.1, 2)
    assert (finding.code, finding.page) == ("uncertain", 1)
    assert "siderne 1-3" in finding.text


def test_a_page_that_was_given_up_is_unread(stand_in: dict[str, Any]) -> None:
    stand_in["why"] = "Tekstgenkendelsen blev ikke færdig med siden i tide."
    page = recognised_page(PagePicture(4, np.asarray(drawing()), 1.0))
    assert (page.number, page.unread, page.recognised) == (4, stand_in["why"], False)
    assert not page.words and certainty_of(page) == 1.0


def test_logos_and_specks_are_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [
        SeenWord(text, 60 + 70 * n, 80, 120 + 70 * n, 98, 0.9, 0) for n, text in enumerate(LINE)
    ]
    words += [
        SeenWord("dll", 500, 70, 560, 180, 0.54, 1),  # a coat of arms
        SeenWord("V", 60, 200, 110, 290, 0.95, 2),  # a large first letter
        SeenWord("É", 300, 300, 303, 320, 0.22, 3),  # a speck
        SeenWord("'", 300, 340, 303, 345, 0.9, 4),
        SeenWord("nej", 60, 380, 120, 398, 0.2, 5),
        SeenWord("tak", 130, 380, 190, 398, 0.8, 5),
        SeenWord("|", 200, 380, 203, 398, 0.4, 5),
    ]
    monkeypatch.setattr(recognition, "seen_words", lambda *_: (words, ""))
    page = recognised_page(PagePicture(1, np.asarray(drawing()), 1.0))
    assert [w.text for w in page.words] == [*LINE, "V", "nej", "tak"]


def test_pages_beyond_the_bound_are_not_read(
    tmp_path: Path, stand_in: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_file, "MOST_PAGES", 2)
    path = tmp_path / "fax.tif"
    drawing().save(path, save_all=True, append_images=[drawing(), drawing()])
    document, findings = read_file(path, "fax.tif")
    assert document is not None and [bool(p.unread) for p in document.pages] == [False, False, True]
    assert [(f.code, f.page) for f in findings] == [("unread_page", 3)]


def test_pages_are_named_in_stretches() -> None:
    reasons = {3: "a", 5: "a", 6: "a", 7: "a", 9: "b", 10: "b", 12: "a"}
    pages = [PrintedPage(n, 600.0, 800.0, unread=why) for n, why in reasons.items()]
    first, second = unread_pages([*pages, PrintedPage(13, 600.0, 800.0)], "svar.pdf")
    assert first.text.startswith("»svar.pdf«, siderne 3, 5-7 og 12: a ") and first.page == 3
    assert second.text.startswith("»svar.pdf«, siderne 9 og 10: b ") and second.page == 9
    many = [PrintedPage(n, 600.0, 800.0, unread="c") for n in range(1, 40, 2)]
    assert "siderne 1, 3, 5, 7, 9, 11, 13, 15 og flere: c" in unread_pages(many, "x")[0].text


def test_a_picture_from_a_phone_is_read_and_passed_on(
    tmp_path: Path, stand_in: dict[str, Any]
) -> None:
    """`files/brev.heic` was drawn for this test, lying, with the turn in its head."""
    content = (Path(__file__).parent / "files" / "brev.heic").read_bytes()
    path = tmp_path / "hoeringssvar" / "IMG_0012.heic"
    path.parent.mkdir()
    path.write_bytes(content)
    assert kind_of(path) == "heic"
    document, findings = read_file(path, "hoeringssvar/IMG_0012.heic")
    assert document is not None and document.text == " ".join(LINE) and not findings
    found = original(tmp_path, "hoeringssvar/IMG_0012.heic")
    assert found is not None and found[0] == "image"
    with Image.open(io.BytesIO(found[1])) as passed:
        assert (passed.format, passed.size) == ("PNG", (1008, 1428))
    shapes = [pictures.pixels.shape for pictures in pictures_of(opened(io.BytesIO(content)), 1)]
    assert shapes == [
        pictures.pixels.shape for pictures in pictures_of(opened(io.BytesIO(found[1])), 1)
    ]
