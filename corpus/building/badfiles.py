"""Files that no program can read, as every inbox has some."""

from __future__ import annotations

import io

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from .looks import PAGE


def bad_file(make: str) -> bytes:
    """The bytes of a broken file."""
    if make == "truncated_pdf":
        return _pdf()[:420]
    if make == "encrypted_pdf":
        return _pdf(StandardEncryption("kodeord-mangler", canPrint=0, strength=128))
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
