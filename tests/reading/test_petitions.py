"""Petitions: one response with one sender, however many signed and in whatever file."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, Verdict
from hoering.privacy.find import find_personal
from hoering.reading.responses import read_responses
from hoering.splitting import split
from hoering.splitting.boilerplate import zone_of_sentence

PEOPLE = ("Karen Holm", "Bo Dahl", "Ida Thorup", "Mads Kjær", "Åse Bak", "Omar Hassan", "Lis Juhl")
ASKS = "Vi vil have lys på stien ved skolen fordi børnene ikke kan se noget om vinteren."


def read(root: Path, **files: str) -> tuple[Response, ...]:
    (root / "hoeringssvar").mkdir()
    for name, text in files.items():
        stem, _, ending = name.rpartition("_")
        (root / "hoeringssvar" / f"{stem}.{ending}").write_text(text, encoding="utf-8")
    responses, _ = read_responses(root, root / "hoeringssvar", RoundFacts())
    return responses


@pytest.mark.parametrize(
    "header",
    ["Navn;Adresse", "Nr;Navn;Adresse;By", "Navn;E-mail;Kommentar", "Navn;Tlf;Underskrift"],
)
def test_a_sheet_of_names_is_one_response(tmp_path: Path, header: str) -> None:
    values = {"Navn": "", "Nr": "1", "Kommentar": "", "Adresse": "Elmevej 4", "By": "Holme",
              "E-mail": "a@mail.example", "Tlf": "20304050", "Underskrift": ""}  # fmt: skip
    rows = [";".join({**values, "Navn": p}[c] for c in header.split(";")) for p in PEOPLE]
    (petition,) = read(tmp_path, liste_csv="\n".join((ASKS, header, *rows)))
    assert petition.signatures == len(PEOPLE)
    assert [r.text for s in split([petition]) for r in s.remarks] == [ASKS]


def test_a_form_with_short_answers_stays_a_form(tmp_path: Path) -> None:
    rows = [f"{p};a{n}@mail.example;{'Ja' if n % 2 else 'Nej'}" for n, p in enumerate(PEOPLE)]
    answers = read(tmp_path, svar_csv="\n".join(("Navn;E-mail;Skal der lys på stien?", *rows)))
    assert len(answers) == len(PEOPLE)


def test_none_of_those_who_signed_is_the_sender(tmp_path: Path) -> None:
    names = "\n\n".join(f"{n}. {p}, Elmevej {n}" for n, p in enumerate(PEOPLE, 1))
    text = f"Kære byråd\n\n{ASKS}\n\n{names}\n\nMed venlig hilsen\nVibeke Stub"
    (petition,) = read(tmp_path, naboer_txt=text)
    assert petition.sender == "Vibeke Stub"


def test_who_signed_is_hidden_also_in_a_letter_of_a_body(tmp_path: Path) -> None:
    names = "\n\n".join(f"{p}, Elmevej {n}, 2030405{n}" for n, p in enumerate(PEOPLE, 1))
    text = f"Foreningen Lys på Stien\n\n{ASKS}\n\n{names}\n\nPå foreningens vegne\nEva Moe, formand"
    (petition,) = read(tmp_path, forening_txt=text)
    found = [p for p in find_personal([petition], RoundFacts()) if p.proposal is Verdict.HIDE]
    assert {p.text for p in found if p.kind is PersonalKind.NAME} == set(PEOPLE)
    assert sum(p.kind is PersonalKind.ADDRESS for p in found) == len(PEOPLE)
    assert sum(p.kind is PersonalKind.PHONE for p in found) == len(PEOPLE)


@pytest.mark.parametrize(
    "said",
    ["Vi vedlægger 212 underskrifter.", "60 har skrevet under, se listen.",
     "Der er i alt indsamlet 1.243 underskrifter på nettet.", "Vi har alle sammen skrevet under:"],
)  # fmt: skip
def test_the_words_above_a_list_are_no_remark(tmp_path: Path, said: str) -> None:
    (petition,) = read(tmp_path, lys_txt=f"{ASKS}\n\n{said}\n\nHilsen\nVibeke Stub")
    assert [r.text for s in split([petition]) for r in s.remarks] == [ASKS]


def test_who_else_signed_may_be_the_point() -> None:
    said = "Lægerne i gaden har skrevet under med."
    assert zone_of_sentence(said, opening=False, ending=False) is None


def test_who_collected_the_names_is_called_by_the_name_alone(tmp_path: Path) -> None:
    names = "\n\n".join(f"{p}, Sønderup" for p in PEOPLE)
    led = "Indsamlet af Vibeke Stub, Skolevej 9, 9997 Nørby, i februar."
    (petition,) = read(tmp_path, lys_txt=f"Lad lyset være tændt!\n\n{ASKS}\n\n{led}\n\n{names}")
    assert petition.sender == "Vibeke Stub"
