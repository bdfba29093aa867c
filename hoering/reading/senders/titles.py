"""Clues in what a response is called: its subject, its file, the mail's head; and what of that only says
what paper it is, or what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import MailHeader, SenderKind
from hoering.language.dates import find_dates
from hoering.reading.senders.bodies import is_body, kind_of_body, pupils_at
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.names import (
    LINKS,
    clean_name,
    described,
    is_name,
    name_at,
    without_genitive,
)
from hoering.reading.senders.persons import danish_spelling, from_address, inverted, person_in
from hoering.reading.senders.spellings import small_name_at
from hoering.reading.wording.mailhead import shown_name

UNKNOWN = "Ukendt afsender"
_ANSWER = (
    r"(?:hørings)?(?:svar|bemærkninger|udtalelse|kommentarer|indlæg|input|brev|notat|indsigelse"
    r"|henvendelse|forslag|uddrag af referat)(?:et|en)?"
)
_FROM = re.compile(
    rf"\b(?:{_ANSWER}|nr|særnummer|nyt|nyhedsbrev|meddelelse|udtalelse)\b[^.:!?]{{0,50}}?\b(?:fra|udgivet af"
    rf"|afgivet af)\s+",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:referat|udskrift|protokol|uddrag)\w*\b[^.:!?]{0,50}?\b\w*møde(?:t|r)?\s+(?:i|for|med)\s+",
    re.IGNORECASE,
)
_OF = re.compile(rf"^(.{{3,70}}?s)\s+{_ANSWER}\b", re.IGNORECASE)
_ANSWERING = re.compile(
    rf"^(?:{_ANSWER}|indsigelse|protest|svar|spørgeskema|svarskema|høringsskema|skema)\s+(?:(?:fra|af)\s+)?(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
_FILE_NOISE = re.compile(
    r"\b(?:indsigelse|protest|spørgeskema|hørings?svar(?:et)?|høring(?:en|sportal(?:en)?)?|svar|sv|vs|re|fw|vedr|bemærkninger|udtalelse"
    r"|endelig\w*|underskrevet|signeret|version|v\d|kopi|scan\w*|skm\w*|img\w*|brev|indscannet|journal\w*"
    r"|modtaget|uddrag|referat|skema|høringsskema|til|om|på|af|udkast"
    r"|final|kladde|rettet|ny|revideret|samlet|mail|e-mail|pdf|docx|politik\w*|\w+politik\w*|strategi\w*"
    r"|plan\w*|\w+plan\b|nr)\b|\d{6,}|\d{1,4}[-.]\d{1,2}[-.]\d{2,4}|\b\d{1,4}\b|\(\d+\)",
    re.IGNORECASE,
)
# "SV: VS: …", in a file's name "Re_ …" or "VS Svar fra …"; small letters only before a colon.
_PASSED_ON = re.compile(
    r"^[\d\W]*(?:(?:(?i:vs|sv|fw|fwd|re)\s*:|(?:VS|SV|FW|FWD|RE|Vs|Sv|Fw|Fwd|Re)\b)[\s:.-]*)+"
)
# What a file in small letters may name all the same: "ungerådet svar"; "aftenskoler" is a subject.
_OFFICIAL = (SenderKind.COUNCIL, SenderKind.BOARD, SenderKind.ADMINISTRATION)
# Bodies that a subject names as who answers: "Høringssvar Lund Borgerforening".
_SOCIETIES = (SenderKind.COUNCIL, SenderKind.BOARD, SenderKind.ORGANISATION)


def subject_clues(text: str, where: str) -> Iterator[Clue]:
    """ "Høringssvar fra Ældrerådet om …", "Elmeskolens svar på …"."""
    found = _FROM.search(text) or _MEETING.search(text)
    if found:
        rest = text[found.end() :]
        name = described(rest[:1].upper() + rest[1:]) or small_name_at(rest)
        person = person_in(re.split(r"[,(]|\s(?:om|til|vedr|på)\b", rest)[0])
        if person and not is_body(name):
            yield Clue(person, 5.0, where, person=True)
        elif name:
            yield Clue(
                without_genitive(name) if is_body(name) else name,
                6.0 if is_body(name) else 4.0,
                where,
            )
    owner = _OF.match(re.sub(r"^\W*\d*\W+", "", text))
    if owner:
        name = without_genitive(name_at(owner.group(1)))
        if name and name_at(owner.group(1)) == clean_name(owner.group(1)):
            yield Clue(name, 5.0 if is_body(name) else 3.0, where)


def mail_clues(mail: MailHeader) -> Iterator[Clue]:
    """The name that the mail program shows, the address, the subject."""
    display = shown_name(mail)
    if display.islower() and 2 <= len(display.split()) <= 4 and not is_body(display):
        display = display.title()
    if display and "@" not in display:
        office = " og " in display.rpartition(",")[2] and not any(
            map(person_in, display.split(","))
        )
        if "," in display and (is_body(display) or office) and not person_in(inverted(display)):
            yield Clue(clean_name(display), 6.0, "mail")
        turned = inverted(display)
        person = person_in(turned)
        if person and not is_body(turned):
            yield Clue(person, 4.5, "mail", person=True)
        for part in re.split(r"\s+[–—-]\s+|\s*[|·/,]\s*", display):
            if is_body(part) and not person_in(part):
                yield Clue(clean_name(part), 6.0, "mail")
            elif not person and len(part) > 3:
                yield Clue(clean_name(part), 3.0, "mail")
    person = from_address(mail.address)
    if person:
        yield Clue(person, 2.0, "mail", person=True)
    if house := _house_of(mail.address):
        yield Clue(house, 4.0, "mail")
    subject = _PASSED_ON.sub("", mail.subject)
    yield from subject_clues(subject, "subject")
    yield from _pieces(subject, "subject")


def _house_of(address: str) -> str:
    """The body that a domain spells out: "bo@holme-idraetsforening.dk"; "" for none."""
    words = address.rpartition("@")[2].rpartition(".")[0].split("-")
    name = " ".join(danish_spelling(word).capitalize() for word in words)
    spelt = len(words) > 1 and name.replace(" ", "").isalpha()
    return name if spelt and is_body(name) else ""


def party_clues(mail: MailHeader, parties: Sequence[str], municipality: str) -> Iterator[Clue]:
    """The one invited party that the address's domain spells: "ida@sprogcenter-holme.dk"."""
    domain = _ascii(mail.address.rpartition("@")[2].rpartition(".")[0].lower())
    label = re.sub(r"[^a-z0-9]", "", re.sub(r"^(?:mail|post|www)\.", "", domain))
    town = set(re.findall(r"\w+", municipality.lower()))
    found = [p for p in parties if label and _spells(label, p, town)]
    if len(found) == 1:
        yield Clue(found[0], 4.0, "mail")


