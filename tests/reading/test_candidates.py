"""The names among which a sender is chosen, what tells of them, and the choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import RoundFacts, SenderKind
from hoering.errors import NoModel
from hoering.language import models
from hoering.reading.senders import sender
from hoering.reading.senders.agreed import agreed_sender
from hoering.reading.senders.candidate_signs import candidate_signs
from hoering.reading.senders.candidates import ANONYMOUS, candidates_of, key_of
from hoering.reading.senders.clues import clues_of
from hoering.reading.senders.invited_signs import Invited
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.mentions import mentions_of
from hoering.reading.senders.persons import person_in
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.senders.sender import chances, likeliest_kind, sender_of
from hoering.reading.senders.sender_kind import kind_of_sender
from hoering.reading.senders.written_names import name_signs, name_spans, sort_of
from hoering.reading.wording.formfields import FieldKind, field_at

BOARD = "Holme Skole\nSkolebestyrelsen\n\nVi savner en plan for gården.\n\nVenlig hilsen\nEva Storm"


def found_in(text: str) -> list[str]:
    return [span.of(text) for span in name_spans(text)]


def keys(letter: Letter, facts: RoundFacts) -> set[str]:
    return set(candidates_of(letter, facts, (), "brev"))


def test_a_name_may_end_where_a_small_word_follows() -> None:
    names = found_in("i Foreningen til Bevarelse af Holme Havn har")
    assert "Foreningen til Bevarelse af Holme Havn" in names
    assert "Foreningen til Bevarelse" in names


def test_a_body_in_small_letters_begins_a_name() -> None:
    assert "elevrådet på Holme Skole" in found_in("vi er fra elevrådet på Holme Skole og skriver")


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_and_are_sorted(text: str) -> None:
    spans = name_spans(text)
    assert spans == sorted(spans, key=lambda span: (span.start, span.end))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_lines_below_each_other_are_put_together(letter: Callable[..., Letter]) -> None:
    names = {m.name for m in mentions_of(letter(BOARD))}
    assert {"Skolebestyrelsen, Holme Skole", "Skolebestyrelsen i Holme Skole"} <= names


def test_a_board_above_its_institution_is_put_together(letter: Callable[..., Letter]) -> None:
    text = "Holme Friplejehjem\nBestyrelsen\nHedevej 60\n\nPrisen er for lav.\n\nRegnar Lund"
    names = {m.name for m in mentions_of(letter(text))}
    assert {"Bestyrelsen for Holme Friplejehjem", "Bestyrelsen ved Holme Friplejehjem"} <= names


def test_who_is_greeted_is_no_name(letter: Callable[..., Letter]) -> None:
    names = {m.name for m in mentions_of(letter("Kære Holme Kommune\n\nVi er imod.\n\nIb Lund"))}
    assert "Kære Holme Kommune" not in names
    greeted = letter("Jonna\nKære Holme Kommune\n\nVi er imod.\n\nHilsen\nJonna")
    assert not [m.name for m in mentions_of(greeted) if "Kære" in m.name]


def test_whom_it_goes_to_roads_and_empty_fields_are_no_name(
    letter: Callable[..., Letter],
) -> None:
    text = "Til Dagplejen Lund\n\nFra: (ikke udfyldt)\n\nVi er imod.\n\nIb Lund\nHolmevej 4, Holme"
    names = {m.name for m in mentions_of(letter(text))}
    assert {"Dagplejen Lund", "Ib Lund"} <= names
    assert not names & {"Til Dagplejen Lund", "(ikke udfyldt)", "ikke udfyldt", "Holmevej 4"}


def test_what_the_hearing_is_about_is_no_sender_unless_it_was_invited(
    letter: Callable[..., Letter],
) -> None:
    text = "Biblioteksstrategien\n\nVi vil have åbent til kl. 20.\n\nUng Fremtid Holme"
    facts = RoundFacts(municipality="Holme Kommune")
    assert not {k for k in keys(letter(text), facts) if "biblioteksstrategi" in k}
    subject = "Input til biblioteksstrategien\n\nVi er imod.\n\nUng Fremtid Holme"
    assert "input til biblioteksstrategien" not in keys(letter(subject), facts)
    asked = replace(facts, invited=("Holmeplan",))
    assert "holmeplan" in keys(letter("Holmeplan\n\nVi er imod."), asked)
    body = "Center for Alkoholpolitik\n\nVi er imod.\n\nVenlig hilsen\nIda Bro"
    assert "center for alkoholpolitik" in keys(letter(body), facts)
    body = "Udvalget for Kommuneplan\n\nVi er imod.\n\nVenlig hilsen\nIda Bro"
    assert "udvalget for kommuneplan" in keys(letter(body), facts)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Danplan\nHavnegade 2, 8900 Holme\n\nVi er imod.\n\nVenlig hilsen\nIda Bro", True),
        ("Klimaplan\n\nVi er imod.\n\nVenlig hilsen\nIda Bro\nDanplan", True),
        ("Fra: Danplan\nTil: Holme Kommune\nEmne: Svar\nDato: 3. maj 2026\n\nVi er imod.", True),
        ("Danplan\n\nVi er imod.\n\nVenlig hilsen\nIda Bro", False),
        ("Danplan\nTil Holme Kommune\nHavnegade 2, 8900 Holme\n\nVi er imod.\n\nIda Bro", False),
    ],
)
def test_a_firm_may_be_called_like_a_paper(
    letter: Callable[..., Letter], text: str, firm: bool
) -> None:
    facts = RoundFacts(municipality="Holme Kommune")
    found = keys(letter(text), facts)
    assert ("danplan" in found) is firm and "klimaplan" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dansk Rejse Hjælp\nAfdeling Sydfjord\nFormand: Ib Bro\n\nHolme Kommune\n\n"
         "Afdeling Sydfjord minder om teleslyngen i salen.\n\nMange hilsner\nIb Bro",
         "Dansk Rejse Hjælp, Afdeling Sydfjord"),
        ("Hjælperne\nLandsdel Nord\n\nVi er imod.\n\nIb Bro", "Hjælperne, Landsdel Nord"),
        ("Pensionisterne i Metal, Afd. Nord\n\nVi er 44, og ingen af os er enige i det.\n\n"
         "Med hilsen fra os alle\nIb Bro, formand",
         "Pensionisterne i Metal, Afd. Nord"),
        ("Kystfogeden\nStyrelse under Havministeriet\n\nHolme Kommune\nNatur og Vand\n\n"
         "Kystfogeden har ingen bemærkninger.\n\nMed venlig hilsen\nIb Bro\nFuldmægtig", "Kystfogeden"),
        ("TRANERNE\nspillested · øvelokaler\n\nTranerne er drevet af 60 frivillige.\n\n"
         "Vi er imod.\n\nKh\nJonas, Emma og Fatima for hele flokken", "Tranerne"),
        ("Vi får skygge på terrassen fra kl. 15, og vi sidder ude i september, når vejret er til det.\n\n"
         "Kan I flytte huset?\n\nHilsen familien Tang Holm\nJens, Lis og Villads\nKildevej 22",
         "Familien Tang Holm"),
        ("Fra: Signe Holm (sekretær for Handicaprådet)\nTil: Teknik\nEmne: SV: Svar\n"
         "Dato: 3. maj 2026\n\nHandicaprådet ønsker en ledelinje.\n\nVenlig hilsen\nSigne Holm\n"
         "Konsulent", "Handicaprådet"),
    ],
)  # fmt: skip
def test_heads_and_ends(letter: Callable[..., Letter], text: str, name: str) -> None:
    found = sender_of(letter(text), RoundFacts(municipality="Holme Kommune"))
    assert found.name.lower() == name.lower()


def test_two_things_that_a_shop_sells_are_no_couple() -> None:
    assert person_in("Kaffe & Cykel") == ""
    assert person_in("Ole & Birgit") == "Ole & Birgit"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bestyrelsen i Regnbuen kan i alt og hele tilslutte sig svaret fra Fælles Forældrenævn.",
        "Forbundet er enigt i det, som Fælles Forældrenævn har indsendt, og gentager det ikke.",
    ],
)
def test_whose_answer_a_letter_agrees_with_is_no_sender(
    letter: Callable[..., Letter], sentence: str
) -> None:
    asked = RoundFacts(municipality="Holme Kommune", invited=("Fælles Forældrenævn",))
    assert "fælles forældrenævn" not in keys(letter(f"{sentence}\n\nCamilla Post"), asked)
    headed = letter(f"Fælles Forældrenævn\n\n{sentence}\n\nCamilla Post")
    assert "fælles forældrenævn" in keys(headed, asked)


def test_those_told_of_are_no_sender(letter: Callable[..., Letter]) -> None:
    text = "Tvillingerne Viggo og Aske er fire år. Bevar huset.\n\nDitte Holm\nLærkereden 11"
    names = {m.name for m in mentions_of(letter(text))}
    assert "Ditte Holm" in names and not any(n.startswith("Tvillingerne V") for n in names)


@pytest.mark.parametrize(
    ("name", "is_unit"),
    [
        ("Region Nord, Center for Planlægning", True),
        ("Holme Naturværn, lokalafdeling Øst", True),
        ("HK Kommunal, klubben på rådhuset", True),
        ("Dalgas, Krogh og Lund", False),
        ("Grupper for alle", False),
    ],
)
def test_a_part_of_a_body_is_known(name: str, is_unit: bool) -> None:
    assert ("unit" in name_signs(name)) is is_unit


def test_an_office_is_no_part_of_the_name(letter: Callable[..., Letter]) -> None:
    text = "Hallen er kold om vinteren, og det går ud over børnene.\n\nHilsen\nIb Lund\nformand for Holme Badminton"
    names = {m.name for m in mentions_of(letter(text))}
    assert "Holme Badminton" in names
    assert not any(name.startswith("formand") for name in names)


def test_the_town_is_added_to_a_body_that_stands_alone(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    found = keys(letter("Ældrerådet\n\nVi savner bænke langs stien.\n\nHilsen\nÆldrerådet"), facts)
    place = facts.municipality.lower()
    assert {"ældrerådet", f"ældrerådet i {place}", f"ældrerådet, {place}"} <= found


def test_the_agreed_sender_and_all_invited_are_candidates(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    found = candidates_of(letter("Hej"), replace(facts, invited=("Holme Lokalråd",)), (), "Ida Bro")
    assert {key_of("Ida Bro"), key_of("Holme Lokalråd")} <= set(found)


def signs_of(letter: Letter, facts: RoundFacts) -> dict[str, dict[str, float]]:
    recipient = recipient_of(facts, letter.mail)
    clues = clues_of(letter, recipient)
    agreed = agreed_sender(letter, facts, clues)
    found = candidates_of(letter, facts, clues, agreed.name)
    return candidate_signs(found, letter, facts, recipient, agreed, "")


def test_the_agreed_sender_is_marked(letter: Callable[..., Letter], facts: RoundFacts) -> None:
    signs = signs_of(letter("Der mangler bænke.\n\nMvh\nAnna Holm"), facts)
    assert signs["anna holm"]["agreed"] == 1.0
    assert [key for key, own in signs.items() if own.get("agreed")] == ["anna holm"]


def test_nobody_is_anonymous_who_does_not_say_so(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    assert key_of(ANONYMOUS) not in signs_of(letter("Der mangler bænke.\n\nMvh\nAnna Holm"), facts)
    said = signs_of(letter("Jeg vil gerne være anonym, men der mangler bænke."), facts)
    assert key_of(ANONYMOUS) in said


def test_a_party_that_the_letter_does_not_name_is_no_sender(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    far = replace(facts, invited=("Holme Lokalråd", "Ældre Sagen Vestby"))
    signs = signs_of(letter("Holme Lokalråd\n\nVi savner bænke.\n\nHilsen\nIb Lund"), far)
    assert signs["holme lokalråd"]["invited_all"] == 1.0
    assert "ældre sagen vestby" not in signs


def test_without_a_list_nothing_is_said_of_it(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    none = Invited.of(letter("Hej"), replace(facts, invited=()))
    one = candidates_of(letter("Hej"), facts, (), "Ida Bro")["ida bro"]
    assert none.signs_of(one, "P", {"person": 1.0}, ()) == {"person": 1.0}


@pytest.mark.parametrize(
    ("name", "sort"),
    [("Anna Holm", "P"), ("Ældrerådet", "B"), ("Gitte", "G"), ("Under uret", "O")],
)
def test_sorts_of_names(name: str, sort: str) -> None:
    assert sort_of(name, name_signs(name)) == sort


def test_chances_sum_to_one_and_follow_the_weights() -> None:
    likely = chances({"a": {"agreed": 1.0}, "b": {}, "c": {"no such sign": 1.0}})
    assert sum(likely.values()) == pytest.approx(1.0)
    assert likely["a"] > likely["b"] == likely["c"]


def test_a_kind_needs_no_sign() -> None:
    assert likeliest_kind({}) in SenderKind


def test_a_body_is_found_that_signs_beside_a_person_and_that_no_list_knows(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    text = (
        "Lygtemændene\nForening for aftenvandring i Holme\n\nHøringssvar\n\nLygtemændene har drøftet planen, "
        "og vi savner lys på stierne.\n\nPå foreningens vegne\nMorten Aagaard Lind, formand"
    )
    sender = sender_of(letter(text), facts)
    assert (sender.name, sender.kind) == ("Lygtemændene", SenderKind.ORGANISATION)


def test_a_name_found_in_small_letters_begins_with_a_capital(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    text = "hej\n\nder mangler lys, og det er farligt om aftenen\n\nhilsen beboerne på strandvejen"
    assert sender_of(letter(text), facts).name == "Beboerne på strandvejen"


def test_how_sure_the_sender_is_tells_of_its_forms_together(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    clear = sender_of(letter("Der mangler lys på stien.\n\nMvh\nAnna Holm"), facts)
    assert (clear.name, clear.kind) == ("Anna Holm", SenderKind.CITIZEN)
    assert clear.chance > 0.9
    assert sender_of(letter("Der mangler lys."), facts).chance < clear.chance


@given(text=st.text(max_size=300))
def test_every_letter_has_a_sender_and_always_the_same(
    letter: Callable[..., Letter], facts: RoundFacts, text: str
) -> None:
    read = letter(text)
    assert sender_of(read, facts).name
    assert sender_of(read, facts) == sender_of(read, facts)


def test_missing_weights_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "models_folder", lambda: tmp_path)
    with pytest.raises(NoModel, match="afsendere"):
        models.model_rows(sender.FOLDER, sender.NAMES)


def test_two_towns_are_no_couple(letter: Callable[..., Letter]) -> None:
    made = letter(
        "Kære udvalg\n\nNej til at lukke i Kragemose og Sønderholt. Unge skal også kunne komme frem."
        "\n\nVh\nUng Fremtid"
    )
    assert "Kragemose og Sønderholt" not in {mention.name for mention in mentions_of(made)}


def test_labels_without_colons_are_fields() -> None:
    field = field_at("Navn Margit Sehested Lund", "Adresse Kirkebakken 11")
    assert field is not None and (field.kind, field.value) == (
        FieldKind.NAME,
        "Margit Sehested Lund",
    )
    assert field_at("Navn og adresse på alle", "Vi mener") is None


def test_a_demand_that_ends_with_a_stop_is_nobody(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    mail = (
        "Fra: Dorthe Munk <dorthe@mail.example>\nSendt: 3. september 2026 10:00\n"
        "Til: byraad@vinterslev.example\nEmne: Høring\n\n{}"
    )
    said = sender_of(letter(mail.format("Bevar Åby Bibliotek.")), facts)
    assert (said.name, said.kind) == ("Dorthe Munk", SenderKind.CITIZEN)


def test_a_name_that_demands_is_an_action_groups(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    read = letter("Nej til det.")
    assert kind_of_sender("Bevar Åby Skole", read, facts) is SenderKind.ORGANISATION
    assert kind_of_sender("Nej til en hal ved Åby Skole", read, facts) is SenderKind.ORGANISATION
    assert kind_of_sender("Åby Skole", read, facts) is SenderKind.ADMINISTRATION


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Navn: Ida Bro\nDit svar: Luk ikke Åby Skole, spørg Bo Krag på Holme Skole.", True),
        (
            "Navn: Ida Bro\nOrganisation: Åby Vandværk\nDit svar: Spørg Bo Krag på Holme Skole.",
            False,
        ),
    ],
)
def test_who_fills_in_his_own_name_is_surely_himself(
    letter: Callable[..., Letter], facts: RoundFacts, text: str, sure: bool
) -> None:
    found = sender_of(letter(text), facts)
    assert (found.name == "Ida Bro" and found.chance >= 0.95) is sure


def test_a_place_is_not_the_municipality_that_was_asked(letter: Callable[..., Letter]) -> None:
    facts = RoundFacts(municipality="Holme Kommune", invited=("Vestby Kommune",))
    told = letter(
        "Nu kører folk jo bare til centret i Vestby. Hilsen Bo Krag, Engen 5", "fra Bo.txt"
    )
    found = candidates_of(told, facts, (), "Bo Krag")
    signs = Invited.of(told, facts).signs_of(found[key_of("Vestby Kommune")], "B", {}, ())
    assert signs == {}
    own = letter("Vestby Kommune har ingen bemærkninger.\n\nBo Krag\nVestby Kommune")
    found = candidates_of(own, facts, (), "Vestby Kommune")
    one = found[key_of("Vestby Kommune")]
    assert Invited.of(own, facts).signs_of(one, "B", {}, ())["invited_all"] == 1.0


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Ida Bro Engvangen 5", "Ida Bro"),
        ("Ida Marie Bro Engvangen 12 B", "Ida Marie Bro"),
        ("Boligforeningen Nord Afdeling 5", "Boligforeningen Nord Afdeling 5"),
        ("Ida Bro", "Ida Bro"),
    ],
)
def test_an_address_is_no_part_of_a_name(name: str, bare: str) -> None:
    assert sender.without_house(name) == bare
