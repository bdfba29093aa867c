"""Danish phrases of taking leave, of small letters for text in small letters: language data."""

from __future__ import annotations

import re

from hoering.splitting.phrases import ANSWER

# "Ring endelig, hvis noget er uklart", "I må gerne ringe på 20 30 40 50": not "Skriv gerne ind, at …".
_CALL = (
    r"(?:^(?:i|du|man) (?:må|kan|er) (?:meget |altid |selvfølgelig )?(?:gerne |velkom\w+ til at )"
    r"(?:ringe|maile|kontakte (?:mig|os)|skrive(?= (?:til )?(?:mig|os)|,? hvis|[.!]|$))\b"
    r"|^(?:i|du|man) kan (?:ringe|kontakte|fange|træffe|maile)\b.{0,20}\d{2} ?\d{2} ?\d{2} ?\d{2}"
    r"|^(?:ring|mail|skriv|kontakt)(?: (?:mig|os|til (?:mig|os)))? (?:gerne|endelig|bare)\b"
    r"(?= ?(?:,? hvis|[.!]|på \d|$)))"
)
# Farewells: hope, offers, wishes, thanks for reading.
CLOSING = re.compile(
    rf"{_CALL}|"
    r"\bser(?:\s+(?!også\b)\w+){0,4}\s+frem til\b(?!,)|\bglæder (?:os|mig|sig)(?:\s+\w+)? til\b|\bimødeser\b"
    r"|\bst(?:år|iller (?:sig|os|mig)|iller (?:vi|jeg|rådet|foreningen) (?:os|mig"
    r"|sig))\b.{0,50}\btil rådighed\b|\ber (?:gerne |altid |naturligvis )?til rådighed\b"
    r"|\bstiller\b.{0,12}\b(?:gerne|altid"
    r"|selvfølgelig)\b.{0,12}\bop\b(?=\s*(?:til|hvis|[.!]|med|for|når))"
    rf"|\b(?:uddyb\w*|forklare?r?|fortæl\w*)\s+(?:\w+\s+){{0,2}}?gerne\b|\bgerne\b.{{0,30}}\b(?:uddyb\w*"
    rf"|kontakt\w*|drøfte|mødes|møde|bidrage|høre fra|deltage|holdes orienteret|holde os|samarbejde)\b"
    r"|\b(?:kontakt|ring|skriv|kom)\s+(?:gerne|endelig|bare|venligst|til (?:mig|os))\b(?!,? (?:ind|at|i|om)\b)"
    r"|\bspørgsmål\b.{0,25}\b(?:kan|bedes) (?:rettes|stilles) til\b"
    r"|\bkan kontaktes\b|\b(?:spørgsmål|yderligere)\b.{0,40}\b(?:kontakt|henvend)\w*|\bvend\w*\s+(?:gerne|endelig)\b"
    rf"|\bhåber\b.{{0,80}}\b(?:bemærkning\w*|synspunkt\w*|input|{ANSWER}|kommentar\w*|overvejelser\w*"
    rf"|betragtning\w*|ovenstående|ord(?:ene)?|vores forslag|mine forslag)\b.{{0,60}}\b(?:tage[rs]?|indgå\w*"
    rf"|medtag\w*|medtages|lytte\w*|bruge[s]?|overvej\w*|imødekom\w*|høre[ts]?|læse[s]?|indarbejde\w*|kan|vil"
    rf"|bliver|falder|inddrage\w*|betænk\w*)\b"
    r"|\bhåber\b.{0,20}\b(?:i|kommunen|udvalget|politikerne|byrådet|man|forvaltningen|de)\b.{0,20}\b(?:lytte\w*"
    r"|læse\w*|tager? (?:det|dette|os|vores|mine)|overvejer|kan bruge|hører)\b"
    r"|\b(?:deltager|bidrager|medvirker|indgår|kommer|inviterer|mødes|hører)\s+(?:\w+\s+){0,1}?gerne\b"
    r"|\bhører (?:meget )?gerne\b"
    r"|\b(?:god|glædelig)\s+(?:påske|sommer|jul|weekend|arbejdslyst|fornøjelse|ferie|vind|arbejde|læse)\w*\b"
    r"|^hav en (?:fortsat )?god \w+[.! ]*$"
    r"|\bheld og lykke\b|\bpå forhånd tak\b|\btak på forhånd\b"
    r"|\b(?:altid |hjertelig )?velkomne? (?:til|her|på|forbi|hos)\b|\btak for jeres tid\b"
    r"|\btak fordi\b.{0,30}\b(?:læste|lyttede|læser|lytter|gad|tog|tager)\b|\btak for (?:opmærksomheden"
    r"|at i (?:gad|ville|læste))\b"
    rf"|^(?:afslutningsvis|til slut|slutteligt?|endnu en gang|igen)\b.{{0,40}}\b(?:tak|takke)\b"
    r"|\b(?:ellers|herudover|derudover|i øvrigt|yderligere)\b.{0,30}\bingen (?:yderligere )?(?:bemærkninger"
    r"|kommentarer)\b|\bhar (?:ikke|ingen) yderligere\b"
    r"|^(?:det var (?:ordene|alt|det(?=[.!]|$)|det hele|mine \w+|vores \w+)|så meget for|mere var det ikke"
    r"|ovenstående)\b.{0,60}$"
    r"|\b(?:venter|forventer) (?:ikke|intet|næppe)\b.{0,20}\bsvar\b|\bkan (?:rekvireres|eftersendes|fremsendes"
    r"|ses på|læses på|findes på|fås ved)\b|\bholder ferie\b"
    r"|^(?:underskrift\w*|bilag\w*) (?:er |følger |bliver )?(?:vedlagt|vedhæftet|vedlægges|med)\b\W*$"
    r"|\btage[rs]? (?:godt|vel) imod\b|\b(?:bekræftelse|kvittering) (?:på|for)\b|^kopi\b.{0,60}\bsendt\b"
    r"|^sig (?:endelig |gerne |bare )?til,? hvis (?:(?:filen|filerne|vedhæftningen|mailen|dokumentet) "
    r"|(?:i|du|nogen) (?:ikke )?(?:kan (?:læse|åbne) (?:det|den|filen)|har spørgsmål|vil (?:vide|høre) mere"
    r"|(?:vil|ønsker at|gerne vil) (?:have|se|låne|mødes|tale|komme)\b))"
    r"|\bforbehold for\b(?! (?:\w+ )?(?:\w*erstatning|krav|værditab|ekspropriation))"
    r"|\bforbeholder sig (?:enhver|alle|sin) ret(?:tigheder)?\b"
    r"|\bforbeholder (?:sig|mig|os|jeg|vi)\b(?:.{0,40}\bret(?:ten)? til)?,? at"
    r" (?:(?:frem)?komme med|supplere|uddybe|vende tilbage)\b"
    r"|\bhåber på (?:et|en|forståelse|jeres)\b|\bvender tilbage\b|\bstemmer? (?:ikke )?på (?:nogen af )?jer\b"
    r"|\bgod (?:proces|behandling|arbejdslyst)\b|\b(?:følger|afventer)\b.{0,30}\b(?:videre|med (?:spænding"
    r"|interesse)|processen|spændt)\b",
)
# Farewells that are ones in the middle of a letter too.
SURE = re.compile(
    r"\bst(?:år|iller (?:sig|os|mig)).{0,50}til rådighed|frem til (?:at (?:høre|se|læse|følge|modtage)"
    r"|det videre|den videre|den endelige|jeres|et svar|dialog\w*|en dialog|samarbejd\w*|et (?:godt|fortsat)"
    r"|processen|behandlingen)"
    r"|\bkontakt(?:e|es|er)? (?:os|mig|gerne|undertegnede|endelig|venligst)\b|\bkan kontaktes\b"
    r"|\buddyb\w* (?:\w+ ){0,3}?gerne|\bgerne\b.{0,25}\buddyb\w*|\buddybning\b"
    r"|\b(?:kommer|mødes|fortæller) (?:meget |altid )?gerne\b|\bdeltager gerne i (?:et møde|en dialog|møder)"
    rf"|{_CALL}|\bsvarer gerne\b|^sig (?:endelig |gerne |bare )?til,? hvis\b",
)
# Leave and notices to the office that are no part of the point before them in one paragraph.
_WISHED = (
    r"(?:weekend|dag|aften|uge|sommer|jul|nytår|påske|pinse|ferie|efterår|forår|vinter|arbejdslyst|fornøjelse"
    r"|læselyst|vind|tur|arbejde|proces|behandling|debat)\w*"
)
PLAIN = re.compile(
    rf"(?:(?:og |rigtig |fortsat )*(?:god|glædelig) (?:fortsat )?{_WISHED}(?: .{{2,30}})?"
    rf"|ha(?:v|['’])? (?:en )?(?:fortsat |rigtig )*(?:god|dejlig) {_WISHED}|held og lykke\b.{{0,50}}"
    r"|(?:på forhånd )?(?:mange )?tak(?: på forhånd)?"
    r"|(?:på forhånd )?tak fordi (?:i|du) .{0,30}(?:læs|lyt|tid|med)\w*.{0,15}"
    r"|(?:(?:jeg|vi) )?håber,? (?:at )?(?:ovenstående"
    r"|(?:vores|mine|mit|disse) (?:få )?(?:bemærkning|kommentar|input|ord|synspunkt|svar)\w*) (?:kan|må|vil|bliver)"
    r" .{0,25}(?:brug|hjælp|indgå|tage|komme med|forskel|læs|overvej|gavn|nytte).{0,40}"
    r"|med håb om (?:en god|et godt|at i (?:læser|lytter|tager)) .{2,40}|svar udbedes\b.{0,30}"
    r"|(?:jeg|vi) (?:håber|venter|forventer) (?:på )?(?:at (?:få|høre) )?(?:et )?svar"
    r"|(?:venligst )?bekræft .{0,20}modtag\w*.{0,30}|(?:(?:jeg|vi) vil(?:le)? gerne (?:have|bede om)"
    r"|send (?:gerne|venligst)|må (?:jeg|vi) (?:få|bede om)) (?:en )?(?:kvittering|bekræftelse)\b.{0,60}"
    rf"|(?:mit |vores |dette )?{ANSWER} (?:må (?:gerne )?offentlig\w+"
    r"|er (?:sendt|skrevet|afgivet|udarbejdet) på vegne af .{2,50})"
    r"|(?:jeg|vi) ønsker ikke,? (?:at )?(?:mit|vores) navne? .{0,25}offentlig\w+|kopi\b.{0,15}\bsendt\b.{0,40}"
    r"|(?:(?:jeg|vi) )?(?:har )?vedlæg(?:ger|ges|t) (?:\w+ )?(?:billede|foto|bilag|kort)\w*(?: \w+){0,4}"
    r"|(?:bilag|billede\w+|fotos?) (?:er )?ved(?:lagt|hæftet|lægges)|på \w+s vegne|sendt fra min \w+"
    r"|jeg lovede at (?:give|bringe|sende) (?:det|dem|dette|\w+ne) videre)\W*"
)
