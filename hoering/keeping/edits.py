"""People's decisions carried over onto a new analysis and its words: kept, to be seen to, or orphaned."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoering.dansk import field_name, in_quotes, value_in_words
from hoering.domain import (
    MERGED,
    NOT_SEEN,
    SEPARATOR,
    SPLIT,
    Analysis,
    Edit,
    EditState,
    Recall,
    Reviewed,
    normalised,
    response_keys,
    values_of,
)
from hoering.domain.groups import gathered
from hoering.keeping.context import Today, lies_at, moved, translated

Values = Mapping[tuple[str, str], str]
Verdict = tuple[Edit, EditState, Recall | None]
_SURE = 0.85  # from here on two wordings are one remark (Indel ratio, 0 to 1) …
_LEAD = 0.1  # … when no other one of the response comes so near
_MAYBE = 0.5


@dataclass(frozen=True, slots=True)
class Remembered:
    """A remark as it was seen last; `response` is its response's key, "" when not known."""

    text: str
    response: str = ""


def carry_over(
    edits: Iterable[Edit],
    onto: Analysis,
    memory: Mapping[str, Remembered] | None = None,
    structural: Iterable[Verdict] = (),
) -> Reviewed:
    """Every edit with its state; none is ever dropped, and none moves without being told.

    KEPT while the machine says what it said when the person decided, or has come round to the
    person's view; REVIEW when it says something third, or when the remark has other words now;
    ORPHANED when nothing like the remark is there. `structural` are the verdicts on decisions
    that made, cut, joined or removed remarks (`structure.restructured`); these are not in `edits`.
    What was decided on a remark that people then cut or joined is nobody's question any more where
    they decided the same of what it became.
    """
    edits, verdicts = [*edits], [*structural]
    kept = (edit for edit, state, _ in verdicts if state is EditState.KEPT)
    became = {old: new for edit in kept for old, new in _heirs(edit)}
    ground = _Ground.of(onto, memory or {}, became)
    decided = {(edit.subject, edit.field) for edit in edits}
    for edit in edits:
        heirs = became.get(edit.subject, ()) if edit.subject not in ground.places else ()
        again = any((one, edit.field) in decided for one in heirs)
        verdicts.append((edit, EditState.KEPT, None) if again else _verdict(edit, ground))
    return Reviewed(
        onto,
        tuple((edit, state) for edit, state, _ in verdicts),
        tuple(recall for _, _, recall in verdicts if recall is not None),
    )


def _heirs(edit: Edit) -> Iterator[tuple[str, list[str]]]:
    """Each remark that the decision cut or joined, with the ids of those that it became."""
    if edit.field == SPLIT:
        yield edit.subject, [part["id"] for part in json.loads(edit.value)["parts"]]
    elif edit.field == MERGED:
        value = json.loads(edit.value)
        yield from ((old, [value["id"]]) for old in value["of"])


@dataclass(frozen=True, slots=True)
class _Ground:
    """The new analysis, looked up by subject; `places` is subject → key of its response, `keys`
    the response's id → its key, `became` a remark that people cut or joined → those it became,
    `words` what remarks say → all that say it."""

    today: Today
    values: Values
    keys: Mapping[str, str]
    places: dict[str, str]
    texts: dict[str, str]
    memory: Mapping[str, Remembered]
    became: Mapping[str, list[str]]
    words: Mapping[str, Sequence[str]]

    @classmethod
    def of(
        cls, analysis: Analysis, memory: Mapping[str, Remembered], became: Mapping[str, list[str]]
    ) -> _Ground:
        keys = response_keys(analysis.responses)
        places = {key: key for key in keys.values()}
        places |= {r.id: keys.get(r.response, "") for r in analysis.remarks}
        texts = {r.id: r.text for r in analysis.remarks}
        words = gathered(texts, lambda id: normalised(texts[id]))
        values, today = values_of(analysis), Today.of(analysis)
        return cls(today, values, keys, places, texts, memory, became, words)

    def of_response(self, key: str) -> list[tuple[str, str]]:
        return [(id, text) for id, text in self.texts.items() if key and self.places[id] == key]


def _verdict(edit: Edit, ground: _Ground) -> Verdict:
    here = edit.subject in ground.places
    if edit.subject.startswith("svar:"):
        if not here or _response_of(edit, ground) not in ("", edit.subject):
            return _without_response(edit, ground)
    elif not here:
        return _without_subject(edit, ground)
    made = translated(edit, ground.today)
    now = ground.values.get((edit.subject, edit.field), "")
    why = made.why or _other_response(edit, ground) or _other_view(made.edit, now)
    if not why:
        return made.edit, EditState.KEPT, None
    recall = Recall(
        made.edit,
        EditState.REVIEW,
        before=value_in_words(edit.field, edit.based_on),
        now=value_in_words(edit.field, now),
        why=why,
        place=edit.subject,
        holds=True,
    )
    return made.edit, EditState.REVIEW, recall


def _other_response(edit: Edit, ground: _Ground) -> str:
    """The same words may stand in another response now, where nobody decided anything."""
    was, place = _response_of(edit, ground), ground.places[edit.subject]
    if not was or was == place or edit.subject == place:
        return ""
    return "Bemærkningen stod i et andet høringssvar, da der blev taget stilling."


def _response_of(edit: Edit, ground: _Ground) -> str:
    """Its key now; "" when not known."""
    return lies_at(edit.seen, ground.keys) or _remembered(edit, ground).response


