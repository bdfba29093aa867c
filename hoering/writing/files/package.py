"""A Word file or a workbook as bytes that depend on nothing but the round."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from hoering.domain import Analysis, RoundFacts

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip file can tell
_NEVER = date(2000, 1, 1)


def packed(document: Any) -> bytes:
    """The document as .docx: the same parts in the same order with one fixed time.

    The document is empty afterwards: its parts hold one another, and the tree of a thousand pages
    would lie in memory beside the next document's.
    """
    raw = io.BytesIO()
    document.save(raw)
    document.element.body.clear()
    return repacked(raw, lambda _, content: content)


def repacked(raw: io.BytesIO, part: Callable[[str, bytes], bytes]) -> bytes:
    """The package with its parts in one order and of one time; `part` makes each of them anew."""
    fixed = io.BytesIO()
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        # Office wants the content types first; the rest may come by name.
        names = sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n))
        for name in names:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # the same on Windows, where zipfile writes 0
            target.writestr(info, part(name, source.read(name)))
    return fixed.getvalue()


def describe(document: Any, analysis: Analysis, title: str, keywords: list[str]) -> None:
    """The file's properties. The date is the round's, for the clock is nobody's business here."""
    facts, properties = analysis.round, document.core_properties
    properties.title = titled_for(facts, title)
    properties.subject = " · ".join(p for p in (facts.municipality, facts.case_number) if p)
    properties.author = author_of(facts)
    properties.last_modified_by = properties.author
    properties.keywords = _within(keywords, 250)
    properties.language = "da-DK"
    properties.comments = ""
    properties.revision = 1
    properties.created = properties.modified = moment(analysis)


def _within(words: list[str], most: int) -> str:
    """As many of the words as fit in so many letters, none of them cut."""
    said = ""
    for word in words:
        longer = f"{said}, {word}" if said else word
        if len(longer) > most:
            break
        said = longer
    return said


def titled_for(facts: RoundFacts, title: str) -> str:
    """The document's title with the round's behind it."""
    return f"{title} – {facts.title}" if facts.title else title


def author_of(facts: RoundFacts) -> str:
    """Who stands as the author of a document: whose round it is."""
    return facts.administration or facts.municipality or "Forvaltningen"


def moment(analysis: Analysis) -> datetime:
    """The deadline, else the day of the last response, else the first day of the round."""
    deadline = analysis.round.deadline
    if isinstance(deadline, datetime):
        return deadline.replace(tzinfo=None, microsecond=0)
    received = [r.received for r in analysis.responses if r.received]
    day = deadline or max(received, default=None) or analysis.round.start or _NEVER
    return datetime(day.year, day.month, day.day)


def settled(raw: io.BytesIO, when: datetime, charts: Mapping[str, str]) -> bytes:
    """The package with fixed times, and with the charts' alternative texts in it."""

    def part(name: str, content: bytes) -> bytes:
        """A part of the package as it is to be."""
        if name == "docProps/core.xml":
            return re.sub(
                rb"(<dcterms:modified[^>]*>)[^<]*",
                rb"\g<1>" + f"{when:%Y-%m-%dT%H:%M:%SZ}".encode(),
                content,
            )
        if name.startswith("xl/worksheets/"):
            # The heights are ours for a start; rows grow with what is written in them.
            return content.replace(b' customHeight="1"', b"")
        if name == "xl/styles.xml":
            return _in_order(content)
        if name.startswith("xl/drawings/drawing"):
            return _described(content, charts)
        return content

    return repacked(raw, part)


# The order that the schema has (CT_Font, ECMA-376 18.8.22); the library writes another.
_FONT = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz",
         "color", "name", "family", "charset", "scheme")  # fmt: skip


def _in_order(styles: bytes) -> bytes:
    """The parts of each font in the order that strict readers ask for."""
    from lxml import etree

    root = etree.fromstring(styles)
    for font in root.iter("{*}font"):
        font[:] = sorted(font, key=lambda part: _FONT.index(etree.QName(part).localname))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _described(drawing: bytes, charts: Mapping[str, str]) -> bytes:
    from xml.sax.saxutils import quoteattr

    text = drawing.decode()
    for number, (title, told) in enumerate(charts.items(), 1):
        mark = f'name="Chart {number}"'
        made = f"name={quoteattr(title)} descr={quoteattr(told)}"
        text = text.replace(mark, made, 1)
    return text.encode()
