"""Every character has one zone, whatever the document looks like."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoering.domain import BlockKind, Document, Page, Span, Splitting, ZoneKind
from hoering.splitting.split import split

from .conftest import Piece, document, response

Cut = Callable[..., Splitting]

TEXTS = (
    "Ældrerådet", "Rådhuspladsen 1, 9998 Brovad", "Den 14. april 2026", "Til Omsorgsudvalget",
    "Vedr. høring om ældrepolitik", "Kære alle", "Vi takker for muligheden for at udtale os.",
    "Rådet drøftede udkastet på sit møde. Vi savner et tal for nattevagterne. Desuden er maden kold.",
    "1. Hvem betaler for kørslen?", "• Flere bænke", "Økonomi", "Vi foreslår:", "ingen bemærkninger",
    "Med venlig hilsen", "Inger Thorup, formand", "Navn: Karla Prøve", "Side 1 af 2", "P.S. Husk rampen.",
    "skriv det så jeg kan læse det!! hvem bestemmer egentlig", "»Vi respekterer et nej til hjælp.«", "-", "x",
    "Det gælder især om natten, hvor ingen svarer. Med venlig hilsen Anna", "Hej. Vi er imod.", " ",
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Document:
    pieces: list[Piece] = []
    page = 1
    for nth in range(draw(st.integers(0, 14))):
        kind = draw(st.sampled_from(list(BlockKind)))
        page += draw(st.booleans())
        fields = {
            "kind": kind,
            "page": page,
            "bold": draw(st.booleans()),
            "size": draw(st.sampled_from([None, 8.0, 11.0, 17.0])),
            "joined": nth > 0 and draw(st.booleans()),
        }
        text = draw(st.sampled_from(TEXTS) | st.text(min_size=1, max_size=40))
        if kind is BlockKind.CELL:
            fields |= {
                "row": draw(st.integers(0, 3)),
                "column": draw(st.integers(0, 2)),
                "column_name": draw(st.sampled_from(["", "Afsnit", "Bemærkning", "Forslag"])),
            }
        if kind is BlockKind.BULLET:
            fields["marker"] = text.split(" ")[0][:3]
        pieces.append((" ".join(text.split()) or "x", fields))
    return document(*pieces) if pieces else Document("", (Page("a.pdf", 1, Span(0, 0)),), ())


@settings(max_examples=150)
@given(documents(), st.booleans())
def test_zones_cover_the_text_once(made: Document, nothing: bool) -> None:
    found = split([response(made, no_remarks=nothing)])[0]
    assert "".join(zone.span.of(made.text) for zone in found.zones) == made.text
    ends = [0, *(zone.span.end for zone in found.zones)]
    assert [zone.span.start for zone in found.zones] == ends[:-1]
    assert all(len(zone.span) for zone in found.zones)


@settings(max_examples=150)
@given(documents())
def test_remarks_are_verbatim_and_lie_in_remark_zones(made: Document) -> None:
    found = split([response(made)])[0]
    zones = [zone.span for zone in found.zones if zone.kind is ZoneKind.REMARK]
    for remark in found.remarks:
        parts = [" ".join(span.of(made.text).split()) for span in remark.spans]
        assert remark.text == " ".join(parts)
        assert remark.page == made.page_at(remark.spans[0].start)
        for span in remark.spans:
            assert any(z.start <= span.start and span.end <= z.end for z in zones)
    spans = sorted(span for remark in found.remarks for span in remark.spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert len({remark.id for remark in found.remarks}) == len(found.remarks)


@settings(max_examples=40)
@given(documents())
def test_same_letter_same_result(made: Document) -> None:
    assert split([response(made)])[0] == split([response(made)])[0]


def test_no_remarks_where_the_sender_has_none() -> None:
    made = document("Rådet har drøftet sagen.", "Vi savner et tal for nattevagterne.")
    found = split([response(made, no_remarks=True)])[0]
    assert found.remarks == ()
    assert ZoneKind.REMARK not in {zone.kind for zone in found.zones}


@pytest.mark.parametrize(
    "opening",
    [
        "Formanden havde printet papiret og delt det ud.",
        "Vores lærer sagde, at man godt må svare, selv om man er 16.",
        "Først en undskyldning for, at vi er tre dage for sent ude.",
        "Godset driver 900 hektar skov og udlejer tolv huse.",
        "Jeg svarer både som skoleleder og som medlem af lokalrådet.",
        "Besvaret af Else Marie Kvist på rådets vegne.",
        "Rådets bemærkninger følger i skema. Formand: Niels-Jørn Abel.",
        "Udtalelse fra Lokal-MED PPR, vedtaget på møde.",
    ],
)
def test_how_an_answer_came_about_is_no_remark(cut: Cut, opening: str) -> None:
    found = cut(opening, "Stien til skolen bør have lys.", sender="Nørre Gods")
    assert [r.text for r in found.remarks] == ["Stien til skolen bør have lys."]


@pytest.mark.parametrize(
    "point",
    [
        "Skrevet af folk, der aldrig har haft en nattevagt.",
        "Formanden: en titel, som udkastet bruger om to forskellige personer.",
        "Sker der to ting på én gang, er der ingen vagt tilbage på plejehjemmet.",
        "Jeg bor alene i et hus ved åen og er bange.",
    ],
)
def test_who_is_said_to_have_written_the_draft_is_a_point(cut: Cut, point: str) -> None:
    found = cut("Stien til skolen bør have lys.", point)
    assert point in " ".join(r.text for r in found.remarks)


def test_a_point_in_front_of_an_opening_phrase_stays_a_point(cut: Cut) -> None:
    point = "Et døgn er nok. Problemet er månederne bagefter, som ingen har skrevet noget om."
    found = cut("Klubben har 96 medlemmer.", point)
    assert " ".join(r.text for r in found.remarks) == point


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("En maskine, der spørger, hvad jeg vil, taler jeg ikke med. Venlig hilsen", "En maskine"),
        ("Det er for dyrt. Med venlig hilsen", "for dyrt"),
        ("Sådan har det altid været her i landsbyen ved åen. Mvh", "altid været"),
        ("God arbejdslyst med det hele. Venlig hilsen", ""),
    ],
)
def test_a_sentence_right_before_a_greeting(cut: Cut, last: str, told: str) -> None:
    point = "Der bør være åbent til klokken fire, for mange arbejder til sent på dagen."
    said = " ".join(r.text for r in cut("Til kommunen", point, last, "Ida Bro").remarks)
    assert told in said
    assert "arbejdslyst" not in said


@pytest.mark.parametrize(
    "sentence",
    [
        "Museet skal som ansvarligt museum efter museumslovens kapitel 8 udtale følgende om det fremsendte udkast.",
        "Vi er blevet inviteret til at give vores syn på udkastet.",
        "Styrelsen afleverede den 22. september nedenstående svar på kommunens udkast til en politik.",
        "Vi har desværre ikke nået at skrive et brev, men I får uddraget af vores referat:",
        "De er samlet i skemaet.",
    ],
)  # fmt: skip
def test_what_only_leads_up_to_the_remarks_is_none(cut: Cut, sentence: str) -> None:
    point = "Der bør stå en bænk for hver 200 meter på stien langs åen."
    found = cut("Til kommunen", sentence, point, "Sig endelig til, hvis I vil have tegningerne.")
    assert [r.text for r in found.remarks] == [point]


def test_what_is_said_of_the_drafts_words_is_no_opening(cut: Cut) -> None:
    said = "»Ingen skal ind ad bagdøren« er den bedste sætning, vi har læst i et kommunalt papir i mange år."
    found = cut("Til kommunen", "Tak for lejligheden til at udtale os.", said)
    assert [r.text for r in found.remarks] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "Skemaet er udfyldt af kasserer Else Holm efter et møde i klubben.",
        "Udfyldt for bestyrelsen af Else Holm.",
        "jeg så høringen på nettet og tænkte jeg ville skrive.",
        "Birgit fra nabohuset skriver for mig, da jeg ryster.",
        "Ja jeg skriver kl. 23 om aftenen.",
    ],
)
def test_who_held_the_pen_is_no_remark(cut: Cut, said: str) -> None:
    found = cut(said, "Der bør være lys på broen hele natten.")
    assert [remark.text for remark in found.remarks] == ["Der bør være lys på broen hele natten."]


def test_a_number_to_ring_and_the_end_of_an_item_are_no_remarks(cut: Cut) -> None:
    point = "Der bør være lys på broen hele natten."
    for last in (
        "I kan ringe på 20 30 40 50, hvis I vil høre mere.",
        "Punktet blev afsluttet kl. 21.40.",
    ):
        assert [remark.text for remark in cut(point, last).remarks] == [point]
