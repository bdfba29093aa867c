"""The analysis with the secretariat's decisions in place of the machine's proposals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from hoering.dansk import (
    OUTCOMES,
    REASONS,
    REMARK_KINDS,
    SENDER_KINDS,
    SET_BY_SECRETARIAT,
    is_guessed,
)
from hoering.domain import (
    STRUCTURAL,
    Analysis,
    Answer,
    Basis,
    Edit,
    EditState,
    Link,
    Outcome,
    Response,
    Reviewed,
    SenderKind,
    Splitting,
    Theme,
    Theming,
    names_in,
    parts_of,
    response_keys,
)
from hoering.domain.groups import gathered
from hoering.writing.facts.evidence import clauses
from hoering.writing.facts.regrouped import regrouped
from hoering.writing.facts.requests import with_handled

_Code = TypeVar("_Code", bound=StrEnum)

Values = Mapping[str, str]  # field → value, of one remark
_ANSWERED = ("section", "changes", "outcome", "reason", "reply")
_JUDGED = (*_ANSWERED, "kind", "themes")
OF_RESPONSES = ("resume", "vurdering", "handled")  # what only the secretariat says of a response
BY_SECRETARIAT = "sekretariat"


def kept(reviewed: Reviewed) -> dict[str, dict[str, str]]:
    """The decisions in force: subject → field → value. The later of two on one field counts.

    A decision to be looked at again is in force all the same where its remark is still the same
    or nearly so (`Recall.holds`): a person's word stands until a person takes it back.
    """
    found: dict[str, dict[str, str]] = {}
    for edit in sorted(holding(reviewed), key=lambda e: (e.subject, e.field, e.made_at, e.number)):
        found.setdefault(edit.subject, {})[edit.field] = edit.value
    return found


def holding(reviewed: Reviewed) -> list[Edit]:
    """The decisions in force, each with the subject that it is in force for now."""
    recalls = {(r.edit.subject, r.edit.field): r for r in reviewed.recalls}
    own: list[Edit] = []
    moved: list[Edit] = []
    for edit, state in reviewed.edits:
        recall = recalls.get((edit.subject, edit.field))
        if edit.field in STRUCTURAL or state is EditState.ORPHANED:
            continue
        if recall is None or recall.place == edit.subject:
            own.append(edit)
        elif recall.holds:
            moved.append(replace(edit, subject=recall.place))
    taken = {(edit.subject, edit.field) for edit in own}
    return own + [edit for edit in moved if (edit.subject, edit.field) not in taken]


def recut(reviewed: Reviewed) -> dict[str, str]:
    """Remarks that people cut, joined or added: id → split, merged or added."""
    found: dict[str, str] = {}
    for edit, state in reviewed.edits:
        if edit.field not in STRUCTURAL or state is not EditState.KEPT:
            continue
        ids = [part.get("id", edit.subject) for part in parts_of(edit.value)]
        found |= dict.fromkeys(ids or [edit.subject], edit.field)
    return found


def decided(reviewed: Reviewed) -> Analysis:
    """The analysis as it goes out. A value that means nothing leaves the machine's as it was."""
    analysis, decisions = reviewed.analysis, kept(reviewed)
    if not decisions:
        return analysis
    return replace(
        analysis,
        responses=_responses(analysis, decisions),
        splittings=tuple(_splittings(analysis, decisions)),
        theming=_theming(analysis.theming, decisions),
        linking=replace(analysis.linking, answers=tuple(_answers(analysis, decisions))),
    )


def _responses(analysis: Analysis, decisions: Mapping[str, Values]) -> tuple[Response, ...]:
    keys = response_keys(analysis.responses)
    made = []
    for response in analysis.responses:
        values = decisions.get(keys[response.id], {})
        kind = sender_kind_of(values.get("sender_kind", "")) or response.sender_kind
        sender = values.get("sender", "").strip()
        if sender:
            response = replace(response, sender=sender, sender_chance=1.0)
        if "received" in values:
            day = date.fromisoformat(values["received"]) if values["received"] else None
            response = replace(response, received=day, late=analysis.round.is_late(day))
        late = values["late"] == "ja" if values.get("late") else response.late
        made.append(replace(response, sender_kind=kind, late=late))
    return tuple(made)


