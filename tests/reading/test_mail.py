"""E-mails: the head, what was written, what is quoted, what is attached."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import mails
import pytest
from mails import message, of_kind, own

from hoering.domain import BlockKind, Document
from hoering.reading.files import read_file
from hoering.reading.text.wrapping import unflowed
from hoering.reading.wording.attribution import starts_quote
from hoering.reading.wording.mailhead import (
    field_of,
    head_length,
    split_address,
)
from hoering.reading.wording.writtentime import written_time


def read(made: EmailMessage | bytes, tmp_path: Path) -> Document:
    return mails.read(made, tmp_path)[0]


def test_head_and_body(tmp_path: Path) -> None:
    document = read(message(), tmp_path)
    assert document.mail is not None
    assert (document.mail.sender, document.mail.address) == ("Ida Bro", "ida@mail.example")
    assert document.mail.sent == datetime.fromisoformat("2026-03-12T14:05:00+01:00")
    assert of_kind(document, BlockKind.MAIL_HEADER)[1] == "Sendt: 12. marts 2026 14:05"
    assert of_kind(document, BlockKind.PARAGRAPH) == ["Vi mangler lys på stien."]


def test_quoted_history_is_marked(tmp_path: Path) -> None:
    text = (
        "Vi mangler lys.\n\nDen 3. marts 2026 kl. 10.00 skrev Kultur <k@vestby.example>:\n"
        "> Send jeres svar.\n> Venlig hilsen"
    )
    document = read(message(text), tmp_path)
    assert of_kind(document, BlockKind.PARAGRAPH) == ["Vi mangler lys."]
    assert "Send jeres svar." in " ".join(of_kind(document, BlockKind.QUOTE))


def test_what_was_only_passed_on_is_the_response(tmp_path: Path) -> None:
    text = (
        "Se nedenfor.\n\nFra: Ib Lund <ib@mail.example>\nSendt: 10. marts 2026 08:00\n"
        "Til: Ida Bro\nEmne: Stien\n\nDer mangler en bænk."
    )
    document = read(message(text, subject="VS: Stien"), tmp_path)
    assert document.mail is not None and document.mail.sender == "Ib Lund"
    assert "Der mangler en bænk." in of_kind(document, BlockKind.PARAGRAPH)


def test_html(tmp_path: Path) -> None:
    html = (
        "<html><head><style>p {color: red}</style></head><body><h2>Om stien</h2><p>Der <b>mangler</b>"
        " lys&nbsp;på stien.</p><ul><li>Lys</li><li>En bænk</li></ul><blockquote>Ældre mail</blockquote>"
        "<table><tr><th>Afsnit</th><th>Svar</th></tr><tr><td>2</td><td>Nej</td></tr></table></body></html>"
    )
    document = read(message(None, html), tmp_path)
    assert of_kind(document, BlockKind.HEADING) == ["Om stien"]
    assert of_kind(document, BlockKind.PARAGRAPH) == ["Der mangler lys på stien."]
    assert of_kind(document, BlockKind.BULLET) == ["• Lys", "• En bænk"]
    assert of_kind(document, BlockKind.QUOTE) == ["Ældre mail"]
    assert of_kind(document, BlockKind.CELL) == ["Afsnit", "Svar", "2", "Nej"]
    assert "color" not in document.text


def test_attachments(tmp_path: Path) -> None:
    made = message()
    made.add_attachment("Her er vores svar.", filename="../svar æøå.txt")
    made.add_attachment(b"\x00\x01", maintype="application", subtype="x", filename="x.xyz")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png", cid="<l>")
    path = tmp_path / "svar.eml"
    path.write_bytes(made.as_bytes())
    document, findings = read_file(path, "svar.eml")
    assert document is not None and [p.file for p in document.pages] == [
        "svar.eml",
        "svar.eml/svar æøå.txt",
    ]
    assert document.page_at(document.text.index("Her er")) == 1
    assert [(f.code, f.source) for f in findings] == [("unknown", "svar.eml/x.xyz")]


def test_an_attached_mail_is_part_of_the_response(tmp_path: Path) -> None:
    made = message("Vi mangler lys på stien, og vi har skrevet om det før, se den vedhæftede mail.")
    made.add_attachment(message("Inde i den anden.", subject="Lys"))
    path = tmp_path / "svar.eml"
    path.write_bytes(made.as_bytes())
    document, findings = read_file(path, "svar.eml")
    assert document is not None and not findings
    assert [page.file for page in document.pages] == ["svar.eml", "svar.eml/Lys.eml"]
    assert "Inde i den anden." in of_kind(document, BlockKind.PARAGRAPH)
    assert document.mail is not None and document.mail.subject != "Lys"


@pytest.mark.parametrize(
    "data",
    [
        b"From: =?utf-8?q?J=C3=B8rn?= <j@x.example>\nDate: i gaar\nContent-Type: text/plain; charset=nej\n\nHej"
        b" p\xc3\xa5 jer",
        b"From: <\nSubject: x\n\nHej p\xe5 jer",
        b"Subject: uden afsender\nContent-Type: multipart/mixed\n\nHej p\xe5 jer",
    ],
)  # fmt: skip
def test_malformed_mails_are_read_as_far_as_they_go(data: bytes, tmp_path: Path) -> None:
    document = read(data, tmp_path)
    assert "Hej på jer" in document.text
    assert document.mail is not None and document.mail.sent is None


def test_flowed_lines() -> None:
    assert (
        unflowed("Vi mangler \nlys.\n> ældre \n> mail\n-- \nIda")
        == "Vi mangler lys.\n> ældre mail\n-- \nIda"
    )


def test_heads() -> None:
    assert field_of("Fra: Ida Bro") == ("sender", "Ida Bro")
    assert field_of("*Emne:* Svar") == ("subject", "Svar")
    assert field_of("Fra nu af: intet") is None
    assert head_length(["Fra: a@b.dk", "Sendt: 1. marts 2026", "Til: x", "Emne: y", "Hej"]) == 4
    assert head_length(["Fra: a@b.dk", "Hej"]) == 0
    assert starts_quote("-----Oprindelig meddelelse-----")
    assert not starts_quote(
        "Den 3. marts skrev vi et brev, og siden har vi intet hørt fra jer om det."
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ida Bro <ida@mail.example>", ("Ida Bro", "ida@mail.example")),
        ("ida@mail.example", ("", "ida@mail.example")),
        ('"Bro, Ida" <ida@mail.example>', ("Bro, Ida", "ida@mail.example")),
        ("Ida Bro [mailto:ida@mail.example]", ("Ida Bro", "ida@mail.example")),
        ("Ida Bro", ("Ida Bro", "")),
        ("Ida Bro ida@mail.example", ("Ida Bro", "ida@mail.example")),
        ("sekretariat@x.example på vegne af Ida Bro", ("Ida Bro", "")),
    ],
)
def test_addresses(text: str, parts: tuple[str, str]) -> None:
    assert split_address(text) == parts


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12. marts 2026 14:05", datetime(2026, 3, 12, 14, 5)),
        ("to 12-03-2026 kl. 14.05", datetime(2026, 3, 12, 14, 5)),
        ("12. mar. 2026 14.05.33", datetime(2026, 3, 12, 14, 5)),
        ("2026-03-12", datetime(2026, 3, 12)),
        ("Thursday, March 12, 2026 2:05 PM", datetime(2026, 3, 12, 14, 5)),
        ("3/12/2026 12:05 AM", datetime(2026, 3, 12, 0, 5)),
        ("kl. 14.05 den 12. marts 2026", datetime(2026, 3, 12, 14, 5)),
        ("12-03-26 14:05", datetime(2026, 3, 12, 14, 5)),
        ("31. februar 2026", None),
        ("i går", None),
    ],
)
def test_written_times(text: str, moment: datetime | None) -> None:
    assert written_time(text) == moment


def test_a_mail_with_all_it_says_in_its_subject(tmp_path: Path) -> None:
    said = message("\nSendt fra min iPhone\n", subject="SV: Nej tak til flere cykler i Storeskoven")
    assert own(read(said, tmp_path)) == ["Nej tak til flere cykler i Storeskoven"]
    told = message("", subject="Høringssvar fra Ida om den nye sti")
    assert own(read(told, tmp_path)) == []
    written = message("Byg den.", subject="Nej tak til flere cykler i Storeskoven")
    assert own(read(written, tmp_path)) == ["Byg den."]
