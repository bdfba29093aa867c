"""What a sender refers to: sections, pages, paragraphs, numbered goals, quotations, other answers.

All patterns stand here, as in eyecite, some of them for small letters; spans are exact. A reference
is what the sender wrote, not what it may mean: whether the draft has such a section is for the linking
to find out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from hoering.domain import Policy, Reference, ReferenceKind, Span
from hoering.language.counted import COUNTED, FIGURES, ORDINALS
from hoering.language.small import small
from hoering.splitting.draft_places import (
    heading_ahead,
    headings_named,
    numbers_of,
    with_points,
)
from hoering.splitting.joined_answers import answers_joined
from hoering.splitting.labels import labels_of
from hoering.splitting.other_documents import is_agenda_item, is_elsewhere
from hoering.splitting.passages import name_in, passages_called, places_in_words
from hoering.splitting.quotes import quoted

_DIGIT = re.compile(r"\d")
_NUMBERED = (ReferenceKind.SECTION, ReferenceKind.PAGE, ReferenceKind.PARAGRAPH_SIGN)
NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_MORE = (
    rf"(?:\s*(?:,|og|samt|eller|&|/|[-–]|til)\s*(?:{NUMBER})(?![\d%]|\.\d)(?!\s*(?:år|kr|pct|%)))*"
)
_SECTION_WORD = (
    r"(?:del|under)?afsnit(?:tet|tene|tets)?|afsn\.?|kapit(?:el|let|lerne|ler|lets)|kap\.?"
    r"|pkt\.?|punkt(?:et|erne)?|sektion(?:en)?"
)
_SECTION = re.compile(
    rf"\b(?P<word>{_SECTION_WORD})\s*(?:nr\.?\s*)?(?P<numbers>{NUMBER}{_MORE})", re.I
)
_ROMAN = re.compile(rf"\b(?:{_SECTION_WORD})\s*(?P<number>(?-i:[IVX]{{2,5}}|[VX]))\b", re.I)
# "Ad 2.2.", "Til 3.1:", "Vedr. 4" in front of a point.
_POINTER = re.compile(
    rf"(?:^|(?<=[.!?:]\s)|(?<=\n))(?:ad|til|vedr\.?|vedrørende|re|om)\.?\s*(?P<numbers>{NUMBER}{_MORE})"
    r"(?=[\s:,)–-]|\.(?!\d)|(?<!\.\d\d)$)(?!\s*\d)",
    re.I,
)
_PAGE = re.compile(
    r"\b(?:side(?:rne)?|(?<=på )siden|sider|s\.|pag\.)\s*(?P<numbers>\d{1,3}(?!\d)(?:\s*(?:,|og|[-–]"
    r"|til)\s*\d{1,3}(?!\.\s?(?:afsnit|linje)))*)"
    r"(?!\s*(?:af|ud af|om (?:dag|uge|måned|år|side)\w*)\b)(?:\s*f{1,2}\.)?"
    r"(?P<place>,?\s*(?:i\s+)?(?:\d{1,2}\.|første|andet|anden|tredje|fjerde|femte|sidste|øverste|nederste)"
    r"\s*(?:afsnit|linje|afs\.|led|sætning|bullet|punkt|prik|spalte))?",
    re.I,
)
# "s. 7 øverst", "nederst på side 7": what of the page is meant.
_HEIGHT = r"(?P<height>øverst|nederst|midt|sidst|først)(?:e|en)?"
_HEIGHT_AFTER = re.compile(rf",?\s*(?:i\s+)?{_HEIGHT}\b", re.I)
_HEIGHT_BEFORE = re.compile(rf"\b{_HEIGHT}\s+(?:på\s+)?$", re.I)
_SIGN = re.compile(
    r"(?:§{1,2}|\bparagraf(?:fen|ferne)?)\s*(?P<first>\d{1,4}(?:\.\d{1,2})?)(?!\.?\d)\s?(?P<letter>(?!i\s)[a-z](?![\wæøå]))?"
    r"(?:,?\s*stk\.?\s*(?P<stk>\d{1,2}))?"
    r"(?P<more>(?:\s*(?:,|og|eller|[-–])\s*(?:§\s*)?\d{1,4}(?!\.\d)(?:\s?[a-z](?![\wæøå]))?(?!\s*(?:år|pct|%"
    r"|timer|kr|\.\s?(?:pkt|punkt|led|sætning|afsnit))))*)",
    re.I,
)
_POINT = re.compile(
    rf"\b(?P<word>{COUNTED})\s+(?:nr\.?\s*|nummer\s+)?"
    rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}(?![\d%]|\.\w)(?!\s*(?:år|kr|pct|%))|[a-h]\d{{0,2}}(?![\wæøå])|(?:to|tre|fire|fem"
    rf"|seks|syv|otte|ni|ti|ét)\b)"
)
_ORDINAL_POINT = re.compile(rf"\b(?:det|den)\s+(?P<number>{ORDINALS})\s+(?P<word>{COUNTED})\b")
_OPENING_WORDS = (
    r"(?:kapitlet|afsnittet|underafsnittet|delen|passagen|stykket|sektionen|temaet|pejlemærket"
    r"|indsatsområdet|fokusområdet|målet|princippet|punktet|værdien|indsatsen|sporet|bilaget|siden"
    r"|bestemmelsen|paragraffen)"
)
_NAMED = re.compile(
    rf"\b(?:(?:{_OPENING_WORDS}|(?:\w{{3,}}s|det|dette|{ORDINALS})\s+(?:afsnit|kapitel))"
    r"\s+(?:om|vedrørende|vedr\.|der handler om|der omhandler|med overskriften)"
    r"|(?:linjer(?:ne)?|sætninger(?:ne)?|det),? der (?:står om|handler om|omhandler))\s+"
    r"(?P<words>[^.,;:!?()»”\"“«\n]{3,80})"
)
# "afsnittet »Trafik«", "under overskriften »Trafik«": a name may be a single word.
_TITLED = re.compile(
    rf"\b(?:{_OPENING_WORDS}|overskrift(?:en)?|rubrikken)\s+"
    r"[»”\"“«„'](?P<words>[^»”\"“«\n]{3,80})[»”\"“«']"
)
# "i afsnittet Beboerlicens", "Under Cykelparkering skriver I": a heading with its capital letter.
_CAPITAL = re.compile(
    rf"\b(?:(?i:{_OPENING_WORDS}|overskriften|rubrikken)\s+(?=[A-ZÆØÅ])|[Uu]nder\s+(?=[A-ZÆØÅ][\wæøå-]{{4}}))"
    r"(?P<words>[^.,;:!?()»”\"“«\n]{3,80})"
)
# "klageafsnittet", "overgangskapitlet": the section is named by the compound's first part.
_COMPOUND = re.compile(
    r"\b(?!under|ind|formåls|slut|første|sidste|lov|straffe|grund)(?P<words>[a-zæøå]{4,30}?)s?"
    r"(?:afsnittet|kapitlet|paragraffen|bestemmelsen)s?\b"
)
_MEMBERS: tuple[tuple[str, str], ...] = (
    (r"forord(?:et|ets)?", "forord"),
    (r"indledning(?:en|ens)?", "indledning"),
    (r"handlings?plan(?:en|ens)|handleplan(?:en|ens)", "handleplan"),
    (r"tids(?:plan|plan for)(?:en|ens)", "tidsplan"),
    (r"vision(?:en|ens)(?!\s+om)", "vision"),
    (r"formåls(?:afsnit(?:tet)?|paragraffen|bestemmelsen)", "formål"),
    (r"ordliste(?:n)?", "ordliste"),
    (r"resum[eé](?:et|ets)?", "resumé"),
)
_MEMBER = re.compile(r"\b(?:" + "|".join(f"({p})" for p, _ in _MEMBERS) + r")\b")


def references_in(
    text: str, offset: int = 0, policy: Policy | None = None
) -> tuple[Reference, ...]:
    """The references of a text in order of place; spans are moved by `offset`."""
    if policy is None:
        return in_order(found_in(text), offset)
    text = with_points(text, policy)
    found = [r for r in found_in(text) if not _is_the_draft(r, policy)]
    away = [
        r
        for r in found
        if r.kind in (*_NUMBERED, ReferenceKind.POINT) and is_elsewhere(text, r.span, policy)
    ]
    away += [
        r
        for r in found
        if r.kind is ReferenceKind.PARAGRAPH_SIGN and _is_of_a_word(text, r, policy)
    ]
    found = [_by_its_heading(r, text, policy) for r in found if r not in away]
    found.extend(headings_named(text, policy))
    taken = [r.span for r in (*found, *away) if r.kind is not ReferenceKind.QUOTE]
    found.extend(r for r in numbers_of(text, policy) if not _within(r.span, taken))
    found.extend(passages_called(text))
    found.extend(r for r in labels_of(text, policy) if not _within(r.span, [a.span for a in away]))
    return in_order(found, offset)


def _is_of_a_word(text: str, reference: Reference, policy: Policy) -> bool:
    """ "§ 8-tilladelse" is named after an act, if the draft has no heading "§ 8-tilladelser"."""
    word = re.match(r"-[^\W\d_]{4}", text[reference.span.end :])
    said = f"{reference.span.of(text)}{word[0]}" if word else ""
    return word is not None and not any(said.replace("-", " ") in s.title for s in policy.sections)


def _by_its_heading(reference: Reference, text: str, policy: Policy) -> Reference:
    """ "I afsnittet Varelevering slutter det hele": the draft's own heading ends the name."""
    span = reference.span
    found = reference.kind is ReferenceKind.HEADING and (
        _CAPITAL.match(text, span.start) or _NAMED.match(small(text), span.start)
    )
    name = heading_ahead(reference.value, policy) if found else ""
    goes_on = re.match(r"\s+(?:og|eller|samt)\b|[\w-]", reference.value[len(name) :])
    if not found or not name or goes_on:
        return reference
    end = found.start("words") + len(name)
    return Reference(reference.kind, name, Span(span.start, end))


