"""Numbers that are no places of the draft: of acts, other plans, letters, agendas.

"servicelovens § 16", "kommuneplanen, afsnit 3.2", "side 3 i vores brev". What a plan of that name is
called tells whether it may be the draft; without the draft only what never is one counts.
"""

from __future__ import annotations

import re

from hoering.domain import Policy, Span

_NEVER = (
    r"lov|bekendtgørelse|forordning|konvention|vejledning|cirkulære|overenskomst|retningslinje|rapport"
    r"|notat|aftale|ansøgning|(?<![^\W\d_])(?:hørings|parts)?svar|udtalelse|brev|skrivelse|referat"
)
_MAYBE = r"plan|strategi|politik|budget|regulativ|vedtægt"
_ENDING = r"(?:ken|en|et|erne|er|ne|n|t|r)?s?"
_FOREIGN = (
    r"(?:nabo\w*|region\w*|stat|ministeri\w*|\w*styrels\w*)(?:en|et|n)?s|(?:sidste|forrige)\s+\w+s"
)
_DOCUMENT = (
    rf"(?:(?P<whose>(?-i:[A-ZÆØÅ])[\wæøå]+(?:\s+Kommune)?s|{_FOREIGN})\s+(?:\w+\s+)?)?"
    rf"(?<![\w-])(?P<prefix>[^\W\d_-]*?)(?P<noun>{_NEVER}|{_MAYBE}){_ENDING}(?![\w-])"
)
# "retningslinje for opioider", "brev af 4. februar", "Netudviklingsplan 2024"
_ABOUT = r"(?P<about>(?:\s+(?:fra|for|om|af|til)(?:\s+[\w.–-]+){1,2})?(?:\s+(?:nr\.?\s*)?\d{2,4}(?![.\d]))?)"
_PART = r"(?:(?<=s)\s+[^\W\d_]{3,}(?<!s))?"  # "kommuneplanens rammer"
_BEFORE = re.compile(rf"{_DOCUMENT}{_ABOUT}{_PART}\s*,?\s*(?:kap(?:\.|itel)\s*\d+,?\s*)?$", re.I)
_AFTER = re.compile(
    rf"(?:,?\s*(?:nr|litra|stk)\.?\s*\w+)*,?\s*\b(?:i|fra|af)\s+(?:den\s+|det\s+)?(?:[^\W\d_]+\s+)?{_DOCUMENT}{_ABOUT}",
    re.I,
)
_YEAR = re.compile(r"\b\d{2,4}\b")  # or the number of a plan: "Lokalplan 212"
# Plans that a draft has in it: their names say nothing of whose section is meant.
_WITHIN = re.compile(r"hand(?:le|lings)|tids|køre|hoved|helheds", re.I)
_LINE = 120  # characters before a number that may tell whose it is
_OWN_POINT = re.compile(r"\b(?:vores|vort|mit|ovenstående|dagsorden\w*)\s*$", re.I)
_ON_THE_AGENDA = re.compile(r"\s*på (?:vores |den )?dagsorden", re.I)
_AT_A_MEETING = re.compile(r"\b\w*møde(?:t|ts|r)?\b[^!?\n]{0,60}$", re.I)
_ON_THE_HEARING = re.compile(r"[.:)–-]?\s*(?:\w+\s+){0,2}høring", re.I)


def is_elsewhere(text: str, span: Span, policy: Policy | None = None) -> bool:
    """Whether the number at `span` is said to be one of another document."""
    before = _BEFORE.search(text[max(0, span.start - _LINE) : span.start])
    after = _AFTER.match(text[span.end : span.end + _LINE])
    return any(found is not None and _is_other(found, policy) for found in (before, after))


def _is_other(found: re.Match[str], policy: Policy | None) -> bool:
    noun, title = found["noun"].lower(), policy.title.lower() if policy is not None else ""
    if re.fullmatch(_NEVER, noun):
        return noun not in title
    if policy is None:
        return False
    if set(_YEAR.findall(found["about"])) - set(_YEAR.findall(title)):
        return True
    if found["whose"] and not found["prefix"]:
        name = re.sub(r"\s.*|s$", "", found["whose"])
        return name.islower() or not any(name in section.text for section in policy.sections)
    named = found["prefix"][:5].lower()
    titled = bool(re.search(_MAYBE, title))
    return bool(named) and titled and named not in title and not _WITHIN.match(named)


def is_agenda_item(text: str, match: re.Match[str]) -> bool:
    """ "Punkt 4. Høring om …", "vores punkt 2", "på mødet under punkt 3": no place in the draft."""
    before, after = text[: match.start()], text[match.end() :]
    if _OWN_POINT.search(before) or _ON_THE_AGENDA.match(after):
        return True
    return (match["word"] or "").lower().startswith(("punkt", "pkt")) and bool(
        _AT_A_MEETING.search(before) or _ON_THE_HEARING.match(after)
    )
