"""What a round of odd letters leaked: numbers against a colon, small letters, capitals, other scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("CPR:071148-2316", ["071148-2316"]),
        ("cpr=071148-2316", ["071148-2316"]),
        ("CPR: O71 l4 8 - 2 3 1 6", ["O71 l4 8 - 2 3 1 6"]),
        ("CPR 07:11:48:2316 er mit.", ["07:11:48:2316"]),
        ("Fødseisdag 07,11:1948", ["07,11:1948"]),
        ("Tlf. +380 67 441 20 95 / 0045-91 72 30 44", ["+380 67 441 20 95", "0045-91 72 30 44"]),
        (
            "Ring på plus 45 toogtyve fyrre elleve otteogfirs",
            ["45 toogtyve fyrre elleve otteogfirs"],
        ),
        ("Den sorte Golf DR62118 spærrer.", ["DR62118"]),
        ("Jeg betaler for beboerlicens nr. 2025-BL-04417.", ["2025-BL-04417"]),
        ("Der kom jonas fra klubben og sofie i kantinen.", ["jonas", "sofie"]),
        ("Alle kender Tulle. Tulle har selv tre børn i klubben.", ["Tulle"]),
        ("Bedste-Kaj er enig med mig.", ["Bedste-Kaj"]),
        ("VILLADS' BEDSTE VEN AUGUST ER FLYTTET.", ["AUGUST"]),
        ("AUGUST ER 7 ÅR OG CYKLER.", ["AUGUST"]),
        ("JENS PETER SKOV HANSEN MENER DET SAMME.", ["JENS PETER SKOV HANSEN"]),
        ("PER OG INGER VANG", ["PER", "INGER VANG"]),
        ("De fire ældste, Zakariye, Deeqa og Xamse, leger der.", ["Zakariye", "Deeqa", "Xamse"]),
        ("Min datter Zuzanna er 8 år. Zuzia vil ikke.", ["Zuzanna", "Zuzia"]),
        ("Min svigerdatter Bjørk í Heygum kører mig.", ["Bjørk í Heygum"]),
        ("Олександра Шевчук", ["Олександра Шевчук"]),
        ("I 2023 blev jeg overfaldet.", ["overfaldet"]),
        ("Min yngste blev fjernet fra hjemmet.", ["fjernet fra hjemmet"]),
        ("Min søn taler ikke endnu og skal have taxa.", ["taler ikke endnu"]),
        ("Min søn Matvii er 6 år. Matvii taler ikke endnu.", ["taler ikke endnu"]),
        ("Min søn Matvii er 6 år. Matvii er spastiker.", ["spastiker"]),
        ("Min far mener kajen ved Lodshuset, spørg Tummas.", ["Tummas"]),
        ("Hatice Yıldırım-Özkan bor her. Det siger H. Yıldırım også.", ["H. Yıldırım"]),
    ],
)
def test_it_is_hidden(response_of: Make, hidden: Hidden, said: str, told: list[str]) -> None:
    assert set(told) <= set(hidden(response_of([said, "Karen Holm"])))


@pytest.mark.parametrize(
    "said",
    [
        "Mødet er 10-10-2026 19:00 på skolen.",
        "NØRREBY DEN 2. MARTS",
        "August er 31 dage lang.",
        "Mange bliver overfaldet her, og børn, der er fjernet fra hjemmet, skal have støtte.",
        "Derfor er vi imod plejehjem her.",
        "Udvalget taler ikke endnu om prisen.",
        "Spørg Forvaltningen, og spørg Nordhavnsskolen.",
    ],
)
def test_it_stays(response_of: Make, hidden: Hidden, said: str) -> None:
    assert hidden(response_of([said, "Karen Holm"])) == ["Karen Holm"]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("I 2023 blev jeg overfaldet på Bryggertorvet.", "overfaldet"),
        ("Jeg blev indlagt på Ledreborg.", "indlagt"),
        ("JEG HAR GIGT I RYGGEN.", "GIGT I RYGGEN"),
    ],
)
def test_the_place_of_it_stays(response_of: Make, hidden: Hidden, said: str, word: str) -> None:
    assert hidden(response_of([said, "Karen Holm"])) == [word, "Karen Holm"]
