"""The Word file, opened again: everything is there, and Word can work with it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from hoering.domain import Direction, Edit, EditState, Outcome, Position, Reviewed
from hoering.writing.facts.register import register
from hoering.writing.overview.overview import overview_bytes
from hoering.writing.passages import introduction


def opened(reviewed: Reviewed) -> Any:
    return docx.Document(io.BytesIO(overview_bytes(reviewed)))


def main_table(document: Any) -> Any:
    return next(
        t for t in document.tables if t.rows[0].cells[0].text == "Nr." and len(t.columns) > 7
    )


def text_of(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def row_texts(row: Any) -> list[str]:
    return [text_of(c) for c in row.findall(qn("w:tc"))]


@pytest.fixture(scope="module")
def document(reviewed: Reviewed) -> Any:
    return opened(reviewed)


@pytest.fixture(scope="module")
def rows(document: Any) -> list[Any]:
    return list(main_table(document)._tbl.iter(qn("w:tr")))


def bookmarks(element: Any) -> list[str]:
    """Those of remarks and changes; those of the columns' headings are counted apart."""
    names = [b.get(qn("w:name")) for b in element.iter(qn("w:bookmarkStart"))]
    return [name for name in names if not name.startswith("k_")]


def test_the_page_is_landscape_a4_and_the_language_danish(document: Any) -> None:
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == (
        pytest.approx(297, abs=0.2),
        pytest.approx(210, abs=0.2),
    )
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"da-DK"}
    assert document.settings.element.find(qn("w:themeFontLang")).get(qn("w:val")) == "da-DK"


def test_properties_come_from_the_round(document: Any) -> None:
    properties = document.core_properties
    assert properties.title == "Kommenteret oversigt over høringssvar – Ældrepolitik 2026–2030"
    assert properties.author == "Senior og Omsorg"
    assert "26/01873" in properties.subject
    assert "Mad og måltider" in properties.keywords
    assert properties.created.isoformat().startswith("2026-03-13T12:00")


