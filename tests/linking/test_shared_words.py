"""What a remark and a change share: words that came, words that went, whole turns of phrase."""

from __future__ import annotations

import math

import pytest

from hoering.domain import Change, ChangeKind, Policy, Remark, RemarkKind, Section, Span
from hoering.language.language import Language
from hoering.linking.deltas import delta
from hoering.linking.features import NAMES, pair_features
from hoering.linking.sections import Place
from hoering.linking.shared_words import by_shared_words


def asking(text: str) -> Remark:
    return Remark("b1", "H01", text, (Span(0, 1),), 1, RemarkKind.PROPOSAL)


def swap(before: str, after: str, number: int = 1, section: str = "2") -> Change:
    return Change(f"Æ0{number}", section, ChangeKind.REWRITTEN, before, after)


CAMERAS = swap("Torvet får kameraer og bænke.", "Torvet får lygter, blomster og bænke.")
OPENING = swap("Hallen åbner klokken ti.", "Hallen åbner klokken ni.", 2)


def shared(language: Language, text: str, *changes: Change) -> dict[str, list[float]]:
    deltas = [delta(c) for c in changes]
    found = by_shared_words([asking(text)], changes, deltas, language)
    return {name: [float(v) for v in table[0]] for name, table in found.items()}


def test_a_word_that_went_is_seen_where_other_words_came(language: Language) -> None:
    found = shared(language, "Vi vil ikke have kameraer.", CAMERAS, OPENING)
    assert found["went"][0] > 0 == found["went"][1]
    assert found["words"][0] == 0  # none of the words that came is in the remark


def test_a_word_that_stays_did_not_go(language: Language) -> None:
    kept = swap("Torvet får kameraer.", "Kameraer får torvet ikke.")
    assert shared(language, "Vi vil ikke have kameraer.", kept)["went"] == [0.0]


def test_a_row_of_words_counts_and_a_single_word_does_not(language: Language) -> None:
    found = shared(language, "Skriv, at hallen åbner klokken ni hver dag.", OPENING, CAMERAS)
    assert found["run_before"] == [pytest.approx(math.log(3)), 0.0]  # hallen åbner klokken
    assert found["run_came"] == [0.0, 0.0]
    assert shared(language, "Vi vil have lygter, blomster.", CAMERAS)["run_came"] == [
        pytest.approx(math.log(2))
    ]


def test_the_change_of_another_section_than_the_named_one_is_told(language: Language) -> None:
    sections = (Section("2", "Torvet", 1, 1, ()), Section("3", "Hallen", 1, 1, ()))
    policy = Policy("udkast.docx", "Plan", sections)
    here, there = CAMERAS, swap("Hallen åbner klokken ti.", "Hallen åbner klokken ni.", 2, "3")
    also = swap("Der er ti pladser.", "Der er ni pladser.", 3)
    for explicit in (True, False):
        place = Place(0, explicit, "", (0.9, 0.1), sections[0])
        table = pair_features([asking("Ni.")], [place], policy, [here, there, also], language)[0]
        assert list(table[:, NAMES.index("elsewhere")]) == [0, float(explicit), 0]
        assert list(table[:, NAMES.index("of_few")]) == [0.5, 0, 0.5]
