"""The secretariat's own words in place of what is hidden: "en nabo" for "Borger 3"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from hoering.domain import DatumKey, PersonalDatum, PersonalKind, Verdict
from hoering.errors import NotReturned
from hoering.privacy.hidden_forms import plain
from hoering.privacy.masking import mask_of
from hoering.privacy.unmistakable import unmistakable

LONGEST = 60  # characters: it must find room where a name stood
# The program's numbers follow what is found: another person's tomorrow.
_NUMBERED = re.compile(r"(?i)borger\s\d+s?")


def with_own(
    programs: Mapping[DatumKey, str],
    own: Mapping[DatumKey, str],
    decided: Iterable[tuple[PersonalDatum, Verdict]],
) -> dict[DatumKey, str]:
    """What stands in the place of each datum: people's own words, else the program's.

    All that names one person has the words that people gave any of it, where these are the same.
    Raises NotReturned for words that cannot stand there, with the rows they belong to.
    """
    pairs = tuple(decided)
    hidden = [datum for datum, verdict in pairs if verdict is Verdict.HIDE]
    used = [(d, own[d.key]) for d in hidden if d.key in own]
    instead = _of_all(hidden, used, own, programs)
    placed = [(d, instead[d.key]) for d in hidden if instead[d.key] != programs[d.key]]
    found = (line for datum, said in placed for line in _unfit(datum, said, pairs, programs))
    troubles = tuple(dict.fromkeys(found))
    if troubles:
        lines = "\n".join(f"  {line}" for line in troubles)
        raise NotReturned(
            f"Kolonnen »Erstattes med« kan ikke følges. Intet er ændret eller offentliggjort:\n{lines}",
            "Ret ordene, eller tøm feltet: så bruger programmet sine egne. Gem filen, og kør igen.",
        )
    return instead


def _of_all(
    hidden: Iterable[PersonalDatum],
    used: Iterable[tuple[PersonalDatum, str]],
    own: Mapping[DatumKey, str],
    programs: Mapping[DatumKey, str],
) -> dict[DatumKey, str]:
    """The words in each place, those of one row also where the same person is named elsewhere."""
    told: dict[str, set[str]] = {}
    for datum, said in used:
        if datum.kind is PersonalKind.NAME:
            told.setdefault(_bare(programs[datum.key]), set()).add(said)
    of_person = {who: said.pop() for who, said in told.items() if len(said) == 1}
    names = {d.key for d in hidden if d.kind is PersonalKind.NAME}
    return {
        key: own.get(key) or (_of_person(said, of_person) if key in names else said)
        for key, said in programs.items()
    }


def _of_person(said: str, of_person: Mapping[str, str]) -> str:
    told = of_person.get(_bare(said))
    return said if told is None else told + said[len(_bare(said)) :]


def _bare(instead: str) -> str:
    """The program's words without a genitive: "Borger 3s" is of the same person."""
    return instead.removesuffix("s")


def _unfit(
    datum: PersonalDatum,
    said: str,
    decided: Iterable[tuple[PersonalDatum, Verdict]],
    programs: Mapping[DatumKey, str],
) -> Iterator[str]:
    row = f"»{said}« for »{datum.text}« ({datum.response})"
    if len(said) > LONGEST:
        yield f"»{said[:20]}…« for »{datum.text}« ({datum.response}) er længere end {LONGEST} tegn."
    if _NUMBERED.fullmatch(said):
        yield f"{row}: programmets numre kan skifte. Skriv noget andet, fx »en nabo«."
        return
    pairs = [(d, v) for d, v in decided if v is Verdict.HIDE]
    same = mask_of((d, "") for d, _ in pairs if d.response == datum.response)
    spans = same.spans(said) or unmistakable(pairs, programs).spans(said)
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
