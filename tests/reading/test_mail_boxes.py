"""Mailboxes and other files of mail, and that no file of mail raises, whatever is in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mails import message, of_kind, own, read

from hoering.domain import BlockKind
from hoering.reading.files import read_file
from hoering.reading.formats.formats import kind_of
from hoering.reading.mail.mime import mail_of_bytes
from hoering.reading.mail_file import messages_in

LINE = b"From ida@mail.example Thu Mar 12 14:05:00 2026\n"


def mailbox(*texts: str) -> bytes:
    made = [
        LINE + message(text).as_bytes().replace(b"\nFrom ", b"\n>From ") + b"\n" for text in texts
    ]
    return b"".join(made)


def test_each_message_is_a_page(tmp_path: Path) -> None:
    letter = message("Se brevet.")
    letter.add_attachment("Brevets ord.", filename="brev.txt")
    data = (
        mailbox("Vi mangler lys.", "En bænk.\n\nFrom skolen to hallen.") + LINE + letter.as_bytes()
    )
    document, findings = read(data, tmp_path, "svar.mbox")
    assert not findings
    assert [(page.file, page.number) for page in document.pages] == [
        ("svar.mbox", n) for n in (1, 2, 3)
    ]
    starts = [next(b for b in document.blocks if b.page == n).kind for n in (1, 2, 3)]
    assert starts == [BlockKind.MAIL_HEADER] * 3
    assert own(document) == [
        "Vi mangler lys.", "En bænk.", "From skolen to hallen.", "Se brevet.", "Brevets ord.",
    ]  # fmt: skip
    assert document.page_at(document.text.index("Brevets ord")) == 3


def test_a_line_that_begins_with_from_is_no_message() -> None:
    data = (
        LINE
        + b"Subject: x\n\nHej\n\nFrom the school to the hall.\n\n"
        + LINE
        + b"Subject: y\n\nHej\n"
    )
    assert len(messages_in(data)) == 2
    assert messages_in(b"") == [] and messages_in(b"Hej") == [b"Hej"]


def test_a_mailbox_without_messages_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "svar.mbox"
    path.write_bytes(LINE)
    assert [f.code for f in read_file(path, "svar.mbox")[1]] == ["broken"]


def test_a_mailbox_of_one_message_keeps_its_attachments_apart(tmp_path: Path) -> None:
    letter = message("Se brevet.")
    letter.add_attachment("Brevets ord.", filename="brev.txt")
    document, _ = read(LINE + letter.as_bytes(), tmp_path, "svar.mbox")
    assert [page.file for page in document.pages] == ["svar.mbox", "svar.mbox/brev.txt"]


def test_a_message_of_apple_mail(tmp_path: Path) -> None:
    body = message("Vi mangler lys.").as_bytes()
    data = f"{len(body)}     \n".encode() + body + b'<?xml version="1.0"?><plist></plist>'
    document, _ = read(data, tmp_path, "svar.emlx")
    assert own(document) == ["Vi mangler lys."]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("svar", b"Received: from a by b\nFrom: x\n\nHej", "eml"),
        ("svar.txt", b"MIME-Version: 1.0\nSubject: x\n\nHej", "eml"),
        ("svar.txt", b"From: x\nSent: y\nTo: z\n\nHej", "txt"),
        ("svar.txt", b"Message-ID: vi skriver om det herunder\nog mere endnu\n\nHej", "txt"),
        ("svar", LINE + b"Subject: x\n\nHej", "mbox"),
        ("svar.txt", b"From skolen i 2026\ntil hallen\n", "txt"),
        ("winmail.dat", b"\x78\x9f\x3e\x22\x01\x00", "tnef"),
    ],
)
def test_formats(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert kind_of(path) == kind


def test_head_lines_of_every_message_in_danish_order(tmp_path: Path) -> None:
    document, _ = read(mailbox("Hej.", "Dav."), tmp_path, "svar.mbox")
    labels = [text.split(":")[0] for text in of_kind(document, BlockKind.MAIL_HEADER)]
    assert labels == ["Fra", "Sendt", "Til", "Emne"] * 2


_PARTS = st.sampled_from(
    [b"Content-Type: multipart/mixed; boundary=x\n", b"Content-Type: text/html; charset=nej\n", b"\n", b"--x\n",
     b"--x--\n", b"Content-Transfer-Encoding: base64\n", b"Content-Type: message/rfc822\n", b"=?utf-8?B?SM",
     b"From: =?x?q?=E6 <a@b\n", b"Date: 99 Mar\n", b"> Fra: a\n", b"Sendt: 1. marts 2026\n", b"Fra: b\n", b"Til: c\n",
     b"Content-Disposition: attachment; filename*=x'y'%E6.eml\n", b"Den 1. marts 2026 10.00 skrev x@y:\n",
     b"Content-Type: application/ms-tnef\n", b"Content-Type: multipart/alternative; boundary=x\n", b"<p>Hej</p>\n"]
)  # fmt: skip


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(_PARTS | st.binary(max_size=30), max_size=25), st.sampled_from(["eml", "mbox", "emlx"])
)
def test_no_file_of_mail_raises(tmp_path: Path, pieces: list[bytes], ending: str) -> None:
    path = tmp_path / f"svar.{ending}"
    path.write_bytes(b"".join(pieces))
    mail_of_bytes(b"".join(pieces))
    document, findings = read_file(path, path.name)
    assert document is not None or findings
    assert all(finding.code != "failed" for finding in findings)
