"""How well files put together are split: `python benchmarks/combined.py [--files N] [--each]`.

Draws development letters by lot (the lot is seeded: two runs print the same), puts 2 to 12 of
one round into one PDF, reads it and prints, for each way of putting together,

  found        letters for which a part was found that shares half of its pages or more
  exact        letters whose part has just their pages
  too many     parts that stand for no letter
Four of ten files let the letters run on in the middle of pages; the others join the letters'
own PDF pages and may have a front page, a list of contents, stamps, dividers or bookmarks.
Last it prints how many single letters were split though they are one response.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
sys.path.append(str(CORPUS))
NAMES = (
    "Høringssvar – samlet.pdf",
    "Bilag 2 - høringssvar.pdf",
    "indkomne svar.pdf",
    "0312 1433.pdf",
)
TITLES = ("Høringssvar", "Indkomne høringssvar", "Høringssvar – samlet", "Bilag 3: Høringssvar")
WAYS = ("front", "contents", "stamps", "dividers", "bookmarks")
CHANCE = {"front": 0.4, "contents": 0.4, "stamps": 0.35, "dividers": 0.15, "bookmarks": 0.25}
NARROW = ("letterhead", "recipient", "signature", "closing", "date", "footer")


@dataclass(frozen=True, slots=True)
class Member:
    """A letter of a round: its own PDF, or (for letters that run on) its blocks and mail."""

    sender: str
    pdf: bytes = b""
    response: Any = None


@dataclass(frozen=True, slots=True)
class Merged:
    """A file put together; `spans` are the first and the last page of each letter, from 1."""

    name: str
    ways: tuple[str, ...]
    pdf: bytes
    spans: tuple[tuple[int, int], ...]


def development_rounds() -> list[Path]:
    """The rounds with an answer key that nothing is held out of."""
    held_out = set(json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))["test"])
    rounds = [CORPUS / "eksempel", *sorted((CORPUS / "runder").iterdir())]
    return [r for r in rounds if r.name not in held_out and (r / "facit.json").exists()]


def printed(folder: Path) -> list[Member]:
    """The round's responses that are one PDF file."""
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    files = [(r["sender"], folder / "round" / "hoeringssvar" / r["key"]) for r in key["responses"]]
    return [Member(s, f.read_bytes()) for s, f in files if f.suffix == ".pdf" and f.is_file()]


def written(folder: Path) -> list[Member]:
    """The round's responses as they were written: mails, and letters with a signature."""
    from building.problems import Problems
    from building.reading import read_round

    wholes = ("p", "signature", "closing", "letterhead", "date", "recipient", "subject", "bullet")
    return [
        Member(r.sender, response=r)
        for r in read_round(folder, Problems()).responses
        if not r.files and r.blocks and all(b.type in wholes for b in r.blocks)
        and (r.mail or {"letterhead", "signature"} & {b.type for b in r.blocks})
    ]  # fmt: skip


def page_of(lines: Sequence[tuple[str, float]], at: float = 760.0, left: float = 70.0) -> bytes:
    """A PDF page with lines of (text, size); what follows a tab stands at the right edge."""
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for text, size in lines:
        canvas.setFont("Helvetica-Bold" if size > 13 else "Helvetica", size)
        first, _, second = text.partition("\t")
        canvas.drawString(left, at, first)
        canvas.drawRightString(525, at, second)
        at -= 1.6 * size
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def joined(
    members: Sequence[Member], lot: random.Random
) -> tuple[tuple[str, ...], bytes, list[tuple[int, int]]]:
    """The letters' own pages, one letter behind the other."""
    from pypdf import PdfReader, PdfWriter

    ways = tuple(way for way in WAYS if lot.random() < CHANCE[way])
    counts = [len(PdfReader(io.BytesIO(m.pdf)).pages) for m in members]
    before = ("front" in ways) + ("contents" in ways)
    spans: list[tuple[int, int]] = []
    for count in counts:
        first = (spans[-1][1] if spans else before) + ("dividers" in ways) + 1
        spans.append((first, first + count - 1))
    writer = PdfWriter()

    def add(pdf: bytes) -> None:
        for page in PdfReader(io.BytesIO(pdf)).pages:
            writer.add_page(page)

    if "front" in ways:
        add(page_of([(lot.choice(TITLES), 22), ("Frist 12. marts 2026", 12)]))
    if "contents" in ways:
        named = enumerate(zip(members, spans, strict=True), start=1)
        rows = [(f"{n}. {member.sender}"[:60], first) for n, (member, (first, _)) in named]
        add(page_of([("Indhold", 16), *((f"{text}\t{first}", 11.0) for text, first in rows)]))
    for number, member in enumerate(members, start=1):
        if "dividers" in ways:
            add(page_of([(f"Høringssvar fra {member.sender}"[:45], 20)]))
        first = len(writer.pages)
        add(member.pdf)
        if "stamps" in ways:
            stamp = page_of([(f"Høringssvar nr. {number}", 9)], at=820, left=430)
            writer.pages[first].merge_page(PdfReader(io.BytesIO(stamp)).pages[0])
        if "bookmarks" in ways:
            writer.add_outline_item(title=member.sender, page_number=first)
    held = io.BytesIO()
    writer.write(held)
    return ways or ("nothing",), held.getvalue(), spans


