"""A private sender's name goes from the field of the sender, whatever form the list has it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hoering.domain import PersonalDatum, PersonalKind, Response, SenderKind, Verdict, Where
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.redacting.redacting import masks_of
from hoering.privacy.redacting.senders import public_sender

Make = Callable[..., Response]


def published(response: Response, *rows: tuple[str, Verdict], stays: bool = False) -> str:
    """The public sender where the list has these texts: e-mails with an @, names without."""
    data = [
        PersonalDatum(
            "H01",
            PersonalKind.EMAIL if "@" in text else PersonalKind.NAME,
            text, 1, Where.TEXT, (), "", verdict, text,
        )
        for text, verdict in rows
    ]  # fmt: skip
    masks = masks_of(settled(data, {}, Citizens.NUMBER))
    return public_sender(response, masks["H01"], masks.names.get("H01", ()), stays)


@pytest.mark.parametrize(
    ("sender", "listed"),
    [
        ("Thorbjørn Holst-Møller", "HOLST-MØLLER, THORBJØRN"),
        ("Edel faurholt", "edel faurholt"),
        ("Torgny Askelund", "T. Askelund"),
        ("Viggo Brandstrup", "Viggo"),
    ],
)
def test_another_form_of_the_name_hides_the_sender(
    response_of: Make, sender: str, listed: str
) -> None:
    assert published(response_of([], sender), (listed, Verdict.HIDE)) == "Borger 1"


def test_a_name_that_no_row_has_is_not_published(response_of: Make) -> None:
    """It was read from the mail address or the file's name."""
    by_mail = response_of([], "Gudmund Hasselriis")
    assert published(by_mail, ("gudmund.hasselriis@mailbox.dk", Verdict.HIDE)) == "Borger"
    assert published(response_of([], "Signelil Kvistgaard")) == "Borger"


def test_the_sender_stays_where_the_list_keeps_it(response_of: Make) -> None:
    sender = response_of([], "Edel Faurholt")
    assert published(sender, ("edel faurholt", Verdict.KEEP)) == "Edel Faurholt"
    assert published(sender, stays=True) == "Edel Faurholt"
    assert published(sender, ("Edel Faurholt", Verdict.HIDE), stays=True) == "Borger 1"


def test_what_names_nobody_stays(response_of: Make) -> None:
    for sender in ("Anonym borger", "Naboerne til Torsdrup Hede", "Borger i Hvidsted"):
        assert published(response_of([], sender)) == sender
    couple = published(
        response_of([], "Lis og Henrik Bonde"),
        ("Lis", Verdict.HIDE),
        ("Henrik Bonde", Verdict.HIDE),
    )
    assert couple == "Borger 1 og Borger 2"
    body = replace(response_of([], "Karen Holms Mindelegat"), sender_kind=SenderKind.ORGANISATION)
    assert published(body) == "Karen Holms Mindelegat"
