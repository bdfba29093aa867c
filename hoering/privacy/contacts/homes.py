"""Homes without a road and number: farms and villages in a signature, rooms in a nursing home,
the place "where I live". Only a private person's letter tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import PersonalKind, Span
from hoering.language.namelist import NameList
from hoering.privacy.letters.lined_letter import Line, LinedLetter
from hoering.privacy.patterns.address_neighbours import FARM
from hoering.privacy.patterns.addresses import ENDINGS, town_at
from hoering.privacy.patterns.dwelling import ABROAD, SPLIT_POST, whole_dwelling
from hoering.privacy.patterns.houses import described_houses
from hoering.privacy.wording.hit import Hit, told_by
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.roles import OFFICE_WORD
from hoering.privacy.wording.runs import is_word

_CAPITAL = "A-ZÆØÅÉÖÜÄÁÍÓÚÝ"
_WORD = rf"[{_CAPITAL}][\w'’.-]*"
_WORDS = rf"{_WORD}(?:\s(?:i|på|ved|og|af|under)?\s?{_WORD}){{0,3}}"
_PIECE = re.compile(r"[^,;·•|/\n\t]+")
_BELOW = 4  # lines below a name in which the home is told
_LONGEST = 45  # characters of one piece of an address
# "Gl. Mejeri", "Den gamle skole": what a house was.
_WAS = (
    r"(?i:mejeri|skole|station|smedje|mølle|præstegård|brugs|savværk|kro"
    r"|andelsmejeri|forskole|degnebolig|fattiggård|købmandsgård|avlsgård|posthus|jordemoderhus|bageri|toldbod|vandværk|missionshus)(?:en|et|n)?"
)
_ONCE = rf"(?:(?:Den\s)?(?:[Gg]l|[Gg]ml)\.?|(?:Den\s)?[Gg]am(?:mel|le))\s{_WAS}"
_UNIT = (
    r"(?:[Hh]us|[Hh]ave(?:lod)?|[Ll]od|[Bb]olig|[Bb]ungalow|[Hh]ytte|[Ll]ejl(?:ighed|\.)?|[Vv]ærelse|[Pp]lads|[Vv]ogn|[Bb]åd|[Nn]r\.?|[Mm]atr\.?(?:\s?nr\.?)?)"
    r"\s(?:nr\.?\s)?\d{1,3}\s?[a-zæøå]?"
)
_HOMELIKE = re.compile(
    rf"(?:(?:M/S|M/K|S/Y|[Hh]usbåden|[Ss]kibet)\s[»\"“”]?{_WORDS}[«\"“”]?|(?:[Vv]illa|[Ll]andstedet|[Hh]ytten|[Hh]uset)\s{_WORDS}|{_ONCE}|(?=[{_CAPITAL}]\w+(?:et|n)$){_WAS}|{_UNIT}|[»\"“„”]{_WORDS}[«\"“”]|(?:{_WORD}\s){{0,2}}(?:{FARM}|[{_CAPITAL}][a-zæøå]{{3,}}(?:gården|gaarden|huset|hytten|bo|ly|eje|ro))(?:\s(?:i|på|ved)\s{_WORD})?)"
)
_VILLAGE = re.compile(rf"(?:i\s|ved\s|på\s)?{_WORDS}")
_ROOM = re.compile(
    rf"({_WORDS}),?\s\(?(?:stue|værelse|vær\.|bolig|lejlighed|lejl\.|hus|bungalow|afsnit\s\w+,\sstue)\s(?:nr\.?\s)?\d{{1,3}}[A-Za-z]?(?!\w)",
)
# "Haveforeningen Solskin, have 44", "H/F Elmely nr. 12", "plads 31, Haveforeningen Solhøj".
_ALLOTMENT = re.compile(
    rf"(?:H/F|HF|[Hh]aveforeningen|[Kk]olonihaven|[Kk]olonihaveforeningen)\s{_WORDS},?\s"
    r"(?:(?:have|lod|parcel|hus)\s)?(?:nr\.?\s)?\d{1,3}\w?(?!\w)"
    r"|(?:[Pp]lads|[Hh]ave|[Ll]od|[Pp]arcel|[Hh]us|[Nn]r\.?)\s\d{1,3},?\s(?:i\s)?"
    rf"(?:H/F|HF|\w*[Hh]aveforeningen|[Cc]ampingpladsen)\s{_WORDS}"
)
_SHORT_NAME = re.compile(
    r"(?:Sdr|Nr|Ndr|Gl|St|Ll|Vester|Øster|Nørre|Sønder|Store|Lille|Over|Neder|Ny)\.?\s[A-ZÆØÅ]"
)
_UNITS = re.compile(rf"{_UNIT}")
_ALLOTMENTS = re.compile(r"(?:H/F|HF|[Hh]aveforening|[Kk]olonihave|[Kk]olonihaveforening)")
_LIVES = re.compile(r"(?i)\b(?:skriver\sfra|bor|boet|boede|boende|beboer|bopæl|hjemme)\b")
_WHERE_LIVED = re.compile(
    rf"((?:{_WORD}\s){{0,2}}(?:{FARM}|{_WORD}(?:gården|gaarden))),?\s(?:hvor|som)\s(?:jeg|vi|min\sfamilie|vores\sfamilie|familien)\b[^.!?\n]{{0,40}}\b(?:bor|boet|født)\b"
)
_LIVED_ON = re.compile(
    r"\b(?:[Bb]or|[Bb]oet|[Bb]oende|[Ff]lyttede|[Ee]jer(?:en\saf)?|[Dd]river|[Dd]revet|[Oo]vertog|(?:[Mm]in|[Vv]or(?:es)?)\s(?:gård|ejendom|landejendom))\s"
    r"(?:(?:selv|nu|stadig|fortsat|her|jeg|vi|på|i|ved|af|gården|stedet|ejendommen|landstedet|huset|slægtsgården)\s){0,4}"
    rf"([»\"“„”]?(?:{_WORD}\s){{0,2}}{FARM}[«\"“”]?|{_ONCE})(?!\w)"
    # "naboen Poul Erik på Store Kærgård"
    rf"|\b(?:[Nn]abo|[Gg]enbo|[Gg]årdejer|[Ll]odsejer|[Ll]andmand)(?:en)?\s(?:{_WORD}\s){{1,3}}på\s((?:{_WORD}\s)?{FARM})(?!\w|\s\d)"
    rf"|\b[Bb]or\s(?:(?:nu|stadig|selv|her)\s)?i\s((?:den|det)\sgamle\s{_WAS}(?:\si\s{_WORD})?)(?!\w)"
    rf"|\b[Bb]or\s(?:(?:selv|nu|stadig|her|i|på|ved)\s){{0,2}}({_WORD}(?:gården|gaarden|huset|hytten|lund|lyst|minde)(?:,\s{_WORD}(?:\s{_WORD})?)?)(?!\w|\s\d)"
)
# "… som bor hos mig på ejendommen Solhøj", "Ejendommen hedder Lyngtoften".
_CALLED = re.compile(
    rf"\b(?:[Ee]jendommen|[Gg]ården|[Ss]tedet|[Ll]andstedet|[Hh]usmandsstedet)\shedder\s({_WORD}(?:\s{_WORD})?)(?!\w)"
    rf"|\b(?:[Bb]or|[Bb]oede|[Bb]oet)\s(?:\w+\s){{0,3}}på\s(?:ejendommen|gården|stedet|landstedet|husmandsstedet)\s({_WORD})(?!\w)"
    # "bor på et lille husmandssted, Lykkeshøj, ved Voldby"
    rf"|\b(?:[Bb]or|[Bb]oede|[Bb]oet|[Hh]ar|[Dd]river|[Ee]jer)\s(?:\w+\s){{0,3}}(?:et|en)\s(?:\w+\s){{0,2}}(?:husmandssted|landsted|landejendom|gård|slægtsgård|fritidslandbrug|landbrug|deltidslandbrug|sted),\s({_WORD}(?:\s{_WORD})?)(?=,|\.)"
    r"|\b[Bb]or\s(?:\w+\s){0,2}på\s(?:kollegiet|plejehjemmet|plejecentret|botilbuddet|bostedet|højskolen),\s((?:værelse|stue|bolig|lejlighed)\s\d{1,3}\w?)(?!\w)"
)
# "Jeg bor på Kærmindevej otte".
_SPELLED = re.compile(
    rf"\b(?:[Bb]or|[Bb]oende|[Bb]opæl|[Aa]dresse(?:n)?)\s(?:(?:er|på|i|ved|jeg|vi|selv|her)\s|:\s){{0,3}}"
    rf"((?:{_WORD}\s)?{_WORD}(?:{ENDINGS})\s(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten"
    r"|sytten|atten|nitten|tyve|(?:en|to|tre|fire|fem|seks|syv|otte|ni)og(?:tyve|tredive|fyrre|halvtreds)))(?!\w)"
)
_OWN_LAND = re.compile(
    r"(?i)\b(?:min|mit|mine|vores|vor|vort)\s(?:\w+\s){0,2}(?:mark|grund|ejendom|jord|matrikel|skov|eng|parcel|sommerhus|hus)\w*\s"
    rf"(?:\w+\s){{0,3}}?\(?((?-i:[Mm])atr(?:\.|ikel)?\s?(?:nr\.?|nummer)?\s?\d+\s?[a-zæøå]{{0,3}}(?:(?-i:(?:,?\s(?:[a-z]{{1,3}}\s)?{_WORD})){{1,3}})?)"
)
_BY_NUMBER = re.compile(
    rf"((?:{_WORD}\s)?{_WORD}(?:{ENDINGS})\s(?:ved|ud\sfor|over\sfor|overfor)\s(?:nr\.?|nummer)\s\d{{1,3}}\s?[A-Za-z]?)(?!\w)"
)
_INSTITUTION = re.compile(
    r"(?i:\b\w*(?:cent(?:er|ret|eret)|hjem(?:met)?|skole[n]?|bosted(?:et)?|botilbud(?:det)?|børnehus(?:et)?|børnehave[n]?|vuggestuen?|kollegi(?:um|et)"
    r"|institution(?:en)?|afdeling(?:en)?|forening(?:en)?|restaurant|hotel|camping(?:pladsen)?|efterskolen?|dagtilbud(?:det)?|museum|museet)\b)"
)
# "Amaliegården, opg. C, 4. sal tv.": a named house with the flat behind it.
_FLAT = re.compile(
    rf"(?<![\w-])((?:{_WORD}[ ]){{0,2}}[{_CAPITAL}][a-zæøå]+(?:gården|gaarden|huset|parken|tårnet|borg"
    r"|boligerne|bebyggelsen|kollegiet|husene|haven|terrasserne|bo|lund|vang|hus|punktet))(?=,?\s)"
)
_NUMBER = (
    r"(?:\d{1,3}\s?[A-Za-z]?|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten"
    r"|(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:tyve|tredive|fyrre|halvtreds|tres))(?!\w)"
)
# "stue 12 på Solgården", "hjørnet af Engvej og Kirkevej", "Engvej, i nummer syvogtyve".
_UNIT_IN = re.compile(
    r"\b(?:[Bb]or|[Bb]oet|[Bb]oende)\s(?:\w+\s){0,2}?(?:på\s|i\s)"
    rf"((?:stue|lejlighed|bolig|værelse|hus|rækkehus|bungalow|etværelses)\s(?:nr\.?\s|nummer\s)?\d{{1,3}}\s?[A-Za-z]?,?\s(?:på|i|ved)\s{_WORD}(?:\s{_WORD})?"
    rf"|hjørnet\saf\s{_WORD}(?:\s{_WORD})?\sog\s{_WORD}(?:\s{_WORD})?)(?!\w)"
    rf"|((?:{_WORD}[ ])?{_WORD}(?:{ENDINGS})(?:,\si\s|,\s|\s\(|\s)(?:nr\.?|nummer|husnummer)\s{_NUMBER}\)?)"
)
# "Jeg bor i opgang 4, 3. sal", "her bor jeg i 211": a flat of a block that was named before.
_STAIRWAY = re.compile(
    r"\b[Bb]or\s(?:\w+\s){0,2}?i\s((?:opgang|opg\.|blok)\s(?:\d{1,3}|[A-H])(?:,?\s(?:\d{1,2}\.\s?(?:sal|t\.?[vh]\.?)|st\.|stuen)(?:\s?t\.?[vh]\.?)?)?)(?!\w)"
    r"|\b[Bb]or\s(?:jeg|vi)\s(i\s\d{2,3})(?=[,.;]|\s(?:og|på|sammen)\b)"
)
_PUBLIC = re.compile(
    r"(?i)\w*(?:rådhus|sundhedshus|kulturhus|medborgerhus|lægehus|erhvervs|rigshospital|hospital)"
)
_PO_BOX = re.compile(r"(?i)\b(?:postboks|postbox|p\.?\s?o\.?\s?box|boks)\s(?:nr\.?\s)?\d+")
_GREETING = (
    r"(?i:(?:med\s)?(?:venlig(?:e)?\s|bedste\s|mange\s|kærlig\s|de\sbedste\s)?hils(?:en|ner)(?:\sfra)?"
    r"|mvh|vh|kh|undertegnede)"
)
_NOT_HOME = re.compile(
    r"(?i)@|\d{2}[ .]?\d{2}[ .]?\d{2}|^\W*(?:hr|fru|frk|familien|fam)\b\.?\s"
    r"|\b(?:formand|forening|skole|cvr|a/s|aps|kommune|medlem|født|mvh|hilsen|på\svegne"
    r"|tlf|mobil|mail|borger|beboer"
    r"|forælder|lærer|pædagog|pensionist|studerende|underskrift|dato|den\s\d|cand|gruppen|netværk|initiativ|partiet|liste|råd|klub|laug|lav)\b"
)


def homes(letter: LinedLetter, names: NameList) -> Iterator[Hit]:
    """The homes of a private person's letter that no road and number tells."""
    if not letter.private:
        return
    text = letter.response.document.text
    yield from _in_sentences(text, names)
    yield from _flats(letter)
    for nth, line in enumerate(letter.lines):
        if line.is_short and (line.tail or nth < _BELOW):
            yield from (_hit(span) for span in _below_name(letter, nth, line, names))


