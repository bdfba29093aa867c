"""Runs of capitalised words, and which stretch of them can be a person's name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from hoering.domain import Span
from hoering.language.namelist import NameList, in_capitals
from hoering.language.words import common_forms
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.roles import OFFICE_WORD, THING_WORD, TRADE_WORD

_APART = "von|van|de|af|el|al|bin|ibn|ter|la|da|dos|á|í|við|undir|ur"
_ARTICLE = "al|el|ul|as|ad|an|ar|at|az"  # "Yasmin al-Khatib": with a hyphen alone
_PARTICLES = frozenset(f"{_APART}|{_ARTICLE}".split("|"))
_UPPER = "A-ZÆØÅÄÖÜÉÁÓÍÚÇŠŽĐŁŚŻİÝÞÐÑÈÀĆČŹĞŞȘȚĀĪŪÎÔÂÊƏ"
# Given names that are written short: "Hans Chr. Mørch".
_TOKEN = (
    rf"(?:(?:Chr|Fr|Joh|Kr|Th|Jørg|Vald|Wilh|Aug|Edv|Aa)\.(?=\s[{_UPPER}])"
    rf"|[{_UPPER}]['’][{_UPPER}][^\W\d_]+(?:-[{_UPPER}][^\W\d_]+)*"
    rf"|[{_UPPER}](?:[^\W\d_]+(?:[-'’][^\W\d_]+)*|\.))"
)
_RUN = re.compile(
    # "_Karen Holm_" is a name, "min_Karen" is none; "/Karen" signs a mail, "mail/Karen" does not.
    r"(?<![^\W_])(?<![^\W_]_)(?<![@.\-])(?<!\S/)"
    rf"{_TOKEN}(?: (?:(?:{_APART})\s){{0,2}}(?:(?:{_ARTICLE})-)?{_TOKEN})*"
    rf"(?!_?[^\W_]|@|\.\w)"
)
_PIECE = re.compile(rf"{_TOKEN}|[a-záð]+")
MOST_PARTS = 6
_LEAST_SHARE = 50  # percent of uses with a capital: then a given name by itself
_SURE_SHARE = 90  # … and hardly ever a word


@dataclass(frozen=True, slots=True)
class Token:
    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a text that can be a person; `share` is that of its given name in the list."""

    span: Span
    words: tuple[str, ...]
    share: int

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def is_whole(self) -> bool:
        """Given name and family name."""
        return len([w for w in self.words if w not in _PARTICLES]) > 1


def is_word(word: str) -> bool:
    """Whether a capitalised word is a common Danish word in any form ("Taget"), not only a name."""
    return word.lower() in common_forms()


def runs(text: str) -> Iterator[tuple[Token, ...]]:
    """Capitalised words that follow each other, with the particles between them."""
    for match in _RUN.finditer(text):
        at = match.start()
        yield tuple(
            Token(m.group(), Span(at + m.start(), at + m.end()))
            for m in _PIECE.finditer(match.group())
        )


def base(word: str, names: NameList) -> str:
    """A name without a genitive s, in usual capitals: "Frejas" → "Freja", "OLE" → "Ole"."""
    if word.isupper() and len(word) > 2:
        word = in_capitals(word)
    if word.endswith(("’s", "'s")):
        word = word[:-2]
    word = word.rstrip("'’")
    if names.given_share(word) or not word.endswith("s"):
        return word
    bare = word[:-1]
    if len(bare) < 3 and is_word(word):
        return word  # "Lus i 2.b"
    if names.given_share(bare) or bare in names.family:
        return bare
    sounds = names.sounds_family(bare) and not names.sounds_family(word)  # "Brandholts"
    return bare if sounds and not (is_word(word) or is_word(bare)) else word


