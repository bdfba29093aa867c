"""What `anonymiser` says at the end."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from hoering.dansk import counted

_GO_THROUGH = "Ret kolonnen »Afgørelse«, og skriv navn og dato i den gule celle."
_LOOK_YOURSELF = (
    "Listen er tom. Læs svarene igennem, skriv det, der mangler, på en ny linje nederst, "
    "og skriv navn og dato i den gule celle, også når intet mangler."
)
_AS_BEFORE = "Intet nyt er offentliggjort. Den offentlige udgave fra før ligger der endnu."
_PUBLIC = "offentlig"
_MOST = 30  # citizens that are named on the screen


def told(
    hidden: int,
    kept: int,
    files: Sequence[str],
    basis: str,
    listed: Path,
    folder: str,
    troubles: Sequence[str] = (),
    unseen: Sequence[tuple[str, str]] = (),
) -> Iterator[str]:
    """The lines, in Danish. `files` is empty when nothing was published; `troubles` are sentences
    on files that could not be redacted as they came; `unseen` (response, text) were found since
    the list was signed."""
    found = counted(hidden + kept, "oplysning", "oplysninger")
    verb = "er skjult" if files else "foreslås skjult"
    yield f"{found} om personer: {hidden} {verb}, {kept} bliver stående."
    if not files:
        earlier = (listed.parent / _PUBLIC).is_dir()
        yield _AS_BEFORE if earlier else "Intet er offentliggjort endnu."
        yield from _unseen_told(unseen)
        yield f"1. Åbn listen:  {listed}"
        yield f"2. {_GO_THROUGH if hidden + kept else _LOOK_YOURSELF}"
        yield f"3. Kør igen:  hoering anonymiser {folder}"
        yield f"Eller følg alle forslag uden gennemgang:  hoering anonymiser {folder} --accepter-forslag"
        return
    why = "listen er gennemgået" if basis == "liste" else "forslagene er fulgt uden gennemgang"
    yield f"Offentlig udgave: {counted(len(files), 'fil', 'filer')} i {listed.parent / 'offentlig'} ({why})."
    yield "Efter skrivningen er alle filer læst igen; intet af det skjulte blev fundet."
    yield from troubles
    if open_ := still_open(listed.parent / _PUBLIC / "oversigt.json"):
        yield open_


def _unseen_told(unseen: Sequence[tuple[str, str]]) -> Iterator[str]:
    if unseen:
        rows = counted(len(unseen), "række", "rækker")
        yield f"Listen var skrevet under, men {rows} stod der ikke dengang. Underskriften er derfor fjernet:"
    yield from _first(
        [f"{response} »{text}«" for response, text in unseen], f"{len(unseen) - _MOST} til."
    )


def still_open(overview: Path) -> str:
    """What the public overview has without anybody's decision, in a sentence; "" for nothing."""
    remarks = json.loads(overview.read_text(encoding="utf-8"))["remarks"]
    missing = sum(not remark["reply"] for remark in remarks)
    proposed = sum(bool(r["outcome"]) and "outcome" not in r["edited"] for r in remarks)
    parts = [f"{counted(missing, 'bemærkning', 'bemærkninger')} mangler svar"] * bool(missing)
    parts += [f"{proposed} udfald er kun forslag"] * bool(proposed)
    return f"Den offentlige oversigt er ikke færdig: {'; '.join(parts)}." if parts else ""


def uneven_told(uneven: Sequence[str]) -> Iterator[str]:
    """What the list says in two ways, or no more, in Danish: it was followed as it stands."""
    if uneven:
        yield "Listen er fulgt, som den står, men se disse steder efter:"
    yield from _first(uneven, f"{counted(len(uneven) - _MOST, 'sted', 'steder')} til.")


def named_told(named: Sequence[str]) -> Iterator[str]:
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
