"""Which sentences state a wish."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.theming.telling import telling
from hoering.theming.titles import title_of
from hoering.theming.wishes import NONE, STRONG, WEAK, wish_of


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Vi foreslår, at der kommer lys på stien", STRONG),
        ("Stien bør have lys", STRONG),
        ("Sæt lygter op ved stien", STRONG),
        ("Lad lygterne brænde", STRONG),
        ("Kunne man ikke sætte lygter op?", STRONG),
        ("Hvorfor ikke lade lygterne brænde", STRONG),
        ("Lygterne må ikke slukkes", STRONG),
        ("Hvis stien skal ligge der, bør den have lys", STRONG),
        ("Vi efterlyser lygter på stien", STRONG),
        ("Skal stien ligge der, må kommunen også sætte lygter op", STRONG),
        ("Lygterne kan flyttes ned til stien", WEAK),
        ("Lygterne kan ikke ses fra stien", NONE),
        ("Hvis stien skal ligge der", NONE),
        ("Hvordan skal man se stien?", NONE),
        ("I lygten lå en seddel", NONE),
        ("Deltagerne spurgte, hvornår de skal flytte lygten", NONE),
        ("Det undrer os, at man skal gå under banen", NONE),
        ("Det undrer os, at planen tier, og lygten bør nævnes", STRONG),
        ("Endelig skal vi pege på, at stien er gammel", NONE),
        ("Der bør stå, hvem der skal slukke lygten", STRONG),
        ("Vi savner en sti, hvor de unge kan gå", STRONG),
        ("", NONE),
    ],
)
def test_wish_of(said: str, expected: float) -> None:
    assert wish_of(said) == expected


def test_a_proposal_is_called_by_a_wish_and_not_by_what_happened(language: Language) -> None:
    texts = [
        "Lygterne på stien var slukket i elleve mørke nætter. Lygterne på stien bør brænde hele natten.",
        "Min mor faldt på stien, fordi lygterne var slukket. Lygterne på stien bør repareres.",
    ]
    told = telling(texts, (), language)
    title = title_of(texts, Direction.PROPOSAL, told, "", "veje og stier")
    assert "bør" in title or "skal" in title
    assert "slukket" not in title and "faldt" not in title


def test_without_any_wish_the_grounds_are_quoted_and_called_grounds(
    language: Language,
) -> None:
    texts = [
        "Opstemningen har holdt på vandet siden 1740.",
        "Opstemningen har holdt på vandet i mange år.",
    ]
    told = telling(texts, (), language)
    title = title_of(texts, Direction.PROPOSAL, told, "", "vandløb")
    assert title == "Forslag (begrundelse): »Opstemningen har holdt på vandet siden 1740«"
