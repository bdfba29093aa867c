"""Those who signed a petition: they are private persons, whoever collected their names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from hoering.domain import PersonalKind
from hoering.language.signatories import Told, signed_lists
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.wording.hit import Hit

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
