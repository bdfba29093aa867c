"""For whom a lawyer or adviser writes: the client is the sender, not who wrote the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.reading.senders.bodies import has_legal_form, is_body
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import clean_name, name_at, without_genitive
from hoering.reading.senders.persons import is_street

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
