"""Does a change do the opposite of what a remark asked for? Told only on plain evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.dansk import MONTHS
from hoering.domain import Change, ChangeKind, Remark
from hoering.language.sentences import sentences
from hoering.linking.aims import away
from hoering.linking.amounts import amounts, counted, went, without_clocks
from hoering.linking.deltas import Delta
from hoering.linking.figures import in_days, lengths, rounded
from hoering.linking.wording import folded, tokens

_MORE = re.compile(
    r"\b(?:flere|mere|højere|længere|større|hæv\w*|øg\w*|forhøj\w*|forlæng\w*|udvid\w*|opnormer\w*"
    r"|mindst|for (?:få|lidt|kort|korte|lav|lave|lavt|små|lille))\b"
)
_LESS = re.compile(
    r"\b(?:færre|mindre|lavere|kortere|sænk\w*|nedsæt\w*|reducer\w*|begræns\w*|forkort\w*|højst"
    r"|(?<!mere end )rigelig\w*|for (?:mange|meget|lang|lange|længe|høj|høje|højt|stor|store))\b"
)
_KEEP = re.compile(
    r"\b(?:bevar\w*|behold\w*|fasthold\w*|fastholdes|bibehold\w*|bliver stående|blive stående"
    r"|ikke (?:\w+ ){0,2}(?:fjern\w*|slet\w*|nedlæg\w*|luk\w*|udgå\w*|skær\w*|stryg\w*)"
    r"|ikke (?:blive|gøres|være) (?:valgfri\w*|frivillig\w*|op til))\b"
)
# "Biblioteket lukkes": who wants the library kept is against what the draft says there.
_TAKES_AWAY = re.compile(
    r"\b(?:ophør\w*|luk\w*|nedlæg\w*|nedlagt|afskaf\w*|afvikl\w*|opsig\w*|fjern\w*|skær\w*|beskær\w*|spar\w*"
    r"|bortfald\w*|reducer\w*|halver\w*|begræns\w*|forkort\w*|udgå\w*|færre|ned fra|ikke længere)\b"
)
# "Kravet er for slapt, det bør gælde i hele byen": who wants more of it wants it there.
_MORE_OF = re.compile(
    r"\b(?:for (?:slap|svag|vag)t?|skærp\w*"
    r"|(?:bør|skal|må|foreslå\w*,? at \w+(?: \w+){0,3}) (?:også )?gælder?"
    r"|(?:kunne|kan|bør|skal) (?:\w+ ){0,2}også (?!udgå|fjern|slet|ud\b))"
)
_BINDING = re.compile(
    r"\b(?:forpligte\w*|bindende|skal-?formulering\w*|ikke nok (?:med|at)|klare? krav|krav om"
    r"|hensigtserklæring\w*|uforpligtende|løse? formulering\w*|for vag\w*|skærp\w*)\b"
    r"|[”\"»«](?:bør|kan|skal|søges?|tilstræbes?)[”\"»«]"
)
# "Det skal fastholdes", "lad det blive, som der står nu", "må ikke svækkes": any rewriting is one too
# many. All four such links of the development rounds were to changes that did the opposite.
_AS_IT_STANDS = re.compile(
    r"\b(?:(?:skal|bør|må|beder om|håber|vil) (?:[\wæøå,]+ ){0,4}?"
    r"(?:fastholdes?|bevares?|beholdes?|blive stående)"
    r"|(?:bliv\w*|behold\w*|bevar\w*|la[dr]) (?:[\wæøå,]+ ){0,8}?som (?:det|den|der) står"
    r"|(?:sætning|afsnit|formulering|passage|linje|bestemmelse|krav|ord)\w* (?:[\wæøå]+ ){0,5}?bliver stående"
    r"|ingen ændring(?:er)?(?: her)?,? tak|lade? (?:det|den|dem) stå\b|hold fast i (?:det|den)\b"
    r"|(?:må|bør|skal|at) (?:[\wæøå]+ )?ikke"
    r" (?:svækkes|ændres|røres|slækkes|udvandes|strammes|pilles|forringes)"
    r"|pille ved|lad være med at (?:ændre|røre|pille)|(?:den|det) må blive)\b"
)
_LITTLE = 4  # words that came or went beside which a number is what was changed
_SHORT = 4  # letters of a word that says little: "skal"
_COMMON = 12.0  # a number up to a dozen stands anywhere; a larger one that returns is the draft's
# "Mindst" and "højst" say how firm a number is, not where it should go.
_SIDE = re.compile(
    r"(?:\b(?P<not>advar\w*|fraråd\w*|ikke)\s(?:\w+\s){0,4}?)?"
    rf"(?:(?P<more>(?!mindst){_MORE.pattern})|(?!højst){_LESS.pattern})"
)
# "Kan der ikke blive flere?" wants more.
_POLITE = re.compile(
    r"(\b(?:kan|kunne|burde|skulle|var|ville) (?:der|det|vi|i|man) )ikke (?=[^.!?]*\?)"
)
_CLAUSE = re.compile(r"[.,;:!?]\s")
_STILL = (ChangeKind.MOVED, ChangeKind.RENUMBERED, ChangeKind.ADDED)
_PRAISED = re.compile(
    r"\b(?:(?<!vores )(?<!mine )(?:aller)?bedste|glade? for|dejligt|støtter|bakker op|roser?|ros)\b"
)
_BUT = re.compile(rf"\b(?:men|dog|ikke|aldrig|hellere|hvis)\b|{_MORE.pattern}|{_LESS.pattern}")
_QUOTED = re.compile(r"[»”„\"“]([^«»”„\"“]{6,}?)[.,]?[«”\"“]")
_ENDING = re.compile(r"(?<=\w{4})(?:erne|ene|en|et|er|e)s?$")
_MONTHS = frozenset(MONTHS)
_FREE = re.compile(
    r"\b(?:(?:er|være|forbliver?|fortsat|bliver?|gør\w*) (?:\w+ )?(?:frivilligt?|valgfrit?)|tvungne?|tvinge\w*|tvang"
    r"|(?:ikke|imod) (?:\w+ ){0,3}(?:krav|pligt|obligatorisk\w*|bindende))\b"
)
_BOUND = {
    "skal", "forpligter", "forpligtes", "forpligtet", "pligt", "krav", "kræves", "obligatorisk", "bindende",
}  # fmt: skip
_FIRM = _BOUND | {"altid", "sikrer", "garanterer", "mindst"}
_LOOSE = {
    "bør", "kan", "søger", "søges", "tilstræber", "tilstræbes", "muligt", "udgangspunkt", "opfordrer", "opfordres",
    "frivillig", "frivilligt",
}  # fmt: skip


def opposite(remark: Remark, change: Change, delta: Delta) -> str:
    """The evidence in Danish, or "" when nothing speaks for it.

    To be asked only of a change that concerns the same matter as the remark.
    """
    text = folded(remark.text)
    return (
        _by_number(remark, text, change, delta)
        or _by_deletion(text, change, delta)
        or _by_rewriting(text, change, delta)
        or _by_praise(remark.text, delta)
        or _by_force(text, delta)
    )


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


def _by_number(remark: Remark, text: str, change: Change, delta: Delta) -> str:
    """A number that moved is what a wish is about only where the wish counts the same, or names it.

    Two kilometres of path say nothing of fifty metres of distance. More than was asked for, on the
    side where it was asked for, is no opposite.
    """
    quoted = _QUOTED.findall(text)
    if quoted and not any(words.strip() in folded(change.before) for words in quoted):
        return ""  # it is about those words, and they stand elsewhere
    if why := away(remark, change):
        return why
    asked, way = counted(tokens(_comparable(text, change))), _way(text, change)
    # Who warns of more tells what more would be: "vi har regnet på 900 og 1.000 meter".
    warned = any((m["not"] or "").startswith(("advar", "fraråd")) for m in _SIDE.finditer(text))
    before, after = counted(tokens(change.before)), counted(tokens(change.after))
    for old, new in _retimed(delta):
        if rounded(old) in map(rounded, lengths(text)) and way * (new - old) < 0:
            return f"tiden går fra {rounded(old)} til {rounded(new)}"
    for old, new in _swapped(delta):
        what = {n for v, n in before if v == old} & {n for v, n in after if v == new} - {""}
        named = any(v == old and (n in what or (not n and v > _COMMON)) for v, n in asked)
        others = any(v != old and (not n or n in what) for v, n in asked)
        meant = (what and named) or (delta.size <= _LITTLE and _is_told_of(remark, change))
        if meant and (warned or not others) and way * (new - old) < 0:
            return went(old, new)
    return ""


def _is_told_of(remark: Remark, change: Change) -> bool:
    """Does a sentence that wants more or less name what the passage is about: "færre fester"?"""
    about = _about(change)
    parts = [folded(remark.text[s.start : s.end]) for s in sentences(remark.text)]
    return any(_SIDE.search(p) and about & {*map(_known_by, tokens(p))} for p in parts)


def _comparable(text: str, change: Change) -> str:
    """The text without the times of the day, unless the change is of one: "til klokken fire" is no
    amount to hold against 40.000 kr."""
    rest = without_clocks(text)
    about = folded(f"{change.before} {change.after}")
    return text if without_clocks(about) != about else rest


def _about(change: Change) -> set[str]:
    """What the passage is about, by its longer words."""
    return {_known_by(word) for word in tokens(change.before) if len(word) > _SHORT}


def _way(text: str, change: Change) -> int:
    """`_direction` of a text; of its clauses that name what the passage is about where both ways are
    said: "Sænk afgiften for butikkerne, så kommer der flere"."""
    text = _POLITE.sub(r"\1", text)
    if way := _direction(text):
        return way
    about = _about(change)
    clauses = (c for c in _CLAUSE.split(text) if about & {*map(_known_by, tokens(c))})
    return _direction(". ".join(clauses))


def _direction(text: str) -> int:
    """1 where more of it is wished, -1 where less; 0 where neither is said, or both."""
    said = {bool(m["more"]) is not bool(m["not"]) for m in _SIDE.finditer(text)}
    return 0 if len(said) != 1 else 1 if said.pop() else -1


def _by_deletion(text: str, change: Change, delta: Delta) -> str:
    if change.after or not delta.removed:
        return ""
    kept = _KEEP.search(text) and not _TAKES_AWAY.search(folded(change.before))
    if not (kept or _MORE_OF.search(text)):
        return ""
    words = {_known_by(t) for t in tokens(text) if len(t) > _SHORT}
    gone = {_known_by(t) for t in delta.removed if len(t) > _SHORT}
    if gone and len(words & gone) / len(gone) >= 0.2:
        return "det, afsender vil bevare eller styrke, er slettet"
    return ""


def _known_by(word: str) -> str:
    """A word without the article and the plural: "samtalen" is kept where "samtale" goes, "centeret"
    where "center" does."""
    return _ENDING.sub("", _ENDING.sub("", word))


def _by_rewriting(text: str, change: Change, delta: Delta) -> str:
    if change.kind in _STILL or not _AS_IT_STANDS.search(text):
        return ""
    if _TAKES_AWAY.search(folded(change.before)):
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


def _by_force(text: str, delta: Delta) -> str:
    """ "Det skal forblive frivilligt", and who was called upon is obliged; or the other way round."""
    went, came = set(delta.removed), set(delta.added)
    if _BINDING.search(text) and went & _FIRM and came & _LOOSE and not came & _FIRM:
        return "formuleringen er blevet mindre forpligtende"
    if _FREE.search(text) and went & _LOOSE and came & _BOUND and not went & _BOUND:
        return "det, afsender vil have frivilligt, er blevet bindende"
    return ""
