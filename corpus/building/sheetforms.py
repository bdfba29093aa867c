"""Filled-in spreadsheets (.xlsx) and receipts of web forms (.html)."""

from __future__ import annotations

import html
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

from .opendocs import rows_of, zipped
from .sheet import Letter, Rendered
from .source import Block

MENU = ("Spring til hovedindhold", "Borger", "Erhverv", "Politik og demokrati", "Søg", "Menu")
BANNER = "Vi bruger cookies, så siden kan huske dine valg. Acceptér alle · Kun nødvendige"
RECEIPT = "Kvittering: Tak, vi har modtaget dit svar."
FOOT = "Til toppen | Tilgængelighedserklæring | Digital Post | Kontakt os"
CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator></dc:creator></cp:coreProperties>'
)


def sheet_form(letter: Letter) -> Rendered:
    """A sheet that was sent out to be filled in: some lines of text and a table."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Høringssvar"
    row = 1
    for block in letter.blocks:
        if block.type == "table":
            row = _grid(sheet, block, row) + 1
            continue
        for line in block.lines:
            marker = f"{block.marker} " if block.marker else ""
            cell = sheet.cell(row, 1, marker + line)
            cell.data_type = "s"
            cell.font = Font(bold=block.type in ("subject", "heading"), size=11)
            row += 1
    for number, width in enumerate((16, 62, 48, 30), 1):
        sheet.column_dimensions["ABCD"[number - 1]].width = width
    raw = io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as parts:
        names = sorted(parts.namelist(), key=lambda n: (n != "[Content_Types].xml", n))
        files = {name: parts.read(name) for name in names}
    files["docProps/core.xml"] = CORE.encode()
    return Rendered(zipped(files))


def _grid(sheet: object, block: Block, row: int) -> int:
    """Write a table from a row on; the first free row."""
    for number, cells in enumerate(rows_of(block)):
        for column, text in enumerate(cells, 1):
            cell = sheet.cell(row, column, text or None)  # type: ignore[attr-defined]
            if text:
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 0:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="FFD9E2EC")
        row += 1
    return row


def web_receipt(letter: Letter) -> Rendered:
    """The receipt of a web form, saved from the browser with menu, cookie banner and foot."""
    charset = {"cp1252": "windows-1252", "latin-1": "iso-8859-1"}.get(letter.encoding, "utf-8")
    out = [f'<!DOCTYPE html>\n<html lang="da"><head><meta charset="{charset}">']
    out.append(f"<title>{html.escape(letter.title)}</title>")
    out.append(
        "<style>body{font-family:sans-serif} nav li{display:inline} .svar{margin:1em}</style>"
    )
    out.append(
        "<script>window.dataLayer=[];function husk(x){dataLayer.push(x)}</script></head><body>"
    )
    out.append(f'<div class="cookie" role="dialog">{html.escape(BANNER)}</div><nav><ul>')
    out += [f'<li><a href="#">{html.escape(name)}</a></li>' for name in MENU]
    out.append(f'</ul></nav><main class="svar"><p class="ok">{html.escape(RECEIPT)}</p>')
    out += [_html_block(block) for block in letter.blocks]
    out.append(f"</main><footer><p>{html.escape(FOOT)}</p></footer></body></html>\n")
    codec = letter.encoding if letter.encoding in ("cp1252", "latin-1") else "utf-8"
    data = "\n".join(out).encode(codec, "xmlcharrefreplace")
    return Rendered(data, (BANNER, *MENU, RECEIPT, FOOT))


def _html_block(block: Block) -> str:
    words = html.escape(block.text, quote=False).replace("\n", "<br>\n")
    if block.type == "subject":
        return f"<h1>{words}</h1>"
    if block.type == "heading":
        return f'<h2 class="spoergsmaal">{words}</h2>'
    if block.type in ("letterhead", "recipient", "date", "signature"):
        rows = "".join(_fact(line) for line in block.lines)
        return f"<table>{rows}</table>"
    if block.type == "table":
        return _html_rows(block)
    if block.type in ("bullet", "numbered"):
        marker = f"{html.escape(block.marker)} " if block.marker else ""
        return f"<ul><li>{marker}{words}</li></ul>"
    return f"<p>{words}</p>"


def _fact(line: str) -> str:
    label, value = re.match(r"([^:]*:)?(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
    first = f"<th>{html.escape(label)}</th>" if label else ""
    return f"<tr>{first}<td>{html.escape(value)}</td></tr>"


def _html_rows(block: Block) -> str:
    lines = []
    for number, row in enumerate(rows_of(block)):
        tag = "td" if number else "th"
        cells = "".join(f"<{tag}>{html.escape(cell, quote=False)}</{tag}>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return "<table border=1>" + "\n".join(lines) + "</table>"
