"""The letters of an OpenDocument paragraph, with tracked changes, notes and comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from hoering.reading.office.odfstyles import DC, DRAW, OFFICE, TEXT, OdfStyles
from hoering.reading.office.wordnotes import Comment
from hoering.reading.pdf.letters import tidied
from hoering.reading.text.strands import NOT_BEFORE, State, Strand, now
from hoering.reading.text.styles import PLAIN, Style

XLINK = "{http://www.w3.org/1999/xlink}href"
_MOST_BLANKS = 1000
_PASSED = frozenset(
    f"{TEXT}{tag}" for tag in ("note-citation", "ruby-text", "tracked-changes", "script",
                               "list-level-style-number", "hidden-paragraph")
) | {f"{OFFICE}forms", f"{OFFICE}event-listeners"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: `gone` are the deleted words, "" for text that was put in."""

    author: str
    gone: str = ""


@dataclass(slots=True)
class OdfText:
    """What was found below a paragraph, in the order of place. `pictures` are their files."""

    strands: list[Strand] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    comments: list[tuple[str, Comment]] = field(default_factory=list)  # name of the range


@dataclass(slots=True)
class OdfCollector:
    """Goes through the paragraphs in order; changes and comments may span several.

    `ends` are the comments that span words, `anchors` the words of the draft in them.
    """

    styles: OdfStyles
    changes: dict[str, Change] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()
    anchors: dict[str, list[str]] = field(default_factory=dict)
    _open: dict[str, Comment] = field(default_factory=dict)
    _new: list[str] = field(default_factory=list)  # insertions that are going on

    def collect(self, paragraph: Any, style: Style) -> OdfText:
        found = OdfText()
        self._below(paragraph, found, style)
        for name in self._open:
            self.anchors[name].append(" ")
        return found

    def deleted(self, mark: Any) -> Strand | None:
        """The words that were deleted where this mark stands."""
        change = self.changes.get(mark.get(f"{TEXT}change-id") or "")
        return Strand(change.gone, State.GONE, change.author) if change and change.gone else None

    def _below(self, element: Any, found: OdfText, style: Style) -> None:
        self._add(element.text, found, style)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _PASSED:
                self._child(child, found, style)
            self._add(child.tail, found, style)

    def _child(self, child: Any, found: OdfText, style: Style) -> None:
        tag = child.tag
        if tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c") or "1"
            blanks = int(count) if count.isdigit() and len(count) < 6 else 1
            self._put(" " * min(blanks, _MOST_BLANKS), found, style)
        elif tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            self._put("\t" if tag == f"{TEXT}tab" else "\n", found, style)
        elif tag == f"{TEXT}span":
            self._below(child, found, self._look(child, style))
        elif tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            if body is not None:
                found.notes.append(" ".join(odf_texts(body, self.styles)))
        elif tag in (f"{OFFICE}annotation", f"{OFFICE}annotation-end"):
            self._comment(child, found)
        elif tag in (f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}change"):
            self._change(child, found)
        elif tag == f"{DRAW}text-box":
            found.boxes.append(child)
        elif tag == f"{DRAW}frame":
            found.pictures += [link] if (link := picture_of(child)) else []
            for box in child.iter(f"{DRAW}text-box"):
                found.boxes.append(box)
                break
        elif tag.startswith((TEXT, DRAW)):
            self._below(child, found, style)

    def _look(self, span: Any, style: Style) -> Style:
        own = self.styles.look(span.get(f"{TEXT}style-name"))
        return replace(
            style,
            bold=own.bold or style.bold,
            size=own.size or style.size,
            hidden=own.hidden or style.hidden,
        )

    def _comment(self, mark: Any, found: OdfText) -> None:
        name = mark.get(f"{OFFICE}name") or ""
        if mark.tag == f"{OFFICE}annotation-end":
            if name in self._open:
                found.comments.append((name, self._open.pop(name)))
            return
        creator = mark.find(f"{DC}creator")
        author = " ".join((creator.text or "").split()) if creator is not None else ""
        comment = Comment(name, author, tuple(odf_texts(mark, self.styles)))
        if name in self.ends:
            self._open[name], self.anchors[name] = comment, []
        else:
            found.comments.append(("", comment))

    def _change(self, mark: Any, found: OdfText) -> None:
        name = mark.get(f"{TEXT}change-id") or ""
        if mark.tag == f"{TEXT}change":
            strand = self.deleted(mark)
            if strand is not None:
                found.strands.append(strand)
        elif mark.tag == f"{TEXT}change-start" and name in self.changes:
            self._new.append(name)
        elif name in self._new:
            self._new.remove(name)

    def _add(self, text: str | None, found: OdfText, style: Style) -> None:
        """Text as XML has it: line ends and blanks in a row are one blank."""
        if text:
            words = " ".join(text.split())
            if words:
                left = " " if text[0].isspace() else ""
                words = f"{left}{words}{' ' if text[-1].isspace() else ''}"
            self._put(words or " ", found, style)

    def _put(self, letters: str, found: OdfText, style: Style) -> None:
        if style.hidden:
            return
        state = State.NEW if self._new else State.KEPT
        author = self.changes[self._new[-1]].author if self._new else ""
        found.strands.append(Strand(letters, state, author, style.bold, style.size))
        if state not in NOT_BEFORE:
            for name in self._open:
                self.anchors[name].append(letters)


def picture_of(frame: Any) -> str:
    """The file of a frame's picture in the package; "" for a frame with something else."""
    image = frame.find(f"{DRAW}image")
    link = (image.get(XLINK) or "").removeprefix("./") if image is not None else ""
    return link if link.startswith("Pictures/") else ""  # others stand for a chart or a formula


def ends_of(body: Any) -> frozenset[str]:
    """The names of the comments whose range has an end."""
    return frozenset(e.get(f"{OFFICE}name") or "" for e in body.iter(f"{OFFICE}annotation-end"))


def odf_texts(element: Any, styles: OdfStyles) -> Iterator[str]:
    """The paragraphs below a note or a comment, tidied, empty ones left out."""
    collector = OdfCollector(styles)
    for paragraph in element.iter(f"{TEXT}p", f"{TEXT}h"):
        if text := tidied(now(collector.collect(paragraph, PLAIN).strands)):
            yield text


def changes_of(body: Any) -> dict[str, Change]:
    """The tracked changes of a text by id; changes of looks alone are left out."""
    found: dict[str, Change] = {}
    for region in body.iter(f"{TEXT}changed-region"):
        name = region.get(f"{TEXT}id") or region.get("{http://www.w3.org/XML/1998/namespace}id")
        for kind in ("insertion", "deletion"):
            element = region.find(f"{TEXT}{kind}")
            if name and element is not None:
                creator = element.find(f".//{DC}creator")
                author = (creator.text or "") if creator is not None else ""
                gone = " ".join(_raw(element)) if kind == "deletion" else ""
                found[name] = Change(author, gone)
    return found


def _raw(deletion: Any) -> Iterator[str]:
    """Deleted paragraphs with the blanks at their edges."""
    for paragraph in deletion.iter(f"{TEXT}p", f"{TEXT}h"):
        yield now(OdfCollector(OdfStyles()).collect(paragraph, PLAIN).strands)