def _remembered(edit: Edit, ground: _Ground) -> Remembered:
    return ground.memory.get(edit.subject, Remembered(""))


def _other_view(edit: Edit, now: str) -> str:
    if edit.based_on == NOT_SEEN or _same(edit.field, now, edit.based_on):
        return ""
    if _same(edit.field, now, edit.value):
        return ""
    was, name = value_in_words(edit.field, edit.based_on), field_name(edit.field)
    is_now = value_in_words(edit.field, now)
    return f"Forslaget til {name} var {in_quotes(was)}, og er nu {in_quotes(is_now)}."


def _same(field: str, one: str, other: str) -> bool:
    if field == "position":  # the program names and groups them anew in each run
        return True
    if field in ("themes", "changes"):  # what comes first may differ from run to run
        return set(one.split(SEPARATOR)) == set(other.split(SEPARATOR))
    return one == other


def _without_subject(edit: Edit, ground: _Ground) -> Verdict:
    """The remark is gone, has other words or lies in another file: the most alike of its response
    may be meant."""
    seen, key = edit.seen, _response_of(edit, ground)
    text = str(seen.get("text", "")) or _remembered(edit, ground).text
    heirs = [one for one in ground.became.get(edit.subject, ()) if one in ground.texts]
    others = ground.of_response(key)
    alike = most_alike(text, others) if not heirs else None
    place = heirs[0] if heirs else alike.id if alike else holding(text, others)
    why = "Bemærkningen er delt eller samlet anderledes."
    if place is None and key not in ground.places:
        # A letter parted into two files, or come once more from another address: it is asked.
        why = "Høringssvaret findes ikke mere, men ordene står i et andet."
        same = ground.words.get(normalised(text), [])
        place = same[0] if len(same) == 1 else None
    if place is None:
        recall = Recall(
            edit, EditState.ORPHANED, text, "", "Bemærkningen findes ikke mere i svaret."
        )
        return edit, EditState.ORPHANED, recall
    holds = bool(alike and alike.sure) and (edit.field != "text" or bool(alike and alike.same))
    made = translated(edit, ground.today).edit if holds else edit
    if alike:
        why = moved(str(seen.get("response", "")), key) if alike.same else ""
        why = why or "Bemærkningen har fået en anden ordlyd."
    recall = Recall(made, EditState.REVIEW, text, ground.texts[place], why, place, holds)
    return made, EditState.REVIEW, recall


def _without_response(edit: Edit, ground: _Ground) -> Verdict:
    """The file has another name: the response of that number, or else of the same sender, is meant."""
    place, sender = _response_of(edit, ground), str(edit.seen.get("sender", ""))
    if place == edit.subject or place not in ground.places:
        place = _of_sender(edit, sender, ground)
    if not place:
        recall = Recall(edit, EditState.ORPHANED, sender, "", "Høringssvaret findes ikke mere.")
        return edit, EditState.ORPHANED, recall
    why = moved(edit.subject, place) or "Høringssvaret er ikke det samme som før."
    recall = Recall(edit, EditState.REVIEW, sender, sender, why, place, holds=True)
    return edit, EditState.REVIEW, recall


def _of_sender(edit: Edit, sender: str, ground: _Ground) -> str:
    """The key of the response that the sender of the decision sent; "" if there is none."""
    named = {r.sender.casefold(): r.id for r in reversed(ground.today.analysis.responses)}
    names = [sender, edit.value, edit.based_on] if edit.field == "sender" else [sender]
    found = next((named[n.casefold()] for n in names if n and n.casefold() in named), None)
    return ground.keys[found] if found else ""


def settled(edits: Iterable[Edit], onto: Analysis) -> list[Edit]:
    """The decisions that were made before the machine had judged their remark, now based on it."""
    values = values_of(onto)
    subjects = {subject for subject, _ in values}
    return [
        replace(edit, based_on=values.get((edit.subject, edit.field), ""))
        for edit in edits
        if edit.based_on == NOT_SEEN and edit.subject in subjects
    ]


@dataclass(frozen=True, slots=True)
class Likeness:
    """`sure` when there can be no doubt; otherwise a person must say. `same`: word for word."""

    id: str
    score: float
    sure: bool

    @property
    def same(self) -> bool:
        return self.score == 1.0


def most_alike(text: str, others: Iterable[tuple[str, str]]) -> Likeness | None:
    """The most alike of (id, text), or the one that holds the text or is part of it."""
    from rapidfuzz import fuzz

    wanted = normalised(text)
    if not wanted:
        return None
    scored = sorted(
        ((fuzz.ratio(wanted, normalised(other)) / 100, id) for id, other in others),
        key=lambda found: (-found[0], found[1]),
    )
    if not scored:
        return None
    score, best = scored[0]
    second = scored[1][0] if len(scored) > 1 else 0.0
    if score >= _MAYBE:
        lead = score - second >= _LEAD or score == 1.0 > second
        return Likeness(best, score, score >= _SURE and lead)
    return None


def holding(text: str, others: Iterable[tuple[str, str]]) -> str | None:
    """The id of the text that has most of this text in it, or lies in it; None without one."""
    from rapidfuzz import fuzz

    wanted = normalised(text)
    if len(wanted) < 12:
        return None
    found = [(fuzz.partial_ratio(wanted, normalised(t)), id) for id, t in others if len(t) >= 12]
    score, best = max(found, key=lambda f: (f[0], f[1]), default=(0.0, ""))
    return best if score >= 90 else None
