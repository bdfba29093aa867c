"""People's decisions carried over onto a new analysis: kept, to be looked at, or orphaned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hoering.domain import Analysis, Edit, EditState, Reviewed

Values = Mapping[tuple[str, str], str]
SEPARATOR = ", "


def machine_values(analysis: Analysis) -> dict[tuple[str, str], str]:
    """What the machine says of each remark, as text by (remark id, field)."""
    values: dict[tuple[str, str], str] = {}
    themes: dict[str, list[str]] = {}
    for link in analysis.theming.links:
        themes.setdefault(link.remark, []).append(link.target)
    for remark in analysis.remarks:
        values[remark.id, "kind"] = remark.kind.value
        values[remark.id, "themes"] = SEPARATOR.join(themes.get(remark.id, []))
    for answer in analysis.linking.answers:
        values[answer.remark, "section"] = answer.section or ""
        values[answer.remark, "changes"] = SEPARATOR.join(answer.changes)
        values[answer.remark, "outcome"] = answer.outcome.value if answer.outcome else ""
        values[answer.remark, "reason"] = answer.reason.value if answer.reason else ""
        values[answer.remark, "reply"] = answer.reply or ""
    return values


def carry_over(edits: Iterable[Edit], onto: Analysis) -> Reviewed:
    """Every edit with its state; none is ever dropped.

    KEPT while the machine says what it said when the person decided, or has come round to the
    person's view; REVIEW when it says something third; ORPHANED when the remark is gone.
    """
    values = machine_values(onto)
    return Reviewed(onto, tuple((edit, _state(edit, values)) for edit in edits))


def _state(edit: Edit, values: Values) -> EditState:
    now = values.get((edit.subject, edit.field))
    if now is None:
        return EditState.ORPHANED
    return EditState.KEPT if now in (edit.based_on, edit.value) else EditState.REVIEW
