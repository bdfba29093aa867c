"""Danish phrases of what is no remark, and of what makes a sentence one: language data.

One pattern for each thing that senders say around their points; `boilerplate` weighs them. All are
of small letters, for text in small letters, but for three in which the word "I" is a sign.
"""

from __future__ import annotations

import re

# The draft, the answer and the body, by whatever name.
_DRAFT = (
    r"(?:\w*udkast|\w*forslag|\w*politikk?|\w*plan|\w*strategi|\w*materiale|\w*høring|\w*sag|\w*papir|\w*oplæg"
    r"|\w*dokument"
    r"|\w*tekst|\w*notat|\w*redegørelse|\w*vision|\w*charter)(?:e[tn]|en|ne|erne|et|n|t)?s?"
)
ANSWER = (
    r"(?:hørings)?(?:svar|udtalelse|bemærkninger|kommentarer|brev|indlæg|input|indspil|synspunkter)"
    r"(?:et|en|ne|ene|n)?"
)
BODY = (
    r"(?:vi|jeg|undertegnede|(?:[\w-]*(?:råd|forening|bestyrelse|udvalg|kreds|klub|lokaludvalg|forbund"
    r"|samråd|netværk|gruppe|afdeling"
    r"|organisation|center|skole|institution|region|styrelse|selskab|kommune|laug|virksomhed|museum|politi"
    r"|sammenslutning|fællesråd|virksomheden|klubb|laug|gods)(?:et|en|s|ne|erne)?))"
)

# "Jeg er imod planerne": whoever takes a side has made a point, were it in the first sentence.
_SIDES = (
    r"(?:er|var|være)\s+(?:\w+\s+){0,2}?imod|modstandere? af|tilhængere? af|går ind for"
    r"|(?:nej|ja)(?:\s+tak)?\s+til"
)
# What makes a sentence a remark whatever else stands in it.
SUBSTANCE = re.compile(
    rf"\b(?:{_SIDES})\b"
    r"|\b(?:bør|burde|savner|savne|foreslå\w*|mangler|bekymr\w*|frygte\w*|undre\w*|problem\w*|desværre"
    r"|uacceptabel\w*|kritisk\w*"
    r"|uenig\w*|utryg\w*|opfordrer|anbefaler|efterlyser|efterlyse|kræver|protesterer|advarer|modsætter|fejl|forkert\w*"
    r"|utilfreds\w*|tilfredse?|bifald\w*|hilser|anerkend\w*|imponer\w*|værdsætter|enige? (?:i|med)|bedt om"
    r"|(?:stiller|rejser) spørgsmål|ærgerlig\w*|beklager|beklageligt|skuffe\w*|positivt|bakke[rs]? op"
    r"|støtter|tilslutter|ros|roser|noterer (?:os |sig |mig )?med|kede? af|bange for|vrede?|trist"
    r"|ønsker (?:ikke|at der|at det|at vi|en|et|flere|mere)|glæder (?:det|(?:os|mig|sig) over)"
    r"|glade? for,? at (?!vi|jeg"
    r"|blive|være|få|kunne|have))\b",
)
# Kind words: enough to doubt that a sentence is presentation.
PRAISE = re.compile(
    r"\b(?:kvittere\w*|ros\w*|sympatisk\w*|positiv\w*|velkommen\w*|velgørende|fin[et]?|flot\w*|god[et]?"
    r"|glad[e]?|glæde\w*|varmer)\b",
)
# Nothing with one of these is ever boilerplate.
ASKS = re.compile(r"\b(?:bør|savner|foreslår|mangler|bekymr\w*|anbefaler|opfordrer)\b|\?")
# "…, men …": what comes after the comma may be a point.
TURN = re.compile(r"(?:,|–|;)\s*men\b|\bdog\b")

