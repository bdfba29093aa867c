"""The draft's chapters as themes."""

from __future__ import annotations

from dataclasses import replace

from hoering.domain import Policy
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.chapters import chapters

from .conftest import ELDER, policy

DRAFT = policy(
    ("1", "Kapitel 1. Mad", "Maden laves i køkkenet."),
    ("1.1", "Morgenmad", "Der er brød."),
    ("2", "Demens", "Faste hjælpere."),
    ("2.1", "Hjælpere", "De er de samme."),
    ("3", "Mad", "Igen om mad."),
)


def test_the_top_level_that_has_several_sections_is_the_chapters() -> None:
    made = chapters(DRAFT)
    assert [(c.theme.name, c.theme.origin) for c in made] == [
        ("Mad", "udkast"),
        ("Demens", "udkast"),
        ("Mad", "udkast"),
    ]
    assert [c.sections for c in made] == [("1", "1.1"), ("2", "2.1"), ("3",)]
    assert len({c.theme.id for c in made}) == 3


def test_a_title_above_the_chapters_is_no_chapter() -> None:
    first = replace(DRAFT.sections[0], number="", heading="Ældrepolitik", level=0)
    titled = replace(DRAFT, sections=(first, *DRAFT.sections))
    assert [c.theme.name for c in chapters(titled)] == ["Mad", "Demens", "Mad"]


def test_without_two_chapters_there_are_none(language: Language) -> None:
    one = Policy("udkast.pdf", "Politik", DRAFT.sections[:2])
    assert chapters(one) == () and chapters(None) == ()
    places: dict[str, str | None] = {r.id: "1" for r in ELDER}
    assert find_themes(ELDER, one, language, (), places) == find_themes(ELDER, one, language)


def test_a_remarks_theme_is_the_chapter_of_its_section(language: Language) -> None:
    places: dict[str, str | None] = {r.id: "2.1" for r in ELDER[:4]}
    places[ELDER[4].id] = "3"
    places[ELDER[5].id] = None
    theming = find_themes(ELDER, DRAFT, language, (), places)
    links = {link.remark: link for link in theming.links}
    demens, second = theming.themes[1].id, theming.themes[2].id
    assert {links[r.id].target for r in ELDER[:4]} == {demens}
    assert links[ELDER[0].id].why == "følger af afsnittet »2.1«"
    assert links[ELDER[4].id].target == second
    assert (links[ELDER[5].id].target, links[ELDER[5].id].why) == ("", "gælder hele udkastet")
    assert sorted(x for p in theming.positions for x in p.remarks) == sorted(r.id for r in ELDER)
