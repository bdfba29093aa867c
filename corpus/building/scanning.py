"""Turns laid-out pages into pictures: good and bad scans, photos taken with a phone."""

from __future__ import annotations

import hashlib
import io
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

DPI = {"clean": 150, "skewed": 150, "poor": 150, "photo": 165}
LIMIT = 120_000  # bytes a page


class ScanError(ValueError):
    """A page that cannot become the picture that was asked for."""


def scanned(pdf: bytes, name: str, how: str, ending: str) -> bytes:
    """A PDF's pages as pictures, in the format that the ending asks for."""
    pages = [_spoiled(page, name, n, how) for n, page in enumerate(_rendered(pdf, DPI[how]))]
    if ending == ".pdf":
        return picture_pdf([jpeg(page) for page in pages], [page.size for page in pages], DPI[how])
    if ending in (".tif", ".tiff"):
        return _tiff(pages, how)
    if len(pages) > 1:
        what = f"{len(pages)} pages, but {ending} holds one: shorten the letter or use .tif or .pdf"
        raise ScanError(what)
    return jpeg(pages[0]) if ending != ".png" else _png(pages[0])


def _rendered(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = []
        for page in document:
            pages.append(page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L"))
            page.close()
        return pages
    finally:
        document.close()


def _spoiled(page: Image.Image, name: str, number: int, how: str) -> Image.Image:
    """What the machine makes of a page; the same page of the same file always the same."""
    seed = hashlib.sha256(f"{name}\n{number}\n{how}".encode()).digest()[:8]
    chance = np.random.Generator(np.random.PCG64(int.from_bytes(seed, "big")))
    return {"clean": _clean, "skewed": _skewed, "poor": _poor, "photo": _photo}[how](page, chance)


def _greys(page: Image.Image, ink: float, paper: float) -> Any:
    """The page's greys between that of the ink and that of the paper."""
    return ink + np.asarray(page, dtype=np.float32) * ((paper - ink) / 255)


def _picture(greys: Any) -> Image.Image:
    return Image.fromarray(np.clip(greys + 0.5, 0, 255).astype(np.uint8))


def _noise(greys: Any, chance: Any, strength: float) -> Any:
    return greys + chance.standard_normal(greys.shape, dtype=np.float32) * np.float32(strength)


def _turned(page: Image.Image, chance: Any, low: float, high: float, fill: int) -> Image.Image:
    angle = round(float(chance.uniform(low, high)), 2) * (1 if chance.random() < 0.5 else -1)
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=fill)


def _clean(page: Image.Image, chance: Any) -> Image.Image:
    turned = _turned(page, chance, 0.0, 0.25, 255)
    return _picture(_greys(turned, 22, 252))


def _skewed(page: Image.Image, chance: Any) -> Image.Image:
    turned = _turned(page, chance, 1.0, 3.0, 250)
    greys = _noise(_greys(turned, 30, 246), chance, 5)
    greys[:, : int(chance.integers(4, 14))] -= 60  # the lid's shadow along one edge
    return _picture(greys)


def _poor(page: Image.Image, chance: Any) -> Image.Image:
    blurred = _turned(page, chance, 0.2, 1.2, 255).filter(ImageFilter.GaussianBlur(0.8))
    spots = ImageDraw.Draw(blurred)
    for _ in range(int(chance.integers(90, 220))):
        x, y = int(chance.integers(blurred.width)), int(chance.integers(blurred.height))
        size = int(chance.integers(0, 3))
        spots.ellipse((x, y, x + size, y + size), fill=int(chance.integers(40, 150)))
    greys = _noise(_greys(blurred, 88, 224), chance, 6.5)
    fade = np.linspace(0, 15, greys.shape[1], dtype=np.float32)
    return _picture(greys + (fade if chance.random() < 0.5 else fade[::-1]))


def _photo(page: Image.Image, chance: Any) -> Image.Image:
    """A sheet on a desk: perspective, a shadow from one corner, a little blur."""
    wide, high = page.size
    edge = wide // 16
    desk = Image.new("L", (wide + 2 * edge, high + 2 * edge), 92)
    desk.paste(page, (edge, edge))
    pull = [int(chance.integers(-edge // 2, edge // 2 + 1)) for _ in range(8)]
    corners = [(0, 0), (desk.width, 0), (desk.width, desk.height), (0, desk.height)]
    moved = [(x + pull[2 * n], y + pull[2 * n + 1]) for n, (x, y) in enumerate(corners)]
    desk = desk.transform(
        desk.size, Image.Transform.PERSPECTIVE, _perspective(corners, moved),
        Image.Resampling.BICUBIC, fillcolor=92,
    )  # fmt: skip
    desk = _turned(desk, chance, 0.3, 1.5, 92).filter(ImageFilter.GaussianBlur(0.5))
    greys = _greys(desk, 28, 236)
    across = np.linspace(0, 1, desk.width, dtype=np.float32)[None, :]
    down = np.linspace(0, 1, desk.height, dtype=np.float32)[:, None]
    across = across if chance.random() < 0.5 else 1 - across
    light = 1.0 - 0.34 * across * across - 0.22 * down * across
    return _picture(_noise(greys * light, chance, 3))


def _perspective(corners: list[tuple[int, int]], moved: list[tuple[int, int]]) -> list[float]:
    """The eight coefficients that bring the moved corners to the corners."""
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, moved, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    solved = np.linalg.solve(np.array(rows, float), np.array(right, float))
    return [round(float(value), 9) for value in solved]  # rounded: the same on every machine


def jpeg(page: Image.Image) -> bytes:
    """A grey JPEG, as small as the limit asks for: coarser first, then smaller."""
    for size, quality in ((1.0, 45), (1.0, 36), (1.0, 28), (0.92, 26), (0.85, 24)):
        smaller = page
        if size < 1:
            wide, high = int(page.width * size), int(page.height * size)
            smaller = page.resize((wide, high), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        smaller.save(out, "JPEG", quality=quality, optimize=True, dpi=(150, 150))
        if out.tell() <= LIMIT:
            break
    return out.getvalue()


def _png(page: Image.Image) -> bytes:
    """Four greys: what a cheap app saves."""
    greys = Image.fromarray((np.asarray(page) // 64).astype(np.uint8), "P")
    greys.putpalette([level for step in range(4) for level in (step * 85,) * 3])
    out = io.BytesIO()
    greys.save(out, "PNG", optimize=True, bits=2, dpi=(150, 150))
    return out.getvalue()


def _tiff(pages: list[Image.Image], how: str) -> bytes:
    """A fax-like TIFF in black and white; grey only for photos."""
    shape = {"compression": "jpeg", "quality": 40}
    if how != "photo":
        shape = {"compression": "group4"}
        pages = [page.point(lambda grey: 255 * (grey > 165), "1") for page in pages]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], dpi=(150, 150), **shape)
    return out.getvalue()


def picture_pdf(pictures: list[bytes], sizes: list[tuple[int, int]], dpi: int) -> bytes:
    """A PDF that holds nothing but one grey JPEG a page; sizes of the pages in dots."""
    parts: list[bytes] = []
    kids = " ".join(f"{3 + 3 * n} 0 R" for n in range(len(pictures)))
    parts.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    parts.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pictures)} >>".encode())
    for number, (data, size) in enumerate(zip(pictures, sizes, strict=True)):
        first = 3 + 3 * number
        w, h = (f"{dots * 72 / dpi:.2f}" for dots in size)
        wide, high = Image.open(io.BytesIO(data)).size
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Contents {first + 1} 0 R "
            f"/Resources << /XObject << /Im {first + 2} 0 R >> >> >>".encode()
        )
        parts.append(_stream("", f"q {w} 0 0 {h} 0 0 cm /Im Do Q".encode()))
        about = (
            f"/Type /XObject /Subtype /Image /Width {wide} /Height {high} "
            "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode "
        )
        parts.append(_stream(about, data))
    return _pdf(parts)


def _stream(about: str, data: bytes) -> bytes:
    return f"<< {about}/Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _pdf(parts: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    tail = f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return bytes(out + tail.encode())