def _is_the_draft(reference: Reference, policy: Policy) -> bool:
    """ "Handleplanen bør ...": a draft called "Handleplan for ..." without a part so named."""
    called = policy.title.lower().startswith(f"{reference.value} ")
    return called and all(s.heading.lower() != reference.value for s in policy.sections)


@lru_cache(maxsize=4096)
def found_in(text: str) -> tuple[Reference, ...]:
    """What the patterns find: a sentence is asked several times, most have no number in them."""
    finders = (*_OF_NUMBERS, *_OF_WORDS) if _DIGIT.search(text) else _OF_WORDS
    return tuple(reference for finder in finders for reference in finder(text))


def _within(span: Span, spans: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in spans)


def in_order(found: Iterable[Reference], offset: int) -> tuple[Reference, ...]:
    """Each once, by place, with spans moved by `offset`."""
    seen: set[tuple[ReferenceKind, str]] = set()
    kept: list[Reference] = []
    for reference in sorted(found, key=lambda r: (r.span, r.kind, r.value)):
        key = (reference.kind, reference.value.lower())
        if key not in seen:
            seen.add(key)
            span = Span(reference.span.start + offset, reference.span.end + offset)
            kept.append(Reference(reference.kind, reference.value, span))
    return tuple(kept)


def _numbered(match: re.Match[str], kind: ReferenceKind) -> Iterator[Reference]:
    """One reference for each number; the first one's span begins with the word before it."""
    numbers = list(
        re.finditer(NUMBER if kind is ReferenceKind.SECTION else r"\d+", match["numbers"])
    )
    at = match.start("numbers")
    for nth, number in enumerate(numbers):
        start = match.start() if nth == 0 else at + number.start()
        end = match.end() if nth == len(numbers) - 1 else at + number.end()
        yield Reference(kind, number[0], Span(start, end))


