"""Proposals that pull opposite ways never share a position."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import Remark, RemarkKind
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.opposites import opposed
from hoering.theming.positions import same_points

from .conftest import remark


def pair(one: str, other: str, kind: RemarkKind = RemarkKind.PROPOSAL) -> list[Remark]:
    return [remark(one, kind, "H01"), remark(other, kind, "H02")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Der bør være flere lygter på stien.", "Der bør være færre lygter på stien."),
        ("Politikken bør ses efter hvert sjette år.", "Politikken skal ses efter oftere."),
        ("Hvert fjerde år? Så er de væk.", "Læg eftersynet ud til hvert sjette år."),
        ("Behold springvandet på torvet.", "Springvandet på torvet bør afskaffes."),
        ("Springvandet må ikke fjernes.", "Springvandet bør fjernes."),
        ("Ti pladser er alt for lidt på pladsen.", "Sæt et lavere mål for pladsen."),
        ("Hunde bør tillades på stranden.", "Hunde bør forbydes på stranden."),
        ("Plankestien over mosen er en fantastisk ide, byg den.", "Vi må fraråde plankestien."),
        ("Kommunen bør holde fast i plankestien.", "Nej tak til plankestien."),
        ("Behold pladserne på havnen.", "40 biler på havnen foran os. Find et andet sted!"),
        (
            "Støjen ved kirken bør måles af bygherren.",
            "Et uvildigt firma skal måle støjen ved kirken.",
        ),
        ("Hunde skal være i snor.", "Jeg håber, de må gå overalt uden snor."),
        ("Hunde skal være i snor.", "Hunde skal kunne gå løse om vinteren."),
        ("Hunde skal være i snor.", "Katastrofe hvis de skal i snor, de bør være uden snor."),
        (
            "Rapporten bør komme hvert år i stedet for hvert fjerde år.",
            "Rapporten kommer for ofte.",
        ),
    ],
)
def test_opposite_proposals(language: Language, one: str, other: str) -> None:
    found = opposed(pair(one, other), language)
    assert found[0, 1] and found[1, 0] and not found[0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Der bør være flere lygter på stien.", "Stien bør have flere lygter."),
        ("Der bør være flere lygter på stien.", "Der bør være færre skolebusser."),
        ("Behold springvandet på torvet.", "Springvandet bør ikke fjernes."),
        ("Flere af lygterne på stien bør skiftes.", "Der bør være færre lygter på stien."),
        ("Stien er hård for mange familier.", "Stien bør have flere familier."),
        (
            "Flere lygter og færre biler på stien bør vedtages.",
            "Der bør være færre lygter på stien.",
        ),
        ("Der er færre lygter på stien end før.", "Der bør være flere lygter på stien."),
        ("Hunde skal være i snor.", "Hunde skal i snor, også uden for sommeren."),
        ("Broen bør have gelænder.", "Stien skal kunne bruges uden gelænder og med gelænder."),
    ],
)
def test_proposals_that_agree_or_say_nothing_of_it(
    language: Language, one: str, other: str
) -> None:
    assert not opposed(pair(one, other), language).any()


def test_only_proposals_pull(language: Language) -> None:
    said = ("Der bør være flere lygter.", "Der bør være færre lygter.")
    assert not opposed(pair(*said, RemarkKind.QUESTION), language).any()


def test_a_third_remark_does_not_bring_opposites_together(language: Language) -> None:
    texts = (
        "Stien ved havnen bør have flere lygter.",
        "Stien ved havnen bør have lygter.",
        "Stien ved havnen bør have færre lygter.",
    )
    said = [remark(t, RemarkKind.PROPOSAL, f"H0{i}") for i, t in enumerate(texts)]
    alike = np.ones((3, 3), dtype=np.float32)
    assert same_points(said, alike, 0.3) == [[0, 1, 2]]
    groups = same_points(said, alike, 0.3, (), opposed(said, language))
    assert sorted(len(g) for g in groups) == [1, 2]
    assert not any({0, 2} <= set(g) for g in groups)
    together = [set(p.remarks) for p in find_themes(said, None, language).positions]
    assert not any({said[0].id, said[2].id} <= held for held in together)
