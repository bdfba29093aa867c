"""The answer key: what is known about a round from its source, with the pages found in the files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .source import Block, Cell, Remark, Response, Round

Pages = Mapping[tuple[str, str], int]


def remark_id(response: Response, remark: str) -> str:
    """The id of a remark in the key."""
    return f"{response.number}-{remark}"


def remark_parts(response: Response, remark: str) -> list[tuple[str, str]]:
    """(file, text) of every stretch of a remark, in order."""
    parts = []
    for block in response.blocks:
        for cell in cells(block):
            parts += [(block.file, run.text) for run in cell if run.remark == remark]
    return parts


def cells(block: Block) -> Iterable[Cell]:
    """The marked-up texts of a block: its own and those of its table."""
    if block.runs:
        yield block.runs
    for row in block.rows:
        yield from row


def boilerplate(block: Block) -> list[str]:
    """What a block says outside the braces, in reading order; a table row's cells joined."""
    out = [" ".join(block.columns)] if block.columns else []
    out += [run.text.strip() for run in block.runs if not run.remark]
    for row in block.rows:
        out += _row(row)
    return [text for text in out if any(c.isalnum() for c in text)]


def _row(row: tuple[Cell, ...]) -> list[str]:
    return [run.text.strip() for cell in row for run in cell if not run.remark]


def facit(
    round_: Round, pages: Pages, added: Mapping[str, list[str]], names: Mapping[str, str]
) -> dict[str, object]:
    """The whole answer key as FACIT.md describes it; `names` holds the keys of combined files."""
    return {
        "responses": [_response(r, pages, added.get(r.key, []), names) for r in round_.responses],
        "themes": [{"id": t.id, "name": t.navn} for t in round_.themes],
        "sections": [
            {"number": s.number or None, "heading": s.heading}
            for s in (round_.draft.sections if round_.draft else ())
        ],
        "changes": [
            {
                "id": change.id,
                "section": change.section,
                "kind": change.kind,
                "before": change.before,
                "after": change.after,
                "caused_by": [
                    remark_id(response, remark.id)
                    for response in round_.responses
                    for remark in response.remarks
                    if change.id in remark.changes
                ],
            }
            for change in round_.changes
        ],
        "neutral_changes": _neutral(round_),
        "bad_files": [{"file": bad.file, "why": bad.why} for bad in round_.bad_files],
    }


def _neutral(round_: Round) -> list[dict[str, str]]:
    """Differences of the front page and the running lines: neither right nor wrong to report."""
    if not (round_.draft and round_.revised):
        return []
    names = ("title", "subtitle", "header", "footer")
    pairs = [(getattr(round_.draft, name), getattr(round_.revised, name)) for name in names]
    return [{"before": old, "after": new} for old, new in pairs if old != new]


def _response(
    response: Response, pages: Pages, added: list[str], names: Mapping[str, str]
) -> dict[str, object]:
    order: list[str] = []
    for block in response.blocks:
        for cell in cells(block):
            order += [run.remark for run in cell if run.remark and run.remark not in order]
    twin = response.near_duplicate_of
    remarks = sorted(response.remarks, key=lambda r: order.index(r.id) if r.id in order else 999)
    return {
        "key": names.get(response.key, response.key),
        "sender": response.sender,
        "sender_kind": response.sender_kind,
        "received": response.received.isoformat() if response.received else None,
        "late": response.late,
        "no_remarks": not response.remarks,
        "near_duplicate_of": names.get(twin, twin) if twin else None,
        "pii": list(response.pii),
        "keep": list(response.keep),
        "remarks": [_remark(response, remark, pages) for remark in remarks],
        "boilerplate": [text for block in response.blocks for text in boilerplate(block)] + added,
    }


def _remark(response: Response, remark: Remark, pages: Pages) -> dict[str, object]:
    text = " ".join(text.replace("\n", " ") for _, text in remark_parts(response, remark.id))
    out: dict[str, object] = {
        "id": remark_id(response, remark.id),
        "text": text,
        "page": pages.get((response.key, remark.id), 1),
        "kind": remark.kind,
        "themes": list(remark.themes),
        "section": remark.section,
        "section_explicit": remark.section_explicit,
        "changes": list(remark.changes),
        "outcome": remark.outcome,
        "reason": remark.reason,
    }
    if remark.contradicted_by:
        out["contradicted_by"] = list(remark.contradicted_by)
    return out
