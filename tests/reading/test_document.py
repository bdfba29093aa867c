"""What holds for every document: blocks cover the text, words spell it, spans stay inside."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import BlockKind, Document, Span
from hoering.reading.formats.outcome import appended
from hoering.reading.page.assembly import assemble
from hoering.reading.page.hyphens import is_divided
from hoering.reading.page.pieces import Piece, Sheet, printed
from hoering.reading.page.printed import Line, PrintedWord

LETTERS = st.text(alphabet="abæøå-.,AÆ1 ", min_size=1, max_size=12).filter(
    lambda t: bool(t.split())
)
WORDS = st.lists(LETTERS.map(lambda t: "".join(t.split())), min_size=1, max_size=6)
KINDS = st.sampled_from(
    [BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING, BlockKind.SIDEBAR]
)


def _line(words: list[str], top: float) -> Line:
    made, x = [], 50.0
    for word in words:
        made.append(PrintedWord(word, x, top, x + 5 * len(word), top + 10, 10.0, False))
        x += 5 * len(word) + 3
    return Line(tuple(made))


@st.composite
def sheets(draw: st.DrawFn) -> list[Sheet]:
    found = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        pieces = []
        for nth in range(draw(st.integers(0, 4))):
            if draw(st.booleans()):
                lines = draw(st.lists(WORDS, min_size=1, max_size=3))
                made = tuple(
                    _line(words, 50.0 + 60 * nth + 12 * n) for n, words in enumerate(lines)
                )
                pieces.append(printed(draw(KINDS), made, 400.0))
            else:
                pieces.append(Piece(draw(KINDS), text=draw(LETTERS)))
        found.append(Sheet("x.pdf", number, tuple(pieces), 595.0, 842.0))
    return found


def check(document: Document) -> None:
    text, end = document.text, 0
    for nth, block in enumerate(document.blocks):
        gap = text[end : block.span.start]
        assert gap == ("\n" if nth else ""), gap
        assert len(block.span) > 0 and "\n" not in block.span.of(text)
        assert block.span.of(text).strip()
        end = block.span.end
    assert end == len(text)
    starts = [page.span.start for page in document.pages]
    assert starts == sorted(starts)
    for page in document.pages:
        assert 0 <= page.span.start <= page.span.end <= len(text)
        for word in page.words:
            assert page.span.start <= word.span.start < word.span.end <= page.span.end
            assert document.page_at(word.span.start) in {p.number for p in document.pages}
        for before, after in zip(page.words, page.words[1:], strict=False):
            assert before.span.end <= after.span.start


@given(sheets())
def test_blocks_cover_the_text_and_words_lie_in_it(made: list[Sheet]) -> None:
    document = assemble(made)
    check(document)
    for block in document.blocks:
        assert any(
            page.number == block.page and page.span.start <= block.span.start <= page.span.end
            for page in document.pages
        )


@given(sheets())
def test_words_spell_the_text(made: list[Sheet]) -> None:
    """Letter by letter, but for the hyphens of words put together."""
    document = assemble(made)
    for sheet, page in zip(made, document.pages, strict=True):
        if any(not piece.lines for piece in sheet.pieces):
            continue
        told = [w.text for p in sheet.pieces for line in p.lines for w in line.words]
        spelt = [w.span.of(document.text) for w in page.words]
        assert len(spelt) == len(told)
        for printed_word, word in zip(told, spelt, strict=True):
            assert word == printed_word or (is_divided(printed_word) and word == printed_word[:-1])
        rest = page.span.of(document.text)
        for word in spelt:
            assert word in rest


@given(sheets(), sheets())
def test_two_documents_in_one(first: list[Sheet], second: list[Sheet]) -> None:
    a, b = assemble(first), assemble(second)
    both = appended(a, b)
    check(both)
    assert [x.span.of(both.text) for x in both.blocks] == [
        *(x.span.of(a.text) for x in a.blocks),
        *(x.span.of(b.text) for x in b.blocks),
    ]
    for page, old in zip(both.pages[len(a.pages) :], b.pages, strict=True):
        assert page.span.of(both.text) == old.span.of(b.text)
        assert [w.span.of(both.text) for w in page.words] == [w.span.of(b.text) for w in old.words]


def test_an_empty_document() -> None:
    document = assemble([Sheet("x.pdf", 1)])
    assert document.text == "" and document.pages[0].span == Span(0, 0) and not document.blocks


def test_drawn_letters_keep_the_rules(inbox) -> None:  # type: ignore[no-untyped-def]
    for response in inbox.by_file.values():
        check(response.document)
