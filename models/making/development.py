"""Which rounds weights may be made of: never those that are held out to measure on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def development_folders(arguments: Sequence[str]) -> list[Path]:
    """The folders with facit.json at or below the arguments, in their order.

    Raises SystemExit, naming them, when some are held out by corpus/split.json, or there are none.
    """
    found = [key.parent for a in arguments for key in sorted(Path(a).rglob("facit.json"))]
    held_out = set(json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))["test"])
    refused = [folder.name for folder in found if folder.name in held_out]
    if refused:
        raise SystemExit(f"Held out, so nothing may be learned from them: {', '.join(refused)}.")
    if not found:
        raise SystemExit(f"No round with facit.json in {', '.join(arguments)}.")
    return found
