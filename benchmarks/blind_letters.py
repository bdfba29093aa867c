"""How much of the planted personal data of the blind letters is found when they are read as files.

    python benchmarks/blind_letters.py [FILE ...] [--errors]

FILE is a set in the form of tests/privacy/blind_letters.txt; without one all of them there are
measured. Every third letter is written as a PDF, the others as text, under names that tell nothing:
who sent it is to be read from the letter, as in a real round. The tests measure the finding alone,
with the sender given; the difference is what a sender taken wrongly costs.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parent.parent / "tests" / "privacy"


def write_pdf(path: Path, text: str) -> None:
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


def write(records: list[Any], folder: Path) -> None:
    """hoeringssvar/svar 001.txt and so on."""
    (folder / "hoeringssvar").mkdir(parents=True)
    for record in records:
        path = folder / "hoeringssvar" / f"svar {record.number:03}.txt"
        if record.number % 3 == 1:
            write_pdf(path.with_suffix(".pdf"), record.text)
        else:
            path.write_text(record.text, encoding="utf-8")


def measure(file: Path, errors: bool) -> tuple[Counter[str], Counter[str]]:
    """Totals and finds by kind; "behold" counts kept strings and those flagged."""
    from test_blind import FACTS, records

    from hoering.measuring.personal import is_same
    from hoering.privacy.find import find_personal
    from hoering.reading.responses import read_responses
    from hoering.reading.workers import Workers
    from hoering.writing.public_data import listed_for_export

    letters = records(str(file))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(letters, folder)
        with Workers() as pool:
            responses, _ = read_responses(folder, folder / "hoeringssvar", FACTS, pool)
    rows: dict[str, list[str]] = {}
    for row in listed_for_export(find_personal(responses, FACTS), responses):
        rows.setdefault(str(row["response"]), []).append(str(row["text"]))
    by = {int(re.findall(r"\d+", r.sources[0].file)[-1]): r for r in responses}
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for letter in letters:
        response = by.get(letter.number)
        got = rows.get(response.id, []) if response else []
        used: set[int] = set()
        for kind, text in letter.pii:
            hits = [n for n, g in enumerate(got) if is_same(text, g)]
            used.update(hits)
            total[kind] += 1
            found[kind] += bool(hits)
            if errors and not hits:
                print(
                    f"  overset  {letter.number} {kind}: {text!r}, svar fra {response and response.sender!r}"
                )
        for text in letter.keep:
            wrong = [g for n, g in enumerate(got) if n not in used and is_same(text, g)]
            total["behold"] += 1
            found["behold"] += bool(wrong)
            if errors and wrong:
                print(
                    f"  for meget {letter.number}: {text!r}, svar fra {response and response.sender!r}"
                )
    return total, found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="*")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(TESTS))
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for file in options.file or sorted(TESTS.glob("blind_letters*.txt")):
        some, hits = measure(file.resolve(), options.errors)
        total, found = total + some, found + hits
    for kind in sorted(total):
        told = " flaget med urette" if kind == "behold" else ""
        print(f"{kind:<10}{found[kind] / total[kind]:7.3f}  {found[kind]}/{total[kind]}{told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