def _hit(span: Span) -> Hit:
    return Hit(span, PersonalKind.ADDRESS, "afsenderens hjem")


def _in_sentences(text: str, names: NameList) -> Iterator[Hit]:
    for pattern in (_WHERE_LIVED, _LIVED_ON, _CALLED, _OWN_LAND, _SPELLED, _UNIT_IN, _STAIRWAY):
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            # "bor i Viborg" tells a town, and no farm that ends so.
            town = match.group(group) in names.towns
            if not town and not is_institution(text, match.group(group)):
                yield _hit(Span(*match.span(group)))
    for match in (*_ROOM.finditer(text), *_ALLOTMENT.finditer(text), *_BY_NUMBER.finditer(text)):
        start = text.rfind("\n", 0, match.start()) + 1
        around = text[max(start, match.start() - 80) : match.end() + 50].split("\n")[0]
        if _LIVES.search(around):
            yield _hit(Span(*match.span()))
    for span in described_houses(text):
        yield _hit(span)
    yield from told_by(_PO_BOX, text, PersonalKind.ADDRESS, "postboks")


def _flats(letter: LinedLetter) -> Iterator[Hit]:
    """Named houses with a flat, where a line begins with one or tells of living."""
    text = letter.response.document.text
    for match in _FLAT.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        whole = whole_dwelling(text, Span(*match.span(1)))
        if whole.end == match.end(1) or not re.search(r"\d", whole.of(text)):
            continue
        lead, rest = text[line : match.start()], text[whole.end :].split("\n", 1)[0]
        alone = not lead.strip() and not re.match(r",?\s[a-zæøå]", rest)
        signed = lead.rstrip().endswith((",", "·", "|")) and len(lead) < 45 and not rest.strip(" .")
        if (alone or signed or _LIVES.search(lead[-50:])) and not _PUBLIC.match(match.group(1)):
            yield _hit(whole)


