"""Columns whose lines do not stand at one height."""

from __future__ import annotations

from hoering.reading.layout.columns import regions_of
from hoering.reading.layout.lines import rows_of, runs_of
from hoering.reading.page.printed import PrintedWord

# Words of two columns as a narrow leaflet prints them: text, left, top, right, bottom. What has no
# letter below the line stands higher by its box.
LEFT = """Der 34 167.4 49 174|er 54 167.4 63 174|9.400 67 167.3 91 174|registrerede 96 167 147 175.9
hunde 151 167 178 174|i 182 167 184 173.9|Lillebælt 189 167.4 225 173.9|Kommune. 229 167.4 275 174
De 34 179.9 46 186.5|giver 50 179.5 71 188.4|glæde, 74 179.5 103 188.4|motion 107 179.5 136 186.5
og 139 179.9 150 188.4|samtaler 154 179.5 190 186.5|over 194 179.9 212 186.5
hækken. 216 179.5 253 186.5|Men 256 179.9 275 186.5
ikke 34 192 51 198.9|alle 54 192.4 69 199|er 72 192.4 80 199|trygge 83 192.4 110 200.9
ved 113 192 128 199|hunde, 131 192 160 200.1|og 163 192.4 174 200.9|ikke 177 192 194 198.9
alle 197 192.4 212 199|husker 215 192 243 199|posen. 246 192.4 275 200.9"""
RIGHT = """Der 300 163.4 316 170|hænger 319 163 352 171.9|poser 355 163.4 379 171.9|ved 382 163 398 170
alle 401 163.4 416 170|hundeskove 419 163 471 170|og 474 163.4 485 171.9|ved 488 163 504 170
40 507 163.3 517 170|stier. 521 163.4 541 170
Spandene 300 175.5 344 184.4|tømmes 348 175.9 382 182.6|to 387 175.9 395 182.5
gange 400 175.9 426 184.4|om 431 175.9 444 182.5|ugen, 448 175.9 472 184.4|i 477 175.5 479 182.4
sommerferien 483 175.5 542 182.5
hver 300 188 319 195|dag. 323 188 341 196.9|Poserne 346 188.4 381 195|er 385 188.4 393 195
af 398 188.4 405 195|plast, 410 188 432 196.9|fordi 436 188 455 194.9|papir 459 188 480 196.9
går 484 187.2 498 196.9|i 502 188 504 194.9|stykker. 508 188.4 541 195"""


def words(printed: str) -> list[PrintedWord]:
    rows = [word.split() for line in printed.split("\n") for word in line.split("|")]
    return [
        PrintedWord(text, float(left), float(top), float(right), float(bottom), 9.5, False)
        for text, left, top, right, bottom in rows
    ]


def test_lines_a_little_higher_in_the_next_column_tear_none_apart() -> None:
    regions = regions_of([*words(LEFT), *words(RIGHT)])
    said = [word.text for region in regions for line in region.lines for word in line.words]
    assert said == [word.text for word in (*words(LEFT), *words(RIGHT))]


# A bullet's justified line, as stretched as a narrow column makes it, and its last line.
STRETCHED = """Ejere 57 100 80 109|af 91 100 99 109|huse 110 100 129 109|fra 140 100 151 109
før 162 100 173 109|1980 184 100 204 109|tilbydes 215 100 246 109|gratis 257 100 279 109
energirådgivning. 57 112 126 121"""


def test_a_stretched_line_is_read_from_end_to_end() -> None:
    said = [
        word.text
        for region in regions_of(words(STRETCHED))
        for line in region.lines
        for word in line.words
    ]
    assert said == [
        "Ejere",
        "af",
        "huse",
        "fra",
        "før",
        "1980",
        "tilbydes",
        "gratis",
        "energirådgivning.",
    ]
    (line, _) = rows_of(words(STRETCHED))
    assert len(runs_of(line, 1.0)) == 1
    cells = "Bænke 57 100 85 109|Vej 200 100 216 109|2027 331 100 352 109"
    assert len(runs_of(rows_of(words(cells))[0], 1.0)) == 3


def test_a_few_lines_as_wide_as_the_column_beside_them_are_the_next_column() -> None:
    def line(left: int, n: int) -> str:
        top = 100 + 12 * n
        first = f"Cykelstierne {left} {top} {left + 70} {top + 9}"
        return f"{first}|vedligeholdes {left + 75} {top} {left + 225} {top + 9}"

    printed = "\n".join([*(line(55, n) for n in range(2, 14)), *(line(300, n) for n in range(4))])
    regions = regions_of(words(printed))
    assert [len(region.lines) for region in regions] == [12, 4]
