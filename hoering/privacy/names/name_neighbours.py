"""What the words beside a name make of it: somebody's house, a road called by it, who somebody is."""

from __future__ import annotations

import re

from hoering.privacy.names.scene import Scene
from hoering.privacy.wording import roles
from hoering.privacy.wording.runs import ROAD, Name, Token, is_word

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


def is_the_house(word: str) -> bool:
    """Whether a word is a house or body with the article behind: "Familiecentret"."""
    return word.endswith(("et", "en")) and roles.THING_WORD.match(word) is not None


_KING = re.compile(r"^ den [A-ZÆØÅ]\w+s (?=[A-ZÆØÅ])")
_KINGS = re.compile(r"(?:Christian|Frederik|Valdemar|Knud|Hans|Christoffer|Erik|Svend|Harald)")
_NUMBERED = re.compile(
    r"^ (?:\d{1,2}|[IVX]{1,4})\.?(?=[ ,])(?! (?:klasse|årgang|sal|time|hold)\b)(?! \d)"
)


def is_king(name: Name, after: str) -> bool:
    """ "Christian den Fjerdes Vej", "Christian 4. har ejet den"."""
    numbered = _KINGS.fullmatch(name.text) and _NUMBERED.match(after)
    return bool(_KING.match(after) or numbered)


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


# "Storm har haft fire på to år, og han …": a word that is a name as well, spoken of as one.
DOING = re.compile(
    r"^ (?:har|er|siger|sagde|synes|fik|går|gik|blev|kan|laver|vil|bor|boede|havde|var|kommer|kom|får|skal"
    r"|spurgte|græd|elsker|startede|starter|begyndte|begynder|fyldte|fylder|venter|savner|sover|lærte|tror"
    r"|gav|fortalte)\b[^.!?\n]{0,90}\b(?:han|hun|ham|hans|hendes)\b"
)
# What only somebody does: "Aksel kom hjem", "Storm siger".
ACTING = re.compile(
    r"^ (?:begynd(?:er|te)\s(?:i|på|til)|mistede\s(?:sin|sit|sine)|er\s\d{1,2}\b"
    r"|kom(?:mer)?\shjem|går\s(?:i|til)|siger|sagde|græd(?:er)?|elsker|savner|spurgte"
    r"|spørger|synes|fortalte|fortæller|starter\si|sover|hedder|fylder|cykler|tegnede|tegner|ringede|spiser)\b"
)
# "Emir har astma", "Hákun mistede sin kone": what no body and no place has or loses.
SUFFERING = re.compile(
    r"^ (?:(?:har\s)?mistede?t?|(?:har\s)?fået?|fik|har)\s(?:sin|sit|sine)\s"
    r"(?:kone|mand|hustru|søn|datter|mor|far|kæreste|bror|søster|syn|hørelse)\b"
    r"|^,? (?:(?:som|der)\s)?(?:har|fik|har\sfået|lider\saf|døde\saf)\s"
    r"(?:astma|adhd|autisme|epilepsi|demens|kol|diabetes|gigt|kræft|sclerose|sklerose|angst"
    r"|parkinson|downs)\b"
    # "Tulle har selv tre børn", "Mulle er bange for lastbilerne": what no body and no place is or has.
    r"|^ har\s(?:selv\s|også\s|kun\s)?(?:en|et|to|tre|fire|fem|seks|\d)\s"
    r"(?:\w+\s)?(?:børn|barn|sønner|døtre|søn|datter|drenge|piger|børnebørn)\b"
    r"|^ (?:er|var|blev)\s(?:\w+\s)?(?:bange|ked\saf\sdet|vild\smed|utryg\sved|forelsket|flov)\b"
    r"|^ tør\s(?:\w+\s)?ikke\b|^ døde\s(?:i|på|af|for|da|den|sidste)\b",
    re.IGNORECASE,
)
