"""Where a heading is none to the reader of one of the drafts, the text below it did not move."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind, Change, ChangeKind, Paragraph, Policy, Section
from hoering.linking.changes import compare
from hoering.linking.stretches import in_order

HEADED = {
    "Samlingen": "Kommunen ejer 214 værker, hvoraf 61 står ude. Registret er ikke ført ajour.",
    "Gaver": "Gaver modtages kun, når udvalget anbefaler det. Giveren kan ikke stille betingelser.",
    "Skilte": "Hvert værk får et skilt med kunstnerens navn, titel og år.",
    "Vedligehold": "Et værk efterses hvert femte år af en konservator. Skader meldes til driften.",
}
P = BlockKind.PARAGRAPH
LINES = tuple(line for pair in HEADED.items() for line in pair)


def section(heading: str, *texts: str, number: str = "") -> Section:
    paragraphs = tuple(Paragraph(text, 1, P) for text in texts)
    return Section(number, heading, 1, 1, paragraphs)


def policy(*sections: Section) -> Policy:
    return Policy("udkast.pdf", "Kunst", sections)


def headed(**other: str) -> Policy:
    return policy(*(section(name, text) for name, text in (HEADED | other).items()))


def kinds(changes: tuple[Change, ...]) -> list[ChangeKind]:
    return [change.kind for change in changes]


@pytest.mark.parametrize("flat_first", [True, False])
def test_headings_that_are_text_in_the_other_draft_are_no_changes(flat_first: bool) -> None:
    flat = policy(section("Kunsten omkring os", *LINES))
    drafts = (flat, headed()) if flat_first else (headed(), flat)
    (alone,) = compare(*drafts)
    assert "Kunsten omkring os" in (alone.before, alone.after)


def test_a_sentence_rewritten_there_is_told_as_rewritten_and_no_more() -> None:
    after = headed(Gaver=HEADED["Gaver"].replace("ikke stille betingelser", "ønske et sted selv"))
    changes = compare(policy(section("Kunsten omkring os", *LINES)), after)
    rewritten = [change for change in changes if change.kind is ChangeKind.REWRITTEN]
    assert [change.after for change in rewritten] == ["Giveren kan ønske et sted selv."]
    assert ChangeKind.MOVED not in kinds(changes)


def test_sentences_far_apart_stay_changes_of_their_own() -> None:
    after = headed(
        Samlingen="Kommunen ejer 214 værker, hvoraf 61 står ude.",
        Vedligehold="Et værk efterses hvert femte år af en konservator.",
    )
    changes = compare(policy(section("Kunsten omkring os", *LINES)), after)
    gone = [c.before for c in changes if c.kind is ChangeKind.DELETED]
    assert "Registret er ikke ført ajour." in gone and "Skader meldes til driften." in gone


def test_a_section_that_was_split_has_a_new_heading_and_no_moved_text() -> None:
    whole = section("Drift", HEADED["Vedligehold"], HEADED["Skilte"], HEADED["Gaver"])
    before = policy(whole, section("Samlingen", HEADED["Samlingen"]))
    after = policy(
        section("Drift", HEADED["Vedligehold"], HEADED["Skilte"]),
        section("Ting, vi får", HEADED["Gaver"]),
        section("Samlingen", HEADED["Samlingen"]),
    )
    (added,) = compare(before, after)
    assert (added.kind, added.after) == (ChangeKind.ADDED, "Ting, vi får")


def test_text_that_went_past_other_text_was_moved_all_the_same() -> None:
    before = policy(
        section("Samlingen", HEADED["Samlingen"], HEADED["Gaver"]),
        section("Drift", HEADED["Vedligehold"], HEADED["Skilte"]),
    )
    after = policy(
        section("Samlingen", HEADED["Samlingen"]),
        section("Drift", HEADED["Vedligehold"], HEADED["Skilte"]),
        section("Til sidst", HEADED["Gaver"], "Byrådet ser på reglerne igen om fire år."),
    )
    assert ChangeKind.MOVED in kinds(compare(before, after))


def test_a_footnote_that_stands_on_another_page_was_not_moved() -> None:
    note = Paragraph("1 Aftalen om rute 21 er fra oktober 2024.", 1, BlockKind.FOOTNOTE)
    first, last = (Paragraph(HEADED[n], 1, BlockKind.PARAGRAPH) for n in ("Samlingen", "Skilte"))

    def drafted(here: tuple[Paragraph, ...], there: tuple[Paragraph, ...]) -> Policy:
        return policy(Section("1", "Net", 1, 1, here), Section("2", "Drift", 1, 1, there))

    assert compare(drafted((first, note), (last,)), drafted((first,), (last, note))) == ()


def test_pairs_in_one_order_weigh_most_together() -> None:
    assert in_order([(0, 5, 3), (1, 0, 2), (2, 1, 2), (3, 6, 1)]) == [(1, 0), (2, 1), (3, 6)]
    assert in_order([(0, 5, 9), (1, 0, 2), (2, 1, 2), (3, 6, 1)]) == [(0, 5), (3, 6)]
    assert in_order([]) == []


def test_a_long_draft_whose_headings_are_read_in_one_draft_only() -> None:
    texts = {
        f"Emne {n}a": f"Kommunen ser på sag nummer {n} inden årets udgang." for n in range(1500)
    }
    flat = policy(section("Alt", *(line for pair in texts.items() for line in pair)))
    (alone,) = compare(policy(*(section(name, text) for name, text in texts.items())), flat)
    assert alone.after == "Alt"


@pytest.mark.parametrize("pages", [(1, 2, 3, 4), (1, 1, 2, 2)])
def test_a_label_that_returns_on_page_after_page_of_one_draft_only_is_no_change(
    pages: tuple[int, ...],
) -> None:
    def labelled(pages: tuple[int, ...], words: str) -> Policy:
        told = zip(HEADED.items(), pages, strict=True)
        return policy(
            *(
                Section("", name, 1, page, tuple(Paragraph(t, page, P) for t in (words, text)))
                for (name, text), page in told
            )
        )

    first = labelled((1, 2, 3, 4), "Forslaget går ud på")
    assert not compare(first, labelled(pages, "Forslaget går ud på"))
    assert not compare(labelled(pages, "Forslaget går ud på"), first)
