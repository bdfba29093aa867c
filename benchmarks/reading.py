"""How exactly and how fast PDF pages are read: `python benchmarks/reading.py [--each]`.

Draws pages of known Danish text in many layouts, then reads the same files with our own text
path, pdfplumber, pdftotext, pypdf and raw pypdfium2, in one run, and prints for each reader

  pages/s      pages per second of processor time, the least of three readings of every file
  CER          edit distance to the known text / its letters, blanks between words as one blank
  order        neighbouring sentences that follow each other in the text, of all such pairs
  lines lost   printed body lines that are not in the text
and for ours the running heads and page numbers told from the body, cells in their place, and
comments with the words they hang on. What divides words at line ends is mended for the others
as the known text has it, and running heads are taken out of their text before it is compared:
neither is counted against them.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import logging
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from pages import columns, letters, tables
from pages.measures import Measured, measured, placed_cells, placed_comments, told_apart
from pages.sheet import Sample

Reader = Callable[[Path], str]
TIMES = 3


def ours(path: Path) -> str:
    """The running text of the document, running heads and page numbers left out."""
    from hoering.domain import BlockKind
    from hoering.reading.files import read_file

    document, findings = read_file(path, path.name)
    if document is None:
        raise ValueError(findings)
    out = (BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER)
    return "\n".join(b.span.of(document.text) for b in document.blocks if b.kind not in out)


def ours_layout(path: Path) -> str:
    """The same text without the questions asked of it afterwards: scans, several letters in one."""
    from hoering.domain import BlockKind
    from hoering.reading.layout.layout import sheets_of
    from hoering.reading.page.assembly import assemble
    from hoering.reading.pdf.pdf import read_pages

    document = assemble(*sheets_of(list(read_pages(path)), path.name))
    out = (BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER)
    return "\n".join(b.span.of(document.text) for b in document.blocks if b.kind not in out)


def plumber(path: Path) -> str:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        texts = []
        for page in pdf.pages:
            texts.append(page.extract_text())
            page.close()
    return "\n".join(texts)


def plumber_flow(path: Path) -> str:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        texts = []
        for page in pdf.pages:
            texts.append(page.extract_text(use_text_flow=True))
            page.close()
    return "\n".join(texts)


def poppler(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True
    )
    return done.stdout.decode("utf-8")


def pypdf(path: Path) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def pdfium(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path.read_bytes())
    texts = []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return "\n".join(texts)


def readers() -> dict[str, Reader]:
    found: dict[str, Reader] = {
        "ours": ours,
        "ours, layout only": ours_layout,
        "pdfplumber": plumber,
        "pdfplumber, text flow": plumber_flow,
    }
    if shutil.which("pdftotext"):
        found["pdftotext"] = poppler
    else:
        print("pdftotext is not installed here and is left out")
    return found | {"pypdf": pypdf, "pypdfium2, raw": pdfium}


def spent() -> float:
    """Seconds of processor time of this process and of the programs it called."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def timed(
    all_readers: dict[str, Reader], samples: Sequence[Sample], times: int
) -> dict[str, tuple[list[str], float]]:
    """The text of every file, and the processor seconds for all of them, reader by reader.

    Every file is read by one reader after the other, several times; a file's least time counts,
    so that what else the machine does falls on nobody.
    """
    texts: dict[str, list[str]] = {name: [] for name in all_readers}
    least: dict[str, list[float]] = {name: [] for name in all_readers}
    for read in all_readers.values():
        read(samples[0].path)  # imports are not counted
    gc.freeze()
    for sample in samples:
        for name, read in all_readers.items():
            found = []
            text = ""
            for _ in range(times):
                gc.collect()  # nobody tidies up after the reader before
                start = spent()
                text = read(sample.path)
                found.append(spent() - start)
            texts[name].append(text)
            least[name].append(min(found))
    return {name: (texts[name], sum(least[name])) for name in all_readers}


def drawn(folder: Path) -> list[Sample]:
    return [
        *columns.samples(folder),
        *letters.samples(folder),
        *tables.samples(folder),
    ]


def report(name: str, found: Sequence[Measured], pages: int, seconds: float) -> None:
    total = Measured.sum(found)
    print(
        f"{name:<24}{pages / seconds:9.1f}{100 * total.error_rate:9.2f} %"
        f"{100 * total.in_order:9.1f} %{total.lost:8d} / {total.lines}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--each", action="store_true", help="every sample by itself")
    parser.add_argument("--only", default="", help="only samples whose name has this in it")
    parser.add_argument("--ours", action="store_true", help="only our own reader")
    parser.add_argument("--keep", type=Path, help="keep the drawn files here")
    chosen = parser.parse_args()
    logging.disable(logging.WARNING)
    with contextlib.ExitStack() as stack:
        folder = chosen.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        samples = [s for s in drawn(folder) if chosen.only in s.name]
        pages = sum(sample.pages for sample in samples)
        print(f"{len(samples)} files, {pages} pages")
        print(f"{'reader':<24}{'pages/s':>9}{'CER':>11}{'order':>11}{'lines lost':>16}")
        each: dict[str, list[Measured]] = {}
        chosen_readers = {
            n: r for n, r in readers().items() if n.startswith("ours") or not chosen.ours
        }
        for name, (texts, seconds) in timed(chosen_readers, samples, TIMES).items():
            own = name.startswith("ours")
            each[name] = [measured(s, t, own) for s, t in zip(samples, texts, strict=True)]
            report(name, each[name], pages, seconds)
        if chosen.each:
            print_each(samples, each)
        print_own(samples)
    return 0


def print_each(samples: Sequence[Sample], each: dict[str, list[Measured]]) -> None:
    """CER of every reader by sample; order and lost lines of ours."""
    print(f"\n{'sample: CER in %':<32}" + "".join(f"{name[:12]:>13}" for name in each))
    for nth, sample in enumerate(samples):
        rates = "".join(f"{100 * found[nth].error_rate:13.2f}" for found in each.values())
        own = each["ours"][nth]
        print(f"{sample.name:<32}{rates}   order {100 * own.in_order:5.1f} lost {own.lost}"
              f"   {sample.path.name}")  # fmt: skip


def print_own(samples: Sequence[Sample]) -> None:
    """What only our reader tells: running heads, cells, comments."""
    from hoering.reading.files import read_file

    counts = {
        "running heads and numbers": [0, 0],
        "cells in their place": [0, 0],
        "comments": [0, 0],
    }
    for sample in samples:
        document, _ = read_file(sample.path, sample.path.name)
        assert document is not None
        for key, (right, of) in zip(
            counts,
            (
                told_apart(sample, document),
                placed_cells(sample, document),
                placed_comments(sample, document),
            ),
            strict=True,
        ):
            counts[key][0] += right
            counts[key][1] += of
    print()
    for key, (right, of) in counts.items():
        if of:
            print(f"{key:<32}{right} / {of}  {100 * right / of:.1f} %")


if __name__ == "__main__":
    sys.exit(main())
