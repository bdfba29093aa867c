"""Regression: a title lost its words to a road or a school that the draft does not name, as if it were a person."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language import load_language
from hoering.theming.localities import without_places
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


def _title(text: str, direction: Direction = Direction.PROPOSAL) -> str:
    told = telling([text, "Maden er for dyr."], [], load_language())
    return title_of([text], direction, told, "", "Trafik", (), False)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Vi ønsker lavere fart på Skolevej.", "Ønske om lavere fart på Skolevej"),
        ("Vi ønsker flere bænke ved Elmeskolen.", "Ønske om flere bænke ved Elmeskolen"),
        ("Vi ønsker en sti til Nørre Lindum.", "Ønske om en sti til Nørre Lindum"),
        ("Vi ønsker en sti langs Vestre Ringvej.", "Ønske om en sti langs Vestre Ringvej"),
    ],
)
def test_a_title_names_the_place(said: str, title: str) -> None:
    assert _title(said) == title


@pytest.mark.parametrize(
    "said",
    [
        "Vi ønsker en bænk ud for Skolevej 14.",
        "Vi ønsker en bænk hos Karen Skovbo.",
        "Vi ønsker en bænk til Emilie.",
    ],
)
def test_a_person_and_a_home_are_in_no_title(said: str) -> None:
    assert not {"14", "Karen", "Skovbo", "Emilie"} & set(_title(said).split())


def test_families_that_are_called_as_places_stay() -> None:
    for name in ("Ravnskov", "Kirstine Engbo", "Jens Holm"):
        assert (
            without_places(f"ifølge {name} er det for lidt") == f"ifølge {name} er det for lidt"
        ), name


@pytest.mark.parametrize(
    "said",
    ["Vi ønsker lavere fart.", "Vi ønsker længere åbningstid.", "Vi foreslår smallere veje."],
)
def test_what_is_compared_is_wished_for(said: str) -> None:
    assert _title(said).startswith("Ønske om ")
