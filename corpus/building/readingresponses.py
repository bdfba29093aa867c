"""Reads one source/responses/*.toml into records."""

from __future__ import annotations

import re

from . import source
from .fields import Fields
from .markup import parse
from .problems import Problems
from .source import Block, Cell, FilePlan, Forwarded, Mail, Mark, Remark, Response, Run


def label(data: object, fallback: str) -> str:
    """The id of a table, for messages."""
    return str(data.get("id") or fallback) if isinstance(data, dict) else fallback


def squeeze(text: str) -> str:
    """One blank between words."""
    return re.sub(r"\s+", " ", text).strip()


def read_response(data: dict[str, object], file: str, name: str, problems: Problems) -> Response:
    """The record of one response; `name` is the file's name, which begins with its number."""
    at = Fields(data, file, "", problems)
    number = re.match(r"\d+", name)
    if not number:
        at.fault("the file name must begin with a number (NN-name.toml)")
    key = at.text("key")
    files = tuple(_file_plan(f, file, problems) for f in at.tables("files"))
    mail = at.take("mail")
    combined = at.text("combined", "")
    response = Response(
        source=file,
        number=number[0] if number else "00",
        key=key,
        layout=at.text("layout", "" if combined or (files and key.endswith("/")) else None),
        sender=at.text("sender"),
        sender_kind=at.choice("sender_kind", source.SENDER_KINDS),
        received=at.day("received"),
        late=at.flag("late"),
        near_duplicate_of=at.text("near_duplicate_of", "") or None,
        pii=at.texts("pii"),
        keep=at.texts("keep"),
        mail=None if mail is None else _mail(mail, file, problems),
        files=files,
        blocks=_blocks(at, key, files),
        remarks=tuple(_remark(r, file, problems) for r in at.tables("remark")),
        scan=at.choice("scan", (*source.SCANS, ""), ""),
        encoding=at.choice("encoding", (*source.ENCODINGS, ""), "") or "utf-8",
        combined=combined,
        really=at.choice("really", (*source.LAYOUTS, ""), ""),
    )
    at.close()
    return response


def _file_plan(data: object, file: str, problems: Problems) -> FilePlan:
    at = Fields(data, file, "files", problems)
    plan = FilePlan(
        at.text("name"),
        at.text("layout"),
        at.choice("scan", (*source.SCANS, ""), ""),
        at.choice("really", (*source.LAYOUTS, ""), ""),
    )
    at.close()
    return plan


def _mail(data: object, file: str, problems: Problems) -> Mail:
    at = Fields(data, file, "mail", problems)
    forwarded = at.take("forwarded")
    mail = Mail(
        sender=at.text("from"),
        to=at.text("to"),
        date=at.moment("date"),
        subject=at.text("subject", ""),
        cc=at.text("cc", ""),
        html=at.flag("html"),
        attachments=at.texts("attachments"),
        charset=at.choice("charset", (*source.CHARSETS, ""), "") or "utf-8",
        forwarded=None if forwarded is None else _forwarded(forwarded, file, problems),
    )
    at.close()
    return mail


def _forwarded(data: object, file: str, problems: Problems) -> Forwarded:
    at = Fields(data, file, "mail.forwarded", problems)
    forwarded = Forwarded(
        sender=at.text("from"),
        to=at.text("to"),
        date=at.moment("date"),
        subject=at.text("subject", ""),
        note=at.text("note", ""),
        attached=at.flag("attached"),
    )
    at.close()
    return forwarded


def _blocks(at: Fields, key: str, files: tuple[FilePlan, ...]) -> tuple[Block, ...]:
    first = files[0].name if files and key.endswith("/") else ""
    return tuple(
        _block(data, number, first, at) for number, data in enumerate(at.tables("block"), 1)
    )


def _block(data: object, number: int, first: str, parent: Fields) -> Block:
    at = Fields(data, parent.file, f"block {number}", parent.problems)
    kind = at.choice("type", source.BLOCK_TYPES)
    columns, raw = at.texts("columns"), at.tables("rows")
    text = at.text("text", "" if kind in ("table", "revision") else None)
    rows = tuple(
        tuple(_cell(str(cell), at) for cell in row) if isinstance(row, list) else () for row in raw
    )
    if kind == "table" and (not rows or len({len(row) for row in rows} | {len(columns)}) != 1):
        at.fault("a table needs columns, and rows with as many cells as there are columns")
    mark = _mark(kind, at) if kind in source.ON_DRAFT else None
    runs = _cell(text, at, kind in source.LINED)
    if kind == "revision" and mark:
        runs = (Run(mark.after or mark.before, at.text("remark")),)
    block = Block(
        type=kind,
        runs=runs,
        marker=at.text("marker", ""),
        columns=columns,
        rows=rows,
        file=at.text("file", first),
        number=number,
        mark=mark,
    )
    at.close()
    return block


def _mark(kind: str, at: Fields) -> Mark:
    """Where a comment or a tracked change stands in the draft."""
    revision = kind == "revision"
    mark = Mark(
        section=squeeze(at.text("section")),
        anchor=squeeze(at.text("anchor", "" if revision else None)),
        author=at.text("author", ""),
        before=squeeze(at.text("before", "")) if revision else "",
        after=squeeze(at.text("after", "")) if revision else "",
    )
    if revision and not (mark.before or mark.after):
        at.fault("a revision needs before (words of the draft), after (new words) or both")
    elif revision and not mark.before and not mark.anchor:
        at.fault("words that are inserted need an anchor: the draft's words they come after")
    return mark


def _cell(text: str, at: Fields, keep_lines: bool = False) -> Cell:
    cell, faults = parse(text, keep_lines)
    for fault in faults:
        at.fault(fault)
    return cell


def _remark(data: object, file: str, problems: Problems) -> Remark:
    at = Fields(data, file, label(data, "remark ?"), problems)
    remark = Remark(
        id=at.text("id"),
        kind=at.choice("kind", source.REMARK_KINDS),
        themes=at.texts("themes"),
        section=at.text("section", "") or None,
        section_explicit=at.flag("section_explicit"),
        changes=at.texts("changes"),
        outcome=at.choice("outcome", source.OUTCOMES),
        reason=at.choice("reason", (*source.REASONS, ""), "") or None,
        contradicted_by=at.texts("contradicted_by"),
    )
    at.close()
    return remark