def names_in(
    run: tuple[Token, ...], names: NameList, known: Collection[str] = ()
) -> Iterator[Name]:
    """The stretches of a run that can be persons. `known` are words known to be names here."""
    at = done = 0
    while at < len(run):
        word = base(run[at].word, names)
        share = 100 if word in known else names.given_share(word)
        said = run[at].word  # "MARTS" is no Mart's
        spoken = bool(NO_NAME & {word.lower(), said.lower()}) and not _is_hans(
            run, at, names, known
        )
        if share and not spoken and not word.endswith("."):
            end = _end_of(run, at, names, known)
            at -= at > done and _is_rare(run[at - 1].word)
            words = tuple(
                base(t.word, names) if t.word not in _PARTICLES else t.word for t in run[at:end]
            )
            span = Span(
                run[at].span.start,
                run[end - 1].span.start + len(_bare(run[end - 1].word, words[-1])),
            )
            yield Name(span, words, share)
            at = done = end
        else:
            at += 1


_ARTICLES = ("ernes", "erne", "enes", "ene", "ens", "ets", "en", "et", "ne", "nes", "s")
_THING_OF = re.compile(rf"^[{_UPPER}][^\W\d_]+-([a-zæøå]{{3,}})$")


def is_thing_of(word: str, names: NameList) -> bool:
    """ "Lange-stenen", "Holm-sagen": a thing that is called after somebody."""
    found = _THING_OF.match(word)
    if not found or names.given_share(found[1].capitalize()):
        return False
    return is_word(found[1]) or is_defined(found[1])


def is_defined(word: str) -> bool:
    """Whether a word is a common noun with the article behind: "værten", "klassens"."""
    low = word.lower()
    return any(
        low.endswith(end) and len(low) - len(end) >= 3 and is_word(low[: -len(end)])
        for end in _ARTICLES
    )


def is_compound(word: str) -> bool:
    """Whether an unknown word is two common words, the last with its article: "Viceværten"."""
    low = word.lower()
    if len(low) < 8 or not low.endswith(_ARTICLES[:-1]):
        return False
    return any(
        (is_word(low[at:]) or is_defined(low[at:]))
        and (is_word(low[:at]) or (low[at - 1] == "s" and is_word(low[: at - 1])))
        for at in range(3, len(low) - 3)
    )


def _is_rare(word: str) -> bool:
    """A capitalised word in front of a given name that can only be a name itself."""
    return not (
        word.endswith(".")
        or word.lower() in NO_NAME
        or is_word(word)
        or is_defined(word)
        or is_compound(word)
        or THING_WORD.match(word)
        or OFFICE_WORD.match(word)
        or TRADE_WORD.match(word)
    )


def _is_hans(run: tuple[Token, ...], at: int, names: NameList, known: Collection[str] = ()) -> bool:
    """ "Hans" is a name in front of another name, a pronoun elsewhere."""
    if run[at].word != "Hans":
        return False
    if at and run[at - 1].word in ("Onkel", "Fætter", "Bror", "Morfar", "Farfar", "Bedstefar"):
        return True
    if at + 1 >= len(run):
        return False
    after = base(run[at + 1].word, names)
    if after.endswith("."):
        return True
    name = after in known or names.given_share(after) or names.sounds_family(after)
    return bool(name) and after.lower() not in NO_NAME


def _bare(word: str, based: str) -> str:
    """The printed word without its genitive ending."""
    return word[: len(based)] if word.lower().startswith(based.lower()) else word


def _end_of(run: tuple[Token, ...], at: int, names: NameList, known: Collection[str]) -> int:
    end = at + 1
    while end < len(run) and end - at < MOST_PARTS:
        word = run[end].word
        if word in _PARTICLES:
            if end + 1 >= len(run):
                break
        elif (
            not word.endswith(".")
            and base(word, names) not in known
            and _is_no_part(word, names)
            and not _is_family_of(run, at, end, names)
        ) or (
            run[at].word.isupper()
            and not _is_no_part(word, names)
            and _is_shouted_word(word, names)
        ):
            break
        end += 1
        # A genitive ends a name: "Peters Anna".
        if base(run[end - 1].word, names) != run[end - 1].word and not run[end - 1].word.isupper():
            break
    while end - 1 > at and (run[end - 1].word in _PARTICLES):
        end -= 1
    return end


