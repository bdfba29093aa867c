"""Files that no program can read, as every inbox has some."""

from __future__ import annotations

import io

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from .badoffice import locked_docx, zip_bomb
from .looks import PAGE

LOGIN = """<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Log på</title></head>
<body><h1>Log på</h1><p>Din session er udløbet. Log på igen for at hente dokumentet.</p>
<form><label>Brugernavn <input name="bruger"></label><button>Log på</button></form>
</body></html>
"""
# the first bytes of a film, under the name of something else
VIDEO = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42" + bytes(range(255, -1, -1)) * 12


def bad_file(make: str) -> bytes:
    """The bytes of a broken file."""
    if make == "truncated_pdf":
        return _pdf()[:420]
    if make == "encrypted_pdf":
        return _pdf(StandardEncryption("kodeord-mangler", canPrint=0, strength=128))
    if make == "html_called_pdf":
        return LOGIN.encode()
    if make == "zip_bomb_docx":
        return zip_bomb()
    if make == "docx_with_password":
        return locked_docx()
    if make == "wrong_extension":
        return VIDEO
    if make == "unknown_type":
        return b"\x00\x01BREV\x00" + bytes(range(256)) * 8
    return b""


def _pdf(encrypt: StandardEncryption | None = None) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=PAGE, invariant=1, encrypt=encrypt)
    for page in range(1, 4):
        canvas.setFont("Helvetica", 11)
        for line in range(30):
            canvas.drawString(72, 760 - 20 * line, f"Side {page}, linje {line + 1}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
