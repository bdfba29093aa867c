"""The forms in running text: what an official wrote under each remark, paragraph by paragraph.

A block begins with a paragraph whose short numbers (H01.2) carry the remarks' bookmarks, and ends
at the next block, heading, group line or table. In it "Forvaltningens svar:" and "Udfald:" are
read, for all its remarks or for those that the label names ("… til H01.2 og H03.1:"), also where
these have a block elsewhere; a reply goes on in the paragraphs below it. Everything else is text
outside the known rows.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from hoering.dansk import GUESS
from hoering.returning.rows import REMARKS, ReadRow, tidy
from hoering.returning.wordtext import W

_NUMBER = re.compile(r"\bH\d+\.\d+\b", re.I)
_REPLY = re.compile(r"^Forvaltningens (?:svar|bemærkninger)(?:\s+til\s+([^:]*))?\s*:\s*", re.I)
_OUTCOME = re.compile(r"^Udfald(?:\s+for\s+([^:]*))?\s*:\s*", re.I)
_CHANGE = re.compile(r"^(?:Ændring|Forslag om ændring|Se også)\s*:")
_OTHERS = re.compile(r"^de øvrige\b", re.I)
_GAP = re.compile(r"\[(?:Skriv|Tjek): [^\]]*\]")
_PROPOSED = re.compile(r"\s*\(programmets forslag\)\s*$", re.I)
_REASON = re.compile(r",\s*begrundelse\s*([:?])\s*", re.I)
_PERHAPS = re.compile(r"(\bbegrundelse): måske (.+)$", re.I | re.M)
_HEAD, _ANSWER = "bemærkningshoved", "forvaltningens svar"
_ENDS = ("heading", "overskrift", "title", "titel", "tabelgruppe", "figurtekst")


def style_names(package: zipfile.ZipFile) -> dict[str, str]:
    """Style id → its name in small letters; the ids are another program's after it saved."""
    if "word/styles.xml" not in package.namelist():
        return {}
    root = etree.fromstring(package.read("word/styles.xml"))
    named = ((s.get(f"{W}styleId", ""), s.find(f"{W}name")) for s in root.iter(f"{W}style"))
    return {id: name.get(f"{W}val", "").casefold() for id, name in named if name is not None}


@dataclass(slots=True)
class Blocks:
    """Takes the paragraphs of the body in their order; `rows` are what was read of remarks."""

    styles: dict[str, str]
    rows: list[ReadRow] = field(default_factory=list)
    _open: list[_Remark] = field(default_factory=list)
    _named: list[_Remark] = field(default_factory=list)
    _reply: list[_Remark] = field(default_factory=list)

    def take(self, paragraph: Any, names: list[str], text: str, where: str) -> bool:
        """Is the paragraph a part of a block that is read as such?"""
        ids = [name[2:] for name in names if name.startswith("h_")]
        style = self._style(paragraph)
        if ids or (style == _HEAD and _NUMBER.search(text)):
            self.end()
            # Behind a dot the line tells more of the remark, and may name one of the same words.
            own = _NUMBER.findall(text.partition(" · ")[0])
            numbers = own + [""] * len(ids)
            ids += [""] * (len(own) - len(ids))
            self._open = [_Remark(i, n.upper(), where) for i, n in zip(ids, numbers, strict=False)]
            return False  # the sender's name and the like are text as before
        if style.startswith(_ENDS):
            self.end()
        return bool(self._open) and self._line(style, text, where)

    def _line(self, style: str, text: str, where: str) -> bool:
        reply, outcome = _REPLY.match(text), _OUTCOME.match(text)
        if reply:
            open_ = [r for r in self._open if not r.reply]
            self._reply = self._meant(reply.group(1), open_, where)
            for remark in self._reply:
                remark.reply.append(_GAP.sub("", text[reply.end() :]))
            return True
        if outcome:
            self._reply = []
            open_ = [r for r in self._open if r.outcome is None]
            for remark in self._meant(outcome.group(1), open_, where):
                remark.outcome = _lines(text[outcome.end() :])
            return True
        if _CHANGE.match(text):
            self._reply = []
            return False
        if style == _ANSWER and not self._reply:
            self._reply = self._open  # the label was written over
        if not self._reply:
            return False
        for remark in self._reply:
            remark.reply.append(_GAP.sub("", text))
        return True

    def _meant(self, named: str | None, rest: list[_Remark], where: str) -> list[_Remark]:
        if named and _OTHERS.match(named):
            return rest
        numbers = dict.fromkeys(n.upper() for n in _NUMBER.findall(named or ""))
        if not numbers:
            return self._open
        here = [r for r in (*self._open, *self._named) if r.number in numbers]
        known = {r.number for r in here}
        others = [_Remark("", number, where) for number in numbers if number not in known]
        self._named += others
        return here + others

    def end(self) -> None:
        """The block ends: its remarks become rows, and those that were only named in it."""
        said = (remark for remark in self._named if any(remark.reply) or remark.outcome)
        self.rows += [remark.row() for remark in (*self._open, *said)]
        self._open, self._named, self._reply = [], [], []

    def _style(self, paragraph: Any) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.styles.get(style.get(f"{W}val", ""), "") if style is not None else ""


@dataclass(slots=True)
class _Remark:
    id: str
    number: str
    where: str
    reply: list[str] = field(default_factory=list)
    outcome: str | None = None

    def row(self) -> ReadRow:
        cells = {"nr": self.number, "svar": tidy("\n".join(self.reply))}
        if self.outcome is not None:
            cells["udfald"] = self.outcome
        return ReadRow(REMARKS, self.where, cells, (self.id,) if self.id else ())


def _lines(text: str) -> str:
    """The outcome as the table has it: the reason on a line of its own, then "forslag"."""
    proposed = bool(_PROPOSED.search(text))
    bare = _PERHAPS.sub(rf"\1? \2 {GUESS}", _PROPOSED.sub("", _GAP.sub("", text)))
    lines = [_REASON.sub(r"\nBegrundelse\1 ", bare)]
    return tidy("\n".join([*lines, *(["forslag"] if proposed else [])]))
