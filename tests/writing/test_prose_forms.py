"""The forms in running text: everybody's every remark once, replies kept apart from gaps."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from hoering.domain import Direction, Edit, EditState, Outcome, RemarkKind, Reviewed
from hoering.domain.order import alphabetical
from hoering.writing.facts.register import register
from hoering.writing.overview import hearing_note, prose, white_book
from hoering.writing.passages import blocks

FORMS: dict[str, Callable[[Reviewed], bytes]] = {
    "prosa": prose.document_bytes,
    "hvidbog": white_book.document_bytes,
    "notat": hearing_note.document_bytes,
}


def opened(form: str, reviewed: Reviewed) -> Any:
    return docx.Document(io.BytesIO(FORMS[form](reviewed)))


def texts(document: Any) -> list[str]:
    return [p.text for p in document.paragraphs if p.text.strip()]


def headings(document: Any, level: int) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == f"Heading {level}"]


def marked(document: Any) -> dict[str, str]:
    """Remark id → the number that stands inside its bookmark."""
    found = {}
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name"))
        if name.startswith("h_"):
            assert name not in found
            run = start.getnext()
            found[name[2:]] = "".join(t.text for t in run.iter(qn("w:t")))
            assert run.getnext().tag == qn("w:bookmarkEnd")
    return found


def answered(reviewed: Reviewed, **replies: str) -> Reviewed:
    made = tuple(
        (Edit(subject, "reply", value, "", "2026-03-21"), EditState.KEPT)
        for subject, value in replies.items()
    )
    return replace(reviewed, edits=(*reviewed.edits, *made))


@pytest.mark.parametrize("form", FORMS)
def test_every_remark_has_one_place_with_its_number(
    form: str, reviewed: Reviewed, ids: dict[str, str]
) -> None:
    assert marked(opened(form, reviewed)) == {key: number for number, key in ids.items()}


@pytest.mark.parametrize("form", ["hvidbog", "notat", "prosa"])
def test_words_stand_as_they_were_written(form: str, reviewed: Reviewed) -> None:
    text = re.sub("[»«]", "", "\n".join(texts(opened(form, reviewed))))
    told = [r for r in reviewed.analysis.remarks if re.sub("[»«]", "", r.text) in text]
    if form == "hvidbog":
        assert len(told) == len(reviewed.analysis.remarks)
    else:  # of a position that several hold, one sender speaks for all
        shared = [p for p in reviewed.analysis.theming.positions if len(p.remarks) > 1]
        assert len(told) >= len(reviewed.analysis.remarks) - len(shared)


@pytest.mark.parametrize("form", FORMS)
def test_a_reply_is_kept_and_a_gap_is_marked(form: str, reviewed: Reviewed) -> None:
    document = opened(form, reviewed)
    replies = [t for t in texts(document) if t.startswith("Forvaltningens svar")]
    assert sum("Der er skrevet en kontaktperson ind." in t for t in replies) == 1
    gaps = [t for t in replies if t.endswith("[Skriv: forvaltningens svar]")]
    assert len(gaps) >= len(replies) - 1
    styles = {
        run.style.name
        for p in document.paragraphs
        for run in p.runs
        if run.text.startswith("[Skriv:")
    }
    assert styles == {"Skrivefelt"}


@pytest.mark.parametrize("form", FORMS)
def test_nobody_is_left_out(form: str, reviewed: Reviewed) -> None:
    document = opened(form, reviewed)
    text = "\n".join([*texts(document), *(c.text for t in document.tables for c in t._cells)])
    for response in reviewed.analysis.responses:
        assert response.sender in text
    assert "H03 Handicaprådet: har ingen bemærkninger til udkastet." in text
    assert re.search(r"H05 scan0012: svaret er ikke læst. Se scan0012.pdf", text)
    assert "låst.pdf" in text


def test_prose_counts_the_senders_and_marks_the_special_ones(reviewed: Reviewed) -> None:
    document = opened("prosa", reviewed)
    found = headings(document, 2)
    assert "Aflastning skal være en ret (2, F)" in found
    assert "Der er ikke hænder nok (2, R)" in found
    text = texts(document)
    assert "Henvendelse 1 (H01.2) og 2 (H02.1)" in text
    assert (
        "To afsendere stiller forslag: et råd og en bestyrelse. "
        "Det er Ældrerådet og Brugerbestyrelsen på Lindegården." in text
    )
    assert any(t.startswith("Ældrerådet skriver (side 1): »I afsnit 3.2 bør") for t in text)
    assert any("R = råd, B = bestyrelse, F = forening" in t for t in text)


def test_a_local_committee_has_its_own_mark(reviewed: Reviewed, ids: dict[str, str]) -> None:
    analysis = reviewed.analysis
    first = replace(analysis.responses[0], sender="Valby Lokaludvalg")
    analysis = replace(analysis, responses=(first, *analysis.responses[1:]))
    found = headings(opened("prosa", replace(reviewed, analysis=analysis)), 2)
    assert any(heading.endswith("(2, LU, B)") for heading in found)


def test_answers_that_differ_say_whom_they_answer(reviewed: Reviewed, ids: dict[str, str]) -> None:
    text = texts(opened("prosa", reviewed))
    assert "Forvaltningens svar til H01.2: Der er skrevet en kontaktperson ind." in text
    assert "Forvaltningens svar til H02.1: [Skriv: forvaltningens svar]" in text
    one = "Der er skrevet en kontaktperson ind."
    same = texts(opened("prosa", answered(reviewed, **{ids["H02.1"]: one})))
    assert f"Forvaltningens svar: {one}" in same


def test_a_reply_of_several_paragraphs_stays_so(reviewed: Reviewed, ids: dict[str, str]) -> None:
    text = texts(opened("hvidbog", answered(reviewed, **{ids["H02.3"]: "Første.\nAndet."})))
    at = text.index("Forvaltningens svar: Første.")
    assert text[at + 1] == "Andet."


def test_a_change_stands_under_what_asked_for_it(reviewed: Reviewed) -> None:
    prose_text, book_text = (texts(opened(f, reviewed)) for f in ("prosa", "hvidbog"))
    wanted = "Æ02 i afsnit 4 Måltider (tilføjet): Måltiderne tilberedes på plejecentret."
    assert f"Forslag om ændring: {wanted}" in prose_text
    at = book_text.index(f"Ændring: {wanted}")
    assert any("Måltiderne skal laves på stedet" in line for line in book_text[at - 4 : at])


def test_a_change_that_met_nobody_only_stands_near(reviewed: Reviewed) -> None:
    linking = reviewed.analysis.linking
    answers = tuple(
        replace(a, outcome=Outcome.NOT_ADOPTED) if "Æ02" in a.changes else a
        for a in linking.answers
    )
    analysis = replace(reviewed.analysis, linking=replace(linking, answers=answers))
    text = texts(opened("prosa", Reviewed(analysis)))
    assert any(line.startswith("Se også: Æ02 i afsnit 4") for line in text)
    assert not any(line.startswith("Forslag om ændring: Æ02") for line in text)


def test_marks_are_told_where_they_stand(reviewed: Reviewed) -> None:
    assert any(line.startswith("Mærkerne") for line in texts(opened("prosa", reviewed)))
    theming = replace(reviewed.analysis.theming, positions=())
    alone = Reviewed(replace(reviewed.analysis, theming=theming))
    assert not any(
        "Mærkerne" in line or "parentes" in line for line in texts(opened("prosa", alone))
    )


def test_what_the_program_proposes_says_so(reviewed: Reviewed) -> None:
    text = texts(opened("hvidbog", reviewed))
    assert "Udfald: Ikke indarbejdet, begrundelse: økonomi (programmets forslag)" in text
    noted = [t for t in text if t.startswith("Udfald: Taget til efterretning")]
    assert len(noted) == 1 and "forslag" not in noted[0]


def test_a_reply_makes_no_reason_of_the_programs_other(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    replied = answered(reviewed, **{ids["H01.3"]: "Begrebet er forklaret i forordet."})
    text = texts(opened("hvidbog", replied))
    at = text.index("Forvaltningens svar: Begrebet er forklaret i forordet.")
    assert text[at + 1] == "Udfald: Ikke indarbejdet (programmets forslag)"


def test_the_white_book_follows_the_draft(reviewed: Reviewed) -> None:
    document = opened("hvidbog", reviewed)
    parts = headings(document, 1)
    assert parts.index("Generelle bemærkninger") < parts.index("Bemærkninger til de enkelte afsnit")
    sections = headings(document, 2)
    assert sections[:4] == [
        "2.1 Fællesskab og ensomhed",
        "3.2 Faste medarbejdere",
        "4 Måltider",
        "5.1 Pårørende og det civile samfund",
    ]
    groups = [p.text for p in document.paragraphs if p.style.name == "Tabelgruppe"]
    assert "Råd   1 afsender" in groups and "Borgere   1 afsender" in groups


@pytest.mark.parametrize("form", ["hvidbog", "notat"])
def test_a_group_stands_in_the_outline_one_rank_below_what_it_is_in(
    form: str, reviewed: Reviewed
) -> None:
    """A line that looks like a heading is one for those who do not see how it looks."""
    above, seen = 0, 0
    for paragraph in opened(form, reviewed).paragraphs:
        name = paragraph.style.name
        if name.startswith("Heading"):
            above = int(name[-1])
        elif name == "Tabelgruppe":
            level = paragraph._p.pPr.find(qn("w:outlineLvl"))
            assert int(level.get(qn("w:val"))) == above
            seen += 1
    assert seen


def test_the_note_ticks_off_the_parties(reviewed: Reviewed) -> None:
    document = opened("notat", reviewed)
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Part")
    rows = {cells[0]: cells[1:] for cells in ([c.text for c in r.cells] for r in table.rows[1:])}
    assert rows["Ældrerådet"] == ["✓", "✓", ""]
    assert rows["Handicaprådet"] == ["✓", "", "✓"]
    assert rows["Udsatterådet"] == ["–", "", ""]
    assert rows["K. Winther *"] == ["✓", "✓", ""]
    assert rows["scan0012 *"][1] == "ikke læst"
    names = list(rows)
    assert names[-1] == "Ældrerådet" and names[-2] == "Ældre Sagen Skovballe"
    assert names == sorted(names, key=alphabetical)


def test_the_danish_alphabet() -> None:
    names = ["Åby", "Aarhus", "Øster", "Ældre", "Zoo", "anna"]
    assert sorted(names, key=alphabetical) == [
        "anna", "Zoo", "Ældre", "Øster", "Åby", "Aarhus",
    ]  # fmt: skip


def test_the_note_has_the_ministrys_parts(reviewed: Reviewed, without_revision: Reviewed) -> None:
    document = opened("notat", reviewed)
    assert [h[:2] for h in headings(document, 1)[:3]] == ["1.", "2.", "3."]
    assert "2.2.2. Til afsnit 3.2 Faste medarbejdere" in headings(document, 3)
    assert "Der er endnu ikke et tilrettet udkast." in texts(opened("notat", without_revision))


def test_the_version_of_the_round_is_in_the_title(reviewed: Reviewed) -> None:
    document = opened("prosa", replace(reviewed, version="abc123"))
    start = document.paragraphs[0]._p.find(qn("w:bookmarkStart"))
    assert start.get(qn("w:name")) == "v_abc123"
    assert document.paragraphs[0]._p.getparent().index(document.paragraphs[0]._p) == 0


def test_numbers_of_groups_are_exact(reviewed: Reviewed) -> None:
    book = register(reviewed)
    groups, alone = blocks.grouped(tuple(book.entries.values()))
    counted = [e.remark.id for _, own in groups for e in own] + [e.remark.id for e in alone]
    assert sorted(counted) == sorted(book.entries)


def test_without_a_list_of_parties_nobody_is_called_one(reviewed: Reviewed) -> None:
    facts = replace(reviewed.analysis.round, invited=())
    document = opened("notat", replace(reviewed, analysis=replace(reviewed.analysis, round=facts)))
    assert "Der er ingen liste over hørte parter. Disse har svaret:" in texts(document)
    heads = [t.rows[0].cells[0].text for t in document.tables]
    assert "Afsender" in heads and "Hørt part" not in heads


def test_the_same_words_are_marked_beside_both(reviewed: Reviewed) -> None:
    book = register(reviewed)
    entry = next(iter(book.entries.values()))
    told = replace(book, same_words={entry.remark.id: "samme ord som H07.2"})
    assert next(blocks.single(told, entry)).text.endswith(" · samme ord som H07.2")


def test_who_wishes_and_who_only_worries_is_counted(reviewed: Reviewed) -> None:
    book = register(reviewed)
    first, second, *_ = book.entries.values()
    position = replace(book.positions[0], direction=Direction.PROPOSAL)
    asks, fears = RemarkKind.PROPOSAL, RemarkKind.CONCERN
    own = [
        replace(e, remark=replace(e.remark, kind=kind), response=replace(e.response, id=name, sender=name))
        for e, kind, name in ((first, asks, "H08"), (second, fears, "H09"))
    ]  # fmt: skip
    assert "(en med forslag, en med bekymring)" in blocks._verb(own, position, 2)
    both = [replace(e, remark=replace(e.remark, kind=asks)) for e in own]
    assert blocks._verb(both, position, 2) == "stiller forslag"
