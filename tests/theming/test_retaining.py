"""Who wishes the same thing kept, and what words that few say tell."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import RemarkKind
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.evidence import gather
from hoering.theming.finding import alike_themes, possible_themes
from hoering.theming.labels import names_in
from hoering.theming.mentions import mentions_of
from hoering.theming.opposites import opposed
from hoering.theming.retaining import things_kept, wish_same_kept, wishes_kept
from hoering.theming.shared_words import share_telling_word

from .conftest import policy, remark

DRAFT = policy(
    ("1", "Lindby Bibliotek", "Lindby Bibliotek nedlægges. Bogbussen kommer til Holme hver uge."),
    ("2", "Holme Bibliotek", "Åbningstiden sættes ned, og Frøhuset får en ny væg."),
    ("3", "Børnehuset Frøhuset", "Huset flytter til Lindby."),
    ("4", "Økonomi", "Der spares to millioner om året."),
)


@pytest.mark.parametrize(
    "said",
    [
        "Bevar hallen.",
        "Vi ønsker svømmehallen bevaret.",
        "Nej til at lukke hallen!",
        "Luk den ikke.",
        "Lad dog stien ligge.",
        "Vi er imod, at ruten nedlægges.",
        "Hallen må ikke sælges.",
        "Foreningen kræver, at hallen består.",
    ],
)
def test_ways_of_wishing_a_thing_kept(said: str) -> None:
    assert wishes_kept(said)


@pytest.mark.parametrize(
    "said",
    ["Hallen bør lukkes.", "Der skal blive bedre plads.", "Luk hallen.", "Byg en ny hal."],
)
def test_other_wishes(said: str) -> None:
    assert not wishes_kept(said)


def test_the_same_thing_kept_in_other_words_is_one_point(language: Language) -> None:
    remarks = [
        remark("Bevar Lindby Bibliotek.", RemarkKind.PROPOSAL, "H01"),
        remark("Vi kan ikke støtte, at biblioteket i Lindby nedlægges.", RemarkKind.CONCERN, "H02"),
        remark("Nej til at lukke Holme Bibliotek!", RemarkKind.PROPOSAL, "H03"),
        remark("Godt, at Lindby Bibliotek nedlægges.", RemarkKind.SUPPORT, "H04"),
        remark("Luk ikke den lille sti i Lindby.", RemarkKind.PROPOSAL, "H05"),
    ]
    kept = things_kept(remarks, DRAFT, language)
    assert kept == {0: "Lindby Bibliotek", 1: "Lindby Bibliotek", 2: "Holme Bibliotek"}
    same = wish_same_kept(remarks, kept)
    assert same[0, 1] and same[1, 0] and not same[0, 2] and not same[0, 4]
    found = find_themes(remarks, DRAFT, language)
    first = next(p for p in found.positions if remarks[0].id in p.remarks)
    assert set(first.remarks) == {remarks[0].id, remarks[1].id}
    assert first.title == "Ønske om at bevare Lindby Bibliotek"


def test_to_be_against_a_closing_is_not_the_contrary_of_keeping(language: Language) -> None:
    pair = [
        remark("Behold springvandet på torvet.", RemarkKind.PROPOSAL, "H01"),
        remark("Nej til at nedlægge springvandet på torvet.", RemarkKind.PROPOSAL, "H02"),
        remark("Vi er imod, at springvandet på torvet nedlægges.", RemarkKind.CONCERN, "H03"),
    ]
    found = opposed(pair, language)
    assert not found[0, 2] and not found[0, 1]


def test_a_word_that_few_say_tells_and_a_places_name_does_not(language: Language) -> None:
    remarks = [
        remark("Bogbussen bør holde ved kirken.", RemarkKind.PROPOSAL, "H01"),
        remark("Lad bogbussen komme om aftenen i Lindby.", RemarkKind.PROPOSAL, "H02"),
        remark("Bogbussen larmer.", RemarkKind.CONCERN, "H03"),
        remark("Der bør være et læsehjørne i Lindby.", RemarkKind.PROPOSAL, "H04"),
        remark("Kommunen bør tage sig sammen.", RemarkKind.PROPOSAL, "H05"),
        remark("Kommunen bør svare på breve.", RemarkKind.PROPOSAL, "H06"),
    ]
    shared = share_telling_word(remarks, DRAFT, language)
    wanted = np.eye(6, dtype=bool)
    assert shared[0, 1] and shared[1, 0]
    assert not shared[0, 2]  # the other way
    assert not shared[1, 3]  # where, not what
    assert not shared[4, 5]  # everybody says it
    assert not (shared & ~wanted)[3].any()


def test_two_named_places_may_both_be_themes(language: Language) -> None:
    assert "lindby" in names_in("Nr. Lindby Bibliotek")
    assert not names_in("Økonomi og personale")
    remarks = [remark("Biblioteket i Lindby bør blive."), remark("Biblioteket i Holme er godt.")]
    offered = possible_themes(DRAFT)
    names = [c.name for c in offered]
    alike = alike_themes(offered, gather(remarks, DRAFT, language))
    assert not alike[names.index("Lindby Bibliotek"), names.index("Holme Bibliotek")]


def test_what_several_name_is_counted_in_any_form(language: Language) -> None:
    said = ("Bogbussen larmer.", "En bogbus er nok.", "Flere bogbusser!", "Bogbussen i Lindby.")
    remarks = [remark(t, response=f"H{n}") for n, t in enumerate(said)]
    remarks.append(remark("Ida Bro bor her.", response="H0"))
    (one,) = mentions_of(remarks, DRAFT, language)
    assert (one.lemma, one.form) == ("bogbus", "bogbussen")
    assert one.remarks == tuple(r.id for r in remarks[:4])
    assert mentions_of(remarks[:3], DRAFT, language) == ()
