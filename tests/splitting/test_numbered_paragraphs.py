"""A number in front of a paragraph that the draft has too, and a second point in one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from hoering.domain import BlockKind, Paragraph, Policy, ReferenceKind, Section, Splitting

Cut = Callable[..., Splitting]
_TEXTS = (
    "Den anden voksen i klassen er det eneste, der gør det muligt for et barn med adhd at blive.",
    "I koldt vand kramper spastiske muskler, så tirsdagsholdet må lukke ved 28 grader.",
    "Bussen fra Elsted kører for sjældent om aftenen i weekenden for de unge.",
)


def _policy() -> Policy:
    sections = []
    for number in ("1.1", "1.2", "1.3", "2.2", "4.2"):
        text = Paragraph(f"Kommunen vil se på {number}.", 1, BlockKind.PARAGRAPH)
        sections.append(Section(number, "Overskrift", 2, 1, (text,)))
    return Policy("udkast.pdf", "Budget", tuple(sections))


def _numbered(*markers: str) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{marker} {text}", {"kind": BlockKind.BULLET, "marker": marker})
        for marker, text in zip(markers, _TEXTS, strict=False)
    ]


def _places(found: Splitting) -> list[list[str]]:
    section = ReferenceKind.SECTION
    return [[r.value for r in one.references if r.kind is section] for one in found.remarks]


@pytest.mark.parametrize(
    ("markers", "wanted"),
    [
        (("2.2.", "4.2."), [["2.2"], ["4.2"]]),
        (("2.2", "9.9"), [["2.2"], []]),
        (("1.1", "1.2", "1.3"), [[], [], []]),
        (("1.", "2."), [[], []]),
        (("2.2",), [["2.2"]]),
        (("1.1",), [["1.1"]]),
        (("1.", "1.1", "1.2"), [[], [], []]),
        (("1.", "2.2"), [[], ["2.2"]]),
    ],
)
def test_numbers_in_front(cut: Cut, markers: Sequence[str], wanted: list[list[str]]) -> None:
    found = cut("Vi har disse punkter.", *_numbered(*markers), policy=_policy())
    assert [p for r, p in zip(found.remarks, _places(found), strict=True) if r.text in _TEXTS] == (
        wanted
    )


def test_the_span_is_the_number_as_it_stands(cut: Cut) -> None:
    (found,) = cut(*_numbered("2.2."), policy=_policy()).remarks
    (reference,) = (r for r in found.references if r.kind is ReferenceKind.SECTION)
    assert found.text == _TEXTS[0] and len(reference.span) == 3 and reference.span.start == 0


def test_a_second_point_that_only_quotes_is_about_the_place_of_the_first(cut: Cut) -> None:
    text = (
        "Vi læser i afsnit 2.2, at huset er slidt, og det undrer os, for 30 forældre malede det. "
        "Desuden foreslår vi, at kommunen fremlægger den rapport, hvor det fremgår, at »vinduerne "
        "synes ældre«, for den har vi aldrig fået at se."
    )
    first, second = cut(text, policy=_policy()).remarks
    assert "»" not in first.text and "»" in second.text
    assert _places(cut(text, policy=_policy())) == [["2.2"], ["2.2"]]
