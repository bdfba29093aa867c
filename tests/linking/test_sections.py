"""Remark → section: the sender's own reference first, then the matter, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hoering.domain import (
    BlockKind,
    Paragraph,
    Policy,
    Reference,
    ReferenceKind,
    Remark,
    RemarkKind,
    Section,
    Span,
    remark_id,
)
from hoering.linking.citations import cited, from_heading
from hoering.linking.nearness import asked
from hoering.linking.passages import by_page, passages_about
from hoering.linking.sections import Place, place_remarks

K = ReferenceKind


def section(number: str, heading: str, text: str = "", page: int = 1, level: int = 0) -> Section:
    paragraphs = (Paragraph(text, page, BlockKind.PARAGRAPH),) if text else ()
    return Section(number, heading, level or number.count(".") + 1, page, paragraphs)


POLICY = Policy(
    "udkast.pdf",
    "Børnepolitik",
    (
        section("", "Forord", "Denne politik viser, hvad vi vil med børns liv i kommunen.", 2, 1),
        section("3", "Overgange", page=3),
        section("3.1", "Fra hjem til dagtilbud", "Sundhedsplejen holder møde med dagplejen.", 3),
        section(
            "3.2", "Fra dagtilbud til skole", "Skolen får viden om barnet inden skolestart.", 4
        ),
        section("4", "Fritid", "Alle børn skal kunne gå til fodbold, musik eller spejder.", 5),
    ),
    pages=6,
    printed_pages=((1, 3), (2, 4), (3, 5)),
)


def remark(text: str, *references: tuple[ReferenceKind, str], heading: str = "") -> Remark:
    return Remark(
        id=remark_id("a.pdf", text),
        response="H01",
        text=text,
        spans=(Span(0, len(text)),),
        page=1,
        kind=RemarkKind.CONCERN,
        references=tuple(Reference(k, v, Span(0, 0)) for k, v in references),
        heading=heading,
    )


def place(language: object, *remarks: Remark) -> list[Place]:
    return list(place_remarks(remarks, POLICY, (), language))  # type: ignore[arg-type]


def key(found: Place) -> str | None:
    return None if found.index is None else POLICY.sections[found.index].key


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        (K.SECTION, "3.2", "3.2"),
        (K.SECTION, "3.2.1", "3.2"),
        (K.SECTION, "3", "3"),
        (K.SECTION, "III", "3"),
        (K.PARAGRAPH_SIGN, "3.2", "3.2"),
        (K.HEADING, "overgange", "3"),
        (K.HEADING, "fritid", "4"),
        (K.HEADING, "forordet", "Forord"),
        (K.QUOTE, "Skolen får viden om barnet", "3.2"),
        (K.QUOTE, "holder møde med dag-\nplejen", "3.1"),
        (K.PAGE, "2", "3.2"),
        (K.PASSAGE, "sætningen om, at skolen får viden om barnets vaner", "3.2"),
    ],
)
def test_a_reference_leads_to_its_section(
    language: object, kind: ReferenceKind, value: str, wanted: str
) -> None:
    (found,) = place(language, remark("Det her skal tænkes om.", (kind, value)))
    assert (key(found), found.explicit) == (wanted, True)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (K.SECTION, "9.4"),
        (K.PARAGRAPH_SIGN, "19"),
        (K.QUOTE, "barnet"),
        (K.PAGE, "77"),
        (K.POINT, "mål 2"),
    ],
)
def test_a_reference_to_nothing_is_not_guessed_at(kind: ReferenceKind, value: str) -> None:
    assert cited([Reference(kind, value, Span(0, 0))], "", POLICY) is None


def test_the_exact_number_beats_the_page(language: object) -> None:
    both = remark("Se her.", (K.PAGE, "1"), (K.SECTION, "4"))
    assert key(place(language, both)[0]) == "4"


def test_paragraph_signs_lead_somewhere_when_the_draft_is_written_in_them() -> None:
    rules = Policy(
        "a.pdf", "Vedtægt", (section("§ 4", "Byggeri", "Højst to etager."), section("§ 5", "Veje"))
    )
    found = cited([Reference(K.PARAGRAPH_SIGN, "4.2", Span(0, 0))], "", rules)
    assert found is not None and found.sections == (0,)


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Ad 3.2", (3,)),
        ("Afsnit 4", (4,)),
        ("3.1 Fra hjem til dagtilbud", (2,)),
        ("Fritid:", (4,)),
        ("4. Vores egen overskrift", ()),
        ("Ressourcer", ()),
    ],
)
def test_a_senders_heading_may_name_the_section(heading: str, wanted: tuple[int, ...]) -> None:
    assert from_heading(heading, POLICY) == wanted


def test_without_reference_the_matter_decides(language: object) -> None:
    text = "Fodbold og musik må ikke koste for meget for de familier, der har flest børn."
    (found,) = place(language, remark(text))
    assert (key(found), found.explicit) == ("4", False)


def test_the_same_words_are_about_the_same_in_every_letter(language: object) -> None:
    said = "Der skal være voksne nok, når børnene kommer."
    about = {
        "H01": "Dagplejen kender ikke barnet, og sundhedsplejen holder ikke noget møde.",
        "H02": "Fodbold og musik koster for meget, og spejderne har ingen hytte.",
    }
    found = place(
        language,
        *(
            replace(remark(text), response=response, id=remark_id(response, text))
            for response, other in about.items()
            for text in (other, said)
        ),
    )
    first, copied, second, copy = found
    assert key(first) != key(second)
    assert copied == copy


def test_the_same_words_below_another_heading_are_about_another_thing(language: object) -> None:
    below = (
        remark("Der skal være voksne nok, når børnene kommer.", heading=h)
        for h in ("Fodbold", "Dagplejens møder")
    )
    one, other = place(language, *(replace(r, response=r.heading, id=r.heading) for r in below))
    assert one != other


def test_an_annex_is_where_a_remark_belongs_only_when_it_is_named(language: object) -> None:
    annex = section("", "Bilag 1: Klubber", "Elmeby fodbold | Elmeby spejder", 6, 1)
    policy = replace(POLICY, sections=(*POLICY.sections, annex))
    said = "I Elmeby er der kun fodbold og spejder."
    both = remark(said), remark(said, (K.POINT, "bilag 1"))
    near, named = place_remarks(both, policy, (), language)  # type: ignore[arg-type]
    assert (near.index, near.explicit) == (4, False)
    assert (named.index, named.explicit) == (5, True)


def test_a_chapter_without_text_leaves_the_matter_to_its_subsections(language: object) -> None:
    (found,) = place(language, remark("Overgange: dagplejen kender ikke barnet, når det møder op."))
    assert key(found) == "3.1"


def test_what_speaks_of_the_whole_belongs_to_no_section(language: object) -> None:
    (found,) = place(language, remark("Samlet set er det et godt og gennemarbejdet stykke."))
    assert found.index is None and not found.explicit


def test_points_under_one_heading_share_the_first_ones_section(language: object) -> None:
    one = remark("Fint nok.", (K.SECTION, "3.2"), heading="Om starten")
    two = remark("Husk også pauserne i kalenderen for de mindste børn.", heading="Om starten")
    assert [key(p) for p in place(language, one, two)] == ["3.2", "3.2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Elevrådet anbefaler endvidere, at skolen får nye bolde.", "skolen får nye bolde."),
        ("Det er sent. Rådet var enigt om, at det haster.", "Det er sent. det haster."),
        ("Rådet skal høres, og bestyrelsen skal sikre, at det sker.",) * 2,
    ],
)
def test_who_says_it_is_not_what_it_is_about(text: str, said: str) -> None:
    assert asked([remark(text)]) == [said]


def test_without_a_draft_everything_concerns_the_whole(language: object) -> None:
    (found,) = place_remarks([remark("Fodbold!")], None, (), language)  # type: ignore[arg-type]
    assert found.index is None


def test_a_point_with_a_sections_number_is_that_section() -> None:
    found = cited([Reference(K.POINT, "forslag 3.2", Span(0, 0))], "", POLICY)
    assert found is not None
    assert POLICY.sections[found.sections[0]].number == "3.2"
    assert cited([Reference(K.POINT, "forslag 3.9", Span(0, 0))], "", POLICY) is None


@pytest.mark.parametrize(
    ("above", "explicit"),
    [("Hvad mener du om kapitel 3?", False), ("Vi har læst kapitel 3 og har flg:", True)],
)
def test_a_chapter_that_a_form_asks_about_gives_way_to_the_nearest_section(
    above: str, explicit: bool, language: object
) -> None:
    text, cites = "Dagplejen er god, og skolen er god.", (K.SECTION, "3")
    asked = remark(text, cites, heading=above)
    (named,), (found,) = place(language, remark(text, cites)), place(language, asked)
    assert (key(named), named.explicit) == ("3", True)
    assert (key(found), found.explicit) == ("3.1", explicit)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("sætningen om, at skolen får viden om barnet", 1),
        ("afsnittet om kometer", 5),
        ("sætningen om kometer", 0),
    ],
)
def test_a_passage_is_known_by_what_it_says(value: str, wanted: int) -> None:
    assert len(passages_about(value, POLICY)) == wanted


def test_a_page_has_an_upper_and_a_lower_half() -> None:
    parts = tuple(section(n, f"Del {n}", "Et par ord om haven. " * 9, 4) for n in ("1", "2", "3"))
    policy = replace(POLICY, sections=parts)
    told = [by_page(f"4{height}", policy) for height in ("", " øverst", " midt", " nederst")]
    assert told == [(0, 1, 2), (0, 1), (0, 1, 2), (1, 2)]


def test_points_below_a_chapter_s_heading_concern_its_sections(language: object) -> None:
    cites = (K.SECTION, "3")
    one = remark("Dagplejen er god, og skolen er god.", cites, heading="Til kapitel 3")
    two = remark("Skolen får for lidt viden om barnet.", cites, heading="Til kapitel 3")
    found = place(language, one, two)
    assert all(p.explicit and key(p) in ("3.1", "3.2") for p in found)


def test_what_stands_under_generally_is_of_the_whole(language: object) -> None:
    text = "Rådet er positivt over for børn og musik."
    below = [
        place(language, remark(text, heading=above))[0].index
        for above in ("Generelt", "Hele planen", "Ønsker")
    ]
    assert below == [None, None, 4]
