"""Remarks in the terminal, chosen by theme, sender or section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from hoering import dansk
from hoering.domain import ChangeKind, Outcome, Reason, RemarkKind, SenderKind
from hoering.writing.differences import cut
from hoering.writing.figures import Data, Figures, figures
from hoering.writing.matching import folded, matching
from hoering.writing.summary import OUTCOME_STYLES
from hoering.writing.terminal import Screen

_WHOLE = "helhed"


def print_remarks(
    data: Mapping[str, Any],
    console: Console,
    theme: str | None = None,
    sender: str | None = None,
    section: str | None = None,
) -> int:
    """The remarks that fit all that was typed; how many there were.

    Where nothing fits, a message names what there is to choose from.
    """
    screen, numbers = Screen(console), figures(data)
    found = list(numbers.remarks.values())
    named: list[str] = []
    for typed, choose in ((theme, _by_theme), (sender, _by_sender), (section, _by_section)):
        if typed is None or not typed.strip():
            continue
        chosen, names = choose(numbers, typed)
        if not chosen:
            _none(screen, typed, names)
            return 0
        named += names
        found = [r for r in found if r["id"] in chosen]
    if not found:
        screen.show(f"Ingen bemærkninger passer til det hele: {dansk.listed(named)}.")
        return 0
    count = dansk.counted(len(found), "bemærkning", "bemærkninger")
    kinds = numbers.senders_of([r["id"] for r in found])
    screen.heading(dansk.listed(named))
    screen.line((f"{count} fra {dansk.sender_counts(kinds)}", "dim"))
    for remark in found:
        _remark(screen, numbers, remark)
    return len(found)


Choice = tuple[set[str], list[str]]  # remark ids, and names: those chosen, or all when none is


def _by_theme(numbers: Figures, typed: str) -> Choice:
    names = {t["id"]: [t["name"], t["id"]] for t in numbers.themes.values()}
    chosen = matching(typed, names)
    if not chosen:
        return set(), [own[0] for own in names.values()]
    ids = {r["id"] for r in numbers.remarks.values() if set(r["themes"]) & set(chosen)}
    return _or_all(ids, [names[key][0] for key in chosen])


def _by_sender(numbers: Figures, typed: str) -> Choice:
    """By name, by number (H03), or by kind ("borgere")."""
    names = {r["id"]: [r["sender"], r["id"]] for r in numbers.responses.values()}
    kinds = {kind.value: list(dansk.SENDER_KINDS[kind]) for kind in SenderKind}
    kind = next((k for k, own in kinds.items() if folded(typed) in map(folded, own)), "")
    if kind:
        chosen = [r["id"] for r in numbers.responses.values() if r["sender_kind"] == kind]
    else:
        chosen = matching(typed, names)
    if not chosen:
        return set(), [f"{key} {own[0]}" for key, own in names.items()]
    ids = {r["id"] for r in numbers.remarks.values() if r["response"] in chosen}
    shown = [dansk.SENDER_KINDS[SenderKind(kind)][1]] if kind else [names[k][0] for k in chosen]
    return _or_all(ids, shown)


def _by_section(numbers: Figures, typed: str) -> Choice:
    """By number, subsections included, or by heading; "helhed" is the draft as a whole."""
    used = {r["section"] for r in numbers.remarks.values() if r["section"]}
    known = [*numbers.headings, *sorted(used - set(numbers.headings))]
    number = re.sub(r"^(?:afsnit|kapitel|kap\.?|pkt\.?|§)\s*", "", typed.strip(), flags=re.I)
    chosen = [k for k in known if _bare(k) == number or _bare(k).startswith(f"{number}.")]
    if folded(typed) in ("helhed", "hele", "hele udkastet", "udkastet som helhed"):
        ids = {r["id"] for r in numbers.remarks.values() if not r["section"]}
        return _or_all(ids, ["Hele udkastet"])
    if not chosen:
        chosen = matching(typed, {k: [numbers.headings.get(k) or k] for k in known})
    if not chosen:
        return set(), [numbers.section_name(k) for k in known]
    ids = {r["id"] for r in numbers.remarks.values() if r["section"] in chosen}
    return _or_all(ids, [numbers.section_name(chosen[0])])


def _bare(key: str) -> str:
    return re.sub(r"^§\s*", "", key).rstrip(".")


def _or_all(ids: set[str], names: list[str]) -> Choice:
    """A choice that exists but has no remark is still a choice: an id that no remark has."""
    return (ids or {""}), names


def _none(screen: Screen, typed: str, names: Iterable[str]) -> None:
    possible = list(names)
    screen.line((f"»{typed}« blev ikke fundet.", "bold"), indent=0)
    if not possible:
        screen.line("Der er ikke noget at vælge imellem i denne runde.", indent=0)
        return
    screen.line("Vælg mellem:", indent=0)
    for name in possible:
        screen.line(name)


def _remark(screen: Screen, numbers: Figures, remark: Data) -> None:
    kind = dansk.REMARK_KINDS[RemarkKind(remark["kind"])].lower()
    screen.show("")
    screen.line(
        (remark.get("number", remark["id"]), "bold cyan"),
        (f"  {numbers.sender(remark)}", "bold"),
        (f"  side {remark['page']} · {kind}", "dim"),
        indent=0,
    )
    screen.show(Padding(Text(f"»{remark['text']}«"), (0, 0, 0, 2), expand=False))
    themes = [numbers.themes[t]["name"] for t in remark["themes"] if t in numbers.themes]
    place = numbers.section_name(remark["section"])
    screen.line((f"{', '.join(themes) or 'uden tema'} · {place}", "dim"))
    outcome_line(screen, remark)
    for change in remark["changes"]:
        if change in numbers.changes:
            screen.line((change_line(numbers.changes[change]), "dim"))


def outcome_line(screen: Screen, remark: Data) -> None:
    """Indarbejdet (forslag) – begrundelse: økonomi; nothing where the outcome is open."""
    if not remark["outcome"]:
        return
    outcome = Outcome(remark["outcome"])
    proposed = "" if "outcome" in remark.get("edited", ()) else " (forslag)"
    reason = dansk.REASONS[Reason(remark["reason"])] if remark["reason"] else ""
    screen.line(
        (dansk.OUTCOMES[outcome], OUTCOME_STYLES[outcome]),
        (proposed, "dim"),
        f" · begrundelse: {reason}" if reason else "",
    )


def change_line(change: Data) -> str:
    """Æ04 i 3.2, omformuleret: før → efter, in few words."""
    kind = dansk.CHANGE_KINDS[ChangeKind(change["kind"])].lower()
    before, after = (cut(str(change[k]), 14).strip() for k in ("before", "after"))
    words = f"{before} → {after}" if before and after and before != after else before or after
    where = f" i {change['section']}" if change["section"] else ""
    return f"{change['id']}{where}, {kind}: {words}"