def running_on(
    members: Sequence[Member], lot: random.Random
) -> tuple[tuple[str, ...], bytes, list[tuple[int, int]]]:
    """The letters' words, each letter beginning where the one before ends."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

    size = lot.choice([10, 11, 12])
    gap = lot.choice([1.3, 2.0, 3.0]) * size
    body = ParagraphStyle(
        "p", fontName="Helvetica", fontSize=size, leading=1.3 * size, spaceAfter=0.6 * size
    )
    tight = ParagraphStyle("t", parent=body, spaceAfter=0)
    pages: dict[int, list[int]] = {}

    class Here(Flowable):  # type: ignore[misc]
        def __init__(self, nth: int) -> None:
            super().__init__()
            self.nth = nth

        def wrap(self, *_: float) -> tuple[float, float]:
            return 0, 0

        def draw(self) -> None:
            pages.setdefault(self.nth, []).append(self.canv.getPageNumber())

    story: list[Any] = []
    for nth, member in enumerate(members):
        lines = list(_lines(member.response))
        for at, (text, narrow) in enumerate(lines):
            story.append(Paragraph(escape(text), tight if narrow else body))
            if at in (0, len(lines) - 1):
                story.append(Here(nth))
            if narrow and (at + 1 == len(lines) or not lines[at + 1][1]):
                story.append(Spacer(0, 0.6 * size))
        story.append(Spacer(0, gap))
    held = io.BytesIO()
    SimpleDocTemplate(held, pagesize=(595, 842), leftMargin=60, rightMargin=60, topMargin=60,
                      bottomMargin=60, invariant=1).build(story)  # fmt: skip
    spans = [(min(pages[n]), max(pages[n])) for n in range(len(members))]
    return ("running on",), held.getvalue(), spans


def _lines(response: Any) -> Iterator[tuple[str, bool]]:
    """The printed lines of a response; True for those that stand close together."""
    mail = response.mail
    if mail:
        yield f"Fra: {mail.sender}", True
        yield f"Sendt: {mail.date:%d-%m-%Y %H:%M}", True
        yield f"Til: {mail.to}", True
        yield f"Emne: {mail.subject}", True
    for block in response.blocks:
        narrow = block.type in NARROW
        for line in block.lines if narrow else [block.text]:
            yield f"{block.marker} {line}".strip(), narrow


def merged(seed: int, pools: Sequence[tuple[list[Member], list[Member]]]) -> Merged:
    """One file of the lot; `pools` are the printed and the written letters of each round."""
    lot = random.Random(seed)
    own, words = pools[lot.randrange(len(pools))]
    run = lot.random() < 0.4 and len(words) > 1
    pool = words if run else own
    members = lot.sample(pool, lot.randint(2, min(12, len(pool))))
    ways, pdf, spans = (running_on if run else joined)(members, lot)
    return Merged(lot.choice(NAMES), ways, pdf, tuple(spans))


def parts(path: Path, name: str) -> list[set[int]]:
    """The pages of each response that the file is split into."""
    from hoering.reading.combined.combined import parts_of
    from hoering.reading.files import read_file
    from hoering.reading.pdf_file import outline_of

    document, findings = read_file(path, name)
    if document is None:
        raise ValueError(findings)
    found = parts_of(document, name, outline_of(path))
    return [{page.number for page in part.document.pages} for part in found]


def counted(wanted: Sequence[tuple[int, int]], got: list[set[int]]) -> Counter[str]:
    """How many letters were found, found exactly, and how many parts are too many.

    Several letters may share a page: each takes the nearest part that is left.
    """
    left = list(got)
    told: Counter[str] = Counter(letters=len(wanted))
    for first, last in wanted:
        pages = set(range(first, last + 1))
        best = max(left, key=lambda p: len(p & pages) / len(p | pages), default=set())
        if best and len(best & pages) >= 0.5 * len(best | pages):
            left.remove(best)
            told["found"] += 1
            told["exact"] += best == pages
    told["too many"] = len(left)
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--files", type=int, default=30, help="files put together (30)")
    parser.add_argument("--each", action="store_true", help="files that were not split right")
    chosen = parser.parse_args()
    logging.disable(logging.WARNING)
    pools = [(own, written(r)) for r in development_rounds() if len(own := printed(r)) > 1]
    by_way: dict[str, Counter[str]] = {}
    whole: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "samlet.pdf"
        for seed in range(chosen.files):
            file = merged(seed, pools)
            path.write_bytes(file.pdf)
            told = counted(file.spans, parts(path, file.name))
            whole.update(told)
            for way in file.ways:
                by_way.setdefault(way, Counter()).update(told)
            if chosen.each and (told["found"] < told["letters"] or told["too many"]):
                print(seed, file.name, *file.ways, dict(told))
        alone = [m.pdf for own, _ in pools for m in own]
        split = 0
        for pdf in alone:
            path.write_bytes(pdf)
            split += len(parts(path, "brev.pdf")) > 1
    print(f"{'put together with':<20}{'letters':>8}{'found':>8}{'exact':>8}{'too many':>10}")
    for way, told in [*sorted(by_way.items()), ("all files", whole)]:
        of = told["letters"]
        print(
            f"{way:<20}{of:>8}{told['found'] / of:>8.3f}{told['exact'] / of:>8.3f}{told['too many']:>10}"
        )
    print(f"single letters split though they are one: {split} of {len(alone)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
