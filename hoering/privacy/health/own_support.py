"""Help and social conditions that a private sender tells of himself, or of somebody who can be known.

"På kontanthjælp" is told of the writer where a "jeg" with a verb of having stands before it, or the
words themselves are nobody's place of work.
"""

from __future__ import annotations

import re

FIRST_PERSON = re.compile(
    r"\b(?:je\s?g|undertegnede|mig|min|mit|mine|vores|os|vi\s(?:er|har|var|fik|blev))\b",
    re.IGNORECASE,
)
# "Borgeren ringer. Han har KOL", "og han har gæld": in a private letter somebody who can be known.
HAS = re.compile(
    r"(?i)\b(?:han|hun)\s(?:[a-zæøå]+\s)?(?:har|havde|er|var|blev|fik|får|tager|tog|lider|modtager|bruger|går|bor|lever|kom)\s(?:[\w-]+\s){0,3}$"
    r"|\b(?:har|havde|er|var|fik|får|lider|tager)\s(?:han|hun)\s(?:[\w-]+\s){0,3}$"
)
# "Du har oplyst, at du er førtidspensionist": an office's answer that came along in the letter.
TO_WRITER = re.compile(
    r"(?i)(?<!hvis\s)(?<!når\s)(?<!om\s)(?<!som\s)\bdu\s(?:\w+\s)?(?:er|har|havde|får|fik|blev|lider\saf|modtager|lever\s(?:af|med)|går|bor|sidder)"
    r"\s(?:(?:på|i|en|et|til|af|med|selv|også|nu|tidligere|været|blevet|fået)\s){0,3}$"
    r"|\bdu\b[^.!?;]{0,60}\sog\s(?:er|har|får|fik|modtager|lider\saf)\s(?:(?:på|i|en|et|også)\s){0,2}$"
    r"|(?:^|[,:]\s)(?:er|har|får|modtager)\sdu\s(?:(?:på|i|en|et|selv|også|nu)\s){0,2}$"
)
# "Jeg er født med rygmarvsbrok": whoever signs, for a club as well, tells it of himself.
OF_HIMSELF = re.compile(
    r"(?i)\bjeg\s(?:er|har|fik|blev|var|lider|lever)\s(?:(?:selv|også|nu|født|haft|fået|ramt|blevet|en|et|med|af|svær|let|kronisk|medfødt)\s){0,4}$"
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
# "hvor jeg var indlagt og boede på bosted": the same "jeg" before "og".
_SUBJECT_BEFORE = re.compile(
    r"(?i)\b(?:jeg|vi|han|hun)\s(?:(?:[a-zæøå]+\s)?|(?:var|blev|er|har)\s[a-zæøå\s]{1,25}\sog\s)$"
)
_SELF_WEAK = re.compile(
    r"\b(?:jeg\s(?:\w+\s){0,3}?(?:er|har|blev|fik|har\sværet|får|var|kom|bruger|modtager|sidder|bor|går|ligger|lå|kommer\s\w+\smed)\s(?:selv\s|udsat\sfor\s|nu\s|også\s|på\s|i\s"
    r"|til\s|en\s|et\s|været\s|blevet\s|haft\s|fået\s|levet\s\w+\s|boet\s\w+\s|nu\s|snart\s|ikke\s|kommet\s"
    r"|været\s|\d+\s\w+\s|tørlagt\s|tidligere\s|kronisk\s|nylig\s|delvist\s|stadig\s|pludselig\s)*"
    # "vi får boligstøtte", "fik jeg hjemmehjælp", "væk fra kontanthjælp".
    r"|\b(?:er|var|blev)\s(?:jeg|vi)\s(?:selv\s|også\s|engang\s|\w+t\s)?"
    r"|\bvi\s(?:får|fik|har|har\sfået|modtager|lever\saf)\s(?:\w+\s){0,3}?|\b(?:fik|får|har|havde|modtager)\s(?:jeg|vi)\s(?:\w+\s){0,2}?"
    r"|\bjeg\s(?:har|havde)\s(?:siddet|fået|levet|boet)\s(?:\w+\s){0,3}?"
    r"|\b(?:røg|ryger|endte|landede)\s(?:jeg|vi)\s(?:\w+\s){0,2}(?:på|i)\s"
    r"|\b(?:lever|levede)\s(?:jeg\s|vi\s)?af\s(?:min|vores|en|sin)?\s?"
    r"|\bjeg\b[^.!?;,]{0,30}\s(?:væk\sfra|ud\saf)\s"
    # "Jeg har siddet i fængsel, har været misbruger": the same "jeg" before a comma.
    r"|jeg\s(?:har|er|blev|var|fik)\b[^.!?;]{0,80},\shar\s(?:været|siddet|boet|levet|haft|fået)\s(?:\w+\s){0,2}"
    # "jeg har været udsat for vold og har boet på krisecenter": the same "jeg" before "og".
    r"|jeg\b(?:[^.!?;]|(?<=\d)\.){0,80}\sog\s(?:har|er|blev|fik|bor|var|lever|går)\s(?:\w+\s){0,2}(?:på\s|i\s|til\s|en\s|et\s)?)$",
    re.IGNORECASE,
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
# Characters in front of a word in which a sentence tells whose it is: patterns that look back over a
# sentence without an end would take minutes.
_BACK = 300
# "Efter min skilsmisse": what one has of one's own; "min kontaktperson" may be an office's.
_MINE = re.compile(r"(?i)\b(?:min|mit|vores)\s(?:\w+\s)?$")
_MATTER = re.compile(
    r"(?i)skilsmisse|\w*gæld|førtidspension|kørestol|rollator|hjemmehjælp|sygemelding|anbringelse|misbrug|bostøtte|pleje(?:søn|datter|barn)"
)
# "Nu står jeg i RKI", "jeg havde et misbrug": what is nobody's place of work.
_INCOME = re.compile(
    r"(?i)kontanthjælp|\w*dagpenge|ressourceforløb|jobafklaring|rki|fleksjob|førtidspension|integrationsydelse"
    r"|uddannelseshjælp|su\b|barsel|efterløn|revalidering|seniorpension|misbrug|gæld"
)
_I_STAND = re.compile(
    r"(?i)\b(?:(?:er|står|stod|kom|blev|røg)\sjeg|jeg\s(?:står|stod|havde))\s(?:\w+\s){0,4}?(?:i\s|på\s|et\s|en\s)$"
)
# "Merudgifter får vi 1.020 kr. til".
_FRONTED = re.compile(r"\s(?:får|fik|har|havde|modtager)\s(?:jeg|vi)\b")
# "Efter 22 uger på sygedagpenge skulle jeg i praktik".
_AFTER_TIME = re.compile(
    r"(?i)^\W*(?:efter|siden|under)\s(?:mere\send\s)?[\wæøå]+\s(?:års?|måneders?|ugers?|dage)\s(?:på|i|med|af)\s$"
)
_THEN_I = re.compile(r"(?i)^\s(?:skulle|måtte|blev|kom|fik|mistede)\sjeg\b")
_NO_SUBJECT = re.compile(r"(?i)^\W*(?:har|er|var|blev)\s(?:\w+\s){0,2}$")


def before_of(said: str, at: int) -> str:
    """What stands before a place of a sentence, as far as it is looked at."""
    return said[max(0, at - _BACK) : at]


def own_support(said: str, match: re.Match[str], tied: bool) -> bool:
    """Does a private sender tell it of himself, or of somebody who can be known?

    `match` is the word in the sentence `said`; `tied`: the sentence speaks of such a person.
    """
    before, after = before_of(said, match.start()), said[match.end() : match.end() + _BACK]
    opening = before if match.start() <= _BACK else "…"  # all that stands before, if it is little
    as_one = _AS_ONE.search(before) and _SAY_I.match(after)
    fronted = _FRONTED.match(after) and not opening.strip(' \n–-"')
    alone = (_NO_SUBJECT.match(opening) and FIRST_PERSON.search(after)) or (
        _AFTER_TIME.match(opening) and _THEN_I.match(after)
    )
    told = _SELF_WEAK.search(before) or HAS.search(before) or TO_WRITER.search(before)
    within = _VERB_WITHIN.match(match.group()) and (tied or _SUBJECT_BEFORE.search(before))
    mine = _MATTER.match(match.group()) and _MINE.search(before)
    stands = _INCOME.match(match.group()) and _I_STAND.search(before)
    return bool(
        mine
        or as_one
        or fronted
        or alone
        or told
        or within
        or stands
        or _is_of(_I_BEFORE.search(before), _OTHERS)
        or _is_of(_I_HAVE.search(before), _ABOUT)
    )


def _is_of(writer: re.Match[str] | None, others: re.Pattern[str]) -> bool:
    """Whether a "jeg" stands there, and none of the `others` between it and the word."""
    return writer is not None and not others.search(writer.group("between"))
