"""Drafts whose lines are counted in the margin, and tables and lists that only look so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, Document

Pdf = Callable[..., Document]
TALL = 842.0
TEXT = [
    "Byens rum er for alle, og der skal altid være",
    "et sted at sidde, et sted at lege og et sted",
    "at være i fred. Kommunen følger op hvert år",
    "og fortæller borgerne, hvad der er kommet ud",
    "af det. Der er afsat penge til bænke og lys,",
    "som sættes op, når vejen alligevel graves op",
    "af forsyningen. Lokalrådene peger på, hvor",
    "behovet er størst, og udvalget vælger blandt",
    "de steder, som rådene har peget på. Skolerne",
    "er med fra begyndelsen, og børnene tegner det",
    "sted, de selv kommer mest. Tegningerne hænger",
    "på biblioteket i hele maj, hvor alle kan se",
    "dem og skrive, hvad de synes, på en seddel.",
]
WHOLE = " ".join(TEXT)


def counted(first: int = 1, every: int = 1, texts: list[str] = TEXT) -> Callable[[Any], None]:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for nth, line in enumerate(texts):
            top = 100 + 14 * nth
            if (first + nth) % every == 0:
                canvas.drawRightString(60, TALL - top, str(first + nth))
            canvas.drawString(72, TALL - top, line)

    return draw


def shown(document: Document) -> str:
    return " ".join(b.span.of(document.text) for b in document.blocks)


@pytest.mark.parametrize("every", [1, 5])
def test_the_numbers_of_lines_are_no_text(pdf: Pdf, every: int) -> None:
    assert shown(pdf(counted(every=every, texts=TEXT * 2))) == f"{WHOLE} {WHOLE}"


def test_a_page_of_few_lines_follows_the_others(pdf: Pdf) -> None:
    document = pdf(counted(), counted(first=14, texts=["Planen gælder i fire år fra januar 2027."]))
    assert shown(document).endswith("Planen gælder i fire år fra januar 2027.")
    assert "14" not in shown(document)


def test_a_counted_list_keeps_its_numbers(pdf: Pdf) -> None:
    points = [f"Bænk ved {name}" for name in (
        "skolen", "hallen", "kirken", "havnen", "broen", "torvet", "stationen", "søen", "skoven",
        "stranden", "møllen", "parken", "biblioteket",
    )]  # fmt: skip
    assert "7 Bænk ved stationen" in shown(pdf(counted(texts=points)))


def test_a_number_that_is_none_of_a_line_stays(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        counted()(canvas)
        canvas.drawString(
            72, TALL - 700, "1500 borgere har svaret på kommunens spørgsmål om byens rum."
        )

    document = pdf(draw)
    assert "1500 borgere har svaret" in shown(document)
    assert BlockKind.CELL not in {b.kind for b in document.blocks}


def test_the_numbers_of_two_columns_are_no_text_either(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for nth, line in enumerate(TEXT * 3):  # the second column is a short one
            left, top = (60, 100 + 14 * nth) if nth < 26 else (330, 100 + 14 * (nth - 26))
            if (nth + 1) % 4 == 0:
                canvas.drawRightString(left, TALL - top, str(nth + 1))
            canvas.drawString(left + 12, TALL - top, line)

    assert shown(pdf(draw)) == f"{WHOLE} {WHOLE} {WHOLE}"


def test_what_stands_in_line_with_a_page_number_is_no_text(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        counted()(canvas)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72, 24, "Fælles svar fra lokalrådene | maj 2027")
        canvas.drawRightString(520, 24, "side 1")

    running = {BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER}
    document = pdf(draw)
    said = [b.span.of(document.text) for b in document.blocks if b.kind not in running]
    assert " ".join(said) == WHOLE


def test_lines_of_short_points_are_counted_too(pdf: Pdf) -> None:
    points = [
        f"{n}. Bassinet renses i uge {n} af en, som kommunen har godkendt til det."
        for n in range(1, 13)
    ]
    lines = [
        "Tilladelse",
        *points,
        "Kopi er sendt til lauget, til foreningen for natur og",
        "til naboerne.",
    ]
    told = shown(pdf(counted(texts=["Vilkår", "for drift", *lines])))
    assert "12 10." not in told and told.endswith("natur og til naboerne.")
