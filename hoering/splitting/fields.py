"""Fields of a web form: a name and a colon, with a short value or with the sender's answer."""

from __future__ import annotations

import re

from hoering.language.counted import COUNTED
from hoering.splitting.particulars import is_prose, words_in

_KNOWN = (
    r"(?:dit |jeres )?navn(?:\s?/\s?\w+)*|fornavn|efternavn|fulde navn|for- og efternavn|afsender|adresse"
    r"|vej og nr|vejnavn|husnummer"
    r"|postnummer(?: og by)?|post(?:nr|nr\.)?(?: og by)?"
    r"|by|bydel|e-?mail(?:adresse)?|mailadresse|telefon(?:nummer)?|mobil(?:nummer)?|tlf\.?|cvr(?:-nummer)?"
    r"|organisation|virksomhed|forening|(?:organisation|virksomhed|forening|institution|skole)ens navn"
    r"|udtaler (?:sig|mig|dig|du dig) som|udtaler sig på vegne af|på vegne af|svarer som|jeg svarer som"
    r"|(?:hvem |hvad )?svarer du som|rolle"
    r"|tilknytning|kommune|dato|indsendt|indsendt den|modtaget|oprettet|tidspunkt|sendt"
    r"|svarnummer|svar-?id|id|nr|nummer|høringssvar (?:nr|id)|sagsnr|sagsnummer|journalnr|j\.?nr|høring|titel"
    r"|emne|overskrift|kategori|status|vedhæftede filer|vedhæftet|bilag|filer|fil"
    r"|alder|køn|samtykke(?: til [\w ]{3,30})?|offentliggørelse|må offentliggøres|ip-adresse|reference"
    r"|kvittering|type|formular|side"
    r"|område|kontaktperson|stilling|titel og navn"
    r"|mødedato|mødested|sted|tid|til stede|deltagere|tilstedeværende|afbud|fraværende|referent|dirigent"
    r"|ordstyrer|mødeleder|formand|dagsorden"
)
_ANSWERS = (
    r"(?:(?:dit|deres|vores) )?(?:hørings)?svar|(?:(?:dine?|jeres|andre|øvrige|generelle|konkrete) )?bemærkning(?:er)?"
    r"|(?:dine? )?kommentar(?:er)?|besked|tekst|indhold|beskrivelse|(?:dit |ændrings)?forslag|begrundelse|uddybning"
    r"|uddyb(?: gerne| venligst| her)?|andet|øvrigt|fritekst|spørgsmål|indsigelse|tilføjelse(?:r)?|idé(?:er)?"
)
_FIELD = re.compile(rf"(?P<label>{_KNOWN})\s*:(?=\s|$)", re.I)
_ANSWER = re.compile(
    rf"(?P<label>(?:{_ANSWERS})(?:\s+(?:til|om|vedrørende|på)\s+[^:.!?]{{2,60}})?)\s*:(?=\s|$)",
    re.I,
)
_ANY = re.compile(r"(?P<label>[A-ZÆØÅ][^.!?:\n]{1,45}?)\s*:(?=\s|$)")

