"""The municipality's own Word files: styles, logo and running lines kept, placeholders filled."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from hoering.dansk import COLUMNS, OVERVIEW_FORMS
from hoering.domain import Reviewed
from hoering.writing.agenda.agenda import agenda_bytes
from hoering.writing.agenda.agenda_template import BLOCKS, VALUES, complaint, unknown_placeholders
from hoering.writing.forms import form_files, template_findings, write_agenda, write_forms
from hoering.writing.overview import overview, prose
from hoering.writing.word.styles import new_document
from hoering.writing.word.word_template import emptied


def saved(document: Any) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def own_template() -> Any:
    """A municipality's letter: Danish style ids, a logo, a serif face, some styles missing."""
    document = docx.Document()
    styles = document.styles
    styles["Normal"].font.name = "Georgia"
    for name, identity in (("Heading 1", "Overskrift1"), ("Title", "Titel")):
        styles[name].element.styleId = identity
        styles[name].font.size = Pt(31)
    for name in ("Heading 3", "Subtitle", "List Bullet"):
        element = styles[name].element
        element.getparent().remove(element)
    styles.add_style("Tabeltekst", WD_STYLE_TYPE.PARAGRAPH).font.name = "Verdana"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    picture = io.BytesIO()
    Image.new("RGB", (30, 10), "green").save(picture, "PNG")
    section.header.paragraphs[0].add_run().add_picture(picture, width=Cm(2))
    section.footer.paragraphs[0].text = "Rådhuspladsen 1"
    document.add_paragraph("Vejledning, som skal væk")
    return document


TEMPLATE = saved(own_template())


