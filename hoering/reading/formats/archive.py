"""Zip archives: which files lie in one, and getting them out within bounds."""

from __future__ import annotations

import io
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from hoering.domain import is_bystander
from hoering.reading.formats.container import TooBig, check

_MOST = 2_000  # files
_LARGEST = 4_000_000_000  # bytes in all: a round of scans is large
_LARGEST_FILE = 500_000_000
_LONGEST = 120  # letters of a file's name
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"|?*]')  # in the names of Windows
_SYSTEM = "__MACOSX"
_UTF8, _LOCKED = 0x800, 0x1


class NotUnpacked(Exception):
    """Why an archive cannot be unpacked, in Danish, as the end of a sentence."""


def unpack(path: Path, into: Path) -> int:
    """Put the files of an archive below the folder `into`. Returns how many they are.

    Raises NotUnpacked.
    """
    count = 0
    with _opened(path) as package:
        for name, info in _members(package):
            target = into / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with _trouble(), package.open(info) as source, target.open("wb") as made:
                shutil.copyfileobj(source, made)
            count += 1
    return count


def packed_files(content: bytes) -> dict[str, bytes]:
    """The files of an archive by their names in it, with forward slashes. Raises NotUnpacked."""
    with _opened(io.BytesIO(content)) as package:
        found = {}
        for name, info in _members(package):
            with _trouble():
                found[name] = package.read(info)
    return found


def packed_file(content: bytes, place: str) -> tuple[str, bytes] | None:
    """The file of an archive at this place, or the one that the place lies in, with its name.

    Raises NotUnpacked.
    """
    with _opened(io.BytesIO(content)) as package:
        for name, info in _members(package):
            if place == name or place.startswith(f"{name}/"):
                with _trouble():
                    return name, package.read(info)
    return None


def _opened(source: Path | io.BytesIO) -> zipfile.ZipFile:
    with _trouble():
        package = zipfile.ZipFile(source)
        check(package, _LARGEST)
        return package


@contextmanager
def _trouble() -> Iterator[None]:
    """Whatever zipfile raises as NotUnpacked."""
    try:
        yield
    except TooBig as error:
        raise NotUnpacked("den fylder usædvanligt meget, når den pakkes ud") from error
    except OSError as error:
        raise NotUnpacked(error.strerror or type(error).__name__) from error
    except Exception as error:
        raise NotUnpacked("den er beskadiget eller kun delvist hentet") from error


def _members(package: zipfile.ZipFile) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The files by names that every machine takes, each once. Raises NotUnpacked."""
    taken: set[str] = set()
    for info in package.infolist():
        name = "" if info.is_dir() else _name(info)
        if not name:
            continue
        if info.flag_bits & _LOCKED:
            raise NotUnpacked("den er beskyttet med adgangskode")
        if info.file_size > _LARGEST_FILE or len(taken) == _MOST:
            raise NotUnpacked("den rummer for mange eller for store filer")
        path, nth = PurePosixPath(name), 2
        while name.casefold() in taken:
            name = (path.parent / f"{path.stem} ({nth}){path.suffix}").as_posix()
            nth += 1
        taken.add(name.casefold())
        yield name, info


def _name(info: zipfile.ZipInfo) -> str:
    """The name below the archive; "" for a file that nobody put there."""
    said = unicodedata.normalize("NFC", _spelt(info)).replace("\\", "/")
    parts = [_FORBIDDEN.sub("_", part).strip() for part in said.split("/")]
    parts = [part for part in parts if part not in ("", ".", "..")]
    if any(part == _SYSTEM or part.startswith(".") or is_bystander(part) for part in parts):
        return ""
    return "/".join(_short(part) for part in parts)


def _short(name: str) -> str:
    path = PurePosixPath(name)
    return path.stem[: _LONGEST - len(path.suffix)] + path.suffix if len(name) > _LONGEST else name


def _spelt(info: zipfile.ZipInfo) -> str:
    """Names without the mark of UTF-8 are from Windows (in DOS' letters) or from a Mac (in UTF-8)."""
    if info.flag_bits & _UTF8:
        return info.filename
    raw = info.filename.encode("cp437", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")
