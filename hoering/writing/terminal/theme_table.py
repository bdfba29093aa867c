"""The summary's table of themes by kind of sender."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from hoering import dansk
from hoering.domain import SenderKind
from hoering.writing.facts.figures import Figures
from hoering.writing.terminal.terminal import Screen, inset

_SHORT = {
    SenderKind.COUNCIL: "råd",
    SenderKind.BOARD: "best.",
    SenderKind.ORGANISATION: "org.",
    SenderKind.ADMINISTRATION: "forv.",
    SenderKind.COMPANY: "virk.",
    SenderKind.CITIZEN: "borg.",
    SenderKind.AUTHORITY: "mynd.",
}


def show_themes(screen: Screen, numbers: Figures) -> None:
    """Each remark counts once, under its most important theme."""
    found = numbers.by_theme()
    screen.heading("Temaer", "bemærkninger efter vigtigste tema og afsender")
    kinds, words, bar = _columns(screen.width, [name for name, _ in found], numbers.kinds_present())
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("", overflow="fold", min_width=12)
    table.add_column("i alt", justify="right", no_wrap=True)
    if bar:
        table.add_column("", no_wrap=True, width=bar)
    for word in words:
        table.add_column(word, justify="right", no_wrap=True)
    most = max(counts.total() for _, counts in found)
    for theme, counts in found:
        drawn = [screen.bar(counts.total(), most, bar)] if bar else []
        none = Text("–", style="dim")
        cells = [Text(str(counts[kind])) if counts[kind] else none for kind in kinds]
        table.add_row(theme, str(counts.total()), *drawn, *cells)
    screen.show(inset(table))


def _columns(
    width: int, names: list[str], kinds: list[SenderKind]
) -> tuple[list[SenderKind], list[str], int]:
    """The kinds of sender that have a column, their headings, and the width of the bar.

    A window that is too narrow first gets short headings, then a short bar, then no kinds.
    """
    name = min(36, max(len(n) for n in names))
    word = max(len(w) for n in names for w in n.split())
    for headings in ([dansk.SENDER_KINDS[k][1] for k in kinds], [_SHORT[k] for k in kinds]):
        room = width - 11 - sum(len(h) + 2 for h in headings)  # for the names and the bar
        if room >= name + 10:
            return kinds, headings, min(14, room - name - 2)
    if room >= max(word, 14) + 8:
        return kinds, headings, 6
    if room >= max(word, 14):
        return kinds, headings, 0
    return [], [], max(0, min(14, width - 13 - max(word, 14)))
