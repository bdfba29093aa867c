"""OpenDocument and RTF: the same text, structure and remarks as from Word."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from officepackages import comment, gone, ins, notes, odt_file, on, p, read, told, word_file

from hoering.domain import BlockKind
from hoering.reading.files import read_file

_LIST = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"'
    ' style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2"'
    ' style:num-format="a" style:num-suffix=")" text:display-levels="1"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)


def par(text: str, tag: str = "p", more: str = "") -> str:
    return f"<text:{tag} {more}>{text}</text:{tag}>"


def test_blanks_breaks_and_spans(tmp_path: Path) -> None:
    body = par('Vi <text:span>mangler</text:span>\n   lys<text:s text:c="3"/>på<text:tab/>stien.')
    assert told(read(odt_file(tmp_path, body))) == ["Vi mangler lys på stien."]


def test_headings_with_their_numbers(tmp_path: Path) -> None:
    outline = (
        "<office:styles><text:outline-style>"
        '<text:outline-level-style text:level="1" style:num-format="1"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style></office:styles>"
    )
    heads = [("Mål", 1), ("Stier", 2), ("Busser", 2), ("Økonomi", 1)]
    body = "".join(par(t, "h", f'text:outline-level="{n}"') for t, n in heads)
    document = read(odt_file(tmp_path, body, sheet=outline))
    assert told(document, BlockKind.HEADING) == ["1 Mål", "1.1 Stier", "1.2 Busser", "2 Økonomi"]


def test_lists_count_and_go_on(tmp_path: Path) -> None:
    def items(*texts: str) -> str:
        return "".join(
            f"<text:list-item>{par(t) if t[0] != '<' else t}</text:list-item>" for t in texts
        )

    inner = f"{par('To')}<text:list>{items('under', 'mere')}</text:list>"
    body = (
        f'<text:list text:style-name="L1">{items("Et", inner)}</text:list>' + par("Imellem os.")
        + f'<text:list text:style-name="L1" text:continue-numbering="true">{items("Tre")}</text:list>'
        + f'<text:list text:style-name="L1">{items("Forfra")}</text:list>'
        + f'<text:list text:style-name="L2">{items("Punkt")}</text:list>'
    )  # fmt: skip
    assert told(read(odt_file(tmp_path, body, styles=_LIST))) == [
        "1. Et", "2. To", "a) under", "b) mere", "Imellem os.", "3. Tre", "1. Forfra", "• Punkt",
    ]  # fmt: skip


def test_tables_notes_boxes_and_heads(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{par(c)}</table:table-cell>" for c in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    body = (
        "<table:table><table:table-header-rows>" + row("Afsnit", "Bemærkning")
        + "</table:table-header-rows>" + row("2.1", "Der mangler lys.") + "</table:table>"
        + par('Se her<text:note><text:note-citation>1</text:note-citation><text:note-body>'
              f'{par("Fra 2024.")}</text:note-body></text:note>.')
        + par(f'Ramme<draw:frame><draw:text-box>{par("I boksen.")}</draw:text-box></draw:frame>')
        + f'<text:section text:display="none">{par("Skjult.")}</text:section>'
    )  # fmt: skip
    heads = (
        "<office:master-styles><style:master-page>"
        f"<style:footer>{par('CVR 12 34 56 78')}</style:footer>"
        f"<style:header>{par('Ældrerådet')}</style:header></style:master-page></office:master-styles>"
    )
    document = read(odt_file(tmp_path, body, sheet=heads))
    assert told(document) == [
        "Ældrerådet", "CVR 12 34 56 78", "Afsnit", "Bemærkning", "2.1", "Der mangler lys.",
        "Se her.", "1 Fra 2024.", "Ramme", "I boksen.",
    ]  # fmt: skip
    cells = [b for b in document.blocks if b.kind is BlockKind.CELL]
    assert [(b.row, b.column_name) for b in cells] == [
        (0, "Afsnit"), (0, "Bemærkning"), (1, "Afsnit"), (1, "Bemærkning"),
    ]  # fmt: skip


def test_changes_and_comments(tmp_path: Path) -> None:
    creator = "<office:change-info><dc:creator>Ida</dc:creator></office:change-info>"
    body = (
        '<text:tracked-changes><text:changed-region text:id="a"><text:deletion>'
        f'{creator}{par("kan")}</text:deletion></text:changed-region>'
        f'<text:changed-region text:id="b"><text:insertion>{creator}</text:insertion>'
        "</text:changed-region></text:tracked-changes>"
        + par('Kommunen <text:change text:change-id="a"/><text:change-start text:change-id="b"/>skal'
              '<text:change-end text:change-id="b"/> <office:annotation office:name="c">'
              f'<dc:creator>Bo</dc:creator>{par("Hvornår?")}</office:annotation>hjælpe'
              '<office:annotation-end office:name="c"/>.')
    )  # fmt: skip
    document = read(odt_file(tmp_path, body))
    assert told(document)[0] == "Kommunen skal hjælpe."
    assert notes(document) == [
        ("»kan« ændres til »skal«.", "Kommunen kan hjælpe.", "Ida"),
        ("Hvornår?", "hjælpe", "Bo"),
    ]


def test_a_locked_file_is_reported(tmp_path: Path) -> None:
    path = odt_file(tmp_path, par("x"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    assert [f.code for f in read_file(path, "svar.odt")[1]] == ["encrypted"]


def test_rtf_letters_notes_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "svar.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\header\pard \'c6ldrer\'e5det\par}\pard "
        rb"Vi har l\'e6st \u230?\u248?.{\footnote fra 2024}\par {\deleted v\'e6k }Ny tekst."
        rb"{\*\atnid B}{\*\atnauthor Bo}{\*\annotation Hvorn\'e5r?}\par\trowd Afsnit\cell "
        rb"Bem\'e6rkning\cell\row 2.1\cell For lidt lys p\'e5 stien om aftenen.\cell\row "
        rb"{\pict\wmetafile8 " + b"0102aabbcc" * 400 + rb"}Slut.\par}"
    )
    document = read(path)
    assert [(b.kind.value, b.span.of(document.text)) for b in document.blocks] == [
        ("running_head", "Ældrerådet"), ("paragraph", "Vi har læst æø."), ("footnote", "fra 2024"),
        ("paragraph", "Ny tekst."), ("comment", "Hvornår?"), ("cell", "Afsnit"),
        ("cell", "Bemærkning"), ("cell", "2.1"), ("cell", "For lidt lys på stien om aftenen."),
        ("paragraph", "Slut."),
    ]  # fmt: skip
    assert notes(document) == [("Hvornår?", "", "Bo")]


def test_rtf_with_an_unknown_code_page_and_open_braces(tmp_path: Path) -> None:
    path = tmp_path / "svar.rtf"
    path.write_bytes(rb"{\rtf1\ansi\ansicpg99999 P\'e5 \'f8en\u-9999999?{\footnote aldrig lukket")
    assert told(read(path))[0].startswith("På øen")


def test_slides_in_the_order_of_the_show(tmp_path: Path) -> None:
    names = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )

    def box(text: str, kind: str = "body") -> str:
        return (
            f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:txBody><a:p>'
            f"<a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        )

    cells = "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></a:txBody></a:tc>"
                    for t in ("2.1", "Der mangler lys."))  # fmt: skip
    slides = {
        "1": box("Høringssvar", "ctrTitle") + box("12", "sldNum"),
        "2": box("Vi mangler lys.")
        + f"<p:graphicFrame><a:tbl><a:tr>{cells}</a:tr></a:tbl></p:graphicFrame>",
    }
    path = tmp_path / "svar.pptx"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
    with zipfile.ZipFile(path, "w") as package:
        order = "".join(f'<p:sldId r:id="r{n}"/>' for n in ("2", "1"))
        package.writestr(
            "ppt/presentation.xml", f"<p:presentation {names}>{order}</p:presentation>"
        )
        links = "".join(
            f'<Relationship Id="r{n}" Type="{relation}" Target="slides/slide{n}.xml"/>'
            for n in slides
        )
        package.writestr(
            "ppt/_rels/presentation.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{links}</Relationships>",
        )
        for n, inner in slides.items():
            package.writestr(f"ppt/slides/slide{n}.xml", f"<p:sld {names}>{inner}</p:sld>")
    document = read(path)
    assert [(b.page, b.kind.value, b.span.of(document.text)) for b in document.blocks] == [
        (1, "paragraph", "Vi mangler lys."), (1, "cell", "2.1"), (1, "cell", "Der mangler lys."),
        (2, "heading", "Høringssvar"),
    ]  # fmt: skip


def test_libreoffice_agrees(tmp_path: Path) -> None:
    """The same document saved as .odt and .rtf by LibreOffice gives the same running text."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed here: its own .odt and .rtf are not compared")
    body = p("Vi ", on(0, "mangler"), " lys.") + p(
        "Kommunen ", gone("kan"), ins("skal"), " hjælpe."
    )
    path = word_file(tmp_path, body, comments=comment(0, "Hvor?"))
    _complete(path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    made = subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "odt", "--outdir", tmp_path, path],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    if not (tmp_path / "svar.odt").exists():
        pytest.skip(f"LibreOffice did not convert the file: {made.stderr[-200:]!r}")
    assert told(read(tmp_path / "svar.odt")) == told(read(path))


def _complete(path: Path) -> None:
    """What Word's own files have and LibreOffice insists on."""
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kinds}.document.main+xml"/>'
            f'<Override PartName="/word/comments.xml" ContentType="{kinds}.comments+xml"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        )
