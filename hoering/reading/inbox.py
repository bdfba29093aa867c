"""What lies in hoeringssvar/: which files make one response, and in which order. A file that is called as
the attachment of a letter beside it goes with that: "Svar fra Ida - bilag.pdf"."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from hoering.domain import Finding, is_bystander
from hoering.domain.order import natural
from hoering.reading.formats.archive import NotUnpacked, unpack
from hoering.reading.formats.formats import kind_of
from hoering.reading.formats.troubles import trouble
from hoering.reading.mail.charsets import windows_letters

_JUNCTION = 0xA0000003  # the mark of a junction, as `stat` has it on Windows alone
_DEEPEST = 3  # archives inside archives
_LETTER = re.compile(r"svar|brev|udtalelse|bemærkning|mail", re.IGNORECASE)
_ATTACHMENT = re.compile(
    r"bilag|vedhæft|attachment|appendi|annex|underskrift|billede|foto|kort\b|kopi|image\d",
    re.IGNORECASE,
)
# "Borgere", "02 Foreninger og grundejere", "Høringssvar fra skoler": a kind of senders, none of them.
_SENDERS = (
    r"(?:borgere|private|partier|grundejere|\w*(?:forening|organisation|virksomhed|bestyrels|skol|institution|myndighed)er"
    r"|råd|nævn|udvalg|dagtilbud|erhverv|øvrige|andre|diverse)"
)
_KIND = re.compile(
    rf"(?:\W*\d+\W+)?(?:(?:hørings?)?svar\W+(?:fra\W+)?)?{_SENDERS}(?:(?:\W+|\W+og\W+){_SENDERS})*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A file: where it lies, and its name below the round folder with forward slashes."""

    path: Path
    name: str

    @property
    def file_name(self) -> str:
        return self.name.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Submission:
    """What one sender sent, the letter first. `name` is the file's or the subfolder's name."""

    name: str
    items: tuple[Item, ...]
    package: str = ""  # the archive that it lay in, as an Item's name
    loose: bool = False  # files side by side in an archive: perhaps several responses


def submissions(root: Path, folder: Path, scratch: Path) -> tuple[list[Submission], list[Finding]]:
    """The responses below `folder` in the order of their names, and what was left alone: links,
    folders and archives that cannot be opened. Archives are unpacked below `scratch`, each where it
    lies below `root`.

    A file is a response, with the attachments that are called after it; so is a subfolder with all
    that is below it. A subfolder that holds nothing but subfolders ("Skoler/Elmeskolen/…"), or is
    called as a kind of senders ("Borgere"), only sorts the responses in it. An archive
    counts as the folder that it was made of.
    """
    left: list[Finding] = []
    found = list(_below(root, folder, left, scratch))
    return found, left


def _below(root: Path, folder: Path, left: list[Finding], scratch: Path) -> Iterator[Submission]:
    entries = _entries(root, folder, left)
    files = {path.name: path for path in entries if not path.is_dir() and not _is_package(path)}
    brought = companions(list(files))
    for path in entries:
        if path.name in brought:
            continue  # comes along with its letter
        if path.name in files:
            along = (files[name] for name, letter in brought.items() if letter == path.name)
            yield Submission(
                windows_letters(path.name), tuple(_item(root, one) for one in (path, *along))
            )
        elif not path.is_dir():
            yield from _packed(root, path, left, scratch)
        elif _only_sorts(root, path):
            yield from _below(root, path, left, scratch)
        else:
            items = list(_files(root, path, left, scratch))
            if items:
                yield Submission(windows_letters(path.name), tuple(sorted(items, key=_rank)))


def _is_package(path: Path) -> bool:
    return path.suffix.lower() == ".zip" and kind_of(path) == "zip"


def _packed(root: Path, path: Path, left: list[Finding], scratch: Path) -> Iterator[Submission]:
    """The responses in an archive: its folders and the files beside them, or its files."""
    name, inside = _name(root, path), _unpacked(root, path, left, scratch)
    if inside is None:
        return
    entries = _entries(scratch, inside, left)
    while len(entries) == 1 and entries[0].is_dir():
        inside = entries[0]
        entries = _entries(scratch, inside, left)
    folders = [p for p in entries if p.is_dir() and not is_attachment(p.name)]
    if folders or _is_kind(path.stem, entries):
        for found in _below(scratch, inside, left, scratch):
            yield replace(found, package=found.package or name)
        return
    items = sorted(_files(scratch, inside, left, scratch), key=_rank)
    if items:
        yield Submission(windows_letters(path.name), tuple(items), name, loose=len(items) > 1)


def _unpacked(root: Path, path: Path, left: list[Finding], scratch: Path) -> Path | None:
    """The folder with an archive's files; None, with the reason in `left`, where there is none."""
    name = _name(root, path)
    into = scratch / name
    beside = into.with_name(f"{into.name}.ny")  # an archive in an archive lies where it will be
    try:
        if name.casefold().count(".zip") > _DEEPEST:
            raise NotUnpacked("den ligger i for mange andre pakker")
        if not unpack(path, beside):
            raise NotUnpacked("der er ingen filer i den")
    except NotUnpacked as error:
        left.append(trouble("packed", name, why=str(error)))
        return None
    into.unlink(missing_ok=True)
    return beside.rename(into)


