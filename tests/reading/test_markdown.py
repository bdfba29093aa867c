"""Answers that were typed with the marks of Markdown."""

from __future__ import annotations

from pathlib import Path

from hoering.domain import BlockKind
from hoering.reading.files import read_file


def test_marks_are_read_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "svar.md"
    path.write_text(
        "# Svar\n\n**Fra:** Tea Juhl  \n**Dato:** 5. maj 2026\n\n## Stierne\n\n"
        "- Lav en *bred* sti ved [Møllen](https://x.example)\n- Ret fil_navn_2 på kortet\n\n"
        "> Stien anlægges i 2027.\n\nDet er for sent.\n",
        encoding="utf-8",
    )
    document, _ = read_file(path, "svar.md")
    assert document is not None
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        (BlockKind.HEADING, "Svar"),
        (BlockKind.PARAGRAPH, "Fra: Tea Juhl"),
        (BlockKind.PARAGRAPH, "Dato: 5. maj 2026"),
        (BlockKind.HEADING, "Stierne"),
        (BlockKind.BULLET, "- Lav en bred sti ved Møllen"),
        (BlockKind.BULLET, "- Ret fil_navn_2 på kortet"),
        (BlockKind.QUOTE, "Stien anlægges i 2027."),
        (BlockKind.PARAGRAPH, "Det er for sent."),
    ]
