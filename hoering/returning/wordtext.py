"""The text of a Word paragraph as people see it: what is inserted is there, what is deleted is not."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}rPr", f"{W}pPr", _FALLBACK}
_SIGNS = {
    f"{W}tab": " ",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_PARTS = ("footnotes", "endnotes")
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


@dataclass(slots=True)
class Lists:
    """How the lists of one document are marked: (list, level) → Word's name of the format.

    `styles` are paragraph styles that are lists by themselves: style id → (list, level).
    """

    formats: Mapping[tuple[str, str], str] = field(default_factory=dict)
    styles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    notes: Mapping[tuple[str, str], str] = field(default_factory=dict)
    _counts: dict[tuple[str, str], int] = field(default_factory=dict)

    def mark(self, paragraph: Any) -> str:
        """ "• " or "3. " in front of a list item; "" for plain text. Count goes on by document."""
        place = self._place(paragraph)
        if place is None:
            return ""
        kind = self.formats.get(place, "bullet")
        if kind in ("bullet", "none"):
            return "• " if kind == "bullet" else ""
        self._counts[place] = self._counts.get(place, 0) + 1
        number = self._counts[place]
        if kind in ("lowerLetter", "upperLetter") and number <= 26:
            letter = chr(ord("a") + number - 1)
            return f"{letter if kind == 'lowerLetter' else letter.upper()}) "
        return f"{number}. "

    def _place(self, paragraph: Any) -> tuple[str, str] | None:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        numbered = properties.find(f"{W}numPr")
        if numbered is not None:
            number, level = numbered.find(f"{W}numId"), numbered.find(f"{W}ilvl")
            found = "0" if number is None else number.get(f"{W}val", "0")
            return None if found == "0" else (found, _value(level))
        style = properties.find(f"{W}pStyle")
        return self.styles.get(style.get(f"{W}val", "")) if style is not None else None


def _value(element: Any) -> str:
    return "0" if element is None else str(element.get(f"{W}val", "0"))


def text_of(paragraph: Any, lists: Lists) -> str:
    """The visible words, line breaks as newlines, footnotes in brackets where they are called."""
    words = "".join(_words(paragraph, lists))
    return lists.mark(paragraph) + words if words.strip() else ""


def _words(element: Any, lists: Lists) -> Iterator[str]:
    for child in element:
        name = child.tag
        if name == f"{W}t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in _NOTES:
            note = lists.notes.get((_NOTES[name], child.get(f"{W}id", "")), "")
            yield f" [fodnote: {note}]" if note else ""
        elif name not in _GONE and name != f"{W}p":
            yield from _words(child, lists)
        elif name == f"{W}p":  # a text box in the paragraph
            yield "\n" + "".join(_words(child, lists))


def is_deleted(row: Any) -> bool:
    """A table row that was deleted with tracked changes on."""
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None


def lists_of(package: zipfile.ZipFile) -> Lists:
    """How the package marks its lists, and what its notes say."""
    names = set(package.namelist())
    formats: dict[tuple[str, str], str] = {}
    if "word/numbering.xml" in names:
        root = etree.fromstring(package.read("word/numbering.xml"))
        kinds: dict[str, dict[str, str]] = {}
        for abstract in root.iter(f"{W}abstractNum"):
            levels = kinds.setdefault(abstract.get(f"{W}abstractNumId", ""), {})
            for level in abstract.iter(f"{W}lvl"):
                kind = level.find(f"{W}numFmt")
                shown = "bullet" if kind is None else kind.get(f"{W}val", "bullet")
                levels[level.get(f"{W}ilvl", "0")] = shown
        for number in root.iter(f"{W}num"):
            abstract = number.find(f"{W}abstractNumId")
            own = kinds.get("" if abstract is None else abstract.get(f"{W}val", ""), {})
            formats |= {(number.get(f"{W}numId", ""), level): kind for level, kind in own.items()}
    styles: dict[str, tuple[str, str]] = {}
    if "word/styles.xml" in names:
        for style in etree.fromstring(package.read("word/styles.xml")).iter(f"{W}style"):
            numbered = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if numbered is not None and numbered.get(f"{W}val") != "0":
                styles[style.get(f"{W}styleId", "")] = (numbered.get(f"{W}val", ""), "0")
    notes = {(part, id): text for part in _PARTS for id, text in _notes(package, part)}
    return Lists(formats, styles, notes)


def _notes(package: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    if f"word/{part}.xml" not in package.namelist():
        return
    for note in etree.fromstring(package.read(f"word/{part}.xml")):
        text = " ".join(text_of(p, Lists()) for p in note.iter(f"{W}p"))
        yield note.get(f"{W}id", ""), " ".join(text.split())
