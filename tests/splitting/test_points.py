"""What belongs to one point, inside a paragraph and across paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import Block, BlockKind, Box, Document, Page, Span, Splitting, Word
from hoering.splitting.breaks import may_go_on

from .conftest import B, H

Cut = Callable[..., Splitting]


def texts(found: Splitting) -> list[str]:
    return [remark.text for remark in found.remarks]


@pytest.mark.parametrize(
    "second",
    [
        "Desuden bør der være lys på stien ned til hallen.",
        "I øvrigt er skiltene ved åen ulæselige efter vinteren.",
        "Det bemærkes endvidere, at færgen ikke er nævnt i tidsplanen.",
        "Det undrer os også, at der ikke står, hvem der låser op om søndagen.",
        "Det skal samtidig bemærkes, at nøglen aldrig er til at få fat i.",
        "Og hvorfor skal vi betale for en nøgle, der aldrig virker?",
        "For det andet mangler der et sted at låse cyklen fast.",
        "Hvad angår busserne, kører de sidste alt for tidligt.",
    ],
)
def test_a_new_point_is_announced(cut: Cut, second: str) -> None:
    first = (
        "Lukketiden klokken 18 udelukker alle dem, der passer børnebørn om eftermiddagen. "
        "Medlemmerne i vores aftenkreds mødes først efter spisetid."
    )
    assert texts(cut(f"{first} {second}")) == [first, second]


@pytest.mark.parametrize(
    "second",
    [
        "Derfor foreslår vi, at der er åbent om aftenen.",
        "Det skyldes, at bussen kun kører to gange om dagen.",
        "Fx kan aftenkredsen først mødes efter spisetid.",
        "Skriv det ind i politikken.",
        "De kan ikke flytte sig.",
    ],
)
def test_reasons_and_wishes_stay_with_their_point(cut: Cut, second: str) -> None:
    first = "Lukketiden klokken 18 udelukker alle dem, der passer børnebørn om eftermiddagen."
    assert texts(cut(f"{first} {second}")) == [f"{first} {second}"]


def test_paragraphs_are_points_unless_one_leans_on_the_other(cut: Cut) -> None:
    found = cut(
        "En besøgsven kan læse avisen højt, men hun skal ikke give støttestrømper på.",
        "Den grænse bør stå sort på hvidt.",
        "En tur til dagcentret svarer til to liter mælk og et rugbrød for en pensionist.",
    )
    assert len(found.remarks) == 2
    assert found.remarks[0].text.endswith("støttestrømper på. Den grænse bør stå sort på hvidt.")
    assert len(found.remarks[0].spans) == 2


def test_a_paragraph_goes_on_over_the_page(cut: Cut) -> None:
    found = cut(
        ("Hvis I vil ensomheden", {"page": 1}),
        ("til livs, må I begynde dér, hvor der er mørkt.", {"page": 2, "joined": True}),
        ("Busserne kører ikke om søndagen.", {"page": 2}),
    )
    first, second = found.remarks
    assert first.text == "Hvis I vil ensomheden til livs, må I begynde dér, hvor der er mørkt."
    assert (first.page, second.page) == (1, 2)


def test_a_sentence_cut_off_at_the_end_of_a_column(cut: Cut) -> None:
    left = {"box": Box(50, 600, 280, 640), "size": 10.0}
    right = {"box": Box(300, 100, 530, 140), "size": 10.0}
    found = cut(
        ("Hvis gasfyret er fra", left),
        ("2005, skal man vide, om man skal købe varmepumpe til vinter.", right),
    )
    assert len(found.remarks) == 1


@pytest.mark.parametrize(("bottom", "goes_on"), [(400.0, False), (760.0, True)])
def test_a_paragraph_goes_on_only_from_a_page_that_is_full(bottom: float, goes_on: bool) -> None:
    text = "Støtten er kort.\nBoligerne er få."
    first, second = Span(0, 16), Span(17, 33)
    words = (Word(first, Box(50, bottom - 10, 550, bottom)),)
    made = Document(
        text,
        (Page("a.pdf", 1, first, 595, 842, words), Page("a.pdf", 2, second, 595, 842)),
        (
            Block(first, 1, BlockKind.PARAGRAPH, box=Box(50, bottom - 40, 550, bottom)),
            Block(second, 2, BlockKind.PARAGRAPH, box=Box(50, 60, 550, 90)),
        ),
        None,
    )
    assert may_go_on(made, *made.blocks) is goes_on


def test_numbered_points_are_points_of_their_own(cut: Cut) -> None:
    def point(number: int, text: str) -> tuple[str, dict[str, Any]]:
        return f"{number}. {text}", {"kind": B, "marker": f"{number}."}

    found = cut(
        point(1, "Maden. Det er påfaldende, hvor lidt der dufter af middag."),
        point(2, "Hvem betaler for kørslen, når planen er slut?"),
    )
    assert texts(found) == [
        "Maden. Det er påfaldende, hvor lidt der dufter af middag.",
        "Hvem betaler for kørslen, når planen er slut?",
    ]


def test_the_place_named_in_the_opening_heads_all_points(cut: Cut) -> None:
    found = cut(
        "Jeg vil gerne gøre indsigelse mod afsnit 4.2 i planen.",
        "Genbrugspladsen ligger midt i byen, så man kan gå dertil.",
    )
    assert texts(found) == ["Genbrugspladsen ligger midt i byen, så man kan gå dertil."]
    assert [r.value for r in found.remarks[0].references] == ["4.2"]


def test_the_same_words_twice_get_two_ids(cut: Cut) -> None:
    found = cut("Der mangler en bænk.", "Busserne er altid forsinkede.", "Der mangler en bænk.")
    assert len({remark.id for remark in found.remarks}) == len(found.remarks) == 3


def test_the_second_point_of_a_paragraph_stays_at_its_place(cut: Cut) -> None:
    found = cut(
        "Til afsnit 2.1 vil vi sige, at lukketiden udelukker alle, der passer børnebørn. "
        "Medlemmerne mødes først efter spisetid. Desuden er nøglen svær at få fat i om aftenen.",
        "Samme sted mangler der et telefonnummer til vagten.",
        "I sidste linje af samme afsnit er kun pigerne nævnt.",
        "Busserne er altid forsinkede, når det sner.",
    )
    values = [[r.value for r in remark.references] for remark in found.remarks]
    assert values == [["2.1"], ["2.1"], ["2.1"], ["2.1"], []]


def test_a_second_point_that_adds_nothing_to_the_first_has_no_place_of_it(cut: Cut) -> None:
    found = cut(
        "Til afsnit 2.1 vil vi sige, at lukketiden udelukker alle, der passer børnebørn. "
        "Medlemmerne mødes først efter spisetid. Hvad angår stranden, må puljen gerne gå til en bro."
    )
    assert [[r.value for r in remark.references] for remark in found.remarks] == [["2.1"], []]


@pytest.mark.parametrize(
    "second",
    [
        "Det hele skal evalueres om tre år. Til den tid er de små store.",
        "Det værste er støjen. Den begynder klokken fem, og den holder aldrig op.",
        "De fleste har bil. De andre kommer slet ikke hjem fra arbejde i tide.",
    ],
)
def test_a_paragraph_about_all_or_the_worst_points_back_to_nothing(cut: Cut, second: str) -> None:
    first = "Prisen er for høj. Er der nogen, der har regnet på, hvad det koster om året?"
    assert texts(cut(first, second)) == [first, second]


def test_a_short_item_below_a_full_one_is_a_point_of_its_own(cut: Cut) -> None:
    """Points on a slide end without a full stop and are as short as they can be."""
    praise = "• Stien langs åen er endelig med. Den har vi bedt om siden 2021"
    course = "• Kurset til hjemmeplejen i bænke"
    point = {"kind": B, "marker": "•"}
    found = cut(("Det vi er glade for", {"kind": H}), (praise, point), (course, point))
    assert [remark.text for remark in found.remarks] == [praise[2:], course[2:]]


@pytest.mark.parametrize(
    ("second", "points"),
    [
        ("Hvad med dem, når kun cyklerne må stå der?", 1),
        ("Hvad med dem?", 1),
        ("Hvad med knallerterne, når kun cyklerne må stå der?", 2),
        ("Hvad med dem, der ikke har en cykel?", 2),
    ],
)
def test_a_question_about_them_belongs_to_what_they_are(cut: Cut, second: str, points: int) -> None:
    first = "Barnevogne og klapvogne er ikke nævnt i afsnittet om pladsen ved stationen."
    assert len(texts(cut("Høringssvar", f"{first} {second}", "Venlig hilsen", "Ida Bro"))) == points


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "At de mindste skal have tid til at lege ude hver dag, hilser vi velkommen.",
            "En grænse i minutter er derimod svær at holde øje med i en travl hverdag.",
        ),
        (
            "Rådet kan tilslutte sig, at der nu kommer fælles regler for alle byens haller.",
            "Det er imidlertid rådets opfattelse, at de små foreninger får for kort tid til det.",
        ),
        (
            "Vi er glade for den nye ordning, som har gjort en stor forskel for vores beboere.",
            "Seks uger er bare alt for længe at vente på svar, når man har brug for hjælp.",
        ),
        (
            "Den ene er, at køerne ved genbrugspladsen er lange hver eneste lørdag formiddag.",
            "Den anden er, at der mangler en container til glas ved havnen.",
        ),
    ],
)
def test_what_turns_from_praise_or_counts_on_is_another_point(
    cut: Callable[..., Splitting], first: str, second: str
) -> None:
    assert [r.text for r in cut(f"{first} {second}").remarks] == [first, second]


def test_an_order_with_dog_in_it_turns_from_nothing(cut: Callable[..., Splitting]) -> None:
    whole = (
        "Man går og kigger på den lille trøje i garderoben og ved ikke, om nogen har gjort noget. Vi skrev tre "
        "gange om de to søskende. Sig dog noget til os! Bare det, at I har læst det, og hvad der kommer til at ske."
    )
    other = "Broen ved møllen er så smal, at to barnevogne ikke kan mødes, og det er farligt i myldretiden."
    assert [r.text for r in cut(whole, other).remarks] == [whole, other]


def test_a_wish_and_what_it_must_not_cost_are_one_point(cut: Callable[..., Splitting]) -> None:
    whole = "Vi foreslår, at bussen kører om aftenen. Det må dog ikke koste morgenturen."
    assert [r.text for r in cut(whole).remarks] == [whole]


@pytest.mark.parametrize(
    ("praise", "turn"),
    [
        (
            "At der kommer en konsulent til klyngerne, er vi glade for.",
            "Men et år er ingenting, når frivillige kun har aftenerne.",
        ),
        (
            "Foreningen finder det positivt, at tomme lader kan tages i brug.",
            "Otte ugers sagsbehandling er imidlertid lang tid for en håndværker.",
        ),
        (
            "Det er en rigtig god idé med en fast kontaktperson.",
            "Alligevel mangler der nogen, man kan ringe til om natten.",
        ),
        (
            "Det er en rigtig god idé med en fast kontaktperson.",
            "Hvem ringer man til om natten?",
        ),
    ],
)
def test_whole_support_and_what_turns_from_it_are_two_points(
    cut: Cut, praise: str, turn: str
) -> None:
    assert texts(cut(f"{praise} {turn}")) == [praise, turn]


@pytest.mark.parametrize("praise", ["God intention.", "Energirenovering: tak.", "Det er sandt."])
def test_a_word_of_praise_stays_with_what_turns_from_it(cut: Cut, praise: str) -> None:
    turn = "Men småtspisende ældre har brug for mere protein, ikke mindre."
    assert texts(cut(f"{praise} {turn}")) == [f"{praise} {turn}"]


def test_praise_that_sums_up_is_a_point_of_its_own(cut: Cut) -> None:
    wish = "En frist om året er for lidt, for vandrøret sprang i april og måtte vente."
    praise = "Ellers er det dejligt, at nogen tænker på os herude."
    assert texts(cut(f"{wish} {praise}")) == [wish, praise]
    threat = "Ellers er det bare ord på et stykke papir."
    assert texts(cut(f"{wish} {threat}")) == [f"{wish} {threat}"]


@pytest.mark.parametrize(
    ("end", "parted"),
    [
        ("Til sidst købte vi et hus uden at vide, om vi kunne lide egnen.", False),
        ("Til slut måtte vi opgive og flytte tilbage til byen.", False),
        ("Til sidst vil vi nævne, at hallen mangler et omklædningsrum.", True),
    ],
)
def test_the_end_of_a_story_is_no_further_point(cut: Cut, end: str, parted: bool) -> None:
    story = "Det er svært at finde noget at leje herude, og vi ledte forgæves i to lange år."
    assert texts(cut(f"{story} {end}")) == ([story, end] if parted else [f"{story} {end}"])


@pytest.mark.parametrize("ahead", ["Ad pkt. 2.1.", "Afsnit 2.1, tredje linje:"])
def test_a_place_ahead_of_a_paragraph_is_that_of_all_its_points(cut: Cut, ahead: str) -> None:
    found = cut(
        f"{ahead} Lukketiden udelukker alle, der passer børnebørn. Medlemmerne mødes først efter spisetid. "
        "Hvad angår stranden, må puljen gerne gå til en bro."
    )
    assert [[r.value for r in remark.references] for remark in found.remarks] == [["2.1"], ["2.1"]]


def test_a_crooked_line_of_a_scan_goes_on_in_the_next(cut: Cut) -> None:
    first = "1. Bussen må blive ved med at køre forbi hallen om aftenen. Den"
    rest = "holder ud for porten, og føreren bærer poserne ind."
    at = [Box(50, 100, 400, 112), Box(50, 122, 550, 134)]
    pieces = ((first, {"kind": BlockKind.BULLET, "box": at[0]}), (rest, {"box": at[1]}))
    assert [remark.text.split()[-1] for remark in cut(*pieces).remarks] == ["ind."]
