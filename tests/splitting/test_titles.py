"""What heads a whole letter is no point of it, and says of no point where it belongs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import (
    BlockKind,
    Paragraph,
    Policy,
    ReferenceKind,
    Section,
    Splitting,
    ZoneKind,
)
from hoering.splitting.boilerplate import zone_of_sentence
from hoering.splitting.particulars import closing_length
from hoering.splitting.references import references_in

from .conftest import H

Cut = Callable[..., Splitting]
POINT = "Der bør komme en bænk ved kirken, for der er langt mellem dem."
DRAFT = Policy(
    "udkast.docx",
    "Plan for veje og private stier",
    tuple(
        Section("", heading, 1, 1, (Paragraph(f"Om {heading}.", 1, BlockKind.PARAGRAPH),))
        for heading in ("Veje", "Private stier", "Gadelys")
    ),
)


def _places(splitting: Splitting) -> list[str]:
    return [r.value for m in splitting.remarks for r in m.references]


@pytest.mark.parametrize(
    "title",
    [
        "3. Høringssvar til kommunen om private stier",
        "Punkt 4: Høring om private stier",
        "Om plan for veje og private stier",
        "Bemærkninger til plan for veje og private stier",
    ],
)
def test_a_title_that_has_a_chapter_s_name_in_it_is_no_place(cut: Cut, title: str) -> None:
    assert _places(cut("Kære kommune", (title, {"kind": H}), POINT, policy=DRAFT)) == []
    own = ("Til private stier", {"kind": H})
    assert _places(cut("Kære kommune", own, POINT, policy=DRAFT)) == ["Private stier"]


def test_a_subject_may_end_with_an_abbreviation(cut: Cut) -> None:
    found = cut("Strandby Kommune", "Indsigelse mod forslag til regler for stier m.v.", POINT)
    assert [remark.text for remark in found.remarks] == [POINT]


@pytest.mark.parametrize(
    ("sentence", "zone"),
    [
        ("Kravet må udgå i sin helhed.", None),
        ("Stk. 3 skal slettes i sin helhed.", None),
        ("Svaret indsendes i sin helhed.", ZoneKind.PRESENTATION),
        ("Udtalelsen gengives i sin fulde ordlyd.", ZoneKind.PRESENTATION),
        ("Det bringes her i sin fulde længde.", ZoneKind.PRESENTATION),
        ("Selskabet har modtaget ovennævnte og skal bemærke følgende.", ZoneKind.PRESENTATION),
        ("Styrelsen udtaler sig alene om vejlovgivningen.", ZoneKind.PRESENTATION),
    ],
)
def test_what_is_said_of_the_answer_and_what_of_the_draft(
    sentence: str, zone: ZoneKind | None
) -> None:
    assert zone_of_sentence(sentence, opening=True, ending=False) is zone


def test_the_first_sentence_of_a_paragraph_in_small_letters_ends(cut: Cut) -> None:
    said = "må man nu heller ikke slå græs om søndagen i sin egen have, hvad bliver det næste"
    found = cut("hej", f"jeg har læst jeres papir og er ærlig talt rystet. {said}").remarks
    assert [remark.text for remark in found] == [said]


@pytest.mark.parametrize("line", ["Sommerhilsner selvom det er oktober", "Julehilsen, Ida"])
def test_greetings_of_the_season_take_leave(line: str) -> None:
    assert closing_length(line) > 0


def test_since_is_no_page() -> None:
    for text in ("Vi har betalt siden 2012.", "Siden 12. marts er vejen spærret."):
        assert not [r for r in references_in(text) if r.kind is ReferenceKind.PAGE]
    for text in ("Se side 12.", "på siderne 12 og 13", "på siden 12"):
        assert [r for r in references_in(text) if r.kind is ReferenceKind.PAGE]


def test_a_stray_letter_read_from_a_frame_is_no_heading(cut: Cut) -> None:
    wish = "Der skal være et rum, hvor man må larme, og ikke kun et, hvor man skal være stille."
    found = cut("Kære byråd", POINT, ("Støj", {"kind": H}), ("y,", {"kind": H}), wish)
    assert [remark.heading for remark in found.remarks] == ["", "Støj"]
