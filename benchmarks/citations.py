"""How well it is found what a remark points at: benchmarks/citations/, letters to eight drafts of the corpus.

    python benchmarks/citations.py [FILE ...]

A file begins with "# " and the folder of a round, whose draft the letters are about. "@ Sender | kind |
form" begins a letter, "= " a heading in it; the others are its remarks: "+(4.2)" names the section,
"-(4.2)" concerns it without naming it, "*" concerns the whole. First figures stand in docs/first_look.md.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hoering.measuring.metric import flat
from hoering.measuring.pairing import pair_remarks, pair_responses
from hoering.measuring.sections import score_sections
from hoering.pipeline import overview_of
from hoering.settings import read_round

HERE = Path(__file__).resolve().parent
_REMARK = re.compile(r"(?:(?P<named>[+-])\(\{?(?P<section>.+?)\}?\)|\*) (?P<text>.+)")
FIGURES = ("explicit", "implicit", "whole_document", "explicit_flag")


def letters_in(file: Path, to: Path) -> list[dict[str, Any]]:
    """Each letter of the file written into the folder as text, and its key."""
    key: list[dict[str, Any]] = []
    body: list[str] = []
    for line in [*file.read_text(encoding="utf-8").splitlines()[1:], "@"]:
        if line.startswith("@"):
            if key:
                text = "\n\n".join([*body, f"Med venlig hilsen\n{key[-1]['sender']}"])
                (to / key[-1]["key"]).write_text(text, encoding="utf-8")
            if name := line[1:].split("|")[0].strip():
                key.append({"key": f"{len(key):02d}.txt", "sender": name, "remarks": []})
                body = [name]
        elif line.startswith("= "):
            body.append(line[2:])
        elif found := _REMARK.fullmatch(line):
            named, section = found["named"] == "+", found["section"]
            key[-1]["remarks"].append(
                {"text": found["text"], "section": section, "section_explicit": named}
            )
            body.append(found["text"])
    return key


def measure(file: Path) -> dict[str, Any]:
    """The scores of the sections, in the scorer's shape."""
    source = HERE.parent / file.read_text(encoding="utf-8").splitlines()[0][2:]
    draft = read_round(source / "round").draft
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "hoeringssvar").mkdir()
        shutil.copy(source / "round" / draft, folder / draft)
        (folder / "runde.toml").write_text(f'[dokumenter]\nudkast = "{draft}"\n', encoding="utf-8")
        responses = letters_in(file, folder / "hoeringssvar")
        overview = overview_of(folder)
    facit = json.loads((source / "facit.json").read_text(encoding="utf-8"))
    key = {"responses": responses, "sections": facit.get("sections", [])}
    return score_sections(key, pair_remarks(pair_responses(key, overview), overview))


def main() -> None:
    totals = dict.fromkeys(FIGURES, (0.0, 0.0))
    for file in [Path(name) for name in sys.argv[1:]] or sorted((HERE / "citations").glob("*.txt")):
        found = dict(flat(measure(file)))
        parts = []
        for figure in FIGURES:
            held = found[figure]
            right, of = held["num"] or 0, held["den"] or 0
            totals[figure] = totals[figure][0] + right, totals[figure][1] + of
            parts.append(f"{figure} {right:g}/{of:g}")
        print(f"{file.stem}: {', '.join(parts)}")
    print("total: " + ", ".join(f"{name} {a:g}/{b:g}" for name, (a, b) in totals.items()))


if __name__ == "__main__":
    main()
