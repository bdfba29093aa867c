"""E-mail addresses and telephone numbers of senders and others: nobody's secret, never published.

What tells of a private person is found elsewhere (`contact`); here a body's letterhead and a chair's
line, which stay where only private persons are protected, are proposed hidden for publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hoering.domain import PersonalDatum, PersonalKind, Response, RoundFacts, Verdict, Where
from hoering.language.namelist import name_list
from hoering.privacy.deciding.own_lines import own_lines
from hoering.privacy.masking.masking import Mask, mask_of
from hoering.privacy.wording.hidden_forms import plain

WHY = "kontaktoplysning, offentliggøres ikke"
_KINDS = (PersonalKind.EMAIL, PersonalKind.PHONE)


def without_contact(
    found: Sequence[PersonalDatum],
    responses: Sequence[Response],
    facts: RoundFacts,
    public: str = "",
) -> tuple[PersonalDatum, ...]:
    """`found` with all e-mail addresses and telephone numbers proposed hidden, wherever they stand
    in the round; but for the municipality's own and those in `public`, what everybody may read.

    Raises NoModel.
    """
    own = own_lines(found, responses, facts, name_list())
    contact = [d for d in found if d.kind in _KINDS and d not in own]
    mask = mask_of((d, "") for d in contact)
    open_ = {plain(span.of(public)) for span in mask.spans(public)}
    hidden = [d for d in contact if plain(d.text) not in open_]
    keys = {d.key for d in hidden}
    told = [
        replace(d, proposal=Verdict.HIDE, why=WHY)
        if d.key in keys and d.proposal is Verdict.KEEP
        else d
        for d in found
    ]
    return (*told, *_elsewhere(hidden, told, responses))


def _elsewhere(
    hidden: Sequence[PersonalDatum], found: Iterable[PersonalDatum], responses: Sequence[Response]
) -> Iterator[PersonalDatum]:
    """The same details in letters where nothing called them so: a number in a table."""
    kinds = {plain(d.text): d.kind for d in hidden}
    mask = mask_of((d, "") for d in hidden)
    own: dict[str, list[PersonalDatum]] = {}
    for datum in found:
        own.setdefault(datum.response, []).append(datum)
    for response in responses:
        yield from _again(response, own.get(response.id, ()), mask, kinds)


def _again(
    response: Response, own: Sequence[PersonalDatum], mask: Mask, kinds: dict[str, PersonalKind]
) -> Iterator[PersonalDatum]:
    document = response.document
    taken = [span for datum in own for span in datum.spans]
    rows: dict[tuple[PersonalKind, str], PersonalDatum] = {}
    for span in mask.spans(document.text):
        if any(span.overlaps(other) for other in taken):
            continue
        text = span.of(document.text)
        kind = kinds.get(
            plain(text), PersonalKind.PHONE if text[-1].isdigit() else PersonalKind.EMAIL
        )
        row = rows.get((kind, text)) or PersonalDatum(
            response.id, kind, text, document.page_at(span.start), Where.TEXT, (), WHY, Verdict.HIDE
        )  # fmt: skip
        rows[kind, text] = replace(row, spans=(*row.spans, span))
    known = {datum.key for datum in own}  # a picture's: it is hidden wherever it stands
    yield from (row for row in rows.values() if row.key not in known)
