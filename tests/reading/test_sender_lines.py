"""What single lines of a letter say of its sender."""

from __future__ import annotations

import pytest

from hoering.reading.letter import LetterLine, Place
from hoering.reading.names import printed_name
from hoering.reading.signature import behalf_clues, ending_clues, role_clues


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Medlemsblad for Historisk Forening for Åby og Omegn · nr. 3", "Historisk Forening for Åby og Omegn"),
        ("Nyhedsbrev fra Åby Borgerforening", "Åby Borgerforening"),
        ("Åby Borgerforening · Ågade 2", "Åby Borgerforening"),
    ],
)  # fmt: skip
def test_a_papers_title_names_whose_it_is(line: str, name: str) -> None:
    assert printed_name(line) == name


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("Ida Holm, Åby Borgerforening", ["Ida Holm", "Åby Borgerforening"]),
        ("Ida Holm, Ågade 2", ["Ida Holm"]),
    ],
)
def test_who_signs_behind_the_last_sentence_and_for_whom(end: str, names: list[str]) -> None:
    line = LetterLine(f"Der mangler lys på stien. Sæt et bump op, tak. {end}", Place.BODY)
    assert [clue.name for clue in ending_clues([line])] == names


def test_a_head_physician_signs_for_the_department() -> None:
    (clue,) = role_clues("Ledende overlæge, Akutafdelingen, Holme Sygehus", "tail")
    assert clue.name == "Akutafdelingen"


def test_a_number_of_colleagues_is_no_sender() -> None:
    assert not [*behalf_clues("Jeg skriver på vegne af de 12 kolleger på stationen.", "tail")]
