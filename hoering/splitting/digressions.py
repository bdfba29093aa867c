"""Parts of a response that are about something else: a members' magazine's calendar, an aside.

Only what is certain: most stories that senders tell are there to make a point.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.dansk import WEEKDAYS

_CALENDAR = re.compile(
    r"(?:det sker|kalender|aktivitetskalender|arrangementer|kommende|aktiviteter|program|nyt fra|kort nyt"
    r"|korte nyheder|månedens|opskrift|annonce|mærkedage|kontingent"
    r"|generalforsamling|næste nummer|på gensyn|mødedatoer|medlemstilbud|eventuelt)\b",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:tilmelding\w*|tilmeld (?:dig|jer)|pris(?:en)? (?:er )?\d|entré \d|gratis entré|kaffe og kage"
    r"|mødested|afgang|tag (?:madkurv|støvler|en? \w+ med|\w+ og \w+ (?:på|med))|markvandring\w*|sommertur\w*"
    r"|udflugt\w*"
    r"|generalforsamling\w*|medlemsmøde\w*|sommerfest\w*|loppemarked\w*|banko\w*|fællesspisning\w*"
    r"|julefrokost\w*|foredrag\w*|billetter|arrangementet?|klokken \d+\.$|kl\. \d+(?:\.\d+)?\.?$"
    rf"|holdes (?:i år )?(?:den|{'|'.join(WEEKDAYS)}) )",
    re.I,
)
# What is printed below a newsletter: it was sent to a list of readers.
_NEWSLETTER = re.compile(
    r"\bdu (?:modtager|får) (?:denne mail|dette nyhedsbrev|denne e-?mail|nyhedsbrevet|mailen),? (?:fordi|da)\b"
    r"|\b(?:afmeld|frameld)(?: dig| her| nyhedsbrev\w*)*\W*$|\bnyhedsbrevet i (?:din|en|browser)|\bunsubscribe\b",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:benytte[rs]?|bruge[rs]?) (?:samtidig )?(?:lejligheden|anledningen|chancen) til at (?:minde om"
    r"|fortælle|nævne|invitere|reklamere|gøre reklame|hilse|ønske)\b"
    r"|\b(?:det|dette) (?:er|bliver) (?:dog |så |jo )?en (?:helt )?anden (?:historie|snak)\b|\bhører (?:måske "
    r"|nok |vel )?(?:ikke|næppe) (?:rigtig )?(?:til|hjemme) (?:her|i denne)\b"
    r"|\bhar (?:ikke|intet|ingenting) (?:noget )?med (?:sagen|politikken|planen|høringen|udkastet) at gøre\b"
    r"|^mit (?:person|cpr)-?(?:nummer|nr\.?)(?: er\b|:)\s*\d"
    r"|^(?:nå|puha|okay|ok|pyha),? (?:men )?det (?:blev|var) (?:vist |nok |lidt |noget )*"
    r"(?:et )?(?:lang\w*|meget)(?: (?:brev|svar|skriv|smøre))?[.!]*$"
    r"|\bdermed være ikke sagt\b|\ben (?:lille )?sidebemærkning\b"
    r"|\b(?:er|I er|udvalget er) (?:altid |hjerteligt )?velkom\w+ til (?!at\b)",
    re.I,
)

_REPORT = re.compile(
    r"\b\w*(?:rapport|analyse|undersøgelse|evaluering|kortlægning|notat|statistik)(?:en|et)?\b",
    re.I,
)
_REPORT_LEAST = 60  # words of a report of which points would be made
_OF_THE_ROUND = re.compile(
    r"\b(?:vi|os|vores|vor[et]?|jeg|mig|min[e]?|mit|\w*høring\w*|\w*udkast\w*|afsnit|bemærkning\w*"
    r"|\w*(?:plan|politik|strategi)(?:k?en)?)\b",
    re.I,
)


def is_calendar(heading: str) -> bool:
    """Whether a heading stands over news and dates of a club or a magazine."""
    return bool(_CALENDAR.match(heading.strip()))


def is_newsletter_foot(text: str) -> bool:
    """ "Du modtager denne mail, fordi …", "Følg os på Facebook · Afmeld"."""
    return bool(_NEWSLETTER.search(text))


def announces_event(text: str) -> bool:
    """Whether a paragraph is a calendar's line: "Nyt fra bestyrelsen: Generalforsamling den 3."."""
    return is_calendar(text) and bool(_EVENT.search(text))


def is_report(texts: Sequence[str]) -> bool:
    """Whether an enclosed paper is somebody's report: one that says so, and not a word as "vi" or of the draft."""
    whole = " ".join(texts)
    told = any(_REPORT.search(text) for text in texts[:5])
    return told and len(whole.split()) >= _REPORT_LEAST and not _OF_THE_ROUND.search(whole)


def is_aside(text: str) -> bool:
    """A sentence that openly leaves the matter: "Vi vil benytte lejligheden til at minde om …"."""
    return bool(_ASIDE.search(text))
