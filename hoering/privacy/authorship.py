"""A person's letter, whatever its sender was taken for, and who signed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoering.domain import Response, SenderKind
from hoering.language.namelist import NameList
from hoering.privacy.addresses import LONE_FARM, addresses
from hoering.privacy.body_letters import INSTITUTION, WE_AS_BODY
from hoering.privacy.roles import CLOSING
from hoering.privacy.runs import Token, base, is_word, names_in, runs
from hoering.privacy.signature import signature_start, signed_by, tells_post

_ALONE = re.compile(
    r"\b[Jj]eg\b|\b[Mm]in(?:e)?\b|\b[Mm]it\b|\b[Vv]ores (?:ældste|yngste|søn|datter|børn)\b"
)
_AT_HOME = re.compile(
    r"(?i)\b(?:jeg bor|hvor jeg bor|jeg er \d+ år|(?:min|mit|vores) "
    r"(?:mand|kone|hustru|samlever|kæreste|søn|datter|mor|far|hus|hjem|have|barn|børn)"
    r"|som (?:mor|far|beboer|borger|nabo|pårørende)\b|jeg har (?:selv )?(?:haft|boet))\b"
)
_BEHALF = re.compile(r"(?i)\bpå \w+s? vegne\b|\bvegne af\b")
_OFFICE = re.compile(
    r"(?i)\b(?:formand|forkvinde|direktør|bestyrelsen|sekretariat\w*|indehaver|\w*leder)\b"
)
_GREETED = re.compile(r"(?im)^[^\n]{0,30}\b(?:hils(?:en|ner)|mvh|vh|kh)\b[,.!]?\s*$")
_SURE = 60  # percent of a given name's uses with a capital
_SIGNED = 200  # characters at the end: where somebody says in what capacity they sign


def is_persons(response: Response, names: NameList) -> bool:
    """Whether a sender who was taken for a body is a person all the same: "Bertram Gade".

    The name begins with a given name and the letter says "jeg" and speaks for nobody else.
    """
    words = response.sender.split()
    if not 2 <= len(words) <= 5 or not (
        names.given_share(base(words[0], names)) >= _SURE or _signs_alone(response, names)
    ):
        return False
    if not all(w[0].isupper() or w in ("og", "von", "van", "de", "af") for w in words):
        return False
    text = response.document.text
    if _BEHALF.search(text) or _OFFICE.search(_end_of(text)):
        return False
    return bool(_ALONE.search(text)) or not INSTITUTION.search(response.sender)


def _end_of(text: str) -> str:
    """The signature: behind the last greeting, or the last characters where there is none."""
    greeted = [m.end() for m in _GREETED.finditer(text, max(0, len(text) - 2 * _SIGNED))]
    return text[greeted[-1] if greeted else max(0, len(text) - _SIGNED) :]


def _signs_at_home(lines: Sequence[str]) -> bool:
    """Whether a road and number stand on the second line below a greeting, as a person's does."""
    return any(
        len(lines[n]) <= 40
        and CLOSING.search(lines[n])
        and any(h.span.start == 0 for h in addresses(lines[n + 2], near_contact=True))
        for n in range(len(lines) - 2)
    )


def _signs_alone(response: Response, names: NameList) -> bool:
    """ "Ylva Gade": a name that no list begins, alone on the line below a greeting, where "jeg" or
    a family speaks."""
    text, sender = response.document.text, response.sender
    first = sender.split()[0]
    if is_word(first) or INSTITUTION.search(first) or not _ALONE.search(text):
        return False
    family = sender.split()[-1]
    if not (names.sounds_family(family) or family == "Gade" or names.given_share(first)):
        return False
    lines = [b.span.of(text).strip() for b in response.document.blocks]
    return any(
        below.lower() == sender.lower() and len(above) <= 40 and CLOSING.search(above)
        for above, below in pairwise(lines)
    )


def signer_of(response: Response, names: NameList) -> str:
    """The private person below the greeting, where the sender was taken to be something else; ""
    for none, and for who holds a post or writes beside the name of the body that was taken.

    A whole name that begins the line below a greeting, in a letter that speaks for nobody else,
    and whose sender heads none of its lines.
    """
    name = _signer(response, names)
    return "" if name and _signs_as_one_of(name, response) else name


def _signs_as_one_of(name: str, response: Response) -> bool:
    """ "Jesper Thune, advokat", "Peder Krabbe" above the body's name, "Jonna og Svend" for a body."""
    text, sender = response.document.text, response.sender
    is_body = response.sender_kind is not SenderKind.CITIZEN
    first, *joined = re.split(r"\s(?:og|&)\s", name)
    if is_body and joined and all(len(part.split()) == 1 for part in (first, *joined)):
        return True
    for match in re.finditer(rf"{re.escape(name.split()[-1])}(?!\w)", text):
        rest = text[match.end() : match.end() + 80].lstrip(" ,\n–-·|(/")
        if tells_post(rest) or (is_body and sender and rest.startswith(sender)):
            return True
    return False


