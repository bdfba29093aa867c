"""Notes of what somebody told the office: who called is the sender, not who wrote it down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.sender import sender_of
from hoering.reading.senders.written_for import caller_of, meeting_of

FACTS = RoundFacts(municipality="Vestby Kommune")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Telefonnotat\nSagsbehandler: Lone Lind\n\nBorger Ida af Holm ringede. Stien er mørk.", "Ida af Holm"),
        ("Ida Holm, Ågade 2, har ringet d. 3/4 og sagde, at stien er mørk.\n\nNoteret af: Lone Lind", "Ida Holm"),
        ("Notat om telefonsamtale\nOpkald fra: Ida Holm, Ågade 2\nStien er mørk, og der mangler bænke.", "Ida Holm"),
        ("Telefonnotat\n\nIda Holm, formand for Ældrerådet, ringede. Stien er mørk om aftenen.", ""),
        ("Telefonnotat\n\nEn borger ringede. Stien er mørk om aftenen.", ""),
        ("Jeg er træt af stien.\n\nIda Holm ringede til kommunen i maj.\n\nHilsen Bo Krag", ""),
        ("Notat af 3. maj\n\nIda Holm kontaktede kommunen om stien.\n\nHilsen Bo Krag", ""),
    ],
)  # fmt: skip
def test_who_called(letter: Callable[..., Letter], text: str, name: str) -> None:
    assert caller_of(letter(text)) == name


def test_who_called_is_the_sender(letter: Callable[..., Letter]) -> None:
    text = (
        "Telefonnotat\nSag: 26/4412\nSagsbehandler: Lone Lind\n\nBorger Ida Holm ringede og ville afgive høringssvar."
        "\n\nRyd sneen på cykelstierne. I fjor måtte jeg trække cyklen."
    )
    sender = sender_of(letter(text), FACTS)
    assert (sender.name, sender.kind) == ("Ida Holm", SenderKind.CITIZEN)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Opsamling fra borgermøde om stien", "Borgermøde"),
        ("Noter af input på de to workshops", "Workshops"),
        ("Høringssvar om stien", ""),
    ],
)
def test_a_meetings_notes_are_the_meetings(
    letter: Callable[..., Letter], title: str, name: str
) -> None:
    made = letter(
        f"{title}\nReferent: Lone Lind\n\nFlere ønskede bedre lys.\n\nEn mand ville have bænke."
    )
    assert meeting_of(made, "Lone Lind") == name
    assert not meeting_of(made, "Ida Holm")
