"""Plain text files: the character set guessed, hard-wrapped lines put together."""

from __future__ import annotations

import re
from pathlib import Path

from hoering.domain import Document
from hoering.reading.formats.outcome import Outcome, with_text
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Sheet
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.text.comments import comment_pages
from hoering.reading.text.markdown import pieces_of_markdown
from hoering.reading.text.ruled import letters_between_rules
from hoering.reading.text.stamps import parted
from hoering.reading.text.wrapping import pieces_of_lines
from hoering.reading.wording.history import history_of

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MARKDOWN = ".md"
_DANISH = "æøåÆØÅ"


def decoded(data: bytes) -> str:
    """The text of the bytes. What is no valid UTF-8 is Windows, unless only DOS gives æ, ø, å."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if data[:200].count(0) > 20:
        encoding = "utf-16-le" if data[1::2][:100].count(0) > 20 else "utf-16-be"
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return max(
        (data.decode(name, "replace") for name in ("cp1252", "cp865", "mac_roman")), key=_danish
    )


def _danish(text: str) -> int:
    """How Danish a decoding looks: æ, ø and å inside words, and few odd signs."""
    good = sum(text.count(letter) for letter in _DANISH) + text.count("é")
    odd = len(re.findall(r"[^\x00-\x7fæøåÆØÅéÉüÜöÖäÄèêáíóú§–—’‘”“»«…•·´½°€²]", text))
    inside = len(re.findall(r"[a-zæøå][ÆØÅ¢£¥][a-zæøå]", text))
    return 2 * good - 3 * odd - 3 * inside


def lines_of_text(text: str) -> list[str]:
    """The lines of a text, cleaned letter by letter, tabs as blanks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    text = text.replace("\t", "    ").replace("\u00a0", " ")
    return [clean_letters(line) for line in text.split("\n")]


def read_text_file(path: Path, name: str) -> Outcome:
    """The document of the file; without any text it is unread."""
    return with_text(read_text(path, name), name)


def read_text(path: Path, name: str) -> Document:
    """The document of a text file: one page, number 1, or one for each comment below a post
    and for each letter between lines of signs. Raises OSError."""
    lines = lines_of_text(decoded(path.read_bytes()))
    if path.suffix.lower() == _MARKDOWN:
        return assemble([Sheet(name, 1, tuple(pieces_of_markdown(lines)))])
    if pages := comment_pages(lines):
        return assemble([Sheet(name, nth, pieces) for nth, pieces in enumerate(pages, start=1)])
    if letters := letters_between_rules(lines):
        sheets = (
            Sheet(name, nth, tuple(pieces_of_lines(letter)))
            for nth, letter in enumerate(letters, start=1)
        )
        return assemble(list(sheets))
    history = history_of(lines)
    known = parted(lines, history.kinds)
    pieces = pieces_of_lines([line for line, _ in known], [kind for _, kind in known])
    return assemble([Sheet(name, 1, tuple(pieces))], history.mail)
