"""Hidden texts replaced: everywhere, by the same words, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import (
    BY_PEOPLE,
    PersonalDatum,
    PersonalKind,
    Request,
    RequestKind,
    Response,
    RoundFacts,
    Verdict,
    Where,
)
from hoering.privacy.deciding.discretion import with_discretion
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.find import find_personal
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.wording.runs import runs

Make = Callable[..., Response]


def datum(
    text: str, kind: PersonalKind = PersonalKind.NAME, response: str = "H01", person: str = ""
) -> PersonalDatum:
    return PersonalDatum(response, kind, text, 1, Where.TEXT, (), "", Verdict.HIDE, person or text)


def test_a_name_is_replaced_with_its_genitive_and_nothing_around_it() -> None:
    mask = mask_of([(datum("Freja"), "Borger 3"), (datum("Freja Bach"), "Borger 3")])
    assert (
        mask.text("Freja Bach og Frejas mor på Frejasvej")
        == "Borger 3 og Borger 3s mor på Frejasvej"
    )


def test_a_name_is_found_over_a_line_break() -> None:
    mask = mask_of([(datum("Ellen Marie Skjødt"), "Borger 1")])
    assert mask.text("Kære Ellen\nMarie Skjødt!") == "Kære Borger 1!"


@given(
    st.text(alphabet="abc ÆøÅ.\n-", max_size=60), st.text(alphabet="AbÅø", min_size=1, max_size=6)
)
def test_nothing_hidden_is_left_and_every_character_keeps_its_place(text: str, name: str) -> None:
    mask = mask_of([(datum(name), "[navn 1]")])
    assert mask.spans(mask.text(text)) == []
    blocked = mask.blocked(text)
    assert len(blocked) == len(text) and mask.spans(blocked) == []
    assert all(a == b or b == "█" for a, b in zip(text, blocked, strict=True))


def test_one_person_is_called_the_same_in_the_whole_round() -> None:
    data = [datum("Stine Overby"), datum("Stine", person="Stine Overby"), datum("Emma", response="H02"),
            datum("Stine Overby", response="H03"), datum("Emma", response="H03")]  # fmt: skip
    assert [s.instead for s in settled(data, {}, Citizens.NUMBER)] == [
        "Borger 1",
        "Borger 1",
        "Borger 2",
        "Borger 1",
        "Borger 3",
    ]


def test_a_given_name_is_the_only_person_of_its_response_whose_name_begins_with_it() -> None:
    told = [
        datum("Svend Aage"),
        datum("Svend Aage Kirkeby Buhl"),
        datum("svend"),
        datum("Ellen"),
        datum("Ellen Buhl"),
        datum("Ellen Kirkeby"),
        datum("Svend Aage", response="H02"),
    ]
    assert [s.instead[-1] for s in settled(told, {}, Citizens.NUMBER)] == [
        "1",
        "1",
        "1",
        "2",
        "3",
        "4",
        "5",
    ]
    initials = [s.instead for s in settled(told, {}, Citizens.INITIALS)]
    assert initials[0] == initials[2] == "S.A.K.B."
    assert initials[6] == "S.A."


def test_a_name_that_is_kept_makes_nobody_the_same() -> None:
    """Who is named and who is not stay two: the number would tell the name."""
    given, whole = datum("Karen"), datum("Karen Holm")
    hidden, kept = settled([given, whole], {whole.key: Verdict.KEEP}, Citizens.NUMBER)
    assert hidden.instead == "Borger 1" != kept.instead


def test_initials() -> None:
    one = datum("Karen Lise Holm-Bach")
    assert settled([one], {}, Citizens.INITIALS)[0].instead == "K.L.H.B."


def test_under_the_rule_of_names_only_senders_keep_theirs(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = ["Min datter Freja cykler.", "Venlig hilsen", "Karen Holm"]
    data = find_personal([response_of(lines)], facts)
    verdicts = {s.datum.text: s.verdict for s in settled(data, {}, Citizens.NAME)}
    assert verdicts == {"Freja": Verdict.HIDE, "Karen Holm": Verdict.KEEP}
    assert all(s.hidden for s in settled(data, {}, Citizens.NUMBER))


def test_a_name_in_italics_of_a_mail_is_replaced() -> None:
    text = "_Dagfinn Østerlund_ bor her, og mappen hedder mine_Breve."
    mask = mask_of([(datum("Dagfinn Østerlund"), "Borger 1")])
    assert mask.text(text).startswith("_Borger 1_ bor her")
    assert [[token.word for token in run] for run in runs(text)] == [["Dagfinn", "Østerlund"]]


def test_several_words_are_known_in_any_case_and_one_word_is_not() -> None:
    mask = mask_of([(datum("THORBJØRN HOLST-MØLLER"), "Borger 1"), (datum("Bo"), "Borger 2")])
    assert mask.text("Thorbjørn Holst-Møllers vej, hvor vi bo") == "Borger 1s vej, hvor vi bo"
    home = mask_of([(datum("VIOLVEJ 5", PersonalKind.ADDRESS), "[adresse]")])
    assert home.text("Jeg bor på Violvej 5.") == "Jeg bor på [adresse]."


def test_a_text_that_stays_is_told_from_a_hidden_one_by_its_case() -> None:
    mask = mask_of([(datum("KAREN HOLM"), "Borger 1")], {"karenholm"})
    assert mask.text("KAREN HOLM og Karen Holm") == "Borger 1 og Karen Holm"


def test_a_number_is_hidden_in_any_spelling_with_the_signs_it_has() -> None:
    mask = mask_of([(datum("+45 22-33-44-56", PersonalKind.PHONE), "[telefon]")])
    assert mask.text("Ring +45 22-33-44-56 (4522334456).") == "Ring [telefon] ([telefon])."
    assert mask.text("Sag 145223344567") == "Sag 145223344567"


@given(
    st.lists(st.text(alphabet="ABæø 1-", min_size=1, max_size=7), min_size=45, max_size=60),
    st.text(alphabet="ABabæøs 1-.\n", max_size=80),
)
def test_many_hidden_texts_are_found_as_few_are(hidden: list[str], text: str) -> None:
    many = mask_of([(datum(name), "[navn]") for name in hidden])
    # Few hidden texts have their one pattern; many have none, and it is made here.
    one = many.pattern or re.compile("|".join(pattern for _, pattern in many.parts))
    whole = replace(many, parts=(), pattern=one)
    assert many.text(text) == whole.text(text)
    assert many.spans(text) == whole.spans(text)


def test_of_texts_that_overlap_all_is_hidden() -> None:
    """More rows hide more: a row that ends within another leaves no half of it."""
    other, phone, home = PersonalKind.OTHER, PersonalKind.PHONE, PersonalKind.ADDRESS
    mask = mask_of(
        [
            (datum("Karen Bjergholm"), "Borger 1"),
            (datum("Min nabo Karen", other), "[udeladt]"),
            (datum("bor på Rugmarken", other), "[udeladt]"),
            (datum("Rugmarken 14", home), "[adresse]"),
            (datum("ring 23", home), "[adresse]"),
            (datum("23 45\n67 81", phone), "[telefon]"),
        ]
    )
    said = "Min nabo Karen Bjergholm siger nej. De bor på Rugmarken 14, ring 23 45\n67 81."
    assert mask.text(said) == "Borger 1 siger nej. De [adresse], [telefon]."
    assert len(mask.blocked(said)) == len(said) and mask.spans(mask.blocked(said)) == []


def test_of_texts_that_begin_alike_the_one_of_most_letters_is_hidden() -> None:
    mail = datum("line.brinkholm @ mail.dk", PersonalKind.EMAIL)
    mask = mask_of([(datum("L i n e  B r i n k h o l m"), "Borger 1"), (mail, "[e-mail]")])
    assert mask.text("Skriv til line.brinkholm @ mail.dk.") == "Skriv til [e-mail]."


def test_a_number_against_a_word_is_hidden() -> None:
    mask = mask_of([(datum("23 45 67 81", PersonalKind.PHONE), "[telefon]")])
    assert mask.text("Mobil23456781 og 23456781privat") == "Mobil[telefon] og [telefon]privat"
    assert mask.text("Sag 123456781 og 234567810") == "Sag 123456781 og 234567810"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("BRINKHOLM-grunden", "Borger 1-grunden"),
        ("Hr. L. Brinkholm", "Hr. Borger 1"),
        ("www.linebrinkholm.dk", "www.Borger 1.dk"),
        ("@LineBrinkholm", "@Borger 1"),
        ("#Line_Brinkholms", "#Borger 1s"),
        ("aase oertoft", "Borger 2"),
        ("Aase Ørtofts have", "Borger 2s have"),
        (
            "Det er godt at bo. Dal er grøn, og BO i BODAL",
            "Det er godt at bo. Dal er grøn, og BO i BODAL",
        ),
    ],
)
def test_a_hidden_name_is_known_in_other_forms(said: str, left: str) -> None:
    mask = mask_of(
        [
            (datum("Brinkholm", person="Line Brinkholm"), "Borger 1"),
            (datum("Line Brinkholm"), "Borger 1"),
            (datum("Åse Ørtoft"), "Borger 2"),
            (datum("Bo Dal"), "Borger 3"),
            (datum("Bo"), "Borger 3"),
        ]
    )  # fmt: skip
    assert mask.text(said) == left


def test_a_longer_text_that_stays_keeps_its_parts() -> None:
    mask = mask_of(
        [(datum("Elmelund"), "Borger 4"), (datum("Karen"), "Borger 5")],
        ["Torben Elmelund", "karen.elmelund@hvidsted.dk"],
    )
    assert mask.text("Torben Elmelund og Elmelund") == "Torben Elmelund og Borger 4"
    assert (
        mask.text("Torben Elmelunds plan, TORBEN ELMELUND")
        == "Torben Elmelunds plan, TORBEN ELMELUND"
    )
    assert (
        mask.text("Skriv til karen.elmelund@hvidsted.dk") == "Skriv til karen.elmelund@hvidsted.dk"
    )


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Vi bor i Skov. Skov Kirke er smuk.", "Vi bor i Skov. Skov Kirke er smuk."),
        ("Vi bor i\r\nSkov, og Bo-\r\nog naboskab", "Vi bor i\r\nSkov, og Bo-\r\nog naboskab"),
        ("Bo fik astma. Bo\nsendt fra min iPhone", "Borger 2 fik astma. Borger 2\nsendt fra min iPhone"),
        ("Bo Skole. Bo- og naboskab", "Bo Skole. Bo- og naboskab"),
        ("Skovs have. Skov siger nej, sagde Skov.", "Borger 1s have. Borger 1 siger nej, sagde Borger 1."),
        ("Familien Skov, og Bo. Bo synes det.", "Familien Borger 1, og Borger 2. Borger 2 synes det."),
        ("Holm er imod.", "Borger 3 er imod."),
    ],
)  # fmt: skip
def test_a_name_that_is_a_word_is_hidden_where_it_is_the_person(said: str, left: str) -> None:
    mask = mask_of(
        [
            (datum("Skov", person="Erik Skov"), "Borger 1"),
            (datum("Bo", person="Bo Dal"), "Borger 2"),
            (datum("Holm", person="Karen Holm"), "Borger 3"),
        ]
    )
    assert mask.text(said) == left


def test_a_word_that_people_wrote_in_the_list_is_hidden_everywhere() -> None:
    mask = mask_of([(replace(datum("Skov"), why=BY_PEOPLE), "Borger 1")])
    assert mask.text("Skov giver ro.") == "Borger 1 giver ro."


def test_a_bodys_name_keeps_its_words_and_no_whole_name() -> None:
    fjord = (datum("Fjord"), "Borger 1")
    firm = mask_of([fjord], body="Brdr. Fjord VVS og Blik ApS")
    assert firm.text("Brdr. Fjord VVS og Blik ApS: Fjord bor her") == (
        "Brdr. Fjord VVS og Blik ApS: Borger 1 bor her"
    )
    owner = mask_of([(datum("Karen Holm"), "Borger 2")], body="Karen Holm VVS")
    assert owner.text("Karen Holm VVS") == "Borger 2 VVS"


def test_another_spelling_of_a_name_is_the_same_person() -> None:
    told = [
        datum("Torkild Vangsgaard"),
        datum("Torkild A. Vangsgaard"),
        datum("Torkild-Vangsgaard", person="Torkild-Vangsgaard"),
        datum("Karl-Erik"),
        datum("Karl-Eriks"),
        datum("Åse Ørtoft", response="H02"),
        datum("Aase Ørtoft", response="H03"),
        datum("Ove A. Holm"),
        datum("Ove B. Holm"),
        datum("Ove Holm"),
    ]
    found = settled(told, {}, Citizens.NUMBER)
    numbers = [s.instead.removeprefix("Borger ") for s in found]
    assert numbers == ["1", "1", "1", "2", "2s", "3", "3", "4", "5", "6"]


def test_a_whole_name_in_one_word_is_a_place_but_in_an_address_of_the_net() -> None:
    mask = mask_of([(datum("Marie Lund"), "Borger 1")])
    said = "stien til Marielund, marielund.dk, @marielund og marie.lund@post.dk"
    assert mask.text(said) == "stien til Marielund, Borger 1.dk, @Borger 1 og Borger 1@post.dk"


def test_who_asks_not_to_be_named_is_not_under_the_rule_of_names(
    response_of: Make, facts: RoundFacts
) -> None:
    response = response_of(["Der mangler bænke.", "Venlig hilsen", "Karen Holm"])
    asked = Request(response.id, RequestKind.DISCRETION, "Mit navn må ikke frem.", 1)
    data = with_discretion(find_personal([response], facts), [asked])
    for rule in Citizens:
        (found,) = settled(data, {}, rule)
        assert (found.verdict, found.instead) == (Verdict.HIDE, "Borger 1")
    other = replace(asked, response="H99")
    (kept,) = settled(with_discretion(find_personal([response], facts), [other]), {}, Citizens.NAME)
    assert kept.verdict is Verdict.KEEP
