"""What is told of a list that was followed as it stands: what it says in two ways or no more, and
which citizens are published by name or ask not to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hoering.domain import (
    BY_PEOPLE,
    Analysis,
    DatumKey,
    PersonalDatum,
    PersonalKind,
    RequestKind,
    Response,
    SenderKind,
    Settled,
    Verdict,
    Where,
    told_words,
)
from hoering.privacy.deciding.additions import standing
from hoering.privacy.deciding.covered import WHY
from hoering.privacy.deciding.own_substitutes import bare
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.publishing.pictured import Pasted, Pictures
from hoering.privacy.redacting.redacting import Masks, public_senders
from hoering.privacy.wording.hidden_forms import plain

_AGAIN = "Ret listen, og kør igen, hvis det ikke er meningen."


def discrepancies(
    data: Sequence[Settled], said: Mapping[DatumKey, Verdict], pictures: Pictures
) -> tuple[str, ...]:
    """Danish sentences on one person who is kept here and hidden there, or has two substitutes, on
    two persons with the same one, and on words that stay in a picture that does not.

    `said` are the verdicts that people wrote.
    """
    names = [s for s in data if s.datum.kind is PersonalKind.NAME]
    lines = [*_kept_and_hidden(names, said), *_two_substitutes(names), *_shared(names)]
    kept = [s.datum for s in data if said.get(s.datum.key) is Verdict.KEEP]
    lines += [line for d in kept for line in _painted(d, pictures.get(d.response, ()))]
    return tuple(dict.fromkeys(lines))


def no_longer_hidden(
    before: Iterable[DatumKey],
    added: Iterable[DatumKey],
    data: Iterable[Settled],
    masks: Masks,
    responses: Sequence[Response],
) -> tuple[str, ...]:
    """Danish sentences on rows that people added to the list and deleted again. `before` are the keys
    of what the last publication hid, `added` those of their rows when the list was last made."""
    listed = {s.datum.key for s in data}
    told = [(key, "var skjult i den forrige udgave") for key in before]
    told += [(key, "havde en række i listen, som I selv skrev") for key in added]
    return tuple(
        f"»{key[2]}« ({key[0]}) {was}, men har ingen række i listen mere og står nu synligt. Skal det skjules, "
        "så skriv svarets nummer, teksten og slagsen på en ny linje nederst i listen, og kør igen."
        for key, was in told
        if key not in listed and _shows(key, masks, responses)
    )


def _shows(key: DatumKey, masks: Masks, responses: Sequence[Response]) -> bool:
    response, kind, text = key
    asked = PersonalDatum(
        response, PersonalKind(kind), text, 1, Where.TEXT, (), BY_PEOPLE, Verdict.HIDE
    )
    found, _ = standing(responses, asked)
    return any(masks[one.response].text(one.text) == one.text for one in found)


def left_in_senders(
    data: Iterable[Settled], masks: Masks, responses: Sequence[Response]
) -> tuple[str, ...]:
    """Danish sentences on words that people added to the list and that stay as a part of the name of
    the body that wrote the letter."""
    senders = {r.id: masks[r.id].text(r.sender) for r in responses}
    return tuple(
        f"»{s.datum.text}« er skjult i {s.datum.response}, men står i afsenderens navn »{sender}«. Skal "
        "det også skjules dér, så skriv hele navnet på en linje i listen, og kør igen."
        for s in data
        if s.hidden and s.datum.why == BY_PEOPLE
        if (sender := senders.get(s.datum.response, ""))
        if mask_of([(s.datum, "")]).spans(sender)
    )


def _kept_and_hidden(names: Sequence[Settled], said: Mapping[DatumKey, Verdict]) -> Iterator[str]:
    """Whole names alone: a given name can be another's in another letter."""
    by: dict[str, list[Settled]] = {}
    for one in names:
        if " " in one.datum.text:
            by.setdefault(plain(one.datum.text), []).append(one)
    for same in by.values():
        kept = [s.datum.response for s in same if not s.hidden]
        hidden = [s.datum.response for s in same if s.hidden]
        if kept and hidden and any(s.datum.key in said for s in same):
            yield (
                f"»{same[0].datum.text}« bliver stående i {', '.join(kept)}, men er skjult i "
                f"{', '.join(hidden)}. {_AGAIN}"
            )


def _two_substitutes(names: Iterable[Settled]) -> Iterator[str]:
    by: dict[str, dict[str, Settled]] = {}
    for one in names:
        if one.hidden and one.programs:
            by.setdefault(bare(one.programs), {}).setdefault(bare(one.instead), one)
    for words in by.values():
        if len(words) > 1:
            told = " og ".join(
                f"»{said}« (»{s.datum.text}« i {s.datum.response})" for said, s in words.items()
            )
            yield f"Samme person erstattes med {told}. {_AGAIN}"


def _shared(names: Iterable[Settled]) -> Iterator[str]:
    """Only in one letter, where readers would take the two for one."""
    by: dict[tuple[str, str], dict[str, Settled]] = {}
    for one in names:
        if one.hidden and one.instead != one.programs:
            place = (one.datum.response, bare(one.instead))
            by.setdefault(place, {}).setdefault(bare(one.programs), one)
    for (response, said), persons in by.items():
        if len(persons) > 1:
            told = " og ".join(f"»{s.datum.text}«" for s in persons.values())
            yield f"{told} erstattes begge med »{said}« i {response} og læses som én. {_AGAIN}"


def _painted(datum: PersonalDatum, pictures: Iterable[Pasted]) -> Iterator[str]:
    """A picture that is painted over takes the words with it that somebody wants to stay."""
    if datum.kind is PersonalKind.PICTURE:
        return
    row = f"»{datum.text}« ({datum.response}) skal blive stående, men "
    if WHY in datum.why:
        yield row + f"{WHY} på side {datum.page} og er stadig dækket dér. Det kan ikke ændres."
    mask = mask_of([(datum, "")])
    for one in pictures:
        if one.hidden and one.title and mask.spans(one.picture.text):
            yield (
                row + f"»{one.title}« er skjult. Skriv »behold« også ud for billedet, og kør igen."
            )


_BETWEEN = frozenset(["og", "&", "samt", "familien", "fam.", "hilsen", "mvh"])
_SHORT = 3  # words of a name that its owner wrote in small letters


def named_citizens(analysis: Analysis, masks: Masks) -> tuple[str, ...]:
    """ "H04 Torben Fjord" for every citizen who is published with a name or a part of it, whether
    somebody decided so or nobody saw that it is one."""
    shown = public_senders(analysis, masks)
    return tuple(
        f"{r.id} {shown[r.id]}"
        for r in analysis.responses
        if r.sender_kind is SenderKind.CITIZEN and _is_name(r.sender, shown[r.id])
    )


def asking_discretion(analysis: Analysis) -> tuple[str, ...]:
    """ "H04 Torben Fjord: »Mit navn må ikke frem.«" for every response that asks for it."""
    senders = {r.id: r.sender for r in analysis.responses}
    asked = (r for r in analysis.requests if r.kind is RequestKind.DISCRETION)
    return tuple(f"{r.response} {senders[r.response]}: »{r.text}«" for r in asked)


def _is_name(sender: str, public: str) -> bool:
    """Whether words of the sender's own are left that can be a name: "mor til tre i 2. b" is none."""
    own = set(told_words(sender)) - _BETWEEN
    left = [word for word in public.split() if own & set(told_words(word))]
    whole = len(left) == len(public.split()) <= _SHORT  # "edel faurholt"
    return any(word[0].isupper() for word in left) or (whole and bool(left))
