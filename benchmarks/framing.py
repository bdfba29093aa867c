"""How many sentences of a letter's frame are taken for remarks: `python benchmarks/framing.py`.

benchmarks/framing/ramme.txt holds sentences that are no remark (who writes, how the answer came about,
what it holds, whom to ask, wishes for the work to come), bemaerkning.txt as many that are one and look a
little like it, written by somebody who knew no rule of the program; nothing is learned of them. Each
stands as a paragraph of its own in a letter with one remark, above it and below it. Prints how many of
each are told as a remark. Before there were weights: of ramme.txt 36 above and 69 below,
of bemaerkning.txt 117 and 119.
"""

from __future__ import annotations

from pathlib import Path

from hoering.domain import Response, SenderKind
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Sheet
from hoering.reading.text.text import lines_of_text
from hoering.reading.text.wrapping import pieces_of_lines
from hoering.splitting import split

HERE = Path(__file__).resolve().parent / "framing"
_REMARK = "Der bør sættes flere bænke op langs stien ved åen."
_LETTER = """Til Vestby Kommune

Vedr. høring

Kære udvalg

{}

{}

Med venlig hilsen

Karen Holm
formand
"""


def is_told(sentence: str, first: bool) -> bool:
    """Whether it stands in a remark of a letter in which it comes first, or last."""
    said = (sentence, _REMARK) if first else (_REMARK, sentence)
    pieces = pieces_of_lines(lines_of_text(_LETTER.format(*said)))
    document = assemble([Sheet("brev.txt", 1, tuple(pieces))])
    response = Response(
        "H01", "Karen Holm", SenderKind.CITIZEN, None, False, False, None, (), document
    )
    (splitting,) = split((response,))
    words = " ".join(sentence.split())[:60]
    return any(words in " ".join(remark.text.split()) for remark in splitting.remarks)


def main() -> None:
    for name in ("ramme.txt", "bemaerkning.txt"):
        sentences = (HERE / name).read_text(encoding="utf-8").splitlines()
        above, below = (sum(is_told(s, first) for s in sentences) for first in (True, False))
        print(f"{name}: of {len(sentences)} {above} above, {below} below")


if __name__ == "__main__":
    main()
