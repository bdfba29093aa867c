"""Responses of other word processors: .odt and .rtf."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from .sheet import Letter, Rendered
from .source import Block, plain

ODT = "application/vnd.oasis.opendocument.text"
SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "style", "text", "table")
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
BOLD = (
    '<style:style style:name="B" style:family="paragraph">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def rows_of(block: Block) -> list[list[str]]:
    """The header and the rows of a table."""
    return [list(block.columns), *([plain(cell) for cell in row] for row in block.rows)]


def odt(letter: Letter) -> Rendered:
    """An OpenDocument text: headings, lists and tables as LibreOffice writes them."""
    body = "".join(_odt_block(block, number) for number, block in enumerate(letter.blocks))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {SPACES} '
        f'office:version="1.2"><office:automatic-styles>{BOLD}</office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts = {"mimetype": ODT, "content.xml": content, "META-INF/manifest.xml": MANIFEST}
    return Rendered(zipped({name: text.encode() for name, text in parts.items()}))


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip with fixed times; a part called mimetype is stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.external_attr = 0o600 << 16
            stored = name == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return out.getvalue()


def _odt_block(block: Block, number: int) -> str:
    if block.type == "table":
        rows = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p>'
                "</table:table-cell>"
                for cell in row
            )
            + "</table:table-row>"
            for row in rows_of(block)
        )
        column = f'<table:table-column table:number-columns-repeated="{len(block.columns)}"/>'
        return f'<table:table table:name="Tabel{number}">{column}{rows}</table:table>'
    words = escape(block.text).replace("\n", "<text:line-break/>")
    if block.type == "bullet":
        return f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"
    if block.type in ("subject", "heading"):
        level = 1 if block.type == "subject" else 2
        return f'<text:h text:outline-level="{level}" text:style-name="B">{words}</text:h>'
    marker = f"{escape(block.marker)}<text:tab/>" if block.marker else ""
    return f"<text:p>{marker}{words}</text:p>"


def rtf(letter: Letter) -> Rendered:
    """An RTF file in code page 1252, as an old word processor saves it."""
    head = (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1030{\\fonttbl{\\f0\\froman\\fcharset0 Times New "
        "Roman;}}{\\info{\\title " + _rtf_text(letter.title) + "}}\\viewkind4\\uc1\\f0\\fs23\n"
    )
    body = "".join(_rtf_block(block) for block in letter.blocks)
    return Rendered((head + body + "}\n").encode("ascii"))


def _rtf_text(text: str) -> str:
    out = []
    for character in text:
        if character in "\\{}":
            out.append("\\" + character)
        elif character == "\n":
            out.append("\\line\n")
        elif ord(character) < 128:
            out.append(character)
        else:
            out.append(_rtf_code(character))
    return "".join(out)


def _rtf_code(character: str) -> str:
    try:
        return f"\\'{character.encode('cp1252')[0]:02x}"
    except UnicodeEncodeError:
        code = ord(character)
        return f"\\u{code if code < 32768 else code - 65536}?"


def _rtf_block(block: Block) -> str:
    if block.type == "table":
        return "".join(_rtf_row(row) for row in rows_of(block)) + "\\pard\\par\n"
    words = _rtf_text(block.text)
    if block.type in ("subject", "heading"):
        words = f"{{\\b {words}}}"
    if block.type == "quote":
        words = f"{{\\i {words}}}"
    if block.type == "date":
        return f"\\pard\\qr {words}\\par\\pard\n"
    if block.type in ("bullet", "numbered", "footnote"):
        marker = _rtf_text(block.marker or "•")
        return f"\\pard\\li360\\fi-360 {marker}\\tab {words}\\par\n"
    return f"\\pard\\sa120 {words}\\par\n"


def _rtf_row(row: list[str]) -> str:
    wide = 9000 // len(row)
    edges = "".join(f"\\cellx{wide * (n + 1)}" for n in range(len(row)))
    cells = "".join(f"\\pard\\intbl {_rtf_text(cell)}\\cell\n" for cell in row)
    return f"\\trowd\\trgaph70{edges}\n{cells}\\row\n"
