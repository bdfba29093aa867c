"""Finds every string of the answer key again in the files that were built."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from .comparing import Extract, norm
from .consistency import units
from .key import boilerplate, remark_parts
from .mails import MONTHS
from .problems import Problems
from .source import Response, Round

Extracts = Mapping[str, Extract]


def check_response(
    response: Response, files: Extracts, added: list[str], problems: Problems
) -> dict[tuple[str, str], int]:
    """The page on which each remark begins; every string that is missing is noted."""
    pages: dict[tuple[str, str], int] = {}
    for remark in response.remarks:
        page = _find_remark(response, remark.id, files, problems)
        if page:
            pages[response.key, remark.id] = page
    for block in response.blocks:
        for text in boilerplate(block):
            for line in _pieces(text, block.columns):
                _must_find(line, files[block.file], response, f"block {block.number}", problems)
    for line in added:
        if not any(extract.find(line) for extract in files.values()):
            problems.add(response.source, "page", f"not in the file: {line!r}")
    for name, texts in (("pii", response.pii), ("keep", response.keep)):
        for text in texts:
            if not any(extract.find(text) for extract in files.values()):
                problems.add(response.source, name, f"not in the file: {_least(text, files)}")
    if response.received and not any(_shows(e, response.received) for e in files.values()):
        problems.add(response.source, "received", f"{response.received} cannot be seen in the file")
    return pages


def _least(text: str, files: Extracts) -> str:
    """The nearest that any of the files has."""
    told = [extract.nearest(text) for extract in files.values()]
    return next((line for line in told if "found as far" in line), told[0] if told else repr(text))


def _pieces(text: str, columns: tuple[str, ...]) -> list[str]:
    """What is drawn as one line or cell."""
    if columns and text == " ".join(columns):
        return list(columns)
    return text.split("\n")


def _find_remark(
    response: Response, remark: str, files: Extracts, problems: Problems
) -> int | None:
    first, page, file, missing = None, 1, "", False
    for name, text in remark_parts(response, remark):
        if name != file:
            page, file = 1, name
        found = files[name].find(text, page)
        if found is None:
            problems.add(response.source, remark, f"not found again: {files[name].nearest(text)}")
            missing = True
            continue
        first, page = first or found[0], found[0]
    return None if missing else first


def _must_find(
    text: str, extract: Extract, response: Response, where: str, problems: Problems
) -> None:
    if norm(text) and not extract.find(text):
        problems.add(response.source, where, f"not found again: {extract.nearest(text)}")


def _shows(extract: Extract, day: date) -> bool:
    """True when a date stands in the file in any usual Danish or mail form."""
    month, short = MONTHS[day.month - 1], MONTHS[day.month - 1][:3]
    year = f"(?:{day.year}|{day.year % 100:02d})"
    named = rf"\b0?{day.day}\.? ?(?:{month}|{short}\.?|{day:%b})\.? {day.year}".lower()
    figures = rf"\b0?{day.day}[./ -] ?0?{day.month}[./ -]? ?{year}\b"
    joined = rf"\b{day.day:02d}{day.month:02d}{day.year}\b|{day.year}{day.month:02d}{day.day:02d}"
    pattern = f"{named}|{figures}|{joined}"
    if extract.closed:
        pattern = pattern.replace(r"\b", "").replace(" ", "")
    return bool(re.search(pattern, " ".join(extract.pages)))


def check_changes(
    round_: Round, draft: Extract | None, revised: Extract | None, problems: Problems
) -> None:
    """Before stands in the draft, after in the revised draft, and no difference is left out."""
    for change in round_.changes:
        for name, text, extract in (
            ("before", change.before, draft), ("after", change.after, revised)
        ):  # fmt: skip
            if text and extract and not extract.find(text):
                hint = extract.nearest(text)
                problems.add("round.toml", f"change {change.id}", f"{name} not found: {hint}")
        if (
            change.kind in ("slettet", "omformuleret")
            and revised
            and _gone(change.before, change.after)
        ) and revised.find(change.before):
            problems.add(
                "round.toml", f"change {change.id}", "before still stands in the revised draft"
            )
        if (
            change.kind in ("tilføjet", "omformuleret")
            and draft
            and _gone(change.after, change.before)
        ) and draft.find(change.after):
            problems.add("round.toml", f"change {change.id}", "after stands in the draft already")
    if round_.draft and round_.revised:
        _check_complete(round_, problems)


def _gone(text: str, other: str) -> bool:
    """Long enough to be sure, and not a part of the other text."""
    return len(norm(text).split()) > 3 and norm(text) not in norm(other)


def _check_complete(round_: Round, problems: Problems) -> None:
    """Every unit that differs between the two drafts belongs to a change."""
    old, new = units(round_), units(round_, revised=True)
    for mine, theirs, name, other, source in (
        (old, new, "before", "after", "draft.toml"), (new, old, "after", "before", "revised.toml")
    ):  # fmt: skip
        there = {norm(text) for _, text in theirs}
        told = [norm(getattr(change, name)) for change in round_.changes]
        there |= _without(there, [norm(getattr(change, other)) for change in round_.changes])
        for section, text in mine:
            unit = norm(text)
            if unit in there or any(t and (t in unit or unit in t) for t in told):
                continue
            problems.add(
                source, f"section {section}", f"differs, but no change says so: {text[:70]!r}"
            )


def _without(units_: set[str], sentences: list[str]) -> set[str]:
    """The units with one sentence taken out that was added to them or deleted from them."""
    return {
        re.sub(" +", " ", unit.replace(sentence, "")).strip()
        for unit in units_
        for sentence in sentences
        if sentence and sentence in unit
    }
