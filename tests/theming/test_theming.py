"""find_themes as the pipeline calls it."""

from __future__ import annotations

from hoering.domain import Basis, Direction, Theme
from hoering.language.language import Language
from hoering.theming import find_themes
from hoering.theming.directions import direction_of
from hoering.theming.finding import MOST, wanted_number

from .conftest import ELDER, policy, remark

GIVEN = [
    Theme("mad", "Mad og måltider", ("mad", "måltid", "køkken"), "temaer.toml"),
    Theme("demens", "Demens", ("demens", "hjælpere"), "temaer.toml"),
    Theme("transport", "Kørsel og bus", ("bus", "busrute"), "temaer.toml"),
]
DRAFT = policy(
    ("1", "Forord", "Velkommen til kommunens nye politik for de ældre borgere."),
    ("2", "Det gode måltid", "Maden laves i køkkenet og serveres varm for beboerne."),
    ("3", "Mennesker med demens", "Demenskonsulenten og faste hjælpere støtter i hverdagen."),
    ("4", "Transport", "Busser og flextrafik kører de ældre til læge og aktiviteter."),
)


def first_theme(theming: object) -> dict[str, str]:
    first: dict[str, str] = {}
    for link in theming.links:  # type: ignore[attr-defined]
        first.setdefault(link.remark, link.target)
    return first


def test_given_themes_are_kept_and_each_remark_gets_its_own(language: Language) -> None:
    theming = find_themes(ELDER, None, language, GIVEN)
    assert theming.themes == tuple(GIVEN)
    first = first_theme(theming)
    wanted = ["mad"] * 4 + ["demens"] * 3 + ["transport"] * 3
    assert [first[r.id] for r in ELDER] == wanted


def test_links_are_one_to_three_and_the_most_important_comes_first(language: Language) -> None:
    theming = find_themes(ELDER, DRAFT, language, GIVEN)
    for one in ELDER:
        links = [link for link in theming.links if link.remark == one.id]
        assert 1 <= len(links) <= 3
        assert [x.score for x in links] == sorted((x.score for x in links), reverse=True)
        assert all(x.basis is Basis.SIMILAR and 0.0 <= x.score <= 1.0 and x.why for x in links)


def test_reason_shows_the_word(language: Language) -> None:
    theming = find_themes(ELDER, None, language, GIVEN)
    reasons = {x.remark: x.why for x in theming.links if x.target == "demens"}
    assert "demens" in reasons[ELDER[4].id].lower()


def test_a_remark_that_is_about_nothing_gets_no_theme(language: Language) -> None:
    empty = remark("???", response="H09")
    theming = find_themes([*ELDER, empty], None, language, GIVEN)
    (link,) = (x for x in theming.links if x.remark == empty.id)
    assert (link.target, link.score, link.why) == ("", 0.0, "intet af temaerne")
    first = first_theme(theming)
    assert all(first[r.id] for r in ELDER)


def test_a_remark_between_two_themes_says_between_which(language: Language) -> None:
    twin = Theme("koekken", "Køkken og mad", ("mad", "måltid", "køkken"), "temaer.toml")
    theming = find_themes(ELDER, None, language, [*GIVEN, twin])
    why = next(x.why for x in theming.links if x.remark == ELDER[0].id)
    assert why.startswith("usikkert mellem »")
    assert "»Mad og måltider«" in why and "»Køkken og mad«" in why
    sure = next(x.why for x in theming.links if x.remark == ELDER[5].id)
    assert "usikkert" not in sure


def test_the_drafts_own_headings_become_themes(language: Language) -> None:
    theming = find_themes(ELDER, DRAFT, language)
    drafted = {t.name for t in theming.themes if t.origin == "udkast"}
    assert drafted & {"Det gode måltid", "Mennesker med demens", "Transport"}
    assert "Forord" not in {t.name for t in theming.themes}
    assert all(t.keywords for t in theming.themes)


