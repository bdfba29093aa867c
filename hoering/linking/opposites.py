"""Does a change do the opposite of what a remark asked for? Told only on plain evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from hoering.dansk import MONTHS
from hoering.domain import Change, ChangeKind, Remark
from hoering.language.sentences import sentences
from hoering.linking.amounts import amounts, counted, in_figures, went
from hoering.linking.clocks import without_clocks
from hoering.linking.deltas import Delta
from hoering.linking.figures import frequencies, in_days, lengths, rounded
from hoering.linking.wording import folded, tokens

_MORE = re.compile(
    r"\b(?:flere|mere|højere|længere|større|hæv\w*|øg\w*|forhøj\w*|forlæng\w*|udvid\w*|opnormer\w*"
    r"|mindst|for (?:få|lidt|kort|korte|lav|lave|lavt|små|lille))\b"
)
_LESS = re.compile(
    r"\b(?:færre|mindre|lavere|kortere|sænk\w*|nedsæt\w*|reducer\w*|begræns\w*|forkort\w*|højst"
    r"|for (?:mange|meget|lang|lange|længe|høj|høje|højt|stor|store))\b"
)
_KEEP = re.compile(
    r"\b(?:bevar\w*|behold\w*|fasthold\w*|fastholdes|bibehold\w*|bliver stående|blive stående"
    r"|ikke (?:\w+ ){0,2}(?:fjern\w*|slet\w*|nedlæg\w*|luk\w*|udgå\w*|skær\w*|stryg\w*))\b"
)
_BINDING = re.compile(
    r"\b(?:forpligte\w*|bindende|skal-?formulering\w*|ikke nok (?:med|at)|klare? krav|krav om"
    r"|hensigtserklæring\w*|uforpligtende|løse? formulering\w*|for vag\w*|skærp\w*)\b"
    r"|[”\"»«](?:bør|kan|skal|søges?|tilstræbes?)[”\"»«]"
)
# "Det skal fastholdes", "lad det blive, som der står nu", "må ikke svækkes": any rewriting is one too
# many. Both such links of the development rounds were to changes that did the opposite.
_AS_IT_STANDS = re.compile(
    r"\b(?:(?:skal|bør|må|beder om|håber|vil) (?:[\wæøå,]+ ){0,4}?"
    r"(?:fastholdes?|bevares?|beholdes?|blive stående)"
    r"|(?:bliv\w*|behold\w*|bevar\w*|la[dr]) (?:[\wæøå,]+ ){0,8}?som (?:det|den|der) står|(?:det|der) står nu"
    r"|(?:må|bør|skal) (?:[\wæøå]+ )?ikke"
    r" (?:svækkes|ændres|røres|slækkes|udvandes|strammes|pilles|forringes)"
    r"|pille ved|lad være med at (?:ændre|røre|pille)|(?:den|det) må blive)\b"
)
_LITTLE = 4  # words that came or went beside which a number is what was changed
_COMMON = 12.0  # a number up to a dozen stands anywhere; a larger one that returns is the draft's
# "Mindst" and "højst" say how firm a number is, not where it should go.
_SIDE = re.compile(
    r"(?:\b(?P<not>advar\w*|fraråd\w*|ikke)\s(?:\w+\s){0,4}?)?"
    rf"(?:(?P<more>(?!mindst){_MORE.pattern})|(?!højst){_LESS.pattern})"
)
_STILL = (ChangeKind.MOVED, ChangeKind.RENUMBERED, ChangeKind.ADDED)
_PRAISED = re.compile(
    r"\b(?:(?<!vores )(?<!mine )(?:aller)?bedste|glade? for|glæder|dejligt|støtter|bakker op|roser?|ros|positivt"
    r"|tilfreds\w*)\b"
)
_BUT = re.compile(rf"\b(?:men|dog|ikke|aldrig|hellere|hvis)\b|{_MORE.pattern}|{_LESS.pattern}")
_QUOTED = re.compile(r"[»”„\"“]([^«»”„\"“]{6,}?)[.,]?[«”\"“]")
_OFTENER = re.compile(r"\b(?:oftere|hyppigere|for sjældent)\b")
_SELDOMER = re.compile(r"\b(?:sjældnere|mindre hyppigt?|for (?:ofte|tit|hyppigt))\b")
_ENDING = re.compile(r"(?<=\w{4})(?:erne|ene|en|et|er|e)s?$")
_MONTHS = frozenset(MONTHS)
_STRONG = {"skal", "altid", "sikrer", "garanterer", "mindst"}
_WEAK = {"bør", "kan", "søger", "søges", "tilstræber", "tilstræbes", "muligt", "udgangspunkt"}


def opposite(remark: Remark, change: Change, delta: Delta, plainly: bool = False) -> str:
    """The evidence in Danish, or "" when nothing speaks for it.

    `plainly`: a number speaks only where it is what the wish is about. Without, one that goes away
    from any number or wish of the sender's does, too: such a change is still seldom what was asked
    for (with the plain evidence alone, eleven scores of single development rounds were lower).
    To be asked only of a change that concerns the same matter as the remark.
    """
    text = folded(remark.text)
    return (
        (_by_number(text, change, delta) if plainly else _seldom_asked_for(text, change, delta))
        or _by_deletion(text, change, delta)
        or _by_rewriting(text, change, delta)
        or _by_praise(remark.text, delta)
        or _by_force(text, delta)
        or _by_frequency(text, change)
    )


def wanted(remark: Remark) -> int:
    """1 where the sender wants more of something, -1 where he wants less, 0 unknown."""
    text = folded(remark.text)
    return int(bool(_MORE.search(text))) - int(bool(_LESS.search(text)))


def moved(delta: Delta) -> int:
    """1 where the first number that changes goes up, -1 where it goes down, 0 where none does."""
    for old, new in (*_retimed(delta), *_swapped(delta)):
        return 1 if new > old else -1
    return 0


def _swapped(delta: Delta) -> Iterator[tuple[float, float]]:
    """The amounts that took another one's place; another day of the year is no other amount, and
    "ti arbejdsdage" is not more than "fire uger"."""
    for removed, added in delta.swaps:
        old, new = amounts(removed), amounts(added)
        dated = _MONTHS & {*removed, *added}
        if len(old) == len(new) == 1 and old != new and not dated and not in_days(removed, added):
            yield old[0], new[0]


def _retimed(delta: Delta) -> Iterator[tuple[float, float]]:
    """The lengths of time, in days, that took the place of one that is counted in another unit."""
    for removed, added in delta.swaps:
        times = in_days(removed, added)
        if times and rounded(times[0]) != rounded(times[1]):
            yield times


def _by_number(text: str, change: Change, delta: Delta) -> str:
    """A number that moved is what a wish is about only where the wish counts the same, or names it.

    Two kilometres of path say nothing of fifty metres of distance. More than was asked for, on the
    side where it was asked for, is no opposite.
    """
    quoted = _QUOTED.findall(text)
    if quoted and not any(words.strip() in folded(change.before) for words in quoted):
        return ""  # it is about those words, and they stand elsewhere
    words = tokens(_comparable(text, change))
    asked, every = counted(words), set(amounts(words))
    before, after = counted(tokens(change.before)), counted(tokens(change.after))
    for old, new in _swapped(delta):
        if new in every:
            return ""
        what = {n for v, n in before if v == old} & {n for v, n in after if v == new} - {""}
        if not what:
            continue
        named = any(v == old and (n in what or (not n and v > _COMMON)) for v, n in asked)
        wished = {v for v, n in asked if v != old and (n in what or (named and not n))}
        if len(wished) == 1 and wished == every - {old}:
            (aim,) = wished
            if (aim - old) * (new - old) < 0:
                return f"{went(old, new)}, afsender nævner {in_figures(aim)}"
        elif not wished and named and _direction(text) * (new - old) < 0:
            return went(old, new)
    return ""


def _comparable(text: str, change: Change) -> str:
    """The text without the times of the day, unless the change is of one: "til klokken fire" is no
    amount to hold against 40.000 kr."""
    rest = without_clocks(text)
    about = folded(f"{change.before} {change.after}")
    return text if without_clocks(about) != about else rest


def _direction(text: str) -> int:
    """1 where more of it is wished, -1 where less; 0 where neither is said, or both."""
    said = {bool(m["more"]) is not bool(m["not"]) for m in _SIDE.finditer(text)}
    return 0 if len(said) != 1 else 1 if said.pop() else -1


def _seldom_asked_for(text: str, change: Change, delta: Delta) -> str:
    """A number that goes away from one that the sender names, or from where he wants it.

    "Fire huse" is no wish for four members, and who wants more meetings has no word of how many
    local councils there are.
    """
    words = tokens(_comparable(text, change))
    asked, up, down = counted(words), bool(_MORE.search(text)), bool(_LESS.search(text))
    before, after = counted(tokens(change.before)), counted(tokens(change.after))
    for old, new in _swapped(delta):
        what = ({n for v, n in before if v == old} | {n for v, n in after if v == new}) - {""}
        wished = [value for value in amounts(words) if value != old]
        if new in wished:
            return ""
        of_it = not what or any(v in wished and (not n or n in what) for v, n in asked)
        if len(wished) == 1 and of_it and abs(new - wished[0]) > abs(old - wished[0]):
            return went(old, new)
        if not wished and up != down and (new > old) != up and _is_meant(old, what, words, delta):
            return went(old, new)
    return _seldom_so_long(text, delta, up, down)


def _is_meant(old: float, what: set[str], words: Sequence[str], delta: Delta) -> bool:
    """Does the sender name the number that went or what it counts, or did little else change?"""
    named = {_known_by(word) for word in words}
    return (
        delta.size <= _LITTLE or old in amounts(words) or bool({_known_by(n) for n in what} & named)
    )


def _seldom_so_long(text: str, delta: Delta, up: bool, down: bool) -> str:
    """The same of a time that is counted in another unit now."""
    asked = lengths(text)
    for old, new in _retimed(delta):
        wished = [days for days in asked if rounded(days) != rounded(old)]
        if rounded(new) in map(rounded, wished):
            return ""
        away = len(wished) == 1 and abs(new - wished[0]) > abs(old - wished[0])
        if away or (not wished and up != down and (new > old) != up):
            return f"fristen går fra {rounded(old)} til {rounded(new)}"
    return ""


def _by_deletion(text: str, change: Change, delta: Delta) -> str:
    if not _KEEP.search(text) or change.after or not delta.removed:
        return ""
    words = {_known_by(t) for t in tokens(text) if len(t) > 4}
    gone = {_known_by(t) for t in delta.removed if len(t) > 4}
    if gone and len(words & gone) / len(gone) >= 0.2:
        return "det, afsender vil bevare, er slettet"
    return ""


def _known_by(word: str) -> str:
    """A word without the article and the plural: "samtalen" is kept where "samtale" goes."""
    return _ENDING.sub("", word)


def _by_rewriting(text: str, change: Change, delta: Delta) -> str:
    if change.kind in _STILL or not _AS_IT_STANDS.search(text):
        return ""
    if set(amounts(tokens(text))) & set(amounts(delta.added)):
        return ""  # what it names came
    return f"det, afsender vil beholde, er {'lavet om' if change.after else 'slettet'}"


def _by_praise(text: str, delta: Delta) -> str:
    """ "Det bedste er brevet på fire sider", and the four pages went: what was praised is gone."""
    gone = {value for value in amounts(delta.removed) if value > 1} - {*amounts(delta.added)}
    for span in sentences(text):
        said = folded(text[span.start : span.end])
        praised = _PRAISED.search(said) and not _BUT.search(said)
        if praised and gone & {*amounts(tokens(said))}:
            return "det, afsender roser, er lavet om"
    return ""


def _by_frequency(text: str, change: Change) -> str:
    """ "To gange om året", and what was done every year is done every other: it went the other way."""
    before, after = frequencies(folded(change.before)), frequencies(folded(change.after))
    if len(before - after) != 1 or len(after - before) != 1:
        return ""
    (old,), (new,) = before - after, after - before
    wished = frequencies(text) - {old}
    if len(wished) == 1:
        (aim,) = wished
        way = aim - old
    else:
        way = Fraction(bool(_OFTENER.search(text)) - bool(_SELDOMER.search(text)))
    if new in wished or way * (new - old) >= 0:
        return ""
    return f"det sker {'sjældnere' if new < old else 'oftere'} end før"


def _by_force(text: str, delta: Delta) -> str:
    if not _BINDING.search(text):
        return ""
    weaker = set(delta.removed) & _STRONG and set(delta.added) & _WEAK
    if weaker and not set(delta.added) & _STRONG:
        return "formuleringen er blevet mindre forpligtende"
    return ""
