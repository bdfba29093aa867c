"""A section that went past others was moved; those that it went past only got other numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import BlockKind, Change, ChangeKind, Paragraph, Policy, Section
from hoering.linking.changes import compare
from hoering.linking.section_pairs import moved_sections

TEXTS = {
    "Støtte": "Familien får støtte, så snart behovet er kendt. Støtten skal være let at forstå.",
    "Skole": "Skolen indkalder til et møde inden sommerferien. Forældrene får referatet bagefter.",
    "Fritid": "Alle børn skal kunne gå til noget i fritiden. Kommunen samler tilbuddene på en side.",
    "Måltider": "Børnene dækker selv bord. Maden laves i husets eget køkken af råvarer fra egnen.",
}


def policy(*names: tuple[str, str]) -> Policy:
    sections = tuple(
        Section(
            number,
            name,
            number.count(".") + 1,
            1,
            (Paragraph(TEXTS.get(name, "Mål."), 1, BlockKind.PARAGRAPH),),
        )
        for number, name in names
    )
    return Policy("udkast.pdf", "Politik", sections)


def told(changes: tuple[Change, ...]) -> list[tuple[str, ChangeKind]]:
    return [(c.section, c.kind) for c in changes]


DRAFT = (("1", "Støtte"), ("2", "Skole"), ("3", "Fritid"), ("4", "Måltider"))


def test_the_last_section_comes_to_stand_second() -> None:
    after = policy(("1", "Støtte"), ("2", "Måltider"), ("3", "Skole"), ("4", "Fritid"))
    changes = compare(policy(*DRAFT), after)
    moved = ChangeKind.MOVED
    assert told(changes) == [
        ("2", ChangeKind.RENUMBERED), ("3", ChangeKind.RENUMBERED), ("4", moved)
    ]  # fmt: skip
    assert changes[2].moved_to == "2"
    assert changes[2].before == f"4 Måltider\n{TEXTS['Måltider']}"
    assert changes[2].after == f"2 Måltider\n{TEXTS['Måltider']}"


def test_a_section_comes_under_another_chapter() -> None:
    after = policy(("1", "Støtte"), ("1.1", "Måltider"), ("2", "Skole"), ("3", "Fritid"))
    assert told(compare(policy(*DRAFT), after)) == [("4", ChangeKind.MOVED)]


def test_new_numbers_alone_are_no_move() -> None:
    after = policy(("1", "Støtte"), ("3", "Skole"), ("4", "Fritid"), ("5", "Måltider"))
    assert {kind for _, kind in told(compare(policy(*DRAFT), after))} == {ChangeKind.RENUMBERED}


def test_headings_without_numbers_move_too_but_not_those_that_repeat() -> None:
    before = policy(("", "Støtte"), ("", "Skole"), ("", "Måltider"))
    after = policy(("", "Måltider"), ("", "Støtte"), ("", "Skole"))
    (moved,) = compare(before, after)
    assert moved.kind is ChangeKind.MOVED and moved.before == moved.after
    twice = policy(("", "Mål"), ("", "Skole"), ("", "Mål"))
    assert moved_sections(twice, twice, {0: 2, 1: 1, 2: 0}) == frozenset()


def test_what_goes_with_its_chapter_is_not_told_twice() -> None:
    before = policy(("1", "Støtte"), ("2", "Skole"), ("2.1", "Fritid"), ("3", "Måltider"))
    after = policy(("1", "Skole"), ("1.1", "Fritid"), ("2", "Støtte"), ("3", "Måltider"))
    moved = [c.section for c in compare(before, after) if c.kind is ChangeKind.MOVED]
    assert moved in (["1"], ["2"])


@given(st.permutations(range(5)))
def test_what_did_not_move_is_in_order(order: list[int]) -> None:
    names = [(str(n + 1), name) for n, name in enumerate([*TEXTS, "Trafik"])]
    draft = policy(*names)
    revised = policy(*[(str(n + 1), names[i][1]) for n, i in enumerate(order)])
    pairs = {i: order.index(i) for i in range(5)}
    moved = moved_sections(draft, revised, pairs)
    renumbered = [pairs[i] for i in range(5) if i not in moved and pairs[i] != i]
    assert renumbered == sorted(renumbered)


@pytest.mark.parametrize("revised", [DRAFT, DRAFT[:2]])
def test_nothing_moves_where_nothing_went_past(revised: tuple[tuple[str, str], ...]) -> None:
    changes = compare(policy(*DRAFT), policy(*revised))
    assert ChangeKind.MOVED not in {c.kind for c in changes}


def _proposals(*texts: tuple[str, str]) -> Policy:
    sections = tuple(
        Section("", heading, 2, 1, (Paragraph(text, 1, BlockKind.PARAGRAPH),))
        for heading, text in texts
    )
    return Policy("udkast.docx", "Havneplan", sections)


def test_a_proposal_with_another_name_and_edited_text_is_the_same_by_its_letter() -> None:
    kept = ("Forslag A: Bådpladser", TEXTS["Skole"])
    draft = _proposals(
        kept, ("Forslag B: Ti ugers sejlads om året", "Færgen sejler i ti uger fra maj og frem.")
    )
    revised = _proposals(
        kept,
        ("Forslag B: Otte uger og fælles billet", "Færgen sejler i otte uger fra juni og frem."),
    )
    assert [c.kind for c in compare(draft, revised)] == [ChangeKind.REWRITTEN] * 2
    other = ("Forslag B: Toiletter på molen", "Der opsættes tre toiletter med vaskeplads.")
    kinds = {c.kind for c in compare(draft, _proposals(kept, other))}
    assert kinds == {ChangeKind.DELETED, ChangeKind.ADDED}


def test_an_annex_of_tables_that_is_left_out_is_one_change() -> None:
    rows = ("Sted | Pladser", "Skolen | 40", "Hallen | 90", "Havnen | 12", "Kirken | 25")
    table = tuple(Paragraph(row, 1, BlockKind.CELL) for row in rows)
    caption = Paragraph("Tabel 1. Pladser", 1, BlockKind.PARAGRAPH)
    annex = Section("", "Bilag 1: Pladser", 1, 1, (caption, *table))
    before = policy(*DRAFT)
    before = Policy(before.file, before.title, (*before.sections, annex))
    (change,) = compare(before, policy(*DRAFT))
    assert change.kind is ChangeKind.DELETED
    assert change.before.splitlines() == ["Bilag 1: Pladser", "Tabel 1. Pladser", *rows]
