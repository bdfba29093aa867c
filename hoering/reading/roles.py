"""Words for what somebody is in a body, or to it."""

from __future__ import annotations

import re

ROLES = (
    r"(?:vice|næst|kreds|lands|lokal|regions|afdelings|bestyrelses|by|sektor|fælles|konstitueret |fungerende "
    r"|fg\. |stedfortrædende |daglig |pædagogisk |administrerende |adm\. |teknisk )*"
    r"(?:for(?:mand|kvinde|person)|næstfor(?:mand|kvinde|person)|formandskab|leder|skoleleder|dagtilbudsleder"
    r"|institutionsleder|centerleder|områdeleder|afdelingsleder|viceskoleleder|teamleder|plejecenterleder"
    r"|souschef|direktør|vicedirektør"
    r"|forstander|viceforstander|inspektør|rektor|chef|\w+chef|chefkonsulent|specialkonsulent|konsulent"
    r"|\w+konsulent|sekretær|\w+sekretær|koordinator|\w+koordinator|fuldmægtig|kontorchef"
    r"|provst|biskop|sognepræst|talsmand|talskvinde|talsperson|ordfører|kontaktperson|kasserer"
    r"|medlem af bestyrelsen|bestyrelsesmedlem|bestyrelsesformand|rådsmedlem|repræsentant|\w+repræsentant"
    r"|tillidsmand|tillidskvinde"
    r"|arkitekt|advokat|ejer|indehaver|medejer|ceo|partner|kommunaldirektør|borgmester|politiinspektør"
    r"|vicepolitiinspektør|politikommissær|politidirektør|projektleder|sagsbehandler|akademisk medarbejder"
    r"|driftsleder|lokalformand)"
)
ROLE = re.compile(rf"\b{ROLES}(?:en|et)?\b", re.IGNORECASE)
# What binds a private person to a body without speaking for it.
TIE = re.compile(
    r"\b(?:mor|far|forælder|forældre|bedsteforælder|mormor|farmor|farfar|morfar|pårørende|datter|søn|beboer"
    r"|nabo|naboer|borger|borgere|bruger|elev|tidligere|forhenværende|fhv\.?|pensioneret|pensionist|studerende"
    r"|lærer|lærerinde"
    r"|pædagog|pædagogmedhjælper|sygeplejerske|assistent|sosu|social- og sundheds(?:assistent|hjælper)|hjælper"
    r"|medarbejder|ansat|frivillig|efterlønner|ægtefælle|værge|cyklist|bilist|kunde|plejefamilie|plejemor"
    r"|plejefar)\b",
    re.IGNORECASE,
)
