"""What a person saw when deciding: names and numbers in a decision are read by it, not by chance.

A change keeps neither number nor place when the draft is revised anew, a theme's id not when the
theme list is changed, a section's number not when the draft is. Their words are remembered with
the decision, and the decision follows the words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hoering.dansk import shortened
from hoering.domain import SEPARATOR, Analysis, Edit, normalised, one_value

Context = Mapping[str, Any]
Content = tuple[str, str]  # the words before and after a change
_LONGEST = 70  # characters of a change that is named
_LEAST = 0.75  # how alike two wordings of one change must be, 0 to 1 (Indel ratio)


@dataclass(frozen=True, slots=True)
class Translated:
    """The decision in today's ids; `why` (Danish) when it could not be done word for word."""

    edit: Edit
    why: str = ""


@dataclass(frozen=True, slots=True)
class Today:
    """An analysis as decisions are put into its ids: `contents` are its changes' words before and
    after, normalised, by id, and `exact` the first change of such words."""

    analysis: Analysis
    contents: Mapping[str, Content]
    exact: Mapping[Content, str]

    @classmethod
    def of(cls, analysis: Analysis) -> Today:
        contents = {c.id: _content(c.before, c.after) for c in analysis.changes}
        return cls(analysis, contents, {words: c for c, words in reversed(contents.items())})


def translated(edit: Edit, today: Today) -> Translated:
    """A decision on changes, themes or section, put into the ids of `today`."""
    make = _MAKERS.get(edit.field)
    context = edit.seen
    if make is None or not context:
        return Translated(edit)
    return make(edit, context, today)


def _changes(edit: Edit, context: Context, today: Today) -> Translated:
    seen: Mapping[str, Any] = context.get("changes", {})
    troubles: list[str] = []

    def now(change: str, tell: bool) -> str | None:
        """Today's id of the change with those words, or with nearly those."""
        what = seen.get(change)
        if not isinstance(what, dict):
            return change
        content = _content(what.get("before", ""), what.get("after", ""))
        if today.contents.get(change) == content:
            return change
        if content in today.exact:
            return today.exact[content]
        alike = _alike(content, today.contents)
        if tell:
            said = f"»{shortened(what.get('after') or what.get('before', ''), _LONGEST)}«"
            if alike is None:
                troubles.append(f"Ændringen {said} findes ikke mere i det tilrettede udkast.")
            else:
                troubles.append(f"Ændringen {said} har fået en anden ordlyd: nu {alike}.")
        return alike

    value = _joined(edit.value, lambda c: now(c, True))
    made = replace(edit, value=value, based_on=_joined(edit.based_on, lambda c: now(c, False)))
    return Translated(made, " ".join(dict.fromkeys(troubles)))


def _content(before: str, after: str) -> Content:
    return normalised(before), normalised(after)


def _alike(content: Content, contents: Mapping[str, Content]) -> str | None:
    """The change that says nearly the same of the same words; None when there is no such one."""
    from rapidfuzz import fuzz

    before, after = content
    best: tuple[float, str | None] = (_LEAST, None)
    for change, (old, new) in contents.items():
        if bool(old) != bool(before) or bool(new) != bool(after):
            continue
        score = min(fuzz.ratio(old, before), fuzz.ratio(new, after)) / 100
        if score > best[0]:
            best = (score, change)
    return best[1]


def _themes(edit: Edit, context: Context, today: Today) -> Translated:
    seen: Mapping[str, Any] = context.get("themes", {})
    listed = context.get("listed", ())
    themes = today.analysis.theming.themes
    ids = {t.id for t in themes}
    named = {t.name.casefold(): t.id for t in themes}
    gone: list[str] = []

    def now(theme: str) -> str:
        if theme in ids:
            return theme
        name = str(seen.get(theme, theme))
        if name.casefold() in named:
            return named[name.casefold()]
        if theme in seen and (name != theme or theme in listed):  # or people wrote it themselves
            gone.append(name)
        return one_value(name)

    made = replace(edit, based_on=_joined(edit.based_on, now))
    gone.clear()
    made = replace(made, value=_joined(edit.value, now))
    if not gone:
        return Translated(made)
    names = ", ".join(f"»{name}«" for name in dict.fromkeys(gone))
    return Translated(made, f"Temaet {names} findes ikke mere på temalisten.")


def _section(edit: Edit, context: Context, today: Today) -> Translated:
    seen: Mapping[str, Any] = context.get("sections", {})
    policy = today.analysis.policy
    sections = policy.sections if policy else ()
    if not sections:
        return Translated(edit)
    headings = {s.key: s.heading for s in reversed(sections)}
    keys = {normalised(s.heading): s.key for s in reversed(sections) if s.heading}

    def now(key: str) -> str:
        """The section of the same heading; the same number where the heading is gone."""
        heading = normalised(str(seen.get(key, "")))
        if not heading or normalised(headings.get(key, "")) == heading:
            return key
        return keys.get(heading, key)

    value = now(edit.value)
    made = replace(edit, value=value, based_on=now(edit.based_on))
    if value != edit.value:
        return Translated(made, f"Afsnit {edit.value} »{seen[edit.value]}« hedder nu {value}.")
    if edit.value in seen and value not in headings:
        return Translated(made, f"Afsnit {edit.value} »{seen[edit.value]}« findes ikke mere.")
    if edit.value in seen and normalised(headings[value]) != normalised(str(seen[edit.value])):
        old = f"»{seen[edit.value]}«"
        return Translated(made, f"Afsnit {value} hed {old} og hedder nu »{headings[value]}«.")
    return Translated(made)


_MAKERS: dict[str, Callable[[Edit, Context, Today], Translated]] = {
    "changes": _changes,
    "themes": _themes,
    "section": _section,
}


def _joined(value: str, now: Callable[[str], str | None]) -> str:
    found = (now(part) for part in value.split(SEPARATOR) if part)
    return SEPARATOR.join(dict.fromkeys(part for part in found if part))


def lies_at(context: Mapping[str, Any], keys: Mapping[str, str]) -> str:
    """The key that the response of a decision has today.

    `context` is what was seen around the decision; `keys` are those of today's responses by id
    (`response_keys`). Where the response is gone it is the number alone, which is nobody's key;
    "" where the decision tells of none.
    """
    number = str(context.get("number", "")).split(".")[0]
    return keys.get(number, number) or str(context.get("response", ""))


def moved(was: str, now: str) -> str:
    """Why (Danish) a decision made on the response at key `was` is to be looked at; "" if there."""
    if not was or was == now:
        return ""
    if was.split("#")[0] == now.split("#")[0]:
        return "Høringssvaret ligger et andet sted i filen end før."
    return "Høringssvaret ligger i en anden fil end før."
