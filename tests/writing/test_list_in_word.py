"""How the list of personal data looks in Word."""

from __future__ import annotations

import io

import docx

from hoering.domain import Reviewed
from hoering.writing.personal.list_in_word import in_word
from hoering.writing.word.columns import printed

HEADS = ["Svar", "Afsender", "Side", "Sted", "Fundet", "Sammenhæng", "Slags", "Hvorfor", "Forslag"]
HEADS += ["Afgørelse", "Erstattes", "Ord"]
SHARES = (6, 24, 5, 10, 30, 44, 16, 26, 9, 11, 18, 18)


def test_a_long_address_breaks_before_a_heading_does(reviewed: Reviewed) -> None:
    long = "specialundervisningsforeningen.lokalafdelingen@faellesforeningshuset.example"
    line = ("H01", long, 1, "tekst", long, long, "helbred", long, "skjul", "", long, long)
    columns = list(zip(HEADS, SHARES, strict=True))
    made = in_word(reviewed.analysis, ("Liste", "Navn:"), columns, [line], {}, "", "a")
    table = docx.Document(io.BytesIO(made)).tables[0]
    for head, column in zip(HEADS, table.columns, strict=True):
        assert column.width is not None and column.width.pt >= printed(head, 8.5) * 1.1
