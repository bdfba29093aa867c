"""Letters that take the place of their sender's earlier one, mend it, add to it or take it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from hoering.domain import Document, Response, SenderKind, Sequel, SequelKind
from hoering.language.sequels import SURELY, sequel_kind, sequel_odds
from hoering.reading.senders.sequels import with_sequels


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Dette svar erstatter vores svar af 3. marts.", SequelKind.REPLACES),
        ("Se bort fra min første mail.", SequelKind.REPLACES),
        ("Revideret høringssvar", SequelKind.REPLACES),
        ("Vedhæftede træder i stedet for vores tidligere udtalelse.", SequelKind.REPLACES),
        ("Vi trækker hermed vores høringssvar tilbage.", SequelKind.WITHDRAWS),
        ("Der var en fejl i vores høringssvar fra i går.", SequelKind.MENDS),
        ("Som supplement til vores høringssvar vil vi gerne tilføje:", SequelKind.ADDS),
        ("I forlængelse af min indsigelse sender jeg her et kort.", SequelKind.ADDS),
        ("Jeg glemte noget i min mail i går.", SequelKind.ADDS),
        ("Planen erstatter den tidligere plan fra 2014.", None),
        ("Der er fejl i udkastets tal.", None),
        ("Kommunen bør trække forslaget tilbage.", None),
        ("Bussen skal supplere toget.", None),
        ("Vi henviser til vores høringssvar fra 2019.", None),
    ],
)
def test_what_a_letter_is_to_an_earlier_one(said: str, kind: SequelKind | None) -> None:
    assert (sequel_kind(said) if sequel_odds(said) >= SURELY else None) is kind


@pytest.fixture
def sequel(document: Callable[[str], Document]) -> Callable[..., Sequel | None]:
    """What the last of some letters is to the others: (sender, day of March, text)."""

    def find(*letters: tuple[str, int, str]) -> Sequel | None:
        made = [
            Response(
                f"H{n:02d}", sender, SenderKind.ORGANISATION, date(2026, 3, day), False, False, None,
                (), document(text),
            )
            for n, (sender, day, text) in enumerate(letters, 1)
        ]  # fmt: skip
        return with_sequels(made)[-1].sequel

    return find


ASKS = "Vi vil gerne have lys på stien."
MENDED = "Dette svar erstatter vores svar af 3. marts."


def test_the_day_that_is_named_tells_which(sequel: Callable[..., Sequel | None]) -> None:
    first, second = ("Holme Sejlklub", 3, ASKS), ("Holme Sejlklub", 5, "Vi vil have flere broer.")
    found = sequel(first, second, ("Holme Sejlklub", 9, MENDED))
    assert found == Sequel("H01", SequelKind.REPLACES)


def test_only_a_letter_of_the_same_sender(sequel: Callable[..., Sequel | None]) -> None:
    assert sequel(("Elevrådet", 3, ASKS), ("Holme Sejlklub", 9, MENDED)) is None


def test_only_an_earlier_one(sequel: Callable[..., Sequel | None]) -> None:
    assert sequel(("Holme Sejlklub", 12, ASKS), ("Holme Sejlklub", 9, MENDED)) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Det gamle svar fra i fredags gælder ikke mere.", SequelKind.REPLACES),
        ("Det rigtige tal i vores brev er 124.", SequelKind.MENDS),
        ("Hermed eftersendes bilag til vores svar.", SequelKind.ADDS),
        ("Jeg kom til at sende en gammel udgave i mandags, brug denne.", SequelKind.REPLACES),
        ("Korrektion til vores brev", SequelKind.MENDS),
        ("We withdraw our reply of 2 March.", SequelKind.WITHDRAWS),
    ],
)
def test_what_nothing_else_says_needs_no_earlier_day(
    sequel: Callable[..., Sequel | None], said: str, kind: SequelKind
) -> None:
    """Nothing but »erstatter vores svar« and its like was told."""
    again = ("Holme Sejlklub", 9, said)
    for day in (3, 9):
        assert sequel(("Holme Sejlklub", day, ASKS), again) == Sequel("H01", kind)
    assert sequel(("Elevrådet", 3, ASKS), again) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Bestyrelsen har tilbagekaldt sin indsigelse.", SequelKind.WITHDRAWS),
        ("Sejlklubben tager sin indsigelse tilbage.", SequelKind.WITHDRAWS),
        ("Vi er siden vores svar blevet opmærksomme på endnu en ting.", SequelKind.ADDS),
    ],
)
def test_a_likely_one_is_enough_where_the_sender_wrote_on_an_earlier_day(
    sequel: Callable[..., Sequel | None], said: str, kind: SequelKind
) -> None:
    first, again = ("Holme Sejlklub", 3, ASKS), ("Holme Sejlklub", 9, said)
    assert sequel(first, again) == Sequel("H01", kind)
    assert sequel(("Elevrådet", 3, ASKS), again) is None
    assert sequel(("Holme Sejlklub", 9, ASKS), again) is None


def test_a_word_of_the_plan_is_none(sequel: Callable[..., Sequel | None]) -> None:
    said = "Der er fejl i planens tal, og stien bør flyttes i stedet for hegnet."
    assert sequel(("Holme Sejlklub", 3, ASKS), ("Holme Sejlklub", 9, said)) is None
