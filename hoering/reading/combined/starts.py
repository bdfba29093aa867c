"""The places where the responses of a file begin: every sign of one weighed over the whole file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import BlockKind, Pointer
from hoering.reading.combined.announced import told_starts
from hoering.reading.combined.beginnings import LIKELY, scored_starts
from hoering.reading.combined.bundle import FORCED, Book, Start, closing_above, has_front
from hoering.reading.combined.compiled import headed_starts
from hoering.reading.combined.formrun import form_heads
from hoering.reading.combined.frontpage import contents_of, is_front
from hoering.reading.combined.mailrun import begins_response
from hoering.reading.combined.opening import is_closing
from hoering.reading.layout.rows import Row

NAMED = re.compile(
    r"\bindkomne\b|\bmodtagne\b|\bsamtlige\b|\balle (?:hørings)?svar|\bsamling af\b|svar(?:ene)?\W{1,4}samlet"
    r"|\bsamlede (?:hørings)?svar\W*(?:\.\w+)?$|hørings?svarene",
    re.IGNORECASE,
)
_MAYBE_NAMED = re.compile(r"(?:^|\W)(?:hørings?)?svar\W*(?:\.\w+)?$|\bsamlet\b", re.IGNORECASE)
_FRONT = 8  # first lines of which one may be the title of a page with many answers
_SURE = 6.5  # score of a start in a file of which nothing is known
SURELY = 8.5  # score of a start with nothing else to show for it


def starts_of(book: Book, name: str, outline: Sequence[Pointer]) -> list[Start]:
    """The places where responses begin, in order, the first one among them."""
    scored = {start.at: start for start in scored_starts(book)}
    complete = told_starts(book, outline, scored)
    formed = [Start(at, FORCED, True) for at in form_heads(book.rows)]
    if complete and not _cover(book, formed, complete):
        return _with_first(book, apart(book, complete))
    tops = set(book.firsts.values())
    _make_sure(book, scored)
    headed = headed_starts(book, bool(NAMED.search(name)))
    titled = headed and is_front(book.rows[0].text)
    if titled or (formed and any(is_front(r.text) for r in book.rows[: min(formed[0].at, _FRONT)])):
        scored.pop(0, None)  # the compilation's title
    found = scored | {start.at: start for start in (*formed, *headed)}
    strong = [s for s in apart(book, list(found.values())) if s.at and s.score >= SURELY]
    many = sum(1 for s in strong if s.at in tops) >= 2 or len(strong) >= 3
    told = bool(NAMED.search(name)) or has_front(book) or many
    least = LIKELY if told or any(s.sure for s in found.values()) else _SURE
    least -= 1.0 * (least == _SURE and bool(_MAYBE_NAMED.search(name)))
    kept = apart(book, [s for s in found.values() if s.sure or s.score >= least])
    at_top = sum(1 for s in kept if s.at in tops)
    if 2 * at_top > len(kept):
        kept = apart(book, [s for s in kept if s.at in tops or s.sure or s.score >= SURELY])
    kept = _without_threads(book, kept)
    return _with_first(book, kept)


def _cover(book: Book, formed: Sequence[Start], told: Sequence[Start]) -> bool:
    """Whether forms begin on every page that the file names: they tell the line, and more pages
    where its list has gaps."""
    pages = {book.rows[start.at].page for start in formed}
    return {book.rows[start.at].page for start in told} <= pages


def _make_sure(book: Book, scored: dict[int, Start]) -> None:
    """Heads of mails that three or more people sent to one address: no thread is like that."""
    heads = [s for _, s in sorted(scored.items()) if s.mail is not None]
    for start in heads:
        assert start.mail is not None
        alike = [s.mail for s in heads if s.mail and s.mail.recipients & start.mail.recipients]
        if len({mail.sender for mail in alike}) < 3:
            continue
        before = next((s.mail for s in reversed(heads) if s.sure and s.at < start.at), None)
        if begins_response(start.mail, before, book.rows, apart=True, top=True):
            start.sure, start.score = True, FORCED


def apart(book: Book, starts: Sequence[Start]) -> list[Start]:
    """Of starts with no running text between them the best one, in order of place."""
    kept: list[Start] = []
    tops = set(book.firsts.values())
    for start in sorted(starts, key=lambda s: (-s.sure, -s.score - 2.0 * (s.at in tops), s.at)):
        if all((start.sure and other.sure) or _said(book, start.at, other.at) for other in kept):
            kept.append(start)
    return sorted(kept, key=lambda s: s.at)


def _said(book: Book, one: int, other: int) -> bool:
    """Whether a sentence or a closing stands between two lines."""
    first, last = min(one, other), max(one, other)
    return any(
        is_closing(row.text)
        or len(row.text) > 70
        or (row.text.endswith((".", "!", "?")) and len(row.text.split()) > 4)
        for row in book.rows[first:last]
        if not row.aside
    )


def _without_threads(book: Book, starts: Sequence[Start]) -> list[Start]:
    """Without the heads of mails that are quoted in the response before them."""
    kept: list[Start] = []
    for start in starts:
        if start.mail is not None and not start.sure:
            before = kept[-1].mail if kept else None
            top = start.at in book.firsts.values()
            apart = top or closing_above(book.rows, start.at) is not None
            if (kept or start.at > 8) and not begins_response(
                start.mail, before, book.rows, apart, top
            ):
                continue
        kept.append(start)
    return kept


def _with_first(book: Book, starts: list[Start]) -> list[Start]:
    """With the file's own beginning, unless front page and contents stand there: nobody signs them."""
    if not starts:
        return starts
    first = starts[0].at
    above = [row for row in book.rows[:first] if not row.aside]
    if not above:
        return starts
    if any(is_closing(row.text) for row in above):
        return [Start(0, 0.0), *starts]
    words = sum(len(row.text.split()) for row in above)
    listed = any(row.kind is BlockKind.CONTENTS for row in above)
    pages = len(book.document.pages)
    listed = listed or bool(contents_of(book.rows[:first], pages)) or _is_list(above)
    front = words <= 60 and (any(is_front(row.text) for row in above[:8]) or starts[0].sure)
    if front or listed or words < 4:
        return starts
    return [Start(0, 0.0), *starts]


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether lines are a list of who answered: a title and short lines, no sentences."""
    titled = any(is_front(row.text) or "indhold" in row.text.lower() for row in rows[:6])
    short = sum(1 for row in rows if len(row.text) < 80 and not row.text.endswith((".", "?", "!")))
    return titled and short >= 0.85 * len(rows)
