"""Comments and tracked changes on a copy of the draft: remarks at their place in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import (
    BlockKind,
    Paragraph,
    Policy,
    ReferenceKind,
    RemarkKind,
    Section,
    Splitting,
    ZoneKind,
)

Cut = Callable[..., Splitting]

_DRAFT = {
    ("1", "Formål"): [
        "Politikken gælder for alle borgere over 65 år, som bor i kommunen eller flytter hertil.",
        "Kommunen kan hjælpe med transport til lægen, når familien ikke har mulighed for det.",
    ],
    ("2", "Hverdagen"): [
        "Der skal være lys på alle stier, så det er trygt at gå hjem, når det er mørkt.",
        "Bussen kører hver time på hverdage og hver anden time i weekenden.",
    ],
    ("", "Sådan følger vi op"): [
        "Udvalget får hvert år en redegørelse for, hvordan det går med de tre mål.",
    ],
}


def policy() -> Policy:
    sections = [
        Section(number, heading, 1, 1, tuple(Paragraph(t, 1, BlockKind.PARAGRAPH) for t in texts))
        for (number, heading), texts in _DRAFT.items()
    ]
    return Policy("udkast.pdf", "Ældrepolitik", tuple(sections), 3)


def note(kind: BlockKind, text: str, anchor: str = "") -> tuple[str, dict[str, Any]]:
    return text, {"kind": kind, "anchor": anchor, "author": "Ida Bro"}


def copy(notes: dict[str, list[Any]]) -> list[Any]:
    """The draft's blocks; `notes` follow the block that begins with their key."""
    pieces: list[Any] = []
    for (number, heading), texts in _DRAFT.items():
        title = f"{number} {heading}".strip()
        for text, kind in ((title, BlockKind.HEADING), *((t, BlockKind.PARAGRAPH) for t in texts)):
            pieces.append((text, {"kind": kind}))
            pieces += next((v for key, v in notes.items() if text.startswith(key)), [])
    return pieces


COMMENT, REVISION = BlockKind.COMMENT, BlockKind.REVISION
NOTES = {
    "Kommunen kan": [
        note(REVISION, "»kan« ændres til »skal«.", "Kommunen kan hjælpe med transport til lægen"),
    ],
    "Bussen": [note(COMMENT, "Hvad med dem, der ikke kan gå?", "hver anden time")],
    "Udvalget": [note(COMMENT, "Det bør være hvert halve år.", "hvert år en redegørelse for, hvordan det går")],
}  # fmt: skip


def test_each_comment_and_change_is_a_remark_at_its_place(cut: Cut) -> None:
    found = cut(*copy(NOTES), policy=policy())
    assert [r.text for r in found.remarks] == [
        "»kan« ændres til »skal«.",
        "Hvad med dem, der ikke kan gå?",
        "Det bør være hvert halve år.",
    ]
    assert [[(r.kind, r.value) for r in remark.references] for remark in found.remarks] == [
        [
            (ReferenceKind.QUOTE, "Kommunen kan hjælpe med transport til lægen"),
            (ReferenceKind.SECTION, "1"),
        ],
        [(ReferenceKind.SECTION, "2")],
        [
            (ReferenceKind.QUOTE, "hvert år en redegørelse for, hvordan det går"),
            (ReferenceKind.HEADING, "Sådan følger vi op"),
        ],
    ]
    assert [r.heading for r in found.remarks] == ["1 Formål", "2 Hverdagen", "Sådan følger vi op"]
    assert found.remarks[0].kind is RemarkKind.PROPOSAL


def test_the_draft_itself_is_quotation(cut: Cut) -> None:
    pieces = copy(NOTES)
    found = cut(*pieces, policy=policy())
    kinds = [zone.kind for zone in found.zones]
    assert set(kinds) == {ZoneKind.QUOTATION, ZoneKind.REMARK}
    said = sum(len(r.text) for r in found.remarks)
    assert sum(len(z.span) for z in found.zones if z.kind is ZoneKind.REMARK) <= said + 3


def test_a_letter_in_front_and_text_put_between(cut: Cut) -> None:
    pieces = [
        "Høringssvar om ældrepolitikken",
        "Vi foreslår, at politikken også nævner de pårørende, som bærer et stort læs.",
        "Med venlig hilsen",
        "Ida Bro",
        *copy({"Der skal": ["Her bør der også stå noget om bænke på vejen til bussen."]}),
    ]
    found = cut(*pieces, policy=policy())
    assert [r.text for r in found.remarks] == [
        pieces[1],
        "Her bør der også stå noget om bænke på vejen til bussen.",
    ]
    assert found.remarks[1].references[0].value == "2"
    zones = {z.kind for z in found.zones}
    assert ZoneKind.CLOSING in zones and ZoneKind.QUOTATION in zones


