"""The name under a letter by its shape, where nobody has told who sent it: "T. Storgaard, Åvej 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.language.namelist import NameList, in_capitals
from hoering.privacy.patterns.addresses import addresses
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.roles import OFFICE_WORD, THING_WORD, TRADE_WORD
from hoering.privacy.wording.runs import base, is_compound, is_defined, is_word

_LAST = 7  # lines at the end among which a signature is looked for
_LONGEST = 110  # characters of a line that can hold one
_UPPER = "A-ZÆØÅÄÖÜÉÁÓÍÚÇŠŽĐŁŚŻİÝÞÐÑÈÀĆČŹĞŞȘȚĀĪŪÎÔÂÊ"
_INITIAL = re.compile(
    rf"(?!(?:Gl|Gml|Nr|Ndr|Sdr|St|Sct|Skt|Ll|Kl|Tlf|Mob|Vedr|Att|Pkt|Kap|Dr|Hr|Fr)\.)(?:[{_UPPER}]\.?(?:-[{_UPPER}]\.?)*|[{_UPPER}][a-zæøå]{{1,3}}\.)"
)
_NAME = re.compile(rf"[{_UPPER}][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PARTICLE = frozenset(
    ("von", "van", "de", "der", "af", "á", "í", "el", "al", "bin", "la", "da", "dos", "og", "&")
)
_GREETING = re.compile(
    r"(?i)^(?:(?:med\s)?(?:venlige?|bedste|kærlige?|mange|de\s(?:bedste|varmeste))?\s?hils(?:en|ner)(?:\sfra)?|mvh|vh|kh|hej|fra|navn|afsender)\b[\s,.:!]*"
)
_TITLE = re.compile(r"^(?:Dr|Prof|Hr|Fru|Frk|Ing|Ark|Cand)\b\.?\s")
# A piece of a line ends where an address, a number or the next sentence begins.
_CUT = re.compile(r"[,;·•|/()\[\]<–—\t]|\s-\s|(?<=[^\W\d_]{3})[.!?]\s|:\s|\s(?=\d)|\d")
_SAYS_NAME = re.compile(
    r"(?:\b[Hh]edder|\b[Mm]it\s(?:fulde\s)?navn(?:\ser)?|\b[Uu]ndertegnede,?|\b[Jj]eg\ser)\s"
    rf"((?:[\"“”»«]?(?:[{_UPPER}]\.|[{_UPPER}][^\W\d_]+(?:-[^\W\d_]+)*)[\"“”»«]?\s?){{1,5}})"
)


def signed_by(lines: Sequence[str], names: NameList) -> str:
    """The whole name that a letter is signed with, heads its address or is told in it; "" for none.

    `lines` are the letter's blocks in order.
    """
    for nth in range(len(lines) - 1, max(-1, len(lines) - 1 - _LAST), -1):
        line = lines[nth]
        greeted = bool(_GREETING.match(line.strip()))
        start = signature_start(line)
        if len(line) > _LONGEST and start == len(line):
            continue
        pieces = list(_pieces(line[start:] if start < len(line) else line))
        for at, piece in enumerate(pieces):
            if is_whole_name(piece, names, greeted):
                below = lines[nth + 1] if nth + 1 < len(lines) else ""
                behind = pieces[at + 1] if at + 1 < len(pieces) else below
                above = lines[nth - 1] if nth and len(lines[nth - 1]) < 60 else ""
                lead = line[: line.find(piece)]
                for_body = _FOR_OTHERS.search(lead) or _FOR_OTHERS.search(above)
                return "" if for_body or tells_post(behind) else _named(piece)
    if len(lines) > 1 and len(lines[0]) <= 45 and any(addresses(lines[1], near_contact=True)):
        first = next(_pieces(lines[0]), "")
        if is_whole_name(first, names):
            return _named(first)
    told = _SAYS_NAME.search("\n".join(lines))
    said = told.group(1).strip() if told else ""
    return _named(said) if said and is_whole_name(said, names) else ""


_FOR_OTHERS = re.compile(
    r"(?i)(?:\bv/|\bv\.\s|\bp\.?\s?[abrv]?\.?\s?v\.?\s|\bf\.\s|\bvegne\b|\bbestyrelsen?\b|\w*formand\b|\bfor\s(?=\w*(?:gruppen|foreningen|rådet|klubben)))"
)
_OWNS = re.compile(
    r"(?i)(?:gård|hus|lods|grund|bolig|skov|sommerhus|med)ejere?$|forfatter$|^(?:sct|skt|sankt|kong|dronning|prins)\b"
)


def tells_post(text: str) -> bool:
    """Whether what stands behind a name is a post or a profession: it is no private letter's."""
    words = re.findall(r"[^\W\d_]+", text)[:2]
    if any(h.span.start == 0 for h in addresses(text, near_contact=True)):
        return False
    return any(OFFICE_WORD.match(w) and not _OWNS.search(w) for w in words)


