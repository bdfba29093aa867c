"""All the evidence for what is said of one remark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from hoering import dansk
from hoering.domain import ADDED, MERGED, SPLIT, Basis, ReferenceKind, RemarkKind
from hoering.writing.facts.figures import Data, Figures
from hoering.writing.terminal.listing import change_line, outcome_line
from hoering.writing.terminal.terminal import Screen, inset

_SHORT = re.compile(r"^h(\d)\.(\d+)$")  # h3.2, which stands as H03.2
# What was done to a remark that people made themselves.
_MADE = {
    SPLIT: "delt den ud af en længere bemærkning",
    MERGED: "samlet den af flere bemærkninger",
    ADDED: "føjet den til",
}


def print_reason(numbers: Figures, console: Console, remark: str) -> bool:
    """Everything behind one remark, named by its id, the beginning of it, or its number (H03.2).

    False when there is no such remark, or several; then a message says what there is.
    """
    screen = Screen(console)
    found = find(numbers, remark)
    if len(found) != 1:
        _not_one(screen, numbers, remark, found)
        return False
    _show(screen, numbers, found[0])
    return True


def find(numbers: Figures, typed: str) -> list[Data]:
    """The remark of this id or number; all whose ids begin so where there is none."""
    wanted = typed.strip().casefold().removeprefix("h_")
    wanted = _SHORT.sub(r"h0\1.\2", wanted)
    every = list(numbers.remarks.values())
    exact = [r for r in every if wanted in (r["id"], str(r.get("number", "")).casefold())]
    return exact or [r for r in every if len(wanted) > 1 and r["id"].startswith(wanted)]


def _not_one(screen: Screen, numbers: Figures, typed: str, found: list[Data]) -> None:
    if found:
        screen.line((f"»{typed}« passer på {len(found)} bemærkninger:", "bold"), indent=0)
        for remark in found:
            screen.line(f"{remark['id']}  {remark.get('number', '')} {numbers.sender(remark)}")
        return
    screen.line((f"Der er ingen bemærkning »{typed}«.", "bold"), indent=0)
    shown = [str(r.get("number", r["id"])) for r in numbers.remarks.values()]
    if shown:
        screen.line(f"Skriv et nummer fra {shown[0]} til {shown[-1]}, som det står i oversigten.")


def _show(screen: Screen, numbers: Figures, remark: Data) -> None:
    response = numbers.responses[remark["response"]]
    screen.heading(f"{remark.get('number', '')} {response['sender']}", remark["id"])
    screen.line(f"»{remark['text']}«")
    screen.show("")
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _facts(numbers, remark):
        table.add_row(name, value)
    screen.show(inset(table))
    outcome_line(screen, remark)


def _facts(numbers: Figures, remark: Data) -> Iterator[tuple[str, str]]:
    yield "Står i", f"{remark.get('file', '')}, side {remark['page']}"
    if remark.get("heading"):
        yield "Under", f"»{remark['heading']}«"
    yield "Art", _kind(remark)
    references = [_referred(r["kind"], r["value"]) for r in remark.get("references", ())]
    if references:
        yield "Henviser til", ", ".join(references)
    if not remark["themes"]:
        whys = [link["why"] for link in remark.get("links", ()) if not link["target"]]
        yield "Tema", f"uden tema ({', '.join(whys)})" if whys else "uden tema"
    for theme in remark["themes"]:
        if theme in numbers.themes:
            yield "Tema", numbers.themes[theme]["name"] + _evidence(remark, theme)
    if remark["position"] in numbers.positions:
        yield "Holdning", _position(numbers, numbers.positions[remark["position"]])
    if near := [numbers.title(id) for id in remark.get("near", ()) if id in numbers.remarks]:
        yield "Måske også", f"{dansk.listed(near)} siger måske det samme"
    how = " (nævnt af afsender)" if remark["section_explicit"] else ""
    yield "Afsnit", numbers.section_name(remark["section"]) + how
    for change in remark["changes"]:
        if change in numbers.changes:
            yield "Ændring", change_line(numbers.changes[change]) + _evidence(remark, change)
    if remark["why"]:
        yield "Hvorfor", remark["why"]
    if remark["reply"]:
        yield "Svar", remark["reply"]
    edited = remark.get("edited", ())
    done = [_MADE[name] for name in edited if name in _MADE]
    fields = [dansk.field_name(name) for name in edited if name not in _MADE]
    if edited:
        told = [*done, *([f"sat {dansk.listed(fields)}"] if fields else [])]
        yield "Sekretariatet", f"har {dansk.listed(told)}"
    for edit in numbers.data.get("edits", ()):
        if edit["subject"] == remark["id"] and edit["state"] == "review":
            name = dansk.field_name(edit["field"])
            review = edit.get("review") or {}
            words = review.get("words") or dansk.value_in_words(edit["field"], edit["value"])
            why = review.get("why") or "Forslaget er ændret."
            yield "Se efter", f"sekretariatet satte {name} til »{words}«. {why}"


def _referred(kind: str, value: str) -> str:
    """ "afsnit 3.2", "side 11", "§ 19, stk. 2", and the words of a heading or a quotation in quotes."""
    if kind == ReferenceKind.PARAGRAPH_SIGN:
        sign, _, part = value.partition(".")
        return f"§ {sign}, stk. {part}" if part else f"§ {sign}"
    if kind in (ReferenceKind.HEADING, ReferenceKind.QUOTE):
        return f"»{value}«"
    lead = {ReferenceKind.SECTION: "afsnit ", ReferenceKind.PAGE: "side "}
    return lead.get(ReferenceKind(kind), "") + value


def _kind(remark: Data) -> str:
    """ "Ændringsforslag  (skøn ud fra ordene: 64 %; spørgsmål 27 %)"."""
    name, chances = dansk.REMARK_KINDS[RemarkKind(remark["kind"])], remark.get("kind_chances")
    if not chances or remark["kind"] not in chances:
        return name
    told = []
    for kind, value in chances.items():
        other = "" if kind == remark["kind"] else f"{dansk.REMARK_KINDS[RemarkKind(kind)].lower()} "
        told.append(other + dansk.percent(value))
    return f"{name}  (skøn ud fra ordene: {'; '.join(told)})"


def _evidence(remark: Data, target: str) -> str:
    for link in remark.get("links", ()):
        if link["target"] == target:
            if not dansk.is_estimate(link["why"]):
                return f"  ({link['why']})"
            basis = "nævnt" if link["basis"] == Basis.CITED.value else "ligner"
            why = f": {link['why']}" if link["why"] and not link["why"].startswith(target) else ""
            return f"  ({basis}, {link['score']:.2f}{why})".replace(".", ",", 1)
    return ""


def _position(numbers: Figures, position: Data) -> str:
    senders = dansk.sender_counts(numbers.senders_of(position["remarks"]))
    return f"{position['id']} {position['title']} ({senders})"
