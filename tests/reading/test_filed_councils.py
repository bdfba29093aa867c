"""A council that every municipality has is called as the file that holds its letter alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import RoundFacts
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.local_names import as_filed
from hoering.reading.senders.sender import sender_of

COUNCIL = (
    "{name} i Holme Kommune\n\nHøring om kørselsplan\n\n{name} takker for muligheden for at svare.\n\n"
    "Rådet foreslår, at bussen kører om aftenen.\n\nMed venlig hilsen\nInga Storm\nFormand"
)


@pytest.mark.parametrize("council", ["Seniorrådet", "Handicaprådet", "Ældrerådet"])
def test_a_council_is_called_as_its_file_is(letter: Callable[..., Letter], council: str) -> None:
    facts = RoundFacts(title="Høring", municipality="Holme Kommune")
    one = letter(COUNCIL.format(name=council), f"{council}.docx")
    assert sender_of(one, facts, " i Holme Kommune").name == council


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Ældrerådet i Holme", "Ældrerådet i Holme"),
        ("Høringssvar fra Ældrerådet", "Ældrerådet i Holme Kommune"),
        ("Handicaprådet", "Ældrerådet i Holme Kommune"),
        ("ældrerådet", "Ældrerådet i Holme Kommune"),
    ],
)
def test_the_form_of_a_councils_name(stem: str, name: str) -> None:
    assert as_filed("Ældrerådet i Holme Kommune", (stem,), "Holme") == name


def test_other_bodies_keep_their_names() -> None:
    assert as_filed("Røde Kors Holme", ("Røde Kors",), "Holme") == "Røde Kors Holme"


@pytest.mark.parametrize("invited", [(), ("Ældrerådet", "Handicaprådet")])
def test_a_council_is_called_as_its_letter_is_headed(
    letter: Callable[..., Letter], invited: tuple[str, ...]
) -> None:
    facts = RoundFacts(title="Høring", municipality="Holme Kommune", invited=invited)
    one = letter(COUNCIL.format(name="Ældrerådet"), "samlet.pdf")
    assert sender_of(one, facts, " i Holme Kommune").name == "Ældrerådet i Holme Kommune"
