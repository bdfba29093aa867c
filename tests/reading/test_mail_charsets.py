"""Mails whose character sets, encodings and heads are not what they say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mails import message, own, read

from hoering.domain import BlockKind
from hoering.reading.mail.charsets import header_text, text_in
from hoering.reading.mail.mime import bare_name, mail_of_bytes
from hoering.reading.pdf.letters import undoubled
from hoering.reading.wording.writtentime import sent_time

TEXT = "På øen – “godt” § 3, Århus"


@pytest.mark.parametrize(
    ("named", "real"),
    [
        ("iso-8859-1", "cp1252"), ("us-ascii", "cp1252"), ("utf-8", "cp1252"), ("windows-1252", "utf-8"),
        ("iso-8859-1", "utf-8"), ("utf-16", "utf-16"), ("findes-ikke", "cp1252"), ("", "utf-8"),
        ("punycode", "utf-8"), ("unicode-1-1-utf-7", "cp1252"),
    ],
)  # fmt: skip
def test_character_sets_that_are_named_wrongly(named: str, real: str) -> None:
    assert text_in(TEXT.encode(real), named) == TEXT


def test_text_encoded_twice() -> None:
    assert (
        undoubled("PÃ¥ Ã¸en Ã¦der jeg blÃ¥bÃ¦r â€“ »og« Ã\x85rhus")
        == "På øen æder jeg blåbær – »og« Århus"
    )
    assert undoubled(TEXT) == TEXT


@given(st.text(alphabet="abc æøåÆØÅé–”»«§ ", max_size=40))
def test_danish_comes_through_every_way(text: str) -> None:
    assert text_in(text.encode("utf-8"), "iso-8859-1") == text
    assert undoubled(text) == text


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "utf-16", "x", "cp1252", "hz", "utf-7"]))
def test_any_bytes_are_some_text(data: bytes, charset: str) -> None:
    assert isinstance(text_in(data, charset), str)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("=?iso-8859-1?Q?J=F8rn_=C5s?= <j@x.example>", "Jørn Ås <j@x.example>"),
        ("=?utf-8?B?SMO4cmluZ3NzdmFy?=", "Høringssvar"),
        ("=?utf-8?B?SMO4cmluZ3NzdmFy", "Høringssvar"),  # cut off
        ("=?utf-8?Q?H=C3?= =?utf-8?Q?=B8ring?=", "Høring"),  # a letter divided between two words
        ("=?utf-8?Q?Svar p=C3=A5 h=C3=B8ring?=", "Svar på høring"),  # blanks inside
        ("=?x-ukendt?Q?H=F8ring?=", "Høring"),
        ("Svar =?utf-8?Q?=C3=A6?= og ø", "Svar æ og ø"),
        ("Pris =?", "Pris =?"),
        ("", ""),
    ],
)
def test_encoded_words(raw: str, shown: str) -> None:
    assert header_text(raw) == shown


@given(st.text(max_size=60))
def test_any_field_of_a_head_is_some_text(raw: str) -> None:
    assert isinstance(header_text(f"=?{raw}?= =?utf-8?q?{raw}"), str)


def test_quoted_printable_that_nobody_announced(tmp_path: Path) -> None:
    data = b"From: a@b.example\nContent-Type: text/plain\n\nP=C3=A5 =C3=B8en mangler der =\nlys."
    assert own(read(data, tmp_path)[0]) == ["På øen mangler der lys."]


def test_a_dividing_line_that_is_another(tmp_path: Path) -> None:
    data = (
        b'From: a@b.example\nContent-Type: multipart/mixed; boundary="x"\n\n--y\nContent-Type: text/plain\n\n'
        b"Vi mangler lys.\n--y--\n"
    )
    assert own(read(data, tmp_path)[0]) == ["Vi mangler lys."]


@pytest.mark.parametrize(
    ("plain", "html", "shown"),
    [
        ("Denne besked kræver et program, der kan vise HTML.", "<p>Vi mangler lys.</p>", "Vi mangler lys."),
        (" \n", "<p>Vi mangler lys.</p>", "Vi mangler lys."),
        ("Vi mangler lys.", "<p>Vi mangler lys.</p><p>", "Vi mangler lys."),
        ("Vi mangler", "<p>Vi mangler lys på hele stien ved åen.</p>", "Vi mangler lys på hele stien ved åen."),
        ("Vi mangler lys på hele stien ved åen.", "<p></p>", "Vi mangler lys på hele stien ved åen."),
    ],
)  # fmt: skip
def test_the_form_that_has_the_words(plain: str, html: str, shown: str, tmp_path: Path) -> None:
    assert own(read(message(plain, html), tmp_path)[0]) == [shown]


def test_texts_with_a_file_between_them(tmp_path: Path) -> None:
    data = (
        b'From: a@b.example\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nFor'
        b"ste del.\n--x\nContent-Type: text/plain\nContent-Disposition: inline;\n filename*=utf-8''svar%20%C3%A6"
        b".txt\n\nBilaget.\n--x\nContent-Type: text/plain\n\nAnden del.\n--x--\n"
    )
    document, _ = read(data, tmp_path)
    assert own(document) == ["Forste del.", "Anden del.", "Bilaget."]
    assert [page.file for page in document.pages] == ["svar.eml", "svar.eml/svar æ.txt"]


def test_place_holders_and_links_are_no_words(tmp_path: Path) -> None:
    text = (
        "Se kortet<https://kort.example/x?y=1> her [cid:image001.png@01D] og skriv til "
        "ida@x.example<mailto:ida@x.example>."
    )
    assert own(read(message(text), tmp_path)[0]) == ["Se kortet her og skriv til ida@x.example."]


@pytest.mark.parametrize(
    ("date", "received", "moment"),
    [
        ("Thu, 12 Mar 2026 13:05:00 GMT", "", datetime(2026, 3, 12, 13, 5, tzinfo=UTC)),
        ("Thu, 12 Mar 2026 13:05:00 -0000", "", datetime(2026, 3, 12, 13, 5, tzinfo=UTC)),
        ("12-03-2026 14:05", "", datetime(2026, 3, 12, 14, 5)),
        (
            "i går",
            "from a by b; Thu, 12 Mar 2026 13:05:00 +0000",
            datetime(2026, 3, 12, 13, 5, tzinfo=UTC),
        ),
        ("Thu, 99 Mar 2026", "", None),
        ("", "", None),
    ],
)
def test_when_a_mail_was_sent(date: str, received: str, moment: datetime | None) -> None:
    assert sent_time(date, received) == moment


def test_the_time_is_printed_as_the_clock_shows_in_denmark(tmp_path: Path) -> None:
    document, _ = read(message(date="Wed, 15 Jul 2026 21:59:00 +0000"), tmp_path)
    assert "Sendt: 15. juli 2026 23:59" in document.text


@pytest.mark.parametrize(
    ("given", "bare"),
    [("../a/svar.pdf", "svar.pdf"), ("C:\\x\\svar.pdf", "svar.pdf"), ("a?b.txt", "ab.txt"), ("x" * 300, "x" * 120)],
)  # fmt: skip
def test_names_of_files(given: str, bare: str) -> None:
    assert bare_name(given) == bare


def test_a_mail_that_was_answered_by_a_machine() -> None:
    made = message(subject="Automatisk svar: Høring")
    assert mail_of_bytes(made.as_bytes()).automatic
    assert not mail_of_bytes(message().as_bytes()).automatic
    made = message()
    made["Auto-Submitted"] = "auto-generated"  # web forms send so
    assert not mail_of_bytes(made.as_bytes()).automatic


@pytest.mark.parametrize("odd", ["<a ", "<!--", "<![x", "<?", "<", "</a ", '<a b="', "<!a"])
def test_tags_that_nobody_closed_cost_no_time(odd: str, tmp_path: Path) -> None:
    html = f"<p>Vi mangler lys.</p>{odd * 20_000}"
    document, findings = read(message(None, html), tmp_path)
    assert not findings and own(document)[0].startswith("Vi mangler lys.")


def test_a_table_is_read_from_the_html(tmp_path: Path) -> None:
    rows = [("Afsnit", "Bemærkning"), ("2", "Der mangler lys."), ("3", "Der mangler bænke.")]
    html = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    plain = "\n".join("\n".join(row) for row in rows)
    document, _ = read(message(plain, f"<p>Se her:</p><table>{html}</table>"), tmp_path)
    cells = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.CELL]
    assert cells == [cell for row in rows for cell in row]
