"""The list of personal data as the secretariat gives it back: every word is followed or named."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hoering.domain import (
    BY_PEOPLE,
    DatumKey,
    PersonalDatum,
    PersonalKind,
    Settled,
    Verdict,
    Where,
)
from hoering.errors import NotReturned
from hoering.writing.personal.list_cells import GivenList, untold_in
from hoering.writing.personal.list_state import ASKED, DECISION, INSTEAD, said_in, state_of
from hoering.writing.personal.public_list import CONFIRMED, KIND_NAMES, PROGRAMS, REPLACED, Listed

# What a person wrote is looked for in its response: what stands there, or why nothing does.
Find = Callable[[PersonalDatum], tuple[tuple[PersonalDatum, ...], str]]
# Only what cannot mean anything else: »slet ikke«, »x« and »ja« are asked about.
_HIDE = (
    "skjul, skjules, skjult, skal skjules, fjern, fjernes, fjernet, skal fjernes, slet, slettes, "
    "slettet, skal slettes, slør, sløres, udelad, udelades"
)
_KEEP = (
    "behold, beholdes, skal beholdes, bevar, bevares, bliv, bliver, bliver stående, lad stå, "
    "lad blive stående, skal blive stående"
)
_SAID = {
    word: verdict
    for verdict, words in ((Verdict.HIDE, _HIDE), (Verdict.KEEP, _KEEP))
    for word in words.split(", ")
}
# Words for a verdict that can stand in a sentence as well, in a name's place.
_NO_ORDER = ("fjernet", "skjult", "slettet")
_MOST = 10  # rows that are named at once


def chosen(given: Sequence[GivenList]) -> GivenList:
    """The one of the lists that lie there in which people wrote; the first when nobody did.

    Raises NotReturned when they wrote in several of them, and not the same.
    """
    edited = [one for one in given if one.is_edited]
    if len({state_of(one.rows, one.reviewer) for one in edited}) < 2:
        return (edited or given)[0]
    first, second = edited[:2]
    names = " og ".join(f"»{one.name}«" for one in edited)
    raise NotReturned(
        f"Der er rettet i både {names}, og de siger ikke det samme. Intet er ændret eller "
        f"offentliggjort:\n{_first(_unlike(first, second))}",
        "Saml rettelserne i den ene fil, slet den anden, og kør igen. Eller sig med --liste FIL, "
        "hvilken af dem der gælder; så skrives den anden på ny efter den.",
    )


def _unlike(one: GivenList, other: GivenList) -> list[str]:
    """The rows that say one thing in one list and another in the other, in Danish."""
    told = []
    for given, beside in ((one, other), (other, one)):
        had = set(map(said_in, beside.rows))
        for row in given.rows:
            if any(said_in(row)) and said_in(row) not in had:
                said = ", ".join(f"»{row.get(n, '')}«" for n in (DECISION, INSTEAD))
                told.append(f"{given.name}: »{row['Fundet']}« ({row['Svar']}): {said}")
    if one.reviewer != other.reviewer:
        told += [f"{g.name}: gennemgået af »{g.reviewer}«" for g in (one, other)]
    return told


def read_list(
    given: GivenList, known: Iterable[PersonalDatum], find: Find, gone: Collection[str] = ()
) -> Listed:
    """The decisions of an edited list, and the rows that people added as `find` finds them. `gone`
    are the numbers of responses that were taken out.

    Raises NotReturned when it is no such list, or when a row says something that cannot be
    followed; the file is left as it is, and the rows are named.
    """
    if given.header < 0:
        raise NotReturned(
            f"»{given.name}« mangler overskrifterne »Svar«, »Fundet« og »{DECISION}«.",
            "Hent listen igen med hoering anonymiser MAPPE, og skriv afgørelserne i den.",
        )
    header, columns, rows, untold = given.header, given.columns, given.rows, given.untold
    listed = frozenset(_datum(r["Svar"].upper(), _kind(r), r["Fundet"]).key for r in rows)
    told = _Told({d.key: d for d in known}, find, listed, gone, troubles=[*given.troubles])
    for line, column in untold:
        if line < header:
            above = untold_in(line, [(CONFIRMED[:13], column)], untold)
            told.troubles += [f"{given.row_name(line)}: {t}" for t in above]
    asked = [(name, columns[name]) for name in ASKED if name in columns]
    for number, row in enumerate(rows, header + 1):
        for trouble in untold_in(number, asked, untold) or told.take(row):
            told.troubles.append(f"{given.row_name(number)}: {trouble}")
    if told.troubles:
        raise NotReturned(
            f"»{given.name}« kan ikke følges. Intet er ændret eller offentliggjort:\n"
            f"{_first(told.troubles)}",
            f"Ret rækkerne i »{given.name}«, gem filen, og kør igen.",
        )
    return Listed(
        told.verdicts,
        given.reviewer,
        tuple(told.added.values()),
        frozenset(told.shown),
        told.instead,
        given.state,
        tuple(told.waiting.values()),
    )


def _first(lines: Sequence[str]) -> str:
    rest = len(lines) - _MOST
    more = [f"… og {rest} til."] if rest > 0 else []
    return "\n".join(f"  {line}" for line in [*lines[:_MOST], *more])


@dataclass(slots=True)
class _Told:
    """What the rows have said so far; `known` are the data that the program found, `listed` the keys
    of all rows."""

    known: Mapping[DatumKey, PersonalDatum]
    find: Find
    listed: frozenset[DatumKey]
    gone: Collection[str] = ()
    shown: set[DatumKey] = field(default_factory=set)
    verdicts: dict[DatumKey, Verdict] = field(default_factory=dict)
    added: dict[DatumKey, PersonalDatum] = field(default_factory=dict)
    instead: dict[DatumKey, str] = field(default_factory=dict)
    waiting: dict[DatumKey, Settled] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)

    def take(self, row: Mapping[str, str]) -> list[str]:
        """Take in a row; returns what cannot be followed, in Danish."""
        text, response = row["Fundet"], row["Svar"].upper()
        word = " ".join(row[DECISION].casefold().strip(" .!»«\"'").split())
        verdict = _SAID.get(word)
        own = _is_own(row)
        if not (text and response):
            return _incomplete(row)
        if row[DECISION] and verdict is None:
            return [
                f"»{row[DECISION]}« ud for »{text}« ({response}) er hverken »skjul« eller »behold«."
            ]
        if _SAID.get(row.get(INSTEAD, "").casefold()) and row[INSTEAD].casefold() not in _NO_ORDER:
            return [
                f"»{row[INSTEAD]}« ud for »{text}« ({response}) står i kolonnen »{INSTEAD}«. Skriv det i "
                f"kolonnen »{DECISION}«, og skriv »{_programs(row) or '[udeladt]'}« i »{INSTEAD}« igen."
            ]
        datum = _datum(response, _kind(row), text)
        if datum.key in self.known:
            self.shown.add(datum.key)
            self._replace(datum, row)
            said = verdict or (Verdict.HIDE if own else None)
            return _emptied(datum, said, row) or self._decide(datum, said)
        # The sender of a letter that was taken out may have sent another one since.
        if not own and response not in self.gone and (altered := self._altered(datum)):
            return altered
        if own or verdict is Verdict.HIDE:
            return self._add(datum, verdict or Verdict.HIDE, row)
        return []  # an earlier run found it, this one did not, and nobody wants it hidden

    def _altered(self, datum: PersonalDatum) -> list[str]:
        """One of the program's rows with another response or kind than it was given: whose is it?"""
        same = (d for d in self.known.values() if d.text == datum.text and d.key not in self.listed)
        for one in same:
            if one.response == datum.response or one.kind is datum.kind:
                return [
                    f"»{datum.text}« hører til {one.response} og slagsen »{KIND_NAMES[one.kind]}«: lad "
                    "»Svar« og »Slags« stå, som programmet skrev dem. Er svaret lavet om, så slet rækken."
                ]
        return []

    def _add(self, datum: PersonalDatum, verdict: Verdict, row: Mapping[str, str]) -> list[str]:
        """A row that people wrote, or one to be hidden that the program did not find this time."""
        found, trouble = self.find(datum)
        if emptied := _is_own(row) and _emptied(datum, verdict, row):
            return emptied
        if trouble and _is_own(row) and datum.response in self.gone:
            said = row.get(INSTEAD, "")
            self.waiting[datum.key] = Settled(datum, verdict, said, _programs(row) or said)
            return self._decide(datum, verdict if row[DECISION] else None)
        if trouble:
            # What a sender's file no longer says needs no hiding any more.
            return [trouble] if _is_own(row) else []
        if row.get("Hvorfor") == BY_PEOPLE:  # each spelling has a row of its own by now
            found = tuple(one for one in found if one.key == datum.key) or found
        for one in found:
            self._replace(one, row)
            if one.key not in self.known:
                self.added.setdefault(one.key, one)
        return [line for one in found for line in self._decide(one, verdict)]

    def _replace(self, datum: PersonalDatum, row: Mapping[str, str]) -> None:
        """Take in what people wrote in place of the program's own words. A list of before it kept
        those beside tells of nothing that people wrote."""
        said = " ".join(row.get(INSTEAD, "").split())
        if said and PROGRAMS in row and said != _programs(row):
            self.instead[datum.key] = said

    def _decide(self, datum: PersonalDatum, verdict: Verdict | None) -> list[str]:
        if verdict is None:
            return []
        if self.verdicts.setdefault(datum.key, verdict) is not verdict:
            return [f"»{datum.text}« i {datum.response} står to gange med hver sin afgørelse."]
        return []