def _answers(analysis: Analysis, decisions: Mapping[str, Values]) -> Iterator[Answer]:
    """Every answer as decided, and one for a remark that the machine said nothing of."""
    answered = {answer.remark for answer in analysis.linking.answers}
    for answer in analysis.linking.answers:
        yield _answer(answer, decisions.get(answer.remark, {}))
    for remark in analysis.remarks:
        if remark.id in decisions and remark.id not in answered:
            nothing_said = Answer(remark.id, None, False, (), None, None, "")
            yield _answer(nothing_said, decisions[remark.id])


def _answer(answer: Answer, values: Values) -> Answer:
    if not any(name in values for name in _JUDGED):
        return answer
    own = tuple(name for name in _JUDGED if name in values)
    answer = replace(answer, decided_by=BY_SECRETARIAT, decided=own)
    for name in _ANSWERED:
        if name in values:
            answer = _with_field(answer, name, values[name].strip())
    return _without_reason(answer) if answer.reason and not _may_stand(answer) else answer


def _may_stand(answer: Answer) -> bool:
    """May the reason stand? The machine's was for its own outcome: it is none for a person's yes."""
    if "outcome" not in answer.decided or "reason" in answer.decided:
        return True
    return answer.outcome in (Outcome.PARTLY, Outcome.NOT_ADOPTED)


def _without_reason(answer: Answer) -> Answer:
    told = (clause for clause in clauses(answer.why) if not is_guessed(clause))
    return replace(answer, reason=None, why="; ".join(told))


def _with_field(answer: Answer, name: str, value: str) -> Answer:
    if name == "section":
        return replace(answer, section=value or None, section_explicit=False)
    if name == "changes":
        return replace(answer, changes=tuple(names_in(value)))
    if name == "reply":
        return replace(answer, reply=value or None)
    if name == "outcome":
        outcome = _named(OUTCOMES, value) or answer.outcome if value else None
        return replace(answer, outcome=outcome)
    return replace(answer, reason=_named(REASONS, value) or answer.reason if value else None)


def _splittings(analysis: Analysis, decisions: Mapping[str, Values]) -> Iterator[Splitting]:
    keys = response_keys(analysis.responses)
    for splitting in analysis.splittings:
        handled = decisions.get(keys.get(splitting.response, ""), {}).get("handled", "")
        yield replace(
            _splitting(splitting, decisions), requests=with_handled(splitting.requests, handled)
        )


def _splitting(splitting: Splitting, decisions: Mapping[str, Values]) -> Splitting:
    remarks = []
    for remark in splitting.remarks:
        values = decisions.get(remark.id, {})
        kind = _named(REMARK_KINDS, values.get("kind", ""))
        if kind is not None:
            remark = replace(remark, kind=kind, kind_chances=())
        if text := values.get("text", ""):
            remark = replace(remark, text=text, kind_chances=())
        remarks.append(remark)
    return replace(splitting, remarks=tuple(remarks))


def _theming(theming: Theming, decisions: Mapping[str, Values]) -> Theming:
    named = {s: v["position"] for s, v in sorted(decisions.items()) if v.get("position")}
    if named:
        theming = replace(theming, positions=regrouped(theming.positions, named))
    written = {s: v["themes"] for s, v in sorted(decisions.items()) if "themes" in v}
    if not written:
        return theming
    known = {key.casefold(): t.id for t in theming.themes for key in (t.name, t.id)}
    themes = list(theming.themes)
    links = gathered(theming.links, lambda link: link.remark)
    for remark, value in written.items():
        links[remark] = []
        for name in names_in(value, known):
            if name.casefold() not in known:
                # A theme that the secretariat wrote itself is its own as one in temaer.toml is.
                themes.append(Theme(id=name, name=name, origin="temaer.toml"))
                known[name.casefold()] = name
            target = known[name.casefold()]
            links[remark].append(Link(remark, target, Basis.SIMILAR, 1.0, SET_BY_SECRETARIAT))
    every = tuple(link for own in links.values() for link in own)
    return replace(theming, themes=tuple(themes), links=every)


def _named(words: Mapping[_Code, str], value: str) -> _Code | None:
    """By its code or by the word that people see; None for anything else."""
    found = {key: code for code, word in words.items() for key in (code.value, word.casefold())}
    return found.get(value.strip().casefold())


def sender_kind_of(value: str) -> SenderKind | None:
    """By its word in the singular or the plural; None for anything else."""
    found = {word: kind for kind, words in SENDER_KINDS.items() for word in words}
    return found.get(value.strip().casefold())
