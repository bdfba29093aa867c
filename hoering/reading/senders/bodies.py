"""Names of bodies: which words make a line the name of a council, a board or an authority, and names whose
form tells where they end: a class of pupils, a scouts' group, a list of fields.

The lists are general Danish; the first class whose pattern is found in a name decides its kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hoering.domain import SenderKind

# "rådet" ends many words that are no council.
_COUNCIL = r"(?<!for)(?<!om)(?<!sam)(?<!u)(?<!hus)(?<!be)råd(?:et|ets|s)?\b"

# Schools and centres that own themselves by law, whatever town they are named after; so do
# private schools. A museum, an archive or a university may be the state's.
_SELF_OWNING = (
    r"\btekniske? skole|handelsskole|erhvervsskole|erhvervsakademi|landbrugsskole|\bsosu\b|sosu-?skole"
    r"|social- og sundhedsskole|produktions(?:høj)?skole|(?<!professions)højskole|aftenskole|gymnasi"
    r"|\bvuc\b|\bfgu\b|\bhf-?cent(?:er|ret)|sprogcent(?:er|ret|eret)|sprogskole|friskole|privatskole"
)

# Order matters: a council's board is a council, a union's council a union.
KIND_PATTERNS: tuple[tuple[SenderKind, str], ...] = (
    (SenderKind.ADMINISTRATION, r"\bmed[- ]?(?:udvalg\w*|råd\w*)|(?-i:\bMED\b)|\b(?:hoved|område|center|lokal|sektor"
    r"|fag)-?med\b|-med\b|\bhmu\b|\blmu\b"
     r"|^(?:hoved|område|center)udvalg(?:et)?\b"
     r"|\blokaludvalg(?:et)? for arbejdsmiljø|samarbejdsudvalg|arbejdsmiljø(?:udvalg|gruppe|organisation)|\bam[ro]\b"
     r"|\btrio(?:en)?\b|lederforum|chefforum|ledergruppe|direktion(?:en)?\b"
     r"|\b(?:personale|medarbejder|lærer|pædagog|psykolog|terapeut|vejleder|sygeplejerske|sundhedsplejerske)gruppen?\b"),
    (SenderKind.AUTHORITY, r"^styrelsen for (?!.*(?:forening|klub|laug))"
     r"|\bpolitikreds|\bberedskab\b|redningsberedskab|brandvæsen|^(?:rednings|brand|politi|lods)stationen"
     r"|(?:rednings|brand|politi|lods)station\b"
     r"|(?<!bygge)(?<!vej)(?<!miljø)\Btilsynet\b|arbejdstilsyn|datatilsyn"),
    (SenderKind.COMPANY, r"(?:^|\s)(?:a/s|aps|k/s|p/s|g/s|ivs|[af]\.?m\.?b\.?a\.?)(?:$|\W)"),
    (SenderKind.ORGANISATION, r"^(?:forældrene|eleverne|naboerne|brugerne|beboerne|sommerhusejerne)"
     r" (?:i|på|ved|til|af|langs) "
     r"|(?-i:^[A-ZÆØÅ][a-zæøå]+ Ungdom\b|^[Ll]andsbyen [A-ZÆØÅ]|^[A-ZÆØÅ][a-zæøå]+forældre\b)"
     r"|(?:kyst|sikrings|dige|pumpe|vandløbs|landvindings|vej)lag(?:et)?\b"
     r"|sygeplejeråd|forbrugerråd|erhvervsråd|friluftsråd|læreres|pædagogers|landsorganisation"
    r"|lokalafdeling|lokalkreds|lokalforening|\bskole (?:og|&) (?:hjem|forældre|samfund)\b|\bhjem (?:og|&) skole\b"
    r"|fagforening|\bsocialpædagogerne\b(?! (?:på|ved|i|fra) )"
     r"|tillidsrepræsentant(?:en|erne)\b|(?:ejer|grund|bolig|andels)forening|(?:^|\s)[eahg]/[fb]\b"),
    (SenderKind.BOARD, r"bestyrelse(?:n|r|rne|ns)?s?\b|forældreudvalg(?:et)?\b"),
    (SenderKind.COUNCIL, _COUNCIL + r"|lokaludvalg|^udvalget for\b|landsbyudvalg|ungebyråd|børnebyråd"
    r"|folkeoplysningsudvalg|brugerudvalg|dialogforum|pårørenderåd|(?:forældre|bruger|beboer)nævn"),
    (SenderKind.ORGANISATION, r"forening(?:en|er|erne|ens)?s?\b|forbund(?:et|ets)?\b|kreds(?:en|ens)?\b"
    r"|klub(?:ben|bens|ber)?\b|\b(?:bupl|foa|3f|hk|dsr|dlf|dbu|dgi|dui|kfum|kfuk|fdf|fdm|dh|djøf|hk/kommunal)\b"
     r"|(?-i:^[A-ZÆØÅ][a-zæøå]+ (?:IF|GF|BK|IK|GIF)\b)"
     r"|sammenslutning|samvirke|\bsamråd|laug(?:et)?\b|lav(?:et)?\b|netværk(?:et)?\b|spejder|røde kors"
     r"|ældre ?sagen|mødrehjælp|(?<!mål)(?<!alders)(?<!under)(?<!arbejds)(?<!styre)(?<!følge)"
     r"gruppe(?:n)?\b|borgergruppe|initiativ(?:et)?\b"
     r"|naturfredning|cyklist|idræt|(?<!re)(?<!komm)union(?:en)?\b|\bliga(?:en)?\b|socialrådgiver|organisation|natteravn|bevægelse|venstre\b"
     r"|socialdemokrat|enhedslisten|\bkonservative|radikale"
     r"|socialistisk folkeparti|\bsf\b|liberal alliance|alternativet|dansk folkeparti|menighed|frivilligcent"
     r"|frivilligråd|beboer|lodsejer|grundejer|andels|bofællesskab|lejer|handelsstand|handelsliv|\bhandlende\b"
     r"|erhvervsforum|turistforening|selvhjælp|patient|hjerteforening|kirkens korshær|frelsens hær|blå kors"
     r"|\bvenner\b|\w{3,}klyngen?\b|lokalhistorisk|landsbylaug|\b(?:landsby|lokal|borger|by|bydels)forum\b|foreningsliv|aktionsgruppe"
     r"|forsamlingshus|kulturhus|medborgerhus|varmestue|herberg|krisecent(?:er|ret|eret)|forsorgshjem|natcaf|kollegi"
     r"|\w*kor(?:et)?\b|orkester|ensemble|teat(?:er|ret)|spillested|festival|biograf|galleri|kunstner"
    r"|akademikere|håndværk|arbejdsgivere|\bfonden?\b|boligselskab|afdelingsmøde"
     r"|(?<!trafik)selskab(?:et)?\b|faggruppe|klubhus|sektion|\w+listen?\b"),
    (SenderKind.ORGANISATION, _SELF_OWNING + r"|(?-i:^[A-ZÆØÅ][\wæøå-]+ (?:By )?(?:Erhverv|Turisme)$"
     r"|\bVisit ?[A-ZÆØÅ]|\bErhvervshus\b)"),
    (SenderKind.COMPANY, r"\bi/s\b|^(?:brdr\b|brødrene )|& søn(?:ner)?\b"
     r"|(?-i:^(?:Maler|Murer|Tømrer|Snedker|Smede|Bager|Slagter|Glar|Kloak)mester [A-ZÆØÅ])"
     r"|(?:kloak|auto|have|el|maskin)service\b"
     r"|\b(?:ride|golf|fitness|have|bygge)cent(?:er|ret)\b|\bvirksomhed|\bfirma\b|arkitekter|advokat|entrepren|tømrer|murer|købmand"
    r"|\bkiosk(?:en)?\b|(?:vin|grønt|cykel|møbel|radio|fiske|tøj)handel"
    r"|\bgods\b|hovedgård|herregård|skovdistrikt|\bbrugsen\b|\bhotel|\bkro(?:en)?\b|butik(?:ken)?\b|bageri|\bcafé|\bcafe\b|restaurant|ejendomme\b"
     r"|brygger|mejeri|slagter|fabrik|værft|savværk|autoværksted|frisør|boghandel|trælast|pizzeria|ishus|vingård"
    r"|\b(?:uge|dag|lokal)?avis\b|dagblad"
    r"|transport|vognmand|busselskab|turistbus|\btaxa|varmeværk|fjernvarme\b|kraftvarme|vandværk|elværk|renovation|landbrug\b"
     r"|gartneri|planteskole|consult|\w{3,}bank\b|(?-i:[a-zæøå]ske Bank\b)"
    r"|sparekasse|forsikring\b|supermarked|tandlæge|lægehus|fysioterapi|klinik|apotek"
     r"|privat\b|friplejehjem|opholdssted|livsstil|rådgivende|ingeniør|\bmaskinstation"
     r"|havneselskab|camping|efterskole|dykkercenter|rideskole|forsyning"),
    (SenderKind.AUTHORITY, r"myndighed(?:en)?\b"
     r"|\bregion(?:en|ens)?\b|\bpoliti(?:et|kreds)?\b|\w+politi\b|(?<!be)styrelse(?:n"
    r"|ns)?\b|ministeri|direktorat|provsti|pastorat|\bstift(?:et)?\b|øvrighed(?:en)?\b|museum|museet|ankestyrelse|hospital|sygehus"
     r"|psykiatrien|psykiatrisk (?:center|afdeling)|beredskab|brand(?:væsen| og redning)|redningsvæsen"
     r"|universitet|professionshøjskole"
     r"|trafikselskab|^\w{3,}trafik$|\bmovia|\bfynbus|sydtrafik|\bbat\b|banedanmark"
     r"|skattestyrelse"
     r"|søfartsstyrelse|kriminalforsorg|retten i|statsamt|havnevæsen|\brigs\w+"),
    (SenderKind.ADMINISTRATION, r"forvaltning(?:en|ens)?\b|afdeling(?:en|ens)?\b|\bcent(?:er|ret|eret)\b"
    r"|\w+cent(?:er|ret|eret)\b|\bteam\b|sekretariat|skole(?:n|ns)?s?\b|børnehus|børnehave|vuggestue"
    r"|institution|dagtilbud"
     r"|plejehjem|bosted|botilbud|fritidshjem|\bsfo\b|ungdomshus|ungehus|bibliotek|hjemmepleje|sygepleje"
     r"|sundhedspleje|tandpleje|dagpleje|\bppr\b|jobcenter|\bhus(?:et)?\b|\w+huset\b|\w+hjemmet\b|\bforvalt"
     r"|familiehus|fritid og|(?<!land)distrikt"
     r"|\w+tilsynet?\b|friluftsbad|svømmehal|rådgivning|magistrat|stab(?:en)?\b|\w+område(?:t)?\b|\bsag(?:sbehandler)|daghjem|aktivitets|værested"
     r"|musikskole|ungdomsskole|10\. ?klasse|personalet|medarbejderne|\w*hallen?\b"),
    (SenderKind.AUTHORITY, r"\bkommune(?:s|n|ns)?\b"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in KIND_PATTERNS)
_OWN_SCHOOL = re.compile(_SELF_OWNING, re.I)

_LEGAL_FORM = re.compile(r"\s(?:A/S|ApS|P/S|K/S|I/S|G/S|IVS)$", re.IGNORECASE)

# What a body calls itself inside its own letter; names nobody.
GENERIC = re.compile(
    r"(?:bestyrelsen?|skolebestyrelsen|forældrebestyrelsen|fællesbestyrelsen|kredsstyrelsen|kredsbestyrelsen"
    r"|styrelsen|rådet|forældrerådet|elevrådet"
    r"|udvalget|provstiudvalget|foreningen|kredsen|klubben|organisationen|forbundet|regionen|kommunen"
    r"|forvaltningen|(?:\w*(?:bold|tennis|badminton|gymnastik|svømme|atletik))?afdelingen|centret|centeret|skolen"
    r"|institutionen|børnehaven|virksomheden|selskabet|gruppen|netværket|laug(?:et)?|sekretariatet"
    r"|lokalafdelingen|menigheden|direktionen|ledelsen|personalet|medarbejderne"
    r"|medarbejdersiden|ledersiden|beboerne|forældrene|lokalrådet|beboerforeningen|grundejerforeningen|samrådet"
    r"|museet|politiet|borgmesteren|byrådet|byen|organisationsbestyrelsen|hovedbestyrelsen"
    r"|lokalbestyrelsen|lokalforeningen|partiforeningen|vælgerforeningen|repræsentantskabet|advokatfirma(?:et)?"
    r"|advokater|arkitekter|rådgivende ingeniører|firmaet|forretningsudvalget|borgergruppen|byrådsgruppen|en \w+|et \w+"
    r"|kommunalbestyrelsen|lokaludvalget|sognet|menighedsrådet|brugerrådet|beboerrådet|centerrådet"
    r"|fagforeningen|med)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def kind_of_body(name: str) -> SenderKind | None:
    """The kind of body that a name speaks of, or None when nothing in it names a body."""
    return next((kind for kind, pattern in _COMPILED if pattern.search(name)), None)


# "medlemsblad for Skarreodde Bådelaug", "Nyhedsbrev fra FOA Kysten"
PAPER_OF = re.compile(
    r"\b(?:(?:medlems|forenings|klub|sogne|kirke|bolig|beboer|by|lokal)(?:blad|brev|avis|nyt|posten)|nyhedsbrev)"
    r"(?:et|en)?\s+(?:for|fra|udgivet af)\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)


def is_body(name: str) -> bool:
    return kind_of_body(name) is not None


def has_legal_form(name: str) -> bool:
    """Whether a name ends as a company's: "Ågade 4 ApS" is one, though it begins with a street."""
    return bool(_LEGAL_FORM.search(name))


