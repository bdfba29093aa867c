"""Headings without looks of their own, said again on the next page, or numbered anew in chapters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hoering.domain import BlockKind
from hoering.reading.drafts.part import Part
from hoering.reading.drafts.plain_heads import with_plain_heads, without_continued, without_refrains
from hoering.reading.policy import read_policy

PROSE = (
    "Kommunen vil i planperioden arbejde for, at lokaler kan lånes af flere end i dag, og at det "
    "er let for alle at finde ud af, hvornår der er plads til dem."
)


def says(number: int) -> str:
    return f"{PROSE} Det er sag {number}."


def line(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Part:
    return Part(text, 1, kind)


def heads(parts: list[Part]) -> list[str]:
    return [part.text for part in with_plain_heads(parts) if part.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    "lines",
    [
        ["BIBLIOTEKET", "UNGE", "ÆLDRE"],
        ["Mål 1 – Steder", "Mål 2 – Unge", "Mål 3 – Ældre"],
        ["Hvem gælder planen for?", "Hvad vil vi?", "Hvornår følger vi op?"],
    ],
)
def test_plain_lines_above_paragraphs_head_sections(tmp_path: Path, lines: list[str]) -> None:
    from docx import Document

    document = Document()
    for nth, words in enumerate(lines):
        document.add_paragraph(words)
        document.add_paragraph(says(nth))
    document.save(str(tmp_path / "udkast.docx"))
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections
    assert [section.heading.split(" – ")[-1] for section in found] == [
        words.split(" – ")[-1] for words in lines
    ]


def test_a_chapter_right_above_a_section_is_a_heading_too() -> None:
    names = ["Spor 1: Steder", "Indsats 1: Lokaler", "Indsats 2: Haller"]
    parts = [line(names[0]), line(names[1]), line(says(1)), line(names[2]), line(says(2))]
    assert heads(parts) == names


@pytest.mark.parametrize(
    "parts",
    [
        [line("Steder"), line(says(1)), line("Unge"), line(says(2))],  # only two
        [line(says(0)), line("Mål", BlockKind.HEADING)]
        + [p for n, w in enumerate(("Steder", "Unge", "Ældre")) for p in (line(w), line(says(n)))],
        [p for n, w in enumerate(("Steder:", "unge", "Ældre.")) for p in (line(w), line(says(n)))],
        [p for n in range(3) for p in (line("Kommunen vil"), line(says(n)))],  # says the same
    ],
    ids=["two", "other headings", "no headings", "alike"],
)
def test_other_short_lines_are_text(parts: list[Part]) -> None:
    assert with_plain_heads(parts) == parts


def headed(*heads: tuple[str, float]) -> list[Part]:
    """Each heading with its size and a paragraph of its own."""
    return [
        part
        for nth, (words, size) in enumerate(heads)
        for part in (Part(words, 1, BlockKind.HEADING, None, size), line(says(nth)))
    ]


@pytest.mark.parametrize("size", [11.0, 16.0], ids=["smaller", "as large"])
def test_a_heading_that_every_chapter_repeats_is_its_text(size: float) -> None:
    below = [("Det vil vi", size), ("Sådan gør vi", size)]
    story = [("Forord", 16.0)]
    for chapter in ("Steder", "Unge", "Ældre"):
        story += [(chapter, 16.0), *below]
    found = without_refrains(headed(*story))
    assert [p.text for p in found if p.kind is BlockKind.HEADING] == [
        "Forord",
        "Steder",
        "Unge",
        "Ældre",
    ]
    assert [p.text for p in found] == [p.text for p in headed(*story)]


@pytest.mark.parametrize(
    "story",
    [
        # A section beside others of its chapter would become the text of the one in front of it.
        [
            ("Unge", 16),
            ("Skole", 12),
            ("Økonomi", 12),
            ("Ældre", 16),
            ("Pleje", 12),
            ("Økonomi", 12),
        ],
        [("Unge", 16), ("Skole", 16), ("Unge", 16), ("Økonomi", 16)],  # as large, and only twice
        [("Unge", 16), ("Mål", 12), ("Midler", 12), ("Ældre", 16)],
    ],
    ids=["a section among others", "twice", "once"],
)
def test_other_headings_stay_sections(story: list[tuple[str, float]]) -> None:
    assert without_refrains(headed(*story)) == headed(*story)


@pytest.mark.parametrize("sign", [" (fortsat)", " – fortsat", " (forts.)"])
def test_a_heading_that_goes_on_begins_nothing(sign: str) -> None:
    first, again = (line(words, BlockKind.HEADING) for words in ("2 Unge", f"2 Unge{sign}"))
    parts = [first, line(says(1)), again, line(says(2))]
    assert without_continued(parts) == [first, line(says(1)), line(says(2))]
    assert without_continued([again, line(says(1))]) == [again, line(says(1))]


@pytest.mark.parametrize("chapters", [("I. Rammer", "II. Hverdagen"), ("Rammer", "Hverdagen")])
def test_sections_count_from_1_in_each_chapter(
    tmp_path: Path, chapters: tuple[str, str], styled: Callable[[Path, list[tuple[int, str]]], None]
) -> None:
    names = [(0, "Forord"), (1, chapters[0]), (2, "1. Steder"), (2, "2. Haller"), (2, "3. Stier")]
    names += [(1, chapters[1]), (2, "1. Unge"), (2, "2. Ældre")]
    styled(tmp_path / "udkast.docx", [(level or 1, words) for level, words in names])
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections
    assert [s.heading for s in found] == [words.split(". ")[-1] for _, words in names]


def test_a_large_line_between_chapters_drops_none(
    tmp_path: Path, styled: Callable[[Path, list[tuple[int, str]]], None]
) -> None:
    names = [(2, "1. Steder"), (2, "2. Haller"), (2, "3. Stier"), (1, "Hverdagen"), (2, "4. Unge")]
    styled(tmp_path / "udkast.docx", names)
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections
    assert [s.number for s in found] == ["1", "2", "3", "", "4"]


@pytest.fixture
def styled() -> Callable[[Path, list[tuple[int, str]]], None]:
    from docx import Document

    def write(path: Path, names: list[tuple[int, str]]) -> None:
        document = Document()
        for nth, (level, words) in enumerate(names):
            document.add_heading(words, level)
            document.add_paragraph(says(nth))
        document.save(str(path))

    return write


def test_words_in_capitals_at_the_beginning_of_paragraphs_head_them(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    for nth, words in enumerate(["UNGE", "ÆLDRE OG SENIORER", "KULTUR"]):
        document.add_paragraph(f"{words}. {says(nth)}")
        document.add_paragraph(f"Om det. {says(nth + 5)}")
    document.save(str(tmp_path / "udkast.docx"))
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections
    assert [section.heading for section in found] == ["UNGE", "ÆLDRE OG SENIORER", "KULTUR"]
    assert found[0].text.startswith(says(0))


def test_a_paragraph_or_two_in_capitals_head_nothing() -> None:
    parts = [line(f"NB: {says(1)}"), line(f"EU. {says(2)}"), line(says(3))]
    assert with_plain_heads(parts) == parts


def test_a_box_in_small_print_and_a_pulled_quotation_head_nothing(tmp_path: Path) -> None:
    from docx import Document
    from docx.shared import Pt

    document = Document()

    def add(words: str, size: int, bold: bool) -> None:
        run = document.add_paragraph().add_run(words)
        run.bold, run.font.size = bold, Pt(size)

    for nth, name in enumerate(["Unge", "Ældre", "Kultur"]):
        add(name, 14, True)
        add(says(nth), 11, False)
        add("FAKTA", 8, True)
        add(f"Der bor {nth} tusind.", 8, False)
        add(f"»Vi vil bare have et sted at være nummer {nth}«", 17, True)
        add(says(nth + 5), 11, False)
    document.save(str(tmp_path / "udkast.docx"))
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections
    assert [section.heading for section in found] == ["Unge", "Ældre", "Kultur"]
