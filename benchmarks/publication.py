"""What a public version costs: `python benchmarks/publication.py [--responses N]`.

Assembles a round of N responses (600 unless told) of the development rounds: single files of every
kind, drawn by lot (the lot is seeded), with one round's drafts and one combined PDF. Runs the commands on
it, each in a new process as an official does: `koer` on files never read before and again unchanged,
`anonymiser` for the list of personal data, and again to publish what it proposes. Prints the seconds
that pass, the CPU seconds (workers and tesseract included) and the most memory of a process in MB;
last the CPU seconds of reading all the files and of finding the personal data in them. Nothing is
written into the repository.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
BASE = "boernepolitik"  # its drafts and its combined PDF are the round's
NOT_AGREED = 1  # what `anonymiser` ends with when the list waits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--responses", type=int, default=600)
    asked = parser.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program has it, before numpy comes
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "runde"
        assemble(folder, asked.responses)
        print(f"{'':32}{'seconds':>9}{'CPU':>8}{'MB':>7}", flush=True)
        _command("koer", folder)
        _command("koer", folder, told="koer, unchanged")
        _command("anonymiser", folder, told="anonymiser, the list")
        _command("anonymiser", folder, "--accepter-forslag", told="anonymiser, published")
        public = folder / "resultat" / "offentlig"
        files = [p for p in public.rglob("*") if p.is_file()]
        print(f"{len(files)} public files, {sum(p.stat().st_size for p in files) / 1e6:.0f} MB")
        _reading_and_finding(folder)


def assemble(folder: Path, number: int) -> None:
    """A round folder with about so many responses."""
    held_out = set(json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))["test"])
    rounds = [
        r
        for room in ("runder", "fremmede")
        for r in sorted((CORPUS / room).iterdir())
        if r.name not in held_out and (r / "facit.json").exists()
    ]
    base = next(r for r in rounds if r.name == BASE)
    shutil.copytree(base / "round", folder)
    target = folder / "hoeringssvar"
    count = len(_keys(base))
    others = [(r, key) for r in rounds if r != base for key in _keys(r) if "#" not in key]
    random.Random(number).shuffle(others)
    for of, key in others[: max(number - count, 0)]:
        source = next((of / "round").glob("h*svar")) / key
        if source.is_file():
            shutil.copyfile(source, target / f"{source.stem} {of.name}{source.suffix}")


def _keys(of: Path) -> list[str]:
    """The files of a round's responses; "samlet.pdf#3-4" for a part of one."""
    key = json.loads((of / "facit.json").read_text(encoding="utf-8"))
    return [str(response["key"]) for response in key["responses"]]


def _command(name: str, folder: Path, *options: str, told: str = "") -> None:
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "hoering", name, str(folder), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, spent = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, NOT_AGREED):
        raise SystemExit(f"{told or name} ended with {process.returncode}")
    passed, cpu = time.perf_counter() - start, spent.ru_utime + spent.ru_stime
    print(f"{told or name:32}{passed:9.1f}{cpu:8.1f}{spent.ru_maxrss // 1024:7}", flush=True)


def _reading_and_finding(folder: Path) -> None:
    from hoering.material import read_responses, silent
    from hoering.privacy.find import find_personal
    from hoering.reading.pictures.workers import Workers
    from hoering.settings import read_round

    facts, start = read_round(folder), _cpu()
    with Workers() as pool:
        responses, _ = read_responses(folder, facts, pool, silent, None)
    read = _cpu()
    found = find_personal(responses, facts)
    done = _cpu()
    print(f"reading {len(responses)} responses {read - start:.1f} CPU seconds")
    print(f"finding {len(found)} personal data {done - read:.1f} CPU seconds")


def _cpu() -> float:
    """Seconds of this process and of all those that it started and that have ended."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


if __name__ == "__main__":
    main()
