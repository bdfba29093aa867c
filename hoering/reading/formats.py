"""Which format a file has: by its content first, then by its ending."""

from __future__ import annotations

import zipfile
from pathlib import Path

_BLANK = b"\x00 \r\n\t"
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"

UNSUPPORTED: dict[str, str] = {
    "doc": "en ældre Word-fil (.doc)", "odt": "en OpenDocument-fil (.odt)",
    "rtf": "en RTF-fil", "msg": "en Outlook-besked (.msg)", "xlsx": "et regneark",
    "xls": "et regneark", "ods": "et regneark", "csv": "et regneark (.csv)",
    "pptx": "et lysbilledshow", "ppt": "et lysbilledshow", "pages": "en Pages-fil",
    "jpg": "et billede", "jpeg": "et billede", "png": "et billede", "tif": "et billede",
    "tiff": "et billede", "gif": "et billede", "bmp": "et billede", "heic": "et billede",
    "webp": "et billede", "zip": "en zip-pakke", "mbox": "en postkasse (.mbox)",
}  # fmt: skip
_IMAGE_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")


def kind_of(path: Path) -> str:
    """The format as a short word ("pdf", "docx", …), "" for an empty file, "?" for unknown."""
    with path.open("rb") as file:
        start = file.read(4096)
    ending = path.suffix.lower().lstrip(".")
    if not start.strip(_BLANK) and not path.read_bytes().strip(_BLANK):
        return ""
    if _PDF in start[:1024]:
        return "pdf"
    if start.startswith(_ZIP):
        return _package(path, ending)
    if start.startswith(_OLE):
        return _ole(path, ending)
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(_IMAGE_STARTS):
        return ending if UNSUPPORTED.get(ending) == "et billede" else "png"
    if ending in ("pdf", "docx"):
        return "broken"
    return _text_kind(start, ending)


def _package(path: Path, ending: str) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            if any(n.startswith("word/") for n in names):
                return "docx"
            if any(n.startswith("xl/") for n in names):
                return "xlsx"
            if any(n.startswith("ppt/") for n in names):
                return "pptx"
            if "mimetype" in names:
                return "ods" if b"spreadsheet" in package.read("mimetype")[:200] else "odt"
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return "broken"
    return "zip"


def _ole(path: Path, ending: str) -> str:
    """Old Office files, Outlook messages, and .docx files with a password share one container."""
    data = path.read_bytes()[:2_000_000]
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted"
    if ending in UNSUPPORTED:
        return ending
    return "msg" if "__substg1.0".encode("utf-16-le") in data else "doc"


def _text_kind(start: bytes, ending: str) -> str:
    head = start.lstrip()[:600].lower()
    if ending == "eml":
        return "eml"
    if ending in UNSUPPORTED:
        return ending
    if head.startswith((b"<!doctype html", b"<html")) or ending in ("html", "htm"):
        return "html"
    odd = sum(1 for byte in start if byte < 9 or 13 < byte < 27 or 27 < byte < 32)
    if odd and not (
        start.startswith((b"\xff\xfe", b"\xfe\xff")) or start.count(0) > 0.3 * len(start)
    ):
        return "?"
    return "txt" if ending in ("txt", "md", "text", "") else "?"
