"""What looks like a reference to the draft and is none."""

from __future__ import annotations

import pytest

from hoering.splitting.cell_references import references_in_cell
from hoering.splitting.references import references_in


@pytest.mark.parametrize(
    "text",
    [
        "Der er hjemmel i servicelovens § 16 til noget bedre.",
        "Det følger af § 16 i lov om social service.",
        "Jeg minder om partsrepræsentation, jf. forvaltningslovens § 8.",
        "Punkt 4. Høring: Ældre- og værdighedspolitik",
        "Rådet har behandlet udkastet på sit møde den 7. april 2026 under punkt 3.",
        "Se vores punkt 2.",
    ],
)
def test_laws_and_agendas_are_not_the_draft(text: str) -> None:
    assert references_in(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ordet »eller« i § 11, stk. 3, er dyrt.", "11.3"),
        ("§ 49 a er gengivet forkert.", "49a"),
        ("Det bør stå i klageafsnittet.", "klage"),
        ("I punkt 3.2 står der intet.", "3.2"),
    ],
)
def test_the_drafts_own_places_are_found(text: str, value: str) -> None:
    assert [r.value for r in references_in(text)] == [value]


def test_a_cell_may_name_a_part_of_a_section() -> None:
    assert [r.value for r in references_in_cell("Egenbetaling, stk. 4")] == ["Egenbetaling"]
