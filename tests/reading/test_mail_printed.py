"""E-mails printed to PDF: the head as each program lays it out, the letter below it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from mails import of_kind, own

from hoering.domain import BlockKind
from hoering.reading.files import read_file
from hoering.reading.wording.mailhead import head_length, read_head

BODY = (
    "Vi har læst udkastet og mener, at der mangler lys på stien mellem",
    "skolen og hallen. Der bør også sættes bænke op ved åen.",
    "",
    "Med venlig hilsen",
    "Ida Bro",
)
FIELDS = {
    "Fra": "Ida Bro <ida@mail.example>", "Dato": "to 12-03-2026 14:05", "Til": "Kultur <k@vestby.example>",
    "Cc": "Ib Lund <ib@lund.example>",
}  # fmt: skip


def gmail(canvas: Any) -> int:
    _text(canvas, 60, 780, "Gmail", 14, bold=True)
    canvas.drawRightString(540, 780, "Ida Bro <ida@mail.example>")
    _text(canvas, 60, 750, "Lys på stien", 12, bold=True)
    _text(canvas, 60, 738, "1 meddelelse", 8)
    _text(canvas, 60, 715, "Ida Bro <ida@mail.example>", 9, bold=True)
    canvas.drawRightString(540, 715, "12. marts 2026 kl. 14.05")
    _text(canvas, 60, 703, "Til: k@vestby.example", 9)
    return 680


def web(canvas: Any) -> int:
    """The new Outlook, and Outlook on the web: fields without colons."""
    _text(canvas, 60, 790, "Outlook", 10)
    _text(canvas, 60, 760, "Lys på stien", 14, bold=True)
    y = 740
    for label, value in FIELDS.items():
        _text(canvas, 60, y, label, 10, bold=True)
        _text(canvas, 110, y, value, 10)
        y -= 14
    _text(canvas, 60, y - 6, "1 vedhæftet fil (200 KB)", 10)
    _text(canvas, 60, y - 20, "svar.pdf;", 10)
    return y - 50


def right(canvas: Any) -> int:
    """The date at the right edge of the sender's line."""
    _text(canvas, 60, 780, "Lys på stien", 14, bold=True)
    _text(canvas, 60, 755, "Ida Bro <ida@mail.example>", 10, bold=True)
    canvas.drawRightString(540, 755, "to 12-03-2026 14:05")
    _text(canvas, 60, 741, "Til: Kultur <k@vestby.example>", 9)
    return 715


def classic(canvas: Any) -> int:
    """Outlook for Windows: the mailbox's owner, a stroke, the fields in two columns."""
    _text(canvas, 60, 780, "Bente Bo", 13, bold=True)
    canvas.line(60, 775, 540, 775)
    y = 750
    values = {**FIELDS, "Emne": "Lys på stien", "Vedhæftede filer": "svar.pdf; kort.pdf"}
    for label, value in values.items():
        _text(canvas, 60, y, f"{label.replace('Dato', 'Sendt')}:", 10, bold=True)
        _text(canvas, 180, y, value, 10)
        y -= 14
    return y - 20


def english(canvas: Any) -> int:
    y = 780
    for line in ("From: Ida Bro <ida@mail.example>", "Sent: Thursday, March 12, 2026 2:05 PM",
                 "To: Kultur <k@vestby.example>", "Subject: Lys på stien"):  # fmt: skip
        _text(canvas, 60, y, line, 10)
        y -= 13
    return y - 20


def _text(canvas: Any, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, y, text)
    canvas.setFont("Helvetica", size)


@pytest.mark.parametrize("head", [gmail, web, right, classic, english])
def test_printed_mails(head: Callable[[Any], int], tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path))
    y = head(canvas)
    for line in BODY:
        _text(canvas, 60, y, line, 10)
        y -= 13
    canvas.save()
    document, findings = read_file(path, "svar.pdf")
    assert document is not None and document.mail is not None and not findings
    mail = document.mail
    assert (mail.sender, mail.address, mail.subject) == (
        "Ida Bro",
        "ida@mail.example",
        "Lys på stien",
    )
    assert mail.sent == datetime(2026, 3, 12, 14, 5) and "k@vestby.example" in mail.recipient
    assert own(document) == [" ".join(BODY[:2]), *BODY[3:]]
    assert of_kind(document, BlockKind.MAIL_HEADER)


def test_a_head_that_only_tells_when_the_mail_came() -> None:
    head = ["Afsender: Ida Holm", "Modtager: Vestby Kommune", "Emne: Stien",
            "Modtaget: 10. mar. 2026 kl. 08.02", "Postkasse: Teknik og Miljø"]  # fmt: skip
    assert head_length([*head, "Stien er for smal til to."]) == len(head)
    assert read_head(head).sent == datetime(2026, 3, 10, 8, 2)
