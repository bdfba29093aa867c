"""What is said of a change that answers a remark, in part, not at all, or goes the other way:
`python benchmarks/answers.py`.

benchmarks/answers/pairs.jsonl holds 240 remarks with a section before and after, and what an official would
call it, written by somebody who knew no rule of the program; all kinds of municipal policies. Twelve pairs make
a round, each section with its own change, and every remark a letter. Opposites are far oftener here than
in life: in the development rounds they are one link in twenty-five. Two minutes.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx

from hoering.pipeline import overview_of

PAIRS = Path(__file__).resolve().parent / "answers" / "pairs.jsonl"
TOGETHER = 12  # sections of a draft
SEED = 7
LETTER = "Til Vestby Kommune\n\nHøringssvar\n\n{}\n\nMed venlig hilsen\nJens Olsen\n"
VERDICTS = ("imødekommet", "delvist", "modsat", "uvedkommende")


def write_round(folder: Path, pairs: Sequence[dict[str, str]]) -> None:
    (folder / "hoeringssvar").mkdir()
    (folder / "runde.toml").write_text('kommune = "Vestby Kommune"\n', encoding="utf-8")
    for name, part in (("udkast", "before"), ("tilrettet", "after")):
        document = docx.Document()
        document.add_heading("Politik", 0)
        for nth, pair in enumerate(pairs, 1):
            if pair[part].strip():
                document.add_heading(f"{nth}. {pair['section']}", 1)
                document.add_paragraph(pair[part])
        document.save(str(folder / f"{name}.docx"))
    for nth, pair in enumerate(pairs, 1):
        letter = folder / "hoeringssvar" / f"{nth:02}.txt"
        letter.write_text(LETTER.format(pair["remark"]), encoding="utf-8")


def said(overview: dict[str, Any], nth: int) -> set[str]:
    """What the overview says of the remarks of the letter: its outcomes, and whether there is an alarm
    that a change goes the other way."""
    file = f"hoeringssvar/{nth:02}.txt"
    own = {r["id"] for r in overview["responses"] if r["sources"][0]["file"] == file}
    remarks = [r for r in overview["remarks"] if r["response"] in own]
    ids = {r["id"] for r in remarks}
    opposed = {a["kind"] for a in overview["alarms"] if a["subject"] in ids}
    return {str(r["outcome"]) for r in remarks} | opposed


def main() -> None:
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    random.Random(SEED).shuffle(pairs)
    many, found = Counter[str](), Counter[tuple[str, str]]()
    for start in range(0, len(pairs), TOGETHER):
        group = pairs[start : start + TOGETHER]
        with tempfile.TemporaryDirectory() as made:
            write_round(Path(made), group)
            overview = overview_of(Path(made))
        for nth, pair in enumerate(group, 1):
            many[pair["verdict"]] += 1
            found.update((pair["verdict"], what) for what in said(overview, nth))
    for verdict in VERDICTS:
        told = {what: n for (of, what), n in sorted(found.items()) if of == verdict}
        print(f"{verdict:13} {many[verdict]:3}  {told}")


if __name__ == "__main__":
    main()
