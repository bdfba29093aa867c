"""Where the response of a decision lies now: its number stays when its file is renamed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def lies_at(context: Mapping[str, Any], keys: Mapping[str, str]) -> str:
    """The key that the response of a decision has today.

    `context` is what was seen around the decision; `keys` are those of today's responses by id
    (`response_keys`). Where the response is gone it is the number alone, which is nobody's key;
    "" where the decision tells of none.
    """
    number = str(context.get("number", "")).split(".")[0]
    return keys.get(number, number) or str(context.get("response", ""))


def moved(was: str, now: str) -> str:
    """Why (Danish) a decision made on the response at key `was` is to be looked at; "" if there."""
    if not was or was == now:
        return ""
    if was.split("#")[0] == now.split("#")[0]:
        return "Høringssvaret ligger et andet sted i filen end før."
    return "Høringssvaret ligger i en anden fil end før."
