"""What becomes of each personal datum, and what stands in its place in the published version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from hoering.domain import DatumKey, PersonalDatum, PersonalKind, Settled, Verdict
from hoering.privacy.wording.hidden_forms import plain

Verdicts = Mapping[DatumKey, Verdict]

_INSTEAD = {
    PersonalKind.CPR: "[CPR-nummer]",
    PersonalKind.ADDRESS: "[adresse]",
    PersonalKind.PHONE: "[telefon]",
    PersonalKind.EMAIL: "[e-mail]",
    PersonalKind.HEALTH: "[helbredsoplysning]",
    PersonalKind.OTHER: "[udeladt]",
    PersonalKind.PICTURE: "",
}
_OTHER = {
    "fødselsdato": "[fødselsdato]",
    "fødselsår": "[fødselsår]",
    "skoleklasse": "[klasse]",
    "kontonummer": "[kontonummer]",
    "nummerplade": "[nummerplade]",
}


class Citizens(StrEnum):
    """`[anonymisering] borgere` of runde.toml: how private persons are called."""

    NAME = "navn"  # the sender's own name stays; children and other people get a number
    INITIALS = "initialer"
    NUMBER = "nummer"


def settled(data: Iterable[PersonalDatum], verdicts: Verdicts, citizens: Citizens) -> list[Settled]:
    """Each datum with what becomes of it: the secretariat's verdict, else the proposal."""
    pairs = [(d, verdicts.get(d.key, proposal_of(d, citizens))) for d in data]
    instead = _substitutes(pairs, citizens)
    return [Settled(d, verdict, instead[d.key], instead[d.key]) for d, verdict in pairs]


def proposal_of(datum: PersonalDatum, citizens: Citizens) -> Verdict:
    """The proposal under the round's rule: with `borgere = "navn"` senders keep their names, but who asks
    not to be named."""
    named = datum.kind is PersonalKind.NAME and datum.is_sender and not datum.discreet
    if citizens is Citizens.NAME and named:
        return Verdict.KEEP
    return datum.proposal


def _substitutes(
    data: Iterable[tuple[PersonalDatum, Verdict]], citizens: Citizens
) -> dict[DatumKey, str]:
    """The words in place of each datum; one person has the same ones in the whole round.

    Two responses that name the same person in full speak of the same person; a given name alone is
    the one person of its response whose hidden name begins with it, else a person of its own there.
    Numbers follow the order of the data, the hidden ones first.
    """
    ordered = sorted(data, key=lambda pair: pair[1] is Verdict.KEEP)
    hidden = [d for d, verdict in ordered if verdict is Verdict.HIDE]
    whole = _whole_names(hidden)
    named = [d for d in hidden if d.kind is PersonalKind.NAME]
    texts = {("", d.text): d for d in named if " " in d.text}
    texts |= {(d.response, d.text): d for d in named}
    numbers: dict[tuple[str, str], int] = {}
    found: dict[DatumKey, str] = {}
    for datum, _ in ordered:
        if datum.kind is not PersonalKind.NAME:
            what, *_ = datum.why.split("; ")  # what is told besides comes behind it
            found[datum.key] = _OTHER.get(what, _INSTEAD[datum.kind])
            continue
        owner = _owner(datum, texts)  # "Brinkholms" where "Brinkholm" is hidden as well
        name = _name(owner or datum)
        name = whole.get((datum.response, plain(name)), name)
        number = numbers.setdefault(_who(datum.response, name), len(numbers) + 1)
        short = citizens is Citizens.INITIALS and not datum.discreet
        instead = _initials(name) if short else f"Borger {number}"
        found[datum.key] = f"{instead}s" if owner else instead
    return found


def _owner(
    datum: PersonalDatum, texts: Mapping[tuple[str, str], PersonalDatum]
) -> PersonalDatum | None:
    """The hidden name of which the datum is the genitive; a whole one in any response."""
    if not datum.text.endswith("s"):
        return None
    bare = datum.text[:-1]
    return texts.get((datum.response, bare)) or texts.get(("", bare))


def _name(datum: PersonalDatum) -> str:
    return " ".join((datum.person or datum.text).split())


def _who(response: str, name: str) -> tuple[str, str]:
    return ("", plain(name)) if " " in name else (response, plain(name))


def _whole_names(hidden: Iterable[PersonalDatum]) -> dict[tuple[str, str], str]:
    """(response, `plain` name) → the only other name of that response that is the same person's: a
    longer one that begins with it ("Svend Aage" → "Svend Aage Kirkeby Buhl"), the same without an
    initial or hyphen ("Torkild A. Vangsgaard" → "Torkild Vangsgaard"). A name that begins two
    persons' stays as it is. So do initials that are nobody's or two persons'."""
    names: dict[str, dict[str, str]] = {}
    for datum in hidden:
        if datum.kind is PersonalKind.NAME:
            name = _name(datum)
            names.setdefault(datum.response, {}).setdefault(name.lower(), name)
    whole: dict[tuple[str, str], str] = {}
    for response, own in names.items():
        for short in own:
            longer = [n for n in own if n.startswith(f"{short} ")]
            last = [n for n in longer if not any(m.startswith(f"{n} ") for m in longer)]
            if len(last) == 1:
                whole[response, plain(short)] = own[last[0]]
        apart = {plain(n): n for n in own if " " in n}
        for joined in own:
            if " " not in joined and plain(joined) in apart:
                whole[response, plain(joined)] = own[apart[plain(joined)]]
        for bare, same in _with_initials(own).items():
            if bare in own and len(same) == 1:
                whole.setdefault((response, plain(same[0])), own[bare])
        for short in own:
            longer = [n for n in own if "." not in n and _is_short_for(short, n)]
            if len(longer) == 1:
                whole.setdefault((response, plain(short)), own[longer[0]])
    return whole


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name with initials is another's: "J.P. Fisker" and "Jens F." of "Jens Peder Fisker"."""
    parts, words = re.findall(r"[^\W\d_][\w'’-]*\.?", short), name.split()
    if not any(p.endswith(".") for p in parts) or all(p.endswith(".") for p in parts):
        return False
    at = 0
    for nth, part in enumerate(parts):
        said = part.rstrip(".")
        same = [
            n for n, w in enumerate(words) if w.startswith(said) if part[-1] == "." or w == said
        ]
        place = next((n for n in same if n >= at), -1)
        if place < 0 or (nth == 0 and place):
            return False
        at = place + 1
    return True


def _with_initials(names: Iterable[str]) -> dict[str, list[str]]:
    """Names with an initial in their midst, by the names without it."""
    found: dict[str, list[str]] = {}
    for name in names:
        bare = re.sub(r"(?<=\s)[^\W\d_]\.\s", "", name)
        if bare != name:
            found.setdefault(bare, []).append(name)
    return found


def _initials(name: str) -> str:
    """ "Karen Lise Holm" → "K.L.H."; hyphened names count by part."""
    letters = [w[0].upper() for w in re.findall(r"[^\W\d_]+", name) if w[0].isupper()]
    return ".".join(letters) + "." if letters else "N.N."
