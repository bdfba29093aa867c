"""What a page carries and nobody read: names and numbers are told from lines that were joined."""

from __future__ import annotations

import pytest

from hoering.privacy.paper.unread import has_unread

READ = "Vi bor på Solsikkevænget, tlf. 20 47 31 89, og cykler i 31 minutter til nr. 01."


@pytest.mark.parametrize(
    "carried",
    [
        "Vi bor på Solsikke- \nvænget,\ntlf. 20 47 31 89, og cykler",
        "Vi bor på Solsikkevænget, tlf. 20 47 31 89, og cykleri 31 minutter",
        "V i bor på Solsikkevænget",
    ],
)
def test_the_same_words_in_other_lines_are_read(carried: str) -> None:
    assert not has_unread(carried, READ)


@pytest.mark.parametrize(
    "carried",
    [
        f"{READ} Ragnhild",
        f"{READ}\nTornbjerg Ib",
        f"{READ} ragnhildt@mailbox.dk",
        f"{READ} 20 47 31 01",
        f"{READ} 8",
    ],
)
def test_a_single_word_or_number_more_is_unread(carried: str) -> None:
    assert has_unread(carried, READ)
