"""aendringer.docx: accepting all gives the revised draft, rejecting all gives the draft."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hoering.domain import (
    BlockKind,
    Change,
    ChangeKind,
    Linking,
    Paragraph,
    Policy,
    Reviewed,
    Section,
)
from hoering.linking.changes import compare
from hoering.writing.redline.redline import AUTHOR, redline_bytes, write_redline
from hoering.writing.redline.tracked_draft import tracked_draft
from hoering.writing.wording.differences import Mark
from hoering.writing.wording.manuscript import letters, manuscript

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, B, C = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.CELL
LIST = "Ændringsliste"


# --- a small Word: accepts or rejects everything ---


def decided(content: bytes, accept: bool) -> list[str]:
    """The paragraphs and rows of the draft once every change was accepted or rejected."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    dropped = ("del", "moveFrom") if accept else ("ins", "moveTo")
    found: list[str] = []
    held = ""
    for element in _draft(body):
        if element.tag == f"{W}tbl":
            assert not held
            found += _rows(element, dropped)
            continue
        text = _text(element, dropped)
        is_point = element.find(f"{W}pPr/{W}numPr") is not None
        held += f"• {text}" if text and is_point else text
        if not _ends_with(element, dropped):
            found.append(held)
            held = ""
    assert not held
    return [line for line in found if line][1:]  # without the title


def _draft(body) -> Iterator[etree._Element]:
    for element in body:
        if "".join(element.itertext(f"{W}t")) == LIST:
            return
        yield element


def _text(element, dropped) -> str:
    return "".join(
        node.text or ""
        for node in element.iter(f"{W}t", f"{W}delText")
        if next(node.iterancestors(*(f"{W}{name}" for name in dropped)), None) is None
    )


def _ends_with(paragraph, dropped) -> bool:
    """Is the end of the paragraph itself among what goes?"""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(marks.find(f"{W}{name}") is not None for name in dropped)


