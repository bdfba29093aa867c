"""The kind of a remark."""

from __future__ import annotations

import pytest

from hoering.domain import RemarkKind
from hoering.splitting.kind_signs import signs_of
from hoering.splitting.kind_words import said_by_words, word_groups
from hoering.splitting.kinds import chances_of, likeliest_kind, scores_of


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
        (
            "Jeg kommer i hallen hver tirsdag, og der er altid koldt. Min nabo fryser også. "
            "Vi vil have en varmere sal. Sidst havde hun frakke på hele aftenen.",
            RemarkKind.PROPOSAL,
        ),
        ("Højst tre hundrede meter til nærmeste bænk.", RemarkKind.PROPOSAL),
        ("Tallet på side 4 er forkert; det rigtige tal er 12.100 ton.", RemarkKind.CORRECTION),
    ],
)
def test_plain_cases(text: str, kind: RemarkKind) -> None:
    assert likeliest_kind(chances_of(text)) is kind


def test_what_comes_after_but_weighs_more() -> None:
    praise = "Vi er glade for, at der kommer fjernvarme"
    alone, turned = scores_of(f"{praise}."), scores_of(f"{praise}, men prisen bekymrer os meget.")
    assert likeliest_kind(chances_of(f"{praise}.")) is RemarkKind.SUPPORT
    assert max(turned, key=lambda kind: turned[kind]) is not RemarkKind.SUPPORT
    assert signs_of(f"{praise}, men prisen bekymrer os meget.")["worries.but"] == 1
    assert alone.keys() == set(RemarkKind)


def test_only_a_main_clause_asks_with_shall() -> None:
    assert "must.main" in signs_of("Timerne skal ligge i vagtplanen.")
    assert "must.main" not in signs_of("At jeg skal betale for det, er en original tanke.")


def test_words_of_a_text_count_less_the_more_there_are() -> None:
    said = said_by_words("Vi er glade for, at stien kommer.")
    twice = said_by_words("Vi er glade for, at stien kommer. Vi er glade for, at stien kommer.")
    assert said == twice and said[RemarkKind.SUPPORT] > said[RemarkKind.CORRECTION]
    assert set(said_by_words("xqzw").values()) != set(said.values())


def test_groups_of_words_know_where_a_sentence_begins() -> None:
    groups = word_groups("Flyt den. 40 kr.")
    assert {"< flyt den", "den", "0", "kr >"} <= groups and "den < 0" not in groups
