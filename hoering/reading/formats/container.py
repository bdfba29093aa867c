"""An office file's package: a zip of XML parts, opened within bounds and without the network."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from types import TracebackType
from typing import Any

LARGEST_UNPACKED = 300_000_000  # bytes: more than this is a zip bomb or no letter
LARGEST_PART = 60_000_000  # bytes of one XML part; a tree takes about ten times that
_SUSPECT, _RATIO = 20_000_000, 200  # bytes from which a packing ratio above this is a bomb
_MOST_PARTS = 20_000
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"  # names a link
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"  # what is drawn
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# Strict Open XML is the same language under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip


class TooBig(Exception):
    """The package would unpack to a flood."""


class Container:
    """A package open for reading. Parts are named as in the zip, without a leading slash."""

    def __init__(self, path: Path) -> None:
        """Raises TooBig, zipfile.BadZipFile, OSError."""
        self._zip = zipfile.ZipFile(path)
        try:
            check(self._zip)
        except TooBig:
            self._zip.close()
            raise
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Container:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def root(self, part: str) -> Any:
        """The root element of an XML part; None when there is no such part.

        Raises TooBig, zipfile.BadZipFile and lxml's XMLSyntaxError.
        """
        if part not in self.names:
            return None
        data = self.data(part)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return parse(data)

    def data(self, part: str) -> bytes:
        """The bytes of a part; none when there is no such part. Raises TooBig, BadZipFile."""
        if part not in self.names:
            return b""
        if self._zip.getinfo(part).file_size > LARGEST_PART:
            raise TooBig(part)
        with self._zip.open(part) as file:
            data = file.read(LARGEST_PART + 1)
        if len(data) > LARGEST_PART:
            raise TooBig(part)
        return data

    def holds(self, part: str, words: bytes) -> bool:
        """Whether a part is there and its first megabyte holds these bytes."""
        if part not in self.names:
            return False
        with self._zip.open(part) as file:
            return words in file.read(1_000_000)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relationship id → (last word of its type, part) for the targets inside the package."""
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for link in root.iter(f"{{{_PACKAGE}}}Relationship") if root is not None else ():
            if link.get("TargetMode") == "External":
                continue
            target = link.get("Target") or ""
            inside = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            kind = (link.get("Type") or "").rpartition("/")[2]
            found[link.get("Id") or ""] = (kind, posixpath.normpath(inside))
        return found


def check(package: zipfile.ZipFile, largest: int = LARGEST_UNPACKED) -> None:
    """Raises TooBig for a package that would unpack to more than `largest` bytes, or is a bomb."""
    sizes = [(info.file_size, info.compress_size) for info in package.infolist()]
    unpacked, packed = sum(s for s, _ in sizes), sum(c for _, c in sizes)
    bomb = unpacked > _SUSPECT and unpacked > _RATIO * packed
    if bomb or unpacked > largest or len(sizes) > _MOST_PARTS:
        raise TooBig(str(unpacked))


def parse(data: bytes) -> Any:
    """The root of an XML text. Entities stay unresolved, nothing is fetched, depth is bounded.

    Raises lxml's XMLSyntaxError.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    return etree.fromstring(data, parser)
