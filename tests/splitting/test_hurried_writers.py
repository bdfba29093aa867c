"""Letters without capitals or paragraphs, and openings that say nothing of the matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import BlockKind, Splitting, ZoneKind
from hoering.splitting.atoms import sentence_texts, sentences_of
from hoering.splitting.boilerplate import zone_of_sentence

Cut = Callable[..., Splitting]
POINT = "Der bør komme en bænk ved kirken, for der er langt mellem dem, og jeg går dårligt."
IN_ONE = (
    "nu vil i fjerne alle pladserne i byen og så kører folk bare til storcenteret i stedet og så er der ingen"
    " butikker tilbage. og farten i boligområderne jo tak men hvem skal holde øje med det der er aldrig en betjent"
    " herude. bump er det værste i ved min ryg kan ikke tåle dem og ambulancen skal også over dem lav hellere"
    " indsnævringer. en ting er god det er at der kommer styr på hækkene langs stien for det har været en jungle."
)


def test_sentences_that_begin_small_are_parted() -> None:
    found = [IN_ONE[s.start : s.end] for s in sentences_of(IN_ONE)]
    assert [words.split()[0] for words in found] == ["nu", "og", "bump", "lav", "en", "det"]


def test_sentences_end_where_no_stop_is_written() -> None:
    said = (
        "jeg bor ved åen og hver vinter står vandet i kælderen hvem betaler for pumpen det ved ingen her"
        " jeg er til gengæld glad for den nye bro"
    )
    found = [said[s.start : s.end] for s in sentences_of(said)]
    assert found[-1] == "jeg er til gengæld glad for den nye bro"
    assert any(words.startswith("hvem betaler") for words in found)


def test_a_face_ends_a_sentence() -> None:
    assert sentence_texts("bussen kom ik igen 😡 lav den køreplan om pls 🙏") == [
        "bussen kom ik igen 😡",
        "lav den køreplan om pls 🙏",
    ]


POINTS = (
    "Broen ved møllen er så smal, at to barnevogne ikke kan mødes. Det er farligt i myldretiden, når alle skal over.",
    "Hvem skal rydde sne på den nye sti om vinteren, og hvem skal salte?",
    "Lygtepælene på torvet lyser lige ind i soveværelserne. Skru ned for dem efter klokken ti.",
)


def test_a_letter_of_one_paragraph_makes_several_points(cut: Cut) -> None:
    assert [remark.text for remark in cut("Hej", " ".join(POINTS)).remarks] == list(POINTS)


def test_where_paragraphs_part_the_points_one_of_them_is_one_point(cut: Cut) -> None:
    whole = " ".join(POINTS)
    assert whole in [remark.text for remark in cut(whole, f"{POINT} {POINT}").remarks]


@pytest.mark.parametrize("signed", ["hilsen bodil steen", "hilsen fra bodil steen"])
def test_a_greeting_of_one_word_ends_the_only_paragraph(cut: Cut, signed: str) -> None:
    said = "jeg kan ikke se hvorfor færgen skal sejle en time senere om vinteren det er jo koldt"
    assert [remark.text for remark in cut("hej", f"{said} {signed}").remarks] == [said]
    told = f"{said} og jeg fik en {signed}"
    assert [remark.text for remark in cut("hej", told).remarks] == [told]


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Vi har ca. tre hold, jf. aftalen, inkl. dem om aftenen, m.m. og det samme gælder osv. i år."
    assert len(sentences_of(text)) == 1


@given(st.lists(st.sampled_from(IN_ONE.split()), min_size=1, max_size=40))
def test_sentences_hold_all_words(words: list[str]) -> None:
    text = " ".join(words)
    found = sentences_of(text)
    assert " ".join(text[s.start : s.end] for s in found).split() == words


def test_a_long_paragraph_in_small_letters_makes_several_points(cut: Cut) -> None:
    more = (
        " jeg har så lige talt efter og af de elleve stier der blev lovet dengang er der lavet fire så før i lover"
        " nye ting skulle i måske skrive hvad der blev af de gamle for dem venter vi stadig på herude i landet."
    )
    points = [remark.text for remark in cut(IN_ONE + more).remarks]
    assert len(points) >= 2 and " ".join(points) == IN_ONE + more


def test_a_long_first_sentence_is_more_than_presentation(cut: Cut) -> None:
    said = (
        "jeg har læst jeres plan og jeg bor i Kragemose og har gået på biblioteket hver mandag siden min mand døde"
        " og det er der jeg ser mennesker og bussen kører ikke når der er åbent og jeg har intet kørekort mere"
        " og min søster bor langt væk og kan heller ikke køre mig om aftenen når det er mørkt."
    )
    assert [remark.text for remark in cut("Hej i kulturen", said).remarks] == [said]


def test_dictated_signs_end_sentences_and_a_spoken_new_line_begins_a_point(cut: Cut) -> None:
    first = (
        "Jeg indtaler det her komma for jeg kører lastbil punktum Havnen lukker klokken fire komma og så"
        " kan ingen af os nå at losse punktum"
    )
    second = "ny linje Kranen har stået stille siden påske komma hvem reparerer den spørgsmålstegn"
    assert [r.text for r in cut("Hej", f"{first} {second}").remarks] == [first, second]
    once = "Der bør sættes punktum for det projekt nu, komma eller ej, og ny linje 5 skal køre om aftenen."
    assert len(sentences_of(once)) == 1


@pytest.mark.parametrize("closing", ["mvh", "m.v.h.", "med venlig hilsen"])
def test_a_greeting_in_small_letters_ends_the_only_paragraph(cut: Cut, closing: str) -> None:
    said = "og jeg kan ikke se hvorfor færgen skal sejle en time senere om vinteren det er jo koldt"
    found = cut("hej", f"{said} {closing} bodil steen")
    assert [remark.text for remark in found.remarks] == [said]
    assert found.zones[-1].kind is ZoneKind.SIGNATURE


@pytest.mark.parametrize(
    "said",
    [
        "Vi svarer afsnit for afsnit.",
        "Vi har delt vores svar op efter jeres afsnit.",
        "Vi håber, I vil læse det alligevel.",
        "Vi er ikke sikre på, at I fik vores svar, da vi fik en fejlmeddelelse.",
        "Jeg har ikke fået kvittering, så jeg sender den igen.",
        "Vi er enige om nedenstående.",
        "Jeg vil sige tak for, at I gider spørge os.",
        "Vi er mellem 15 og 25 år.",
    ],
)
def test_openings_are_no_remarks(cut: Cut, said: str) -> None:
    assert [remark.text for remark in cut("Kære udvalg", said, POINT).remarks] == [POINT]


@pytest.mark.parametrize("said", ["Ikke relevant for os.", "Vi har ikke i øvrigt bemærkninger."])
def test_nothing_to_say_is_no_remark(cut: Cut, said: str) -> None:
    assert [remark.text for remark in cut(POINT, said).remarks] == [POINT]


def test_praise_behind_the_thanks_is_a_remark(cut: Cut) -> None:
    found = cut(
        "Fjordtrafik takker for det fremsendte. Vi noterer med tilfredshed, at skift mellem bus og tog"
        " har fået en fremtrædende plads."
    )
    assert len(found.remarks) == 1


def test_a_motto_below_the_name_is_letterhead(cut: Cut) -> None:
    motto = {"kind": BlockKind.BULLET, "marker": "–"}
    found = cut(
        ("HANDELSSTANDEN", {"kind": BlockKind.HEADING}),
        ("– butikker, service og erhverv i midtbyen", motto),
        "Teknikudvalget",
        "28. februar 2026",
        ("Gør det ikke sværere at handle lokalt", {"kind": BlockKind.HEADING}),
        POINT,
    )
    assert [remark.text for remark in found.remarks] == [POINT]


def test_who_signs_with_v_and_a_full_stop_is_no_point(cut: Cut) -> None:
    signs = {"kind": BlockKind.BULLET, "marker": "v."}
    found = cut(POINT, "Kh Ung Midte", ("v. Sofus Elkjær, lokalformand", signs))
    assert [remark.text for remark in found.remarks] == [POINT]


@pytest.mark.parametrize("junk", ["A" * 3000, "a-" * 1500, "nu vil vi. " * 400, "☐ " * 900])
def test_junk_is_read(cut: Cut, junk: str) -> None:
    """A pattern that tried every way to cut one long word into five went on for hours."""
    assert POINT in [remark.text for remark in cut(f"Tak for brevet. {junk}", POINT).remarks]


@pytest.mark.parametrize(
    "said",
    [
        "Kommunen sender det igen i udbud uden at spørge.",
        "Her er det igen de svage, der rammes.",
        "Vi får en fejlmelding, hver gang vi booker.",
        "Oplysningerne behandles efter vores mening for løst.",
        "Ikke relevant for os, der bor på landet, for bussen kører ikke.",
        "Venligst lad træet stå.",
    ],
)
def test_what_only_begins_like_an_opening_is_a_remark(cut: Cut, said: str) -> None:
    assert said in " ".join(remark.text for remark in cut("Kære udvalg", said, POINT).remarks)


@pytest.mark.parametrize(
    "said",
    [
        "Vi svarer punkt for punkt: Stien skal belyses.",
        "Vi sender det igen: Stien trænger til lys.",
        "Alle er enige om følgende: Stien er for mørk.",
        "Tak fordi I gider høre på os, stien trænger til lys.",
        "Vi er mellem 5 og 7 børn på stuen, og der er én voksen.",
        "Mit svar om stien fik en fejlmeddelelse, og det gør alle andres svar også.",
        "Byen er delt op i svar efter postnumre.",
        "Udfyld og send er for svært for mange ældre.",
        "Oplysningerne behandles fortroligt bør stå på skemaet.",
        "Skemaet udfyldes og sendes på papir, det kan ældre bedre.",
    ],
)
def test_a_point_that_begins_like_an_opening_is_a_remark(cut: Cut, said: str) -> None:
    texts = [remark.text for remark in cut("Kære udvalg", said, POINT).remarks]
    assert said in " ".join(texts)


def bullet(text: str) -> tuple[str, dict[str, object]]:
    return text, {"kind": BlockKind.BULLET, "marker": "–"}


def test_a_wish_below_a_name_is_no_motto(cut: Cut) -> None:
    wish, motto = bullet("– flere bænke ved åen"), bullet("– butikker og erhverv i midtbyen")
    assert any("flere bænke" in remark.text for remark in cut("Karen Lund", wish, POINT).remarks)
    assert [remark.text for remark in cut("Handelsstanden", motto, POINT).remarks] == [POINT]


def test_a_closing_in_small_letters_holds_nothing_but_names(cut: Cut) -> None:
    said = f"{POINT} hilsen Fra kommunen var kort og hjalp ingen af os her."
    assert "hjalp ingen" in " ".join(remark.text for remark in cut(said).remarks)
    signed = f"{POINT} hilsen Karen Lund, Bakken"
    assert [remark.text for remark in cut(signed).remarks] == [POINT]


@pytest.mark.parametrize(
    "signed",
    [
        "hilsen Karen Lund, Bakken 4, 2. th.",
        "hilsen Karen Lund, tlf. 22334455",
        "mange hilsner Karen og Ole på Bakken",
    ],
)
def test_a_signature_in_the_paragraph_is_none_of_the_remark(cut: Cut, signed: str) -> None:
    assert [remark.text for remark in cut(f"{POINT} {signed}").remarks] == [POINT]


def test_a_run_of_capitals_behind_a_closing_takes_no_time(cut: Cut) -> None:
    assert cut(f"{POINT} hilsen {'A' * 4000} x").zones


@pytest.mark.parametrize(
    "text",
    [
        "Jeg svarer bare inde i din mail, det er nemmest for mig.",
        "Vi bruger cookies for at huske dine valg.",
        "Skriv et svar …",
        "Mit personnummer er 010203-1234, hvis I skal slå mig op.",
    ],
)
def test_what_is_said_of_the_letter_is_no_remark(text: str) -> None:
    assert zone_of_sentence(text, opening=True, ending=False) is not None


def test_tell_us_if_is_a_farewell_of_the_file_and_no_farewell_of_the_matter() -> None:
    ends = ("Sig til, hvis filen driller.", "Sig til, hvis I vil nedlægge bussen.")
    assert [zone_of_sentence(t, opening=False, ending=True) for t in ends] == [
        ZoneKind.CLOSING,
        None,
    ]


@pytest.mark.parametrize(
    ("matters", "kept"),
    [
        (("min nabo har lige fået varmepumpe og den står klods op af hækken og kører hele natten",
          "og så vil jeg også lige sige at vejen er fuld af huller så det dundrer når der kommer en bil",
          "og hvad med koncerterne er det rigtigt at der skal være ti af dem til næste år"), 3),
        (("jeg kan ikke have vinduet åbent om sommeren fordi folk kører alt for stærkt på vejen her",
          "hvem skal man egentlig ringe til når det er søndag"), 2),
    ],
)  # fmt: skip
def test_matters_in_one_breath_without_a_stop_are_points_of_their_own(
    cut: Cut, matters: tuple[str, ...], kept: int
) -> None:
    found = [r.text for r in cut(" ".join(matters)).remarks]
    assert found == list(matters) and len(found) == kept


@pytest.mark.parametrize(
    "said",
    [
        # commas part its clauses: no breathless writer
        "Vi har talt med naboerne, som er enige, og så vil vi gerne, at I ser på det, når I alligevel er ude,"
        " for det er ikke første gang, at der er problemer med den sti, som ligger bag ved skolen i byen.",
        "Vi så en bil og så videre.",
    ],
)
def test_a_sentence_with_stops_or_few_words_stays_one(said: str) -> None:
    assert len(sentence_texts(said)) == 1


def test_what_is_said_around_a_call_is_no_remark() -> None:
    for text in (
        "Borger Ida Holm ringede og ville gerne afgive høringssvar.",
        "Jeg indtaler vores høringssvar om stien.",
    ):
        assert zone_of_sentence(text, opening=True, ending=False) is ZoneKind.PRESENTATION
    assert zone_of_sentence("Hav en god dag.", opening=False, ending=True) is ZoneKind.CLOSING
    assert (
        zone_of_sentence("Jeg ringede i maj og fik intet svar.", opening=True, ending=False) is None
    )