def agenda(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


@pytest.mark.parametrize("make", [overview.overview_bytes, prose.document_bytes])
def test_the_templates_look_is_taken_over(make: Any, reviewed: Reviewed) -> None:
    content = make(reviewed, TEMPLATE)
    document = opened(content)
    assert document.paragraphs[0].style.style_id == "Titel"
    assert document.paragraphs[0].style.font.size == Pt(31)
    assert any(p.style.style_id == "Overskrift1" for p in document.paragraphs)
    assert document.sections[0].footer.paragraphs[0].text == "Rådhuspladsen 1"
    assert "Vejledning" not in "\n".join(p.text for p in document.paragraphs)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert [n for n in package.namelist() if n.endswith(".png")]
    bullets = [p for p in document.paragraphs if p.style.name == "List Bullet"]
    assert make is prose.document_bytes or bullets
    for style in {p.style.name for p in document.paragraphs}:
        assert style in {s.name for s in document.styles}


def test_the_page_is_turned_and_the_table_fills_it(reviewed: Reviewed) -> None:
    document = opened(overview.overview_bytes(reviewed, TEMPLATE))
    section = document.sections[0]
    assert section.page_width > section.page_height
    room = section.page_width - section.left_margin - section.right_margin
    widest = max(sum(c.width for c in t.columns) for t in document.tables)
    assert room - 1000 < widest <= room + 1000  # in 1/12700 of a point


def test_a_missing_list_becomes_a_real_one(reviewed: Reviewed) -> None:
    document = opened(overview.overview_bytes(reviewed, TEMPLATE))
    style = next(p.style for p in document.paragraphs if p.style.name == "List Bullet")
    number = style.element.pPr.find(f"{qn('w:numPr')}/{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    found = [n for n in numbering.findall(qn("w:num")) if n.get(qn("w:numId")) == number]
    assert len(found) == 1


def test_the_first_sections_header_counts_where_the_last_has_none() -> None:
    document = own_template()
    document.add_section()
    for reference in list(document.sections[-1]._sectPr):
        if reference.tag.endswith("Reference"):
            document.sections[-1]._sectPr.remove(reference)
    left = emptied(saved(document))
    assert left.sections[0].footer.paragraphs[0].text == "Rådhuspladsen 1"
    assert len(left.element.body) == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.4", TEMPLATE[:900]])
def test_a_damaged_template_is_left_out_and_reported(
    content: bytes, reviewed: Reviewed, tmp_path: Path
) -> None:
    (tmp_path / "s.docx").write_bytes(content)
    assert overview.overview_bytes(reviewed, content) == overview.overview_bytes(reviewed)
    facts = replace(reviewed.analysis.round, word_template="s.docx", agenda_template="s.docx")
    found = list(template_findings(tmp_path, facts))
    assert [f.source for f in found] == ["s.docx", "s.docx"]
    assert "»s.docx« under [skabelon] word" in found[0].text and "gem den igen" in found[0].text
    changed = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    write_agenda(changed, tmp_path, tmp_path / "resultat")
    assert opened((tmp_path / "resultat" / "dagsordenspunkt.docx").read_bytes()).paragraphs


def test_placeholders_are_filled_wherever_they_stand(reviewed: Reviewed) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Vi fik {{ant")
    paragraph.add_run("al_s").bold = True
    paragraph.add_run("var }} svar fra {{afsendere}}.")
    document.add_table(1, 1).cell(0, 0).text = "Frist: {{Frist}}"
    document.sections[0].header.paragraphs[0].text = "{{kommune}} – {{sagsnr}}"
    filled = opened(agenda_bytes(reviewed, saved(document)))
    assert filled.paragraphs[0].text == (
        "Vi fik 6 svar fra to råd, en bestyrelse, en organisation og to borgere."
    )
    assert filled.tables[0].cell(0, 0).text == "Frist: 13. marts 2026 kl. 12.00"
    assert filled.sections[0].header.paragraphs[0].text == "Skovballe Kommune – 26/01873"


def test_a_block_becomes_paragraphs_in_the_look_of_its_place(reviewed: Reviewed) -> None:
    document = docx.Document()
    document.add_paragraph("{{ikke_medtaget}}")
    styled = document.add_paragraph("{{hvem_svarede}}")
    styled.paragraph_format.left_indent = Cm(3)
    filled = opened(agenda_bytes(reviewed, saved(document)))
    bullets = [p for p in filled.paragraphs if p.style.name == "List Bullet"]
    assert bullets[0].text.startswith("Bemærkninger, der vedrører økonomi")
    who = next(p for p in filled.paragraphs if p.text.startswith("Svarene er kommet fra"))
    assert who.paragraph_format.left_indent == pytest.approx(Cm(3), abs=700)
    assert not any("{{" in p.text for p in filled.paragraphs)


def test_a_block_within_a_sentence_is_one_after_the_other(reviewed: Reviewed) -> None:
    filled = opened(agenda_bytes(reviewed, agenda("Vedlagt: {{bilag}}.")))
    assert filled.paragraphs[0].text == (
        "Vedlagt: Kommenteret oversigt over høringssvar; Høringssvar – samlet; Ældrepolitik "
        "2026–2030 – tilrettet udkast (tilrettet.docx); Ændringer i forhold til høringsudkastet."
    )


def test_gaps_and_facts_nobody_knows_are_marked(bare: Reviewed) -> None:
    filled = opened(agenda_bytes(bare, agenda("{{titel}}", "{{skriv: hvad det koster}}")))
    assert [p.text for p in filled.paragraphs] == ["[Skriv: titel]", "[Skriv: hvad det koster]"]
    assert {r.style.name for p in filled.paragraphs for r in p.runs if r.text} == {"Skrivefelt"}


def test_an_unknown_placeholder_is_named_with_the_nearest(
    reviewed: Reviewed, tmp_path: Path
) -> None:
    content = agenda("{{tematik}} og {{antalsvar}}", "{{antalsvar}}", "{{ændringer}}")
    assert unknown_placeholders(content) == ["tematik", "antalsvar"]
    (tmp_path / "vores.docx").write_bytes(content)
    facts = replace(reviewed.analysis.round, agenda_template="vores.docx")
    found = [f.text for f in template_findings(tmp_path, facts)]
    assert len(found) == 2
    assert "{{tematik}} i skabelonen »vores.docx«" in found[0] and "{{temaer}}" in found[0]
    assert "Mente du {{antal_svar}}?" in complaint("antalsvar", "vores.docx")
    filled = opened(agenda_bytes(reviewed, content))
    assert filled.paragraphs[0].text.startswith("[Tjek: feltet {{tematik}} kendes ikke] og [Tjek:")


def test_every_placeholder_gives_something(reviewed: Reviewed) -> None:
    names = [*VALUES, *BLOCKS]
    content = agenda(*(line for name in names for line in (f"{{{{{name}}}}}", f"efter {name}")))
    assert not unknown_placeholders(content)
    text = [p.text for p in opened(agenda_bytes(reviewed, content)).paragraphs]
    places = [text.index(f"efter {name}") for name in names]
    for before, place in zip([-1, *places], places, strict=False):
        assert "".join(text[before + 1 : place]).strip()
    assert not any("{{" in line or "[Skriv: " in line for line in text if "svar" not in line)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12).filter(
            lambda t: "{" not in t and "}" not in t
        ),
        min_size=2,
        max_size=5,
    ),
    st.data(),
)
def test_text_around_placeholders_is_never_lost(
    reviewed: Reviewed, words: list[str], data: st.DataObject
) -> None:
    """However Word cuts a paragraph into runs."""
    whole = "{{antal_svar}}".join(words)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=4)) | {0, len(whole)})
    document = new_document(portrait=True)
    paragraph = document.add_paragraph()
    for start, end in pairwise(cuts):
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = whole[start:end]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
        paragraph._p.append(run)
    filled = opened(agenda_bytes(reviewed, saved(document)))
    shown = "".join(t.text or "" for t in filled.paragraphs[0]._p.iter(qn("w:t")))
    assert shown == "6".join(words)


