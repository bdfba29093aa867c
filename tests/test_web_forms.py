"""Answers to a web form that come one by one, as mails and as Word files: what the form prints is nobody's words."""

from __future__ import annotations

import json
import shutil
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
import pytest

from hoering.cli import main

ANSWERS = (
    ("Anne Bech", "Borger", "For", "Der mangler noget om unge, der flytter hjemmefra."),
    ("Bo Dam", "Borger", "Imod", "Det koster for meget at have fire konsulenter."),
    ("Lise Dahl", "Forening", "For", "Fire uger er for lang tid at vente på en samtale."),
    ("Eva Juhl", "Borger", "For", ""),
    ("Kaj Lind", "Borger", "Ved ikke", "Skriv planen i et sprog, vi forstår."),
)
SAID = [said for *_, said in ANSWERS if said]


def mail(nth: int, name: str, role: str, chosen: str, said: str) -> bytes:
    made = EmailMessage()
    made["From"], made["To"] = "noreply@formular.example.dk", "post@example.dk"
    made["Subject"] = f"Ny besvarelse: Høringssvar (#{nth})"
    made["Date"] = f"Mon, 12 Mar 2018 10:0{nth}:00 +0100"
    body = "Foreningens navn: Foreningen Vest\n" if role == "Forening" else ""
    made.set_content(
        'Der er indsendt en ny besvarelse af formularen "Høringssvar til planen".\n\n'
        f"Indsendt: 12. marts 2018 - 10:0{nth}\n\nIndtastede værdier:\n\n== Om dig ==\n"
        f"Dit navn: {name}\nE-mail: {nth}@example.dk\nJeg svarer som: {role}\n{body}"
        f"\n== Din holdning ==\nEr du for eller imod planen? {chosen}\nHvad er vigtigt for dig?\n{said}\n\n"
        f"Se besvarelsen her: https://formular.example.dk/{nth}\n"
    )
    return bytes(made)


def in_word(path: Path, name: str, role: str, chosen: str, said: str) -> None:
    made = docx.Document()
    made.add_heading("Høringsskema", 1)
    table = made.add_table(0, 2)
    boxes = "  ".join(
        f"{'☒' if one == chosen else '☐'} {one}" for one in ("For", "Imod", "Ved ikke")
    )
    rows = (
        ("Navn", name), ("Svarer som", role), ("Din holdning til planen", boxes),
        ("Bemærkninger til kapitel 3", said), ("Andre bemærkninger", ""),
    )  # fmt: skip
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    made.save(str(path))


def as_table(nth: int, name: str, role: str, chosen: str, said: str) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = (
        "noreply@example.dk",
        "post@example.dk",
        "Svar modtaget",
    )
    made["Date"] = f"Mon, 12 Mar 2018 10:0{nth}:00 +0100"
    made.set_content("Se HTML")
    asked = (
        ("Navn", name),
        ("Svarer som", role),
        ("Er du for planen?", chosen),
        ("Dine bemærkninger", said),
    )
    rows = "".join(f"<tr><td><b>{label}</b></td><td>{value}</td></tr>" for label, value in asked)
    made.add_alternative(
        f"<p>Hej kommune</p><p>I har modtaget et nyt høringssvar:</p><table>{rows}</table>"
        "<p>Venlig hilsen<br>Formular</p>",
        subtype="html",
    )
    return bytes(made)


def below_questions(path: Path, name: str, role: str, chosen: str, said: str) -> None:
    made = docx.Document()
    made.add_heading("Svarskema", 1)
    boxes = " ".join(
        f"[{'X' if one == chosen else ' '}] {one}" for one in ("For", "Imod", "Ved ikke")
    )
    for line in (f"Navn: {name}", f"Svarer som: {role}", f"Sæt kryds: {boxes}"):
        made.add_paragraph(line)
    made.add_paragraph().add_run("1. Hvad synes du om kapitel 3?").bold = True
    made.add_paragraph(said)
    made.add_paragraph().add_run("2. Har du andre kommentarer?").bold = True
    made.add_paragraph("Tak for hjælpen!")
    made.save(str(path))


def overview(folder: Path) -> dict[str, Any]:
    assert main(["koer", str(folder)]) == 0
    return dict(json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8")))


@pytest.fixture
def empty_round(built_fixture: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "runde"
    shutil.copytree(built_fixture / "round", folder)
    shutil.rmtree(folder / "hoeringssvar")
    (folder / "hoeringssvar").mkdir()
    return folder


def test_mails_of_a_form(empty_round: Path) -> None:
    for nth, answer in enumerate(ANSWERS, 1):
        (empty_round / "hoeringssvar" / f"{nth}.eml").write_bytes(mail(nth, *answer))
    found = overview(empty_round)
    assert [r["text"] for r in found["remarks"]] == SAID
    assert not any(r["near_duplicate_of"] for r in found["responses"])
    assert [r["sender"] for r in found["responses"]][1:3] == ["Bo Dam", "Foreningen Vest"]
    (choice,) = found["choices"]
    assert [(a["answer"], a["responses"]) for a in choice["answers"]] == [
        ("For", 3), ("Imod", 1), ("Ved ikke", 1),
    ]  # fmt: skip


def test_tables_in_mails_are_no_copies_of_each_other(empty_round: Path) -> None:
    for nth, answer in enumerate(ANSWERS, 1):
        (empty_round / "hoeringssvar" / f"{nth}.eml").write_bytes(as_table(nth, *answer))
    found = overview(empty_round)
    assert [r["text"] for r in found["remarks"]] == SAID
    assert not any(r["near_duplicate_of"] for r in found["responses"])


def test_answers_below_questions_in_word(empty_round: Path) -> None:
    for nth, answer in enumerate(ANSWERS, 1):
        below_questions(empty_round / "hoeringssvar" / f"{nth}.docx", *answer)
    found = overview(empty_round)
    assert [r["text"] for r in found["remarks"]] == SAID
    assert {r["heading"] for r in found["remarks"]} == {"1. Hvad synes du om kapitel 3?"}
    (choice,) = found["choices"]
    assert choice["question"] == "Sæt kryds"


def test_word_files_of_a_form(empty_round: Path) -> None:
    for nth, answer in enumerate(ANSWERS, 1):
        in_word(empty_round / "hoeringssvar" / f"{nth}.docx", *answer)
    found = overview(empty_round)
    assert [r["text"] for r in found["remarks"]] == SAID
    (choice,) = found["choices"]
    assert choice["question"] == "Din holdning til planen"
    assert choice["answers"][0] == {"answer": "For", "responses": 3}
