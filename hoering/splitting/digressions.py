"""Parts of a response that are about something else: a members' magazine's calendar, an aside.

Only what is certain: most stories that senders tell are there to make a point.
"""

from __future__ import annotations

import re

_CALENDAR = re.compile(
    r"(?:det sker|kalender|aktivitetskalender|arrangementer|kommende|aktiviteter|program|nyt fra|kort nyt"
    r"|korte nyheder|månedens|opskrift|annonce|mærkedage|kontingent"
    r"|generalforsamling|næste nummer|på gensyn|mødedatoer|medlemstilbud|eventuelt)\b",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:benytte[rs]?|bruge[rs]?) (?:samtidig )?(?:lejligheden|anledningen|chancen) til at (?:minde om"
    r"|fortælle|nævne|invitere|reklamere|gøre reklame|hilse|ønske)\b"
    r"|\bhar (?:ikke|intet|ingenting) (?:noget )?med (?:sagen|politikken|planen|høringen|udkastet) at gøre\b"
    r"|^(?:mit|hans|hendes) (?:person|cpr)(?:-?(?:nummer|nr\.?))?(?: er\b|:)\s*\d"
    r"|^(?:i|du|jeg)\b[^,;]{0,45}\b\d{6}-?\d{4}\b"
    r"|^(?:jeg|vi) (?:ønsker|vil) (?:helst |gerne )?"
    r"(?:ikke (?:at )?(?:oplyse|skrive|nævne|have)\b.{0,20}\bnavn(?:et|e)?\b"
    r"|(?:at )?være anonyme?\b)(?!.*\b(?:fordi|men)\b)"
    r"|^(?:i skriver\b[^:]{0,40}: ?[»\"”“])?hermed (?:frem)?sendes\b.{0,80}\bi høring\b"
    r"|^vi beder om (?:jeres|dine|eventuelle) (?:bemærkninger|høringssvar)\b.{0,20}\bsenest\b"
    r"|\bdermed være ikke sagt\b"
    r"|\b(?:er|I er|udvalget er) (?:altid |hjerteligt )?velkom\w+ til (?!at\b)",
    re.I,
)


def is_calendar(heading: str) -> bool:
    """Whether a heading stands over news and dates of a club or a magazine."""
    return bool(_CALENDAR.match(heading.strip()))


def is_aside(text: str) -> bool:
    """A sentence that openly leaves the matter: "Vi vil benytte lejligheden til at minde om …"."""
    return bool(_ASIDE.search(text))
