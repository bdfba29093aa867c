"""How a sentence begins, and what it does: goes on, adds, turns, asks, wishes.

Word lists of general Danish; each tells something about where a point ends.
"""

from __future__ import annotations

import re

# "Hvad med dem, når …?": what was just spoken of, and no other matter.
_NOT_THEM = r"(?! (?:dem|det|den|ham|hende)(?:\?|,? (?:når|hvis|nu|så|om)\b))"
# "Til sidst købte vi": a story's end, where "til sidst vil vi nævne" adds a point.
_STORY = (
    r"(?! (?:ville|kunne|skulle|måtte|turde|blev|gik|kom|fik|var|havde|gav|tog|sagde|stod|lod|sad|lå|opgav"
    r"|\w{2,}(?:ede|te)) (?!(?:\w+ )?gerne\b))"
)
_ADDS = re.compile(
    rf"(?:hvad angår|med hensyn til|for så vidt angår|hvad (?:så )?med{_NOT_THEM}|angående|vedrørende|desuden|derudover"
    r"|herudover|endvidere|ydermere|yderligere|endelig|ligeledes|i øvrigt|for øvrigt"
    r"|i tillæg|tilsvarende"
    rf"|til s(?:idst|lut){_STORY}|sluttelig|slutteligt|afslutningsvis|dertil kommer|hertil kommer|oven i|samtidig"
    r"|samtidigt|og så"
    r"|for det (?:første|andet|tredje|fjerde|femte|sjette)|i samme (?:åndedrag|ombæring|forbindelse)|apropos"
    r"|ud over (?:det|dette)|udover (?:det|dette)"
    r"|(?:en|et) (?:anden|andet|tredje|fjerde|sidste|yderligere) (?:ting|punkt|forhold|spørgsmål|problem|emne"
    r"|bekymring|bemærkning|ønske|forslag|opmærksomhedspunkt|sag)"
    r"|(?:den (?:anden|tredje|fjerde)|det (?:andet|tredje|fjerde)) (?:er,? at|handler|gælder|angår|drejer)"
    r"|derimod|til gengæld|omvendt|noget andet|en ting mere|lige en ting|og endelig|og desuden|og i øvrigt"
    r"|nu vi er ved|(?:(?:vi|jeg) (?:har|vil|savner|mener|ønsker|foreslår|undrer (?:os|mig)|er)"
    r"|det (?:undrer|bekymrer|glæder|ærgrer) (?:os|mig)|det (?:skal|bør|må)(?= \w+ (?:bemærkes|nævnes"
    r"|fremhæves|tilføjes)))"
    r" (?:\w+ )?(?:også|samtidig|desuden|derudover|endvidere)|(?:vi|jeg) har (?:én|en|endnu en|også en"
    r"|et par|et enkelt) (?:ting|punkt|spørgsmål|tilføjelse\w*|bemærkning\w*))\b",
    re.I,
)
_ADDS_INSIDE = re.compile(
    r"\b(?:desuden|derudover|endvidere|ligeledes|i øvrigt|for øvrigt|forresten|oven i købet)\b",
    re.I,
)
_ALSO = re.compile(r"\b(?:også|heller ikke)\b", re.I)
_TOPIC = re.compile(
    r"(?:mht\.?|i forhold til|ift\.?|vedrørende|vedr\.?|angående|for så vidt angår"
    r"|når det (?:gælder|kommer til|handler om)"
    r"|omkring|ad\b|til (?:afsnit|kapitel|side|punkt|pkt|pejlemærke|mål)|(?:i|på|under|om) (?:afsnit|kapitel"
    r"|kap\.?|side|s\.|punkt|pkt\.?|pejlemærke|mål|indsatsområde|§)|af (?:afsnit|kapitel|side|handleplanen)"
    r"|side \d|afsnit \d"
    r"|i (?:forordet|indledningen|visionen|handleplanen)|så er der"
    rf"|hvad med{_NOT_THEM})\b",
    re.I,
)
# "Maden." "Om grupperne:" "Transport:" – the matter named in front of the point
_LABEL = re.compile(r"(?:(?:Og )?(?:så |først |om |og )?[A-ZÆØÅa-zæøå][^.,:!?]{2,40}[:.])(?=\s|$)")
_TURNS = re.compile(r"(?:men|modsat|på den anden side|dog)\b", re.I)
# "Vi vil dog anbefale …", "Plantetallet siger imidlertid …": the same, a few words into the sentence.
_TURNS_INSIDE = re.compile(
    r"\b(?:dog|imidlertid|til gengæld|derimod|alligevel|desværre|(?:er|må|kan|skal) bare)\b", re.I
)
_SUMS_UP = re.compile(
    r"(?:ellers|alt i alt|i det hele taget|samlet set|på den positive side)\b", re.I
)
_URGES = re.compile(r"\w+ dog\b|så ", re.I)  # "Sig dog noget til os!"
# "Seks uger er alt for længe", "Og en time er lang tid": a figure of the draft, and that it is wrong.
_JUDGES_FIGURE = re.compile(
    r"\W*(?:[^\s.,;:!?]+ ){0,2}?(?:kl\. ?\d|\d|én|en (?:gang|halv|time|dag|uge|måned)|et (?:kvarter|døgn|år)"
    r"|halvanden|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten|tyve|hvert?)\b[^.,:;!?]{0,60}?"
    r"\b(?:er|var|bliver|virker|synes|lyder) (?:\w+ ){0,3}?(?:for (?:lidt|få|langt?|længe|kort|sent?|sjældent?"
    r"|mange|meget|lavt?|højt?|dyrt?|svagt?|små|store?|stort)|urimelig\w*|i (?:under|over)kanten|lang tid"
    r"|ikke (?:nok|meget|mange)|utilstrækkelig\w*|uholdbar\w*)\b",
    re.I,
)
_YES_OR_NO = re.compile(r"(?:(?:og|men|så)\s+)?(?:ja|nej)(?:\s+tak)?\s+til\b", re.I)
_GOES_ON = re.compile(
    r"(?:det|dette|den|denne|de|disse|derfor|dermed|herved|herfra|hermed|her|der|dér|så|ellers|for|fordi|fx"
    r"|f\.eks|eksempelvis|for eksempel|sådan|således|han|hun|ham|hende"
    r"|begge|især|særligt|navnlig|netop|altså|alligevel|ikke mindst|på den måde|i stedet|i så fald|det samme"
    r"|og det|og den|og de|konsekvensen|resultatet|årsagen|begrundelsen|baggrunden|eksemplet|heller ikke"
    r"|ingen af|nogle af dem|dem|alternativt|dog|tværtimod)\b",
    re.I,
)
_POINTS_BACK = re.compile(
    r"(?:(?:men|og|så) )?(?:det|den|de|dem|der|han|hun|dette|denne|disse|så|derfor|fx|ellers|for|ikke|netop|især"
    r"|her|begge|sådan)\b",
    re.I,
)
_REFERS_BACK = re.compile(
    r"^(?:vi|jeg|rådet|bestyrelsen) (?:foreslår|anbefaler|mener|ønsker|beder|opfordrer|vil|ser) (?:også "
    r"|gerne )?derfor\b|^(?:dette|denne|disse|derfor|dermed|herved|sådan|således|ellers|begge dele|det samme"
    r"|det gælder|det skyldes|det betyder|på den måde|alt dette|den slags|dét|heraf|hertil|især|fx|f\.eks"
    r"|for eksempel|konkret)\b"
    r"|\b(?:alt dette|alt det|den slags|dem alle|som nævnt|ovenstående)\b|^(?:den|det|de) (?!er\b|kan\b|skal\b"
    r"|bør\b|vil\b|må\b|har\b|bliver\b|var\b|virker\b|ser\b|synes\b|at\b|første\b|andet\b|anden\b|næste\b"
    r"|nye\b|hele\b|[a-zæøå]+ste\b)[a-zæøå]{4,}\s+(?:er|kan|skal|bør|vil|må|har|bliver|var|burde)\b",
    re.I,
)
# "Det værste er køen", "Det hele skal evalueres" stand by themselves, too.
# "Det er mange penge for en pensionist" points back, "Det er godt, at …" does not.
_IT_IS = re.compile(r"det (?:er|var|bliver|ville være|koster|kan|skal) ", re.I)
_CLAUSE = re.compile(r"\b(?:at|når|hvis|hvorfor|hvordan|hvad|hvor|som|der|hvem|om)\b", re.I)
_IMPERATIVE = re.compile(
    r"(?:og |så |men )?(?:skriv|giv|lad|lav|sæt|læg|fjern|stryg|slet|flyt|hold|brug|gør|send|husk|tag|find"
    r"|begynd|byg|kom|ret|behold|bevar|bliv|tænk|spørg|vælg|hæng|inviter|tilføj|ændr|indfør|opret|luk|åbn|hæv"
    r"|sænk|del|mål|regn|start|stop|drop|udskyd|vent|sørg|sats|prioriter|præciser|uddyb|beskriv|fasthold"
    r"|gennemfør|hyr|ansæt|afsæt|test|undersøg|få|vis|nævn|stil|tal|lyt|kig|se|lov|erstat|omformuler|styrk|skru"
    r"|saml|spar|undgå)\b(?! (?:er|bliver|var)\b)",
    re.I,
)
_WISH = re.compile(
    r"\b(?:bør|burde|foreslå[rs]?|anbefaler|opfordrer|ønsker|ønskes|savner|efterlyser|beder (?:om|kommunen|jer"
    r"|derfor)|vil gerne (?:have|bede|se|vide)|skal (?:kunne|have|stå|ske|ligge|være|skrives|ind|med|ud)"
    r"|må (?:kunne|gerne|der)|kunne man|kan (?:man|der|vi|I) ikke|mangler|der skal|vi vil have|ser gerne"
    r"|helst)\b",
    re.I,
)
_STANCE = re.compile(
    r"^(?:(?:men|og|så|derfor|samtidig|desuden|endelig|derimod|dog)\s+)?(?:(?:vi|jeg|(?:[\w-]*(?:rådet"
    r"|foreningen|bestyrelsen|udvalget|kredsen|regionen|klubben|forbundet|gruppen|afdelingen|medarbejderne"
    r"|medlemmerne)))\s+)(?:\w+\s+){0,2}?"
    r"(?:savner|foreslår|mener|synes|finder|anbefaler|opfordrer|undrer|ønsker|beder|støtter|bakker|bemærker"
    r"|noterer|hæfter|frygter|efterlyser|er\s+(?:\w+\s+)?(?:glade?|bekymrede?|enige?|positive?|kritiske?"
    r"|uenige?|betænkelige?|utrygge?)|vil\s+(?:gerne\s+)?(?:opfordre|foreslå|advare|rose|gøre opmærksom|pege"
    r"|spørge|bede|anbefale|understrege|kvittere|protestere)|stiller|peger|går ind for|kan (?:ikke )?(?:støtte"
    r"|bakke|tilslutte|se))\b",
    re.I,
)
# Where somebody who types without a stop comes to another matter: "… og så er der det med …",
# "… hvem skal man ringe til" (a verb before its subject is asked, not reported).
MATTER = re.compile(
    r"og så (?:er der (?!(?:slet )?ingen|ikke|kun|intet|noget|nogen)|er det (?:også|dejligt|godt|fint|rart|skønt)"
    r"|(?:vil|synes|mener|undrer|ønsker|håber) (?:jeg|vi)|har (?:jeg|vi) (?:lige|også|et|en)"
    r"|(?:lige )?(?:en ting|det med|det der med)|lige (?:en|et)"
    r"|(?:kan|skal|bør|burde) (?:i|vi|jeg|man|der) (?:også|ikke også|lige)|mangler (?:der|vi|jeg))"
    rf"|(?:(?:og|men) )?hvad (?:med{_NOT_THEM}|angår)\b|men altså\b|altså jeg\b|og der (?:bør|burde|mangler)\b"
    r"|(?:og |men )(?:det|den) (?:der )?med\b|men jeg er (?:så )?(?:glad|vild)\b"
    r"|(?:og|men) (?:kan|kunne|vil|må) (?:i|man|vi|der) (?:ikke )?(?=\w)"
    r"|(?:og )?(?:jeg|vi) (?:synes|mener|vil|håber|ønsker|har) (?:også|desuden)\b"
    r"|(?:og )?(?:en anden ting|for ?resten)\b|og (?:noget andet|i øvrigt|desuden|derudover|til (?:sidst|slut))\b"
    r"|til (?:sidst|slut) (?:vil|skal|har|kan|er|lige|så|det|jeg|vi)\b"
    r"|og hv(?:em|ornår|orfor|ordan) (?:skal|kan|må|vil|er|har|bliver|får|gør|kommer)\b"
    r"|(?<!jeg )(?<!vi )(?<!at )hv(?:em|ad|or|ornår|orfor|ordan)"
    r" (?:skal|kan|må|vil|er|har|bliver|får|gør) (?:man|vi|jeg|der|det|i)\b",
    re.I,
)
_ASKED_FOR = re.compile(r"(?:Hvem|Hvad|Hvornår|Hvordan|Hvilke[nt]?|Hvor)\b")
_WHY = re.compile(r"og (?:så )?(?:hvorfor|hvordan|hvornår|hvorledes)\b", re.I)
_QUESTION = re.compile(r"\?[\"'”’»«)\]]*\s*$")


