"""Words that tell in what capacity a name stands: in office, as kin, or as part of another name."""

from __future__ import annotations

import re

# Who carries one of these titles acts for a body or an authority: the name stays.
# A word in front of any of them makes another one: "næstformand", "byrådsmedlem".
_OFFICE = r"""
(?:\w*(?:borgmester|formand(?:en)?|forkvinde|forperson|rådmand|minister|direktør|chef(?:en)?|leder(?:en)?|inspektør|konsulent\w*|koordinator|rektor
|provst|biskop|pastor|(?:stor|verdens|europa)mester|head\sof|præst|kasserer|sekretær(?:en)?|repræsentant(?:en)?|tillidsmand|sagsbehandler|visitator
|rådgiver(?:en)?|advokat(?:en)?|fuldmægtig|arkitekt|ingeniør|planlægger|jurist|medlem|[ab]-side|(?:medarbejder|leder|ledelses)side|suppleant
|kontaktperson|ordfører|talsmand|talsperson|ombudsmand|dommer|åmand|politikommissær
|(?:over|special|skole|plejehjems|afdelings|reserve|kommune|børne|vagt)læge|ledende\s\w+|afdelings\w+|antikvar|stadsgartner|embedslæge|tilsynsførende
|kirkeværge|\w*(?:bio|geo|arkæo|hydro|psyko|ornito|zoo|sundhedsøkono|socio|krimino|antropo|etno|epidemio|meteoro|geronto)log|psykiater|agronom
|bibliotekar|arkivar|botaniker|akustiker|ejendomsmægler|tillidsvalgt|medarbejder|assistent|indehaver|ejer|administrator|partner|professor|forstander
|pædagogisk\sleder|daglig\sleder|journalist|(?:social\s|case\s|club\s|youth\s)worker|councillor|headmaster|headteacher|redaktør|forfatter|digter
|filosof|oldermand|\w+ansvarlig(?:e)?|tovholder|talskvinde|havnefoged|havnemester|skovfoged|skovrider|kordegn|graver|organist|forstkandidat|form\.
|fmd\.?|kass\.|sekr\.|bestyrelsesmdl\.?|best\.?medl\.?|adv\.|ref\.|oberst|major|kaptajn|stifter|grundlægger|lektor|adjunkt|docent|(?:senior)?forsker
|ekspert|historiker|økonom|kunstner|komponist|billedhugger|skuespiller|fotograf|dronning(?:en)?|kong|kongen|prins|prinsesse|sankt|sct\.?|skt\.?))
"""
_OFFICE_PATTERN = re.sub(r"\n", "", _OFFICE.strip())
# "Som advokat for Asta Rosenlund": the person whom a body writes for.
CLIENT_BEFORE = re.compile(
    r"(?i)\b(?:(?:advokat|partsrepræsentant|bisidder|værge|fuldmægtig|rådgiver)\sfor"
    r"|(?:repræsenterer|repræsentant\sfor|på\svegne\saf)\s(?:min|vores|vor)\sklient"
    r"|(?:undertegnede|jeg)\s(?:repræsenterer|bistår)"
    r"|(?:dødsbo(?:et)?|bo(?:et)?|arving(?:en|er|erne)?)\sefter|\w*arving(?:en|er|erne)?|enken(?:\sefter)?"
    r"|(?:min|vores|vor)e?\sklient(?:er)?)[\s,:]{1,2}$"
)
# "Vedr.: Vagn Toftegaard" above "Som advokat for ovennævnte".
FOR_THE_ABOVE = re.compile(
    r"(?i)\b(?:advokat|partsrepræsentant|bisidder|værge|rådgiver|repræsentant)\sfor\s(?:ovennævnte|ovenstående)"
)
CLIENT_ABOVE = re.compile(r"(?im)^\W*(?:vedr(?:ørende|\.)?|ang(?:ående|\.)?|klient|emne)\s?:?\s$")
CLIENT_NAMED = re.compile(
    r"\b(?:[Aa]dvokat|[Pp]artsrepræsentant|[Bb]isidder|[Vv]ærge)\sfor\s(?:[A-ZÆØÅ][\w-]+\.?(?:\sog)?[\s,]{1,2}){1,5}$"
    r"|\bklient(?:er)?[\s,:]{1,2}(?:[A-ZÆØÅ][\w-]+\.?(?:\sog)?[\s,]{1,2}){1,5}$"
)
OFFICE_WORD = re.compile(rf"(?i){_OFFICE_PATTERN}(?:en|n|s)?$")
OFFICE_BEFORE = re.compile(
    rf"\b{_OFFICE_PATTERN}(?:en|n|s)?(?:\semerit(?:us|a))?(?:\s(?:i|for|på|ved|af|fra|hos)\s[\w-]+(?:\s[A-ZÆØÅ][\w-]+)?"
    # "Indehaveren af Hedelund Ure og Smykker, Poul Storm"
    r"(?-i:(?:\s(?:og\s|&\s)?[A-ZÆØÅ][\w-]+){0,3}))?[\s,:–-]{1,3}$",
    re.IGNORECASE,
)
OFFICE_AFTER = re.compile(
    rf"^(?:\s{{0,2}}[,(–\-·|:/\n]|\s(?=er\s|som\s))\s{{0,2}}(?:(?:som|er|din|vores|den|konst\.|fg\.|tidl\."
    rf"|fungerende"
    rf"|tidligere)\s)?(?:[\w-]+\s(?:og\s)?){{0,2}}?{_OFFICE_PATTERN}(?!\w)",
    re.IGNORECASE,
)
# "gårdejer Jens Gadegaard": who owns land or a house has no office by it.
# "Grundejeren på hjørnet, Henning Thorup": nor where it says which house.
OWNS_THERE = re.compile(
    r"(?i)(?<!\w)(?:gård|hus|lods?|grund|bolig|skov|sommerhus|parcelhus|landbrugs|jord|hunde|heste|båd|bil)ejer(?:en|ne|e)?"
    r"(?:\s(?:i|for|på|ved|af|over|bag)\s[\w-]+(?:\s[\w-]+)?)?\W*$"
    r"|(?:sidste|forrige|tidligere|gamle|nye)\sejer(?:en)?\W*$"
)
ORDINARY = re.compile(
    r"(?i)(?:medlem|medarbejder|assistent|ejer|kontaktperson|repræsentant\w*|suppleant|rådgiver\w*|leder\w*"
    r"|sagsbehandler)\W*$"
)
BEHALF = re.compile(
    r"(?i)\b(?:på\s(?:\w+\s){0,3}vegne|på\svegne\saf|p\.?\s?v\.?\s?a?\.?|v/|v\.|vegne)\s*(?:\w+\s){0,4}$"
    # "Grundejerforeningen Åsen ved Ole Kjær"; "røre ved Oliver" is no office.
    r"|(?:^|[\n,)]\s?|\b(?-i:[A-ZÆØÅ])[\w-]*\s|bestyrelsen\s)ved\s(?:\w+\s){0,4}$"
)
KIN = (
    r"(?:søn(?:nen?|s)?|datter(?:en|s)?|døtre|sønner|barn(?:et)?|børn(?:ene)?|dreng(?:en)?|drenge"
    r"|pige(?:n)?|piger|mand|kone|kæreste|samlever(?:ske)?|ægtefælle"
    r"|hustru|mor|far|mater|bror|søster|søskende|lillebror|lillesøster|storebror|storesøster|bedstemor"
    r"|bedstefar|mormor|morfar|farmor|farfar|oldemor|oldefar|svigermor|svigerfar"
    r"|svigersøn|svigerdatter|svoger|svigerinde|barnebarn|børnebørn|barnebarnet|plejesøn|plejedatter|plejebarn|nevø|niece"
    r"|onkel|tante|moster|faster|farbror"
    r"|morbror|tvillingerne|tvillinger|stedsøn|steddatter|datterdatter|dattersøn|sønnesøn|sønnedatter"
    r"|fætter|kusine|veninde|ven|nabo|naboen"
    r"|ældste|yngste|mellemste|store|lille|mindste|klassekammerat|kammerat|bonussøn|bonusdatter|bonusbarn"
    r"|guddatter|gudsøn|knægt(?:en)?|moder|fader|forældre|teenager|tøs|unge|tvilling"
    r"|plejemor|plejefar|plejebror|plejesøster|underbo|overbo|genbo|roommate|værge|eks(?:mand|kone|kæreste)?)"
)
OWNER = r"(?:min|mit|mine|vores|vor|vort|hans|hendes|deres|din|dit|jeres|sin|en|et|den|de)"
KIN_BEFORE = re.compile(
    rf"\b(?:{OWNER}\s(?:[\w-]+\s){{0,3}}?{KIN}|[\w-]*(?:{KIN})\stil|{KIN}(?:\ser"
    rf"|\shedder))(?:\s(?:på\s\d+(?:\sår)?|er))?[\s,:–-]{{1,3}}$",
    re.IGNORECASE,
)
# Kin that needs no "min": "Lillebror Storm så det hele", "naboen Sørensen".
KIN_BARE = re.compile(
    r"(?i)(?<!\w)(?:lillebror|lillesøster|storebror|storesøster|mormor|morfar|farmor|farfar|bedstemor"
    r"|bedstefar|oldemor|oldefar|onkel|tante|moster|faster|svigermor|svigerfar|naboen|genboen|overboen"
    r"|underboen|nabokonen|kæresten|kammeraten|veninden|vennen|konen|manden|hustruen|sønnen|datteren|fætter|kusine|barnebarnet|plejebarnet"
    r"|naboerne|genboerne|tvillingerne|børnebørnene|drengene|pigerne|børnene|søstrene|brødrene|oldebarnet|oldebørnene|kolleg(?:aen|erne))\s$"
    # Who writes in English: "my wife Ewa", "has a daughter Zofia".
    r"|\b(?:my|our|his|her|their|a)\s(?:\w+\s)?(?:wife|husband|sons?|daughters?|brother|sister|mother|father|friend|neighbou?r|boys?|girls?)\s$"
    r"|\b(?:mother|father|parents?|grand(?:mother|father|parents?))\s(?:of|to)\s$"
)
# "Per, min nabo", "Aksel er min bedste ven".
KIN_AFTER = re.compile(
    rf"^(?:,\s|[ ])(?:er\s|som\ser\s|der\ser\s)?(?:min|mit|vores|vor)\s(?:[\w-]+\s){{0,2}}?{KIN}(?!\w)",
    re.IGNORECASE,
)
# "og dreng Luka på 9": as who learns Danish says it, behind a word for a child and before an age.
CHILD_BARE = re.compile(r"(?i)(?<!\w)(?:lille|dreng|pige|søn|datter|barn|baby|mand|kone)\s$")
KIN_OWN = re.compile(
    rf"\b(?:(?:min|mit|mine|vores|vor|vort|hans|hendes|deres|sin|din|dit|jeres)\s(?:[\w-]+\s){{0,2}}?{KIN}"
    rf"|[\w-]*(?:mor|far|søster|bror|datter|søn|onkel|tante|forældre)\stil"
    r"|(?:har|med)\s(?:to|tre|fire|fem|seks|\d)\s(?:små\s|voksne\s|dejlige\s)?(?:børn|piger|drenge|sønner|døtre)(?=[,:])"
    r"|de\s(?:to|tre|fire|fem|seks|\d)\s(?:ældste|yngste|mindste|store|små)(?:\s(?:er|hedder))?)[\s,:–-]{1,3}$",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"(?i)\b(?:hedder|hed|kaldes|kalder\s(?:vi\s|jeg\s)?(?:ham|hende|mig)?|ved\snavn|døbt|navnet\ser|jeg\ser(?!\s?:)"
    r"|mit\snavn(?:\ser)?|undertegnede,?)\s*:?\s*$"
    # "Kaj Erik Dam, kaldet Tulle", "Edith, født Brandt"
    r"|(?-i:[A-ZÆØÅ])[\w-]+,?\s\(?(?:også\s)?(?:kaldet|født|f\.)\s$"
)
# "Buller, som han bliver kaldt"
CALLED_AFTER = re.compile(
    r"^,?\ssom\s(?:(?:han|hun)\s(?:\w+\s)?kald(?:es|t)|\w+\s(?:altid\s)?kald(?:er|te)\s(?:ham|hende))\b"
)
FAMILY_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:familien|fam\.|ægteparret|(?-i:[Hh]r\.?|HR\.|M(?:r|rs|s)\.?)|fru|frk\.?|frøken|søstrene|brødrene|enkefru|c/o)\s$"
)
# "Sanne Lehmann (40 88 …), der begge bor ud til åen": who is told by a home is no holder of a post.
LIVES_THERE = re.compile(
    r"^(?:\s(?:og|samt|&)\s[\w .-]{3,40}?)?(?:\s?\([^)\n]{1,80}\))?,?\s(?:der|som)\s"
    r"(?:\w+\s){0,2}(?:bor|er\snabo(?:er)?)\b"
)
# "Teknik og Miljø", "Vej og Park": how municipalities call their departments.
_FIELD = (
    r"(?:Teknik|Miljø|Natur|Plan|By|Byg|Vej|Veje|Park|Trafik|Drift|Ejendomme|Børn|Unge|Skole|Skoler|Dagtilbud|Læring|Familie|Kultur|Fritid"
    r"|Social|Sundhed|Omsorg|Ældre|Handicap|Psykiatri|Klima|Energi|Land|Erhverv|Beskæftigelse|Job|Borger|Økonomi)"
)
# "Ole Kjær (V)", "Ole Kjær fra Teknik og Miljø": who is elected or employed.
ELECTED_AFTER = re.compile(
    r"^\s\((?:[ABCDFIKMORSVØÆÅ]|SF|DF|EL|LA|NB|DD|KD|RV|Alt\.?|Venstre|Konservative|Socialdemokratiet|Radikale|Enhedslisten|Alternativet|Moderaterne)\)"
    r"|^,\s(?:Venstre|Det\sKonservative|De?t?\sRadikale|Socialdemokratiet|Enhedslisten|Dansk\sFolkeparti|Liberal\sAlliance|SF)(?!\w)"
    r"|^,?\s(?:som|der)\s(?:sidder|er|blev)\s(?:medlem\s|valgt\s|ind\s|indvalgt\s){0,2}(?:i|af|for)\s(?:[\w-]+\s(?:og\s)?){0,4}?\w*(?:[Uu]dvalg|[Bb]yråd|[Kk]ommunalbestyrelse|[Rr]egionsråd|[Ff]olketing)\w*"
    r"|^,?\sfra\s\w{4,}(?:listen|partiet)\b"
    r"|^,?\s(?:fra|for)\s(?:Venstre|Socialdemokrat(?:iet|erne)|Enhedslisten|SF|(?:[Dd]e\s|[Dd]et\s)?(?:[Rr]adikale|[Kk]onservative)|Dansk\sFolkeparti|Liberal\sAlliance|Alternativet|Moderaterne|Danmarksdemokraterne)(?!\w)"
    rf"|^,?\s(?:(?:nede|ovre|henne|oppe)\s)?(?:fra|i|ved)\s(?:{_FIELD}\s(?:og|&)\s{_FIELD}(?!\w)|[Bb]orgerservice\b|[Oo]mstillingen\b|[Pp]ladsanvisningen\b|[Jj]obcent\w+"
    r"|Teknik|Plan\s(?:og|&)|Natur\s(?:og|&)|By\s(?:og|&)|Jobcent\w+|[Kk]ommunen\b|[Rr]ådhuset|[Vv]isitationen|(?:teknisk\s|social\s)?\w*[Ff]orvaltning(?:en)?\b|kommunens\s)"
)
# "SF's Lise Müller", where the party may be read as the first word of the name.
OF_PARTY = re.compile(
    r"\b(?:SF(?:['’]?s)?|Venstres|Socialdemokratiets|Socialdemokraternes|Enhedslistens|[Rr]adikales|[Kk]onservatives|Dansk\sFolkepartis|Liberal\sAlliances|Alternativets|Moderaternes)"
    r"\s[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w.-]*){1,3}$"
)
_YEARS = (
    r"(?:\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten)"
)
AGE_AND_VERB = re.compile(
    rf"^ på {_YEARS}(?:,| (?:siger|fik|får|er|har|kan|går|skal|vil|blev|bliver|bor|græd|elsker|spørger"
    rf"|sagde|kom|kommer|havde|ville|må|var|starter|startede|synes)\b)"
)
OWNED = re.compile(
    r"(?i)(?<!sendt fra )\b(?:min|mit|vores|vor|vort)(?: (?:egen|lille|store|kære|elskede|gode))? $"
)
BELONGING = re.compile(
    r"^s? (?:lærer|pædagog|mor|far|forældre|søster|bror|klasse|værelse|kone|mand|børn|barn|familie"
    r"|behandling|diagnose|hjælper|kontaktperson|sag)\b"
)
# "Modtaget af: Mette Lund, Borgerservice": who took down what somebody said or rang about.
TAKEN_DOWN_BY = re.compile(
    r"(?im)^[^\n]{0,60}\b(?:modtaget|noteret|optaget|registreret|journaliseret|nedskrevet|sagsbehandlet|indtastet|indskrevet|behandlet|besvaret|skrevet\sned)(?:\s[^\n]{1,40}?)?\saf\s?:?\s?$"
)
COMPANION_BEFORE = re.compile(r"(?i)\b(?:mig|jeg|dig|os)\s(?:og|samt)\s$")
COMPANION_AFTER = re.compile(r"^(?:s\s\w+)?\sog\s(?:jeg|mig)\b")
WRITTEN_BY = re.compile(
    r"(?i)\b(?:skrevet|besvaret|udarbejdet|udfyldt|indsendt|formuleret|fremsendt|underskrevet|samlet|ført"
    r"|afgivet) af (?:[\w.-]+ ){0,4}(?:og )?$"
)
FOR_OTHERS = re.compile(
    r"^(?:\sog\s[\w.-]+(?:\s[A-ZÆØÅ][\w-]+)*)?\s(?:på\s[\w\s]{3,40}\svegne|(?:sender|svarer|skriver|udtaler|underskriver|afgiver)\b[^.!?\n]{0,40}\svegne|har\s(?:skrevet|ført|udfyldt|noteret)\b)"
)
# "Tryk: Karl Ove Holm": who has a task in a body's paper or meeting.
TASK_BEFORE = re.compile(
    r"(?i)\b(?:tryk(?:t af)?|layout|foto(?:graf)?|fotos|redaktion(?:en)?|redaktør|ansvarshavende(?: redaktør)?"
    r"|tegning(?:er)?|illustration(?:er)?|web(?:master)?|annoncer|udgiver|referent|referat|ordstyrer|dirigent|mødeleder|tekst|korrektur"
    r"|grafik|sats|opsætning|distribution|kontakt|oplæg|suppleant(?:er)?|revisor(?:er)?|pennefører|(?:oplægsholder|taler|indleder)(?:e|ne)?)(?:\s?:\s?|\s(?:var|er)\s)"
    r"(?:[A-ZÆØÅ][\w.-]+\s){0,3}(?:(?:og|&)\s)?$"
)
TASK_AFTER = re.compile(
    r"^(?:\s[A-ZÆØÅ][\w-]+)?\s(?:var|er|blev|som)\s(?:\w+\s)?"
    r"(?:ordstyrer|referent|dirigent|mødeleder|pennefører"
    r"|formand|kasserer|tovholder)\b|^\s(?:skrev|førte (?:referat|protokol|pennen)|bød velkommen"
    r"|ledede mødet|refererede|åbnede mødet|skrev referat(?:et)?|gennemgik|orienterede)\b"
)
# "Ole Brinch mente, at …" in minutes; "Helle Vagn har holdt pennen" in any body's letter.
MINUTES = re.compile(
    r"(?im)\b(?:referat|protokol|protokollat|dagsorden|ordstyrer|referent|afbud|beslutningsprotokol|mødeleder|mødet\sden|mødet\s\d|på\smødet|møde\sden"
    r"|ekstra\smøde|ordinært?\smøde)\b|^\W{0,2}(?:punkt|ad|pkt\.?)\s?\d"
)
SAID_AT_MEETING = re.compile(
    r"^\s(?:og\s[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)*\s)?(?:læste|mente|bad|tog\s(?:forbehold|ordet|referat|til\sgenmæle)|pegede|gjorde\sopmærksom|gjorde\sgældende|oplyste"
    r"|spurgte|foreslog|redegjorde|indledte|bemærkede|tilføjede|konkluderede|anførte|takkede|understregede|fremhævede|fremlagde|roste|stemte|ønskede|oplæste|svarede"
    r"|(?:sagde|fortalte|havde)(?![^.!?\n]{0,30}\b(?:han|hun|hans|hendes)\b)|blev\s(?:gen)?valgt|valgt|genvalgt|er\svalgt|var\s(?:imod|enig|uenig|betænkelig|forhindret)|undlod|sendte|afleverede|nævnte|fandt|støttede)\b"
)
TOLD_OFF = re.compile(
    r"^\s(?:og\s[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)*\s)?(?:har\sholdt\spennen|holdt\spennen|har\sskrevet|(?:er|blev)\s(?:gen)?valgt|valgt\ssom|genvalgt"
    r"|gjorde\sopmærksom|tog\sforbehold|har\sgodkendt)\b"
    r"|^\s\w+(?:de|te|gav|bad|sagde)\s(?:under|ved)\s(?:drøftelsen|behandlingen|punktet)\b"
)
# "Skomager Holm": a shop or trade that is called by its owner's name.
TRADE_BEFORE = re.compile(
    r"(?i)\b(?:bager(?:mester)?|slagter(?:mester)?|købmand|skomager|smed(?:emester)?|frisør|tømrer(?:mester)?|murer(?:mester)?"
    r"|maler(?:mester)?|vognmand|gartner|boghandler|urmager|apoteker|dyrlæge|læge|doktor|tandlæge|isenkræmmer|fiskehandler"
    r"|guldsmed|optiker|cykelhandler|radiohandler|blomsterhandler|møller|kromand|krofatter|skrædder|sadelmager)\s$"
)
TRADE_WORD = re.compile(TRADE_BEFORE.pattern.replace("\\s$", "$"))
QUOTED_BEFORE, QUOTED_AFTER = re.compile(r"[\"”“„»«]$"), re.compile(r"^[\"”“„»«]")
NAMED_THING = re.compile(
    r"(?i)\b(?!hustru)\w*(?:børnehave|vuggestue|lokalforening|bil|bus|lokale|rum|hus|projekt|plan|politik|strategi|sted|ordning|forløb|bog|film|app|system"
    r"|gruppe|hold|stue|by|skole|vej|forening|skib|båd|hund|kat|hest)\w*,? [^.!?]{0,15}\w+ $"
)
# A figure of years behind a name of the list ("Freja er syv"); behind any capitalised word only with "år".
AGE_WITH_YEARS = re.compile(
    r"^(?:,?\s(?:på|der er|som er|er|blev|fyldte|fylder)\s(?:nu\s|snart\s|kun\s|lige\s)?[\w-]+\sår\b"
    r"|\s?\(\s?\d{1,3}\sår\s?\)|,\s\d{1,3}\sår\b)"
)
AGE_AFTER = re.compile(
    r"^(?:s)?(?:,?\s(?:på|der er|som er|er|blev|fyldte|fylder|bliver|nu)\s(?:nu\s|snart\s|kun\s"
    r"|lige\s)?(?:\d{1,3}|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv"
    r"|tretten|fjorten|femten|seksten)\b(?!\s?(?:%|procent|timer|minutter|kilometer|km|kr))"
    r"|\s?\(\s?\d{1,3}(?:½|,5)?(?:\s(?:år|mdr\.?|måneder))?\s?\)|,\s\d{1,3}(?:½)?(?:\s(?:år|mdr|måneder))\b|,\s\d{2}(?=,\s[a-zæøå]))"
)
GREETING = re.compile(
    r"(?i)(?:^|\n|[.!] )[ ]*(?:kære|hej|goddag|hallo|godmorgen|att\.?:?|søde|hejsa|dav"
    # "Til gengæld flyttede Ida Kok"
    r"|til(?!\s(?:gengæld|sidst|daglig|eksempel|stadighed|foråret|efteråret|sommer|jul|mødet|trods)\b)"
    r")(?: [\w-]+){0,2} $|(?:^|\n) *til [^.!?\n]{0,50}\btil $"
)
CLOSING = re.compile(
    r"(?i)(?:\b(?:med\s)?(?:(?:de\s)?(?:venlige?|bedste|kærlige?|mange|varme(?:ste)?|gode|glade"
    r"|kollegial\w*|sommer\w*)\s)*hils(?:en|ner)(?:\s(?:fra|af))?"
    r"|\b(?:mvh|m\.v\.h|vh|v\.h|kh|dbh|bh|mbh|de bedste|venligst|kærligst"
    r"|hjerteligst|hilsen|hilsner|knus|respekt|ærbødigst|underskrevet"
    r"|sign(?:ed|eret)?|undertegnede)\.?)[\s,.:!–-]*$"
)
NAME_FIELD = re.compile(
    r"(?i)\b(?:navn|fulde navn|for- og efternavn|fornavn|efternavn|afsender|indsender|indsendt af|sendt af"
    r"|kontaktperson|underskrift"
    r"|skrevet af|svar fra|høringssvar fra|bemærkninger fra|indsigelse fra|brev fra|hilsen fra|fra|von"
    r"|borger|forfatter|respondent|kontakt|c/o)\s*:?\s*$"
)
# What makes a capitalised run a body, a place or a work, and no person.
_THING = (
    r"(?:\w*skole[nr]?|\w*skolens|\w*vej(?:en)?|\w*gade[n]?|\w*allé|\w*plads(?:en)?|\w*torv(?:et)?"
    r"|\w*stræde(?:t)?|\w*park(?:en)?|\w*center(?:et)?|\w*centret|\w*hus(?:et)?|\w*slot(?:tet)?"
    r"|\w*have[n]?|\w*gård(?:en)?|\w*gaard(?:en)?|\w*hjem(?:met)?|\w*kirke[n]?|\w*klinik(?:ken)?"
    r"|\w*fond(?:en)?|\w*pris(?:en)?|\w*museum|\w*museet|\w*forening(?:en)?|\w*klub(?:ben)?|\w*kreds(?:en)?"
    r"|\w*kommune[n]?|\w*advokater(?:ne)?|\w*kollegi(?:um|et)|\w*minde|\w*hospital(?:et)?|\w*stiftelse[n]?"
    r"|\w*legat(?:et)?|\w*by|\w*bro(?:en)?|\w*strand(?:en)?|\w*sø(?:en)?"
    r"|\w*skov(?:en)?|\w*provsti|\w*sogn|\w*råd(?:et)?|\w*udvalg(?:et)?|\w*bestyrelse[n]?|\w*selskab(?:et)?"
    r"|\w*forlag(?:et)?|\w*avis(?:en)?|\w*syndrom\w*|\w*apotek(?:et)?|\w*bageri(?:et)?"
    r"|\w*gymnasi(?:um|et)|\w*institut(?:tet)?|\w*universitet(?:et)?|\w*bibliotek(?:et)?|\w*hal(?:len)?"
    r"|\w*vuggestue|\w*forbund(?:et)?|\w*forvaltning(?:en)?|\w*parti(?:et)?|\w*partier"
    r"|\w*plan(?:en)?"
    r"|\w*projekt(?:et)?|\w*model(?:len)?|\w*metode[n]?|\w*sygdom\w*|\w*stormen?|a/s|aps|i/s|k/s|p/s|amba"
    r"|ltd|gmbh|fonden|holding|group|erhverv|net|nyt|forsyning|entreprise"
    r"|\w*forretning(?:en)?|grill(?:en)?|pizzaria|kro(?:en)?|bar(?:en)?|kiosk(?:en)?|salon(?:en)?|frisør|biler|auto|vvs|el-?service"
    r"|\w*transport|\w*maskinstation|\w*laug(?:et)?|byggefirma|tømrer\w*|murer\w*|maler\w*|stien|høj|høje|banke"
    r"|bakken|eng(?:en|e|ene)?|\w*caf[ée](?:en)?|mose(?:n)?|egen|kilden?|krat|plantage[n]?|anlæg(?:get)?|bænk(?:en)?|passage[n]?|trappe[n]?"
    r"|statue[n]?|buste[n]?|mindesmærke(?:t)?|mindelund(?:en)?|stadion|arena|dage(?:ne)?|festival(?:en)?|lov(?:en)?"
    r"|\w*værksted(?:et)?|\w*sønner|consult|byg|tegnestue[n]?|revision|ejendomme)"
)
# "Melnyks have" is somebody's, "Niels Bohrs Vej" is a road: behind a genitive only capitals count.
THING_AFTER = re.compile(
    rf"^(?:s|’s|')[ -](?:[A-ZÆØÅ][\w.-]+ ){{0,2}}?(?=[A-ZÆØÅ])(?i:{_THING})(?!\w)"
    rf"|^[ -](?:[A-ZÆØÅ][\w.-]+ ){{0,2}}?(?i:{_THING})(?!\w)"
)
THING_WORD = re.compile(rf"(?i)^{_THING}$")
THING_BEFORE = re.compile(
    r"(?i)\b(?:børnehaven|institutionen|daginstitutionen|dagtilbuddet"
    r"|plejecenter(?:et)?|skolen|efterskolen|fonden"
    r"|foreningen|firmaet|kutteren|skibet|færgen|skonnerten|stormen|orkanen|projekt(?:et)?|caf[ée]en"
    r"|restaurant|hotel|botilbuddet|øen"
    r"|kvarteret|bebyggelsen|museet|teatret|filmen|bogen|romanen|butikken|klubben|gården|slottet|parken"
    r"|brugsen|supermarkedet|netto|systemet"
    r"|programmet|robotten|chatbotten|appen|metoden|modellen|loven|lex|galleri|villa|område[t]?|gruppen"
    r"|\w*arena|\w*stuen|\w*stedet|\w*fællesskabet|\w*cent(?:ret|eret)|\w*hjemmet|\w*huset|\w*kollegiet|\w*salen|holdet|partiet|spejlet|ordet|stednavnet)[^\S\n][»”\"„“'’]?$"
)
PLACE_BEFORE = re.compile(
    r"(?i)(?:^|(?<!\bfat)\s)(?:i|nær|omkring|mod|nord for|syd for|øst for|vest for)\s$"
)
ATTENDED = re.compile(
    r"(?i)\b(?:mødt(?:e)?\s?:|til\s?stede|tilstede|deltagere?|mødedeltagere|fremmødte|afbud|fraværende|mødeleder|referent"
    r"|dirigent|ordstyrer"
    r"|underskrevet af)\b|\b(?:medlemmer|deltog|udpeget|bestyrelsen består af)\s*:"
)
# "Et medlem, Jonatan, fører liste": who is named beside a word for a person.
APPOSED = re.compile(
    r"(?i)\b(?:medlem(?:mer)?|beboer[en]?|beboere|bruger[en]?|brugere|elev(?:en|er)?|borger[en]?|borgere"
    r"|dreng(?:en)?|pige(?:n)?|mand|kvinde"
    r"|kollega|datter|søn|barn|ung|veninde|kammerat|klassekammerat|patient|lejer|nabo), $"
)
