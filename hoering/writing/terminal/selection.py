"""Remarks chosen by what people type: a theme, a sender, a section."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoering import dansk
from hoering.domain import SenderKind, normalised
from hoering.typed import spelt_out
from hoering.writing.facts.figures import Data, Figures

_NEAR = 78.0  # of 100
_LEAST = 3  # letters of a word that may be searched for inside others


@dataclass(frozen=True, slots=True)
class Selection:
    """`names` are the full names of what was chosen. Where something typed fits nothing,
    `unknown` is it, and `names` are what there is to choose from."""

    remarks: tuple[Data, ...]
    names: tuple[str, ...]
    unknown: str = ""

    @property
    def limited(self) -> bool:
        """Was anything typed?"""
        return bool(self.names or self.unknown)


def select(
    numbers: Figures,
    theme: str | None = None,
    sender: str | None = None,
    section: str | None = None,
) -> Selection:
    """The remarks that fit all that was typed, in the order of the overview."""
    found = list(numbers.remarks.values())
    named: list[str] = []
    for typed, choose in ((theme, _by_theme), (sender, _by_sender), (section, _by_section)):
        if typed is None or not typed.strip():
            continue
        chosen, names = choose(numbers, typed)
        if not chosen:
            return Selection((), tuple(names), typed)
        named += names
        found = [r for r in found if r["id"] in chosen]
    return Selection(tuple(found), tuple(named))


Choice = tuple[set[str], list[str]]  # remark ids, and names: those chosen, or all when none is


def _by_theme(numbers: Figures, typed: str) -> Choice:
    names = {t["id"]: [t["name"], t["id"]] for t in numbers.themes.values()}
    chosen = matching(typed, names)
    if not chosen:
        return set(), [own[0] for own in names.values()]
    ids = {r["id"] for r in numbers.remarks.values() if set(r["themes"]) & set(chosen)}
    return _or_all(ids, [names[key][0] for key in chosen])


def _by_sender(numbers: Figures, typed: str) -> Choice:
    """By name, by number (H03), or by kind ("borgere")."""
    names = {r["id"]: [r["sender"], r["id"]] for r in numbers.responses.values()}
    kinds = {kind.value: list(dansk.SENDER_KINDS[kind]) for kind in SenderKind}
    kind = next((k for k, own in kinds.items() if folded(typed) in map(folded, own)), "")
    if kind:
        chosen = [r["id"] for r in numbers.responses.values() if r["sender_kind"] == kind]
    else:
        chosen = matching(typed, names)
    if not chosen:
        return set(), [f"{key} {own[0]}" for key, own in names.items()]
    ids = {r["id"] for r in numbers.remarks.values() if r["response"] in chosen}
    shown = [dansk.SENDER_KINDS[SenderKind(kind)][1]] if kind else [names[k][0] for k in chosen]
    return _or_all(ids, shown)


def _by_section(numbers: Figures, typed: str) -> Choice:
    """By number, subsections included, or by heading; "helhed" is the draft as a whole."""
    used = {r["section"] for r in numbers.remarks.values() if r["section"]}
    known = [*numbers.headings, *sorted(used - set(numbers.headings))]
    number = re.sub(r"^(?:afsnit|kapitel|kap\.?|pkt\.?|§)\s*", "", typed.strip(), flags=re.I)
    counted = {k: _bare(k.removesuffix(numbers.headings.get(k, "")).strip()) for k in known}
    asked = number.casefold()
    chosen = [
        k for k, own in counted.items() if own and f"{own.casefold()}.".startswith(f"{asked}.")
    ]
    if folded(typed) in ("helhed", "hele", "hele udkastet", "udkastet som helhed"):
        ids = {r["id"] for r in numbers.remarks.values() if not r["section"]}
        return _or_all(ids, [dansk.WHOLE_DRAFT])
    if not chosen:
        chosen = matching(typed, {k: [numbers.headings.get(k) or k] for k in known})
    if not chosen:
        return set(), [numbers.section_name(k) for k in known]
    ids = {r["id"] for r in numbers.remarks.values() if r["section"] in chosen}
    return _or_all(ids, [numbers.section_name(chosen[0])])


def _bare(key: str) -> str:
    return re.sub(r"^§\s*", "", key).rstrip(".")


def _or_all(ids: set[str], names: list[str]) -> Choice:
    """A choice that exists but has no remark is still a choice: an id that no remark has."""
    return (ids or {""}), names


def folded(text: str) -> str:
    return re.sub(r"[^a-z0-9§.]+", " ", spelt_out(normalised(text))).strip()


def matching(typed: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids of which a name fits best, in their order; [] when none does.

    `names` holds each id's names. Tried in turn, and the first that finds something counts: the
    same name, a word that begins so, a part of a name, a name that is nearly so.
    """
    from rapidfuzz import fuzz

    wanted = folded(typed)
    if not wanted:
        return []
    whole = {key: [folded(n) for n in own] for key, own in names.items()}
    tests = (
        lambda name: name == wanted,
        lambda name: f" {wanted}" in f" {name}",
        lambda name: len(wanted) >= _LEAST and wanted in name,
    )
    for test in tests:
        found = [key for key, own in whole.items() if any(test(name) for name in own)]
        if found:
            return found
    score = {key: max(_nearness(fuzz, wanted, n) for n in own) for key, own in whole.items() if own}
    best = max(score.values(), default=0.0)
    return [key for key, value in score.items() if value == best >= _NEAR]


def _nearness(fuzz: object, wanted: str, name: str) -> float:
    ratio = fuzz.ratio  # type: ignore[attr-defined]
    words = name.split()
    size = len(wanted.split())
    runs = [" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))]
    return max(float(ratio(wanted, run)) for run in (name, *runs))
