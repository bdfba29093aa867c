"""What stands nowhere in a file of several responses, and what can be somebody else's there."""

from __future__ import annotations

from hoering.domain import PersonalDatum, PersonalKind, Verdict, Where
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.deciding.unmistakable import unmistakable


def left(text: str, *listed: tuple[str, str, Verdict]) -> list[str]:
    """What is found of the texts listed as names, each with its response and its verdict."""
    data = [
        PersonalDatum(own, PersonalKind.NAME, name, 1, Where.TEXT, (), "", verdict)
        for own, name, verdict in listed
    ]
    mask = unmistakable(settled(data, {}, Citizens.NUMBER))
    return [span.of(text) for span in mask.spans(text)]


def test_two_given_names_can_be_another_persons_who_acts_for_a_body() -> None:
    husband, chair = ("H01", "Poul Erik", Verdict.HIDE), ("H02", "Poul Erik Degn", Verdict.KEEP)
    signed = "Med hilsen Poul Erik Degn, formand"
    assert left(signed, husband, chair) == []
    assert left(signed, husband) == ["Poul Erik"]


def test_a_whole_name_is_looked_for_though_another_begins_as_it_does() -> None:
    hidden, chair = ("H01", "Poul Erik Dam", Verdict.HIDE), ("H02", "Poul Erik Degn", Verdict.KEEP)
    assert left("Poul Erik Dam og Poul Erik Degn", hidden, chair) == ["Poul Erik Dam"]
