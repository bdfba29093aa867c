"""The draft's own structure as themes: its top chapters, and the remarks on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoering import dansk
from hoering.domain import Basis, Link, Policy, Remark, Section, Theme
from hoering.theming.labels import slug, without_counter

FEWEST = 2  # chapters of a draft that can be divided by them


@dataclass(frozen=True, slots=True)
class Chapter:
    """A top chapter as a theme, and the keys of the sections in it, its own first."""

    theme: Theme
    sections: tuple[str, ...]


def chapters(policy: Policy | None) -> tuple[Chapter, ...]:
    """The draft's sections of the highest level that has several, in the draft's order.

    () when there is no draft or it has no two chapters. What stands in front of the first chapter
    is in none.
    """
    sections = policy.sections if policy else ()
    levels = Counter(section.level for section in sections if section.key)
    top = min((level for level, n in levels.items() if n >= FEWEST), default=None)
    if top is None:
        return ()
    found: list[tuple[Section, list[str]]] = []
    for section in sections:
        if section.level == top and section.key:
            found.append((section, [section.key]))
        elif section.level < top:
            found.append((section, []))  # a part of the document: no chapter goes on after it
        elif found and found[-1][1]:
            found[-1][1].append(section.key)
    held = [(section, keys) for section, keys in found if keys]
    names = [without_counter(s.heading) or s.heading or s.key for s, _ in held]
    ids = [slug(name) for name in names]
    return tuple(
        Chapter(
            Theme(
                id if ids.count(id) == 1 else f"{id}-{ids[:place].count(id) + 1}",
                name[:1].upper() + name[1:],
                origin="udkast",
            ),
            tuple(keys),
        )
        for place, (id, name, (_, keys)) in enumerate(zip(ids, names, held, strict=True))
    )


def by_chapter(
    remarks: Sequence[Remark], draft: Sequence[Chapter], places: Mapping[str, str | None]
) -> tuple[Link, ...]:
    """Each remark's theme is the chapter of its section (`places`: remark → the section's key).

    A remark on the draft as a whole, or on what is in no chapter, has no theme and says so.
    """
    chapter_of = {key: chapter for chapter in reversed(draft) for key in chapter.sections}
    links = []
    for remark in remarks:
        key = places.get(remark.id)
        chapter = chapter_of.get(key or "")
        if chapter is not None:
            why = f"{dansk.OF_SECTION} »{key}«"
            links.append(Link(remark.id, chapter.theme.id, Basis.SIMILAR, 1.0, why))
        else:
            why = f"afsnittet »{key}« hører ikke til et kapitel" if key else dansk.THE_WHOLE_DRAFT
            links.append(Link(remark.id, "", Basis.SIMILAR, 0.0, why))
    return tuple(links)
