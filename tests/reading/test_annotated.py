"""A copy of the draft with comments: the letter in front of it, who wrote on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from officepackages import comment, on, p, read, word_file

from hoering.domain import BlockKind, Paragraph, Policy, RoundFacts, Section
from hoering.reading.responses import read_responses
from hoering.reading.senders.annotated import authors_of, notes_on, without_copy, without_draft

_TITLE = '<w:pStyle w:val="Title"/>'
_STYLES = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'


def copy(
    folder: Path, name: str, notes: tuple[str, ...], author: str = "Bo Lund", letter: str = ""
) -> Path:
    body = letter + p("Ældrepolitik", properties=_TITLE) + p("Forord")
    body += p("Formanden for Sundhedsrådet i Aalby har skrevet dette forord til politikken.")
    for n in range(len(notes)):
        body += p(f"Afsnit {n} i udkastet handler om ", on(n, "den samme sag"), " som før.")
    comments = "".join(comment(n, text, author) for n, text in enumerate(notes))
    return word_file(folder, body, name, comments=comments, styles=_STYLES)


LETTER = (
    p("Torvet 4, 9000 Aalby")
    + p("Vi har skrevet i udkastet.")
    + p("Med venlig hilsen")
    + p("På vegne af Ungerådet")
    + p("Ida Bro")
)
ONE = ("Hvem skal betale for det?", "Der mangler et tal her.", "Det er uklart, hvem der gør det.")
OTHER = ("Vi er enige i dette afsnit.", "Skriv hellere om de unge.", "Hvad koster mon det hele?")


def test_what_stands_in_front_is_the_senders(tmp_path: Path) -> None:
    document = read(copy(tmp_path, "a.docx", ONE, letter=LETTER))
    kept = [b.span.of(document.text) for b in without_copy(document).blocks]
    assert kept == [
        "Torvet 4, 9000 Aalby",
        "Vi har skrevet i udkastet.",
        "Med venlig hilsen",
        "På vegne af Ungerådet",
        "Ida Bro",
    ]
    assert notes_on(document) == ONE and authors_of(document) == ("Bo Lund",)


def test_one_comment_on_a_letter_makes_no_copy(tmp_path: Path) -> None:
    document = read(copy(tmp_path, "a.docx", ONE[:1]))
    assert notes_on(document) == () and without_copy(document) == document


@pytest.mark.parametrize("author", ["Author", "Microsoft Office User", "Forfatter", "HP", ""])
def test_programs_are_nobody(author: str, tmp_path: Path) -> None:
    assert authors_of(read(copy(tmp_path, "a.docx", ONE, author))) == ()


def test_a_commentator_of_several_places_keeps_them_all(tmp_path: Path) -> None:
    name = "Landsbyrådet for Lund, Vig og Ås"
    copy(tmp_path, "1.docx", ONE, name)
    copy(tmp_path, "2.docx", OTHER, "Bo Lund, DOF Midtfyn")
    responses, _ = read_responses(tmp_path, tmp_path, RoundFacts())
    assert [r.sender for r in responses] == [name, "DOF Midtfyn"]


def test_copies_with_other_comments_are_no_duplicates(tmp_path: Path) -> None:
    copy(tmp_path, "1.docx", ONE, letter=LETTER)
    copy(tmp_path, "2.docx", OTHER, "Bo Lund")
    copy(tmp_path, "3.docx", ONE, letter=LETTER)
    responses, _ = read_responses(tmp_path, tmp_path, RoundFacts())
    assert [(r.sender, r.near_duplicate_of) for r in responses] == [
        ("Ungerådet", None), ("Bo Lund", None), ("Ungerådet", "H01"),
    ]  # fmt: skip


def test_the_head_of_a_copy_s_pages_is_the_draft_s(tmp_path: Path) -> None:
    body = p("Ældrepolitik", properties=_TITLE) + p("Forord")
    body += "".join(p(f"Afsnit {n} handler om ", on(n, "den sag"), " som før.") for n in range(3))
    layout = '<w:sectPr><w:headerReference w:type="default" r:id="rheader1"/></w:sectPr>'
    comments = "".join(comment(n, text, "Bo Lund, DOF Midtfyn") for n, text in enumerate(ONE))
    path = word_file(
        tmp_path, body + layout, "a.docx", comments=comments, styles=_STYLES,
        header1=p("Aalby Kommune · Høringsudkast"),
    )  # fmt: skip
    assert "Høringsudkast" in read(path).text
    assert without_copy(read(path)).blocks == ()
    facts = RoundFacts(municipality="Aalby Kommune")
    (found,), _ = read_responses(tmp_path, tmp_path, facts)
    assert found.sender == "DOF Midtfyn"


FOREWORD = (
    "Arbejdspladsen skal være et sted, hvor man bliver længe og taler godt om sit arbejde.",
    "God læselyst. På vegne af Sundhedsrådet i Aalby, formand Else Holm.",
)
RULES = (
    "Vagtplanen kendes fire uger frem, og ændringer aftales med den enkelte.",
    "Ved dødsfald i den nærmeste familie gives der fri på begravelsesdagen.",
)


def draft() -> Policy:
    def section(number: str, heading: str, texts: tuple[str, ...]) -> Section:
        return Section(
            number, heading, 1, 1, tuple(Paragraph(text, 1, BlockKind.PARAGRAPH) for text in texts)
        )

    sections = (section("", "Forord", FOREWORD), section("1", "Regler", RULES))
    return Policy("udkast.docx", "Personalepolitik", sections)


def test_who_signs_the_drafts_foreword_did_not_send_a_copy_with_answers_typed_in(
    tmp_path: Path,
) -> None:
    body = p("Personalepolitik") + p("Forord") + "".join(map(p, FOREWORD)) + p("1 Regler")
    body += p(RULES[0]) + p("TR: så skal der også stå, at man må sige nej.")
    body += p(RULES[1]) + p("TR: hvad med en beboer, man har passet i ti år?")
    word_file(tmp_path, body, "TR Skovbrynet udkast med rødt.docx")
    (found,), _ = read_responses(tmp_path, tmp_path, RoundFacts(), draft=draft())
    assert found.sender == "TR Skovbrynet"
    signed = p("Med venlig hilsen") + p("På vegne af Ungerådet") + p("Ida Bro")
    word_file(tmp_path, body + signed, "TR Skovbrynet udkast med rødt.docx")
    (found,), _ = read_responses(tmp_path, tmp_path, RoundFacts(), draft=draft())
    assert found.sender == "Ungerådet"


def test_a_copy_is_its_commentators_and_not_its_running_heads(tmp_path: Path) -> None:
    body = p(on(0, FOREWORD[0])) + p(on(1, FOREWORD[1])) + p(on(2, RULES[0])) + p(RULES[1])
    layout = '<w:sectPr><w:headerReference w:type="default" r:id="rheader1"/></w:sectPr>'
    comments = "".join(comment(n, text, "Plan og Byg") for n, text in enumerate(ONE))
    head = p("Personalepolitik på alle arbejdspladser")
    name = "Udkast med kommentarer - Plan og Byg.docx"
    document = read(word_file(tmp_path, body + layout, name, comments=comments, header1=head))
    kept = without_draft(document, draft())
    assert "arbejdspladser" in document.text
    assert not any(b.kind is BlockKind.RUNNING_HEAD for b in kept.blocks)
    (found,), _ = read_responses(tmp_path, tmp_path, RoundFacts(), draft=draft())
    assert found.sender == "Plan og Byg"


def test_the_draft_tells_of_whom_the_file_is_named_by(tmp_path: Path) -> None:
    body = "".join(map(p, (*FOREWORD, *RULES))) + p("Det er vi ikke enige i.")
    document = read(word_file(tmp_path, body, "a.docx"))
    kept = without_draft(document, draft(), ["Personalepolitik AALBY god rettet"])
    assert [b.span.of(kept.text) for b in kept.blocks] == [FOREWORD[1], "Det er vi ikke enige i."]


def test_a_letter_that_quotes_the_draft_is_read_as_it_stands(tmp_path: Path) -> None:
    body = p("Ungerådet") + p(RULES[0]) + p("Det er vi enige i, men det gælder ikke for elever.")
    document = read(word_file(tmp_path, body + p("Ida Bro, formand"), "a.docx"))
    assert without_draft(document, draft()) == document


def test_the_title_page_of_a_copy_is_the_drafts_unless_somebody_is_named_on_it(
    tmp_path: Path,
) -> None:
    def kept(front: str) -> list[str]:
        body = "".join(map(p, ("Personalepolitik", front, "Forord", *FOREWORD, "1 Regler", *RULES)))
        document = read(word_file(tmp_path, body, "a.docx"))
        own = without_draft(document, draft())
        return [block.span.of(own.text) for block in own.blocks]

    assert kept("Løn, frihed og fravær i skoler og haller") == []
    assert kept("Ungerådet i Aalby") == ["Ungerådet i Aalby"]
