"""What tells of each candidate whether it is the sender: how it is written, where and beside what
it stands, what the clues say, who was invited. models/build_senders.py weighs these signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.agreed import Sender
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.candidates import ANONYMOUS, Candidate, key_of
from hoering.reading.senders.invited_signs import Invited
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.persons import person_in
from hoering.reading.senders.recipient import Recipient
from hoering.reading.senders.voice import speaks_privately, voice_of
from hoering.reading.senders.written_names import name_signs, sort_of
from hoering.reading.wording.formfields import FieldKind
from hoering.reading.wording.roles import ROLE

Signs = dict[str, float]
_BEHALF = re.compile(r"\bvegne\b")
_NAMELESS = re.compile(r"\banonym|hvad jeg hedder|ikke (?:\w+ )?(?:navn|offentlig)")
_RUNNING = ("body", "last", "short")
_STANDING = re.compile(
    r"(?:ældre|senior|handicap|unge|ungdoms|ungeby|integrations|udsatte|idræts|kultur)råd"
)
_INHERITED = ("agreed", "clue", "at_", "sort=", "body=", "invited", "voice=", "first=")
_MOST_WEIGHT = 25.0  # sum of clues that counts as all there can be


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is the same for all candidates of a letter."""

    text: str
    voice: str
    office: bool  # somebody signs in one
    behalf: bool
    private: bool
    form: bool  # a form's field says for which body
    headed: bool  # a body's name alone on one of the first two lines
    tail: tuple[str, ...]
    most: float  # the greatest sum of clues


def candidate_signs(
    candidates: Mapping[str, Candidate],
    letter: Letter,
    facts: RoundFacts,
    recipient: Recipient,
    agreed: Sender,
    town: str,
) -> dict[str, Signs]:
    """Key → sign → about 0..1. `agreed` is the sender by the clues; `town` as in `sender_of`.

    Nobody is anonymous who does not say so, and no party is a sender that is not in the letter:
    such candidates are left out.
    """
    scene = _scene(candidates, letter, recipient)
    invited = Invited.of(letter, facts)
    told = [clue.name for one in candidates.values() for clue in one.clues]
    signs: dict[str, Signs] = {}
    for key, one in candidates.items():
        if one.added:
            continue
        if one.name == ANONYMOUS:
            if _NAMELESS.search(scene.text) or agreed.name == ANONYMOUS:
                signs[key] = _of_nobody(agreed.name, told)
            continue
        own = name_signs(one.name)
        sort = sort_of(one.name, own)
        if sort == "O" and key != key_of(agreed.name) and _only_in_passing(one):
            continue
        own[f"sort={sort}"] = 1.0
        own |= _beside_agreed(key, sort, agreed)
        own |= _of_clues(one, scene)
        own |= _of_mentions(one, sort, scene)
        own |= _of_scene(key, sort, scene)
        if recipient.is_named(one.name):
            own["recipient"] = 1.0
        if recipient.municipality and recipient.municipality.lower() in key:
            own["own_kommune"] = own[f"own_kommune_{sort}"] = 1.0
        if own := invited.signs_of(one, sort, own, told):
            signs[key] = own
    _count_parts(candidates, signs)
    for key, one in candidates.items():
        if one.added and one.base in signs:
            signs[key] = _of_addition(key, one, signs[one.base], agreed.name, town, scene)
    return signs


def _scene(candidates: Mapping[str, Candidate], letter: Letter, recipient: Recipient) -> _Scene:
    text = key_of(letter.text)
    tail = [line.text for line in letter.at(Place.TAIL)]
    headed = any(
        m.alone and m.where in ("head0", "head1") and is_body(m.name)
        and not recipient.is_named(m.name)
        for one in candidates.values()
        for m in one.mentions
    )  # fmt: skip
    return _Scene(
        text,
        voice_of(letter).value,
        any(ROLE.search(line) for line in tail),
        bool(_BEHALF.search(text)),
        speaks_privately(text),
        any(field.kind is FieldKind.BODY and field.value for field in letter.fields),
        headed,
        tuple(tail),
        max((_weight(one) for one in candidates.values()), default=0.0),
    )


def _only_in_passing(one: Candidate) -> bool:
    """Whether words that are like no person's or body's name do no more than begin sentences."""
    passing = all(
        m.before[:1] == ("^",) and (not m.alone or m.where.startswith(_RUNNING))
        for m in one.mentions
    )
    return bool(one.mentions) and passing and not one.clues


def _weight(one: Candidate) -> float:
    return sum(clue.weight for clue in one.clues)


def _of_nobody(agreed: str, told: Sequence[str]) -> Signs:
    return {
        "anonymous": 1.0,
        "anonymous_agreed": float(agreed == ANONYMOUS),
        "anonymous_alone": float(not any(person_in(name) for name in told)),
    }


