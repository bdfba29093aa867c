"""Which sentence of a remark says its point."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.language.point_sentences import point_chances, point_signs

REMARKS = [
    # The sentences, the way the remark points, and the place of its point.
    (
        (
            "Min nabo har haft bod på torvet i tredive år.",
            "Sidste sommer solgte han næsten ingenting.",
            "Standlejen bør derfor sættes ned om vinteren.",
        ),
        "forslag",
        2,
    ),
    (
        (
            "Lad gæsterne sejle gratis med færgen i ydersæsonen.",
            "Vi talte elleve biler på en hel dag i februar.",
            "Kroen har fyret sin kok.",
        ),
        "forslag",
        0,
    ),
    (
        (
            "Vi har boet ved kanalen siden 1988.",
            "Vi frygter, at husbådene kommer til at ligge i tre rækker.",
            "I forvejen ligger der nitten.",
        ),
        "imod",
        1,
    ),
    (("Orglet er fra 1903.", "Hvem skal stemme det?"), "neutral", 1),
]


@pytest.mark.parametrize("way", [True, False])
def test_the_point_is_likelier_than_its_grounds(way: bool) -> None:
    for sentences, told, place in REMARKS:
        chances = point_chances(sentences, told if way else "")
        assert chances.shape == (len(sentences),) and chances.dtype == np.float32
        assert int(chances.argmax()) == place, sentences
        assert float(chances.min()) > 0 and float(chances.max()) < 1


def test_nothing_has_no_chance() -> None:
    assert point_chances(()).shape == (0,)
    assert len(point_chances(("",))) == 1


def test_a_sentence_is_seen_in_its_place() -> None:
    first, last = point_signs(("Det er godt.", "Det er godt."), "for")
    assert {"< none", "p 0 1", "for f det", "> f det"} <= first
    assert {"> none", "p 1 0", "for f det", "< f det"} <= last
    assert not any(sign.startswith("for ") for sign in point_signs(("Det er godt.",))[0])
