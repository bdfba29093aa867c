"""Makes models/egne-forhold: the networks of hoering/privacy/health/own_words.py.

    python models/build_own_words.py ROUND [ROUND ...] [--left-out NAME ...]

Learns from the letters of corpus/viden/helbred and corpus/viden/breve, where what tells of a private
person's health or social conditions is marked ("+helbred ..."), and from each ROUND, a development
round with facit.json, in whose letters much is told that nobody would hide; seven minutes on one core.
With --left-out the named files of corpus/viden/helbred (without .txt) and rounds are not learned of, the
networks are not kept, and for each is printed how many of its marks are found and how many stretches
beside them are taken.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
import torch
from making.development import development_folders
from making.keyed_letters import keyed
from making.letters import FOLDER as LETTERS
from making.word_training import Marked, common_words, save_networks, trained

from hoering.domain import SenderKind, Span
from hoering.language.wordnetwork import WordNetwork, read_networks
from hoering.measuring.personal import is_same, kind_of
from hoering.privacy.health.health import health
from hoering.privacy.health.own_words import (
    FILE,
    FOLDER,
    LISTED,
    chances_of,
    stretches,
    word_signs,
    words_of,
)
from hoering.privacy.health.phrasing import whole_phrases

TARGET = Path(__file__).parent / FOLDER / FILE
OWN = LETTERS.parent / "helbred"
# Files most of whose letters tell indirectly. Of all of them much is learned to be hidden that an official
# would call a story, of none of them nothing but plain words is found: every third is read.
INDIRECT, ONE_IN = ("aeldre", "boern", "fritid", "hast", "kant", "storby"), 3
NETWORKS = 2  # their mean is a little surer than one
_NUMBER = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Letter:
    """`told` are the marks; `places` those of `text`'s words; `source` its file or round."""

    source: str
    text: str
    told: tuple[str, ...]
    places: tuple[Span, ...]
    marked: Marked


def of_file(file: Path) -> Iterator[Letter]:
    """The letters of a set in the form of making/letters.py."""
    for part in re.split(r"(?m)^== ", file.read_text(encoding="utf-8"))[1:]:
        head, _, text = part.partition("\n\n")
        first, *rest = head.splitlines()
        told = [line.removeprefix("+helbred ") for line in rest if line.startswith("+helbred ")]
        names = [line.removeprefix("+navn ") for line in rest if line.startswith("+navn ")]
        yield _letter(file.stem, text, first.split("|")[1].strip() == "borger", told, names)


def of_round(folder: Path) -> Iterator[Letter]:
    """The responses of a round; what its key names beside names, addresses and numbers is told."""
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    data = [one for response in key["responses"] for one in response.get("pii") or []]
    told = [_string(one) for one in data if kind_of(one) in ("helbred", "andet")]
    told = [string for string in told if not _NUMBER.search(string)]
    names = [_string(one) for one in data if kind_of(one) == "navn"]
    for one in keyed(folder):
        text = one.document.text
        if text.strip():
            yield _letter(folder.name, text, one.kinds[0] is SenderKind.CITIZEN, told, names)


def learned_of(letters: Sequence[Letter]) -> Iterator[Letter]:
    seen: Counter[str] = Counter()
    for one in letters:
        seen[one.source] += 1
        if one.source not in INDIRECT or seen[one.source] % ONE_IN == 1:
            yield one


def _string(one: dict[str, str] | str) -> str:
    return one if isinstance(one, str) else one["text"]


def _letter(
    source: str, text: str, private: bool, told: Sequence[str], names: Sequence[str]
) -> Letter:
    here = [string for string in told if _where(text, string)]
    wanted = [span for string in here for span in _where(text, string)]
    named = [span for name in names for span in _where(text, name)]
    return marked_letter(source, text, private, here, wanted, named)


def marked_letter(
    source: str,
    text: str,
    private: bool,
    told: Sequence[str],
    wanted: Sequence[Span],
    named: Sequence[Span],
) -> Letter:
    words, places = words_of(text)
    labels = [float(any(place.overlaps(span) for span in wanted)) for place in places]
    signs = word_signs(text, words, places, private, named, listed_in(text, private, named))
    marked = Marked(words, signs, np.array(labels, dtype=np.float32))
    return Letter(source, text, tuple(told), tuple(places), marked)


def listed_in(text: str, private: bool, named: Sequence[Span]) -> list[Span]:
    """What the lists find, as `find_personal` has it."""
    ill = list(health(text, lambda span: any(span.overlaps(name) for name in named), private))
    return [hit.span for hit in whole_phrases(text, ill, named)]


def _where(text: str, string: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in string.split())
    return [Span(*m.span()) for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]


def report(networks: Sequence[WordNetwork], held: Sequence[Letter]) -> str:
    found = beside = 0
    for one in held:
        marked = one.marked
        chances = chances_of(networks, marked.words, marked.signs)
        taken = [
            " ".join(one.text[one.places[a].start : one.places[b].end].split())
            for a, b in stretches(marked.words, chances)
        ]
        found += sum(any(is_same(told, said) for said in taken) for told in one.told)
        beside += sum(not any(is_same(told, said) for told in one.told) for said in taken)
    return f"{found} of {sum(len(one.told) for one in held)} found, {beside} stretches beside them"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="+")
    parser.add_argument("--left-out", nargs="+", default=[])
    options = parser.parse_args()
    torch.set_num_threads(1)
    files = [*sorted(OWN.glob("*.txt")), *sorted(LETTERS.glob("*.txt"))]
    letters = [one for file in files for one in of_file(file)]
    letters += [one for f in development_folders(options.rounds) for one in of_round(f)]
    texts = [one.marked for one in learned_of(letters) if one.source not in options.left_out]
    vocabulary = common_words(texts)
    networks = [trained(texts, vocabulary, LISTED, seed) for seed in range(NETWORKS)]
    if not options.left_out:
        TARGET.parent.mkdir(exist_ok=True)
        save_networks(networks, vocabulary, TARGET)
        return 0
    with tempfile.TemporaryDirectory() as place:
        save_networks(networks, vocabulary, trial := Path(place) / FILE)
        written = read_networks(trial.read_bytes())
    for name in options.left_out:
        held = {id(one): one for one in letters if one.source == name}
        print(name, report(written, list(held.values())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
