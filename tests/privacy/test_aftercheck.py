"""What still stands is answered by a row, in the responses alone in which it stands."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import PersonalDatum, PersonalKind, Response, Verdict, Where
from hoering.privacy.checking.aftercheck import remedy
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.redacting.redacting import masks_of


def test_the_rows_that_answer_are_named(response_of: Callable[..., Response]) -> None:
    citizen = response_of(["Jeg hedder Bo Dal."], "Bo Dal", id="H05")
    body = response_of(["Tidligere formand Bo Dal"], "Dalens Borgerforening", id="H01")
    row = PersonalDatum(
        "H05", PersonalKind.NAME, "Bo Dal", 1, Where.TEXT, (), "", Verdict.HIDE, "Bo Dal"
    )
    own = PersonalDatum(
        "H01", PersonalKind.PHONE, "20 47 31 89", 1, Where.TEXT, (), "", Verdict.HIDE
    )
    masks = masks_of(settled([row, own], {}, Citizens.NUMBER))
    told = remedy(["Bo Dal", "Bo Dal"], [body, citizen], masks)
    assert "(»Bo Dal« for H01)" in told and "»behold«" in told
    assert "ny linje" not in remedy(["Ib Vad"], [body, citizen], masks)


def test_what_the_list_hides_already_asks_for_no_other_row(
    response_of: Callable[..., Response],
) -> None:
    citizen = response_of(["Jeg hedder Bo Dal."], "Bo Dal", id="H05")
    row = PersonalDatum(
        "H05", PersonalKind.NAME, "Bo Dal", 1, Where.TEXT, (), "", Verdict.HIDE, "Bo Dal"
    )
    told = remedy(["Bo Dal"], [citizen], masks_of(settled([row], {}, Citizens.NUMBER)))
    assert "ny linje" not in told and "allerede" in told and "billede" in told
