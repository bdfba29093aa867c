"""Display type read as words: drop caps joined to their word, spaced-out letters put together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hoering.reading.layout.lines import rows_of
from hoering.reading.page.printed import PrintedWord

_LARGE = 1.7  # times the letters beside it: a first letter over two lines or more
_FEWEST = 4  # letters in a row, each standing alone, that are one word drawn apart
_WORDS_OF_ONE = frozenset("IiÅåØø")  # may be a word of their own: "I dag", "Å", "Ø"


def with_display_read(words: Sequence[PrintedWord]) -> tuple[PrintedWord, ...]:
    """The words of a page with drop caps and spaced-out words made whole."""
    alone = "".join([text if len(text) == 1 and text.isalpha() else " " for text, *_ in words])
    if any(len(stretch) >= _FEWEST for stretch in alone.split()) or _is_loose(alone):
        words = _closed(words)
    return tuple(_with_drop_caps(words))


def _is_loose(alone: str) -> bool:
    """Whether so many letters stand alone that they are drawn apart in any order."""
    return len(alone.replace(" ", "")) > 0.3 * len(alone) > 3


def _closed(words: Sequence[PrintedWord]) -> list[PrintedWord]:
    """Letters that stand alone side by side ("H Ø R I N G") put together."""
    found: list[PrintedWord] = []
    changed = False
    for row in rows_of(words):
        stretch: list[PrintedWord] = []
        for word in (*row, None):
            if word is not None and (not stretch or _is_next(stretch, word)):
                if stretch or _is_letter(word):
                    stretch.append(word)
                else:
                    found.append(word)
                continue
            together = _words_of(stretch)
            changed = changed or len(together) < len(stretch)
            found.extend(together)
            stretch = []
            if word is not None:
                if _is_letter(word):
                    stretch.append(word)
                else:
                    found.append(word)
    return found if changed else list(words)


def _is_letter(word: PrintedWord) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _is_next(stretch: Sequence[PrintedWord], word: PrintedWord) -> bool:
    last = stretch[-1]
    near = word.x0 - last.x1 < 1.6 * last.size and abs(word.size - last.size) < 0.5
    return near and (_is_letter(word) or (len(word.text) == 1 and word.text in "0123456789:-–&/"))


def _words_of(stretch: Sequence[PrintedWord]) -> list[PrintedWord]:
    """The words that the letters spell: wider white than between most of them parts two words."""
    if len(stretch) < _FEWEST or len({w.text for w in stretch}) < 3:
        return list(stretch)
    whites = sorted(b.x0 - a.x1 for a, b in pairwise(stretch))
    usual = whites[len(whites) // 3]
    if usual > 0.9 * stretch[0].size:
        return list(stretch)  # the names of columns, answers to tick
    groups = [[stretch[0]]]
    for before, after in pairwise(stretch):
        if after.x0 - before.x1 > usual + max(0.25 * after.size, 0.5 * usual):
            groups.append([])
        groups[-1].append(after)
    if len(groups) > 0.5 * len(stretch):
        return list(stretch)
    return [_around(group) for group in groups]


def _around(letters: Sequence[PrintedWord]) -> PrintedWord:
    first = letters[0]
    return first._replace(
        text="".join(w.text for w in letters),
        top=min(w.top for w in letters),
        x1=letters[-1].x1,
        bottom=max(w.bottom for w in letters),
        bold=all(w.bold for w in letters),
    )


def _with_drop_caps(words: Sequence[PrintedWord]) -> list[PrintedWord]:
    caps = [w for w in words if w.size >= 16 and len(w.text) <= 2 and w.text[:1].isupper()]
    found = list(words)
    for cap in caps[:20]:
        head = _beside(cap, found)
        if head is None:
            continue
        found.remove(cap)
        at = found.index(head)
        if cap.text in _WORDS_OF_ONE and _is_word(head.text):
            middle = head.bottom - head.top
            alone = head._replace(text=cap.text, x0=cap.x0, x1=cap.x1, top=head.bottom - middle)
            found.insert(at, alone)
        else:
            found[at] = head._replace(text=cap.text + head.text)
    return found


def _is_word(text: str) -> bool:
    """Whether the text is a word by itself: "dag" behind an I, where "kke" is none."""
    from hoering.language.words import common_forms

    return text.strip('.,;:!?»«"()').lower() in common_forms()


def _beside(cap: PrintedWord, words: Sequence[PrintedWord]) -> PrintedWord | None:
    """The word that a large first letter begins: the first of the lines beside it."""
    lines = [
        w
        for w in words
        if w.size * _LARGE <= cap.size
        and -0.1 * cap.size <= w.x0 - cap.x1 < 0.6 * cap.size
        and cap.top - 0.3 * cap.size < (w.top + w.bottom) / 2 < cap.bottom
    ]
    lines = [w for w in lines if not any(o.x1 <= w.x0 + 1 and _on_line(o, w) for o in lines)]
    if len(lines) < 2:
        return None  # a large letter before one line only: a title, a logo
    head = min(lines, key=lambda w: w.top)
    return head if head.text[:1].isalpha() else None


def _on_line(a: PrintedWord, b: PrintedWord) -> bool:
    return abs(a.bottom - b.bottom) < 0.4 * b.size
