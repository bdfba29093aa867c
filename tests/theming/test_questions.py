"""Questions and orders in titles: what is asked, word for word where turning it is not sure."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.theming.clauses import infinitive, statement
from hoering.theming.lists import TRIGGERS
from hoering.theming.orders import order
from hoering.theming.phrases import joined, tagged_sentences
from hoering.theming.questions import as_it_stands, question


@pytest.mark.parametrize(
    ("asked", "turned", "quoted"),
    [
        ("Gælder det også ved salg, hvor der er trin op til døren?", "", ""),
        ("Er det undersøgt, hvor fuglene trækker?", "hvor fuglene trækker", ""),
        # what is said to be unsettled is asked
        ("Det er ikke afklaret, hvem der betaler, hvis prisen stiger.", "hvem der betaler", ""),
        ("Vi er i tvivl om, hvorvidt reglen gælder haver.", "hvorvidt reglen gælder haver", ""),
        ("Jeg fik svar på, hvornår skiltet, der står ved vejen, kommer.", "", ""),
        ("Vi går ud fra, hvem der betaler.", "", ""),
        (
            "Hvem driver og vedligeholder kajen, når den bliver offentlig?",
            "",
            "»Hvem driver og vedligeholder kajen, når den bliver offentlig?«",
        ),
    ],
)
def test_a_question_is_turned_only_where_it_is_sure(asked: str, turned: str, quoted: str) -> None:
    (sentence,) = tagged_sentences(asked)
    assert question(sentence, 10) == turned
    if quoted:
        assert as_it_stands(sentence, 11) == quoted


def test_so_many_is_no_filler_of_an_order() -> None:
    (sentence,) = tagged_sentences("Plant dobbelt så mange træer, som der fældes.")
    assert order(sentence, 10).startswith("at plante dobbelt så mange træer")


def test_a_sum_for_each_is_not_cut_at_the_full_stop_of_its_currency() -> None:
    (sentence,) = tagged_sentences("Beløbet for nye huse er 24.810 kr. pr. kvadratmeter.")
    assert not statement(sentence, 8).endswith("kr")


def test_what_a_board_shall_request_is_what_it_wishes() -> None:
    (sentence,) = tagged_sentences("Nævnet skal anmode om at få en fast plads i rådet.")
    made = infinitive(sentence, TRIGGERS[Direction.PROPOSAL], 10)
    assert made == "at få en fast plads i rådet"


def test_signs_and_figures_stand_as_in_print() -> None:
    assert joined(["»", "70", "%", "af", "CO", "2", "«"]) == "»70 % af CO2«"
