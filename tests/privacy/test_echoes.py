"""What is hidden in a remark is hidden in titles and reasons that have its words in other pieces."""

from __future__ import annotations

import pytest

from hoering.domain import Span
from hoering.privacy.masking.cutting import without_echoes
from hoering.privacy.masking.masking import Piece


@pytest.mark.parametrize(
    ("remark", "hidden", "title", "public"),
    [
        ("Bilen AB12345 er vores.", "AB12345", "»Bilen er AB 12345 …«", "»Bilen er [x] …«"),
        ("Konto 5301-0001234567.", "5301-0001234567", "»5301 - 0001234567«", "»[x]«"),
        ("IBAN DK50 0040 0440", "DK50 0040 0440", "IBAN DK 50 0040 0440", "IBAN [x]"),
        ("Ring på 20 47 31 89.", "20 47 31 89", "»Ring på 20 47 …«", "»Ring på [x] …«"),
        ("Ring på 20 47 31 89.", "20 47 31 89", "»vi er 20 af 47«", "»vi er 20 af 47«"),
        ("Bo Ask har ret.", "Bo Ask", "»bo i byen …«", "»bo i byen …«"),
        ("Bo har ret.", "Bo", "at bo …", "at bo …"),
    ],
)
def test_a_datum_is_known_in_other_pieces(
    remark: str, hidden: str, title: str, public: str
) -> None:
    at = remark.index(hidden)
    piece = Piece(Span(at, at + len(hidden)), "[x]")
    assert without_echoes(title, remark, [piece]) == public


def test_a_plain_word_in_front_of_an_ellipsis_tells_of_nothing() -> None:
    remark = "Vi har fået en depression."
    piece = Piece(Span(3, 25), "[helbredsoplysning]")
    assert without_echoes("Ønske om, at vi har …", remark, [piece]) == "Ønske om, at vi har …"
