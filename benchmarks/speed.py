"""How long the stages take on the example round: `python benchmarks/speed.py [ROUND]`.

Prints seconds for each stage, once cold (a new process) and as the best of five warm runs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TIMES = 5


def best(work: Callable[[], object]) -> float:
    """The least seconds of several runs: what the machine can do when it is left alone."""
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def cold(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "hoering", *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def stages(folder: Path) -> dict[str, float]:
    """Seconds of each stage, warm."""
    from hoering.language import load_language
    from hoering.linking.answers import link
    from hoering.linking.changes import compare
    from hoering.reading.policy import read_policy
    from hoering.reading.responses import read_responses
    from hoering.settings import read_round, read_themes, response_folder
    from hoering.splitting import split
    from hoering.theming import find_themes

    facts, themes, where = read_round(folder), read_themes(folder), response_folder(folder)
    assert where is not None and facts.draft and facts.revised
    policy = read_policy(folder / facts.draft, facts.draft)
    revised = read_policy(folder / facts.revised, facts.revised)
    responses, _ = read_responses(folder, where, facts)
    language = load_language()
    splittings = split(responses, policy)
    remarks = tuple(r for s in splittings for r in s.remarks)
    changes = compare(policy, revised)
    return {
        "read the draft": best(lambda: read_policy(folder / facts.draft, facts.draft)),
        f"read {len(responses)} responses": best(lambda: read_responses(folder, where, facts)),
        "load the language": best(lambda: load_language().encode(["prøve"])),
        f"split into {len(remarks)} remarks": best(lambda: split(responses, policy)),
        "find themes": best(lambda: find_themes(remarks, policy, language, themes)),
        "compare the drafts": best(lambda: compare(policy, revised)),
        f"link to {len(changes)} changes": best(lambda: link(remarks, policy, changes, language)),
    }


def main() -> int:
    from hoering.roundfolder import copy_example

    print(f"{'hoering --help, cold':<32}{min(cold('--help') for _ in range(TIMES)):8.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        copy_example(Path(folder) / "runde")
        print(f"{'the example round, cold':<32}{cold('koer', str(Path(folder) / 'runde')):8.2f} s")
        where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "runde"
        for name, seconds in stages(where).items():
            print(f"{name:<32}{seconds:8.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
