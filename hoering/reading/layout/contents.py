"""Contents pages: lines of a heading and the number of its page, and what they list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hoering.domain import ANNOTATIONS, MARGINS, BlockKind, Document, normalised
from hoering.domain.printing import ends_sentence
from hoering.reading.page.printed import Line

_TITLE = re.compile(
    r"(?:indhold|indholdsfortegnelse|indholdsoversigt|oversigt over indhold)\W*$", re.I
)
_FIGURES_TITLE = re.compile(
    r"(?:figur|tabel|billed)(?:liste|oversigt|fortegnelse)\W*|figurer og tabeller\W*"
    r"|(?:liste|oversigt|fortegnelse) over (?:figurer|tabeller|billeder)(?: og \w+)?\W*",
    re.I,
)
_FIGURE = re.compile(r"(?:figur|tabel|billede|kort)\s?\d+\b", re.I)
_LEADER = re.compile(r"(?:\.\s?){3,}|…|_{3,}|(?:·\s?){3,}")
_ENTRY = re.compile(r"(.*?)[\s.…·_]*?\s?(\d{1,3})$")
_FEWEST = 3  # entries: fewer are no contents page
_OTHERWISE = 2  # entries in a row, at most, whose headings say it in other words
_LONGEST = 100  # letters and figures of such an entry


@dataclass(frozen=True, slots=True)
class Contents:
    """What the contents page says: headings as compared, and their printed page."""

    headings: tuple[tuple[str, int], ...] = ()

    def names(self, text: str) -> bool:
        wanted = _bare(text)
        return any(wanted == heading for heading, _ in self.headings)

    def __bool__(self) -> bool:
        return len(self.headings) >= _FEWEST


def _bare(text: str) -> str:
    """A heading as it is compared: letters and figures only."""
    return re.sub(r"[^\w]+", "", normalised(text))


def contents_of(document: Document) -> Contents:
    """The entries of the contents page; empty without one."""
    found: list[tuple[str, int]] = []
    waiting = ""
    for block in document.blocks:
        if block.kind is not BlockKind.CONTENTS:
            continue
        text = block.span.of(document.text)
        if is_contents_title(text) or _FIGURE.match(text):
            continue
        entry = entry_of(text) or _numbered_end(text)
        if entry is None:
            waiting = f"{waiting} {text}"
            continue
        found.append((_bare(f"{waiting} {entry[0]}"), entry[1]))
        waiting = ""
    return Contents(tuple(found) or tuple((name, 0) for name in _plain(document)[1]))


def with_plain_contents(document: Document) -> Document:
    """The document, its contents page told also where no page numbers stand on it."""
    told = (b for b in document.blocks if b.kind is BlockKind.CONTENTS)
    if not all(is_contents_title(b.span.of(document.text)) for b in told):
        return document
    listed, _ = _plain(document)
    blocks = [
        replace(block, kind=BlockKind.CONTENTS) if nth in listed else block
        for nth, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=tuple(blocks))


def _plain(document: Document) -> tuple[set[int], list[str]]:
    """The blocks of a contents page without page numbers, its title first, and what they name.

    Below the title each says again what heads a text further on, but for a few that are worded
    otherwise there ("A Grundlag", "Del A · Grundlag"). What was listed already is the policy's own.
    """
    texts = {
        nth: block.span.of(document.text)
        for nth, block in enumerate(document.blocks)
        if block.kind not in MARGINS | ANNOTATIONS
    }
    title = next((nth for nth, text in texts.items() if is_contents_title(text)), None)
    if title is None:
        return set(), []
    below = [(nth, _bare(text)) for nth, text in texts.items() if nth > title]
    found: set[int] = {title}
    names: list[str] = []
    between: set[int] = set()  # worded otherwise, if one that is listed comes below
    for at, (nth, line) in enumerate(below):
        later = {text for _, text in below[at + 1 :]}
        held = _made_of(line, later)
        if set(held) & set(names) or len(between) > _OTHERWISE:
            break
        if not held and (len(line) > _LONGEST or ends_sentence(texts[nth])):
            break
        between.add(nth)
        if held:
            found |= between
            names += held
            between = set()
    return (found, names) if len(names) >= _FEWEST else (set(), [])


def _made_of(line: str, later: set[str]) -> list[str]:
    """The later texts that a line is made of; none where something is left over."""
    if line in later or not line:
        return [line] if line else []
    for end in range(len(line) - 1, 0, -1):
        if line[:end] in later and (rest := _made_of(line[end:], later)):
            return [line[:end], *rest]
    return []


def _numbered_end(text: str) -> tuple[str, int] | None:
    found = re.match(r"(.*\S)\s+(\d{1,3})$", text.strip())
    return (found.group(1), int(found.group(2))) if found else None


def is_contents_title(text: str) -> bool:
    return bool(_TITLE.match(text.strip()))


def entry_of(text: str) -> tuple[str, int] | None:
    """Heading and page of a line with dotted leaders; None for other lines."""
    text = text.strip()
    if not text[-1:].isdigit():
        return None
    found = _ENTRY.match(text)
    if not found or not _LEADER.search(text):
        return None
    return re.sub(r"[\s.…·_]+$", "", found.group(1)), int(found.group(2))


def spaced_entry_of(line: Line) -> tuple[str, int] | None:
    """Heading and page of a line whose page number stands apart at its end, no dots between."""
    last = line.words[-1]
    if len(line.words) < 2 or not re.fullmatch(r"\d{1,3}", last.text):
        return None
    before = line.words[-2]
    if last.x0 - before.x1 < 1.5 * line.size:
        return None
    return " ".join(w.text for w in line.words[:-1]), int(last.text)


def contents_lines(lines: Sequence[Line], goes_on: bool = False) -> set[int]:
    """Indexes of the lines that are a table of contents, its title among them.

    It takes three entries, or two below a title. A line between two entries is a heading
    that filled its line. `goes_on` tells that the page before ended in a table of contents:
    its last entries may stand here.
    """
    figures = figure_lines([line.text for line in lines])
    return _table(lines) | figures | (_rest(lines) if goes_on else set())


def figure_lines(texts: Sequence[str]) -> set[int]:
    """Indexes of the lists of figures and tables: a title and two lines or more right below."""
    found: set[int] = set()
    for title in (n for n, text in enumerate(texts) if _FIGURES_TITLE.fullmatch(text.strip())):
        end = title + 1
        while end < len(texts) and _FIGURE.match(texts[end]):
            end += 1
        found |= set(range(title, end)) if end - title > 2 else set()
    return found


def titled_entries(texts: Sequence[str], title: int) -> set[int]:
    """Indexes of the lines right below the title that end in a page number, which never falls."""
    found: set[int] = set()
    page = 0
    for nth in range(title + 1, len(texts)):
        entry = _numbered_end(texts[nth])
        if entry is None or entry[1] < page or not any(map(str.isalpha, entry[0])):
            break
        page = entry[1]
        found.add(nth)
    return found if len(found) > _FEWEST else set()


def _rest(lines: Sequence[Line]) -> set[int]:
    """The entries that go on at the top, under the title where it is printed again."""
    found: set[int] = set()
    entries = [bool(entry_of(line.text) or spaced_entry_of(line)) for line in lines]
    for nth, line in enumerate(lines):
        # A heading that filled its line has its page number on the next.
        wrapped = any(entries[nth : nth + 2]) and (nth == 0 or entries[nth - 1])
        if not (entries[nth] or wrapped or (nth == 0 and is_contents_title(line.text))):
            break
        found.add(nth)
    return found if any(entries[nth] for nth in found) else set()


def _table(lines: Sequence[Line]) -> set[int]:
    title = next((n for n, line in enumerate(lines) if is_contents_title(line.text)), None)
    entries = [n for n, line in enumerate(lines) if entry_of(line.text) or spaced_entry_of(line)]
    if title is not None:
        below = titled_entries([line.text for line in lines], title)
        entries = sorted({n for n in entries if n > title} | below)
    if len(entries) < (3 if title is None else 2):
        return set()
    found = {entries[0]} if title is None else set(range(title, entries[0] + 1))
    if title is not None and entries[0] - title > 6:
        return set()
    for before, after in pairwise(entries):
        if after - before > 3:
            break
        found.update(range(before, after + 1))
    return found if len(found) >= 3 else set()
