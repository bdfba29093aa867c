"""Text files: paragraphs, letters with a line of signs between each two of them, comments below a post of
which each commenter's are a page, short messages and transcripts with a time stamp in front of each line;
and text with the marks of Markdown, which are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from hoering.domain import BlockKind, Document
from hoering.reading.formats.outcome import Outcome, with_text
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.text.wrapping import pieces_of_lines
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.history import head_here, history_of

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_QUOTED = re.compile(r"\s{0,3}>\s?")
_SIGNS = (
    (re.compile(r"!\[[^\]]{0,200}\]\([^)\s]{0,1000}[^)]{0,200}\)"), ""),  # pictures
    (re.compile(r"\[([^\]]{1,300})\]\([^)\s]{1,1000}[^)]{0,200}\)"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,1000})>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.{1,1000}?)(?<=[^\s*_])\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`]{1,1000})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)


def pieces_of_markdown(lines: Sequence[str]) -> Iterator[Piece]:
    """The pieces of the lines of a Markdown file."""
    plain: list[str] = []
    kinds: list[BlockKind | None] = []
    for line in lines:
        heading = _HEADING.match(line)
        if heading is None:
            quoted = _QUOTED.match(line)
            plain.append(_unmarked(line[quoted.end() :] if quoted else line))
            kinds.append(BlockKind.QUOTE if quoted else None)
            continue
        yield from pieces_of_lines(plain, kinds)
        plain, kinds = [], []
        text = _unmarked(heading[2])
        yield Piece(BlockKind.HEADING, text=text, bold=True, level=len(heading[1]))
    yield from pieces_of_lines(plain, kinds)


def _unmarked(line: str) -> str:
    for mark, kept in _SIGNS:
        line = mark.sub(kept, line)
    return line


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


_RULE = re.compile(r"\s*([=*#~-])\1{7,}\s*$")
_LONGEST = 60  # letters of a line that closes a letter


def letters_between_rules(lines: Sequence[str]) -> list[list[str]]:
    """The lines of each letter, where every one of them is closed and none is a mail; else []."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _RULE.match(line):
            parts.append([])
        else:
            parts[-1].append(line)
    parts = [part for part in parts if any(line.strip() for line in part)]
    if len(parts) < 2 or any(head_here(lines, at) for at in range(len(lines))):
        return []
    closed = (
        any(len(line) < _LONGEST and CLOSING.match(line.strip()) for line in part) for part in parts
    )
    return parts if all(closed) else []


# "Synes godt om · Svar · 2 d.": what such a page prints below each comment.
_BELOW = re.compile(
    r"\W*(?:synes godt om|like)\b.{0,40}\b(?:svar|besvar|reply)\b.{0,40}$", re.IGNORECASE
)
_LEAST = 2  # comments that make such a page
_NAME = re.compile(r"[A-ZÆØÅ][^.!?:,]{1,60}")


def comment_pages(lines: Sequence[str]) -> list[tuple[Piece, ...]]:
    """The pieces of each comment by somebody else than the page's owner; [] for any other text.

    The post stands above the first of them and the owner's replies below those they answer, as what
    is nobody's remark.
    """
    ends = [nth for nth, line in enumerate(lines) if _BELOW.match(line)]
    if len(ends) < _LEAST:
        return []
    start = _first(lines, ends[0])
    post = [line for line in lines[:start] if line.strip()]
    owner = post[0].strip() if post else ""
    pages: list[list[Piece]] = []
    for begin, end in zip((start, *(nth + 1 for nth in ends)), ends, strict=False):
        said = [line for line in lines[begin:end] if line.strip()]
        if not said or not _NAME.fullmatch(said[0].strip()):
            return []
        if said[0].strip() == owner and pages:
            pages[-1] += [Piece(BlockKind.QUOTE, text=line.strip()) for line in said]
            continue
        pages.append(list(_comment(said, lines[end])))
    if pages:
        pages[0] += [Piece(BlockKind.QUOTE, text=line.strip()) for line in post]
    return [tuple(pieces) for pieces in pages] if len(pages) >= _LEAST else []


def _first(lines: Sequence[str], end: int) -> int:
    """Where the first comment begins: below the last blank line above what is printed below it."""
    blank = (nth for nth in range(end - 1, -1, -1) if not lines[nth].strip())
    return next(blank, -1) + 1


def _comment(said: Sequence[str], below: str) -> Iterator[Piece]:
    yield Piece(BlockKind.PARAGRAPH, text=f"Navn: {said[0].strip()}")
    yield Piece(BlockKind.HEADING, text="Kommentar", level=2)
    yield from pieces_of_lines(said[1:])
    yield Piece(BlockKind.FOOTNOTE, text=below.strip())


Line = tuple[str, BlockKind | None]
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?"
_DATE = r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4},? (?:kl\.? ?)?"
# A clock alone begins the lines of a programme: it needs a date, or brackets.
_STAMP = re.compile(
    rf"\s*(?:\[(?:{_DATE})?{_CLOCK}\]|{_DATE}{_CLOCK})(?:\s*[-–])?"
    r"(?:[: ]\s*(?P<who>(?:taler|speaker|deltager)\s?\d+|kommunen|forvaltningen|\w+ kommune))?(?::|\s)\s*(?=\S)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"kommunen|forvaltningen|\w+ kommune", re.IGNORECASE)


def parted(lines: Sequence[str], kinds: Sequence[BlockKind | None]) -> list[Line]:
    """The lines and what is known of them; a stamp, with who speaks, becomes a line of a head.

    What the office answered is quoted. Only where most lines bear one are they stamps.
    """
    stamps = [
        _STAMP.match(line) if kind is None else None
        for line, kind in zip(lines, kinds, strict=True)
    ]
    count = sum(map(bool, stamps))
    if count < 2 or 2 * count < sum(bool(line.strip()) for line in lines):
        return list(zip(lines, kinds, strict=True))
    return [line for given in zip(lines, kinds, stamps, strict=True) for line in _parts(*given)]


def _parts(line: str, kind: BlockKind | None, stamp: re.Match[str] | None) -> Iterator[Line]:
    if stamp is None:
        yield line, kind
        return
    office = stamp["who"] and _OFFICE.fullmatch(stamp["who"])
    yield stamp[0].strip(), BlockKind.MAIL_HEADER
    yield line[stamp.end() :], BlockKind.QUOTE if office else None
