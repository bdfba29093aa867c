"""What the words beside a name make of it: somebody's house, a road called by it, who somebody is."""

from __future__ import annotations

import re

from hoering.privacy.names.scene import Scene
from hoering.privacy.wording import roles
from hoering.privacy.wording.land_names import ROAD
from hoering.privacy.wording.runs import Name, Token, is_word

_THEN_HOME = re.compile(rf" (?:[A-ZÆØÅ][\w.]+ )?(?:{ROAD.pattern}) \d")


def names_thing(scene: Scene, name: Name, run: tuple[Token, ...]) -> bool:
    """Whether a road, a school or a work behind the name is called by it. "Karen Øsbys hus" is
    somebody's own: a genitive before a word in small letters, and who stands before a road and its
    number lives there."""
    rest = scene.rest(name, run)
    if name.is_whole and _THEN_HOME.match(rest):
        return False
    owned = scene.text[name.span.end - 1] == "s" and rest[1:2].islower()
    return bool(roles.THING_AFTER.match(rest)) and not (owned and rest.startswith(" "))


_WHO = re.compile(
    r"(?i)\w*(?:pædagog|hjælper|lærer|plejer|vikar|pedel|sygeplejerske|assistent|træner|chauffør|vejleder"
    r"|sagsbehandler|visitator|vært|kollega|kammerat|veninde|nabo|dreng|pige|mand|kone"
    r"|beboer|bruger|borger|elev|patient|pårørende|koordinator|konsulent|terapeut|praktikant)(?:en|n|s)?"
)
_CALLED = re.compile(
    r"(?:Røde|Gamle|Unge|Lille|Store|Lange|Høje|Tykke|Tynde|Sorte|Hvide|Skæve|Glade|Sure|Skøre|Stakkels)"
)


def says_who(scene: Scene, token: Token) -> bool:
    """A word with a capital because it begins a sentence ("Pædagogmedhjælper Susanne"), or what
    somebody is called ("Røde Ole")."""
    if _CALLED.fullmatch(token.word):
        return scene.letter.private
    begins = re.search(r"(?:^|[.!?:»\"]\s?|\n\s*)$", scene.before(token.span, 4))
    return bool(begins and _WHO.fullmatch(token.word))


_OLD = re.compile(r"(?i)\b(?:den|stakkels|afdøde)\s(?:gamle|unge|lille|stakkels|afdøde)\s$")
_FAMILYS = re.compile(
    r"s (?:drenge?|piger?|søn|sønner|datter|døtre|tvillinger|børnebørn|barnebarn|svigersøn)\b"
)
_OWNS = re.compile(r"s ([a-zæøå]{3,})\b")


def is_known_family(scene: Scene, word: str) -> bool:
    common = is_word(word) and not word.endswith("sen")
    return scene.names.is_family(word) and not common and word not in scene.names.towns


def is_of_family(word: str, before: str, after: str, private: bool) -> bool:
    """ "den gamle Dinesen", "Poulsens drenge"; in a private letter also "Sørensens rottweiler", which is
    no shop."""
    if _OLD.search(before) or _FAMILYS.match(after):
        return True
    owned = _OWNS.match(after)
    at_home = private and word.endswith("sen")
    return bool(owned and at_home and not roles.THING_WORD.match(owned[1]))