# "Vi takker for muligheden …", "har modtaget … i høring", "Hermed følger vores svar"
THANKS = re.compile(
    rf"\b(?:takker|takke|tak|mange tak|siger tak|kvitterer)\b.{{0,90}}\b(?:mulighed|muligheden|lejlighed\w*"
    rf"|{ANSWER}"
    r"|gider (?:at )?(?:spørge|høre|lytte)(?!.*,)"
    r"|høring\w*|\w*materiale\w*|høres|hørt|spurgt|inddrag\w*|invitation\w*|invitere\w*|tilsend\w*|fremsend\w*"
    r"|ordet|være med|bidrage|udtale|med på råd|lov til|vil lytte|spørger|lytter|ulejlighed\w*)"
    r"|\btak(?:ker)?(?: for,? at|,? fordi) (?:vi|jeg)\b.{0,20}\b(?:komme (?:med|til orde)|sige|svare|skrive|give)\b"
    rf"|\btak(?:ker)? for (?:det |jeres |det tilsendte )?{_DRAFT}"
    r"(?:,? (?:som|der|hvilket)\b.{0,20}\b(?:læst|gennemgået|modtaget|drøftet|set på|behandlet)\b"
    r"(?: med (?:stor )?(?:interesse|glæde))?)?[.!]?$"
    r"|^(?:mange |tusind |ellers )*tak(?: for (?:det|ordet|nu|opmærksomheden|jeres tid|tiden|henvendelsen"
    r"|mailen|brevet|i dag|læsningen))?\b[.! ]*$"
    rf"|\b(?:har|er|fik|blev|modtog)\b.{{0,40}}\b(?:modtaget|bedt om|blevet bedt|inviteret til|opfordret til"
    rf"|anmodet om|fået)\b.{{0,60}}\b(?:{_DRAFT}|udtale|{ANSWER})\b.{{0,60}}(?:høring|udtale|kommentere"
    rf"|bemærkninger|afgive)"
    rf"|(?<!\bi )\b(?:fremsender|afgiver|indsender|sender|indgiver|afleverer|bringer|afgav|afleverede"
    rf"|fremsendte|indsendte)\b.{{0,40}}\b(?:hermed"
    rf"|herved|følgende|nedenstående|{ANSWER})\b"
    rf"|\b(?:hermed|herved|her|vedhæftet|vedlagt)\b.{{0,12}}\b(?:følger|fremsendes|sendes|afgives|indsendes|kommer"
    rf"|får i|er|har i)?\b.{{0,40}}\b{ANSWER}\b"
    r"|\b(?:bedt|inviteret|opfordret|anmodet) (?:om|til)\b.{0,50}\b(?:kommentere|udtale\w*|bemærkninger|svar"
    r"|høring\w*|(?:give|sige) (?:\w+ ){1,2}(?:syn|mening|bud|besyv)|bidrage)\b"
    r"|\b(?:dejligt|godt|rart|positivt|glædeligt) at (?:blive|være blevet) (?:spurgt|hørt|inddraget|taget med)\b"
    r"|\b(?:takker|tak)\b.{0,20}\bopmærksomhed\w*"
    r"|\b(?:benytter|bruger|griber)\b.{0,20}\b(?:lejligheden|muligheden|anledningen|chancen)\b"
    r"|\bglade?\b.{0,20}\b(?:for|over)\b.{0,12}\b(?:muligheden|at (?:vi |jeg )?(?:må|kan|kunne|blive|bliver"
    r"|er blevet|har fået|få)\b.{0,30}(?:hørt|høres|spurgt|bidrage|udtale|kommentere|give|afgive|inddraget|lov"
    r"|med))",
)
# "Vi har følgende bemærkninger:"
LEAD_IN = re.compile(
    r"\b(?:følgende|nedenstående|disse|et par|nogle|enkelte|få|tre|fire|fem"
    r"|to)\b(?! (?:(?:helt |vidt |meget )?forskellige ting|ting (?:på [eé]n gang|samtidigt?))\b)"
    r"(?:\s+[\w-]+){0,3}?\s+(?:bemærkning|kommentar|punkt|forslag|synspunkt|input|ønske|anbefaling"
    r"|betragtning|ændringsforslag|indsigelse|indvending|forhold|ting|spørgsmål|ord|opmærksomhedspunkt|anmærkning|pointer"
    r"|refleksioner|tanker)\w*(?: (?:mere|til|yderligere))?"
    r"(?:(?:,?\s+(?:til|at|med|i?mod|over|vedr\.|vedrørende|som|der|vi|jeg|omkring|om|i|på)|\s+og)\b.{0,80})?\s*[:.]?$"
    r"|\b(?:bemærkninger|kommentarer|svar|forslag|ønsker(?! (?:at|et?|ikke|sig)\b)|synspunkter|spørgsmål|input"
    r"|indvendinger)(?:ne|et)?\b.{0,50}\b(?:(?<!der )(?<!som )følger|fremgår|er (?:som følger|følgende|samlet"
    r"|delt op|opdelt|anført)"
    r"|fordeler sig)\b.{0,40}[:.]?$|\b(?:bemærkninger|kommentarer|forslag|spørgsmål|synspunkter)(?:ne)? er:?$",
)
# A title that was written as a sentence: "Høring om kvalitetsstandarder.", "Udtalelse fra rådet."
TITLE = re.compile(
    r"(?:høring|høringssvar|svar|bemærkninger|kommentarer|udtalelse|indlæg|bilag)"
    r" (?:om|over|til|på|vedr\.?|vedrørende|fra) (?:\S+ ?){1,9}",
)
# Nothing but a connective: "Til slut."
CONNECTIVE = re.compile(
    r"(?:og )?(?:til slut|til sidst|endelig|afslutningsvis|sluttelig|kort sagt|altså)[.:]*"
)
# "… som vi i det følgende redegør for", "Det følgende er …"
FOLLOWS = re.compile(
    r"^(?:og )?(?:her|nedenfor|herunder|nedenunder) (?:følger|er|står|kommer)(?: så)?,? (?:det,? (?:som )?(?:vi|jeg)"
    r"|hvad)\b[^,:;?!]{1,50}[.:]?$"
    r"|^se (?:også |venligst )?(?:vedhæftede|vedlagte|vedføjede|min|mit|mine|vores|vore)\b.{0,60}"
    r"\b(?:billede|foto|bilag|film|video|tegning|seddel|skitse|dokument|fil|brev|notat|(?:hørings)?svar)\w*"
    r"(?:[.:]?$|, .{0,60}:$)|\b(?:bemærke[rs]?|(?:frem)?komme med) følgende\b[.:]?$"
    r"|\b(?:udtale[rs]?|anføre[rs]?|meddele[rs]?|sige|skrive|nævne|tilføje|fremføre|pege på|gøre opmærksom på)"
    r" følgende\b(?: (?:om|til|vedrørende|i)\b[^,.!?]{1,60})?[.:]?$|"
    r"^(?:[\w,]+ ){1,6}(?:én|en) (?:enkelt |lille |sidste )?(?:ting|tilføjelse)(?: mere)?[.:]$|\bdette\b.{0,40}:$|"
    r"\b(?:følgende|nedenstående|her er|det her er|\w*referat)\b[^.!?]{0,60}:$"
    r"|^de er (?:samlet|anført|opstillet) i \w*(?:skema|tabel|bilag)\w*\.?$|^(?:det )?følgende er\b"
    r"|\bdet følgende er\b|\b(?:svar|bemærkninger|kommentarer|indlæg|udtalelse)\s*:$"
    r"|\b(?:i det følgende|nedenfor|herunder|på de næste sider|punkt for punkt"
    r"|i punktform)\b.{0,60}\b(?:redegør\w*|gennemgå\w*|kommentere\w*|uddybe\w*|fremgår|bemærkninger|svar\w*)"
    r"|\b(?:bemærkninger|kommentarer|svare?t?|svarene|skrevet)\b.{0,50}\b(?:i det følgende|nedenfor|herunder"
    r"|(?:med|i) (?:rødt?|grønt?|blåt?))\b",
)
# How the answer came about: "Rådet drøftede udkastet på sit møde."
PROCESS = re.compile(
    rf"\b(?:har|blev|er|havde|fik)\b.{{0,70}}\b(?:drøftet|behandlet|gennemgået|læst|diskuteret|vendt|debatteret"
    rf"|godkendt|vedtaget|udarbejdet|skrevet|formuleret|sat sig ind i|nærlæst|studeret|kigget|set på"
    rf"|været igennem|taget stilling|svaret på|besvaret|talt om|snakket om|arbejdet med|besluttet|indhentet|samlet"
    rf"|afgivet|indsendt|sendt)\b.{{0,60}}\b(?:{_DRAFT}|{ANSWER}|hinanden|de[nt]|nedenstående)\b"
    rf"|\b(?:{_DRAFT}|{ANSWER}|bidrag\w*|udsagn\w*|det her|dette)\b.{{0,40}}\b(?:er|blev"
    rf"|har været)\b.{{0,30}}\b(?:drøftet|behandlet|gennemgået|læst|diskuteret|vendt|godkendt|vedtaget"
    rf"|udarbejdet|afgivet|sendt ud|rundsendt|tiltrådt|på dagsordenen|fremlagt|forelagt)\b"
    # "Planen er skrevet af folk, der …" judges the draft
    rf"|\b(?:{ANSWER}|bidrag\w*|udsagn\w*|det her|dette)\b.{{0,40}}\b(?:er|blev|har været)\b.{{0,30}}"
    rf"\b(?:skrevet|formuleret)\b"
    rf"|\b(?:drøftede|behandlede|gennemgik|læste|diskuterede|vendte|debatterede|godkendte|talte|holdt|afholdt"
    rf"|mødtes|udarbejdede|tiltrådte)\b.{{0,60}}\b(?:{_DRAFT}|{ANSWER}|møde\w*|borgermøde\w*|dialogmøde\w*)\b"
    rf"|\b{ANSWER}\b.{{0,30}}\b(?:er|bygger|afgives|tager udgangspunkt|samler|koncentrerer sig|repræsenterer"
    rf"|dækker|afspejler|udtrykker|står for|skal ses|omhandler|gælder|er alene|begrænser sig)\b"
    rf"|^(?:dette|det her) er (?:det|vores|vort|bestyrelsens|rådets|foreningens) {ANSWER}\b(?!:)"
    r"|\b(?:ringe(?:de|t|r)|henvend(?:te|t) sig|indtaler?|indtalte|dikterede?)\b.{0,40}\bhøringssvar\b"
    rf"|\b{_DRAFT} (?:er|har været|blev) (?:sendt )?i høring\b"
    r"|\b(?:har|havde) (?:først |desværre |ikke )*(?:haft|holdt|afholdt) \w*møde\b"
    rf"|\b(?:har|havde) (?:vi |jeg )?(?:haft|taget)\b.{{0,30}}\b{_DRAFT} (?:på|op|oppe|med|til drøftelse)\b.{{0,40}}"
    r"\b(?:\w*møde\w*|dagsorden\w*|punkt\w*)\b"
    r"|\budtaler sig (?:alene|kun) om\b"
    r"|\b(?:koncentrerer|begrænser|samler|holder)\s+(?:vi\s+|jeg\s+)?(?:os|mig|sig)\b.{0,20}\b(?:om|til)\b"
    r"|\bhenvis\w+ til\b.{0,40}\b(?:høringsbrev\w*|høringen|brev\w*|mail\w*|henvendelse\w*)\b"
    rf"|\b(?:har|havde|blev)\b.{{0,40}}\b(?:printet|kopieret|omdelt|udskrevet)\b.{{0,40}}\b(?:{_DRAFT}|det|den)\b"
    rf"|\b(?:har|havde)\b.{{0,40}}\b(?:lagt|trykt|bragt)\b.{{0,20}}\b{ANSWER}\b"
    r"|\bat (?:man|i|jeg|vi|alle)\b.{0,12}\b(?:må|kan|kunne|måtte)\b (?:godt |gerne |bare )?"
    r"(?:svare|skrive|sende|give)(?: (?:ind|selv|til jer|sin mening|et svar))*\b"
    r"|\btil (?:drøftelse|behandling|gennemsyn)\b"
    r"|\b(?:svarer|kommenterer|skriver|går frem|gennemgår det)\b.{0,20}"
    r"\b(?:afsnit for afsnit|kapitel for kapitel|punkt for punkt|side for side)\b"
    rf"|\b(?:vi|jeg) (?:har )?(?:\w+ )?(?:delt|inddelt|opdelt|ordnet|bygget|stillet)\b.{{0,12}}\b{ANSWER}\b.{{0,20}}"
    r"\b(?:efter|i|op)\b"
    r"|\b(?:jeg sender|vi sender|sender jeg|sender vi) (?:den|det|svaret|mailen) (?:her )?igen\b"
    r"|\benige? om (?:nedenstående|følgende|dette svar)\b"
    r"|\bher er (?:det|svaret|mailen) (?:igen|en gang til)[.!]?$"
    r"|\b(?:svar|mail|brev)\w*\b.{0,40}\bfik en fejl(?:meddelelse|melding|besked)\b(?!,? og (?:det|den|de|alle)\b)"
    r"|\bhar valgt at\b.{0,30}\b(?:svare|koncentrere|samle|fokusere|kommentere|skrive|bringe|sende)\b"
    r"|\b(?:forbehold for|med forbehold)\b.{0,60}\b(?:godkend|møde|bestyrelse|endelig|politisk|yderligere"
    r"|senere|supplerende)\w*|\b(?:svarer|skriver|udtaler)\s+(?:vi|jeg|os|mig)?\s*(?:her|hermed|kun"
    r"|alene|både)?\b.{0,30}\bsom\s+(?:privat\w*|borger\w*|forældre|nabo\w*|pårørende|medlem\w*|\w*(?:leder|lærer|formand|ansat))\b",
)
# A point of its own behind a colon: "Vi svarer punkt for punkt: Stien skal belyses."
AFTER_COLON = re.compile(r":\s+(?:\S+\s+){2,}\S+$")
# "… for byens udsatte: hjemløse, voksne med et misbrug og deres pårørende": only named, nothing said.
LISTED = re.compile(
    r":\s(?!.*\b(?:er|har|skal|bør|må|kan|vil|der|det|vi|i|jeg)\b)[^:;.?!]+,[^:;.?!]+ og [^:;,.?!]+\.?$"
)
# What the reader, or nobody, has written or sent: "har I skrevet", "ingen har talt om".
OF_OTHERS = re.compile(
    r"\b(?:I (?:har|skriver)|(?:har|skriver) I|(?:ingen|aldrig) har|har (?:ingen|aldrig))\b"
)
# What minutes report of the meeting itself.
MEETING = re.compile(
    r"^(?:formanden|næstformanden|sekretæren|referenten|mødelederen|forvaltningen|udvalget|bestyrelsen|rådet"
    r"|skolelederen|lederen|sekretariatet|\w*chefen|direktøren)\s+"
    r"(?:indledte|præsenterede|gennemgik|orienterede|fremlagde|udarbejder|sender|indsender|fremsender|bød velkommen"
    r"|redegjorde|motiverede|skriver|renskriver|samler|formulerer|afgiver)\b"
    r"|\b(?:besluttede|vedtog|er enig[te]?|blev enig[te]?|enedes)\b.{0,16}\bat (?:sende|indsende|afgive|svare"
    r"|give)\b|\bfortalte (?:kort )?om\b|^(?:bagefter|derefter|efterfølgende) (?:snakkede|talte|drøftede"
    r"|arbejdede) \w+\b|^(?:godkendt|taget til efterretning|drøftet)\.$"
    r"|\btog\b.{0,40}\btil efterretning\b|\b(?:næste møde|mødet (?:sluttede|hævet|slut))\b"
    r"|\b(?:uddrag|udskrift)\b.{0,30}\b(?:indsendes|sendes|udgør|er)\b|^punktet (?:blev |er )?afsluttet\b"
    r"|^(?:vedtaget|godkendt|behandlet|drøftet|tiltrådt|besluttet) (?:på|af|i)\b(?!.*,).{0,40}\b(?:\w*møde(?:t)?"
    r"|\w*råd(?:et)?|bestyrelse(?:n)?|\w*udvalg(?:et)?)(?: (?:den )?\d[\w ./]*)?[.]?$"
    r"|^(?:over|videre|frem|ind)sendes (?:herefter |hermed )?til\b"
    r"|\b(?:protokol|referat)\w*\b.{0,12}\b(?:er|blev) (?:\w+ )?(?:underskrevet|godkendt)\b"
    r"|\b(?:gengive\w*|vedlægges|vedhæft\w*"
    r"|\w*sende[sr]?|sendt|oplæst|læst op|citere\w*|bring\w*|bragt|\w*tryk\w*|følger|lyder|bilagt|optages)\b.{0,40}"
    r"\bi (?:sin |sit )?(?:fulde? længde|helhed|fulde ordlyd)\b",
)
# What a body or a person says of itself; the subject in front of it is looked at apart.
SELF = re.compile(
    r"\b(?:(?:er|var|blev|har været)\s+(?:i dag\s+|jo\s+|selv\s+|bare\s+)?(?:en|et|lovpligtig\w*|sammensat"
    r"|valgt|nedsat|oprettet|stiftet|paraply\w*|interesseorganisation\w*|kommunens|talerør\w*|fagforening\w*"
    r"|mellem \d+ og \d+ (?:år|medlemmer|husstande|ansatte|familier|beboere)|\d+|to|tre|fire|fem"
    r"|seks|syv|otte|ni|ti|mor|far|forældre|ældre|enlig\w*|pensioneret"
    r"|pensionist\w*|født|beboer\w*|bosat|\w+ år|godkendt|udpeget|certificeret|ejet|uddannet|ansat)\b"
    r"|består af|repræsenterer|organiserer|driver|varetager|samler|dækker|tæller|leverer|tilbyder|huser|rummer"
    r"|omfatter|beskæftiger|modtager|udgiver|formidler|hører til|støtter mennesker|rådgiver|vejleder"
    r"|har (?:i dag |for tiden |aktuelt |nu )?(?:ca\.?|omkring|cirka|knap|godt|over|mere end)?\s?\d"
    r"|har eksisteret|blev (?:stiftet|oprettet|nedsat|valgt)"
    r"|(?:er|stammer) fra \d{4}|har (?:drevet|passet|ført|ledet|været med|arbejdet)\b.{0,40}\b(?:siden|i \d+ år)"
    r"|arbejder for|arbejder med|svarer for|udpeges|vælges|holder til|bor\b|har boet|hedder|kommer fra|taler for"
    r"|råder over|underviser|ejer|passer|har til (?:opgave|formål)"
    r"|har i \w+ år(?! (?:ønsket|savnet|bedt|ventet|manglet|spurgt|foreslået))|har arbejdet|har været ansat)",
)
# "Undskyld, at jeg skriver", "jeg ved godt, at fristen var i fredags"
APOLOGY = re.compile(
    r"^(?:undskyld|sorry),? (?:hvis|at|for|min|mit)\b"
    r"|^jeg ved ikke,? om det er (?:her|jer|dig),? (?:man|jeg)\b|^sorry\W*$|\b(?:mit|vores) dansk er ikke\b"
    r"|(?<!før )(?<!inden )\b(?:det er (?:måske |nok |vist |lidt )?for sent|(?:alt |lidt )?for sent på den)\b"
    r"|\bfristen (?:var|udløb|er (?:udløbet|overskred\w+))\b"
    r"|\bdesværre ikke nå(?:r|et)? at (?:skrive|svare)|\ben undskyldning for\b.{0,30}\b(?:sen|sent|forsink\w*)\b"
    r"|\b(?:undskyld|undskylde|undskylder|beklager)\b.{0,60}\b(?:skriver|sene?|sent|forsinke\w*|lang\w*|fejl|stavefejl"
    r"|(?:hånd)?skrift\w*|ulejlig\w*|forstyrre\w*|svaret kommer)\b"
    r"|\bhåber\b.{0,25}\b(?:kan|når(?: at)?|må)\b.{0,25}\b(?:komme|tages|(?:tage|få) det|nå) med\b(?! (?:på|i|til)\b)"
)
# "… fordi jeg er imod, at skranken lukker": the reason for writing is the remark.
STANCE = (
    rf"(?:(?:(?<=skriver,)|(?<=skriver)) fordi (?!(?:jeg|vi|i|du|man|kommunen|min|mit|mine|vores|{_DRAFT})\b)"
    r"|\bfordi\b.{0,40}\b(?:(?:er|bliver|blev) (?:\w+ ){0,2}?(?:i?mod(?:stander\w*)?|uenige?|utilfredse?|vrede?"
    r"|chokere(?:t|de)|rystede?)|ikke (?:vil|ønsker|kan acceptere|kan forstå|forstår))\b)"
)
_THE_DRAFT = (
    r"(?:[\w»«.-]+ ){0,3}?\w*(?:plan|forslag|udkast|afsnit|kapit|punkt|politik|strategi|regulativ|vedtægt)\w*+"
    r"(?!(?: \w+)? om\b)"
)
# "Jeg skriver, fordi …", "vil gøre indsigelse mod planen"; "… mod vejen bag min have" is a remark.
INTENT = re.compile(
    r"\bvil (?:jeg |vi |rådet |bestyrelsen |foreningen )?(?:hermed |gerne |hermed gerne |blot "
    rf"|derfor )?(?:(?:gøre indsigelse|protestere)(?=\W*$| (?:i?mod|til|over for) {_THE_DRAFT})|afgive|indsende"
    r"|komme med (?:et par|nogle|følgende|vores|mine|min)|give (?:min|vores|et par|nogle)|bidrage med"
    r"|kommentere|knytte (?:et par|nogle)|udtale (?:os|mig)|sige (?:noget|lidt|et par ord) (?:om|til))\b"
    rf"|^(?:(?:ja|hej),? )?(?:jeg|vi) skriver\b(?!.*{STANCE}| (?:gerne )?under på| (?:her )?for at (?:be|opfo|fores"
    r"|prot|advare))|\btænkte,? (?:at )?jeg (?:også |lige )?ville skrive\b|\bskriver (?:det |her )?for mig\b"
    r"|\bskriver (?:jeg|vi)?\s*(?:til jer|fordi|på baggrund af|på vegne|som|her|i anledning)\b|\bsender hermed\b"
    r"|\b(?:vil|ville)\b.{0,20}\bsvare på\b.{0,20}\bhøring\w*"
    r"|^(?:jeg|vi)\b.{0,70}\bhenvender (?:jeg |vi )?(?:os|mig)\b(?!.*(?:\bfordi\b|, (?:da|for)\b))"
    rf"|^{BODY} (?:har )?(?:svare[rt]|skriver|skrevet|kommentere[rt])(?: \w+){{0,2}} (?:inde )?"
    r"i (?:din|jeres|selve) (?:mail|tekst|skrivelse|udkast)\w*\b(?!.*(?:\bmen\b|, at\b|:))"
    r"|\bskriver (?:jeg|vi)? ?for (?:første|anden|tredje|fjerde|femte|\d+\.) gang\b"
    r"|^(?:hermed |her (?:er|kommer) |lige )+(?:et par|nogle|lidt|en kort) (?:\w+ )?(?:ord|linjer|tanker|input|hilsen)"
    r" fra\b",
)
# Who a private person is.
PERSON = re.compile(
    r"^(?:jeg|vi) er (?:jo |bare |selv )?(?:en )?(?:\w+ )?(?:far|mor|(?:mor|far|olde)(?:mor|far)"
    r"|forældre|bedste\w+|datter|søn|ægtefælle"
    r"|hustru|enke|enkemand|pårørende|pensionist|folkepensionist|nabo(?:er)?|borgere?|forælder|plejemor|plejefar"
    r"|plejeforældre|førtidspensionist|studerende|elev|elever)\b(?!.*\bikke\b)"
    r"|^jeg (?:gik|er gået) på (?:pension|efterløn)\b(?!.*\b(?:men|fordi|ikke)\b)"
    r"|^(?:mit navn er|jeg hedder|skriver som|som (?:mor|far|forældre|nabo|pårørende"
    r"|ansat|pensionist)\b.{0,40}\b(?:skriver|vil jeg gerne|har jeg valgt))"
    r"|^(?:jeg|vi) skriver (?:her )?(?:for|på vegne af) (?:min|mit|mine|vores) (?:gamle )?(?:mor|far|mand|kone|hustru"
    r"|søn|datter|bror|søster|tante|onkel|\w+(?:mor|far|forældre)|forældre|svigerinde|svoger|nabo)\b"
    r"|\bfortæller (?:jeg|vi)\b|\bmin (?:datter|søn|sønnesøn|nabo|mand|kone)\b.{0,60}\b(?:skrevet|papir\w*|hjulpet"
    r"|læst)\b",
)
# "Jeg er pedel på Tornby Skole", "Jeg arbejder på bostedet Åsen": a place of work with its name.
EMPLOYED = re.compile(
    r"(?i:jeg|vi) (?:(?i:er|var|har været) (?:en )?(?!(?:vrede?|sure?|gale?|trætte?|sikker|spændte?|opmærksom)\b)"
    r"[a-zæøå]{4,}|arbejder)(?: \w+)? (?:på|ved|hos) (?:[a-zæøå]+ )?[A-ZÆØÅ]"
)
# "… har ingen bemærkninger"
NOTHING = re.compile(
    r"\bingen\b.{0,20}\b(?:bemærkninger|kommentarer|indvendinger|indsigelser)\b(?!\s*(?:i?mod|[\"'”»]))"
    r"|^(?:det er )?(?:ikke|ej) relevant(?: for (?:os|mig|vores \w+))?[.!]?$"
    r"|\bgiver ikke anledning til\b|\bikke (?:i øvrigt )?(?:nogen |yderligere )?bemærkninger\b|bemærkninger haves ikke"
)

