"""How many second letters are told from what they say: `python benchmarks/sequels.py`.

benchmarks/sequels holds passages by somebody who knew no rule of the program, a file for each kind and
ingen.txt of those that only look like one; nothing is learned of them and nobody read what goes wrong. Each is
put into a mail of its own, six days after another mail by the same sender, and on the same day.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from hoering.domain import SequelKind
from hoering.pipeline import analyse
from hoering.settings import read_round

LISTS = Path(__file__).resolve().parent / "sequels"
NONE = "ingen"
MAIL = (
    "From: {0} <{1}@example.dk>\nTo: hoering@vestby.example\nSubject: {2}\n"
    "Date: {3} Mar 2026 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n{4}\n\nVenlig hilsen\n{0}\n"
)
FIRST = "Der bør sættes flere bænke op langs stien ved søen."
REST = "Affaldet ved stranden bør hentes hver uge om sommeren."
GIVEN = ("Karen", "Jens", "Bodil", "Erik", "Hanne", "Poul", "Lis", "Niels", "Grethe", "Ole")
FAMILY = ("Holm", "Juhl", "Bang", "Krogh", "Ravn", "Lund", "Toft", "Bech", "Friis", "Skov")
SENDERS = [f"{given} {family}" for family, given in product(FAMILY, GIVEN)]


def told(passages: Sequence[str], day: int) -> list[SequelKind | None]:
    """What the second mail of each sender, of that day of March, is told to be; the first is of the third."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "hoeringssvar").mkdir()
        (folder / "runde.toml").write_text("", encoding="utf-8")
        for nth, (passage, sender) in enumerate(zip(passages, SENDERS, strict=False)):
            for which, on, text in (("a", 3, FIRST), ("b", day, f"{passage}\n\n{REST}")):
                mail = MAIL.format(sender, f"{nth}", "Høringssvar", on, text)
                (folder / "hoeringssvar" / f"{nth:03}{which}.eml").write_text(mail, "utf-8")
        analysis = analyse(folder, read_round(folder))
    found: list[SequelKind | None] = [None] * len(passages)
    for response in analysis.responses:
        stem = Path(response.sources[0].file).stem
        if stem.endswith("b") and response.sequel:
            found[int(stem[:-1])] = response.sequel.kind
    return found


def main() -> None:
    for name in (*(kind.value.replace("æ", "ae") for kind in SequelKind), NONE):
        passages = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for day in (9, 3):
            kinds = [kind.value.replace("æ", "ae") for kind in told(passages, day) if kind]
            of = "later" if day > 3 else "same day"
            print(
                f"{name:16} {of:8} told {len(kinds):3} of {len(passages):3}, as it {kinds.count(name):3}"
            )


if __name__ == "__main__":
    main()
