"""Points that were lost in the frame around them, and words of others that were taken for points."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx

from hoering.domain import BlockKind, RoundFacts, Splitting
from hoering.reading.responses import read_responses
from hoering.splitting.split import split

B, C, H = BlockKind.BULLET, BlockKind.CELL, BlockKind.HEADING


def remarks(cut: Splitting) -> list[str]:
    return [remark.text for remark in cut.remarks]


def test_a_point_right_below_the_line_that_announces_it_is_no_opening(
    cut: Callable[..., Splitting],
) -> None:
    found = cut(
        "På vegne af Ejerlauget Strandgården fremsendes hermed følgende bemærkninger:",
        (
            "1. Ejerlauget ejer vejen og vedligeholder den sammen med naboerne.",
            {"kind": B, "marker": "1."},
        ),
        ("2. Vejen kan ikke lægges om uden aftale.", {"kind": B, "marker": "2."}),
        sender="Ejerlauget Strandgården",
    )
    assert len(remarks(found)) == 2


def test_what_several_people_said_is_theirs(cut: Callable[..., Splitting]) -> None:
    found = cut(
        ("Høringssvar fra brugerrådet", {"kind": H}),
        "Beboerne sagde:",
        "»Jeg kan ikke komme op ad bakken i min kørestol.«",
        "»Der er for mange, der kører stærkt.«",
        "Venlig hilsen",
        "Brugerrådet",
    )
    assert len(remarks(found)) == 2


def test_one_saying_above_a_letter_is_a_motto(cut: Callable[..., Splitting]) -> None:
    found = cut(
        "»Jeg tog hjem fra festen før desserten.«",
        "Vi foreslår en natbus til Holme.",
        "Venlig hilsen",
        "Beboerforeningen",
    )
    assert remarks(found) == ["Vi foreslår en natbus til Holme."]


def _cell(text: str, row: int, column: int, name: str) -> tuple[str, dict[str, object]]:
    return text, {"kind": C, "row": row, "column": column, "column_name": name}


def test_the_administrations_column_is_nobodys_remark(cut: Callable[..., Splitting]) -> None:
    heads = ("Afsnit", "Bemærkning", "Forvaltningens svar")
    cells = (
        "2",
        "Der mangler lys på stien til hallen.",
        "Tages til efterretning, da lyset er bestilt.",
    )
    found = cut(*(_cell(h, 0, n, h) for n, h in enumerate(heads)),
                *(_cell(t, 1, n, heads[n]) for n, t in enumerate(cells)))  # fmt: skip
    assert remarks(found) == ["Der mangler lys på stien til hallen."]


def test_points_typed_in_one_cell_are_points(cut: Callable[..., Splitting]) -> None:
    points = ("- Ruterne skal afmærkes med sten.", "- Der mangler omklædning ved banen.")
    found = cut(
        _cell("Afsnit", 0, 0, "Afsnit"),
        _cell("Bemærkning", 0, 1, "Bemærkning"),
        _cell("2", 1, 0, "Afsnit"),
        *(_cell(point, 1, 1, "Bemærkning") for point in points),
    )
    assert len(remarks(found)) == 2


def test_a_short_letter_set_in_a_table_is_a_letter(tmp_path: Path) -> None:
    made = docx.Document()
    left, right = made.add_table(1, 2).rows[0].cells
    left.text = "Vestby Svømmeklub\nBadevej 2"
    right.text = "Høringssvar"
    for line in (
        "Vi mener, at ruterne skal afmærkes.",
        "Der skal være en bruser.",
        "Venlig hilsen",
        "Kai Ebbe",
    ):
        right.add_paragraph(line)
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    made.save(folder / "svar.docx")
    responses, _ = read_responses(tmp_path, folder, RoundFacts())
    assert remarks(split(responses)[0]) == [
        "Vi mener, at ruterne skal afmærkes.",
        "Der skal være en bruser.",
    ]


def test_a_forms_field_below_an_answer_is_no_line_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    answers = (("Palle Sky", "Fjern ikke buskene ved børnehaven."), ("Eva Holm", "Lad stien ligge, hvor den er."),
               ("Bo Lund", "Mere vild natur i byen, tak!"))  # fmt: skip
    text = "".join(
        f"---------------------\nID: {n}\nNavn: {name}\nE-mail: {n}@post.example\nHøringssvar:\n{said}\n"
        "Vedhæftede filer: 0\n"
        for n, (name, said) in enumerate(answers, 1)
    )
    (folder / "portal.txt").write_text(text, encoding="utf-8")
    responses, _ = read_responses(tmp_path, folder, RoundFacts())
    assert [remarks(one) for one in split(responses)] == [[said] for _, said in answers]


def test_notes_in_a_grid_are_remarks(cut: Callable[..., Splitting]) -> None:
    notes = (
        "Bænk ved dammen",
        "Gelænder ved trappen",
        "Ingen løbehjul på stien!",
        "Kaffevogn ved broen",
    )
    cells = [
        (text, {"kind": C, "row": 1 + n // 2, "column": n % 2}) for n, text in enumerate(notes)
    ]
    found = cut("Post-its fra workshop i Seniorhuset", *cells)
    assert remarks(found) == [*notes]


def test_a_grid_of_figures_is_none(cut: Callable[..., Splitting]) -> None:
    rows = (("Lind 18-20", "12", "4.200"), ("Opbinding", "12", "350"))
    cells = [
        (text, {"kind": C, "row": 1 + r, "column": c})
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    found = cut("Vi foreslår lind, se prisen her:", *cells)
    assert all("Opbinding" not in text for text in remarks(found))


def test_a_saying_with_its_childs_name_is_no_heading(cut: Callable[..., Splitting]) -> None:
    found = cut(
        ("Høringssvar fra børnene i Solstrålen", {"kind": H}),
        '"Der skal være is ved søen" (Elias, 4 år)',
        '"Jeg er bange for de store hunde" (Noah, 5 år)',
        "Hilsen Solstrålen",
    )
    assert len(remarks(found)) == 2


def test_a_short_letter_that_lies_twice_is_told_once(tmp_path: Path) -> None:
    folder = tmp_path / "hoeringssvar" / "1812555-26"
    folder.mkdir(parents=True)
    made = docx.Document()
    for line in ("Vestby Dansere", "Vi ønsker en scene i parken.", "Venlig hilsen", "Inge Tolv"):
        made.add_paragraph(line)
    made.save(folder / "svar.docx")
    made.save(folder / "svar - fra mailen.docx")
    responses, _ = read_responses(tmp_path, tmp_path / "hoeringssvar", RoundFacts())
    assert remarks(split(responses)[0]) == ["Vi ønsker en scene i parken."]


def test_an_official_who_noted_a_call_says_nothing_himself(cut: Callable[..., Splitting]) -> None:
    found = cut(
        ("Telefonnotat", {"kind": H}),
        "Else Madsen ringede, fordi hun ikke har mail.",
        "Hun synes, at træerne på Kirkevej skal beskæres.",
        "Jeg lovede at give det videre.",
        sender="Else Madsen",
    )
    assert remarks(found) == ["Hun synes, at træerne på Kirkevej skal beskæres."]


def test_an_unstopped_answer_below_its_label_is_a_remark(cut: Callable[..., Splitting]) -> None:
    found = cut(
        "Dato: 1. marts 2026",
        "Navn: Kim Ahl",
        ("Kommentar", {"kind": H, "level": 2}),
        "Enig med Line og så mere skygge",
        sender="Kim Ahl",
    )
    assert remarks(found) == ["Enig med Line og så mere skygge"]


def test_who_met_and_where_is_no_remark(cut: Callable[..., Splitting]) -> None:
    found = cut(
        ("Opsamling fra borgermøde om stiplanen", {"kind": H}),
        "Afholdt den 22. september 2026 i Kulturhuset. Ca. 60 borgere deltog. Borgmesteren bød velkommen.",
        "Der mangler bænke langs stien ved åen.",
        "Tak for en god aften. Opsamlingen er skrevet af Plan og Byg.",
        sender="Borgermøde",
    )
    assert remarks(found) == ["Der mangler bænke langs stien ved åen."]


def test_a_printed_article_that_was_sent_along_is_anothers(tmp_path: Path) -> None:
    folder = tmp_path / "hoeringssvar" / "Grundejerforeningen Elmevej"
    folder.mkdir(parents=True)
    papers = {
        "Svar": (
            "Vi foreslår, at elmene erstattes af lind.",
            "Venlig hilsen",
            "Grundejerforeningen Elmevej",
        ),
        "Bilag 1 artikel": (
            "Elmesygen hærger igen",
            "Eksperterne mener, at resten af træerne bør fældes.",
        ),
    }
    for name, lines in papers.items():
        made = docx.Document()
        for line in lines:
            made.add_paragraph(line)
        made.save(folder / f"{name}.docx")
    responses, _ = read_responses(tmp_path, tmp_path / "hoeringssvar", RoundFacts())
    assert remarks(split(responses)[0]) == ["Vi foreslår, at elmene erstattes af lind."]
