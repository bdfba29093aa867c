"""Who answered, of those who were asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hoering.domain import Reviewed, Source
from hoering.writing.facts.parties import nearness, parties_of
from hoering.writing.tables.senders import files_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Handicaprådet", "Handicaprådet i Skovballe Kommune"),
        ("Skovballe Ungdomsråd", "Ungdomsrådet"),
        ("Ældre Sagen", "ÆldreSagen"),
        ("Elmeskolens skolebestyrelse", "Skolebestyrelsen på Elmeskolen"),
    ],
)
def test_one_body_by_two_names(one: str, other: str) -> None:
    assert nearness(one, other) >= 86


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skolebestyrelsen ved Elmeskolen", "Skolebestyrelsen ved Bøgeskolen"),
        ("Ældrerådet", "Udsatterådet"),
        ("Ældrerådet", ""),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert nearness(one, other) < 86


def test_silent_and_uninvited(reviewed: Reviewed) -> None:
    analysis = reviewed.analysis
    parties = parties_of(analysis.round.invited, analysis.responses)
    assert parties.silent == ("Ældre Sagen Skovballe", "Udsatterådet")
    assert parties.uninvited == {"H06"}  # H04 and H05 are citizens


def test_without_a_list_nobody_is_uninvited(reviewed: Reviewed) -> None:
    responses = [replace(r, sender="Hvem som helst") for r in reviewed.analysis.responses]
    assert not parties_of((), responses).uninvited


def test_all_who_answer_together_have_answered(reviewed: Reviewed) -> None:
    invited = ("Aabjerg Kommune", "Søndermark Kommune", "Børneforvaltningen", "Holmsø Kommune")
    first, second, *_ = reviewed.analysis.responses
    joint = replace(first, sender="Aabjerg Kommune og Søndermark Kommune")
    other = replace(second, sender="Børne- og Ungeforvaltningen i Aabjerg")
    parties = parties_of(invited, [joint, other])
    assert parties.silent == ("Børneforvaltningen", "Holmsø Kommune")
    assert joint.id not in parties.uninvited


@pytest.mark.parametrize(
    ("file", "told"),
    [("svar.xlsx", "svar.xlsx nr. 3"), ("samlet.pdf", "samlet.pdf side 3")],
)
def test_a_row_of_a_sheet_is_no_page(reviewed: Reviewed, file: str, told: str) -> None:
    one = reviewed.analysis.responses[0]
    assert files_of(replace(one, sources=(Source(f"hoeringssvar/{file}", (3,)),))) == told
