"""What single lines of a letter say of its sender."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoering.domain import RoundFacts
from hoering.reading.files import read_file
from hoering.reading.responses import read_responses
from hoering.reading.senders.letter import LetterLine, Place, letter_of
from hoering.reading.senders.names import printed_name
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.senders.signature import behalf_clues, ending_clues, role_clues


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Medlemsblad for Historisk Forening for Åby og Omegn · nr. 3", "Historisk Forening for Åby og Omegn"),
        ("Nyhedsbrev fra Åby Borgerforening", "Åby Borgerforening"),
        ("Åby Borgerforening · Ågade 2", "Åby Borgerforening"),
        ("Landsbyrådet for Lund, Vig og Ås, v/ Ib Bro", "Landsbyrådet for Lund, Vig og Ås"),
        ("Borgerforeningen i Lund, Ågade 2, Lund", "Borgerforeningen i Lund"),
    ],
)  # fmt: skip
def test_a_papers_title_names_whose_it_is(line: str, name: str) -> None:
    assert printed_name(line) == name


@pytest.mark.parametrize("closing", ["mvh", "hilsen", "mange hilsner fra"])
def test_who_signs_in_small_letters_in_the_only_paragraph(closing: str) -> None:
    line = LetterLine(f"så er der ingen der kan nå færgen {closing} bodil steen", Place.BODY)
    assert [clue.name for clue in ending_clues([line])] == ["Bodil Steen"]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("Ida Holm, Åby Borgerforening", ["Ida Holm", "Åby Borgerforening"]),
        ("Ida Holm, Ågade 2", ["Ida Holm"]),
    ],
)
def test_who_signs_behind_the_last_sentence_and_for_whom(end: str, names: list[str]) -> None:
    line = LetterLine(f"Der mangler lys på stien. Sæt et bump op, tak. {end}", Place.BODY)
    assert [clue.name for clue in ending_clues([line])] == names


def test_a_head_physician_signs_for_the_department() -> None:
    (clue,) = role_clues("Ledende overlæge, Akutafdelingen, Holme Sygehus", "tail")
    assert clue.name == "Akutafdelingen"


def test_a_number_of_colleagues_is_no_sender() -> None:
    assert not [*behalf_clues("Jeg skriver på vegne af de 12 kolleger på stationen.", "tail")]


POINT = "Der mangler skraldespande, mindst en for hver bro. Det siger de også i SFO'en."
MAIL = f"""From: Bo Engholt <bo@x.example>
To: havn@holme.example
Date: Tue, 06 Oct 2026 07:52:00 +0200
Subject: Svar
Content-Type: text/plain; charset=utf-8

Hej

{POINT}

