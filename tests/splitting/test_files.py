"""Which blocks stand in which file of a response."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Block, BlockKind, Document, Page, Span


def document(*files: tuple[str, tuple[int, ...]]) -> Document:
    """Each file with so many blocks of one letter on its pages; a page of none is unread."""
    pages, blocks, at = [], [], 0
    for name, counts in files:
        for number, count in enumerate(counts, 1):
            start = at
            for _ in range(count):
                blocks.append(Block(Span(at, at + 1), number, BlockKind.PARAGRAPH))
                at += 2
            unread = "" if count else "Siden er et billede."
            pages.append(Page(name, number, Span(start, max(start, at - 1)), unread=unread))
            if not count:
                pages[-1] = Page(name, number, Span(start, start), unread=unread)
    return Document("a\n" * (at // 2), tuple(pages), tuple(blocks))


def test_an_unread_page_ends_no_file_and_hides_none() -> None:
    made = document(("brev.pdf", (2, 0, 1)), ("scan.pdf", (0,)), ("bilag.docx", (2,)))
    assert made.by_file() == [[0, 1, 2], [3, 4]]


@given(st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3).map(tuple), max_size=5))
def test_every_block_stands_in_one_file_in_order(counts: list[tuple[int, ...]]) -> None:
    made = document(*((f"{n}.pdf", own) for n, own in enumerate(counts)))
    sizes = [sum(own) for own in counts if sum(own)]
    found = made.by_file()
    assert [len(part) for part in found] == sizes
    assert [n for part in found for n in part] == list(range(sum(sizes)))


def test_nothing_has_no_file() -> None:
    assert Document("", (), ()).by_file() == []
