"""A tracked change in Danish words, as the remark that it is, and such words read again."""

from __future__ import annotations

import re

NEW_PARAGRAPH = "Nyt afsnit:"
_SAID = re.compile(
    r"»(?P<old>[^«]+)« ændres til »(?P<new>[^«]+)«\.?"
    r"|(?:Ordene|Ordet|Sætningen|Teksten|Rækken) »(?P<gone>[^«]+)« udgår\.?"
    rf"|(?:{NEW_PARAGRAPH}|Ny sætning:|Ny række:) »(?P<added>[^«]+)«"
    r"|»(?P<put>[^«]+)« indsættes(?: (?:efter|før) »[^«]+«)?\.?"
)


def revision_text(
    old: str,
    new: str,
    *,
    after: str = "",
    ahead: str = "",
    alone: bool = False,
    moved: bool = False,
    row: bool = False,
) -> str:
    """A tracked change in words: "»kan« ændres til »skal«.".

    `after` and `ahead` are the words in front of and behind the place; `alone` when the change
    is a paragraph of its own, `row` when it is a row of a table.
    """
    if row:
        return f"Rækken »{old}« udgår." if old else f"Ny række: »{new}«"
    if moved:
        return f"Teksten »{new}« flyttes hertil."
    if old and new:
        return f"»{old}« ændres til »{new}«."
    if old:
        return f"{_named(old)} »{old}« udgår."
    if alone:
        return f"{NEW_PARAGRAPH} »{new}«"
    if _is_sentence(new):
        return f"Ny sætning: »{new}«"
    if after:
        return f"»{new}« indsættes efter »{after}«."
    return f"»{new}« indsættes før »{ahead}«." if ahead else f"»{new}« indsættes."


def revised_words(text: str) -> tuple[str, str] | None:
    """The old and the new words ("" for none) of a text that is one change and nothing else; None for
    other texts, and for what was moved."""
    found = _SAID.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    return found["old"] or found["gone"] or "", found["new"] or found["added"] or found["put"] or ""


def _named(text: str) -> str:
    """What a deleted text is called, in the definite form."""
    if _is_sentence(text):
        return "Sætningen" if len(text) < 200 else "Teksten"
    return "Ordet" if len(text.split()) == 1 else "Ordene"


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.rstrip('»«”“")')[-1:] in (".", "!", "?") and " " in text