def _spells(label: str, party: str, town: set[str]) -> bool:
    """Whether the letters are the party's words in some order, the town among them or left out."""
    words = [w for w in re.findall(r"\w+", party.lower()) if w not in LINKS]
    own = [w for w in words if w not in town]
    return bool(own) and any(_is_made_of(label, [_ascii(w) for w in ws]) for ws in (words, own))


def _is_made_of(label: str, words: Sequence[str]) -> bool:
    for word in sorted(words, key=len, reverse=True):
        before, found, after = label.partition(word)
        if not found:
            return False
        label = before + after
    return not label


def _ascii(text: str) -> str:
    return text.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def file_clues(stem: str) -> Iterator[Clue]:
    """Names in the name of a file or folder, without its ending."""
    text = _PASSED_ON.sub("", stem.replace("_", " "))
    if pupils := pupils_at(text, 0):
        yield Clue(clean_name(pupils.group()), 3.0, "file")
    yield from (Clue(c.name, c.weight - 2.0, "file", c.person) for c in subject_clues(text, "file"))
    yield from _pieces(text, "file")
    told = [clean_name(part) for part in _FILE_NOISE.sub("|", text).split("|")]
    named = next((name for part in told if is_body(name := name_at(part))), "")
    if named:
        topic = named.islower() and kind_of_body(named) not in _OFFICIAL
        yield Clue(named, 1.0 if topic else 2.5, "file")
    elif person := next((name for part in told if (name := person_in(part))), ""):
        yield Clue(person, 2.0, "file", person=True)


def _pieces(text: str, where: str) -> Iterator[Clue]:
    """The parts of a subject or file name that are nothing but a name."""
    for part in re.split(r"\s+[-–—]\s+|\s*[,()\[\]:|]\s*|_", text):
        name = clean_name(_ANSWERING.sub("", re.sub(r"^[\d\W]+", "", part)))
        if not name or find_dates(name):
            continue
        if is_body(name) and is_name(name) and not (where == "subject" and is_topic(name)):
            said = (
                where == "subject" and _ANSWERING.match(part) and kind_of_body(name) in _SOCIETIES
            )
            topic = where == "file" and name.islower() and kind_of_body(name) not in _OFFICIAL
            yield Clue(without_genitive(name), 6.0 if said else 3.0 - 1.5 * topic, where)
        elif (person := person_in(name)) == name and person:
            yield Clue(person, 2.0, where, person=True)


