"""Sentences that every response has and no remark is made of: thanks, presentation, farewell.

A sentence is boilerplate only when a pattern finds it and nothing in it asks, fears or praises.
"""

from __future__ import annotations

import re

from hoering.domain import ZoneKind
from hoering.language.sequels import only_says_sequel
from hoering.language.small import small
from hoering.splitting import farewells as leave
from hoering.splitting import phrases as say
from hoering.splitting import stances
from hoering.splitting.digressions import is_aside
from hoering.splitting.fields import is_officer, is_printed_by_form
from hoering.splitting.particulars import words_in
from hoering.splitting.references import references_in

# "Besvaret af Else Holm på rådets vegne."
_FILLED_IN = re.compile(
    r"^(?:(?:(?:\w*skemaet|svaret) er )?(?:udfyldt|besvaret|skrevet|samlet(?: og (?:ind)?sendt)?|udarbejdet|indsendt"
    r"|forfattet) (?:af|for)"
    r"|(?:udfyldt|offentliggjort|publiceret|opdateret|oprettet|indsendt|afsendt|sendt) (?:den )?\d+"
    r"|afsender: "
    r"|(?:ind|frem|af)?sendt (?:som|til|via|pr))\b(?!.*,? (?:men|der|som)\b)"
)
# "Else Madsen ringede, fordi hun ikke har mail.", as an official noted it.
_CALLED = re.compile(
    r"^(?!jeg\b|vi\b)(?:[\w.]+ ){1,4}(?:ringede|ringer|kontaktede os)(?: (?:i dag|til os|ind))?"
    r"(?:,? (?:fordi|da) .{0,60})?\.?$"
)
# Between a petition and the names below it, or of where they are.
_GATHERED = re.compile(
    r"^(?:indsamlet af|(?:underskrifts)?listerne (?:kan ses|ligger|er))\b"
    r"|^(?:[\wæøå]+ ){0,6}?(?:vedlæg\w*|vedlagt\w*|vedhæft\w*|indsam\w+|i alt|hermed)\b.{0,30}\b\w*underskrift(?:er)?\b"
    r"|^(?:vi|alle|følgende|\d[\d.]*)(?: \w+){0,4}? (?:har|er) "
    r"(?:alle (?:sammen )?|allerede )?(?:skrevet under|underskrevet)\b(?! på at)"
)
_STOPS = re.compile(r"[,;:–(]|\.\s")
_ARTICLE = re.compile(r"(?<=\w{4})(?:et|en|ets|ens)$")
_NAMING = re.compile(r"\w{4,}|\b[A-ZÆØÅ]{2,3}\b")  # words that name a body: "Holme", "FOA"
_COMPLAINS = re.compile(
    r"\b(?:ikke|aldrig|ingen|intet|(?:alt )?for (?:\w{2,}t|\w{2,}e|få|lidt|langt?|dyr|stor|lav|høj|kort))\b"
)
_WORDS_JUDGED = re.compile(
    r"\s*[»«”“„\"][^»«”“\"]{12,200}[»«”“\"],? (?:er|var|bliver|lyder|virker)\b"
)
_OF_ANSWER = re.compile(
    r"\b(?:hørings)?(?:svaret|udtalelsen)\b.{0,40}\b(?:er|blev)\b.{0,20}\b(?:behandlet|godkendt"
    r"|drøftet|udarbejdet|vedtaget|afgivet|tiltrådt)"
)
_LEADING = 34  # words of a sentence that only announces what follows
_LONGEST = 50  # words of a sentence that only presents, or tells how the answer came about
_UNSTOPPED = 25  # the same, of one without a comma: who writes so has come to his point by then


def opens_letter(text: str, sender: str) -> bool:
    """Thanks, intent, how the answer came about, who the sender is: what only an opening says."""
    low = small(text)
    if text.rstrip().endswith("?") or say.ASKS.search(low) or stances.ADDED.search(low):
        return False
    if stances.STAND.search(low):
        return False
    if _judges_words(text):
        return False
    if say.LEAD_IN.search(low) or say.FOLLOWS.search(low):
        return False  # praise may well stand in front of "men vi har følgende bemærkninger"
    return bool(
        say.THANKS.search(low)
        or say.INTENT.search(low)
        or (say.PROCESS.search(low) and not say.OF_OTHERS.search(text))
        or say.PERSON.search(low)
        or _presents(text, sender)
    )


