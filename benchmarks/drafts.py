"""One policy in many forms is one policy: `python benchmarks/drafts.py [--each]`.

Prints and types the drafts and revised drafts of eleven development rounds in the looks of
forms/looks.py, three rounds each: once both in one look, once the revised one as a plain Word file.
Counts, of what the words in the rounds' source say,

  sections lost    headings that head no section of the draft or the revised draft
  false sections   sections that no heading heads
  false changes    differences that are not among those between the two files of the corpus
  changes lost     those among them that are not found
The reader was mended on these very looks; headings set in italics alone, or in bold at the head of
their text, are not among them.
"""

from __future__ import annotations

import re
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from forms.looks import LOOKS, Look, in_word
from forms.printed import write_pdf
from forms.typed import write_docx

from hoering.domain import ChangeKind, Policy
from hoering.linking.changes import compare
from hoering.reading.policy import read_policy

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
ROUNDS = ("eksempel", *(f"runder/{name}" for name in (
    "naturpolitik", "aeldrepolitik", "budget", "klimaplan", "skolepolitik", "udsatte", "idraetspolitik",
    "affaldsplan", "beskaeftigelse", "handicappolitik",
)))  # fmt: skip
# What a form puts before a heading, and the source does not.
_LABEL = re.compile(
    r"^(?:(?:kapitel|mål|indsats|forslag|tema) )?(?:[a-z]?\d+|[a-z]|[ivx]+)(?: \d+)? (?=\w)"
)
_LONGEST = 14  # letters of a label
Wanted = set[tuple[str, str]]


def plain(text: str) -> str:
    """Letters and figures."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def unlabelled(text: str) -> str:
    """The beginning, without a label in front."""
    return _LABEL.sub("", plain(text), count=1)[:45]


def source(name: str, which: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / name / "source" / f"{which}.toml").read_text(encoding="utf-8"))


def found(policy: Policy, revised: Policy) -> Wanted:
    """The differences, but for those in numbers alone."""
    told = [c for c in compare(policy, revised) if c.kind is not ChangeKind.RENUMBERED]
    both = {(unlabelled(c.before), unlabelled(c.after), c.kind) for c in told}
    return {(a, b) for a, b, kind in both if a != b or kind is ChangeKind.MOVED}


def wanted(name: str) -> Wanted:
    """The differences between the two files that the corpus has."""
    folder = CORPUS / name / "round"
    held = tomllib.loads((folder / "runde.toml").read_text(encoding="utf-8"))["dokumenter"]
    policy, revised = (read_policy(folder / held[k], held[k]) for k in ("udkast", "tilrettet"))
    return found(policy, revised)


def made(draft: dict[str, Any], look: Look, path: Path) -> Policy:
    (write_docx if look.word else write_pdf)(draft, look, path)
    return read_policy(path, path.name)


def sections(draft: dict[str, Any], policy: Policy) -> tuple[int, int]:
    """How many of the source's headings head no section, and how many sections have none."""
    held = [
        plain(f"{s.number} {s.heading}") for s in policy.sections if s.heading != draft["title"]
    ]
    lost = 0
    for heading in (plain(s["heading"]) for s in draft["section"]):
        own = (n for n, text in enumerate(held) if _is_headed(text, heading))
        if (at := next(own, None)) is None:
            lost += 1
        else:
            del held[at]
    return lost, len(held)


def _is_headed(text: str, heading: str) -> bool:
    return text.endswith(heading) and len(text) <= len(heading) + _LONGEST


def counts(name: str, look: Look, other: Look, folder: Path, expected: Wanted) -> Counter[str]:
    drafts = source(name, "draft"), source(name, "revised")
    count: Counter[str] = Counter()
    policies = []
    for which, draft, own in zip("ab", drafts, (look, other), strict=True):
        path = folder / f"{which}{'.docx' if own.word else '.pdf'}"
        policies.append(made(draft, own, path))
        lost, more = sections(draft, policies[-1])
        count.update(headings=len(draft["section"]), lost=lost, more=more)
    told = found(policies[0], policies[1])
    count.update(changes=len(expected), false=len(told - expected), missed=len(expected - told))
    return count


def rows(folder: Path) -> Iterator[tuple[str, str, Counter[str]]]:
    expected = {name: wanted(name) for name in ROUNDS}
    for nth, (title, look) in enumerate(LOOKS.items()):
        for turn in range(3):
            name = ROUNDS[(3 * nth + 4 * turn) % len(ROUNDS)]
            other = in_word(look) if turn == 2 else look
            yield title, name, counts(name, look, other, folder, expected[name])


def main(arguments: list[str]) -> int:
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for title, name, count in rows(Path(folder)):
            total += count
            wrong = count["lost"] + count["more"] + count["false"] + count["missed"]
            if wrong and "--each" in arguments:
                print(f"{title:36} {name:24} {dict(count)}")
    print(f"{len(LOOKS)} looks: of {total['headings']} headings {total['lost']} lost, "
          f"{total['more']} false sections; of {total['changes']} changes {total['missed']} lost, "
          f"{total['false']} false")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
