"""Papers among the responses that are none: told of and set aside where that is certain, else responses."""

from __future__ import annotations

from pathlib import Path

import pytest
from mails import message

from hoering.domain import RoundFacts
from hoering.reading.responses import read_responses

FACTS = RoundFacts(municipality="Østerå Kommune")
OFFICE = "Østerå Kommune <hoering@oesteraa.dk>"
AWAY = "Tak for din mail. Jeg er tilbage på kontoret igen mandag den 9. marts.\n\nHilsen Ida Bro"
LETTER = (
    "Kære høringspart\n\nØsterå Kommune sender hermed forslag til parkeringsplan i høring.\n\n"
    "Planen handler om pladser, priser og kontrol.\n\n"
    "Fristen er den 3. april 2026. Høringssvar sendes til hoering@oesteraa.dk.\n\n"
    "Venlig hilsen\nTeam Trafik"
)
RECEIPT = (
    "Kære Ida Bro\n\nTak for dit høringssvar, som vi har modtaget. Det indgår i sagen, "
    "når byrådet behandler planen.\n\nVenlig hilsen\nTeam Trafik"
)
QUOTED = "Den 2. marts 2026 skrev Ida Bro:\n> Priserne er høje."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hoeringssvar"
    made.mkdir()
    return made


def _codes(folder: Path) -> tuple[int, list[str]]:
    """How many responses, and what is told of the files."""
    responses, findings = read_responses(folder.parent, folder, FACTS)
    return len(responses), [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("text", "heads", "code"),
    [
        (AWAY, {"subject": "Automatisk svar: Parkeringsplan"}, "machine_mail"),
        ("Din meddelelse\n\nEmne: Plan\n\nblev læst den 2. marts.", {"subject": "Læst: Plan"}, "machine_mail"),
        ("Adressen blev ikke fundet.", {"sender": "MAILER-DAEMON@post.example"}, "machine_mail"),
        ("Mailen kunne ikke leveres.", {"subject": "Kunne ikke leveres: Plan"}, "machine_mail"),
        (RECEIPT, {"sender": OFFICE, "to": "Ida Bro <ida@mail.example>"}, "own_letter"),
        (LETTER, {"sender": OFFICE, "to": "parter@oesteraa.dk"}, "own_letter"),
    ],
)  # fmt: skip
def test_a_mail_that_is_no_response(
    folder: Path, text: str, heads: dict[str, str], code: str
) -> None:
    (folder / "a.eml").write_bytes(message(text, **heads).as_bytes())
    (folder / "b.eml").write_bytes(message().as_bytes())
    assert _codes(folder) == (1, [code])


@pytest.mark.parametrize(
    ("text", "heads", "codes"),
    [
        (f"Vi mener, at priserne er for høje.\n\n{AWAY}", {"subject": "Automatisk svar: Plan"}, ["automatic"]),
        ("Vi har ingen bemærkninger.", {"subject": "Autosvar: Plan"}, ["automatic"]),
        ("Der er langt fra pladserne til lægehuset.", {"sender": "Ældrerådet <raad@oesteraa.dk>"}, []),
        ("Tak for jeres svar på vores spørgsmål.", {"sender": "Rådet <raad@oesteraa.dk>", "to": OFFICE}, []),
        (RECEIPT, {"sender": "Ida Bro <ida@mail.example>", "to": "bo@mail.example"}, ["doubtful"]),
        (f"{RECEIPT}\n\n{QUOTED}", {"sender": OFFICE, "to": "ida@mail.example"}, ["doubtful"]),
        (LETTER.replace("Kære høringspart\n\n", ""), {}, []),
    ],
)  # fmt: skip
def test_a_mail_that_may_be_one_is_one(
    folder: Path, text: str, heads: dict[str, str], codes: list[str]
) -> None:
    (folder / "a.eml").write_bytes(message(text, **heads).as_bytes())
    assert _codes(folder) == (1, codes)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (LETTER, ["own_letter"]),
        (f"Priserne er for høje for pensionister. Hilsen Bo Lind\n\n{LETTER}", []),
        (f"{LETTER}\n\n{'Det er dyrt at holde der, og der er langt at gå. ' * 5}", []),
        (LETTER.replace("Planen handler om", "Der mangler"), []),
    ],
)  # fmt: skip
def test_the_letter_of_invitation_as_a_file(folder: Path, text: str, codes: list[str]) -> None:
    (folder / "brev.txt").write_text(text, encoding="utf-8")
    assert _codes(folder) == (int(not codes), codes)


def test_what_came_with_a_machines_mail_is_read(folder: Path) -> None:
    made = message(AWAY, subject="Automatisk svar: Plan")
    made.add_attachment(b"Vi mangler lys.", "text", "plain", filename="svar.txt")
    (folder / "a.eml").write_bytes(made.as_bytes())
    assert _codes(folder) == (1, ["automatic"])
