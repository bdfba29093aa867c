"""Places named in the draft's own terms: a heading word for word, a section's bare number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from hoering.domain import Document, Policy, Reference, ReferenceKind, Section, Span
from hoering.language.counted import COUNTED

# "Datoen i 7.3", "6.1 siger, at …": nobody writes a decimal so in Danish, but a time or a date.
_DECIMAL = re.compile(
    r"(?<![\d.,§/:–-])(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})(?![\d%‰/–-])(?!,\d|\.\d|:\d)"
    r"(?!\s*(?:kr|pct|procent|promille|mio|mia|tons?|km|m²|m2|meter|liter|ha|hektar|grader|timer|år|gange"
    r"|point|millioner|milliarder|uger|dage)\b)"
)
_IN_FRONT = re.compile(
    r"\W*(?:(?P<lead>ad|til|vedr\.?|vedrørende|angående|mht\.?|med hensyn til|om|under|takst(?:en)? for)\s+)?"
    r"(?P<name>[^\W\d][^.:!?\n]{3,60}?)(?:\s*:|\s+[–-]|(?P<weak>[.,]))\s",
    re.I,
)
# "Under støj bør …", "står under støj", "jf. klagevejledningen"
_LEAD = re.compile(
    r"(?:(?:^|[.!?:]\s+|\b(?:se|står|skrives|nævnt|nævnes|skriver I|pind|punkt|punktet|bullet)\s+)under"
    r"|\bjf\.?|\bjævnfør)\s+",
    re.I,
)
_LISTED = re.compile(r",\s*|\s+(?:og|samt)\s+")  # "Porte, låger og postkasser"
_WORD_ENDS = re.compile(r"(?!\w)")
_ENDING = re.compile(r"(?:e?n|e?t|e?ne)?(?!\w)")
_STEM = 5  # letters of a word that has endings
_SAME_NAME = 90.0  # likeness (0..100) of a heading and what it is called
_COMMA = re.compile(
    rf"((?:§|\b(?:{COUNTED}|afsn(?:it(?:tet)?)?|kap(?:itel|itlet)?|pkt|punkt(?:et)?|ad|til|vedr)\b\.?)\s*)(\d{{1,2}}),(\d{{1,2}})(?![\d.])",
    re.I,
)
_ANNEX = re.compile(
    r"(?:bilag|appendi(?:ks|x)|annex)\s+(?:nr\.?\s*)?(?:\d{1,2}|[A-ZÆØÅ])\b\W*"
    r"(?:(?P<one>[a-zæøå]{8,})|(?P<map>kort)(?:\W.*)?)",
    re.I,
)
_MARKER = re.compile(r"(?:(?:pkt\.?|punkt|nr\.?)\s?)?(\d{1,2}(?:\.\d{1,2})*)[.):]?\s*", re.I)
POINT_HEAD = re.compile(r"\W*(?:punkt|pkt)\.?\s+(?P<number>\d{1,2})\b(?!\.?\d)(?P<rest>.*)", re.I)
_OWN_HEADS = 3  # headings that run on from 1
_NUMBER_IN_FRONT = re.compile(r"\W*(?:[^\W\d_]{3,20}\s+)?(\d{1,2}(?:\.\d{1,2})+)(?![\d%])")
_TIME_OR_DATE = re.compile(
    r"\b(?:kl|klokken|den|d|dato|fra|mellem|uge|version|ver|før|efter|omkring|tlf|nr|matr)\b\.?\s*$"
    r"|\d\s*(?:og|til|–|-)\s*$",
    re.I,
)


def headings_named(text: str, policy: Policy) -> Iterator[Reference]:
    """A heading of the draft in the sender's text word by word, two words or more, or an annex."""
    yield from _annexes_named(text, policy)
    yield from _heading_in_front(text, policy)
    for names in _names_of_sections(policy):
        for heading, inflected in names:
            if found := inflected.search(text):
                yield Reference(ReferenceKind.HEADING, heading, Span(*found.span()))
                break


