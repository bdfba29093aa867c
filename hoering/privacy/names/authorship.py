"""The private person who wrote a letter, where its sender was taken to be something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoering.domain import Response, RoundFacts, SenderKind
from hoering.language.namelist import NameList
from hoering.privacy.letters.municipality import is_of
from hoering.privacy.letters.signature import is_whole_name, signed_by
from hoering.privacy.wording.roles import CLOSING, OFFICE_WORD, TAKEN_DOWN_BY
from hoering.privacy.wording.runs import Token, base, names_in, runs

_SURE = 60  # percent of a given name's uses with a capital


def sender_of(response: Response, names: NameList, facts: RoundFacts) -> str:
    """The name of the private person who wrote the letter; "" where none is found.

    The sender itself, where it is a person's name and no official's who only forwarded the letter;
    else who is named in a form's field or below the greeting.
    """
    text, sender = response.document.text, _bare(response.sender)
    lines = [b.span.of(text) for b in response.document.blocks]
    if _AS_CITIZEN.search(text) and (named := _in_name_field(text, names)):
        return named
    if forwarded := _below_forwarder(sender, lines, facts):
        return _writer_of(forwarded, names)
    if _is_persons(sender, response, names):
        return sender
    return _writer_of(lines, names) or _in_name_field(text, names)


# "= Vagn Aage Lorenzen", "Lodsejer Lars Peter Holmegaard": what stands in front of a name.
_IN_FRONT = re.compile(
    r"^[^\w\"“”»«]+|^(?:[Ll]odsejer|[Gg]rundejer|[Ll]andmand|[Gg]årdejer|[Bb]orger|[Bb]eboer|[Pp]ensionist)\s(?=[A-ZÆØÅ])"
)


def _bare(sender: str) -> str:
    return _IN_FRONT.sub("", sender)


def _is_persons(sender: str, response: Response, names: NameList) -> bool:
    """Whether the sender is a name that a person can have, "Bertram Gade" or "Grethe M."."""
    words = [w for w in sender.split() if w[:1].isalpha()]
    if not words or any(c.isdigit() for c in sender) or _is_no_writer(sender, response):
        return False
    if names.given_share(base(words[0], names)) >= _SURE or is_whole_name(sender, names):
        return True
    if response.sender_kind is not SenderKind.CITIZEN:
        return False
    if len(words) > 1 and names.given_share(words[0]) and names.sounds_family(words[-1]):
        return True
    # A name that no list has stands by itself; a heading's or a place's words in a sentence.
    return response.sender_chance >= 1 or _stands_alone(sender, response)


def _is_no_writer(sender: str, response: Response) -> bool:
    """ "Optaget af: Susanne Wium, Sekretariatet": an official who noted what somebody said; and
    "Byens Burger v/ Rashid Omar", a shop's name."""
    text = response.document.text
    at = text.find(sender)
    shop = at >= 0 and text[at + len(sender) :].lstrip().startswith("v/")
    return shop or (at >= 0 and bool(TAKEN_DOWN_BY.search(text[max(0, at - 70) : at])))


def _stands_alone(sender: str, response: Response) -> bool:
    """Whether the name fills a line, begins or ends a short one, or stands in a mail's header."""
    text = response.document.text
    low = sender.lower()
    for block in response.document.blocks:
        header = _FROM.match(block.span.of(text))
        line = (header.group("who") if header else block.span.of(text)).strip(" .,!-–=").lower()
        short = len(line) <= len(low) + 45 and not _STREET_END.search(low)
        if line == low or (
            short and (line.startswith((f"{low},", f"{low} ")) or line.endswith(f" {low}"))
        ):
            return True
    return False


