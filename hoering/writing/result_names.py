"""What the files of a round's results are called, in resultat/ and in the public version."""

from __future__ import annotations

OVERVIEW, SHEET = "kommenteret-oversigt.docx", "kommenteret-oversigt.xlsx"
AGENDA, REDLINE = "dagsordenspunkt.docx", "aendringer.docx"
BUNDLE, DATA = "hoeringssvar-samlet.pdf", "oversigt.json"
