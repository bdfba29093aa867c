"""Form letters: how many sent the same, who added what, and no words told forty times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from hoering.domain import Document, Remark, RemarkKind, Response, SenderKind
from hoering.pipeline import run
from hoering.returning.document import read_document
from hoering.writing.facts.campaigns import Campaign, campaigns, repeated_remarks
from hoering.writing.facts.entry import Entry

FORM = (
    "Møllerne på Tofte Mark bliver alt for høje i et fladt landskab.",
    "Afstanden til den nærmeste nabo bør være otte gange møllens højde.",
    "Støjen fra vingerne skal måles hvert eneste år.",
)
OWN = "Min lade ligger tre hundrede meter fra den første mølle."
REWORDED = "Afstanden til den nærmeste nabo bør efter min mening være tolv gange møllens højde."


def _letters(*letters: tuple[str, ...]) -> tuple[list[Response], dict[str, list[Entry]]]:
    """Responses that repeat the first, and their remarks."""
    responses, entries = [], {}
    for nth, points in enumerate(letters, 1):
        id = f"H{nth:02d}"
        one = Response(
            id, f"Sender {nth}", SenderKind.CITIZEN, None, False, False,
            None if nth == 1 else "H01", (), Document("", (), ()),
        )  # fmt: skip
        responses.append(one)
        entries[id] = [
            Entry(
                f"{id}.{n}", Remark(f"b{nth}{n}", id, text, (), 1, RemarkKind.GENERAL), one, None,
                (), None, None, (), (), "a.txt", frozenset(),
            )
            for n, text in enumerate(points, 1)
        ]  # fmt: skip
    return responses, entries


@pytest.fixture
def campaign() -> Callable[..., Campaign]:
    def make(*letters: tuple[str, ...]) -> Campaign:
        (found,) = campaigns(*_letters(*letters))
        return found

    return make


def test_what_one_added_and_what_another_put_otherwise(campaign: Callable[..., Campaign]) -> None:
    found = campaign(FORM, FORM, (*FORM, OWN), (FORM[0], REWORDED, FORM[2]))
    assert [e.number for e in found.own("H03")] == ["H03.4"]
    assert set(found.added) == {"H03"}
    assert [e.number for e in found.reworded["H04"]] == ["H04.2"]


def test_a_slip_of_the_recogniser_is_nobody_s_own(campaign: Callable[..., Campaign]) -> None:
    found = campaign(FORM, FORM, (FORM[0].replace("høje", "hoje"), *FORM[1:]))
    assert not found.added and not found.reworded


def test_the_same_words_are_told_once_of_many_letters() -> None:
    responses, entries = _letters(*[FORM] * 5, (*FORM, OWN))
    told = repeated_remarks(campaigns(responses, entries), entries)
    assert {first.number for first in told.values()} == {"H01.1", "H01.2", "H01.3"}
    assert len(told) == 5 * len(FORM)
    few, theirs = _letters(FORM, FORM)
    assert not repeated_remarks(campaigns(few, theirs), theirs)


@pytest.mark.parametrize("decided", [{"changes": ("Æ01",)}, {"decided": frozenset({"themes"})}])
def test_a_remark_that_was_answered_otherwise_keeps_its_row(decided: dict[str, Any]) -> None:
    responses, entries = _letters(*[FORM] * 5)
    other = entries["H03"][0]
    entries["H03"][0] = replace(other, **decided)
    assert other.remark.id not in repeated_remarks(campaigns(responses, entries), entries)


NAMES = ("Karen Holm", "Bo Dahl", "Ida Thorup", "Mads Kjær", "Åse Bak", "Lis Juhl")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The overview of a round with a form letter that six sent, one of them with a line more."""
    root = tmp_path_factory.mktemp("kampagne")
    (root / "hoeringssvar").mkdir()
    for nth, name in enumerate(NAMES):
        said = "\n\n".join((*FORM, *([OWN] if nth == 3 else [])))
        letter = f"Til kommunen\n\n{said}\n\nMed venlig hilsen\n{name}\nElmevej {nth + 1}\n"
        (root / "hoeringssvar" / f"svar {nth}.txt").write_text(letter, encoding="utf-8")
    return run(root).results / "kommenteret-oversigt.docx"


def test_the_overview_counts_them_and_shows_what_was_added(told: Path) -> None:
    made = docx.Document(str(told))
    (lead,) = (p.text for p in made.paragraphs if "enslydende med H01 (Karen Holm)" in p.text)
    assert lead.startswith("6 svar er enslydende") and "1 af dem har egne tilføjelser" in lead
    rows = [" ".join(c.text for c in row.cells) for t in made.tables for row in t.rows]
    assert any("H04.4 tilføjer: »Min lade" in row for row in rows)
    assert sum(row.startswith(("H01.1", "H02.1", "H03.1")) and FORM[0] in row for row in rows) == 1
    assert any("H02.1, H02.2 og H02.3: samme ord som H01.1, H01.2 og H01.3." in r for r in rows)


def test_a_row_for_each_remark_with_words_of_its_own_is_read_back(told: Path) -> None:
    rows = [row for row in read_document(told, {}).rows if row.table == "remarks"]
    assert [row.cells["nr"].split()[0] for row in rows] == ["H01.1", "H01.2", "H01.3", "H04.4"]


def test_none_of_the_form_s_words_are_its_sender(told: Path) -> None:
    made = docx.Document(str(told))
    senders = {
        row.cells[1].text for table in made.tables for row in table.rows[1:] if len(row.cells) > 5
    }
    assert set(NAMES) <= senders and not any("Møllerne" in name for name in senders)