def _rows(table, dropped) -> Iterator[str]:
    for row in table.iter(f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if not any(properties.find(f"{W}{name}") is not None for name in dropped):
            yield " | ".join(_text(cell, dropped) for cell in row.iter(f"{W}tc"))


def comments(content: bytes) -> dict[str, str]:
    """Comment number → its text."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/comments.xml"))
    return {
        c.get(f"{W}id"): "\n".join("".join(p.itertext(f"{W}t")) for p in c.iter(f"{W}p"))
        for c in root
    }


# --- rounds ---


def section(number: str, heading: str, *texts: tuple[BlockKind, str]) -> Section:
    return Section(number, heading, 1, 1, tuple(Paragraph(t, 1, k) for k, t in texts))


DRAFT = Policy(
    "udkast.docx",
    "Ældrepolitik",
    (
        section("1", "Forord", (P, "Alle skal kunne blive gamle i Skovballe.")),
        section(
            "2",
            "Medarbejdere",
            (P, "Borgeren møder så få medarbejdere som muligt. Vagtplanen lægges hver uge."),
            (B, "• Kontaktpersonen kender borgeren."),
            (B, "• Besøget varer den tid, det tager."),
            (P, "Ingen skal være ufrivilligt ensom i sin egen bolig."),
            (P, "Tavshedspligten gælder alle, der kommer i hjemmet."),
        ),
        section(
            "3",
            "Takster",
            (C, "Ydelse | Pris"),
            (C, "Frokost | 40 kr."),
            (C, "Vask | 25 kr."),
        ),
        section("4", "Klage", (P, "Klager sendes til visitationen.")),
    ),
)
REVISED = Policy(
    "tilrettet.docx",
    "Ældrepolitik",
    (
        section("1", "Forord", (P, "Alle skal kunne blive gamle i Skovballe.")),
        section(
            "2",
            "Medarbejdere",
            (P, "Borgeren møder højst seks medarbejdere på 14 dage. Vagtplanen lægges hver uge."),
            (B, "• Besøget varer den tid, det tager."),
            (B, "• Pårørende får besked samme dag."),
            (P, "Tavshedspligten gælder alle, der kommer i hjemmet."),
        ),
        section("3", "Ensomhed", (P, "Ingen skal være ufrivilligt ensom i sin egen bolig.")),
        section(
            "4",
            "Takster",
            (C, "Ydelse | Pris"),
            (C, "Frokost | 45 kr."),
            (C, "Rengøring | 30 kr."),
        ),
        section("5", "Klage", (P, "Klager sendes til visitationen, som svarer inden en uge.")),
    ),
)


def with_drafts(reviewed: Reviewed, policy: Policy, revised: Policy) -> Reviewed:
    analysis = replace(
        reviewed.analysis,
        policy=policy,
        revised=revised,
        changes=compare(policy, revised),
        linking=replace(reviewed.analysis.linking, answers=(), links=(), alarms=()),
    )
    return replace(reviewed, analysis=analysis)


def bare(policy: Policy, revised: Policy, round_: Reviewed) -> bytes:
    return redline_bytes(with_drafts(round_, policy, revised))


def lines(policy: Policy) -> list[str]:
    return [line.text for line in manuscript(policy)]


# --- what must hold ---


def test_rejecting_gives_the_draft_and_accepting_the_revised_draft(reviewed):
    content = bare(DRAFT, REVISED, reviewed)
    assert decided(content, accept=False) == lines(DRAFT)
    assert decided(content, accept=True) == lines(REVISED)


def test_a_point_of_the_draft_is_one_of_a_list(reviewed):
    """A sign typed before the words is read aloud with them, and nobody hears how many points."""
    content = bare(DRAFT, REVISED, reviewed)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
        numbering = etree.fromstring(package.read("word/numbering.xml"))
    points = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}numPr") is not None]
    assert {"Kontaktpersonen kender borgeren.", "Pårørende får besked samme dag."} <= {
        "".join(p.itertext(f"{W}t", f"{W}delText")) for p in points
    }
    assert not any(t.startswith("•") for t in body.itertext(f"{W}t", f"{W}delText"))
    numbers = {p.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for p in points}
    assert numbers < {n.get(f"{W}numId") for n in numbering.iter(f"{W}num")}


def test_moved_text_is_moved_and_not_deleted_and_added(reviewed):
    content = bare(DRAFT, REVISED, reviewed)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    for name in ("moveFrom", "moveTo"):
        moved = ["".join(e.itertext(f"{W}t")) for e in body.iter(f"{W}{name}") if len(e)]
        assert moved == ["Ingen skal være ufrivilligt ensom i sin egen bolig."]
        starts = [e.get(f"{W}name") for e in body.iter(f"{W}{name}RangeStart")]
        ends = list(body.iter(f"{W}{name}RangeEnd"))
        assert len(starts) == len(ends) == 1
    assert {e.get(f"{W}name") for e in body.iter(f"{W}moveFromRangeStart")} == {
        e.get(f"{W}name") for e in body.iter(f"{W}moveToRangeStart")
    }


def test_only_the_words_that_changed_are_marked(reviewed):
    content = bare(DRAFT, REVISED, reviewed)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    gone = ["".join(e.itertext(f"{W}delText")).strip() for e in body.iter(f"{W}del") if len(e)]
    assert "40" in gone  # and not "Frokost"
    assert not any("Vagtplanen" in text for text in gone)


def test_every_change_has_a_comment_with_its_number_and_its_remarks(reviewed):
    """The invented round: its changes lie over a revision that was made from them."""
    policy = reviewed.analysis.policy
    changed = []
    for s in policy.sections:
        texts = []
        for p in s.paragraphs:
            text = p.text
            for change in reviewed.analysis.changes:
                if change.section == s.key and change.before and change.before in text:
                    text = text.replace(change.before, change.after)
            texts.append(replace(p, text=text))
        changed.append(replace(s, paragraphs=tuple(texts)))
    revised = replace(policy, sections=tuple(changed))
    analysis = replace(reviewed.analysis, revised=revised)
    found = list(comments(redline_bytes(replace(reviewed, analysis=analysis))).values())
    (first,) = [text for text in found if text.startswith("Æ01")]
    assert "H01.2 Ældrerådet, s. 1: »I afsnit 3.2 bør det fremgå" in first
    assert "H02.1 Brugerbestyrelsen på Lindegården" in first
    (sixth,) = [text for text in found if text.startswith("Æ06")]
    assert "Ingen bemærkning" in sixth


def test_numbers_of_changes_and_comments_are_used_once(reviewed):
    content = bare(DRAFT, REVISED, reviewed)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    names = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")
    changes = [e for name in names for e in body.iter(f"{W}{name}")]
    numbers = [e.get(f"{W}id") for e in changes]
    assert len(numbers) == len(set(numbers)) > 10
    assert {e.get(f"{W}author") for e in changes} == {AUTHOR}
    assert {e.get(f"{W}date") for e in changes} == {"2026-03-13T12:00:00Z"}
    known = set(comments(content))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(f"{W}id") for e in body.iter(f"{W}{name}")) == sorted(known)


def test_the_list_has_a_row_for_each_change(reviewed):
    content = bare(DRAFT, REVISED, reviewed)
    table = docx.Document(io.BytesIO(content)).tables[-1]
    assert [c.text for c in table.rows[0].cells] == [
        "Æ-nummer", "Afsnit", "Før", "Efter", "Bemærkninger",
    ]  # fmt: skip
    numbers = [row.cells[0].text.split("\n")[0] for row in table.rows[1:]]
    assert numbers == [c.id for c in compare(DRAFT, REVISED)]


def test_the_same_bytes_for_the_same_round(reviewed):
    assert bare(DRAFT, REVISED, reviewed) == bare(DRAFT, REVISED, reviewed)


@pytest.mark.parametrize("missing", ["policy", "revised"])
def test_with_one_draft_there_is_no_document_and_an_old_one_goes(tmp_path, reviewed, missing):
    path = tmp_path / "aendringer.docx"
    path.write_bytes(b"of another round")
    analysis = replace(reviewed.analysis, **{missing: None})
    assert not write_redline(replace(reviewed, analysis=analysis), path)
    assert not path.exists()


def test_a_comma_is_tracked_without_a_number(reviewed):
    policy = Policy("a", "T", (section("1", "A", (P, "Vi spiser sover og går.")),))
    revised = Policy("b", "T", (section("1", "A", (P, "Vi spiser, sover og går.")),))
    content = bare(policy, revised, reviewed)
    assert decided(content, accept=True) == ["1 A", "Vi spiser, sover og går."]
    assert any("intet Æ-nummer" in text for text in comments(content).values())


def test_a_page_end_in_a_paragraph_is_no_change(reviewed):
    halves = (
        Paragraph("Barnet kan bevæge sig fra den ene zone til den anden, hvis", 1, P),
        Paragraph("Handicapteamet siger god for det, og tilbage igen.", 2, P),
    )
    whole = Paragraph(" ".join(p.text for p in halves), 1, P)
    policy = Policy("a", "T", (Section("1", "A", 1, 1, halves),))
    revised = Policy("b", "T", (Section("1", "A", 1, 1, (whole,)),))
    content = bare(policy, revised, reviewed)
    assert decided(content, accept=True) == decided(content, accept=False) == ["1 A", whole.text]


# --- for any two drafts ---

WORD = st.sampled_from(
    ["børn", "unge", "skole", "støtte", "hver", "uge", "ikke", "12", "§", "kr.", "og", "på"]
)
SENTENCE = st.lists(WORD, min_size=2, max_size=12).map(lambda w: " ".join(w) + ".")
TEXT = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
PARAGRAPHS = st.one_of(
    st.tuples(st.just(P), TEXT),
    st.tuples(st.just(B), TEXT.map(lambda t: "• " + t)),
    st.tuples(st.just(C), st.lists(SENTENCE, min_size=2, max_size=3).map(" | ".join)),
)
SECTIONS = st.lists(
    st.tuples(st.sampled_from(["Forord", "Mål", "Skole og fritid", "Økonomi"]), st.lists(PARAGRAPHS, max_size=4)),
    min_size=1,
    max_size=4,
)  # fmt: skip


def policy_of(parts) -> Policy:
    made = [section(str(n), heading, *texts) for n, (heading, texts) in enumerate(parts, 1)]
    return Policy("udkast.docx", "Politik", tuple(made))


@st.composite
def edited(draw, parts):
    """The same sections with words, paragraphs and sections taken out, put in and moved."""
    found = []
    for heading, texts in parts:
        kept = [t for t in texts if draw(st.integers(0, 5))]
        if draw(st.booleans()):
            kept.insert(draw(st.integers(0, len(kept))), draw(PARAGRAPHS))
        made = []
        for kind, text in kept:
            if draw(st.booleans()):
                words = text.split(" ")
                at = draw(st.integers(0, len(words)))
                if words[at : at + 1] != ["|"]:
                    words[at : at + draw(st.integers(0, 1))] = [draw(WORD)]
                text = " ".join(words)
            made.append((kind, text))
        found.append((heading, made))
    if len(found) > 1 and draw(st.booleans()):
        found.append(found.pop(0))
    return found


def drafts(data) -> tuple[Policy, Policy]:
    before = data.draw(SECTIONS)
    after = data.draw(st.one_of(edited(before), SECTIONS))
    return policy_of(before), policy_of(after)


@settings(max_examples=50)
@given(data=st.data())
def test_any_two_drafts_are_marked_whole(data):
    policy, revised = drafts(data)
    changes = compare(policy, revised)
    marked = tracked_draft(policy, revised, changes)
    assert _folded(read(marked, Mark.NEW)) == _folded(lines(policy))
    assert _folded(read(marked, Mark.GONE)) == _folded(lines(revised))
    assert {c.id for c in changes} <= {f.change for t in marked for f in t.fragments}


@settings(max_examples=6)
@given(data=st.data())
def test_any_two_drafts_come_out_of_the_file_whole(data):
    policy, revised = drafts(data)
    content = bare(policy, revised, EMPTY)
    assert _folded(decided(content, accept=False)) == _folded(lines(policy))
    assert _folded(decided(content, accept=True)) == _folded(lines(revised))
    shown = " ".join(comments(content).values())
    assert all(_said(change) in shown for change in compare(policy, revised))


def read(marked, dropped: Mark) -> list[str]:
    """The lines that are left when everything of one mark goes."""
    found, held = [], ""
    for line in marked:
        if line.line.is_row and line.end is dropped:
            continue
        cells = ("".join(f.text for f in cell if f.mark is not dropped) for cell in line.cells)
        held += " | ".join(cells)
        if line.end is not dropped:
            found.append(held)
            held = ""
    return found


def _folded(found: list[str]) -> list[str]:
    """A row may become narrower than it was written: empty cells carry no letters."""
    return [letters(text) for text in found if letters(text)]


def _empty() -> Reviewed:
    from hoering.domain import Analysis, RoundFacts, Theming

    return Reviewed(Analysis(RoundFacts(), (), (), Theming((), (), ()), (), Linking((), (), ())))


EMPTY = _empty()


def test_a_heading_put_in_above_text_that_stays_has_its_comment(reviewed):
    stays = "Ingen skal være ufrivilligt ensom i sin egen bolig."
    policy = Policy("a", "T", (section("1", "A", (P, "Rådet mødes fire gange."), (P, stays)),))
    parts = section("1", "A", (P, "Rådet mødes fire gange.")), section("2", "B", (P, stays))
    content = bare(policy, Policy("b", "T", parts), reviewed)
    (headed,) = compare(policy, Policy("b", "T", parts))
    assert (headed.kind, headed.after) == (ChangeKind.ADDED, "2 B")
    assert any(text.startswith(_said(headed)) for text in comments(content).values())


def test_kinds_of_change_are_all_shown(reviewed):
    kinds = {c.kind for c in compare(DRAFT, REVISED)}
    assert kinds >= {ChangeKind.MOVED, ChangeKind.REWRITTEN, ChangeKind.ADDED, ChangeKind.DELETED}
    shown = "\n".join(comments(bare(DRAFT, REVISED, reviewed)).values())
    assert all(_said(change) in shown for change in compare(DRAFT, REVISED))


def _said(change: Change) -> str:
    return f"{change.id} – "
