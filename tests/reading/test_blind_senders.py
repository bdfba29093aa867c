"""Whose letter it is, on 120 short letters that were written by one who did not know the program.

The odd half was mended on; the even half was not, and tells what to expect of other letters. At
first sight 33 and 30 of 60 senders were right, 41 and 44 kinds; with rules alone, when they were mended
on the odd half, 55 and 39, 58 and 50.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from hoering.domain import RoundFacts
from hoering.measuring.pairing import norm
from hoering.reading.responses import read_responses

LETTERS = Path(__file__).resolve().parents[1] / "privacy" / "blind_letters_2.txt"
# Right at least: (odd numbers, even numbers) of 60 each.
_SENDERS = (53, 41)
_KINDS = (56, 49)


@dataclass(frozen=True, slots=True)
class Judged:
    number: int
    wanted: tuple[str, str]
    got: tuple[str, str]

    @property
    def is_named(self) -> bool:
        """The scorer's exact rule: 90 of 100 letters alike."""
        return fuzz.ratio(norm(self.wanted[1]), norm(self.got[1])) >= 90

    @property
    def is_kind(self) -> bool:
        return self.wanted[0] == self.got[0]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[Judged]:
    """Each letter read as a round of its own, of which nothing is known."""
    found: list[Judged] = []
    for part in re.split(r"(?m)^=+ (?=\d)", LETTERS.read_text(encoding="utf-8"))[1:]:
        head, _, text = part.partition("\n\n")
        number, kind, sender = head.splitlines()[0].split(" | ")
        root = tmp_path_factory.mktemp("blind")
        folder = root / "hoeringssvar"
        folder.mkdir()
        (folder / f"svar {number}.txt").write_text(text.rstrip() + "\n", encoding="utf-8")
        (response,), _ = read_responses(root, folder, RoundFacts(title="Høring"))
        got = (response.sender_kind.value, response.sender)
        found.append(Judged(int(number), (kind, sender.strip()), got))
    return found


@pytest.mark.parametrize("half", [0, 1], ids=["odd", "even"])
def test_as_many_are_right_as_were(judged: list[Judged], half: int) -> None:
    letters = [j for j in judged if j.number % 2 != half]
    assert len(letters) == 60
    assert sum(j.is_named for j in letters) >= _SENDERS[half]
    assert sum(j.is_kind for j in letters) >= _KINDS[half]