Mvh"""


@pytest.mark.parametrize(
    ("file", "text", "sender", "kind"),
    [
        ("svar.eml", f"{MAIL}\n\nBo Engholt\n\nHolme Redningsstation", "Holme Redningsstation", "myndighed"),
        ("svar.eml", f"{MAIL}\n\nMED-udvalget\n\nBo Engholt, formand", "MED-udvalget", "forvaltning"),
        ("svar.txt", f"Høringssvar fra 4.a på Bakkeskolen\n\n{POINT}\n\nHilsen 4.a", "4.a på Bakkeskolen", ""),
        ("svar.txt", f"6.b på Nyskolen har læst om havnen\n\n{POINT}\n\nHilsen os i 6.b", "6.b på Nyskolen", ""),
        ("Elevrådet Bakkeskolen oplæg.txt", POINT, "Elevrådet Bakkeskolen", "råd"),
        ("Naturtilsynet.txt", f"Naturtilsynet\n\n{POINT}", "Naturtilsynet", "myndighed"),
    ],
)  # fmt: skip
def test_who_answers(file: str, text: str, sender: str, kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    (folder / file).write_text(text, encoding="utf-8")
    (response,), _ = read_responses(tmp_path, folder, RoundFacts(title="Havneregulativ"))
    assert response.sender == sender
    assert not kind or response.sender_kind.value == kind


def test_a_board_below_a_school_in_capitals_is_spelt_as_usual(tmp_path: Path) -> None:
    import docx

    letter = docx.Document()
    for text in ("HOLME UNGDOMSSKOLE", "Høringssvar fra bestyrelsen", POINT, "Venlig hilsen"):
        letter.add_paragraph(text)
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    letter.save(str(folder / "svar.docx"))
    (answer,), _ = read_responses(tmp_path, folder, RoundFacts(municipality="Holme Kommune"))
    assert answer.sender == "Bestyrelsen ved Holme Ungdomsskole"


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        (f"Støt Havørnen\nv/ Poul Sand\n\n{POINT}\n\nMange hilsner, Poul Sand", "Støt Havørnen"),
        (f"{POINT}\n\nHilsen\nUngerådet i Holme ved Ali Bro, 17 år", "Ungerådet i Holme"),
    ],
)  # fmt: skip
def test_who_speaks_for_a_body_is_no_sender(tmp_path: Path, letter: str, name: str) -> None:
    assert _sender(tmp_path, "svar.txt", letter) == name


def test_who_follows_att_is_written_to() -> None:
    recipient = recipient_of(RoundFacts(municipality="Holme Kommune"), None)
    assert recipient.is_addressed("Holme Kommune, Att.: Lone Birk")
    assert not recipient.is_addressed("Holme Camping ApS, Strandvej 2")


def test_a_mail_without_a_closing_is_signed_where_its_writers_name_stands(tmp_path: Path) -> None:
    signature = ["Bo Engholt", "Projektchef", "Vest Forsyning A/S", "Kaj 1", "9999 Holme",
                 "Tlf. 98 00 77 00", "www.vest.example"]  # fmt: skip
    (tmp_path / "svar.eml").write_text(MAIL.replace("Mvh", "\n".join(signature)), "utf-8")
    document, _ = read_file(tmp_path / "svar.eml", "svar.eml")
    assert document is not None
    tail = letter_of(document, ("svar.eml",)).at(Place.TAIL)
    assert [line.text for line in tail] == signature


def _sender(tmp_path: Path, name: str, text: str) -> str:
    (tmp_path / "hoeringssvar").mkdir()
    (tmp_path / "hoeringssvar" / name).write_text(text, "utf-8")
    facts = RoundFacts(municipality="Holme Kommune")
    (response,), _ = read_responses(tmp_path, tmp_path / "hoeringssvar", facts)
    return response.sender


def test_a_shop_steward_answers_and_no_sentence_does(tmp_path: Path) -> None:
    lines = (
        "Høringssvar fra fællestillidsrepræsentanten for rengøringspersonalet",
        "Vi vil gerne have ordentlige rammer, og det haster med at få dem.",
        "Hjemmet er privat. At nogle kolleger arbejder hjemme, ændrer ikke ved det.",
        "Med venlig hilsen\nDorte Enggård\nFællestillidsrepræsentant",
    )
    (tmp_path / "FTR.txt").write_text("\n\n".join(lines), encoding="utf-8")
    (found,), _ = read_responses(tmp_path, tmp_path, RoundFacts())
    assert found.sender == "Fællestillidsrepræsentanten for rengøringspersonalet"
    (tmp_path / "FTR.txt").write_text("\n\n".join(lines[1:3]), encoding="utf-8")
    (found,), _ = read_responses(tmp_path, tmp_path, RoundFacts())
    assert found.sender != "Hjemmet er privat"


def test_a_name_with_the_pages_number_beside_it_heads_a_private_letter(tmp_path: Path) -> None:
    head, folder = "Arne Fjordside                    Side {} af 2\n", tmp_path / "hoeringssvar"
    said = "Vejen bør have fortov på begge sider. Vejingeniør Ulf Sander lovede det i 2019.\n\n"
    end = "Det kom der ikke.\n\nMed hilsen Arne\n"
    folder.mkdir()
    text = f"{head.format(1)}\n{said}{head.format(2)}\n{end}"
    (folder / "svar.txt").write_text(text, encoding="utf-8")
    facts = RoundFacts(title="Plan for byens rum", municipality="Hvidsted Kommune")
    ((response,), _) = read_responses(tmp_path, folder, facts)
    assert response.sender == "Arne Fjordside"
