"""What the terminal can show: width, letters, bars, headings and long lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

WIDEST = 118  # columns: longer lines are hard to read, however wide the window is
_EIGHTHS = " ▏▎▍▌▋▊▉█"
# For terminals that know no Unicode. Danish letters stay as long as the terminal has them.
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "…": "...", "→": "->", "·": "-", "»": '"', "«": '"', "█": "#", "─": "-",
     "•": "*", "\u00a0": " ", "”": '"', "“": '"', "’": "'"}
)  # fmt: skip


_DANISH = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "é": "e", "§": "paragraf"}
)


class Bar(NamedTuple):
    """A line of a figure. `shown` stands in the place of the value where that is no count."""

    name: str
    value: int
    style: str = "cyan"
    shown: str = ""


class Screen:
    """A console with a reading width; `show` never fails on a letter that it cannot write."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = max(20, min(console.width, WIDEST))
        self.plain = console.options.ascii_only

    def show(self, *what: RenderableType) -> None:
        for one in what:
            if not self.plain:
                self.console.print(one, width=self.width)
                continue
            with self.console.capture() as captured:
                self.console.print(one, width=self.width)
            self.console.file.write(self._writable(captured.get()))

    def _writable(self, text: str) -> str:
        encoding = self.console.encoding or "ascii"
        made = text.translate(_PLAIN)
        try:
            made.encode(encoding)
        except UnicodeEncodeError:
            made = made.translate(_DANISH).encode(encoding, "replace").decode(encoding)
        return made

    def heading(self, text: str, beside: str = "") -> None:
        """A line across, with the heading at its left and a few words beside it."""
        title = Text.assemble((text, "bold"), (f"  {beside}" if beside else "", "dim"))
        title.truncate(self.width - 4, overflow="ellipsis")
        self.show("", Rule(title, align="left", style="dim", characters="─"))

    def line(self, *pieces: str | tuple[str, str], indent: int = 2) -> None:
        self.show(Padding(Text.assemble(*pieces), (0, 0, 0, indent), expand=False))

    def items(self, items: Iterable[str], style: str = "") -> None:
        """ "a · b · c": a line breaks only between two of them, never within one."""
        lines: list[str] = []
        for item in items:
            if lines and 2 + len(lines[-1]) + len(item) + 5 <= self.width:
                lines[-1] += f" · {item}"
            else:
                lines[-1:] = [f"{lines[-1]} ·", item] if lines else [item]
        for line in lines:
            self.line((line, style))

    def bars(self, bars: Sequence[Bar], widest: int, narrow: int = 4, most: int = 0) -> None:
        """A line each: name, value, and a bar `widest` wide at most for the largest value (or for
        `most`), and not wider than the window's width divided by `narrow`."""
        table = grid("left", "right", "left")
        most, width = most or max(one.value for one in bars), min(widest, self.width // narrow)
        for one in bars:
            bar = self.bar(one.value, most, width, one.style)
            table.add_row(one.name, one.shown or str(one.value), bar)
        self.show(inset(table))

    def bar(self, value: int, most: int, width: int, style: str = "cyan") -> Text:
        """`value` as a bar, `most` being the full width; anything above 0 shows something."""
        return Text(self._drawn(value, most, width), style=style)

    def _drawn(self, value: int, most: int, width: int) -> str:
        eighths = round(8 * width * value / most) if most else 0
        if value and not eighths:
            eighths = 1
        if self.plain:
            return "#" * max(1 if value else 0, eighths // 8)
        return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def grid(*justify: Any, gap: int = 2) -> Table:
    """A table without lines, two blanks in from the left; one "left" or "right" a column."""
    table = Table.grid(padding=(0, gap, 0, 0), pad_edge=False)
    for side in justify:
        table.add_column(justify=side, overflow="fold")
    return table


def hanging(lead: str | Text, text: str | Text, indent: int = 0) -> Padding:
    """`lead`, and beside it `text`: its lines all begin under its first word, however long it is."""
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    # As plain text: "[bold]" in what somebody wrote is the writer's own.
    table.add_row(*(Text(one) if isinstance(one, str) else one for one in (lead, text)))
    return inset(table, indent)


def inset(table: RenderableType, indent: int = 2) -> Padding:
    return Padding(table, (0, 0, 0, indent), expand=False)
