"""How many passages that ask for something beside the hearing are told: `python benchmarks/requests.py`.

benchmarks/requests holds passages written by somebody who knew no rule of the program, a file for each kind
and ingen.txt of those that ask for none; nothing was learned of them and nobody read what goes wrong.
Each is put into a letter of its own, and read and split as `hoering koer` does.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hoering.domain import RequestKind
from hoering.pipeline import analyse
from hoering.settings import read_round

LISTS = Path(__file__).resolve().parent / "requests"
NONE = "ingen"
LETTER = "Til Vestby Kommune\n\nHøringssvar\n\n{}\n\n{}\n\nMed venlig hilsen\nKaren Holm\n"
REMARK = "Der bør sættes flere bænke op langs stien ved søen."


def told(passages: list[str]) -> list[set[RequestKind]]:
    """The kinds told of each passage."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "hoeringssvar").mkdir()
        (folder / "runde.toml").write_text("", encoding="utf-8")
        for nth, passage in enumerate(passages):
            text = LETTER.format(REMARK, passage)
            (folder / "hoeringssvar" / f"{nth:03}.txt").write_text(text, encoding="utf-8")
        analysis = analyse(folder, read_round(folder))
    place = {r.id: int(Path(r.sources[0].file).stem) for r in analysis.responses}
    found: list[set[RequestKind]] = [set() for _ in passages]
    for request in analysis.requests:
        found[place[request.response]].add(request.kind)
    return found


def main() -> None:
    for name in (*(kind.value.replace("ø", "oe") for kind in RequestKind), NONE):
        kinds = told((LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines())
        own = sum(any(k.value.replace("ø", "oe") == name for k in told) for told in kinds)
        other = sum(any(k.value.replace("ø", "oe") != name for k in told) for told in kinds)
        print(f"{name:13} told {own:3} of {len(kinds):3}, as another {other:3}")


if __name__ == "__main__":
    main()
