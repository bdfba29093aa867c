"""Answers of several senders that come in one mail, one table or one page, and the letter that stays whole."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pytest
from mails import message

from hoering.domain import BlockKind, Response, RoundFacts
from hoering.reading.responses import read_responses

FACTS = RoundFacts(title="Stiplan", municipality="Vestby Kommune")
OFFICE = {"sender": "Pia Frost <pfr@vestby.example>", "to": "plan@vestby.example"}


def read(root: Path) -> list[Response]:
    return list(read_responses(root, root / "hoeringssvar", FACTS)[0])


def inbox(root: Path) -> Path:
    folder = root / "hoeringssvar"
    folder.mkdir()
    return folder


def senders(root: Path) -> list[str]:
    return [response.sender for response in read(root)]


def below(name: str, when: str, words: str, subject: str = "Stiplan") -> str:
    address = f"{name.split()[0].lower()}@post.example"
    return (
        f"\nFra: {name} <{address}>\nSendt: {when}\nTil: Borgerservice <borger@vestby.example>\n"
        f"Emne: {subject}\n\nHej\n\n{words}\n\nVenlig hilsen\n{name}\n"
    )


THREE = (
    below("Ida Bro", "2. marts 2026 10:05", "Stien er for smal til en kørestol."),
    below("Bo Lund", "3. marts 2026 11:20", "Sæt en bænk ved åen."),
    below("Eva Holm", "4. marts 2026 18:45", "Hvem rydder sneen på broen?"),
)


def test_answers_passed_on_one_below_the_other_are_responses(tmp_path: Path) -> None:
    note = "Hej\n\nDe her tre er havnet hos mig.\n\nVenlig hilsen\nPia Frost\n"
    made = message(note + "".join(THREE), subject="VS: Svar", **OFFICE)
    (inbox(tmp_path) / "vs.eml").write_bytes(made.as_bytes())
    found = read(tmp_path)
    assert [one.sender for one in found] == ["Ida Bro", "Bo Lund", "Eva Holm"]
    assert [str(one.received) for one in found] == ["2026-03-02", "2026-03-03", "2026-03-04"]
    assert "Sæt en bænk" in found[1].document.text
    assert "Sæt en bænk" not in found[0].document.text + found[2].document.text


def test_a_thread_that_is_passed_on_stays_one_response(tmp_path: Path) -> None:
    older = (
        "\nFra: Plan <plan@vestby.example>\nSendt: 1. marts 2026 09:00\nTil: Ida Bro <ida@post.example>\n"
        "Emne: Stiplan\n\nHvad mener I om stien?\n"
    )
    joined = below("Bo Lund", "1. marts 2026 08:00", "Jeg spurgte først.")
    text = "Til sagen.\n" + below(
        "Ida Bro", "2. marts 2026 10:05", "Den er for smal.", "SV: Stiplan"
    )
    made = message(text + older + joined, subject="VS: Stiplan", **OFFICE)
    (inbox(tmp_path) / "vs.eml").write_bytes(made.as_bytes())
    assert senders(tmp_path) == ["Ida Bro"]


def test_a_citizen_who_quotes_others_sends_one_response(tmp_path: Path) -> None:
    text = "Jeg er enig med de tre her, for stien er for smal, og broen er glat.\n" + "".join(THREE)
    made = message(text, subject="Stiplan", sender="Kai Dam <kai@post.example>")
    (inbox(tmp_path) / "vs.eml").write_bytes(made.as_bytes())
    assert senders(tmp_path) == ["Kai Dam"]


def _letter(*lines: str) -> bytes:
    made, data = docx.Document(), io.BytesIO()
    for line in lines:
        made.add_paragraph(line)
    made.save(data)
    return data.getvalue()


def test_letters_packed_in_the_offices_own_mail_are_responses(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, point in (
            ("Vestby Roklub", "Broen er for lav."),
            ("Vestby Skytter", "Volden skal stå."),
        ):
            content = _letter(name, "Høringssvar", point, "Med venlig hilsen", name)
            archive.writestr(f"Svar fra {name}.docx", content)
    inner = message("Her er de to svar, vi har fået.", subject="VS: svar", **OFFICE)
    inner.add_attachment(packed.getvalue(), "application", "zip", filename="svar.zip")
    outer = message("Til journalen.", subject="VS: VS: svar", **OFFICE)
    outer.add_attachment(inner)
    (inbox(tmp_path) / "vs.eml").write_bytes(outer.as_bytes())
    assert senders(tmp_path) == ["Vestby Roklub", "Vestby Skytter"]


@pytest.mark.parametrize("plain", ["", "Jeg har svaret med rødt nedenfor. Vh Eva Holm"])
def test_what_is_answered_in_red_between_quoted_lines_is_the_senders(
    tmp_path: Path, plain: str
) -> None:
    red = '<p style="color:#C00000">'
    html = (
        "<p>Jeg har svaret med rødt nedenfor. Vh Eva Holm</p><p>Fra: Plan &lt;plan@vestby.example&gt;<br>"
        "Sendt: 1. marts 2026 09:00<br>Til: Eva Holm<br>Emne: Stiplan</p>"
        f"<p>Er broen for smal?</p>{red}Ja, to cykler kan ikke passere.</p><p>Og lyset?</p>{red}Det blænder.</p>"
    )
    if plain:
        plain += "\n\nFra: Plan <plan@vestby.example>\nSendt: 1. marts 2026 09:00\nTil: Eva Holm\nEmne: Stiplan\n\n"
        plain += (
            "Er broen for smal?\n\nJa, to cykler kan ikke passere.\n\nOg lyset?\n\nDet blænder.\n"
        )
    made = message(plain or None, html, subject="SV: Stiplan")
    (inbox(tmp_path) / "sv.eml").write_bytes(made.as_bytes())
    (document,) = [one.document for one in read(tmp_path)]
    kinds = {b.span.of(document.text): b.kind for b in document.blocks}
    assert kinds["Ja, to cykler kan ikke passere."] is BlockKind.PARAGRAPH
    assert kinds["Det blænder."] is BlockKind.PARAGRAPH
    assert kinds["Og lyset?"] is BlockKind.QUOTE


def _sheet(folder: Path, rows: Sequence[Sequence[str]], name: str = "skema.xlsx") -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(folder / name)


def test_rows_of_one_sender_may_stand_apart_in_a_table_of_several(tmp_path: Path) -> None:
    rows = [
        ["Fra", "Afsnit", "Bemærkning", "Forslag til ny tekst", "Forvaltningens svar"],
        ["Cyklistforbundet", "2", "Stien er for smal.", "", ""],
        ["Lars Toft", "4", "Broen er glat.", "", "Tages til efterretning"],
        ["", "5", "", "Broen saltes om vinteren.", ""],
        ["Cyklistforbundet", "6", "Der mangler stativer.", "", ""],
    ]
    _sheet(inbox(tmp_path), rows)
    found = {one.sender: one.document for one in read(tmp_path)}
    assert [*found] == ["Cyklistforbundet", "Lars Toft"]
    assert "Der mangler stativer." in found["Cyklistforbundet"].text
    assert "Broen" not in found["Cyklistforbundet"].text
    lars = found["Lars Toft"]
    cells = {b.span.of(lars.text): b.column_name for b in lars.blocks if b.kind is BlockKind.CELL}
    assert cells["Broen saltes om vinteren."] == "Forslag til ny tekst" and cells["5"] == "Afsnit"


def test_a_row_with_a_name_alone_tells_whose_the_rows_below_are(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(0, 2)
    for row in (("Afsnit", "Bemærkning"), ("Vestby Roklub", ""), ("2", "Broen er for lav."),
                ("Plan og Byg", ""), ("3", "Husk målestokken på kortet."), ("Kai Dam", ""),
                ("Generelt", "Skriv kortere, så vi andre kan følge med.")):  # fmt: skip
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made.save(inbox(tmp_path) / "samlet.docx")
    assert senders(tmp_path) == ["Vestby Roklub", "Plan og Byg", "Kai Dam"]


def test_a_scheme_of_one_body_stays_one_response(tmp_path: Path) -> None:
    rows = [
        ["Afsnit", "Bemærkning", "Begrundelse"],
        ["2", "Stien er for smal.", "Vi er mange."],
        ["4", "Broen er glat.", "Den ligger i skygge."],
    ]
    _sheet(inbox(tmp_path), rows, "Cyklistforbundet.xlsx")
    assert senders(tmp_path) == ["Cyklistforbundet"]


def test_headings_that_each_announce_an_answer_part_a_file(tmp_path: Path) -> None:
    made = docx.Document()
    for body, point in (("elevrådet på Holme Skole", "Vi vil have en klatrevæg."),
                        ("skolebestyrelsen på Holme Skole", "Skolevejen skal have lys.")):  # fmt: skip
        made.add_heading(f"Høringssvar fra {body}", 1)
        made.add_paragraph(point)
        made.add_paragraph(f"Venlig hilsen {body}")
    made.save(inbox(tmp_path) / "svar.docx")
    assert senders(tmp_path) == ["Elevrådet på Holme Skole", "Skolebestyrelsen på Holme Skole"]


def test_a_letter_with_its_annexes_stays_whole(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Vestby Golfklub", 1)
    made.add_heading("Høringssvar – stiplan", 1)
    made.add_paragraph("Klubben foreslår et hegn langs hul 7, se bilag A.")
    made.add_paragraph("Med venlig hilsen\nErik Sølv, formand")
    for title, words in (("Bilag A", "Hegnets højde er to meter."), ("Bilag B", "Hegn koster 90 kr. pr. meter."),
                         ("Bilag C", "Kort over hul 7.")):  # fmt: skip
        made.add_heading(title, 1)
        made.add_paragraph(words)
    made.save(inbox(tmp_path) / "Svar.docx")
    assert len(read(tmp_path)) == 1


def test_answers_on_a_page_of_a_portal_begin_at_their_headings(tmp_path: Path) -> None:
    people = (("Ruth Elk", "Giv hvert barn et træ, når det starter i skole."),
              ("Vestby Roklub", "Broen er for lav til vores både om foråret."),
              ("Niels Bøje", "Jeg er træt af støjen fra løvblæsere om morgenen."))  # fmt: skip
    answers = "".join(
        f"<h2>Svar {nth}</h2><dl><dt>Navn</dt><dd>{name}</dd><dt>Type</dt><dd>Andet</dd></dl><p>{point}</p>"
        "<a>Del</a> <a>Udskriv</a>"
        for nth, (name, point) in enumerate(people, 1)
    )
    page = f"<h1>Høringssvar: Stiplan</h1><p>Høringen er slut.</p>{answers}"
    (inbox(tmp_path) / "side.html").write_text(page, encoding="utf-8")
    assert senders(tmp_path) == [name for name, _ in people]


def test_who_says_yes_to_a_meeting_has_not_answered(tmp_path: Path) -> None:
    made: EmailMessage = message("Jeg kommer gerne.", subject="Accepteret: Møde om stiplanen")
    made.add_attachment(
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR", "text", "calendar", filename="i.ics"
    )
    (inbox(tmp_path) / "ja.eml").write_bytes(made.as_bytes())
    found, findings = read_responses(tmp_path, tmp_path / "hoeringssvar", FACTS)
    assert not found and [f.code for f in findings] == ["machine_mail"]


def test_comments_below_a_post_are_responses(tmp_path: Path) -> None:
    below = "Synes godt om · Svar · 2 d."
    text = (
        "Vestby Kommune\n1. marts 2026\nHvad synes du om stiplanen?\n\n"
        f"Morten Qvist\nDer er for få bænke langs stien.\n{below}\n\n"
        f"Vestby Kommune\nTak, Morten. Vi tager den med.\n{below}\n\n"
        f"Kim Ahl\nEnig med Morten, og så mere skygge\n{below}\n"
    )
    (inbox(tmp_path) / "opslag.txt").write_text(text, encoding="utf-8")
    found = {one.sender: one.document for one in read(tmp_path)}
    assert [*found] == ["Morten Qvist", "Kim Ahl"]
    document = found["Morten Qvist"]
    quoted = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.QUOTE]
    assert "Tak, Morten. Vi tager den med." in quoted and "Hvad synes du om stiplanen?" in quoted


def test_a_journals_list_of_its_papers_is_no_response(tmp_path: Path) -> None:
    rows = ("Aktliste – sag 26/008812", "Akt 1    Høringsbrev    17-08-2026    Udgående",
            "Akt 2    Høringssvar fra Roklubben    02-10-2026    Indgående")  # fmt: skip
    made = docx.Document()
    for row in rows:
        made.add_paragraph(row)
    made.save(inbox(tmp_path) / "0 Aktliste.docx")
    found, findings = read_responses(tmp_path, tmp_path / "hoeringssvar", FACTS)
    assert not found and [f.code for f in findings] == ["index_paper"]


def test_two_senders_in_cells_that_go_over_rows(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(0, 3)
    for row in (("Afsender", "Afsnit", "Bemærkning"), ("Vestby Krolf", "2", "Banen mangler på kortet."),
                ("", "4", "Stien ligger for tæt på banen."),
                ("Sten Rask", "3", "Elm kan ikke anbefales.")):  # fmt: skip
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    made.save(inbox(tmp_path) / "skema.docx")
    found = read(tmp_path)
    assert [one.sender for one in found] == ["Vestby Krolf", "Sten Rask"]
    assert "for tæt på banen" in found[0].document.text


def test_what_a_bodys_members_wrote_in_its_scheme_is_the_bodys(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Høringssvar fra Grundejerforeningen Bakken")
    table = made.add_table(0, 3)
    for row in (("Navn", "Afsnit", "Bemærkning"), ("Hans Ulv", "2", "Græsset er for højt."),
                ("Grete Mos", "3", "Lindene drypper på bilerne."),
                ("Ib Tang", "4", "Legepladsen mangler hegn.")):  # fmt: skip
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    made.add_paragraph("På foreningens vegne")
    made.save(inbox(tmp_path) / "svar.docx")
    assert senders(tmp_path) == ["Grundejerforeningen Bakken"]


def test_letters_between_lines_of_signs_are_responses(tmp_path: Path) -> None:
    people = (("Vestby Kor", "Der mangler strøm til lyset i parken."), ("Dagny Skov", "Rens fuglehusene."),
              ("Vestby Værksted", "Sæt en pumpe ved indgangen."))  # fmt: skip
    letters = [f"{n}\n\nTil Vestby Kommune\n\n{said}\n\nVenlig hilsen\n{n}\n" for n, said in people]
    text = f"\n{'=' * 40}\n".join(letters)
    (inbox(tmp_path) / "svar.txt").write_text(text, encoding="utf-8")
    assert senders(tmp_path) == [name for name, _ in people]


def test_a_line_below_a_heading_parts_no_letter(tmp_path: Path) -> None:
    text = "Høringssvar\n===========\n\nStien er for smal.\n\n----------\n\nBroen er glat.\n\nVenlig hilsen\nIda Bro\n"
    (inbox(tmp_path) / "svar.txt").write_text(text, encoding="utf-8")
    assert senders(tmp_path) == ["Ida Bro"]


def test_a_colour_that_is_no_answers_ink_changes_nothing(tmp_path: Path) -> None:
    html = (
        "<p>Stien i det grønne område er for smal.</p><p>Fra: Plan &lt;plan@vestby.example&gt;<br>"
        "Sendt: 1. marts 2026 09:00<br>Til: Eva Holm<br>Emne: Stiplan</p>"
        '<p style="color:green">Planen er sendt i høring.</p>'
    )
    made = message(None, html, subject="SV: Stiplan")
    (inbox(tmp_path) / "sv.eml").write_bytes(made.as_bytes())
    (document,) = [one.document for one in read(tmp_path)]
    kinds = {b.span.of(document.text): b.kind for b in document.blocks}
    assert kinds["Planen er sendt i høring."] is BlockKind.QUOTE
