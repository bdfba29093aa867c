"""The values that say what an edited document brings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hoering.dansk import value_in_words
from hoering.domain import NOT_SEEN, SEPARATOR
from hoering.returning.seen import Seen, SeenRemark, SeenResponse


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision read from a document. `label` tells whose it is: "H03.2 Ældrerådet".

    `now` is the value in force today; `meanwhile` tells that somebody decided otherwise after the
    document was handed out. `context` is JSON: what the person saw around it. `confirms`: the
    person says that the value is right, be it the program's own.
    """

    subject: str
    field: str
    value: str
    based_on: str
    now: str
    where: str
    label: str
    context: str = ""
    meanwhile: bool = False
    confirms: bool = False

    def today(self, now: Seen) -> Correction:
        """Beside the words that somebody gave the remark since; as it is for anything but words."""
        place = now.place(self.subject, self.field)
        remark = now.remarks.get(place)
        if self.field != "text" or remark is None or (place, "text") not in now.decided:
            return self
        words = remark.values.get("text", remark.text)
        return replace(self, now=words, meanwhile=words != self.now)


@dataclass(frozen=True, slots=True)
class Unclear:
    """What could not be understood, and why (Danish).

    `many` is the sentence for many such places at once, with "{count}" in it; "" for none.
    """

    where: str
    text: str
    why: str
    many: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on a case put up for review: `case` is B12 (a decision) or N3 (a note)."""

    case: str
    holds: bool
    where: str


@dataclass(frozen=True, slots=True)
class Differences:
    """`absent` are the labels of remarks whose row is gone: nothing happens to them.

    `missing` are the headings of columns that can be written in and are not there; `fresh` those
    of columns that the document did not have, and that are nobody's.
    """

    corrections: tuple[Correction, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    absent: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.corrections or self.unclear or self.rulings)


def label_of(remark: SeenRemark, seen: Seen) -> str:
    response = seen.responses.get(remark.response)
    return f"{remark.number} {response.sender}" if response else remark.number


def context_of(
    seen: Seen,
    remark: SeenRemark | None,
    response: SeenResponse | None,
    field: str = "",
    values: Iterable[str] = (),
    text: str = "",
) -> str:
    """What stood around the decision, with the words behind every id in the `values`.

    `text` are the words of a remark that is new: a part, a joined or an added one.
    """
    found: dict[str, object] = {}
    if response is not None:
        found |= {"response": response.key, "sender": response.sender, "file": response.file}
        found["number"] = response.id  # which stays when the file is renamed
    if remark is not None:
        found |= {"number": remark.number, "page": remark.page, "text": remark.text}
    if text:
        found["text"] = text
    ids = {part for value in values for part in value.split(SEPARATOR) if part}
    if field == "changes":
        found["changes"] = {i: dict(seen.changes[i]) for i in sorted(ids) if i in seen.changes}
    elif field == "themes":
        found["themes"] = {i: seen.themes[i] for i in sorted(ids) if i in seen.themes}
        found["listed"] = sorted(ids & seen.listed)
    elif field == "section":
        keys = {v for v in values if v in seen.sections}
        found["sections"] = {key: seen.sections[key] for key in sorted(keys)}
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


def of_remark(
    subject: str, name: str, value: str, *,
    seen: Seen, now: Seen, remark: SeenRemark | None, response: SeenResponse | None,
    where: str, text: str = "", confirms: bool = False,
) -> Correction:  # fmt: skip
    """A decision on `subject`, which has the words of `remark`, of a part of it, or new ones.

    `text` are the words where they are not those of `remark`; `now` is the state of today.
    """
    same = remark if remark and subject == remark.id else None
    based_on = same.machine.get(name, "") if same else NOT_SEEN
    place = now.place(subject, name)
    today = now.remarks.get(place)
    then = same.values.get(name, "") if same else ""
    current = today.values.get(name, "") if today else then
    # Did somebody decide otherwise after the document was handed out?
    decided = today is not None and (place, name) in now.decided
    meanwhile = decided and now.meaning(name, current) != seen.meaning(name, then)
    label = label_of(remark, seen) if remark else ""
    context = context_of(seen, remark, response, name, (value, based_on), text="" if same else text)
    return Correction(
        subject, name, value, based_on, current, where,
        label or (response.label if response else ""), context, meanwhile, confirms,
    )  # fmt: skip


def in_words(name: str, value: str, seen: Seen) -> str:
    """Names for ids, words for codes; "" as it is."""
    if name == "themes":
        return SEPARATOR.join(seen.themes.get(p, p) for p in value.split(SEPARATOR) if p)
    if name == "section" and seen.sections.get(value):
        return value if seen.sections[value] == value else f"{value} {seen.sections[value]}"
    return value_in_words(name, value)
