"""What is said of the draft in the midst of an opening is no part of the opening."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import Splitting

Cut = Callable[..., Splitting]


def test_a_point_between_two_sentences_on_the_sender_is_kept(cut: Cut) -> None:
    point = "Planen handler næsten kun om dem der får vand fra et værk, det er som om vi andre ikke findes."
    splitting = cut(
        "Hej",
        "Vi bor på Overdrevsvej 12 og har egen brønd.",
        "Jeg skriver fordi vores yngste søn har kronisk nyresygdom, og vi fik at vide fra laboratoriet i januar at "
        f"der er 61 mg nitrat i vandet. Vi køber nu vand på dunk i Rema. {point} Jeg har læst alle siderne to "
        "gange for at finde noget til os og der er tre linjer",
        "kan I ikke betale prøven for os der har egen boring, eller i det mindste for familier med små børn?",
        "mvh Rikke Sandholm Bech",
    )
    assert any(point in remark.text for remark in splitting.remarks)


def test_what_is_told_of_the_sender_before_thanks_is_no_remark(cut: Cut) -> None:
    splitting = cut(
        "Hej",
        "Jeg har ingen computer. Tak for det tilsendte materiale.",
        "Der bør være lys på stien ved åen.",
        "Venlig hilsen",
        "Rikke Bech",
    )
    assert not any("computer" in remark.text for remark in splitting.remarks)
