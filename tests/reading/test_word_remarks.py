"""Comments and tracked changes in Word files: put into words, with the draft's words around."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from officepackages import (
    END,
    MARK,
    START,
    comment,
    gone,
    ins,
    notes,
    on,
    p,
    read,
    run,
    told,
    word_file,
)

from hoering.domain import BlockKind
from hoering.reading.text.revisions import revisions_of
from hoering.reading.text.strands import State, Strand, before, now


@pytest.mark.parametrize(
    ("runs", "text", "anchor"),
    [
        (
            ("Kommunen ", gone("kan"), ins("skal"), " hjælpe. Det sker snart."),
            "»kan« ændres til »skal«.", "Kommunen kan hjælpe.",
        ),
        (
            ("Vi hjælper ", gone("så vidt muligt "), "alle."),
            "Ordene »så vidt muligt« udgår.", "Vi hjælper så vidt muligt alle.",
        ),
        (("Vi hjælper ", gone("ikke "), "alle."), "Ordet »ikke« udgår.", "Vi hjælper ikke alle."),
        (
            ("Der er lys på stien", ins(" og ved skolen"), "."),
            "»og ved skolen« indsættes efter »Der er lys på stien«.", "Der er lys på stien.",
        ),
        (
            ("Der er lys.", ins(" Der skal også være bænke."), " Slut."),
            "Ny sætning: »Der skal også være bænke.«", "Der er lys.",
        ),
        (
            ("Først. ", gone("Det her skal væk. "), "Sidst."),
            "Sætningen »Det her skal væk.« udgår.", "Det her skal væk.",
        ),
        ((ins("Alle "), "borgere."), "»Alle« indsættes før »borgere«.", "borgere."),
        (("Alle borger", ins("ne"), " får svar."), "»borger« ændres til »borgerne«.", "Alle borger får svar."),
        (("Børn", ins(","), " unge."), "»Børn« ændres til »Børn,«.", "Børn unge."),
        (
            ("Vi ", gone("vil"), ins("skal"), " ", gone("gerne"), ins("straks"), " hjælpe."),
            "»vil gerne« ændres til »skal straks«.", "Vi vil gerne hjælpe.",
        ),
    ],
)  # fmt: skip
def test_changes_in_words(runs: tuple[str, ...], text: str, anchor: str, tmp_path: Path) -> None:
    document = read(word_file(tmp_path, p(*runs)))
    assert notes(document) == [(text, anchor, "Ida")]
    assert document.blocks[1].kind is BlockKind.REVISION


def test_changes_of_two_authors_stand_apart(tmp_path: Path) -> None:
    body = p("Vi ", gone("kan", "Ida"), ins("skal", "Bo"), " hjælpe.")
    found = notes(read(word_file(tmp_path, body)))
    assert [(text, author) for text, _, author in found] == [
        ("Ordet »kan« udgår.", "Ida"),
        ("»skal« indsættes efter »Vi kan«.", "Bo"),
    ]


def test_a_new_paragraph_and_a_deleted_one(tmp_path: Path) -> None:
    mark = '<w:rPr><w:{0} w:id="9" w:author="Ida"/></w:rPr>'
    body = (
        p("Her står udkastet.")
        + p(ins("Her er noget helt nyt."), properties=mark.format("ins"))
        + p(gone("Det gamle afsnit."), properties=mark.format("del"))
        + p("Sidste afsnit.")
    )
    document = read(word_file(tmp_path, body))
    assert told(document, BlockKind.PARAGRAPH) == [
        "Her står udkastet.", "Her er noget helt nyt.", "Sidste afsnit.",
    ]  # fmt: skip
    assert notes(document) == [
        ("Nyt afsnit: »Her er noget helt nyt.«", "Her står udkastet.", "Ida"),
        ("Sætningen »Det gamle afsnit.« udgår.", "Det gamle afsnit.", "Ida"),
    ]


def test_paragraphs_whose_end_was_deleted_are_one(tmp_path: Path) -> None:
    mark = '<w:rPr><w:del w:id="9" w:author="Ida"/></w:rPr>'
    body = p("Første del, ", properties=mark) + p("og anden del.")
    assert told(read(word_file(tmp_path, body))) == ["Første del, og anden del."]


def test_moved_text_is_told_once(tmp_path: Path) -> None:
    moved = '<w:move{0} w:id="3" w:author="Ida">' + run("Flyttet sætning.") + "</w:move{0}>"
    body = p(moved.format("From")) + p("Midten.") + p(moved.format("To"))
    document = read(word_file(tmp_path, body))
    assert told(document, BlockKind.PARAGRAPH) == ["Midten.", "Flyttet sætning."]
    assert [text for text, _, _ in notes(document)] == [
        "Teksten »Flyttet sætning.« flyttes hertil."
    ]


def test_changes_of_looks_and_of_blanks_are_none(tmp_path: Path) -> None:
    looks = '<w:b/><w:rPrChange w:id="4" w:author="Ida"><w:rPr/></w:rPrChange>'
    body = p(run("Nu i fed skrift", looks), ins("  "), ".")
    assert notes(read(word_file(tmp_path, body))) == []


def test_text_put_in_and_taken_out_again_is_nowhere(tmp_path: Path) -> None:
    both = f'<w:ins w:id="1" w:author="A">{gone("fortrudt ", "B")}</w:ins>'
    document = read(word_file(tmp_path, p("Vi ", both, "bliver.")))
    assert told(document) == ["Vi bliver."]


def test_rows_put_in_and_taken_out(tmp_path: Path) -> None:
    def row(first: str, second: str, mark: str = "") -> str:
        cells = "".join(f"<w:tc>{p(text)}</w:tc>" for text in (first, second))
        change = f'<w:trPr><w:{mark} w:id="1" w:author="Ida"/></w:trPr>' if mark else ""
        return f"<w:tr>{change}{cells}</w:tr>"

    rows = (
        row("2.1", "Lys på stien.")
        + row("2.2", ins("Flere bænke."), "ins")
        + row("2.3", gone("Busser."), "del")
    )
    document = read(word_file(tmp_path, f"<w:tbl>{rows}</w:tbl>"))
    assert told(document, BlockKind.CELL) == ["2.1", "Lys på stien.", "2.2", "Flere bænke."]
    assert [text for text, _, _ in notes(document)] == [
        "Ny række: »2.2 | Flere bænke.«",
        "Rækken »2.3« udgår.",
    ]


def test_comments_follow_their_paragraph(tmp_path: Path) -> None:
    body = p("Kommunen ", on(0, "hjælper alle"), ".") + p("Næste afsnit.")
    document = read(word_file(tmp_path, body, comments=comment(0, "Hvem er alle?\nOg hvornår?")))
    assert told(document) == [
        "Kommunen hjælper alle.", "Hvem er alle?", "Og hvornår?", "Næste afsnit.",
    ]  # fmt: skip
    assert notes(document) == [
        ("Hvem er alle?", "hjælper alle", "Ida"),
        ("Og hvornår?", "hjælper alle", "Ida"),
    ]


def test_a_comment_over_two_paragraphs_and_one_on_deleted_words(tmp_path: Path) -> None:
    body = (
        p("Et ", START.format(0), "par ord") + p("og flere", END.format(0), MARK.format(0))
        + p("Vi ", START.format(1), gone("kan"), ins("skal"), END.format(1), MARK.format(1), ".")
    )  # fmt: skip
    document = read(word_file(tmp_path, body, comments=comment(0, "Uklart.") + comment(1, "Ja!")))
    anchors = [b.anchor for b in document.blocks if b.kind is BlockKind.COMMENT]
    assert anchors == ["par ord og flere", "kan"]


def test_replies_follow_what_they_answer(tmp_path: Path) -> None:
    path = word_file(
        tmp_path,
        p("Vi ", on(0, "hjælper"), "."),
        comments=comment(0, "Hvordan?", "Ida", "0A") + comment(1, "Enig!", "Bo", "0B"),
        commentsExtended='<w15:commentEx w15:paraId="0A"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>',
    )
    assert notes(read(path)) == [("Hvordan?", "hjælper", "Ida"), ("Enig!", "hjælper", "Bo")]


def test_a_comment_in_a_table_is_no_cell(tmp_path: Path) -> None:
    cells = f"<w:tc>{p('2.1')}</w:tc><w:tc>{p(on(0, 'Lys på stien.'))}</w:tc>"
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    document = read(word_file(tmp_path, body, comments=comment(0, "Hvor?")))
    assert [b.kind for b in document.blocks] == [BlockKind.CELL, BlockKind.CELL, BlockKind.COMMENT]


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="abcæ .,«»", max_size=12),
            st.sampled_from(list(State)),
            st.sampled_from(["Ida", "Bo"]),
        ),
        max_size=8,
    )
)
def test_quotes_are_verbatim(parts: list[tuple[str, State, str]]) -> None:
    strands = [Strand(text, state, author) for text, state, author in parts]
    both = {" ".join(before(strands).split()), " ".join(now(strands).split())}
    for revision in revisions_of(strands):
        assert revision.text[-1] in ".«" and revision.author in ("Ida", "Bo")
        assert revision.anchor in " ".join(before(strands).split())
        if revision.text.startswith("Nyt afsnit: »"):
            assert any(revision.text[13:-1] in text for text in both)
