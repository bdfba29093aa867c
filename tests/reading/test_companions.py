"""Files that belong to a letter beside them by their names."""

from __future__ import annotations

import pytest

from hoering.reading.inbox import companions


@pytest.mark.parametrize(
    ("attachment", "letter"),
    [
        ("Svar fra Ida - bilag.pdf", "Svar fra Ida.docx"),
        ("Svar fra Ida_bilag 2.xlsx", "Svar fra Ida.docx"),
        ("Bilag 1 til Svar fra Ida.pdf", "Svar fra Ida.docx"),
        ("1812301-26_2_Bilag 1 kort.pdf", "1812301-26_1_Høringssvar fra Roklubben.pdf"),
    ],
)
def test_an_attachment_goes_with_the_letter_it_is_called_after(
    attachment: str, letter: str
) -> None:
    others = ("Svar fra Bo.docx", "1812302-26_1_Høringssvar fra Bo.pdf")
    assert companions([attachment, letter, *others]) == {attachment: letter}


@pytest.mark.parametrize(
    "names",
    [
        ("Svar.docx", "Svar - Kopi.docx"),  # the same once more
        ("Svar fra Ida.docx", "Bilag 3 - Samlede svar.pdf"),
        ("Svar fra Ida.docx", "Svar fra Ida.pdf", "Svar fra Ida - bilag.pdf"),  # of which?
        ("26-008812_1_Svar fra A.pdf", "26-008812_2_Svar fra B.pdf"),  # the case's number
    ],
)
def test_other_files_stand_by_themselves(names: tuple[str, ...]) -> None:
    assert companions(names) == {}
