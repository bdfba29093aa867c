"""How well scans and photos are read: `python benchmarks/recognition.py [CLASS …] [--pages N]`.

Pages of known Danish text (the sources of the development rounds) are printed, made into
pictures at 200 dpi and degraded, always in the same way. For each class: the character error
rate (edit distance over the letters of the known text, white space as one blank) of what
`read_file` gives, its mean certainty, and seconds per page with one page at a time.
"""

from __future__ import annotations

import argparse
import io
import re
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = ("eksempel", "runder/aeldrepolitik", "runder/klimaplan", "runder/kvalitetsstandarder")
FONTS = (("Times-Roman", 11.5), ("Helvetica", 10.5), ("Courier", 10), ("Times-Roman", 10))
DPI = 200
Picture = Image.Image


def paragraphs() -> list[str]:
    """Paragraphs of responses, marks of the answer key taken out."""
    found = []
    for name in ROUNDS:
        for file in sorted((ROOT / "corpus" / name / "source" / "responses").glob("*.toml")):
            for block in tomllib.loads(file.read_text(encoding="utf-8")).get("block", []):
                text = block.get("text", "")
                if block.get("type") == "p" and isinstance(text, str):
                    text = re.sub(r"\{\{\w+:\s*|\}\}", "", text)
                    found.append(" ".join(text.split()))
    return [text for text in found if 80 < len(text) < 900 and "[[" not in text]


def page_text(nth: int, letters: int) -> list[str]:
    """The paragraphs of one page: about so many letters, other ones for each page."""
    texts = paragraphs()
    at, page = nth * 7 % len(texts), [f"Høringssvar nr. {nth + 1}: bemærkninger til udkastet"]
    while sum(map(len, page)) < letters:
        page.append(texts[at % len(texts)])
        at += 1
    return page


def printed(nth: int, texts: list[str]) -> bytes:
    """One page as a PDF, one column."""
    font, size = FONTS[nth % len(FONTS)]
    style = ParagraphStyle("p", fontName=font, fontSize=size, leading=1.3 * size, spaceAfter=size)
    data = io.BytesIO()
    document = SimpleDocTemplate(data, pagesize=A4, leftMargin=70, rightMargin=70)
    document.build([Paragraph(text, style) for text in texts])
    return data.getvalue()


def in_columns(nth: int, texts: list[str]) -> bytes:
    font, size = FONTS[nth % 2][0], 9.5
    style = ParagraphStyle(
        "p", fontName=font, fontSize=size, leading=12, spaceAfter=7, alignment=TA_JUSTIFY
    )
    data = io.BytesIO()
    document = BaseDocTemplate(data, pagesize=A4)
    frames = [Frame(x, 60, 240, 720, showBoundary=0) for x in (50, 305)]
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build([Paragraph(text, style) for text in texts])
    return data.getvalue()


def in_table(nth: int, texts: list[str]) -> bytes:
    """Three columns with rules, as in a form; the paragraphs stand in the widest."""
    style = ParagraphStyle("p", fontName=FONTS[nth % 2][0], fontSize=9.5, leading=12)
    rows = [["Afsnit", "Bemærkning", "Forslag"], *_rows(texts)]
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    table = Table(cells, colWidths=(70, 250, 150))
    table.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.7, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=A4).build([table])
    return data.getvalue()


def _rows(texts: list[str]) -> list[list[str]]:
    return [[f"Afsnit {n}.{n + 1}", *_halves(text)] for n, text in enumerate(texts[1:], 1)]


