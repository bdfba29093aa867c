"""The history of the decisions as people read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from hoering import dansk
from hoering.domain import NOT_SEEN, SEPARATOR, STRUCTURAL, Edit
from hoering.keeping.history import Entry


def history_rows(
    entries: Iterable[Entry], numbers: Mapping[str, str] | None = None
) -> list[dict[str, object]]:
    """The history for a table or as JSON, oldest first.

    `numbers` are today's (H01.7) by subject: under these the remarks are named, for the one that a
    remark had when it was decided on may be another remark's by now.
    """
    rows: list[dict[str, object]] = []
    for e in entries:
        edit = e.after or e.before
        seen = edit.seen if edit else {}
        rows.append(
            {
                "number": e.number,
                "action": e.action.value,
                "subject": e.subject,
                "label": _label(e.subject, edit, seen, numbers),
                "field": e.field,
                "before": _said(e.before),
                "after": _said(e.after),
                "based_on": edit.based_on if edit else None,
                "proposed": _proposed(edit),
                "made_at": e.made_at,
                "made_by": e.made_by,
                "source": e.source,
                "undoes": e.undoes,
                "text": str(seen.get("text", "")),
            }
        )
    return rows


def _label(
    subject: str, edit: Edit | None, seen: Mapping[str, object], numbers: Mapping[str, str] | None
) -> str:
    """H01.8 Ældrerådet (dengang H01.7); without today's number where there is none any more."""
    then, sender = str(seen.get("number", "")), str(seen.get("sender", ""))
    if numbers is None:
        return " ".join(word for word in (then, sender) if word)
    now = next((numbers[id] for id in (subject, *_made(edit)) if id in numbers), "")
    was = f"(dengang {then})" if "." in then and then != now else ""
    return " ".join(word for word in (now or (then if not was else ""), sender, was) if word)


def _made(edit: Edit | None) -> list[str]:
    """The ids of the remarks that a decision made of its remark."""
    if edit is None or edit.field not in STRUCTURAL or not edit.value:
        return []
    value = json.loads(edit.value)
    return [part["id"] for part in value.get("parts", ())] or [value.get("id", "")]


def _proposed(edit: Edit | None) -> str:
    """What the program proposed when the decision was made, as people read it."""
    if edit is None or edit.field in STRUCTURAL:
        return edit.based_on if edit else ""
    if edit.based_on == NOT_SEEN:
        return ""
    return _said(replace(edit, value=edit.based_on)) or ""


def _said(edit: Edit | None) -> str | None:
    """The decision as people read it: names of themes, numbers and words of changes."""
    if edit is None:
        return None
    if edit.field in STRUCTURAL:
        value = json.loads(edit.value) if edit.value else {}
        parts = [part["text"] for part in value.get("parts", ())] or [value.get("text", "")]
        return "\n– – –\n".join(p for p in parts if p) or "slettes"
    names = edit.seen.get("themes", {}) if edit.field == "themes" else {}
    parts = [str(names.get(p, p)) for p in edit.value.split(SEPARATOR)] if names else [edit.value]
    return dansk.value_in_words(edit.field, SEPARATOR.join(parts))
