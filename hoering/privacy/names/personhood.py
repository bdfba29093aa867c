"""Whether a run of capitalised words is a person here, and no road, school, town, ship or word."""

from __future__ import annotations

import re

from hoering.domain import BlockKind, Span
from hoering.privacy.names.name_neighbours import (
    ACTING,
    DOING,
    SUFFERING,
    is_king,
    is_known_family,
    is_of_family,
    is_the_house,
    names_thing,
    says_who,
)
from hoering.privacy.names.scene import Scene
from hoering.privacy.wording import roles
from hoering.privacy.wording.no_names import GIVEN_WORDS, NO_NAME
from hoering.privacy.wording.runs import Name, Token, is_compound, is_defined, is_thing_of, is_word

_INSIDE = re.compile(r"[a-zæøå,;)\]»”:–-]\s$|[a-zæøå]\s?[(»”\"]$")
_LETTERS = 6  # from which a word in capitals is no body's short name
_FIRST, _LIKELY = 60, 50  # percent of a given name's uses with a capital
_ASKS = re.compile(r"(?i)\b(?:spørg|spurgte|hils)\s(?:bare\s|evt\.\s|også\s)?$")  # "spørg Tummas"
_ROMAN = re.compile(r"[IVX]{1,4}\.?")
# "My husband and I": a letter in English, and a Danish girl's name.
_OF_MINE = re.compile(
    r" (?:husband|wife|partner|sons?|daughters?|child|children|kids?|family|mother|father|parents?|brother|sister"
    r"|neighbou?rs?|friends?|house|home|name|street|road|opinion|view|concern|experience"
    r"|(?:own|two|three|youngest|oldest|only) \w+)\b"
)


def is_person(scene: Scene, name: Name, run: tuple[Token, ...]) -> bool:
    """Whether a listed name is one here, and no road, school, town, ship or word."""
    before, after = scene.before(name.span), scene.after(name.span)
    if scene.is_own(name) and len(name.words) > 1:
        return True
    if names_thing(scene, name, run) or roles.THING_BEFORE.search(before):
        return False
    if any(is_thing_of(word, scene.names) for word in name.words) or _owns_thing(scene, name, run):
        return False
    if _is_land(scene, name) or is_king(name, after):
        return False
    first = name.words[0]
    if not name.is_whole and (_HOLIDAY.match(after) or _is_street(before, after)):
        return False
    if name.words == ("My",) and _OF_MINE.match(after):
        return False
    if not name.is_whole and _AT_WORK.fullmatch(first) and first not in scene.own:
        return False  # "Min nabo Pedellen"
    if _ends_as_thing(scene, name):
        return _has_context(scene, name)
    if (roles.THING_WORD.match(first) or first == "Sal") and _LETTERED.match(after):
        return False
    if name.is_whole and _ROMAN.fullmatch(name.words[1]):
        return False  # "Frederik VI's Allé"
    if name.is_whole and first in scene.own and not scene.names.given_share(first):
        # "De Grønne Pigespejdere", where the sender is called Grønne.
        rest = name.words[1:]
        if not any(w in scene.own or scene.names.given_share(w) >= _FIRST for w in rest):
            return _has_context(scene, name)
    if name.is_whole:
        family = any(scene.names.is_family(w) or w in scene.own for w in name.words[1:])
        if _WORKS.fullmatch(name.words[-1]):
            return _has_context(scene, name)  # "Holme Forsyning"
        if name.share >= _LIKELY or _is_hans(scene, name) or (family and name.share >= 5):
            return not all(w in scene.places for w in name.words)
        return _has_context(scene, name)
    if name.span.of(scene.text).isupper() and len(first) < _LETTERS and not scene.shouts:
        own = scene.is_own(name) or len(first) > 3
        return own and _has_context(scene, name)  # "ATA 4-pavillonen", "fra TUBA"
    if scene.is_own(name):
        return name.share >= _LIKELY or first in scene.own[:1] or _has_context(scene, name)
    if _COUNT.fullmatch(first):
        return False  # "Otte lektioner", "Otte har prøvet det"
    if first in scene.places or first in scene.names.towns:
        return _has_context(scene, name)
    if name.span.start and roles.PLACE_BEFORE.search(before):
        return _owns_thing_at_hand(scene, name)
    if _part_of_longer(scene, name, run):
        return _has_context(scene, name)
    enough = _LIKELY if scene.old_spelling else 3
    if name.share >= _FIRST or (_INSIDE.search(before) and name.share >= enough):
        return not after.startswith(("-", "/")) or after[1:2].isspace()
    if DOING.match(after) or ACTING.match(after):
        return True
    return _has_context(scene, name)


def _is_hans(scene: Scene, name: Name) -> bool:
    """ "Hans Jørgen": a given name behind it makes one of the pronoun."""
    return name.words[0] == "Hans" and scene.names.given_share(name.words[1]) >= _FIRST


