"""A sender's own reference resolved against the draft: one section, or several, or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from hoering.domain import Policy, Reference, ReferenceKind, Section
from hoering.linking.passages import by_page, passages_about
from hoering.linking.section_pairs import chapter_of
from hoering.linking.wording import folded, tokens

# What says most comes first: a whole phrase of the draft, then the place by its number; a page says
# least. The number is how many words a reference of the kind must have here.
_PRECEDENCE = (
    (ReferenceKind.QUOTE, 6),
    (ReferenceKind.SECTION, 1),
    (ReferenceKind.PARAGRAPH_SIGN, 1),
    (ReferenceKind.POINT, 1),
    (ReferenceKind.HEADING, 1),
    (ReferenceKind.QUOTE, 3),
    (ReferenceKind.PASSAGE, 1),
    (ReferenceKind.PAGE, 1),
)
QUOTED = 88  # least partial similarity (0..100) of a quotation with the draft
NAMED = 84  # least similarity (0..100) of a heading's name with the heading
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_DOTTED = re.compile(r"\W*(?:[^\W\d_]{3,20}\s+)?(\d+(?:\.\d+)+)(?!\S)")  # "Mål 1.2 Overgange"
_PARAGRAPH = re.compile(r"§\s*(\d+)\s?([a-z](?!\w))?")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_ROMAN = {name: str(number) for number, name in enumerate(_ROMANS, 1)}
_NUMBERED_HEADING = re.compile(
    r"^\s*(?:(?:ad|til|vedr\.?|om)\s+)?(?:pkt\.?|punkt|(?P<what>afsnit|afsn\.?|kapitel|kap\.?|§+|bilag))?"
    r"\s*(?P<number>\d+(?:\.\d+)*)\b[.:)]?\s*(?P<rest>.*)$",
    re.I,
)
_CODED_HEADING = re.compile(
    r"^\s*(?:(?:[Aa]d|[Tt]il|[Vv]edr\.?|[Oo]m)\s+)?(?:[^\W\d_]{3,20}\s+)?(?P<code>[A-ZÆØÅ]\.?\d{1,2}(?:\.\d{1,2})?)"
    r"(?=[\s.:,)–-]|$)"
)
# Minutes: "Punkt 4. Høring om …" is the meeting's number.
_AGENDA_ITEM = re.compile(r"^\s*(?:pkt\.?|punkt|sag)?\s*\d+[.:)]?\s*(?:\w+\s+){0,2}høring", re.I)
_SMALL_WORDS = "afsnit afsnittet kapitel kapitlet om og i til af for på den det de"
_OPENING = "indledning"
_FILLER = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a reference points: indices of sections, best first, and the sender's own words.

    `loose`: the sender named a chapter; the first section is its own, the others stand in it.
    """

    sections: tuple[int, ...]
    kind: ReferenceKind
    value: str
    loose: bool = False


def number_of(section: Section) -> str:
    """ "§ 5." → "5", "Kapitel 3" → "3", "Mål 1.2 Overgange" → "1.2"; "" where there is no number."""
    dotted = _DOTTED.match(section.heading) if not section.number else None
    if dotted is not None:
        return dotted[1]
    match = _NUMBER.search(section.number)
    coded = re.search(r"\d\.[^\W\d_]", section.number)  # "2.B.04"
    return match[0] if match and not coded else section.number.strip().strip(".").lower()


def cited(references: Sequence[Reference], heading: str, policy: Policy) -> Citation | None:
    """The most exact reference that points to something in the draft."""
    for kind, least in _PRECEDENCE:
        for reference in references:
            if reference.kind is kind and len(tokens(reference.value)) >= least:
                found = _RESOLVERS[kind](reference.value, policy)
                if found:
                    return _citation(found, kind, reference.value, policy)
    found = from_heading(heading, policy)
    if not found:
        return None
    return _citation(found, ReferenceKind.HEADING, heading.strip(), policy)