def _entries(root: Path, folder: Path, left: list[Finding]) -> list[Path]:
    """What counts in a folder, sorted; what is left alone is reported in `left`."""
    try:
        return list(_counting(root, folder, left))
    except OSError as error:
        why = error.strerror or type(error).__name__
        left.append(trouble("closed_folder", _name(root, folder), why=why))
        return []


def _counting(root: Path, folder: Path, left: list[Finding]) -> Iterator[Path]:
    """The entries of a folder without links that lead out of it. Raises OSError."""
    for path in sorted(folder.iterdir(), key=lambda p: (natural(p.name), p.name)):
        if path.name.startswith(".") or is_bystander(path.name):
            continue
        if _is_link(path) and (path.is_dir() or not _is_inside(path, root)):
            left.append(trouble("link", _name(root, path)))
        else:
            yield path


def _is_link(path: Path) -> bool:
    """Also one of Windows' junctions, which Python 3.11 takes for a folder like any other."""
    try:
        tag = getattr(os.lstat(path), "st_reparse_tag", 0)
    except OSError:
        return False
    return path.is_symlink() or tag == _JUNCTION


def _is_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def is_attachment(name: str) -> bool:
    """Whether a file is called as what is sent along with a letter."""
    return bool(_ATTACHMENT.search(unicodedata.normalize("NFC", name)))


def _is_kind(name: str, inside: Sequence[Path]) -> bool:
    """Whether a folder with several letters is called as a kind of senders."""
    letters = [p for p in inside if p.is_dir() or not is_attachment(p.name)]
    return len(letters) > 1 and bool(_KIND.fullmatch(unicodedata.normalize("NFC", name)))


def _only_sorts(root: Path, folder: Path) -> bool:
    inside = _entries(root, folder, [])
    if _is_kind(folder.name, inside):
        return True
    return bool(inside) and all(p.is_dir() and not is_attachment(p.name) for p in inside)


def _files(root: Path, folder: Path, left: list[Finding], scratch: Path) -> Iterator[Item]:
    for path in _entries(root, folder, left):
        if path.is_dir():
            yield from _files(root, path, left, scratch)
        elif _is_package(path):
            inside = _unpacked(root, path, left, scratch)
            if inside is not None:
                yield from _files(scratch, inside, left, scratch)
        else:
            yield _item(root, path)


def _item(root: Path, path: Path) -> Item:
    return Item(path, _name(root, path))


def _name(root: Path, path: Path) -> str:
    """Composed letters where the file system finds the file by them, else as they stand.

    Bytes that are no UTF-8 (unpacked from an archive of an old Windows) are Windows letters.
    """
    name = windows_letters(path.relative_to(root).as_posix())
    composed = unicodedata.normalize("NFC", name)
    return composed if (root / composed).exists() else name


def _rank(item: Item) -> tuple[bool, bool, int, tuple[tuple[int, int, str], ...]]:
    """The letter before its attachments; what lies deeper comes later."""
    name = unicodedata.normalize("NFC", item.path.name)
    return is_attachment(name), not _LETTER.search(name), item.name.count("/"), natural(item.name)


_ATTACHED = re.compile(r"\b(?:bilag|vedhæft\w*|appendi(?:ks|x)|annex)\b", re.IGNORECASE)
# "1234567-1_2_Bilag 1.pdf": what a journal calls the second file of a document.
_FILED = re.compile(r"(\d{4,}-\d{1,4})[_ ]\d{1,3}[_ ]")
_TO = re.compile(r"(?:\d{1,2}|[a-h])?\s*(?:til|for)\s+")
_LEAST = 4  # letters of a letter's name by which its attachments are known


def companions(names: Sequence[str]) -> dict[str, str]:
    """Attachment → the one letter of the same folder that it belongs to, by their names."""
    letters = [name for name in names if not _ATTACHED.search(_plain(name))]
    by_name: dict[str, list[str]] = {}
    by_file: dict[str, list[str]] = {}
    for name in letters:
        by_name.setdefault(_plain(name), []).append(name)
        if filed := _FILED.match(name):
            by_file.setdefault(filed[1], []).append(name)
    found: dict[str, str] = {}
    for name in names:
        called = _ATTACHED.search(_plain(name))
        if called is None:
            continue
        before, after = _plain(name)[: called.start()].strip(), _plain(name)[called.end() :].strip()
        to = _TO.match(after)
        filed = _FILED.match(name)
        owners = by_file.get(filed[1], []) if filed else []
        owners = owners or by_name.get(before, [])
        owners = owners or (by_name.get(after[to.end() :], []) if to and not before else [])
        if len(owners) == 1 and len(_plain(owners[0])) >= _LEAST:
            found[name] = owners[0]
    return found


def _plain(name: str) -> str:
    """A file's name without its ending, in small letters, signs as blanks."""
    stem = PurePath(unicodedata.normalize("NFC", name)).stem.casefold()
    return " ".join(re.sub(r"[\W_]+", " ", stem).split())
