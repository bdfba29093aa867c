"""Words that are to stay and lie below a picture or a bar that is painted over are told of."""

from __future__ import annotations

from dataclasses import replace

from hoering.domain import (
    Box,
    PersonalDatum,
    PersonalKind,
    SeenPicture,
    Settled,
    Verdict,
    Where,
)
from hoering.privacy.deciding.covered import WHY
from hoering.privacy.discrepancies import discrepancies
from hoering.privacy.publishing.pictured import Pasted

NAME = PersonalDatum(
    "H01", PersonalKind.NAME, "Karen Holm", 2, Where.PICTURE, (), "navn", Verdict.HIDE, "Karen Holm"
)
KEPT = Settled(NAME, Verdict.KEEP, "Borger 1", "Borger 1")
SAID = {NAME.key: Verdict.KEEP}
SEEN = SeenPicture("a.pdf", 2, Box(0, 0, 10, 10), "x", "Hilsen Karen Holm")


def test_a_picture_that_takes_a_kept_name_with_it_is_told() -> None:
    pictures = {"H01": (Pasted(SEEN, "Billede på side 2", True),)}
    (told,) = discrepancies([KEPT], SAID, pictures)
    assert told.startswith("»Karen Holm« (H01)") and "»Billede på side 2« er skjult" in told
    assert not discrepancies([KEPT], SAID, {"H01": (Pasted(SEEN, "Billede på side 2"),)})
    assert not discrepancies([KEPT], {}, pictures)  # the program's own proposal is no decision


def test_a_kept_name_below_the_senders_own_bar_is_told() -> None:
    covered = replace(KEPT, datum=replace(NAME, why=f"navn; {WHY}"))
    (told,) = discrepancies([covered], SAID, {})
    assert "ligger dækket i afsenderens fil på side 2" in told
