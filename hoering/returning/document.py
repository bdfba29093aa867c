"""An overview that people edited, read from Word or a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hoering.errors import NotReturned
from hoering.returning.rows import Returned
from hoering.returning.sheet import read_sheet
from hoering.returning.word import read_word


def read_document(path: Path, renamed: Mapping[str, str] | None = None) -> Returned:
    """An edited .docx or .xlsx; `renamed` is column key → heading. Raises NotReturned."""
    if not path.is_file():
        raise NotReturned(f"Filen »{path}« findes ikke.", "Ret stien, og prøv igen.")
    ending = path.suffix.lower()
    if ending in (".docx", ".docm"):
        return read_word(path, renamed)
    if ending in (".xlsx", ".xlsm"):
        return read_sheet(path, renamed)
    raise NotReturned(
        f"»{path.name}« er hverken .docx eller .xlsx.",
        "Gem oversigten som Word-dokument (.docx) eller regneark (.xlsx), og prøv igen.",
    )
