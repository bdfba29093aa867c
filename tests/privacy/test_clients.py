"""Whom a lawyer writes for is a private person, also in the letter's title; MED's sides hold office."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]


def proposed(response: Response, facts: RoundFacts, verdict: Verdict) -> set[str]:
    return {d.text for d in find_personal([response], facts) if d.proposal is verdict}


def test_the_client_of_a_lawyer_is_hidden(response_of: Make, facts: RoundFacts) -> None:
    letter = [
        "Fjordadvokaterne I/S",
        "Høringssvar på vegne af Ejnar Brodersen, Rugmarken 14",
        "Undertegnede repræsenterer Ejnar Brodersen, der har haft haven siden 1991.",
        "Vi beder om, at hegnet flyttes.",
        "Med venlig hilsen",
        "Gitte Fjord",
        "advokat",
    ]
    response = response_of(letter, "Fjordadvokaterne I/S", SenderKind.COMPANY)
    assert "Ejnar Brodersen" in proposed(response, facts, Verdict.HIDE)
    assert "Gitte Fjord" not in proposed(response, facts, Verdict.HIDE)


def test_who_speaks_for_a_side_of_med_stays(response_of: Make, facts: RoundFacts) -> None:
    letter = [
        "MED-udvalget for Skov og Park",
        "Udvalget ønsker flere hænder til beskæringen.",
        "A-siden: Birthe Holst Nygaard. B-siden: Torben Krag Vestergaard.",
    ]
    response = response_of(letter, "MED-udvalget for Skov og Park", SenderKind.ADMINISTRATION)
    hidden = proposed(response, facts, Verdict.HIDE)
    assert not hidden & {"Birthe Holst Nygaard", "Torben Krag Vestergaard"}
