"""Whether a block is a quotation: in quotation marks, or a passage of the draft without them."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind, Paragraph, Policy, Section
from hoering.splitting.quotes import is_quotation

PASSAGE = (
    "Der etableres en sikker cykelsti mellem skolen og hallen, og belysningen følger de "
    "retningslinjer, som kommunalbestyrelsen har vedtaget for stier i åbent land. "
    "Stien anlægges i to etaper og rengøres som kommunens øvrige stier."
)
SECTION = Section("2.1", "Stier", 2, 1, (Paragraph(PASSAGE, 1, BlockKind.PARAGRAPH),))
POLICY = Policy("udkast.pdf", "Trafikplan", (SECTION,))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("»Stien anlægges i to etaper.«", True),
        (PASSAGE[:80], True),
        (PASSAGE[150:].replace("etaper", "etapper"), True),  # a slip in copying
        ("Stien anlægges i to etaper.", False),  # as short as chance
        ("Stien bør anlægges samtidig med skolen og ikke i to etaper, som I skriver.", False),
        (
            "Foreningen skriver også, at »en gyllevogn rummer som regel mere end alle sprøjter«.",
            True,
        ),
        ("Landboforeningen hævder: ”Ingen landmand skal ind i en brændende stald.”", True),
        ("Vi siger: »Der skal stå en bænk for hver 200 meter.«", False),
        ("Der bør stå: »Der skal stå en bænk for hver 200 meter.«", False),
    ],
)
def test_a_block_that_only_quotes(text: str, quoted: bool) -> None:
    assert is_quotation(text, POLICY) is quoted
