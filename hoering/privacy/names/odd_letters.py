"""Names without capitals, as people write who use none: "mvh lone krag", "min ven malthe"; and in
letters other than Latin: who signs in Ukrainian or Arabic signs with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import PersonalKind, Span
from hoering.language.namelist import NameList, in_capitals
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.wording import roles
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.runs import MOST_PARTS, is_word

_GREETED = re.compile(
    r"(?i)(?<!\w)(?:(?:venlig|bedste|kærlig|mange)\s)?(?:hilsen|hilsner|mvh|vh|kh|m\.v\.h\.?)[,.!:]?\s(?:fra\s)?"
)
_WORDS = re.compile(r"(?:[^\W\d_][\w'’-]*\.?)(?: [^\W\d_][\w'’-]*\.?)*")
_TWO = re.compile(r"[^\W\d_]+ [^\W\d_A-ZÆØÅ]{2,}")
_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.[ ]?){2,4}")  # "B.K." below who keeps the name back
_SMALL = re.compile(r"\b[^\W\d_A-ZÆØÅ]{3,}\b")
_BEGUN = re.compile(r"(?:^|[.!?]\s+|\n\s*)([^\W\d_])")
_ROAD = re.compile(r"[a-zæøå]{4,}(?:\s[a-zæøå]+)?\s\d{1,3}\b")
_NO_SENTENCE = 100  # percent of uses with a capital: in small letters it is still no word
_FIRST = 50  # percent of a given name's uses with a capital


def small_names(letter: LinedLetter, names: NameList) -> Iterator[Hit]:
    """Signatures in small letters in any private letter; kin where the letter begins its sentences so."""
    if not letter.private:
        return
    text = letter.response.document.text
    whole = letter.response.sender
    yield from _own(text, whole, names)
    for line in letter.lines:
        if line.tail and _INITIALS.fullmatch(line.text.strip()):
            yield Hit(line.span, PersonalKind.NAME, "forbogstaver under brevet", person=whole)
        elif line.tail and whole and line.text.strip(" .,!/-–") == whole.split()[0].lower():
            at = line.text.index(whole.split()[0].lower())
            yield _hit(line.text[at:], line.span.start + at, 1, whole)
        elif line.tail and line.is_short:
            yield from _signature(line.text, line.span.start, names, whole)
    for match in _GREETED.finditer(text):
        end = text.find("\n", match.end())
        rest = text[match.end() : end if end >= 0 else len(text)]
        count = _name_length(rest, names, whole)
        if count == 1 and _TWO.fullmatch(rest.strip()):
            count = 2  # a greeting's line of two words is a whole name, a common word or not
        if count:
            yield _hit(rest, match.end(), count, whole)
    small = _is_small_writer(text)
    yield from _kin(text, names, whole, small)


def _own(text: str, whole: str, names: NameList) -> Iterator[Hit]:
    """The sender's whole name in small letters, and its initials: "tage holm", "P.E.N.D.", "jpk"."""
    for part in re.split(r",\s|\s(?:og|&)\s", whole):
        words = [w for w in re.split(r"[\s-]", part) if w[:1].isalpha()]
        if len(words) < 2 or not part[0].isupper():
            continue
        if words[-1].islower() and names.given_share(in_capitals(words[0])) < _FIRST:
            continue  # "En mor" is no name
        for match in re.finditer(rf"(?<!\w){re.escape(part.lower())}(?!\w)", text):
            yield Hit(
                Span(*match.span()), PersonalKind.NAME, "afsenderens navn med småt", person=whole
            )
        # "KM" on a line of its own: two letters are a word's in any other case.
        short = re.compile(rf"(?m)^[^\w\n]*({words[0][0]}{words[-1][0]})[ ]*$")
        for match in (*_initials_of(words).finditer(text), *short.finditer(text)):
            yield Hit(
                Span(*match.span(1)), PersonalKind.NAME, "afsenderens forbogstaver", person=whole
            )


def _initials_of(words: Sequence[str]) -> re.Pattern[str]:
    """Initials that fill a line or end a greeting: with points, short for a name, or three together."""
    first = [re.escape(w[0]) for w in words]
    pointed = r"\s?".join(rf"{f}\." for f in first)
    ends = r"\s?".join(rf"{re.escape(w[0])}[^\W\d_]{{0,2}}\." for w in (words[0], words[-1]))
    bare = "".join(first) if len(first) > 2 else pointed
    particle = rf"|{re.escape(words[-2])}\s{first[-1]}\." if words[-2].islower() else ""
    return re.compile(
        rf"(?im)(?:^[^\w\n]*|\b(?:hilsen|hilsner|mvh|vh|kh)[ ,]{{1,2}}(?:fra[ ])?)"
        rf"({pointed}|{ends}|{bare}{particle})[ ]*$"
    )


