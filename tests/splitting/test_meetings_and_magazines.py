"""What minutes, members' magazines and lists say in few words: a point, or no point at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import BlockKind, Splitting

from .conftest import Piece

Cut = Callable[..., Splitting]
BENCHES = "Der bør stå en bænk for hver 200 meter på stien langs åen."
HEAD = {"kind": BlockKind.HEADING}


def point(number: int, text: str) -> Piece:
    return (f"{number}. {text}", {"kind": BlockKind.BULLET, "marker": f"{number}."})


def texts(found: Splitting) -> list[str]:
    return [remark.text for remark in found.remarks]


def test_two_words_that_end_a_list_of_points_are_a_demand(cut: Cut) -> None:
    found = cut(
        "Kære forvaltning",
        point(1, "Der mangler lys ved skolen, og det skal der stå noget om."),
        point(2, BENCHES),
        point(3, "Trediveminuttersreglen ud!"),
        "Med venlig hilsen",
        "Bo Prøve",
    )
    assert texts(found)[2:] == ["Trediveminuttersreglen ud!"]


def test_two_words_that_go_on_from_the_point_above_are_none(cut: Cut) -> None:
    lights = "Der mangler lys ved skolen, og det skal der stå noget om."
    found = cut(
        "Kære forvaltning",
        point(1, lights),
        point(2, BENCHES),
        point(3, "Og juleaften."),
        "Bo Prøve",
    )
    assert texts(found) == [lights, BENCHES]


def test_a_title_of_two_words_above_running_text_is_none(cut: Cut) -> None:
    found = cut(
        "Kære forvaltning",
        point(1, "Der mangler lys ved skolen, og det skal der stå noget om."),
        point(2, "Generelle bemærkninger."),
        BENCHES,
    )
    assert "Generelle bemærkninger." not in texts(found)


@pytest.mark.parametrize(
    "praise",
    [
        "Ældrerådet glæder sig over, at bænkene er kommet med.",
        "Ældrerådet sætter stor pris på, at bænkene er kommet med.",
        "Ældrerådet er tilfreds med det, der står om bænkene.",
    ],
)
def test_praise_that_opens_a_letter_is_a_point(cut: Cut, praise: str) -> None:
    assert texts(cut("Høring om stiplan", praise, BENCHES)) == [praise, BENCHES]


@pytest.mark.parametrize(
    "opening",
    [
        "Ældrerådet glæder sig til samarbejdet.",
        "Ældrerådet sætter pris på at blive hørt.",
        "Ældrerådet sætter pris på muligheden.",
    ],
)
def test_what_only_opens_a_letter_is_none(cut: Cut, opening: str) -> None:
    assert texts(cut("Høring om stiplan", opening, BENCHES)) == [BENCHES]


def test_what_the_writer_has_met_is_no_presentation(cut: Cut) -> None:
    met = "Jeg er 62 og har søgt om en bænk tre gange uden at få svar."
    (text,) = texts(cut("Hej", f"{met} Der bør stå en frist."))
    assert text.startswith(met)
    assert texts(cut("Hej", f"Jeg er 62 og bor ved åen. {BENCHES}")) == [BENCHES]


def test_thanks_for_what_was_just_said_belong_to_it(cut: Cut) -> None:
    said = "Der står nu også noget om bænke i planen. Tak for det."
    assert texts(cut("Hej", said, BENCHES)) == [said, BENCHES]


def test_where_an_answer_is_sent_is_no_point(cut: Cut) -> None:
    found = cut(
        ("Protokol", HEAD),
        "Udvalget drøftede planen.",
        BENCHES,
        "Beslutning: Oversendes til Vej og Park. Protokollen er underskrevet elektronisk.",
    )
    assert texts(found) == [BENCHES]


@pytest.mark.parametrize("farewell", ["Kind regards / venlig hilsen", "Med vennlig hilsen"])
def test_a_farewell_in_a_neighbours_language_is_one(cut: Cut, farewell: str) -> None:
    assert texts(cut("Hej", BENCHES, farewell, "Netværkets styregruppe")) == [BENCHES]


WE = "Ungerådet har 15 medlemmer mellem 13 og 17 år fra alle byens skoler."


def test_what_asks_under_such_a_head_is_a_point(cut: Cut) -> None:
    assert texts(cut("Kære forvaltning", "Om foreningen", BENCHES)) == [BENCHES]


def test_what_every_meeting_has_is_no_point_on_one_line_with_its_title(cut: Cut) -> None:
    found = cut(
        "Referat af møde i Seniorrådet",
        ("Punkt 3. Høring om stiplanen", HEAD),
        f"Rådet svarer: {BENCHES}",
        "Punkt 4. Eventuelt. Ove Dam fortalte om turen til Samsø. Kaffen var for tynd.",
    )
    assert [text.removeprefix("Rådet svarer: ") for text in texts(found)] == [BENCHES]
