"""Rounds with an answer key, found in a corpus folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from hoering.errors import BadAnswerKey
from hoering.measuring.metric import Record

KEYS = ("facit.json", "gold.json")
SPLIT = "split.json"


@dataclass(frozen=True, slots=True)
class KeyedRound:
    """`folder` is the round folder as a secretariat has it; `key` its answer key.

    A round that is `held_out` is only measured: nobody reads its errors or tunes on it.
    """

    name: str
    folder: Path
    key: Record
    given_themes: bool
    held_out: bool = False


def find_rounds(corpus: Path) -> list[KeyedRound]:
    """The folders at or below `corpus` that hold an answer key and round/, by name.

    Raises BadAnswerKey when there is none, or one cannot be read.
    """
    files = sorted({p.parent: p for name in reversed(KEYS) for p in corpus.rglob(name)}.items())
    test = _test_rounds(corpus)
    rounds = [_round(path, corpus, test) for folder, path in files if (folder / "round").is_dir()]
    if not rounds:
        raise BadAnswerKey(
            f"Der er ingen runde med facit i »{corpus}«.",
            "En runde med facit er en mappe med facit.json og undermappen round/.",
        )
    return rounds


def _test_rounds(corpus: Path) -> frozenset[str]:
    """The names of the held-out rounds, as the corpus' split says; found from inside it too."""
    for folder in (corpus, *corpus.resolve().parents):
        path = folder / SPLIT
        if path.exists():
            return frozenset(json.loads(path.read_text(encoding="utf-8"))["test"])
    return frozenset()


def _round(path: Path, corpus: Path, test: frozenset[str]) -> KeyedRound:
    try:
        key = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadAnswerKey(
            f"»{path}« kan ikke læses: {error}", "Ret filen, og mål igen."
        ) from error
    if not isinstance(key, dict) or not {"responses", "themes", "changes"} <= key.keys():
        raise BadAnswerKey(
            f"»{path}« er ikke et facit.", "Det skal rumme responses, themes og changes."
        )
    folder = path.parent / "round"
    name = path.parent.relative_to(corpus).as_posix()
    return KeyedRound(
        path.parent.resolve().name if name == "." else name,
        folder,
        key,
        (folder / "temaer.toml").exists(),
        path.parent.resolve().name in test,
    )