def _signer(response: Response, names: NameList) -> str:
    document, sender = response.document, response.sender
    text = document.text
    if _AS_CITIZEN.search(text) and (named := _in_name_field(text, names)):
        return named
    if names.given_share(base(sender.split()[0], names) if sender else "") >= _SURE:
        return ""
    lines = [b.span.of(text) for b in document.blocks]
    if _BEHALF.search(text) or _OFFICE.search(_end_of(text)):
        return ""
    nobody = _is_nobody(response)
    no_body = _is_no_body(sender)
    is_body = response.sender_kind is not SenderKind.CITIZEN and not no_body
    alone = _ALONE.search(text) or _signs_at_home(lines) or nobody or no_body
    if not alone:
        heads = not is_body or _heads_a_line(sender, lines, response)
        return "" if heads else _at_home_below(text, signed_by(lines, names))
    if is_body and _heads_a_line(sender, lines, response) and not _is_written_to(response):
        return ""
    for above, below in pairwise(lines):
        if len(above) > 40 or not CLOSING.search(above):
            continue
        run = next(iter(runs(below)), None)
        name = next(iter(names_in(run, names, _all_words(run))), None) if run else None
        if name is not None and name.span.start == 0 and name.is_whole and name.share >= _SURE:
            return name.text
    if nobody or no_body or response.sender_kind is not SenderKind.CITIZEN:
        return "" if WE_AS_BODY.search(text) else signed_by(lines, names)
    return ""


def _at_home_below(text: str, name: str) -> str:
    """The name, where a road and number follow it; "" where none do."""
    at = text.rfind(name.split()[-1]) if name else -1
    rest = (
        text[at + len(name.split()[-1]) :].lstrip(" ,\n|·•–-/(").split("\n")[0] if at >= 0 else ""
    )
    return name if any(h.span.start == 0 for h in addresses(rest, near_contact=True)) else ""


def _is_nobody(response: Response) -> bool:
    """Whether the sender's name is a file's, of which no word stands in the letter."""
    said = response.document.text.lower()
    words = [w for w in re.findall(r"[^\W\d_]{3,}", response.sender.lower())]
    return response.sender_kind is SenderKind.CITIZEN and not any(w in said for w in words)


def _is_written_to(response: Response) -> bool:
    """Whether an authority that was taken for the sender is whom somebody at home writes to."""
    offices = (SenderKind.AUTHORITY, SenderKind.ADMINISTRATION)
    return response.sender_kind in offices and bool(_AT_HOME.search(response.document.text))


def _heads_a_line(sender: str, lines: Sequence[str], response: Response) -> bool:
    """Whether the sender stands in a line of its own kind: letterhead, signature, header, file."""
    telling = max(sender.split(), key=len, default="")
    lines = [line[: signature_start(line)] for line in lines]
    short = [
        line for line in lines if len(line) < 70 and not line.rstrip().endswith((".", "?", "!"))
    ]
    return any(telling in line for line in (*short, *(s.file for s in response.sources)))


def _all_words(run: Sequence[Token]) -> tuple[str, ...]:
    """The words behind the first: below a greeting, "Gade" is a family's name and no street."""
    return tuple(t.word.capitalize() if t.word.isupper() else t.word for t in run[1:4])


# "Udtaler sig som: Borger" in the receipt of a form.
_AS_CITIZEN = re.compile(
    r"(?im)^\s*(?:felt \d+\.?\s)?(?:udtaler sig som|(?:jeg )?svarer som"
    r"|afsendertype|du svarer som|jeg er|rolle|på vegne af)"
    r"\s*:\s*(?:[\[(][xX][\])]\s*)?"
    r"(?:(?:som )?privat\w*|borger|enkeltperson|mig selv|nabo|forælder|pårørende)\b"
)
_NAME_FIELD = re.compile(
    r"(?im)^\s*(?:felt \d+\.?\s)?(?:(?:fulde |dit |fuldt[ _]|afsenders |indsenders )?navn"
    r"|afsender|indsender)\s*:\s*"
)


def _in_name_field(text: str, names: NameList) -> str:
    """The person's name behind "Navn:"; "" for none."""
    field = _NAME_FIELD.search(text)
    rest = text[field.end() :].split("\n", 1)[0] if field else ""
    run = next(iter(runs(rest)), None)
    name = next(iter(names_in(run, names, _all_words(run))), None) if run else None
    return name.text if name is not None and name.span.start == 0 and name.is_whole else ""


_ONCE_A = re.compile(
    r"(?:Den\s)?(?:Gl|Gml|Gam(?:mel|le))\.?\s(?i:mejeri|skole|station|smedje|mølle|præstegård|brugs|kro)"
)


# "bestyrelsen for Klitby Fritidscenter", "advokatfirmaet Thune & Holck": bodies in small letters.
_COLLECTIVE = re.compile(
    r"(?i)^\w*(?:bestyrelse|firma|forening|råd|udvalg|klub|laug|forbund|selskab|gruppe|afdeling|forvaltning"
    r"|personale|skole|cent)(?:r?n|r?ne|r?et|erne|ene)?\b"
)


def _is_no_body(sender: str) -> bool:
    """Whether what was taken for a body is an address or the words of a file's name."""
    return (
        (sender[:1].islower() and not _COLLECTIVE.search(sender))
        or any(addresses(sender, near_contact=True))
        or bool(LONE_FARM.fullmatch(sender))
        or bool(_ONCE_A.match(sender))
    )