def _ends_as_thing(scene: Scene, name: Name) -> bool:
    """ "Højmark Enge", where no given name stands."""
    if not name.is_whole or scene.names.given_share(name.words[0]) or scene.is_own(name):
        return False
    last = name.words[-1]
    return bool(roles.THING_WORD.match(last)) and not scene.names.sounds_family(
        last.removesuffix("e")
    )


_COUNT = re.compile(r"To|Tre|Fire|Fem|Seks|Syv|Otte|Ni|Ti")
_WORKS = re.compile(r"Forsyning|Renovation|Taxa|Fjernvarme|Kraftvarme|Spildevand")
# "Hilsen Viceværten": who is called by what he does, with the article behind.
_AT_WORK = re.compile(
    r"(?i)\w*(?:vært|pedell?|mester|chauffør|gartner|hjælper|passer|fører|lærer|pædagog|plejerske|assistent|betjent|portner"
    r"|opsynsmand|bestyrer|bager|slagter|købmand|smed|præst|læge|formand)e?ns?"
)
_OFFICE_NAME = re.compile(
    r"Borgerservice|Kundeservice|Jobcent\w+|\w+forvaltning(?:en)?|\w+sekretariat(?:et)?|\w+afdeling(?:en)?"
)
_LAND = re.compile(
    r"(?:Mark|Ager|Toft|Kær|Høj|Eng|Mose|Skov|Bakke|Lod|Hede|Krog|Holt|Dal|Sti|Vang|Sø|Dam|Plads)"
)
_HOLIDAY = re.compile(r"(?i)^ himmelfart")  # "Kristi himmelfartsdag"
_SIDE = re.compile(r"\b(?:Nordre|Søndre|Østre|Vestre|Nørre|Sønder|Øster|Vester|Indre|Ydre)\s$")
_LETTERED = re.compile(r"^ (?:[A-Z]|\d{1,2})(?![\w.])")  # "Hal B"


def _is_street(before: str, after: str) -> bool:
    """ "Nordre Kaj 8": a quay with the side of the town in front and a house's number behind."""
    return bool(_SIDE.search(before)) and bool(re.match(r" \d", after))


def _owns_thing_at_hand(scene: Scene, name: Name) -> bool:
    """ "i Jespers folkevogn": a genitive before a noun in small letters; a place's has none."""
    behind = re.match(r"s ([a-zæøå]{4,})\b", scene.after(name.span))
    return bool(behind) and name.share >= _FIRST and scene.names.given_share(name.words[0]) > 0


def _is_land(scene: Scene, name: Name) -> bool:
    """ "Lars Tyndskids Mark": land that is called after somebody."""
    *_, last = name.words
    behind = re.match(rf" {_LAND.pattern}(?!\w)", scene.after(name.span))
    owner = (
        last if behind else name.words[-2] if len(name.words) > 2 and _LAND.fullmatch(last) else ""
    )
    listed = scene.names.is_family(owner) or scene.names.given_share(owner)
    return owner.endswith("s") and len(owner) > 3 and not listed and not scene.is_own(name)


def _owns_thing(scene: Scene, name: Name, run: tuple[Token, ...]) -> bool:
    """ "Jensens Bøfhus", "Lauritsens Legat": a genitive in front of a capitalised word that is
    a common one, in whole or in its last part, and no name."""
    after = next((t for t in run if t.span.start > name.span.end), None)
    if after is None or scene.old_spelling or scene.is_own(name):
        return False
    if scene.text[name.span.end : after.span.start] not in ("s ", "’s ", "' "):
        return False
    word = after.word
    if scene.names.given_share(word) or scene.names.is_family(word) or word.isupper():
        return False
    return is_word(word) or any(is_word(word[at:]) for at in range(3, len(word) - 2))


def _part_of_longer(scene: Scene, name: Name, run: tuple[Token, ...]) -> bool:
    """Whether other capitalised words stand beside a lone given name: perhaps a body's name."""
    beside = [t for t in run if not t.span.overlaps(name.span)]
    return any(t.word.lower() not in NO_NAME and not says_who(scene, t) for t in beside)


def _has_context(scene: Scene, name: Name) -> bool:
    before, after = scene.before(name.span), scene.after(name.span)
    return bool(
        roles.KIN_BEFORE.search(before)
        or roles.KIN_BARE.search(before)
        or roles.NAMED.search(before)
        or roles.FAMILY_BEFORE.search(before)
        or _is_companion(scene, name)
        or roles.AGE_AFTER.match(after)
        or (roles.CLOSING.search(before.rstrip(" \n") + " ") and scene.letter.private)
    )


def said_to_be_one(scene: Scene, name: Name, run: tuple[Token, ...]) -> bool:
    """Whether the context calls a run a person that no list knows."""
    first = name.words[0]
    if _OFFICE_NAME.fullmatch(first):
        return False
    if run[0].word in ("Dansk", "Danske", "Danmarks") and name.span.start > run[0].span.start:
        return False
    if first in scene.places or _is_heading(scene, name.span) or _is_made_of_words(scene, name):
        return False
    before = scene.before(name.span)
    # "I Børnehuset Tudsen har han …"
    called = before + (f"{first} " if name.is_whole else "")
    if names_thing(scene, name, run) or roles.THING_BEFORE.search(called):
        return False
    if re.search(r"\d\s$", before):
        return False  # "3 BIBLIOTEKARER PÅ FIRE ÅR"
    if _has_strong_context(scene, name) or _in_sender_field(scene, name):
        return True
    if name.is_whole and scene.names.is_family(name.words[-1]) and _stands_alone(scene, name):
        return True
    return name.is_whole and bool(
        roles.OFFICE_BEFORE.search(before) and scene.names.is_family(name.words[-1])
    )