def is_strange_to_opening(text: str) -> bool:
    """What cannot stand between two sentences of an opening: a wish, a question, a reference."""
    return bool(say.ASKS.search(small(text)) or stances.TO_YOU.search(text) or references_in(text))


def has_substance(text: str) -> bool:
    """Whether a sentence asks, fears or praises."""
    low = small(text)
    return bool(say.SUBSTANCE.search(low) or say.PRAISE.search(low))


def asks_or_fears(text: str) -> bool:
    """Whether a sentence has a word of a remark in it; to have been asked to answer is none."""
    return any(m[0] != "bedt om" for m in say.SUBSTANCE.finditer(small(text)))


def complains(text: str) -> bool:
    """Whether a sentence denies something or finds it too much: "Det er for dyrt."."""
    return bool(_COMPLAINS.search(small(text)))


def finds_amiss(text: str) -> bool:
    """ "Tolv år er alt for sent.": a complaint of something else than the writer."""
    return complains(text) and not say.OF_WRITER.match(text)


def speaks_to_reader(text: str) -> bool:
    """Whether a sentence speaks to the municipality or of the draft, or asks for something."""
    return bool(say.READER.search(text))


def leads_in(text: str) -> bool:
    """Whether a sentence only announces the points: "Vi har tre ting på hjerte."."""
    return _leads_in(text, bool(say.SUBSTANCE.search(small(text))))


def announces(text: str) -> bool:
    """ "… har følgende bemærkninger:": from here on nothing is an opening any more."""
    return text.rstrip().endswith(":") and leads_in(text)


def is_about_sender(text: str) -> bool:
    """Whether a sentence only tells who the sender is, in words no pattern foresees."""
    return bool(say.OURSELVES.search(small(text))) and words_in(text) <= 40


def is_thanks_for_it(text: str) -> bool:
    """Whether a sentence thanks for what was just said: "Tak for det."."""
    return bool(stances.FOR_IT.fullmatch(small(text).strip()))


def zone_of_sentence(text: str, opening: bool, ending: bool, sender: str = "") -> ZoneKind | None:
    """The boilerplate that a sentence is, None when it is part of a remark.

    `opening` tells that no remark has begun yet, `ending` that nothing but boilerplate follows.
    """
    low = small(text)
    if text.rstrip().endswith("?") or _judges_words(text):
        return None
    substance = bool(say.SUBSTANCE.search(low))
    if words_in(text) <= 25 and say.NOTHING.search(low) and not say.TURN.search(low):
        return ZoneKind.PRESENTATION if opening else ZoneKind.CLOSING
    if is_aside(text) and not say.ASKS.search(low):
        return ZoneKind.DIGRESSION
    if say.CONNECTIVE.fullmatch(low):
        return ZoneKind.HEADING
    if _leads_in(text, substance):
        return ZoneKind.PRESENTATION
    if zone := _zone_of_formality(text, opening, ending, substance):
        return zone
    begs = low.startswith("undskyld")
    if (opening or ending or begs) and say.APOLOGY.search(low) and not say.ASKS.search(low):
        return ZoneKind.PRESENTATION
    if words_in(text) <= 40 and only_says_sequel(text) and not say.ASKS.search(low):
        return ZoneKind.PRESENTATION
    if opening and words_in(text) <= 40 and say.INTENT.search(low) and not _says_why(low):
        return ZoneKind.PRESENTATION
    if opening and not substance and words_in(text) <= 12 and _takes_leave(text):
        return ZoneKind.PRESENTATION  # "Vi håber, I vil læse det alligevel."
    if ending and _is_farewell(text) and not re.search(r"\bmen\b", text):
        return ZoneKind.CLOSING
    if substance or (say.TURN.search(low) and not opening):
        return None
    if say.AFTER_COLON.search(low) and not (opening and say.LISTED.search(low)):
        return None
    if words_in(text) <= 45 and say.THANKS.search(low) and not stances.ADDED.search(low):
        return ZoneKind.THANKS
    if not opening and (_is_farewell(text) or (ending and _takes_leave(text))):
        return ZoneKind.CLOSING
    if words_in(text) <= 22 and (say.MEETING.search(low) or stances.MET.match(low)):
        return ZoneKind.PRESENTATION
    if words_in(text) > (_LONGEST if _STOPS.search(text) else _UNSTOPPED):
        return None  # who writes without a full stop has come to his point by now
    if stances.STAND.search(low):
        return None
    if _tells_of_making(text, opening):
        return ZoneKind.PRESENTATION
    if opening and (say.PERSON.search(low) or _presents(text, sender)):
        return ZoneKind.PRESENTATION
    return None


