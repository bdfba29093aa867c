"""Mails and papers that answer nothing, told by what their sentences say; what may be an answer is one."""

from __future__ import annotations

from pathlib import Path

import pytest
from mails import message

from hoering.domain import RoundFacts
from hoering.reading.responses import read_responses

FACTS = RoundFacts(municipality="Østerå Kommune")
NEWS = (
    "Nyhedsbrev fra Østerå Roklub\n\nSæsonen begynder den 1. april med standerhejsning og kaffe. Tilmeld dig "
    "sommerturen hos Ellen. Husk at betale kontingent. Du får nyhedsbrevet, fordi du er medlem. Afmeld her."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hoeringssvar"
    made.mkdir()
    return made


def _told(folder: Path, text: str, name: str = "a.eml", **heads: str) -> tuple[int, list[str]]:
    """How many responses, and what is told of the file without its name."""
    (folder / name).write_bytes(message(text, **heads).as_bytes())
    responses, findings = read_responses(folder.parent, folder, FACTS)
    return len(responses), [f.text.partition("« ")[2] for f in findings]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Er fristen til at udsætte? Vi holder først møde den 9. april.", "et spørgsmål om frist"),
        ("Kan I sende bilagene igen? Linket virker ikke hos os.", "et spørgsmål om frist"),
        ("Hej Ida\n\nVi har modtaget jeres mail, som er journaliseret.\n\nVenlig hilsen\nBo", "en kvittering"),
        ("Jeg er på ferie. Din mail bliver læst, når jeg er tilbage på kontoret.", "en automatisk besked"),
        ("Your message could not be delivered. The mailbox is full.", "en automatisk besked"),
        ("Tak for mailen. Vi vender tilbage med et svar, når bestyrelsen har haft møde.", "et løfte om et senere svar"),
        ("Tak for invitationen. Vi kommer to personer til mødet.", "en besked om et møde"),
        ("Se vedhæftede fil.", "en følgeskrivelse uden et svar"),
    ],
)  # fmt: skip
def test_what_answers_nothing_is_told_as_what_it_is(folder: Path, text: str, kind: str) -> None:
    count, told = _told(folder, text, subject="SV: Høring")
    assert (count, len(told)) == (0, 1)
    assert f"ikke taget med som svar: den er {kind}" in told[0]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tak for mailen. Bænkene ved åen er for lave.", "SV: Høring"),
        ("Tak for mailen. Vi er tilfredse.", "SV: Høring"),
        ("Vi har modtaget høringen og har ingen bemærkninger.", "SV: Høring"),
        ("Kan fristen forlænges? Ellers er vores svar, at kajen skal blive liggende.", "Frist"),
        ("Fristen i § 4 er for kort for foreninger.", "Fristen"),
        ("Jeg er på ferie, men nåede planen i toget: Stien langs åen er det bedste i den.", "Autosvar: Høring"),
        ("Til orientering.\n\nFra: Ida Bro\nSendt: 2. marts 2026\nEmne: Høring\n\nDer er for lidt lys.", "VS: Høring"),
        ("Kan færgen sejle oftere om aftenen?", "Spørgsmål"),
        ("Nej tak.", "Høring"),
        ("Svar 7", "Høring"),
        ("Hermed trækkes vores svar tilbage.", "Vores svar"),
    ],
)  # fmt: skip
def test_what_may_be_an_answer_is_one(folder: Path, text: str, subject: str) -> None:
    assert _told(folder, text, subject=subject)[0] == 1


def test_what_only_looks_like_another_paper_is_read_and_told_of(folder: Path) -> None:
    count, (told,) = _told(folder, NEWS, subject="Nyhedsbrev")
    assert count == 1
    assert told.startswith("er læst som et svar, men ligner et nyhedsbrev eller et avisudklip.")


def test_a_file_called_an_answer_is_one(folder: Path) -> None:
    assert _told(folder, "Vi vender tilbage.", "Høringssvar fra Roklubben.eml") == (1, [])


def test_what_stands_below_may_be_the_answer(folder: Path) -> None:
    quoted = "\n\nDen 2. marts 2026 skrev Ida Bro:\n> Priserne er høje."
    assert _told(folder, f"Til journalisering.{quoted}", subject="VS: Høring")[0] == 1


def test_a_receipt_in_a_mailbox_is_told_of_its_page_and_left_in(folder: Path) -> None:
    texts = (
        "Der bør sættes lys på stien ved søen, for den er mørk om vinteren.\n\nHilsen\nBo Krog",
        "Hej\n\nTak for jeres mail, som er journaliseret. Du hører fra os.\n\nVenlig hilsen\nIda Bang",
        "Vi ønsker flere bænke i parken, så de ældre kan hvile sig.\n\nHilsen\nInge Holm",
    )
    mails = [
        message(text, subject="Svar", sender=f"p{n}@mail.example") for n, text in enumerate(texts)
    ]
    box = b"".join(
        b"From x@mail.example Mon Mar  2 10:00:00 2026\n" + m.as_bytes() + b"\n\n" for m in mails
    )
    (folder / "post.mbox").write_bytes(box)
    responses, findings = read_responses(folder.parent, folder, FACTS)
    (found,) = findings
    assert len(responses) == 3 and (found.code, found.page) == ("doubtful", 2)
    assert "side 2 er læst som et svar, men ligner en kvittering" in found.text