def is_institution(text: str, home: str) -> bool:
    """ "Plejecenter Solgården", here or anywhere else in the letter."""
    bare = re.escape(home.strip('»«"“„”'))
    return bool(_INSTITUTION.match(home) or re.search(rf"{_INSTITUTION.pattern}\s{bare}", text))


def _below_name(letter: LinedLetter, nth: int, line: Line, names: NameList) -> Iterator[Span]:
    """The pieces of an address behind the sender's name on its line, and on the lines below."""
    own = _own_end(letter, line)
    if own is None:
        return
    text = letter.response.document.text
    pieces: list[Span] = []
    for below in letter.lines[nth : nth + 1 + _BELOW]:
        if below is not line and (not below.is_short or not (below.edge or below.tail)):
            break
        if below is not line and _begins_with_name(letter, below):
            break
        start = own if below is line else below.span.start
        pieces += _pieces(text, Span(start, max(start, below.span.end)))
    yield from _home_of(text, pieces, names)


def _begins_with_name(letter: LinedLetter, line: Line) -> bool:
    first = line.text.split()[:1]
    return bool(first) and first[0].strip(".,") in letter.response.sender.split()[:-1]


def _own_end(letter: LinedLetter, line: Line) -> int | None:
    """Where the sender's name ends on a line that it begins; None for other lines."""
    own = [w for w in re.findall(r"[\w'’-]+", letter.response.sender) if w[:1].isupper()]
    if not own:
        return None
    found = re.match(
        rf"\W*(?:{_GREETING}[\W]+)?(?:(?i:{'|'.join(map(re.escape, own))}|og|&|von|van|de|la|el|al|af|[A-ZÆØÅ]\.)"
        rf"(?:[\s.\"“”»«]+|(?=\W|$)))+",
        line.text,
    )
    if not found or not any(w.lower() in found.group().lower() for w in own if len(w) > 1):
        return None
    rest = line.text[found.end() :].strip()
    if (
        rest
        and line.text[: found.end()].strip()[-1:] not in ",·•|-–()/"
        and rest[0] not in ",·•|-–()/;"
    ):
        return None
    return line.span.start + found.end()


