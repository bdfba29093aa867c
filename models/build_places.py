"""The weights with which a remark is taken for one about a section, and of the steps between them.

    python models/build_places.py ROUND …      e.g. corpus/eksempel corpus/runder/aeldrepolitik

Runs the pipeline on development rounds with an answer key and pairs its remarks with the key's. The
weights are the most likely ones of the chain (hoering/linking/reading_order.py), with a ridge; a
remark that has no partner in the key may stand anywhere. Prints how many uncited remarks are in the
right section with each fifth of the rounds left out, and writes the weights fitted on all of them to
models/afsnitsvalg/vaegte.json. Nothing is drawn at random.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from making.development import development_folders
from numpy.typing import NDArray

from hoering.domain import Analysis, Policy
from hoering.keeping.edits import carry_over
from hoering.language import load_language
from hoering.linking.citations import cited
from hoering.linking.nearness import joint, layers
from hoering.linking.place_signs import SIGNS, place_signs
from hoering.linking.reading_order import (
    BARRED,
    FILE,
    FOLDER,
    STEPS,
    PlaceWeights,
    barred,
    path_chances,
    step_signs,
)
from hoering.linking.sections import placed_together
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses
from hoering.measuring.rounds import KeyedRound, find_rounds
from hoering.measuring.sections import heading_index, same_section
from hoering.pipeline import analyse
from hoering.settings import read_round, read_themes
from hoering.writing.export import overview_data

OUT = Path(__file__).resolve().parent / FOLDER / FILE
STRENGTH = 80.0  # of the ridge, over signs of spread 1: the best of 40, 80 and 160
FOLDS = 5
STEPS_OF_FIT = 40  # of L-BFGS
Wanted = dict[int, tuple[int, ...]]  # remark → the sections that the key would take


@dataclass(frozen=True)
class Letter:
    """One response: its remarks [n] that are not about the whole, and what may be [n, sections].

    `may` is what a citation leaves, `right` what the key says besides; 0 or BARRED.
    """

    remarks: NDArray[np.int64]
    may: NDArray[np.float32]
    right: NDArray[np.float32]


@dataclass(frozen=True)
class Material:
    """One round: `signs` [remarks, sections, SIGNS], `steps` [sections, sections, STEPS]."""

    signs: NDArray[np.float32]
    steps: NDArray[np.float32]
    letters: tuple[Letter, ...]
    uncited: Wanted  # remarks that the key calls uncited


def material(one: KeyedRound) -> Material | None:
    """None for a round without a draft."""
    analysis = analyse(one.folder, read_round(one.folder), read_themes(one.folder))
    policy, remarks = analysis.policy, analysis.remarks
    if policy is None or not remarks:
        return None
    language = load_language()
    near = layers(remarks, policy, language)
    citations = [cited(r.references, r.heading, policy) for r in remarks]
    rows, allowed = placed_together(remarks, citations, joint(near), language)
    wanted, uncited = _wanted(one, analysis, policy)
    return Material(
        place_signs(remarks, policy, analysis.changes, near, language),
        step_signs(policy.sections),
        tuple(_letter(held, allowed, wanted, len(policy.sections)) for held in rows),
        uncited,
    )


def _wanted(one: KeyedRound, analysis: Analysis, policy: Policy) -> tuple[Wanted, Wanted]:
    """The key's sections of the remarks that it places; of those, the ones it calls uncited."""
    overview = overview_data(carry_over((), onto=analysis))
    matched = pair_remarks(pair_responses(one.key, overview), overview)
    partner = {m.got["id"]: m.wanted for m in matched if m.alike >= MATCH}
    index = heading_index(one.key)
    wanted: Wanted = {}
    uncited: Wanted = {}
    for number, remark in enumerate(analysis.remarks):
        told = partner.get(remark.id)
        if told is None or told["section"] is None:
            continue
        wanted[number] = tuple(
            n for n, s in enumerate(policy.sections) if same_section(told["section"], s.key, index)
        )
        if not told["section_explicit"]:
            uncited[number] = wanted[number]
    return wanted, uncited


def _letter(
    held: Sequence[int],
    allowed: Sequence[Sequence[int] | None],
    wanted: Wanted,
    sections: int,
) -> Letter:
    may = np.stack([barred(allowed[n], sections) for n in held])
    right = may.copy()
    for row, number in zip(right, held, strict=True):
        told = [n for n in wanted.get(number, ()) if row[n] == 0]
        if told:  # a citation that was read wrongly teaches nothing
            row += barred(told, sections)
    return Letter(np.array(held), may, right)


