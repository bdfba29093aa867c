"""How much of the planted personal data of written letters is found when they are read as files.

    python benchmarks/blind_letters.py [FILE ...] [--errors] [--each]

FILE is a set in the form of tests/privacy/blind_letters.txt, or one in the form of
corpus/viden/breve, where each head names the municipality and the name of the file; without one the
sets of tests/privacy are measured. Every third letter is written as a PDF, the others as text. Those
of the first form are one round, under file names that tell nothing: who sent them is to be read from
the letter. Those of the second are a round each, under the names of their heads. The tests measure
the finding alone, with the sender given; the difference is what a sender taken wrongly costs.
Contact data in the letters of bodies have rows of their own ("email, organ"). With --each every set
has a table of its own.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "models"))

from making.letters import write_letter

from hoering.domain import PersonalDatum, Response, RoundFacts

TESTS = Path(__file__).resolve().parent.parent / "tests" / "privacy"
_MARK = re.compile(r"\+(navn|adresse|email|telefon|cpr|helbred|andet) (.+)")
# What a body's letter tells of itself: answer keys let its own mailbox, line and address stay.
_CONTACT = ("email", "telefon", "adresse")
_TITLE = "Sammen om Ravnsholt"  # of the round of the first form


@dataclass(frozen=True, slots=True)
class Planted:
    """A letter; `hidden` are (kind, string) that must be found, `kept` the strings that must stay."""

    number: int
    by_body: bool
    municipality: str
    file: str
    hidden: tuple[tuple[str, str], ...]
    kept: tuple[str, ...]
    text: str


@dataclass(slots=True)
class Tally:
    """By kind; "behold" counts the strings that must stay and those that were flagged."""

    total: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0  # of finding, without reading
    errors: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.total += other.total
        self.found += other.found
        self.seconds += other.seconds


def planted(file: Path) -> Iterator[Planted]:
    """The letters of a set in either form; the first has no municipality in its heads."""
    for part in re.split(r"(?m)^== ", file.read_text(encoding="utf-8"))[1:]:
        head, _, text = part.partition("\n\n")
        first, *rest = head.splitlines()
        number, sender_kind, _, *place = (cell.strip() for cell in first.split("|"))
        marks = [mark for line in rest if (mark := _MARK.fullmatch(line))]
        named = next((line[5:] for line in rest if line.startswith("fil: ")), "")
        yield Planted(
            int(number),
            sender_kind != "borger",
            place[0] if place else "",
            re.sub(r"[/\\:]", "_", named) or f"svar {int(number):03}.txt",
            tuple((mark[1], mark[2]) for mark in marks),
            tuple(line[2:] for line in rest if line.startswith("- ")),
            text.rstrip() + "\n",
        )


def write(letter: Planted, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"\.\w{1,4}$", "", letter.file)
    write_letter(folder, stem, letter.text, letter.number % 3 == 1)


def read(letters: Sequence[Planted], root: Path) -> Iterator[tuple[Planted, list[Response]]]:
    """Each letter with the responses that were read from it: one, as a rule."""
    from hoering.reading.responses import read_responses

    together = not any(letter.municipality for letter in letters)
    for letter in letters:
        write(letter, (root if together else root / str(letter.number)) / "hoeringssvar")
    if together:
        read_all, _ = read_responses(root, root / "hoeringssvar", facts_of(letters[0]))
        by = {int(re.findall(r"\d+", r.sources[0].file)[-1]): r for r in read_all}
        yield from ((one, [by[one.number]] if one.number in by else []) for one in letters)
        return
    for letter in letters:
        folder = root / str(letter.number)
        yield letter, list(read_responses(folder, folder / "hoeringssvar", facts_of(letter))[0])


def facts_of(letter: Planted) -> RoundFacts:
    if letter.municipality:
        return RoundFacts(title="Høring", municipality=letter.municipality)
    return RoundFacts(title=_TITLE, municipality="Ravnsholt Kommune")


def measure(file: Path) -> Tally:
    from hoering.privacy.find import find_personal

    tally = Tally()
    with tempfile.TemporaryDirectory() as place:
        pairs = list(read(list(planted(file)), Path(place)))
    find_personal([], facts_of(pairs[0][0]))  # the lists are read once, outside the time
    for letter, responses in pairs:
        started = time.perf_counter()
        data = find_personal(responses, facts_of(letter))
        tally.seconds += time.perf_counter() - started
        count(letter, responses, data, tally)
    return tally


def count(
    letter: Planted, responses: Sequence[Response], data: Sequence[PersonalDatum], tally: Tally
) -> None:
    """Strings are the same as in hoering.measuring.personal."""
    from hoering.measuring.personal import is_same
    from hoering.writing.facts.hidden_data import listed_for_export

    got = [str(row["text"]) for row in listed_for_export(data, responses)]
    told = ", ".join(f"{r.sender!r} ({r.sender_kind.value})" for r in responses)
    used: set[int] = set()
    for kind, text in letter.hidden:
        hits = [n for n, g in enumerate(got) if is_same(text, g)]
        used.update(hits)
        row = f"{kind}, organ" if letter.by_body and kind in _CONTACT else kind
        tally.total[row] += 1
        tally.found[row] += bool(hits)
        if not hits:
            tally.errors.append(f"  overset  {letter.number} {kind}: {text!r}, svar fra {told}")
    for text in letter.kept:
        wrong = [g for n, g in enumerate(got) if n not in used and is_same(text, g)]
        tally.total["behold"] += 1
        tally.found["behold"] += bool(wrong)
        if wrong:
            tally.errors.append(f"  for meget {letter.number}: {text!r} {wrong}, svar fra {told}")


def show(tally: Tally) -> None:
    for kind in sorted(tally.total):
        told = " flaget med urette" if kind == "behold" else ""
        share = tally.found[kind] / tally.total[kind]
        print(f"{kind:<16}{share:7.3f}  {tally.found[kind]}/{tally.total[kind]}{told}")
    print(f"fundet på {tally.seconds:.1f} s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="*")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--each", action="store_true")
    options = parser.parse_args()
    every = Tally()
    for file in options.file or sorted(TESTS.glob("blind_letters*.txt")):
        one = measure(file.resolve())
        every.add(one)
        if options.errors:
            print(file.stem, *one.errors, sep="\n")
        if options.each:
            print(file.stem)
            show(one)
    show(every)
    return 0


if __name__ == "__main__":
    sys.exit(main())
