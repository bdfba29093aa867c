"""Private people whose mail is quoted: their address tells of them, and the reasons say whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalDatum, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]


def listed(response: Response, facts: RoundFacts) -> dict[str, PersonalDatum]:
    return {d.text: d for d in find_personal([response], facts)}


def test_a_neighbour_in_the_quoted_history_signs_for_no_office(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = [
        "Jeg synes, at planen mangler legepladser.",
        "Venlig hilsen",
        "Karen Holm",
        "Den 3. marts 2018 kl. 12.00 skrev Bodil Rønnow <bodil.roennow@mail.dk>:",
        "Kære Karen",
        "Vil du skrive til kommunen for mig?",
        "Kh Bodil Rønnow, Kløvervang 9, tlf 52 41 63 70",
    ]
    found = listed(response_of(lines), facts)
    hidden = {text for text, d in found.items() if d.proposal is Verdict.HIDE}
    assert {"Bodil Rønnow", "Kløvervang 9", "Karen Holm"} <= hidden


def test_an_official_in_the_quoted_history_stays(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Jeg synes, at planen mangler legepladser.",
        "Venlig hilsen",
        "Karen Holm",
        "Den 3. marts 2018 kl. 12.00 skrev Bodil Rønnow <bodil.roennow@hvidsted.dk>:",
        "Kære Karen",
        "Tak for din mail.",
        "Med venlig hilsen",
        "Bodil Rønnow",
    ]
    assert listed(response_of(lines), facts)["Bodil Rønnow"].proposal is Verdict.KEEP


def test_a_name_that_no_list_has_is_told_by_its_address(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = [
        "Jeg synes, at planen mangler skygge.",
        "Vh Karen Holm",
        "Fra: Hans Zzolt <hans.zzolt@mail.dk>",
        "Sendt: 1. marts 2018 09:00",
        "Hej Karen. Støjen er slem. Mvh Hans",
    ]
    found = listed(response_of(lines), facts)
    assert found["Hans Zzolt"].person == found["Hans"].person == "Hans Zzolt"


@pytest.mark.parametrize("box", ["Høring Social", "ABC Høring"])
def test_an_offices_box_is_nobodys_name(box: str, response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Fra: Karen Holm <karen.holm@mail.dk>",
        f"Til: {box} <hoering@anden.dk>",
        "Jeg synes, at planen mangler skygge.",
        "Vh Karen Holm",
    ]
    assert box not in listed(response_of(lines), facts)


def test_a_citizens_mail_in_a_bodys_letter_is_a_citizens(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = [
        "Ældrerådet mener, at støjen skal dæmpes. Se denne mail fra en borger:",
        "Fra: Gudrun Elmegaard <gudrun@elmegaard.dk>",
        "Kære råd. Jeg bor på Kastanievej 12 og har migræne.",
        "Hilsen Gudrun Elmegaard",
        "På vegne af Ældrerådet, Karsten Overgaard, formand",
    ]
    found = listed(response_of(lines, "Ældrerådet", SenderKind.COUNCIL), facts)
    assert found["Gudrun Elmegaard"].proposal is Verdict.HIDE and "migræne" in found
    assert found["Karsten Overgaard"].proposal is Verdict.KEEP


def test_the_reason_says_whose_the_datum_is(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Fra: Erik Skov <erik.skov@mail.dk>",
        "Til: Hvidsted Kommune",
        "Planen er god, men stien mangler.",
        "Med venlig hilsen",
        "Erik Skov",
        "Hr. Skov",
        "Skolevej 4, 4050 Skibby",
    ]
    found = listed(response_of(lines, "Erik Skov"), facts)
    assert found["erik.skov@mail.dk"].why == "afsenderens e-mailadresse i mailens hoved"
    assert found["Hr. Skov"].why == "afsenderens navn"
