"""Whoever publishes sees which citizens are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from hoering.cli import main
from hoering.privacy.discrepancies import _is_name
from hoering.publication import publish

LETTERS = {
    "a.txt": "Bussen skal køre oftere.\n\nHilsen\nKaren Holm, tlf. 28 00 40 63\n",
    "b.txt": "Der er for meget støj ved torvet.\n\nHilsen\nTorben Fjord, tlf. 21 43 65 00\n",
    "c.txt": "Høringssvar fra Ældrerådet\n\nVi ønsker bedre lys.\n\nMed venlig hilsen\nÆldrerådet\n",
}


def _keep_torben(folder: Path) -> None:
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    for row in book["Personoplysninger"].iter_rows(min_row=7):
        if row[4].value == "Torben Fjord":
            row[9].value = "behold"
    book.save(file)


def test_citizens_whose_names_are_kept_are_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoeringssvar").mkdir()
    for name, text in LETTERS.items():
        (tmp_path / "hoeringssvar" / name).write_text(text, encoding="utf-8")
    assert publish(tmp_path).named == ()
    _keep_torben(tmp_path)
    assert main(["anonymiser", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "H02 Torben Fjord (borger) står med navn" in told
    assert "Karen" not in told and "Ældrerådet" not in told


@pytest.mark.parametrize(
    ("sender", "public", "named"),
    [
        ("Torben Fjord", "Torben Fjord", True),
        ("Torben Fjord", "Borger 2", False),
        ("Inge Holm og Torben Fjord", "Borger 1 og Torben Fjord", True),
        ("Inge Holm og Torben Fjord", "Borger 1 og Borger 2", False),
        ("edel faurholt", "edel faurholt", True),
        ("Anonym borger", "Anonym borger", False),
        ("Ukendt afsender", "Ukendt afsender", False),
        ("Forælder til barn i 2. b", "Forælder til barn i 2. b", False),
    ],
)
def test_what_counts_as_a_name_that_is_left(sender: str, public: str, named: bool) -> None:
    assert _is_name(sender, public) is named
