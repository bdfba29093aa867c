"""Words that tell that a person is named for their work: what they wrote, where they are employed, what
they lead, their profession."""

from __future__ import annotations

import re

# "Peter Friis Møllers rapport", "Lars Hvidberg fra Aarhus Universitet": who is cited for their work.
CITED_BEFORE = re.compile(
    r"(?i)\b(?:citer\w*|citat(?:et)?(?:\saf|\sfra)?|frit\sefter|inspireret\saf|opkaldt\sefter|tegnet\saf|malet\saf|komponeret\saf|udgravet\saf|oversat\saf)"
    r"\s(?:gerne\s|her\s|digteren\s)?$"
    r"|\b\w*(?:maleri|skulptur|relief|mosaik|buste|statue|tegning|udsmykning|dekoration|keramik|gobelin)\w{0,5}\s(?:af|efter)\s$"
    # "forfatteraftenen med Dorte Holck"
    r"|\b\w*(?:aften|foredrag|koncert|oplæg|workshop|forestilling)(?:en|et)?\s(?:med|ved)\s$"
)
BOOK_BY = re.compile(
    r"(?:\b(?:side|s\.)\s\d{1,4}\si\s[^.!?\n]{2,40}|[«\"”]"
    r"|\b(?:\w*bogen|romanen|rapporten|artiklen|afhandlingen|pjecen|undersøgelsen|filmen|digtet|sangen)\s(?-i:[A-ZÆØÅ])[^.!?\n]{2,60})\s(?:af|v/)\s$"
)
CITED_AFTER = re.compile(
    r"^(?:s|’s|')?\s(?:(?:seneste|nye|gamle|lille|store|fine|gode)\s)?(?:rapport|bog|bøger|skrift|pjece|undersøgelse|artikel|(?:debat)?indlæg|læserbrev|forskning|studie|roman|digt|afhandling|kronik|analyse|teori|model|evaluering|udredning|kortlægning|foredrag|ånd|film|skulptur|maleri)\w*\b"
    r"|^(?:\s(?:og|&)\s(?:[A-ZÆØÅ][\w-]+\.?\s?){2,4})?\s?\([^()\n]*(?:\bs\.\s?\d|\bside\s\d|\b(?:19|20)\d\d\b)[^()\n]*\)"
    r"|^(?:,\s(?:som|der))?\shar\s(?:(?:selv|også|netop)\s)?(?:forsket\s|skrevet\s(?:det\smeste|(?:en|sin|hele)\s(?:\w+\s)?(?:bog|artikel|rapport|afhandling|kronik)))"
    r"|^,?\s(?:fra|ved|på|hos)\s(?:[A-ZÆØÅ][\w-]+\s){0,2}(?:\w*[Uu]niversitet\w*|DTU|SDU|CBS|RUC|KU|AAU|AU|VIVE|Rambøll|COWI|NIRAS|Niras|Professionshøjskole\w*)"
)
# "som Dorte Holck skriver", "Dorte Holck har i flere sammenhænge peget på".
AS, SAYS = (
    re.compile(r"(?i)\bsom\s$"),
    re.compile(
        r"^\s(?:har\s)?(?:skriver|skrev|skrevet|siger|formulerer|påpeger|udtrykker|viser)\b"
    ),
)
HAS_SHOWN = re.compile(
    r"^\shar\s(?:(?:i|ved|på)\s(?:\w+\s){1,3}|(?:selv|også|netop|tidligere|længe|flere\sgange)\s)?"
    r"(?:(?:peget\spå|påpeget|påvist|dokumenteret|argumenteret\sfor|kortlagt)\b|vist,?\sat\s(?!han\b|hun\b))"
)
# "Susanne Eg fra parkafdelingen", "Per Bro i køkkenet", "Ida Kok, som står i udlånet"; a ward of a hospital
# is where somebody lay, and a club has members.
EMPLOYED_AFTER = re.compile(
    r"^,?\s(?:fra|i|ved|på)\s(?:(?:den|det|jeres|vores)\s)?"
    r"(?:(?:park|vej|plan|miljø|byg|bygge|natur|trafik|affalds?|teknik|kloak|ejendoms|økonomi|erhvervs|kultur|fritids)(?:afdeling|kontor|team|planlægning|enhed|sektion)(?:en|et)?"
    r"|bestyrelsen|\w*udvalget|\w*sekretariatet|\w*(?:råd|laug|værk)et|\w*forsyningen|\w*køkkenet|(?:have|lokal|by)?kontoret)(?!\w)"
    # "Ida Kok fra politiet", "Bo Lund på rådhuset", "Ida Kok fra GEUS", "Bo Lund fra Sandby Affald"
    r"|^,?\sfra\s(?:politiet|brandvæsenet|provstiet|landboforeningen|boligselskabet|\w+(?:ministeriet|styrelsen|direktoratet|politiet|selskabet))(?!\w)|^,?\s(?:på|fra)\srådhuset(?!\w)"
    r"|^,?\sfra\s(?-i:[A-ZÆØÅ]{2,6})(?!\w)|^,?\sfra\s(?-i:(?:[A-ZÆØÅ]\w+\s)?(?:Affald|Renovation|Forsyning|Energi|Vand|Varme|Fjernvarme|Spildevand|Politi))(?!\w)"
    r"|^,?\s(?:fra|i|ved|på)\sjeres\s(?:\w+\s)?\w*(?:forvaltning|afdeling|kontor|ledelse|sekretariat)(?!\w)"
    r"|^\sog\s(?-i:[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)+)\sfra\s(?:bestyrelsen|\w*udvalget)(?!\w)"
    r"|^,?\shos\s(?:jer|kommunen)(?!\w)|^,?\s(?:som|der)\s(?:står\s(?:i|for|bag)|leder|koordinerer|underviser|har\sansvaret\sfor|er\sansat\s(?:i|på|hos))\b"
    r"|^\s\w+(?:\s\w+){0,2}\ssom\s(?:\w+\s)?(?:\w*leder|\w*formand|\w*chef|direktør|rektor|borgmester|forstander|kasserer)\b"
    r"|^,?\sfra\s(?-i:[A-ZÆØÅ])\w*(?:wind|energi|energy|power|consult|invest|bank|byg|forsikring|ejendomme|entreprise)(?!\w)"
    r"|^,\s(?-i:NIRAS|Niras|COWI|Rambøll|Sweco|DTU|SDU|VIVE|FOA|BUPL|DLF|DSR|DN|KL|DGI)(?!\w)",
    re.I,
)
# "vores trafikudvalg, som ledes af Per Toft", "hvis formand er Ida Kok"
LED_BY = re.compile(
    r"(?i)\b(?:ledes|ledet|styres|styret|varetages|varetaget)\saf\s$"
    r"|\b(?:\w*formand|\w*leder|\w*chef|direktør|rektor|forstander|kasserer)(?:en)?\s(?:er|var|hedder|blev)\s$"
    # "I borgerservice sad Ida Kok"
    r"|\b(?:borgerservice|jobcent(?:er|ret|eret)|biblioteket|kommunekontoret|forvaltningen|skranken|visitationen)\s(?:sad|sidder|stod|står)\s$"
)
# "dyrlæge Ida Kok" in a body's letter; one of its members is told of with a profession as well.
PROFESSION = re.compile(
    r"(?i)(?<!medlem,\s)(?<!medlemmer,\s)(?<!beboer,\s)(?<!borger,\s)(?<!bruger,\s)(?<![\wæøå])"
    r"(?:\w*(?:bibliotekar|lærer|pædagog|plejerske|terapeut|læge|træner|instruktør|vejleder|tekniker|gartner)|jordemoder|livredder|pedel)(?:en)?\s$"
)
# "Sundhedsplejerske Ida Kok anbefaler", who speaks for it; whom a citizen saw is told of otherwise.
SPEAKS = re.compile(
    r"^\s(?:og\s[^.!?\n]{5,50}?\s)?(?:anbefaler|vurderer|udtaler|påpeger|advarer|peger\spå|understreger|har\s(?:begge\s|selv\s|også\s)?(?:skrevet|udtalt|anbefalet|vurderet|advaret))(?!\w)"
)
# "På mødet redegjorde Ida Kok for planen"
PRESENTED = re.compile(
    r"(?i)\b(?:redegjorde|orienterede|gennemgik|fremlagde|præsenterede|indledte)\s$"
)
# "Ida Kok har lovet os svar. Hun er ansat som koordinator."
SAID_NEXT = re.compile(
    r"^(?P<said>[^.!?\n]{0,160})[.!?]\s(?:Han|Hun)\s(?:er|var)\s(?:(?:siden|nu|i\sdag|ansat\ssom|jeres|kommunens|valgt\ssom)\s){0,2}(?P<post>\w{4,})"
)
