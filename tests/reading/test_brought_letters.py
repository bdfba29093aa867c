"""Somebody's mail that only brings a letter: whose the letter is."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.files import read_file
from hoering.reading.senders.letter import Letter, letter_of
from hoering.reading.senders.sender import sender_of

POINT = "Vi mener, at svømmehallen skal holde åbent i skolernes ferier, også for dem uden bil."
CLUB = ("Skovby Svømmeklub", "Søndergade 3, 9999 Skovby", "Høringssvar", POINT, "Line og Bo")
BRINGS = "Hermed fremsendes høringssvar.\n\nVenlig hilsen\nKarla Dam\n"
MINE = (POINT.replace("Vi mener", "Jeg mener"), "Med venlig hilsen", "Karla Dam")


def sent(said: str, lines: tuple[str, ...], folder: Path) -> Letter:
    """A mail by Karla Dam with a Word letter of these lines."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Karla Dam <karla.dam@post.example>", "horing@kommune.example"
    mail["Subject"] = "Høring"
    mail.set_content(said)
    letter, held = docx.Document(), io.BytesIO()
    for line in lines:
        letter.add_paragraph(line)
    letter.save(held)
    mail.add_attachment(
        held.getvalue(), maintype="application", subtype="octet-stream", filename="brev.docx"
    )
    path = folder / "svar.eml"
    path.write_bytes(mail.as_bytes())
    document, _ = read_file(path, "svar.eml")
    assert document is not None
    return letter_of(document, ("svar.eml",))


@pytest.mark.parametrize(
    ("said", "lines", "name", "kind"),
    [
        (BRINGS, CLUB, "Skovby Svømmeklub", SenderKind.ORGANISATION),
        (BRINGS, MINE, "Karla Dam", SenderKind.CITIZEN),
    ],
)  # fmt: skip
def test_a_mail_that_only_brings_a_bodys_letter_is_the_bodys(
    said: str,
    lines: tuple[str, ...],
    name: str,
    kind: SenderKind,
    tmp_path: Path,
    facts: RoundFacts,
) -> None:
    sender = sender_of(sent(said, lines, tmp_path), facts)
    assert (sender.name, sender.kind) == (name, kind)


def test_a_mail_with_a_point_of_its_own_brings_no_letter_only(tmp_path: Path) -> None:
    said = (
        "Jeg synes selv, at hallen skal lukke i juli, for der kommer alligevel ingen, og pengene kan bruges "
        "bedre på skolernes egne haller. Klubben mener noget andet.\n\nVenlig hilsen\nKarla Dam\n"
    )
    assert sent(said, CLUB, tmp_path).enclosed is None
    assert sent(BRINGS, CLUB, tmp_path).enclosed is not None
