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
    r"^(?:s|’s|')?\s(?:(?:seneste|nye|gamle)\s)?(?:rapport|bog|undersøgelse|artikel|forskning|studie|roman|digt|afhandling|kronik|analyse|teori|model|evaluering|udredning|kortlægning|foredrag|ånd|film|skulptur|maleri)\w*\b"
    r"|^(?:\s(?:og|&)\s(?:[A-ZÆØÅ][\w-]+\.?\s?){2,4})?\s?\([^()\n]*(?:\bs\.\s?\d|\bside\s\d|\b(?:19|20)\d\d\b)[^()\n]*\)"
    r"|^\shar\s(?:(?:selv|også|netop)\s)?(?:forsket\s|skrevet\s(?:en|sin|hele)\s(?:\w+\s)?(?:bog|artikel|rapport|afhandling|kronik))"
    r"|^,?\s(?:fra|ved|på|hos)\s(?:[A-ZÆØÅ][\w-]+\s){0,2}(?:\w*[Uu]niversitet\w*|DTU|SDU|CBS|RUC|KU|AAU|AU|VIVE|Rambøll|COWI|NIRAS|Niras|Professionshøjskole\w*)"
)
# "Susanne Eg fra parkafdelingen", "Per Bro i køkkenet", "Ida Kok, som står i udlånet"; a ward of a hospital
# is where somebody lay, and a club has members.
EMPLOYED_AFTER = re.compile(
    r"^,?\s(?:fra|i|ved|på)\s(?:(?:den|det|jeres|vores)\s)?"
    r"(?:(?:park|vej|plan|miljø|byg|bygge|natur|trafik|affalds?|teknik|kloak|ejendoms|økonomi|erhvervs|kultur|fritids)(?:afdeling|kontor|team|planlægning|enhed|sektion)(?:en|et)?"
    r"|bestyrelsen|\w*udvalget|\w*sekretariatet|\w*(?:råd|laug|værk)et|\w*forsyningen|\w*køkkenet|(?:have|lokal|by)?kontoret)(?!\w)"
    r"|^,?\s(?:som|der)\s(?:står\s(?:i|for|bag)|leder|koordinerer|underviser|har\sansvaret\sfor|er\sansat\s(?:i|på|hos))\b",
    re.I,
)
# "vores trafikudvalg, som ledes af Per Toft"
LED_BY = re.compile(r"(?i)\b(?:ledes|ledet|styres|styret|varetages|varetaget)\saf\s$")
# "dyrlæge Ida Kok" in a body's letter; one of its members is told of with a profession as well.
PROFESSION = re.compile(
    r"(?i)(?<!medlem,\s)(?<!medlemmer,\s)(?<!beboer,\s)(?<!borger,\s)(?<!bruger,\s)(?<![\wæøå])"
    r"(?:\w*(?:bibliotekar|lærer|pædagog|sygeplejerske|terapeut|læge|træner|instruktør|vejleder|tekniker|gartner)|jordemoder|livredder|pedel)(?:en)?\s$"
)
