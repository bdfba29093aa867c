"""How long the documents of a large round take: `python benchmarks/documents.py [--remarks N]`.

Reads the example round once and repeats its responses under new names until there are N remarks
(2,000 unless told), and its drafts until there are C changes (400 unless told). Prints for each
document the seconds that pass, the CPU seconds (worker processes included) and the kilobytes;
last, all of it, and the most memory of this process and of a worker. With `--bundle N` the
combined PDF of N responses comes after that. Nothing is written into the repository.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from large_round import copied_sources, large_round

from hoering import pipeline
from hoering.domain import Analysis, Reviewed
from hoering.language.models import let_go
from hoering.reading.pictures.workers import Workers
from hoering.remembering import versioned
from hoering.roundfolder import example_folder
from hoering.settings import read_round, read_themes
from hoering.writing.agenda.agenda import agenda_bytes
from hoering.writing.export import write_json
from hoering.writing.files.placing import BUNDLE, DATA, SHEET
from hoering.writing.forms import FORM_BYTES
from hoering.writing.redline.redline import redline_bytes
from hoering.writing.workbook.sheet import write_sheet

_workers_peaks: list[int] = []  # MB
Make = Callable[[Reviewed], int]  # the document's bytes, counted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remarks", type=int, default=2000)
    parser.add_argument("--changes", type=int, default=400)
    parser.add_argument("--bundle", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "runde"
        shutil.copytree(example_folder(), copy)
        analysis = pipeline.analyse(copy, read_round(copy), read_themes(copy))
        let_go()  # as a run does
        times = -(-asked.remarks // len(analysis.remarks))
        drafts = -(-asked.changes // len(analysis.changes))
        before = _memory(), _now()
        large = _large(analysis, copy, times, drafts)
        found = large.analysis
        print(
            f"{len(found.responses)} responses, {len(found.remarks)} remarks, "
            f"{len(found.changes)} changes; the analysis of the small round took {before[0]} MB, "
            f"of which {before[1]} MB are left"
        )
        print(f"{'document':28}{'seconds':>9}{'CPU':>7}{'kB':>8}")
        start, cpu = time.perf_counter(), _cpu()
        for name, make in _documents(copy).items():
            _timed(name, make, large)
        spent = time.perf_counter() - start, _cpu() - cpu
        print(f"{'all':28}{spent[0]:9.1f}{spent[1]:7.1f}")
        print(f"at most {_memory()} MB in this process, {max(_workers_peaks)} MB in a worker")
        if asked.bundle:
            more = _large(analysis, copy, -(-asked.bundle // len(analysis.responses)), drafts)
            _timed(f"combined PDF of {len(more.analysis.responses)}", _bound(copy), more)


def _large(analysis: Analysis, folder: Path, times: int, drafts: int) -> Reviewed:
    copied_sources(analysis, folder, times)
    return versioned(Reviewed(large_round(analysis, times, drafts)))


def _timed(name: str, make: Make, large: Reviewed) -> None:
    start, cpu = time.perf_counter(), _cpu()
    size = make(large)
    print(
        f"{name:28}{time.perf_counter() - start:9.1f}{_cpu() - cpu:7.1f}{size // 1000:8}",
        flush=True,
    )


def _documents(folder: Path) -> dict[str, Make]:
    """Name → a function that makes the document and says how many bytes it has."""
    results = folder / pipeline.RESULTS
    results.mkdir()

    def placed(write: Callable[[Reviewed, Path], None], name: str) -> Make:
        def make(reviewed: Reviewed) -> int:
            write(reviewed, results / name)
            return (results / name).stat().st_size

        return make

    def formed(made: Callable[[Reviewed, bytes | None], bytes]) -> Make:
        return lambda reviewed: len(made(reviewed, None))

    found = {f"overview, {form}": formed(made) for form, made in FORM_BYTES.items()}
    found["spreadsheet"] = placed(write_sheet, SHEET)
    found["agenda item"] = lambda reviewed: len(agenda_bytes(reviewed))
    found["redline"] = lambda reviewed: len(redline_bytes(reviewed))
    found["combined PDF"] = _bound(folder)
    found["oversigt.json"] = placed(write_json, DATA)
    return found


def _bound(folder: Path) -> Make:
    """The combined PDF, made by worker processes as in a run."""

    def make(reviewed: Reviewed) -> int:
        results = folder / pipeline.RESULTS
        with Workers() as pool:
            pipeline.bind(reviewed, folder, results, pipeline.Work(pool))
            asked = [pool.submit(_peak) for _ in range(2)]
            _workers_peaks.extend(future.result() for future in asked)
        return (results / BUNDLE).stat().st_size

    return make


def _peak() -> int:
    """The most memory of the process that runs this, in MB; 0 where the system does not tell.

    `getrusage` counts for a new process what the one that started it had.
    """
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


def _memory() -> int:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _now() -> int:
    """The memory of this process, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    pages = int(status.read_text().split()[1]) if status.exists() else 0
    return pages * resource.getpagesize() // 2**20


def _cpu() -> float:
    """Seconds of this process and of all those that it started and that have ended."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


if __name__ == "__main__":
    main()
