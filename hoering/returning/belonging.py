"""Is an edited document one of this round's, where it does not say itself which state it is of?"""

from __future__ import annotations

from hoering.returning.rows import REMARKS, Returned
from hoering.returning.seen import Seen, agreement, baseline_of, rows_of
from hoering.returning.wording import bare, remark_text

# Another round's overview shares a form letter and the table's fixed words: a few in a hundred.
# Of the round's own the most remarks are known, however much was written in it.
_LEAST = 0.2


def belongs(returned: Returned, seen: Seen) -> bool:
    """Are enough of its remarks known in this state, by their hidden id or their words?

    Numbers (H01.1) say nothing: every round has them. Where no row has an id or words (a document
    in running text whose bookmarks are lost), all cells and paragraphs are compared.
    """
    words = {bare(remark.text) for remark in seen.remarks.values()}
    telling = known = 0
    for row in rows_of(returned, REMARKS):
        text = bare(remark_text(row.cells.get("bemaerkning", "")))
        telling += bool(row.id or text)
        known += row.id in seen.remarks or (bool(text) and text in words)
    if telling:
        return known / telling >= _LEAST
    baseline = baseline_of(returned, seen)
    said = len(returned.pieces) + sum(bool(t) for row in returned.rows for t in row.cells.values())
    return baseline is not None and agreement(returned, baseline) >= _LEAST * max(said, 1)