def _is_made_of_words(scene: Scene, name: Name) -> bool:
    """ "Viceværten", "SFO", "Lange-stenen"."""
    first = name.words[0]
    if any(is_thing_of(word, scene.names) for word in name.words):
        return True
    shouted = name.span.of(scene.text).isupper()
    if shouted and name.is_whole and all(is_word(w) for w in name.words):
        return True  # a sentence in capitals
    if not name.is_whole and _AT_WORK.fullmatch(first):
        return first not in scene.own
    # In capitals a name has its usual ones by now: "SFO" is "Sfo".
    letters = first.isupper() or (shouted and not scene.shouts)
    short = letters and len(first) < 5 and not name.is_whole and first not in scene.own
    if not name.is_whole and first.endswith(("ets", "ernes")) and is_defined(first):
        return first not in scene.own  # "Museets sag har 1878"
    return short or (first not in scene.own and not name.is_whole and is_compound(first))


_TO_PLACE = re.compile(
    r"(?i)\b(?:(?:km|kilometer|meter|vejen|bussen|toget|turen|ud|ned|op|hjem)\s(?:til|fra|mod)|i|ved|nær|omkring)\s$"
)


def _is_companion(scene: Scene, name: Name) -> bool:
    """ "mig og Storm", "Lone og jeg", "Per, min nabo": who is named with the writer."""
    before, after = scene.before(name.span), scene.after(name.span)
    return bool(
        roles.COMPANION_BEFORE.search(before)
        or (roles.COMPANION_AFTER.match(after) and not _TO_PLACE.search(before))
        or roles.KIN_AFTER.match(after)
    )


def _has_strong_context(scene: Scene, name: Name) -> bool:
    before, after = scene.before(name.span), scene.after(name.span)
    signed = scene.letter.private and roles.CLOSING.search(before.rstrip(" \n") + " ")
    first = name.words[0]
    no_word = first in GIVEN_WORDS or not (is_word(first) or _is_kin(first) or is_the_house(first))
    owned = roles.OWNED.search(before) and not scene.old_spelling and not first.isupper()
    named = roles.NAMED.search(before) and not roles.NAMED_THING.search(before)
    aged = (
        roles.AGE_WITH_YEARS.match(after) or roles.AGE_AND_VERB.match(after) or DOING.match(after)
    ) or (first in GIVEN_WORDS and roles.AGE_AFTER.match(after))
    return bool(
        roles.KIN_OWN.search(before)
        or roles.KIN_BARE.search(before)
        or (roles.CHILD_BARE.search(before) and roles.AGE_AFTER.match(after))
        or named
        or (no_word and roles.CALLED_AFTER.match(after))
        or (roles.APPOSED.search(before) and after.startswith((",", " på ", " (")))
        or (owned and no_word and not roles.THING_WORD.match(first))
        or roles.FAMILY_BEFORE.search(before)
        or (no_word and (aged or _is_companion(scene, name)))
        or (first in GIVEN_WORDS and ACTING.match(after))
        or (no_word and not name.is_whole and _ASKS.search(before))
        or (no_word and SUFFERING.match(after) and not roles.THING_WORD.match(first))
        or (first.endswith("s") and roles.BELONGING.match(after) and not is_word(first))
        or (
            is_known_family(scene, first)
            and is_of_family(first, before, after, scene.letter.private)
        )
        or (signed and (name.is_whole or not name.text.islower()))
    )


def _is_kin(word: str) -> bool:
    """ "Barnebarnet": who is told of by what he is to the writer."""
    return roles.KIN_BARE.search(f"{word} ") is not None


def _is_heading(scene: Scene, span: Span) -> bool:
    nth = scene.letter.line_at(span.start)
    return nth >= 0 and scene.letter.lines[nth].block.kind is BlockKind.HEADING


def _in_sender_field(scene: Scene, name: Name) -> bool:
    """ "Navn: Filmon Tekle" and "Fra: Oksana Melnyk <…>"."""
    nth = scene.letter.line_at(name.span.start)
    if nth < 0 or not scene.letter.private:
        return False
    line = scene.letter.lines[nth]
    lead = scene.text[line.span.start : name.span.start]
    return name.is_whole and len(lead) < 30 and ":" in lead and bool(roles.NAME_FIELD.search(lead))


def _stands_alone(scene: Scene, name: Name) -> bool:
    """Whether the name fills a line of letterhead or signature."""
    nth = scene.letter.line_at(name.span.start)
    if nth < 0:
        return False
    line = scene.letter.lines[nth]
    return line.edge and len(line.text) <= len(name.span) + 3
