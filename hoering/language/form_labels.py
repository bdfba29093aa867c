"""The labels by which a form asks who answers, when, and how to reach him: "Organisation", "Indsendt", "E-mail"."""

from __future__ import annotations

BODY = (
    r"(?:navn(?:et)? på )?(?:(?:din|jeres) )?(?:organisation|forening|virksomhed|firma"
    r"|myndighed|institution|høringspart)(?:en|ens navn|s navn|snavn)?"
    r"(?:\s?[/,]\s?\w+)*(?: \(.{1,40}\))?"
    r"|(?:hvem )?(?:jeg |vi )?(?:svarer|udtaler sig|skriver)(?: du| I)? (?:på vegne af|for)"
    r"|(?:(?:(?:hørings)?svar(?:et)? |jeg )?(?:afgives |afgivet |indsender |indsendes )?)?på vegne af"
    r"|hvem (?:er (?:(?:hørings)?svaret fra|I)|står bag(?: (?:hørings)?svaret)?)"
    r"|cvr-navn|råd(?:/|, nævn | eller )[\w ]{4,20}|(?:name of )?organi[sz]ation|(?:hvem )?repræsenterer(?: du| I)?"
    r"|hvilken (?:organisation|forening|virksomhed|høringspart)[^:\t]{0,120}|evt\. (?:organisation|forening"
    r"|virksomhed)(?:\s?/\s?\w+)*"
)
NAME = (
    r"hvad hedder du|(?:hvad er )?"
    r"(?:dit |(?:dit )?(?:fulde|fuldt) |(?:dit )?for- og efter"
    r"|(?:borger|svarperson|indsender|afsender|svarer|underskriver|kontaktperson)(?:en)?s |kontakt)?"
    r"(?:navn|kontaktperson|underskriver|skrevet af|(?:svaret er )?udfyldt af)"
    r"|navn(?:et)? på (?:indsender|afsender|kontaktperson|borger|den,? der (?:svarer|har udfyldt)[\w ]{0,20})(?:en)?"
    r"|(?:full |your )?name"
)
GIVEN = r"fornavn(?:e|\(e\))?"
FAMILY = r"efternavn"
EITHER = (
    r"afsender(?:ens )?(?:navn)?|fra|(?:hørings)?svar (?:fra|afgivet af)|indsend(?:t af|er)"
    r"|besvaret af|modtaget fra|respondent|bidrag fra|oprettet af|forfatter|author|kommentator|(?:bruger|profil)navn"
    r"|(?:dit |jeres )?navn(?:\s?(?:/|,|og(?: evt\.)?|eller)\s?(?:organisation|forening|virksomhed|firma|institution)"
    r"(?:ens navn|s navn|snavn)?)+"
)
CAPACITY = (
    r"(?:hvem |hvad |du |jeg |vi )?(?:udtaler|svarer|skriver|deltager)(?: du)?"
    r"(?: mig| sig| dig)? som"
    r"|er du|afsendertype|type(?: af)? (?:afsender|svar|høringspart)|i egenskab af|rolle|jeg er|min rolle|svartype"
)
RECEIVED = (
    r"(?:dato )?(?:modtaget|indsendt|oprettet|registreret|afsendt|besvaret|svar modtaget"
    r"|journaliseret|tidspunkt|tidsstempel|indsendelsesdato|modtagelsesdato|sendt|afleveret|afsluttet|svar afgivet"
    r"|fuldførelsestidspunkt|indsendelsestidspunkt)(?: den| d\.|dato|stidspunkt| dato| kl\.)?"
    r"|(?:dato for modtagelse|tidspunkt for (?:indsendelse|modtagelse))(?:n)?|dato og (?:klokkeslæt|tid(?:spunkt)?)"
    r"|completion time|submitted(?: at)?|timestamp|created(?:[ _](?:time|at))?"
)
WRITTEN = r"(?:svar)?dato(?: for (?:svar|indsendelse))?|udfyldt(?: den)?"
OTHER = (
    r"(?:hvad er )?(?:din |jeres )?(?:(?:e-?)?mail(?:adresse)?|e-?post)"
    r"|kontaktoplysninger|start(?:tidspunkt| time)|(?:telefon|tlf\.?|mobil)(?:telefon)?\s?(?:nummer|nr\.?)?"
    r"|adresse|(?:vejnavn|vej(?= og))(?: og (?:hus)?(?:nr\.?|nummer))?|hus(?:nr\.?|nummer)"
    r"|postnr\.?(?: og by)?|postnummer|by|cvr(?:-nr\.?| ?nummer)?|cpr(?:-nr\.?)?|alder|bydel"
    r"|(?:svar|respondent)(?: ?nr\.?| ?id|-id|nummer| nr\.)|(?:hørings)?id|vedhæft(?:ede filer|et|ninger)|filer|høring"
    r"|sags-?id|sagsnr\.?|sag|j\.?nr\.?|journalnr\.?|løbenummer|referencenummer"
)
ALL = (BODY, NAME, GIVEN, FAMILY, EITHER, CAPACITY, RECEIVED, WRITTEN, OTHER)
