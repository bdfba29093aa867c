"""Papers among the responses that are none: a machine's mail, a receipt, what the office itself sent out.

Only what is certain is one: a paper that may hold a remark stays a response. Where much speaks for
something else, that is told of the response.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from hoering.domain import ANNOTATIONS, BlockKind, Document, Finding, MailHeader, RoundFacts
from hoering.language.tongue import tongue_of
from hoering.reading.formats.troubles import trouble
from hoering.reading.receipts import doubt_of, is_machines, is_spoken_for, receipt_of
from hoering.reading.senders.letter import letter_of
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.forwarding import is_receipt

_UNWRITTEN = frozenset({
    BlockKind.MAIL_HEADER, BlockKind.FOOTNOTE, BlockKind.PAGE_NUMBER, BlockKind.RUNNING_HEAD,
    BlockKind.SIDEBAR,
})  # fmt: skip
_FEW, _MANY = 120, 500  # words of a machine's mail or a receipt, and of a letter of invitation
_SIGNED = 40  # words of a signature: below it nothing was added
_MACHINE = re.compile(
    r"\b(?:holder (?:jeg )?(?:\w*ferie|fri|lukket)|på (?:ferie|orlov|barsel\w*|kursus)"
    r"|(?:ferie|helligdags|jule|sommer)lukke?t|sygemeldt"
    r"|ikke (?:til ?stede|på (?:arbejde|kontoret))|fraværende|ude af (?:huset|kontoret)"
    r"|kontoret (?:igen|til og med|indtil)|læser ikke (?:\w+ )?mails?"
    r"|(?:tilbage|træffes|læser? (?:\w+ )?mails?) (?:igen|den|d\.|på|til|fra|efter|hver)"
    r"|out of (?:the )?office|on (?:leave|vacation)|was (?:read|deleted)"
    r"|(?:blev|er blevet) (?:læst|slettet|vist)|(?:kunne|kan|blev) ikke (?:blive )?lever\w+"
    r"|levering\w* (?:mislykke\w+|er forsinket|til disse)|ikke (?:blive )?fundet"
    r"|could not be delivered|delivery (?:has )?fail\w+|undeliver\w+|wasn't (?:delivered|found))\b",
    re.IGNORECASE,
)
_OF_MEETING = re.compile(
    r"(?:accepteret|afslået|afvist|foreløbig\w*|accepted|declined|tentative)\s*:", re.IGNORECASE
)
# What no machine says, nor an office that only receives or invites.
OPINION = re.compile(
    r"\b(?:bør|burde|foreslå\w*|mangler|savne\w*|bekymr\w*|undre\w*|mener|synes|støtter|bakker|tilslutte\w*|anbefal\w*"
    r"|opfordr\w*|frygte\w*|kræve\w*|enige?|udmærket|ændringsforslag|hvorfor"
    r"|(?:ingen|ikke|intet|uden)\b[^.]{0,40}\b(?:bemærk\w+|kommentar\w*|tilføje\w*|indvending\w*|indsigelse\w*))\b",
    re.IGNORECASE,
)
_INVITES = (
    re.compile(
        r"\b(?:send\w+|lagt|er(?: nu)?|hermed)\b[^.]{0,200}\bi (?:offentlig |ekstern |partshøring|)høring\b"
        r"|\binviter\w*[^.]{0,120}\b(?:hørings)?svar|\b(?:hermed|modtager)\b[^.]{0,80}\bhøringsudkast",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:\w*frist(?:en)?|senest|inden) [^.]{0,60}\d", re.IGNORECASE),
    re.compile(
        r"(?:svar\w*|bemærkning\w*|kommentar\w*)[^.:]{0,60}\b(?:sende[rs]?|sendt|indsendes|afgives|mailes)\b"
        r"|\bsend\w*\b[^.]{0,30}\b(?:jeres|dit|dine|Deres|høringssvar)\b",
        re.IGNORECASE,
    ),
)  # fmt: skip
_TO_PARTIES = re.compile(
    r"(?:k(?:æ|ae)re|til)\W+(?:alle |samtlige )?(?:hørings(?:part|berettiget|berettigede)\w*)\b(?: m\.?fl\.?)?\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_INDEX = re.compile(
    r"(?:akt|bilags|journal|dokument|sags)(?:liste|oversigt)(?:en)?\b|liste over (?:akter|bilag|dokumenter)\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"^\s*(?:akt|bilag|dok\w*\.?|\d)\W*\d*.*\d|\d{1,2}[-.]\d{1,2}[-.]\d{2,4}", re.IGNORECASE
)
_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_BARE = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


# "Høringssvar fra Ældrerådet.pdf": so the secretariat says itself that a file is one.
_CALLED = re.compile(r"høringssvar (?:fra|af) ", re.IGNORECASE)


def stray_of(document: Document, findings: Sequence[Finding], facts: RoundFacts) -> Finding | None:
    """What is told of a file that is no response (a code of NO_RESPONSE), or that may be none
    (DOUBTFUL), with the remedy; None for a response.

    `findings` are those of its reading. A file with anything enclosed, quoted or noted in its
    margin is a response, and so is one that is called »Høringssvar fra …«. Raises NoModel.
    """
    files = {page.file for page in document.pages}
    kinds = {block.kind for block in document.blocks}
    if len(files) != 1 or kinds & ANNOTATIONS or any(page.unread for page in document.pages):
        return None
    (file,) = files
    if _CALLED.match(unicodedata.normalize("NFC", file.rpartition("/")[2])):
        return None
    said = _said_in(document)
    text = "\n".join(said)
    subject = document.mail.subject if document.mail else ""
    if any(f.code == "automatic" and f.source == file for f in findings):
        machine = _OF_MEETING.match(subject) or _MACHINE.search(text)
        plain = _is_plain(text, _FEW) and (
            is_spoken_for(subject, text) if machine else is_machines(subject, text)
        )
        return trouble("machine_mail", file) if plain or not text.strip() else None
    if _is_index(said):
        return trouble("index_paper", file)
    quoted = BlockKind.QUOTE in kinds
    if not quoted and _is_outgoing(text, document.mail, facts):
        return trouble("own_letter", file)
    if not quoted and _is_plain(text, _FEW) and (found := receipt_of(file, subject, text)):
        return found
    return None if _is_answer(document, text) else doubt_of(file, subject, text)


def part_doubt(part: Document) -> Finding | None:
    """What is told of one of several responses in a file that looks like no response: it is left in,
    for nobody can call it by another name. Raises NoModel."""
    files = {page.file for page in part.pages}
    text, subject = "\n".join(_said_in(part)), part.mail.subject if part.mail else ""
    if len(files) != 1 or any(page.unread for page in part.pages) or _is_answer(part, text):
        return None
    (file,) = files
    return doubt_of(file, subject, text, part.pages[0].number)


def _said_in(document: Document) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.kind not in _UNWRITTEN]


def _is_answer(document: Document, text: str) -> bool:
    """Whether it says what somebody thinks. What the weights learned is Danish; an answer in another
    language is looked at anyway."""
    return bool(OPINION.search(text) or tongue_of(text) or letter_of(document, ()).fields)


def _is_index(lines: Sequence[str]) -> bool:
    """Whether a paper is the journal's list of what lies in the case, and says nothing itself."""
    listed = [line for line in lines if _ENTRY.search(line)]
    titled = any(_INDEX.match(line.strip()) for line in lines[:3])
    told = any(re.search(r"[a-zæøå]{3}[.!?]$", line.strip()) for line in lines)
    return titled and not told and len(listed) >= 2 and 2 * len(listed) >= len(lines) - 3