def _heading_in_front(text: str, policy: Policy) -> Iterator[Reference]:
    """ "Ad Trafik: …", "Idépuljen – …", "Under støj bør …": a heading, or a part of it, give or take
    an ending."""
    for lead in _LEAD.finditer(text):
        name = heading_ahead(text[lead.end() :], policy, _ENDING)
        if name:
            span = Span(lead.end(), lead.end() + len(name))
            yield Reference(ReferenceKind.HEADING, name, span)
    found = _IN_FRONT.match(text)
    if found is None or (found["weak"] and not found["lead"]):
        return
    said = found["name"].strip().lower()
    called = [s for s in policy.sections if any(_is_called(said, n) for n in _names_of(s.heading))]
    if not called:
        called = [
            section
            for section, part, first in _parts_of(policy)
            if (first or found["lead"]) and _is_called(said, part)
        ]
        called = called if len(called) == 1 else []
    for section in called[:1]:
        yield Reference(ReferenceKind.HEADING, section.heading, Span(*found.span("name")))


@lru_cache(maxsize=2)
def _parts_of(policy: Policy) -> tuple[tuple[Section, str, bool], ...]:
    """What is told in a row of headings and tables: section, name, and whether it comes first there.

    "Porte, låger og postkasser" is known by its first; the others need "Vedr." in front.
    """
    parts = [
        (section, part, nth == 0)
        for section in policy.sections
        for nth, part in enumerate(_LISTED.split(section.heading))
    ]
    rows = ((s, p.text.split(" | ")) for s in policy.sections for p in s.paragraphs)
    parts += [(section, cells[0], " " in cells[0]) for section, cells in rows if len(cells) > 1]
    return tuple(held for held in parts if len(held[1]) >= _STEM)


def _is_called(said: str, name: str) -> bool:
    return len(name) > 3 and fuzz.ratio(said, name.lower()) >= _SAME_NAME


def _annexes_named(text: str, policy: Policy) -> Iterator[Reference]:
    """An annex as the one that everybody has: "Støjberegningen" for "Bilag B Støjberegning"."""
    for heading, name in _annexes(policy):
        if found := name.search(text):
            yield Reference(ReferenceKind.HEADING, heading, Span(*found.span()))


@lru_cache(maxsize=2)
def _annexes(policy: Policy) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The heading of each annex with a name of one word, or that is a map, and what it is called."""
    found = []
    for section in policy.sections:
        name = _ANNEX.fullmatch(section.title)
        if name is not None:
            called = re.compile(rf"\b{name['map'] or name['one']}(?:et|en|t|n)s?\b", re.I)
            found.append((section.heading, called))
    return tuple(found)


def heading_ahead(words: str, policy: Policy, ending: re.Pattern[str] = _WORD_ENDS) -> str:
    """What of the words is a heading of the draft that they begin with, the longest; "" for none.

    `ending`: what may stand behind the heading."""
    low = words.lower()
    for name in _short_names(policy):
        found = ending.match(low, len(name)) if low.startswith(name) else None
        if found:
            return words[: found.end()]
    return ""


@lru_cache(maxsize=2)
def _short_names(policy: Policy) -> tuple[str, ...]:
    """Every heading in small letters, with its counter and without, the longest first."""
    names = {name for section in policy.sections for name in _names_of(section.heading)}
    return tuple(sorted((n.lower() for n in names if len(n) > 2), key=lambda n: (-len(n), n)))


def _names_of(heading: str) -> tuple[str, str]:
    """A heading with its counter and without."""
    words = re.sub(r"^[\w\s]{0,16}\d*\s*[:.–-]\s*(?:\d+\s)?", "", heading) or heading
    return heading, words


@lru_cache(maxsize=2)
def _names_of_sections(policy: Policy) -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    """For each section its heading, with its counter and without, and the same with any endings."""
    found = []
    for section in policy.sections:
        names = dict.fromkeys(_names_of(section.heading))
        long = (n for n in names if len(n) >= 12 and " " in n.strip())
        found.append(tuple((name, _inflected(name)) for name in long))
    return tuple(found)


def _inflected(name: str) -> re.Pattern[str]:
    """ "Samlet oversigt" finds "den samlede oversigt", "Ordning for madaffald" "ordningen for …"."""
    words = (
        re.escape(word[: max(_STEM, len(word) - 1)]) + r"\w{0,4}"
        if len(word) > _STEM and word.isalpha()
        else re.escape(word)
        for word in name.split()
    )
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.I)


def numbers_of(text: str, policy: Policy) -> Iterator[Reference]:
    """Numbers with a dot that the draft's sections or numbered paragraphs have."""
    for match in _DECIMAL.finditer(text):
        if _TIME_OR_DATE.search(text[: match.start()]):
            continue
        if match["number"] in _numbers_in(policy):
            span = Span(*match.span("number"))
            yield Reference(ReferenceKind.SECTION, match["number"], span)


