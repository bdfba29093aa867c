"""Sentences of who writes no capitals."""

from __future__ import annotations

import pytest

from hoering.language.sentences import said_apart, sentences


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("det er for dyrt. lad os slippe! hvem betaler? ikke mig", 4),
        ("vi bor ved 8. klasse og kl. 14 er der larm", 1),
        ("det koster ca. ti kr. om ugen", 1),
        ("det er dyrt. Lad os slippe. hvem betaler", 2),
    ],
)
def test_a_stop_ends_a_sentence_where_none_begins_with_a_capital(text: str, many: int) -> None:
    found = said_apart(text)
    assert len(found) == many
    assert " ".join(span.of(text) for span in found) == text


def test_who_writes_capitals_is_read_as_ever() -> None:
    text = "Vi betaler ca. ti kr. om ugen. Det er for dyrt."
    assert said_apart(text) == sentences(text)