def _halves(text: str) -> tuple[str, str]:
    at = text.find(" ", 2 * len(text) // 3)
    return text[:at], text[at + 1 :]


def table_text(texts: list[str]) -> list[str]:
    return ["Afsnit Bemærkning Forslag", *(" ".join(row) for row in _rows(texts))]


def picture_of(pdf: bytes, dpi: int = DPI) -> Picture:
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    assert len(document) == 1, "the text of one page goes over two"
    return document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


def _noise(nth: int, picture: Picture, spread: float) -> np.ndarray[Any, Any]:
    random = np.random.default_rng(nth)
    pixels = np.asarray(picture, dtype=np.float32)
    return pixels + random.normal(0, spread, pixels.shape).astype(np.float32)


def _back(pixels: np.ndarray[Any, Any]) -> Picture:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def clean(nth: int, picture: Picture) -> Picture:
    return _back(_noise(nth, picture.filter(ImageFilter.GaussianBlur(0.5)), 4))


def skewed(nth: int, picture: Picture) -> Picture:
    angle = (2.5, -3.0, 2.0, -2.2)[nth % 4]
    return clean(nth, picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255))


def noisy(nth: int, picture: Picture) -> Picture:
    """Blurred, grainy, with specks of dirt."""
    pixels = _noise(nth, picture.filter(ImageFilter.GaussianBlur(0.9)), 30)
    random = np.random.default_rng(1000 + nth)
    pixels[random.random(pixels.shape) < 0.004] = 0
    return _back(pixels)


def grey(nth: int, picture: Picture) -> Picture:
    """Faint print on recycled paper: ink and paper 45 grey levels apart."""
    return _back(125 + 45 * _noise(nth, picture.filter(ImageFilter.GaussianBlur(0.7)), 22) / 255)


