"""Keywords and titles have names in small letters: what tells of a hidden name goes."""

from __future__ import annotations

from hoering.domain import (
    BY_PEOPLE,
    Direction,
    PersonalDatum,
    PersonalKind,
    Position,
    Theme,
    Theming,
    Verdict,
    Where,
)
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.redacting.headings import Told, hidden_words, open_words, public_theming

HIDDEN = [
    PersonalDatum("H01", PersonalKind.NAME, text, 1, Where.TEXT, (), "", Verdict.HIDE, text)
    for text in (
        "Rigmor Stenkjær",
        "Rigmor",
        "Bent Skov",
        "Marie-Louise",
        "Torkild Vangsgaard",
        "Ørtoft",
    )
]
MASK = mask_of([(d, "Borger 1") for d in HIDDEN])


def public(*titles: str, keywords: tuple[str, ...] = ()) -> Theming:
    theming = Theming(
        themes=(Theme("byliv", "Byliv", keywords),),
        links=(),
        positions=tuple(
            Position(f"P{n}", "byliv", Direction.PROPOSAL, title, ("b1",))
            for n, title in enumerate(titles)
        ),
    )
    told = Told("Rigmor har ret.", (), MASK)
    return public_theming(theming, {"b1": "b2"}, lambda _: told, MASK, hidden_words(HIDDEN))


def test_a_keyword_that_is_a_hidden_name_goes_and_a_common_word_stays() -> None:
    made = public(keywords=("loppemarked", "rigmor", "rigmors", "skov"))
    assert made.themes[0].keywords == ("loppemarked", "skov")


def test_a_title_is_made_of_what_is_left() -> None:
    made = public(
        "Forslag vedrørende byliv: loppemarked og rigmor",
        "Forslag vedrørende byliv: rigmor",
        "Forslag vedrørende skov og rigmor",
    )
    assert [p.title for p in made.positions] == [
        "Forslag vedrørende byliv: loppemarked",
        "Forslag vedrørende byliv",
        "Forslag vedrørende skov og [udeladt]",
    ]


def test_hyphened_names_and_names_in_one_word_go_as_well() -> None:
    made = public(keywords=("marie-louise", "torkildvangsgaard", "oertoft", "sti-net"))
    assert made.themes[0].keywords == ("sti-net",)


def test_given_themes_keep_their_names_and_found_ones_tell_of_nobody() -> None:
    given = Theme("skov", "Bent Skov og natur", ("skov",), "temaer.toml")
    found = Theme("rigmor-og-stier", "Rigmor og stier", ())
    told = Told("", (), MASK)
    theming = Theming((given, found), (), ())
    made = public_theming(theming, {}, lambda _: told, MASK, hidden_words(HIDDEN))
    assert [(t.id, t.name) for t in made.themes] == [
        ("skov", "Bent Skov og natur"),
        ("tema-2", "Borger 1 og stier"),
    ]


def test_what_is_quoted_from_the_draft_stays() -> None:
    told = Told("", (), MASK, open_words("Bent Skov plejer skoven."))
    assert told.of("Æ1 sletter »… Bent Skov plejer …«; »Bent Skov er sur«") == (
        "Æ1 sletter »… Bent Skov plejer …«; »Borger 1 er sur«"
    )


def test_a_word_that_people_added_goes_unless_it_is_a_common_one() -> None:
    added = [
        PersonalDatum("H01", PersonalKind.OTHER, t, 1, Where.TEXT, (), BY_PEOPLE, Verdict.HIDE)
        for t in ("Skarvemosen", "huset")
    ]
    theming = Theming((Theme("byliv", "Byliv", ("skarvemosen", "huset", "torvet")),), (), ())
    told = Told("", (), mask_of([]))
    made = public_theming(theming, {}, lambda _: told, mask_of([]), hidden_words(added))
    assert made.themes[0].keywords == ("huset", "torvet")
