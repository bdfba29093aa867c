"""What opens a letter and yet is an opinion: the reason for writing, what the body finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Splitting
from hoering.splitting.boilerplate import opens_letter

Cut = Callable[..., Splitting]
WISH = "Der bør være åbent om aftenen, for mange arbejder til sent på dagen."


def told(splitting: Splitting) -> str:
    return " ".join(remark.text for remark in splitting.remarks)


@pytest.mark.parametrize(
    "point",
    [
        "Jeg skriver, fordi jeg er imod, at skranken på rådhuset lukker.",
        "Vi skriver, fordi vi er meget utilfredse med den nye bustid.",
        "Jeg skriver, fordi jeg ikke kan forstå, at svømmehallen skal flytte.",
    ],
)
def test_the_reason_for_writing_is_a_remark(cut: Cut, point: str) -> None:
    assert point in told(cut("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))


def test_that_one_writes_is_none(cut: Cut) -> None:
    plain = "Jeg skriver, fordi jeg har læst jeres udkast."
    assert plain not in told(cut("Til kommunen", f"{plain} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "plain",
    [
        "Jeg er mormor til to drenge, som jeg henter tre gange om ugen.",
        "Vi har spurgt alle fra 3. til 6. klasse.",
        "Bestyrelsen har spurgt beboerne i de fire opgange.",
    ],
)
def test_who_writes_and_who_was_asked_is_none(cut: Cut, plain: str) -> None:
    assert plain not in told(cut("Til kommunen", f"{plain} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    "point",
    [
        "Jeg er mormor til to drenge, som ikke må cykle alene.",
        "Vi har spurgt alle medlemmerne, og ingen af dem kommer om morgenen.",
        "Vi har spurgt kommunen om prisen fire gange.",
    ],
)
def test_what_comes_of_it_is_a_remark(cut: Cut, point: str) -> None:
    assert point in told(cut("Til kommunen", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))


def test_how_the_draft_is_written_is_a_remark(cut: Cut) -> None:
    point = "Strategien er skrevet af nogen, der sidder ved et skrivebord."
    assert point in told(cut("Høringssvar", f"{point} {WISH}", "Venlig hilsen", "Ida Bro"))
    answer = "Svaret er skrevet af bestyrelsen."
    assert answer not in told(cut("Høringssvar", f"{answer} {WISH}", "Venlig hilsen", "Ida Bro"))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Regionen konstaterer med tilfredshed, at udkastet bygger på den fælles plan.", False),
        ("Regionen er uforstående over for, at aftalen opsiges uden drøftelse.", False),
        ("Regionen er dybt forundret over, at aftalen opsiges.", False),
        ("FOA organiserer 1.400 ansatte i kommunen, de fleste af dem i hjemmeplejen.", True),
        ("Vi har svaret på de spørgsmål, som stod i høringsbrevet.", True),
    ],
)
def test_what_a_body_says_of_itself_opens_the_letter(text: str, opens: bool) -> None:
    sender = "FOA Holme" if text.startswith("FOA") else "Region Holme"
    assert opens_letter(text, sender) is opens
