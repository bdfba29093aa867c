"""Health and social conditions, where the sentence ties them to a person.

A word of the list alone says nothing ("børn med autisme"); it is personal when the sender speaks
of themselves or their own, or when a named private person stands in or beside the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.conditions import ILLNESS, SUPPORT
from hoering.privacy.hit import Hit

# Short names of illnesses, in capitals and behind a verb of having one.
_SHORT = re.compile(
    r"(?:\b(?:har|havde|fik|fået|får|af|med|og|diagnosen|diagnosticeret|min|mit|hans|hendes)\s)"
    r"(ME|MS|AMD|IBS|CP|POTS|EDS|CRPS|PCOS|FASD|OCD|PTSD|ALS|KOL|ADD|ADHD|HIV|RA|ME/CFS|CFS|BPD|UMS|DCD)(?![\w-])(?:\spå\sbegge\søjne)?"
)
# "Når man har angst": who tells of an illness of their own in this letter speaks of it so.
_ANYBODY = re.compile(r"(?i)\bman\s(?:har|er|lever\smed|lider\saf|får|fik|går\smed|døjer\smed)\b")
_KIN = (
    r"(?:søn|datter|barn|børn|dreng|pige|mand|kone|kæreste|samlever|ægtefælle|hustru|mor|far|moder|fader"
    r"|bror|søster|bedstemor"
    r"|bedstefar|mormor|morfar|farmor|farfar|svigermor|svigerfar|svigersøn|svigerdatter|barnebarn|børnebørn"
    r"|plejesøn|plejedatter"
    r"|plejebarn|nevø|niece|onkel|tante|moster|faster|tvilling\w*|stedsøn|steddatter|ældste|yngste"
    r"|mellemste|store|lille|teenager"
    r"|dattersøn|sønnesøn|datterdatter|sønnedatter|fætter|kusine|veninde|ven|nabo|forældre|knægt|tøs|unge"
    r"|mindste|tvillinger)"
)
OWN = re.compile(
    rf"\b(?:min|mit|mine|vores|vor|vort)\s(?:\w+\s){{0,3}}?{_KIN}(?:s|er|en|ne)?\b", re.IGNORECASE
)
# "som mor til en dreng med …": a person whom the sender's name tells.
_BARE_KIN = re.compile(
    r"^\W*(?:Mor|Far|Mormor|Morfar|Farmor|Farfar|Moster|Faster|Onkel|Tante|Bedstemor|Bedstefar|Oldemor|Oldefar)\s[a-zæøå]"
)
_PARENT = re.compile(
    rf"\b(?:mor|far|forældre[r]?|mormor|morfar|farmor|farfar|søster|bror|pårørende|gift|samlevende|kæreste"
    rf"|værge|plejemor|plejefar)"
    rf"\s(?:til|med|for)\s(?:en|et|to|tre|vores|min)\s(?:[\w-]+\s){{0,3}}?(?:{_KIN}|voksen|mand|kvinde|ung)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"\b(?:je\s?g|undertegnede|mig|min|mit|mine|vores|os|vi\s(?:er|har|var|fik|blev))\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:han|hun|ham|hende|hans|hendes|begge|pigen|drengen|sønnen|datteren|moren|faren|moderen|faderen|konen"
    r"|hustruen|enken)\b|^\W*(?:Det|Diagnosen|Den)\s(?:var|er|hed|hedder|blev|lød)\s(?:\w+\s)?(?=\w+\W*$|\w+\s\w+\W*$)",
    re.IGNORECASE,
)
# "Borgeren ringer. Han har KOL", "og han har gæld": in a private letter somebody who can be known.
_HAS = re.compile(
    r"(?i)\b(?:han|hun)\s(?:[a-zæøå]+\s)?(?:har|havde|er|var|blev|fik|får|tager|tog|lider|modtager|bruger|går|bor|lever|kom)\s(?:[\w-]+\s){0,3}$"
    r"|\b(?:har|havde|er|var|fik|får|lider|tager)\s(?:han|hun)\s(?:[\w-]+\s){0,3}$"
)
# The same of the writer: "Jeg er her på særloven", "med to drenge og på førtidspension".
_I_HAVE = re.compile(
    r"(?i)\bjeg\s(?:\w+\s)?(?:er|får|fik|modtager|lever|bor|boede|går|kom)\s(?P<between>(?:[\wæøå-]+\s){0,7})$"
)
_ABOUT = re.compile(
    r"(?i)\b(?:for|om|imod|enig|mange|alle|flere|nogle|de|dem|andre|at|når|hvis|der|som|borgere\w*|ikke|ked|glad|bekymret|vred|chef|leder|ansat|frivillig|arbejder)\b"
)
_VERB_WITHIN = re.compile(
    r"(?i)(?:har\s|er\s)?(?:var|kom|flyttede|bor|boede|boet|været|siddet|skylder|får|mistede|mistet|gik|går|sad|levede?|sovet|sover|fik|fået|tabte)\s|afson\w+$"
)
_SUBJECT_BEFORE = re.compile(r"(?i)\b(?:jeg|vi|han|hun)\s(?:[a-zæøå]+\s)?$")
_SELF_WEAK = re.compile(
    r"\b(?:jeg\s(?:\w+\s){0,3}?(?:er|står|har|havde|blev|fik|har\sværet|får|var|kom|bruger|modtager|sidder|bor|går|ligger|lå|kommer\s\w+\smed)\s(?:selv\s|udsat\sfor\s|nu\s|også\s|på\s|i\s"
    r"|til\s|en\s|et\s|været\s|blevet\s|haft\s|fået\s|levet\s\w+\s|boet\s\w+\s|nu\s|snart\s|ikke\s|kommet\s"
    r"|været\s|\d+\s\w+\s|tørlagt\s|tidligere\s|kronisk\s|nylig\s|delvist\s|stadig\s|pludselig\s)*"
    # "vi får boligstøtte", "fik jeg hjemmehjælp", "væk fra kontanthjælp".
    r"|\bvi\s(?:får|fik|har|har\sfået|modtager|lever\saf)\s(?:\w+\s){0,3}?|\b(?:fik|får|har|havde|modtager)\s(?:jeg|vi)\s(?:\w+\s){0,2}?"
    r"|\bjeg\s(?:har|havde)\s(?:siddet|fået|levet|boet)\s(?:\w+\s){0,3}?"
    r"|\b(?:røg|ryger|endte|landede|står|stod)\s(?:jeg|vi)\s(?:\w+\s){0,2}(?:på|i)\s"
    r"|\b(?:lever|levede)\s(?:jeg\s|vi\s)?af\s(?:min|vores|en|sin)?\s?"
    r"|\b(?:er|blev|kom)\sjeg\s(?:\w+\s)?(?:i|på)\s"
    r"|\bjeg\b[^.!?;,]{0,30}\s(?:væk\sfra|ud\saf)\s"
    # "jeg har været udsat for vold og har boet på krisecenter": the same "jeg" before "og".
    r"|jeg\b(?:[^.!?;]|(?<=\d)\.){0,80}\sog\s(?:har|er|blev|fik|bor|var|lever|går)\s(?:\w+\s){0,2}(?:på\s|i\s|til\s|en\s|et\s)?)$",
    re.IGNORECASE,
)
# A full stop behind one of these ends no sentence.
_ABBREVIATED = "|".join(
    rf"(?<=\b{word})"
    for word in (
        "nr",
        "Nr",
        "cpr",
        "sagsnr",
        "matr",
        "kl",
        "ca",
        "st",
        "th",
        "tv",
        "Gl",
        "Sct",
        "dr",
        "hr",
        "tlf",
        "pga",
        "evt",
        "l.a",
        "eks",
    )
)
_SENTENCE = re.compile(
    rf"[^.!?\n]+(?:(?:[.!?](?=\S)|(?<=\d)\.(?=\s[a-zæøå])|(?:{_ABBREVIATED})\.)[^.!?\n]*)*[.!?\n]?"
)


# "Jeg bor i nr. 14 og bruger rollator": the same "jeg" further back, and nobody else between.
_I_BEFORE = re.compile(
    r"(?i)\b(?:jeg|mig)\b(?P<between>[^!?;]{0,110}?)\b(?:og|har|er|men|samt)\s(?:\w+\s){0,2}?"
    r"(?:bruger|sidder\si|går\s(?:til|i|med)|lever\saf|modtager|får|er\spå|kommer\s(?:\w+\s)?(?:i|til|på|med)|kører\s(?:i|på)|tager|tog)\s(?:\w+\s){0,2}$"
)
# "Som tørlagt alkoholiker siger jeg: …"
_AS_ONE = re.compile(r"(?i)(?:^|[,:]\s)\W*som\s(?:\w+\s){0,3}$")
_SAY_I = re.compile(r"(?i)^(?:\s\w+){0,3}?,?\s\w+\s(?:jeg|vi)\b")
_OTHERS = re.compile(
    r"(?i)\b(?:der|som|hvis|når|dem|de|andre|borgere\w*|mennesker|ældre|børn|man|nogen|alle|folk|personer|beboere\w*)\b"
)


def _i_before(before: str) -> bool:
    found = _I_BEFORE.search(before)
    return bool(found) and not _OTHERS.search(found.group("between")) if found else False


def _i_have(before: str) -> bool:
    found = _I_HAVE.search(before)
    return bool(found) and not _ABOUT.search(found.group("between")) if found else False


def health(text: str, names_in: Callable[[Span], bool], private: bool) -> Iterator[Hit]:
    """What is said of somebody's health or social conditions.

    `names_in(span)` tells whether a private person is named in a stretch; `private` whether the
    sender is one, so that "jeg" and "min søn" are persons who can be known.
    """
    before_tied, told, silent = False, False, False
    for sentence in _SENTENCE.finditer(text):
        span, said = Span(*sentence.span()), sentence.group()
        named = names_in(span)
        own = private and bool(OWN.search(said) or _PARENT.search(said) or _BARE_KIN.match(said))
        tied = named or own or (before_tied and bool(_PRONOUN.search(said)))
        ill = list(_illnesses(said, span, tied, private, told))
        told = told or bool(ill)
        helped = list(_supports(said, span, tied, private))
        told = told or bool(helped)
        yield from (*ill, *_short_names(said, span, tied, private), *helped)
        if said.strip():
            # Somebody told of is still told of after one sentence on something else.
            goes_on = before_tied and not tied and not silent and not said.endswith("\n")
            before_tied = named or own or (tied and before_tied) or goes_on
            silent = goes_on


def _illnesses(said: str, span: Span, tied: bool, private: bool, told: bool) -> Iterator[Hit]:
    """Of a sentence that stands at `span`; `tied`: it speaks of somebody who can be known, `told`:
    the writer has told of an illness before."""
    for match in ILLNESS.finditer(said):
        if _is_body(said, match):
            continue
        if told:
            own_self = private and bool(_FIRST_PERSON.search(said) or _ANYBODY.search(said))
        else:
            own_self = private and bool(_FIRST_PERSON.search(said))
        if tied or own_self or (private and _HAS.search(said[: match.start()])):
            told = True
            own = own_self and not tied
            why = "helbred, afsenderens eget" if own else "helbred, knyttet til en person"
            yield Hit(_shifted(match, span), PersonalKind.HEALTH, why)


def _short_names(said: str, span: Span, tied: bool, private: bool) -> Iterator[Hit]:
    for match in _SHORT.finditer(said):
        if tied or (
            private and (_FIRST_PERSON.search(said) or _HAS.search(said[: match.start(1)]))
        ):
            place = Span(span.start + match.start(1), span.start + match.end())
            yield Hit(place, PersonalKind.HEALTH, "sygdom, forkortet")


def _supports(said: str, span: Span, tied: bool, private: bool) -> Iterator[Hit]:
    last = -1  # where the one before ends that counts
    for match in SUPPORT.finditer(said):
        if _is_body(said, match):
            continue
        if (
            (last >= 0 and _AND_THEN.fullmatch(said[last : match.start()]))
            or (tied and _near_person(said, match))
            or (private and _own_support(said, match, tied))
        ):
            last = match.end()
            why = "helbred eller sociale forhold, knyttet til en person"
            yield Hit(_shifted(match, span), PersonalKind.HEALTH, why)


# "Efter min skilsmisse": what one has of one's own; "min kontaktperson" may be an office's.
_MINE = re.compile(r"(?i)\b(?:min|mit|vores)\s(?:\w+\s)?$")
_MATTER = re.compile(
    r"(?i)skilsmisse|\w*gæld|førtidspension|kørestol|rollator|hjemmehjælp|sygemelding|anbringelse|misbrug|bostøtte|pleje(?:søn|datter|barn)"
)


def _is_matter(words: str) -> bool:
    """Whether support or a condition is somebody's own wherever "min" stands before it."""
    return bool(_MATTER.match(words))


