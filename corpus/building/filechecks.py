"""Faults in how a response becomes files: endings, layouts, scans, combined files, encodings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .fields import near
from .problems import Problems
from .source import (
    LAYOUTS,
    MAIL_LAYOUTS,
    ON_DRAFT,
    PDF_LAYOUTS,
    PICTURES,
    FilePlan,
    Response,
    Round,
)

MAILS = (".eml", ".msg")


def check_files(response: Response, round_: Round, problems: Problems) -> None:
    """The layout must fit the ending of the file; blocks must name a file that exists."""
    folder, names = response.key.endswith("/"), {f.name for f in response.files}
    if folder and not names:
        problems.add(response.source, "files", "a folder needs files = [{name = …, layout = …}]")
    if names and not folder and not response.key.endswith(MAILS):
        what = "only a folder/, an .eml or a .msg may have files"
        problems.add(response.source, "files", what)
    if response.combined:
        _check_member(response, round_, problems)
    for plan in _plans(response):
        for what in _faults(response, plan):
            problems.add(response.source, plan.name, what)
    for block in response.blocks:
        if block.file and block.file not in names:
            hint = near(block.file, names)
            what = f"no file {block.file!r} in files{hint}"
            problems.add(response.source, f"block {block.number}", what)
    copies = {f.name for f in response.files if f.layout == "draft_copy"}
    for name in sorted(names | (set() if folder else {""})):
        blocks = response.blocks_in(name)
        if name in copies and blocks:
            problems.add(response.source, name, "a draft_copy has no blocks of its own")
        elif not blocks and name not in copies:
            problems.add(response.source, name, "no blocks are in this file")
    _check_marks(response, problems)


def _plans(response: Response) -> list[FilePlan]:
    """Every file that the response has of its own."""
    loose = response.key.endswith("/") or response.combined
    return [*response.files, *([] if loose else [response.plan])]


def _faults(response: Response, plan: FilePlan) -> Iterator[str]:
    name, layout, scan, ending = plan.name, plan.layout, plan.scan, plan.ending
    allowed = LAYOUTS.get(ending, ())
    if layout == "draft_copy" and name != response.key:
        allowed = (layout,) if ending in (".pdf", ".docx") else ("none, only .pdf and .docx",)
    if layout not in allowed:
        hint = ", ".join(allowed) or f"none, the ending {ending!r} is unknown"
        yield f"layout {layout!r} does not fit; possible: {hint}{near(layout, allowed)}"
    if layout in MAIL_LAYOUTS and response.mail is None:
        yield f"layout {layout} needs [mail]"
    if scan and ending != ".pdf" and ending not in PICTURES:
        yield f"scan = {scan!r}: only .pdf, .jpg, .png and .tif can be pictures"
    if ending in PICTURES and not scan:
        yield 'a picture needs scan = "clean", "skewed", "poor" or "photo"'
    if response.encoding != "utf-8" and ending not in (".txt", ".html"):
        yield f"encoding = {response.encoding!r}: only .txt and .html have one"
    codec = response.encoding if ending == ".txt" else ""
    if layout == "mail" and response.mail:
        codec = response.mail.charset
    elif response.mail and response.mail.forwarded and not response.key.endswith(MAILS):
        yield "[mail.forwarded] is for .eml and .msg only"
    strange = _unwritable(response, name, codec) if codec else ""
    if strange:
        yield f"{codec} has no {strange}"


def _unwritable(response: Response, name: str, codec: str) -> str:
    blocks = response.blocks_in("" if name == response.key else name)
    texts = [block.marker + block.text + "".join(block.columns) for block in blocks]
    texts += [run.text for b in blocks for row in b.rows for cell in row for run in cell]
    signs = sorted(set("".join(texts)))
    return " ".join(c for c in signs if not c.encode(codec, "ignore"))


def _check_member(response: Response, round_: Round, problems: Problems) -> None:
    """A member of a combined file is laid out as a PDF and has no file of its own."""
    files = {combined.file: combined for combined in round_.combined}
    combined = files.get(response.combined)
    if combined is None:
        hint = near(response.combined, files)
        what = f"no [[combined]] file {response.combined!r} in round.toml{hint}"
        problems.add(response.source, "combined", what)
        return
    if response.key.endswith("/") or response.files:
        problems.add(response.source, "files", "a member of a combined file has no files")
    if combined.flowing and response.scan:
        problems.add(response.source, "scan", "a member of a flowing file cannot be scanned alone")
    if not combined.flowing and response.layout not in PDF_LAYOUTS:
        hint = near(response.layout, PDF_LAYOUTS)
        what = f"layout {response.layout!r} is no PDF layout{hint}"
        problems.add(response.source, "layout", what)
    if response.layout in MAIL_LAYOUTS and response.mail is None:
        problems.add(response.source, "mail", f"layout {response.layout} needs [mail]")


def check_combined(round_: Round, problems: Problems) -> None:
    """Every combined file is a PDF with two members or more."""
    for name, times in Counter(combined.file for combined in round_.combined).items():
        where = f"combined {name}"
        if times > 1:
            problems.add("round.toml", where, "is used twice")
        if not name.lower().endswith(".pdf"):
            problems.add("round.toml", where, "file must end in .pdf")
        if len(round_.members(name)) < 2:
            what = f'needs two responses or more with combined = "{name}"'
            problems.add("round.toml", where, what)
        if name in {r.key for r in round_.responses} | {b.file for b in round_.bad_files}:
            problems.add("round.toml", where, "is the name of another file, too")


def _check_marks(response: Response, problems: Problems) -> None:
    """Comments and tracked changes stand in a draft_comments file, and only there."""
    layouts = {f.name: f.layout for f in response.files} | {"": response.layout}
    marked = {block.file for block in response.blocks if block.type in ON_DRAFT}
    for name in sorted(marked):
        if layouts.get(name) != "draft_comments":
            where = name or response.key
            what = "comment and revision blocks need layout draft_comments"
            problems.add(response.source, where, what)
    for name, layout in layouts.items():
        if layout == "draft_comments" and name not in marked:
            problems.add(response.source, name, "draft_comments without any comment or revision")
