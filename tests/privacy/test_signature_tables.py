"""Tables that people sign in: who stands in the column of names, and whose address a row gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    Page,
    Response,
    SenderKind,
    Source,
    Span,
)

Hidden = Callable[[Response], list[str]]
FILE = "hoeringssvar/underskrifter.docx"
HEAD = ("Navn", "Adresse", "Underskrift")


def table(
    header: Sequence[str],
    *rows: Sequence[str],
    sender: str = "Karen Holm",
    kind: SenderKind = SenderKind.CITIZEN,
) -> Response:
    """A response of one paragraph, a table of `rows` below `header`, and the sender's name."""
    text, blocks = "", []

    def say(said: str, sort: BlockKind, row: int | None = None, column: int | None = None) -> None:
        nonlocal text
        name = "" if column is None else header[column]
        span = Span(len(text), len(text) + len(said))
        blocks.append(Block(span, 1, sort, row=row, column=column, column_name=name))
        text += said + "\n"

    say("Vi er imod at flytte stien.", BlockKind.PARAGRAPH)
    for number, cells in enumerate((header, *rows)):
        for column, said in enumerate(cells):
            say(said, BlockKind.CELL, number, column)
    say(sender, BlockKind.PARAGRAPH)
    document = Document(text, (Page(FILE, 1, Span(0, len(text))),), tuple(blocks))
    return Response("H01", sender, kind, None, False, False, None, (Source(FILE, (1,)),), document)


@pytest.mark.parametrize("name", ["Chukwuemeka Obi", "Xulhaz Ngwenya", "Quynh Trangvo"])
def test_whoever_stands_in_the_column_of_names_is_hidden(hidden: Hidden, name: str) -> None:
    assert name in hidden(table(HEAD, (name, "", "")))


@pytest.mark.parametrize("column", ["By", "Postnr. og by"])
def test_a_list_may_give_the_town_alone(hidden: Hidden, column: str) -> None:
    assert "Quynh Trangvo" in hidden(
        table(("Nr.", "Navn", column), ("1", "Quynh Trangvo", "Holme"))
    )


@pytest.mark.parametrize("column", ["Underskrift", "Initialer", "Signatur"])
def test_what_the_row_is_signed_with_is_hidden(hidden: Hidden, column: str) -> None:
    found = hidden(table(("Navn", column), ("Chukwuemeka Obi", "Emeka")))
    assert {"Chukwuemeka Obi", "Emeka"} <= set(found)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("Emne", "Bemærkning"), ("Bløde Trafikanter", "De mangler en sti.")),
        (("Navn", "Areal"), ("Bløde Enge", "4 ha")),
        (HEAD, ("Nørreby Blomster ApS", "", "")),
        (HEAD, ("Nørreby Borgerforening", "", "")),
        (HEAD, ("ingen endnu", "", "")),
    ],
)
def test_no_other_cell_is_a_name(
    hidden: Hidden, header: tuple[str, ...], row: tuple[str, ...]
) -> None:
    assert hidden(table(header, row)) == ["Karen Holm"]


def test_a_firms_address_in_its_row_is_kept(hidden: Hidden) -> None:
    firm = ("Nørreby Blomster ApS", "Skolestræde 5", "")
    found = hidden(table(HEAD, ("Torben Holst", "Skolestræde 11", "TH"), firm))
    assert "Skolestræde 11" in found and "Skolestræde 5" not in found


def test_an_initial_with_part_of_a_double_name_is_hidden(hidden: Hidden) -> None:
    row = ("Hatice Yıldırım-Özkan", "Skolestræde 13", "H. Yıldırım")
    assert "H. Yıldırım" in hidden(table(("Navn", "Adresse", "Bemærkning"), row))


@pytest.mark.parametrize("home", ["Kajen 2", "Havnefronten 7, 3. th.", "Søblik 14"])
def test_the_address_beside_a_name_is_hidden_whatever_the_street_is_called(
    hidden: Hidden, home: str
) -> None:
    row = ("Chukwuemeka Obi", home, "")
    assert home in hidden(table(HEAD, row))
    assert home not in hidden(table(HEAD, ("Nørreby Borgerforening", home, "")))
