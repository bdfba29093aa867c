"""What the weights of the senders are made of: written letters, and a choice among few things."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))

from making.choices import Choice, chosen, fitted
from making.keyed_letters import keyed
from making.letters import FOLDER, known, written

from hoering.domain import SenderKind

LETTERS = """== 1 | råd | Ældrerådet i Bredsø Kommune | Bredsø Kommune
fil: scan0012.txt
ogsaa: Ældrerådet
- Ældrerådet

Ældrerådet har drøftet planen.

Rådet ønsker bænke langs stien.

== 2 | borger | Anna Holm | Bredsø Kommune
+navn Anna Holm

Der mangler lys på stien.

Mvh
Anna Holm
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "breve.txt"
    path.write_text(LETTERS, encoding="utf-8")
    return path


def test_letters_as_they_were_written(file: Path) -> None:
    council, citizen = written(file)
    assert council.names == ("Ældrerådet i Bredsø Kommune", "Ældrerådet")
    assert (council.kind, council.file) == (SenderKind.COUNCIL, "scan0012.txt")
    assert council.text.endswith("Rådet ønsker bænke langs stien.\n")
    assert citizen.text.startswith("Der mangler lys")


def test_every_third_letter_is_read_from_a_pdf(file: Path) -> None:
    council, citizen = known(file)
    assert council.letter.lines
    assert citizen.letter.lines
    assert any(block.size for block in citizen.document.blocks)  # a text file has no sizes
    assert not any(block.size for block in council.document.blocks)
    assert known(file) == [council, citizen]


def test_the_letters_that_come_along_are_whole() -> None:
    files = sorted(FOLDER.glob("*.txt"))
    assert files
    for file in files:
        letters = list(written(file))
        assert len(letters) >= 100, file.name
        assert len({letter.number for letter in letters}) == len(letters)
        assert all(len(letter.text) > 20 for letter in letters)


def test_a_choice_learns_which_sign_tells() -> None:
    right = np.array([True, False])
    seen = [Choice(({"signed": 1.0, "long": x}, {"long": 1 - x}), right) for x in (0.2, 0.5, 0.9)]
    weights = fitted([*seen, *seen], [1.0] * 6, strength=0.1, least=2)
    assert weights["signed"] > abs(weights["long"])
    assert chosen(Choice(({"long": 1.0}, {"signed": 1.0}), right), weights) == 1


def test_what_nothing_is_right_of_teaches_nothing() -> None:
    nothing = Choice(({"a": 1.0}, {"b": 1.0}), np.array([False, False]))
    some = Choice(({"a": 1.0}, {"b": 1.0}), np.array([True, False]))
    assert fitted([nothing, some], [1.0, 1.0], 0.1, 1) == fitted([some], [1.0], 0.1, 1)


def test_letters_of_a_round_come_with_who_sent_them(tmp_path: Path) -> None:
    letters = tmp_path / "round" / "hoeringssvar"
    letters.mkdir(parents=True)
    (letters / "1.txt").write_text("Der mangler lys på stien.\n\nMvh\nAnna Holm\n", "utf-8")
    (tmp_path / "facit.json").write_text(
        '{"responses": [{"key": "1.txt", "sender": "Anna Holm", "sender_kind": "borger"}]}', "utf-8"
    )
    (one,) = keyed(tmp_path)
    assert one.names == ("Anna Holm",)
    assert one.kinds == (SenderKind.CITIZEN,)
