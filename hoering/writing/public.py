"""The public versions of the overview, the spreadsheet and oversigt.json, as bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from hoering import dansk
from hoering.domain import Analysis, Answer, Link, Reason, Reviewed
from hoering.writing.export import overview_data
from hoering.writing.facts.evidence import without_doubts
from hoering.writing.files.placing import DATA, OVERVIEW, SHEET, place
from hoering.writing.overview.overview import overview_bytes
from hoering.writing.workbook.sheet import sheet_bytes


def public_documents(redacted: Analysis) -> dict[str, bytes]:
    """File name → content, made from an analysis without personal data.

    Decisions are part of the analysis by now; who made them and when is nobody else's business.
    Nor is what the program only guesses at, or asks the secretariat to look at.
    """
    reviewed = Reviewed(_without_doubts(redacted))
    data = overview_data(reviewed, public=True)
    for internal in ("personal_data", "edits", "alarms", "requests"):
        data[internal] = []
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return {
        OVERVIEW: overview_bytes(reviewed, public=True),
        SHEET: sheet_bytes(reviewed, public=True),
        DATA: text.encode("utf-8"),
    }


def _without_doubts(analysis: Analysis) -> Analysis:
    """The alarms of editorial changes stay: by them the documents tell those from the others."""
    theming, linking = analysis.theming, analysis.linking
    return replace(
        analysis,
        theming=replace(theming, links=tuple(map(_link, theming.links))),
        linking=replace(linking, answers=tuple(map(_answer, linking.answers))),
    )


def _link(link: Link) -> Link:
    if not link.why.startswith(dansk.UNSURE_BETWEEN):
        return link
    return replace(link, why="; ".join(link.why.split("; ")[1:]))


def _answer(answer: Answer) -> Answer:
    guessed = (
        answer.reason is Reason.OTHER or dansk.is_guessed(answer.why) or "outcome" in answer.decided
    )
    reason = None if guessed and "reason" not in answer.decided else answer.reason
    return replace(answer, reason=reason, why=without_doubts(answer.why))


def write_public(redacted: Analysis, folder: Path) -> None:
    """The public documents into `folder`. Raises OutputLocked, DiskFull."""
    for name, content in public_documents(redacted).items():
        place(folder / name, content)
