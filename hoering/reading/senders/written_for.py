"""Whose words they are where somebody else wrote them: a lawyer's or adviser's client, who called the
office, a meeting. They are the sender, not who wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.reading.senders.bodies import has_legal_form, is_body
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import clean_name, name_at, without_genitive
from hoering.reading.senders.persons import is_street, person_in

# Whose trade it is to write for others.
_ADVISER = re.compile(
    r"advokat|\bjurist|retshjælp|rådgiv|konsulent|consult|arkitekt|ingeniør|landinspektør|\bplan\b.*\b(?:aps|a/s)"
    r"|partnere\b|revision|administrat",
    re.IGNORECASE,
)
_CLIENT = re.compile(
    r"\b(?:på vegne af|advokat for|partsrepræsentant for|repræsentant for|rådgiver for|konsulent for|repræsenterer"
    r"|varetager interesserne for|bistår|(?:vores|vor|min) (?:klient|kunde)|bygherren?|grundejeren?|ejeren)"
    r"(?:\s+(?:vores|vor|min) (?:klient|kunde))?\s*[,:–-]?\s+",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:mine?|vores|vor) (?:klient|kunde)\w*|\bpå vegne af\b|\b(?:advokat|rådgiver"
    r"|konsulent|partsrepræsentant) for\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"(?:bestyrelsen|ledelsen|medarbejderne|medlemmerne|kontoret|firmaet|selskabet|direktionen|partnerne)\b",
    re.IGNORECASE,
)
_SIGNED_FOR = re.compile(r"(?:som advokat )?(?:for|f\.|p\.v\.a\.) (?P<client>[A-ZÆØÅ].{3,60})$")
_FIRST = 3  # paragraphs in which a client is named
_WHOLE = 40  # letters: shorter lines are headings or a list of contents


def client_of(letter: Letter, sender: str) -> str:
    """The client that the adviser `sender` names above the text or in its first paragraphs.

    "" when the sender's trade is no advice, or when no other body is named: where private people
    have an adviser, a list names the adviser and not them.
    """
    if not _is_adviser(sender, letter):
        return ""
    texts = [line.text for line in letter.at(Place.HEAD)]
    texts += [line.text for line in letter.at(Place.BODY) if len(line.text) > _WHOLE][:_FIRST]
    if letter.mail:
        texts.append(letter.mail.subject)
    # "for Lindebjerg Biler A/S", on a line of its own below the lawyer's name
    signed = (_SIGNED_FOR.match(line.text) for line in letter.at(Place.TAIL))
    if below := next((name_at(found["client"]) for found in signed if found), ""):
        return clean_name(below) if is_body(below) and below != sender else ""
    if not any(_OWN.search(text) for text in texts):
        return ""
    return next((name for text in texts for name in _named(text) if name != sender), "")


def _is_adviser(sender: str, letter: Letter) -> bool:
    if _ADVISER.search(sender):
        return True
    above = [line.text for line in letter.at(Place.HEAD, Place.ASIDE)][:4]
    below = [line.text for line in letter.at(Place.TAIL)]
    near = sender in " ".join([*above, *below])
    return near and any(_ADVISER.search(text) for text in [*above, *below])


def _named(text: str) -> Iterator[str]:
    for found in _CLIENT.finditer(text):
        rest = text[found.end() :]
        if is_body(rest.split(" ")[0]):
            rest = rest[:1].upper() + rest[1:]
        if not rest[:1].isupper():
            continue
        name = name_at(rest)
        if is_street(rest[:50]) and not has_legal_form(name):
            continue  # "ejeren Ågade 4"; "Ågade 4 ApS" owns the house of that name
        if name and is_body(name) and not _GENERAL.match(name):
            yield without_genitive(clean_name(name))


_NOTE = re.compile(
    r"\b(?:telefon|samtale|henvendelses)notat\b|\bnotat\b.{0,40}\b(?:telefon|samtale|henvendelse)"
    r"|\btelefonbesked\b|\bmundtligt? (?:høringssvar|henvendelse)"
    r"|\b(?:noteret|nedskrevet|skrevet ned|taget imod) af\b",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-ZÆØÅ][\wéü.-]+(?: (?:af|de|van|von|[A-ZÆØÅ][\wéü.-]*)){0,3} [A-ZÆØÅ][\wéü-]+)"
_CALLED = re.compile(
    rf"(?:^|[.:]\s+)(?:(?:[Bb]orger(?:en)?|[Ff]ru|[Hh]r\.?|[Bb]eboer(?:en)?)\s+)?{_NAME}"
    r"(?! (?:for|fra) )(?:, (?!(?:\w+ )?(?:for|fra) )[^.,]{3,60},)? (?:har )?(?:ringe(?:de|r|t)\b(?! på)"
    r"|henvend(?:te|t) sig|kontakte(?:de|t)|(?:oplyste|fortalte|meddelte) (?:telefonisk|mundtligt)|mødte op)"
)
_ASKED = re.compile(
    r"(?:borger(?:ens)?(?: navn)?|opkald(?:er)? fra|opringning fra|samtale med|henvendelse fra|ringet op af)"
    r"\s*:?\s+(?P<name>[A-ZÆØÅ].{3,60})",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:opsamling|referat|noter|input|udsagn)\b[^.]{0,30}\b(?:fra|af|på)\b[^.]{0,15}?"
    r"\b(?P<name>(?:borger|dialog|hørings|beboer)møde\w*|workshop\w*|fokusgruppe\w*)",
    re.IGNORECASE,
)
_TABLE = re.compile(r"(?:bord|gruppe|post-?its?)\b", re.IGNORECASE)  # at which it was said
_TOLD = 10  # lines in which a note tells who called


def caller_of(letter: Letter) -> str:
    """The person whose words a note of the office's holds; "" for any other letter."""
    if not any(_NOTE.search(line.text) for line in letter.lines):
        return ""
    for line in letter.lines[:_TOLD]:
        if found := _CALLED.search(line.text) or _ASKED.match(line.text):
            return person_in(found["name"])
    return ""


def meeting_of(letter: Letter, writer: str) -> str:
    """The meeting of citizens that `writer` only led, took the notes of or gave a room to; "" for any
    other letter."""
    took = re.compile(
        rf"\b(?:referent|mødeleder|ordstyrer|sagsbehandler|(?:noteret|skrevet) af|\w*holdt\b[^:]{{0,60}}\b(?:i|på))\b"
        rf"\W*{re.escape(writer)}",
        re.IGNORECASE,
    )
    titles = (_MEETING.search(line.text) for line in letter.lines[:3])
    title = next((found for found in titles if found), None)
    noted = any(took.search(line.text) for line in letter.lines[:_TOLD])
    if title is None or not (noted or _TABLE.match(writer)):
        return ""
    return title["name"].capitalize()
