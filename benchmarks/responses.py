"""One letter in many forms is one letter: `python benchmarks/responses.py [--each] [LOOK ...]`.

Prints, types and sends letters of twelve development rounds in the looks of forms/letterlooks.py,
a sample for each, and counts what is read against what the same letters say in a plain look:

  sender, kind    wrong in this look, right in the plain one
  lost, taken     words of the key's remarks that no remark holds, and other words that one holds,
                  of a hundred words of remarks, beyond those of the plain look
  moved           remarks of the key cut alike in the plain look (token-F1 of .8) and not in this one
The file's name tells nothing.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from forms.letter import Letter, letters
from forms.letterfiles import write
from forms.letterlooks import LOOKS, PLAIN, LetterLook
from rapidfuzz import fuzz

from hoering.domain import Remark, Response
from hoering.measuring.pairing import GOOD
from hoering.measuring.tokens import hungarian, norm, token_f1, tokens
from hoering.reading.responses import read_responses
from hoering.settings import read_round
from hoering.splitting import split

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
ROUNDS = ("eksempel", *(f"runder/{name}" for name in (
    "naturpolitik", "aeldrepolitik", "budget", "klimaplan", "skolepolitik", "udsatte", "idraetspolitik",
    "affaldsplan", "beskaeftigelse", "handicappolitik", "boernepolitik",
)))  # fmt: skip
SAME = 90  # likeness from which the scorer takes two spellings for one name
_EACH = 5  # one letter in so many is printed in a look
Held = tuple[str, Letter]  # the round, and a letter of it


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one letter; `alike` tells of each remark of the key whether it is cut so."""

    sender: str
    right: bool
    right_kind: bool
    lost: Counter[str]
    taken: Counter[str]
    alike: tuple[bool, ...]


def read(held: Sequence[Held], look: LetterLook, folder: Path) -> list[Reading]:
    """The letters written in one look and read back, round by round, in order."""
    made: dict[int, Reading] = {}
    for name in {name: None for name, _ in held}:
        inbox = folder / name.replace("/", "-")
        inbox.mkdir()
        own = [(nth, letter) for nth, (other, letter) in enumerate(held) if other == name]
        for nth, letter in own:
            write(letter, look, inbox / f"svar{nth:03d}.{look.file}")
        responses, _ = read_responses(inbox, inbox, read_round(CORPUS / name / "round"))
        by_file = {r.sources[0].file.split("/")[-1].split(".")[0]: r for r in responses}
        splittings = {s.response: s.remarks for s in split(responses)}
        for nth, letter in own:
            response = by_file[f"svar{nth:03d}"]
            made[nth] = reading(letter, response, splittings[response.id])
    return [made[nth] for nth in range(len(held))]


def reading(letter: Letter, response: Response, remarks: Sequence[Remark]) -> Reading:
    wanted = [Counter(tokens(text)) for text in letter.remarks]
    got = [Counter(tokens(remark.text)) for remark in remarks]
    here, there = sum(wanted, Counter()), sum(got, Counter())
    pairs = hungarian([[token_f1(a, b) for b in got] for a in wanted])
    alike = {nth for nth, _, value in pairs if value >= GOOD}
    return Reading(
        response.sender,
        fuzz.ratio(norm(letter.sender), norm(response.sender)) >= SAME,
        response.sender_kind.value == letter.kind,
        here - there,
        there - here,
        tuple(nth in alike for nth in range(len(wanted))),
    )


def compared(letter: Letter, plain: Reading, own: Reading) -> Counter[str]:
    return Counter(
        letters=1,
        sender=plain.right and not own.right,
        kind=plain.right_kind and not own.right_kind,
        words=sum(len(tokens(text)) for text in letter.remarks),
        lost=(own.lost - plain.lost).total(),
        taken=(own.taken - plain.taken).total(),
        remarks=len(letter.remarks),
        moved=sum(a and not b for a, b in zip(plain.alike, own.alike, strict=True)),
    )


def shown(title: str, count: Counter[str]) -> str:
    share = {which: 100 * count[which] / count["words"] for which in ("lost", "taken")}
    return (f"{title:36} {count['letters']:5} {count['sender']:6} {count['kind']:4} "
            f"{share['lost']:6.1f} {share['taken']:6.1f} {count['moved']:4}/{count['remarks']}")  # fmt: skip


def main(arguments: list[str]) -> int:
    asked = [a for a in arguments if not a.startswith("--")]
    pool = [(name, letter) for name in ROUNDS for letter in letters(CORPUS / name)]
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "plain").mkdir()
        plain = read(pool, PLAIN, place / "plain")
        print(f"plain: {len(pool)} letters, {sum(not r.right for r in plain)} senders and "
              f"{sum(not r.right_kind for r in plain)} kinds wrong; of {sum(len(r.alike) for r in plain)} "
              f"remarks {sum(map(sum, (r.alike for r in plain)))} cut alike")  # fmt: skip
        for nth, (title, look) in enumerate(LOOKS.items()):
            if asked and not any(word in title for word in asked):
                continue
            chosen = range(nth % _EACH, len(pool), _EACH)
            (place / str(nth)).mkdir()
            count: Counter[str] = Counter()
            for at, own in zip(
                chosen, read([pool[n] for n in chosen], look, place / str(nth)), strict=True
            ):
                one = compared(pool[at][1], plain[at], own)
                count += one
                if "--each" in arguments:
                    _explain(title, pool[at], plain[at], own, one)
            print(shown(title, count), flush=True)
            total += count
    print(shown("all", total))
    return 0


def _explain(title: str, held: Held, plain: Reading, own: Reading, count: Counter[str]) -> None:
    name, letter = held
    if count["sender"] or count["kind"]:
        print(
            f"  {title} | {name} | {letter.sender} ({letter.kind}) | {own.sender!r} {'kind' * count['kind']}"
        )
    lost, taken = own.lost - plain.lost, own.taken - plain.taken
    if lost.total() + taken.total() > 3 or count["moved"]:
        print(f"  {title} | {name} | {letter.sender} | moved {count['moved']} | "
              f"lost {' '.join(lost)[:150]} | taken {' '.join(taken)[:150]}")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
