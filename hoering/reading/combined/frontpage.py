"""What a combined file says of its own parts: front page, list of contents, stamps, dividers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoering.domain import Pointer
from hoering.reading.layout.rows import Row

_FRONT = re.compile(
    r"(?:\w+\s+){0,3}(?:\w*indkomne|modtagne|alle|samlede?|oversigt over|bilag \w+)?\W*(?:hørings)?svar(?:ene)?\b"
    r"|.*\b(?:høringssvar(?:ene)?\b.{0,12}\bsamlet|samling af|indkomne (?:hørings)?svar"
    r"|hørings?svar (?:til|vedr|modtaget|indkommet))",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?P<number>\d{1,3}\s?[.):]?\s+|nr\.?\s*\d+\s*[.:)]?\s+|bilag\s*\d+\s*[.:)]?\s+)?(?P<name>.*?[^\s.…·_])"
    r"[\s.…·_]+(?:side|s\.)?\s*(?P<page>\d{1,4})$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:høringssvar|henvendelse|indsigelse|høringsbidrag|svar nr\.?|løbenr\.?|høringspart)"
    r"\s*(?:nr\.?|nummer|#|:|-|–)?\s*(?P<number>\d{1,3})\b\s*(?:[:.,–-]\s*(?P<name>\S.*))?$"
    r"|(?P<letter>[HS])(?P<code>\d{2,3})\b\s*(?:[:.,–-]\s*(?P<title>\S.*))?$",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    r"(?:\d{1,3}\s?[.):]?\s+)?(?:hørings)?(?:svar|udtalelse|bemærkninger|kommentarer|indsigelse)\s+(?:nr\.?\s*\d+\s*[:.,–-]?\s*)?fra\s*:?\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\W*(?:indhold|oversigt over|liste over|afsender)", re.IGNORECASE)
_DEEPEST = 4  # pages on which a list of contents is looked for
_SPARSE = 25  # words: a page with fewer may be a front page or divider


def is_front(text: str) -> bool:
    """ "Høringssvar", "Indkomne høringssvar", "Høringssvar – samlet"."""
    return len(text) < 80 and bool(_FRONT.match(text.strip()))


def is_stamp(text: str) -> bool:
    """ "Høringssvar nr. 3", printed on a response by whoever put the file together."""
    return len(text) < 40 and bool(_STAMP.match(text.strip()))


def contents_of(rows: Sequence[Row], pages: int) -> tuple[Pointer, ...]:
    """The entries of a list of contents on the first pages: name and printed page, ascending."""
    best: list[Pointer] = []
    here: list[Pointer] = []
    page = -1
    lines = _by_height(rows)
    gap = 0
    for index, text in lines:
        if index >= _DEEPEST:
            break
        found = _ENTRY.match(text) if text[-1:].isdigit() else None
        number = int(found["page"]) if found else 0
        if len(here) == 1 and index < number < here[0].page:
            here = []  # »Antal svar: 9« above the list is no entry of it
        fits = found and index < number <= pages + 5 and (not here or number >= here[-1].page)
        if found and fits and any(c.isalpha() for c in found["name"]):
            here.append(Pointer(found["name"].strip(), number))
            gap, page = 0, index
        elif here:
            gap += 1
            if gap > 3 or index > page + 1:
                best, here = max(best, here, key=len), []
    best = max(best, here, key=len)
    spread = {pointer.page for pointer in best}
    least = 2 if any(_TITLE.match(text) for _, text in lines) else 3
    return tuple(best) if len(best) >= least and len(spread) >= 2 else ()


def _by_height(rows: Sequence[Row]) -> list[tuple[int, str]]:
    """Page and text of lines, those at one height (the cells of a table) made one."""
    found: list[tuple[int, str]] = []
    last: Row | None = None
    for row in rows:
        if row.page >= _DEEPEST:
            break
        if row.aside:
            continue
        level = (
            last is not None
            and row.page == last.page
            and row.top is not None
            and last.top is not None
            and abs(row.top - last.top) < 0.006
            and row.block != last.block
        )
        if level:
            found[-1] = (row.page, f"{found[-1][1]} {row.text}")
        else:
            found.append((row.page, row.text.strip()))
        last = row
    return found


def announced_sender(text: str) -> str:
    """Whose answer a line announces: "Høringssvar fra Ældrerådet"; "" for any other line."""
    found = _DIVIDER.match(text.strip())
    return found["name"].strip(" :") if found else ""


def stamps_of(rows: Sequence[Row]) -> dict[int, str]:
    """Row index → name of the stamps "Høringssvar nr. 3", when they make a rising series."""
    found: list[tuple[int, int, str]] = []
    for at, row in enumerate(rows):
        stamp = _STAMP.match(row.text.strip())
        if not stamp:
            continue
        number = int(stamp["number"] or stamp["code"])
        if found and found[-1][1] == number:
            continue  # the same stamp on the next page of one response
        found.append((at, number, (stamp["name"] or stamp["title"] or "").strip()))
    numbers = [number for _, number, _ in found]
    rising = all(a < b for a, b in pairwise(numbers))
    close = sum(1 for a, b in pairwise(numbers) if b - a <= 3) >= 0.8 * (len(numbers) - 1)
    return {at: name for at, _, name in found} if len(found) >= 2 and rising and close else {}


def dividers_of(rows: Sequence[Row]) -> dict[int, str]:
    """Page index → name of pages that hold next to nothing but "Høringssvar fra Ældrerådet"."""
    words: dict[int, int] = {}
    names: dict[int, str] = {}
    for row in rows:
        words[row.page] = words.get(row.page, 0) + len(row.text.split())
    for row in rows:
        if words[row.page] > _SPARSE:
            continue
        found = _DIVIDER.match(row.text.strip())
        stamp = _STAMP.match(row.text.strip())
        if found:
            names.setdefault(row.page, found["name"].strip())
        elif stamp:
            names.setdefault(row.page, (stamp["name"] or stamp["title"] or "").strip())
    return names if len(names) >= 2 else {}


def is_sparse(rows: Sequence[Row]) -> bool:
    return sum(len(row.text.split()) for row in rows) <= _SPARSE
