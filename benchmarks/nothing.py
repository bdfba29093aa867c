"""How many answers that say nothing are told from those that do: `python benchmarks/nothing.py`.

benchmarks/nothing/intet.txt holds forty answers to a hearing that have no remarks, noget.txt forty that
have one and look like it, written by somebody who knew no rule of the program and read by nobody who
made one; nothing is learned of them. Prints how many of each are taken for answers without remarks.
Before there were weights: 16 of 40 and 0 of 40.
"""

from __future__ import annotations

from pathlib import Path

from hoering.reading.no_remarks import has_no_remarks
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Sheet
from hoering.reading.senders.letter import letter_of
from hoering.reading.text.text import lines_of_text
from hoering.reading.text.wrapping import pieces_of_lines

HERE = Path(__file__).resolve().parent / "nothing"
_LETTER = """Til Vestby Kommune

12. marts 2026

Vedr. høring

{}

Med venlig hilsen

Karen Holm
formand
"""


def is_silent(answer: str) -> bool:
    """Whether a letter of these words has no remarks, as the program reads it."""
    pieces = pieces_of_lines(lines_of_text(_LETTER.format(answer)))
    return has_no_remarks(letter_of(assemble([Sheet("brev.txt", 1, tuple(pieces))]), ("brev.txt",)))


def main() -> None:
    for name in ("intet.txt", "noget.txt"):
        answers = (HERE / name).read_text(encoding="utf-8").splitlines()
        print(f"{name}: {sum(map(is_silent, answers))} of {len(answers)}")


if __name__ == "__main__":
    main()
