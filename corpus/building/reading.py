"""Reads source/*.toml into records and notes every fault of shape on the way."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import cast

from . import source
from .fields import Fields
from .markup import parse
from .problems import Problems
from .source import (
    BadFile,
    Block,
    Cell,
    Change,
    FilePlan,
    Mail,
    Policy,
    PolicyBlock,
    Remark,
    Response,
    Round,
    Section,
    Theme,
)


def read_round(folder: Path, problems: Problems) -> Round:
    """Everything in `folder/source`, as far as it can be read."""
    base = folder / "source"
    top = Fields(_toml(base / "round.toml", base, problems), "round.toml", "", problems)
    build = Fields(top.take("build") or {}, "round.toml", "build", problems)
    runde = top.take("runde")
    if not isinstance(runde, dict):
        top.fault("[runde] is missing")
    round_ = Round(
        runde=cast("dict[str, object]", runde) if isinstance(runde, dict) else {},
        given_themes=build.flag("given_themes"),
        draft_layout=build.choice("draft_layout", source.POLICY_LAYOUTS, "policy_serif"),
        revised_layout=build.choice("revised_layout", source.POLICY_LAYOUTS, "policy_serif"),
        themes=tuple(_theme(t, problems) for t in top.tables("themes")),
        changes=tuple(_change(c, problems) for c in top.tables("changes")),
        bad_files=tuple(_bad_file(b, problems) for b in top.tables("bad_files")),
        draft=_policy(base / "draft.toml", base, problems),
        revised=_policy(base / "revised.toml", base, problems),
        responses=tuple(
            _response(path, base, problems) for path in sorted((base / "responses").glob("*.toml"))
        ),
    )
    build.close()
    top.close()
    if not round_.responses:
        problems.add("responses/", "", "no responses yet")
    return round_


def _toml(path: Path, base: Path, problems: Problems) -> dict[str, object]:
    name = path.relative_to(base).as_posix()
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.add(name, "", "the file is missing")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        problems.add(name, "", f"not readable as TOML: {fault}")
    return {}


def _label(data: object, fallback: str) -> str:
    return str(data.get("id") or fallback) if isinstance(data, dict) else fallback


def _theme(data: object, problems: Problems) -> Theme:
    at = Fields(data, "round.toml", f"theme {_label(data, '?')}", problems)
    theme = Theme(at.text("id"), at.text("navn"), at.texts("noegleord"), at.text("beskrivelse", ""))
    at.close()
    return theme


def _change(data: object, problems: Problems) -> Change:
    at = Fields(data, "round.toml", f"change {_label(data, '?')}", problems)
    change = Change(
        at.text("id"),
        at.text("section"),
        at.choice("kind", source.CHANGE_KINDS),
        squeeze(at.text("before", "")),
        squeeze(at.text("after", "")),
    )
    at.close()
    return change


def _bad_file(data: object, problems: Problems) -> BadFile:
    at = Fields(data, "round.toml", "bad_files", problems)
    bad = BadFile(at.text("file"), at.text("why"), at.choice("make", source.BAD_MAKES))
    at.close()
    return bad


def squeeze(text: str) -> str:
    """One blank between words."""
    return re.sub(r"\s+", " ", text).strip()


def _policy(path: Path, base: Path, problems: Problems) -> Policy | None:
    data = _toml(path, base, problems)
    if not data:
        return None
    at = Fields(data, path.name, "", problems)
    policy = Policy(
        source=path.name,
        title=at.text("title"),
        subtitle=at.text("subtitle", ""),
        header=at.text("header", ""),
        footer=at.text("footer", ""),
        contents_page=at.flag("contents_page"),
        sections=tuple(_section(s, path.name, problems) for s in at.tables("section")),
    )
    at.close()
    return policy


def _section(data: object, file: str, problems: Problems) -> Section:
    head = data if isinstance(data, dict) else {}
    where = f"section {head.get('number') or head.get('heading') or '?'}"
    at = Fields(data, file, where, problems)
    section = Section(
        number=squeeze(at.text("number", "")),
        heading=squeeze(at.text("heading", "")),
        page_break=at.flag("page_break"),
        blocks=tuple(_policy_block(b, file, where, problems) for b in at.tables("block")),
    )
    at.close()
    return section


def _policy_block(data: object, file: str, where: str, problems: Problems) -> PolicyBlock:
    at = Fields(data, file, where, problems)
    kind = at.choice("type", source.POLICY_BLOCK_TYPES)
    rows = tuple(
        tuple(squeeze(str(cell)) for cell in row) if isinstance(row, list) else ()
        for row in at.tables("rows")
    )
    text = squeeze(at.text("text", None if kind != "table" else ""))
    if kind == "table" and (len(rows) < 2 or len({len(row) for row in rows}) != 1):
        at.fault("a table needs a header row and rows of the same length")
    block = PolicyBlock(kind, text, at.text("marker", ""), rows)
    at.close()
    return block


def _response(path: Path, base: Path, problems: Problems) -> Response:
    file = path.relative_to(base).as_posix()
    at = Fields(_toml(path, base, problems), file, "", problems)
    number = re.match(r"\d+", path.name)
    if not number:
        at.fault("the file name must begin with a number (NN-name.toml)")
    key = at.text("key")
    files = tuple(_file_plan(f, file, problems) for f in at.tables("files"))
    mail = at.take("mail")
    response = Response(
        source=file,
        number=number[0] if number else "00",
        key=key,
        layout=at.text("layout", "" if files and key.endswith("/") else None),
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
    )
    at.close()
    return response


def _file_plan(data: object, file: str, problems: Problems) -> FilePlan:
    at = Fields(data, file, "files", problems)
    plan = FilePlan(at.text("name"), at.text("layout"))
    at.close()
    return plan


def _mail(data: object, file: str, problems: Problems) -> Mail:
    at = Fields(data, file, "mail", problems)
    mail = Mail(
        sender=at.text("from"),
        to=at.text("to"),
        date=at.moment("date"),
        subject=at.text("subject", ""),
        cc=at.text("cc", ""),
        html=at.flag("html"),
        attachments=at.texts("attachments"),
    )
    at.close()
    return mail


def _blocks(at: Fields, key: str, files: tuple[FilePlan, ...]) -> tuple[Block, ...]:
    first = files[0].name if files and key.endswith("/") else ""
    return tuple(
        _block(data, number, first, at) for number, data in enumerate(at.tables("block"), 1)
    )


def _block(data: object, number: int, first: str, parent: Fields) -> Block:
    at = Fields(data, parent.file, f"block {number}", parent.problems)
    kind = at.choice("type", source.BLOCK_TYPES)
    columns, raw = at.texts("columns"), at.tables("rows")
    text = at.text("text", "" if kind == "table" else None)
    rows = tuple(
        tuple(_cell(str(cell), at) for cell in row) if isinstance(row, list) else () for row in raw
    )
    if kind == "table" and (not rows or len({len(row) for row in rows} | {len(columns)}) != 1):
        at.fault("a table needs columns, and rows with as many cells as there are columns")
    block = Block(
        type=kind,
        runs=_cell(text, at, kind in source.LINED),
        marker=at.text("marker", ""),
        columns=columns,
        rows=rows,
        file=at.text("file", first),
        number=number,
    )
    at.close()
    return block


def _cell(text: str, at: Fields, keep_lines: bool = False) -> Cell:
    cell, faults = parse(text, keep_lines)
    for fault in faults:
        at.fault(fault)
    return cell


def _remark(data: object, file: str, problems: Problems) -> Remark:
    at = Fields(data, file, _label(data, "remark ?"), problems)
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
