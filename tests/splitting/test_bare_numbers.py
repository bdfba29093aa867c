"""A number with a dot is a citation when the draft has it, and no hour, date or measure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import BlockKind, Paragraph, Policy, ReferenceKind, Section, Splitting
from hoering.splitting.references import references_in


def _policy(*numbers: str) -> Policy:
    return Policy(
        "udkast.pdf", "Idrætspolitik", tuple(Section(n, "Haller", 1, 1, ()) for n in numbers)
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Datoen i 7.3 er forkert.", ["7.3"]),
        ("6.1 siger, at stien ryddes kl. 8.", ["6.1"]),
        ("Af 5.1 følger, at vi må betale, jf. også 7.3.", ["5.1", "7.3"]),
        ("Det fremgår af afsnit 5.1.", ["5.1"]),
        ("Vi mødes kl. 6.1 den 7.3 og igen mellem 5.1 og 6.1.", []),
        ("Det koster 5.1 mio. kr. og 6.1 procent.", []),
        ("Beløbet er 5.100 kr., 7.3.2026 er for sent, og 6.1,5 er intet tal.", []),
        ("Vi savner 9.9 i udkastet.", []),
    ],
)
def test_bare_numbers(text: str, wanted: list[str]) -> None:
    found = references_in(text, policy=_policy("5.1", "6.1", "7.3"))
    assert [r.value for r in found if r.kind is ReferenceKind.SECTION] == wanted


def test_a_numbered_paragraph_of_the_draft_counts() -> None:
    paragraph = Paragraph("7.2 Vinduerne genskabes.", 3, BlockKind.PARAGRAPH)
    policy = Policy("plan.pdf", "Lokalplan", (Section("§ 7", "Facader", 1, 3, (paragraph,)),))
    (found,) = references_in("I 7.2 kræves vinduerne genskabt.", policy=policy)
    assert found.value == "7.2"


@pytest.mark.parametrize(
    ("markers", "wanted"),
    [
        (("Pkt. 4.",), ["4"]),
        (("Ad 1.", "Ad 2."), ["1", "2"]),
        (("Punkt 1:", "Punkt 2:"), []),  # his own count
    ],
)
def test_a_word_in_front_of_the_number_makes_it_a_citation(
    cut: Callable[..., Splitting], markers: tuple[str, ...], wanted: list[str]
) -> None:
    said = ("Broen er for smal til os.", "Kajen er for høj til joller.")
    pieces = [
        (f"{marker} {text}", {"kind": BlockKind.BULLET, "marker": marker})
        for marker, text in zip(markers, said, strict=False)
    ]
    policy = Policy("udkast.pdf", "Havn", tuple(Section(n, f"Del {n}", 1, 1, ()) for n in "1234"))
    found = cut("Til kommunen", *pieces, "Ældrerådet", policy=policy)
    assert [r.value for m in found.remarks for r in m.references] == wanted