def coarse(nth: int, picture: Picture) -> Picture:
    """Scanned at 110 dpi and saved as a poor JPEG."""
    width, height = picture.size
    small = picture.resize((width * 110 // DPI, height * 110 // DPI), Image.Resampling.BOX)
    data = io.BytesIO()
    small.save(data, "JPEG", quality=45)
    return Image.open(data).convert("L")


def fax(nth: int, picture: Picture) -> Picture:
    """Black and white without greys."""
    grainy = _noise(nth, picture.filter(ImageFilter.GaussianBlur(0.6)), 25)
    return _back(np.where(grainy < 150, 0, 255))


def photo(nth: int, picture: Picture) -> Picture:
    """Paper on a dark table: shadow over a corner, turned, seen from the side, a bit unsharp."""
    width, height = picture.size
    canvas = Image.new("L", (width + 300, height + 300), 70)
    canvas.paste(picture, (150, 150))
    w, h = canvas.size
    lean = (0.03, -0.025, 0.02, -0.03)[nth % 4]
    corners = [(0, 0), (w, 0), (w, h), (0, h)]
    source = [(-lean * w, 0), (w + lean * w, lean * 0.5 * h), (w, h), (0, h)]
    seen = canvas.transform(
        (w, h),
        Image.Transform.PERSPECTIVE,
        _perspective(corners, source),
        Image.Resampling.BICUBIC,
        fillcolor=70,
    )
    seen = seen.rotate((1.5, -2.0, 1.0, -1.2)[nth % 4], Image.Resampling.BICUBIC, fillcolor=70)
    pixels = _noise(nth, seen.filter(ImageFilter.GaussianBlur(1.0)), 6)
    y, x = np.mgrid[0:h, 0:w]
    light = 0.95 - 0.5 / (1 + np.exp(-(x / w + y / h - 1.2) * 9))
    return _back(pixels * light + 10)


def _perspective(to: list[Any], source: list[Any]) -> list[float]:
    """Coefficients for Image.transform that take the points `to` to the points `source`."""
    rows, values = [], []
    for (x, y), (u, v) in zip(to, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return [float(c) for c in np.linalg.solve(np.array(rows, float), np.array(values, float))]


def hard(nth: int, picture: Picture) -> Picture:
    """Everything at once: 150 dpi, leaning, faint, grainy, blotched, saved small."""
    turned = picture.rotate((2.0, -2.8)[nth % 2], Image.Resampling.BICUBIC, fillcolor=255)
    width, height = picture.size
    small = turned.resize((width * 150 // DPI, height * 150 // DPI), Image.Resampling.BOX)
    pixels = 90 + 110 * _noise(nth, small.filter(ImageFilter.GaussianBlur(0.7)), 25) / 255
    random = np.random.default_rng(2000 + nth)
    for _ in range(150):
        y, x = random.integers(height * 150 // DPI - 4), random.integers(width * 150 // DPI - 4)
        pixels[y : y + 3, x : x + 3] = 95
    data = io.BytesIO()
    _back(pixels).save(data, "JPEG", quality=40)
    return Image.open(data).convert("L")


def on_its_side(nth: int, picture: Picture) -> Picture:
    turn = Image.Transpose.ROTATE_90 if nth % 2 else Image.Transpose.ROTATE_270
    return clean(nth, picture).transpose(turn)


def on_its_head(nth: int, picture: Picture) -> Picture:
    return clean(nth, picture).transpose(Image.Transpose.ROTATE_180)


Print = Callable[[int, list[str]], bytes]
# class → printed how, letters on a page, degraded how, saved as
CLASSES: dict[str, tuple[Print, int, Callable[[int, Picture], Picture], str]] = {
    "clean": (printed, 1900, clean, ".pdf"),
    "skewed": (printed, 1900, skewed, ".pdf"),
    "noisy": (printed, 1900, noisy, ".tif"),
    "grey": (printed, 1900, grey, ".pdf"),
    "coarse": (printed, 1900, coarse, ".jpg"),
    "fax": (printed, 1900, fax, ".tif"),
    "photo": (printed, 1900, photo, ".jpg"),
    "hard": (printed, 1900, hard, ".jpg"),
    "side": (printed, 1900, on_its_side, ".pdf"),
    "head": (printed, 1900, on_its_head, ".pdf"),
    "columns": (in_columns, 3000, clean, ".pdf"),
    "columns-skewed": (in_columns, 3000, skewed, ".pdf"),
    "table": (in_table, 1300, clean, ".pdf"),
    "table-skewed": (in_table, 1300, skewed, ".pdf"),
}


def made(name: str, nth: int, folder: Path) -> tuple[Path, str]:
    """The file of a degraded page, and its known text."""
    print_, letters, degrade, ending = CLASSES[name]
    texts = page_text(nth, letters)
    path = folder / f"{name}-{nth}{ending}"
    degrade(nth, picture_of(print_(nth, texts))).save(
        path, **({"quality": 70} if ending == ".jpg" else {}), dpi=(DPI, DPI), resolution=DPI
    )
    return path, " ".join(table_text(texts) if print_ is in_table else texts)


def error_rate(known: str, found: str) -> float:
    """Edits from the known text to the found one, per letter of the known text."""
    known, found = " ".join(known.split()), " ".join(found.split())
    return Levenshtein.distance(known, found) / len(known)


def measured(name: str, pages: int, folder: Path) -> Iterator[tuple[float, float, float]]:
    """Error rate, mean certainty and seconds of each page."""
    from hoering.reading.files import read_file

    for nth in range(pages):
        path, known = made(name, nth, folder)
        start = time.perf_counter()
        document, _ = read_file(path, path.name)
        seconds = time.perf_counter() - start
        words = [w for p in document.pages for w in p.words] if document else []
        sure = sum(w.certainty for w in words) / max(len(words), 1)
        yield error_rate(known, document.text if document else ""), sure, seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("classes", nargs="*", choices=[*CLASSES, []], default=[])
    parser.add_argument("--pages", type=int, default=4)
    asked = parser.parse_args()
    print(f"{'class':16}{'CER %':>8}{'worst %':>9}{'certain':>9}{'s/page':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.classes or CLASSES:
            rates, sure, seconds = zip(*measured(name, asked.pages, Path(folder)), strict=True)
            print(
                f"{name:16}{100 * np.mean(rates):8.2f}{100 * max(rates):9.2f}"
                f"{np.mean(sure):9.2f}{np.mean(seconds):8.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
