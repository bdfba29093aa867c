"""What a draft explains in one place and calls by another word in the rest."""

from __future__ import annotations

from hoering.domain import BlockKind, Paragraph, Section
from hoering.linking.definitions import definitions, terms_by_word, with_terms


def section(number: str, heading: str, *texts: str) -> Section:
    held = tuple(Paragraph(text, 1, BlockKind.PARAGRAPH) for text in texts)
    return Section(number, heading, 1, 1, held)


def told(*texts: str, heading: str = "Anvendelse") -> list[tuple[str, str]]:
    return [(d.term, d.means) for d in definitions([section("§ 2", heading, *texts)])]


def test_what_is_explained_is_found_in_each_way_of_writing() -> None:
    assert told("Ved »standplads« forstås stedet, hvor spanden står.") == [
        ("standplads", "stedet, hvor spanden står.")
    ]
    assert told("Stk. 2. Ved en tung vogn forstås i reglerne en lastbil over 12 ton.") == [
        ("tung vogn", "i reglerne en lastbil over 12 ton.")
    ]
    assert told("a) ”Skelhegn”: hæk eller plankeværk mellem to grunde.") == [
        ("Skelhegn", "hæk eller plankeværk mellem to grunde.")
    ]
    assert told("Kompost: haveaffald under nedbrydning.", heading="Definitioner") == [
        ("Kompost", "haveaffald under nedbrydning.")
    ]


def test_a_colon_explains_no_word_outside_a_list_of_words() -> None:
    assert told("Åbningstider: mandag til fredag fra klokken otte.") == []
    assert told("Med henblik på drift ansættes en vicevært.") == []


REGULATIONS = (
    section(
        "§ 2",
        "Definitioner",
        "a) »Skelhegn«: hæk eller plankeværk mellem to grunde.",
        "b) »Vejareal«: kørebane og fortov.",
    ),
    section("§ 3", "Haver", "Et skelhegn må være 1,8 meter højt. Grunde holdes fri for ukrudt."),
    section("§ 4", "Færdsel", "Cykler må ikke stilles på et fortov."),
)


def test_a_word_of_the_explanation_alone_stands_for_its_term() -> None:
    terms = terms_by_word(REGULATIONS)
    assert terms["plankeværk"] == terms["hæk"] == "Skelhegn"
    # § 3 has plots and § 4 a pavement of its own, and nothing else speaks of a "vejareal".
    assert "grund" not in terms and "fortov" not in terms and "kørebane" not in terms
    asked = "Naboens plankeværk tager al solen."
    assert with_terms(asked, terms) == f"{asked} (Skelhegn)"
    assert with_terms("Hvor må man cykle?", terms) == "Hvor må man cykle?"


def test_a_draft_that_explains_nothing_has_no_terms() -> None:
    assert terms_by_word(REGULATIONS[1:]) == {}
