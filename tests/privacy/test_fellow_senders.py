"""A private person who wrote himself is hidden in the others' letters, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalDatum, PersonalKind, Response, RoundFacts, Verdict, Where
from hoering.privacy.find import find_personal
from hoering.privacy.names.other_letters import ANSWERED, fellow_senders
from hoering.privacy.names.standing import BY_SENTENCE


def datum(
    response: str, text: str, verdict: Verdict, why: str, sender: bool = False
) -> PersonalDatum:
    return PersonalDatum(
        response, PersonalKind.NAME, text, 1, Where.TEXT, (), why, verdict, text, is_sender=sender
    )


OWN = datum("H01", "Tage Stenkjær", Verdict.HIDE, "afsenderens navn", sender=True)
GUESSED = datum("H02", "Tage Stenkjær", Verdict.KEEP, BY_SENTENCE)


def test_a_guess_by_the_sentence_gives_way() -> None:
    _, other = fellow_senders([OWN, GUESSED])
    assert (other.proposal, other.why) == (Verdict.HIDE, ANSWERED)


def test_an_office_that_is_told_stays() -> None:
    chair = datum("H03", "Tage Stenkjær", Verdict.KEEP, "optræder i embede eller hverv")
    assert fellow_senders([OWN, GUESSED, chair]) == (OWN, GUESSED, chair)


def test_one_who_did_not_write_stays() -> None:
    other = datum("H02", "Tage Stenholt", Verdict.KEEP, BY_SENTENCE)
    assert fellow_senders([OWN, other]) == (OWN, other)


@pytest.mark.parametrize("sender", ["Tage Stenkjær", "Bo Vinther"])
def test_the_round_is_looked_through(
    response_of: Callable[..., Response], facts: RoundFacts, sender: str
) -> None:
    said = "Flyt busstoppet tilbage til torvet, som Tage Stenkjær også har foreslået."
    first = response_of(
        ["Jeg synes, at bussen kører for sjældent.", "Venlig hilsen", sender, "Tlf. 28 00 40 63"],
        sender, file="hoeringssvar/a.txt", id="H01",
    )  # fmt: skip
    second = response_of(
        ["Jeg savner en bænk.", said, "Venlig hilsen", "Inge Brask"],
        "Inge Brask", file="hoeringssvar/b.txt", id="H02",
    )  # fmt: skip
    data = find_personal([first, second], facts)
    (named,) = [d for d in data if d.response == "H02" and d.text == "Tage Stenkjær"]
    assert (named.why == ANSWERED) is (sender == named.text)
