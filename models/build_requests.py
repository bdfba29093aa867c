"""Makes models/anmodninger: which sentences ask the municipality for something beside the hearing
(hoering/splitting/requests.py).

    python models/build_requests.py ROUND …      the development rounds of corpus/README.md

Learns from the passages of corpus/viden/anmodninger, a file for each kind and ingen.txt of those that only
look like it; and from every sentence of the development rounds' keys, which mostly ask for nothing.
Half a minute; benchmarks/requests.py measures it.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.letters import FOLDER as LETTERS
from making.passages import keep, made, of_rounds, written

from hoering.domain import RequestKind
from hoering.splitting.requests import FOLDER, WEIGHTS, request_signs

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
KINDS = [kind.value for kind in RequestKind]


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    told = written(LETTERS.parent / "anmodninger", [*KINDS, "ingen"], request_signs)
    keep(made(KINDS, told, of_rounds(arguments, request_signs)), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