# What a sender says of itself; a word to the reader or about the draft makes it more than that.
OURSELVES = re.compile(
    rf"^(?:vi|jeg|vores|vor|vore|mit|min|mine|her på|hos os|{BODY}"
    r"|(?:nogle|flere|mange|de fleste) af os)\b|\b(?:nedenstående|ovenstående|undertegnede|enige? om)\b"
    r"|^(?!(?!her\b)\w+ (?:er|mangler|bliver)\b(?!.*\benig))(?:[\w'’-]+\s+){0,4}[\w'’-]+\s*\.$",
)
# "… men i skriver at": the reader, by who writes "I" with a small letter.
SMALL_YOU = (
    r"\bi (?:skriver|har|vil|kan|skal|må|bør|burde|mener|siger|tror|lover|glemmer|foreslår|sparer|lukker|fjerner"
    r"|bygger|tager|tænker|kalder|regner)\b"
)
_SPOKEN_OF = (
    rf"\b(?:I|(?<!hos )jer|jeres|(?:kommunen|byrådet) (?:skal|bør|må|kan|vil|har|er)|{_DRAFT})\b"
)
# "Klubben har 140 medlemmer, og ryttere er ikke nævnt i planen": presented, then what is amiss.
DENIED = re.compile(
    rf", (?:og|men|så) (?=.*\b(?:ikke|ingen|intet|aldrig|hverken|glemt|overset|udeladt)\b).*{_SPOKEN_OF}"
)
# "Jeg har ingen computer": of the writer alone, though it denies something.
OF_WRITER = re.compile(rf"^\W*(?i:jeg|min|mit|mine)\b(?!.*{_SPOKEN_OF})", re.DOTALL)
READER = re.compile(
    rf"{_SPOKEN_OF}|{SMALL_YOU}|\b(?:[Aa]d|afsnit|kapitel|side|pkt|skal|må|ikke|aldrig|ingen)\b|[?§]"
)
