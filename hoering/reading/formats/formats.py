"""Which format a file has: by its content first, then by its ending."""

from __future__ import annotations

import re
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

_BLANK = b"\x00 \r\n\t"
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"

# Reported with their remedy, and not read.
UNSUPPORTED = frozenset({"odp", "ppt", "pages", "zip"})
_IMAGES = frozenset({"jpg", "jpeg", "jfif", "png", "tif", "tiff", "bmp", "gif", "webp"})
_IMAGE_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"GIF8")
_HEIC = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1")

_TNEF = b"\x78\x9f\x3e\x22"
_MAILBOX = re.compile(rb"From \S[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?\n[\w-]+:")
_FIELD = re.compile(rb"[\w-]{2,40}:|[ \t]")
_SERVERS = re.compile(rb"^(?:received|message-id|mime-version|return-path):", re.I | re.M)


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
    if start.startswith(_TNEF):
        return "tnef"
    if start[4:8] == b"ftyp" and start[8:12] in _HEIC:
        return "heic"
    if _is_image(start):
        return "image"
    if ending in ("pdf", "docx", "heic", "heif") or ending in _IMAGES:
        return "broken"
    return _text_kind(start, ending)


def kind_of_bytes(content: bytes, name: str = "") -> str:
    """The format of a file that lies in another one; of its name the ending counts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"bilag{PurePosixPath(name).suffix[:8]}"
        path.write_bytes(content)
        return kind_of(path)


def _is_image(start: bytes) -> bool:
    # "BM" alone may begin a text; a bitmap has four bytes of zeros at its sixth.
    bitmap = start.startswith(b"BM") and start[6:10] == bytes(4)
    webp = start.startswith(b"RIFF") and start[8:12] == b"WEBP"
    return bitmap or webp or start.startswith(_IMAGE_STARTS)


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
                return _open_document(package)
            if any(n.endswith(".iwa") for n in names) or ending == "pages":
                return "pages"
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return "broken"
    return "zip"


def _open_document(package: zipfile.ZipFile) -> str:
    with package.open("mimetype") as file:
        said = file.read(200)
    if b"spreadsheet" in said:
        return "ods"
    return "odp" if b"presentation" in said else "odt" if b"opendocument.text" in said else "zip"


def _ole(path: Path, ending: str) -> str:
    """Old Office files, Outlook messages, and .docx files with a password share one container."""
    data = path.read_bytes()[:2_000_000]
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted"
    if ending in ("msg", "oft") or "__substg1.0".encode("utf-16-le") in data:
        return "msg"
    ending = {"xlsx": "xls", "xlsm": "xls", "pptx": "ppt"}.get(ending, ending)
    return ending if ending in {"xls", *UNSUPPORTED} else "doc"


def _text_kind(start: bytes, ending: str) -> str:
    head = start.lstrip()[:600].lower()
    if ending in ("mbox", "mbx") or _MAILBOX.match(start):
        return "mbox"
    if ending in ("eml", "emlx") or _is_message(start):
        return "eml"
    if ending in ("msg", "oft"):
        return "broken"
    if head.startswith((b"<!doctype html", b"<html")) or ending in ("html", "htm"):
        return "html"
    if ending in UNSUPPORTED:
        return ending
    if ending in ("xlsx", "xlsm", "xls", "ods", "odt"):
        return "broken"
    if ending in ("csv", "tsv"):
        return "csv"
    odd = sum(1 for byte in start if byte < 9 or 13 < byte < 27 or 27 < byte < 32)
    if odd and not (
        start.startswith((b"\xff\xfe", b"\xfe\xff")) or start.count(0) > 0.3 * len(start)
    ):
        return "?"
    return "txt" if ending in ("txt", "md", "text", "rtf", "doc", "") else "?"


def _is_message(start: bytes) -> bool:
    """Whether a text begins with the head that mail servers write."""
    head, end, _ = start.lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = head.split(b"\n") if end else head.split(b"\n")[:-1]  # the last one may be cut off
    return bool(_SERVERS.search(head)) and all(_FIELD.match(line) for line in lines)