def adds(text: str) -> bool:
    """ "Desuden …", "For det andet …", "Og så …": announces something more."""
    return bool(_ADDS.match(text))


def adds_inside(text: str) -> bool:
    """ "Det bemærkes endvidere …": the same, a few words into the sentence."""
    return bool(_ADDS_INSIDE.search(" ".join(text.split()[:8])))


def ends_story(text: str) -> bool:
    """ "Til sidst købte vi et hus.": the end of what was told, and no further point."""
    return not adds(text) and text.lower().startswith(("til sidst ", "til slut "))


def says_also(text: str) -> bool:
    return bool(_ALSO.search(" ".join(text.split()[:7])))


def names_topic(text: str) -> bool:
    """ "Hvad angår …", "Til afsnit 3.2 …", "Maden." """
    return bool(_TOPIC.match(text)) or bool(_LABEL.match(text) and len(text.split()) <= 3)


def says_yes_or_no(text: str) -> bool:
    """ "Nej tak til cykler.", "Og ja til en badebro!": what is for and what is against stand apart."""
    return bool(_YES_OR_NO.match(text))


def turns(text: str) -> bool:
    """ "Men …", "Dog …": against what was said just before."""
    return bool(_TURNS.match(text))


def turns_inside(text: str) -> bool:
    """ "Vi vil dog anbefale …": turns without "men" in front; an order ("Husk dog …") does not."""
    if turns(text) or adds(text) or commands(text) or _URGES.match(text):
        return False
    return bool(_TURNS_INSIDE.search(" ".join(text.split()[:8])))


