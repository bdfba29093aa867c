"""Written letters with who sent them: corpus/viden/breve, and sets in the same form.

A letter: a line "== number | kind | sender | municipality", lines "fil: name of the file" and
"ogsaa: another right form of the sender", lines of personal data ("+kind string") and of what
looks like it and stays ("- string"), an empty line, the text.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hoering.domain import Document, RoundFacts, SenderKind
from hoering.reading.collecting import read_items
from hoering.reading.inbox import submissions
from hoering.reading.senders.letter import Letter, letter_of
from hoering.reading.senders.local_names import usual_form

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "viden" / "breve"
_LISTED, _NAMED = 7, 6  # of ten municipalities with a list of invited parties, of ten bodies on it


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it was written down; `names` are the right forms of its sender."""

    number: int
    kind: SenderKind
    names: tuple[str, ...]
    municipality: str
    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """A letter as the program reads it, and who sent it; `town` as in `sender_of`."""

    letter: Letter
    facts: RoundFacts
    town: str
    names: tuple[str, ...]
    kinds: tuple[SenderKind, ...]
    source: str
    document: Document


def written(file: Path) -> Iterator[Written]:
    for part in re.split(r"(?m)^(?=== )", file.read_text(encoding="utf-8")):
        if not part.startswith("== "):
            continue
        head, _, text = part.partition("\n\n")
        first, *rest = head.split("\n")
        number, kind, sender, municipality = (cell.strip() for cell in first[3:].split("|"))
        told = dict(line.split(": ", 1) for line in rest if line.startswith("fil: "))
        also = [line[len("ogsaa: ") :].strip() for line in rest if line.startswith("ogsaa: ")]
        name = re.sub(r"[/\\:]", "_", told.get("fil", "")) or f"svar {number}.txt"
        yield Written(
            int(number), SenderKind(kind), (sender, *also), municipality, name, text.rstrip() + "\n"
        )


def known(file: Path) -> list[Known]:
    """The letters read from files, every third a PDF; for seven of ten municipalities some of the
    bodies that answer stand on the list of invited parties. Same file, same letters."""
    letters = list(written(file))
    invited = _invented_lists(letters)
    with tempfile.TemporaryDirectory() as place:
        return [
            replace(one, facts=replace(one.facts, invited=invited[one.facts.municipality]))
            for nth, letter in enumerate(letters)
            for one in _read(letter, Path(place) / f"{nth:04}", nth % 3 == 1, file.stem)
        ]


def _read(letter: Written, root: Path, printed: bool, source: str) -> Iterator[Known]:
    folder = root / "hoeringssvar"
    folder.mkdir(parents=True)
    write_letter(folder, re.sub(r"\.\w{1,4}$", "", letter.file), letter.text, printed)
    inbox, _ = submissions(root, folder, root)
    outcomes = read_items([item for one in inbox for item in one.items], None, None, None)
    facts = RoundFacts(title="Høring", municipality=letter.municipality)
    for one in inbox:
        for item in one.items:
            if document := outcomes[item][0]:
                town = usual_form([document.text], facts.town)
                read = letter_of(document, [one.name])
                yield Known(read, facts, town, letter.names, (letter.kind,), source, document)


def write_letter(folder: Path, stem: str, text: str, printed: bool) -> None:
    """A PDF, or a text file where it shall be none or the typeface lacks a letter ("ś")."""
    if printed and text.encode("cp1252", "ignore").decode("cp1252") == text:
        print_letter(folder / f"{stem}.pdf", text)
    else:
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")


def print_letter(path: Path, text: str) -> None:
    """A PDF of A4 pages in one plain typeface; same text, same bytes."""
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    canvas, y = Canvas(str(path), invariant=1), 790
    for line in text.split("\n"):
        for part in simpleSplit(line, "Helvetica", 11, 450) or [""]:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, y, part)
            y -= 15
            if y < 60:
                canvas.showPage()
                y = 790
    canvas.save()


def _invented_lists(letters: Sequence[Written]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, set[str]] = {letter.municipality: set() for letter in letters}
    for letter in letters:
        listed = _tenths(letter.municipality) < _LISTED and _tenths(letter.names[0]) < _NAMED
        if listed and letter.kind is not SenderKind.CITIZEN:
            lists[letter.municipality].add(letter.names[_tenths(letter.text) % len(letter.names)])
    return {place: tuple(sorted(names)) for place, names in lists.items()}


def _tenths(text: str) -> int:
    return int(hashlib.sha256(text.encode("utf-8")).hexdigest(), 16) % 10