def _sections(text: str) -> Iterator[Reference]:
    for match in _SECTION.finditer(text):
        if not is_agenda_item(text, match):
            yield from _numbered(match, ReferenceKind.SECTION)
    for match in _POINTER.finditer(text):
        if "." in match["numbers"] or re.match(r"ad\b", match[0].strip(), re.I):
            yield from _numbered(match, ReferenceKind.SECTION)


def _roman(text: str) -> Iterator[Reference]:
    for match in _ROMAN.finditer(text):
        yield Reference(ReferenceKind.SECTION, match["number"], Span(*match.span()))


def _pages(text: str) -> Iterator[Reference]:
    for match in _PAGE.finditer(text):
        if (
            match[0].lower().startswith("s.")
            and "§" in text[max(0, match.start() - 12) : match.start()]
        ):
            continue
        pages = list(_numbered(match, ReferenceKind.PAGE))
        place = match["place"] or text[match.end() :]
        height = _HEIGHT_AFTER.match(place) or _HEIGHT_BEFORE.search(text[: match.start()])
        if len(pages) == 1 and height:
            pages = [replace(pages[0], value=f"{pages[0].value} {height['height'].lower()}")]
        yield from pages


def _signs(text: str) -> Iterator[Reference]:
    for match in _SIGN.finditer(text):
        if is_elsewhere(text, Span(*match.span())):
            continue
        first = match["first"] + (match["letter"] or "")
        value = f"{first}.{match['stk']}" if match["stk"] else first
        end = match.start("more") if match["more"] else match.end()
        yield Reference(ReferenceKind.PARAGRAPH_SIGN, value, Span(match.start(), end))
        for number in re.finditer(r"(\d{1,4})\s?([a-z])?(?![\wæøå])", match["more"] or ""):
            at = match.start("more")
            span = Span(at + number.start(), at + number.end())
            yield Reference(ReferenceKind.PARAGRAPH_SIGN, number[1] + (number[2] or ""), span)