_STREET_END = re.compile(r"(?:vej|gade|stræde|plads|torv|strand|by|skov|park)(?:en|et)?$")
_FROM = re.compile(r"(?i)^[\s>]*(?:fra|from|von)\s?:\s*(?P<who>[^\n<]*)(?P<rest>[^\n]*)")
_FORWARDED = re.compile(
    r"(?i)^[\s>]*(?:-{2,}\s?)?(?:oprindelig|videresendt|forwarded|original|start på)\b|^\s*>|^[-_]{5,}"
)
_OFFICE = re.compile(
    r"(?i)\b(?:\w*kommune|\w*forvaltning(?:en)?|\w*afdeling(?:en)?|\w*sekretariat(?:et)?|jobcenter\w*|borgerservice|teknik\sog\smiljø|plan\sog\sby\w*|\w*staben)\b"
)
_NOTE = 220  # characters: who only passes a letter on writes no more
# What an official writes above a letter that is passed on to the case.
_PASSED_ON = re.compile(
    r"(?i)\b(?:journal\w*|videresend\w*|lægges\s(?:på|ind)|hører\s(?:vist\s)?til\s(?:hos\s)?jer|rette\s(?:modtager|postkasse)|indbakke|til\sorientering)\b"
)


def _below_forwarder(sender: str, lines: Sequence[str], facts: RoundFacts) -> list[str]:
    """The lines of the letter below an official's note, where the sender is the official."""
    last = sender.split()[-1] if sender else ""
    for nth, line in enumerate(lines[:25]):
        if not last or last not in line:
            continue
        found = _FROM.match(line)
        host = re.search(r"@([\w.-]+)", line)
        at_office = bool(found) and bool(
            (host and is_of(facts, host.group(1))) or _OFFICE.search(line)
        )
        behind = line[line.rfind(last) + len(last) :]
        titled = bool(re.match(r"\s?[,(|]", behind)) and any(
            OFFICE_WORD.match(word) for word in re.findall(r"[^\W\d_]+", behind)[:3]
        )
        for below in range(nth + 1, len(lines)):
            other = _FROM.match(lines[below])
            if (other and last not in lines[below]) or _FORWARDED.match(lines[below]):
                notes = " ".join(line for line in lines[:below] if ": " not in line[:12])
                passed = len(notes) < _NOTE and bool(_PASSED_ON.search(notes))
                if at_office or passed or (titled and len(line) < 90):
                    return list(lines[below:])
                break
    return []


def _writer_of(lines: Sequence[str], names: NameList) -> str:
    """Who signed below a greeting, heads the mail or the letter, or tells their name."""
    for above, below in pairwise(lines):
        if len(above) > 40 or not CLOSING.search(above):
            continue
        run = next(iter(runs(below)), None)
        name = next(iter(names_in(run, names, _all_words(run))), None) if run else None
        if name is not None and name.span.start == 0 and name.is_whole and name.share >= _SURE:
            return name.text
    for line in lines[:12]:
        found = _FROM.match(line)
        who = found.group("who").strip(" \"'") if found else ""
        if who and is_whole_name(who, names):
            return who
    return signed_by(lines, names)


def _all_words(run: Sequence[Token]) -> tuple[str, ...]:
    """The words behind the first: below a greeting, "Gade" is a family's name and no street."""
    return tuple(t.word.capitalize() if t.word.isupper() else t.word for t in run[1:4])


# "Udtaler sig som: Borger" in the receipt of a form.
_AS_CITIZEN = re.compile(
    r"(?im)^[^\S\n]*(?:felt \d+\.?\s)?(?:udtaler sig som|(?:jeg )?svarer som"
    r"|afsendertype|du svarer som|jeg er|rolle|på vegne af)"
    r"\s*:\s*(?:[\[(][xX][\])]\s*)?"
    r"(?:(?:som )?privat\w*|borger|enkeltperson|mig selv|nabo|forælder|pårørende)\b"
)
_NAME_FIELD = re.compile(
    r"(?im)^[^\S\n]*(?:felt \d+\.?\s)?(?:(?:fulde |dit |fuldt[ _]|afsenders |indsenders )?navn"
    r"|afsender|indsender|borger|opkalder|henvender|borgerens navn|ringet ind af|oplyst af)\s*:\s*"
)


def _in_name_field(text: str, names: NameList) -> str:
    """The person's name behind "Navn:"; "" for none."""
    field = _NAME_FIELD.search(text)
    rest = text[field.end() :].split("\n", 1)[0] if field else ""
    run = next(iter(runs(rest)), None)
    name = next(iter(names_in(run, names, _all_words(run))), None) if run else None
    return name.text if name is not None and name.span.start == 0 and name.is_whole else ""
