"""Danish phrases that make a remark of a sentence which begins as an opening: language data.

All are of small letters, for text in small letters, but for one in which the word "I" is a sign.
"""

from __future__ import annotations

import re

from hoering.splitting.phrases import SMALL_YOU

# Who answers, how many they are and how the answer was made: still presentation.
_OURS = (
    r"(?:\w*medlemmer|bestyrelse|forening|klub|råd|udvalg|kontingent|formand|lærer|udtalelse|\w*svar|\w*alder|udkast"
    r"|til|inden|uden|siden|ellers)\w*\b"
)
# "Jeg er en af de mange med en lille båd, og jeg synes, det er for dyrt": presented, then an opinion.
STAND = re.compile(
    r"[,–-] (?:og|så|derfor|men) (?:(?:jeg|vi) (?:kan |må )?(?:virkelig |simpelthen |også |selv )?"
    r"(?:synes|mener|finder|forstår|oplever|ser (?:ikke|det)|vil (?:ikke|have|hellere|gerne have)|er (?:\w+ )?"
    r"(?:imod|uenige?|kede?|vrede?|bekymre\w*|rystede?|skuffe\w*))|(?:synes|mener|finder) (?:jeg|vi)"
    r"|for (?:os|mig|vores \w+) (?:er|betyder|bliver|vil|var))\b(?! (?:i|jer|os)\b)"
    # "Rådet ejer vejen og har ikke givet lov til, at den bruges"
    r"|\bog (?:har|vil) (?:ikke|aldrig)\b"
    # "Jeg bor alene og er bange"
    r"|\bog er (?:\w+ )?(?:bange|nervøse?|utrygge?|urolige?|kede?|vrede?|bekymre\w*|skuffe\w*)\b"
    # "Jeg bor på hjørnet og oplever hver dag, at bilerne kører ræs"
    r"|\bog (?:jeg |vi )?(?:oplever|mærker|ser(?! frem)|hører|ved|har (?:set|oplevet|mærket))\b[^.!?]{0,30}?"
    r",? (?:at|hvad|hvor\w*)\b"
    # "Vi bor på Engvej og får nu en hal lige op i haven", "Vi har en butik, og uden skolen lukker vi"
    r"|\bog (?:får nu|frygter|mister|skal (?:nu|så|fremover))\b|, og (?:uden|hvis)\b"
    # "Klubben har 300 medlemmer, men kun ét omklædningsrum"
    r"|\b(?:og|men) (?:har )?kun\b"
    # "Jeg underviser i biologi, og eleverne har intet sted at gå hen": what befalls others, and things
    rf"|, (?:og|men|så|hvor) (?!(?:vores |mine? )?{_OURS})"
    r"(?:halvdelen|vores \w+|mine? \w+|folk|\w{3,}(?:en|et|ne)|(?<=[gn] )de[n]?) "
    r"(?!for\b|i\b|og\b|af\b|på\b|til\b|med\b)\w{2,}"
    # "Vi driver 60 køer, og hver sommer står der folk midt i flokken"
    r"|, og (?:hver[t]? \w+|ofte|tit|nu|hele tiden|om (?:sommeren|vinteren|natten|aftenen)) \w+ (?:der|de|folk|man)\b"
    # "Jeg er 81 og har hjemmehjælp og jeg vil bare sige at de er flinke"
    r"|\b(?:jeg|vi) (?:vil|ville|skal) (?:bare|blot|kun|lige|også|gerne|godt)(?: (?:lige|gerne|have lov til at))?"
    r" (?:sige|fortælle),? at\b(?! (?:vi|jeg) (?:takker|har (?:læst|modtaget)))"
)

# "Tak for det.": of the sentence before it, where that one is a remark.
FOR_IT = re.compile(r"(?:(?:og|mange|tusind|stor) )*tak for det(?:te)?\b[.! ]*")

# "Jeg er 62 og har søgt tre gange uden at få svar": an experience, no presentation of who writes.
IN_VAIN = re.compile(r"\b(?:ikke|aldrig|uden at|forgæves)\b")

# "Der deltog 45 borgere.", "Afholdt den 22. september i Kulturhuset.": who met, where and when.
MET = re.compile(
    r"(?:der )?(?:deltog )?(?:ca\. |omkring |i alt )?\d+ (?:borgere|deltagere|beboere|personer)"
    r"(?: deltog| (?:var )?mødt op)?\W*$|af?holdt (?:den |d\. )?\d.{0,60}$|borgmesteren bød velkommen\W*$"
    r"|tak for en (?:god|hyggelig|fin|udbytterig) (?:aften|dag|eftermiddag|debat)\W*$"
    r"|(?:opsamlingen|referatet|notatet) er skrevet af .{2,40}$"
)

# What follows the thanks or the reading and makes the sentence a remark after all.
ADDED = re.compile(
    r"\bog (?:(?:(?:vi|jeg) )?(?:finder|mener|synes)|kan|ser|noterer|konstaterer|hæfter|undrer|må|der står"
    r"|vil (?:blot|bare|gerne (?!takke|afgive|bidrage|komme))|har (?:noteret|hæftet|bemærket))\b"
    r"|\bfor (?:en|et|jeres) (?:\w+ )?(?!.*\bmulighed)(?:fin|god|flot|pæn|grundig|spændende|ambitiøs)\w*\b"
    r"|\bfor, at (?!vi\b"
    r"|jeg\b|i\b|blive\b|være\b|få\b|kunne\b|måtte\b)\w+",
)
# A word to the reader or on the draft.
TO_YOU = re.compile(
    rf"\b(?:I|(?<!hos )jer|jeres)\b|{SMALL_YOU}|\b(?:[Aa]fsnit|[Kk]apitel|[Bb]ilag|[Ss]ide \d|desværre)\b"
    r"|\b(?:efter|ifølge) (?:planen|udkastet|forslaget|strategien)\b"
)
# Verbs that make "Foreningen …" an opinion.
OPINION = re.compile(
    r"\b(?:mener|finder|synes|savner|foreslår|ønsker|ser|kan|vil|må|bør|skal|støtter|bakker|noterer|bemærker"
    r"|konstaterer?|vurderer|anerkender|hilser|påpeger|anmoder|henstiller|beder|forudsætter|forventer|deler"
    r"|lægger vægt|gør (?:opmærksom|gældende|indsigelse)|tager forbehold|anfører|kræver|protesterer|efterlyser"
    r"|frygter|undrer|anbefaler|opfordrer|hæfter|glæder sig (?:over|ved)"
    r"|sætter (?:\w+ )?pris på(?! (?:at (?:blive|få|kunne|være|vi)|\w*(?:mulighed|inddrag|invitation))\w*)"
    r"|er (?:glad|bekymret|enig|imod|positiv|kritisk|(?:u|meget )?tilfreds|begejstre|uenig)\w*"
    # "er dybt forundret over, at", "er uforstående over for": whatever the feeling is called
    r"|(?:sagde|siger|oplyste|oplyser|forklarede|fortalte|spurgte),? (?:at|om)\b"
    r"|efter (?:vor|vores|min|rådets|[\w-]+(?:ens|ets)) (?:mening|opfattelse|vurdering|skøn)"
    r"|er (?:\w+ ){1,3}over(?:,? at| for)|er (?:\w+ ){0,2}(?:i tvivl|betænkelige? ved|opmærksomm?e? på)|ikke)\b",
)
