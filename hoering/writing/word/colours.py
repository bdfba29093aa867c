"""Discreet backgrounds: a word always says the same, for colour alone tells some people nothing.

All of them carry near-black text with a contrast above 10 to 1 (WCAG AAA asks for 7).
"""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import Direction, Outcome, Theme

INK = "1F2933"
GREY = "595F69"  # 6.5 to 1 on white: small notes
LINK = "1F4E79"
ADDED, REMOVED = "1B6B35", "A32D20"

HEADER = "DCE3EA"
GROUP = "EEF2F6"
ATTENTION = "FDF3D7"

OUTCOMES: dict[Outcome, str] = {
    Outcome.ADOPTED: "D3ECD9",
    Outcome.PARTLY: "FBEBC0",
    Outcome.NOT_ADOPTED: "F6DAD5",
    Outcome.NOTED: "D8E6F4",
}
DIRECTIONS: dict[Direction, str] = {
    Direction.FOR: "D3ECD9",
    Direction.AGAINST: "F6DAD5",
    Direction.PROPOSAL: "D8E6F4",
    Direction.NEUTRAL: "E6E8EB",
}
_THEMES = (
    "DCE9F5",
    "E3EFD9",
    "F9E6D0",
    "E8E0F1",
    "D6EFEE",
    "F7DEE6",
    "F3EEC9",
    "E2E4E8",
    "DDEBE0",
    "EFE0D6",
)


def theme_fills(themes: Sequence[Theme]) -> dict[str, str]:
    """Theme id → background, in the order of the themes; after ten they come again."""
    return {theme.id: _THEMES[n % len(_THEMES)] for n, theme in enumerate(themes)}
