"""Numbers by which somebody keeps a person in a list, and numbers that everybody may read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]


def other_of(said: str, response_of: Make, facts: RoundFacts) -> set[str]:
    response = response_of([said, "Venlig hilsen", "Karen Dam"], "Karen Dam")
    data = find_personal([response], facts)
    hidden = [d for d in data if d.proposal is Verdict.HIDE]
    return {d.text for d in hidden if d.kind is PersonalKind.OTHER}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Jeg har pendlerkortnr. 004417.", "pendlerkortnr. 004417"),
        ("Slå mig op på tjenestenummer 30918.", "tjenestenummer 30918"),
        ("Mit spejder-id 220417 virker ikke.", "spejder-id 220417"),
        ("Jeg er andelshaver nr. 12 i vandværket.", "andelshaver nr. 12"),
        ("Min far ligger på gravsted C-41.", "gravsted C-41"),
        ("Vi ligger på bådplads 31.", "bådplads 31"),
        ("Mit login dakar204 er spærret.", "login dakar204"),
        ("Min egen sag i borgerservice, sagsnr. 24/118299, ligger stille.", "sagsnr. 24/118299"),
        ("I har aldrig svaret (jeres nummer til mig er sag 2024-20771).", "sag 2024-20771"),
        ("Det gælder journalnr. 24-118377 for vores søns sag.", "journalnr. 24-118377"),
    ],
)
def test_of_the_writer_is_hidden(
    response_of: Make, facts: RoundFacts, said: str, found: str
) -> None:
    assert other_of(said, response_of, facts) == {found}


@pytest.mark.parametrize(
    "said",
    [
        "Jeg læser i lokalplannr. 4412 og tillægsnr. 20771, at stien flyttes.",
        "Jeg har set tegningsnr. side 12 og varenummer 30918.",
        "Hovednummer 6225 0000 er optaget hele dagen.",
        "Kommunen har 31 kolonihaver. Bådplads 31 er den bredeste i havnen.",
        "Medlem nr. 500 blev fejret i foreningen.",
        "Jeg bruger 3-4 timer og et login 2-3 gange.",
    ],
)
def test_of_everybody_stays(response_of: Make, facts: RoundFacts, said: str) -> None:
    assert other_of(said, response_of, facts) == set()
