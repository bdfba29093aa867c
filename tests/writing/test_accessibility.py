"""Every Word file is checked for what people with a screen reader or weak sight depend on.

The checker reads the XML only: title, language, order of headings, header rows, names of tables,
alternative texts, contrast of text on its ground, real lists, bookmarks, and the order of elements
that Word insists on.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from hoering.domain import Reviewed
from hoering.writing.agenda.agenda import FORMS, agenda_bytes
from hoering.writing.facts.register import register
from hoering.writing.letters.letter import letter_bytes
from hoering.writing.overview import hearing_note, overview, prose, white_book
from hoering.writing.redline.redline import redline_bytes
from hoering.writing.workbook.sheet import sheet_bytes

_INK = "1F2933"
# The order of CT_PPr and CT_RPr in ECMA-376, as far as these files use them.
_ORDER = {
    "pPr": ["pStyle", "keepNext", "keepLines", "widowControl", "numPr", "pBdr", "shd", "tabs",
            "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr"],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "spacing", "kern", "sz",
            "szCs", "u", "bdr", "shd", "lang"],
    "tcPr": ["tcW", "gridSpan", "shd"],
    "trPr": ["cantSplit", "tblHeader"],
}  # fmt: skip


def faults(content: bytes) -> list[str]:
    """What is wrong with a .docx, a line each; [] when nothing is."""
    document = docx.Document(io.BytesIO(content))
    body = document.element.body
    checks = (
        _properties,
        _styles,
        _spacing,
        _headings,
        _tables,
        _figures,
        _lists,
        _contrast,
        _bookmarks,
        _order,
    )
    return [fault for check in checks for fault in check(document, body)]


def _properties(document: Any, body: Any) -> Iterator[str]:
    if not document.core_properties.title:
        yield "no title"
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    languages |= {e.get(qn("w:val")) for e in body.iter(qn("w:lang"))}
    if languages != {"da-DK"}:
        yield f"language {languages}"
    section = document.sections[0]
    if {round(section.page_width.mm), round(section.page_height.mm)} != {210, 297}:
        yield "page is not A4"


def _styles(document: Any, body: Any) -> Iterator[str]:
    """Word reads what follows a comma in a style's name as another name of the style."""
    for style in document.styles:
        if "," in style.name:
            yield f"the style »{style.name}« has two names"


def _spacing(document: Any, body: Any) -> Iterator[str]:
    """An empty paragraph is read aloud; below a table that a text follows Word needs one."""
    for paragraph in body.iter(qn("w:p")):
        if _text(paragraph).strip() or paragraph.find(f".//{qn('w:drawing')}") is not None:
            continue
        if (
            paragraph.getparent().tag == qn("w:tc")
            or paragraph.find(f".//{qn('w:sectPr')}") is not None
        ):
            continue
        before, after = paragraph.getprevious(), paragraph.getnext()
        style = after.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if before is None or before.tag != qn("w:tbl"):
            yield "an empty paragraph"
        elif style is not None and style.get(qn("w:val")).startswith("Heading"):
            yield "an empty paragraph above a heading"


def _headings(document: Any, body: Any) -> Iterator[str]:
    before = 0
    for paragraph in document.paragraphs:
        name = paragraph.style.name
        if name == "Title" or name.startswith("Heading"):
            level = 0 if name == "Title" else int(name[-1])
            if not paragraph.text.strip():
                yield "empty heading"
            if level > before + 1:
                yield f"heading »{paragraph.text}« skips a level"
            before = level
            if not paragraph.style.paragraph_format.keep_with_next:
                yield f"heading »{paragraph.text}« may stand alone at the foot of a page"
    if document.paragraphs[0].style.name != "Title":
        yield "does not begin with its title"


def _tables(document: Any, body: Any) -> Iterator[str]:
    for table in body.iter(qn("w:tbl")):
        caption = table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
        if caption is None or not caption.get(qn("w:val")):
            yield "table without a name"
        rows = table.findall(qn("w:tr"))
        header = rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
        if len(rows) > 1 and header is None:
            yield "table without a header row"
        if header is not None:
            for cell in rows[0].findall(qn("w:tc")):
                if not _text(cell).strip():
                    yield "empty header cell"
                if cell.find(f".//{qn('w:keepNext')}") is None:
                    yield "header row may be orphaned"
            if rows[0].find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None:
                yield "header row may be broken"
        columns = len(table.find(qn("w:tblGrid")))
        for row in rows:
            spans = row.iterfind(f"{qn('w:tc')}/{qn('w:tcPr')}")
            if sum(_span(p) for p in spans) != columns:
                yield "row does not fill its table"


def _span(properties: Any) -> int:
    span = properties.find(qn("w:gridSpan"))
    return int(span.get(qn("w:val"))) if span is not None else 1


