"""A change that goes some of the way, or the other way, told by what the sender really wishes."""

from __future__ import annotations

import pytest

from hoering.domain import Change, ChangeKind, Remark, RemarkKind, Span
from hoering.linking.aims import away, halfway

HEIGHT = ("Byggeriet må være fem etager.", "Byggeriet må være tre etager.")
AREA = ("S3: 210 hektar.", "S3: 140 hektar.")
CLOSING = ("Huset lukker kl. 16.00 fredag.", "Huset lukker kl. 16.30 fredag.")
MUSIC = ("Musikken slutter kl. 24, lørdag kl. 01.", "Musikken slutter kl. 23, lørdag kl. 24.")
VISITS = ("Der er tilsyn to gange om året.", "Der er tilsyn fire gange om året.")
DISTANCE = ("Der skal være 800 meter.", "Der skal være 1.000 meter.")
PARTIES = ("Store fester om sommeren | 4 | lørdag", "Store fester om sommeren | 3 | lørdag")
NOTICE = ("Dagsordenen sendes tre hverdage før.", "Dagsordenen sendes ti dage før.")
COAL = ("Det sidste kulfyr slukkes i 2034.", "Det sidste kulfyr slukkes i 2031.")
EDGE = ("Støtten er 1,3 meter fra kanten.", "Støtten er 1,5 meter fra kanten.")


def _both(wish: str, texts: tuple[str, str]) -> tuple[str, str]:
    """The evidence that a change goes some of the way, and that it goes the other way."""
    remark = Remark("b1", "H01", wish, (Span(0, len(wish)),), 1, RemarkKind.PROPOSAL)
    change = Change("Æ1", "3", ChangeKind.REWRITTEN, *texts)
    return halfway(remark, [change]), away(remark, change)


@pytest.mark.parametrize(
    ("wish", "texts", "why"),
    [
        ("Vi er imod fem etager ved vandet.", HEIGHT, "tallet går fra 5 til 3, afsender er imod 5"),
        ("Ingen fester hos os!", PARTIES, "tallet går fra 4 til 3, afsender er imod 4"),
        ("Skær det ned til det halve.", AREA, "tallet går fra 210 til 140, afsender nævner 105"),
        ("Sæt den ned til 100.", AREA, "tallet går fra 210 til 140, afsender nævner 100"),
        (
            "Lad huset holde åbent til klokken 17 om fredagen.",
            CLOSING,
            "tiden går fra kl. 16.00 til kl. 16.30, afsender nævner kl. 17.00",
        ),
        (
            "Vi kræver, at musikken slutter kl. 22 på alle dage.",
            MUSIC,
            "tiden går fra kl. 24.00 til kl. 23.00, afsender nævner kl. 22.00",
        ),
        (
            "Vi kræver, at der kommes en gang om måneden.",
            VISITS,
            "det sker 4 gange om året og ikke 2 gange om året, afsender nævner 12 gange om året",
        ),
        (
            "Sluk kulfyret i 2028.",
            COAL,
            "årstallet går fra 2034 til 2031, afsender nævner 2028",
        ),
        (
            "799 meter eller 801 meter er det samme for øret. Vi foreslår 1.200 meter.",
            DISTANCE,
            "tallet går fra 800 til 1.000, afsender nævner 1.200",
        ),
    ],
)
def test_halfway(wish: str, texts: tuple[str, str], why: str) -> None:
    assert _both(wish, texts) == (why, "")


@pytest.mark.parametrize(
    ("wish", "texts"),
    [
        ("Der bor to etager af mennesker i vores hus fra før krigen i dag.", HEIGHT),  # no wish
        ("Solen skal ikke gå ned klokken to om eftermiddagen.", HEIGHT),
        ("Vi foreslår tre etager.", HEIGHT),
        ("Afstanden mellem bænkene bør være højst 100 meter.", EDGE),  # of another matter
        ("Lad huset holde åbent til klokken 16.30.", CLOSING),
        ("Tre dage er for kort, vi vil gerne have mere tid.", NOTICE),
    ],
)
def test_not_halfway(wish: str, texts: tuple[str, str]) -> None:
    assert _both(wish, texts) == ("", "")


@pytest.mark.parametrize(
    ("wish", "texts", "why"),
    [
        ("Sluk det i 2036.", COAL, "årstallet går fra 2034 til 2031, afsender nævner 2036"),
        ("Vi foreslår 600 meter.", DISTANCE, "tallet går fra 800 til 1.000, afsender nævner 600"),
        (
            "Luk klokken 15 om fredagen.",
            CLOSING,
            "tiden går fra kl. 16.00 til kl. 16.30, afsender nævner kl. 15.00",
        ),
        (
            "Et tilsyn hvert år er nok, foreslår vi.",
            VISITS,
            "det sker 4 gange om året og ikke 2 gange om året, afsender nævner 1 gang om året",
        ),
    ],
)
def test_the_other_way(wish: str, texts: tuple[str, str], why: str) -> None:
    assert _both(wish, texts) == ("", why)


@pytest.mark.parametrize(
    "texts",
    [
        ("Der ringes ved fravær over 10 procent.", "Der ringes, når der er gået 14 dage."),
        ("Der er åbent mellem 9 og 14.", "Der er også åbent fra 17 og senere."),
    ],
)
def test_amounts_of_unlike_things_go_no_way(texts: tuple[str, str]) -> None:
    assert _both("Sæt det ned til 4.", texts) == ("", "")