def test_what_is_written_below_the_last_paragraph_too_has_its_place(cut: Cut) -> None:
    own = [(text, {"kind": BlockKind.PARAGRAPH}) for text in (
        "Det bør gælde fra 60 år.", "Hvad med byens mørke stræder?", "Det sker bare aldrig.",
    )]  # fmt: skip
    found = cut(
        *copy({"Kommunen": own[:1], "Bussen": own[1:2], "Udvalget": own[2:]}), policy=policy()
    )
    assert [[r.value for r in remark.references] for remark in found.remarks] == [
        ["1"], ["2"], ["Sådan følger vi op"],
    ]  # fmt: skip


def test_a_sentence_written_into_a_paragraph_without_tracking(cut: Cut) -> None:
    own = "Vi savner en linje om cykler her."
    pieces = [
        (text + f" {own}" if text.startswith("Der skal") else text, fields)
        for text, fields in copy({})
    ]
    found = cut(*pieces, policy=policy())
    assert [r.text for r in found.remarks] == [own]
    assert found.remarks[0].references[0].value == "2"


def test_a_tracked_paragraph_is_told_once(cut: Cut) -> None:
    new = "Der skal også være bænke for hver 200 meter på vejen."
    pieces = copy({"Der skal": [new, note(REVISION, f"Nyt afsnit: »{new}«")]})
    found = cut(*pieces, policy=policy())
    assert [r.text for r in found.remarks] == [f"Nyt afsnit: »{new}«"]


def test_an_edited_paragraph_is_still_the_draft(cut: Cut) -> None:
    pieces = [
        (text.replace("kan", "skal straks"), fields)
        if text.startswith("Kommunen")
        else (text, fields)
        for text, fields in copy(NOTES)
    ]
    assert len(cut(*pieces, policy=policy()).remarks) == 3


LETTER = [
    "Kære udvalg",
    "Vi foreslår, at der kommer flere busser om aftenen, også i weekenden.",
    note(REVISION, "Ny sætning: »Det haster.«", "Vi foreslår"),
    "Desuden bør trappen ved biblioteket have et gelænder i begge sider.",
]


@pytest.mark.parametrize("draft", [None, policy()])
def test_own_changes_in_a_letter_are_no_remarks(cut: Cut, draft: Policy | None) -> None:
    found = cut(*LETTER, policy=draft)
    assert [r.text for r in found.remarks] == [LETTER[1], LETTER[3]]
    assert ZoneKind.DIGRESSION in {z.kind for z in found.zones}


def test_comments_in_a_letter_count_when_they_say_something(cut: Cut) -> None:
    pieces = [
        *LETTER[:2],
        note(COMMENT, "Ok.", "flere busser"),
        note(COMMENT, "Her mangler der et tal for linje 5A.", "aftenen"),
    ]
    assert [r.text for r in cut(*pieces).remarks][1:] == ["Her mangler der et tal for linje 5A."]


def test_a_paragraph_of_the_draft_quoted_in_a_letter(cut: Cut) -> None:
    quoted = _DRAFT["1", "Formål"][1]
    change = note(REVISION, "»kan« ændres til »skal«.", quoted)
    found = cut(*LETTER, quoted.replace("kan", "skal"), change, policy=policy())
    assert [r.text for r in found.remarks] == [LETTER[1], LETTER[3], change[0]]
    assert found.remarks[2].references[-1].value == "1"


def test_thanks_for_a_place_stay_with_the_comment(cut: Cut) -> None:
    text = "Tak for det! Sådan har vi ønsket det i mange år."
    found = cut(*copy({"Bussen": [note(COMMENT, text)]}), policy=policy())
    assert [r.text for r in found.remarks] == [text]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("»transprot« ændres til »transport«.", RemarkKind.CORRECTION),
        ("»kan« ændres til »skal«.", RemarkKind.PROPOSAL),
        ("»Mindst 60 procent« ændres til »Mindst 75 procent«.", RemarkKind.PROPOSAL),
        ("»fra og med 2025« ændres til »fra og med 2026«.", RemarkKind.CORRECTION),
        ("Ordet »alle« udgår.", RemarkKind.PROPOSAL),
    ],
)
def test_a_slip_put_right_is_a_correction(cut: Cut, text: str, kind: RemarkKind) -> None:
    found = cut(
        *copy({"Bussen": [note(REVISION, text, "Bussen kører hver time")]}), policy=policy()
    )
    assert [r.kind for r in found.remarks] == [kind]


def test_a_reply_and_a_second_paragraph(cut: Cut) -> None:
    first = note(COMMENT, "Hvem skal egentlig betale for det hele?", "hver time")
    reply = ("Det spurgte vi også om sidste år.", {**first[1], "author": "Bo"})
    found = cut(*copy({"Bussen": [first, reply]}), policy=policy())
    assert [r.text for r in found.remarks] == [first[0], reply[0]]
    assert {r.references[0].value for r in found.remarks} == {"2"}
