"""Sentence boundaries for comparing two drafts: the same text must fall apart the same way.

A boundary that is missed costs nothing as long as it is missed in both drafts, so the rules are
few: a full stop before a capital, unless an abbreviation, an initial or a number stands there. Some
abbreviations stand at the end of a sentence as often as inside one; Danish writes no common noun with a
capital, so behind them a capitalised word begins the next.
"""

from __future__ import annotations

import re

from hoering.domain import Span

_END = re.compile(r"[.!?…]+[\"”“»«’')\]]*\s+(?=[\"”“»«‘(\[–-]*\s*[A-ZÆØÅÉ0-9§])")
# How they end where none begins with a capital; "8. klasse" is no end.
_SMALL_END = re.compile(r"(?:(?<!\d)[.]|[!?…])+[\"”“»«’')\]]*\s+(?=\w)")
_CAPITAL = re.compile(r"(?:^|[.!?…]\s+)\W*[A-ZÆØÅÉ0-9]")
_ABBREVIATIONS = (
    "abs adm afd afs afsn ang art bek bl bl.a bilag brdr ca cand chr d dir div dr ds dvs eks ekskl el etc evt f "
    "f.eks feks ff fhv fig fmd fx gl gns hhv hr ifm iht inkl insp jf jfr jr kap kgl kgs kl kr lb lic "
    "lign lok m m.fl m.m m.v maks max mdl mdr mia min mio mm mr mrs mv ndr nr obs off osv p p.t "
    "pag pct pga pkt prof red s saml sct sdr sek skt sml st stk str stud tab tel tlf ufm vedr vha vs"
)
_SHORT = frozenset(_ABBREVIATIONS.split())
# "2,8 mio. kr. Ledere skal …", "borde, stole m.v. Salen …"
_MAY_END = frozenset(("kr", "mia", "mio", "mdr", "pct", "osv", "m.v", "mv", "m.m", "m.fl", "lign"))
_WORD = re.compile(r"[A-ZÆØÅ][a-zæøå]*(?![.\w])")
LABEL = 12  # letters that "Kapitel 12." has at most
_LAST_WORD = re.compile(r"(\S+?)[.!?…]+[\"”“»«’')\]]*\s+$")


def _is_boundary(text: str, start: int, match: re.Match[str]) -> bool:
    word = _LAST_WORD.search(text[start : match.end()])
    if word is None:
        return True
    if text[match.start()] != ".":
        return True
    shown = word[1].lstrip('("”“»«‘[')
    last = shown.lower()
    if last in _MAY_END and _WORD.match(text, match.end()):
        return True
    # "et sted at bo i. Derefter …": i, å and ø are words; other single letters are initials.
    if last in _SHORT or (len(last) == 1 and last.isalpha() and shown not in ("i", "å", "ø")):
        return False
    # "§ 5. Byggeri", "Stk. 2. Rådet": a label goes with what follows; "jf. stk. 2. Rådet" does not.
    label = last.isdigit() and len(last) <= 2
    return not (label and match.start() - start <= LABEL)


def ends_short(text: str) -> bool:
    """Whether the last word is an abbreviation that no sentence ends with."""
    word = text.rsplit(None, 1)[-1] if text.strip() else ""
    return word.lstrip('("”“»«‘[').rstrip(".").lower() in _SHORT


def sentences(text: str) -> list[Span]:
    """Spans of the sentences of one paragraph, without the blanks around them."""
    return _parted(text, _END)


def said_apart(text: str) -> list[Span]:
    """As `sentences`, and also of who begins none with a capital: "det er for dyrt. lad os slippe"."""
    return _parted(text, _END if _CAPITAL.search(text) else _SMALL_END)


def _parted(text: str, ends: re.Pattern[str]) -> list[Span]:
    found, start = [], 0
    for match in ends.finditer(text):
        if _is_boundary(text, start, match):
            found.append(_trimmed(text, start, match.end()))
            start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return [span for span in found if len(span)]


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))
