"""Copies of the draft and files enclosed twice give no remarks; what the sender wrote into them does."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    Page,
    Paragraph,
    Policy,
    Section,
    Span,
)
from hoering.drafttext import bare_words
from hoering.splitting.copies import copies_in
from hoering.splitting.quotes import repeated_blocks

P, H, C = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL
DRAFT = (
    "Kommunen vil sikre, at alle borgere kan færdes trygt på stierne, også når det er mørkt.",
    "Der sættes lys på skolestier, før der sættes lys på andre stier, og der ryddes sne hver morgen.",
    "Stierne holdes ved lige efter en plan, som udvalget godkender en gang om året i foråret.",
    "Borgere kan melde huller og knækkede lamper på kommunens hjemmeside hele året rundt.",
)
OWN = "Vi foreslår, at der også sættes lys på stien langs åen, hvor mange ældre går tur."


def policy(*paragraphs: str) -> Policy:
    made = tuple(Paragraph(text, 1, P) for text in paragraphs or DRAFT)
    return Policy("udkast.pdf", "Politik for stier", (Section("1", "Lys og sne", 1, 1, made),))


def response(*files: Sequence[str | tuple[str, BlockKind]]) -> Document:
    """Each file is a page of its own."""
    text, blocks, pages = "", [], []
    for nth, pieces in enumerate(files):
        start = None
        for piece in pieces:
            words, kind = piece if isinstance(piece, tuple) else (piece, P)
            text += "\n" if blocks else ""
            start = len(text) if start is None else start
            blocks.append(Block(Span(len(text), len(text) + len(words)), 1, kind))
            text += words
        pages.append(Page(f"svar/fil{nth}", 1, Span(start or 0, len(text))))
    return Document(text, tuple(pages), tuple(blocks))


def copied(document: Document, draft: Policy | None = None) -> list[str]:
    zones = copies_in(document, draft).zones
    found = repeated_blocks(document) | {n for n, z in zones.items() if z}
    return [b.span.of(document.text) for n, b in enumerate(document.blocks) if n in found]


def test_a_whole_copy_however_it_is_cut() -> None:
    cut = " ".join(DRAFT).split(", ")
    made = response([OWN], [("Politik for stier", H), ("1 Lys og sne", H), *cut])
    assert copied(made, policy()) == ["Politik for stier", "1 Lys og sne", *cut]


def test_what_the_sender_wrote_into_a_copy_stays() -> None:
    note = (OWN, BlockKind.COMMENT)
    made = response([*DRAFT[:2], note, DRAFT[2], "Vi foreslår en bænk.", DRAFT[3]])
    assert copied(made, policy()) == list(DRAFT)


def test_a_letter_with_the_draft_below_it_in_one_file() -> None:
    made = response([OWN, "Se udkastet herunder:", ("1 Lys og sne", H), *DRAFT])
    assert copied(made, policy()) == ["1 Lys og sne", *DRAFT]


def test_a_letter_that_quotes_is_no_copy() -> None:
    assert copied(response([OWN, DRAFT[0], OWN + " Det er vigtigt."]), policy()) == []


def test_a_letter_in_two_formats_counts_once() -> None:
    letter = [
        "Kære udvalg",
        OWN,
        "Vi mangler desuden cykelstativer ved skolen og ved hallen.",
        "Hilsen",
    ]
    made = response(letter, [" ".join(letter[:2]), *letter[2:]])
    found = repeated_blocks(made)
    assert found == frozenset({4, 5, 6})


def test_another_letter_of_the_same_sender_is_no_copy() -> None:
    second = "I vores andet brev skriver vi om cykelstativer, som mangler ved både skole og hal."
    assert copied(response([OWN], [second, "Vi mangler lys og en bænk ved åen."])) == []


def test_what_a_longer_second_file_adds_stays() -> None:
    more = "Endelig mener vi, at kommunen skal rydde sne på stierne, før skolerne åbner."
    assert copied(response([OWN], [OWN, more, more.replace("sne", "grus")])) == [OWN]


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*DRAFT, OWN, "", "Ja", "2"]), max_size=12), st.integers(0, 11))
def test_only_blocks_of_the_document_and_never_a_comment(texts: list[str], at: int) -> None:
    pieces = [(t, BlockKind.COMMENT if n == at else P) for n, t in enumerate(texts)]
    made = response(pieces[:6], pieces[6:])
    found = repeated_blocks(made)
    assert found <= set(range(len(made.blocks))) and at not in found


def test_folding() -> None:
    assert bare_words("Lys\u00adsætning, 2. afsnit") == ["lyssætning", "2", "afsnit"]


def test_sentences_that_only_tell_stay_between_the_drafts_but_not_around_it() -> None:
    told = "Lampen ved hallen har været slukket siden jul, og der er ikke kommet nogen."
    front = "Politikken er sat med skrifttypen Vera og trykt i 300 eksemplarer på genbrugspapir."
    made = response([front, *4 * DRAFT, told, *4 * DRAFT])
    assert copied(made, policy()) == [front, *8 * DRAFT]


def test_a_short_sentence_between_paragraphs_of_the_draft_is_the_senders() -> None:
    made = response([*DRAFT[:2], "Hvem rydder om søndagen? Skriv det.", *DRAFT[2:]])
    assert copied(made, policy()) == list(DRAFT)
