"""Streets with house numbers, and towns with postal codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.patterns.dwelling import ABROAD, SPLIT_POST, whole_dwelling
from hoering.privacy.patterns.phones import BEFORE_NUMBER
from hoering.privacy.wording.hit import Hit

# How Danish street names end; the list is of words for roads, places and landscape.
ENDINGS = (
    r"vej(?:en)?|promenade(?:n)?|hjørne(?:t)?|gade(?:n)?|stræde(?:t)?|all[ée](?:en)?|boulevard(?:en)?|plads(?:en)?|torv(?:et)?"
    r"|vænge(?:t)?|toft(?:en|e)?"
    r"|park(?:en)?|mark(?:en)?|have(?:n)?|haver(?:ne)?|bakke(?:n)?|bakker(?:ne)?|krog(?:en)?|lund(?:en)?"
    r"|skov(?:en)?"
    r"|strand(?:en)?|sti(?:en)?|vang(?:en|et)?|løkke(?:n)?|hegn(?:et)?|skrænt(?:en)?|skrænten|gyde(?:n)?"
    r"|lod(?:den|derne)?"
    r"|sving(?:et)?|brink(?:en)?|dam(?:men)?|høj(?:en)?|ager(?:en)?|eng(?:en)?|kær(?:et)?|dal(?:en)?"
    r"|ås(?:en)?|bro(?:en)?"
    r"|kaj(?:en)?|havn(?:en)?|banke(?:n)?|gård(?:en)?|gaard(?:en)?|kvarter(?:et)?|bæk(?:ken)?|holm(?:en)?"
    r"|ø(?:en)?|bugt(?:en)?"
    r"|slette(?:n)?|skel(?:let)?|led(?:det)?|hus(?:ene|et|e)?|vold(?:en)?|brygge(?:n)?|kilde(?:n)?|mose(?:n)?"
    r"|mølle(?:n)?"
    r"|minde|ly|ro|sø(?:en)?|å(?:en)?|kant(?:en)?|rende(?:n)?|passage(?:n)?|bue(?:n)?|ring(?:en)?"
    r"|center(?:et)?|tværvej|stien"
    r"|drag(?:et)?|balle|klint(?:en)?|hede(?:n)?|grav(?:en)?|hoved|næs(?:set)?|odde(?:n)?|klit(?:ten)?|rækker(?:ne)?"
    r"|række(?:n)?|stok(?:ken)?"
    r"|boulevarden|hal(?:len)?|løb(?:et)?|bred(?:den)?|skrå(?:ningen)?|tofter|gærde(?:t)?|lunde|kratt(?:et)?|leje(?:t)?"
    r"|knold(?:en)?|top(?:pen)?|bryn(?:et)?|stra(?:ß|ss)e|weg|gatan|vägen|veien"
)
CAPITAL = r"[A-ZÆØÅÉÖÜ]"
WORD = rf"{CAPITAL}[\wæøåéöü.'’\-]*"
SHORT = r"(?:Gl|Gml|Ny|Nr|Ndr|Sdr|Vestre|Østre|Nordre|Søndre|Sct|Skt|St|Store|Lille|Dr|Kong|Dronning|Prins)\.?"
_HOUSE = (
    # Figures that a scan spoiled have one good one left: "l4", "1O".
    r"(?:\d[\dOlI]{0,2}|[lI|]\d{1,2})(?!\.\d{3}(?!\d))(?:[A-Za-z]|\s[A-Za-hj-z])?(?![^\W¹²³⁴⁵⁶⁷⁸⁹])(?:\s?[-–]\s?\d{1,3}\s?[A-Z]?(?!\w))?"
    r"(?:,?\s?(?:(?:\d{1,2}\.?\s?(?:sal)?\.?|st\.?|stuen|kld?\.?|kælderen)[\s,./-]*(?:t\.?v\.?|t\.?h\.?"
    r"|m\.?f\.?|(?:til\s)?venstre|(?:til\s)?højre|midt(?:for|i)|dør\s?\d+|lejl\.?\s?\d+|nr\.?\s?\d+)"
    r"|kld\.?|kælder(?:en)?|\d{1,2}\.\s?(?:sal)?(?!\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\d)|st\.|stuen"
    r"|(?:lejl(?:ighed)?|dør|vær(?:else)?)\.?\s?(?:nr\.?\s?)?\d+)(?!\w))?"
)
_STREET = re.compile(
    rf"(?<![\w-])(?:{SHORT}\s)?(?:{WORD}\s){{0,2}}(?:{WORD}(?i:{ENDINGS})|(?<=[\s;|])(?i:{ENDINGS})"
    rf"|{CAPITAL}(?i:{ENDINGS}))"
    rf"\s?(?:,\s)?(?:hus(?:et)?\s)?(?:(?:nr|no)\.?\s?|nummer\s)?({_HOUSE})"
)
# A scan that broke the word for the road: "Kærve j 4", "Skovve1 9", "Kirkega de 2".
_BROKEN = re.compile(
    rf"(?<![\w-]){CAPITAL}[\wæøå]+?(?:v\s?e\s?[j1i!]|v[ec]j|g\s?[ao]\s?d\s?[ec](?:\s?n)?|a\s?[l1]\s?[l1]\s?[ée]"
    rf"|s\s?t\s?r\s?æ\s?d\s?e|v\s?æ\s?n\s?g\s?e(?:\s?t)?)\s({_HOUSE})"
    # "Kl itvej 8" alone on its line.
    rf"|^{CAPITAL}[a-zæøå]{{0,3}}\s[a-zæøå]{{1,12}}(?:vej|gade|stræde|vænget|allé|toften|parken)\s({_HOUSE})$"
)
# Where somebody lives or owns, the words behind are a road whatever its end: "bor i Sofielyst 4".
_LIVED_AT = re.compile(
    rf"\b(?:[Bb]or|[Bb]oende|[Bb]opæl|[Aa]dresse(?:n)?|bo|boet|boede|flyttet|ejer(?:en)?(?:\saf)?|ejendommen|huset"
    rf"|lejligheden|hjem(?:me)?|(?:sommer|fritids|række)hus(?:et)?|villaen|gården)\s(?:(?:på|i|ved|er|her|til|jeg|vi|selv|ad)\s|:\s){{0,3}}"
    rf"((?:{WORD}(?:\s{WORD})?,\s)?(?:{SHORT}\s)?{WORD}(?:\s{WORD}){{0,2}}\s{_HOUSE})"
)
_SMALL_FLOOR = r"(?:,?\s(?:\d{1,2}\.?|st\.?|stuen|kld\.?)(?:\s?sal)?(?:\s?(?:t\.?[vh]|mf)\b\.?)?)?"
_LIVED_SMALL = re.compile(
    rf"\b(?:bor|boet|boede|boende|ejer)\s(?:(?:på|i|ad|jeg|vi|her)\s){{0,2}}([a-zæøå]{{3,}}(?:{ENDINGS})\s\d{{1,3}}(?:\s?[a-z](?!\w))?{_SMALL_FLOOR})(?=\s*(?:$|[,.]|\s(?:hele|i|siden|og)\b))"
)
# A road and number in front of a town's postal code.
_BEFORE_TOWN = re.compile(
    rf"(?<![\w-])((?:{SHORT}\s)?{WORD}(?:\s{WORD})?\s(?!\d+[-–./]\d){_HOUSE}),?\s(?=(?:DK[\s-]?)?[1-9]\d{{3}}\s{CAPITAL}[a-zæøå]{{2}})"
)
_LOWER = re.compile(
    rf"(?<![\w-])[a-zæøå]{{3,}}(?:vej|gade|vænget|allé|stræde|toften|parken)\s{_HOUSE}"
)
# Ends that words of other things have too: only where no noun follows that the figure counts.
_LOWER_OTHER = re.compile(
    r"(?<![\w-])(?:(?:sdr|nr|ndr|gl|gml|store|lille|ny|vester|øster|nørre|sønder)\.?\s)?[a-zæøå]{3,}"
    r"(?:vejen|gaden|vænge|toft|park|vang(?:en)?|bakken|krog(?:en)?|lunden|haven|marken|stien|engen|skrænten|højen|løkken|ager(?:en)?|dalen|kæret|brinken)"
    r"\s(?:nr\.?\s)?\d{1,3}(?:\s?[a-z])?(?=\s*(?:$|[,;)\n]|\.(?!\d)|\s(?:i|og|st|th|tv|er|har|hvor|hele|siden|som)\b))"
)
# "nr. 14 på Agervej", and "bor i nr. 14" where the road was told before.
_NUMBER = (
    r"(?:(?:[Hh]us(?:et)?\s)?(?:[Nn]r\.?|[Nn]ummer)|[Hh]usnummer)\s(?:\d{1,3}\s?[A-Za-z]?|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve"
    r"|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve)(?!\w)"
)
_NUMBERED = re.compile(
    rf"(?<![\w-]){_NUMBER}\s(?:på|i|ad)\s(?:{SHORT}\s)?(?:{WORD}\s){{0,2}}{WORD}(?i:{ENDINGS})(?!\w)"
)
_LIVES_AT = re.compile(rf"\b(?:bor|boet|boede|boende)\s(?:\w+\s){{0,2}}i\s({_NUMBER})")
# Every pattern here wants a figure, or the word for a number ("nummer fem").
_TELLS_NUMBER = re.compile(r"\d|[Nn]r|ummer")
# A line of contact data by somebody who uses no capitals.
_LOWER_LINE = re.compile(
    rf"(?:(?<=^)|(?<=,\s))(?:(?:sdr|nr|ndr|gl|gml|store|lille|ny|vester|øster|nørre|sønder)\.?\s)?(?:[a-zæøå]{{3,}}\s)?[a-zæøå]{{2,}}(?:{ENDINGS})"
    r"\s(?:nr\.?\s)?\d{1,3}(?:\s?[a-z](?!\w))?(?=\s*(?:$|,|den\s\d|[a-zæøå]{3,}$))"
)
_LOOSE = re.compile(
    rf"(?<![\w-])(?:{SHORT}\s)?(?:{WORD}\s){{0,2}}{WORD}\s(?!\d+[-–./]\d+(?![A-Z\d]))({_HOUSE})(?=\s*(?:$|,|·|\||\n"
    rf"|\d{{4}}\s[A-ZÆØÅ]|(?i:tlf|telefon|mobil|mob|mail|e-mail)\b))"
)
_ALL = re.compile(r"alle\s\d")  # "når mine børn kommer, alle 4 på en gang"
# "Rosenbæk 5. maj 2027" above a letter: its town and day.
_DAY = re.compile(
    r"(?i)\.\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?=\s|$|,|\d)"
)
_COUNTED = re.compile(r",\s\d{1,3}$")
_MEASURED = re.compile(r",\s\d{1,3}\s(?:[mMtT]|k[mM]|[hH][aA]|kr|dB)$")
# "fra Lund Hallen 9 km herfra"
_MEASURES = re.compile(r"(?i)\s?(?:km|kilometer|meter|minutter|timer|pct|procent|kr|kroner)(?!\w)")
_VERB_FIRST = re.compile(
    r"(?i)\b(?:vil|kan|skal|at|må|kunne|skulle|burde|bør|ville|måtte|gerne|ikke|også|lov|kun|have)\s$"
)
_BARE = re.compile(rf"(?i)(?:{ENDINGS})")
_LEADS = re.compile(
    r"(?:Store|Lille|Gammel|Gl\.?|Gml\.?|Ny|Nye|Nørre|Nr\.?|Ndr\.?|Sdr\.?|Sønder|Søndre|Nordre|Østre|Øster"
    r"|Vestre|Vester|Øvre|Nedre|Ved"
    r"|Bag|Over|Under|Sankt|Sct\.?|Skt\.?|St\.?|Dr\.?|Kong|Dronning|Prins|Prinsesse|Midt|Indre|Ydre|Mellem"
    r"|Lange|Korte|Høje|Lave|Brede|Smalle|Dybe|Krumme|Skæve|Hvide|Røde|Grønne|Sorte|Hans|H\.C\.)"
)
_NO_STREET = re.compile(
    r"(?i)\b(?:side|afsnit|kapitel|punkt|pkt|mål|pejlemærke|bilag|indsats|tema|spor|stk|nr|kl|uge|klasse"
    r"|budget|version|fase|tabel"
    r"|figur|trin|område|delmål|princip|scenarie|forslag|bus|linje|rute|september|oktober|november|december"
    r"|januar|februar|marts|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
    r"|april|maj|juni|juli|august|stue|lokale|gruppe|hold|lokalplan|kommuneplan|model|svar|høringssvar|dato"
    r"|paragraf|artikel|ad|byggefelt"
    r"|delområde|matr|etape|agenda|covid|verdensmål|rammeområde|handleplan|indikator|standard|ydelse|pulje"
    r"|spørgsmål|bemærkning|bind"
    r"|kategori|niveau|emne|zone|felt|post|sag|strategi|politik|plan|vision|i|til|fra|på|om|og|efter|inden"
    r"|over|under|ca|hele|kun|kr"
    r"|eksporteret|afleveret|modtaget|sendt|udskrevet|indsendt|høringsportal\w*|portal\w*|danmark|alder"
    r"|sager|antal|journal|id|den|de|det|vi|jeg|der|har|er|for|med|mellem|samt|af|blok|hus|bygning|sal"
    r"|scene|hal|\w+hal|gate|perron|bane|boks|motorring|p-plads|bro|mole|mølle|pæl|del|lejlighed|gang|skema|flat|lejl|værelse|dør|opgang|opg)\.?\s\d+\w?$"
)
# A town's second word stands behind a full stop only where that shortens the first: "Kgs. Lyngby".
_GOES_ON = r"(?:(?<!\.)|(?<=\b(?:Nr|St|Gl|Ll|Vr|Hr)\.)|(?<=\b(?:Kgs|Ndr|Sdr)\.))"
_POST = re.compile(
    rf"(?<![\w/.,-])(?:DK[\s-]?)?(?!(?:19|20)\d\d\s(?:Februar"
    rf"|Marts))([1-9]\d{{3}})[\s,]\s?({CAPITAL}[\wæøåéöü.\-]+"
    rf"(?:{_GOES_ON}\s(?:[NSØVKCM]|NV|SV|SØ|NØ|{CAPITAL}[a-zæøåéöü]+))?(?:\s(?:By|Ø|Å|Havn|Strand|Sogn))?)(?!\w)"
)
NO_TOWN = re.compile(
    r"(?i)^(?:og|med|hvor|som|vedr|kære|til|fra|høring\w*|side|afsnit|bemærk\w*|svar|hej|emne|dato|sendt"
    r"|modtaget|navn|januar|februar"
    r"|marts|april|maj|juni|juli|august|september|oktober|november|december|kl|de|den|det|vi|jeg|punkt"
    r"|referat|sagsnr|nr|børne\w*"
    r"|ældre\w*|handicap\w*|skole\w*|budget\w*|strategi\w*|politik\w*|plan\w*|kommune\w*|dagsorden|forslag"
    r"|bilag|på|en|et|i|der|har)$"
)
# Streets that are called after their village: "Ravnstrup Byvej".
_OF_VILLAGE = re.compile(r"(?:Byvej|Bygade|Hovedgade|Landevej|Ringvej|Overdrev|Huse|Stationsby)")
_NEVER_ALONE = re.compile(r"(?:Allé|Alle|Allee|Boulevard|Plads|Landevej|Stræde|Tværvej|Parkvej)")


def addresses(text: str, near_contact: bool = False) -> Iterator[Hit]:
    """Streets with a number and towns with a postal code.

    `near_contact`: in lines of contact data any capitalised word with a number is a street.
    """
    if not _TELLS_NUMBER.search(text):
        return  # most lines are such
    text = BEFORE_NUMBER.sub(" ; ", text)
    taken: list[Span] = []
    patterns = [_NUMBERED, _STREET, _LOWER, _LOWER_OTHER]
    patterns = [_LOWER_LINE, *patterns, _LOOSE] if near_contact else patterns
    for pattern in patterns:
        for match in pattern.finditer(text):
            span = _cut(text, Span(*match.span()))
            if span.of(text)[0].islower() and _VERB_FIRST.search(text[: span.start][-20:]):
                continue  # "vi vil have 2 spande"
            if _ALL.match(span.of(text)) or _DAY.match(text, span.end):
                continue
            if _MEASURES.match(text, span.end):
                place, comma, _ = span.of(text).partition(",")
                if not (comma and _LIVES_HERE.search(text[: span.start])):
                    continue
                span = Span(span.start, span.start + len(place))  # "bor på Rævehøj, 4 km fra byen"
            if _MEASURED.search(span.of(text)):
                continue  # "uden hegn, 50 m fra en børnehave"
            if _COUNTED.search(span.of(text)) and re.match(r"\s[a-zæøå]{3,}", text[span.end :]):
                continue  # "på Lindholm, 129 beboere"
            house = re.sub(r",?\s(?:nr|no)\.?\s?(?=\d)", " ", span.of(text)).split(",")[0]
            if _NO_STREET.search(house) or any(span.overlaps(o) for o in taken):
                continue
            span = whole_dwelling(text, span)
            taken.append(span)
            yield Hit(span, PersonalKind.ADDRESS, "vej og husnummer")
    for pattern in (_BROKEN, _LIVED_AT, _LIVED_SMALL, _BEFORE_TOWN):
        for match in pattern.finditer(text):
            span = Span(*match.span(0 if pattern is _BROKEN else 1))
            house = span.of(text).split(",")[0]
            if not _NO_STREET.search(house) and not any(span.overlaps(o) for o in taken):
                span = whole_dwelling(text, span)
                taken.append(span)
                yield Hit(span, PersonalKind.ADDRESS, "vej og husnummer")
    for match in _LIVES_AT.finditer(text):
        span = Span(*match.span(1))
        if not any(span.overlaps(o) for o in taken):
            yield Hit(span, PersonalKind.ADDRESS, "husnummer")
    for match in _POST.finditer(text):
        year = "1900" <= match.group(1) <= "2059"
        dated = year and re.search(r"[a-zæøå.]\s$|\d[./-]$", text[: match.start()][-3:])
        if NO_TOWN.match(match.group(2).split()[0]) or dated or (year and not near_contact):
            continue
        yield Hit(Span(*match.span()), PersonalKind.ADDRESS, "postnummer og by")
    for pattern in (ABROAD, SPLIT_POST) if near_contact else ():
        for match in pattern.finditer(text):
            yield Hit(Span(*match.span()), PersonalKind.ADDRESS, "postnummer og by")


def town_at(text: str) -> bool:
    """Whether a piece of a line is a Danish postal code and town and no more."""
    found = _POST.fullmatch(text)
    return found is not None and not NO_TOWN.match(found.group(2).split()[0])


# "Jeg bor Kalvebod Brygge 31": behind this every capitalised word is the road's.
_LIVES_HERE = re.compile(
    r"\b(?:[Bb]or|[Bb]oende|[Bb]opæl|[Aa]dresse(?:n)?)[:\s]{1,2}(?:(?:på|i|er|ad)\s)?$"
)
_PLACED = re.compile(r"[a-zæøå,]\s(?:på|ad)\s$")


def _cut(text: str, span: Span) -> Span:
    """Without words in front that belong to the sentence: "Fra Kirkestien 3"."""
    raw = span.of(text)
    words = re.match(rf"(?:{WORD}\s)+", raw)
    if words:
        # "Henning Skriver Kirkestien 7": a compound has its name in one word, "Store Kirkevej" apart.
        parts = words.group().split()
        own = _BARE.fullmatch(parts[-1]) and parts[-2:-1] and parts[-2].endswith(("s", "x", "z"))
        fronted = text[: span.start].rstrip()[-1:] in ("", ",", "\n", "(")
        village = len(parts) == 2 and fronted and _OF_VILLAGE.fullmatch(parts[1])
        # "Sparresholm Allé": a word that a road is never called by alone.
        village = village or (fronted and len(parts) == 2 and _NEVER_ALONE.fullmatch(parts[1]))
        lived = _LIVES_HERE.search(text[: span.start]) and len(parts) == 2
        # "480 meter væk på Thorslund Hedevej 5": behind a preposition a sentence has no capital.
        placed = len(parts) == 2 and _PLACED.search(text[: span.start])
        if len(parts) > 1 and not own and not village and not lived and not placed:
            keep = next(
                (n for n, p in enumerate(parts[:-1]) if _LEADS.fullmatch(p)), len(parts) - 1
            )
            offset = len(" ".join(parts[:keep])) + (1 if keep else 0)
            span = Span(span.start + offset, span.end)
            raw = span.of(text)
    cut = re.match(
        r"(?:(?:På|I|Fra|Til|Adresse|Bopæl|Vi|Jeg|Min|Høringssvar|Beboer|Bor|Hilsen|Mvh|Vejnavn|Og|Her"
        r"|Boende)\.?:?\s+)+",
        raw,
    )
    return Span(span.start + (cut.end() if cut else 0), span.end)
