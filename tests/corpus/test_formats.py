"""Word files with comments, other word processors, sheets, web receipts and mails."""

from __future__ import annotations

import io
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

import docx
import openpyxl
import pytest
from building.draftcopies import MarkError
from building.folder import build, differences
from building.problems import Problems
from building.reading import read_round
from building.rendering import render
from odfdo import Document
from striprtf.striprtf import rtf_to_text

from .conftest import source_with_formats

COMMENTED = "10 Udkast med vores kommentarer.docx"


def inbox(folder: Path, name: str) -> bytes:
    return (folder / "round" / "hoeringssvar" / name).read_bytes()


def mail(folder: Path, name: str) -> EmailMessage:
    return cast("EmailMessage", message_from_bytes(inbox(folder, name), policy=policy.default))


def test_the_round_builds_the_same_bytes_again(formats_round: Path) -> None:
    files, problems = build(formats_round)
    assert not problems and differences(formats_round, files) == []


def test_comments_have_authors_and_fixed_times(formats_round: Path) -> None:
    comments = list(docx.Document(io.BytesIO(inbox(formats_round, COMMENTED))).comments)
    assert {c.author for c in comments} == {"Mette Juul", "Brugerrådet i Skolegade"}
    assert all(f"{c.timestamp:%Y-%m-%d}" == "2026-03-09" for c in comments)


def test_tracked_changes_are_those_of_word(formats_round: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(inbox(formats_round, COMMENTED))) as parts:
        body = parts.read("word/document.xml").decode()
    assert body.count("<w:ins ") == 2 and body.count("<w:del ") == 2
    assert '<w:delText xml:space="preserve">kl. 18</w:delText>' in body
    assert body.count("<w:commentRangeStart ") == body.count("<w:commentRangeEnd ") == 3


def test_a_change_is_a_remark_and_the_rest_of_the_draft_is_not(key: dict[str, Any]) -> None:
    response = key[COMMENTED]
    texts = {r["id"]: r["text"] for r in response["remarks"]}
    assert texts["10-r2"] == "kl. 22" and texts["10-r3"] == "Lokalet afleveres rengjort."
    assert texts["10-r4"] == "eller deres forældre"
    assert "Lokaler skal bruges af flere." in response["boilerplate"]
    assert not any("afleveres rengjort" in text for text in response["boilerplate"])


def test_marks_that_do_not_fit_are_all_told(tmp_path: Path) -> None:
    folder = source_with_formats(tmp_path / "runde")
    path = folder / "source" / "responses" / "10-kommentarer.toml"
    text = path.read_text(encoding="utf-8").replace('before = "kl. 18"', 'before = "kl. 19"')
    text = text.replace('anchor = "Ejendomscentret"', 'anchor = "Ejendomscenteret"')
    path.write_text(text, encoding="utf-8")
    round_ = read_round(folder, Problems())
    response = next(r for r in round_.responses if r.source.endswith(path.name))
    with pytest.raises(MarkError) as caught:
        render(response, round_)
    told = dict(caught.value.faults)
    assert "section '2.1': the draft does not have the words 'kl. 19' there" in told[3]
    assert "the nearest is 'Mødestederne holder åbent på hverdage til kl. 18." in told[3]
    assert "the draft does not have the words 'Ejendomscenteret' there" in told[6]


def test_a_wrong_ending_changes_nothing_inside(formats_round: Path) -> None:
    document = docx.Document(io.BytesIO(inbox(formats_round, "20 Svar.doc")))
    assert [p.text for p in document.paragraphs] == ["Husk en bænk ved bussen."]


def test_other_programs_read_what_was_written(formats_round: Path) -> None:
    words = "Nøglen er væk hver anden uge."
    odt = Document(io.BytesIO(inbox(formats_round, "11 brev.odt"))).get_formatted_text()
    rtf = rtf_to_text(inbox(formats_round, "12 brev.rtf").decode("ascii"))
    sheet = openpyxl.load_workbook(io.BytesIO(inbox(formats_round, "14 skema.xlsx"))).active
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert words in odt and words in rtf and words in cells and "Lav tre til." in cells


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("13 kvittering.html", "cp1252"), ("15 brev.txt", "cp1252"), ("16 brev.txt", "utf-16")],
)
def test_texts_come_in_odd_encodings(formats_round: Path, name: str, encoding: str) -> None:
    data = inbox(formats_round, name)
    assert "Nøglen er væk" in data.decode(encoding)
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")


def test_a_mail_is_sent_on_by_the_mailbox(formats_round: Path) -> None:
    message = mail(formats_round, "17 VS Høringssvar.eml")
    text = str(message.get_content())
    assert message.get_content_charset() == "iso-8859-1"
    assert text.index("Til sagen") < text.index("Fra: Ole Krogh") < text.index("altid låst")


def test_a_mail_travels_inside_another(formats_round: Path) -> None:
    outer = mail(formats_round, "18 VS Svar.eml")
    inner = cast("EmailMessage", next(iter(outer.iter_attachments())).get_content())
    body = outer.get_body()
    assert body and "låst" not in str(body.get_content())
    assert "låst" in str(inner.get_content()) and "Ole Krogh" in str(inner["From"])


def test_a_copy_of_the_draft_is_boilerplate(key: dict[str, Any], formats_round: Path) -> None:
    folder = formats_round / "round" / "hoeringssvar" / "19 Elmehuset"
    assert (folder / "Udkast.pdf").read_bytes() == (formats_round / "round/udkast.pdf").read_bytes()
    assert {p.name for p in folder.iterdir()} == {
        "Brev.pdf", "Bilag.pdf", "Udkast.pdf", "Udkast.docx",
    }  # fmt: skip
    assert "Brugerne inddrages i indretningen." in key["19 Elmehuset/"]["boilerplate"]
