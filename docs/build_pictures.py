"""The README's two pictures, from the example round: `make billeder`.

Needs LibreOffice and poppler (soffice, pdftoppm) to show the Word file as it prints.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = 2  # of the overview: where its main table begins
WIDTH = 100  # letters of the terminal


def terminal(results: Path) -> None:
    """docs/terminal.svg: the summary as it stands in the terminal."""
    from rich.console import Console
    from rich.terminal_theme import MONOKAI

    from hoering.writing.summary import print_summary

    data = json.loads((results / "oversigt.json").read_text(encoding="utf-8"))
    with Path("/dev/null").open("w") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        print_summary(data, console, Path("hoering-eksempel"))
    svg = console.export_svg(
        title="hoering koer hoering-eksempel", theme=MONOKAI, unique_id="terminal"
    )
    (HERE / "terminal.svg").write_text(svg, encoding="utf-8")


def overview(results: Path, page: int) -> None:
    """docs/oversigt.png: one page of kommenteret-oversigt.docx."""
    with tempfile.TemporaryDirectory() as folder:
        source = results / "kommenteret-oversigt.docx"
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        pdf = Path(folder) / "kommenteret-oversigt.pdf"
        pages = ["-f", str(page), "-l", str(page), "-r", "110", "-png", "-singlefile"]
        subprocess.run(["pdftoppm", *pages, str(pdf), str(HERE / "oversigt")], check=True)


def main() -> int:
    from hoering.pipeline import run
    from hoering.roundfolder import copy_example

    with tempfile.TemporaryDirectory() as folder:
        copy_example(Path(folder))
        results = run(Path(folder)).results
        terminal(results)
        overview(results, int(sys.argv[1]) if len(sys.argv) > 1 else PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
