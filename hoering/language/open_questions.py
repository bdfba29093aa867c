"""What a form asks for in people's own words, and answers to it that say nothing."""

from __future__ import annotations

import re

_OPEN = re.compile(
    r"kommentar|bemærkning|begrund|uddyb|beskriv|forslag|tilføj|fortæl|\binput|ris og ros|fordele|ulemper|bekymr"
    r"|\bønske|forbedr|\bhvorfor\b|\bhvordan\b|\bgrunde?n?\b|\bhvad (?:synes|mener|tænker|ønsker|mangler|skal|bør|vil"
    r"|kunne|kan|er (?:den |det |de )?(?:vigtig|bedst|værst|størst|godt|skidt|dårlig|svær|positiv|negativ))"
    r"|\bhvilke (?:\w+ )?(?:ændringer|idéer|ideer|udfordringer|konsekvenser)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:ja|nej)(?: tak)?|(?:det )?ved (?:jeg |det )?ikke|intet|ingenting|ingen(?: \w+){0,2}"
    r"|ikke (?:noget|relevant|endnu)|n/?a|ok(?:ay)?|som (?:ovenfor|før|nævnt)"
    r"|se (?:\w+ )?(?:bilag|ovenfor|vedhæft\w*|vedlagt\w*|mail\w*|brev\w*)"
    r"|(?:det )?samme(?: som ovenfor)?|hverken eller|måske|test|[-–—./x\s\d]*",
    re.IGNORECASE,
)


def is_open_question(text: str) -> bool:
    """Whether a question of a form is answered in words: "Hvad er den vigtigste grund?"."""
    return bool(_OPEN.search(text))


def says_nothing(answer: str) -> bool:
    """Whether an answer is none: "Ved ikke", "Ingen kommentarer", a dash."""
    return bool(_NOTHING.fullmatch(answer.strip(" .!\t\n")))
