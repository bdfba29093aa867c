"""A settings file as officials write it: TOML with Danish keys, Danish dates, from any editor.

And what every table of runde.toml is read with: a file by its name, a word by the nearest known.
"""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

from hoering.errors import BadSettings
from hoering.typed import spelt_out

# TOML knows neither "nøgleord = …" nor [høring], "frist = 13.03.2026" or ”titel”; all are what one writes first.
_DANISH_KEY = re.compile(r"(?m)^(?P<lead>[ \t]*)(?P<key>[\w-]*[æøåÆØÅ][\w-]*)(?=[ \t]*=)")
_DANISH_DATE = re.compile(
    r"(?m)(?P<lead>=[ \t]*)(?P<date>\d{1,2}[./-]\d{1,2}[./-]\d{4})(?=[ \t]*(?:#|$))"
)
_DANISH_TABLE = re.compile(r"(?m)^[ \t]*\[[^\]\"\n]*[æøåÆØÅ][^\]\"\n]*\](?=[ \t]*(?:#|$))")
_QUOTES = str.maketrans("”“„", '"""')  # as Word writes them
_AT = re.compile(r"at line (\d+)")

_NEAR = 0.4  # of 1; below it the nearest word is only the first that comes to hand
ROUND_FILE = "runde.toml"


def read_toml(path: Path) -> dict[str, Any]:
    """What stands in the file. Raises BadSettings, which names the line."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadSettings(
            f"{path.name} kan ikke åbnes: {error.strerror or type(error).__name__}.",
            "Se efter, om det er en fil (ikke en mappe), om du har adgang til den, og om den er "
            "åben i et andet program.",
        ) from error
    text = _decoded(raw).replace("\r\n", "\n")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # Word's quotes may also stand in a text between the right ones.
        for mended in (_as_toml(text), _as_toml(text.translate(_QUOTES))):
            with suppress(tomllib.TOMLDecodeError):
                return tomllib.loads(mended)
        raise _unreadable(path.name, text, str(error)) from error


def _decoded(raw: bytes) -> str:
    """UTF-8 with or without a mark in front, else the alphabet of older Danish Windows."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _as_toml(text: str) -> str:
    text = _DANISH_TABLE.sub(lambda m: spelt_out(m[0]), text)
    text = _DANISH_KEY.sub(lambda m: m["lead"] + spelt_out(m["key"]), text)
    return _DANISH_DATE.sub(r'\g<lead>"\g<date>"', text)


def _unreadable(name: str, text: str, told: str) -> BadSettings:
    found = _AT.search(told)
    lines = text.split("\n")
    place = min(int(found[1]), len(lines)) if found else len(lines)
    said = lines[place - 1].strip()
    return BadSettings(
        f"{name} kan ikke læses: linje {place} er ikke skrevet rigtigt"
        + (f": »{said}«." if said else "."),
        'Tekst skal stå i anførselstegn: titel = "…". En liste står i kantede parenteser: parter = ["…", "…"]. '
        "En dato skrives 2026-03-13.",
    )


def nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def child(folder: Path, name: str) -> Path | None:
    """The entry of `folder` with this name, however the file system composes æ, ø and å."""
    if (folder / name).exists():
        return folder / name
    wanted = nfc(name).casefold()
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    return next((p for p in entries if nfc(p.name).casefold() == wanted), None)


def meant(key: str, known: tuple[str, ...]) -> str:
    """ "Mente du »frist«? ", or "" when no known word is near."""
    near = difflib.get_close_matches(key, known, n=1, cutoff=_NEAR)
    return f"Mente du »{near[0]}«? " if near else ""


def text_of(data: dict[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str | int):
        raise BadSettings(f"{ROUND_FILE}: »{key}« skal være tekst.", f'Skriv {key} = "…".')
    return str(value).strip()
