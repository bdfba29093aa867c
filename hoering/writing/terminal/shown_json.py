"""What `vis` shows, as JSON for scripts: parts of oversigt.json, and the open tasks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hoering.writing.facts.figures import Figures
from hoering.writing.facts.tasks import TaskKind, counts, open_tasks
from hoering.writing.terminal.selection import Selection

SCHEMA = "hoering/vis/1"


def shown_remarks(chosen: Selection) -> tuple[str, bool]:
    """The remarks that were chosen, as oversigt.json has them, and whether there are any."""
    made = _chosen(chosen) | {"remarks": list(chosen.remarks)}
    return _text(made), bool(chosen.remarks)


def shown_tasks(
    numbers: Figures, chosen: Selection, kind: TaskKind | None = None
) -> tuple[str, bool]:
    """The open tasks with their counts, and whether what was typed fits anything."""
    tasks = open_tasks(numbers, chosen.remarks if chosen.limited else None)
    tasks = tuple(task for task in tasks if kind is None or task.kind is kind)
    made = {
        **_chosen(chosen),
        "counts": {k.value: number for k, number in counts(tasks).items()},
        "tasks": [
            {"kind": t.kind.value, "subject": t.subject, "title": t.title, "text": t.text}
            for t in tasks
        ],
    }
    return _text(made), not chosen.unknown


def shown_summary(numbers: Figures) -> str:
    """The counts of the summary, with the open tasks."""
    tasks, senders = counts(open_tasks(numbers)), numbers.senders(numbers.responses.values())
    outcomes = {outcome or "": number for outcome, number in numbers.by_outcome().items()}
    made = {
        "round": numbers.data["round"],
        "responses": len(numbers.responses),
        "remarks": len(numbers.remarks),
        "positions": len(numbers.positions),
        "changes": len(numbers.changes),
        "senders": {kind.value: senders.count(kind) for kind in numbers.kinds_present()},
        "themes": {name: found.total() for name, found in numbers.by_theme()},
        "sections": dict(numbers.by_section()),
        "outcomes": {name or "intet": outcomes[name] for name in sorted(outcomes)},
        "open": {kind.value: number for kind, number in tasks.items()},
        "problems": list(numbers.data["problems"]),
    }
    return _text(made)


def shown_remark(numbers: Figures, remark: str) -> tuple[str, bool]:
    """Everything that is known of one remark, named as in `--hvorfor`."""
    from hoering.writing.terminal.reasons import find

    found = find(numbers, remark)
    return _text({"remarks": found}), len(found) == 1


def _chosen(chosen: Selection) -> dict[str, Any]:
    if chosen.unknown:
        return {"unknown": chosen.unknown, "possible": list(chosen.names)}
    return {"chosen": list(chosen.names)}


def _text(made: Mapping[str, Any]) -> str:
    return json.dumps({"schema": SCHEMA, **made}, ensure_ascii=False, indent=1)