def test_header_and_footer(document: Any) -> None:
    section = document.sections[0]
    assert "Skovballe Kommune" in section.header.paragraphs[0].text
    assert "26/01873" in section.header.paragraphs[0].text
    codes = [e.text.strip() for e in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert re.search(r"Side \d+ af \d+", section.footer.paragraphs[0].text)


def test_the_parts_stand_in_order_under_real_headings(document: Any) -> None:
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [
        "Sådan læses oversigten",
        "Hvem har svaret",
        "Oversigt efter høringssvar",
        "Oversigt efter tema",
        "Ændringer i det tilrettede udkast",
        "Opmærksomhedspunkter",
        "Filer, der ikke kunne læses, og andre problemer",
    ]
    assert document.paragraphs[0].style.name == "Title"


def test_the_columns_of_the_main_table(rows: list[Any]) -> None:
    assert row_texts(rows[0]) == [
        "Nr.",
        "Afsender",
        "Bemærkning (side)",
        "Tema",
        "Afsnit i udkastet",
        "Forvaltningens bemærkninger",
        "Udfald",
        "Ændring (afsnit, før → efter)",
    ]


def test_every_table_repeats_its_header_and_has_a_grid(document: Any) -> None:
    for table in document.tables:
        element = table._tbl
        grid = [int(c.get(qn("w:w"))) for c in element.find(qn("w:tblGrid"))]
        for row in element.iter(qn("w:tr")):
            at = 0
            for cell in row.findall(qn("w:tc")):
                span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
                count = int(span.get(qn("w:val"))) if span is not None else 1
                width = int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w")))
                assert width == sum(grid[at : at + count])
                at += count
            assert at == len(grid)
    framed = [t for t in document.tables if len(t.rows) > 1]
    assert len(framed) == 9  # senders, remarks, four themes, changes, alarms, problems
    for table in framed:
        first = table._tbl.find(qn("w:tr"))
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_each_remark_has_one_row_with_its_bookmark_sender_and_words(
    rows: list[Any], reviewed: Reviewed
) -> None:
    found = {b: row for row in rows for b in bookmarks(row)}
    senders = {r.id: r.sender for r in reviewed.analysis.responses}
    assert set(found) == {f"h_{r.id}" for r in reviewed.analysis.remarks}
    for remark in reviewed.analysis.remarks:
        row = found[f"h_{remark.id}"]
        cells = row.findall(qn("w:tc"))
        paragraphs = [text_of(p) for p in cells[2].iter(qn("w:p"))]
        assert "\n".join(paragraphs).count(remark.text) == 1
        below = [line for line in paragraphs if not line.startswith("samme ord ")]
        assert f"side {remark.page}" in below[-1]
        assert text_of(cells[1]) == senders[remark.response]


def test_no_row_is_without_a_sender(rows: list[Any]) -> None:
    for row in rows:
        cells = row_texts(row)
        assert (cells[1] if len(cells) > 1 else cells[0]).strip()


def test_nobody_is_lost(rows: list[Any], document: Any) -> None:
    wide = {cells[0]: cells for cells in map(row_texts, rows) if len(cells) == 3}
    assert "ingen bemærkninger" in wide["H03"][2]
    assert wide["H05"][2].startswith("Ikke læst.")
    assert "tekstgenkendelse" in wide["H05"][2]
    assert wide["–"][1] == "låst.pdf"
    assert "uden adgangskode" in wide["–"][2]
    groups = [cells[0] for cells in map(row_texts, rows) if len(cells) == 1]
    assert [g[:3] for g in groups] == ["H01", "H02", "H03", "H04", "H05", "H06", "Fil"]
    assert "efter fristen" in groups[3]
    assert "næsten enslydende med H04" in groups[5]
    text = "\n".join(p.text for p in document.paragraphs)
    assert "Ældre Sagen Skovballe og Udsatterådet" in text


def test_the_reply_is_the_administrations_alone(rows: list[Any], ids: dict[str, str]) -> None:
    replies = {bookmarks(row)[0]: row_texts(row)[5] for row in rows if bookmarks(row)}
    assert replies.pop(f"h_{ids['H01.2']}") == "Der er skrevet en kontaktperson ind."
    assert set(replies.values()) == {""}


def test_proposals_say_so_and_decisions_do_not(rows: list[Any], ids: dict[str, str]) -> None:
    outcomes = {bookmarks(row)[0]: row_texts(row)[6] for row in rows if bookmarks(row)}
    assert outcomes[f"h_{ids['H04.2']}"].startswith("Taget til efterretning")
    assert "forslag" not in outcomes[f"h_{ids['H04.2']}"]
    assert outcomes[f"h_{ids['H01.2']}"] == "Indarbejdetforslag"
    assert "økonomi" in outcomes[f"h_{ids['H01.4']}"]
    assert outcomes[f"h_{ids['H02.4']}"] == ""


def test_changed_words_are_marked_in_the_row_of_the_remark(
    rows: list[Any], ids: dict[str, str]
) -> None:
    row = next(r for r in rows if f"h_{ids['H02.2']}" in bookmarks(r))
    marks = {}
    for run in row.findall(qn("w:tc"))[7].iter(qn("w:r")):
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if style is not None:
            marks[style.get(qn("w:val"))] = text_of(run)
    assert marks["Slettet"] == "Lindegaarden"
    assert marks["Tilfoejet"] == "Lindegården"


def test_a_row_that_a_page_has_room_for_is_not_broken(rows: list[Any], ids: dict[str, str]) -> None:
    whole = {
        name: row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
        for row in rows
        for name in bookmarks(row)
    }
    assert whole[f"h_{ids['H02.1']}"]  # of some fifteen lines
    assert whole[f"h_{ids['H01.1']}"]


def test_a_figure_of_proposals_says_so(reviewed: Reviewed) -> None:
    def told(of: Reviewed) -> list[str]:
        cells = introduction.figures(register(of)).cells
        return ["".join(run.text for run in cell.paras[1].runs) for cell in cells]

    book = register(reviewed)
    met = [e for e in book.entries.values() if e.outcome is Outcome.ADOPTED]
    assert any("outcome" not in e.decided for e in met)
    assert "indarbejdet (forslag)" in told(reviewed)
    edit = Edit("", "outcome", "indarbejdet", "ikke_indarbejdet", "2026-03-20")
    edits = tuple((replace(edit, subject=e.remark.id), EditState.KEPT) for e in met)
    assert "indarbejdet" in told(replace(reviewed, edits=edits))


def test_the_figures_tell_also_what_was_not_met(reviewed: Reviewed) -> None:
    book = register(reviewed)
    found = {c.paras[1].text: int(c.paras[0].text) for c in introduction.figures(book).cells}
    refused = [e for e in book.entries.values() if e.outcome is Outcome.NOT_ADOPTED]
    assert found["ikke indarbejdet (forslag)"] == len(refused) > 0
    outcomes = [
        n for what, n in found.items() if re.search("indarbejdet|udfald|efterretning", what)
    ]
    assert sum(outcomes) == len(book.entries)


def test_that_all_invited_answered_is_told(reviewed: Reviewed) -> None:
    facts = replace(reviewed.analysis.round, invited=("Ældrerådet",))
    every = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    assert "Alle inviterede parter har svaret." in list(introduction.opening(register(every)))


def test_those_who_did_not_answer_may_have_sent_what_could_not_be_read(reviewed: Reviewed) -> None:
    told = " ".join(introduction.opening(register(reviewed)))
    assert "En fil kunne ikke læses og kan være fra en af dem." in told
    facts = replace(reviewed.analysis.round, invited=("Ældrerådet", "Udsatterådet"))
    alone = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    told = " ".join(introduction.opening(register(alone)))
    assert "En fil kunne ikke læses og kan være fra Udsatterådet." in told
    read = replace(reviewed, analysis=replace(reviewed.analysis, findings=()))
    assert "kan være fra" not in " ".join(introduction.opening(register(read)))


def test_the_rows_of_a_theme_may_be_broken_by_a_page(document: Any) -> None:
    """LibreOffice loses what stands below an unbreakable row that ends a page."""
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Holdning")
    assert table.rows[1]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None


def test_positions_are_counted_exactly_with_a_quotation(document: Any) -> None:
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Holdning")
    title, senders, quotation = row_texts(table.rows[1]._tr)
    assert title.startswith("Borgerne skal have en fast kontaktperson")
    assert "forslag" in title
    assert senders == "1 råd og 1 bestyrelseH01.2, H02.1"
    assert quotation.startswith("»I afsnit 3.2 bør det fremgå")


def test_links_lead_to_bookmarks_that_exist(document: Any) -> None:
    body = document.element.body
    anchors = {e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))}
    names = bookmarks(body)
    assert anchors
    assert anchors <= set(names)
    assert len(names) == len(set(names))
    numbers = [b.get(qn("w:id")) for b in body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_changes_show_the_remarks_behind(document: Any) -> None:
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Æ-nr.")
    by_id = {cells[0]: cells for cells in (row_texts(r._tr) for r in table.rows)}
    assert by_id["Æ01"][5].startswith("H01.2, H02.1")
    assert by_id["Æ02"][3] == "–"
    assert by_id["Æ05"][2] == "Flyttet til afsnit 2.2"
    assert by_id["Æ05"][5] == "ingen (redaktionel)"
    assert by_id["Æ06"][5] == "ingen bemærkning"
    assert by_id["Æ06"][4].startswith("Politikken gælder for alle borgere over 67 år")


def test_editorial_alarms_are_one_line(document: Any) -> None:
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Punkt")
    assert len(table.rows) == 3
    text = [p.text for p in document.paragraphs]
    told = "Desuden 1 redaktionel ændring (flyttet tekst, stavning, numre og lignende)"
    assert any(t.startswith(told) and "Æ05" in t for t in text)


def test_without_a_revised_draft_nothing_speaks_of_changes(without_revision: Reviewed) -> None:
    document = opened(without_revision)
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert "Ændringer i det tilrettede udkast" not in headings
    assert "Opmærksomhedspunkter" not in headings
    names = row_texts(next(t for t in document.tables if len(t.columns) == 7 and "Udfald" in
                           row_texts(t.rows[0]._tr)).rows[0]._tr)  # fmt: skip
    assert names[-1] == "Udfald"
    assert any("endnu ikke et tilrettet udkast" in p.text for p in document.paragraphs)


def test_a_round_of_one_unreadable_file(bare: Reviewed) -> None:
    document = opened(bare)
    text = "\n".join(text_of(t._tbl) for t in document.tables)
    assert "scan0012.pdf" in text
    assert "Ikke læst." in text


def test_letters_that_xml_cannot_hold_do_not_stop_the_file(reviewed: Reviewed) -> None:
    from dataclasses import replace

    first = reviewed.analysis.responses[0]
    odd = replace(first, sender="Ældre\x02rådet\ufffe\x0c")
    analysis = replace(reviewed.analysis, responses=(odd, *reviewed.analysis.responses[1:]))
    document = opened(Reviewed(analysis))
    assert "Ældrerådet" in text_of(main_table(document)._tbl)


def test_positions_of_one_sender_are_a_row_each(reviewed: Reviewed, ids: dict[str, str]) -> None:
    from dataclasses import replace

    theming = reviewed.analysis.theming
    alone = Position("P09", "maaltider", Direction.PROPOSAL, "Mad fra eget køkken", (ids["H02.3"],))
    analysis = replace(
        reviewed.analysis, theming=replace(theming, positions=(*theming.positions, alone))
    )
    document = opened(Reviewed(analysis))
    rows = [row_texts(r._tr) for t in document.tables for r in t.rows]
    single = rows.index(["Holdninger med én afsender   1 bestyrelse"])
    assert rows[single + 1] == ["Mad fra eget køkken  H02.3"]
    assert any(r[0] == "Øvrige bemærkninger" and "H02.2" in r[1] for r in rows)


def test_the_guide_speaks_only_of_what_is_there(
    reviewed: Reviewed, without_revision: Reviewed
) -> None:
    def guide(round_: Reviewed) -> str:
        found = opened(round_).paragraphs
        return " ".join(p.text for p in found if p.style.name == "List Bullet")

    assert "Tema, afsnit og udfald er programmets forslag" in guide(reviewed)
    assert "1 af sekretariatets rettelser skal ses efter" in guide(reviewed)
    assert "Tema og afsnit er programmets forslag." in guide(without_revision)
    assert "ikke fed, kursiv og understregning" in guide(reviewed)
    public = " ".join(introduction.guide(register(reviewed, public=True), reviewed))
    assert "fed, kursiv" not in public
    assert "streget over" not in guide(without_revision)


def test_a_number_that_went_out_is_told(reviewed: Reviewed) -> None:
    analysis = reviewed.analysis

    def without(*gone: str) -> str:
        left = replace(
            analysis,
            responses=tuple(r for r in analysis.responses if r.id not in gone),
            splittings=tuple(s for s in analysis.splittings if s.response not in gone),
        )
        return " ".join(introduction.opening(register(replace(reviewed, analysis=left))))

    assert "udgået" not in without()
    assert "Nummer H03 er udgået: Svaret er taget ud" in without("H03")
    assert "Numrene H02, H03 og H05 er udgået: Svarene er taget ud" in without("H02", "H03", "H05")


def test_the_highest_number_that_went_out_is_told_as_well(reviewed: Reviewed) -> None:
    before = len(reviewed.analysis.responses)
    later = replace(reviewed, analysis=replace(reviewed.analysis, numbered=before + 2))
    told = " ".join(introduction.opening(register(later)))
    many = replace(later, analysis=replace(later.analysis, numbered=before + 99))
    assert f"H{before + 1:02}–H{before + 99}" in " ".join(introduction.opening(register(many)))
    assert f"Numrene H{before + 1:02} og H{before + 2:02} er udgået: Svarene er taget ud" in told