def sums_up(text: str) -> bool:
    """ "Ellers …", "Alt i alt …": looks back on the whole."""
    return bool(_SUMS_UP.match(text))


def judges_figure(text: str) -> bool:
    """ "Vejning hver tredje måned er for sjældent.": finds a figure too small or too large."""
    return bool(_JUDGES_FIGURE.match(text))


def goes_on(text: str) -> bool:
    """ "Det …", "Derfor …", "Fx …": begins with a word that points back."""
    return bool(_GOES_ON.match(text)) and not says_also(text)


def points_back(text: str) -> bool:
    """ "Det …", "Men den …", "For …": begins with a word for what was just said."""
    return bool(_POINTS_BACK.match(text))


def refers_back(text: str) -> bool:
    """ "Den grænse bør …", "Det gælder især …": cannot be understood alone."""
    return bool(_REFERS_BACK.search(text) or (_IT_IS.match(text) and not _CLAUSE.search(text)))


def opens_matter(text: str) -> bool:
    """ "og så er der det med …", "hvem skal man ringe til": another matter where no stop stood."""
    return bool(MATTER.match(text))


def commands(text: str) -> bool:
    """ "Skriv …", "Lad …": an imperative in front."""
    return bool(_IMPERATIVE.match(text))


def wishes(text: str) -> bool:
    return bool(_WISH.search(text)) or commands(text)


def takes_stand(text: str) -> bool:
    """ "Vi savner …", "Rådet foreslår …": subject and verb of opinion in front."""
    return bool(_STANCE.match(text))


def asks_more(text: str) -> bool:
    """ "Og hvorfor …?": a question with "og" in front."""
    return text[:3].lower() == "og " and asks(text)


def asks_what(text: str) -> bool:
    """ "Hvem fejer pladsen?": a question that begins with what it asks for."""
    return asks(text) and bool(_ASKED_FOR.match(text))


def asks_why(text: str) -> bool:
    return asks_more(text) and bool(_WHY.match(text))


def asks(text: str) -> bool:
    return bool(_QUESTION.search(text))
