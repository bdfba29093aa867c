"""E-mail addresses and telephone numbers of senders and others: nobody's secret, never published.

What tells of a private person is found elsewhere (`contact`); here a body's letterhead and a chair's
line, which stay where only private persons are protected, are proposed hidden for publication.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.domain import (
    PersonalDatum,
    PersonalKind,
    Response,
    RoundFacts,
    SenderKind,
    Verdict,
    Where,
)
from hoering.language.namelist import NameList, name_list
from hoering.privacy.contacts.contact import FREE_HOST
from hoering.privacy.letters.behalf import writes_privately
from hoering.privacy.letters.lined_letter import LinedLetter, lined_letter
from hoering.privacy.letters.municipality import is_of, place_of, stands_with_it, web_letters
from hoering.privacy.masking.masking import Mask, mask_of
from hoering.privacy.patterns.emails import domain, emails, local_part
from hoering.privacy.wording.hidden_forms import plain

_TO = re.compile(r"(?im)^[\s>*]*(?:til|to)\s?:.*$")
_FROM = re.compile(r"(?im)^[\s>*]*(?:fra|from)\s?:.*$")
_HEARING = re.compile(r"(?i)h(?:ø|oe)ring")
_SENT_TO = 2  # responses that were sent to a domain which is the municipality's by that alone
_NAMED = 5  # letters of a sender's word by which a mailbox is theirs
# "kommunens hovednummer 96 12 12 12", "ring til Borgerservice på tlf. …": nothing but what leads
# from the office to its number may stand between them.
_OFFICES = r"kommunens?|rådhusets?|forvaltningens?|borgerservices?|jobcent(?:ret|erets)"
_LEADS = (
    r"[\s,:;(–-]*(?:(?:på|er|har|direkte|tlf|tel|telefon\w*|mobil\w*|nummer|nr|hovednummer|hovedtelefon"
    r"|omstilling\w*|\w*vagt\w*|kontaktcent\w+)[\s.,:(]*){0,5}$"
)


@dataclass(frozen=True, slots=True)
class OwnLines:
    """The `plain` texts of what is the municipality's own: mailboxes and telephones."""

    texts: frozenset[str]

    def __contains__(self, datum: PersonalDatum) -> bool:
        return plain(datum.text) in self.texts


def own_lines(
    found: Iterable[PersonalDatum],
    responses: Sequence[Response],
    facts: RoundFacts,
    names: NameList,
) -> OwnLines:
    """What of the contact data that stay in some letter is the municipality's own.

    A mailbox is by its domain, unless it is that of a body that answered (a council, a school); a
    telephone where one letter says so or has it in the municipality's signature.
    """
    by: dict[str, list[PersonalDatum]] = {}
    for datum in found:
        if datum.proposal is Verdict.KEEP:
            by.setdefault(datum.response, []).append(datum)
    hosts = _sent_to(responses, facts)
    asked = {plain(box) for r in responses for box in _boxes(_TO, r.document.text)}
    own: set[str] = set()
    senders: set[str] = set()
    for response in responses:
        kept = by.get(response.id, [])
        written = {plain(box) for box in _boxes(_FROM, response.document.text)} - asked
        for datum in kept:
            if datum.kind is PersonalKind.EMAIL and _is_own_host(domain(datum.text), facts, hosts):
                theirs = _is_senders(datum.text, response, written, facts)
                (senders if theirs else own).add(plain(datum.text))
        lines = [d for d in kept if d.kind is PersonalKind.PHONE and d.spans]
        if lines:
            letter = lined_letter(response, writes_privately(response, names))
            own |= {plain(d.text) for d in lines if _is_offices(d, letter, facts, hosts)}
    return OwnLines(frozenset(own - senders))


def _is_own_host(host: str, facts: RoundFacts, hosts: Collection[str]) -> bool:
    """Whether a domain, or the one that it is a part of ("buf.hvidsted.dk"), is the municipality's."""
    labels = host.split(".")
    return host in hosts or any(is_of(facts, ".".join(labels[at:])) for at in range(len(labels)))


def _sent_to(responses: Iterable[Response], facts: RoundFacts) -> frozenset[str]:
    """The domains that mails of the round were sent to, and not from: "kk.dk" has no name in it.

    A mailbox for hearings is enough alone, any other counts where several were sent to its domain;
    none does where one has the municipality's name.
    """
    counts: Counter[str] = Counter()
    sure: set[str] = set()
    senders: set[str] = set()
    for response in responses:
        text = response.document.text
        boxes = list(_boxes(_TO, text))
        counts.update({domain(box) for box in boxes})
        sure |= {domain(box) for box in boxes if _HEARING.search(local_part(box))}
        if response.sender_kind is not SenderKind.ADMINISTRATION:
            senders |= {domain(box) for box in _boxes(_FROM, text)}
    if any(_is_own_host(host, facts, ()) for host in counts):
        return frozenset()
    many = {host for host, count in counts.items() if count >= _SENT_TO} - senders
    return frozenset(host for host in many | sure if host and not FREE_HOST.search(host))


def _boxes(heads: re.Pattern[str], text: str) -> Iterator[str]:
    for line in heads.findall(text):
        yield from (hit.span.of(line) for hit in emails(line))


