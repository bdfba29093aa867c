"""Passages that a long response heads as background: "Om os", "Baggrund", "Bilag 1: Referat".

What stands there tells who the sender is, how things came about or what was counted, in words that
no pattern foresees. A sentence that speaks of the draft or wishes something is a point there too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.language.small import small
from hoering.splitting import phrases as say
from hoering.splitting import stances
from hoering.splitting.atoms import Atom
from hoering.splitting.boilerplate import is_named
from hoering.splitting.cues import wishes
from hoering.splitting.particulars import words_in

_COUNTER = r"\W*(?:(?:del|\d{1,2}|[A-Z])[.):]?\s+)?"
_PASSAGE = re.compile(
    rf"{_COUNTER}(?:(?:(?:kort|lidt|fakta) )?om (?P<whom>os\b.*|.{{3,60}})|hvem (?:er vi|vi er)|hvem er .{{3,60}}"
    r"|(?:kort )?præsentation\b.*|(?:kort )?baggrund(?:en)?|historik|(?:rets|lov)grundlag(?:et)?"
    r"|(?:[^\W\d]+ ){1,3}i tal)\W*",
    re.I,
)
_RECORD = re.compile(
    r"(?:bilag|appendi(?:ks|x))\b.*(?:referat|protokol|beslutning|uddrag|beregning|tælling|opgørelse|statistik|måling"
    r"|kilde|litteratur|kronologi|tidslinje).*",
    re.I,
)
_OURS = re.compile(rf"(?:os|værket)\b|{say.BODY}$")
_OF_DRAFT = re.compile(
    r"\b(?:(?:kommunen|byrådet) (?:skal|bør|må|kan|vil|har|er)"
    r"|der står|står der|(?:høringsudkast|udkast|forslag|plan|strategi|politik|standard|(?<=i )høring)(?:k?en|et)?s?)\b"
)
_TITLES = (
    ZoneKind.HEADING,
    ZoneKind.LETTERHEAD,
    ZoneKind.FOOTER,
    ZoneKind.SUBJECT,
    ZoneKind.FORM_FIELD,
)
_HEADINGS = 3  # of a letter in parts
_LONGEST = 14  # words of a heading


def heads_background(heading: str, sender: str) -> bool:
    """Whether what stands under a heading tells of the sender or of how things came about."""
    found = _PASSAGE.fullmatch(heading.strip()) if words_in(heading) <= _LONGEST else None
    whom = found["whom"] if found else None
    ours = not whom or _OURS.match(small(whom)) or is_named(whom, sender)
    return found is not None and bool(ours)


def heads_record(heading: str) -> bool:
    """Whether what stands under a heading was put down elsewhere: minutes, counts, sums."""
    return words_in(heading) <= _LONGEST and _RECORD.fullmatch(heading.strip()) is not None


def is_title(atom: Atom, said: str) -> bool:
    """Whether a line may head what follows, whatever kind of paper it was taken for."""
    return atom.zone in _TITLES and atom.row is None and not ends_sentence(said)


def is_parted(text: str, atoms: Sequence[Atom]) -> bool:
    """Whether a letter has headings of its own above its points: what comes first is a preamble."""
    heads = [a.zone is ZoneKind.HEADING and is_title(a, a.span.of(text)) for a in atoms]
    return sum(heads) >= _HEADINGS


def mark_records(text: str, atoms: list[Atom], start: int, end: int) -> None:
    """Minutes and sums below a letter made presentation, but for what asks for something."""
    record = False
    for nth in range(start, end):
        atom, said = atoms[nth], atoms[nth].span.of(text)
        if is_title(atom, said):
            record = heads_record(said)
        elif record and atom.zone is ZoneKind.REMARK and atom.row is None and not asks_for(said):
            atoms[nth] = atom.as_zone(ZoneKind.PRESENTATION)


def asks_for(text: str) -> bool:
    """Whether a sentence in a record is a point all the same."""
    return wishes(text) or say.ASKS.search(small(text)) is not None


def speaks_out(text: str) -> bool:
    """Whether a sentence among background is a point: it wishes, or speaks of the draft."""
    text = text[:1].lower() + text[1:]  # "I 2014" speaks to nobody
    told = stances.TO_YOU.search(text) or _OF_DRAFT.search(text)
    return told is not None or asks_for(text)
