"""The letters of a Word paragraph: runs, fields, controls, tracked changes, marks of comments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from hoering.reading.formats.container import A, R
from hoering.reading.text.numbering import W, number_in
from hoering.reading.text.strands import NOT_BEFORE, NOT_NOW, State, Strand
from hoering.reading.text.styles import Style, half_points, is_on

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_LETTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_PICTURES = {  # a picture, and where it names its file
    f"{A}blip": f"{R}embed",
    "{urn:schemas-microsoft-com:vml}imagedata": f"{R}id",
}
_STATES = {
    f"{W}ins": State.NEW,
    f"{W}del": State.GONE,
    f"{W}moveTo": State.MOVED_HERE,
    f"{W}moveFrom": State.MOVED_AWAY,
}
_PASSED = frozenset(
    f"{W}{tag}" for tag in ("pPr", "rPr", "sdtPr", "instrText", "delInstrText", "sectPr", "rt")
)
# Letters of the fonts Wingdings and Symbol that forms and lists use.
_SIGNS = {0xFE: "☒", 0xFD: "☒", 0x78: "☒", 0xA8: "☐", 0x6F: "☐", 0xFC: "✓", 0xE0: "→",
          0xA7: "▪", 0xB7: "•", 0xD8: "➢"}  # fmt: skip
CHECKED, UNCHECKED = "☒", "☐"


@dataclass(slots=True)
class Collected:
    """What was found below a paragraph. `comments` and `notes` are ids in the order of place,
    `pictures` relationships."""

    strands: list[Strand] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # footnote | endnote, id
    pictures: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Collector:
    """Goes through the document's paragraphs in order; fields and comments may span several.

    `struck`: letters that are struck through are text, too; in a draft they are taken out.
    `anchors`: comment id → the draft's words that it hangs on, those deleted by now included.
    """

    styles: dict[str, Style]
    struck: bool = True
    anchors: dict[str, list[str]] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)
    _fields: list[bool] = field(default_factory=list)  # True: in the result, False: in the code
    _state: State | None = State.KEPT  # None: put in and taken out again
    _author: str = ""

    def collect(self, paragraph: Any, style: Style) -> Collected:
        """The text below a paragraph; text boxes are set aside to follow it."""
        found = Collected()
        self._below(paragraph, found, style)
        for comment in self._open:
            self.anchors[comment].append(" ")
        # A field whose code never ends swallows one paragraph at most.
        self._fields = [shown for shown in self._fields if shown]
        return found

    def _below(self, element: Any, found: Collected, style: Style) -> None:
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _PASSED:
                continue
            if tag == f"{W}r":
                self._run(child, found, style)
            elif tag in _STATES:
                with self._changed(_STATES[tag], child.get(f"{W}author") or ""):
                    self._below(child, found, style)
            elif tag == f"{W}txbxContent":
                found.boxes.append(child)
            elif tag == f"{_MC}AlternateContent":
                self._alternative(child, found, style)
            elif tag == f"{W}sdt":
                if not is_placeholder(child):
                    self._below(child, found, style)
            elif tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
                self._range(child, found)
            elif tag in _PICTURES:
                if self._state is not None and self._state not in NOT_NOW:
                    found.pictures.append(child.get(_PICTURES[tag]) or "")
            elif tag == f"{_MATH}t":
                self._add(child.text or "", found, style)
            else:
                self._below(child, found, style)

    @contextmanager
    def _changed(self, state: State, author: str) -> Iterator[None]:
        outer = self._state, self._author
        if self._state is State.KEPT:
            self._state, self._author = state, author
        elif self._state is not None and (self._state in NOT_NOW) != (state in NOT_NOW):
            self._state = None  # put in by one and taken out by another
        yield
        self._state, self._author = outer

    def _alternative(self, element: Any, found: Collected, style: Style) -> None:
        """The same content twice, for new and old programs: the first that says something."""
        branches = [c for c in element if c.tag in (f"{_MC}Choice", f"{_MC}Fallback")]
        for says in ((f"{W}t", f"{W}sym"), tuple(_PICTURES)):
            for branch in branches:
                if next(branch.iter(*says), None) is not None:
                    self._below(branch, found, style)
                    return
        for branch in branches[-1:]:
            self._below(branch, found, style)

    def _range(self, element: Any, found: Collected) -> None:
        comment = element.get(f"{W}id") or ""
        if element.tag == f"{W}commentRangeStart":
            self.anchors.setdefault(comment, [])
            self._open.add(comment)
        else:
            self._open.discard(comment)
            _once(found.comments, comment)

    def _run(self, run: Any, found: Collected, style: Style) -> None:
        style = self._look(run.find(f"{W}rPr"), style)
        if style.hidden and next(run.iter(f"{W}fldChar"), None) is None:
            return
        for child in run:
            tag = child.tag
            letters = _LETTERS.get(tag) if isinstance(tag, str) else None
            if tag in (f"{W}t", f"{W}delText"):
                letters = child.text or ""
            elif tag == f"{W}sym":
                letters = _symbol(child)
            elif tag == f"{W}fldChar":
                letters = self._field(child)
            if letters is not None:
                self._add(letters, found, style)
            elif tag == f"{W}commentReference":
                _once(found.comments, child.get(f"{W}id") or "")
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                if self._state is not None and self._state not in NOT_NOW:
                    kind = tag.removeprefix(W).removesuffix("Reference")
                    found.notes.append((kind, child.get(f"{W}id") or ""))
            elif isinstance(tag, str) and tag not in _PASSED:
                self._inside(child, found, style)

    def _inside(self, child: Any, found: Collected, style: Style) -> None:
        """Drawings and the like inside a run."""
        if child.tag == f"{_MC}AlternateContent":
            self._alternative(child, found, style)
        else:
            self._below(child, found, style)

    def _look(self, properties: Any, style: Style) -> Style:
        """The paragraph's style with what the run and its own style say otherwise.

        A typist's headings are bold or underlined: both count as bold.
        """
        if properties is None:
            return style
        named = properties.find(f"{W}rStyle")
        own = self.styles.get(named.get(f"{W}val") or "") if named is not None else None
        if own is not None:
            style = replace(
                style,
                bold=own.bold or style.bold,
                hidden=own.hidden or style.hidden,
            )
        bold, size = properties.find(f"{W}b"), properties.find(f"{W}sz")
        line = properties.find(f"{W}u")
        underlined = line is not None and line.get(f"{W}val") != "none"
        hidden = properties.find(f"{W}vanish")
        struck = any(is_on(properties.find(f"{W}{tag}")) for tag in ("strike", "dstrike"))
        unseen = is_on(hidden) if hidden is not None else style.hidden
        return replace(
            style,
            bold=underlined or (is_on(bold) if bold is not None else style.bold),
            size=half_points(size) if size is not None else style.size,
            hidden=unseen or (struck and not self.struck),
        )

    def _add(self, letters: str, found: Collected, style: Style) -> None:
        if not letters or self._state is None or not all(self._fields):
            return
        found.strands.append(Strand(letters, self._state, self._author, style.bold, style.size))
        if self._state not in NOT_BEFORE:
            for comment in self._open:
                self.anchors[comment].append(letters)

    def _field(self, mark: Any) -> str | None:
        """Follows a field's marks; the letters of an old form field that has no result."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            shown = _form_field(mark.find(f"{W}ffData"))
            self._fields.append(False)
            if shown and all(self._fields[:-1]):
                self._fields[-1] = True
                return shown
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""


