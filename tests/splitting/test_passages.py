"""Places told in words, and headings in front of a colon."""

from __future__ import annotations

import pytest

from hoering.domain import Policy, Section
from hoering.reading.layout.markers import marker_of
from hoering.splitting.references import references_in

HEADINGS = (("§ 1", "Formål"), ("§ 8", "tilladelser"), ("", "Afsnit B. Haver"), ("", "Udlejning"))
POLICY = Policy("udkast.pdf", "Haveordning", tuple(Section(n, h, 1, 1, ()) for n, h in HEADINGS))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I fjerde paragrafs andet stykke mangler et komma.", ["paragraph_sign 4"]),
        ("Andet kapitel er for langt.", ["section 2"]),
        ("I afsnit B mangler hækkene.", ["point Afsnit B. Haver"]),
        ("Formålsparagraffen er smuk.", ["heading formål"]),
        ("Under overskriften Udlejning står en pris.", ["heading Udlejning"]),
        ("Ordningens afsnit om udlejning er for kort.", ["heading udlejning"]),
        ("Ad Udlejning: prisen er høj.", ["heading Udlejning"]),
        ("Udlejningen: prisen er høj.", ["heading Udlejning"]),
        ("Prisen: den er høj.", []),
        ("Vi roser sætningen om, at naboer må låne.", ["passage sætningen om, at naboer må låne"]),
        ("Linjen om hække bør udgå.", ["passage Linjen om hække"]),
        ("Øverst på side 4 mangler et ord.", ["page 4 øverst"]),
        ("S. 4, nederste linje, er tom.", ["page 4 nederst"]),
        ("Der kræves § 3-tilladelse.", []),
        ("Der kræves § 8-tilladelser.", ["paragraph_sign 8"]),
    ],
)
def test_places_in_words(text: str, wanted: list[str]) -> None:
    found = references_in(text, policy=POLICY)
    assert [f"{r.kind.value} {r.value}" for r in found] == wanted


def test_a_page_is_no_number_of_a_point() -> None:
    assert [marker_of(t) for t in ("S. 8, nederst: for lidt.", "s. 8", "a. Otte")] == ["", "", "a."]
