"""Parts of the draft by what it labels them with: "Ad c)", "litra f", "punkt (7)", "forslag SK-01", "model A".

A label counts only where one part of the draft has it. What has a label is a section or a point in
one; "model A" is no "bilag A", but "punkt A" and "område C" may be "Fokusområde C".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import Policy, Reference, ReferenceKind, Section, Span
from hoering.language.counted import COUNTED, FIGURES, ORDINALS
from hoering.splitting.draft_places import stems
from hoering.splitting.other_documents import is_agenda_item, is_elsewhere

# What anything that is counted may be called.
_ANYTHING = (
    r"afsnit|kapitel|del|ad|litra|punkt|pkt\.?|pind|vilkår|felt|rubrik|artikel|projekt"
    r"|(?<!\w )nr\.?|(?<!\w )nummer"
)
_LABEL = r"\(?(?P<{}>[^\W\d_](?!\w)|\d{{1,2}}(?![\d%]|[.,:/]\d|\s*(?:år|kr|pct|procent|%)))\)?"
_ENDING = r"(?:et|en|e?rne|e?ne|n|t)?"
_HEADED = re.compile(
    r"(?:(?P<word>[^\W\d_]{3,20})\s+)?(?P<label>[^\W\d_](?!\w)|[A-ZÆØÅ\d][A-ZÆØÅ\d.-]*\d|\d)"
    r"(?=[\s:.)–-]|$)"
)
_OPENS = re.compile(r"(?P<paren>\()?(?P<label>\d{1,2}|[a-z])(?:[.)]\)?\s| \| )")
_MORE = re.compile(rf"\s*(?:,|og|samt|eller|&)\s*{_LABEL.format('label')}")
_IN_PARENTHESES = re.compile(r"(?<!\d )\((?P<label>\d{1,2})\)")
# "E og F kan slås sammen", "åbningstiderne i B"
_CAPITALS = re.compile(
    r"(?<![\w-])(?P<one>[A-HJ-Z])\s+(?:og|eller|samt)\s+(?P<two>[A-HJ-Z])(?![\w-]|\.\w)"
    r"|\b(?:[Ii]|[Aa]f|[Uu]nder|[Jj]f\.)\s+(?P<only>[A-HJ-Z](?![\w-]|\.\w|\.?\s[A-ZÆØÅ])|[a-z](?=\)))"
)
# "Under C3", "i B2-indsatsen"; a sheet of A4 is no place.
_CODE = re.compile(
    r"(?<![\w.,-])[A-ZÆØÅ]\.?\d{1,2}(?:\.\d{1,2})?(?![\w%]|[.,]\d|[-\s]?(?:papir|ark\b|format|sider?\b|størrelse))"
)
_OPENING = re.compile(rf"\W*{_LABEL.format('label')}\s*[).:–-]\s*(?P<words>[^.!?\n]{{3,80}})")
_ASKED = 0.6  # of the headings, that are questions where a draft is made of questions and answers


@dataclass(frozen=True, slots=True)
class _Labels:
    """Of a draft: the sections by the words and labels that they, or points in them, are headed with.

    The word is "" where there is none. `paren`: its points are counted "(7)".
    """

    by_label: dict[str, tuple[tuple[str, Section], ...]]
    by_word: dict[str, tuple[Section, ...]]
    paren: bool
    codes: tuple[tuple[re.Pattern[str], Section], ...]
    by_code: dict[str, Section]
    named: re.Pattern[str]
    counted: re.Pattern[str] | None

    def section(self, word: str, label: str) -> Section | None:
        """The one section that may be called so."""
        held = self.by_label.get(label.lower(), ())
        if word:
            held = tuple(h for h in held if h[0].endswith(word) or (h[0] and word.endswith(h[0])))
        else:
            held = tuple(h for h in held if not h[0]) or held
        found = {id(section): section for _, section in held}
        return next(iter(found.values())) if len(found) == 1 else None


def labels_of(text: str, policy: Policy) -> Iterator[Reference]:
    """One reference for each label in the text that is one section's."""
    labels = _labels(policy)
    for section, span in _found(text, labels):
        if section and not is_elsewhere(text, span, policy):
            yield Reference(ReferenceKind.POINT, section.title, span)


def _found(text: str, labels: _Labels) -> Iterator[tuple[Section | None, Span]]:
    for pattern, section in labels.codes:
        yield from ((section, Span(*match.span())) for match in pattern.finditer(text))
    for match in _CODE.finditer(text):
        yield labels.by_code.get(match[0].replace(".", "", 1)), Span(*match.span())
    yield from _called(text, labels)
    if labels.paren:
        for match in _IN_PARENTHESES.finditer(text):
            yield labels.section("", match["label"]), Span(*match.span())
    for match in _CAPITALS.finditer(text):
        for group in ("one", "two", "only"):
            if match[group]:
                yield labels.section("", match[group]), Span(*match.span(group))
    opening = _OPENING.match(text)
    opened = labels.section("", opening["label"]) if opening else None
    if opening and opened and stems(opening["words"]) & stems(opened.heading):
        yield opened, Span(*opening.span("label"))
    for match in labels.counted.finditer(text) if labels.counted else ():
        held = labels.by_word[match["word"].lower()]
        number = 0 if match["number"] == "sidste" else int(FIGURES[match["number"].lower()])
        yield (held[number - 1] if number <= len(held) else None), Span(*match.span())


