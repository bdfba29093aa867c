"""Ink made into print: type size, baseline, bold lines and straight edges."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.reading.page.printed import PrintedPage
from hoering.reading.pictures.ocr import SeenWord
from hoering.reading.pictures.recognition import strokes_of
from hoering.reading.pictures.typesize import typeset, with_one_body_size

TALL, LOW, DEPTH = 0.69, 0.48, 0.21  # of the type size


def ink(text: str, x: int, baseline: int, size: float, line: int) -> SeenWord:
    """A word as its ink would lie: letters without stems are low, g and p reach down."""
    above = TALL if set(text) & set("bdfhijklåVSO") else 0.58 if "t" in text else LOW
    top = baseline - above * size
    bottom = baseline + (DEPTH * size if set(text) & set("gpy,") else 0)
    return SeenWord(text, x, round(top), x + 12 * len(text), round(bottom), 0.9, line)


def line_of(text: str, baseline: int, size: float, line: int, x: int = 100) -> list[SeenWord]:
    words = []
    for part in text.split():
        words.append(ink(part, x, baseline, size, line))
        x += 12 * len(part) + 8
    return words


def test_words_of_one_line_share_size_and_height() -> None:
    words = line_of("Vi savner mere og lys, nu", 200, 30, 0)
    made = typeset(words, [3.0] * len(words), 0.36)
    assert [w.text for w in made] == [w.text for w in words]
    (size,) = {w.size for w in made}
    assert size == pytest.approx(30 * 0.36, abs=0.5)
    assert len({(w.top, w.bottom) for w in made}) == 1
    assert made[0].bottom == pytest.approx(200 * 0.36 + 0.21 * 30 * 0.36, abs=0.7)
    assert made[0].x0 == pytest.approx(36) and made[0].certainty == 0.9


def test_small_differences_are_one_size_and_headings_another() -> None:
    words = [
        *line_of("Vi vil have lys", 100, 46, 0),
        *line_of("stien er mørk hele vinteren", 200, 30, 1),
        *line_of("og bænkene er væk fra pladsen", 240, 31.5, 2),
    ]
    made = typeset(words, [3.0] * len(words), 0.36)
    assert {w.size for w in made[4:]} in ({11.0}, {11.5})
    assert made[0].size > 1.4 * made[-1].size


def test_lines_with_wide_strokes_are_bold() -> None:
    words = [
        *line_of("Overskrift", 100, 30, 0),
        *line_of("stien er mørk hele vinteren", 200, 30, 1),
        *line_of("Stor", 300, 60, 2),
    ]
    made = typeset(words, [4.4, *[3.0] * 5, 6.2], 0.36)
    assert [w.bold for w in made] == [True, *[False] * 5, False]


def test_edges_of_lines_that_differ_by_a_hair_are_one() -> None:
    words = [
        w
        for n, x in enumerate((100, 102, 101, 140))
        for w in line_of("lys", 100 + 40 * n, 30, n, x)
    ]
    made = typeset(words, [3.0] * 4, 0.36)
    assert [round(w.x0 / 0.36) for w in made] == [100, 100, 100, 140]
    assert [round(w.x1 / 0.36) for w in made] == [138, 138, 138, 176]


def test_pages_of_a_file_share_the_size_of_their_text() -> None:
    pages = []
    for number, size in ((1, 30.0), (2, 31.5), (3, 30.0)):
        words = line_of("stien er mørk hele vinteren", 200, size, 0)
        made = tuple(typeset(words, [3.0] * len(words), 0.36))
        pages.append(PrintedPage(number, 600, 800, made, recognised=True))
    digital = PrintedPage(4, 600, 800, tuple(w._replace(size=11.7) for w in pages[0].words))
    *scans, last = with_one_body_size([*pages, digital])
    assert len({w.size for page in scans for w in page.words}) == 1
    assert last == digital


def test_strokes_are_measured_in_pixels() -> None:
    picture = np.full((60, 300), 255, dtype=np.uint8)
    for x in range(20, 120, 20):
        picture[20:40, x : x + 3] = 0
    for x in range(160, 280, 20):
        picture[20:40, x : x + 6] = 0
    words = [SeenWord("illi", 18, 20, 122, 40, 1, 0), SeenWord("illi", 158, 20, 282, 40, 1, 0)]
    assert strokes_of(words, picture) == [pytest.approx(3), pytest.approx(6)]
    assert strokes_of([SeenWord(" ", 0, 0, 10, 10, 1, 0)], picture) == [0.0]
    assert strokes_of([SeenWord("x", 400, 0, 410, 10, 1, 0)], picture) == [0.0]


def test_nothing_gives_nothing() -> None:
    assert typeset([], [], 0.36) == []
    assert with_one_body_size([]) == []
