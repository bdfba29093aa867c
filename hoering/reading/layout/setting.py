"""How a region is set, where its own lines tell: justified, first lines indented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoering.reading.layout.markers import marker_of
from hoering.reading.page.printed import Line

_EXACT = 1.5  # points by which the edges of lines set alike differ at most
_FULL, _SHARE = 5, 0.4  # lines that end where the longest does, which by chance few do …
_HAIR = 0.5  # … to so many points
_INDENTS = 2  # first lines that are indented alike
_STEP = (0.8, 4.0)  # font sizes of an indent


@dataclass(frozen=True, slots=True)
class Setting:
    """`right` is where each full line ends, None where lines are ragged; `indent` is where first
    lines begin, None where they begin as the others do."""

    right: float | None = None
    indent: float | None = None

    def parts(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the setting alone tells that `line` begins a paragraph below the group's."""
        before = group[-1]
        if self.indent is not None and abs(line.x0 - self.indent) < _EXACT:
            return not marker_of(group[0].text)
        if self.right is None or abs(max(one.x1 for one in (*group, line)) - self.right) > _EXACT:
            return False  # lines of a quotation, set in from both sides, are not short
        return before.x1 < self.right - 0.8 * before.size


def setting_of(lines: Sequence[Line], right: float) -> Setting:
    """What the lines of one region tell; `right` is the right edge of full lines."""
    left = min((line.x0 for line in lines), default=0.0)
    # A letterhead or a date at the right edge is short: it says nothing of the text.
    full = sum(line.x1 > right - _HAIR and line.x0 < (left + right) / 2 for line in lines)
    justified = full >= _FULL and full >= _SHARE * len(lines)
    return Setting(right if justified else None, _indent(lines))


def _indent(lines: Sequence[Line]) -> float | None:
    """Where several first lines begin, most of them below lines that begin where most do."""
    if not lines:
        return None
    left, _ = Counter(round(line.x0) for line in lines).most_common(1)[0]
    found = Counter(round(line.x0) for line in _set_in(lines, left))
    at, count = found.most_common(1)[0] if found else (0, 0)
    alike = sum(abs(line.x0 - at) < _EXACT for line in lines)
    few = alike < 0.5 * sum(line.x0 - left > -_EXACT for line in lines)
    return at if few and count >= _INDENTS and count >= 0.5 * alike else None


def _set_in(lines: Sequence[Line], left: float) -> Iterator[Line]:
    for above, line in pairwise(lines):
        step = (line.x0 - left) / max(line.size, 1.0)
        if (
            abs(above.x0 - left) < _EXACT
            and _STEP[0] < step < _STEP[1]
            and not marker_of(above.text)
        ):
            yield line
