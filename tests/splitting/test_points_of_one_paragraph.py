"""Several points in one paragraph that nothing but their words parts, and what opens a hurried letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Splitting

Cut = Callable[..., Splitting]
WISH = "Der bør være åbent om aftenen, for mange arbejder til sent på dagen."


def points(splitting: Splitting) -> list[str]:
    return [remark.text for remark in splitting.remarks]


@pytest.mark.parametrize(
    "second",
    [
        "Vi advarer imidlertid mod den korte frist til skolerne.",
        "Foreningen vil dog gerne have svar på, hvem der betaler.",
        "Hvem holder forresten barnets hånd, når vi forældre ikke er med i den bus?",
        "Kunne man til gengæld få kortere ventetid i svømmehallen?",
    ],
)
def test_a_turn_inside_the_sentence_begins_a_point(cut: Cut, second: str) -> None:
    first = "Vi støtter, at biblioteket holder åbent uden personale, og vores medlemmer bruger det hver uge."
    assert points(cut("Til kommunen", f"{first} {second}", "Venlig hilsen", "Ida Bro")) == [
        first,
        second,
    ]


def test_an_order_that_turns_stays_with_its_reason(cut: Cut) -> None:
    text = (
        "Stien er mørk, og børnene cykler der hver morgen hele vinteren. Husk dog lyset ved broen."
    )
    assert points(cut("Til kommunen", text, "Venlig hilsen", "Ida Bro")) == [text]


def test_a_turn_after_a_wish_limits_it(cut: Cut) -> None:
    text = (
        "Vi ønsker en bænk ved søen, så man kan hvile sig på turen. Den må dog ikke stå i skyggen."
    )
    assert points(cut("Til kommunen", text, "Venlig hilsen", "Ida Bro")) == [text]


@pytest.mark.parametrize(
    "second",
    [
        "Tre måneder er alt for længe at vente på svar.",
        "Og en time er lang tid for den, der står i regnen.",
        "Et møde hvert andet år er ikke nok for en forening som vores.",
    ],
)
def test_the_judgement_of_a_figure_is_a_point(cut: Cut, second: str) -> None:
    first = "Vi er glade for den nye ordning, som vores medlemmer har bedt om længe. Det har hjulpet mange af dem."
    assert points(cut("Til kommunen", f"{first} {second}", "Venlig hilsen", "Ida Bro")) == [
        first,
        second,
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Kan man få dækket lidt af udgifterne, når man selv skal leje en bus?",
        "Klubben mangler et sted at være om vinteren, når banerne er frosset.",
    ],
)
def test_what_is_no_more_praise_is_a_point(cut: Cut, second: str) -> None:
    first = (
        "Vi er rigtig glade for den nye ordning, som vores medlemmer har bedt om i mange år, og det er flot, at "
        "kommunen tør."
    )
    assert points(cut("Til kommunen", f"{first} {second}", "Venlig hilsen", "Ida Bro")) == [
        first,
        second,
    ]


def test_why_it_is_praised_belongs_to_the_praise(cut: Cut) -> None:
    text = (
        "Vi er rigtig glade for den nye ordning, og det er flot, at kommunen tør. Den har hjulpet mange af vores "
        "medlemmer, som ikke selv kunne komme hen til hallen."
    )
    assert points(cut("Til kommunen", text, "Venlig hilsen", "Ida Bro")) == [text]


def test_who_writes_i_small_speaks_to_the_reader(cut: Cut) -> None:
    point = "men i skriver at man skal sortere i ti spande. jeg har 2 værelser og en altan. det er der ikke plads til"
    assert point in points(
        cut("Hej", "jeg bor Ågade 3", point, "det er også for dyrt med nye spande", "Karl Bro")
    )


@pytest.mark.parametrize(
    "point",
    [
        "jeg er 72 og bor alene og jeg vil bare sige at de unge i butikken er flinke",
        "Vi er to naboer til stien, og vi vil gerne sige, at den er blevet smuk.",
    ],
)
def test_what_one_wants_to_say_is_a_remark(cut: Cut, point: str) -> None:
    assert point in " ".join(points(cut("Hej", point, WISH, "Venlig hilsen", "Ida Bro")))


@pytest.mark.parametrize(
    "plain",
    [
        "Vi i Beboerrådet på Ågården har kigget planen igennem og vil gerne sige følgende.",
        "Vi har haft politikken på som punkt til vores møde, hvor der var seks til stede.",
        "Bestyrelsen har haft udkastet oppe på sit sidste møde.",
        "Vi vil gerne gøre opmærksom på følgende:",
    ],
)
def test_how_the_answer_came_about_is_none(cut: Cut, plain: str) -> None:
    assert plain not in " ".join(points(cut("Hej", plain, WISH, "Venlig hilsen", "Ida Bro")))


def test_the_councils_opinion_of_what_it_read_is_a_remark(cut: Cut) -> None:
    point = "Menighedsrådet har særligt dvælet ved linjerne om kirkegården, som efter vor mening er båret af omhu."
    made = cut(
        "Åby Menighedsråd", "Til kommunen", point, WISH, "Venlig hilsen", sender="Åby Menighedsråd"
    )
    assert point in points(made)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # A form's answer of some thirty words makes several points as often as a long one.
        (
            "Det er på biblioteket, vi mødes. Ikke på kroen, for den er brændt, og ikke i hallen, for den er låst. "
            "Kan man ikke nøjes med at lukke om søndagen?",
            2,
        ),
        ("Vi tør ikke gå over den bro. Punktum. Bænkene er også rådne, og ingen maler dem.", 1),
        # A word by itself goes with what it is said of.
        (
            "Det er på biblioteket, vi mødes. Ikke på kroen, for den er brændt, og ikke i hallen, for den er låst. "
            "Selvfølgelig.",
            1,
        ),
    ],
)
def test_a_short_answer_may_make_several_points(cut: Cut, said: str, wanted: int) -> None:
    assert len(points(cut(said))) == wanted


@pytest.mark.parametrize("said", ["Vanvid!", "Skinhøring.", "Nej."])
def test_who_says_nothing_but_a_word_has_said_it(cut: Cut, said: str) -> None:
    assert points(cut("Til kommunen", said, "Venlig hilsen", "Ida Bro")) == [said]


def test_who_has_no_remarks_has_none(cut: Cut) -> None:
    assert points(cut("Ingen bemærkninger.", no_remarks=True)) == []
    assert points(cut("Til kommunen", "Hermed vores høringssvar.", "Mvh.", "Ida Bro")) == []


def test_what_presents_is_the_remark_where_nothing_else_is_said(cut: Cut) -> None:
    told = "Vi åbner i august, hvis kommunen lukker. Vi vil gerne i dialog om at leje eller købe hallen."
    opening = "Foreningen Havnens Venner er stiftet den 15. marts og har 118 medlemmer."
    found = cut("Hej", f"{opening} {told}", "Venlig hilsen", "Foreningen", sender="Havnens Venner")
    assert told in " ".join(points(found))
