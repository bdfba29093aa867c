"""The two figures: nothing drawn that is not counted, nothing counted that is not told in words."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hoering import dansk
from hoering.domain import Reviewed, Section, SenderKind, Theme
from hoering.writing.facts.register import register
from hoering.writing.pictures.section_figure import section_drawing, strips
from hoering.writing.pictures.theme_figure import fitting, theme_drawing, theme_lines
from hoering.writing.word.columns import printed
from hoering.writing.word.drawing import Drawing, Shape

WIDTH = 15000


def test_every_remark_is_in_one_circle(reviewed: Reviewed) -> None:
    book = register(reviewed)
    drawing = theme_drawing(book, WIDTH)
    assert drawing is not None
    numbers = [int(s.text) for s in drawing.shapes if s.text.isdigit() and s.align == "center"]
    assert sum(numbers) == len(book.entries)
    circles = [s for s in drawing.shapes if s.form == "ellipse"]
    assert len(circles) == len(numbers)
    areas = Counter(round(c.width**2 / max(c.width for c in circles) ** 2, 1) for c in circles)
    assert max(areas) == 1.0


def test_the_words_say_what_the_figure_shows(reviewed: Reviewed) -> None:
    book = register(reviewed)
    themes, sections = theme_drawing(book, WIDTH), section_drawing(book, WIDTH)
    assert themes is not None and sections is not None
    assert "Medarbejdere og kontinuitet: 4 bemærkninger (2 fra råd, 1 fra bestyrelser" in (
        themes.description
    )
    assert sum(map(int, re.findall(r"(\d+) bemærkning", themes.description))) == 12
    assert "3.2 Faste medarbejdere: 4 bemærkninger og 1 ændring" in sections.description
    assert sum(map(int, re.findall(r"(\d+) bemærkning", sections.description))) == 12


def test_everything_lies_inside_the_figure(reviewed: Reviewed) -> None:
    for width in (9300, WIDTH):
        for made in (theme_drawing, section_drawing):
            drawing = made(register(reviewed), width)
            assert drawing is not None and drawing.width <= width
            for shape in drawing.shapes:
                assert shape.x >= 0 and shape.x + shape.width <= drawing.width
                assert shape.y >= 0 and shape.y + shape.height <= drawing.height


def test_one_square_for_each_remark(reviewed: Reviewed) -> None:
    book = register(reviewed)
    drawing = section_drawing(book, WIDTH)
    assert drawing is not None
    squares = [s for s in drawing.shapes if s.fill == "7C93A8"]
    assert len(squares) == len(book.entries)
    assert drawing.caption.endswith("En firkant er en bemærkning.")


def test_a_draft_of_many_sections_is_shown_by_chapter(reviewed: Reviewed) -> None:
    policy = reviewed.analysis.policy
    assert policy is not None
    many = [*policy.sections]
    for chapter in range(6, 12):
        many.append(Section(str(chapter), f"Kapitel {chapter}", 1, 1, ()))
        many += [Section(f"{chapter}.{n}", f"Del {n}", 2, 1, ()) for n in range(1, 7)]
    analysis = replace(reviewed.analysis, policy=replace(policy, sections=tuple(many)))
    book = register(replace(reviewed, analysis=analysis))
    found = strips(book)
    assert len(found) <= 31
    assert sum(s.remarks for s in found) == len(book.entries)
    assert sum(s.changes for s in found) == len(book.changes)


def test_many_themes_are_gathered_and_none_is_lost(reviewed: Reviewed) -> None:
    theming = reviewed.analysis.theming
    extra = tuple(Theme(f"t{n}", f"Tema {n}") for n in range(12))
    remarks = [r.id for r in reviewed.analysis.remarks]
    own = {remark: extra[n % len(extra)].id for n, remark in enumerate(remarks)}
    links = tuple(replace(x, target=own[x.remark]) for x in theming.links)
    made = replace(theming, themes=(*theming.themes, *extra), links=links)
    book = register(replace(reviewed, analysis=replace(reviewed.analysis, theming=made)))
    drawing = theme_drawing(book, WIDTH)
    assert drawing is not None
    shown = [int(s.text) for s in drawing.shapes if s.text.isdigit() and s.align == "center"]
    assert sum(shown) == len(book.entries) == sum(c.total() for _, c in theme_lines(book))


def test_an_empty_round_has_no_figures(bare: Reviewed) -> None:
    assert theme_drawing(register(bare), WIDTH) is None
    assert section_drawing(register(bare), WIDTH) is None


def test_the_picture_is_painted_the_same_each_time(reviewed: Reviewed) -> None:
    drawing = theme_drawing(register(reviewed), WIDTH)
    assert drawing is not None
    content = drawing.png()
    assert content == drawing.png()
    with Image.open(io.BytesIO(content)) as picture:
        wide, high = (round(twips * 200 / 1440) for twips in (drawing.width, drawing.height))
        assert abs(picture.width - wide) <= 1 and abs(picture.height - high) <= 1
        colours = {colour: number for number, colour in picture.getcolors(100_000)}
        assert colours[255, 255, 255] > picture.width * picture.height / 2
        assert (0xBF, 0xD5, 0xEA) in colours and (0x7C, 0x93, 0xA8) in colours


def test_danish_letters_have_shapes_of_their_own() -> None:
    def painted(letter: str) -> bytes:
        shape = Shape(0, 0, 600, 600, text=letter, size=20)
        return Drawing(600, 600, (shape,), "", "", "").png()

    letters = "æøåÆØÅé–…»«§"
    assert len({painted(letter) for letter in letters}) == len(letters)


@given(st.text(min_size=1), st.integers(400, 4000))
def test_a_name_fits_its_line(text: str, width: int) -> None:
    shown = fitting(text, 8, width)
    assert not text.split() or shown
    if " " in text.strip() and "…" not in shown:
        assert printed(shown, 8) * 20 <= width


def test_the_kinds_stand_in_one_size_and_do_not_touch(reviewed: Reviewed) -> None:
    kinds = tuple(SenderKind)
    responses = tuple(
        replace(reviewed.analysis.responses[0], id=r.id, sender_kind=kinds[nth % len(kinds)])
        for nth, r in enumerate(reviewed.analysis.responses)
    )
    book = register(replace(reviewed, analysis=replace(reviewed.analysis, responses=responses)))
    for width in (7000, 9300, WIDTH):
        drawing = theme_drawing(book, width)
        assert drawing is not None
        words = {many for _, many in dansk.SENDER_KINDS.values()}
        heads = [s for s in drawing.shapes if s.text in words]
        assert len(heads) >= 4 and {s.size for s in heads} == {8}
        for line in {s.y for s in heads}:
            beside = sorted((s for s in heads if s.y == line), key=lambda s: s.x)
            assert all(a.x + a.width <= b.x + 1 for a, b in pairwise(beside))
