"""How long the documents of a large round take: `python benchmarks/documents.py [--remarks N]`.

Reads the example round once, repeats its responses under new names until there are N remarks
(2,000 unless told), and prints for each document the seconds, the kilobytes and, last, all the
seconds and the most memory of the process. Nothing is written into the repository.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hoering import pipeline
from hoering.domain import Analysis, Reviewed, remark_id
from hoering.roundfolder import example_folder
from hoering.settings import read_round, read_themes
from hoering.writing.agenda import agenda_bytes
from hoering.writing.export import write_json
from hoering.writing.forms import FORM_BYTES
from hoering.writing.sheet import write_sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remarks", type=int, default=2000)
    wanted = parser.parse_args().remarks
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "runde"
        shutil.copytree(example_folder(), copy)
        analysis = pipeline.analyse(copy, read_round(copy), read_themes(copy))
        before = _memory()
        large = Reviewed(repeated(analysis, -(-wanted // len(analysis.remarks))))
        responses, remarks = len(large.analysis.responses), len(large.analysis.remarks)
        print(f"{responses} responses, {remarks} remarks; {before} MB before the first document")
        print(f"{'document':24}{'seconds':>9}{'CPU':>7}{'kB':>8}")
        total = time.perf_counter()
        for name, make in _documents(Path(folder)).items():
            start, cpu = time.perf_counter(), time.process_time()
            size = make(large)
            spent = time.perf_counter() - start, time.process_time() - cpu
            print(f"{name:24}{spent[0]:9.1f}{spent[1]:7.1f}{size // 1000:8}")
        print(f"{'all':24}{time.perf_counter() - total:9.1f}      at most {_memory()} MB")


def _documents(folder: Path) -> dict[str, Callable[[Reviewed], int]]:
    """Name → a function that makes the document and says how many bytes it has."""

    def placed(write: Callable[[Reviewed, Path], None], name: str) -> Callable[[Reviewed], int]:
        def make(reviewed: Reviewed) -> int:
            write(reviewed, folder / name)
            return (folder / name).stat().st_size

        return make

    found: dict[str, Callable[[Reviewed], int]] = {
        f"overview, {form}": lambda reviewed, made=made: len(made(reviewed, None))
        for form, made in FORM_BYTES.items()
    }
    found["agenda item"] = lambda reviewed: len(agenda_bytes(reviewed))
    found["spreadsheet"] = placed(write_sheet, "a.xlsx")
    found["oversigt.json"] = placed(write_json, "a.json")
    return found


def repeated(analysis: Analysis, times: int) -> Analysis:
    """The round with each response `times` times; ids and senders are different each time."""
    responses, splittings, answers, themes, changes = [], [], [], [], []
    personal = []
    held: dict[str, list[str]] = {p.id: [] for p in analysis.theming.positions}
    for turn in range(times):
        ids = {r.id: remark_id(f"turn {turn}", r.id) for r in analysis.remarks}
        names = {}
        for response in analysis.responses:
            names[response.id] = f"H{len(responses) + 1:03}"
            sender = f"{response.sender} {turn}" if turn else response.sender
            alone = replace(response, near_duplicate_of=None, joins=None)
            responses.append(replace(alone, id=names[response.id], sender=sender))
        for splitting in analysis.splittings:
            own = names[splitting.response]
            remarks = tuple(replace(r, id=ids[r.id], response=own) for r in splitting.remarks)
            splittings.append(replace(splitting, response=own, remarks=remarks))
        answers += [replace(a, remark=ids[a.remark]) for a in analysis.linking.answers]
        themes += [replace(x, remark=ids[x.remark]) for x in analysis.theming.links]
        personal += [replace(p, response=names[p.response]) for p in analysis.personal]
        changes += [replace(x, remark=ids[x.remark]) for x in analysis.linking.links]
        for position in analysis.theming.positions:
            held[position.id] += [ids[r] for r in position.remarks]
    positions = tuple(replace(p, remarks=tuple(held[p.id])) for p in analysis.theming.positions)
    return replace(
        analysis,
        responses=tuple(responses),
        splittings=tuple(splittings),
        personal=tuple(personal),
        theming=replace(analysis.theming, links=tuple(themes), positions=positions),
        linking=replace(analysis.linking, answers=tuple(answers), links=tuple(changes)),
    )


def _memory() -> int:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