def _is_plain(text: str, most: int) -> bool:
    """Whether a short text holds no opinion."""
    return len(text.split()) <= most and not OPINION.search(text)


def _is_outgoing(text: str, mail: MailHeader | None, facts: RoundFacts) -> bool:
    """Whether the office wrote it: a receipt for somebody's answer, or the letter that asks for them."""
    own = mail is not None and is_offices(mail.address, mail.sender, facts)
    if own and mail and "@" in mail.recipient and not is_offices(mail.recipient, "", facts):
        opening = text[: text.find(".") + 1]
        if is_receipt(opening) and _is_plain(text, _FEW):
            return True
    greeting = _TO_PARTIES.search(text[:400])
    if not (own or (greeting and "kommune" in text.lower())):
        return False
    closing = next((m for m in re.finditer(r"^.*$", text, re.M) if CLOSING.match(m[0])), None)
    below = len(text[closing.end() :].split()) if closing else 0
    above = text[: greeting.start()] if greeting else ""
    added = below > _SIGNED or re.search(r"[a-zæøå]{3}[.!?](?:\s|$)", above)
    return not added and _is_plain(text, _MANY) and all(p.search(text) for p in _INVITES)


def is_offices(address: str, sender: str, facts: RoundFacts) -> bool:
    """Whether an address lies in the municipality's own domain, or a sender has just its name."""
    town = re.sub(r"[^\wæøå]", "", facts.town.lower())
    if not town:
        return False
    spelt = "|".join({re.escape(town.translate(t)) for t in (_SPELT, _BARE)} | {re.escape(town)})
    domain = rf"@(?:[\w-]+\.)*(?:{spelt})(?:-?kom(?:mune)?)?\.(?:dk|example)\b"
    return bool(re.search(domain, address.lower())) or sender.lower() == facts.municipality.lower()