def _form_field(data: Any) -> str:
    """A check box or a choice of an old form; "" for others, whose text stands in the result."""
    if data is None:
        return ""
    box = data.find(f"{W}checkBox")
    if box is not None:
        mark = box.find(f"{W}checked")
        mark = box.find(f"{W}default") if mark is None else mark
        return CHECKED if is_on(mark) else UNCHECKED
    choice = data.find(f"{W}ddList")
    if choice is None:
        return ""
    entries = [e.get(f"{W}val") or "" for e in choice.findall(f"{W}listEntry")]
    chosen = choice.find(f"{W}result")
    at = number_in(choice.find(f"{W}default") if chosen is None else chosen, "val", 0)
    return entries[at] if 0 <= at < len(entries) else ""


def is_placeholder(control: Any) -> bool:
    """Whether a content control still shows its "Klik her for at skrive"; boxes show their mark."""
    properties = control.find(f"{W}sdtPr")
    if properties is None or properties.find(f"{W14}checkbox") is not None:
        return False
    return is_on(properties.find(f"{W}showingPlcHdr"))


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(f"{W}char") or "", 16)
        if 0xF000 <= code <= 0xF0FF:
            return _SIGNS.get(code & 0xFF, "")
        return chr(code)
    except (ValueError, OverflowError):
        return ""


def _once(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)
