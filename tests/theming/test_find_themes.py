"""Themes, links and positions of a small made-up round."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from hoering.domain import (
    BlockKind,
    Direction,
    Paragraph,
    Policy,
    Remark,
    RemarkKind,
    Section,
    Span,
    Theme,
    remark_id,
)
from hoering.language import load_language
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.finding import MOST, wanted_number

# What is said, its kind, and the theme that a reader would give it.
SAID = (
    ("Busserne kører for sjældent om aftenen, så de ældre kommer ikke hjem.", "bekymring", "bus"),
    ("Vi er bekymrede for, at bussen ikke kører i weekenden.", "bekymring", "bus"),
    ("Vi foreslår, at bussen holder ved sygehuset.", "ændringsforslag", "bus"),
    ("Vi støtter, at der kommer flere busser om morgenen.", "støtte", "bus"),
    ("Cykelstien langs Strandvejen mangler belysning.", "bekymring", "cykel"),
    ("Vi foreslår, at cykelstien langs Strandvejen får belysning.", "ændringsforslag", "cykel"),
    ("Der bør komme lys på cykelstien langs Strandvejen.", "ændringsforslag", "cykel"),
    ("Det er godt, at der bygges cykelstier til skolerne.", "støtte", "cykel"),
    ("Maden på plejehjemmet bør laves i eget køkken.", "ændringsforslag", "mad"),
    (
        "Vi foreslår, at plejehjemmet får sit eget køkken, så maden dufter.",
        "ændringsforslag",
        "mad",
    ),
    ("Hvem betaler for den frokost, beboerne får?", "spørgsmål", "mad"),
    ("Vi støtter, at måltiderne laves lokalt.", "støtte", "mad"),
    ("Træerne i parken må ikke fældes.", "bekymring", "natur"),
    ("Vi foreslår, at der plantes flere træer og vilde blomster.", "ændringsforslag", "natur"),
    ("Vi er glade for de nye grønne områder med vild natur.", "støtte", "natur"),
    ("Regnvandet fra parken løber ned i vores kældre.", "bekymring", "natur"),
)
GIVEN = (
    Theme("bus", "Bus og kollektiv trafik", ("bus", "køreplan", "stoppested"), "temaer.toml"),
    Theme("cykel", "Cykelstier", ("cykel", "cykelsti", "belysning"), "temaer.toml"),
    Theme("mad", "Mad og måltider", ("mad", "køkken", "frokost"), "temaer.toml"),
    Theme("natur", "Natur og træer", ("træer", "park", "natur"), "temaer.toml"),
)
KINDS = {kind.value: kind for kind in RemarkKind}


def remark(text: str, kind: str, response: str) -> Remark:
    whole = (Span(0, len(text)),)
    return Remark(remark_id(response, text), response, text, whole, 1, KINDS[kind])


REMARKS = tuple(remark(text, kind, f"H{i:02d}") for i, (text, kind, _) in enumerate(SAID, 1))


def policy() -> Policy:
    def section(number: str, heading: str, text: str) -> Section:
        return Section(number, heading, 1, 1, (Paragraph(text, 1, BlockKind.PARAGRAPH),))

    return Policy(
        "udkast.pdf",
        "Plan for et godt hverdagsliv",
        (
            section("1", "Indledning", "Planen gælder i fire år og er for alle borgere."),
            section(
                "2", "Kollektiv trafik", "Busserne skal køre, så borgerne kan nå deres arbejde."
            ),
            section("3", "Cykelstier", "Kommunen bygger cykelstier til skoler og stationer."),
            section(
                "4", "Mad og måltider", "Maden til beboerne på plejehjem skal være god og sund."
            ),
            section("5", "Natur i byen", "Parker og grønne områder skal have flere træer."),
        ),
    )


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_given_themes_find_their_remarks(language: Language) -> None:
    theming = find_themes(REMARKS, policy(), language, GIVEN)
    first = {}
    for link in theming.links:
        first.setdefault(link.remark, link.target)
    right = sum(first.get(r.id) == theme for r, (_, _, theme) in zip(REMARKS, SAID, strict=True))
    assert right >= 14
    assert theming.themes == GIVEN


def test_no_remark_has_more_than_three_themes_and_the_best_stands_first(
    language: Language,
) -> None:
    links = find_themes(REMARKS, policy(), language, GIVEN).links
    assert max(Counter(link.remark for link in links).values()) <= 3
    assert all(link.why and 0.0 <= link.score <= 1.0 for link in links)
    for one in REMARKS:
        scores = [link.score for link in links if link.remark == one.id]
        assert scores == sorted(scores, reverse=True)


def test_the_reason_names_the_word_that_was_said(language: Language) -> None:
    links = find_themes(REMARKS, policy(), language, GIVEN).links
    assert next(x.why for x in links if x.remark == REMARKS[6].id) == "nævner »cykelstien«"


def test_for_and_against_never_share_a_position(language: Language) -> None:
    text = "Vi er imod, at genbrugspladsen på Havnevej lukker."
    same = tuple(
        remark(text, kind, f"H{i}")
        for i, kind in enumerate(("støtte", "bekymring", "ændringsforslag", "spørgsmål"))
    )
    same = (replace(same[0], text="Vi støtter, at genbrugspladsen på Havnevej lukker."), *same[1:])
    positions = find_themes((*REMARKS, *same), None, language).positions
    held = [p for p in positions if {r.id for r in same} & set(p.remarks)]
    # Who worries about it and who proposes against it want the same.
    assert {p.direction for p in held} >= {Direction.FOR, Direction.PROPOSAL}
    assert not any({same[0].id, same[1].id} <= set(p.remarks) for p in held)


@pytest.mark.parametrize("given", [GIVEN, ()])
def test_every_remark_stands_in_one_position(language: Language, given: tuple[Theme, ...]) -> None:
    theming = find_themes(REMARKS, policy(), language, given)
    held = [r for p in theming.positions for r in p.remarks]
    assert sorted(held) == sorted(r.id for r in REMARKS)
    assert len({p.id for p in theming.positions}) == len(theming.positions)
    assert {p.theme for p in theming.positions} <= {"", *(t.id for t in theming.themes)}


def test_the_same_wish_of_two_senders_is_one_position(language: Language) -> None:
    positions = find_themes(REMARKS, policy(), language, GIVEN).positions
    wanted = {REMARKS[5].id, REMARKS[6].id}
    shared = next(p for p in positions if REMARKS[5].id in p.remarks)
    assert wanted <= set(shared.remarks)
    assert shared.direction is Direction.PROPOSAL
    assert positions[0].id == "P01"
    assert len(positions[0].remarks) == max(len(p.remarks) for p in positions)


def test_titles_tell_the_direction_in_at_most_twelve_words(language: Language) -> None:
    begun = {
        Direction.FOR: ("Støtte", "Positiv bemærkning om"),
        Direction.AGAINST: (
            "Bekymring for",
            "Bekymring over",
            "Bekymring vedrørende",
            "Bekymring: »",
        ),
        Direction.PROPOSAL: ("Ønske om", "Forslag om", "Forslag vedrørende", "Forslag: »"),
        Direction.NEUTRAL: ("Spørgsmål om", "Bemærkning om", "Bemærkning: »"),
    }
    positions = find_themes(REMARKS, policy(), language, GIVEN).positions
    for position in positions:
        assert position.title.startswith(begun[position.direction]), position.title
        assert 3 <= len(position.title.split()) <= 12, position.title
        if "»" not in position.title:
            assert not {"jeg", "vi", "vores", "os"} & set(position.title.lower().split())


def test_themes_without_a_list_are_readable_and_none_holds_everything(
    language: Language,
) -> None:
    theming = find_themes(REMARKS, policy(), language)
    first = Counter({x.remark: x.target for x in reversed(theming.links)}.values())
    assert 3 <= len(theming.themes) <= wanted_number(len(REMARKS)) + 2
    assert max(first.values()) <= len(REMARKS) / 2
    assert {"Cykelstier", "Mad og måltider"} <= {t.name for t in theming.themes}
    for theme in theming.themes:
        assert theme.name[0].isupper() and len(theme.name.split()) <= 8
        assert theme.origin in ("udkast", "fundet")
    assert not {"indledning"} & {t.id for t in theming.themes}


def test_one_more_response_leaves_themes_and_ids_as_they_are(language: Language) -> None:
    before = find_themes(REMARKS, policy(), language)
    more = remark("Kan bussen også holde ved svømmehallen?", "spørgsmål", "H99")
    after = find_themes((*REMARKS, more), policy(), language)
    ids = {t.id for t in before.themes}
    assert len(ids & {t.id for t in after.themes}) >= len(ids) - 1


def test_a_round_goes_on_from_the_themes_that_it_had(language: Language) -> None:
    before = find_themes(REMARKS[:12], policy(), language)
    had = [t.id for t in before.themes]
    after = find_themes(REMARKS, policy(), language, earlier=had)
    assert set(had) <= {t.id for t in after.themes}
    again = find_themes(REMARKS, policy(), language, earlier=[t.id for t in after.themes])
    assert again == after
    gone = find_themes(REMARKS, policy(), language, earlier=("no-such-theme",))
    assert gone == find_themes(REMARKS, policy(), language)


def test_the_same_remarks_give_the_same_answer(language: Language) -> None:
    once = find_themes(REMARKS, policy(), language, GIVEN)
    assert find_themes(REMARKS, policy(), load_language(), GIVEN) == once
    assert find_themes(REMARKS, policy(), language) == find_themes(REMARKS, policy(), language)


def test_no_remarks_give_no_links(language: Language) -> None:
    assert find_themes((), policy(), language, GIVEN).themes == GIVEN
    nothing = find_themes((), None, language)
    assert (nothing.themes, nothing.links, nothing.positions) == ((), (), ())


def test_one_remark_without_a_draft(language: Language) -> None:
    theming = find_themes(REMARKS[:1], None, language)
    assert len(theming.themes) == 1
    assert [p.remarks for p in theming.positions] == [(REMARKS[0].id,)]


@pytest.mark.parametrize(("remarks", "least", "most"), [(3, 1, 3), (40, 6, 14), (5000, 6, MOST)])
def test_number_of_themes(remarks: int, least: int, most: int) -> None:
    assert least <= wanted_number(remarks) <= most
