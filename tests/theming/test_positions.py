"""How remarks are put together to positions."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import (
    Answer,
    Direction,
    Linking,
    Remark,
    RemarkKind,
    Span,
)
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.directions import direction_of
from hoering.theming.evidence import gather
from hoering.theming.positions import grouped, near_points, positions_of, same_points
from hoering.theming.sameness import sameness

from .conftest import policy, remark

NEAR = np.array(
    [[1.0, 0.9, 0.1, 0.1], [0.9, 1.0, 0.1, 0.2], [0.1, 0.1, 1.0, 0.8], [0.1, 0.2, 0.8, 1.0]],
    dtype=np.float32,
)


def test_near_remarks_come_together_and_far_ones_stay_apart() -> None:
    assert grouped(NEAR, [0, 1, 2, 3], 0.3) == [[0, 1], [2, 3]]
    assert grouped(NEAR, [0, 2], 0.3) == [[0], [2]]


def test_one_row_and_none() -> None:
    assert grouped(NEAR, [3], 0.3) == [[3]]
    assert grouped(NEAR, [], 0.3) == []


def test_those_that_nearly_came_together_are_told_of_once_for_two_groups() -> None:
    kinds = (*[RemarkKind.CONCERN] * 4, RemarkKind.SUPPORT)
    remarks = [remark(f"Nummer {i}.", k, f"H{i}") for i, k in enumerate(kinds)]
    chance = np.full((5, 5), 0.2, dtype=np.float32)
    chance[0, 2] = chance[2, 0] = 0.25
    chance[1, 3] = chance[3, 1] = 0.1
    groups = [[0, 1], [2], [3], [4]]
    found = near_points(groups, remarks, chance, 0.3)
    told = [tuple(int(r.text[7]) for r in remarks if r.id in n.remarks) for n in found]
    assert told == [(0, 2), (0, 3), (2, 3)]
    assert found[0].chance == 0.25
    apart = np.zeros((5, 5), dtype=bool)
    apart[0, 2] = apart[2, 0] = True
    assert near_points([[0], [2]], remarks, chance * np.eye(5), 0.3) == ()
    others = near_points([[0], [1], [2], [3], [4]], remarks, chance, 0.3, (), apart)
    assert all({remarks[0].id, remarks[2].id} != set(n.remarks) for n in others)


def test_sides_and_marks_are_never_mixed() -> None:
    kinds = (RemarkKind.PROPOSAL, RemarkKind.PROPOSAL, RemarkKind.SUPPORT, RemarkKind.SUPPORT)
    remarks = [remark(f"Nummer {i}.", k, f"H{i}") for i, k in enumerate(kinds)]
    alike = np.ones((4, 4), dtype=np.float32)
    assert same_points(remarks, alike, 0.3) == [[0, 1], [2, 3]]
    assert same_points(remarks, alike, 0.3, ["a", "a", "b", "c"]) == [[0, 1], [2], [3]]


def test_a_concern_and_a_proposal_may_be_one_point_with_the_wish_in_front(
    language: Language,
) -> None:
    kinds = (RemarkKind.CONCERN, RemarkKind.CONCERN, RemarkKind.PROPOSAL)
    remarks = [
        remark("Det er synd, at stoppestedet ved kirken nedlægges.", kinds[0], "H0"),
        remark("Vi frygter, at stoppestedet ved kirken nedlægges.", kinds[1], "H1"),
        remark("Vi foreslår, at stoppestedet ved kirken bliver liggende.", kinds[2], "H2"),
    ]
    alike = np.ones((3, 3), dtype=np.float32)
    assert same_points(remarks, alike, 0.3) == [[0, 1, 2]]
    made = positions_of([[0, 1, 2]], remarks, {}, (), alike, gather(remarks, None, language))
    assert made[0].direction is Direction.PROPOSAL and made[0].remarks[0] == remarks[2].id


def test_a_correction_is_no_part_of_a_wish() -> None:
    kinds = (RemarkKind.PROPOSAL, RemarkKind.CORRECTION, RemarkKind.PROPOSAL, RemarkKind.CORRECTION)
    remarks = [remark(f"Nummer {i}.", k, f"H{i}") for i, k in enumerate(kinds)]
    alike = np.ones((4, 4), dtype=np.float32)
    assert same_points(remarks, alike, 0.3) == [[0, 2], [1, 3]]


def answered(remark_id: str, section: str, change: str) -> Answer:
    return Answer(remark_id, section, False, (change,), None, None, "")


@pytest.mark.usefixtures("small_draft_tells")
def test_a_common_section_and_change_make_a_common_point_likelier(language: Language) -> None:
    draft = policy(("1", "Hegn", "Hegn må være to meter."), ("2", "Støj", "Støj dæmpes."))
    said = [
        remark("Hegnet ved stien er for højt til, at man kan se ud.", response="H01"),
        remark("Man spærres inde bag to meter planker.", response="H02"),
    ]
    evidence = gather(said, draft, language)
    linked = Linking(tuple(answered(r.id, "1", "Æ01") for r in said), (), ())
    without, _ = sameness(said, {}, evidence, None)
    with_both, _ = sameness(said, {}, evidence, linked)
    assert with_both[0, 1] > 5 * without[0, 1]
    assert np.allclose(with_both, with_both.T)


def test_one_senders_points_are_not_taken_for_one(language: Language) -> None:
    texts = ("Hegnet ved stien er for højt.", "Hegnet ved stien er alt for højt.")
    own = [remark(t, response="H01") for t in texts]
    two = [remark(t, response=f"H0{i}") for i, t in enumerate(texts)]
    evidence = gather(own, None, language)
    assert sameness(own, {}, evidence, None)[0][0, 1] < sameness(two, {}, evidence, None)[0][0, 1]


def test_forty_identical_wishes_are_one_position_with_one_theme(language: Language) -> None:
    wish = "Vi foreslår, at skaterbanen ved havnen får lys om aftenen."
    many = [remark(wish, RemarkKind.PROPOSAL, f"H{n:02d}") for n in range(40)]
    theming = find_themes(many, None, language)
    assert [len(p.remarks) for p in theming.positions] == [40]
    assert len({link.target for link in theming.links}) == 1


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Vi støtter planen.", RemarkKind.SUPPORT, Direction.FOR),
        ("Vi kan ikke støtte planen.", RemarkKind.SUPPORT, Direction.AGAINST),
        ("Vi frygter for økonomien.", RemarkKind.CONCERN, Direction.AGAINST),
        ("Skriv hellere »børn«.", RemarkKind.CORRECTION, Direction.PROPOSAL),
        ("Hvem betaler?", RemarkKind.QUESTION, Direction.NEUTRAL),
        ("Rådet har læst udkastet.", RemarkKind.GENERAL, Direction.NEUTRAL),
        ("Rådet hilser planen velkommen.", RemarkKind.GENERAL, Direction.FOR),
    ],
)
def test_direction(text: str, kind: RemarkKind, expected: Direction) -> None:
    remark = Remark("b1", "H01", text, (Span(0, len(text)),), 1, kind)
    assert direction_of(remark) is expected
