"""The municipality's own Word file, whose styles, logo, header and footer a document takes over."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoering.writing.word.elements import W, tag

_UNREADABLE = "Åbn den i Word, gem den igen som .docx uden adgangskode, og kør igen."


def emptied(content: bytes) -> Any:
    """The template without its text; None when it is no Word file.

    The page's properties are those of the last section, with the headers and footers of the
    sections before it where it has none of its own, as Word reads them.
    """
    document = document_of(content)
    if document is None:
        return None
    body = document.element.body
    last = _page_properties(body)
    for element in list(body):
        if element is not last:
            body.remove(element)
    return document


def document_of(content: bytes) -> Any:
    """The file as python-docx has it; None when it is damaged, locked or something else."""
    import docx

    try:
        document = docx.Document(io.BytesIO(content))
        # What a document cannot do without is missed only when it is asked for.
        return document if document.element.body is not None and document.styles else None
    except Exception:  # a damaged package raises whatever its parts raise
        return None


def complaint(path: Path, key: str) -> str:
    """What is wrong with the template, in Danish, with the remedy; "" when nothing is."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return f"Skabelonen »{path.name}« kan ikke læses ({error.strerror}). {_UNREADABLE}"
    if document_of(content) is None:
        return (
            f"Skabelonen »{path.name}« under [skabelon] {key} er ikke en Word-fil, der kan læses; "
            f"dokumentet er skrevet uden den. {_UNREADABLE}"
        )
    return ""


def running_parts(document: Any) -> Iterator[Any]:
    """The headers and footers, whichever section they belong to."""
    for relation in document.part.rels.values():
        if relation.reltype.rsplit("/", 1)[-1] in ("header", "footer"):
            yield relation.target_part.element


def has_running_lines(document: Any) -> bool:
    """Does any header or footer hold text or a picture?"""
    names = [f"{W}{name}" for name in ("t", "drawing", "pict")]
    found = (node for part in running_parts(document) for node in part.iter(*names))
    return any(node.text or node.tag != names[0] for node in found)


def _page_properties(body: Any) -> Any:
    sections = list(body.iter(f"{W}sectPr"))
    if not sections or sections[-1].getparent() is not body:
        body.append(tag("sectPr"))
        sections.append(body[-1])
    last = sections[-1]
    own = {_kind_of(r) for r in _references(last)}
    for earlier in reversed(sections[:-1]):
        for reference in _references(earlier):
            if _kind_of(reference) not in own:
                own.add(_kind_of(reference))
                last.insert(0, reference)
    return last


def _references(section: Any) -> list[Any]:
    return [e for e in section if e.tag in (f"{W}headerReference", f"{W}footerReference")]


def _kind_of(reference: Any) -> tuple[str, str]:
    return (reference.tag, reference.get(f"{W}type"))
