"""A letter as a Word file, a mail or a row of a sheet, in one of many looks."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from forms.letter import Letter
from forms.letterlooks import LetterLook, closed, dated, facts_of, signed, titled
from forms.letterpages import address, form_fields, numbered, write_pdf

_BOX = (
    "<w:p {ns}><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' "
    "style='position:absolute;width:160pt;height:120pt'><v:textbox><w:txbxContent>{paragraphs}"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_PARAGRAPH = "<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
_CONTROL = "<w:sdt {ns}><w:sdtPr><w:alias w:val='{name}'/></w:sdtPr><w:sdtContent>{paragraphs}</w:sdtContent></w:sdt>"
_HISTORY = (
    "-----Oprindelig meddelelse-----\nFra: Høring <hoering@moellehoej.example>\n"
    "Sendt: 12. februar 2026 10:04\nTil: {name}\nEmne: Høring\n\nKære høringspart\n\nHermed sendes "
    "materialet i høring. Vi beder om jeres bemærkninger senest den 13. marts 2026 kl. 12.\n\n"
    "Med venlig hilsen\n\nKirsten Mogensen\nFuldmægtig\nMøllehøj Kommune"
)


def write(letter: Letter, look: LetterLook, path: Path) -> None:
    """The file in the look's format; `path` ends in it."""
    {"pdf": write_pdf, "docx": _write_docx, "eml": _write_mail, "xlsx": _write_row}[look.file](
        letter, look, path
    )


def _write_row(letter: Letter, look: LetterLook, path: Path) -> None:
    book = openpyxl.Workbook()
    fields = form_fields(letter)
    text = "\n".join(part.text for part in letter.body)
    book.active.append(["Indsendt", *(label for label, _ in fields), "Dit høringssvar"])
    book.active.append(["2026-03-04 09:12", *(value for _, value in fields), text])
    book.save(path)


def _write_docx(letter: Letter, look: LetterLook, path: Path) -> None:
    document = docx.Document()
    head, facts = letter.head, [f"{a}: {b}" for a, b in facts_of(letter)]
    if look.way == "header":
        section = document.sections[0]
        section.header.paragraphs[0].text = "\n".join(head[:1])
        section.footer.paragraphs[0].text = " · ".join(head)
    elif look.way == "table":
        row = document.add_table(1, 2).rows[0]
        row.cells[0].text, row.cells[1].text = "\n".join(letter.recipient), "\n".join(head)
    elif look.way == "boxes":
        paragraphs = "".join(_PARAGRAPH.format(text=escape(t)) for t in (*head, *facts))
        document.element.body.insert(
            0, parse_xml(_BOX.format(ns=nsdecls("w"), paragraphs=paragraphs))
        )
    elif look.way == "controls":
        for name, lines in (("Afsender", head), ("Modtager", letter.recipient)):
            paragraphs = "".join(_PARAGRAPH.format(text=escape(line)) for line in lines)
            made = parse_xml(_CONTROL.format(ns=nsdecls("w"), name=name, paragraphs=paragraphs))
            if lines:
                document.element.body.insert(len(document.element.body) - 1, made)
    else:
        document.add_paragraph("\n".join(head) if look.way == "breaks" else head[0])
        for line in () if look.way == "breaks" else head[1:]:
            document.add_paragraph(line)
    if look.facts == "table":
        table = document.add_table(0, 2)
        for a, b in facts_of(letter):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = a, b
    document.add_paragraph(dated(letter, look))
    document.add_paragraph().add_run(titled(letter, look)).bold = True
    document.add_paragraph(letter.greeting)
    _typed_body(document, letter, look)
    document.add_paragraph(closed(letter, look))
    hands = signed(letter, look)
    row = document.add_table(1, len(hands)).rows[0] if len(hands) > 1 else None
    for nth, lines in enumerate(hands):
        if row:
            row.cells[nth].text = "\n".join(lines)
        else:
            document.add_paragraph("\n".join(lines))
    document.save(str(path))


def _typed_body(document: Any, letter: Letter, look: LetterLook) -> None:
    if look.way == "breaks":
        document.add_paragraph("\n".join(_texts(letter, look)))
        return
    styles = {"bullet": "List Bullet", "heading": "Heading 2", "quote": "Quote"}
    for part in letter.body:
        text = f"{part.marker} {part.text}" if part.type == "numbered" else part.text
        document.add_paragraph(text, style=styles.get(part.type))


def _texts(letter: Letter, look: LetterLook) -> Iterator[str]:
    nth = 0
    for part in letter.body:
        nth += part.type == "p"
        marker = {"bullet": look.bullets, "numbered": part.marker}.get(part.type, "")
        if part.type == "p" and look.numbered:
            marker = numbered(look.numbered, nth)
        yield f"{marker} {part.text}".strip()


def _write_mail(letter: Letter, look: LetterLook, path: Path) -> None:
    message = EmailMessage()
    forwarded = look.way == "forwarded"
    own = f"{letter.name} <{address(letter)}>"
    message["From"] = "Høring <hoering@moellehoej.example>" if forwarded else own
    message["To"] = "hoering@moellehoej.example"
    message["Subject"] = ("VS: " if forwarded else "") + " ".join(letter.subject.split())
    message["Date"] = "Wed, 04 Mar 2026 09:12:00 +0100"
    if look.way in ("pdf", "docx"):
        message.set_content(
            "Kære Kommune\n\nHermed fremsendes høringssvar.\n\nVenlig hilsen\n" + letter.name
        )
        kind = ("application", "pdf") if look.way == "pdf" else ("application", "octet-stream")
        with TemporaryDirectory() as folder:
            file = Path(folder) / f"brev.{look.way}"
            (write_pdf if look.way == "pdf" else _write_docx)(letter, look, file)
            message.add_attachment(file.read_bytes(), *kind, filename=file.name)
    elif look.way == "html":
        said = "".join(
            f"<p>{escape(t).replace(chr(10), '<br>')}</p>" for t in _mailed(letter, look)
        )
        message.set_content(
            f"<html><body>{said}</body></html>", subtype="html", cte="quoted-printable"
        )
    else:
        text = "\n\n".join(_mailed(letter, look))
        if look.way == "wrapped":
            text = "\n".join(textwrap.fill(line, 72) for line in text.split("\n"))
        if look.way == "history":
            text += "\n\n" + _HISTORY.format(name=letter.name)
        if forwarded:
            text = (
                f"Til sagen.\n\nVenlig hilsen\nKirsten Mogensen\nMøllehøj Kommune\n\nFra: {own}\nSendt: "
                f"3. marts 2026 21:14\nTil: Høring <hoering@moellehoej.example>\nEmne: {letter.subject}\n\n{text}"
            )
        message.set_content(text, cte="quoted-printable")
    out = io.BytesIO(bytes(message))
    path.write_bytes(out.getvalue())


def _mailed(letter: Letter, look: LetterLook) -> Iterator[str]:
    """The paragraphs of a mail; the head's lines stand below the name."""
    if letter.greeting:
        yield letter.greeting
    yield from _texts(letter, look)
    below = [line for hand in signed(letter, look) for line in hand]
    below += [line for line in letter.head if line not in below]
    yield "\n".join(filter(None, (closed(letter, look), *below)))
    if look.after:
        yield look.after
