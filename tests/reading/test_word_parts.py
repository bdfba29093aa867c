"""Word files: headers, notes, boxes, fields, controls, numbering, tables as they are shown."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from officepackages import p, read, run, told, word_file

from hoering.domain import BlockKind
from hoering.reading.files import read_file
from hoering.reading.text.numbering import shown

_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code: str, result: str) -> str:
    middle = result if result.startswith("<") else run(result)
    return (
        _FIELD.format("begin") + run(code, tag="instrText") + _FIELD.format("separate") + middle
        + _FIELD.format("end")
    )  # fmt: skip


def form_field(inner: str) -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inner}</w:ffData></w:fldChar></w:r>'
    return begin + run(" FORMCHECKBOX ", tag="instrText") + _FIELD.format("end")


def test_fields_give_their_results(tmp_path: Path) -> None:
    body = p(
        "Se ",
        field(" REF afsnit ", "afsnit 3.2"),
        " og ",
        field(" HYPERLINK x ", field("A", "siden")),
        ".",
    )
    assert told(read(word_file(tmp_path, body))) == ["Se afsnit 3.2 og siden."]


def test_a_field_without_an_end_swallows_no_text(tmp_path: Path) -> None:
    body = p("Før. ", _FIELD.format("begin")) + p("Efter.")
    assert told(read(word_file(tmp_path, body))) == ["Før.", "Efter."]


def test_old_form_fields_and_new_boxes(tmp_path: Path) -> None:
    choices = '<w:listEntry w:val="Borger"/><w:listEntry w:val="Forening"/>'
    box = (
        "<w:sdt><w:sdtPr><w14:checkbox/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run('☒')}</w:sdtContent></w:sdt>"
    )
    body = (
        p(form_field('<w:checkBox><w:checked/></w:checkBox>'), " Ja")
        + p(form_field('<w:checkBox><w:default w:val="0"/></w:checkBox>'), " Nej")
        + p(form_field(f'<w:ddList><w:result w:val="1"/>{choices}</w:ddList>'))
        + p(box, " Enig")
    )  # fmt: skip
    assert told(read(word_file(tmp_path, body))) == ["☒ Ja", "☐ Nej", "Forening", "☒ Enig"]


def test_a_prompt_to_write_is_no_text(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = control.format("<w:showingPlcHdr/>", p("Klik her for at skrive.")) + p(
        "Navn: ", control.format("", run("Ida"))
    )
    assert told(read(word_file(tmp_path, body))) == ["Navn: Ida"]


def test_a_box_told_for_two_programs_is_told_once(tmp_path: Path) -> None:
    inner = f"<w:txbxContent>{p('Teksten i boksen.')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    only_old = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice>"
        f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(word_file(tmp_path, p("Før.", both) + p("Efter.", only_old)))
    assert told(document) == ["Før.", "Teksten i boksen.", "Efter.", "Teksten i boksen."]


def test_notes_follow_their_paragraph(tmp_path: Path) -> None:
    mark = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
    body = p("Se rapporten.", mark.format("footnote", 2), mark.format("endnote", 1)) + p("Slut.")
    document = read(
        word_file(
            tmp_path,
            body,
            footnotes=f'<w:footnote w:type="separator" w:id="0">{p("-")}</w:footnote>'
            f'<w:footnote w:id="2">{p("Den fra 2024.")}</w:footnote>',
            endnotes=f'<w:endnote w:id="1">{p("Bilag 3.")}</w:endnote>',
        )
    )
    assert told(document) == ["Se rapporten.", "1 Den fra 2024.", "1 Bilag 3.", "Slut."]
    assert told(document, BlockKind.FOOTNOTE) == ["1 Den fra 2024.", "1 Bilag 3."]


def test_only_headers_that_are_shown(tmp_path: Path) -> None:
    links = "".join(
        f'<w:{part}Reference w:type="{page}" r:id="r{part}{n}"/>'
        for part, page, n in (
            ("header", "first", 1), ("header", "default", 2), ("header", "even", 3),
            ("footer", "default", 1),
        )
    )  # fmt: skip
    cell = f"<w:tbl><w:tr><w:tc>{p('Ældrerådet')}</w:tc><w:tc>{p('Torvet 1')}</w:tc></w:tr></w:tbl>"
    path = word_file(
        tmp_path,
        p("Vi har læst udkastet.") + f"<w:sectPr>{links}<w:titlePg/></w:sectPr>",
        header1=cell, header2=p("Side 2"), header3=p("Kun på lige sider"),
        header4=p("Ikke brugt"), footer1=p("CVR 12 34 56 78"),
    )  # fmt: skip
    assert told(read(path)) == [
        "Ældrerådet", "Torvet 1", "Side 2", "CVR 12 34 56 78", "Vi har læst udkastet.",
    ]  # fmt: skip


def test_text_hidden_by_its_style(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = p("Ses. ", run("Ses ikke.", '<w:rStyle w:val="Skjult"/>')) + p(
        "Heller ikke.",
        run("Dog dette.", '<w:vanish w:val="0"/>'),
        properties='<w:pStyle w:val="Note"/>',
    )
    assert told(read(word_file(tmp_path, body, styles=styles))) == ["Ses.", "Dog dette."]


def level(depth: int, pattern: str, form: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def item(text: str, number: int, depth: int = 0) -> str:
    return p(
        text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def test_numbers_as_word_shows_them(tmp_path: Path) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="5">{level(0, "§ %1.")}{level(1, "%1.%2")}'
        f"{level(2, '(%3)', 'lowerRoman')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = "".join((
        item("Et", 1), item("To", 1), item("under", 1, 1), item("under", 1, 1), item("dybt", 1, 2),
        item("", 1), item("Fire", 1), item("under", 1, 1), item("Syv", 2), item("Otte", 2),
    ))  # fmt: skip
    document = read(word_file(tmp_path, body, numbering=numbering))
    assert [text.rpartition(" ")[0] for text in told(document)] == [
        "§ 1.", "§ 2.", "2.1", "2.2", "(i)", "§ 4.", "4.1", "§ 7.", "§ 8.",
    ]  # fmt: skip


def test_levels_that_never_start_anew_and_legal_figures(tmp_path: Path) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="5">{level(0, "%1.", "upperRoman")}'
        f"{level(1, '%1.%2', more='<w:isLgl/>' + '<w:lvlRestart w:val=' + chr(34) + '0' + chr(34) + '/>')}"
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    body = item("a", 1) + item("b", 1, 1) + item("c", 1) + item("d", 1, 1)
    document = read(word_file(tmp_path, body, numbering=numbering))
    assert told(document) == ["I. a", "1.1 b", "II. c", "2.2 d"]


def test_headings_numbered_through_their_style(tmp_path: Path) -> None:
    tied = '<w:pStyle w:val="H{}"/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="5">{level(0, "%1", more=tied.format(1))}'
        f"{level(1, '%1.%2', more=tied.format(2))}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )
    body = "".join(
        p(t, properties=f'<w:pStyle w:val="{s}"/>')
        for t, s in (("Mål", "H1"), ("Stier", "H2"), ("Busser", "H2"))
    )
    document = read(word_file(tmp_path, body, numbering=numbering, styles=styles))
    assert told(document, BlockKind.HEADING) == ["1 Mål", "1.1 Stier", "1.2 Busser"]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [(4, "upperRoman", "IV"), (49, "lowerRoman", "xlix"), (28, "lowerLetter", "bb"),
     (3, "decimalZero", "03"), (2, "ordinal", "2."), (10**9, "lowerRoman", "mmmmm")],
)  # fmt: skip
def test_number_formats(value: int, form: str, text: str) -> None:
    assert shown(value, form) == text


def test_two_header_rows_and_a_cell_over_two_columns(tmp_path: Path) -> None:
    def row(*cells: str, head: bool = False) -> str:
        return f"<w:tr><w:trPr>{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(cells)}</w:tr>"

    def cell(text: str, span: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(text)}</w:tc>'

    table = (
        row(cell("Sted"), cell("Svar", 2), head=True)
        + row(cell(""), cell("Bemærkning"), cell("Forslag"), head=True)
        + row(cell("2.1"), cell("Der mangler lys."), cell("Sæt det op."))
    )
    blocks = read(word_file(tmp_path, f"<w:tbl>{table}</w:tbl>")).blocks
    assert [b.row for b in blocks] == [0, 0, 0, 0, 1, 1, 1]
    assert [b.column_name for b in blocks[-3:]] == ["Sted", "Svar Bemærkning", "Svar Forslag"]


def test_strict_files_and_other_places_of_the_document(tmp_path: Path) -> None:
    usual = word_file(tmp_path, p("Teksten."))
    strict = tmp_path / "strict.docx"
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(strict, "w") as new:
        text = old.read("word/document.xml").replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        new.writestr("word/document2.xml", text)
        new.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"'
            ' Target="/word/document2.xml"/></Relationships>',
        )
    assert told(read(strict)) == ["Teksten."]


def test_a_web_page_inside_the_document(tmp_path: Path) -> None:
    path = word_file(tmp_path, p("Før.") + '<w:altChunk r:id="a"/>' + p("Efter."))
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml")
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", body)
        package.writestr("word/del.html", "<html><p>Vi mangler lys.</p></html>")
        package.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="a" Type="http://x/aFChunk" Target="del.html"/></Relationships>',
        )
    assert told(read(path)) == ["Før.", "Vi mangler lys.", "Efter."]


def test_bombs_are_reported_and_nothing_is_fetched(tmp_path: Path) -> None:
    laughs = (
        '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    )
    path = word_file(tmp_path, p("Før.") + "<w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>")
    with zipfile.ZipFile(path) as package:
        text = package.read("word/document.xml").decode()
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", laughs + text)
    document, _ = read_file(path, path.name)
    assert document is None or told(document) == ["Før."]

    deep = word_file(
        tmp_path, "<w:sdt><w:sdtContent>" * 400 + p("x") + "</w:sdtContent></w:sdt>" * 400
    )
    document, findings = read_file(deep, deep.name)
    assert document is None and [f.code for f in findings] == ["broken"]

    many = tmp_path / "mange.docx"
    with zipfile.ZipFile(many, "w") as package:
        package.writestr("word/document.xml", "<x/>")
        for n in range(20_001):
            package.writestr(f"word/{n}", b"")
    assert [f.code for f in read_file(many, many.name)[1]] == ["too_big"]
