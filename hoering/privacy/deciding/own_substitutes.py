"""The secretariat's own words in place of what is hidden: "en nabo" for "Borger 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hoering.domain import DatumKey, PersonalDatum, PersonalKind, Settled
from hoering.errors import NotReturned
from hoering.privacy.deciding.unmistakable import unmistakable
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.sheet_of_paper import unwritable
from hoering.privacy.wording.hidden_forms import plain

LONGEST = 60  # characters: it must find room where a name stood
# The program's numbers follow what is found: another person's tomorrow.
_NUMBERED = re.compile(r"(?i)borger\s\d+s?")


def with_own(data: Sequence[Settled], own: Mapping[DatumKey, str]) -> tuple[Settled, ...]:
    """The data with people's own words in their place, else the program's.

    All that names one person has the words that people gave any of it, where these are the same.
    Raises NotReturned for words that cannot stand there, with the rows they belong to.
    """
    told = _of_all(data, own)
    placed = [s for s in told if s.hidden and s.instead != s.programs]
    troubles = tuple(dict.fromkeys(line for s in placed for line in _unfit(s, told)))
    if troubles:
        lines = "\n".join(f"  {line}" for line in troubles)
        raise NotReturned(
            f"Kolonnen »Erstattes med« kan ikke følges. Intet er ændret eller offentliggjort:\n{lines}",
            "Ret ordene, eller skriv det, der stod der før. Gem filen, og kør igen.",
        )
    return told


def _of_all(data: Sequence[Settled], own: Mapping[DatumKey, str]) -> tuple[Settled, ...]:
    """The words in each place, those of one row also where the same person is named elsewhere."""
    said: dict[str, set[str]] = {}
    for one in data:
        if one.hidden and one.datum.kind is PersonalKind.NAME and one.datum.key in own:
            said.setdefault(bare(one.programs), set()).add(own[one.datum.key])
    of_person = {who: words.pop() for who, words in said.items() if len(words) == 1}
    return tuple(replace(one, instead=_instead(one, own, of_person)) for one in data)


def _instead(one: Settled, own: Mapping[DatumKey, str], of_person: Mapping[str, str]) -> str:
    named = one.hidden and one.datum.kind is PersonalKind.NAME
    return own.get(one.datum.key) or (
        _of_person(one.programs, of_person) if named else one.programs
    )


def _of_person(said: str, of_person: Mapping[str, str]) -> str:
    told = of_person.get(bare(said))
    return said if told is None else told + said[len(bare(said)) :]


def bare(instead: str) -> str:
    """The program's words without a genitive: "Borger 3s" is of the same person."""
    return instead.removesuffix("s")


def _unfit(placed: Settled, data: Sequence[Settled]) -> Iterator[str]:
    datum, said = placed.datum, placed.instead
    row = f"»{said}« for »{datum.text}« ({datum.response})"
    if len(said) > LONGEST:
        yield f"»{said[:20]}…« for »{datum.text}« ({datum.response}) er længere end {LONGEST} tegn."
    if _NUMBERED.fullmatch(said):
        yield f"{row}: programmets numre kan skifte. Skriv noget andet, fx »en nabo«."
        return
    if strange := unwritable(said):
        yield (
            f"{row}: tegnet »{strange}« kan ikke skrives i de offentlige PDF-filer. Skriv ordene med danske "
            "bogstaver."
        )
        return
    hidden = [s for s in data if s.hidden]
    same = mask_of((s.datum, "") for s in hidden if s.datum.response == datum.response)
    spans = same.spans(said) or unmistakable(hidden).spans(said)
    shown = spans[0].of(said) if spans else _word_of(datum, said)
    if shown:
        yield f"{row}: »{shown}« er selv skjult."


def _word_of(datum: PersonalDatum, said: str) -> str:
    """A word of the hidden name that stands in what is to take its place: "Brandholt" of "Karen
    Brandholt"; "" for none."""
    if datum.kind is not PersonalKind.NAME:
        return ""
    name = {plain(w) for w in f"{datum.person} {datum.text}".split() if w[0].isupper()}
    words = re.findall(r"[^\W\d_]{3,}", said)
    return next((w for w in words if w[0].isupper() and plain(w) in name), "")