def _pieces(line: str) -> Iterator[str]:
    rest = line.strip(" \"“”'")
    hit = min(addresses(rest, near_contact=True), key=lambda h: h.span, default=None)
    if hit is not None and hit.span.start:
        rest = rest[: hit.span.start]
    for piece in _CUT.split(rest):
        bare = _TITLE.sub("", _GREETING.sub("", piece.strip(" \"“”'-~*")).strip(" ,"))
        if bare:
            yield bare


_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W_]{3})|(?<=\d)|(?<=[!?.)]))[.!?]+[)\"”]?\s+(?=\W?[A-ZÆØÅÁ(])"
)
_BEGINS = re.compile(
    rf"\W{{0,2}}(?:(?:{_INITIAL.pattern}|{_NAME.pattern}|{'|'.join(sorted(_PARTICLE))})\s){{1,5}}"
    rf"[{_UPPER}][\w'’-]+(?=\s*(?:$|[.,;·•|/()<–]|\d|\s-\s|{_NAME.pattern}\s\d))"
)


def signature_start(text: str) -> int:
    """Where behind a paragraph's last sentences what looks like a signature begins; its length for
    nowhere."""
    for match in list(_SENTENCE_END.finditer(text))[-3:]:
        start = match.end()
        if len(text) - start <= _LONGEST and _BEGINS.match(text, start):
            return start
    return len(text)


def _named(piece: str) -> str:
    words = piece.split()
    if all(w.isupper() for w in words):
        words = [in_capitals(w) for w in words]
    return " ".join(words).rstrip(",")


def is_whole_name(piece: str, names: NameList, greeted: bool = False) -> bool:
    """Whether a piece of a line is a given name or initials and a family's name, and no more.

    Behind a greeting (`greeted`) a name that is a word as well ("Bo Sommer") is one.
    """
    words = [w.strip('"“”»«') for w in piece.split()]
    if not 2 <= len(words) <= 6 or not _NAME.fullmatch(words[-1].rstrip(".")):
        return False
    if not all(w in _PARTICLE or _INITIAL.fullmatch(w) or _NAME.fullmatch(w) for w in words):
        return False
    if words[0] in _PARTICLE or words[-1].lower() in NO_NAME:
        return False
    whole = [_usual(w) for w in words if w not in _PARTICLE and not _INITIAL.fullmatch(w)]
    first, last = _usual(words[0]), whole[-1]
    if any(w.lower() in NO_NAME or OFFICE_WORD.match(w) or TRADE_WORD.match(w) for w in whole):
        return False
    share = names.given_share(base(first, names))
    if share >= 50 or (share >= 3 and (greeted or names.is_family(last))):
        return not (len(words) == 2 and THING_WORD.match(last) and not names.sounds_family(last))
    plain = [w for w in whole if is_word(w) or is_defined(w) or is_compound(w) or w in names.towns]
    if _INITIAL.fullmatch(words[0]):
        return not plain or (len(whole) == 1 and len(words) > 2) or names.sounds_family(last)
    things = any(THING_WORD.match(w) and not names.is_family(w) for w in whole)
    known = names.is_family(last) or any(names.given_share(w) for w in whole)
    return not plain and not things and (known or len(words) > 2)


def _usual(word: str) -> str:
    return in_capitals(word) if word.isupper() else word
