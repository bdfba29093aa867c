"""What is said of the draft in the midst of an opening is no part of the opening."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


@pytest.mark.parametrize(
    "point",
    [
        "Regionen skal for god ordens skyld bemærke, at rute 43 er en regional rute.",
        "Region Nordvest kan oplyse, at sygehuset er et af tre med akutmodtagelse.",
    ],
)
def test_what_a_body_reports_of_other_things_does_not_present_it(cut: Cut, point: str) -> None:
    splitting = cut(
        "Til kommunen",
        f"Det fremgår, at rute 43 nedlægges i juni 2027. {point} Beslutning er ikke truffet.",
        "Med venlig hilsen",
        "Region Nordvest",
        sender="Region Nordvest",
    )
    assert [point in remark.text for remark in splitting.remarks] == [True]
    assert splitting.remarks[0].text.startswith("Det fremgår")


def test_what_is_amiss_in_the_draft_is_a_remark_behind_who_the_sender_is(cut: Cut) -> None:
    amiss = "Rideklubben har 140 medlemmer, og ryttere er ikke nævnt ét sted i planen."
    plain = "Foreningen har 340 medlemmer, og vi har ingen lønnede ansatte."
    splitting = cut("Hej", f"{plain} {amiss} Vi savner et afsnit om ridning.", "Hilsen klubben")
    assert [remark.text for remark in splitting.remarks] == [
        f"{amiss} Vi savner et afsnit om ridning."
    ]


def test_initials_of_on_behalf_of_sign_the_letter(cut: Cut) -> None:
    splitting = cut("Graveren bør slå stien om sommeren.", "P.m.v.", "Inger Tolstrup, formand")
    assert [remark.text for remark in splitting.remarks] == ["Graveren bør slå stien om sommeren."]