def _pieces(text: str, span: Span) -> Iterator[Span]:
    for match in _PIECE.finditer(text, span.start, span.end):
        raw = match.group()
        start = match.start() + len(raw) - len(raw.lstrip(" .:()-–"))
        end = match.end() - (len(raw) - len(raw.rstrip(" .)-–")))
        if end > start:
            yield Span(start, end)


def _home_of(text: str, pieces: Sequence[Span], names: NameList) -> Iterator[Span]:
    """What stands between a name and a postal code; before it, a farm with its village."""
    posted = next((n for n, p in enumerate(pieces) if _is_posted(p.of(text))), -1)
    farm = next((n for n, p in enumerate(pieces) if _HOMELIKE.fullmatch(p.of(text))), -1)
    if posted >= 0 and all(_may_be_home(p.of(text)) for p in pieces[:posted]):
        yield from _joined(text, pieces[: posted + 1])
    elif farm >= 0 and all(_may_be_home(p.of(text)) for p in pieces[: farm + 1]):
        last = farm + 1
        while last < len(pieces) and _is_village(pieces[last].of(text), names):
            last += 1
        yield from _joined(text, pieces[farm:last])


def _is_posted(piece: str) -> bool:
    return bool(town_at(piece) or ABROAD.fullmatch(piece) or SPLIT_POST.fullmatch(piece))


def _may_be_home(piece: str) -> bool:
    words = piece.split()
    told = _NOT_HOME.search(piece) or any(OFFICE_WORD.match(w) for w in words)
    plain = len(words) == 1 and (piece.lower() in NO_NAME or piece.islower())
    return len(piece) <= _LONGEST and not told and not plain


def _is_village(piece: str, names: NameList) -> bool:
    words = piece.split()
    if _UNITS.fullmatch(piece) or (_ALLOTMENTS.match(piece) and _VILLAGE.fullmatch(piece)):
        return True
    told = (
        piece in names.towns
        or bool(_SHORT_NAME.match(piece))
        or not any(is_word(w) for w in words[-1:])
    )
    named = names.given_share(words[0]) >= 90
    return bool(_VILLAGE.fullmatch(piece)) and _may_be_home(piece) and told and not named


def _joined(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Pieces of one line as one address."""
    start = end = -1
    for piece in pieces:
        if end >= 0 and "\n" in text[end : piece.start]:
            yield Span(start, end)
            start = -1
        start, end = (start if start >= 0 else piece.start), piece.end
    if start >= 0:
        yield Span(start, end)
