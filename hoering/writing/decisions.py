"""The analysis with the secretariat's decisions in place of the machine's proposals."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace

from hoering.dansk import OUTCOMES, REASONS, REMARK_KINDS
from hoering.domain import (
    Analysis,
    Answer,
    Basis,
    EditState,
    Link,
    Outcome,
    Reason,
    RemarkKind,
    Reviewed,
    Splitting,
    Theme,
    Theming,
)

Values = Mapping[str, str]  # field → value, of one remark
_ANSWERED = ("section", "changes", "outcome", "reason", "reply")
BY_SECRETARIAT = "sekretariat"


def kept(reviewed: Reviewed) -> dict[str, dict[str, str]]:
    """The decisions that hold: subject → field → value. The later of two on one field counts."""
    found: dict[str, dict[str, str]] = {}
    holding = [edit for edit, state in reviewed.edits if state is EditState.KEPT]
    for edit in sorted(holding, key=lambda e: (e.subject, e.field, e.made_at)):
        found.setdefault(edit.subject, {})[edit.field] = edit.value
    return found


def decided(reviewed: Reviewed) -> Analysis:
    """The analysis as it goes out. A value that means nothing leaves the machine's as it was."""
    analysis, decisions = reviewed.analysis, kept(reviewed)
    if not decisions:
        return analysis
    answers = tuple(_answer(a, decisions.get(a.remark, {})) for a in analysis.linking.answers)
    return replace(
        analysis,
        splittings=tuple(_splitting(s, decisions) for s in analysis.splittings),
        theming=_theming(analysis.theming, decisions),
        linking=replace(analysis.linking, answers=answers),
    )


def _answer(answer: Answer, values: Values) -> Answer:
    if not values:
        return answer
    answer = replace(answer, decided_by=BY_SECRETARIAT)
    for name in _ANSWERED:
        if name in values:
            answer = _with_field(answer, name, values[name].strip())
    return answer


def _with_field(answer: Answer, name: str, value: str) -> Answer:
    if name == "section":
        return replace(answer, section=value or None, section_explicit=False)
    if name == "changes":
        return replace(answer, changes=tuple(parts(value)))
    if name == "reply":
        return replace(answer, reply=value or None)
    if name == "outcome":
        outcome = outcome_of(value) or answer.outcome if value else None
        return replace(answer, outcome=outcome)
    return replace(answer, reason=reason_of(value) or answer.reason if value else None)


def _splitting(splitting: Splitting, decisions: Mapping[str, Values]) -> Splitting:
    remarks = []
    for remark in splitting.remarks:
        value = decisions.get(remark.id, {}).get("kind", "")
        remarks.append(replace(remark, kind=_kind_of(value) or remark.kind))
    return replace(splitting, remarks=tuple(remarks))


def _theming(theming: Theming, decisions: Mapping[str, Values]) -> Theming:
    written = {s: v["themes"] for s, v in sorted(decisions.items()) if "themes" in v}
    if not written:
        return theming
    named = {key.casefold(): t.id for t in theming.themes for key in (t.name, t.id)}
    themes = list(theming.themes)
    links: dict[str, list[Link]] = {}
    for link in theming.links:
        links.setdefault(link.remark, []).append(link)
    for remark, value in written.items():
        links[remark] = []
        for name in parts(value, named):
            if name.casefold() not in named:
                # A theme that the secretariat wrote itself is its own as one in temaer.toml is.
                themes.append(Theme(id=name, name=name, origin="temaer.toml"))
                named[name.casefold()] = name
            target = named[name.casefold()]
            links[remark].append(Link(remark, target, Basis.SIMILAR, 1.0, "sat af sekretariatet"))
    every = tuple(link for own in links.values() for link in own)
    return replace(theming, themes=tuple(themes), links=every)


def parts(value: str, known: Container[str] = ()) -> list[str]:
    """ "a, b; c" → a, b and c, in order, each once.

    A known name (in lower case) that has commas of its own stays whole.
    """
    pieces = [p.strip() for p in re.split(r"[,;\n]", value)]
    found: list[str] = []
    at = 0
    while at < len(pieces):
        ends = range(len(pieces), at + 1, -1)
        end = next((e for e in ends if ", ".join(pieces[at:e]).casefold() in known), at + 1)
        found.append(", ".join(pieces[at:end]))
        at = end
    return list(dict.fromkeys(name for name in found if name))


def outcome_of(value: str) -> Outcome | None:
    """By its code or by the word that people see; None for anything else."""
    found = {key: o for o, word in OUTCOMES.items() for key in (o.value, word.casefold())}
    return found.get(value.strip().casefold())


def reason_of(value: str) -> Reason | None:
    """By its code or by the word that people see; None for anything else."""
    found = {key: r for r, word in REASONS.items() for key in (r.value, word.casefold())}
    return found.get(value.strip().casefold())


def _kind_of(value: str) -> RemarkKind | None:
    found = {key: k for k, word in REMARK_KINDS.items() for key in (k.value, word.casefold())}
    return found.get(value.strip().casefold())
