"""The same answer sent twice, form letters, and what is alike by chance."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from hoering.domain import BlockKind
from hoering.reading.duplicates import originals, said
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.senders.letter import Letter, letter_of

FORM = (
    "Jeg er imod en kunstgræsbane ved Engsøen. Banen vil afgive plast til søen, hvor der lever stor "
    "vandsalamander. Kommunen har selv en plan for rent vand, og den bør gå foran. Derfor beder jeg om, "
    "at afsnittet tages ud, indtil der foreligger en undersøgelse af udvaskningen."
)
OTHER = (
    "Busserne til Holme kører for sjældent, og den sidste går klokken otte. Vi foreslår en aftenafgang mere "
    "på hverdage og en tidlig om søndagen, så de unge kan komme på arbejde i byen uden at blive kørt."
)


def test_groups_of_drawn_letters(inbox) -> None:  # type: ignore[no-untyped-def]
    by_id = {response.id: file for file, response in inbox.by_file.items()}
    got = _pairs((f, by_id.get(r.near_duplicate_of)) for f, r in inbox.by_file.items())
    wanted = _pairs((x.file, x.facts.get("repeats")) for x in inbox.letters)
    assert got == wanted


def _pairs(links) -> set[frozenset[str]]:  # type: ignore[no-untyped-def]
    group: dict[str, set[str]] = {}
    for a, b in links:
        if b:
            merged = group.get(a, {a}) | group.get(b, {b})
            group.update(dict.fromkeys(merged, merged))
    return {frozenset(p) for g in group.values() for p in itertools.combinations(sorted(g), 2)}


@pytest.mark.parametrize(
    ("texts", "firsts"),
    [
        ([FORM, OTHER, FORM], [None, None, 0]),
        ([FORM, FORM + " " + OTHER, FORM], [None, 0, 0]),
        ([FORM, FORM + " " + OTHER, OTHER], [None, 0, 0]),  # a chain has one original
        ([FORM.replace("Engsøen", "søen").replace("beder", "beder vi"), FORM], [None, 0]),
        ([FORM, OTHER], [None, None]),
    ],
)
def test_originals(
    letter: Callable[..., Letter], texts: list[str], firsts: list[int | None]
) -> None:
    letters = [letter(f"Kære udvalg\n\n{text}\n\nHilsen\nNr. {n}") for n, text in enumerate(texts)]
    assert originals([said(x, f"Sender {n}") for n, x in enumerate(letters)]) == firsts


def test_nothing_to_say_is_no_copy(letter: Callable[..., Letter]) -> None:
    short = letter(
        "Kære udvalg\n\nTak for høringen. Vi har ingen bemærkninger til planen.\n\nHilsen"
    )
    assert originals([said(short, "A", True), said(short, "B", True)]) == [None, None]
    assert originals([said(short, "A", True), said(short, "A", True)]) == [None, 0]


def test_empty_texts_are_no_copies(letter: Callable[..., Letter]) -> None:
    assert originals([said(letter(""), "A"), said(letter(""), "A")]) == [None, None]


def _form_letter(nth: int) -> str:
    """One of forty citizens' letters: a slip, another order, own words in front or below."""
    points = [
        "Vi er imod, at der bygges fem etager høje huse langs vandet, hvor byen altid har været lav.",
        "Vejen gennem skoven er for smal til alle de biler, og der går skolebørn hver eneste morgen.",
        "Lad borgerne stemme om planen, før kranerne kommer, og svar os på det, vi spørger om her.",
    ]
    turn = nth % 3
    points = points[turn:] + points[:turn]
    if nth % 4 == 1:
        points[1] = points[1].replace("e", "ee", 1).replace("alle de", "all de")
    if nth % 5 == 2:
        points.pop()
    own = f"Jeg har boet i hus nummer {nth} hele livet og kender hver en sten på stranden herude."
    if nth % 4 == 3:
        points.insert(nth % 2 * len(points), own)
    return "\n\n".join(points)


def test_forty_form_letters_are_one_group(letter: Callable[..., Letter]) -> None:
    texts = [
        said(letter(f"Kære byråd\n\n{_form_letter(n)}\n\nHilsen\nBo {n}"), f"bo{n}")
        for n in range(40)
    ]
    assert originals(texts) == [None, *[0] * 39]


def test_a_shared_quotation_makes_no_group(letter: Callable[..., Letter]) -> None:
    quoted = "»Kommunen vil i planperioden arbejde for, at alle borgere får adgang til tilbud af høj kvalitet.«"
    texts = [
        said(letter(f"Kære byråd\n\nI står og skriver: {quoted} {own}\n\nHilsen\n{who}"), who)
        for who, own in (
            ("Ida", "Det savner jeg en plan for, når man ikke kan køre bil længere."),
            ("Per", "Hvem skal betale regningen for de lovede haller i vest?"),
        )
    ]
    assert originals(texts) == [None, None]


def test_the_questions_of_a_form_make_no_two_answers_alike() -> None:
    def answered(*answers: str) -> Letter:
        pieces = []
        for nth, answer in enumerate(answers):
            asked = (
                f"Har du bemærkninger til afsnittet om støj fra veje, møller og musik (kap. {nth})?"
            )
            pieces.append(Piece(BlockKind.HEADING, text=asked, level=2))
            pieces.append(Piece(BlockKind.PARAGRAPH, text=answer))
        return letter_of(assemble([Sheet("svar.xlsx", 1, tuple(pieces))]), ())

    one = answered("Der mangler lys på stien ved åen om aftenen.", "Hallen er kold om vinteren.")
    other = answered("Byg en bane til petanque bag skolen i byen.", "Sæt bænke op langs åen.")
    assert originals([said(one, "A"), said(other, "B")]) == [None, None]