def _programs(row: Mapping[str, str]) -> str:
    return " ".join(row.get(PROGRAMS, "").removeprefix(REPLACED).split())


def _emptied(datum: PersonalDatum, verdict: Verdict | None, row: Mapping[str, str]) -> list[str]:
    """A row to be hidden with nothing in place of what stood there: the words must stand somehow.
    Where people had written in it before, the program's words come back."""
    if row.get(INSTEAD, "x") or not row.get(PROGRAMS) or row[PROGRAMS].startswith(REPLACED):
        return []
    if (verdict or _SAID.get(row.get("Forslag", ""))) is not Verdict.HIDE:
        return []
    return [
        f"»{INSTEAD}« er tømt ud for »{datum.text}« ({datum.response}). Skriv, hvad der skal stå, fx »en nabo« "
        f"eller »[udeladt]«, eller skriv »{_programs(row)}« igen."
    ]


def _is_own(row: Mapping[str, str]) -> bool:
    """Whether people wrote the row, in this list or in an earlier one."""
    return not row.get("Forslag") or row.get("Hvorfor") == BY_PEOPLE


def _incomplete(row: Mapping[str, str]) -> list[str]:
    """A row with a text and no response, or with a decision on nothing; a line of notes is none."""
    if row["Fundet"]:
        return [f"»{row['Fundet']}« mangler svarets nummer i kolonnen »Svar«."]
    if row[DECISION] or row.get("Slags"):
        return ["der mangler en tekst i kolonnen »Fundet«."]
    return []


def _kind(row: Mapping[str, str]) -> PersonalKind:
    said = row.get("Slags", "").casefold()
    return next(
        (k for k, name in KIND_NAMES.items() if name.casefold() == said), PersonalKind.OTHER
    )


def _datum(response: str, kind: PersonalKind, text: str) -> PersonalDatum:
    person = text if kind is PersonalKind.NAME else ""
    return PersonalDatum(
        response, kind, text, 1, Where.TEXT, (), BY_PEOPLE, Verdict.HIDE, person
    )  # fmt: skip
