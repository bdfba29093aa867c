"""The line of evidence as it stands in a narrow column: what an official can use, in few words."""

from __future__ import annotations

import pytest

from hoering import dansk
from hoering.writing.facts import evidence

PLACE = "Afsnit 3.2 ligger nærmest i indhold"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (dansk.NO_CHANGE_FOUND, ""),
        (f"{dansk.NO_CHANGE_FOUND}, men afsnittet er ændret (Æ05)", "se også Æ05"),
        (
            f"{dansk.NO_CHANGE_FOUND}, men afsnittet er ændret (Æ05, Æ06, Æ12); "
            f"{dansk.GUESSED_REASON}",
            "se også Æ05, Æ06 og Æ12",
        ),
        ("afsender nævner »hænder; nok«", "afsender nævner »hænder; nok«"),
        ("Æ01 ændrer til »… højst seks …«; tallet er et andet", "tallet er et andet"),
    ],
)
def test_what_speaks_for_the_outcome(said: str, shown: str) -> None:
    assert evidence.of_outcome(f"{PLACE}; {said}", "3.2") == shown
    assert evidence.of_place(f"{PLACE}; {said}", "3.2") == "ligger nærmest i indhold"
