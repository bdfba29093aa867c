"""Faults that can be seen from the source alone: ids, references, rules of the answer key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import PurePosixPath

from .fields import near
from .filechecks import check_combined, check_files
from .problems import Problems
from .source import PolicyBlock, Remark, Response, Round


def check_source(round_: Round, problems: Problems) -> None:
    """Note every broken reference and rule."""
    _check_unique(round_, problems)
    _check_changes(round_, problems)
    for name in ("udkast", "tilrettet"):
        file = round_.document(name)
        if file and PurePosixPath(file).suffix not in (".pdf", ".docx"):
            problems.add("round.toml", "runde.dokumenter", f"{name} must end in .pdf or .docx")
        elif not file:
            problems.add("round.toml", "runde.dokumenter", f"{name} is missing")
    check_combined(round_, problems)
    for response in round_.responses:
        _check_response(response, round_, problems)
        check_files(response, round_, problems)
        _check_braces(response, problems)
        for remark in response.remarks:
            _check_remark(remark, response.source, round_, problems)


def section_names(round_: Round, revised: bool = False) -> set[str]:
    """What a section may be called: its number, or its heading where it has none."""
    policy = round_.revised if revised else round_.draft
    return {s.number or s.heading for s in policy.sections} if policy else set()


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _check_unique(round_: Round, problems: Problems) -> None:
    for what, names in (
        ("theme", [t.id for t in round_.themes]),
        ("change", [c.id for c in round_.changes]),
        ("response key", [r.key for r in round_.responses] + [b.file for b in round_.bad_files]),
        ("number of a response file", [r.number for r in round_.responses]),
    ):
        for name in _repeated(names):
            problems.add("round.toml", name, f"{what} is used twice")
    for policy in (round_.draft, round_.revised):
        for name in _repeated(s.number or s.heading for s in policy.sections) if policy else ():
            problems.add(policy.source if policy else "", f"section {name}", "stands there twice")


def _check_changes(round_: Round, problems: Problems) -> None:
    for change in round_.changes:
        where = f"change {change.id}"
        added, removed = change.kind == "tilføjet", change.kind == "slettet"
        if bool(change.before) == added:
            problems.add(
                "round.toml", where, f"{change.kind}: before must {'not ' * added}be given"
            )
        if bool(change.after) == removed:
            problems.add(
                "round.toml", where, f"{change.kind}: after must {'not ' * removed}be given"
            )
        known = section_names(round_) | (section_names(round_, revised=True) if added else set())
        if round_.draft and change.section not in known:
            hint = near(change.section, known)
            problems.add("round.toml", where, f"no section {change.section!r} in the draft{hint}")


def _check_response(response: Response, round_: Round, problems: Problems) -> None:
    keys = {r.key for r in round_.responses}
    twin = response.near_duplicate_of
    if twin and (twin not in keys or twin == response.key):
        problems.add(
            response.source, "near_duplicate_of", f"no other response {twin!r}{near(twin, keys)}"
        )
    for name in _repeated(r.id for r in response.remarks):
        problems.add(response.source, name, "remark id is used twice")
    hoering = round_.runde.get("hoering")
    deadline = hoering.get("frist") if isinstance(hoering, dict) else None
    if response.received and isinstance(deadline, date):
        last = deadline.date() if isinstance(deadline, datetime) else deadline
        late = response.received > last
        same_day = response.received == last and isinstance(deadline, datetime)
        if late != response.late and not same_day:
            problems.add(
                response.source,
                "late",
                f"late = {str(response.late).lower()}, received {response.received}, deadline {last}",
            )


def _check_braces(response: Response, problems: Problems) -> None:
    used: list[str] = []
    for block in response.blocks:
        for cell in (block.runs, *(cell for row in block.rows for cell in row)):
            used += [run.remark for run in cell if run.remark]
    known = {r.id for r in response.remarks}
    for name in sorted(set(used) - known):
        problems.add(response.source, name, "marked in the text but there is no [[remark]]")
    for name in sorted(known - set(used)):
        problems.add(response.source, name, "has a [[remark]] but no words in the text")
    order = [name for i, name in enumerate(used) if i == 0 or used[i - 1] != name]
    for name in _repeated(order):
        problems.add(response.source, name, "is interrupted by another remark")


def _check_remark(remark: Remark, file: str, round_: Round, problems: Problems) -> None:
    def fault(what: str) -> None:
        problems.add(file, remark.id, what)

    themes, changes = {t.id for t in round_.themes}, {c.id for c in round_.changes}
    if not 1 <= len(remark.themes) <= 3:
        fault("1–3 themes are needed")
    for theme in remark.themes:
        if theme not in themes:
            fault(f"unknown theme {theme!r}{near(theme, themes)}")
    for change in (*remark.changes, *remark.contradicted_by):
        if change not in changes:
            fault(f"unknown change {change!r}{near(change, changes)}")
    if set(remark.changes) & set(remark.contradicted_by):
        fault("a change cannot answer and contradict the same remark")
    if bool(remark.changes) != (remark.outcome in ("indarbejdet", "delvist")):
        fault(f"outcome {remark.outcome} with changes {list(remark.changes)}")
    _check_reason(remark, fault_to=problems, file=file)
    names = section_names(round_)
    if remark.section and names and remark.section not in names:
        fault(f"no section {remark.section!r} in the draft{near(remark.section, names)}")
    if remark.section is None and remark.section_explicit:
        fault("section_explicit without a section")


def _check_reason(remark: Remark, fault_to: Problems, file: str) -> None:
    if remark.reason and remark.outcome == "indarbejdet":
        fault_to.add(file, remark.id, "a reason with outcome indarbejdet")
    asks = remark.kind not in ("støtte", "generel")
    if not remark.reason and remark.outcome != "indarbejdet" and asks:
        fault_to.add(file, remark.id, f"a reason is needed: {remark.kind}, {remark.outcome}")


def units(round_: Round, revised: bool = False) -> list[tuple[str, str]]:
    """(section, text) of every heading, paragraph, bullet and cell of a policy."""
    policy = round_.revised if revised else round_.draft
    out: list[tuple[str, str]] = []
    for section in policy.sections if policy else ():
        name = section.number or section.heading
        out.append((name, f"{section.number} {section.heading}".strip()))
        for block in section.blocks:
            out += [(name, text) for text in _texts(block)]
    return out


def _texts(block: PolicyBlock) -> list[str]:
    if block.type == "table":
        return [" ".join(row) for row in block.rows]
    return [block.text]