def test_what_may_be_written_in_a_template_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "skabeloner.md").read_text(encoding="utf-8")
    for name in (*VALUES, *BLOCKS):
        assert f"`{{{{{name}}}}}`" in text
    for key in (*COLUMNS, *OVERVIEW_FORMS):
        assert f"`{key}`" in text


def test_the_forms_go_into_their_files(reviewed: Reviewed, tmp_path: Path) -> None:
    (tmp_path / "s.docx").write_bytes(TEMPLATE)
    facts = replace(
        reviewed.analysis.round, forms=("hvidbog", "tabel", "notat"), word_template="s.docx"
    )
    assert form_files(facts) == {
        "hvidbog": "kommenteret-oversigt.docx",
        "tabel": "kommenteret-oversigt-tabel.docx",
        "notat": "kommenteret-oversigt-notat.docx",
    }
    results = tmp_path / "resultat"
    changed = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    write_forms(changed, tmp_path, results)
    titles = {path.name: docx.Document(str(path)).paragraphs[0].text for path in results.iterdir()}
    assert titles["kommenteret-oversigt.docx"] == "Hvidbog over høringssvar"
    assert titles["kommenteret-oversigt-tabel.docx"].startswith("Kommenteret oversigt")
    assert len(titles) == 3


def test_the_running_lines_of_a_word_template_are_filled(
    reviewed: Reviewed, tmp_path: Path
) -> None:
    document = own_template()
    document.sections[0].header.paragraphs[0].text = "{{kommune}} · {{sagsnr}} · {{ukendt}}"
    content = saved(document)
    made = opened(overview.overview_bytes(reviewed, content))
    told = made.sections[0].header.paragraphs[0].text
    assert told.startswith("Skovballe Kommune · 26/01873 · [Tjek: feltet {{ukendt}} kendes ikke]")
    (tmp_path / "s.docx").write_bytes(content)
    facts = replace(reviewed.analysis.round, word_template="s.docx")
    (finding,) = template_findings(tmp_path, facts)
    assert "Feltet {{ukendt}} i skabelonen »s.docx« kendes ikke" in finding.text


def test_a_fact_that_is_not_known_is_asked_for_in_danish(reviewed: Reviewed) -> None:
    facts = replace(reviewed.analysis.round, invited=(), start=None)
    bare = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    lines = opened(agenda_bytes(bare, agenda("{{ikke_svaret}}", "{{start}}"))).paragraphs
    told = [p.text for p in lines]
    assert "[Skriv: dagen, høringen begyndte]" in told
    assert any(t.startswith("[Skriv: hvilke hørte parter der ikke har svaret") for t in told)
