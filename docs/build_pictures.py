"""The README's pictures, from the example round: `make billeder`.

Needs LibreOffice and poppler (soffice, pdftoppm) to show the documents as they print.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTH = 100  # letters of the terminal
# What stands on the page that is shown, so that the pictures follow when documents grow.
TABLE, FIRST_SECTION, CONTENTS = "Oversigt efter høringssvar", "Indstilling", "Indhold"
ANSWERED = "H06"  # whose letter is shown


def terminal(results: Path) -> None:
    """docs/terminal.svg: the summary as it stands in the terminal."""
    from rich.console import Console
    from rich.terminal_theme import MONOKAI

    from hoering.writing.terminal.summary import print_summary

    data = json.loads((results / "oversigt.json").read_text(encoding="utf-8"))
    with Path("/dev/null").open("w") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        print_summary(data, console, Path("hoering-eksempel"))
    svg = console.export_svg(
        title="hoering koer hoering-eksempel", theme=MONOKAI, unique_id="terminal"
    )
    (HERE / "terminal.svg").write_text(svg, encoding="utf-8")


def printed(source: Path, folder: Path) -> Path:
    """A Word file as LibreOffice prints it; its profile lies in `folder`, apart from the user's."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    return folder / f"{source.stem}.pdf"


def page_with(pdf: Path, text: str) -> int:
    """The first page, from 1, on which `text` stands. Raises StopIteration when none has it."""
    from pypdf import PdfReader

    return next(n for n, page in enumerate(PdfReader(pdf).pages, 1) if text in page.extract_text())


def picture(pdf: Path, page: int, name: str, dots: int = 110) -> None:
    """docs/`name`.png: one page, at `dots` per inch."""
    pages = ["-f", str(page), "-l", str(page), "-r", str(dots), "-png", "-singlefile"]
    subprocess.run(["pdftoppm", *pages, str(pdf), str(HERE / name)], check=True)


def documents(results: Path, folder: Path) -> None:
    """docs/*.png: the overview's table, the agenda item, the redline, a letter, the combined PDF's contents.

    LibreOffice prints no comments in the margin: the redline is shown without them.
    """
    overview = printed(results / "kommenteret-oversigt.docx", folder)
    picture(overview, page_with(overview, TABLE), "oversigt")
    agenda = printed(results / "dagsordenspunkt.docx", folder)
    picture(agenda, page_with(agenda, FIRST_SECTION), "dagsordenspunkt", 80)
    redline = printed(results / "aendringer.docx", folder)
    picture(redline, 2, "aendringer", 80)
    (letter,) = (results / "svarbreve").glob(f"{ANSWERED} *.docx")
    picture(printed(letter, folder), 1, "svarbrev", 80)
    bundle = results / "hoeringssvar-samlet.pdf"
    picture(bundle, page_with(bundle, CONTENTS), "samlet", 80)


def main() -> int:
    from hoering.letters import write_letters
    from hoering.pipeline import run
    from hoering.roundfolder import copy_example

    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "eksempel"
        copy_example(example)
        results = run(example).results
        write_letters(example)
        terminal(results)
        documents(results, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
