"""Makes models/danske-ordklasser/ordklasser.json: the tagger of hoering/language/wordclasses.py.

    python models/build_wordclasses.py DATA_FOLDER

DATA_FOLDER holds `spacy/CDT/cdt-da.conll`. The last tenth of the files is kept apart for the
figure in the model card; the shipped weights never see it.
"""

from __future__ import annotations

import html
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from hoering.language.wordclasses import UNKNOWN, Weights, features

FILE = Path(__file__).parent / "danske-ordklasser" / "ordklasser.json"
ROUNDS = 8
LEAST = 0.5  # smaller averaged weights are left out
Sentence = list[tuple[str, str]]

_SIMPLE = {"SP": "S", "CC": "C", "CS": "CS", "RG": "R", "U=": "B", "AC": "Q", "AO": "A", "XP": "X"}


def tag_of(msd: str) -> str:
    """PAROLE tag of the treebank → tag of wordclasses.py."""
    kind = msd[:2]
    if kind == "NC":
        number = "P" if msd[3] == "P" else "S"
        known = "D" if msd.endswith("D") else "I"
        return f"N{number}{known}" + ("g" if msd[4] == "G" else "")
    if kind == "NP":
        return "Eg" if "G" in msd[2:] else "E"
    if kind == "AN":
        return "R" if msd.endswith("R") else "A"
    if kind in ("VA", "VE"):
        if msd[2] == "F":
            return "VI"
        if msd[2] in "PG":
            return "A" if re.search(r"\[ARU\]-U$|=[A-Z\[]", msd) and "D" in msd[6:-6] else "VP"
        return "V"
    if kind in ("PD", "PI", "PC"):
        return "D"
    return {"PP": "P", "PO": "PO", "PT": "W"}.get(kind, _SIMPLE.get(kind, "X"))


def sentences(file: Path) -> Iterator[list[Sentence]]:
    """One list of sentences for each file of the treebank."""
    found: list[Sentence] = []
    current: Sentence = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# file") and found:
            yield found
            found = []
        cells = line.split("\t")
        if len(cells) > 4:
            current.append((html.unescape(cells[1]), tag_of(cells[4])))
        elif current:
            found.append(current)
            current = []
    yield [*found, current] if current else found


def certain_words(training: list[Sentence]) -> dict[str, str]:
    """Words seen often and with hardly any other tag."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in training:
        for form, tag in sentence:
            seen[form.lower()][tag] += 1
    found = {}
    for form, tags in sorted(seen.items()):
        tag, count = tags.most_common(1)[0]
        if tags.total() >= 20 and count / tags.total() >= 0.98:
            found[form] = tag
    return found


def best_tag(found: list[str], weights: Weights) -> str:
    """What wordclasses.best_tag gives, of weights that still change."""
    sums: dict[str, float] = {}
    for feature in found:
        for tag, weight in weights.get(feature, {}).items():
            sums[tag] = sums.get(tag, 0.0) + weight
    return min(sums, key=lambda t: (-sums[t], t)) if sums else UNKNOWN


def trained(training: list[Sentence], seed: int = 1) -> Weights:
    """Averaged perceptron weights."""
    weights: Weights = {}
    sums: dict[tuple[str, str], float] = defaultdict(float)
    since: dict[tuple[str, str], int] = defaultdict(int)
    step, chance, order = 0, random.Random(seed), list(range(len(training)))

    def change(feature: str, tag: str, by: float) -> None:
        row = weights.setdefault(feature, {})
        key = (feature, tag)
        sums[key] += (step - since[key]) * row.get(tag, 0.0)
        since[key] = step
        row[tag] = row.get(tag, 0.0) + by

    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            forms, tags = [f for f, _ in training[number]], [t for _, t in training[number]]
            given: list[str] = []
            for index, right in enumerate(tags):
                step += 1
                found = features(forms, index, given)
                guess = best_tag(found, weights)
                if guess != right:
                    for feature in found:
                        change(feature, right, 1.0)
                        change(feature, guess, -1.0)
                given.append(guess)
    averaged: Weights = {}
    for feature, row in sorted(weights.items()):
        for tag, weight in sorted(row.items()):
            key = (feature, tag)
            mean = (sums[key] + (step - since[key]) * weight) / step
            if abs(mean) >= LEAST:
                averaged.setdefault(feature, {})[tag] = round(mean, 1)
    return averaged


def accuracy(weights: Weights, certain: dict[str, str], held: list[Sentence]) -> float:
    hits = total = 0
    for sentence in held:
        forms, given = [f for f, _ in sentence], list[str]()
        for index, (form, tag) in enumerate(sentence):
            known = certain.get(form.lower()) if index or not form.istitle() else None
            given.append(known or best_tag(features(forms, index, given), weights))
            hits, total = hits + (given[-1] == tag), total + 1
    return hits / total


if __name__ == "__main__":
    files = list(sentences(Path(sys.argv[1]) / "spacy" / "CDT" / "cdt-da.conll"))
    cut = len(files) * 9 // 10
    kept = [s for file in files[:cut] for s in file]
    apart = [s for file in files[cut:] for s in file]
    found, sure = trained(kept), certain_words(kept)
    FILE.parent.mkdir(exist_ok=True)
    text = json.dumps({"certain": sure, "weights": found}, ensure_ascii=False, indent=0)
    FILE.write_text(text.replace("\n", "") + "\n", encoding="utf-8")
    print(f"{len(found)} features; {accuracy(found, sure, apart):.4f} of {len(apart)} sentences")
