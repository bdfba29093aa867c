"""Responses that adhere to another one, and sentences that only look like it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hoering.domain import BlockKind, Document, Response, SenderKind
from hoering.reading.senders.joins import names_in, with_joins
from hoering.reading.senders.names import same_body

SENDERS = (
    "Handicaprådet", "Ældrerådet i Tornby Kommune", "Danske Handicaporganisationer Tornby",
    "Grundejerforeningen Solbakken", "FOA Tornby", "Skolebestyrelsen ved Vesterdal Skole",
    "Karen Holm", "Danske Seniorer Tornby", "Ungerådet",
)  # fmt: skip


def _response(nth: int, sender: str, document: Document) -> Response:
    return Response(
        f"H{nth:02d}", sender, SenderKind.CITIZEN, None, False, False, None, (), document
    )


@pytest.fixture
def joined(document: Callable[[str], Document]) -> Callable[..., str | None]:
    """The sender whose response a text by `sender` adheres to."""

    def find(text: str, sender: str = "Bo Lund") -> str | None:
        plain = document("Vi vil gerne have flere bænke.")
        others = [_response(n, who, plain) for n, who in enumerate(SENDERS, 1)]
        mine = _response(99, sender, document(f"Kære byråd\n\n{text}\n\nHilsen\n{sender}"))
        *_, read = with_joins([*others, mine])
        return next((r.sender for r in others if r.id in read.joins[:1]), None)

    return find


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Vi tilslutter os Handicaprådets høringssvar.", "Handicaprådet"),
        ("Vi henholder os til høringssvaret fra DH Tornby.", "Danske Handicaporganisationer Tornby"),
        ("Jeg er enig i det høringssvar, som Grundejerforeningen Solbakken har sendt.",
         "Grundejerforeningen Solbakken"),
        ("Vi bakker fuldt op om FOAs svar.", "FOA Tornby"),
        ("Vi støtter DH's svar og har ikke yderligere.", "Danske Handicaporganisationer Tornby"),
        ("vi er enige i ovenstående svar fra handicaprådet", "Handicaprådet"),
        ("Vi tilslutter os svaret fra Ældrerådet og Handicaprådet.", "Ældrerådet i Tornby Kommune"),
        ("Bestyrelsen kan tiltræde Danske Seniorers bemærkninger.", "Danske Seniorer Tornby"),
        ("Jeg støtter Karen Holms indsigelse.", "Karen Holm"),
        ("Handicaprådet har sagt det hele, og vi skriver under på hvert ord.", "Handicaprådet"),
        ("Klubben har ikke lavet sit eget svar, men lægger sig op ad Handicaprådets.", "Handicaprådet"),
        ("Læs Handicaprådets svar, det er også vores.", "Handicaprådet"),
        ("Enig med Handicaprådet!", "Handicaprådet"),
        ("FOA bakker op om Ungerådets forslag om længere åbningstid.", "Ungerådet"),
        ("Vi deler DH's bekymring for de svageste.", "Danske Handicaporganisationer Tornby"),
        ("Jeg henviser til det, Grundejerforeningen Solbakken har skrevet.",
         "Grundejerforeningen Solbakken"),
        ("Som Karen skriver, kan vi ikke betale for det.", "Karen Holm"),
        ("Vi støtter Ungerådets svar, dog ikke punktet om busserne.", "Ungerådet"),
        ("Vi er ikke enige i det, Ungerådet skriver.", None),
        ("Vi støtter forslaget om, at Handicaprådet får en plads.", None),
        ("Vi kan ikke tilslutte os Handicaprådets svar.", None),
        ("Vi har læst Ældrerådets høringssvar.", None),
        ("Vi støtter, at Handicaprådet får en plads, og at svar sendes hurtigere.", None),
        ("Vi foreslår, at kommunen henviser til Ældrerådet i sine svar.", None),
        ("Vi tilslutter os svaret fra Lokalrådet i Ejby.", None),
    ],
)  # fmt: skip
def test_whom_a_response_adheres_to(
    joined: Callable[..., str | None], text: str, sender: str | None
) -> None:
    assert joined(text) == sender


def test_several_are_named_in_one_breath(document: Callable[[str], Document]) -> None:
    others = [_response(n, who, document("Flere bænke.")) for n, who in enumerate(SENDERS, 1)]
    mine = document("Jeg er enig med både Handicaprådet og Grundejerforeningen Solbakken.")
    *_, read = with_joins([*others, _response(99, "Bo Lund", mine)])
    assert read.joins == ("H01", "H04")


@pytest.mark.parametrize("said", ["+1", "Enig med ovenstående.", "Det kunne jeg have skrevet!"])
def test_a_mail_that_only_echoes_the_one_below(
    document: Callable[[str], Document], said: str
) -> None:
    theirs = _response(1, "Karen Holm", document("Vi vil gerne have flere bænke."))
    below = "Den 4. marts 2026 skrev Karen Holm <k@mail.example>:"
    made = document(f"{said}\n\n{below}")
    quoted = [replace(b, kind=BlockKind.QUOTE) for b in made.blocks[1:]]
    mine = _response(2, "Bo Lund", replace(made, blocks=(made.blocks[0], *quoted)))
    assert with_joins([theirs, mine])[1].joins == ("H01",)


def test_who_signs_what_another_has_sent(joined: Callable[..., str | None]) -> None:
    assert (
        joined("Jeg skriver gerne under på det, FOA Tornby har sendt.", "Bo Lund") == "FOA Tornby"
    )


def test_nobody_adheres_to_his_own_response(joined: Callable[..., str | None]) -> None:
    assert joined("Ungerådet støtter FOAs svar.", "Ungerådet") == "FOA Tornby"
    assert joined("Vi henviser til Ungerådets svar fra sidste år.", "Ungerådet") is None


def test_senders_are_compared_only_where_somebody_is_named(
    document: Callable[[str], Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def same(name: str, other: str) -> bool:
        asked.append(name)
        return same_body(name, other)

    monkeypatch.setattr("hoering.reading.senders.joins.same_body", same)
    texts = ("Vi vil gerne have flere bænke.", "Vi støtter, at stien bliver lagt om.")
    with_joins(
        [
            _response(n, who, document(t))
            for n, (who, t) in enumerate(zip(SENDERS, texts, strict=False))
        ]
    )
    assert asked == []


def test_names_of_a_sentence_in_order() -> None:
    found = [name for _, name in names_in("Vi er enige med Ældrerådet og 3F om svar.")]
    assert found[:2] == ["Ældrerådet", "3F"]


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Vi er på linje med alt, hvad Ungerådet har indsendt.", "Ungerådet"),
        ("Regn os med på det brev, Grundejerforeningen Solbakken har sendt jer.",
         "Grundejerforeningen Solbakken"),
        ("Jeg er borger i Solbakken og skriver under på følgende:", None),
        ("Vi deler lokale med Ungerådet.", None),
        ("Ungerådet har fået et svar fra kommunen.", None),
    ],
)  # fmt: skip
def test_wordings_that_no_list_knows(
    joined: Callable[..., str | None], text: str, sender: str | None
) -> None:
    assert joined(text) == sender
