"""A remark belongs where the change stands that answers it, if it can stand there at all."""

from __future__ import annotations

from dataclasses import replace

from hoering.domain import Change, ChangeKind, Policy, Section
from hoering.linking.sections import Place, where_answered

POLICY = Policy(
    "udkast.docx",
    "Regler for legepladser",
    tuple(
        Section(f"§ {n}", heading, 1, 1, ())
        for n, heading in enumerate(("Formål", "Åbningstid", "Tilsyn"), 1)
    ),
)
NEAREST = Place(1, False, "§ 2 ligger nærmest", (0.02, 0.6, 0.38), POLICY.sections[1])
OF_SUPERVISION = Change("Æ3", "§ 3", ChangeKind.REWRITTEN, "ugentligt", "dagligt")


def test_the_section_of_a_likely_answer_is_the_place() -> None:
    place = where_answered(NEAREST, OF_SUPERVISION, 0.5, POLICY)
    assert (place.index, place.section) == (2, POLICY.sections[2])
    assert place.why.startswith("§ 3 har Æ3") and "§ 2" in place.why
    assert place.chances == NEAREST.chances  # what the words alone say, for the stages after


def test_a_faint_answer_moves_nothing() -> None:
    assert where_answered(NEAREST, OF_SUPERVISION, 0.36, POLICY) is NEAREST


def test_a_section_out_of_the_question_is_no_place() -> None:
    first = replace(OF_SUPERVISION, section="§ 1")
    assert where_answered(NEAREST, first, 0.9, POLICY) is NEAREST


def test_what_the_sender_named_and_the_whole_stand() -> None:
    named = replace(NEAREST, explicit=True)
    whole = Place(None, False, "Gælder udkastet som helhed")
    for place in (named, whole):
        assert where_answered(place, OF_SUPERVISION, 0.9, POLICY) is place