def _signature(line: str, at: int, names: NameList, whole: str) -> Iterator[Hit]:
    """A line that holds a given name and a family name in small letters, and no sentence."""
    count = _name_length(line, names, whole)
    parts = line.split(" ")[:count]
    rest = line[len(" ".join(parts)) :].strip()
    ended = not rest or rest[0] in ",·|-–/(" or rest[0].isdigit() or _ROAD.match(rest)
    if count >= 2 and ended:
        yield _hit(line, at, count, whole)


def _name_length(line: str, names: NameList, whole: str) -> int:
    """How many words from the line's beginning are a name in small letters; 0 for none."""
    found = _WORDS.match(line)
    words = found.group().split(" ")[:MOST_PARTS] if found else []
    if not words or not words[0].islower() or names.given_share(in_capitals(words[0])) < _FIRST:
        return 0
    count = 1
    while count < len(words) and _is_part(words[count], names, whole):
        count += 1
    return count


def _is_part(word: str, names: NameList, whole: str) -> bool:
    if len(word) == 2 and word.endswith("."):
        return True
    bare = word.rstrip(".")
    if len(bare) < 2:
        return False  # "sofie i kantinen"
    large = in_capitals(bare)
    if bare in whole.lower().split():
        return True
    listed = names.is_family(large) or names.given_share(large) >= _FIRST
    return bare.islower() and (listed or not is_word(bare))


def _hit(line: str, at: int, count: int, whole: str) -> Hit:
    said = " ".join(line.split(" ")[:count]).rstrip(".,")
    return Hit(
        Span(at, at + len(said)), PersonalKind.NAME, "afsenderens navn med småt", person=whole
    )


def _is_small_writer(text: str) -> bool:
    """Whether most sentences begin without a capital."""
    first: Sequence[str] = _BEGUN.findall(text)
    return len(first) > 1 and sum(c.islower() for c in first) > 0.6 * len(first)


_IT_IS = re.compile(r"(?i)\b(?:det er|her er|hilsen fra|jeg er)\s$")
_SHORTEST = 4  # letters of a name that nothing but the list tells
# "jonas fra klubben", "sofie i kantinen", "hos lone": told by where he belongs, or whom one asks.
_BELONGS = re.compile(r" (?:fra|i|på) (?:\w+(?:en|et|ne)|\d{1,2}(?!\d)\.?\s?\w{0,6})(?!\w)")
_ASKED = re.compile(r"(?i)\b(?:hos|spørge?|spurgte|ringe?\stil|(?:snakke?t?|talt?e?)\smed)\s$")
_IN_ADDRESS = re.compile(r"[\w@/_-]|\.\w")  # what makes a mailbox or a web address of a word


def _kin(text: str, names: NameList, whole: str, small: bool) -> Iterator[Hit]:
    """Kin and neighbours, and names that are never words; who writes without capitals (`small`)
    names others so as well."""
    for match in _SMALL.finditer(text):
        share = names.given_share(in_capitals(match.group()))
        certain = share >= _NO_SENTENCE
        before = text[max(0, match.start() - 70) : match.start()]
        told = (certain or not is_word(match.group())) and bool(
            _BELONGS.match(text, match.end()) or _ASKED.search(before)
        )
        if share < _FIRST or not (small or certain or told):
            continue
        if _IN_ADDRESS.match(text, match.end()) or before[-1:] in tuple("@/._-"):
            continue
        if (
            told
            or (certain and len(match.group()) > _SHORTEST)
            or roles.KIN_OWN.search(before)
            or roles.KIN_BARE.search(before)
            or roles.NAMED.search(before)
            or (small and (_IT_IS.search(before) or (certain and len(match.group()) >= _SHORTEST)))
        ):
            rest = text[match.start() :].split("\n", 1)[0]
            said = " ".join(rest.split(" ")[: _name_length(rest, names, whole) or 1])[: len(rest)]
            end = match.start() + max(len(said.rstrip(".,")), len(match.group()))
            yield Hit(
                Span(match.start(), end), PersonalKind.NAME, "barn, pårørende eller bekendt",
                person=" ".join(map(in_capitals, text[match.start() : end].split(" "))),
            )  # fmt: skip


# Greek, Cyrillic, Armenian, Hebrew, Arabic to Ethiopic, kana, Chinese, Korean.
_OTHER_LETTER = (
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u077f\u0900-\u0fff\u10a0-\u10ff"
    r"\u1200-\u137f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]"
)
_OTHER_WORDS = re.compile(rf"{_OTHER_LETTER}{{2,}}(?:[\s.'’-]{{1,2}}{_OTHER_LETTER}+)*")
_LONGEST = 5  # words of a name: more are a sentence


def in_other_letters(letter: LinedLetter) -> Iterator[Hit]:
    """Few words together in such letters in a private letter, on a line of their own or among Danish
    ones: a name or a greeting, which says nothing to whoever reads the Danish."""
    if not letter.private:
        return
    for match in _OTHER_WORDS.finditer(letter.response.document.text):
        if len(match.group().split()) <= _LONGEST:
            yield Hit(
                Span(*match.span()),
                PersonalKind.NAME,
                "navn med andre bogstaver",
                person=letter.response.sender,
            )