def _points(text: str) -> Iterator[Reference]:
    for pattern in (_POINT, _ORDINAL_POINT):
        for match in pattern.finditer(small(text)):
            number = FIGURES.get(match["number"], text[slice(*match.span("number"))])
            value = f"{match['word']} {number}"
            yield Reference(ReferenceKind.POINT, value, Span(*match.span()))


def _named(text: str) -> Iterator[Reference]:
    low = small(text)
    for match in (*_NAMED.finditer(low), *_CAPITAL.finditer(text)):
        named = text[slice(*match.span("words"))]
        words = name_in(named)
        words = " ".join(words.split()[:7])
        words = re.sub(r"(?:\s+(?:og|i|på|til|om|for|af|med|den|det|de))+$", "", words)
        if len(words) > 2:
            end = match.start("words") + len(named[: len(words)])
            yield Reference(ReferenceKind.HEADING, words, Span(match.start(), end))
    for match in _TITLED.finditer(low):
        words = text[slice(*match.span("words"))].strip(" .:")
        yield Reference(ReferenceKind.HEADING, words, Span(*match.span()))
    for match in _COMPOUND.finditer(low):
        yield Reference(ReferenceKind.HEADING, match["words"], Span(*match.span()))
    for match in _MEMBER.finditer(low):
        value = _MEMBERS[(match.lastindex or 1) - 1][1]
        yield Reference(ReferenceKind.HEADING, value, Span(*match.span()))


def _quotes(text: str) -> Iterator[Reference]:
    for words, span in quoted(text):
        if len(re.findall(r"\w+", words)) >= 3:
            yield Reference(ReferenceKind.QUOTE, words, span)


_OF_NUMBERS: tuple[Callable[[str], Iterator[Reference]], ...] = (_sections, _pages, _signs)
_OF_WORDS: tuple[Callable[[str], Iterator[Reference]], ...] = (
    _points,
    places_in_words,
    _roman,
    _named,
    _quotes,
    answers_joined,
)