def _own_support(said: str, match: re.Match[str], tied: bool) -> bool:
    """Does a private sender tell it of himself, or of somebody who can be known?"""
    before, after = said[: match.start()], said[match.end() :]
    as_one = _AS_ONE.search(before) and _SAY_I.match(after)
    fronted = _FRONTED.match(after) and not before.strip(' \n–-"')
    alone = (_NO_SUBJECT.match(before) and _FIRST_PERSON.search(after)) or (
        _FROM_THERE.match(before) and _THEN_I.match(after)
    )
    told = _SELF_WEAK.search(before) or _HAS.search(before)
    within = _VERB_WITHIN.match(match.group()) and (tied or _SUBJECT_BEFORE.search(before))
    mine = _is_matter(match.group()) and _MINE.search(before)
    return bool(
        mine or as_one or fronted or alone or told or within or _i_before(before) or _i_have(before)
    )


# "Anbragt siden jeg var 7, først i familiepleje og så på opholdssted": the list goes on.
_AND_THEN = re.compile(
    r"(?i)(?:\s(?:siden|fra|da)\s(?:jeg|hun|han)\s(?:\w+\s){1,3}?\w+)?,?\s?(?:og\s)?(?:så\s|først\s|siden\s|senere\s|derefter\s|både\s|eller\s)?(?:på\s|i\s|til\s|med\s)?"
)
# "Merudgifter får vi 1.020 kr. til".
_FRONTED = re.compile(r"\s(?:får|fik|har|havde|modtager)\s(?:jeg|vi)\b")
# "Efter 22 uger på sygedagpenge skulle jeg i praktik".
_FROM_THERE = re.compile(r"(?i)^\W*(?:efter|på|i|med|som|siden|under)\s(?:[\w.-]+\s){0,4}$")
_THEN_I = re.compile(r"(?i)^\s(?:skulle|skal|måtte|må|blev|bliver|kom|kunne|kan|kunne)\sjeg\b")
_NO_SUBJECT = re.compile(r"(?i)^\W*(?:har|er|var|blev)\s(?:\w+\s){0,2}$")


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
