"""Health and social conditions, where the sentence ties them to a person.

A word of the list alone says nothing ("børn med autisme"); it is personal when the sender speaks
of themselves or their own, or when a named private person stands in or beside the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.health.conditions import ILLNESS, SUPPORT, turned_illnesses
from hoering.privacy.health.own_support import (
    FIRST_PERSON,
    HAS,
    OF_HIMSELF,
    TO_WRITER,
    before_of,
    own_support,
)
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.roles import KIN

# Short names of illnesses, in capitals and behind a verb of having one.
_SHORT = re.compile(
    r"(?:\b(?:[Hh]ar|[Hh]avde|[Ff]ik|fået|[Ff]år|af|med|og|diagnosen|diagnosticeret|min|mit|hans|hendes)\s)"
    r"(ME|MS|AMD|IBS|CP|POTS|EDS|CRPS|PCOS|FASD|OCD|PTSD|ALS|KOL|ADD|ADHD|HIV|RA|ME/CFS|CFS|BPD|UMS|DCD)(?![\w-])(?:\spå\sbegge\søjne)?"
)
# "Når man har angst": who tells of an illness of their own in this letter speaks of it so.
_ANYBODY = re.compile(r"(?i)\bman\s(?:har|er|lever\smed|lider\saf|får|fik|går\smed|døjer\smed)\b")
OWN = re.compile(
    rf"\b(?:min|mit|mine|vores|vor|vort)\s(?:\w+\s){{0,3}}?(?:teenage-?|bonus|pap|dobbelt)?{KIN}(?:s|er|en|ne)?\b",
    re.IGNORECASE,
)
# "som mor til en dreng med …": a person whom the sender's name tells.
_BARE_KIN = re.compile(
    r"^\W*(?:Mor|Far|Mormor|Morfar|Farmor|Farfar|Moster|Faster|Onkel|Tante|Bedstemor|Bedstefar|Oldemor|Oldefar)\s[a-zæøå]"
)
_PARENT = re.compile(
    rf"\b(?:mor|far|forældre[r]?|mormor|morfar|farmor|farfar|søster|bror|pårørende|gift|samlevende|kæreste"
    rf"|værge|plejemor|plejefar)"
    rf"\s(?:til|med|for)\s(?:en|et|to|tre|vores|min)\s(?:[\w-]+\s){{0,3}}?(?:{KIN}|voksen|mand|kvinde|ung)\b"
    # "Jeg er selv vokset op med en mor, der var alkoholiker"
    rf"|\b(?:vokset\sop|opvokset|barn\saf|levet|boede|boet)\s(?:(?:sammen|alene)\s)?(?:med|hos|af)?\s?en\s(?:[\w-]+\s)?{KIN}\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:han|hun|ham|hende|hans|hendes|begge"
    r"|(?:pigen|drengen|sønnen|datteren|moren|moderen|faderen|konen|hustruen|enken)(?!\s(?:på|i)\b)"
    r"|faren(?!\s(?:for|er|ved)\b)"
    # A doctor's statement that came along: "Ovennævnte er kendt med epilepsi"
    r"|(?:ovenstående|ovennævnte|patienten)\s(?:er|har|lider|var|blev|fik))\b",
    re.IGNORECASE,
)
# "Vores formand har været indlagt": everybody can find out who that is.
_OFFICER = re.compile(
    r"(?i)\b(?:vores|vor|min|foreningens|bestyrelsens|rådets|klubbens)\s(?:\w+\s)?(?:formand|forkvinde|forperson|næstformand|kasserer|sekretær|leder|skoleleder|forstander)\s"
    r"(?:(?:er|blev|var|har|fik|lider)\s|,\sder\s)"
    # "Min klient har siden sin operation …": whom a lawyer's letter names
    r"|\b(?:min|vores|vor)\sklient(?:s|er)?\s"
)
# "Min mand er 57. Det var frontotemporal demens."
_IT_IS = re.compile(
    r"^\W*(?:Det|Diagnosen)\s(?:var|er|hed|hedder|blev|lød)\s(?:\w+\s)?\w+(?:\s\w+)?\W*$",
    re.IGNORECASE,
)
# "… og så græd jeg i en time. Det var en fødselsdepression."
_OF_ME = re.compile(r"(?i)\b(?:jeg|mig)\b")
# "87 årig med pacemaker", "Pensioneret smed. Selv ordblind.": who tells of himself in few words.
_SELF_TOLD = re.compile(r"^\W*(?:selv\s\w+|\d\d\s?-?årig(?:\s\w+){1,5})\W*$", re.IGNORECASE)
_OPENS_WITH_ONE = re.compile(r"^\W*(?:Han|Hun|Hans|Hendes)\b")
# "Har en hjerneskade, skærm trætter.": a sentence without a subject is the writer's own.
_NO_SUBJECT = re.compile(
    r"^\W*(?:(?:Har|Havde|Fik|Får)|(?:Lider|Led)\saf|(?:Lever|Levede|Døjer|Kæmper)\smed|(Er|Blev))\s"
    r"(?:(?:en|et|haft|fået|selv|lige|netop|nu|også|desværre|stadig|længe|altid|svære?|svært|let|lette|kronisk"
    r"|medfødt|alvorlig|begyndende|aggressiv|både|lidt|meget|født|været|blevet|delvist|nærmest|helt|på|i)\s)*"
)
# "Er demens ikke med i planen, bør det rettes": a question or a condition has its subject there.
_ASKS = re.compile(
    r"\?\W*$|,\s(?:så\s)?(?:bør|skal|må|kan|vil|er|har|burde|kunne|skulle|kræver)\s"
    r"(?:det|den|de|der|man|vi|I|\w+(?:en|et|erne))\b"
)
_IS_SO = re.compile(r"\W*$|[,;!]|\s(?:og|efter|siden|af|på|fra)\b")
# A full stop behind one of these ends no sentence.
_SHORTENED = (
    "nr Nr cpr sagsnr matr kl ca st th tv Gl Sct dr hr tlf pga evt l.a eks f Ndr Sdr Skt Chr vedr "
    "Vedr dvs jf inkl hhv mht bl.a tidl"
)
_ABBREVIATED = "|".join(rf"(?<=\b{word})" for word in _SHORTENED.split())
_SENTENCE = re.compile(
    rf"[^.!?\n]+(?:(?:[.!?](?=\S)|(?<=\d)\.(?=\s[a-zæøå])|(?<=\b[A-ZÆØÅ])\.(?=\s[a-zæøå])|(?:{_ABBREVIATED})\.)[^.!?\n]*)*[.!?\n]?"
)


def tells_of_illness(text: str) -> bool:
    """Whether a text in which somebody is named tells of a condition."""
    return any(health(text, lambda _: True, True))


def health(text: str, names_in: Callable[[Span], bool], private: bool) -> Iterator[Hit]:
    """What is said of somebody's health or social conditions.

    `names_in(span)` tells whether a private person is named in a stretch; `private` whether the
    sender is one, so that "jeg" and "min søn" are persons who can be known.
    """
    before_tied, told, silent, by_writer = False, False, False, False
    for sentence in _SENTENCE.finditer(text):
        span, said = Span(*sentence.span()), sentence.group()
        named = names_in(span)
        own = private and any(
            (OWN.search(said), _PARENT.search(said), _BARE_KIN.match(said), _SELF_TOLD.match(said))
        )
        again = _OPENS_WITH_ONE if silent else _PRONOUN
        alone = private and _is_writers(said)
        tied = (
            named
            or own
            or alone
            or bool(_OFFICER.search(said))
            or (before_tied and bool(again.search(said)))
        )
        it_is = (by_writer or (before_tied and not silent)) and bool(_IT_IS.search(said))
        if not (private or tied or it_is):  # nobody can be known by it but who signs
            yield from _of_himself(said, span)
            before_tied = before_tied and not said.strip()
            continue
        ill = list(_illnesses(said, span, tied or it_is, private, told))
        turned = _turned(said, span, tied or it_is, private)
        ill += [h for h in turned if not any(h.span.overlaps(other.span) for other in ill)]
        told = told or bool(ill)
        helped = list(_supports(said, span, tied, private))
        told = told or bool(helped)
        yield from (*ill, *_short_names(said, span, tied or it_is, private), *helped)
        if said.strip():
            by_writer = private and (alone or bool(_OF_ME.search(said)))
            # In a private letter somebody is still told of after one sentence on something else.
            ends = said.endswith("\n") or text[span.end : span.end + 1] == "\n"
            waits = private and before_tied and not tied and not silent and not ends
            before_tied = named or own or (tied and before_tied and not alone) or waits
            silent = waits


def _is_writers(said: str) -> bool:
    """Whether a sentence begins with having an illness, or help, and says of nobody that he has it."""
    verb = _NO_SUBJECT.match(said)
    if verb is None or _ASKS.search(said):
        return False
    begins = range(verb.end() + 1)
    named = [m.span() for m in (*ILLNESS.finditer(said), *SUPPORT.finditer(said))]
    named += [(m.start(1), m.end()) for m in _SHORT.finditer(said)]
    ends = [end for start, end in named if start in begins]
    return bool(ends) and (not verb[1] or bool(_IS_SO.match(said, max(ends))))


# "det bedste for præmature børn", "at ordblinde elever får en computer", "alle andre gangbesværede":
# nobody's own, but where somebody has them ("to multihandicappede børn").
_FOR_MANY = re.compile(r"(?i)\b(?:for|til|blandt|hos)\s$")
_MANY = re.compile(r"(?i)^\s(?:børn|mennesker|borgere|ældre|unge|personer|patienter|elever)(?!\w)")
_WHOSE = re.compile(
    r"(?i)\b(?:mine|vores|vore|hans|hendes|sine|to|tre|fire|fem|begge|har|havde|fik|fået|med)\s(?:[\w-]+\s){0,2}$"
)
_ALL = re.compile(
    r"(?i)\b(?:alle|andre|mange|flere|øvrige|de\sfleste|visse)\s(?:andre\s|de\s|os\s)?$"
)


def _illnesses(said: str, span: Span, tied: bool, private: bool, told: bool) -> Iterator[Hit]:
    """Of a sentence that stands at `span`; `tied`: it speaks of somebody who can be known, `told`:
    the writer has told of an illness before."""
    for match in ILLNESS.finditer(said):
        if _is_body(said, match):
            continue
        if _is_of_many(said, match):
            continue
        first = FIRST_PERSON.search(said) or (told and _ANYBODY.search(said))
        before = before_of(said, match.start())
        first = first or TO_WRITER.search(before)
        own_self = private and bool(first)
        if tied or own_self or (private and HAS.search(before)):
            told = True
            own = own_self and not tied
            why = "helbred, afsenderens eget" if own else "helbred, knyttet til en person"
            yield Hit(_shifted(match, span), PersonalKind.HEALTH, why)


def _is_of_many(said: str, match: re.Match[str]) -> bool:
    before, after = said[max(0, match.start() - 40) : match.start()], said[match.end() :]
    several = match.group().endswith("e")
    if several and _ALL.search(before):
        return True
    if not _MANY.match(after):
        return False
    return bool(_FOR_MANY.search(before)) or (several and not _WHOSE.search(before))


def _turned(said: str, span: Span, tied: bool, private: bool) -> Iterator[Hit]:
    if tied or (private and FIRST_PERSON.search(said)):
        for found in turned_illnesses(said):
            place = Span(span.start + found.start, span.start + found.end)
            yield Hit(place, PersonalKind.HEALTH, "helbred, knyttet til en person")


def _of_himself(said: str, span: Span) -> Iterator[Hit]:
    for match in ILLNESS.finditer(said):
        if OF_HIMSELF.search(before_of(said, match.start())) and not _is_body(said, match):
            yield Hit(_shifted(match, span), PersonalKind.HEALTH, "helbred, afsenderens eget")


def _short_names(said: str, span: Span, tied: bool, private: bool) -> Iterator[Hit]:
    for match in _SHORT.finditer(said):
        if tied or (
            private and (FIRST_PERSON.search(said) or HAS.search(before_of(said, match.start(1))))
        ):
            place = Span(span.start + match.start(1), span.start + match.end())
            yield Hit(place, PersonalKind.HEALTH, "sygdom, forkortet")


# "Anbragt siden jeg var 7, først i familiepleje og så på opholdssted": the list goes on; "og
# hjemløse skal hjælpes" begins anew.
_AND_THEN = re.compile(
    r"(?i)(?:\s(?:siden|fra|da)\s(?:jeg|hun|han)\s(?:\w+\s){1,3}?\w+)?,?\s(?:og\s|eller\s)?(?:så\s|først\s|siden\s|senere\s|derefter\s|både\s)?"
    r"(?:på|i|til|med|hos)\s(?:en\s|et\s)?"
)
_CLAUSE = re.compile(r"(?i)\s(?:\w+\s){0,4}?(?:skal|må|bør|kan|er|har|mangler|får|burde|ville)\b")


def _supports(said: str, span: Span, tied: bool, private: bool) -> Iterator[Hit]:
    last = -1  # where the one before ends that counts
    for match in SUPPORT.finditer(said):
        if _is_body(said, match):
            continue
        listed = last >= 0 and _AND_THEN.fullmatch(said[last : match.start()])
        if (
            (listed and not _CLAUSE.match(said[match.end() : match.end() + 60]))
            or (tied and _near_person(said, match))
            or (private and own_support(said, match, tied))
        ):
            last = match.end()
            why = "helbred eller sociale forhold, knyttet til en person"
            yield Hit(_shifted(match, span), PersonalKind.HEALTH, why)


_SUBJECT = re.compile(
    r"\b(?:har|er|blev|fik|lider|lever|går|bor|havde|var|fået|får|bruger|sidder|kom|med|i|på)\b",
    re.I,
)


def _near_person(said: str, match: re.Match[str]) -> bool:
    """Whether a verb of having or being stands close before the word."""
    return bool(_SUBJECT.search(said[max(0, match.start() - 25) : match.start()]))


_BODY = re.compile(
    r"(?i)(?!\w*transplant)\w{4,}(?:fond|selskab|hospital|kreds|forening|råd|venner|klub|linje|bekæmpelse|forbund|center|centr|afdeling|klinik"
    r"|rådgiv|politik|område|plan|strategi|samråd|teamet?)\w*$"
)


def _is_body(said: str, match: re.Match[str]) -> bool:
    """ "Hjerneskadekredsen" and "Kræftens Bekæmpelse" are bodies."""
    if (
        match.group()[0].isupper()
        and match.start()
        and re.match(r"\s[A-ZÆØÅ][a-zæøå]", said[match.end() :])
    ):
        return not said.isupper()  # "Botilbuddet Egehøj"
    told = bool(_BODY.match(match.group())) and not match.group().lower().startswith("krisecent")
    return told or said[match.end() :].startswith((" Bekæmpelse", "foreningen"))


def _shifted(match: re.Match[str], sentence: Span) -> Span:
    return Span(sentence.start + match.start(), sentence.start + match.end())
