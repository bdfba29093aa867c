"""A sentence without a subject: in a private letter the writer's own illness, and no question."""

from __future__ import annotations

import pytest

from hoering.privacy.health.health import health


def found(text: str, private: bool = True) -> list[str]:
    return [hit.span.of(text) for hit in health(text, lambda _: False, private)]


@pytest.mark.parametrize(
    ("text", "ill"),
    [
        ("Skriver kort. Har en hjerneskade, skærm trætter.", ["hjerneskade"]),
        ("Har sclerose og sidder i kørestol.", ["sclerose", "kørestol"]),
        ("Har diabetes. Stien er god. Fik en blodprop i fjor.", ["diabetes", "blodprop"]),
        ("Lider af angst.", ["angst"]),
        ("Er blind efter et uheld.", ["blind"]),
        ("Er på førtidspension.", ["førtidspension"]),
    ],
)
def test_it_is_the_writers(text: str, ill: list[str]) -> None:
    assert [word for word in found(text) if word in ill] == ill
    assert not found(text, private=False)


@pytest.mark.parametrize(
    "text",
    [
        "Er demens ikke med i planen, bør det rettes.",
        "Har kommunen tænkt på demens?",
        "Har I tænkt på sclerose.",
        "Har diabetes en plads i planen, bør det stå.",
        "Har man demens, skal man have hjælp.",
        "Har plads til kørestol og barnevogn.",
    ],
)
def test_a_question_a_condition_and_a_thing_tell_of_nobody(text: str) -> None:
    assert not found(text)
