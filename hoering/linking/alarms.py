"""What the secretariat must look at before the committee does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from rapidfuzz import fuzz

from hoering.dansk import MONTHS, WEEKDAYS, shortened
from hoering.domain import Alarm, AlarmKind, Answer, Change, ChangeKind, Outcome
from hoering.language.promises import promises
from hoering.linking.deltas import delta, shown
from hoering.linking.sections import named

_LONGEST = 100  # characters of a reply that is quoted
_DATED = re.compile(rf"^(?:(?:19|20)\d\d|{'|'.join(MONTHS)})$")
_YEAR = re.compile(r"\b20\d\d\b")
# What stands in front of a year by which, or from which, something holds.
_TERM = re.compile(
    r"(?:\b(?:senest|inden|indtil|til og med|fra og med|virkning fra|før|(?:udgangen|slutningen|begyndelsen|løbet) af)"
    r"\b[^.]{0,25}|(?:^|[.:,]\s*)fra (?:den )?(?:\d{1,2}\. \w+ )?|\bfra den \d{1,2}\. \w+ "
    r"|\b(?:skal|vil|må|bliver)\b[^.]{0,60}\bi (?:\w+ )?)$",
    re.I,
)


def find_alarms(
    answers: Sequence[Answer],
    changes: Sequence[Change],
    opposed: Iterable[tuple[str, Change, str]] = (),
    near: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> tuple[Alarm, ...]:
    """The three alarms. `opposed` holds remark id, change and the evidence that they disagree, `near`
    the ids of the remarks nearest to a change, by the change's id. Who wanted the opposite of a change
    is not told of as nearest to it, too."""
    found = [*_promised(answers)]
    against = list(opposed)
    for remark, change, evidence in against:
        text = f"{change.id} {shown(change)}: {evidence}. Det er det modsatte af ønsket."
        found.append(Alarm(AlarmKind.OPPOSITE, remark, text, change.id))
    pairs = {(remark, change.id) for remark, change, _ in against}
    beside = {c: tuple(r for r in own if (r, c) not in pairs) for c, own in near.items()}
    return (*found, *_unasked(answers, changes, beside))


_MARKED = {
    Outcome.ADOPTED: "Bemærkningen er markeret som indarbejdet, men ingen ændring hører til den.",
    Outcome.PARTLY: "Bemærkningen er markeret som delvist indarbejdet, men ingen ændring er knyttet "
    "til den.",
}


def _promised(answers: Sequence[Answer]) -> Iterable[Alarm]:
    for answer in answers:
        if answer.changes:
            continue
        if answer.reply and promises(answer.reply):
            text = f"Svaret lover en ændring, men ingen er fundet: »{shortened(answer.reply, _LONGEST)}«"
        elif answer.decided_by == "sekretariat" and answer.outcome in _MARKED:
            text = _MARKED[answer.outcome]
        else:
            continue
        yield Alarm(AlarmKind.PROMISED_NOT_FOUND, answer.remark, text)


def _unasked(
    answers: Sequence[Answer], changes: Sequence[Change], near: Mapping[str, tuple[str, ...]]
) -> Iterable[Alarm]:
    """Substantive changes first; the editorial ones follow and say so.

    That no remark was found behind a change is no proof that there is none.
    """
    asked = {c for a in answers for c in a.changes}
    free = [c for c in changes if c.id not in asked]
    for change in sorted(free, key=editorial):
        place = _place(change)
        if editorial(change):
            text = f"Redaktionel: {change.id} i {place} {shown(change)}."
            yield Alarm(AlarmKind.CHANGE_NOT_ASKED_FOR, change.id, text)
        else:
            text = f"{change.id} i {place} {shown(change)}; programmet fandt ingen bemærkning bag."
            nearest = near.get(change.id, ())
            yield Alarm(AlarmKind.CHANGE_NOT_ASKED_FOR, change.id, text, near=nearest)


def _place(change: Change) -> str:
    if re.match(r"^[\d§]", change.section):
        name = named(change.section, "")
        return name[0].lower() + name[1:]
    return f"»{change.section}«" if change.section else "udkastet"


def editorial(change: Change) -> bool:
    """Renumbering, a plain move, a spelling slip, a date: nothing that a reader would dispute."""
    if change.kind is ChangeKind.RENUMBERED:
        return True
    difference = delta(change)
    if change.kind is ChangeKind.MOVED:
        return difference.size <= 2
    if not change.before or not change.after or difference.size > 3:
        return False
    if _moves_term(change.before, difference.removed):
        return False
    return all(_slip(a, b) for a, b in difference.swaps)


def _moves_term(before: str, removed: Sequence[str]) -> bool:
    """ "Senest i 2030 …", "Fra 2030 må der kun …": by when something is to be done is substance."""
    years = (m for m in _YEAR.finditer(before) if m[0] in removed)
    return any(_TERM.search(before, 0, m.start()) for m in years)


def _slip(removed: tuple[str, ...], added: tuple[str, ...]) -> bool:
    """The same word spelled otherwise, or another year or month. Other numbers are substance."""
    if all(_DATED.match(t) for t in (*removed, *added)):
        return bool(removed or added)
    if any(t[0].isdigit() or t in WEEKDAYS for t in (*removed, *added)):
        return False
    return fuzz.ratio("".join(removed), "".join(added)) >= 80
