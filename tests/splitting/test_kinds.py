"""The kind of a remark."""

from __future__ import annotations

import pytest

from hoering.domain import RemarkKind
from hoering.splitting.kind_signs import signs_of
from hoering.splitting.kinds import kind_of, scores_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vi er glade for, at Bakkebyen får fjernvarme.", RemarkKind.SUPPORT),
        ("Rådet bakker op om kursen og roser det klare sprog.", RemarkKind.SUPPORT),
        ("Vi foreslår, at der kommer et årstal på for hver vej.", RemarkKind.PROPOSAL),
        ("Sæt en bænk ved hvert stoppested, og hold dem fri for sne.", RemarkKind.PROPOSAL),
        ("Der bør stå, hvem der holder øje, og hvor tit.", RemarkKind.PROPOSAL),
        ("Hvem betaler for rengøringen, hvis der har været fest dagen før?", RemarkKind.QUESTION),
        ("Vi frygter, at de svageste beboere bliver hægtet af.", RemarkKind.CONCERN),
        ("Tallet på side 4 er forkert; det rigtige tal er 12.100 ton.", RemarkKind.CORRECTION),
    ],
)
def test_plain_cases(text: str, kind: RemarkKind) -> None:
    assert kind_of(text) is kind


def test_what_comes_after_but_weighs_more() -> None:
    praise = "Vi er glade for, at der kommer fjernvarme"
    alone, turned = scores_of(f"{praise}."), scores_of(f"{praise}, men prisen bekymrer os meget.")
    assert kind_of(f"{praise}.") is RemarkKind.SUPPORT
    assert max(turned, key=lambda kind: turned[kind]) is not RemarkKind.SUPPORT
    assert signs_of(f"{praise}, men prisen bekymrer os meget.")["worries.but"] == 1
    assert alone.keys() == set(RemarkKind)


def test_only_a_main_clause_asks_with_shall() -> None:
    assert "must.main" in signs_of("Timerne skal ligge i vagtplanen.")
    assert "must.main" not in signs_of("At jeg skal betale for det, er en original tanke.")
