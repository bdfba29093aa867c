"""What stands at the head and foot of a letter: addresses, dates, subjects, greetings, names.

Every question is asked of one short text, usually one block. The word lists are general Danish.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hoering.domain.printing import ends_sentence
from hoering.language.dates import find_dates
from hoering.language.small import small
from hoering.splitting.phrases import SUBSTANCE

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_AND_SO_ON = re.compile(r"\bm\.?\s?(?:v|m|fl)\.$", re.I)
_STREET = (
    r"(?:vej(?:en)?|gade(?:n)?|stræde(?:t)?|allé(?:en)?|alle|plads(?:en)?|torv(?:et)?|boulevard(?:en)?"
    r"|sti(?:en)?|vænge(?:t)?|have(?:n)?|bakke(?:n)?|park(?:en)?|kaj(?:en)?|gård(?:en)?|toft(?:en)?"
    r"|ager(?:en)?|engen|draget|parken|svinget|krogen|kær(?:et)?|mark(?:en)?|lunden?|brink(?:en)?)"
)
_ADDRESS = re.compile(
    rf"[\w.+-]+@[\w.-]+\.\w{{2,}}|\bwww\.|https?://|\bwww\b"
    rf"|\b\d{{4}}\s+[A-ZÆØÅ][a-zæøå]{{2,}}|\b[A-ZÆØÅ][\w.ÆØÅæøå]*{_STREET}\s+\d{{1,4}}\b"
    r"|\b(?:tlf|telefon|mobil|mob|fax|cvr|ean|p-nr|giro|bank|e-?mail|mail|hjemmeside|web"
    r"|tel)\b\.?\s*(?:nr\.?)?\s*:?\s*[\d+@\w]"
    r"|\bc/o\b|\b(?:j\.?\s?nr|sags?\s?nr|sagsnummer|dok\.?\s?nr|ref|journalnr|sagsbehandler|deres ref"
    r"|vores ref)\b\.?\s*:?"
    r"|(?<!\d)(?:\+45\s?)?\d{2}\s\d{2}\s\d{2}\s\d{2}(?!\d)|\s[·|•]\s",
    re.I,
)
_GREETING = re.compile(
    r"(?:kære|hej|hejsa|goddag|god ?dag|godmorgen|god ?aften|hallo|dav|til rette (?:vedkommende|person)"
    r"|til hvem det (?:end )?måtte vedrøre|hilsen til|halløj|højtærede|ærede|dear|to whom it may concern)\b",
    re.I,
)
_AFTER_GREETING = re.compile(r"[.,!]\s+")
_GREETING_CUT = re.compile(
    r"(?P<greeting>(?:[Kk]ære|[Hh]ej|[Hh]ejsa|[Gg]oddag|[Gg]od ?aften|[Gg]odmorgen|[Tt]il rette vedkommende|[Dd]ear)"
    r"(?:\s+[^\s,.!?:]+){0,7}?\s*[,.!:–-]+)\s+(?=\S)"
)
_RECIPIENT = re.compile(
    r"(?:til|att\.?|att:|attention|modtager|sendes til|cc|kopi til)\b\s*[:.]?", re.I
)
_OFFICE = re.compile(
    r"kommune\b|kommunalbestyrelse|byråd(?:et)?\b|udvalg(?:et)?\b|forvaltning(?:en)?\b|rådhus|borgmester"
    r"|sekretariat(?:et)?\b|direktion(?:en)?\b|magistrat|afdeling(?:en)?\b|center for\b|centret\b",
    re.I,
)
_SUBJECT = re.compile(
    r"(?:vedr\.?|vedrørende|angående|ang\.|emne|titel|overskrift|sag|re|sv|vs|fw|fwd|høring|høringssvar"
    r"|hørings?bemærkninger"
    r"|svar|bemærkninger|kommentarer|indsigelse|udtalelse|henvendelse|input|partshøring|offentlig høring"
    r"|forslag til|udkast til|høringsudkast)\b",
    re.I,
)
_MATTER = re.compile(
    r"høring|udkast|politik|strategi|handleplan|masterplan|lokalplan|kommuneplan|planforslag|bemærkning"
    r"|\bsvar\b|udtalelse|\bplan\b|planen\b|indsigelse",
    re.I,
)
_HELLO = r"hils(?:en|ner|ener)(?:ne)?"
_CLOSING = re.compile(
    rf"(?:(?:med|de|mange|på forhånd tak og|tak og|rigtig)\s+)*(?:(?:aller)?(?:venlig|bedste|kærlig|varm|god"
    rf"|glad|kollegial"
    rf"|høflig|mange|hjertelig|sommer|forårs|frivillig|lokal|faglig|forældre"
    rf"|venligste)\w*\s+)(?:(?:og\s+)?[a-zæøå]+e\s+)?\w*{_HELLO}\b"
    rf"|(?:m\.?\s?v\.?\s?h|v\.?\s?h|d\.?\s?b\.?\s?h|k\.?\s?h|b\.?\s?h)\b\.?|{_HELLO}(?:\s+fra)?\b"
    rf"|\w{{3,}}{_HELLO}(?:\s+fra)\b|(?:mange )?(?:knus|kram)(?:\s+fra)\b"
    rf"|(?:sommer|forårs|efterårs|vinter|jule|påske|pinse|nytårs|\w*dags|weekend|sol|nabo|spejder){_HELLO}\b"
    r"|(?:kind|best|warm)(?:est)? (?:regards|wishes)\b|(?:many )?regards\b|yours (?:sincerely|faithfully)\b"
    r"|(?:med )?(?:vennlig|vänlig|beste|bästa)\w* h[iä]ls(?:en|ing|ning)\w*|mit freundlichen grüßen\b"
    r"|(?:med\s+)?ærbødigst\b|(?:med\s+)?højagtelse(?:sfuldt)?\b|med højagtelse|på gensyn\b|venligst hilsen"
    r"|de venligste|(?:venligst|kærligst|hjerteligst)(?=,?$|\s(?-i:[A-ZÆØÅ][a-zæøå.]+)(?:\s(?-i:[A-ZÆØÅ])\S*){0,3}$"
    r"|(?:\s(?-i:[A-ZÆØÅ])[^\s,]+){2,4},)",
    re.I,
)
_CLOSING_INSIDE = re.compile(
    r"(?:(?<=[.!?…:)]\s)|(?<=\s))(?=(?:(?:Med|De)\s+(?:(?:aller)?venlig|bedste|kærlig|god)\w*\s+hils(?:en|ner)"
    r"|(?:Venlig|Bedste|Kærlig|Mange)\w*\s+hils(?:en|ner)|[Mm]\.?v\.?h\.?\s|MVH\.?\s|Vh\.?\s|VH\s"
    r"|(?<!Med )(?:med )?(?:venlig|kærlig|bedste) hilsen(?: [a-zæøåé-]+){1,4}$"
    r"|(?<!\ben )(?<!\b(?:den|min) )(?<!\bvores )hilsen(?: fra)?(?: (?!(?:til|om|på|i|med)\b)[a-zæøåé-]+){1,4}$))"
)
_CLOSING_SMALL = re.compile(
    r"(?<=[.!?]\s)(?=(?:(?:venlig|kærlig|mange|med venlig)\w*\s+)?[Hh]ils(?:en|ner)\s(?:(?:fra\s)?[A-ZÆØÅ]"
    r"(?![^,.()\d]{0,40}\s(?:var|er|blev|kom|har|hjalp|kan|skal|vil|bør|må)\s)))"
)
_ON_BEHALF = re.compile(
    r"(?:på|p\.)\s?(?:[\wæøåÆØÅ.&-]+\s){0,8}?v(?:egne|\.)\b|p\.?\s?v\.?\s?a\.?\b|på vegne af\b"
    r"|p\.\s?[a-zæøå]\.\s?v\.(?=\s|$)"  # "P.m.v.", "p. b. v."
    r"|for\s+(?=[A-ZÆØÅ])|f\.\s",
    re.I,
)
_TITLES = re.compile(
    r"\b(?:næst|afdelings|lokal|kreds|sektor|bestyrelses|råds|vice|under|over|områ[dæ]e?|center|fælles|tillids)?"
    r"(?:formand|forkvinde|forperson|formændene|leder|chef|konsulent|sekretær|kasserer|direktør|konstitueret"
    r"|repræsentant|koordinator|medlem|rektor|inspektør|bestyrer|ejer|indehaver|borger|pensionist|forælder|nabo"
    r"|\w*arkitekt|\w*ingeniør|advokat|jurist|geolog|biolog|agronom|planlægger|revisor|\w*læge)\b",
    re.I,
)
_DISCLAIMER = re.compile(
    r"(?:denne (?:e-?mail|mail|besked|meddelelse)|e-?mailen|this e-?mail|fortrolig|pas på miljøet|tænk på miljøet"
    r"|sendt fra min|sendt fra outlook|hent outlook|get outlook|virusfri|skrevet på min)\b.{0,200}"
    # what is printed below a letter that was signed on a screen
    r"|\W*(?:(?:dette )?dokument(?:et)? er (?:\w+ )?(?:underskrevet|signeret)\b|underskrifterne i dette dokument\b"
    r"|signeringsbevis|med min underskrift bekræfter jeg\b|sådan kan du verificere\b|når du åbner dokumentet i\b"
    r"|du har mulighed for at efterprøve\b|underskrivernes identitet)",
    re.I | re.S,
)
_ENCLOSURE = re.compile(r"(?:bilag|vedlagt|vedhæftet|vedhæftede|kopi|cc)\b\s*[:.]?", re.I)
# A person with a finite verb, or a clause with one: no title and no address has them.
_FINITE = re.compile(
    r"\b(?:jeg|vi|man|der|det|de|i|han|hun)\s+(?:er|har|kan|skal|vil|bør|må|bliver|står|skriver|synes|mener"
    r"|håber|savner|mangler|burde|kunne|skulle|ville|tror|ved|får|går|kommer|bor)\b"
    r"|\b(?:er|har|kan|skal|vil|bør|må|bliver)\s+(?:ikke|der|det|vi|jeg|man|også|jo|bare|alt)\b",
    re.I,
)
_SMALL = re.compile(r"[a-zæøå](?!\.)|\d[\d.,%]*\s+[a-zæøå]")  # "400 lumen er for lidt"
_VERB = re.compile(r"\b(?:er|har|kan|skal|vil|bør|må|bliver|burde|kunne|skulle|mangler)\b")
_POSTSCRIPT = re.compile(r"p\.?\s?s\.?\b\s*[:.]?", re.I)
# "Vi bakker op.", "Nej tak!", "Bevar skolen.": a whole letter in two or three words.
_BRIEF = re.compile(
    r"(?:vi|jeg|det|de|der|ja|nej|(?:helt |u)?enige?|bevar|behold|red|stop|drop|skrot|udsæt|fjern|sænk|spar|lyt"
    r"|prioritér|prioriter|(?:god|fin|flot|dårlig|elendig|tåbelig)t?) (?:\w+ )?\w{2,}\s?[.!]+",
    re.I,
)


@lru_cache(maxsize=4096)
def words_in(text: str) -> int:
    return len(_WORD.findall(text))


def is_prose(text: str) -> bool:
    """Whether the text is running text: a sentence, or too long to be anything else."""
    words = words_in(text)
    if words >= 16:
        return True
    if words < 4:
        return False
    if states(text) or (words >= 8 and _is_unstopped_sentence(text)):
        return True
    inner = bool(re.search(r"[a-zæøå)»”]{2}[.!?]\s+[A-ZÆØÅ]", text)) and words > 7
    return (ends_sentence(text) and not _is_label(text)) or inner


def speaks_briefly(text: str) -> bool:
    """ "Nej til planen!": too short for running text, and yet all that somebody has to say."""
    return bool(_BRIEF.fullmatch(text.strip()))


def states(text: str) -> bool:
    """ "lederen bør have stemmeret": a line all in small letters with a verb is no heading."""
    return bool(_SMALL.match(text)) and words_in(text) >= 4 and bool(_VERB.search(text))


def _is_unstopped_sentence(text: str) -> bool:
    """ "jeg kan ikke forstå at hallen lukker om sommeren": hurried writers leave out the stop."""
    found = _WORD.findall(text)
    small = sum(1 for word in found if word[0].islower())
    return small >= 0.75 * len(found) and bool(_FINITE.search(text))


_OF_SENTENCES = re.compile(r"\b(?:det|den|også|ikke|er|vi|jeg|op|u?enige?|helt)\b", re.I)


def _is_label(text: str) -> bool:
    """ "Poul Prøve, adm. dir." ends in a full stop and is no sentence: most words are names."""
    found = _WORD.findall(text)
    if _OF_SENTENCES.search(text):
        return False
    small = sum(1 for word in found if word[0].islower() and len(word) > 1)
    return len(found) < 6 and text.rstrip().endswith(".") and 2 * small <= len(found)


def is_date_line(text: str) -> bool:
    """ "Brovad, den 14. april 2026", "Dato: 16-04-2026"."""
    found = find_dates(text)
    if not found or len(text) > 70:
        return False
    rest = text
    for date in reversed(found):
        rest = rest[: date.span.start] + rest[date.span.end :]
    return words_in(rest) <= 4


def is_address(text: str) -> bool:
    """Streets, post codes, phones, web and mail addresses, case numbers, lists with "·"."""
    if is_prose(text) and words_in(text) > 9 and not re.search(r"\s[·|•]\s", text):
        return False
    return bool(_ADDRESS.search(text)) and words_in(text) <= 28


def is_greeting(text: str) -> bool:
    if not _GREETING.match(text) or words_in(text) > 9 or "?" in text:
        return False
    after = _AFTER_GREETING.split(small(text), maxsplit=1)[1:]
    return not (after and SUBSTANCE.search(after[0]))  # "Hej. Jeg er imod."


def greeting_before(text: str) -> int:
    """How many letters of a paragraph are a greeting in front of it ("Hej Vi er …"); 0 for none."""
    match = _GREETING_CUT.match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_recipient(text: str) -> bool:
    return bool(_RECIPIENT.match(text)) and words_in(text) <= 14 and not is_prose(text)


def is_office(text: str) -> bool:
    return bool(_OFFICE.search(text)) and words_in(text) <= 12


def is_subject(text: str) -> bool:
    ended = ends_sentence(text) and not _AND_SO_ON.search(text.rstrip())
    return bool(_SUBJECT.match(text)) and words_in(text) <= 30 and not ended


def is_about_round(text: str) -> bool:
    """Whether a title is the hearing's or the response's own."""
    return bool(_MATTER.search(text)) and words_in(text) <= 30


def closing_length(text: str) -> int:
    """How many letters at the start are a closing formula ("Med venlig hilsen"); 0 for none."""
    match = _CLOSING.match(text)
    if match is None:
        return 0
    # "Hilsen til udvalget fra …" is one; "Mange hilsner er ikke nok til …" goes on as a sentence.
    return match.end() if words_in(text[match.end() :]) <= 30 else 0


def closing_inside(text: str) -> int | None:
    """Where in a paragraph a closing formula begins, written without a new line."""
    match = _CLOSING_INSIDE.search(text) or _CLOSING_SMALL.search(text)
    return match.end() if match and words_in(text[match.end() :]) <= 24 else None


def is_signature(text: str) -> bool:
    """A short line that may stand below the closing: a name, a title, "på vegne af …"."""
    if (is_prose(text) and not _looks_like_name(text)) or speaks_briefly(text):
        return False
    if is_postscript(text):
        return False
    if words_in(text) <= 3 and not ends_sentence(text):
        return True
    if text.endswith("!"):
        return False
    capitals = sum(1 for w in _WORD.findall(text) if w[0].isupper())
    return bool(
        _ON_BEHALF.match(text)
        or _TITLES.search(text)
        or is_address(text)
        or capitals >= 0.5 * words_in(text)
    )


def _looks_like_name(text: str) -> bool:
    """ "Poul Erik Damsgaard civilingeniør, pens." ends in a full stop and is no sentence."""
    words = text.split()
    return words_in(text) <= 8 and len(words) > 2 and all(w[0].isupper() for w in words[:3])


def is_on_behalf(text: str) -> bool:
    return bool(_ON_BEHALF.match(text)) and not is_prose(text) and words_in(text) <= 14


def is_disclaimer(text: str) -> bool:
    return bool(_DISCLAIMER.match(text))


def is_enclosure(text: str) -> bool:
    """ "Bilag: Kopi af vores vedtægter", "Vedlagt: …"."""
    return bool(_ENCLOSURE.match(text)) and words_in(text) <= 12


def is_postscript(text: str) -> bool:
    return bool(_POSTSCRIPT.match(text)) and words_in(text) > 2
