"""When it came, and whether that was too late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import MailHeader, RoundFacts
from hoering.language.dates import danish
from hoering.reading.received import Received, received_of
from hoering.reading.senders.letter import Letter

BODY = (
    "\n\nVi savner en bænk ved søen, og den skal stå i skyggen.\n\nMed venlig hilsen\nAnna Holm\n"
)


def test_dates_of_drawn_letters(inbox) -> None:  # type: ignore[no-untyped-def]
    wrong = [
        f"{letter.file}: {response.received}, wanted {letter.received}"
        for letter, response in inbox.pairs()
        if response.received != letter.received
    ]
    assert not wrong


def test_late_drawn_letters(inbox) -> None:  # type: ignore[no-untyped-def]
    assert [x.file for x, r in inbox.pairs() if r.late] == [
        x.file for x in inbox.letters if x.says("late")
    ]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("12. september 2026", date(2026, 9, 12)),
        ("Holme, den 12. september 2026", date(2026, 9, 12)),
        ("HØRINGSSVAR · 12. september 2026", date(2026, 9, 12)),
        ("Holme, den 12, september 2026.", date(2026, 9, 12)),  # as a scan may be read
        ("Lørdag d. 12. september 2026", date(2026, 9, 12)),
        ("12.09.2026", date(2026, 9, 12)),
        ("12/9-26", date(2026, 9, 12)),
        ("12/9 2026", date(2026, 9, 12)),
        ("12-09-26", date(2026, 9, 12)),
        ("Lyngå d. 12/9 26", date(2026, 9, 12)),
        ("2026-09-12", date(2026, 9, 12)),
        ("12. sept. 2026", date(2026, 9, 12)),
        ("12 september, 2026", date(2026, 9, 12)),
        ("Holme, d. 12. september", date(2026, 9, 12)),
        ("Dato: 12.09.2026", date(2026, 9, 12)),
        ("Besvaret af: Holme Borgerforening, den 12. september 2026", date(2026, 9, 12)),
        ("Modtaget 14. september 2026\n\nHolme, den 12. september 2026", date(2026, 9, 14)),
        ("Indsendt: 13-09-2026 20:15\n\nNavn: Anna Holm", date(2026, 9, 13)),
        ("Svarfrist: 25. september 2026", None),
        ("Deres brev af 17. august 2026", None),
        ("Høring i perioden 17. august 2026 til 25. september 2026", None),
        ("Foreningen blev stiftet den 12. april 2011.", None),
    ],
)
def test_the_date_in_the_head(
    letter: Callable[..., Letter], facts: RoundFacts, head: str, day: date | None
) -> None:
    assert received_of(letter(head + BODY), facts).day == day


def test_dates_in_running_text_are_no_guess(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    text = (
        "Kære udvalg\n\nEfter lov nr. 1089 af 3. september 2026 skal der være adgang for alle, og "
        "den 10. september 2026 stod jeg selv uden for døren i regnvejr.\n\nHilsen\nAnna Holm"
    )
    assert received_of(letter(text), facts).day is None


def test_minutes_are_dated_by_their_meeting(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    text = (
        "Holme Borgerforening\n\nReferat\n\nBestyrelsesmøde den 2. september 2026\n\n"
        "Punkt 1. Høring\n\nBestyrelsen savner en plan for forsamlingshuset og for søen."
    )
    assert received_of(letter(text), facts).day == date(2026, 9, 2)
    sent = f"{text}\n\nReferent: Ida Bro. Sendt til kommunen den 4. september 2026."
    assert received_of(letter(sent), facts).day == date(2026, 9, 4)


def test_the_mail_counts_more_than_its_letter(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    inner = letter("Holme, den 9. september 2026" + BODY)
    mail = MailHeader(sent=datetime(2026, 9, 24, 23, 30, tzinfo=UTC))
    got = received_of(replace(inner, mail=mail), facts)
    assert got == Received(date(2026, 9, 25), datetime(2026, 9, 25, 1, 30))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-09-12 Svar.pdf", date(2026, 9, 12)),
        ("Svar 120926.pdf", date(2026, 9, 12)),
        ("SKM_20260912.pdf", date(2026, 9, 12)),
        ("Svar 110400.pdf", None),
    ],
)
def test_the_file_name_may_tell(
    letter: Callable[..., Letter], facts: RoundFacts, name: str, day: date | None
) -> None:
    text = "Kære udvalg\n\nVi savner en bænk ved søen, og den skal stå i skyggen.\n\nHilsen\nBo Ek"
    assert received_of(letter(text, name), facts).day == day


@pytest.mark.parametrize(
    ("deadline", "received", "late"),
    [
        (date(2026, 9, 25), Received(date(2026, 9, 25), datetime(2026, 9, 25, 23, 59)), False),
        (date(2026, 9, 25), Received(date(2026, 9, 26)), True),
        (datetime(2026, 9, 25, 12), Received(date(2026, 9, 25)), False),
        (datetime(2026, 9, 25, 12), Received(date(2026, 9, 25), datetime(2026, 9, 25, 12)), False),
        (datetime(2026, 9, 25, 12), Received(date(2026, 9, 25), datetime(2026, 9, 25, 12, 1)), True),
        (datetime(2026, 9, 25, 12), Received(date(2026, 9, 26)), True),
        (None, Received(date(2026, 9, 26)), False),
        (date(2026, 9, 25), Received(), False),
    ],
)  # fmt: skip
def test_late(deadline: date | datetime | None, received: Received, late: bool) -> None:
    assert RoundFacts(deadline=deadline).is_late(received.day, received.at) is late


def test_danish_time_of_day() -> None:
    assert danish(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)) == datetime(2026, 3, 29, 1, 59)
    assert danish(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == datetime(2026, 3, 29, 3, 0)
    assert danish(datetime(2026, 10, 25, 1, 0, tzinfo=UTC)) == datetime(2026, 10, 25, 2, 0)
    assert danish(datetime(2026, 9, 25, 12, 1)) == datetime(2026, 9, 25, 12, 1)


@given(
    st.datetimes(datetime(1996, 1, 1), datetime(2100, 1, 1)),
    st.integers(min_value=-12 * 60, max_value=14 * 60),
)
def test_danish_time_is_one_or_two_hours_ahead(moment: datetime, offset: int) -> None:
    zoned = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
    ahead = danish(zoned) - zoned.astimezone(UTC).replace(tzinfo=None)
    assert ahead in (timedelta(hours=1), timedelta(hours=2))
