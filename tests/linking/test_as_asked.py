"""A body that asks for a seat, and the change that brings its name in; hours that go as is wished."""

from __future__ import annotations

import pytest

from hoering.domain import Change, ChangeKind, Remark, RemarkKind, Span, remark_id
from hoering.linking.as_asked import at_another_hour, own_seat

SEATS = Change(
    "Æ01",
    "32",
    ChangeKind.REWRITTEN,
    "Rådet har syv medlemmer: to fra sejlklubben og fem fra erhvervet i Holmstrup.",
    "Rådet har ni medlemmer: to fra sejlklubben, fem fra erhvervet i Holmstrup, en fra roklubben og en fra "
    "vinterbaderne i Vestby.",
)
WISH = "Vi vil have en plads i rådet."


def seats(sender: str, text: str = WISH, kind: RemarkKind = RemarkKind.PROPOSAL) -> float:
    remark = Remark(remark_id("a.pdf", text), "H01", text, (Span(0, len(text)),), 1, kind)
    towns = {
        f"H0{n}": f"{name} i Vestby" for n, name in enumerate(("Hallen", "Koret", "Lauget"), 2)
    }
    return float(own_seat([remark], [SEATS], {"H01": sender, **towns})[0, 0])


@pytest.mark.parametrize(
    ("sender", "found"),
    [
        ("Roklubben Fjorden", 1.0),
        ("Vinterbadeforeningen Isfuglen", 1.0),
        ("Sejlklubben Fjorden", 0.0),  # had its seats before
        ("Museet i Vestby", 0.0),  # the town is in everybody's name
        ("Holmstrup Borgerforening", 0.0),
    ],
)
def test_who_asks_for_a_seat_is_answered_by_the_change_that_names_it(
    sender: str, found: float
) -> None:
    assert seats(sender) == found


def test_another_wish_and_praise_are_not() -> None:
    assert seats("Roklubben Fjorden", "Broen bør have et gelænder.") == 0.0
    assert seats("Roklubben Fjorden", kind=RemarkKind.SUPPORT) == 0.0
    assert own_seat([], [SEATS], {}).shape == (0, 1)


@pytest.mark.parametrize(
    ("wish", "way"),
    [
        ("Luk serveringen tidligere om aftenen.", "earlier"),
        ("Vi ønsker, at der lukkes en time tidligere alle dage.", "earlier"),
        ("Sæt nu den lukketid ned.", "earlier"),
        ("Hold åbent lidt længere om fredagen.", "later"),
        ("Luk ikke tidligere, end I gør i dag.", ""),
        ("Den tidligere plan var bedre.", ""),
    ],
)
def test_the_hours_go_the_way_that_is_wished(wish: str, way: str) -> None:
    remark = Remark("b1", "H01", wish, (Span(0, len(wish)),), 1, RemarkKind.PROPOSAL)
    hours = (
        "Der må serveres til kl. 23.00, lørdag kl. 01.00.",
        "Der må serveres til kl. 22.00, lørdag kl. 24.00.",
    )
    earlier = Change("Æ1", "9", ChangeKind.REWRITTEN, *hours)
    later = Change("Æ2", "9", ChangeKind.REWRITTEN, *reversed(hours))
    found = at_another_hour([remark], [earlier, later])[0]
    assert [*found] == [way == "earlier", way == "later"]
