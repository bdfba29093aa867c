"""The worst errors of one stage: text, expected, found, so that they can be read in minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoering.measuring.changes import SAME, change_table, names_of_changes
from hoering.measuring.metric import Record
from hoering.measuring.pairing import (
    GOOD,
    MATCH,
    RemarkPair,
    ResponsePair,
    pair_remarks,
    pair_responses,
    remarks_by_response,
)
from hoering.measuring.responses import is_named_right, kind_is_right
from hoering.measuring.scores import is_right
from hoering.measuring.sections import heading_index, same_section

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Mistake:
    """`weight` sorts: the worst first. `where` is the response's key, all else as it stands."""

    weight: float
    where: str
    text: str
    expected: str
    found: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A round's key and overview with what was paired in them."""

    key: Record
    overview: Record
    pairs: list[ResponsePair]
    matched: list[RemarkPair]

    @property
    def same(self) -> list[RemarkPair]:
        return [m for m in self.matched if m.alike >= MATCH]


def mistakes(stage: str, key: Record, overview: Record) -> list[Mistake]:
    """The errors of a stage in STAGES, the worst first. Raises KeyError for another."""
    pairs = pair_responses(key, overview)
    compared = Compared(key, overview, pairs, pair_remarks(pairs, overview))
    return sorted(STAGES[stage](compared), key=lambda m: (-m.weight, m.where, m.text))


def _responses(c: Compared) -> Iterator[Mistake]:
    found = {id(p.wanted): p for p in c.pairs if p.found}
    for wanted in c.key["responses"]:
        pair = found.get(id(wanted))
        if pair is None:
            yield Mistake(3, wanted["key"], "", "et høringssvar", "ikke fundet")
            continue
        got = pair.got
        if wanted["sender"].strip() and not is_named_right(wanted, got):
            yield Mistake(2, wanted["key"], "afsender", wanted["sender"], str(got.get("sender")))
        if not kind_is_right(pair):
            yield _differs(wanted, got, "sender_kind", "slags afsender")
        for field, name in _FIELDS:
            if (wanted.get("received") or field != "received") and _value(wanted, field) != _value(
                got, field
            ):
                yield _differs(wanted, got, field, name)
    taken = {id(p.got) for p in c.pairs if p.found}
    for got in c.overview.get("responses") or []:
        if id(got) not in taken:
            files = ", ".join(f"{s['file']} {s.get('pages')}" for s in got.get("sources") or [])
            yield Mistake(3, files, "", "intet svar", str(got.get("sender")))


_FIELDS = (("received", "modtaget"), ("late", "for sent"), ("no_remarks", "ingen bemærkninger"))


def _value(record: Record, field: str) -> object:
    return record.get(field) or None


def _differs(wanted: Record, got: Record, field: str, name: str) -> Mistake:
    return Mistake(1, wanted["key"], name, str(wanted.get(field)), str(got.get(field)))


def _remarks(c: Compared) -> Iterator[Mistake]:
    """Remarks of the key that are missing or cut otherwise, and predicted ones that are none."""
    best = {id(m.wanted): m for m in c.matched}
    for response in c.key["responses"]:
        for remark in response["remarks"]:
            pair = best.get(id(remark))
            alike = pair.alike if pair else 0.0
            if alike < GOOD:
                found = pair.got.get("text", "") if pair else "–"
                yield Mistake(1 - alike, response["key"], "", remark["text"], found)
    good = {id(m.got) for m in c.matched if m.alike >= MATCH}
    keys = {p.got.get("id"): p.wanted["key"] for p in c.pairs}
    for response, remarks in remarks_by_response(c.overview).items():
        for remark in remarks:
            if id(remark) not in good:
                where = str(keys.get(response, response))
                yield Mistake(0.9, where, "", "–", str(remark.get("text", "")))


def _kinds(c: Compared) -> Iterator[Mistake]:
    for m in c.same:
        if m.wanted["kind"] != m.got.get("kind"):
            yield _of(m, m.wanted["kind"], m.got.get("kind"))


