"""One number for what a result depends on: the round's files, the program, and what is given."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from hoering.domain import is_bystander


def digest_of(folder: Path, leave_out: Iterable[str] = (), also: object = ()) -> str:
    """SHA-256 over the names and contents below `folder`, the program and the repr of `also`.

    `leave_out` names entries of the folder itself (the results, the memory); what comes
    and goes without anybody's doing (a lock file, Thumbs.db) counts nowhere. Files that cannot
    be read count by their name alone: reading them is where that is reported.
    """
    whole = hashlib.sha256()
    skipped = frozenset(leave_out)
    # By the names as they are: paths of Windows are sorted as if all letters were small.
    for path in sorted(folder.rglob("*"), key=lambda p: p.parts):
        relative = path.relative_to(folder)
        if relative.parts[0] in skipped or any(map(is_bystander, relative.parts)) or path.is_dir():
            continue
        name = unicodedata.normalize("NFC", relative.as_posix())
        whole.update(os.fsencode(name) + b"\0")
        whole.update(content_of(path))
    whole.update(repr(also).encode())
    whole.update(program_digest().encode())
    return whole.hexdigest()


def joined(digest: str, *more: object) -> str:
    """SHA-256 over a digest and the repr of what else counts."""
    return hashlib.sha256(repr((digest, *more)).encode()).hexdigest()


def content_of(path: Path) -> bytes:
    """SHA-256 of a file's content; empty when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b""


@cache
def program_digest() -> str:
    """The program's own source: a newer program never takes an older one's result for its own."""
    import hoering

    source = hashlib.sha256()
    for path in sorted(Path(hoering.__file__).parent.rglob("*.py"), key=lambda p: p.parts):
        source.update(path.read_bytes())
    return source.hexdigest()
