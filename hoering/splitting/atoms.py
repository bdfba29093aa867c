"""An atom: the smallest stretch of a response that is one thing, a sentence or a whole block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import Block, Document, Span, ZoneKind
from hoering.language.sentences import ends_short, sentences
from hoering.language.stops import chances_of_stops, words_of
from hoering.splitting import particulars as p
from hoering.splitting.cues import MATTER
from hoering.splitting.fields import answer_label
from hoering.splitting.minutes import label_length

# Hurried writers forget the blank after a full stop, or the capital after "!!" and "?"; a face ends a sentence, too.
_STARTS = "og|men|så|jeg|vi|det|der|hvorfor|hvordan|hvad|hvem|hvornår|man|de|den|har|er|kan|skal"
_GLUED = re.compile(
    r"(?<=[a-zæøå]{3})[.!?]+(?=[A-ZÆØÅ][a-zæøå]+\s)|(?<=[!?])\s+(?=[a-zæøå])"
    r"|(?<=[\ufe0f\u263a\u2764\U0001f300-\U0001faff])\s+(?=[^\W_])"
    rf"|(?<=[a-zæøå]{{4}}\.)\s+(?=(?:{_STARTS})\s)"
    rf"|(?<=[a-zæøå]{{3}})\s+(?=(?:Og|Men|Hvorfor|Hvordan|Hvad|Hvornår|Jeg|Så|Der) [a-zæøå])"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """`block` is an index into the document's blocks; `row` numbers the table row, None outside."""

    span: Span
    zone: ZoneKind
    block: int
    row: int | None = None

    def as_zone(self, zone: ZoneKind) -> Atom:
        return Atom(self.span, zone, self.block, self.row)


def atoms_of_block(document: Document, nth: int, row: int | None = None) -> list[Atom]:
    """The sentences of a body block as remark atoms; greeting and closing inside it apart."""
    block = document.blocks[nth]
    text = block.span.of(document.text)
    found: list[Atom] = []
    start, end = _after_marker(block, text), len(text.rstrip())
    for length, zone in (
        (p.greeting_before(text[start:]), ZoneKind.GREETING),
        (answer_label(text[start:]) or label_length(text[start:]), ZoneKind.FORM_FIELD),
    ):
        if length:
            found.append(_atom(block, start, start + length, zone, nth, row))
            start += length
    closing = p.closing_inside(text[start:])
    tail: list[Atom] = []
    if closing is not None:
        at = start + closing
        formula = at + p.closing_length(text[at:])
        tail.append(_atom(block, at, formula, ZoneKind.CLOSING, nth, row))
        if text[formula:].strip():
            tail.append(_atom(block, formula, end, ZoneKind.SIGNATURE, nth, row))
        end = at
    for span in sentences_of(text[start:end]):
        found.append(_atom(block, start + span.start, start + span.end, ZoneKind.REMARK, nth, row))
    return [atom for atom in (*found, *tail) if len(atom.span)]


# Who begins sentences with small letters: "… i byen. nu vil I så fjerne …", no abbreviation before it.
_SMALL = re.compile(r"(?:(?<=[a-zæøå]{2}\.)|(?<=\b(?:19|20)\d\d\.))\s+(?=[a-zæøå])")
_LARGE = re.compile(r"(?:(?<=[a-zæøå]{2}\.)|(?<=\b(?:19|20)\d\d\.))\s+(?=[A-ZÆØÅ])")


def _small_starts(text: str) -> list[re.Match[str]]:
    """Where sentences begin with small letters, if most of the paragraph's do, its first counted."""
    found = [m for m in _SMALL.finditer(text) if not ends_short(text[: m.start()])]
    first = text[:1].islower()
    most = len(found) + first >= max(2, len(_LARGE.findall(text)))
    return found if found and most else []


# Who speaks to a phone that writes the signs as words: "… om fredagen punktum Og så er der …".
_SPOKEN = re.compile(r"\b(?:komma|punktum|spørgsmålstegn|udråbstegn|ny linje|nyt afsnit)\b", re.I)
_SPOKEN_END = re.compile(r"(?:(?<=\bpunktum)|(?<=\bspørgsmålstegn)|(?<=\budråbstegn))\s+", re.I)
_SPOKEN_LINE = re.compile(r"ny(?:t|e)? (?:linj?e|afsnit)\b", re.I)
_WRITTEN = re.compile(r"[,.;!?]")
_DICTATED = 3  # signs in a paragraph, of which one may be meant as a word


def says_new_line(before: str, text: str) -> bool:
    """Whether a dictated sentence begins with the words for a new line: »… punktum ny linje Og så«."""
    return bool(_SPOKEN_LINE.match(text) and _SPOKEN_END.search(f"{before.rstrip('.?! ')} "))


# Who types on a phone may set no stop at all: one sentence of so many words, a comma for each 40.
_UNSTOPPED, _A_COMMA = 25, 40
_PAUSE = re.compile(r"[,;:–]")
_NEW_MATTER = re.compile(rf"(?<=[\w)\"'])(?<!\bog)(?<!\bmen)\s+(?={MATTER.pattern})", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_ENDS = 0.6  # chance from which a sentence ends where nothing is written


def _run_on(text: str, span: Span) -> list[re.Match[str]]:
    """Where another sentence begins in a long one that has no stops."""
    said = span.of(text)
    words = len(said.split())
    if words < _UNSTOPPED or _A_COMMA * len(_PAUSE.findall(said)) > words:
        return []
    found = list(_NEW_MATTER.finditer(text, span.start, span.end))
    places = words_of(said)
    chances = chances_of_stops([word[0].lower() for word in places])
    for before, chance in zip(places, chances, strict=False):
        blank = _BLANK.match(text, span.start + before.end())
        if blank and chance > _ENDS:
            found.append(blank)
    return found


@lru_cache(maxsize=4096)  # a remark is asked for its signs, its words and its frames
def sentences_of(text: str) -> tuple[Span, ...]:
    """Sentences of a paragraph, those too that hurried writers ran together."""
    found: list[Span] = []
    small = _small_starts(text)
    if len(_SPOKEN.findall(text)) >= max(_DICTATED, len(_WRITTEN.findall(text)) + 1):
        small += _SPOKEN_END.finditer(text)
    for span in sentences(text):
        start = span.start
        glued = _GLUED.finditer(text, span.start, span.end)
        inside = [cut for cut in small if span.start < cut.start() and cut.end() < span.end]
        cuts = {cut.end(): cut for cut in (*glued, *inside, *_run_on(text, span))}
        for cut in (cuts[end] for end in sorted(cuts)):
            found.append(Span(start, cut.start() + len(cut[0].rstrip())))
            start = cut.end()
        found.append(Span(start, span.end))
    return tuple(span for span in found if len(span))


def sentence_texts(text: str) -> list[str]:
    """The words of the sentences; all of a text that has none."""
    return [span.of(text) for span in sentences_of(text)] or [text]


def _after_marker(block: Block, text: str) -> int:
    if block.marker and text.startswith(block.marker) and block.row is None:
        rest = text[len(block.marker) :]
        return len(block.marker) + len(rest) - len(rest.lstrip())
    return 0


def _atom(block: Block, start: int, end: int, zone: ZoneKind, nth: int, row: int | None) -> Atom:
    return Atom(Span(block.span.start + start, block.span.start + end), zone, nth, row)
