"""The state of the round as the documents show it, so that an edited one can be told from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from hoering.dansk import OWN_COLUMN
from hoering.domain import STRUCTURAL, Reviewed, response_keys, source_name, values_of
from hoering.writing.facts.decisions import OF_RESPONSES, decided, kept
from hoering.writing.facts.register import Register
from hoering.writing.tables.review_rows import words_of


def shown(reviewed: Reviewed, book: Register) -> dict[str, Any]:
    """JSON: what stands of each remark and response, what the machine said, and every name."""
    machine, values = values_of(reviewed.analysis), values_of(decided(reviewed))
    own = kept(reviewed)
    keys = response_keys(reviewed.analysis.responses)

    stood, said = _grouped(values), _grouped(machine)
    remarks = {
        entry.remark.id: {
            "number": entry.number,
            "response": keys[entry.response.id],
            "page": entry.remark.page,
            "heading": entry.remark.heading,
            "text": entry.remark.text,
            "values": stood.get(entry.remark.id, {}) | _extra(own, entry.remark.id),
            "machine": said.get(entry.remark.id, {}),
        }
        for entry in book.entries.values()
    }
    responses = {
        keys[r.id]: {
            "id": r.id,
            "file": source_name(r),
            "sender": r.sender,
            "values": stood.get(keys[r.id], {}) | _extra(own, keys[r.id]),
            "machine": said.get(keys[r.id], {}),
        }
        for r in book.responses
    }
    return {
        "remarks": remarks,
        "responses": responses,
        "themes": {t.id: t.name for t in book.analysis.theming.themes},
        "positions": {p.id: p.title for p in book.positions},
        "listed": sorted(t.id for t in reviewed.analysis.theming.themes),
        "sections": {key: section.heading for key, section in book.sections.items()},
        "changes": {
            c.id: {"section": c.section, "kind": c.kind.value, "before": c.before, "after": c.after}
            for c in book.changes
        },
        "decided": sorted([s, f] for s, fields in own.items() for f in fields),
        "structural": sorted(
            [e.subject, e.field, e.value] for e, _ in reviewed.edits if e.field in STRUCTURAL
        ),
        "cases": dict(_cases(reviewed)),
    }


def version_of(facts: dict[str, Any]) -> str:
    """A name for the state: ten hexadecimal digits that depend on all of it."""
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _grouped(values: dict[tuple[str, str], str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (subject, name), value in sorted(values.items()):
        found.setdefault(subject, {})[name] = value
    return found


def _extra(own: dict[str, dict[str, str]], subject: str) -> dict[str, str]:
    """The secretariat's own columns, and what only it says of a response."""
    fields = own.get(subject, {})
    return {
        f: v for f, v in sorted(fields.items()) if f in OF_RESPONSES or f.startswith(OWN_COLUMN)
    }


def _cases(reviewed: Reviewed) -> Iterable[tuple[str, dict[str, str]]]:
    """B12: decision 12, put up for review; N3: note 3."""
    for recall in reviewed.recalls:
        edit = recall.edit
        yield (
            f"B{edit.number}",
            {
                "words": words_of(recall),
                "subject": edit.subject,
                "field": edit.field,
                "place": recall.place,
                "value": edit.value,
            },
        )
    for note in reviewed.notes:
        yield f"N{note.number}", {"words": note.text}
