"""Headings and numbered provisions that got another number, or other words."""

from __future__ import annotations

import re

from hoering.domain import Change, ChangeKind, Section
from hoering.linking.wording import fingerprint, tokens


def heading_change(section: Section, other: Section) -> Change | None:
    """What happened to the heading of a section that is in both drafts; None for nothing.

    A number that only one of the two files shows (automatic numbering in Word that did not
    survive) is no change, nor is "§ 3" where the other file has "3".
    """
    reworded = fingerprint(section.heading) != fingerprint(other.heading)
    renumbered = bool(section.number and other.number) and _number(section) != _number(other)
    if reworded and _is_recounted(section.heading, other.heading):
        reworded, renumbered = False, True
    if not reworded and not renumbered:
        return None
    kind = ChangeKind.REWRITTEN if reworded else ChangeKind.RENUMBERED
    return Change(
        id="",
        section=section.key,
        kind=kind,
        before=section.title,
        after=other.title,
        moved_to=other.key if renumbered else "",
        page=section.page,
    )


def _is_recounted(heading: str, other: str) -> bool:
    """ "Princip 5 Voksne går foran" and "PRINCIP 6: Voksne går foran"."""
    mine, theirs = _COUNTED.match(heading), _COUNTED.match(other)
    if mine is None or theirs is None:
        return False
    if (mine["name"] or "").lower() != (theirs["name"] or "").lower():
        return False
    rest = fingerprint(heading[mine.end() :])
    return bool(rest) and rest == fingerprint(other[theirs.end() :])


def uncounted(heading: str) -> str:
    """The heading without what it is and which of them: "Princip 5: Voksne" → "Voksne"."""
    counted = _COUNTED.match(heading)
    return heading[counted.end() :] or heading if counted else heading


def counter(section: Section) -> str:
    """What tells which of them it is: "3.2", or "forslag f" of "Forslag F: Lukkedage"; "" for none."""
    counted = _COUNTED.match(section.heading)
    return _number(section) or (" ".join(tokens(counted[0])) if counted else "")


def _number(section: Section) -> str:
    number = _SIGN.sub("", section.number.strip().lower())
    return number.strip(".").replace(" ", "")


_SIGN = re.compile(r"^(?:§+|kapitel|kap\.|afsnit)\s*(?=\d)")
# A heading that begins with what it is, and which of them: "Princip 5", "Indsats A3:", "Spor B:"; "A3".
_CODE = r"[A-ZÆØÅ]\.?\d{1,2}(?:\.\d{1,2})?"
_COUNTED = re.compile(
    rf"\s*(?:(?P<name>[^\W\d_]{{3,20}})\s+(?:\d{{1,2}}|{_CODE}|[A-ZÆØÅ](?=\s*[.:)–—-]))|{_CODE})(?![\w])"
    r"\s*[.:)–—-]?\s*"
)
_LABEL = re.compile(
    r"^\s*(?:[a-zæøå]\.?\d{1,2}(?:\.\d{1,2})?|\d{1,2}\.\d{1,2})\s*\|\s*|^\s*(?:§\s*\d+\s*[a-z]?[.,]?\s+)?(?:stk\.\s*\d+[.:]?|\(?\d{1,2}(?:\.\d+)*[.)])\s+",
    re.I,
)


# A reference to another place in the draft itself; a § may be another law's.
_REFERENCE = re.compile(
    r"\b(side|s\.|kapitel|kap\.|afsnit|bilag|figur|tabel)\s*\d+(?:\.\d+)*(?:\s*(?:-|–|og)\s*\d+)?",
    re.I,
)


def only_renumbered(before: str, after: str) -> bool:
    """ "Stk. 3. Rådet …" and "Stk. 4. Rådet …", "C3 | Platform | 2029" and "C4 | Platform | 2029":
    the same provision or row of a table with another number.

    So is a sentence that refers to another page or chapter: "se side 7", "se side 8".
    """
    if _REFERENCE.sub(r"\1", before) != before and fingerprint(before) != fingerprint(after):
        referring = (fingerprint(_REFERENCE.sub(r"\1", text)) for text in (before, after))
        if next(referring) == next(referring):
            return True
    mine, theirs = _LABEL.match(before), _LABEL.match(after)
    if mine is None or theirs is None or fingerprint(mine[0]) == fingerprint(theirs[0]):
        return False
    rest = fingerprint(before[mine.end() :])
    return bool(rest) and rest == fingerprint(after[theirs.end() :])


def without_label(text: str) -> str:
    """The fingerprint of a provision without its number: "Stk. 3. Rådet …" as "Rådet …"."""
    label = _LABEL.match(text)
    return fingerprint(text[label.end() :] if label else text)