def _is_shouted_word(word: str, names: NameList) -> bool:
    """ "GÅR" in "VILLADS GÅR I SKOLE": in capitals every word looks like a family's name."""
    usual = base(word, names)
    known = names.is_family(usual) or names.given_share(usual)
    return word.isupper() and len(word) > 2 and is_word(word) and not known


def _is_family_of(run: tuple[Token, ...], at: int, end: int, names: NameList) -> bool:
    """ "Inger Marie Toftegaard", "Edith Skov Bang", "Torkild Øsby": a farm's, wood's or village's word
    behind sure given names, at the end of a run or before its last name, or before a road."""
    # "Line" is a word, "Line Marie" is nobody's but a name.
    first = max(names.given_share(base(t.word, names)) for t in run[at:end])
    word = run[end].word
    sure = first >= _LEAST_SHARE or (first > 0 and end - at == 1 and word in _LAND_FAMILIES)
    all_given = all(names.given_share(base(t.word, names)) for t in run[at:end])
    after = run[end + 1].word if end + 1 < len(run) else ""
    middle = bool(after) and names.is_family(base(after, names))
    # "Gerda Bro Nørmark": a family's name behind it that no list has.
    unheard = first >= _SURE_SHARE and word in _LAND_FAMILIES and end == len(run) - 2
    middle = middle or (unheard and not THING_WORD.match(after) and not is_word(after))
    on_road = end == len(run) - 2 and bool(ROAD.fullmatch(after))
    ends = not after or on_road or after.lower() in NO_NAME
    last = ends and (names.sounds_family(word) or word in _LAND_FAMILIES)
    surely = ends and first >= _SURE_SHARE
    village = surely and is_called_as_land(base(word, names), names)
    return sure and all_given and (last or middle or village)


def _is_no_part(word: str, names: NameList) -> bool:
    if word.lower() in NO_NAME:
        return True
    based = base(word, names)
    if names.is_family(based) or names.given_share(based):
        return False
    return bool(THING_WORD.match(word))


def loose_name(run: tuple[Token, ...], names: NameList) -> Name | None:
    """The run as a name that no list has, where the context says that it is one."""
    start = 0
    while (
        start < len(run) and run[start].word.lower() in NO_NAME and not _is_hans(run, start, names)
    ):
        start += 1
    end = start
    while end < len(run) and end - start < MOST_PARTS and run[end].word.lower() not in NO_NAME:
        end += 1
    while end - 1 > start and run[end - 1].word in _PARTICLES:
        end -= 1
    if end <= start or len(run[start].word) < 2 or run[start].word.endswith("."):
        return None
    words = tuple(base(t.word, names) for t in run[start:end])
    things = [w for w in words[1:] if THING_WORD.match(w) and not names.is_family(w)]
    if things and not (len(words) == 2 and words[1] in _LAND_FAMILIES):
        return None
    last = run[end - 1]
    return Name(
        Span(run[start].span.start, last.span.start + len(_bare(last.word, words[-1]))),
        words,
        0,
    )


# Families' names that are words for land; the lists have them not, as roads and woods are called so.
_LAND_FAMILIES = ("Bro", "Dal", "Eng", "Skov", "Høj", "Mose", "Hede", "Bakke")
# Families are called as villages and woods are: "Øsby", "Langsø", "Storskov".
_AS_LAND = re.compile(rf"[{_UPPER}][^\W\d_]+(?:by|bro|sø|skov|strand|have|minde|høje|bakke)")
ROAD = re.compile(
    rf"[{_UPPER}][^\W\d_]{{2,}}(?:vej(?:en)?|gade[n]?|bakken?|vænge[t]?|park(?:en)?|toften?|stræde[t]?|allé|haven?|krogen|lunden|marken|engen|stien|svinget|løkken)"
)


def is_called_as_land(word: str, names: NameList) -> bool:
    """Whether a family can be called so: a village's, lake's or wood's word that is no known town and
    no common word ("landsby")."""
    known = word in names.towns or word.lower() in common_forms()
    return bool(_AS_LAND.fullmatch(word)) and not known
