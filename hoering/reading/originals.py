"""A source's own bytes, for whoever shows it as it came: files, and files that came in a mail or an archive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import pypdfium2 as pdfium

from hoering.domain import Box
from hoering.reading.enclosures import enclosed_files, mail_in
from hoering.reading.formats.archive import packed_file
from hoering.reading.formats.formats import kind_of, kind_of_bytes
from hoering.reading.mail.charsets import windows_letters
from hoering.reading.pictures.picture_file import as_png

Boxes = Sequence[Sequence[Box]]

_MOST = 4_000_000  # pixels of a page that is looked at; a poster is taken as full
_SCALE = 0.75  # pixels a point: the thinnest print leaves a trace
_LIGHT = 200  # of 255: a darker ground is none to print on
_EVEN = 24  # of 255: what may differ on an empty ground, for scans are never quite even


def original(folder: Path, file: str) -> tuple[str, bytes] | None:
    """The format ("pdf", "image", "docx" …) and the bytes of a source below the round folder.

    `file` is the name that a page or a finding has, "hoeringssvar/x.eml/bilag.pdf" for what came
    in a mail or an archive. None where there is no such file. Raises OSError, and whatever a broken
    mail, archive or picture makes its parser raise.
    """
    at, rest = folder, list(PurePosixPath(file).parts)
    while rest and not at.is_file():
        part = rest.pop(0)
        if part in ("..", "/") or ":" in part:
            return None
        at = _entry(at, part)
    if not at.is_file():
        return None
    if not rest:
        return _usual(kind_of(at), at.read_bytes())
    content = _inside(
        kind_of(at), at.read_bytes(), windows_letters(at.relative_to(folder).as_posix()), file
    )
    return _usual(kind_of_bytes(content, file), content) if content is not None else None


def _entry(folder: Path, name: str) -> Path:
    """The entry that is called so, also where the name's bytes are no UTF-8."""
    path = folder / name
    if path.exists() or not folder.is_dir():
        return path
    return next((p for p in folder.iterdir() if windows_letters(p.name) == name), path)


def _inside(kind: str, content: bytes, name: str, file: str) -> bytes | None:
    """The bytes of a file in an archive or a mail of this name, however deep; None for none.

    Raises NotUnpacked.
    """
    if kind != "zip":
        mail = mail_in(kind, content)
        return enclosed_files(mail, name).get(file) if mail is not None else None
    found = packed_file(content, file.removeprefix(f"{name}/"))
    if found is None:
        return None
    inner, data = f"{name}/{found[0]}", found[1]
    return data if inner == file else _inside(kind_of_bytes(data, inner), data, inner, file)


def _usual(kind: str, content: bytes) -> tuple[str, bytes]:
    """A phone's picture (HEIC) as one that every reader of pictures opens."""
    return ("image", as_png(content)) if kind == "heic" else (kind, content)


def empty_places(content: bytes, pages: Sequence[int], boxes: Boxes) -> list[list[bool]]:
    """For pages (from 1) of a PDF, which of its boxes have nothing in them but an even light ground.

    Boxes are in points from the top left corner of the page as it is shown. A page that cannot
    be drawn has no empty place.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError:
        return [[False] * len(own) for own in boxes]
    try:
        return [_empty(document, page, own) for page, own in zip(pages, boxes, strict=True)]
    finally:
        document.close()


def _empty(document: object, number: int, boxes: Sequence[Box]) -> list[bool]:
    none = [False] * len(boxes)
    try:
        page = document[number - 1]  # type: ignore[index]
        width, height = page.get_size()
        if not 0 < width * height * _SCALE * _SCALE < _MOST:
            return none
        picture = page.render(scale=_SCALE, grayscale=True).to_pil()
        page.close()
    except (pdfium.PdfiumError, IndexError, ValueError):
        return none
    found = []
    for box in boxes:
        edges = tuple(
            round(v * _SCALE) for v in (box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
        )
        inside = (
            0 <= edges[0] < edges[2] <= picture.width and 0 <= edges[1] < edges[3] <= picture.height
        )
        low, high = picture.crop(edges).getextrema() if inside else (0, 255)
        found.append(low >= _LIGHT and high - low <= _EVEN)
    return found
