"""How Word letters read when they are saved in Word 97's format (.doc).

    python benchmarks/old_word.py [FOLDER …]

Every .docx below the folders (default: the development rounds) is saved as .doc by LibreOffice,
which must be on the path as `soffice`, and both are read: the same blocks of the same kinds, with the
same words, anchors and authors, or not. Running heads are left out: LibreOffice counts their pages anew.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from hoering.domain import BlockKind, Document
from hoering.measuring.rounds import find_rounds
from hoering.reading.files import read_file

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
_HEADS = (BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER)


def blocks_of(document: Document | None) -> list[tuple[str, str, str, str]]:
    if document is None:
        return []
    text = document.text
    blocks = (b for b in document.blocks if b.kind not in _HEADS)
    return [(b.kind.value, b.span.of(text), b.anchor, b.author) for b in blocks]


def main() -> None:
    given = [Path(name) for name in sys.argv[1:]]
    folders = given or [r.folder for r in find_rounds(CORPUS) if not r.held_out]
    letters = sorted(path for folder in folders for path in folder.rglob("*.docx"))
    with TemporaryDirectory() as name:
        scratch = Path(name)
        for nth, letter in enumerate(letters):
            shutil.copy(letter, scratch / f"{nth}.docx")
        command = ["soffice", "--headless", "--convert-to", "doc", "--outdir", name]
        copies = [str(path) for path in sorted(scratch.glob("*.docx"))]
        subprocess.run([*command, *copies], check=True, capture_output=True)
        read = same = 0
        for nth, letter in enumerate(letters):
            old = scratch / f"{nth}.doc"
            if not old.exists():
                continue
            read += 1
            found = [blocks_of(read_file(path, "x")[0]) for path in (scratch / f"{nth}.docx", old)]
            same += found[0] == found[1]
            if found[0] != found[1]:
                print(f"not the same: {letter}")
    print(f"{len(letters)} files, {read} saved as .doc, {same} read the same")


if __name__ == "__main__":
    main()
