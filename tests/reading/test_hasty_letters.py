"""Letters of one or two lines, as they are typed on a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest
from mails import message, own
from mails import read as read_mail
from openpyxl import Workbook

from hoering.domain import Response, RoundFacts, SenderKind
from hoering.reading.responses import read_responses
from hoering.splitting.split import split

POINT = "Cykelstien på Bakkevej skal forlænges til hallen, så børnene kan cykle trygt til skole."
SHOUTED = "CYKELSTIEN PÅ BAKKEVEJ SKAL FORLÆNGES TIL HALLEN. DET ER FARLIGT."


def read(folder: Path, text: str) -> tuple[Response, str]:
    """The response of a text file, and the words of its remarks."""
    (folder / "hoeringssvar").mkdir()
    (folder / "hoeringssvar" / "scan0007.txt").write_text(text + "\n", encoding="utf-8")
    (response,), _ = read_responses(folder, folder / "hoeringssvar", RoundFacts())
    (made,) = split((response,), None)
    return response, " ".join(remark.text for remark in made.remarks)


@pytest.mark.parametrize(
    ("text", "said", "sender"),
    [
        (f"{POINT}\n/Bent", POINT, "Bent"),
        (f"{POINT}\nMette Ravn", POINT, "Mette Ravn"),
        (f"{POINT} 😡😡\n\nMette Ravn", f"{POINT} 😡😡", "Mette Ravn"),
        (
            f"{POINT}\n\nPS. Husk også lys.\n\nMette Ravn",
            f"{POINT} PS. Husk også lys.",
            "Mette Ravn",
        ),
        (f"{POINT}\n\nDbh Finn", POINT, "Finn"),
        (f"Hej kommune. {POINT} Hilsen Mette Ravn", POINT, "Mette Ravn"),
        (f"HEJ\n\n{SHOUTED}\n\nMETTE RAVN", SHOUTED, "Mette Ravn"),
        ("Ja til planen!\n\nMette Ravn", "Ja til planen!", "Mette Ravn"),
        ("Nej tak.\n\nMette Ravn", "Nej tak.", "Mette Ravn"),
        ("Enig i det hele.\n\nMette Ravn", "Enig i det hele.", "Mette Ravn"),
        ("Vi bakker op.\n\nÅdum Idrætsforening", "Vi bakker op.", "Ådum Idrætsforening"),
        (
            "hej jeg synes cykelstien skal være længere fordi der er mange biler hilsen ali",
            "hej jeg synes cykelstien skal være længere fordi der er mange biler",
            "Ali",
        ),
        (
            f"Svar på høring om trafikplan 2030.\nAfsender: Mette Ravn, privatperson\nSvar: {POINT}",
            POINT,
            "Mette Ravn",
        ),
    ],
)
def test_a_letter_of_a_line_or_two(text: str, said: str, sender: str, tmp_path: Path) -> None:
    response, words = read(tmp_path, text)
    assert (words, response.sender) == (said, sender)


def test_a_mail_that_says_it_all_in_its_subject(tmp_path: Path) -> None:
    made = message(
        "se emnefelt", subject="Jeg er imod, at broen lukkes", sender="Ida Bro <i@bro.example>"
    )
    document, _ = read_mail(made, tmp_path)
    assert own(document)[-1] == "Jeg er imod, at broen lukkes"


def test_a_lawyer_who_signs_for_a_firm(tmp_path: Path) -> None:
    foot = "Med venlig hilsen\n\nKarl Dam\nAdvokat (L)\nDam & Partnere Advokater P/S\nfor Vestby Biler A/S"
    response, words = read(tmp_path, f"Til Vestby Kommune\n\n{POINT}\n\n{foot}")
    assert (words, response.sender) == (POINT, "Vestby Biler A/S")


@pytest.mark.parametrize("line", ["Sendt fra Outlook til iOS", "Hent Outlook til Android"])
def test_what_a_telephone_adds_names_nobody(line: str, tmp_path: Path) -> None:
    response, words = read(tmp_path, f"{POINT}\n\n{line}")
    assert words == POINT
    assert not {"Outlook", "Android", "Cykelstien"} & set(response.sender.split())


ASKED = (
    "Navn",
    "Svarer du som",
    "Er du for eller imod?",
    "Hvad er den vigtigste grund?",
    "Andre kommentarer?",
)


def filled(folder: Path, *answers: tuple[str, ...]) -> list[tuple[Response, list[str]]]:
    """Each row of an export, with the words of its remarks."""
    book = Workbook()
    for row in (ASKED, *answers):
        book.active.append(row)
    (folder / "hoeringssvar").mkdir()
    book.save(folder / "hoeringssvar" / "svar.xlsx")
    responses, _ = read_responses(folder, folder / "hoeringssvar", RoundFacts())
    made = split(responses, None)
    return [(r, [m.text for m in s.remarks]) for r, s in zip(responses, made, strict=True)]


def test_short_answers_to_the_questions_of_a_form(tmp_path: Path) -> None:
    made = filled(
        tmp_path,
        ("Ida Krogh", "Borger", "Imod", "Landsbyen dør", "Ingen kommentarer"),
        ("Bo Dahl", "Forælder", "For", "Bedre faglighed på en større skole.", "-"),
        (
            "Karl Ege",
            "Medarbejder",
            "Hverken eller",
            "Det afhænger af bussen.",
            "Hvornår får vi svar?",
        ),
        (
            "Karl Ege",
            "Medarbejder",
            "Hverken eller",
            "Det afhænger af bussen.",
            "Hvornår får vi svar?",
        ),
        ("", "Borger", "Imod", "Ved ikke", ""),
        ("Lis Bech", "Elev", "Imod", "Se bilag", "Intet"),
    )
    assert [said for _, said in made] == [
        ["Landsbyen dør"],
        ["Bedre faglighed på en større skole."],
        ["Det afhænger af bussen.", "Hvornår får vi svar?"],
        ["Det afhænger af bussen.", "Hvornår får vi svar?"],
        [],
        [],
    ]
    responses = [response for response, _ in made]
    assert [r.near_duplicate_of for r in responses] == [None, None, None, "H03", None, None]
    assert not responses[0].no_remarks
    assert responses[4].sender_kind is SenderKind.CITIZEN
