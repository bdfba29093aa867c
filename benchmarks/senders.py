"""How many senders of written letters are named rightly, and their kinds.

    python benchmarks/senders.py [FILE ...]

FILE is a set in the form of models/making/letters.py; without one benchmarks/letters/afsendere.txt,
two hundred letters that nobody tuned on and no weight was made of: only totals are printed.
First figures of the sets stand in docs/persondata.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "models"))

from making.letters import known
from rapidfuzz import fuzz

from hoering.measuring.pairing import norm
from hoering.reading.senders.agreed import agreed_sender
from hoering.reading.senders.clues import clues_of
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.senders.sender import sender_of

SAME = 90  # likeness from which the scorer takes two spellings for one name
BLIND = Path(__file__).resolve().parent / "letters" / "afsendere.txt"


def measure(file: Path) -> tuple[int, int, int, int, int]:
    """Letters; right names, right kinds; both by the rules alone."""
    total = [0] * 5
    for one in known(file):
        clues = clues_of(one.letter, recipient_of(one.facts, one.letter.mail), one.facts.invited)
        found = sender_of(one.letter, one.facts, one.town)
        rules = agreed_sender(one.letter, one.facts, clues, one.town)
        total[0] += 1
        for place, sender in ((1, found), (3, rules)):
            like = max(fuzz.ratio(norm(name), norm(sender.name)) for name in one.names)
            total[place] += like >= SAME
            total[place + 1] += sender.kind in one.kinds
    return total[0], total[1], total[2], total[3], total[4]


def main() -> None:
    for file in [Path(name) for name in sys.argv[1:]] or [BLIND]:
        letters, name, kind, name_by_rules, kind_by_rules = measure(file)
        print(f"{file.name}: {letters} letters; names {name} (rules alone {name_by_rules}), "
              f"kinds {kind} (rules alone {kind_by_rules})")  # fmt: skip


if __name__ == "__main__":
    main()