def name_of_file(names: Sequence[str]) -> str:
    """The name that file or folder leaves without its other words, the innermost first. Never empty."""
    for stem in reversed(names):
        name = re.sub(r"^[\d\s.\-–_)(]+", "", stem.replace("_", " "))
        name = re.sub(
            r"\b(?:hørings)?svar\b(?:\s+(?:fra|på|til|vedr\.?|om))?|\((?:endelig|underskrevet|\d+)\)"
            r"|(?<=\w)\W+(?:i |på )?(?:hørings)?udkast(?:et)?(?:\W+(?:med|m)\b.*)?$", "", name,
            flags=re.IGNORECASE,
        )  # fmt: skip
        name = clean_name(name)
        if len(name) > 2:
            return name
    return clean_name(names[0]) or UNKNOWN if names else UNKNOWN


_TOPIC = re.compile(
    r"(?:(?:at|fordi|selvom|mens|om|hvis) .+|en|et|han|hun|ham|hende|alle|ingen|man|mange|flere|både|bare|andre|nogle"
    r"|tre|fire|fem|seks|syv|otte|ti|to"
    r"|min|din|sin|vores|deres|jeres|tabel \S+|punkt \S+|side \S+"
    r"|\w*(?:politikken|strategien|planen|udkastet|svaret|udtalelsen|forslaget|materialet|afsnittet|kapitlet)"
    # "Cykelstien på Skovvej skal forlænges": what a short letter is about
    r"|\w*(?:vejen|stien|gaden|broen|krydset|pladsen|bussen|toget|linjen|ruten|byggeriet|højhuset|parken|skoven|åen"
    r"|søen|mosen|marken|engen|støjen|trafikken|farten|skiltet|bumpene|fortovet|rundkørslen|stoppestedet|lyset"
    r"|afgiften|taksten|prisen|skraldet|affaldet|vandet|luften)(?:\s.+)?)",
    re.IGNORECASE,
)


def is_topic(name: str) -> bool:
    """Whether the words begin a sentence or a subject like a name and are none."""
    return _TOPIC.fullmatch(name) is not None


_NOTES = r"(?:\w*kommentarer|bemærkninger|rettelser|tilføjelser|noter|ændringer|ændringsforslag)"
# "Beredskabet - kommentarer i rødt", "Ældresagen_udkast med rettelser", "DN rettelser i udkast"
_TAIL = re.compile(
    rf"[\s_–—-]+(?:(?:hørings)?udkast(?:et)?[\s_]+)?(?:med[\s_]+|m\.?[\s_]+)?(?:\w+e[\s_]+)?{_NOTES}\b(?!.*\b(?:fra|af)\b).*$"
    r"|[\s_–—-]+(?:hørings)?udkast(?:et)?[\s_]+(?:med|m\.?)\b(?!.*\b(?:fra|af)\b).*$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:(?i:protokoludskrift|referat|(?:protokol|mødebog)?uddrag|udskrift)[\s_–—-]+)+(?=[A-ZÆØÅ])"
)
# What was shown at a meeting before it was sent, or written: "Elevrådet oplæg", "PPR notat".
_SORT = re.compile(
    r"(?<=[^\Ws_])[ _]+(?:oplæg|præsentation|slides|powerpoint|plancher|notat|udtalelse|bemærkninger"
    r"|kommentarer|indsigelse|(?:hørings)?svar)\s*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÆØÅ][\wæøå.&-]+")
_PAPER = re.compile(
    r"\W*(?:\d+\W+)?(?:\w*høring\w*|svar\w*|bemærkninger|udkast\w*|\w*(?:politik(?:ken)?|strategi(?:en)?|plan(?:en)?))\W*",
    re.IGNORECASE,
)


def without_paper_words(stem: str) -> str:
    """A file's name without its ending, and without words around the sender's name that say that it
    is an extract, or a draft with notes on it."""
    bare = _SORT.sub("", _TAIL.sub("", stem))
    if not _NAME.search(bare) or _PAPER.fullmatch(bare.replace("_", " ")):
        bare = stem
    return _HEAD.sub("", bare)
