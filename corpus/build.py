"""Builds hearing rounds from their source: `python corpus/build.py [--verify] corpus/<round> …`.

(nothing)   build round/ and facit.json; nothing is written when anything is wrong
--check     say what is wrong, write nothing
--anyway    write round/ (not facit.json) although something is wrong, to look at the pages
--verify    build anew and compare, byte by byte, with what lies there
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from building.folder import Files, build, differences, write
from building.problems import Problem, Problems, line_of


def main(arguments: list[str] | None = None) -> int:
    """Run over the folders; 1 when anything is wrong anywhere."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("rounds", nargs="+", type=Path, metavar="corpus/<round>")
    for flag in ("--check", "--anyway", "--verify"):
        parser.add_argument(flag, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    wrong = False
    for folder in options.rounds:
        files, problems = build(folder)
        stale = differences(folder, files) if options.verify else []
        wrong |= bool(problems) or bool(stale)
        report(folder, files, problems, stale)
        if options.verify or options.check:
            continue
        if not problems:
            write(folder, files)
        elif options.anyway:
            write(folder, {path: data for path, data in files.items() if path != "facit.json"})
    return 1 if wrong else 0


def report(folder: Path, files: Files, problems: Problems, stale: list[str]) -> None:
    """Say what was built and what is wrong, one fault a line."""
    key = json.loads(files["facit.json"])
    remarks = [remark for response in key["responses"] for remark in response["remarks"]]
    counts = (
        f"{len(key['responses'])} responses, {len(remarks)} remarks, {len(key['changes'])} changes"
    )
    faults = [*(placed(folder, problem) for problem in problems.found), *stale]
    print(f"{folder}: {counts}; " + (f"{len(faults)} fault(s)" if faults else "ok"))
    for fault in faults:
        print("  " + fault)


def placed(folder: Path, problem: Problem) -> str:
    """A fault with the line of its source file, where that can be told."""
    path = folder / "source" / problem.file
    if not path.is_file():
        return str(problem)
    return problem.told(line_of(path.read_text(encoding="utf-8", errors="replace"), problem.where))


if __name__ == "__main__":
    sys.exit(main())