def _citation(found: tuple[int, ...], kind: ReferenceKind, value: str, policy: Policy) -> Citation:
    """A chapter that was named leaves the sections in it to choose among."""
    if len(found) == 1 and kind is not ReferenceKind.QUOTE:
        inside = tuple(
            i for i in range(len(policy.sections)) if chapter_of(policy.sections, i) == found[0]
        )
        if inside:
            return Citation((*found, *inside), kind, value, loose=True)
    return Citation(found, kind, value)


def from_heading(heading: str, policy: Policy) -> tuple[int, ...]:
    """A sender's heading that names a section: "Ad 3.2", "Afsnit 4", "3.2 Overgange", "Overgange".

    A bare "2." is the sender's own numbering unless the words agree with the section's heading.
    """
    if _AGENDA_ITEM.match(heading):
        return ()
    if coded := _by_code(heading, policy):
        return coded
    match = _NUMBERED_HEADING.match(heading)
    if match is None:
        return _same_heading(heading, policy)
    found = by_number(match["number"], policy)
    rest = match["rest"].strip(" –-:.")
    if found and rest and _alike(rest, policy.sections[found[0]].heading) >= NAMED:
        return found
    certain = bool(match["what"]) or ("." in match["number"] and len(rest) < 60)
    if found and certain:
        return found
    return _same_heading(rest, policy)


def _by_code(heading: str, policy: Policy) -> tuple[int, ...]:
    """ "B2", "Ad B2:", "Indsats B2 om fritagelse": the one section with this code."""
    found = _CODED_HEADING.match(heading)
    code = found["code"].replace(".", "", 1) if found else ""
    hits = [i for i, section in enumerate(policy.sections) if code and section.code == code]
    return tuple(hits) if len(hits) == 1 else ()


def _same_heading(words: str, policy: Policy) -> tuple[int, ...]:
    # Of "Løn" nothing may be amiss: "Lån" is another word.
    least = 90 if len(folded(words)) > 3 else 100
    hits = [
        i for i, s in enumerate(policy.sections) if s.heading and _alike(words, s.heading) >= least
    ]
    return tuple(_leaves_first(hits, policy))[:1]


def _alike(a: str, b: str) -> float:
    return float(fuzz.ratio(folded(a), folded(b)))


def by_number(value: str, policy: Policy) -> tuple[int, ...]:
    """The section with this number; failing that, the one that holds it ("3.2.1" → "3.2"), or the
    only one with a point or row so numbered."""
    match = _NUMBER.search(value)
    number = wanted = match[0] if match else value.strip().lower()
    numbers = [number_of(s) for s in policy.sections]
    if number not in numbers:
        number = _ROMAN.get(number, number)
    while number:
        hits = tuple(i for i, n in enumerate(numbers) if n == number)
        if hits:
            return hits[:1]
        number = number.rpartition(".")[0]
    point = re.compile(rf"\W*(?:[^\W\d_]{{3,20}} )?{re.escape(wanted)}(?:[.)]|(?= \|))*\s")
    having = [i for i, s in enumerate(policy.sections) for p in s.paragraphs if point.match(p.text)]
    return tuple(having) if len(having) == 1 else ()


def _by_paragraph_sign(value: str, policy: Policy) -> tuple[int, ...]:
    """§ 19 of the draft, when the draft itself is written in paragraphs; laws cited are not it."""
    signs = [s for s in policy.sections if "§" in f"{s.number} {s.heading[:3]}"]
    if not signs:
        named = _naming_paragraph(value, policy)
        if named:
            return named
        if not any(number_of(s) for s in policy.sections):
            return by_number(value, policy)  # the points of bylaws without headings are paragraphs
        # Who calls a section of a plan "§ 5.2" means it; "§ 5" may be any act's.
        return by_number(value, policy) if "." in value and _is_numbered(value, policy) else ()
    wanted = value if _is_numbered(value, policy) else value.split(".")[0]
    return by_number(wanted, policy)


def _naming_paragraph(value: str, policy: Policy) -> tuple[int, ...]:
    """The one section headed with the paragraph that it alters: "4. Ændring af § 14, stk. 3"."""
    hits = []
    for index, section in enumerate(policy.sections):
        found = _PARAGRAPH.search(section.heading)
        if found and f"{found[1]}{found[2] or ''}" == value.split(".")[0]:
            hits.append(index)
    return tuple(hits) if len(hits) == 1 else ()


