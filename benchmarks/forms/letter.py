"""A response of a round's source as a letter: its parts, its remarks, and who signs it."""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_REMARK = re.compile(r"\{\{\s*([\w-]+)\s*:(.*?)\}\}", re.DOTALL)
_HEAD = frozenset({"letterhead", "date", "recipient", "subject", "greeting"})
_BODY = frozenset({"p", "heading", "bullet", "numbered", "quote"})
_FOOT = frozenset({"closing", "signature", "footer"})
_NOT_LETTERS = frozenset({"webform", "portal_export", "minutes", "minutes_table", "mail_thread"})
_NAME = re.compile(r"(?:[A-ZÆØÅ][a-zæøåéü]+(?:-[A-ZÆØÅ][a-zæøå]+)? ?){2,4}")
_TITLE = re.compile(
    r"\b(?:[a-zæøå-]*(?:for(?:mand|kvinde|person)|leder|chef|direktør|sekretær|konsulent))\b"
)
_SIGNERS = (
    "Bente Holst",
    "Per Aagaard",
    "Inger Marie Dam",
    "Søren Krogh",
    "Hanne Vestergaard Lind",
)
_STREETS = ("Skovvej 12", "Nørregade 4, 1. th.", "Bakkedraget 27", "Gl. Landevej 103")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, bullet, numbered point or quotation; `marker` is a point's number."""

    type: str
    text: str
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a response says, without its form. `remarks` are the texts of the key.

    `name` and `title` are those of one who signs: the signature's, or invented ones for a body
    whose signature has none. A citizen has no title.
    """

    sender: str
    kind: str
    letterhead: tuple[str, ...]
    day: str
    recipient: tuple[str, ...]
    subject: str
    greeting: str
    body: tuple[Part, ...]
    closing: str
    signature: tuple[str, ...]
    name: str
    title: str
    remarks: tuple[str, ...]

    @property
    def is_citizen(self) -> bool:
        return self.kind == "borger"

    @property
    def head(self) -> tuple[str, ...]:
        """The letterhead; name and address where the response has none."""
        if self.letterhead:
            return self.letterhead
        nth = zlib.crc32(self.sender.encode())
        return (self.sender, _STREETS[nth % len(_STREETS)], "8597 Møllehøj")


def letters(folder: Path) -> Iterator[Letter]:
    """The plain letters of a round's source: one text, no tables, head before body before foot."""
    for path in sorted((folder / "source" / "responses").glob("*.toml")):
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        if (letter := _letter(held)) is not None:
            yield letter


def _letter(held: dict[str, Any]) -> Letter | None:
    blocks = held.get("block", [])
    if held.get("files") or held.get("layout") in _NOT_LETTERS or not held.get("remark"):
        return None
    types = [block["type"] for block in blocks]
    if not _in_order(types):
        return None
    said = {b["type"]: _plain(b["text"]) for b in blocks if b["type"] not in _BODY}
    lines = {which: tuple(filter(None, said.get(which, "").split("\n"))) for which in said}
    body = tuple(
        Part(b["type"], _plain(b["text"]), b.get("marker", ""))
        for b in blocks
        if b["type"] in _BODY
    )
    signature = lines.get("signature", ())
    sender, kind = held["sender"], held["sender_kind"]
    nth = zlib.crc32(sender.encode())
    return Letter(
        sender,
        kind,
        lines.get("letterhead", ()),
        said.get("date", ""),
        lines.get("recipient", ()),
        said.get("subject", "Høringssvar"),
        said.get("greeting", ""),
        body,
        said.get("closing", "Med venlig hilsen"),
        signature,
        sender if kind == "borger" else _signer(signature) or _SIGNERS[nth % len(_SIGNERS)],
        "" if kind == "borger" else _title(signature) or ("formand", "sekretær")[nth % 2],
        tuple(_remarks(blocks)),
    )


def _in_order(types: list[str]) -> bool:
    stages = [0 if t in _HEAD else 1 if t in _BODY else 2 if t in _FOOT else 9 for t in types]
    once = [t for t in types if t not in _BODY]
    return (
        1 in stages and 9 not in stages and stages == sorted(stages) and len(once) == len(set(once))
    )


def _remarks(blocks: list[dict[str, Any]]) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    for block in blocks:
        for name, text in _REMARK.findall(block["text"]):
            found.setdefault(name, []).append(" ".join(text.split()))
    yield from (" ".join(texts) for texts in found.values())


def _plain(text: str) -> str:
    return _REMARK.sub(lambda found: found[2].strip(), text)


def _signer(signature: tuple[str, ...]) -> str:
    for line in signature:
        if found := _NAME.fullmatch(line.split(",")[0].strip()):
            return found[0]
    return ""


def _title(signature: tuple[str, ...]) -> str:
    found = _TITLE.search(" ".join(signature))
    return found[0] if found else ""
