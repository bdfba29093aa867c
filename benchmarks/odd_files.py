"""What becomes of a folder of awkward files: `python benchmarks/odd_files.py FOLDER`.

Reads each file in a bounded worker process, as a run does, and prints for each format how many
there are, read whole, read in part, reported as unreadable, crashed (the worker died), hung (given
up), and which was slowest. A crash or a hang is a fault: the exit code is 1 then.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from hoering.reading.collecting import read_item
from hoering.reading.formats.outcome import Outcome
from hoering.reading.inbox import Item
from hoering.reading.pictures.workers import Died, TookTooLong, Workers

COLUMNS = ("files", "read", "in part", "reported", "crashed", "hung")


def timed(item: Item) -> tuple[Outcome, float]:
    start = time.perf_counter()
    return read_item(item), time.perf_counter() - start


def fate(outcome: Outcome) -> str:
    document, findings = outcome
    if document is None or not document.text.strip():
        return "reported" if findings else "silent"
    return "in part" if findings else "read"


def main() -> int:
    folder = Path(sys.argv[1])
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    slowest: dict[str, tuple[float, str]] = {}
    faults = []
    with Workers() as pool:
        futures = [
            (p, pool.submit(timed, Item(p, p.relative_to(folder).as_posix()))) for p in files
        ]
        for path, future in futures:
            ending = path.suffix.lower() or "(none)"
            try:
                outcome, seconds = future.result()
                became = fate(outcome)
            except TookTooLong:
                became, seconds = "hung", float("inf")
            except Died:
                became, seconds = "crashed", 0.0
            counts[ending].update(("files", became))
            slowest[ending] = max(slowest.get(ending, (0.0, "")), (seconds, path.name))
            if became in ("hung", "crashed", "silent"):
                faults.append(f"{became}: {path.relative_to(folder)}")
    print(f"{'':<10}" + "".join(f"{c:>10}" for c in COLUMNS) + "  slowest")
    for ending in sorted(counts):
        seconds, name = slowest[ending]
        row = "".join(f"{counts[ending][c]:>10}" for c in COLUMNS)
        print(f"{ending:<10}{row}  {seconds:6.1f} s  {name}")
    whole = sum(counts.values(), Counter())
    print(f"{'all':<10}" + "".join(f"{whole[c]:>10}" for c in COLUMNS))
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