def _is_numbered(value: str, policy: Policy) -> bool:
    return any(number_of(s) == value for s in policy.sections)


def _by_point(value: str, policy: Policy) -> tuple[int, ...]:
    """ "pejlemærke 4": the section so headed, or the one with a paragraph that begins so, or a sentence."""
    wanted = " ".join(tokens(value))
    if not wanted:
        return ()
    for texts in (_headings, _openings, _sentences):
        hits = [
            i
            for i, section in enumerate(policy.sections)
            if any(f"{t} ".startswith(f"{wanted} ") for t in texts(section))
        ]
        if hits:
            return (hits[0],)
    # "forslag 2.1": a number with a dot is a section's, whatever the sender calls the section.
    number = _NUMBER.search(value)
    if number is not None and "." in number[0] and _is_numbered(number[0], policy):
        return by_number(number[0], policy)
    # "Se bilag 4": of an annex that does not come along, the only place that speaks of it.
    hits = [
        i for i, s in enumerate(policy.sections) if f" {wanted} " in f" {' '.join(tokens(s.text))} "
    ]
    return tuple(hits) if len(hits) == 1 else ()


def _headings(section: Section) -> list[str]:
    return [
        " ".join(tokens(f"{section.number} {section.heading}")),
        " ".join(tokens(section.heading)),
    ]


def _openings(section: Section) -> list[str]:
    return [" ".join(tokens(p.text[:80])) for p in section.paragraphs]


def _sentences(section: Section) -> list[str]:
    return [" ".join(tokens(said[:40])) for said in re.split(r"[.!?]\s+", section.text)]


def _by_heading(value: str, policy: Policy) -> tuple[int, ...]:
    """The section whose heading has all the words that the sender used for it."""
    wanted = [t for t in tokens(value) if t not in _FILLER]
    if not wanted:
        return ()
    scored = []
    for index, section in enumerate(policy.sections):
        words = tokens(section.heading)
        if not words:
            continue
        whole = _alike(" ".join(wanted), " ".join(w for w in words if w not in _FILLER))
        near = [max(fuzz.ratio(t, w) for w in words) for t in wanted]
        if whole >= NAMED or min(near) >= 80:
            scored.append((-max(whole, 60.0), index))
    scored.sort()
    if not scored and wanted == [_OPENING]:
        # A draft that begins with its chapter 1 has no other introduction.
        return next(((n,) for n, s in enumerate(policy.sections) if s.key and s.paragraphs), ())
    return tuple(_leaves_first([i for s, i in scored if s <= scored[0][0] + 1], policy))


def _leaves_first(indices: list[int], policy: Policy) -> list[int]:
    chapters = {chapter_of(policy.sections, i) for i in range(len(policy.sections))}
    return sorted(indices, key=lambda i: (i in chapters, i))


def _by_quote(value: str, policy: Policy) -> tuple[int, ...]:
    """The sections that hold the quoted words; a word or two in quotes is no quotation."""
    quote = folded(value)
    for index, section in enumerate(policy.sections):
        if section.heading and _alike(value, section.heading) >= 92:
            return (index,)
    if len(quote) < 15 or len(tokens(value)) < 3:
        return ()
    scored = []
    for index, section in enumerate(policy.sections):
        text = folded(section.text)
        if len(text) >= len(quote) // 2:
            score = fuzz.partial_ratio(quote, text, score_cutoff=QUOTED)
            if score and len(text) >= 0.8 * len(quote):
                scored.append((-score, index))
    scored.sort()
    return tuple(i for s, i in scored if s <= scored[0][0] + 2)


_RESOLVERS: dict[ReferenceKind, Callable[[str, Policy], tuple[int, ...]]] = {
    ReferenceKind.SECTION: by_number,
    ReferenceKind.PARAGRAPH_SIGN: _by_paragraph_sign,
    ReferenceKind.POINT: _by_point,
    ReferenceKind.HEADING: _by_heading,
    ReferenceKind.QUOTE: _by_quote,
    ReferenceKind.PASSAGE: passages_about,
    ReferenceKind.PAGE: by_page,
}
