"""Private people whose mail stands in a letter: their address tells of the name beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hoering.domain import PersonalKind, RoundFacts, Span, Verdict
from hoering.privacy.contacts.contact import FREE_HOST
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.letters.municipality import is_of
from hoering.privacy.patterns.emails import domain, emails, local_part
from hoering.privacy.wording.hidden_forms import plain
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.no_names import NO_NAME

_WORD = r"[A-ZÆØÅÄÖÜÉ][^\W\d_]+(?:[-'’][^\W\d_]+)*"
# "Hans Egekvist (nabo) <", "Bodil Rønnow <mailto:": what stands before an address.
_BESIDE = re.compile(
    rf"(?<![^\W_])({_WORD}(?:\s(?:{_WORD}|[A-ZÆØÅ]\.|von|van|de|af))*\s{_WORD})[\"']?\s?"
    r"(?:\([^()\n]{1,25}\)\s?)?[\"']?[<\[(]\s?(?:mailto:)?$"
)
_LEAST = 3  # letters of a word of a name that stands in the address as well
# "Se denne mail fra en borger: Fra: …", "to mails fra beboere": citizens' mails in a body's letter.
_QUOTED = re.compile(
    r"(?i)\b(?:\w*mail\w*|brev\w*|besked\w*|henvendelse\w*|sms\w*)\s(?:\w+\s){0,4}?fra\s(?:(?:en|et|vores|nogle|to|tre|flere)\s)?(?:\w+\s){0,3}?"
    r"(?:borger|beboer|medlem|nabo|lejer|bruger|pårørende|forælder|forældre|mor|far|patient|elev)\w*"
    r"[^.!?\n]{0,60}[:.]?\s*(?=(?:Fra|From)\s?:)"
)
_LONGEST = 800  # characters of such a mail
_ENDS = re.compile(r"\n\s*\n\s*\n|\b[Pp]å\s(?:\w+\s)?vegne\saf\b|[Mm]ed\svenlig\shilsen\s+[Pp]å\b")


def citizen_mails(text: str) -> list[Span]:
    """The stretches of a body's letter in which it passes on a citizen's mail."""
    found = []
    for match in _QUOTED.finditer(text):
        last = _ENDS.search(text, match.end(), match.end() + _LONGEST)
        found.append(Span(match.end(), last.start() if last else match.end() + _LONGEST))
    return found


_FROM = re.compile(r"(?m)^[\s>]*(?:Fra|From)\s?:\s[^\n]*$")


def _passed_on(text: str) -> list[Span]:
    """The stretches of a body's letter that are mails from somebody's own mailbox, below the mail
    in which the body passes them on."""
    heads = [Span(*m.span()) for m in _FROM.finditer(text)]
    found, sender = [], ""
    for nth, head in enumerate(heads):
        writer = next(_beside_addresses(head.of(text)), None)
        name = writer[0].of(head.of(text)) if writer else ""
        if not nth:
            sender = name
        elif writer and name != sender and _is_own_box(name, domain(writer[1])):
            end = heads[nth + 1].start if nth + 1 < len(heads) else len(text)
            found.append(Span(head.start, end))
    return found


def _is_own_box(name: str, host: str) -> bool:
    own = any(len(w) > _LEAST and plain(w) in plain(host) for w in name.split())
    return own or bool(FREE_HOST.search(host))


def told_by_mail(letter: LinedLetter, facts: RoundFacts, hits: Sequence[Hit]) -> list[Hit]:
    """The names, those beside a private mail address hidden, wherever they stand again.

    In a private letter an address is private that anybody can have, and for a name that nothing
    tells of any but the municipality's; in a body's those of a citizen's mail.
    """
    text = letter.response.document.text
    quoted = [] if letter.private else citizen_mails(text)
    passed = [] if letter.private else _passed_on(text)
    found = list(hits)
    for span, address in _beside_addresses(text):
        name, host = span.of(text), domain(address)
        inside = any(q.start <= span.start < q.end for q in quoted) or (
            any(p.start <= span.start < p.end for p in passed) and not _has_post(found, name, text)
        )
        told = inside or (letter.private and _is_told(name, address))
        if not told or is_of(facts, host):
            continue
        rest = [word for word in name.split() if word.lower() not in NO_NAME]
        if len(rest) < len(name.split()) and all(word.isupper() for word in rest):
            continue  # "Høring Social <hoering@…>", "ABC Høring": an office's box
        beside = [h for h in found if h.span.overlaps(span)]
        if not beside:
            found += _added(text, name)
        elif inside or FREE_HOST.search(host) or _is_told_by_place(found, name, host, text):
            why = "navnet ved en privat e-mailadresse"
            found = [
                replace(h, verdict=Verdict.HIDE, why=why)
                if h.verdict is Verdict.KEEP
                and (
                    h.span.of(text) in (name, *_said(beside, text))
                    or (inside and h.span.of(text) == name.split()[0])
                )
                else h
                for h in found
            ]
    return sorted(found, key=lambda h: h.span)


# Why a name stays for where in a mail it stands; and where people are in office.
_BY_PLACE = (
    "den, der skrives til", "modtager af mailen", "har sendt mailen videre",
    "underskriver for forvaltningen", "optræder i embede eller hverv i svaret",
)  # fmt: skip
_OFFICE_HOST = re.compile(
    r"(?i)kommune|region|politi|skole|universitet|(?:^|\.)(?:ft|rm|rn|rsyd|regsj|regionh|ku|au|sdu|dr|tv2)\.dk$"
    r"|(?:min|styrelsen|avis\w*|blad\w*|tidende|ft)\.dk$"
)


def _is_told_by_place(hits: Iterable[Hit], name: str, host: str, text: str) -> bool:
    """Whether nothing tells that a name is an official's but its place in the mail: who wrote the
    mail that a sender passes on, or was written to by the municipality, is there, too."""
    own = [h.why for h in hits if h.span.of(text) == name and h.verdict is Verdict.KEEP]
    return all(why in _BY_PLACE for why in own) and not _OFFICE_HOST.search(host)


def _has_post(hits: Iterable[Hit], name: str, text: str) -> bool:
    return any(h.why == "optræder i embede eller hverv" and h.span.of(text) == name for h in hits)


def _said(hits: Sequence[Hit], text: str) -> Iterator[str]:
    return (h.span.of(text) for h in hits)


def _beside_addresses(text: str) -> Iterator[tuple[Span, str]]:
    """The names that stand right before an address, and the address."""
    for hit in emails(text):
        line = text.rfind("\n", 0, hit.span.start) + 1
        match = _BESIDE.search(text[line : hit.span.start])
        if match:
            yield Span(line + match.start(1), line + match.end(1)), hit.span.of(text)


def _is_told(name: str, address: str) -> bool:
    """Whether the address has a word of the name: "kd@…" can be anybody's."""
    local = plain(local_part(address))
    return any(len(w) >= _LEAST and plain(w) in local for w in name.split())


def _added(text: str, name: str) -> Iterator[Hit]:
    """A name that no list has, and its given name where it signs."""
    given = re.escape(name.split()[0])
    signed = rf"(?i:\b(?:hilsen|hilsner|mvh|vh|kh)\b)[\s,.:]{{1,3}}({given})(?=\W*(?:\n|$))"
    places = [Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    places += [Span(*m.span(1)) for m in re.finditer(signed, text)]
    for span in places:
        yield Hit(span, PersonalKind.NAME, "navnet ved en privat e-mailadresse", Verdict.HIDE, name)
