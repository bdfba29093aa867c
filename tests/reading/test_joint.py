"""Bodies that answer together, and letters that only look like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.responses import read_responses

FACTS = RoundFacts(title="Sundhedsstrategi", municipality="Fjordlev Kommune")
BODY = (
    "Vi bor i hver vores ende af kommunen, men vi har den samme afstand til alting.\n\n"
    "Der bør køre en bus fra øen til sygehuset om aftenen.\n\n"
)


def sender(tmp_path: Path, letter: str) -> tuple[str, SenderKind]:
    (tmp_path / "hoeringssvar").mkdir()
    (tmp_path / "hoeringssvar" / "svar.txt").write_text(letter, "utf-8")
    (response,), _ = read_responses(tmp_path, tmp_path / "hoeringssvar", FACTS)
    return response.sender, response.sender_kind


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        (
            f"Fælles høringssvar fra Vesterby Lokalråd, Hulsø Beboerforening og Ejstrup Lokalråd\n\n{BODY}"
            "Med venlig hilsen\nVilly Thorhauge, Vesterby Lokalråd\n",
            "Vesterby Lokalråd, Hulsø Beboerforening og Ejstrup Lokalråd",
        ),
        (
            f"Vedr. høring om strategien\n\n{BODY}På vegne af skolebestyrelserne\n\n"
            "Villy Thorhauge, formand, Holme Skole\nAne Skipper, formand, Hulsø Skole\n",
            "Holme Skole og Hulsø Skole",
        ),
        (
            f"Fællessvar fra Ældrerådet, Seniorrådet og Landsbyklyngen Vest\n\n{BODY}"
            "Med venlig hilsen\nÆldrerådet\nSeniorrådet\nLandsbyklyngen Vest\n",
            "Ældrerådet, Seniorrådet og Landsbyklyngen Vest",
        ),
        (
            f"Fællessvar fra Handicaprådet, Seniorrådet og Ejstrup Lokalråd\n\n{BODY}"
            "Med venlig hilsen\nHandicaprådet\nSeniorrådet\nEjstrup Lokalråd\n",
            "Handicaprådet, Seniorrådet og Ejstrup Lokalråd",
        ),
        (
            f"Fælles høringssvar fra bestyrelserne i Børnehuset Myren, Børnehaven Egely og Vuggestuen Spiren\n\n{BODY}"
            "Med venlig hilsen\nVilly Thorhauge, Egely\n",
            "Bestyrelserne i Børnehuset Myren, Børnehaven Egely og Vuggestuen Spiren",
        ),
        (
            f"Vedr. høring om strategien\n\nVi svarer sammen.\n\n{BODY}Med venlig hilsen\n\n"
            "Villy Thorhauge, Vesterby Lokalråd\nAne Skipper, Hulsø Beboerforening\n",
            "Vesterby Lokalråd og Hulsø Beboerforening",
        ),
        (
            f"Fælles høringssvar fra Vesterby Lærerforening og Socialpædagogerne Hulsø\n\n{BODY}"
            "Med venlig hilsen\nVilly Thorhauge, formand, Vesterby Lærerforening\n",
            "Vesterby Lærerforening og Socialpædagogerne Hulsø",
        ),
        (
            f"Vi er to bestyrelser, der har skrevet sammen.\n\n{BODY}Med venlig hilsen\n\n"
            "Villy Thorhauge, formand for forældrebestyrelsen i Børnehuset Myren\n\n"
            "Ane Skipper, formand for forældrebestyrelsen i Børnehaven Egely\n",
            "Forældrebestyrelsen i Børnehuset Myren og Forældrebestyrelsen i Børnehaven Egely",
        ),
        (
            f"Fælles udtalelse\n\n{BODY}Med venlig hilsen\n\n"
            "Villy Thorhauge, leder, Varmestuen Havnen\nAne Skipper, talsmand, SAND Fjordlev\n",
            "Varmestuen Havnen og SAND Fjordlev",
        ),
        (
            f"Høringssvar fra Vesterby Lokalråd\n\n{BODY}Vi har talt med Hulsø Beboerforening om bussen.\n\n"
            "Med venlig hilsen\nVilly Thorhauge, Vesterby Lokalråd\n",
            "Vesterby Lokalråd",
        ),
        (
            f"Høringssvar fra Lokalrådet for Tornby og Vejrup\n\n{BODY}Med venlig hilsen\n"
            "Villy Thorhauge\nLokalrådet for Tornby og Vejrup\n",
            "Lokalrådet for Tornby og Vejrup",
        ),
        (
            f"Fællessvar fra Handicaprådet, Seniorrådet og Landsbyklyngen Vestermark\n\n{BODY}"
            "Handicaprådet\nSeniorrådet\nLandsbyklyngen Vestermark\n",
            "Handicaprådet, Seniorrådet og Landsbyklyngen Vestermark",
        ),
    ],
)
def test_all_bodies_of_a_joint_answer_are_named(tmp_path: Path, letter: str, name: str) -> None:
    assert sender(tmp_path, letter)[0] == name


def test_two_who_sign_for_bodies_are_no_couple(tmp_path: Path) -> None:
    letter = (
        f"Vedr. høring om strategien\n\nVi svarer i fællesskab.\n\n{BODY}Med venlig hilsen\n\n"
        "Villy Thorhauge, Ældrerådet\nAne Skipper, Handicaprådet\n"
    )
    assert sender(tmp_path, letter) == ("Ældrerådet og Handicaprådet", SenderKind.COUNCIL)


def test_two_who_sign_each_above_title_and_body(tmp_path: Path) -> None:
    letter = (
        f"Vedr. høring om strategien\n\nVi svarer i fællesskab.\n\n{BODY}Med venlig hilsen\n\n"
        "Villy Thorhauge\nFormand\nVesterby Lokalråd\n\nAne Skipper\nForkvinde\nHulsø Beboerforening\n"
    )
    assert sender(tmp_path, letter)[0] == "Vesterby Lokalråd og Hulsø Beboerforening"