def fitted(materials: Sequence[Material]) -> PlaceWeights:
    """The most likely weights with a ridge, over signs brought to spread 1."""
    signs = np.concatenate([m.signs.reshape(-1, len(SIGNS)) for m in materials])
    spread = np.maximum(signs.std(axis=0), 1e-6)
    held = [(torch.tensor(m.signs / spread), torch.tensor(m.steps), _padded(m)) for m in materials]
    of_signs = torch.zeros(len(SIGNS), requires_grad=True)
    of_steps = torch.zeros(len(STEPS), requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [of_signs, of_steps], max_iter=STEPS_OF_FIT, line_search_fn="strong_wolfe"
    )

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        total = STRENGTH * ((of_signs**2).sum() + (of_steps**2).sum()) / 2
        for table, steps, letters in held:
            total = total + _unlikelihood(table @ of_signs, steps @ of_steps, *letters)
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    weights = of_signs.detach().numpy() / spread
    return PlaceWeights(
        tuple(round(float(w), 4) for w in weights),
        tuple(round(float(w), 4) for w in of_steps.detach().numpy()),
    )


def _padded(one: Material) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Remarks [letters, longest], which of them are, and [2, letters, longest, sections]."""
    longest = max(len(letter.remarks) for letter in one.letters)
    many, sections = len(one.letters), one.signs.shape[1]
    remarks = np.zeros((many, longest), dtype=np.int64)
    real = np.zeros((many, longest), dtype=bool)
    masks = np.zeros((2, many, longest, sections), dtype=np.float32)
    for number, letter in enumerate(one.letters):
        own = slice(0, len(letter.remarks))
        remarks[number, own], real[number, own] = letter.remarks, True
        masks[0, number, own], masks[1, number, own] = letter.right, letter.may
    return torch.tensor(remarks), torch.tensor(real), torch.tensor(masks)


def _unlikelihood(
    scores: torch.Tensor,
    steps: torch.Tensor,
    remarks: torch.Tensor,
    real: torch.Tensor,
    masks: torch.Tensor,
) -> torch.Tensor:
    """- log of the chance of the right paths among those that may be, over all letters."""
    each = scores[remarks][None] + masks
    sums = each[:, :, 0]
    for nth in range(1, each.shape[2]):
        on = torch.logsumexp(sums[..., None] + steps, 2) + each[:, :, nth]
        sums = torch.where(real[None, :, nth, None], on, sums)
    right, may = torch.logsumexp(sums, -1)
    found: torch.Tensor = (may - right).sum()
    return found


def placed(one: Material, weights: PlaceWeights) -> tuple[int, int]:
    """Uncited remarks in the right section, and all of them."""
    scores, steps = weights.scores(one.signs), weights.steps(one.steps)
    found: dict[int, int] = {}
    for letter in one.letters:
        allowed = [np.flatnonzero(row > BARRED / 2).tolist() for row in letter.may]
        rows = path_chances(scores[letter.remarks], steps, allowed)
        found.update(zip(letter.remarks.tolist(), rows.argmax(axis=1).tolist(), strict=True))
    right = sum(found.get(n) in told for n, told in one.uncited.items())
    return right, len(one.uncited)


def main(arguments: list[str]) -> int:
    torch.set_num_threads(1)  # the same sums in the same order
    keyed = [one for folder in development_folders(arguments) for one in find_rounds(folder)]
    made = [(one.name, material(one)) for one in keyed]
    materials = [(name, held) for name, held in made if held is not None]
    total = np.zeros(2, dtype=int)
    for fold in range(FOLDS):
        rest = [held for n, (_, held) in enumerate(materials) if n % FOLDS != fold]
        weights = fitted(rest)
        for name, held in materials[fold::FOLDS]:
            right = placed(held, weights)
            total += right
            print(f"without {name:20} {right[0]:4} of {right[1]}", flush=True)
    print(f"all rounds                   {total[0]:4} of {total[1]}")
    weights = fitted([held for _, held in materials])
    data: dict[str, Any] = {
        "signs": dict(zip(SIGNS, weights.of_signs, strict=True)),
        "steps": dict(zip(STEPS, weights.of_steps, strict=True)),
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
