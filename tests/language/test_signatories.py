"""Lists of those who signed: in lines, in a table, in running text, or counted in words alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hoering.domain import Block, BlockKind, Document, Page, Span
from hoering.language.signatories import Told, signatures_in, signed_lists

PEOPLE = (
    "Karen Holm", "Bo Lund Dahl", "Ida Thorup", "Mads Kjær", "Åse Bak", "Omar Hassan", "Lis Juhl",
)  # fmt: skip


def lines(*said: str) -> Document:
    """A document with a block for each line."""
    return _document([(line, BlockKind.PARAGRAPH, None, None) for line in said])


def table(*rows: tuple[str, ...]) -> Document:
    """A document that is a table, its first row the header."""
    cells = [(c, BlockKind.CELL, r, n) for r, row in enumerate(rows) for n, c in enumerate(row)]
    return _document(cells)


def _document(parts: list[tuple[str, BlockKind, int | None, int | None]]) -> Document:
    text, blocks = "", []
    for said, kind, row, column in parts:
        span = Span(len(text), len(text) + len(said))
        blocks.append(Block(span, 1, kind, row=row, column=column))
        text += said + "\n"
    return Document(text, (Page("hoeringssvar/a.txt", 1, Span(0, len(text))),), tuple(blocks))


def told(document: Document, kind: Told) -> list[str]:
    return [s.of(document.text) for one in signed_lists(document) for s in one.spans(kind)]


@pytest.mark.parametrize(
    "form",
    [
        "{name}",
        "{n}. {name}",
        "{name}, Skovvej {n}, 8000 Aarhus C",
        "{n}) {name}, Vester Allé {n}, 2. tv., tlf. 20 30 40 5{n}",
        "{name} ({n}4 år), post{n}@mail.example",
        "{n}. {name}, Holme, {n}. februar 2026",
        "{name} – forælder til 3.b",
        "{name} · {n}-02-2026 14:05",
    ],
)
def test_names_line_by_line(form: str) -> None:
    made = lines("Vi vil have lys.", *(form.format(name=p, n=n) for n, p in enumerate(PEOPLE, 1)))
    assert told(made, Told.NAME) == list(PEOPLE)
    assert signatures_in(made, signed_lists(made)) == len(PEOPLE)


def test_homes_telephones_and_words_beside_a_name() -> None:
    made = lines(
        *(f"{p}, Ny Skovvej {n}, 2030405{n} – »Børnene har brug for lys.«" for n, p in enumerate(PEOPLE))
    )  # fmt: skip
    assert told(made, Told.HOME)[3] == "Ny Skovvej 3"
    assert told(made, Told.PHONE)[3] == "20304053"
    assert set(told(made, Told.WORDS)) == {"»Børnene har brug for lys.«"}


def test_names_in_running_text() -> None:
    made = lines("Underskrevet af: " + ", ".join(PEOPLE[:-1]) + f" og {PEOPLE[-1]}.")
    assert told(made, Told.NAME) == list(PEOPLE)


def test_couples_are_two() -> None:
    made = lines(*("Karen og Bo Holm, Elmevej 4",) * 3)
    assert signatures_in(made, signed_lists(made)) == 6


def test_a_table_with_something_to_add() -> None:
    made = table(
        ("Navn", "Adresse", "Kommentar"),
        *((p, f"Kirkevænget {n}", "") for n, p in enumerate(PEOPLE, 1)),
        ("Pia Skov", "Kirkevænget 9", "Der er mørkt hele vinteren på stien."),
    )
    assert told(made, Told.NAME) == [*PEOPLE, "Pia Skov"]
    assert told(made, Told.WORDS) == ["Der er mørkt hele vinteren på stien."]


@pytest.mark.parametrize(
    "said",
    [
        ("Karen Holm", "Bo Lund Dahl", "Ida Thorup"),  # who signed a letter
        tuple(f"{p}, formand for Foreningen Stien" for p in PEOPLE),
        tuple(f"{p} mener, at der skal lys på stien." for p in PEOPLE),
        ("Storegade", "Nygade", "Skovvej", "Elmevej", "Torvet", "Havnegade", "Åvej"),
    ],
)
def test_what_is_no_list(said: tuple[str, ...]) -> None:
    assert not signed_lists(lines(*said))


@pytest.mark.parametrize(
    ("said", "signatures"),
    [
        ("Der er indsamlet 1.243 underskrifter mod stien.", 1243),
        ("Vi vedlægger 86 underskrifter.", 86),
        ("112 har skrevet under.", 112),
        ("Et borgerforslag kræver 500 underskrifter.", 0),
        ("I 2019 var der 300 underskrifter mod broen.", 0),
    ],
)
def test_signatures_told_of(said: str, signatures: int) -> None:
    made = lines("Vi vil have lys på stien.", said)
    assert signatures_in(made, signed_lists(made)) == signatures


def test_what_the_columns_are_called_belongs_to_the_list() -> None:
    rows = [(str(n), who, f"Elmevej {n}") for n, who in enumerate(PEOPLE, 1)]
    document = table(("Nr.", "Navn", "Vej"), *rows)
    (listed,) = signed_lists(document)
    assert listed.blocks == tuple(range(len(document.blocks)))


def test_who_signs_above_a_table_of_names_is_not_among_them() -> None:
    listed = table(("Navn", "Vej"), *((who, f"Elmevej {n}") for n, who in enumerate(PEOPLE, 1)))
    letter = lines("Mvh Karna Blom", "22 33 18 40")
    shift = len(letter.text)
    moved = [replace(b, span=Span(b.span.start + shift, b.span.end + shift)) for b in listed.blocks]
    document = replace(listed, text=letter.text + listed.text, blocks=(*letter.blocks, *moved))
    assert told(document, Told.NAME) == list(PEOPLE)