def _called(text: str, labels: _Labels) -> Iterator[tuple[Section | None, Span]]:
    """ "Litra b", "punkt a og b", "model A"."""
    for match in labels.named.finditer(text):
        if (match["label"] == "i" and not match[0].endswith(")")) or is_agenda_item(text, match):
            continue
        word = (match["own"] or "").lower()
        yield labels.section(word, match["label"]), Span(*match.span())
        more = _MORE.match(text, match.end())
        while more and (more["label"] not in ("i", "I") or more[0].endswith(")")):
            yield labels.section(word, more["label"]), Span(*more.span("label"))
            more = _MORE.match(text, more.end())


@lru_cache(maxsize=2)
def _labels(policy: Policy) -> _Labels:
    headed = [(found, s) for s in policy.sections if (found := _HEADED.match(s.title))]
    often = Counter((found["word"] or "").lower() for found, _ in headed)
    coded = Counter(section.code for section in policy.sections)
    words: dict[str, list[Section]] = {}
    by_label: dict[str, list[tuple[str, Section]]] = {}
    codes = []
    for found, section in headed:
        word, label = (found["word"] or "").lower(), found["label"].lower()
        counts = often[word] > 1 or bool(
            re.fullmatch(rf"{COUNTED}|{_ANYTHING}", word)
        )  # no "Vores 5 mål"
        if word and counts:
            words.setdefault(word, []).append(section)
        if (word and counts) or (not word and section.number and not label.isdigit()):
            by_label.setdefault(label, []).append((word, section))
        if len(label) > 3 and re.search(r"[^\W\d_]", label):
            codes.append((_code(label), section))
    opened = list(_opened(policy.sections, by_label))
    for label, _, section in opened:
        by_label.setdefault(label, []).append(("", section))
    asked = [s for s in policy.sections if s.heading.endswith("?")]
    if len(asked) >= _ASKED * len(policy.sections):
        words["spørgsmål"] = asked
        for nth, section in enumerate(asked, 1):
            by_label.setdefault(str(nth), []).append(("spørgsmål", section))
    return _Labels(
        {label: tuple(held) for label, held in by_label.items()},
        {word: tuple(held) for word, held in words.items() if len(held) > 1},
        any(paren for _, paren, _ in opened),
        tuple(codes),
        {s.code: s for s in policy.sections if s.code and coded[s.code] == 1},
        _named(words),
        _counted([word for word, held in words.items() if len(held) > 1]),
    )


def _opened(
    sections: Sequence[Section], headed: dict[str, list[tuple[str, Section]]]
) -> Iterator[tuple[str, bool, Section]]:
    """The points with a label that runs on through the draft, and whether it stands in parentheses."""
    numbers = {section.number.strip("§ .").lower() for section in sections}
    found = [
        (match["label"], bool(match["paren"]), section)
        for section in sections
        for paragraph in section.paragraphs
        if (match := _OPENS.match(paragraph.text))
    ]
    labels = [label for label, _, _ in found]
    for label, paren, section in found:
        if labels.count(label) == 1 and label not in numbers and label not in headed:
            yield label, paren, section


def _code(label: str) -> re.Pattern[str]:
    """ "SK-01" also as "sk01" and "SK 1"."""
    parts = re.findall(r"[^\W\d_]+|\d+", label)
    spelt = (f"0*{part.lstrip('0')}" if part.isdigit() else part for part in parts)
    return re.compile(r"(?<![\w.-])" + r"[.\s–-]?".join(spelt) + r"(?!\w|[.,]\d)", re.I)


def _named(words: dict[str, list[Section]]) -> re.Pattern[str]:
    own = {tail for word in words for tail in (word, re.sub(r"^(?:fokus|indsats|del)", "", word))}
    called = "|".join(re.escape(word) for word in sorted(own, key=len, reverse=True) if word)
    return re.compile(
        rf"\b(?:(?P<own>{called or '(?!)'})|(?P<word>{_ANYTHING})){_ENDING}"
        rf"(?:\.?\s+|(?<=\.))(?:nr\.?\s*)?{_LABEL.format('label')}",
        re.I,
    )


def _counted(words: Sequence[str]) -> re.Pattern[str] | None:
    """ "Den første model", "tredje tema", "det andet spørgsmål"."""
    if not words:
        return None
    own = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?P<number>{ORDINALS}|sidste)\s+(?P<word>{own})\b", re.I)
