"""The terminal's pages: at any width, in any encoding, from oversigt.json alone."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from hoering.domain import Reviewed
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.terminal.listing import print_remarks
from hoering.writing.terminal.reasons import print_reason
from hoering.writing.terminal.selection import matching, select
from hoering.writing.terminal.summary import print_summary
from hoering.writing.terminal.terminal import Screen


def listed(data: dict[str, Any], screen: Console, **typed: str) -> int:
    numbers = figures(data)
    return print_remarks(numbers, select(numbers, **typed), screen)


def console(width: int = 100, **options: Any) -> Console:
    return Console(file=io.StringIO(), width=width, highlight=False, **options)


def written(screen: Console) -> str:
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


@pytest.mark.parametrize("width", [10, 24, 40, 60, 80, 100, 120, 140])
def test_the_summary_fits_the_window(data: dict[str, Any], width: int, tmp_path: Path) -> None:
    screen = console(width)
    print_summary(data, screen, tmp_path)
    text = written(screen)
    assert max(len(line) for line in text.splitlines()) <= max(width, 20)
    assert "Ældrepolitik" in text.replace("\n", "")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_summary_tells_the_facts(data: dict[str, Any], width: int, tmp_path: Path) -> None:
    (tmp_path / "resultat").mkdir()
    (tmp_path / "resultat" / "oversigt.json").write_text("{}")
    (tmp_path / "resultat" / "~$ersigt.docx").write_text("")
    screen = console(width)
    print_summary(data, screen, tmp_path)
    text = " ".join(written(screen).split())
    for fact in (
        "Skovballe Kommune",
        "fra den 2. februar til den 13. marts 2026 kl. 12.00",
        "6 svar, 12 bemærkninger",
        "1 efter fristen",
        "2 af 5 inviterede svarede ikke",
        "En fil kunne ikke læses og kan være fra en af dem",
        "Mad og måltider",
        "1 råd og 1 bestyrelse",
        "3.2 Faste medarbejdere",
        "sekretariatet har taget stilling til 2 af 12",
        "økonomi 1",
        "Ændring modsat ønsket H04.3 K. Winther",
        "Desuden 1 redaktionel ændring",
        "adgangskode",
        "ulæst 17 %",
        "oversigt.json",
    ):
        assert fact in text
    assert "~$" not in text


def test_no_colour_codes_where_there_is_no_terminal(data: dict[str, Any], tmp_path: Path) -> None:
    plain, coloured = console(force_terminal=False), console(force_terminal=True)
    print_summary(data, plain, tmp_path)
    print_summary(data, coloured, tmp_path)
    assert "\x1b[" not in written(plain)
    assert "\x1b[" in written(coloured)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_old_terminal_gets_what_it_can_show(
    data: dict[str, Any], encoding: str, tmp_path: Path
) -> None:
    raw = io.BytesIO()
    screen = Console(file=io.TextIOWrapper(raw, encoding=encoding), width=80, highlight=False)
    print_summary(data, screen, tmp_path)
    listed(data, screen, theme="mad")
    screen.file.flush()
    text = raw.getvalue().decode(encoding)
    assert ("Aeldrepolitik" if encoding == "ascii" else "Ældrepolitik") in text
    assert "####" in text


def test_a_round_with_nothing_in_it(bare: Reviewed, tmp_path: Path) -> None:
    screen = console(80)
    print_summary(overview_data(bare), screen, tmp_path)
    assert "0 svar, 0 bemærkninger" in written(screen)
    assert "scan0012.pdf" in written(screen)


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        ({"theme": "MAD"}, ["H02.2", "H02.3"]),
        ({"theme": "paaroerende"}, ["H02.3", "H04.1", "H04.2", "H06.1"]),
        ({"theme": "kontinuittet", "sender": "ældrerådet"}, ["H01.2", "H01.4"]),
        ({"sender": "winther"}, ["H04.1", "H04.2", "H04.3"]),
        ({"sender": "h06"}, ["H06.1"]),
        ({"sender": "organisationer"}, ["H06.1"]),
        ({"section": "afsnit 2"}, ["H01.1"]),
        ({"section": "måltider"}, ["H02.2", "H02.3"]),
        ({"section": "helhed"}, ["H01.3", "H02.4"]),
    ],
)
def test_remarks_are_chosen_as_people_type(
    data: dict[str, Any], chosen: dict[str, str], numbers: list[str]
) -> None:
    screen = console()
    assert listed(data, screen, **chosen) == len(numbers)
    text = written(screen)
    every = [r["number"] for r in data["remarks"]]
    assert [n for n in every if f"{n}  " in text] == numbers


def test_a_listed_remark_is_verbatim_with_its_place_and_outcome(data: dict[str, Any]) -> None:
    screen = console(200)
    listed(data, screen, sender="brugerbestyrelsen", theme="mad")
    text = " ".join(written(screen).split())
    assert "»På side 9 står der »Lindegaarden«; det staves Lindegården.«" in text
    assert "4 Måltider" in text
    assert "Indarbejdet (forslag)" in text
    assert "Æ04 i 4, omformuleret" in text


def test_nothing_found_names_the_possibilities(data: dict[str, Any]) -> None:
    screen = console()
    assert listed(data, screen, theme="rumfart") == 0
    assert "»rumfart« blev ikke fundet" in written(screen)
    assert "Mad og måltider" in written(screen)


def test_two_choices_that_nothing_fits(data: dict[str, Any]) -> None:
    screen = console()
    assert listed(data, screen, theme="mad", sender="winther") == 0
    assert "ingen bemærkninger til »Mad og måltider« og »K. Winther« på én gang" in written(screen)


def test_the_evidence_of_one_remark(data: dict[str, Any], ids: dict[str, str]) -> None:
    for named in ("h02.1", ids["H02.1"], ids["H02.1"][:7]):
        screen = console(200)
        assert print_reason(figures(data), screen, named)
        text = " ".join(written(screen).split())
        assert "hoeringssvar/Lindegården/brev.docx, side 1" in text
        assert "tallet er et andet end det, afsender nævner" in text
        assert "(ligner, 0,82" in text
        assert "P01 " in text and "P01 forslag" not in text
        assert "sekretariatet satte udfald til »Indarbejdet«. Forslaget er ændret." in text


def test_no_such_remark(data: dict[str, Any]) -> None:
    screen = console()
    assert not print_reason(figures(data), screen, "H99.1")
    assert "fra H01.1 til H06.1" in written(screen)


def test_matching_goes_from_the_sure_to_the_unsure() -> None:
    names = {"a": ["Skole"], "b": ["Skolebestyrelsen"], "c": ["Friskolen"]}
    assert matching("skole", names) == ["a"]
    assert matching("skoleb", names) == ["b"]
    assert matching("friskoln", names) == ["c"]
    assert matching("zzz", names) == []
    assert matching("", names) == []


@pytest.mark.parametrize("width", [30, 40, 60, 80])
def test_a_line_of_counts_breaks_between_two_of_them(width: int) -> None:
    counts = ["mangler svar: 85", "mangler begrundelse: 45", "ulæste svar og filer: 1"] * 3
    screen = console(width)
    Screen(screen).items(counts)
    lines = written(screen).splitlines()
    assert max(map(len, lines)) <= width
    assert " ".join(line.strip() for line in lines).split(" · ") == counts
    assert all(line.rstrip().endswith(" ·") for line in lines[:-1])
