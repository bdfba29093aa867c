"""Who signed, by the shape of the signature, where nobody told who sent it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.namelist import name_list
from hoering.privacy.letters.signature import is_whole_name, signature_start, signed_by


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Drop projektet. T. Storgaard. Tlf.nr.: 61,40,22,75"], "T. Storgaard"),
        (["Vejen skal have nyt navn, som nr. 1. Sv. Aa. Degn"], "Sv. Aa. Degn"),
        (["Husk hækken.", "Mvh Bo Sommer", "Gl. Mejeri, Nørre Vium"], "Bo Sommer"),
        (["Hundeskov, tak.", "Jes Skovsen Bøgeskov 4"], "Jes Skovsen"),
        (["Vera Lindholt", "Ørnevej 3, 1. tv.", "Sig ja til bænken."], "Vera Lindholt"),
    ],
)
def test_the_signer_is_found(lines: list[str], name: str) -> None:
    assert signed_by(lines, name_list()) == name


@pytest.mark.parametrize(
    "lines",
    [
        ["Planen krænker min klient.", "Morten Thorlacius", "Advokat (H)"],
        ["Bestyrelsen", "v/ Nina Ellegaard"],
        ["Vi takker for udkastet.", "Nr. Søby Kær 3"],
        ["Vi takker for udkastet.", "Ravnsholt Idrætsforening"],
    ],
)
def test_bodies_posts_and_roads_are_no_private_signers(lines: list[str]) -> None:
    assert signed_by(lines, name_list()) == ""


@pytest.mark.parametrize("piece", ["Med Venlig", "Åens Venner", "Vej Og Trafik", "Gl. Mejeri"])
def test_other_words_with_capitals_are_no_names(piece: str) -> None:
    assert not is_whole_name(piece, name_list())


@given(st.text(alphabet="Ab. ÅæK,1\n", max_size=80))
def test_a_signature_starts_within_the_text(text: str) -> None:
    assert 0 <= signature_start(text) <= len(text)
