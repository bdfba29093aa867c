"""A second opinion on the answer keys: 100 remarks labelled again without seeing the first labels.

    python corpus/second_reading.py --sheet SHEET.json       what the second reader is given
    python corpus/second_reading.py --agree [ANSWERS.json]   agreement with the keys

The remarks are drawn from all rounds (seeded, the same number from each as far as it goes). The
answers lie in corpus/second_reading.json: {"round/remark id": {"theme", "section", "changes",
"outcome"}}; `theme` is the first theme's id. Agreement is the share of equal labels and Cohen's
kappa (1960), for changes the F1 of the links.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ANSWERS = HERE / "second_reading.json"
COUNT = 100
Remark = dict[str, Any]


def rounds() -> list[Path]:
    return sorted(p.parent for p in HERE.rglob("facit.json"))


def drawn() -> Iterator[tuple[Path, dict[str, Any], dict[str, Any], Remark]]:
    """(round, key, response, remark) of each remark in the sheet, round by round."""
    chance = random.Random(4)
    folders = rounds()
    for nth, folder in enumerate(folders):
        key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
        held = [
            (response, remark) for response in key["responses"] for remark in response["remarks"]
        ]
        share = COUNT // len(folders) + (nth < COUNT % len(folders))
        for response, remark in chance.sample(held, share):
            yield folder, key, response, remark


def name_of(folder: Path, remark: Remark) -> str:
    return f"{folder.name}/{remark['id']}"


def every() -> Iterator[tuple[str, Remark]]:
    """(name, remark) of all keys: what was drawn once stays, whatever rounds come later."""
    for folder in rounds():
        key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
        for response in key["responses"]:
            for remark in response["remarks"]:
                yield name_of(folder, remark), remark


def sheet() -> dict[str, Any]:
    """What can be chosen from in each round, and the remarks with the letter they stand in."""
    found: dict[str, Any] = {}
    for folder, key, response, remark in drawn():
        held = found.setdefault(folder.name, _choices(folder, key))
        letter = " ¶ ".join(r["text"] for r in response["remarks"])
        held["remarks"].append(
            {
                "id": name_of(folder, remark),
                "sender": response["sender"],
                "text": remark["text"],
                "the letter's remarks": letter,
            }
        )
    return found


def _choices(folder: Path, key: dict[str, Any]) -> dict[str, Any]:
    draft = tomllib.loads((folder / "source" / "draft.toml").read_text(encoding="utf-8"))
    sections = [
        {
            "section": s.get("number") or s.get("heading"),
            "heading": s.get("heading", ""),
            "text": " ".join(_words(block) for block in s.get("block", [])),
        }
        for s in draft["section"]
    ]
    plain = ("id", "section", "kind", "before", "after")
    changes = [{name: change[name] for name in plain} for change in key["changes"]]
    return {"themes": key["themes"], "sections": sections, "changes": changes, "remarks": []}


def _words(block: dict[str, Any]) -> str:
    rows = [" | ".join(row) for row in block.get("rows", [])]
    return " ".join([block.get("text", ""), *rows]).strip()


def agreement(answers: dict[str, Any]) -> dict[str, tuple[float, float, int]]:
    """{label: (share equal or F1, kappa, remarks)}; kappa of changes: that there is any."""
    known = dict(every())
    pairs = [(known[name], answer) for name, answer in answers.items() if name in known]
    found: dict[str, tuple[float, float, int]] = {}
    for label in ("theme", "section", "outcome"):
        both = [(_label(r, label), a[label]) for r, a in pairs]
        equal = sum(a == b for a, b in both) / len(both)
        found[label] = (equal, _kappa(both), len(both))
    links = [(set(r["changes"]), set(a["changes"])) for r, a in pairs]
    held = sum(len(a) + len(b) for a, b in links)
    f1 = 2 * sum(len(a & b) for a, b in links) / held if held else 1.0
    found["changes"] = (f1, _kappa([(bool(a), bool(b)) for a, b in links]), len(links))
    return found


def _label(remark: Remark, label: str) -> Any:
    return (remark["themes"] or [None])[0] if label == "theme" else remark.get(label)


def _kappa(pairs: list[tuple[Any, Any]]) -> float:
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    count = len(pairs)
    seen = sum(a == b for a, b in pairs) / count
    chance = sum(ours[label] * theirs[label] for label in ours) / count**2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--agree", type=Path, nargs="?", const=ANSWERS)
    options = parser.parse_args()
    if options.sheet:
        text = json.dumps(sheet(), ensure_ascii=False, indent=1)
        options.sheet.write_text(text + "\n", encoding="utf-8")
    if options.agree:
        answers = json.loads(options.agree.read_text(encoding="utf-8"))
        for label, (share, kappa, count) in agreement(answers).items():
            print(f"{label:<10}{share:6.2f}   kappa {kappa:5.2f}   {count} remarks")
    return 0


if __name__ == "__main__":
    sys.exit(main())
