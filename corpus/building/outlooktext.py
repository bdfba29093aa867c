"""Takes the words out of a .msg file again."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import olefile

from .compound import Path


def message_lines(data: bytes, words: Callable[[str], str]) -> list[str]:
    """Head and body of a message and of the messages attached to it; `words` opens HTML."""
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        return _lines(file, (), 32, words)


def _lines(
    file: olefile.OleFileIO, folder: Path, head: int, words: Callable[[str], str]
) -> list[str]:
    table = _table(file, folder, head)
    people = _folders(file, folder, "__recip_version1.0_#")
    lines = [_named(file, folder, 0x0C1A, 0x5D01)]
    lines += [_named(file, person, 0x3001, 0x39FE) for person in people]
    sent = struct.unpack("<Q", table[0x0039])[0]
    lines.append(
        f"{datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=sent // 10):%d.%m.%Y}"
    )
    lines += [_text(file, folder, 0x0037), _text(file, folder, 0x007D)]
    html = _stream(file, folder, "10130102")
    charset = {28591: "latin-1", 1252: "cp1252"}.get(struct.unpack("<I4x", table[0x3FDE])[0])
    plain = _text(file, folder, 0x1000)
    lines.append(words(html.decode(charset or "utf-8")) if html else plain)
    for place in _folders(file, folder, "__attach_version1.0_#"):
        inner = (*place, "__substg1.0_3701000D")
        if file.exists(list(inner)):
            lines += _lines(file, inner, 24, words)
    return lines


def _table(file: olefile.OleFileIO, folder: Path, head: int) -> dict[int, bytes]:
    """The eight bytes of each property's entry by its number."""
    data = file.openstream([*folder, "__properties_version1.0"]).read()
    return {
        struct.unpack_from("<H", data, at + 2)[0]: data[at + 8 : at + 16]
        for at in range(head, len(data), 16)
    }


def _folders(file: olefile.OleFileIO, folder: Path, start: str) -> list[Path]:
    deep = len(folder)
    return sorted(
        tuple(entry)
        for entry in file.listdir(streams=False, storages=True)
        if len(entry) == deep + 1
        and tuple(entry[:deep]) == folder
        and entry[deep].startswith(start)
    )


def _named(file: olefile.OleFileIO, folder: Path, name: int, address: int) -> str:
    """'Ida Bro <ida@post.example>', or the address alone."""
    shown, at = _text(file, folder, name), _text(file, folder, address)
    return f"{shown} <{at}>" if shown != at else at


def _text(file: olefile.OleFileIO, folder: Path, number: int) -> str:
    wide = _stream(file, folder, f"{number:04X}001F")
    return (
        wide.decode("utf-16-le")
        if wide
        else _stream(file, folder, f"{number:04X}001E").decode("cp1252")
    )


def _stream(file: olefile.OleFileIO, folder: Path, name: str) -> bytes:
    path = [*folder, f"__substg1.0_{name}"]
    return bytes(file.openstream(path).read()) if file.exists(path) else b""
