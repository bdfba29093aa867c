"""Time stamps in front of each line: short messages and transcripts, as a telephone writes them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import BlockKind

Line = tuple[str, BlockKind | None]
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?"
_DATE = r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4},? (?:kl\.? ?)?"
# A clock alone begins the lines of a programme: it needs a date, or brackets.
_STAMP = re.compile(
    rf"\s*(?:\[(?:{_DATE})?{_CLOCK}\]|{_DATE}{_CLOCK})(?:\s*[-–])?"
    r"(?:[: ]\s*(?P<who>(?:taler|speaker|deltager)\s?\d+|kommunen|forvaltningen|\w+ kommune))?(?::|\s)\s*(?=\S)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"kommunen|forvaltningen|\w+ kommune", re.IGNORECASE)


def parted(lines: Sequence[str], kinds: Sequence[BlockKind | None]) -> list[Line]:
    """The lines and what is known of them; a stamp, with who speaks, becomes a line of a head.

    What the office answered is quoted. Only where most lines bear one are they stamps.
    """
    stamps = [
        _STAMP.match(line) if kind is None else None
        for line, kind in zip(lines, kinds, strict=True)
    ]
    count = sum(map(bool, stamps))
    if count < 2 or 2 * count < sum(bool(line.strip()) for line in lines):
        return list(zip(lines, kinds, strict=True))
    return [line for given in zip(lines, kinds, stamps, strict=True) for line in _parts(*given)]


def _parts(line: str, kind: BlockKind | None, stamp: re.Match[str] | None) -> Iterator[Line]:
    if stamp is None:
        yield line, kind
        return
    office = stamp["who"] and _OFFICE.fullmatch(stamp["who"])
    yield stamp[0].strip(), BlockKind.MAIL_HEADER
    yield line[stamp.end() :], BlockKind.QUOTE if office else None
