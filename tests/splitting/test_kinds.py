"""The kind of a remark."""

from __future__ import annotations

import pytest

from hoering.domain import RemarkKind
from hoering.splitting.asking import ways_of_asking
from hoering.splitting.kind_groups import frames_of, outline, word_groups, word_table
from hoering.splitting.kind_signs import signs_of
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
        ("Der blev spurgt til, hvem der ikke kan få en plads i havnen.", RemarkKind.QUESTION),
        (
            "Aksel Dam spurgte, hvad ”ingen” betyder i tabellen, når hver ansøgning skal behandles af en medarbejder.",
            RemarkKind.QUESTION,
        ),
        ("Vi frygter, at de svageste beboere bliver hægtet af.", RemarkKind.CONCERN),
        (
            "Jeg kommer i hallen hver tirsdag, og der er altid koldt. Min nabo fryser også. "
            "Vi vil have en varmere sal. Sidst havde hun frakke på hele aftenen.",
            RemarkKind.PROPOSAL,
        ),
        ("Loven kræver, at planen lægges frem i otte uger. Kravet er opfyldt.", RemarkKind.GENERAL),
        (
            "Loven kræver, at planen lægges frem i otte uger. Kravet er ikke opfyldt.",
            RemarkKind.CONCERN,
        ),
        ("Vi kan ikke bakke op om planen for bussen.", RemarkKind.CONCERN),
        ("Bo Holm kunne ikke tilslutte sig udtalelsen.", RemarkKind.CONCERN),
        ("I øvrigt kan Søfartstilsynet tiltræde udkastet.", RemarkKind.SUPPORT),
        ("Museet kan ikke tiltræde udkastet.", RemarkKind.CONCERN),
        ("Vi er med på, at man ikke må springe fra broerne inde i havnen.", RemarkKind.SUPPORT),
        (
            "Jeg er far til to, og for os er det en katastrofe, at skolen lukker.",
            RemarkKind.CONCERN,
        ),
        ("Hundene væk!", RemarkKind.PROPOSAL),
        ("Tre-gange-reglen ud!", RemarkKind.PROPOSAL),
        ("Flot arbejde!", RemarkKind.SUPPORT),
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


def _by_words(text: str) -> dict[RemarkKind, float]:
    return word_table().said_by(word_groups(text))


def test_words_of_a_text_count_less_the_more_there_are() -> None:
    said = _by_words("Vi er glade for, at stien kommer.")
    twice = _by_words("Vi er glade for, at stien kommer. Vi er glade for, at stien kommer.")
    assert said == twice and said[RemarkKind.SUPPORT] > said[RemarkKind.CORRECTION]
    assert set(_by_words("xqzw").values()) != set(said.values())


def test_groups_of_words_know_where_a_sentence_begins() -> None:
    groups = word_groups("Flyt den. 40 kr.")
    assert {"< flyt den", "den", "0", "kr >"} <= groups and "den < 0" not in groups


def test_an_outline_keeps_how_it_is_said_and_not_of_what() -> None:
    assert (
        outline("Betaling efter vægt.")
        == outline("Kørsel efter skema.")
        == ("N", "efter", "N", ".")
    )
    assert outline("Ture til træning tælles for sig.")[3] == "Vs"
    assert outline("Flyt den til foråret.")[0] == "IMP"


def test_frames_know_the_first_and_the_last_sentence() -> None:
    frames = frames_of("Larmen er stor. Højst to om dagen.")
    assert "F:er A" in frames and "L:er A" not in frames and "er A" in frames
    assert frames_of("Larmen er stor.") >= {"F:er A", "L:er A", "< N er"}


def test_ways_of_asking_come_in_one_order_whatever_the_process_makes_of_sets() -> None:
    text = (
        "Kunne man ikke sætte en bænk op? Vi foreslår, at der bør stå en bænk, og den skal males."
    )
    for last in (False, True):
        names = [n for n in signs_of(text) if n.startswith("ask.") and n.endswith(".last") is last]
        told = [
            n for n in names if n.removeprefix("ask.").removesuffix(".last") in ways_of_asking(text)
        ]
        assert told == sorted(told) and len(told) > 1


def test_whom_one_asked_is_no_question() -> None:
    asked = signs_of("Formanden spurgte, hvad tallet dækker.")
    told = signs_of("Vi spurgte vores medlemmer i januar. 88 svarede.")
    assert asked.get("asks_what") and asked.get("asks_indirectly")
    assert not told.get("asks_what") and not told.get("asks_indirectly")


def test_support_must_be_likely() -> None:
    kinds = list(RemarkKind)
    support, concern = kinds.index(RemarkKind.SUPPORT), kinds.index(RemarkKind.CONCERN)

    def likeliest(of_support: float) -> RemarkKind:
        chances = [0.0] * len(kinds)
        chances[support], chances[concern] = of_support, 1 - of_support
        return likeliest_kind(chances)

    assert likeliest(0.6) is RemarkKind.CONCERN
    assert likeliest(0.7) is RemarkKind.SUPPORT
    assert likeliest(0.2) is RemarkKind.CONCERN
