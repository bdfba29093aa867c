"""The municipality's own telephone and mailbox in a citizen's letter stay; the citizen's do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, Verdict
from hoering.privacy.find import find_personal
from hoering.privacy.letters.municipality import is_of

Make = Callable[..., Response]
SAID = (
    "Jeg synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, når "
    "de skal på arbejde, og så skal vi alle sammen have bil i stedet for, og det er ikke godt."
)
SIGNED = ["Venlig hilsen", "Karen Holm", "Tlf. 28 00 40 63"]
CONTACT = (PersonalKind.PHONE, PersonalKind.EMAIL)


def verdicts(response: Response, facts: RoundFacts) -> dict[str, Verdict]:
    found = find_personal([response], facts)
    return {d.text: d.proposal for d in found if d.kind in CONTACT}


def test_a_signature_that_is_quoted_keeps_its_line_and_mailbox(
    response_of: Make, facts: RoundFacts
) -> None:
    quoted = [
        "> Med venlig hilsen",
        "> Lise Damgaard",
        "> Byplanlægger, Hvidsted Kommune",
        "> Direkte tlf.: 87 25 10 42",
        "> Mobil: 21 43 65 87",
        "> lise.damgaard@hvidsted.example",
    ]
    assert verdicts(response_of([SAID, *SIGNED, *quoted]), facts) == {
        "28 00 40 63": Verdict.HIDE,
        "87 25 10 42": Verdict.KEEP,
        "21 43 65 87": Verdict.KEEP,
        "lise.damgaard@hvidsted.example": Verdict.KEEP,
    }


def test_what_stands_below_the_recipients_name_is_the_recipients(
    response_of: Make, facts: RoundFacts
) -> None:
    to = ["Hvidsted Kommune", "Att. Lise Damgaard", "Tlf. 87 25 10 42", "lida@hvidsted.example"]
    own = ["Karen Holm", "Kirkestien 3, 9911 Hvidsted", "Tlf. 86 28 40 63"]
    found = verdicts(response_of([*to, *own, SAID, "Venlig hilsen", "Karen Holm"]), facts)
    assert found == {
        "87 25 10 42": Verdict.KEEP,
        "lida@hvidsted.example": Verdict.KEEP,
        "86 28 40 63": Verdict.HIDE,
    }


@pytest.mark.parametrize(
    "lines",
    [
        ["Til Hvidsted Kommune", "Tlf. 87 25 10 42", "Karen Holm"],
        ["Karen Holm", "Hvidsted Kommune", "Tlf. 87 25 10 42"],
        ["Jeg har arbejdet i Hvidsted Kommune.", "Tlf. 87 25 10 42"],
        ["Hvidsted Kommune", "Mobil 21 43 65 87"],
        ["Rådmose Kommune", "lise.damgaard@raadmose-revision.example", "Mobil 21 43 65 87"],
    ],
)
def test_what_can_be_the_senders_is_hidden(
    response_of: Make, facts: RoundFacts, lines: list[str]
) -> None:
    found = verdicts(response_of([SAID, *SIGNED[:2], SAID, *lines]), facts)
    assert found and set(found.values()) == {Verdict.HIDE}


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("soenderaa.dk", True),
        ("sonderaa.dk", True),
        ("sonderaakommune.dk", True),
        ("sonderaarevision.dk", False),
        ("nordaa.dk", False),
    ],
)
def test_a_name_is_spelt_in_two_ways_on_the_web(host: str, own: bool) -> None:
    assert is_of(RoundFacts(title="Høring", municipality="Sønderå Kommune"), host) is own
