"""The check after writing: nothing that was to be hidden is left in what will be published."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from hoering.domain import PersonalDatum, PersonalKind, Span, Verdict
from hoering.language.namelist import name_list
from hoering.privacy.hidden_forms import folded
from hoering.privacy.masking import Mask, mask_of
from hoering.privacy.ordinary import is_ordinary
from hoering.privacy.pages import page_count, pictures_of, texts_of

if TYPE_CHECKING:
    from PIL.Image import Image

Reader = Callable[["Image"], str]  # the words of a picture
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
    if mask.pattern is None:
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
        found += _found(mask, data.decode("latin-1"))
    return list(dict.fromkeys(found))


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


_HARD = (PersonalKind.CPR, PersonalKind.EMAIL, PersonalKind.PHONE, PersonalKind.ADDRESS)
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
                found += _found(
                    mask, _unescaped(re.sub(r"</(?:w:p|a:p|si|c|row|w:tr)>", "\n", raw), "")
                )
    return list(dict.fromkeys(found))


def _unescaped(xml: str, between: str) -> str:
    text = re.sub(r"<[^>]+>", between, xml)
    for code, sign in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ):
        text = text.replace(code, sign)
    return text


def parts_of(name: str, data: bytes) -> list[range | None]:
    """The pages of a long PDF file in parts, so that several processes share the check of it; for
    other files the whole."""
    if not name.endswith(".pdf"):
        return [None]
    count = page_count(data)
    return [range(at, min(at + _PART, count)) for at in range(0, count, _PART)]


def left_in_file(name: str, data: bytes, mask: Mask, pages: range | None = None) -> list[str]:
    """The hidden texts in a file of any of the kinds that are published, or in some of its pages."""
    if name.endswith(".pdf"):
        return left_in_pdf(data, mask, pages=pages)
    if name.endswith((".docx", ".xlsx")):
        return left_in_package(data, mask)
    return left_in_text(data.decode("utf-8", "replace"), mask)


def left_in_text(text: str, mask: Mask) -> list[str]:
    return list(dict.fromkeys(_found(mask, text)))


def unmistakable(
    decided: Iterable[tuple[PersonalDatum, Verdict]], instead: Mapping[tuple[str, str, str], str]
) -> Mask:
    """The mask of what may stand nowhere in a file of several responses: numbers, addresses and
    whole names. A given name alone can be another sender's who keeps theirs."""
    pairs = list(decided)
    return mask_of(sure(pairs, instead), [d.text for d, v in pairs if v is Verdict.KEEP])


def sure(
    pairs: Iterable[tuple[PersonalDatum, Verdict]], instead: Mapping[tuple[str, str, str], str]
) -> list[tuple[PersonalDatum, str]]:
    """The hidden data that mean the same wherever they stand, and that no response keeps."""
    pairs = list(pairs)
    kept = {folded(d.text) for d, v in pairs if v is Verdict.KEEP}
    return [
        (d, instead[d.key])
        for d, v in pairs
        if v is Verdict.HIDE and folded(d.text) not in kept and (_is_hard(d) or _is_whole(d))
    ]


# "nr. 14", "Hus 22": a home only beside what was said before.
_PART_OF_HOME = re.compile(
    r"(?i)(?:DK[\s-]?)?\d{4}\s|(?:hus(?:et)?\s)?(?:nr|nummer|hus\w*|have|bolig|plads|lod|lejl\w*|\w*boks)\b"
)


def _is_hard(datum: PersonalDatum) -> bool:
    """Whether the text means the same wherever it stands: a farm's name can be another's too."""
    if datum.kind is PersonalKind.ADDRESS:
        told = any(c.isdigit() for c in datum.text) and re.search(r"[^\W\d_]{3}", datum.text)
        return bool(told) and not _PART_OF_HOME.match(datum.text)
    return datum.kind in _HARD


def _is_whole(datum: PersonalDatum) -> bool:
    """ "Krag-Lauritsen" is nobody else's, as "Karen Holm" is not; "Anne-Mette" can be."""
    joined = "-" in datum.text and not name_list().given_share(datum.text)
    return datum.kind is PersonalKind.NAME and (joined or len(datum.text.split()) > 1)
