"""Sections that a draft counts by letter and figure: "Indsats A1: Ét nummer", "B2 Fuldmagt"."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind, ChangeKind, Paragraph, Policy, ReferenceKind, Section
from hoering.linking.changes import compare
from hoering.linking.citations import cited, from_heading
from hoering.linking.renumbering import only_renumbered
from hoering.splitting.references import references_in

TEXTS = {
    "Ét nummer": "Alle opkald samles i et kontaktcenter. Det har åbent hver dag til klokken tre.",
    "Fuldmagt": "En pårørende kan søge med fuldmagt. Svaret kommer på papir efter en uge.",
    "Data på tværs": "Oplysninger gives kun én gang. De hentes fra en fælles platform i kommunen.",
    "Et råd om data": "Rådet har fem medlemmer. Det mødes to gange om året.",
    "Indkøb": "Der købes ind sammen med nabokommunen. Aftaler kan siges op med et halvt års varsel.",
}


def policy(*headings: str) -> Policy:
    sections = []
    for heading in headings:
        text = TEXTS.get(heading.partition(": ")[2], "")
        held = (Paragraph(text, 1, BlockKind.PARAGRAPH),) if text else ()
        sections.append(Section("", heading, 1 if heading.startswith("Spor") else 2, 1, held))
    return Policy("udkast.docx", "Strategi", tuple(sections))


DRAFT = policy(
    "Spor A: Kontakt", "Indsats A1: Ét nummer", "Indsats A2: Fuldmagt",
    "Spor B: Data", "Indsats B1: Data på tværs",
    "Spor C: Drift", "Indsats C1: Et råd om data", "Indsats C2: Indkøb",
)  # fmt: skip


def test_a_measure_that_went_to_another_track_is_moved_and_the_others_are_renumbered() -> None:
    after = policy(
        "Spor A: Kontakt", "Indsats A1: Ét nummer", "Indsats A2: Fuldmagt",
        "Spor B: Data", "Indsats B1: Et råd om data", "Indsats B2: Data på tværs",
        "Spor C: Drift", "Indsats C1: Indkøb",
    )  # fmt: skip
    changes = compare(DRAFT, after)
    assert [(c.section, c.kind) for c in changes] == [
        ("Indsats B1: Data på tværs", ChangeKind.RENUMBERED),
        ("Indsats C1: Et råd om data", ChangeKind.MOVED),
        ("Indsats C2: Indkøb", ChangeKind.RENUMBERED),
    ]
    assert changes[1].moved_to == "Indsats B1: Et råd om data"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Spor B: Data og tillid", "Spor C: Data og tillid"),
        ("B2 Fuldmagt til pårørende", "B3 Fuldmagt til pårørende"),
    ],
)
def test_a_letter_counts_as_a_figure_does(before: str, after: str) -> None:
    (change,) = compare(policy(before), policy(after))
    assert change.kind is ChangeKind.RENUMBERED


def test_other_words_behind_the_code_are_another_heading() -> None:
    (change,) = compare(policy("Indsats A1: Et nummer"), policy("Indsats A1: Én indgang"))
    assert change.kind is ChangeKind.REWRITTEN


def test_a_row_of_a_table_with_another_code_is_the_same_row() -> None:
    assert only_renumbered("C3 | Platform | 2029 | 3,0", "C4 | Platform | 2029 | 3,0")
    assert not only_renumbered("C3 | Platform | 2029 | 3,0", "C4 | Platform | 2030 | 3,0")
    assert not only_renumbered("2 | 1.200 kr.", "3 | 1.200 kr.")


@pytest.mark.parametrize(
    "text",
    [
        "Fuldmagten i indsats A2 er for svær at få.",
        "Om A2 vil vi sige, at den er for svær.",
        "I A2-indsatsen mangler der en frist.",
        "Tiltag A2 er for dyrt.",
    ],
)
def test_a_code_is_a_place_of_the_draft(text: str) -> None:
    citation = cited(references_in(text, policy=DRAFT), "", DRAFT)
    assert citation is not None
    assert citation.sections == (2,)


@pytest.mark.parametrize("text", ["Skriv det på en A2-side.", "Det fylder to A2 ark.", "Plan A20."])
def test_what_only_looks_like_a_code_is_no_place(text: str) -> None:
    assert not [r for r in references_in(text, policy=DRAFT) if r.kind is ReferenceKind.POINT]


@pytest.mark.parametrize(
    "heading", ["A2", "Ad A2:", "Indsats A2 om de svageste", "A2 – vores svar"]
)
def test_a_heading_of_the_senders_with_the_code_names_the_section(heading: str) -> None:
    assert from_heading(heading, DRAFT) == (2,)


def test_a_stage_that_only_a_sentence_begins_with_is_found() -> None:
    text = "Planen har to etaper. Etape 1 er stien. Etape 2 er broen over åen."
    held = (Paragraph(text, 1, BlockKind.PARAGRAPH),)
    draft = Policy(
        "plan.pdf",
        "Plan",
        (Section("1", "Stien", 1, 1, ()), Section("2", "Rækkefølge", 1, 1, held)),
    )
    found = cited(references_in("Byt om på etape 1 og etape 2.", policy=draft), "", draft)
    assert found is not None and found.sections == (1,)