def _is_senders(
    address: str, response: Response, written: Collection[str], facts: RoundFacts
) -> bool:
    """Whether a mailbox is that of the body that answered: it wrote from it (`written`, `plain`), or
    the box is called after it: Handicaprådet's "handicapraad@…". After the town, which many a body
    has in its name, the municipality's is called."""
    if response.sender_kind is SenderKind.ADMINISTRATION:
        return False
    if response.sender_kind is not SenderKind.CITIZEN and plain(address) in written:
        return True
    local = web_letters(local_part(address))
    town = set(_words(f"{place_of(facts)} kommune kommunes kommunen kommunens"))
    return any(
        len(shorter) >= _NAMED and shorter in longer
        for word in _words(response.sender)
        if word not in town
        for shorter, longer in [sorted((word, local), key=len)]
    )


def _words(said: str) -> list[str]:
    return [web_letters(word) for word in re.findall(r"[^\W\d_]+", said)]


def _is_offices(
    datum: PersonalDatum, letter: LinedLetter, facts: RoundFacts, hosts: Collection[str]
) -> bool:
    """Whether a telephone is the municipality's in any of its places."""
    text, place = letter.response.document.text, re.escape(place_of(facts).strip())
    named = rf"|{place}\s+kommunes?" if place else ""
    leads = re.compile(rf"(?i)\b(?:{_OFFICES}{named})(?:'s)?(?!\w){_LEADS}")
    for span in datum.spans:
        before = text[max(0, span.start - 90) : span.start]
        if leads.search(re.split(r"[.!?]\s(?=[A-ZÆØÅ])|\n", before)[-1]):
            return True
        if stands_with_it(letter, facts, letter.line_at(span.start)):
            return True
    return _is_department(letter, facts, hosts)


def _is_department(letter: LinedLetter, facts: RoundFacts, hosts: Collection[str]) -> bool:
    """Whether one of the municipality's own offices wrote: its name or domain is on the letter."""
    if letter.response.sender_kind is not SenderKind.ADMINISTRATION:
        return False
    edge = "\n".join(line.text for line in letter.lines if line.edge or line.tail)
    place = place_of(facts).strip()
    named = place and re.search(rf"\b{re.escape(place)}\s+[Kk]ommunes?\b", edge)
    return bool(named) or any(
        _is_own_host(domain(hit.span.of(edge)), facts, hosts) for hit in emails(edge)
    )


WHY = "kontaktoplysning, offentliggøres ikke"
_KINDS = (PersonalKind.EMAIL, PersonalKind.PHONE)


def without_contact(
    found: Sequence[PersonalDatum],
    responses: Sequence[Response],
    facts: RoundFacts,
    public: str = "",
) -> tuple[PersonalDatum, ...]:
    """`found` with all e-mail addresses and telephone numbers proposed hidden, wherever they stand
    in the round; but for the municipality's own and those in `public`, what everybody may read.

    Raises NoModel.
    """
    own = own_lines(found, responses, facts, name_list())
    contact = [d for d in found if d.kind in _KINDS and d not in own]
    mask = mask_of((d, "") for d in contact)
    open_ = {plain(span.of(public)) for span in mask.spans(public)}
    hidden = [d for d in contact if plain(d.text) not in open_]
    keys = {d.key for d in hidden}
    told = [
        replace(d, proposal=Verdict.HIDE, why=WHY)
        if d.key in keys and d.proposal is Verdict.KEEP
        else d
        for d in found
    ]
    return (*told, *_elsewhere(hidden, told, responses))


def _elsewhere(
    hidden: Sequence[PersonalDatum], found: Iterable[PersonalDatum], responses: Sequence[Response]
) -> Iterator[PersonalDatum]:
    """The same details in letters where nothing called them so: a number in a table."""
    kinds = {plain(d.text): d.kind for d in hidden}
    mask = mask_of((d, "") for d in hidden)
    own: dict[str, list[PersonalDatum]] = {}
    for datum in found:
        own.setdefault(datum.response, []).append(datum)
    for response in responses:
        yield from _again(response, own.get(response.id, ()), mask, kinds)


def _again(
    response: Response, own: Sequence[PersonalDatum], mask: Mask, kinds: dict[str, PersonalKind]
) -> Iterator[PersonalDatum]:
    document = response.document
    taken = [span for datum in own for span in datum.spans]
    rows: dict[tuple[PersonalKind, str], PersonalDatum] = {}
    for span in mask.spans(document.text):
        if any(span.overlaps(other) for other in taken):
            continue
        text = span.of(document.text)
        kind = kinds.get(
            plain(text), PersonalKind.PHONE if text[-1].isdigit() else PersonalKind.EMAIL
        )
        row = rows.get((kind, text)) or PersonalDatum(
            response.id, kind, text, document.page_at(span.start), Where.TEXT, (), WHY, Verdict.HIDE
        )  # fmt: skip
        rows[kind, text] = replace(row, spans=(*row.spans, span))
    known = {datum.key for datum in own}  # a picture's: it is hidden wherever it stands
    yield from (row for row in rows.values() if row.key not in known)
