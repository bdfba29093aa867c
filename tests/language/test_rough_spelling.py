"""Rough spelling and other languages: what is compared, and what the secretariat is told."""

from __future__ import annotations

import pytest

from hoering.language.plain import plain
from hoering.language.tongue import tongue_of


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("vi ka ik nå bussen", "vi kan ikke nå bussen"),
        ("Foerst saa vi en graes plaene", "Først så vi en græs plæne"),
        ("Man skulde have Lygter paa Broen", "Man skulle have Lygter på Broen"),
        ("LUK PORTEN. DEN LARMER!", "Luk porten. Den larmer!"),
        ("den gynge er nice 👍", "den gynge er nice  godt "),
        ("der er for dyrt punktum ny linje luk broen", "der er for dyrt. luk broen"),
    ],
)
def test_rough_spelling_is_put_as_the_dictionary_has_it(written: str, spelt: str) -> None:
    assert plain(written) == spelt


@pytest.mark.parametrize(
    "said",
    [
        "Vi har brug for it-støtte, og te og kaffe skal være gratis.",
        "Aage Kaae bor i Aarhus og går på museet.",
        "Der er mange, som ikke kan nå det. Giv os mere tid.",
    ],
)
def test_good_spelling_stays(said: str) -> None:
    assert plain(said) == said


@pytest.mark.parametrize(
    ("letter", "tongue"),
    [
        ("The bridge is too narrow and the prams have to wait. You should widen it, and this is not new.", "engelsk"),
        ("Die Brücke ist zu schmal und die Kinder müssen warten. Das ist nicht neu für eine Mutter.", "tysk"),
        ("Міст занадто вузький, і діти чекають.", "et sprog med andre bogstaver"),
        ("Broen er for smal, og børnene må vente. Det er ikke nyt for os, the old bridge.", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_the_language_of_a_letter(letter: str, tongue: str) -> None:
    assert tongue_of(letter) == tongue
