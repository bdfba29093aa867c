"""What a remark quotes: the draft's words are not the sender's wish, however they are put."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.language.small import small
from hoering.language.wordclasses import Tagged
from hoering.theming.imperatives import is_order

_DRAFT = (
    r"(?:udkastet|forslaget|planen|politikken|strategien|programmet|regulativet|teksten|afsnittet|kapitlet"
    r"|(?:afsnit|kapitel|punkt|pkt \.|side|s \.|§) [\d.]+|kommunen|forvaltningen|man|i)"
)
_TELLS = (
    r"(?:skriver|skrev|nævner|siger|lægger op til|vil|beskriver|lover|påstår|hævder|anfører|angiver"
    r"|fremhæver|oplyser)"
)
# "Bussen skal efter afsnit 3.3 holde …", "Der står, at …", "Når I skriver, at …".
_REPORTS = re.compile(
    rf"\b(?:efter|ifølge|jf ?\.?|i henhold til) (?:udkastet|forslaget|planen|(?:afsnit|kapitel|punkt|§) ?\d)"
    rf"|(?<!som )(?<!hvor )\b(?:der står (?!ikke|intet|ingen)|det står (?:at|i|under|,|sort|»))"
    r"|\bstår der (?!ikke|intet|ingen)|\bhedder det\b"
    r"|\bgår rygter\b|\brygter(?:ne)? (?:siger|går|om)\b"
    rf"|(?<!hvis )\b{_DRAFT} (?:\w+ )?{_TELLS}\b|\b{_TELLS} {_DRAFT}\b"
    rf"|\b(?:vi læser|jeg læser|vi kan læse|jeg kan læse|fremgår det|det fremgår (?:af|at))\b"
)
# What the draft does not say is the sender's own finding.
_LACKS = re.compile(rf"\b{_TELLS} (?:\w+ ){{0,2}}(?:ikke|intet|ingen)\b")
# A sentence that reports and wishes in one breath says the wish: "Der står 20, men vi foreslår 50".
_OWN = re.compile(
    r"\b(?:foreslå\w*|anbefale\w*|ønsker|beder|opfordrer|henstiller|håber|bør|burde|frygter|bekymre\w*|støtter"
    r"|godt|positivt|tilfreds\w*|tak|ros|glade?|forkert\w*|savner|mangler)\b"
)
QUOTES = frozenset('»«”“"„')


def reports(sentence: Sequence[Tagged]) -> bool:
    """Does the sentence only tell what the draft says? No question does: "Hvordan vil kommunen …?"."""
    if sentence and sentence[-1].form == "?":
        return False
    text = small(" ".join(t.form for t in sentence))
    # "Skriv, at I oplyser om det", "Når I skriver det, så skriv også hvorfor".
    behind = (n for n, t in enumerate(sentence, 1) if t.form in ("så", "men"))
    ordered = any(is_order(sentence[n:]) for n in (0, *behind))
    own = ordered or _OWN.search(text) or _LACKS.search(text)
    return bool(_REPORTS.search(text)) and not own


def requoted(words: Sequence[Tagged]) -> list[Tagged]:
    """The words with what they quote in ”…”, for they are to stand in »…« themselves."""
    return [Tagged("”", t.tag) if t.form in QUOTES else t for t in words]


def is_balanced(words: Sequence[str]) -> bool:
    """Whether every quotation that is opened is closed."""
    text = " ".join(words)
    curled = text.count("”") + text.count("“") + text.count("„")
    return text.count("»") == text.count("«") and text.count('"') % 2 == 0 and curled % 2 == 0


def in_marks(words: Sequence[str]) -> str:
    """Words with blanks between them, but none inside quotation marks, whichever way these point."""
    made, opened, tight = "", False, True
    for word in words:
        mark = word in QUOTES
        closing = mark and opened
        made += word if tight or closing else f" {word}"
        tight = mark and not opened
        opened = opened ^ mark
    return made
