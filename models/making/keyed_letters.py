"""The responses of rounds with an answer key, with who sent them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from hoering.domain import Document, SenderKind
from hoering.reading.responses import held_responses
from hoering.reading.senders.letter import letter_of
from hoering.reading.senders.local_names import usual_form
from hoering.reading.senders.recipient import usual_municipality
from hoering.settings import read_round
from making.letters import Known


def keyed(round_folder: Path) -> list[Known]:
    """The letters of a round folder with facit.json that the key has a sender for."""
    root = round_folder / "round"
    facts = read_round(root)
    key = json.loads((round_folder / "facit.json").read_text(encoding="utf-8"))
    held = [
        (one.document, one.names) for one in held_responses(root, root / "hoeringssvar", facts)[0]
    ]
    texts = [document.text for document, _ in held]
    if not facts.municipality:
        facts = replace(facts, municipality=usual_municipality(texts))
    town = usual_form(texts, facts.town)
    found = []
    for document, names in held:
        answer = next((r for r in key["responses"] if _is_of(document, str(r["key"]))), None)
        if answer is None or not answer["sender"].strip():
            continue
        key["responses"].remove(answer)
        found.append(
            Known(
                letter_of(document, names),
                facts,
                town,
                (answer["sender"], *answer.get("sender_aliases", [])),
                tuple(
                    map(SenderKind, [answer["sender_kind"], *answer.get("sender_kind_also", [])])
                ),
                round_folder.name,
                document,
            )
        )
    return found


def _is_of(document: Document, key: str) -> bool:
    """Whether the key ("file", "folder" or "file#3-4") names the pages of the document."""
    file, _, pages = key.partition("#")
    own = {(page.file.split("hoeringssvar/")[-1], page.number) for page in document.pages}
    if not any(file in (name, name.split("/")[0]) for name, _ in own):
        return False
    first, _, last = pages.partition("-")
    asked: Any = set(range(int(first), int(last or first) + 1)) if pages else None
    return asked is None or bool({number for _, number in own} & asked)
