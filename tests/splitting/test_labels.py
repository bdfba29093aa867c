"""Parts of the draft called by what it labels them with."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind, Paragraph, Policy, ReferenceKind, Section
from hoering.splitting.labels import labels_of
from hoering.splitting.particulars import is_prose, states
from hoering.splitting.references import references_in

K = ReferenceKind


def draft(title: str, *parts: tuple[str, str, tuple[str, ...]]) -> Policy:
    sections = tuple(
        Section(n, h, 1, 1, tuple(Paragraph(p, 1, BlockKind.PARAGRAPH) for p in points))
        for n, h, points in parts
    )
    return Policy("udkast.pdf", title, sections)


LETTERED = draft(
    "Regler for bådhuset",
    ("a", "Medlemmer", ()),
    ("b", "Vinterplads", ()),
    ("c", "Kran og slæb", ()),
    ("", "Bilag A Plan over molen", ()),
)
CAPITALS = draft(
    "Husorden",
    ("A", "Ro", ()),
    ("B", "Vaskekælder", ()),
    ("C", "Kæledyr", ()),
    ("D", "Altaner", ()),
)
COUNTED = draft(
    "Aftale om kanalen",
    ("", "Parter", ("(1) Byen.", "(2) Havnen.")),
    ("", "Broer", ("(3) Broen lukkes.",)),
    ("", "Sejlads", ("(4) Både viger.", "(5) Fem knob.")),
)
CODED = draft(
    "Spareforslag",
    ("", "BU-01 Færre busser", ()),
    ("", "BU-02 Kortere kurser", ()),
    ("3.C.07", "Havnekvarteret", ()),
)
MODELS = draft(
    "Busnet",
    ("", "Model A – Færre linjer", ()),
    ("", "Model B – Flextur", ()),
    ("", "Økonomi", ("Model A koster 3 mio. kr.",)),
)
ASKED = draft(
    "Ny svømmehal",
    ("", "Hvor skal hallen ligge?", ()),
    ("", "Hvad koster det?", ()),
    ("", "Hvornår åbner den?", ()),
)


@pytest.mark.parametrize(
    ("policy", "text", "wanted"),
    [
        (LETTERED, "Ad c) Kranen er for dyr.", ["c Kran og slæb"]),
        (LETTERED, "Litra b bør udgå.", ["b Vinterplads"]),
        (LETTERED, "Punkt a og b overlapper.", ["a Medlemmer", "b Vinterplads"]),
        (LETTERED, "Under b) mangler en pris.", ["b Vinterplads"]),
        (LETTERED, "I litra i står intet.", []),
        (LETTERED, "Se bilag A.", ["Bilag A Plan over molen"]),
        (LETTERED, "I punkt a i mit brev skrev jeg om molen.", []),
        (CAPITALS, "B og C kan slås sammen.", ["B Vaskekælder", "C Kæledyr"]),
        (CAPITALS, "Tiderne i B er gode.", ["B Vaskekælder"]),
        (CAPITALS, "C – kæledyr bør være tilladt.", ["C Kæledyr"]),
        (CAPITALS, "A er karakteren, vi giver.", []),
        (CAPITALS, "Vi bor i C. F. Møllers hus.", []),
        (COUNTED, "I (4) bør både være kajakker.", ["Sejlads"]),
        (COUNTED, "Vilkårene 1 og 3 er uklare.", ["Parter", "Broer"]),
        (COUNTED, "Jeg bor på Kajvej nr. 3.", []),
        (COUNTED, "Vi drøftede det som punkt 3 på dagsordenen.", []),
        (COUNTED, "Jeg er 62 og enke siden (2019).", []),
        (CODED, "bu01 rammer skævt", ["BU-01 Færre busser"]),
        (CODED, "BU 2 er bedre.", ["BU-02 Kortere kurser"]),
        (CODED, "Ramme 3C07 er for høj.", ["3.C.07 Havnekvarteret"]),
        (MODELS, "Den anden model er bedst.", ["Model B – Flextur"]),
        (MODELS, "Modellen er god, og model a er værst.", ["Model A – Færre linjer"]),
        (MODELS, "Bilag A mangler.", []),
        (ASKED, "Spørgsmål 2: Prisen er for høj.", ["Hvad koster det?"]),
        (ASKED, "Svaret på det tredje spørgsmål er uklart.", ["Hvornår åbner den?"]),
    ],
)
def test_a_label_that_one_part_has_points_to_it(
    policy: Policy, text: str, wanted: list[str]
) -> None:
    assert [r.value for r in labels_of(text, policy)] == wanted


PLAN = draft(
    "Plan for stranden",
    ("", "Mål 1.2 Rene strande", ()),
    ("", "Toiletter, brusere og skrald", ()),
    ("", "Tilsyn", ("Livredder | hele juli", "Flag og bøjer | hele året")),
    ("", "Samlet oversigt", ()),
    ("", "BU-07 Lavere tilskud til redningskorps", ()),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Toiletterne: de er kolde.", ["heading Toiletter, brusere og skrald"]),
        ("Skrald: det samler vi selv.", []),
        ("Vedr. skrald – der mangler spande.", ["heading Toiletter, brusere og skrald"]),
        ("Flag og bøjer: de er slidte.", ["heading Tilsyn"]),
        ("Under tilsyn bør der stå ti uger.", ["heading tilsyn"]),
        ("Der mangler folk, jf. tilsynet.", ["heading tilsynet"]),
        ("Børn under tilsyn af voksne må bade.", []),
        ("Tilsynet, som vi kender det, er godt.", []),
        ("I den samlede oversigt mangler tal.", ["heading Samlet oversigt"]),
        (
            "Det lavere tilskud til redningskorps er farligt.",
            ["heading Lavere tilskud til redningskorps"],
        ),
        ("Målsætning 1.2 er fin.", ["point målsætning 1.2"]),
        ("mål 1,2 er fint", ["point mål 1.2"]),
        ("Mål 1.2 i sidste års plan blev aldrig nået.", []),
    ],
)
def test_a_heading_is_named_in_part_or_with_another_ending(text: str, wanted: list[str]) -> None:
    assert [f"{r.kind.value} {r.value}" for r in references_in(text, policy=PLAN)] == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("Lokalplan 44 for havnen", []), ("Lokalplan 45 for havnen", ["paragraph_sign 5"])],
)
def test_a_plan_of_another_number_is_another_plan(title: str, wanted: list[str]) -> None:
    policy = draft(title, ("§ 5", "Veje", ()))
    found = references_in("Lokalplan 45 § 5 gælder stadig.", policy=policy)
    assert [f"{r.kind.value} {r.value}" for r in found] == wanted


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("lederen bør have en stemme", True),
        ("40 lumen er ingenting, se andre byer", True),
        ("flere bænke i haven", False),
        ("p.b.v. kasserer Ib Vig har læst det", False),
        ("Hvad der er vigtigt for os", False),
        ("4 Det vil vi have", False),
    ],
)
def test_a_line_in_small_letters_with_a_verb_is_no_heading(line: str, said: bool) -> None:
    assert states(line) is said
    assert is_prose(line) is said


def test_a_word_that_only_one_heading_has_with_a_figure_counts_nothing() -> None:
    policy = draft("Havn", ("", "Vores 5 løfter til sejlere", ()), ("", "COVID-19 og havnen", ()))
    assert not list(labels_of("Vores 5 joller ligger dårligt, og i dag er det værre.", policy))
    assert [r.value for r in labels_of("Efter covid 19 er alt nyt.", policy)] == [
        "COVID-19 og havnen"
    ]