def _text(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def _figures(document: Any, body: Any) -> Iterator[str]:
    for drawing in body.iter(qn("w:drawing")):
        properties = drawing.find(f".//{qn('wp:docPr')}")
        if len(properties.get("descr", "")) < 20 or not properties.get("title"):
            yield "figure without alternative text"


def _lists(document: Any, body: Any) -> Iterator[str]:
    for paragraph in document.paragraphs:
        if re.match(r"^[•–-]\s", paragraph.text):
            yield f"a list made by hand: {paragraph.text[:30]}"
        if re.match(r"^\d+\.\s+at\s", paragraph.text):
            yield f"a number made by hand: {paragraph.text[:30]}"
        if paragraph.style.name in ("List Bullet", "List Number"):
            properties = paragraph.style.element.pPr
            if properties is None or properties.find(qn("w:numPr")) is None:
                yield "the points' style is no list"


def _contrast(document: Any, body: Any) -> Iterator[str]:
    colours = {}
    for style in document.styles.element.iter(qn("w:style")):
        colour = style.find(f"{qn('w:rPr')}/{qn('w:color')}")
        if colour is not None:
            colours[style.get(qn("w:styleId"))] = colour.get(qn("w:val"))
    seen = set()
    for run in body.iter(qn("w:r")):
        paragraph = next(run.iterancestors(qn("w:p")))
        names = [run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}"),
                 paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")]  # fmt: skip
        own = run.find(f"{qn('w:rPr')}/{qn('w:color')}")
        ink = own.get(qn("w:val")) if own is not None else None
        for name in names:
            ink = ink or (colours.get(name.get(qn("w:val"))) if name is not None else None)
        seen.add((ink or _INK, _ground(run, paragraph)))
    for ink, ground in sorted(seen):
        if _ratio(ink, ground) < 4.5:
            yield f"{ink} on {ground} is hard to read"


def _ground(run: Any, paragraph: Any) -> str:
    cell = next(paragraph.iterancestors(qn("w:tc")), None)
    places = [run.find(qn("w:rPr")), paragraph.find(qn("w:pPr"))]
    places.append(cell.find(qn("w:tcPr")) if cell is not None else None)
    for place in places:
        shade = place.find(qn("w:shd")) if place is not None else None
        if shade is not None:
            return str(shade.get(qn("w:fill")))
    return "FFFFFF"


def _ratio(one: str, other: str) -> float:
    """The contrast of WCAG 2.2, 1 to 21."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def _bookmarks(document: Any, body: Any) -> Iterator[str]:
    starts = list(body.iter(qn("w:bookmarkStart")))
    names = [b.get(qn("w:name")) for b in starts]
    if len(set(names)) != len(names):
        yield "a bookmark twice"
    if any(len(name) > 40 for name in names):
        yield "a bookmark longer than Word's 40 letters"
    numbers = [b.get(qn("w:id")) for b in starts]
    if sorted(numbers) != sorted(b.get(qn("w:id")) for b in body.iter(qn("w:bookmarkEnd"))):
        yield "a bookmark without an end"
    anchors = {e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))}
    for anchor in sorted(anchors - set(names)):
        yield f"a link to nowhere: {anchor}"


def _order(document: Any, body: Any) -> Iterator[str]:
    for root in (body, document.styles.element):
        for name, order in _ORDER.items():
            for element in root.iter(qn(f"w:{name}")):
                found = [etree.QName(child).localname for child in element]
                places = [order.index(f) for f in found if f in order]
                if places != sorted(places):
                    yield f"{name} in the wrong order: {found}"


def _agenda(form: str) -> Callable[[Reviewed], bytes]:
    def make(reviewed: Reviewed) -> bytes:
        facts = replace(reviewed.analysis.round, agenda_template=form)
        return agenda_bytes(replace(reviewed, analysis=replace(reviewed.analysis, round=facts)))

    return make


def _first_letter(reviewed: Reviewed) -> bytes:
    book = register(reviewed)
    return letter_bytes(book, book.responses[0])


DOCUMENTS: dict[str, Callable[[Reviewed], bytes]] = {
    "tabel": overview.overview_bytes,
    "prosa": prose.document_bytes,
    "hvidbog": white_book.document_bytes,
    "notat": hearing_note.document_bytes,
    **{form: _agenda(form) for form in FORMS},
    "svarbrev": _first_letter,
    "aendringer": redline_bytes,
}


ROUNDS = ("reviewed", "without_revision", "bare", "large")
# Without two drafts there is no redline, without responses no letter.
_NONE = {("aendringer", "without_revision"), ("aendringer", "bare"), ("svarbrev", "bare")}
MADE = [(n, r) for n in DOCUMENTS for r in ROUNDS if (n, r) not in _NONE]


@pytest.mark.parametrize(("name", "round_"), MADE)
def test_a_document_has_no_fault(name: str, round_: str, request: pytest.FixtureRequest) -> None:
    assert faults(DOCUMENTS[name](request.getfixturevalue(round_))) == []


@pytest.mark.parametrize("make", [*DOCUMENTS.values(), sheet_bytes], ids=[*DOCUMENTS, "ark"])
def test_the_same_round_gives_the_same_bytes(
    make: Callable[[Reviewed], bytes], reviewed: Reviewed
) -> None:
    content = make(reviewed)
    assert content == make(reviewed)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert "docProps/thumbnail.jpeg" not in package.namelist()


BREAKS: dict[str, tuple[str, str, str]] = {
    "table without a header row": ("word/document.xml", "<w:tblHeader/>", ""),
    "table without a name": ("word/document.xml", "<w:tblCaption [^>]*/>", ""),
    "empty header cell": ("word/document.xml", "Afsender</w:t>", "</w:t>"),
    "header row may be orphaned": ("word/document.xml", '(Tabelhoved"/>)<w:keepNext/>', r"\1"),
    "figure without alternative text": ("word/document.xml", 'descr="[^"]*"', 'descr=""'),
    "skips a level": ("word/document.xml", 'w:pStyle w:val="Heading1"', 'w:pStyle w:val="Heading3"'),
    "is hard to read": ("word/styles.xml", "595F69", "B9BFC9"),
    "language": ("word/styles.xml", 'w:lang w:val="da-DK"', 'w:lang w:val="en-US"'),
    "a link to nowhere": ("word/document.xml", 'w:name="c_01"', 'w:name="c_99"'),
    "a bookmark twice": ("word/document.xml", 'w:name="h_[^"]*"', 'w:name="h_x"'),
    "has two names": ("word/styles.xml", "Nøgletal tekst", "Nøgletal, tekst"),
    "an empty paragraph above a heading": (
        "word/document.xml",
        '</w:tbl><w:p><w:pPr><w:pStyle w:val="Heading1"/>',
        '</w:tbl><w:p/><w:p><w:pPr><w:pStyle w:val="Heading1"/>',
    ),
    "no title": ("docProps/core.xml", "<dc:title>[^<]*</dc:title>", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def content(reviewed: Reviewed) -> bytes:
    return overview.overview_bytes(reviewed)


@pytest.mark.parametrize("fault", BREAKS)
def test_the_checker_sees_what_is_broken(fault: str, content: bytes) -> None:
    part, pattern, instead = BREAKS[fault]
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                text = re.sub(pattern, instead, text.decode()).encode()
            target.writestr(name, text)
    assert made.getvalue() != content
    assert any(fault in found for found in faults(made.getvalue()))


def test_the_file_tells_of_nobody_but_the_round(content: bytes) -> None:
    """No program of the library's author, no list of sources, no hundred styles in English."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names, core = package.namelist(), package.read("docProps/core.xml").decode()
    assert not [n for n in names if n.startswith("customXml") or "WithEffects" in n]
    assert "docProps/app.xml" not in names and "python-docx" not in core


def test_no_keyword_is_cut(reviewed: Reviewed) -> None:
    names = [f"Et tema med et langt navn nummer {n}" for n in range(20)]
    theming = reviewed.analysis.theming
    themes = tuple(replace(t, name=names[n]) for n, t in enumerate(theming.themes * 5))
    analysis = replace(reviewed.analysis, theming=replace(theming, themes=themes))
    document = docx.Document(
        io.BytesIO(overview.overview_bytes(replace(reviewed, analysis=analysis)))
    )
    told = document.core_properties.keywords.split(", ")
    assert len(told) > 4 and set(told) <= {"høring", "høringssvar", *names}


@pytest.mark.parametrize("form", ["frederiksberg", "koebenhavn"])
def test_what_is_recommended_is_a_numbered_list(form: str, reviewed: Reviewed) -> None:
    document = docx.Document(io.BytesIO(DOCUMENTS[form](reviewed)))
    points = [p.text for p in document.paragraphs if p.style.name == "List Number"]
    assert points and points[0].startswith("at ")
    number = document.styles["List Number"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    entry = next(n for n in numbering.findall(qn("w:num")) if n.get(qn("w:numId")) == number)
    kind = entry.find(qn("w:abstractNumId")).get(qn("w:val"))
    made = next(
        a for a in numbering.findall(qn("w:abstractNum")) if a.get(qn("w:abstractNumId")) == kind
    )
    assert made.find(f".//{qn('w:numFmt')}").get(qn("w:val")) == "decimal"
