"""What readers write onto a Word copy of the draft: `python benchmarks/draft_notes.py [--round NAME]`.

Eight comments and eight tracked changes are put into a copy of every development round's draft (their
places and words are drawn by a seeded lot), which is read as a response to it. Prints

  comments        those whose words are a remark, and those whose remark is in their section
  tracked changes the same
Of what a draft's form does to what is read of it: benchmarks/drafts.py.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
sys.path.append(str(CORPUS))
MARKS = 8  # comments, and as many tracked changes
WISHES = (
    "Det bør koste noget ikke at gøre det.", "Hvem har egentlig ansvaret her?", "Stryg det hele.",
    "Vi vil gerne have tal på, hvor mange det drejer sig om.", "Det er vi meget glade for.",
    "Her mangler de mindste børn.", "Skriv hellere, hvad der sker, når fristen ikke holdes.",
    "Den sætning forstår vores medlemmer ikke.",
)  # fmt: skip
NEW = ("senest efter otte uger", "i samråd med de berørte", "hvert andet år", "uden egenbetaling",
       "også om aftenen", "efter aftale med foreningerne", "på flere sprog", "i hele kommunen")  # fmt: skip


def drafts(only: str) -> Iterator[tuple[str, Any]]:
    """The written draft of every development round, by the round's name."""
    from building.problems import Problems
    from building.reading import read_round

    held_out = set(json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))["test"])
    for folder in [CORPUS / "eksempel", *sorted((CORPUS / "runder").iterdir())]:
        if folder.name in held_out or only not in ("", folder.name):
            continue
        if (folder / "source" / "draft.toml").exists():
            yield folder.name, read_round(folder, Problems()).draft


def read_again(draft: Any, folder: Path) -> Any:
    """The draft as it is read from a Word file."""
    from building.wordpolicies import policy_docx

    from hoering.reading.policy import read_policy

    path = folder / "udkast.docx"
    path.write_bytes(policy_docx(draft, "word"))
    return read_policy(path, path.name)


def marks_for(draft: Any, lot: random.Random) -> list[Any]:
    """Comments and tracked changes on words that stand once in their section."""
    from building.source import Block, Mark, Run

    places: list[tuple[str, str]] = []
    for section in draft.sections:
        texts = [b.text for b in section.blocks if b.text and len(b.text.split()) > 9]
        whole = " ".join([section.heading, *(b.text for b in section.blocks)])
        for text in texts:
            words = text.split()
            at = lot.randrange(1, len(words) - 5)
            anchor = " ".join(words[at : at + 4])
            if whole.count(anchor) == 1 and not re.search(r"[.:;!?]", anchor):
                places.append((section.number or section.heading, anchor))
    places = lot.sample(places, min(2 * MARKS, len(places)))
    made = []
    for nth, (section, anchor) in enumerate(places):
        if nth % 2:
            mark = Mark(section, "", "", before=anchor, after=NEW[nth // 2])
            made.append(Block("revision", number=nth, mark=mark))
        else:
            words = (Run(WISHES[nth // 2]),)
            made.append(Block("comment", words, number=nth, mark=Mark(section, anchor, "")))
    return made


def notes_found(
    draft: Any, policy: Any, folder: Path, lot: random.Random, language: Any
) -> Counter[str]:
    """How many of the marks are remarks, and remarks in the section that they stand in."""
    from building.draftcopies import draft_comments
    from building.sheet import Letter

    from hoering.domain import RoundFacts
    from hoering.linking.sections import place_remarks
    from hoering.reading.responses import read_responses
    from hoering.splitting import split

    marks = marks_for(draft, lot)
    copy = draft_comments(Letter("Holme Borgerforening", tuple(marks), draft=draft))
    inbox = folder / "hoeringssvar"
    inbox.mkdir()
    (inbox / "Udkast med kommentarer.docx").write_bytes(copy.data)
    responses, _ = read_responses(folder, inbox, RoundFacts())
    remarks = tuple(r for s in split(responses, policy) for r in s.remarks)
    told: Counter[str] = Counter()
    placed = list(zip(remarks, place_remarks(remarks, policy, (), language), strict=True))
    for block in marks:
        assert block.mark is not None
        words = block.mark.after or block.text
        told[f"{block.type}s"] += 1
        at = next((place.index for remark, place in placed if words in remark.text), -1)
        told[f"{block.type}s found"] += at != -1
        section = policy.sections[at] if at is not None and at >= 0 else None
        here = section is not None and block.mark.section in (
            section.number.strip("."),
            section.heading,
        )
        told[f"{block.type}s placed"] += here
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--round", default="", help="only this round")
    chosen = parser.parse_args()
    logging.disable(logging.WARNING)
    from hoering.language import load_language

    language = load_language()
    notes: Counter[str] = Counter()
    for nth, (name, draft) in enumerate(drafts(chosen.round)):
        with tempfile.TemporaryDirectory() as held:
            policy = read_again(draft, Path(held))
            marked = notes_found(draft, policy, Path(held), random.Random(nth), language)
        print(f"{name:<24}notes in their section "
              f"{marked['comments placed'] + marked['revisions placed']} of "
              f"{marked['comments'] + marked['revisions']}", flush=True)  # fmt: skip
        notes.update(marked)
    for kind, shown in (("comments", "comments"), ("revisions", "tracked changes")):
        of = notes[kind]
        print(f"{shown:<17}found {notes[kind + ' found']} of {of}, "
              f"in their section {notes[kind + ' placed']} of {of}")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
