"""A letter written as a file."""

from __future__ import annotations

import random
from email.message import EmailMessage
from pathlib import Path

from planted.letters import Letter


def write(letter: Letter, folder: Path, rng: random.Random) -> None:
    """As txt, eml or pdf, by chance."""
    letter.form = rng.choices(["txt", "eml", "pdf"], [5, 3, 2])[0]
    letter.name = letter.name.replace(".txt", f".{letter.form}")
    path = folder / letter.name
    text = "\n".join(letter.lines)
    if letter.form == "txt":
        path.write_text(text, encoding="utf-8")
    elif letter.form == "eml":
        message = EmailMessage()
        address = (
            letter.sender[1]
            if "@" in letter.sender[1] and " " not in letter.sender[1]
            else "svar@portal.example"
        )
        message["From"] = f"{letter.sender[0]} <{address}>"
        message["To"] = "hoering@hvidsted.example"
        message["Subject"] = "Høringssvar"
        message["Date"] = "Tue, 10 Mar 2026 09:12:00 +0100"
        message.set_content(text)
        path.write_bytes(bytes(message))
    else:
        _write_pdf(path, letter.lines)


def _write_pdf(path: Path, lines: list[str]) -> None:
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), invariant=1)
    y = 790
    for line in lines:
        for part in simpleSplit(line, "Helvetica", 11, 450) or [""]:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, y, part)
            y -= 15
        y -= 4
        if y < 80:
            canvas.showPage()
            y = 790
    canvas.save()
