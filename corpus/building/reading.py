"""Reads source/*.toml into records and notes every fault of shape on the way."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from . import source
from .fields import Fields
from .problems import Problems
from .readingresponses import label, read_response, squeeze
from .source import (
    BadFile,
    Change,
    Combined,
    Policy,
    PolicyBlock,
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
        combined=tuple(_combined(c, problems) for c in top.tables("combined")),
        draft=_policy(base / "draft.toml", base, problems),
        revised=_policy(base / "revised.toml", base, problems),
        responses=tuple(_responses(base, problems)),
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


def _theme(data: object, problems: Problems) -> Theme:
    at = Fields(data, "round.toml", f"theme {label(data, '?')}", problems)
    theme = Theme(at.text("id"), at.text("navn"), at.texts("noegleord"), at.text("beskrivelse", ""))
    at.close()
    return theme


def _change(data: object, problems: Problems) -> Change:
    at = Fields(data, "round.toml", f"change {label(data, '?')}", problems)
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


def _combined(data: object, problems: Problems) -> Combined:
    at = Fields(data, "round.toml", "combined", problems)
    combined = Combined(
        at.text("file"),
        at.flag("front_page"),
        at.flag("contents"),
        at.flag("stamps"),
        at.flag("flowing"),
        at.choice("scan", (*source.SCANS, ""), ""),
    )
    at.close()
    return combined


def _responses(base: Path, problems: Problems) -> Iterator[Response]:
    """The responses that can be read; a file that is no TOML has been told already."""
    for path in sorted((base / "responses").glob("*.toml")):
        data = _toml(path, base, problems)
        if data:
            yield read_response(data, path.relative_to(base).as_posix(), path.name, problems)


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