def with_points(text: str, policy: Policy) -> str:
    """The text with "afsnit 3,1" as "afsnit 3.1" where the draft has that number; equally long."""
    return _COMMA.sub(
        lambda m: f"{m[1]}{m[2]}.{m[3]}" if f"{m[2]}.{m[3]}" in _numbers_in(policy) else m[0], text
    )


def marked_place(document: Document, nth: int, policy: Policy) -> Iterator[Reference]:
    """The number in front of the block where the draft has it too: "2.2. Den anden voksen …".

    Not for a document that `counts_its_own`: it refers to nothing.
    """
    block = document.blocks[nth]
    marker = _MARKER.fullmatch(block.marker)
    if marker is None or "." not in marker[1] or marker[1] not in _numbers_in(policy):
        return
    start = block.span.start + block.span.of(document.text).index(marker[1])
    yield Reference(ReferenceKind.SECTION, marker[1], Span(start, start + len(marker[1])))


def counts_its_own(document: Document) -> bool:
    """Whether two points or more run on from 1 or 1.1: 1.1, 1.2, 2.1 …, or 1, 2, 2.1, 2.2, 3."""
    markers = (_MARKER.fullmatch(block.marker) for block in document.blocks)
    numbers = [tuple(map(int, found[1].split(".")[:2])) for found in markers if found]
    if len(numbers) < 2 or numbers[0] not in ((1,), (1, 1)):
        return False
    return all(number in _next(before) for before, number in pairwise(numbers))


def heads_its_own(headings: Sequence[str], policy: Policy) -> bool:
    """Whether "Punkt 1. Nordkajen", "Punkt 2. Isværket" … head the sender's points and no sections:
    three or more run on from 1, and none is called as the draft's section of that number."""
    found = [head for heading in headings if (head := POINT_HEAD.match(heading))]
    numbers = [int(head["number"]) for head in found]
    if len(numbers) < _OWN_HEADS or numbers != list(range(1, len(numbers) + 1)):
        return False
    titles = {section.number.strip(" ."): stems(section.heading) for section in policy.sections}
    said = [(stems(head["rest"]), titles.get(head["number"], set())) for head in found]
    return all(rest and not rest & title for rest, title in said)


def stems(words: str) -> set[str]:
    """How the longer words begin, in small letters: what tells a word in all its forms."""
    return {word[:_STEM] for word in re.findall(r"\w{4,}", words.lower())}


def _next(number: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    if len(number) == 1:
        return ((number[0] + 1,), (number[0], 1))
    return ((number[0], number[1] + 1), (number[0] + 1, 1), (number[0] + 1,))


@lru_cache(maxsize=2)
def _numbers_in(policy: Policy) -> frozenset[str]:
    """The numbers with a dot that sections are headed with, or paragraphs begin with."""
    heads = [section.title for section in policy.sections]
    heads += [p.text[:40] for section in policy.sections for p in section.paragraphs]
    found = (_NUMBER_IN_FRONT.match(head) for head in heads)
    return frozenset(match[1] for match in found if match)
