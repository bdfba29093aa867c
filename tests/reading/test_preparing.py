"""Pictures made easy to read: turn, lean, shadow and grain measured on drawn pages."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

import numpy as np
import pytest
from PIL import Image

from hoering.reading.page.printed import Rule
from hoering.reading.pictures.preparing import (
    evened,
    is_upside_down,
    lean_of,
    letters_of,
    prepared,
    runs_down,
    straightened,
    unspecked,
)
from hoering.reading.pictures.ruledlines import ruled_lines

TEXT = """Lokalrådet har drøftet forslaget på et møde og vil gerne pege på, at stien fra skolen
til hallen ikke er belyst. Børnene kører hjem i mørke fra oktober til marts, og flere forældre
henter dem derfor i bil. Det bør ændres, før hallen åbner igen efter ombygningen."""
SCALE = 72 / 150


@lru_cache(maxsize=1)
def _page() -> Image.Image:
    import pypdfium2 as pdfium
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    data = io.BytesIO()
    style = ParagraphStyle("p", fontName="Helvetica", fontSize=12, leading=16, spaceAfter=12)
    SimpleDocTemplate(data, pagesize=(420, 420)).build([Paragraph(TEXT, style)] * 2)
    picture: Image.Image = pdfium.PdfDocument(data.getvalue())[0].render(scale=1 / SCALE).to_pil()
    return picture.convert("L")


def _pixels(turn: float = 0) -> np.ndarray[Any, Any]:
    return np.asarray(_page().rotate(turn, Image.Resampling.BICUBIC, fillcolor=255))


@pytest.mark.parametrize("angle", [-9.0, -2.5, -0.4, 0.0, 1.2, 5.0])
def test_the_lean_is_measured_and_taken_out(angle: float) -> None:
    picture = _pixels(-angle)
    lean = lean_of(picture < 128)
    assert lean == pytest.approx(angle, abs=0.15)
    assert lean_of(straightened(picture, lean) < 128) == pytest.approx(0, abs=0.15)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_the_page_is_turned_upright(quarters: int) -> None:
    ready = prepared(np.rot90(_pixels(2.0), -quarters))
    assert ready.quarters == quarters and ready.lean == pytest.approx(-2.0, abs=0.15)
    assert ready.letters > 300
    assert not is_upside_down(ready.pixels < 128)


def test_few_lines_far_apart_run_across() -> None:
    """Rows of monospaced letters stand in columns too: what counts is the nearest neighbour."""
    ink = np.zeros((400, 400), dtype=bool)
    for row in range(5):
        for column in range(12):
            ink[20 + 70 * row : 34 + 70 * row, 30 + 20 * column : 42 + 20 * column] = True
    assert not runs_down(letters_of(ink))
    assert runs_down(letters_of(np.rot90(ink)))


def test_a_shadow_is_taken_off() -> None:
    picture = _pixels()
    width = picture.shape[1]
    shadow = np.linspace(1.0, 0.35, width)
    dull = (60 + 0.6 * picture * shadow).astype(np.uint8)
    even = evened(dull)
    paper, ink = picture > 250, picture < 30
    assert np.percentile(even[paper], 5) > 225
    assert np.percentile(even[ink], 90) < 90


def test_specks_go_and_letters_stay() -> None:
    picture = _pixels()
    random = np.random.default_rng(1)
    dirty = np.clip(picture + random.normal(0, 30, picture.shape), 0, 255).astype(np.uint8)
    dirty[random.random(picture.shape) < 0.005] = 0
    smooth = unspecked(dirty)
    paper = picture > 250
    assert (smooth[paper] < 100).mean() < 0.1 * (dirty[paper] < 100).mean()
    assert unspecked(picture) is picture


def test_an_empty_page_has_no_letters() -> None:
    ready = prepared(np.full((300, 200), 240, dtype=np.uint8))
    assert (ready.letters, ready.quarters, ready.lean) == (0, 0, 0.0)
    assert len(letters_of(np.zeros((50, 50), dtype=bool))) == 0


def test_rules_are_found_and_taken_out() -> None:
    picture = np.array(_pixels())
    whole = picture.copy()
    for y in (100, 400):
        picture[y : y + 3, 50:750] = 0
    for x in (50, 400, 747):
        picture[100:403, x : x + 3] = 0
    rules, clean = ruled_lines(picture, SCALE)
    across = [r for r in rules if r.horizontal]
    assert [round(r.top / SCALE) for r in across] == [101, 401] or len(across) == 2
    assert sorted(round(r.x0 / SCALE) for r in rules if not r.horizontal) == pytest.approx(
        [51, 401, 748], abs=2
    )
    assert (clean[:90] == whole[:90]).all()
    assert clean[100:103].mean() > 240


def test_large_letters_are_no_rules() -> None:
    picture = np.full((400, 400), 255, dtype=np.uint8)
    picture[100:180, 100:108] = 0  # the stem of a letter 28 points high
    assert ruled_lines(picture, 72 / 200) == ((), picture)


def test_the_feet_of_bold_letters_are_no_rule() -> None:
    picture = np.full((400, 800), 255, dtype=np.uint8)
    for x in range(100, 300, 10):
        picture[100:120, x : x + 4] = 0  # stems 4 pixels wide
    picture[118:120, 100:300] = 0  # their feet touch each other
    rules, clean = ruled_lines(picture, 72 / 200)
    assert rules == () and (clean == picture).all()


def test_the_place_of_a_rule_is_its_middle() -> None:
    picture = np.full((400, 800), 255, dtype=np.uint8)
    picture[200:204, 100:700] = 0
    rules, _ = ruled_lines(picture, 0.5)
    (rule,) = rules
    assert rule.horizontal and isinstance(rule, Rule)
    assert rule.top == rule.bottom == pytest.approx(101, abs=0.6)
    assert (rule.x0, rule.x1) == (pytest.approx(50, abs=1), pytest.approx(350, abs=1))
