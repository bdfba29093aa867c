"""An e-mail file and its attachments made into one document."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hoering.domain import Finding
from hoering.reading.assembly import assemble
from hoering.reading.formats import kind_of
from hoering.reading.mail import attached, pieces_of_message, read_message
from hoering.reading.outcome import Outcome, appended
from hoering.reading.pieces import Sheet
from hoering.reading.troubles import trouble


def read_mail_file(path: Path, name: str) -> Outcome:
    """A mail and its readable attachments as the pages of one document."""
    message = read_message(path)
    pieces, mail = pieces_of_message(message)
    if not pieces:
        return None, (trouble("broken", name),)
    document = assemble([Sheet(name, 1, tuple(pieces))], mail)
    findings: list[Finding] = []
    for nth, (file, content) in enumerate(attached(message)):
        if nth >= 20:
            break
        inner, trouble_inside = _read_attached(file, content, f"{name}/{file}")
        findings.extend(trouble_inside)
        if inner is not None:
            document = appended(document, inner)
    return document, tuple(findings)


def _read_attached(file: str, content: bytes, name: str) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        # The ending is all that is taken from the sender's name.
        path = Path(folder) / f"bilag{Path(file).suffix[:8]}"
        path.write_bytes(content)
        if kind_of(path) == "eml":
            return None, (trouble("unsupported", name, kind="en vedhæftet e-mail"),)
        from hoering.reading.files import read_file

        return read_file(path, name)
