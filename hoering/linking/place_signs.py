"""What speaks for a remark being about a section, as numbers for one weighing.

Each layer of nearness tells twice: how far the section stands out among all for this remark, and
how far beyond what it does for the other remarks, for a section whose words are in everybody's
mouth is near to all of them (hubs: Radovanović et al. 2010).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, ChangeKind, Policy, ReferenceKind, Remark, RemarkKind, Section
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.linking.figures import rarest, rarity, written
from hoering.linking.nearness import LAYERS, asked, joint, rank, standard
from hoering.linking.order import asks_for_order
from hoering.linking.wording import tokens

Table = NDArray[np.float32]

_MORE = (
    "own_heading",  # the heading that the sender gave the remark ~ the section's
    "changes",  # remark ~ what came into the section, where the draft was revised
    "recalled_changes",  # the precedents that both recall
)
_STANDING = (*LAYERS, *_MORE)
SIGNS = (
    *_STANDING,
    *(f"{name}_beyond" for name in _STANDING),
    "nearest",  # 1 for the section that is nearest by all measures together, 1/2 for the next …
    "length",  # of the section's text
    "beginning",  # the draft's first section
    "figures",  # rarity of the rarest figure that remark and section share
    "letter",  # how far the section stands out for the whole response
    "left",  # a text was moved out of it, where the remark asks for another order
    "beside_rules",  # it is no § and under none, in a draft that rules by §§; less for a correction
)
RULES = 5  # §§ with text from which on a draft rules by them
FEW = 10  # remarks of a round beside which what the others say counts by half


def place_signs(
    remarks: Sequence[Remark],
    policy: Policy,
    changes: Sequence[Change],
    near: Mapping[str, Table],
    language: Language,
) -> Table:
    """[remarks, sections, SIGNS]; `near` holds the LAYERS of remarks and sections."""
    told = {**near, **_headings(remarks, policy, language)}
    told.update(_changes(remarks, policy, changes, language))
    columns: dict[str, Table] = {}
    share = len(remarks) / (len(remarks) + FEW)
    for name in _STANDING:
        out = standard(told[name], axis=1)
        columns[name] = out
        columns[f"{name}_beyond"] = out - share * out.mean(axis=0, keepdims=True)
    whole = joint(near)
    sections = policy.sections
    columns["nearest"] = rank(whole, axis=1)
    columns["length"] = np.array([[math.log1p(len(s.text)) for s in sections]], dtype=np.float32)
    columns["beginning"] = np.array([[float(n == 0) for n in range(len(sections))]])
    columns["figures"] = _figures(remarks, policy)
    columns["letter"] = _of_letters(remarks, standard(whole, axis=1))
    columns["left"] = _left(remarks, policy, changes)
    # Who corrects a fact corrects it where it is told.
    wished = [[1 - remark.chance_of(RemarkKind.CORRECTION)] for remark in remarks]
    columns["beside_rules"] = np.array(wished) * np.array([beside_rules(sections)])
    table = np.empty((*whole.shape, len(SIGNS)), dtype=np.float32)
    for number, name in enumerate(SIGNS):
        table[:, :, number] = columns[name]
    return table


def _headings(remarks: Sequence[Remark], policy: Policy, language: Language) -> dict[str, Table]:
    found = np.zeros((len(remarks), len(policy.sections)), dtype=np.float32)
    called = {n: name for n, remark in enumerate(remarks) if (name := _called(remark))}
    if called:
        names = [s.heading or "–" for s in policy.sections]
        found[list(called)] = language.similarity(list(called.values()), names)
    return {"own_heading": found}


def _called(remark: Remark) -> str:
    """The sender's heading; without one the name in the text: "kapitlet om at blive hørt"."""
    named = (r.value for r in remark.references if r.kind is ReferenceKind.HEADING)
    return remark.heading or next(named, "")


def _changes(
    remarks: Sequence[Remark], policy: Policy, changes: Sequence[Change], language: Language
) -> dict[str, Table]:
    """The nearest of each section's changes; 0 where it has none."""
    shape = (len(remarks), len(policy.sections))
    found = {name: np.zeros(shape, dtype=np.float32) for name in ("changes", "recalled_changes")}
    if not changes:
        return found
    wishes, texts = asked(remarks), [c.after or c.before or "–" for c in changes]
    likeness = language.similarity(wishes, texts)
    recalled = alike(language.recalled(wishes), language.recalled(texts))
    at = {section.key: n for n, section in enumerate(policy.sections)}
    for number, change in enumerate(changes):
        here = at.get(change.home)
        if here is not None:
            for table, values in zip(found.values(), (likeness, recalled), strict=True):
                table[:, here] = np.maximum(table[:, here], values[:, number])
    return found


def beside_rules(sections: Sequence[Section]) -> list[float]:
    """1 for what only tells of the matter: a local plan has a statement "Trafik" and a § on roads, and
    what somebody says of the road is to be met in the §."""
    inside, held = [], 0
    for section in sections:
        if section.number.startswith("§"):
            held = section.level
        elif section.level <= held:
            held = 0
        inside.append(bool(held))
    rules = sum(bool(s.text) for s, ruled in zip(sections, inside, strict=True) if ruled)
    return [float(rules >= RULES and not ruled) for ruled in inside]


def _left(remarks: Sequence[Remark], policy: Policy, changes: Sequence[Change]) -> Table:
    gone = {c.home for c in changes if c.kind is ChangeKind.MOVED}
    from_there = [[section.key in gone for section in policy.sections]]
    asks = [[asks_for_order(remark.text)] for remark in remarks]
    return np.asarray(np.array(asks) & np.array(from_there), dtype=np.float32)


def _figures(remarks: Sequence[Remark], policy: Policy) -> Table:
    rare = rarity(policy)
    there = [written(tokens(section.text)) for section in policy.sections]
    said = [written(tokens(remark.text)) for remark in remarks]
    return np.array([[rarest(a, b, rare) for b in there] for a in said], dtype=np.float32)


def _of_letters(remarks: Sequence[Remark], out: Table) -> Table:
    """Each remark has the mean of its response's rows."""
    rows: dict[str, list[int]] = {}
    for number, remark in enumerate(remarks):
        rows.setdefault(remark.response, []).append(number)
    found = np.empty_like(out)
    for held in rows.values():
        found[held] = out[held].mean(axis=0)
    return found
