"""An overview that people edited, read from Word or a spreadsheet; other documents are refused."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from lxml import etree

from hoering.errors import NotReturned
from hoering.returning.rows import Returned
from hoering.returning.sheet import read_sheet
from hoering.returning.word import read_word

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SAFE = (
    "Filen er urørt, og en ny kørsel skriver ikke over den: ligger den i resultat/, bliver den gemt "
    "som »{stem} (rettet).docx«."
)
# What the title in the file's properties begins with → what the file is, and what to do.
_OTHERS: Mapping[str, tuple[str, str]] = {
    "Dagsordenspunkt": (
        "»{name}« er et dagsordenspunkt. Det læses ikke ind, for et svar dér gælder et helt tema og "
        "ikke en enkelt bemærkning.",
        "Skriv svarene i kommenteret-oversigt (.docx eller .xlsx), og tag den ind; så står de også i "
        "det næste dagsordenspunkt. ",
    ),
    "Ændringer i udkastet": (
        "»{name}« viser forskellene mellem udkastet og det tilrettede udkast. Den læses ikke ind.",
        "Ret i jeres eget tilrettede udkast, og kør igen. Hvilke bemærkninger der ligger bag en "
        "ændring, rettes i kommenteret-oversigt (.docx eller .xlsx). ",
    ),
}


def read_document(path: Path, renamed: Mapping[str, str]) -> Returned:
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


def refuse(path: Path) -> None:
    """Raises NotReturned when the .docx is one of the other documents; it names the right one.

    The file is told by its title, which Word and LibreOffice keep; a copy may have any name.
    """
    title = _title(path)
    for beginning, (told, remedy) in _OTHERS.items():
        if title.startswith(beginning):
            safe = (
                _SAFE.format(stem=path.stem) if " (rettet" not in path.stem else "Filen er urørt."
            )
            raise NotReturned(told.format(name=path.name), remedy + safe)


def refuse_foreign(path: Path, round_title: str) -> NoReturn:
    """Raises NotReturned: nothing in the document is of this round. It names the other one.

    The documents' titles end in the round's: "Hvidbog over høringssvar – Ældrepolitik".
    """
    other = _title(path).partition(" – ")[2]
    if other and other != round_title:
        own = f" og ikke til »{round_title}«" if round_title else " og ikke til denne runde"
        raise NotReturned(
            f"»{path.name}« ser ud til at høre til »{other}«{own}. Intet er taget ind.",
            "Skriv mappen for den runde, filen er fra:  hoering indlaes MAPPE FIL",
        )
    raise NotReturned(
        f"»{path.name}« ligner ingen oversigt fra denne runde. Intet er taget ind.",
        "Ret i kommenteret-oversigt.docx eller kommenteret-oversigt.xlsx fra resultat/.",
    )


def _title(path: Path) -> str:
    """The title in the file's properties; "" where there is none or the file is something else."""
    try:
        with zipfile.ZipFile(path) as package:
            root = etree.fromstring(package.read("docProps/core.xml"))
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return ""
    return (root.findtext(_TITLE) or "").strip()
