"""An export of a form with fixed answers: they are counted, and the words beside them are remarks."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest

from hoering.cli import main

EXPORT = """\
Respondent-id;Svardato;Navn;Hvem svarer du på vegne af?;I hvilken grad er du enig i planens mål?;\
Hvilke emner er vigtige?;Ordningen [støtter/støtter ikke];Uddyb gerne dit svar;Kommentarer i øvrigt
101;12-03-2026;Anne Bech;Mig selv;I høj grad;Veje;Støtter;;Der mangler noget om unge, der flytter hjemmefra.
102;12-03-2026;Bo Dam;Mig selv;Slet ikke;Veje;Støtter ikke;Det koster for meget.;
103;13-03-2026;Foreningen Vest v/ Lise Dahl;En forening;I nogen grad;Stier;Støtter;Der bør være åbent til kl. 20.;Nej
104;13-03-2026;Eva Juhl;Mig selv;I høj grad;Veje;Støtter;;
105;14-03-2026;;Mig selv;I mindre grad;Stier;Støtter ikke;-;Ved ikke
"""


@pytest.fixture(scope="module")
def asked(built_fixture: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formular") / "runde"
    shutil.copytree(built_fixture / "round", folder)
    shutil.rmtree(folder / "hoeringssvar")
    (folder / "hoeringssvar").mkdir()
    (folder / "hoeringssvar" / "svar.csv").write_text(EXPORT, encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    return folder / "resultat"


def found_in(asked: Path) -> dict[str, Any]:
    return dict(json.loads((asked / "oversigt.json").read_text(encoding="utf-8")))


def test_fixed_answers_are_counted_and_no_remarks(asked: Path) -> None:
    found = found_in(asked)
    counted = {
        c["question"]: [(a["answer"], a["responses"]) for a in c["answers"]]
        for c in found["choices"]
    }
    assert counted["Ordningen [støtter/støtter ikke]"] == [("Støtter", 3), ("Støtter ikke", 2)]
    assert counted["I hvilken grad er du enig i planens mål?"][0] == ("I høj grad", 2)
    assert not {q for q in counted if "dato" in q or "Kommentarer" in q}
    assert [r["text"] for r in found["remarks"]] == [
        "Der mangler noget om unge, der flytter hjemmefra.", "Det koster for meget.",
        "Der bør være åbent til kl. 20.",
    ]  # fmt: skip


def test_who_answers_for_himself_is_a_citizen(asked: Path) -> None:
    found = found_in(asked)
    kinds = [response["sender_kind"] for response in found["responses"]]
    assert kinds == ["borger", "borger", "organisation", "borger", "borger"]
    assert not any(response["unexplained"] for response in found["responses"])


def test_the_overview_has_the_counts_and_says_who_only_chose(asked: Path) -> None:
    overview = docx.Document(str(asked / "kommenteret-oversigt.docx"))
    cells = [c.text for t in overview.tables for row in t.rows for c in row.cells]
    assert "kun faste svar" in cells
    assert "Svaret har kun faste svar: »I høj grad«, »Veje« og »Støtter«." in cells
    assert "Ordningen [støtter/støtter ikke] (5 svar)" in cells
