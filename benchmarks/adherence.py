"""How many passages that adhere to another's answer are told: `python benchmarks/adherence.py`.

benchmarks/adherence holds passages by somebody who knew no rule of the program: ja.txt with the one whose
answer they adhere to ("Ældrerådet|Vi …"), nej.txt of those that only name one of them. An earlier list of
wordings was mended on them; the weights have learned nothing of them. Each is put into a letter of its own,
beside an answer of everyone named. passager_ja.txt and passager_nej.txt are a later writer's, with the name in
double brackets, and are asked by themselves; nobody has read what goes wrong in them.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hoering.language.adherence import adheres
from hoering.pipeline import analyse
from hoering.reading.senders.joins import mentions
from hoering.settings import read_round

LISTS = Path(__file__).resolve().parent / "adherence"
LETTER = "Til Vestby Kommune\n\nHøringssvar\n\n{}\n\nMed venlig hilsen\n{}\n"
REMARK = "Der bør sættes flere bænke op langs stien ved søen."
WRITER = "Bodil Zeuthen"
NAMED = re.compile(r"\[\[(.+?)\]\]")


def joined(passage: str, senders: list[str]) -> set[str]:
    """The senders to whose answers a letter with the passage adheres."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "hoeringssvar").mkdir()
        (folder / "runde.toml").write_text("", encoding="utf-8")
        letters = [*((REMARK, sender) for sender in senders), (passage, WRITER)]
        for nth, (text, sender) in enumerate(letters):
            file = folder / "hoeringssvar" / f"{nth:03} {sender}.txt"
            file.write_text(LETTER.format(text, sender), encoding="utf-8")
        analysis = analyse(folder, read_round(folder))
    named = {r.id: Path(r.sources[0].file).stem[4:] for r in analysis.responses}
    return {named[one] for r in analysis.responses if named[r.id] == WRITER for one in r.joins}


def named(line: str) -> bool:
    """Whether a passage is told to adhere to one of those whose names stand in brackets."""
    wanted = {without_s(name) for name in NAMED.findall(line)}
    found = mentions(NAMED.sub(r"\1", line.strip()))
    return any(
        without_s(name) in wanted for before, name, after in found if adheres(before, name, after)
    )


def without_s(name: str) -> str:
    return re.sub(r"['’]?s?$", "", name.lower())


def main() -> None:
    adhering = [
        line.split("|", 1) for line in (LISTS / "ja.txt").read_text(encoding="utf-8").splitlines()
    ]
    senders = sorted({sender for sender, _ in adhering})
    told = sum(sender in joined(passage, senders) for sender, passage in adhering)
    others = (LISTS / "nej.txt").read_text(encoding="utf-8").splitlines()
    print(f"adhering: told {told} of {len(adhering)}")
    print(
        f"only naming: told {sum(bool(joined(passage, senders)) for passage in others)} of {len(others)}"
    )
    for name in ("passager_ja", "passager_nej"):
        lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        print(f"{name}: told {sum(map(named, lines))} of {len(lines)}")


if __name__ == "__main__":
    main()
