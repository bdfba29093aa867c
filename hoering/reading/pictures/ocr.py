"""The one door to tesseract: a program of its own that reads the letters of a picture.

Each page is one call with one thread (`OMP_THREAD_LIMIT=1`): with its own default of threads
tesseract 5 takes 19–31 s for a page, with one 2–3 s (two cores), and pages run side by side.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hoering.reading.pictures.preparing import Pixels

PAGE_SECONDS = 60.0  # a page takes 2–5; pictures full of texture are what takes long
NOT_INSTALLED = (
    "Siden er et billede, og tekstgenkendelsen Tesseract er ikke installeret på denne maskine."
)
TOO_SLOW = "Tekstgenkendelsen blev ikke færdig med siden i tide."
FAILED = "Tekstgenkendelsen kunne ikke læse sidens billede."
# The first that is here, and no other beside it: with English, which alone has "§" among its letters,
# words with æ, ø and å are lost to it on a grainy page: of 6,501 words
# in the development rounds' scans 58, where 24 are lost without it. `misread_signs` puts "§" back.
_BEST_FIRST = ("dan", "eng", "nor", "script/Latin", "Latin", "swe", "deu")
_FOLDERS = (
    ("ProgramFiles", "Tesseract-OCR"),
    ("ProgramFiles(x86)", "Tesseract-OCR"),
    ("LOCALAPPDATA", "Programs/Tesseract-OCR"),
    ("LOCALAPPDATA", "Tesseract-OCR"),
)
_UNIX = ("/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract", "/opt/local/bin/tesseract")


@dataclass(frozen=True, slots=True)
class Engine:
    """The program found, its version ("5.3.0") and the language it is asked to read."""

    program: str
    version: str
    language: str

    @property
    def reads_danish(self) -> bool:
        return self.language == "dan"


UNCERTAIN = 0.5  # certainty, at most, of a word in which a sign was put right by its look


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word as tesseract saw it: the box of its ink in pixels, certainty 0–1.

    `line` is the same for the words of one line and grows down the page and over its blocks.
    """

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    certainty: float
    line: int


_gate: AbstractContextManager[Any] = threading.BoundedSemaphore(os.cpu_count() or 1)


def limit(gate: AbstractContextManager[Any]) -> None:
    """Let at most as many calls run at a time as `gate` (used with `with`) lets in.

    The default is a semaphore of this process with one place for each core.
    """
    global _gate
    _gate = gate


@lru_cache(maxsize=1)
def engine() -> Engine | None:
    """The tesseract of this machine, asked for once; None where there is none that works."""
    program = _program()
    if program is None:
        return None
    version, languages = _asked(program, "--version"), _asked(program, "--list-langs")
    here = [line.strip() for line in languages.splitlines()[1:]]
    chosen = next((name for name in _BEST_FIRST if name in here), None)
    if chosen is None:
        return None
    number = version.split("\n", 1)[0].split()[-1:] or [""]
    return Engine(program, number[0].lstrip("v"), chosen)


def fingerprint() -> str:
    """What the text of a picture depends on besides the picture; "" without tesseract."""
    found = engine()
    return f"tesseract {found.version} {found.language}" if found else ""


def _program() -> str | None:
    found = shutil.which("tesseract")
    if found:
        return found
    places = [Path(os.environ[k]) / sub / "tesseract.exe" for k, sub in _FOLDERS if k in os.environ]
    for place in (*places, *map(Path, _UNIX)):
        if place.is_file():
            return str(place)
    return None


def _asked(program: str, question: str) -> str:
    try:
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            [program, question], capture_output=True, timeout=30, check=False, **_quiet()
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return (done.stdout or done.stderr).decode("utf-8", "replace")


def _quiet() -> dict[str, Any]:
    """No console window on Windows; no input to wait for."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


def seen_words(picture: Pixels, dpi: int) -> tuple[list[SeenWord], str]:
    """The words of a grey picture (rows of pixels, 0 black), and why there are none.

    The reason is Danish and "" when the picture was read, even if it holds no words. `dpi` is
    the resolution that tesseract is told. Nothing raises.
    """
    found = engine()
    if found is None:
        return [], NOT_INSTALLED
    height, width = picture.shape
    command = [found.program, "stdin", "stdout", "-l", found.language]
    command += ["--psm", "3", "--dpi", str(min(max(dpi, 70), 600)), "tsv"]
    with _gate:
        try:
            done = subprocess.run(
                command,
                input=b"P5 %d %d 255\n" % (width, height) + picture.tobytes(),
                capture_output=True,
                timeout=PAGE_SECONDS,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                check=False,
                **_quiet(),
            )
        except subprocess.TimeoutExpired:
            return [], TOO_SLOW
        except OSError:
            return [], FAILED
    if done.returncode:
        return [], FAILED
    return list(words_of_tsv(done.stdout.decode("utf-8", "replace"))), ""


def words_of_tsv(table: str) -> Iterator[SeenWord]:
    """The words (level 5) of tesseract's TSV output; rows that are not whole are passed over.

    Columns: level, page, block, paragraph, line, word, left, top, width, height, conf, text.
    """
    lines: dict[tuple[str, ...], int] = {}
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != "5" or not cells[11].strip():
            continue
        try:
            left, top, width, height = map(int, cells[6:10])
            certainty = min(max(float(cells[10]) / 100, 0.0), 1.0)
        except ValueError:
            continue
        line = lines.setdefault(tuple(cells[1:5]), len(lines))
        for part in cells[11].split():
            yield SeenWord(part, left, top, left + width, top + height, certainty, line)
