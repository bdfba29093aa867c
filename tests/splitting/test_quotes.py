"""Whether a text is a passage of the draft: what is ruled out early must not have been one."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from hoering.domain import BlockKind, Paragraph, Policy, Section
from hoering.drafttext import folded
from hoering.splitting.quotes import is_quotation, stands_in

PASSAGE = (
    "Der etableres en sikker cykelsti mellem skolen og hallen, og belysningen følger de "
    "retningslinjer, som kommunalbestyrelsen har vedtaget for stier i åbent land. "
    "Stien anlægges i to etaper og rengøres som kommunens øvrige stier."
)
SECTION = Section("2.1", "Stier", 2, 1, (Paragraph(PASSAGE, 1, BlockKind.PARAGRAPH),))
POLICY = Policy("udkast.pdf", "Trafikplan", (SECTION,))


@settings(max_examples=300)
@given(
    start=st.integers(0, 40),
    length=st.integers(40, len(PASSAGE)),
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from("aexø "), st.booleans()), max_size=30
    ),
)
@example(start=0, length=len(PASSAGE), edits=[])
def test_nothing_is_ruled_out_that_is_like_enough(
    start: int, length: int, edits: list[tuple[float, str, bool]]
) -> None:
    text = PASSAGE[start : start + length]
    for share, letter, put_in in edits:
        at = int(share * len(text))
        text = text[:at] + (letter if put_in else "") + text[at + (not put_in) :]
    words, passage = folded(text), folded(PASSAGE)
    long_enough = words.count(" ") >= 7 and len(words) <= len(passage)
    alike = words in passage or fuzz.partial_ratio(words, passage) >= 95
    assert stands_in(text, POLICY) == (long_enough and alike)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Foreningen skriver også, at »en gyllevogn rummer som regel mere end alle sprøjter«.",
            True,
        ),
        ("Landboforeningen hævder: ”Ingen landmand skal ind i en brændende stald.”", True),
        ("Vi siger: »Der skal stå en bænk for hver 200 meter.«", False),
        ("Der bør stå: »Der skal stå en bænk for hver 200 meter.«", False),
    ],
)
def test_the_words_of_others_with_their_name_in_front_are_a_quotation(
    text: str, quoted: bool
) -> None:
    assert is_quotation(text, None) is quoted


def test_what_the_reader_wrote_is_a_quotation_with_the_words_in_front_of_it() -> None:
    assert is_quotation("I skriver: ”Kommunen vil bygge en sikker sti.”", None)
    assert not is_quotation("Vi skriver: ”Kommunen vil bygge en sikker sti.”", None)
