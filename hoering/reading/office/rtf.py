"""RTF files made into documents: text, tables as far as they go, notes and comments.

striprtf reads the text; it leaves out headers, footnotes and comments and keeps deleted text,
so these groups are taken out of the file first and read by themselves.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hoering.domain import BlockKind
from hoering.reading.formats.outcome import Outcome, with_text
from hoering.reading.formats.troubles import trouble
from hoering.reading.page.pieces import Piece
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.text.pageless import document_of
from hoering.reading.text.strands import Strand
from hoering.reading.text.styles import PLAIN
from hoering.reading.text.typed import typed
from hoering.reading.text.typedtable import Row, as_cells

_LARGEST = 60_000_000  # bytes, mostly pictures
_LARGEST_TEXT = 8_000_000  # bytes without the pictures
_HEX = re.compile(r"[0-9a-fA-F\s]{1500,}")  # pictures and fonts
_NO_LETTER = re.compile(r"\\u-?\d{6,}\s?")  # beyond all letters
_GROUP = re.compile(
    r"\{(?:\\\*)?\\(?P<word>footnote|annotation|atnauthor|deleted|header[lrf]?|footer[lrf]?)(?![a-z])"
)
_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_MARK = 0xE100  # private letters stand where a note was taken out
_MOST = 2000


@dataclass(slots=True)
class _Parts:
    """`text` is the RTF without its groups; `aside` the pieces by the mark left for them."""

    text: str = ""
    heads: list[str] = field(default_factory=list)
    aside: list[Piece] = field(default_factory=list)


def read_rtf_file(path: Path, name: str) -> Outcome:
    """The document of an RTF file; pictures and embedded files are left out."""
    if path.stat().st_size > _LARGEST:
        return None, (trouble("too_big", name),)
    raw = path.read_bytes()
    coding = _coding(raw)
    text = _CODE_PAGE.sub("", raw.decode(coding, "replace"), count=1)
    text = _NO_LETTER.sub("", _HEX.sub(" ", text))
    if len(text) > _LARGEST_TEXT:
        return None, (trouble("too_big", name),)
    try:
        parts = _parted(text, coding)
        heads, body = list(_heads(parts)), _body(parts, coding)
    except Exception:
        return None, (trouble("broken", name),)
    return with_text(document_of(heads, body, name), name)


def _coding(raw: bytes) -> str:
    """The character set that the file names; Windows' Western one where Python knows none."""
    page = _CODE_PAGE.search(raw[:2000].decode("latin-1"))
    name = "mac_roman" if page and page[1] == "10000" else f"cp{page[1]}" if page else "cp1252"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _parted(text: str, coding: str) -> _Parts:
    """The groups that striprtf would drop, or keep although they were deleted, set aside."""
    parts, kept, at, author = _Parts(), [], 0, ""
    for match in _GROUP.finditer(text):
        if match.start() < at:
            continue
        end = _group_end(text, match.start())
        inner = text[match.end() : end - 1]
        kept.append(text[at : match.start()])
        at = end
        word = match["word"]
        if word == "atnauthor":
            author = inner.strip()
        elif word.startswith(("header", "footer")):
            parts.heads += _plain(inner, coding).split("\n")
        elif word != "deleted" and len(parts.aside) < _MOST:
            words = " ".join(_plain(inner, coding).split())
            kind = BlockKind.COMMENT if word == "annotation" else BlockKind.FOOTNOTE
            kept.append(f"\\u{_MARK + len(parts.aside) - 0x10000}?")
            parts.aside.append(
                Piece(kind, text=words, author=author if word == "annotation" else "")
            )
    kept.append(text[at:])
    parts.text = "".join(kept)
    return parts


def _group_end(text: str, start: int) -> int:
    """Behind the brace that closes the group; the text's end when none does."""
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, start):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return match.end()
    return len(text)


def _plain(inner: str, coding: str) -> str:
    return _stripped(f"{{\\rtf1\\ansi {inner}}}", coding)


def _stripped(text: str, coding: str) -> str:
    from striprtf import striprtf

    read: Any = striprtf.rtf_to_text
    return str(read(text, encoding=coding, errors="replace"))


def _heads(parts: _Parts) -> Iterator[str]:
    for raw in dict.fromkeys(parts.heads):
        line = clean_letters(" ".join(raw.split()))
        if line:
            yield line


def _body(parts: _Parts, coding: str) -> list[Piece]:
    found: list[Piece] = []
    rows: list[Row] = []
    for line in _stripped(parts.text, coding).split("\n"):
        marks = [ord(c) - _MARK for c in line if _MARK <= ord(c) < _MARK + _MOST]
        line = "".join(c for c in line if not _MARK <= ord(c) < _MARK + _MOST)
        if line.rstrip().endswith("|") and line.count("|") > 1:
            rows.append(_row(line))
        else:
            found += as_cells(rows)
            rows = []
            found += typed([Strand(line.replace("|", " ").strip())], "", PLAIN)
        found += [parts.aside[n] for n in marks if n < len(parts.aside) and parts.aside[n].text]
    return [*found, *as_cells(rows)]


def _row(line: str) -> Row:
    cells: dict[int, list[Piece]] = {}
    for column, text in enumerate(line.rstrip().removesuffix("|").split("|")):
        pieces = list(typed([Strand(text)], "", PLAIN))
        if pieces:
            cells[column] = pieces
    return Row(cells)