def test_found_themes_are_readable_and_none_is_a_catch_all(language: Language) -> None:
    many = [
        remark(r.text.replace("Vi", "Bestyrelsen") + f" ({n})", r.kind, f"H{n}")
        for n in range(4)
        for r in ELDER
    ]
    theming = find_themes(many, None, language)
    sizes: dict[str, int] = {}
    for theme in first_theme(theming).values():
        sizes[theme] = sizes.get(theme, 0) + 1
    assert 3 <= len(theming.themes) <= MOST
    assert max(sizes.values()) <= 0.4 * len(many)  # four of the ten are about food
    assert all(t.name[0].isupper() and len(t.name.split()) <= 6 for t in theming.themes)


def test_positions_hold_every_remark_once_and_never_mix_for_and_against(language: Language) -> None:
    theming = find_themes(ELDER, DRAFT, language, GIVEN)
    placed = [x for p in theming.positions for x in p.remarks]
    assert sorted(placed) == sorted(r.id for r in ELDER)
    by_id = {r.id: r for r in ELDER}
    for position in theming.positions:
        assert {direction_of(by_id[x]) for x in position.remarks} == {position.direction}


def test_no_two_positions_have_the_same_title(language: Language) -> None:
    many = [
        remark(r.text, r.kind, f"H{n}{i}")
        for n in range(3)
        for i, r in enumerate(ELDER + ELDER[:3])
    ]
    titles = [p.title.casefold() for p in find_themes(many, DRAFT, language, GIVEN).positions]
    assert len(titles) == len(set(titles))


def test_positions_are_numbered_by_size(language: Language) -> None:
    theming = find_themes(ELDER, DRAFT, language, GIVEN)
    sizes = [len(p.remarks) for p in theming.positions]
    assert sizes == sorted(sizes, reverse=True)
    assert [p.id for p in theming.positions] == [f"P{n:02d}" for n in range(1, len(sizes) + 1)]


def test_the_same_words_from_two_senders_are_one_position(language: Language) -> None:
    text = "Vi frygter, at busruten til ældreboligerne bliver nedlagt om aftenen."
    twice = [remark(text, response="H07"), remark(text, response="H08")]
    theming = find_themes([*ELDER, *twice], None, language, GIVEN)
    shared = next(p for p in theming.positions if twice[0].id in p.remarks)
    assert twice[1].id in shared.remarks
    assert shared.direction is Direction.AGAINST


def test_same_input_gives_the_same_answer(language: Language) -> None:
    assert find_themes(ELDER, DRAFT, language) == find_themes(ELDER, DRAFT, language)


def test_one_more_remark_leaves_nine_in_ten_of_the_others_where_they_were(
    language: Language,
) -> None:
    before = first_theme(find_themes(ELDER, DRAFT, language, GIVEN))
    arriving = (
        "Portionerne er blevet mindre, siden køkkenet lukkede.",
        "Demenskonsulenten kommer for sjældent.",
        "Bussen holder for langt væk.",
        "Politikken er skrevet i et klart sprog.",
    )
    stay = 0
    for text in arriving:
        more = [*ELDER, remark(text, response="H10")]
        after = first_theme(find_themes(more, DRAFT, language, GIVEN))
        stay += sum(before[r.id] == after[r.id] for r in ELDER)
    assert stay >= 0.9 * len(ELDER) * len(arriving)


def test_without_remarks_there_is_nothing(language: Language) -> None:
    theming = find_themes([], DRAFT, language, GIVEN)
    assert theming.themes == tuple(GIVEN)
    assert not theming.links and not theming.positions


def test_number_of_themes_grows_slowly() -> None:
    numbers = [wanted_number(n) for n in range(1, 400)]
    assert numbers == sorted(numbers)
    assert 6 <= wanted_number(40) <= 10 and wanted_number(1) == 1 and max(numbers) == MOST
