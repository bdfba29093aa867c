"""oversigt.json: everything that is known about the round, for other programs and for `vis`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from hoering import dansk
from hoering.domain import (
    Change,
    EditState,
    Finding,
    Link,
    Position,
    Recall,
    Remark,
    RemarkKind,
    Response,
    Reviewed,
    RoundFacts,
)
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.hidden_data import listed_for_export
from hoering.writing.facts.register import Register, is_editorial, register
from hoering.writing.files.placing import place
from hoering.writing.tables.attention import in_order, told
from hoering.writing.tables.review_rows import words_of
from hoering.writing.tables.senders import unexplained

SCHEMA = "hoering/oversigt/1"


def write_json(reviewed: Reviewed, path: Path) -> None:
    """The overview as JSON: UTF-8, the same bytes for the same round.

    Raises OutputLocked, DiskFull.
    """
    text = json.dumps(overview_data(reviewed), ensure_ascii=False, indent=1)
    place(path, (text + "\n").encode("utf-8"))


def overview_data(reviewed: Reviewed, public: bool = False) -> dict[str, Any]:
    """The contract hoering/oversigt/1; the secretariat's decisions stand in the machine's place.

    Beyond the contract: `encoder`, `hoering` (the version), `sections` of the draft, `edits`
    with why they are to be looked at and whose they were, `notes` of what could not be understood in edited documents,
    the number, file, heading and links of each remark (a link's `score` is null where nothing was
    estimated: a chapter as theme, a theme that people set), `unexplained` where nothing was found in a
    response without anybody saying why, and `code` and
    `page` of a problem. `choices` are the counts of a form's fixed
    answers, `requests` what senders ask beside the hearing. `round` has the tables and keys of runde.toml.
    """
    book = register(reviewed, public)
    analysis = book.analysis
    return {
        "schema": SCHEMA,
        "hoering": _version(),
        "encoder": analysis.encoder,
        "round": _round(analysis.round),
        "responses": [_response(book, r) for r in book.responses],
        "remarks": [_remark(book, e) for e in book.entries.values()],
        "themes": [
            {"id": t.id, "name": t.name, "keywords": list(t.keywords), "origin": t.origin}
            for t in analysis.theming.themes
        ],
        "choices": [
            {
                "question": c.question,
                "answers": [{"answer": a, "responses": n} for a, n in c.answers],
            }
            for c in book.choices
        ],
        "positions": [_position(p) for p in book.positions],
        "changes": [_change(book, c) for c in book.changes],
        "personal_data": listed_for_export(analysis.personal, book.responses),
        "alarms": [
            {
                "kind": a.kind.value,
                "subject": a.subject,
                "text": told(a, book),
                "editorial": is_editorial(a),
            }
            for a in in_order(analysis.linking.alarms)
        ],
        "problems": [_problem(f) for f in sorted(set(analysis.findings), key=_by_file)],
        "sections": [
            {"key": s.key, "number": s.number, "heading": s.heading, "page": s.page}
            for s in book.sections.values()
        ],
        "requests": [asdict(request) for request in analysis.requests],
        "silent_parties": list(book.parties.silent),
        "edits": _edits(reviewed),
        "notes": [asdict(note) for note in reviewed.notes],
    }


def _version() -> str:
    try:
        return version("hoering")
    except PackageNotFoundError:  # run from a source tree that nobody installed
        return ""


def _round(facts: RoundFacts) -> dict[str, Any]:
    return {
        "titel": facts.title,
        "kommune": facts.municipality,
        "udvalg": facts.committee,
        "forvaltning": facts.administration,
        "sagsnr": facts.case_number,
        "hoering": {
            "start": iso(facts.start),
            "frist": iso(facts.deadline),
            "parter": list(facts.invited),
        },
        "dokumenter": {"udkast": facts.draft, "tilrettet": facts.revised},
        "skabelon": {
            "dagsorden": facts.agenda_template,
            "former": list(facts.forms),
            "kolonner": list(facts.columns),
            "overskrifter": dict(facts.headings),
            "word": facts.word_template,
        },
        "model": {"encoder": facts.encoder},
        "temaer": {"kilde": facts.theme_source},
        "anonymisering": {"borgere": facts.citizens, "kontaktoplysninger": facts.contacts},
    }


def iso(day: date | datetime | None) -> str | None:
    """2026-03-13, 2026-03-13T12:00:00, or None."""
    return day.isoformat() if day else None


def _response(book: Register, response: Response) -> dict[str, Any]:
    return {
        "id": response.id,
        "sender": response.sender,
        "sender_kind": response.sender_kind.value,
        "sender_chance": round(response.sender_chance, 2),
        "received": iso(response.received),
        "late": response.late,
        "no_remarks": response.no_remarks,
        "near_duplicate_of": response.near_duplicate_of,
        "joins": next(iter(response.joins), None),
        "joins_all": list(response.joins),
        "sequel": (
            {"of": response.sequel.of, "kind": response.sequel.kind.value}
            if response.sequel
            else None
        ),
        "signatures": response.signatures,
        "sources": [{"file": s.file, "pages": list(s.pages)} for s in response.sources],
        "coverage": asdict(book.coverage[response.id]),
        "uninvited": response.id in book.uninvited,
        "unexplained": unexplained(book, response),
    }


def _remark(book: Register, entry: Entry) -> dict[str, Any]:
    remark, answer = entry.remark, entry.answer
    return {
        "id": remark.id,
        "number": entry.number,
        "response": entry.response.id,
        "text": remark.text,
        "page": remark.page,
        "kind": remark.kind.value,
        "kind_chances": _kind_chances(remark),
        "themes": [t.id for t in entry.themes],
        "position": entry.position.id if entry.position else None,
        "near": list(book.near.get(remark.id, ())),
        "section": (answer.section or None) if answer else None,
        "section_explicit": answer.section_explicit if answer else False,
        "changes": [c.id for c in entry.changes],
        "outcome": entry.outcome.value if entry.outcome else None,
        "reason": answer.reason.value if answer and answer.reason else None,
        "reply": answer.reply if answer else None,
        "decided_by": answer.decided_by if answer else "maskine",
        "why": _why(entry),
        "heading": remark.heading,
        "file": entry.file,
        "references": [{"kind": r.kind.value, "value": r.value} for r in remark.references],
        "links": [_link(link) for link in entry.links],
        "edited": sorted(entry.decided),
    }


_TOLD = 0.1  # a chance below it is not told


def _kind_chances(remark: Remark) -> dict[str, float]:
    """The likeliest kinds, most likely first; none once the kind was decided."""
    if not remark.kind_chances:
        return {}
    told = zip(RemarkKind, remark.kind_chances, strict=True)
    ranked = sorted(told, key=lambda pair: -pair[1])
    return {kind.value: round(chance, 2) for kind, chance in ranked if chance >= _TOLD}


def _why(entry: Entry) -> str:
    """The evidence for section and outcome, and what is doubtful about the themes."""
    told = (entry.answer.why if entry.answer else "", entry.theme_doubt)
    return "; ".join(part for part in told if part)


def _link(link: Link) -> dict[str, Any]:
    return {
        "target": link.target,
        "basis": link.basis.value,
        "score": round(link.score, 3) if dansk.is_estimate(link.why) else None,
        "why": link.why,
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "id": position.id,
        "theme": position.theme,
        "direction": position.direction.value,
        "title": position.title,
        "remarks": list(position.remarks),
    }


def _change(book: Register, change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "section": change.section,
        "kind": change.kind.value,
        "before": change.before,
        "after": change.after,
        "remarks": [e.remark.id for e in book.behind[change.id]],
        "moved_to": change.moved_to,
        "page": change.page,
    }


def _problem(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.source,
        "problem": finding.text,
        "code": finding.code,
        "page": finding.page,
    }


def _by_file(finding: Finding) -> tuple[str, int, str, str]:
    return (finding.source, finding.page or 0, finding.code, finding.text)


def _edits(reviewed: Reviewed) -> list[dict[str, Any]]:
    """Every decision with its state, those to be looked at first, and why they are."""
    order: Iterable[EditState] = (EditState.REVIEW, EditState.ORPHANED, EditState.KEPT)
    rank = {state: n for n, state in enumerate(order)}
    ordered = sorted(reviewed.edits, key=lambda e: (rank[e[1]], e[0].subject, e[0].field))
    recalls = {(r.edit.subject, r.edit.field): r for r in reviewed.recalls}
    return [
        {
            "number": edit.number,
            "subject": edit.subject,
            "field": edit.field,
            "value": edit.value,
            "based_on": edit.based_on,
            "made_at": edit.made_at,
            "made_by": edit.made_by,
            "state": state.value,
            "review": _recall(recalls.get((edit.subject, edit.field))),
        }
        for edit, state in ordered
    ]


def _recall(recall: Recall | None) -> dict[str, Any] | None:
    if recall is None:
        return None
    return {
        "why": recall.why,
        "before": recall.before,
        "now": recall.now,
        "place": recall.place or None,
        "holds": recall.holds,
        "words": words_of(recall),
        "sender": str(recall.edit.seen.get("sender", "")),
    }
