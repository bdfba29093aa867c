"""Which remark was meant: sure only where no other one could be."""

from __future__ import annotations

import pytest

from hoering.keeping.edits import most_alike

MEANT = "Vi ønsker flere bænke i parken ved søen."


@pytest.mark.parametrize(
    ("others", "sure"),
    [
        (["Vi ønsker flere bænke i parken ved sø."], True),
        (["Vi ønsker flere bænke i parken ved sø.", "Busserne kører for sjældent om aftenen."], True),
        (["Vi ønsker flere bænke i parken ved sø.", "Vi ønsker flere bænke i parken ved åen."], False),
        ([MEANT, "Vi ønsker flere bænke i parken ved åen."], True),
        ([MEANT, MEANT], False),
        (["Vi ønsker flere bænke og borde i byens parker."], False),
    ],
)  # fmt: skip
def test_it_is_sure_where_no_other_comes_near(others: list[str], sure: bool) -> None:
    found = most_alike(MEANT, [(f"b{nth}", text) for nth, text in enumerate(others)])
    assert found is not None and (found.id, found.sure) == ("b0", sure)
