"""Keywords and titles have names in small letters: what tells of a hidden name goes."""

from __future__ import annotations

from hoering.domain import (
    Direction,
    PersonalDatum,
    PersonalKind,
    Position,
    Theme,
    Theming,
    Verdict,
    Where,
)
from hoering.privacy.headings import Told, hidden_words, public_theming
from hoering.privacy.masking import mask_of

HIDDEN = [
    PersonalDatum("H01", PersonalKind.NAME, text, 1, Where.TEXT, (), "", Verdict.HIDE, text)
    for text in ("Rigmor Stenkjær", "Rigmor", "Bent Skov")
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
