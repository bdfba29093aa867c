"""What is said of the draft in the midst of an opening is no part of the opening."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import Splitting

Cut = Callable[..., Splitting]


def test_a_point_between_two_sentences_on_the_sender_is_kept(cut: Cut) -> None:
    point = "Planen handler næsten kun om dem, der får vand fra et værk."
    splitting = cut(
        "Hej",
        "Vi bor på heden og har egen brønd.",
        "Jeg skriver, fordi vi fik brev fra laboratoriet i januar. "
        f"{point} Jeg har læst alle siderne to gange for at finde noget til os.",
        "Venlig hilsen",
        "Rikke Bech",
    )
    assert any(point in remark.text for remark in splitting.remarks)
