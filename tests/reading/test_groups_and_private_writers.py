"""Groups that are called like a demand, a place or a person; who writes as a private person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.responses import read_responses
from hoering.reading.senders.bodies import kind_of_body
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.persons import is_owners_firm, person_in
from hoering.reading.senders.sender import sender_of
from hoering.reading.senders.spellings import small_name_at
from hoering.reading.senders.titles import is_topic
from hoering.reading.senders.voice import speaks_privately

Letters = Callable[..., Letter]
_SAID = "Der mangler lys på stien bag hallen. Bænkene ved søen bør males."
CASES = [
    (f"Oles Cykler\nTorvet 3, 4321 Vinterslev\n\nTil kommunen\n\nJeg har værksted ved torvet. {_SAID}\n\n"
     "Hilsen\nOle Brandt Lund", "Oles Cykler", SenderKind.COMPANY),
    (f"Til kommunen\n\nVi kører forbi med lastbil hver dag. {_SAID}\n\nMvh\nPer Dahl\nBrdr. Dahl\nHolmevej 2",
     "Brdr. Dahl", SenderKind.COMPANY),
    (f"Kokkeriet\nv/ Lise Toft – mad til fester\nCVR 10 20 30 40\n\nHej\n\n{_SAID}\n\nKærlig hilsen\nLise Toft",
     "Kokkeriet", SenderKind.COMPANY),
    (f"Bevar Lunden!\n\nVi er mange, der holder af træerne. {_SAID}\n\nVenlig hilsen\nBevar Lunden\n"
     "kontakt: Asta Riis", "Bevar Lunden", SenderKind.ORGANISATION),
    (f"Svar fra landsbyen Holme\n\nVi holdt møde i går. {_SAID}\n\nPå landsbyens vegne\nBo Kvist og Ida Mark",
     "Landsbyen Holme", SenderKind.ORGANISATION),
    (f"Rosenå Vandløbslag\n\nTil kommunen\n\nLaget har 20 medlemmer. {_SAID}\n\nHilsen\nNis Aagesen",
     "Rosenå Vandløbslag", SenderKind.ORGANISATION),
    (f"Ridecentret Holme\nSkovvej 200\n\nHej\n\nVores ryttere krydser vejen. {_SAID}\n\nHilsen\nMai Storm\n"
     "Daglig leder", "Ridecentret Holme", SenderKind.COMPANY),
    (f"Kære kommune\n\n{_SAID}\n\nHilsen\nLiberal Ungdom Vinterslev\nv/ Emil Kvist", "Liberal Ungdom Vinterslev",
     SenderKind.ORGANISATION),
    # the board of a society writes for it
    (f"Bestyrelsen i Holme Vandværk har læst planen. {_SAID}\n\nVenlig hilsen\nIvar Lind, formand",
     "Holme Vandværk", SenderKind.COMPANY),
    (f"Plejecenter Birk\nBirkevej 1\n\nTil rådhuset\n\nVi har talt om planen i bruger- og pårørenderådet på Birk. "
     f"{_SAID}\n\nPå rådets vegne\nEsther Dam, pårørende", "Bruger- og pårørenderådet på Birk", SenderKind.COUNCIL),
    (f"Kære planlæggere\n\n{_SAID}\n\nPå vegne af forældrene i 3.b på Holme Skole\nRune Toft (Viggos far)",
     "Forældrene i 3.b på Holme Skole", SenderKind.ORGANISATION),
    (f"Malermester Toftgaard\nSøndergade 4\n\nTil vejafdelingen\n\n{_SAID}\n\nMed venlig hilsen\nPer Toftgaard",
     "Malermester Toftgaard", SenderKind.COMPANY),
    (f"Kære planlæggere\n\nVi er 30 kolonister i haveforeningen Sol og Regn. {_SAID}\n\nMvh Gudrun",
     "Haveforeningen Sol og Regn", SenderKind.ORGANISATION),
    (f"TVED SOGN\nMenighedsrådet\n\n{_SAID}\n\nVenlig hilsen\nf. menighedsrådet\nInge Dam",
     "Tved Menighedsråd", SenderKind.COUNCIL),
    # what he lives by, and what he writes as
    (f"Kære udvalg\n\nJeg skriver som far til to drenge på skolen. {_SAID}\n\nVenligst\nSimon Toft\n\n"
     "Toft Byg ApS\nTømrermester", "Simon Toft", SenderKind.CITIZEN),
    (f"Hej\n\nJeg cykler til arbejde hver dag. {_SAID}\n\nVenlig hilsen\nTom Holst\nLektor, dansk\n"
     "Vinterslev Gymnasium\nStudievej 1", "Tom Holst", SenderKind.CITIZEN),
    (f"Vedr. stiplanen\n\n{_SAID}\n\nHilsen\nMie Dam\nFormand for Holme Borgerforening 2015-2019\n"
     "(skriver kun for mig selv)", "Mie Dam", SenderKind.CITIZEN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), CASES)
def test_who_sent_it(text: str, name: str, kind: SenderKind, letter: Letters) -> None:
    sender = sender_of(letter(text), RoundFacts(municipality="Vinterslev Kommune"))
    assert (sender.name, sender.kind) == (name, kind)


def test_what_a_name_says_of_the_kind() -> None:
    assert kind_of_body("Psykiatrisk Center Holme") is SenderKind.AUTHORITY
    assert kind_of_body("Holme Fjernvarme") is SenderKind.COMPANY
    assert kind_of_body("Torvets Handlende") is SenderKind.ORGANISATION


def test_a_given_names_genitive_is_a_firm_and_a_family_name_none() -> None:
    assert is_owners_firm("Karens Blomster") and not person_in("Karens Blomster")
    for person in ("Jens Holm", "Mads Lund", "Anders Bonde", "Johannes Skov"):
        assert not is_owners_firm(person) and person_in(person) == person


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Jeg skriver som nabo til banen.", True),
        ("Som mor til tre vil jeg sige, at bussen skal blive.", True),
        ("Jeg sidder i byrådet, men skriver på egne vegne.", True),
        ("Jeg skriver som mor til to og formand for skolebestyrelsen.", False),
        ("Vi skriver ikke på egne vegne, men for foreningen.", False),
        ("Vores firma er nabo til banen.", False),
    ],
)
def test_who_writes_as_a_private_person(text: str, private: bool) -> None:
    assert speaks_privately(text) is private


def test_names_written_small() -> None:
    assert small_name_at("elevrådet på Holme Skole") == "Elevrådet på Holme Skole"
    assert (
        small_name_at("i unge- og elevrådet på Holme Skole", 2)
        == "Unge- og elevrådet på Holme Skole"
    )
    assert small_name_at("grundejer") == ""
    assert is_topic("Skolevejen til Holme Skole") and not is_topic("Holme Skole")


def _read(root: Path, *, header: str = "", name: str = "svar.docx", lines: tuple[str, ...]) -> str:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = header
    for line in lines:
        made.add_paragraph(line)
    (root / "hoeringssvar").mkdir()
    made.save(str(root / "hoeringssvar" / name))
    facts = RoundFacts(title="Stiplan", municipality="Vinterslev Kommune")
    return read_responses(root, root / "hoeringssvar", facts)[0][0].sender


_BODY = ("Kære kommune", _SAID, "Der er ingen belysning ved busholdepladsen, og vi venter i mørke.")


def test_the_letters_own_words_win_over_the_files(tmp_path: Path) -> None:
    tail = ("Venlig hilsen", "På Holme Lokalråds vegne", "Anne Torp   Mikael Gade")
    got = _read(tmp_path, header="Holme Lokalråd", name="Lokalråd Holme.docx", lines=_BODY + tail)
    assert got == "Holme Lokalråd"


def test_a_branch_below_the_running_head(tmp_path: Path) -> None:
    lines = ("Afdeling Holme", *_BODY, "Venlig hilsen", "Bo Lund", "Afdelingsformand")
    assert (
        _read(tmp_path, header="Dansk Fugleforening", lines=lines)
        == "Dansk Fugleforening, Afdeling Holme"
    )


def test_a_form_without_a_name_is_nobodys(tmp_path: Path) -> None:
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    text = f"Hvem svarer du for? Mig selv\nKontaktperson: (ikke udfyldt)\nSvar:\n{_SAID}\n"
    (folder / "svar-7.txt").write_text(text, encoding="utf-8")
    facts = RoundFacts(title="Stiplan", municipality="Vinterslev Kommune")
    sender = read_responses(tmp_path, folder, facts)[0][0]
    assert (sender.sender, sender.sender_kind) == ("Anonym borger", SenderKind.CITIZEN)


@pytest.mark.parametrize(
    ("shown", "subject", "end", "name"),
    [
        ("Elevråd HSK", "svar", "Hilsen elevrådet på Holme Skole\nFormand Alma Bro, 8.c", "Elevrådet på Holme Skole"),
        ("Birte Sahl", "Høringssvar Holme Lokalforum", "Vh\nBirte", "Holme Lokalforum"),
        ("Hanne & Leif", "Bump", "Hilsen Hanne Kvist", "Hanne Kvist"),
        ("Kjeld Ottosen", "svar", "Seniorernes Sag Vinterslev\nKjeld Ottosen\nFormand", "Seniorernes Sag Vinterslev"),
    ],
)  # fmt: skip
def test_a_mails_end_and_subject(
    shown: str, subject: str, end: str, name: str, tmp_path: Path
) -> None:
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    head = f"From: {shown} <post@post.example>\nTo: stier@vinterslev.example\nSubject: {subject}\n"
    head += "Date: Tue, 10 Mar 2026 20:11:00 +0100\nContent-Type: text/plain; charset=utf-8\n"
    mail = f"{head}Content-Transfer-Encoding: 8bit\n\nHej\n\nSe vores svar herunder.\n\n{_SAID}\n\n{end}\n"
    (folder / "mail.eml").write_text(mail, encoding="utf-8")
    facts = RoundFacts(title="Stiplan", municipality="Vinterslev Kommune")
    assert read_responses(tmp_path, folder, facts)[0][0].sender == name
