"""Words for what somebody is in a body, or to it."""

from __future__ import annotations

import re

ROLES = (
    r"(?:(?:konst(?:itueret|\.)|fungerende|fg\.|stedfortrædende|daglig|pædagogisk|adm(?:inistrerende|\.)"
    r"|teknisk|faglig|politisk|akademisk|ledende) )?"
    r"(?:\w*(?:formand|forkvinde|forperson|leder|chef|direktør|konsulent|sekretær|koordinator|repræsentant|inspektør"
    r"|forstander|provst|talsmand|talskvinde|talsperson|kommissær|planlægger)"
    r"|formandskab|rektor|fuldmægtig|biskop|sognepræst|ordfører|kontaktperson|kasserer|bestyrelsesmedlem"
    r"|medlem af bestyrelsen|rådsmedlem|tillidsmand|tillidskvinde|arkitekt|advokat|ejer|indehaver|medejer|ceo|partner"
    r"|overlæge|cheflæge|oversygeplejerske|borgmester|sagsbehandler|medarbejder|redaktør|uddeler|oldermand)"
)
ROLE = re.compile(rf"\b{ROLES}(?:en|et)?\b", re.IGNORECASE)
# Who has a practice and writes for it, although he says "jeg".
PROFESSION = re.compile(
    r"\b(?:(?:praktiserende|alment praktiserende) \w+|(?:special|tand|dyr|øjen|øre)?læge|fysioterapeut|ergoterapeut"
    r"|kiropraktor|psykolog|apoteker|fodterapeut|jordemoder|revisor|landinspektør|advokat|arkitekt|optiker)\b",
    re.IGNORECASE,
)
BEHALF = re.compile(r"\bvegne\b|\bp\.?\s?v\.?\s?a\b", re.IGNORECASE)  # på vegne af, p.v.a.
# What binds a private person to a body without speaking for it.
TIE = re.compile(
    r"\b(?:mor|far|forælder|forældre|bedsteforælder|mormor|farmor|farfar|morfar|pårørende|datter|søn|beboer"
    r"|nabo|naboer|borger|borgere|bruger|elev|tidligere|forhenværende|fhv\.?|pensioneret|pensionist|studerende"
    r"|lærer|lærerinde|lektor|adjunkt"
    r"|pædagog|pædagogmedhjælper|sygeplejerske|assistent|sosu|social- og sundheds(?:assistent|hjælper)|hjælper"
    r"|ansat|frivillig|efterlønner|ægtefælle|værge|cyklist|bilist|kunde|plejefamilie|plejemor"
    r"|plejefar)\b",
    re.IGNORECASE,
)
# "Indsamlet af Bente Holm": what somebody did is no part of the name.
DONE_BY = re.compile(
    r"(?:(?:ind|frem)?sendt|indsamlet|samlet|(?:under)?skrevet|udarbejdet|afgivet|udfyldt|forfattet|formuleret|oprettet"
    r"|stillet) af\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
