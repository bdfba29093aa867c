"""Which section of the draft a cell names: by number, heading or both."""

from __future__ import annotations

import re

from hoering.domain import normalised, titled
from hoering.returning.parsed import NOTHING, Cell, Parsed
from hoering.returning.seen import Seen

_MEANT = 75  # of 100: so alike that the section may have been meant; it is asked, not taken


def section(cell: Cell) -> Parsed:
    """A section's number, its heading or both; the program's evidence below it falls away."""
    fresh = [line for line in cell.lines if line not in cell.known[1:]]
    if not fresh or normalised(fresh[0]) in NOTHING:
        return Parsed(
            {"section": ""}, [(line, "Forstås ikke som et afsnit.") for line in fresh[1:]]
        )
    parsed = Parsed()
    for line in fresh:
        key = _section_key(line, cell.seen)
        if key is not None and "section" in parsed.values:
            parsed.unclear.append((line, "Der kan kun stå ét afsnit i hver række."))
        elif key is not None:
            parsed.values["section"] = key
        else:
            parsed.unclear.append((line, _no_section(line, cell.seen)))
    return parsed


def _section_key(line: str, seen: Seen) -> str | None:
    bare = normalised(re.sub(r"^(?:afsnit|kapitel|afsn\.|kap\.)\s+", "", line.strip(), flags=re.I))
    keys = sorted(seen.sections, key=len, reverse=True)
    for key in keys:
        if bare == normalised(key):
            return key
    for key in keys:
        heading = normalised(seen.sections[key])
        if heading and bare in (heading, f"{normalised(key)} {heading}"):
            return key
    for key in keys:
        if re.match(re.escape(normalised(key)) + r"(?:[\s.:–-]+\D|\.$)", bare):
            return key
    spelled = re.findall(r"\w+", bare)
    for key in keys:  # "B", "B. Havnefronten": letters, which go with their heading
        heading = normalised(seen.sections[key])
        number = normalised(key).removesuffix(heading)
        if spelled in (re.findall(r"\w+", number), re.findall(r"\w+", normalised(key))):
            return key
    return None


def _no_section(line: str, seen: Seen) -> str:
    """The reason, with the section that may have been meant, else with how one is written."""
    from rapidfuzz import fuzz, process

    bare = normalised(line)
    names = {key: titled(key, heading) for key, heading in seen.sections.items()}
    forms = {key: normalised(names[key]) for key in names}
    headings = {key: normalised(heading) for key, heading in seen.sections.items() if heading}
    near = [
        found
        for found in (process.extractOne(bare, f, scorer=fuzz.ratio) for f in (headings, forms))
        if found and found[1] >= _MEANT
    ]
    told = f"»{line}« er ikke et afsnit i udkastet."
    if near:
        return f"{told} Mente du »{names[max(near, key=lambda n: n[1])[2]]}«?"
    return f"{told} Skriv afsnittets nummer eller overskrift."
