"""The public versions of the overview, the spreadsheet and oversigt.json, as bytes."""

from __future__ import annotations

import json
from pathlib import Path

from hoering.domain import Analysis, Reviewed
from hoering.writing.export import overview_data
from hoering.writing.overview import overview_bytes
from hoering.writing.sheet import sheet_bytes

OVERVIEW, SHEET, DATA = "kommenteret-oversigt.docx", "kommenteret-oversigt.xlsx", "oversigt.json"


def public_documents(redacted: Analysis) -> dict[str, bytes]:
    """File name → content, made from an analysis without personal data.

    Decisions are part of the analysis by now; who made them and when is nobody else's business.
    """
    reviewed = Reviewed(redacted)
    data = overview_data(reviewed)
    data["personal_data"], data["edits"] = [], []
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return {
        OVERVIEW: overview_bytes(reviewed),
        SHEET: sheet_bytes(reviewed),
        DATA: text.encode("utf-8"),
    }


def guide_text(title: str, counts: tuple[int, int], names: list[str]) -> bytes:
    """læs-mig.txt: what the folder holds."""
    hidden, kept = counts
    lines = [
        f"Offentlig udgave – {title}" if title else "Offentlig udgave",
        "",
        f"{hidden} oplysninger om privatpersoner er udeladt; {kept} er set efter og beholdt.",
        "Private personer har samme betegnelse i alle dokumenter.",
        "",
        *names,
        "",
    ]
    return "\n".join(lines).encode("utf-8")


def place_folder(folder: Path, files: dict[str, bytes]) -> None:
    """The files into `folder`, which is made anew: nothing of an earlier version stays.

    Raises OutputLocked, DiskFull; then the folder is not there.
    """
    import shutil

    from hoering.writing.placing import make_folder, place

    shutil.rmtree(folder, ignore_errors=True)
    try:
        make_folder(folder)
        for name, content in sorted(files.items()):
            place(folder / name, content)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