# "Formand: Elin Mose.", "Formand Asta Rein (9. kl.) og næstformand Yusuf Dal"
_OFFICE = r"(?i:(?:næst)?(?:formand|forkvinde|forperson)|kasserer|sekretær|referent|kontaktperson)(?i:en)?"
_HELD = r"(?: [A-ZÆØÅ][\w.'-]*){1,4}(?: \([^()]{1,30}\))?"
_OFFICER = re.compile(
    rf"{_OFFICE}:(?: [\w.'-]+){{1,6}}|{_OFFICE}{_HELD}(?:(?:,| og|, og) {_OFFICE}{_HELD})+\.?"
)
_PRINTED = re.compile(
    r"(?:skemaet|formularen|blanketten|svarskemaet|høringsskemaet)\b.{0,20}\b(?:returneres|sendes|indsendes"
    r"|udfyldes|afleveres)\b(?!.*, det\b)|(?:dette|dit|deres|svaret|høringssvaret|formularen)\b.{0,30}\b(?:indsendt"
    r"|afgivet|sendt|modtaget|udfyldt)\b.{0,12}\b(?:via|gennem|fra|den)\b"
    r"|(?:dine |jeres |personlige )?oplysninger(?:ne)? (?:behandles|opbevares|bliver behandlet)"
    r" (?:efter (?:\w*databeskyttelse|gdpr|persondata|lov)|i henhold til|fortroligt)"
    r"|(?:skemaet )?udfyld(?:es)? og (?:send|returner|aflever|mail)\w*\b(?! er\b|.*, det\b)"
    r"|(?:ja,? )?(?:jeg|vi) (?:accepterer|bekræfter|giver (?:hermed )?(?:samtykke|tilladelse) til"
    r"|er (?:indforstået med|bekendt med|informeret om|oplyst om)),? at\b.{0,60}"
    r"\b(?:offentliggør\w*|offentligt|behandler|behandles|oplysninger)\b"
    r"|(?:må (?:vi|kommunen) (?:gerne )?(?:kontakte|ringe|skrive til|offentliggøre)|ønsker du (?:en )?(?:kvittering"
    r"|kopi|nyhedsbrev))\b[^:?]{0,60}[:?] *(?:ja|nej)\W*$"
    r"|udskrevet (?:fra|den|af)\b|indsendt (?:via|fra|gennem)\b|kvittering (?:for|på)\b|tak for dit (?:svar"
    r"|høringssvar)\b|genereret (?:af|den|fra)\b"
    r"|(?:vi|siden|portalen|hjemmesiden) (?:bruger|anvender) cookies(?:\W*$| (?:for at|til at)\b)"
    r"|(?:(?:acceptér|accepter|tillad|afvis|kun)(?: alle| valgte| nødvendige)?(?: cookies)?\W*)+$|log (?:ud|ind)\W*$"
    r"|skriv (?:et |en |din |dit )?(?:svar|kommentar|besked)\W*$",
    re.I,
)


def is_officer(text: str) -> bool:
    """Whether a sentence only names who holds an office: "Formand: Elin Mose."."""
    return _OFFICER.fullmatch(text.strip()) is not None


def is_printed_by_form(text: str) -> bool:
    """What the portal prints around the answers: "Dette svar er indsendt via …"."""
    return bool(_PRINTED.match(text.lstrip("☒☑■ "))) and words_in(text) <= 16


_ASKED = re.compile(
    r"(?:har|hvad|hvor|hvilke[nt]?|må|ønsker|er|kan|skal|hvordan|beskriv|skriv|angiv)\b.{0,60}\b(?:du|dit|din|dine|I"
    r"|jeres|høringssvar\w*"
    r"|offentliggøres|udkastet)\b.{0,60}\??$",
    re.I,
)


def is_form_question(text: str) -> bool:
    """The question that a form prints above an answer: "Har du andre kommentarer?"."""
    return bool(_ASKED.match(text)) and words_in(text) <= 14 and not text.endswith(".")


_PLACE = re.compile(
    rf"\b(?:afsnit|kapitel|kapitler|punkt|paragraf|side|hvilke[nt]? (?:{COUNTED})\b"
    r"|(?:sted|del)(?:et|en)? (?:i|af) \w*(?:plan|udkast|forslag|politik|strategi|regulativ))",
    re.I,
)


def asks_place(label: str) -> bool:
    """Whether a label wants to know what the answer is about: "Hvilket afsnit handler dit svar om?"."""
    return bool(_PLACE.search(label)) and words_in(label) <= 14


def is_field(text: str) -> bool:
    """ "Navn: Karla Vestergaard": a known label with a short value."""
    match = _FIELD.match(text)
    return match is not None and words_in(text[match.end() :]) <= 14


def is_label(text: str) -> bool:
    """ "Navn", "E-mail:": a known label that stands by itself."""
    return bool(_FIELD.fullmatch(f"{text.rstrip(' :')}:"))


_BOX = re.compile(r"[☐☒☑□■]|\[[ xX]\]")


def has_boxes(text: str) -> bool:
    """ "☒ borger ☐ forening": what was ticked, and what was not."""
    return len(_BOX.findall(text)) >= 2 and words_in(text) <= 30 and not is_prose(text)


def answer_label(text: str) -> int:
    """How many letters in front are the label of an answer ("Dine bemærkninger:"); 0 for none."""
    match = _ANSWER.match(text)
    return match.end() if match else 0


def is_answer_label(text: str) -> bool:
    """ "Dine bemærkninger", "Høringssvar:": all of it is the label of an answer."""
    label = f"{text.strip().rstrip(':')}:"
    return answer_label(label) == len(label)


def is_label_and_value(text: str) -> bool:
    """Any short name with a short value, as they stand in a form ("Bydel: Nørrevang")."""
    match = _ANY.match(text)
    if match is None:
        return False
    value = text[match.end() :]
    return words_in(value) <= 8 and not is_prose(value)
