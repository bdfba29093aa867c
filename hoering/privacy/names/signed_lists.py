"""Lists of those who signed: in a petition, private persons whoever collected their names; in a table,
whoever stands in the column of names, listed or unheard of, who lives at the address beside the name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from hoering.domain import Block, BlockKind, PersonalKind
from hoering.language.signatories import Told, signed_lists
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.roles import THING_WORD

_NAMES = re.compile(
    r"(?i)\W*(?:(?:fulde\s)?navne?|fornavn|efternavn|for-\sog\sefternavn|underskriver|underskrivere|beboer|lejer|deltager)\W*(?:\(.*\))?\W*"
)
_SIGNING = r"underskrift|signatur|sign\.?|initialer"
_SIGNED = re.compile(rf"(?i)\W*(?:{_SIGNING})\W*")
# Beside which a column of names is a list of people: a form's "Navn | Karen Holm" has none of them.
_BESIDE = re.compile(
    rf"(?i)\W*(?:{_SIGNING}|adresse|bopæl|vej|tlf\.?|telefon\w*|mobil\w*|e-?mail|by|post(?:nr\.?|nummer)(?: og by)?)\W*"
)
_HOME = re.compile(r"(?i)\W*(?:adresse|bopæl|vej(?: og (?:hus)?(?:nr\.?|nummer))?)\W*")
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[\s.'’-]{1,2}[^\W\d_]+){0,5}\.?")
_BODY = re.compile(r"\b(?:A/S|ApS|I/S|v/|CVR)(?!\w)|(?i:forening|klub|råd(?:et)?\b|kommune|skole)")
_BORN = re.compile(
    r"(?i)\W*(?:fødsels(?:dag|dato|år|data)|født|f\.?\s?dato|fødselsd\.?)\W*(?:\(.*\))?\W*"
)
_DATE = re.compile(r"(?i)(?:d\.\s|den\s)?\d{1,4}[\s./-].{0,14}\d|(?:19|20)\d\d")
_WHY = "navn i en liste med underskrifter"


def names_in_tables(letter: LinedLetter, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Names in the column for names of a private letter's table, and what their rows are signed with.

    `hits` are the names that were found: no cell that holds one is told again.
    """
    text = letter.response.document.text
    taken = [h.span for h in hits]
    for named, cells in _people(letter):
        said = named.span.of(text)
        for cell in cells:
            own = cell is named or (
                _SIGNED.fullmatch(cell.column_name) and _NAME.fullmatch(cell.span.of(text))
            )
            if own and len(cell.span) and not any(cell.span.overlaps(t) for t in taken):
                yield Hit(cell.span, PersonalKind.NAME, _WHY, person=" ".join(said.split()))


def birthdays_in_tables(letter: LinedLetter, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Days and years in a private letter's column for them; what has a number for a person is one.

    `hits` are those that were found: no cell that holds one is told again.
    """
    text, taken = letter.response.document.text, [h.span for h in hits]
    for block in letter.response.document.blocks if letter.private else ():
        dated = block.kind is BlockKind.CELL and _BORN.fullmatch(block.column_name or "")
        told = any(block.span.overlaps(t) for t in taken)
        if dated and not told and _DATE.fullmatch(block.span.of(text).strip()):
            yield Hit(block.span, PersonalKind.OTHER, "fødselsdato")


def homes_in_tables(letter: LinedLetter, hits: Sequence[Hit]) -> Iterator[Hit]:
    """What stands in the column of addresses beside such a name, whatever the street is called.

    `hits` are those that were found: no cell that holds one is told again.
    """
    text = letter.response.document.text
    taken = [h.span for h in hits]
    for _, cells in _people(letter):
        for cell in cells:
            house = _HOME.fullmatch(cell.column_name) and re.search(r"\d", cell.span.of(text))
            if house and not any(cell.span.overlaps(t) for t in taken):
                yield Hit(cell.span, PersonalKind.ADDRESS, "adresse i en liste med underskrifter")


def _people(letter: LinedLetter) -> Iterator[tuple[Block, list[Block]]]:
    """The rows of a private letter's tables that are a person's: the cell of the name, all cells."""
    if not letter.private:
        return
    text = letter.response.document.text
    for cells in _rows(letter.response.document.blocks):
        if not any(_BESIDE.fullmatch(c.column_name) for c in cells):
            continue
        named = next((c for c in cells if _NAMES.fullmatch(c.column_name)), None)
        if named is not None and _is_name(named.span.of(text)):
            yield named, cells


def _is_name(said: str) -> bool:
    words = said.split()
    return (
        bool(_NAME.fullmatch(said))
        and said[:1].isupper()
        and len(words) > 1
        and not _BODY.search(said)
        and not any(THING_WORD.match(w) for w in words[:-1])
    )


def _rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """The cells of each row below a table's header, in order."""
    rows: list[list[Block]] = []
    last: tuple[int, int | None] | None = None
    for block in blocks:
        if block.kind is not BlockKind.CELL or not block.row:
            last = None
            continue
        if (block.page, block.row) != last:
            rows.append([])
        rows[-1].append(block)
        last = (block.page, block.row)
    return rows


_KINDS = {
    Told.NAME: PersonalKind.NAME,
    Told.HOME: PersonalKind.ADDRESS,
    Told.MAIL: PersonalKind.EMAIL,
    Told.PHONE: PersonalKind.PHONE,
}


def signed_names(letter: LinedLetter) -> Iterator[Hit]:
    """The name of each who is listed, and the home, mail address and telephone beside it."""
    text = letter.response.document.text
    for told, span in (t for one in signed_lists(letter.response.document) for t in one.told):
        if told in _KINDS:
            said = " ".join(span.of(text).split()) if told is Told.NAME else ""
            why = f"{told.value} i en liste med underskrifter"
            yield Hit(span, _KINDS[told], why, person=said)


def not_told(hits: Sequence[Hit], by: Sequence[Hit]) -> list[Hit]:
    """The `hits` that stand nowhere where one of `by` does; those stand apart from each other."""
    ends = sorted((h.span.end, h.span.start) for h in by)
    return [h for h in hits if not _within(h, ends)]


def _within(hit: Hit, ends: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(ends, (hit.span.start + 1, -1))
    return at < len(ends) and ends[at][1] < hit.span.end
