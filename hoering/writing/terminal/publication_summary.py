"""What came of `anonymiser`, and what it says at the end."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoering.dansk import counted

_GO_THROUGH = "Ret kolonnen »Afgørelse«, og skriv navn og dato i det gule felt."
_LOOK_YOURSELF = (
    "Listen er tom. Læs svarene igennem, skriv det, der mangler, på en ny linje nederst, "
    "og skriv navn og dato i det gule felt, også når intet mangler."
)
_AS_BEFORE = "Intet nyt er offentliggjort. Den offentlige udgave fra før ligger der endnu."
PUBLIC = "offentlig"
_MOST = 30  # citizens that are named on the screen


@dataclass(frozen=True, slots=True)
class Published:
    """`list` and `word` are the two files of the list, `folder` the public version's; `files` is () when nothing was
    published: the list waits.

    `troubles` are sentences on files that could not be redacted as they came, `named` on citizens
    whose names stay, `uneven` on what the list says in two ways or no more, `discreet` on
    senders who ask for discretion; `unseen` (response, text) stood not in the list when somebody signed
    it, and the letters `changed` (numbers) said something else then or were not there.
    """

    list: Path
    word: Path
    folder: Path
    hidden: int
    kept: int
    files: tuple[str, ...] = ()
    basis: str = ""
    reviewer: str = ""
    troubles: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    unseen: tuple[tuple[str, str], ...] = ()
    uneven: tuple[str, ...] = ()
    discreet: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def told(done: Published, folder: str) -> Iterator[str]:
    """The lines, in Danish; `folder` is the round's, as it is typed."""
    every = done.hidden + done.kept
    found = counted(every, "oplysning", "oplysninger")
    verb = "er skjult" if done.files else "foreslås skjult"
    yield f"{found} om personer: {done.hidden} {verb}, {done.kept} bliver stående."
    if done.files:
        yield from _published_told(done)
    else:
        yield _AS_BEFORE if done.folder.is_dir() else "Intet er offentliggjort endnu."
        yield from _unseen_told(done.unseen)
        yield from _changed_told(done.changed)
        yield f"1. Åbn listen:  {done.list}  (eller »{done.word.name}«; ret kun i den ene)"
        yield f"2. {_GO_THROUGH if every else _LOOK_YOURSELF}"
        yield f"3. Kør igen:  hoering anonymiser {folder}"
        yield f"Eller følg alle forslag uden gennemgang:  hoering anonymiser {folder} --accepter-forslag"
    yield from _uneven_told(done.uneven)
    yield from _named_told(done.named)
    if done.discreet:
        yield "De beder om fortrolighed. Tag stilling til, om svaret kan offentliggøres:"
    yield from _first(done.discreet, f"{counted(len(done.discreet) - _MOST, 'svar', 'svar')} til.")


def _published_told(done: Published) -> Iterator[str]:
    signed = done.basis == "liste"
    why = "listen er gennemgået" if signed else "forslagene er fulgt uden gennemgang"
    yield f"Offentlig udgave: {counted(len(done.files), 'fil', 'filer')} i {done.folder} ({why})."
    yield "Efter skrivningen er alle filer læst igen; intet af det skjulte blev fundet."
    yield from done.troubles
    if open_ := still_open(done.folder / "oversigt.json"):
        yield open_


def _unseen_told(unseen: Sequence[tuple[str, str]]) -> Iterator[str]:
    if unseen:
        rows = counted(len(unseen), "række", "rækker")
        yield f"Listen var skrevet under, men {rows} stod der ikke dengang. Underskriften er derfor fjernet:"
    yield from _first(
        [f"{response} »{text}«" for response, text in unseen], f"{len(unseen) - _MOST} til."
    )


def _changed_told(changed: Sequence[str]) -> Iterator[str]:
    if changed:
        one, several = "svar er nyt eller ændret", "svar er nye eller ændret"
        yield (
            f"{counted(len(changed), one, several)}, siden listen blev skrevet. Underskriften gælder ikke "
            "det, og den er derfor fjernet: læs igennem, og skriv under igen:"
        )
    yield from _first(changed, f"{len(changed) - _MOST} til.")


def still_open(overview: Path) -> str:
    """What the public overview has without anybody's decision, in a sentence; "" for nothing."""
    remarks = json.loads(overview.read_text(encoding="utf-8"))["remarks"]
    missing = sum(not remark["reply"] for remark in remarks)
    proposed = sum(bool(r["outcome"]) and "outcome" not in r["edited"] for r in remarks)
    parts = [f"{counted(missing, 'bemærkning', 'bemærkninger')} mangler svar"] * bool(missing)
    parts += [f"{proposed} udfald er kun forslag"] * bool(proposed)
    return f"Den offentlige oversigt er ikke færdig: {'; '.join(parts)}." if parts else ""


def _uneven_told(uneven: Sequence[str]) -> Iterator[str]:
    """What the list says in two ways, or no more, in Danish: it was followed as it stands."""
    if uneven:
        yield "Listen er fulgt, som den står, men se disse steder efter:"
    yield from _first(uneven, f"{counted(len(uneven) - _MOST, 'sted', 'steder')} til.")


def _named_told(named: Sequence[str]) -> Iterator[str]:
    """The citizens whose names stay, in Danish: who reads it can still hide them."""
    if named:
        yield "Se efter, om disse borgere skal stå med navn. Hvis ikke, så ret eller tilføj dem i listen:"
    more = counted(len(named) - _MOST, "borger", "borgere")
    told = [f"{one} (borger) står med navn" for one in named]
    yield from _first(told, f"{more} til; se afsenderne i den offentlige udgave.")


def _first(lines: Sequence[str], more: str) -> Iterator[str]:
    """The first lines, and what to say of the others where there are more of them."""
    yield from (f"  {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"  … og {more}"
