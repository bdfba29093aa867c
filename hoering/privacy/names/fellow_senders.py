"""People who wrote themselves, named in somebody else's letter of the round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import PersonalDatum, PersonalKind, Verdict
from hoering.privacy.names.standing import BY_SENTENCE
from hoering.privacy.wording.hidden_forms import plain

WHY = "har selv svaret som privatperson"


def fellow_senders(found: Sequence[PersonalDatum]) -> tuple[PersonalDatum, ...]:
    """The data, with the whole names of private senders hidden where nothing but the sentence spoke
    for an office. Who is told to hold one anywhere in the round may be named for that."""
    names = [d for d in found if d.kind is PersonalKind.NAME and " " in d.text]
    private = {plain(d.text) for d in names if d.is_sender and d.proposal is Verdict.HIDE}
    kept = (d for d in names if d.proposal is Verdict.KEEP and d.why != BY_SENTENCE)
    private -= {plain(d.text) for d in kept}
    return tuple(
        replace(d, proposal=Verdict.HIDE, why=WHY)
        if d.why == BY_SENTENCE and plain(d.text) in private
        else d
        for d in found
    )