def is_self_owning(name: str) -> bool:
    """Whether a name is that of a school or centre of a sort that owns itself."""
    return bool(_OWN_SCHOOL.search(name))


def is_generic(name: str) -> bool:
    """Whether the words only say what sort of body it is: "Bestyrelsen", "rådet"."""
    return bool(GENERIC.fullmatch(name.strip()))


def without_paper(line: str) -> str:
    """ "Medlemsblad for Åby Bådelaug" without the paper: whose it is."""
    paper = PAPER_OF.match(line)
    return line[paper.end() :] if paper else line


# "MED-udvalget for Vej, Park og Havn": commas inside the name.
_LISTED = re.compile(
    r"(?=[A-ZÆØÅ])[\w-]*(?i:udvalg|råd|center|centr|forvaltning|afdeling|sekretariat)(?:en|et)?"
    r" for (?:[A-ZÆØÅ][\w-]+, )+[A-ZÆØÅ][\w-]+ og [A-ZÆØÅ][\w-]+"
)
# "2. Holme Spejdergruppe": a figure before a name, where a paragraph's number stands before words.
_NUMBERED = re.compile(
    r"\d{1,3}\.\s[A-ZÆØÅ][\wæøå-]+(?:\s(?:og\s)?[A-ZÆØÅ][\wæøå-]+){0,2}?"
    r"\s\w*(?:[Gg]ruppe|[Ss]pejdere|[Tt]rop|[Ff]lok|[Dd]ivision|[Kk]reds)\b"
)
# A class of pupils: "5.b på Nordbyskolen", "4. A, Holme Skole".
CLASS_OF = re.compile(
    r"(?:\b(?:[Ff]orældrene(?: til (?:børnene|eleverne))?|[Ee]leverne|[Bb]ørnene) i )?"
    r"\b\d{1,2}\.?\s?[a-zæøåA-ZÆØÅ](?:\s+(?:på|fra)|,)\s+(?:[A-ZÆØÅ][\wæøå]*(?:\s[A-ZÆØÅ][\wæøå]+)?\s[Ss]kole\b"
    r"|[A-ZÆØÅ][\wæøå]*)"
)


def fixed_name_at(text: str, start: int) -> re.Match[str] | None:
    """The name of such a form that begins at `start`."""
    return _NUMBERED.match(text, start) or _LISTED.match(text, start) or pupils_at(text, start)


def pupils_at(text: str, start: int) -> re.Match[str] | None:
    """A class that begins at `start`, with the name of its school."""
    found = CLASS_OF.match(text, start)
    return found if found and "skole" in found.group().lower() else None
