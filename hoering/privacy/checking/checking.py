"""The check after writing: nothing that was to be hidden is left in what will be published."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import unescape

from PIL.Image import Image
from pypdf import PdfReader

from hoering.domain import Span
from hoering.privacy.masking.masking import Mask
from hoering.privacy.paper.pages import page_count, pictures_of, texts_of
from hoering.privacy.wording.ordinary import is_ordinary

Reader = Callable[[Image], str]  # the words of a picture
_QUOTES = {"&quot;": '"', "&apos;": "'"}
_PART = 15  # pages that one process looks at


def left_in_pdf(
    data: bytes,
    mask: Mask,
    read: Reader | None = None,
    pictured: Iterable[int] = (),
    pages: range | None = None,
) -> list[str]:
    """The hidden texts that two PDF readers still find, and the reader of pictures where given.

    Looked for in the text of the pages, with and without line breaks, and in the raw file;
    `pictured` are the pages whose pictures can hold words that are no letters of the file; `pages`
    (from 0) limits the reading to a part of a long file.
    """
    if mask.is_empty:
        return []
    texts = list(texts_of(data, pages))
    if read is not None:
        texts += [read(picture) for picture in pictures_of(data, pictured)]
    whole = [form for text in texts for form in (text, re.sub(r"-\s*\n\s*", "", text))]
    found: list[str] = []
    for text in dict.fromkeys(whole):  # most pages read the same both ways
        found += _found(mask, text)
    first = pages is None or pages.start == 0  # the raw file is looked through once
    if first and (b"/Info" in data or b"/Metadata" in data):
        for text in _beside_the_pages(data):
            found += _found(mask, text)
    return list(dict.fromkeys(found))


def _beside_the_pages(data: bytes) -> Iterator[str]:
    """The raw file without its packed streams, and what it says of itself, however it is written.

    What is packed on the pages is read by the readers of the pages, and its bytes may look like
    any short name.
    """
    reader = PdfReader(io.BytesIO(data))
    yield b"".join(map(_unpacked, data.split(b"endstream"))).decode("latin-1")
    yield from (str(value) for value in (reader.metadata or {}).values())
    described = reader.root_object.get("/Metadata")
    if described is not None:
        yield described.get_object().get_data().decode("utf-8", "replace")


def _unpacked(piece: bytes) -> bytes:
    """Objects and at the end of them one stream, which stays only where it is not packed."""
    head, sign, _ = piece.partition(b"stream")
    return head if sign and b"/Filter" in head[head.rfind(b" obj") :] else piece


def telling_pages(data: bytes, mask: Mask, read: Reader, pictured: Iterable[int]) -> list[int]:
    """Those of the pages (from 1) on whose pictures hidden texts are still read."""
    numbers = list(pictured)
    pictures = pictures_of(data, numbers)
    return [n for n, p in zip(numbers, pictures, strict=True) if left_in_text(read(p), mask)]


def _found(mask: Mask, text: str) -> Iterator[str]:
    spans = mask.spans(text)
    if spans:
        # "CPR" as a name is no leak in "[CPR-nummer]", which stands for something hidden.
        instead = [Span(*m.span()) for m in _instead(mask).finditer(text)]
        spans = [
            s for s in spans if not any(i.start <= s.start and s.end <= i.end for i in instead)
        ]
    for span in spans:
        yield " ".join(span.of(text).split())
    yield from (
        " ".join(m.group().split()) for m in _remainder(tuple(mask.words.items())).finditer(text)
    )


_TELLING = 4  # letters or figures of a remainder that nobody takes for something else


@lru_cache(maxsize=64)
def _remainder(words: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """The last words of a hidden name, or figures of a number, behind the words in place of the
    rest: "[udeladt] Bjergholm". `words` are those of a mask."""
    tails = (
        (hidden.split()[at:], instead)
        for hidden, instead in words
        for at in range(1, len(hidden.split()))
    )
    telling = {
        r"\s".join(map(re.escape, tail))
        for tail, instead in tails
        if len("".join(tail)) >= _TELLING
        and (
            all(map(str.isdigit, tail))
            or not (instead.startswith("[") or all(map(is_ordinary, tail)))
        )
    }
    before = "|".join(sorted({re.escape(instead) for _, instead in words}))
    behind = "|".join(sorted(telling))
    return re.compile(rf"(?<!\w)(?:{before})s?\s(?i:{behind})(?!\w)" if telling else r"(?!)")


def _instead(mask: Mask) -> re.Pattern[str]:
    """The words in place of hidden data, as readers of text and of pictures give them back."""
    words = sorted({w for w in mask.words.values() if w.startswith("[")})
    bodies = (r"\s*".join(re.escape(c) for c in w.strip("[]") if c != " ") for w in words)
    return re.compile("|".join(rf"\[?{body}\]?" for body in bodies) or r"(?!)")


def left_in_package(data: bytes, mask: Mask) -> list[str]:
    """The hidden texts in any part of a .docx or .xlsx: words, properties, names of parts."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            found += _found(mask, name)
            if name.endswith((".xml", ".rels")):
                raw = package.read(name).decode("utf-8", "replace")
                lines = re.sub(r"</(?:w:p|a:p|si|c|row|w:tr)>", "\n", raw)
                words = unescape(re.sub(r"<[^>]+>", "", lines), _QUOTES)
                found += _found(mask, words)
    return list(dict.fromkeys(found))


def parts_of(path: Path) -> list[range | None]:
    """The pages of a long PDF file in parts, so that several processes share the check of it; for
    other files the whole."""
    if path.suffix != ".pdf":
        return [None]
    count = page_count(path.read_bytes())
    return [range(at, min(at + _PART, count)) for at in range(0, count, _PART)]


def left_in_file(path: Path, mask: Mask, pages: range | None = None) -> list[str]:
    """The hidden texts in a file of any of the kinds that are published, or in some of its pages.

    Read here: to send a large file to another process once for each part takes longer.
    """
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return left_in_pdf(data, mask, pages=pages)
    if path.suffix in (".docx", ".xlsx"):
        return left_in_package(data, mask)
    return left_in_text(data.decode("utf-8", "replace"), mask)


def left_in_text(text: str, mask: Mask) -> list[str]:
    return list(dict.fromkeys(_found(mask, text)))
