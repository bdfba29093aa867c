"""The public versions of the overview, the spreadsheet and oversigt.json, as bytes."""

from __future__ import annotations

import json
from pathlib import Path

from hoering.domain import Analysis, Reviewed
from hoering.writing.export import overview_data
from hoering.writing.overview import overview_bytes
from hoering.writing.placing import place
from hoering.writing.result_names import DATA, OVERVIEW, SHEET
from hoering.writing.sheet import sheet_bytes


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


def write_public(redacted: Analysis, folder: Path) -> None:
    """The public documents into `folder`. Raises OutputLocked, DiskFull."""
    for name, content in public_documents(redacted).items():
        place(folder / name, content)