def _beside_agreed(key: str, sort: str, agreed: Sender) -> Signs:
    other = key_of(agreed.name)
    if key == other:
        return {"agreed": 1.0, f"agreed_{sort}": 1.0}
    own, its = set(key.split()), set(other.split())
    if own > its:
        return {"more_than_agreed": 1.0, f"more_than_agreed_{sort}": 1.0}
    if own < its:
        return {"less_than_agreed": 1.0}
    if own & its:
        return {"shares_with_agreed": 1.0}
    person = "person" if agreed.kind is SenderKind.CITIZEN else "body"
    return {f"apart_from_{person}_{sort}": 1.0}


def _of_clues(one: Candidate, scene: _Scene) -> Signs:
    weight = _weight(one)
    if not weight:
        return {}
    signs = {
        "clue": min(weight, _MOST_WEIGHT) / _MOST_WEIGHT,
        "clue_share": weight / scene.most,
        "clue_most": float(weight == scene.most),
    }
    for clue in one.clues:
        sign = f"clue_at={clue.where}"
        signs[sign] = max(signs.get(sign, 0.0), clue.weight / 9)
    return signs


def _of_mentions(one: Candidate, sort: str, scene: _Scene) -> Signs:
    if not one.mentions:
        return {"unsaid": 1.0}
    signs: Signs = {}
    parts = set()
    for mention in one.mentions:
        part = _part(mention.where)
        parts.add(part)
        mark = "!" if mention.alone else ""
        first = mention.before[0] if mention.before else ""
        signs[f"at={mention.where}{mark}"] = 1.0
        signs[f"at_{sort}={part}{mark}"] = 1.0
        for before in mention.before:
            signs[f"before={before}"] = 1.0
        signs[f"in={part}_{first}"] = 1.0
        signs[f"after={mention.after}"] = 1.0
        signs[f"between={first}_{mention.after}"] = 1.0
    for part in sorted(parts):  # sums of signs hang on their order in the last digit
        signs[f"voice={scene.voice}_{sort}_{part}"] = 1.0
        kind = f"{int(scene.office)}{int(scene.behalf)}{int(scene.private)}"
        signs[f"scene={kind}_{sort}_{part}"] = 1.0
        if scene.headed:
            signs[f"headed={sort}{part}"] = 1.0
    signs["parts"] = min(len(parts), 5) / 5
    return signs


def _part(where: str) -> str:
    return where.rstrip("0123456789")


def _of_scene(key: str, sort: str, scene: _Scene) -> Signs:
    signs = {
        f"voice={scene.voice}{sort}": 1.0,
        f"office={int(scene.office)}{sort}": 1.0,
        f"behalf_{sort}": float(scene.behalf),
        f"private_{sort}": float(scene.private),
        f"form_{sort}": float(scene.form),
    }
    for nth, line in enumerate(scene.tail):
        if key not in key_of(line):
            continue
        around = [*scene.tail[max(0, nth - 2) : nth], *scene.tail[nth + 1 : nth + 3]]
        if ROLE.search(line) or any(ROLE.search(other) for other in around):
            signs[f"beside_role_{sort}"] = 1.0
        if any(person_in(other) for other in around):
            signs[f"beside_person_{sort}"] = 1.0
        if any(is_body(other) for other in around):
            signs[f"beside_body_{sort}"] = 1.0
    return signs


def _count_parts(candidates: Mapping[str, Candidate], signs: dict[str, Signs]) -> None:
    """How many candidates hold this one at their beginning or end, and how many it holds."""
    longer: Counter[str] = Counter()
    clued: set[str] = set()
    for key in signs:
        words = key.split(" ")
        heads = {" ".join(words[:n]).rstrip(",") for n in range(1, len(words))}
        ends = {" ".join(words[n:]) for n in range(1, len(words))}
        inside = [part for part in heads | ends if part in signs and part != key]
        longer.update(inside)
        if candidates[key].clues:
            clued.update(inside)
        begins = [part for part in heads if part in signs and part != key and len(part) > 2]
        signs[key]["shorter"] = min(len(begins), 4) / 4
        if any(candidates[part].clues for part in begins):
            signs[key]["shorter_clue"] = 1.0
    for key in signs:
        signs[key]["longer"] = min(longer[key], 4) / 4
        if key in clued:
            signs[key]["longer_clue"] = 1.0


def _of_addition(
    key: str, one: Candidate, base: Signs, agreed: str, town: str, scene: _Scene
) -> Signs:
    signs = {f"of_base:{s}": v for s, v in base.items() if s.startswith(_INHERITED)}
    standing = float(bool(_STANDING.match(one.base)))
    signs |= {
        "added": 1.0,
        f"added={one.added}": 1.0,
        "standing": standing,
        f"standing={one.added}": standing,
        f"standing={one.added}{town.endswith('Kommune')}": standing,
        "agreed": float(key == key_of(agreed)),
        "added_said": float(key in scene.text),
    }
    return signs