def _themes(c: Compared) -> Iterator[Mistake]:
    """By name, so that found themes can be read beside the key's."""
    ours = {t["id"]: t["name"] for t in c.key["themes"]}
    theirs = {t.get("id"): t.get("name") for t in c.overview.get("themes") or []}
    shared = bool(ours.keys() & theirs.keys())
    for m in c.same:
        wanted, got = m.wanted["themes"][:1], (m.got.get("themes") or [])[:1]
        if wanted and (not shared or wanted != got):
            names = ", ".join(str(theirs.get(t, t)) for t in m.got.get("themes") or [])
            expected = ", ".join(str(ours.get(t, t)) for t in m.wanted["themes"])
            yield _of(m, expected, names, 1 if not got or got[0] not in m.wanted["themes"] else 0.5)


def _sections(c: Compared) -> Iterator[Mistake]:
    index = heading_index(c.key)
    for m in c.same:
        wanted, got = m.wanted.get("section"), m.got.get("section")
        if not same_section(wanted, got, index):
            yield _of(m, wanted, got, 2 if m.wanted.get("section_explicit") else 1)


def _changes(c: Compared) -> Iterator[Mistake]:
    wanted, got = c.key["changes"], c.overview.get("changes") or []
    table = change_table(wanted, got)
    for change, row in zip(wanted, table, strict=True):
        if max(row, default=0.0) < SAME:
            yield Mistake(1, change["id"], change["section"], _both(change), "ikke fundet")
    for nth, change in enumerate(got):
        if max((row[nth] for row in table), default=0.0) < SAME:
            yield Mistake(1, str(change.get("id")), str(change.get("section")), "–", _both(change))


def _both(change: Record) -> str:
    return f"{change.get('before') or '–'}  →  {change.get('after') or '–'}"


def _links(c: Compared) -> Iterator[Mistake]:
    names = names_of_changes(c.key, c.overview)
    told = {change["id"]: _both(change) for change in c.key["changes"]}
    for m in c.same:
        wanted = set(m.wanted["changes"]) & set(names.values())
        got = {names[x] for x in m.got.get("changes") or [] if x in names}
        if wanted != got:
            expected, found = (
                "; ".join(f"{x}: {told[x]}" for x in sorted(s)) or "–" for s in (wanted, got)
            )
            yield _of(m, expected, found, len(wanted ^ got))


def _outcomes(c: Compared) -> Iterator[Mistake]:
    for m in c.same:
        if m.wanted.get("outcome") and not is_right(m.wanted, m.got):
            yield _of(m, m.wanted["outcome"], m.got.get("outcome"))
        elif m.wanted.get("reason") and m.wanted["reason"] != m.got.get("reason"):
            yield _of(m, m.wanted["reason"], m.got.get("reason"), 0.5)


def _of(m: RemarkPair, expected: object, found: object, weight: float = 1) -> Mistake:
    why = str(m.got.get("why") or "")
    return Mistake(weight, m.response["key"], m.wanted["text"], str(expected), str(found), why)


STAGES: Mapping[str, Callable[[Compared], Iterator[Mistake]]] = {
    "svar": _responses,
    "bemaerkninger": _remarks,
    "art": _kinds,
    "tema": _themes,
    "afsnit": _sections,
    "aendringer": _changes,
    "kobling": _links,
    "udfald": _outcomes,
}


def print_mistakes(name: str, found: Sequence[Mistake], most: int, console: Console) -> None:
    """The first `most` of them, a paragraph each."""
    from rich.text import Text

    shown = min(most, len(found))
    console.print(f"\n{name}: {len(found)} fejl, de {shown} værste", style="bold")
    for mistake in found[:most]:
        console.print(Text(f"\n{mistake.where}", style="cyan"))
        for label, text in (
            ("", mistake.text),
            ("ventet", mistake.expected),
            ("fundet", mistake.found),
            ("fordi", mistake.why),
        ):
            if text:
                head = Text(f"  {label + ': ' if label else ''}", style="dim")
                console.print(head + Text(" ".join(text.split()), style="default"))
