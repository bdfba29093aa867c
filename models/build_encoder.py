"""Makes models/dansk-kommune: the embedded encoder.

    nice python models/build_encoder.py [DATA_FOLDER] [--into FOLDER]

DATA_FOLDER (default ../shared/data) holds `text/` and `lexicon/kle_hierarchy.json`; corpus/viden
is what was written of municipal life.
Vocabulary, then pairs of neighbouring texts (what words mean), then pairs on municipal life
among them (whose words mean the same), five times from different random starts, averaged.
About 16 minutes and 3 GB of memory on two quiet cores.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making import authored, texts
from making.averaging import averaged
from making.composition import shared_features
from making.general import general_pairs
from making.saving import save
from making.training import Material, counted, fresh, material, train
from making.vocabulary import repeated, wordpiece
from tokenizers import Tokenizer

HERE = Path(__file__).resolve().parent
TOKENS, DIMENSIONS = 24_000, 256  # 24.6 MB
SEED = 1  # of the vocabulary and the pairs
STARTS = (11, 12, 13, 14, 15)  # seeds of the encoders that are averaged
# General pairs alone: steps, pairs a batch, learning rate; how many tokens of a text are read.
GENERAL_STEPS, GENERAL_BATCH, GENERAL_RATE, GENERAL_LONGEST = 800, 512, 0.02, 96
# Then everything; without dropped tokens the written pairs are learnt by heart.
MIXED_STEPS, MIXED_RATE, MIXED_DROPPED = 800, 0.01, 0.35
# Pairs of each kind in a mixed batch.
GENERAL, CONCEPTS, REMARKS, TRIPLES, TAXONOMY = 256, 96, 32, 96, 32


def vocabulary(data: Path) -> Tokenizer:
    """Learnt from all texts, those on municipal life three times."""
    chance = random.Random(SEED)
    written = [
        *authored.triple_pairs()[0],
        *authored.remark_pairs(),
        *authored.concept_pairs(chance),
    ]

    def everything() -> Iterator[str]:
        yield from texts.all_texts(data)
        yield from repeated((text for pair in written for text in pair), 3)

    return wordpiece(everything(), TOKENS)


def mixture(data: Path, tokenizer: Tokenizer, general: Material) -> list[tuple[Material, int]]:
    """All materials with their share of a batch."""
    triples, decoys = authored.triple_pairs()
    concepts = authored.concept_pairs(random.Random(SEED))
    return [
        (general, GENERAL),
        (material(tokenizer, concepts), CONCEPTS),
        (material(tokenizer, authored.remark_pairs()), REMARKS),
        (material(tokenizer, triples, decoys), TRIPLES),
        (material(tokenizer, authored.taxonomy_pairs(data)), TAXONOMY),
    ]


def written(materials: list[tuple[Material, int]]) -> Material:
    """The remarks, passages and changes written for the project: the language of hearings."""
    _, _, (remarks, _), (triples, _), _ = materials
    return Material([*remarks.left, *triples.left], [*remarks.right, *triples.right], {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=HERE.parent.parent / "shared/data")
    parser.add_argument("--into", type=Path, default=HERE / "dansk-kommune")
    asked = parser.parse_args()
    torch.set_num_threads(2)
    begun = time.time()

    def tell(what: str) -> None:
        print(f"{time.time() - begun:6.0f} s  {what}", flush=True)

    tokenizer = vocabulary(asked.data)
    tell(f"{tokenizer.get_vocab_size()} tokens")
    pairs = general_pairs(asked.data, SEED)
    general = material(tokenizer, pairs, longest=GENERAL_LONGEST, shortest=3)
    tell(f"{len(general.left)} general pairs")
    shared = shared_features(tokenizer)
    counts = counted(general, tokenizer.get_vocab_size())
    tell(f"{shared.shape[1]} features")
    materials = mixture(asked.data, tokenizer, general)
    tell(", ".join(str(len(m.left)) for m, _ in materials) + " pairs")
    matrices = []
    for seed in STARTS:
        bag = fresh(shared, counts, DIMENSIONS, seed)
        train(bag, [(general, GENERAL_BATCH)], GENERAL_STEPS, GENERAL_RATE, seed)
        train(bag, materials, MIXED_STEPS, MIXED_RATE, seed, MIXED_DROPPED)
        matrices.append(bag.matrix())
        tell(f"trained from start {seed}")
    used = counted(written(materials), tokenizer.get_vocab_size())
    save(asked.into, tokenizer, averaged(matrices, used, DIMENSIONS))
    size = sum(f.stat().st_size for f in asked.into.rglob("*") if f.is_file())
    tell(f"{size:,} bytes in {asked.into.name}")


if __name__ == "__main__":
    main()