def _zone_of_formality(text: str, opening: bool, ending: bool, substance: bool) -> ZoneKind | None:
    """What a form prints, a title, who filled the answer in and who holds an office."""
    low, edge = small(text), opening or ending
    if edge and is_printed_by_form(text) and not (substance or say.ASKS.search(low)):
        return ZoneKind.FORM_FIELD
    if opening and say.TITLE.fullmatch(low):
        return ZoneKind.FORM_FIELD
    if opening and _CALLED.match(low):
        return ZoneKind.PRESENTATION
    if is_officer(text):
        return ZoneKind.SIGNATURE if ending else ZoneKind.PRESENTATION
    told = _GATHERED.match(low) or (edge and _FILLED_IN.match(low))
    if told and not substance and words_in(text) <= 20:
        return ZoneKind.PRESENTATION
    return None


def _leads_in(text: str, substance: bool) -> bool:
    """Whether a sentence only announces the remarks: "Vi har følgende bemærkninger"."""
    low, words = small(text), words_in(text)
    if words > _LEADING or say.ASKS.search(low):
        return False
    if words <= (14 if substance else 32) and say.LEAD_IN.search(low):
        return True
    return bool(say.FOLLOWS.search(low))


def _presents(text: str, sender: str) -> bool:
    """Whether the sender, by name or as "vi", is the subject of a presenting verb."""
    if stances.TO_YOU.search(text) or say.DENIED.search(text):
        return False
    if say.EMPLOYED.match(text) and not complains(text):
        return True
    low = small(text)
    begins = text.split()[:1]
    if begins and is_named(begins[0], sender) and not stances.OPINION.search(low):
        return words_in(text) <= 40
    verb = say.SELF.search(low)
    if verb is None or verb.start() > 90:
        return False
    subject = text[: verb.start()]
    if ", at " in subject:
        return False  # "Regionen skal bemærke, at ruten er en regional rute": told of the route
    near = " ".join(subject.split()[:4]) if "," in subject else subject
    if is_named(near, sender):
        return True
    person = re.match(r"(?:vi|jeg|vores)\b", low)
    if person and stances.IN_VAIN.search(low):
        return False
    return bool(re.match(rf"(?:{say.BODY}|vores)\b", low)) and "," not in subject


def is_named(subject: str, sender: str) -> bool:
    """Whether some word of the sender's name stands in the subject, with the article or without.

    "Birkeskolen" is named by "Birkeskolens bestyrelse", too.
    """
    named = {w.lower() for w in _NAMING.findall(sender)}
    named |= {w.removesuffix("s") for w in named}
    said = [w.lower() for w in _NAMING.findall(subject)]
    return any(w in named or _ARTICLE.sub("", w) in named for w in said)


def _judges_words(text: str) -> bool:
    """ "»Ingen skal ind ad bagdøren« er godt sagt": what is said of the draft's own words."""
    return _WORDS_JUDGED.match(text) is not None


def _says_why(low: str) -> bool:
    """ "Jeg skriver, fordi jeg er imod stien": an opening that already makes the point."""
    return bool(say.ASKS.search(low) or (" fordi " in low and say.SUBSTANCE.search(low)))


def _takes_leave(text: str) -> bool:
    if words_in(text) > 40:
        return False
    found = leave.CLOSING.search(small(text))
    return found is not None and found.start() < 40


def takes_plain_leave(text: str) -> bool:
    """Whether a sentence is no part of the point before it, though it stands in its paragraph."""
    return words_in(text) <= 20 and leave.PLAIN.fullmatch(small(text).strip()) is not None


def _is_farewell(text: str) -> bool:
    """A farewell that is sure enough to be one in the middle of a letter."""
    if words_in(text) > 25:
        return False
    sure = leave.SURE.search(small(text))
    return sure is not None and sure.start() < 40 and _takes_leave(text)


def _tells_of_making(text: str, opening: bool) -> bool:
    """How the answer came about: "Svaret er godkendt af bestyrelsen", and in an opening other words."""
    low = small(text)
    of_answer = bool(_OF_ANSWER.search(low))
    return bool(
        (of_answer or opening)
        and say.PROCESS.search(low)
        and not say.OF_OTHERS.search(text)
        and not stances.ADDED.search(low)
    )
