"""A small round on paths: a draft, a revised draft with one change, letters in text files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_DRAFT = """Stiplan

1. Stier

Stierne binder byens kvarterer sammen. Der er en bænk for hver {} meter langs stierne.

2. Vinter

Fortove ryddes efter sne. De store stier ryddes først.

3. Skilte

Der er skilte ved hver indgang.
"""


def lay_out(folder: Path, letters: Mapping[str, str], settings: str) -> Path:
    """The round's files in `folder`; `settings` is runde.toml."""
    (folder / "hoeringssvar").mkdir(parents=True)
    for name, text in letters.items():
        (folder / "hoeringssvar" / name).write_text(text, encoding="utf-8")
    (folder / "udkast.txt").write_text(_DRAFT.format(400), encoding="utf-8")
    (folder / "tilrettet.txt").write_text(_DRAFT.format(200), encoding="utf-8")
    (folder / "runde.toml").write_text(settings, encoding="utf-8")
    return folder
