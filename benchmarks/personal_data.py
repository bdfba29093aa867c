"""How much of planted personal data is found in 1,000 generated letters in odd forms.

    python benchmarks/personal_data.py [NUMBER] [--seed N] [--missed N]

The letters are written as files (txt, eml, pdf), read as any round is, and searched. Sentences and
forms are written here on their own, without a look at the rules; the figures in the docs are those
of the first run, before anything was changed for them. `--missed` shows so many misses.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from planted.files import write
from planted.letters import Letter, body_letter, citizen


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--missed", type=int, default=0)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    letters = [
        (citizen if rng.random() < 0.7 else body_letter)(rng, nth) for nth in range(options.number)
    ]
    with tempfile.TemporaryDirectory() as place:
        return measure(letters, Path(place) / "runde", rng, options.missed)


def measure(letters: list[Letter], folder: Path, rng: random.Random, missed: int) -> int:
    from hoering.domain import Verdict
    from hoering.measuring.personal import is_same
    from hoering.privacy.find import find_personal
    from hoering.reading.pictures.workers import Workers
    from hoering.reading.responses import read_responses
    from hoering.settings import read_round
    from hoering.writing.facts.hidden_data import listed_for_export

    (folder / "hoeringssvar").mkdir(parents=True)
    (folder / "runde.toml").write_text(
        'titel = "Plan for byens grønne rum"\nkommune = "Hvidsted Kommune"\n', encoding="utf-8"
    )
    for letter in letters:
        write(letter, folder / "hoeringssvar", rng)
    facts, started = read_round(folder), time.perf_counter()
    with Workers() as pool:
        responses, _ = read_responses(folder, folder / "hoeringssvar", facts, pool)
    read, started = time.perf_counter() - started, time.perf_counter()
    data = find_personal(responses, facts)
    found = time.perf_counter() - started
    rows: dict[str, list[str]] = {}
    for row in listed_for_export(data, responses):
        rows.setdefault(str(row["response"]), []).append(str(row["text"]))
    by_file = {r.sources[0].file.rsplit("/", 1)[-1]: r for r in responses}
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    flagged = kept = 0
    for letter in letters:
        response = by_file.get(letter.name)
        got = rows.get(response.id, []) if response else []
        used = set()
        for kind, text in letter.hidden:
            total[kind] += 1
            same = [i for i, g in enumerate(got) if is_same(text, g)]
            used.update(same)
            hit[kind] += bool(same)
            if not same and missed > 0:
                missed -= 1
                word = text.split()[0].lower()
                line = next((x for x in letter.lines if word in x.lower()), "")
                print(f"  overset  {letter.name} {kind}: {text!r} i {line!r}")
        for text in letter.kept:
            kept += 1
            wrong = [g for i, g in enumerate(got) if i not in used and is_same(text, g)]
            flagged += bool(wrong)
            if wrong and missed > 0:
                missed -= 1
                why = [
                    d.why
                    for d in data
                    if response
                    and d.response == response.id
                    and d.text in wrong
                    and d.proposal is Verdict.HIDE
                ]
                print(f"  for meget {letter.name}: {text!r} {wrong} {why[:1]}")
    for kind in sorted(total):
        print(f"{kind:<10}{hit[kind] / total[kind]:7.3f}  {hit[kind]}/{total[kind]}")
    print(f"{'behold':<10}{flagged / max(kept, 1):7.3f}  {flagged}/{kept} skjult med urette")
    print(f"læst på {read:.1f} s, fundet på {found:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
