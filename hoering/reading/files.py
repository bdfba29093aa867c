"""The one door to a response's files: any format, and every trouble as a finding."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from hoering.reading.formats.formats import kind_of
from hoering.reading.formats.outcome import Outcome, Reader
from hoering.reading.formats.troubles import trouble

_LONGEST = 259  # characters of a path that Windows opens unless it is set up for more
# Formats that can be read; a new one is one module and one line here. Readers are imported when
# the first file of their kind turns up: each brings a library that most rounds do not need.
READERS: dict[str, tuple[str, str]] = {
    "pdf": ("pdf_file", "read_pdf_file"),
    "docx": ("office.word", "read_word_file"),
    "eml": ("mail_file", "read_mail_file"),
    "msg": ("mail_file", "read_mail_file"),
    "mbox": ("mail_file", "read_mailbox_file"),
    "tnef": ("mail_file", "read_mail_file"),
    "doc": ("office.word97", "read_word97_file"),
    "odt": ("office.opendocument", "read_odt_file"),
    "rtf": ("office.rtf", "read_rtf_file"),
    "xlsx": ("office.workbook", "read_workbook_file"),
    "xls": ("office.workbook", "read_workbook97_file"),
    "ods": ("office.workbook", "read_ods_file"),
    "csv": ("office.workbook", "read_csv_file"),
    "pptx": ("office.slides", "read_slides_file"),
    "txt": ("text.text", "read_text_file"),
    "html": ("text.markup", "read_html_file"),
    "image": ("pictures.picture_file", "read_picture_file"),
    "heic": ("pictures.picture_file", "read_picture_file"),
}
# Formats in which a policy's draft is read otherwise than a response.
DRAFTS: dict[str, tuple[str, str]] = {"docx": ("office.word", "read_word_draft")}
_TROUBLES = {
    "": "empty",
    "broken": "broken",
    "encrypted": "encrypted",
    "ppt": "slides",
    "odp": "slides",
    "pages": "pages",
    "zip": "packed",
}


def read_file(path: Path, name: str, draft: bool = False) -> Outcome:
    """The document of a file, or None, with what is wrong with it.

    `name` is the path below the round folder. The format is decided by the content, then by
    the ending. No file, however broken, raises. `draft`: it is the policy or its revised draft.
    """
    with _undisturbed():
        return _read(path, name, READERS | DRAFTS if draft else READERS)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the collector of cycles: records hold none, and it looks at all of them again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _read(path: Path, name: str, readers: Mapping[str, tuple[str, str]]) -> Outcome:
    try:
        kind = kind_of(path)
        if kind in _TROUBLES:
            return None, (trouble(_TROUBLES[kind], name),)
        if kind in readers:
            return _loaded(*readers[kind])(path, name)
        return None, (trouble("unknown", name),)
    except OSError as error:
        if sys.platform == "win32" and len(os.path.abspath(path)) > _LONGEST:
            return None, (trouble("long_path", name),)
        return None, (trouble("missing", name, why=error.strerror or type(error).__name__),)
    except Exception as error:
        # Parsers raise whatever they like on a damaged file; a run never stops for that.
        return None, (trouble("failed", name, why=type(error).__name__),)


def _loaded(module: str, function: str) -> Reader:
    reader: Reader = getattr(import_module(f"hoering.reading.{module}"), function)
    return reader
