"""What every table of runde.toml is read with: a file by its name, a word by the nearest known."""

from __future__ import annotations

import difflib
import unicodedata
from pathlib import Path
from typing import Any

from hoering.errors import BadSettings

ROUND_FILE = "runde.toml"


def nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def child(folder: Path, name: str) -> Path | None:
    """The entry of `folder` with this name, however the file system composes æ, ø and å."""
    if (folder / name).exists():
        return folder / name
    wanted = nfc(name).casefold()
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    return next((p for p in entries if nfc(p.name).casefold() == wanted), None)


def nearest(key: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)
    return near[0] if near else known[0]


def text_of(data: dict[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str | int):
        raise BadSettings(f"{ROUND_FILE}: »{key}« skal være tekst.", f'Skriv {key} = "…".')
    return str(value).strip()
