"""Letters in clean and in rough words: what is written is what the key says, of development rounds alone."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from rough_language import TWINS, by_way, key_of, paragraphs, read_letters, write

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
FILES = sorted((BENCHMARKS / "rough").glob("*.txt"))
SENT = datetime(2026, 5, 4, 10, 1, tzinfo=UTC)
WORDS = """# corpus/eksempel
@ Nr. 1.eml | Bodil Krogh | borger | mojibake
< Kære kommune.
> Kære kommune
* b | trafik | 2.1 | Æ01 Æ02
< Vejen er smal.
> Vejen er småll.
* s | natur | -
< Skoven er køn.
>+ Skoven er kjøn.
@ Nr. 2.txt | Egon Bech | borger | ocr
* q | trafik | Forord
< Hvem rydder stien? Ingen ved det.
> Hvem ryd
> der stien? Ingen ved det.
* s | natur | 3
< Åen er ren.
> Åen er rcn.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ord.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def test_both_twins_are_written_as_they_were_sent(file: Path, tmp_path: Path) -> None:
    source, (first, second) = read_letters(file)
    assert source == BENCHMARKS.parent / "corpus/eksempel"
    assert paragraphs(first, 1, "clean") == ["Kære kommune.", "Vejen er smal.", "Skoven er køn."]
    assert paragraphs(first, 1, "rough") == ["KÃ¦re kommune", "Vejen er smÃ¥ll. Skoven er kjÃ¸n."]
    clean, rough = (paragraphs(second, 2, twin) for twin in TWINS)
    assert clean == ["Hvem rydder stien? Ingen ved det. Åen er ren."]
    assert rough == ["Hvem ryd\nder stien? Ingen ved det. Åen er rcn."]
    for form in ("txt", "eml", "docx"):
        write(tmp_path / f"brev.{form}", second, clean, SENT)
        assert (tmp_path / f"brev.{form}").stat().st_size


def test_the_key_holds_the_words_that_were_meant(file: Path) -> None:
    letters = read_letters(file)[1]
    clean, rough = (key_of(letters, twin, {"changes": []}) for twin in TWINS)
    first = rough["responses"][0]
    assert first["boilerplate"] == ["Kære kommune"]
    assert [r["text"] for r in first["remarks"]] == ["Vejen er småll.", "Skoven er kjøn."]
    assert first["remarks"][0]["changes"] == ["Æ01", "Æ02"]
    assert first["remarks"][1]["section"] is None
    assert [r["id"] for r in clean["responses"][1]["remarks"]] == ["02-01", "02-02"]


def test_remarks_are_counted_by_way(file: Path) -> None:
    letters = read_letters(file)[1]
    key = key_of(letters, "clean", {})
    overview = {
        "responses": [{"id": "H1", "sources": [{"file": "hoeringssvar/Nr. 1.eml"}]}],
        "remarks": [
            {"response": "H1", "text": "Vejen er smal.", "themes": ["trafik"]},
            {"response": "H1", "text": "Skoven er køn.", "themes": ["trafik"]},
        ],
    }
    counted = by_way(letters, key, overview)
    assert counted["mojibake"] == {"predicted": 2, "wanted": 2, "same": 2, "theme": 1}
    assert counted["ocr"] == {"wanted": 2}


def test_a_line_that_is_none_is_told_of(file: Path) -> None:
    file.write_text(WORDS + "Uden mærke\n", encoding="utf-8")
    with pytest.raises(ValueError, match="Uden mærke"):
        read_letters(file)


@pytest.mark.parametrize("words", FILES, ids=lambda path: path.stem)
def test_every_letter_speaks_of_a_development_round(words: Path) -> None:
    source, letters = read_letters(words)
    held_out = json.loads((BENCHMARKS.parent / "corpus/split.json").read_text(encoding="utf-8"))
    assert source.name == words.stem and source.name not in held_out["test"]
    key = json.loads((source / "facit.json").read_text(encoding="utf-8"))
    themes = {theme["id"] for theme in key["themes"]}
    changes = {change["id"] for change in key["changes"]}
    places = {name for s in key["sections"] for name in (s["number"], s["heading"])}
    passages = [passage for letter in letters for passage in letter.passages]
    assert all({*TWINS} == {*passage.words} for passage in passages)
    for remark in (passage for passage in passages if passage.kind):
        assert remark.theme in themes and {*remark.changes} <= changes
        assert remark.section is None or remark.section in places
