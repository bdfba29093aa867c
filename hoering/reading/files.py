"""The one door to a response's files: any format, and every trouble as a finding."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hoering.domain import Document, Finding, MailHeader, Page
from hoering.reading.troubles import trouble

Outcome = tuple[Document | None, tuple[Finding, ...]]
Reader = Callable[[Path, str], Outcome]

_LARGEST_UNPACKED = 300_000_000  # bytes: more than this is a zip bomb or no letter
_RATIO = 200  # unpacked to packed, above a few megabytes
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


def read_file(path: Path, name: str) -> Outcome:
    """The document of a file, or None, with what is wrong with it.

    `name` is the path below the round folder. The format is decided by the content, then by
    the ending. No file, however broken, raises.
    """
    try:
        kind = kind_of(path)
        if kind == "":
            return None, (trouble("empty", name),)
        reader = READERS.get(kind)
        if reader is not None:
            return reader(path, name)
        if kind in UNSUPPORTED:
            return None, (trouble("unsupported", name, kind=UNSUPPORTED[kind]),)
        return None, (trouble("unknown", name),)
    except OSError as error:
        return None, (trouble("missing", name, why=error.strerror or type(error).__name__),)
    except Exception as error:
        # Parsers raise whatever they like on a damaged file; a run never stops for that.
        return None, (trouble("failed", name, why=type(error).__name__),)


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


def _read_pdf(path: Path, name: str) -> Outcome:
    from hoering.reading.assembly import assemble
    from hoering.reading.layout import sheets_of
    from hoering.reading.pdf import NO_LETTERS, Broken, Encrypted, read_pages

    try:
        pages = list(read_pages(path))
    except Encrypted:
        return None, (trouble("encrypted", name),)
    except Broken:
        return None, (trouble("broken", name),)
    if not pages:
        return None, (trouble("no_pages", name),)
    sheets, mail = sheets_of(pages, name)
    document = assemble(sheets, mail)
    if not document.text.strip():
        reasons = {page.unread for page in document.pages}
        code = "no_letters" if NO_LETTERS in reasons else "scan" if any(reasons) else "no_text"
        return _all_unread(document, code, name), (trouble(code, name),)
    return document, tuple(
        trouble("unread_page", name, why=page.unread, page=page.number)
        for page in document.pages
        if page.unread
    )


def _all_unread(document: Document, code: str, name: str) -> Document:
    why = trouble(code, name).text
    return replace(
        document, pages=tuple(replace(p, unread=p.unread or why) for p in document.pages)
    )


def _read_word(path: Path, name: str) -> Outcome:
    from hoering.reading.word import read_word

    with zipfile.ZipFile(path) as package:
        sizes = [(info.file_size, info.compress_size) for info in package.infolist()]
    unpacked, packed = sum(s for s, _ in sizes), sum(c for _, c in sizes)
    if unpacked > _LARGEST_UNPACKED or (unpacked > 20_000_000 and unpacked > _RATIO * packed):
        return None, (trouble("too_big", name),)
    try:
        return _with_text(read_word(path, name), name)
    except Exception:
        return None, (trouble("broken", name),)


def _read_text(path: Path, name: str) -> Outcome:
    from hoering.reading.text import read_text

    return _with_text(read_text(path, name), name)


def _read_html(path: Path, name: str) -> Outcome:
    from hoering.reading.markup import read_html

    return _with_text(read_html(path, name), name)


def _with_text(document: Document, name: str) -> Outcome:
    if document.text.strip():
        return document, ()
    return _all_unread(document, "no_text", name), (trouble("no_text", name),)


def _read_mail(path: Path, name: str) -> Outcome:
    """A mail and its readable attachments as the pages of one document."""
    from hoering.reading.mail import attached, pieces_of_message, read_message

    message = read_message(path)
    pieces, mail = pieces_of_message(message)
    if not pieces:
        return None, (trouble("broken", name),)
    from hoering.reading.assembly import assemble
    from hoering.reading.pieces import Sheet

    document = assemble([Sheet(name, 1, tuple(pieces))], mail)
    findings: list[Finding] = []
    for nth, (file, content) in enumerate(attached(message)):
        if nth >= 20:
            break
        inner, trouble_inside = _read_attached(file, content, f"{name}/{file}")
        findings.extend(trouble_inside)
        if inner is not None:
            document = appended(document, inner)
    return document, tuple(findings)


def _read_attached(file: str, content: bytes, name: str) -> Outcome:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        # The ending is all that is taken from the sender's name.
        path = Path(folder) / f"bilag{Path(file).suffix[:8]}"
        path.write_bytes(content)
        if kind_of(path) == "eml":
            return None, (trouble("unsupported", name, kind="en vedhæftet e-mail"),)
        return read_file(path, name)


def appended(first: Document, second: Document) -> Document:
    """One document of two, the second's text after the first's; the first's mail head counts."""
    from hoering.domain import Span

    gap = 1 if first.text and second.text else 0
    shift = len(first.text) + gap

    def moved(span: Span) -> Span:
        return Span(span.start + shift, span.end + shift)

    def moved_page(page: Page) -> Page:
        words = tuple(replace(word, span=moved(word.span)) for word in page.words)
        return replace(page, span=moved(page.span), words=words)

    mail: MailHeader | None = first.mail or second.mail
    return Document(
        text=first.text + "\n" * gap + second.text,
        pages=(*first.pages, *(moved_page(page) for page in second.pages)),
        blocks=(*first.blocks, *(replace(b, span=moved(b.span)) for b in second.blocks)),
        mail=mail,
        title=first.title or second.title,
    )


def _broken(path: Path, name: str) -> Outcome:
    return None, (trouble("broken", name),)


def _encrypted(path: Path, name: str) -> Outcome:
    return None, (trouble("encrypted", name),)


# Formats that can be read; a new one is one reader and one line here.
READERS: dict[str, Reader] = {
    "pdf": _read_pdf,
    "docx": _read_word,
    "eml": _read_mail,
    "txt": _read_text,
    "html": _read_html,
    "broken": _broken,
    "encrypted": _encrypted,
}
