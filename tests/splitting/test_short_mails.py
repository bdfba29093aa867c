"""Short mails: the point in the first sentence, counted lists without stops, form letters cut alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import BlockKind, Splitting, ZoneKind
from hoering.splitting.atoms import sentences_of
from hoering.splitting.boilerplate import zone_of_sentence

Cut = Callable[..., Splitting]
B = BlockKind.BULLET


@pytest.mark.parametrize(
    "said",
    [
        "Jeg skriver, fordi jeg er imod planerne om en bro tværs over søen.",
        "Vi skriver fordi vi går ind for den nye bro.",
        "Jeg skriver, fordi jeg undrer mig over, at broen er så bred.",
        "Jeg er sur på Kommunen over den bro.",
        "Jeg er vagtmester på Havnekajen, og broen kan ikke åbnes for en sejlbåd.",
        "vi er 340 medlemmer i gruppen og vi har ventet på en hal i ni år så kom nu i gang der er masser af plads"
        " ved skolen og jord nok",
    ],
)
def test_an_opening_that_takes_a_side_is_a_remark(said: str) -> None:
    assert zone_of_sentence(said, opening=True, ending=False) is None


@pytest.mark.parametrize(
    "said",
    [
        "Jeg skriver, fordi jeg har set jeres opslag om høringen.",
        "Vi er 340 medlemmer i gruppen, og vi mødes hver tirsdag i klubhuset ved skolen.",
        "På vegne af 385 medlemmer skal foreningen fremkomme med følgende.",
        "Jeg er køkkenassistent på Plejehjemmet Åbrinken, 61 år, og har været der hele mit liv.",
        "jeg arbejder på bostedet Kærhuset og har nattevagter.",
        "Jeg gik på efterløn i foråret efter 30 år som dagplejer.",
        "Undertegnede svarer for de 60 pædagoger, der er i kommunen.",
        "Jeg ved ikke om det er her man sender sit svar hen.",
    ],
)
def test_an_opening_that_only_presents_is_none(said: str) -> None:
    assert zone_of_sentence(said, opening=True, ending=False) is ZoneKind.PRESENTATION


def test_a_number_by_which_to_be_looked_up_is_no_remark() -> None:
    said = "I kan slå mig op på 010203-0405, hvis det er nødvendigt."
    assert zone_of_sentence(said, opening=True, ending=False) is ZoneKind.DIGRESSION


def test_one_small_start_parts_sentences_where_no_large_one_does() -> None:
    text = "Det er godt med en hal, den gamle er fra 1974. men husk nu omklædning. der skal også varme på"
    assert [text[s.start : s.end].split()[0] for s in sentences_of(text)] == ["Det", "men", "der"]


def test_a_yes_and_a_no_stand_apart(cut: Cut) -> None:
    found = [r.text for r in cut("Ja tak til en sti. Nej tak til cykler på den.").remarks]
    assert found == ["Ja tak til en sti.", "Nej tak til cykler på den."]


def test_short_items_of_a_list_that_counts_are_points(cut: Cut) -> None:
    items = ["hunde i snor hele året", "ingen jetski", "flere toiletter", "broen er en god ide"]
    pieces = [(f"{n} {item}", {"kind": B, "marker": str(n)}) for n, item in enumerate(items, 1)]
    assert [r.text for r in cut("Hej", *pieces, "Ib Bro").remarks] == items


def test_short_items_behind_a_colon_belong_together(cut: Cut) -> None:
    pieces = [(f"{n}. {item}", {"kind": B, "marker": f"{n}."}) for n, item in enumerate("abc", 1)]
    assert len(cut("Vi savner disse tre ting ved den nye sø:", *pieces).remarks) == 1


def test_an_order_below_a_paragraph_is_a_point_of_its_own(cut: Cut) -> None:
    worry = (
        "Jeg er imod broen over søen. Søen er et af de sidste steder i kommunen, hvor ænder yngler, og de tåler"
        " ikke mennesker tæt på."
    )
    order = "Luk søen for færdsel, når ænderne yngler, det vil sige fra marts."
    assert [r.text for r in cut(worry, order).remarks] == [worry, order]


def test_a_farewell_with_name_and_more_is_no_remark(cut: Cut) -> None:
    found = cut("Drop nu den bro over søen.", "Venligst Rasmus Lyhne, biolog (men hvad ved jeg)")
    assert [r.text for r in found.remarks] == ["Drop nu den bro over søen."]


POINT = "Vi synes, at stien langs åen skal have lys, så børnene kan cykle til skole om vinteren."


@pytest.mark.parametrize("bid", ["Bevar broen!", "Prioritér stien."])
def test_two_words_can_be_a_point(cut: Cut, bid: str) -> None:
    made = cut("Kære kommune", POINT, bid, "Venlig hilsen", "Bo Lund")
    assert made.remarks[-1].text == bid


@pytest.mark.parametrize(
    "leave",
    [
        "Held og lykke med det videre arbejde.",
        "Tak fordi I læste med.",
        "Vi håber, at vores bemærkninger kan bruges.",
        "God weekend.",
        "Ha' en fortsat god dag.",
        "Bekræft venligst modtagelsen.",
        "Svaret er sendt på vegne af hele bestyrelsen.",
        "Dette svar må gerne offentliggøres.",
        "Jeg ønsker ikke mit navn offentliggjort.",
        "Vi vedlægger billeder.",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_leave_is_no_part_of_the_point_before_it(cut: Cut, leave: str, between: str) -> None:
    body = f"{POINT}{between}{leave}".split("\n")
    made = cut("Kære kommune", *body, "Venlig hilsen", "Bo Lund")
    assert [remark.text for remark in made.remarks] == [POINT]


@pytest.mark.parametrize(
    "more",
    [
        "Vi håber, at I vil droppe broen.",
        "Det er en god plan for byen.",
        "Vi beder om at blive inddraget, når stien skal tegnes.",
        "Stop, før det er for sent for åen.",
    ],
)
def test_what_comes_last_may_well_be_a_point(cut: Cut, more: str) -> None:
    made = cut("Kære kommune", f"{POINT} {more}", "Venlig hilsen", "Bo Lund")
    assert more in " ".join(remark.text for remark in made.remarks)


@pytest.mark.parametrize(
    "said",
    [
        "Jeg skriver for at bede jer om at bevare broen.",
        "Vi bor på Åvej 7 og får nu en parkeringsplads lige op i haven.",
        "Vi driver en lille kro, og uden broen lukker vi.",
    ],
)
def test_who_writes_and_what_it_does_to_him_is_a_remark(said: str) -> None:
    assert zone_of_sentence(said, opening=True, ending=False) is None
