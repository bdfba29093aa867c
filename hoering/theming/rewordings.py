"""A tracked change as a title: what is to stand there, or to go, in the words of the draft's copy.

"Forslag: »efter 15. august« ændres til »efter 1. september«" says the whole wish. The quotations are of a text
that is proposed, and where they are too long their first words tell which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# As `hoering.revision` puts them into words.
_CHANGED = re.compile(r"»(?P<old>[^«]+)« ændres til »(?P<new>[^«]+)«\.?")
_GONE = re.compile(r"(?:Ordene|Ordet|Sætningen|Teksten|Rækken) »(?P<old>[^«]+)« udgår\.?")
_NEW = re.compile(
    r"(?:(?:Nyt afsnit|Ny sætning|Ny række): »(?P<new>[^«]+)«"
    r"|»(?P<put>[^«]+)« indsættes(?: (?:efter|før) »[^«]+«)?\.?)"
)
_FEWEST = 3  # words of a text that is cut, besides "…"


def rewordings(text: str, longest: int) -> Iterator[str]:
    """Titles of at most `longest` words of a remark that is a tracked change and nothing else."""
    said = " ".join(text.split())
    if found := _CHANGED.fullmatch(said):
        whole = f"Forslag: {said.rstrip('.')}"
        if len(whole.split()) <= longest:
            yield whole
        else:
            yield from _about("Forslag om ordlyden »{}«", found["new"], longest)
    elif found := _GONE.fullmatch(said):
        yield from _about("Forslag om, at »{}« udgår", found["old"].rstrip(".,;:"), longest)
    elif found := _NEW.fullmatch(said):
        new = (found["new"] or found["put"]).rstrip(".,;:")
        yield from _about("Forslag om at indsætte »{}«", new, longest)


def _about(title: str, text: str, longest: int) -> Iterator[str]:
    words, room = text.split(), longest - len(title.split()) + 1
    if len(words) <= room:
        yield title.format(text)
    elif room > _FEWEST:
        yield title.format(f"{' '.join(words[: room - 1]).rstrip('.,;:')} …")
