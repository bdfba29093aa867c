"""What Outlook saves and sends: .msg, winmail.dat, RTF packed tight, HTML wrapped in RTF."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mails import compressed, message, outlook, own, put, read, winmail

from hoering.reading.files import read_file
from hoering.reading.formats.formats import kind_of
from hoering.reading.mail.lzfu import decompressed, wrapped_html
from hoering.reading.mail.outlook import mail_of_msg
from hoering.reading.mail.tnef import mail_of_tnef

HEAD = {0x37: "Høringssvar", 0x0C1A: "Ida Bro", 0x5D01: "ida@mail.example", 0x0E04: "Kultur"}
SENT = int(
    (datetime(2026, 3, 12, 13, 5, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()
    * 1e7
)
WRAPPED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0 Arial;}}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 "
    rb"P\'e5 \'f8en\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}{\*\htmltag <b>}\u8211?\{x\}{\*\htmltag </b>}}"
)


def test_a_message_with_files_and_a_message_in_it(tmp_path: Path) -> None:
    made = outlook({**HEAD, 0x1000: "Vi mangler lys på øen."}, number={0x39: SENT})
    for nth, (name, text) in enumerate((("svar æ.txt", "Her er brevet."), ("b.txt", "Og et til."))):
        put(
            made,
            (f"__attach_version1.0_#{nth:08X}",),
            8,
            {0x3707: name},
            {"37010102": text.encode()},
            {},
        )
    inner = ("__attach_version1.0_#00000002", "__substg1.0_3701000D")
    put(made, inner[:1], 8, {0x3001: "Stien"}, {}, {0x3705: 5})
    put(made, inner, 24, {0x37: "Stien", 0x1000: "Der mangler en bænk.", 0x0C1A: "Ida Bro"}, {}, {})
    document, findings = read(made.bytes(), tmp_path, "svar.msg")
    assert not findings and own(document) == [
        "Vi mangler lys på øen.", "Her er brevet.", "Og et til.", "Der mangler en bænk.",
    ]  # fmt: skip
    assert document.mail is not None and document.mail.address == "ida@mail.example"
    assert document.mail.sent == datetime(2026, 3, 12, 13, 5, tzinfo=UTC)
    assert [page.file for page in document.pages][1:3] == ["svar.msg/svar æ.txt", "svar.msg/b.txt"]


def test_recipients_and_the_head_of_the_internet() -> None:
    head = (
        "From: =?iso-8859-1?Q?J=F8rn?= <j@x.example>\r\nDate: Thu, 12 Mar 2026 14:05:00 +0100\r\n"
    )
    made = outlook({0x1000: "Hej", 0x7D: head})
    put(
        made,
        ("__recip_version1.0_#00000000",),
        8,
        {0x3001: "Kultur", 0x39FE: "k@x.example"},
        {},
        {0x0C15: 1},
    )
    put(
        made,
        ("__recip_version1.0_#00000001",),
        8,
        {0x3001: "Kopi", 0x39FE: "c@x.example"},
        {},
        {0x0C15: 2},
    )
    mail = mail_of_msg(made.bytes())
    assert mail is not None
    assert (mail.head.sender, mail.head.address) == ("Jørn", "j@x.example")
    assert mail.head.recipient == "Kultur <k@x.example>"
    assert mail.head.sent == datetime.fromisoformat("2026-03-12T14:05:00+01:00")


def test_text_in_the_message_s_own_character_set() -> None:
    made = outlook({}, {"1000001E": "På øen".encode("cp1252")}, {0x3FFD: 1252})
    mail = mail_of_msg(made.bytes())
    assert mail is not None and mail.texts[0].plain == "På øen"


@pytest.mark.parametrize(
    ("rtf", "shown"),
    [(WRAPPED, "På øen"), (rb"{\rtf1\ansi\ansicpg1252 P\'e5 \'f8en\par}", "På øen")],
)
def test_a_body_that_is_rtf_only(rtf: bytes, shown: str, tmp_path: Path) -> None:
    made = outlook(HEAD, {"10090102": compressed(rtf)})
    document, _ = read(made.bytes(), tmp_path, "svar.msg")
    assert own(document)[0].startswith(shown)


def test_html_wrapped_in_rtf() -> None:
    assert wrapped_html(WRAPPED) == "<p>På øen</p><b>–{x}</b>"
    assert wrapped_html(rb"{\rtf1 Hej}") == ""


def test_an_example_of_the_specification() -> None:
    # [MS-OXRTFCP] 3.1.1 and 3.2: "simple compressed RTF" and one whose reference overlaps itself.
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af3"
        "2068656c09002062770 5b06c647d0a800fa0".replace(" ", "")
    )
    assert decompressed(simple) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert decompressed(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@given(st.binary(max_size=300))
def test_packed_and_opened_again(data: bytes) -> None:
    assert decompressed(compressed(data)) == data


def test_encrypted_and_automatic_messages(tmp_path: Path) -> None:
    for kind, code in (("IPM.Note.SMIME", "locked_mail"), ("REPORT.IPM.Note.NDR", "automatic")):
        _, findings = read(outlook({**HEAD, 0x1A: kind}).bytes(), tmp_path, "svar.msg")
        assert [f.code for f in findings] == [code]


def test_winmail_gives_the_text_and_the_files(tmp_path: Path) -> None:
    made = message(" ")
    packed = winmail("Vi mangler lys på øen.", ("svar æ.txt", b"Her er brevet."))
    made.add_attachment(packed, "application", "ms-tnef", filename="winmail.dat")
    document, findings = read(made, tmp_path)
    assert own(document) == ["Vi mangler lys på øen.", "Her er brevet."] and not findings
    alone, _ = read(packed, tmp_path, "winmail.dat")
    assert own(alone) == own(document)


def test_winmail_is_read_as_another_reader_reads_it() -> None:
    tnefparse = pytest.importorskip("tnefparse")
    packed = winmail("På øen", ("a.txt", b"abc"), ("b.bin", bytes(range(256))))
    theirs, ours = tnefparse.TNEF(packed), mail_of_tnef(packed)
    assert ours.texts[0].plain == theirs.body
    assert [(a.name, a.content) for a in ours.attachments] == [
        (a.long_filename(), a.data) for a in theirs.attachments
    ]


def test_counts_without_bytes_behind_them_end_at_once() -> None:
    packed = winmail("Hej")
    at = packed.index(b"\x03\x90")
    for place in range(at, min(at + 24, len(packed))):
        mail_of_tnef(packed[:place] + b"\xff\xff\xff\xff" + packed[place + 4 :])


_MSG = outlook({**HEAD, 0x1000: "Hej"}, {"10090102": compressed(WRAPPED)}).bytes()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(_MSG)), st.binary(min_size=1, max_size=40), st.booleans())
def test_a_damaged_message_never_raises(tmp_path: Path, at: int, noise: bytes, cut: bool) -> None:
    path = tmp_path / "svar.msg"
    path.write_bytes(_MSG[:at] + noise + (b"" if cut else _MSG[at + len(noise) :]))
    document, findings = read_file(path, "svar.msg")
    assert document is not None or findings


@settings(max_examples=80)
@given(st.integers(6, 400), st.binary(max_size=40))
def test_a_damaged_winmail_never_raises(at: int, noise: bytes) -> None:
    whole = winmail("Hej på øen", ("a.txt", b"abc"))
    mail_of_tnef(whole[:at] + noise + whole[at + len(noise) :])
    mail_of_tnef(whole[:6] + noise)


@given(st.binary(max_size=300))
def test_any_bytes_are_some_rtf(data: bytes) -> None:
    assert isinstance(decompressed(b"\0" * 4 + b"\xff\0\0\0LZFu\0\0\0\0" + data), bytes)
    assert isinstance(wrapped_html(b"{\\rtf1\\fromhtml1 " + data), str)


def test_what_is_called_msg_and_is_none(tmp_path: Path) -> None:
    path = tmp_path / "svar.msg"
    path.write_bytes(b"noget helt andet")
    assert kind_of(path) == "broken"
    path.write_bytes(message().as_bytes())
    assert kind_of(path) == "eml"
    path.write_bytes(io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600).getvalue())
    assert read_file(path, "svar.msg")[1][0].code == "broken"
