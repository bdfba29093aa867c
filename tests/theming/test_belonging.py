"""Where remarks belong, and what that says of their themes."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import Answer, Linking
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.belonging import Belonging, belonging
from hoering.theming.evidence import gather

from .conftest import ELDER, policy, remark
from .test_theming import GIVEN

DRAFT = policy(
    ("1", "Det gode måltid", "Maden laves i køkkenet og serveres varm for beboerne."),
    ("2", "Mennesker med demens", "Demenskonsulenten og faste hjælpere støtter i hverdagen."),
    ("3", "Kørsel", "Busser og flextrafik kører de ældre til læge, bus og busrute."),
)
SECTIONS = np.array([[2.0, 0.0], [0.0, 2.0], [0.0, 0.0]], dtype=np.float32)


def linked(*places: tuple[float, ...]) -> Linking:
    """The first of ELDER have these chances of the sections."""
    answers = tuple(Answer(one.id, "1", False, (), None, None, "") for one in ELDER[: len(places)])
    return Linking(answers, (), (), places)


@pytest.mark.usefixtures("small_draft_tells")
def test_a_remark_belongs_where_linking_says_and_without_it_where_it_is_near(
    language: Language,
) -> None:
    evidence = gather(ELDER, DRAFT, language, linked((0.1, 0.2, 0.7), ()))
    near = belonging(evidence, SECTIONS).near
    assert near[0] == pytest.approx([0.1, 0.2, 0.7])
    assert near[1] == pytest.approx([1 / 3] * 3)  # on the draft as a whole
    assert evidence.weights is not None
    assert near[2:] == pytest.approx(evidence.weights[2:])
    alone = belonging(gather(ELDER, DRAFT, language), SECTIONS).near
    assert alone == pytest.approx(evidence.weights)


def test_a_certain_section_tells_more_of_the_theme_than_an_uncertain_one() -> None:
    told = np.array([[0.9, 0.1], [0.1, 0.9]])
    near = np.array([[0.99, 0.01], [0.6, 0.4], [0.5, 0.5], [0.4, 0.6], [0.01, 0.99]])
    sign = Belonging(near, told).sign()
    lead = sign[:, 0] - sign[:, 1]
    assert lead[0] > lead[1] > lead[2]
    assert lead[2] == pytest.approx(0.0)


def test_no_place_speaks_against_a_theme_that_no_section_is_about() -> None:
    told = np.array([[0.9, 0.06, 0.04], [0.06, 0.9, 0.04]])
    sign = Belonging(np.array([[0.9, 0.1], [0.5, 0.5], [0.1, 0.9]]), told).sign()
    assert sign[:, 2] == pytest.approx(0.0)
    assert sign[0, 0] > 0 > sign[0, 1]


def test_the_draft_as_a_whole_counts_where_all_remarks_belong_to_one_place() -> None:
    told = np.array([[0.9, 0.1], [0.1, 0.9]])
    sign = Belonging(np.array([[0.99, 0.01]]), told).sign()
    assert sign[0, 0] > sign[0, 1]


def test_the_section_shown_is_the_one_that_speaks_for_the_theme() -> None:
    place = Belonging(
        np.array([[0.6, 0.4, 0.0], [1 / 3, 1 / 3, 1 / 3]]),
        np.array([[0.9, 0.1], [0.1, 0.9], [0.5, 0.5]]),
    )
    assert place.section(0, 0) == (0, True)
    assert place.section(0, 1) == (1, False)
    assert place.section(1, 0) == (0, False)  # on the draft as a whole: nothing is nearest


@pytest.mark.usefixtures("small_draft_tells")
def test_the_reason_names_the_section(language: Language) -> None:
    vague = remark("Det kan vi slet ikke leve med.", response="H20")
    answer = Answer(vague.id, "3", False, (), None, None, "")
    sure = Linking((answer,), (), (), ((0.01, 0.01, 0.98),))
    made = find_themes([*ELDER, vague], DRAFT, language, GIVEN, None, sure)
    first = next(x for x in made.links if x.remark == vague.id)
    assert first.target == "transport"
    assert first.why == "hører nærmest til afsnittet »Kørsel«"
