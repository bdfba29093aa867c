"""The braces that mark a remark inside a text: {{r1: words of the remark}}."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from .source import Cell, Run

BRACES = re.compile(r"\{\{\s*([\w-]+)\s*:(.*?)\}\}", re.DOTALL)


def parse(text: str, keep_lines: bool = False) -> tuple[Cell, list[str]]:
    """The runs of a text and what is wrong with its braces."""
    runs: list[Run] = []
    end = 0
    for match in BRACES.finditer(text):
        runs.append(Run(text[end : match.start()]))
        runs.append(Run(match[2].strip(), match[1]))
        end = match.end()
    runs.append(Run(text[end:]))
    tidy = [Run(_tidy(run.text, keep_lines), run.remark) for run in runs]
    cell = _trim([run for run in tidy if run.text])
    return cell, _faults(cell)


def _tidy(text: str, keep_lines: bool) -> str:
    text = unicodedata.normalize("NFC", text)
    if not keep_lines:
        return re.sub(r"\s+", " ", text)
    return re.sub(r"[ \t]*\n[ \t]*", "\n", re.sub(r"[ \t]+", " ", text))


def _trim(runs: list[Run]) -> Cell:
    """No blanks at the two ends of the whole text."""
    if runs:
        runs[0] = Run(runs[0].text.lstrip(), runs[0].remark)
        runs[-1] = Run(runs[-1].text.rstrip(), runs[-1].remark)
    return tuple(run for run in runs if run.text)


def _faults(cell: Cell) -> list[str]:
    faults = []
    for run in cell:
        if "{{" in run.text or "}}" in run.text or (run.remark and "{" in run.text):
            faults.append(f"braces do not match: …{run.text[:60]}…")
        if run.remark and not re.search(r"\w", run.text):
            faults.append(f"remark {run.remark} has no words here")
        if not run.remark and run.text.strip() and not re.search(r"\w", run.text) and len(cell) > 1:
            faults.append(f"stray {run.text.strip()!r} outside the braces")
    for left, right in pairwise(cell):
        if left.text[-1:].isalnum() and right.text[:1].isalnum():
            faults.append(
                f"braces split a word or a blank is missing: …{left.text[-15:]}|{right.text[:15]}…"
            )
    return faults
