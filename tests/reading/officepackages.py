"""Office packages written part by part, for what no library writes."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hoering.domain import Block, BlockKind, Document
from hoering.reading.files import read_file

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
OPEN_DOCUMENT = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("style", "style"), ("fo", "xsl-fo-compatible"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run without a tag is text."""
    inner = "".join(r if r.startswith("<") else run(r) for r in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def ins(text: str, author: str = "Ida") -> str:
    return f'<w:ins w:id="1" w:author="{author}">{run(text)}</w:ins>'


def gone(text: str, author: str = "Ida") -> str:
    return f'<w:del w:id="2" w:author="{author}">{run(text, tag="delText")}</w:del>'


START, END = '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>'
MARK = '<w:r><w:commentReference w:id="{0}"/></w:r>'


def comment(number: int, text: str, author: str = "Ida", key: str = "") -> str:
    paragraphs = "".join(f'<w:p w14:paraId="{key}">{run(line)}</w:p>' for line in text.split("\n"))
    return f'<w:comment w:id="{number}" w:author="{author}">{paragraphs}</w:comment>'


def on(number: int, text: str) -> str:
    return START.format(number) + run(text) + END.format(number) + MARK.format(number)


def word_file(folder: Path, body: str, name: str = "svar.docx", **parts: str) -> Path:
    """A .docx with this body; `parts` are the insides of comments, numbering, header1 …"""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
        links = []
        for part, inner in parts.items():
            kind = part.rstrip("0123456789")
            package.writestr(f"word/{part}.xml", f"<w:{kind} {_W}>{inner}</w:{kind}>")
            links.append(f'<Relationship Id="r{part}" Type="{_TYPE}/{kind}" Target="{part}.xml"/>')
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_RELATIONS}">{"".join(links)}</Relationships>',
        )
    return path


def odt_file(folder: Path, body: str, styles: str = "", sheet: str = "") -> Path:
    """An .odt with this text; `styles` go before it, `sheet` is the inside of styles.xml."""
    path = folder / "svar.odt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {OPEN_DOCUMENT}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        package.writestr(
            "styles.xml",
            f"<office:document-styles {OPEN_DOCUMENT}>{sheet}</office:document-styles>",
        )
    return path


def read(path: Path) -> Document:
    """The document of a file that reads without trouble."""
    document, findings = read_file(path, path.name)
    assert document is not None and not findings, findings
    return document


def told(document: Document, *kinds: BlockKind) -> list[str]:
    """The texts of the blocks, of these kinds only where any are given."""
    return [b.span.of(document.text) for b in document.blocks if not kinds or b.kind in kinds]


def notes(document: Document) -> list[tuple[str, str, str]]:
    """Text, anchor and author of comments and tracked changes."""
    return [(b.span.of(document.text), b.anchor, b.author) for b in document.blocks if _is_note(b)]


def _is_note(block: Block) -> bool:
    return block.kind in (BlockKind.COMMENT, BlockKind.REVISION)
