"""In what capacity a person stands in a response: privately, for a body, or in office."""

from __future__ import annotations

import re

from hoering.domain import Verdict
from hoering.privacy.letters.municipality import is_of
from hoering.privacy.names.scene import Scene
from hoering.privacy.wording import roles, work
from hoering.privacy.wording.hit import Judgement
from hoering.privacy.wording.no_names import WELL_KNOWN
from hoering.privacy.wording.runs import Name

# »Jeg hedder Karen Holm …«: a citizen whom a body quotes, wherever else it tells of her.
FOR_OTHERS = "taler på andres vegne"
NAMED_HIMSELF = "citeret borger, der siger sit navn"
_OWN_NAME = re.compile(r"(?i)\b(?:jeg\shedder|mit\snavn\ser)\s$")
# "Karen Blixen, Helle Helle og Tove Ditlevsen"
_KNOWN = "|".join(map(re.escape, sorted(WELL_KNOWN)))
_WITH_KNOWN = re.compile(rf"\b(?:{_KNOWN})(?:,\s|\s(?:og|eller)\s)$")
_BEFORE_KNOWN = re.compile(rf"(?:,\s|\s(?:og|eller)\s)(?:{_KNOWN})(?!\w)")
_HEADER_TO = re.compile(r"(?i)^\s*(?:til|cc|kopi|to|bcc)\s*:")
# A class that writes names its teacher: "med vores lærer Anette Rømer".
_OUR_TEACHER = re.compile(r"(?i)\bvores\s(?:\w*lærer|skoleleder|pædagog)\s$")
_OUR_LEADER = re.compile(r"^, (?:som er )?vores (?:\w+ )?(?:\w*leder|forstander|formand)\b")
# "Nikolaj Friborg i Søndre Vænge 30": who is told by a home.
_AT_HOUSE = re.compile(
    r"^\s(?:i|på|fra)\s(?:nr\.\s\d|(?:[A-ZÆØÅ][\w.]+\s)?[A-ZÆØÅ][a-zæøå]*(?:vej|gade|vænge|vænget|allé|stræde|park|parken|toft|toften|haven|krogen|bakken)\s\d)"
)
# "Vi har fx et medlem, Ingrid Mouritsen, som sidder alene": told of, and in no office.
_ONE_OF_THEM = re.compile(
    r"(?i)\b(?:et|en|vores|vort|vore|(?!(?:by|kommunalbestyrelse|region)\w*s\s|(?:bestyrelsen|rådet|udvalget|nævnet)s\s)\w{3,}s)\s(?:\w+\s)?"
    r"(?:medlem|beboer|bruger|lejer|borger|elev|kunde|patient|klient|kursist)"
    r"(?:,?\s|\s(?:ved navn|der hedder|som hedder)\s)$"
)
_WHO = re.compile(
    r"^,?\s(?:som|der|er|tør|bor|var|blev|fik|fortalte|fortæller|siger|sagde|skriver|har|må|kan)[\s:]"
)
# "Vores medlem Torkild Øsby foreslår": of one of them whatever he does tells that he is no chair.
_ONE_OF_OURS = re.compile(
    r"(?i)\b(?:et|en|vores|vort)\s(?:\w+\s)?(?:medlem|beboer|bruger|lejer|borger|kunde),?\s$"
)
_DOES = re.compile(r"^,?\s[a-zæøå]{3,}(?:er|[aæøå]r)\s")
# "Selma Ravn fra 9. klasse", "Emma Holm, 8.b": a pupil, unless a title of work stands in front.
_PUPIL = re.compile(
    r"^(?:,?\s(?:fra|i|går\si|der\sgår\si|elev\si)\s\d{1,2}\.\s?(?:klasse\b(?!-)|[a-euvxyz](?![\w.])|årgang\b)"
    r"|,\s\d{1,2}\.\s?[a-euvxyz](?![\w.]))",
    re.I,
)
_AT_WORK_THERE = re.compile(
    r"(?i)(?:lærer|leder|pædagog|rektor|vejleder|inspektør|sygeplejerske|borgmester|medlem)\w*,?\s$"
)
# "Kaj Ibsen (f. 4.1.1960)"
_BORN_BEHIND = re.compile(
    r"(?i)^\s\((?:f\.|født)\s?(?:den\s)?\d{1,2}[./-]\s?\d|^,?\s\(?(?:cpr\S*\s)?\d{6}-\d{4}(?!\d)"
)
# "Vi skriver for Agnete Hald, Hald Mark 5": whom the sender acts for, by a home.
_ACTS_FOR = re.compile(
    r"(?i)\b(?:vi|jeg)\s(?:skriver|henvender\sos|handler|optræder)\s(?:her\s)?(?:for|på\svegne\saf)\s(?:\w+\sog\s)?$"
)
# "Høringssvar på vegne af Eskild Bang, Lodsstien 8": the same in a title.
_ON_BEHALF = re.compile(r"(?i)\bpå\svegne\saf\s$")
# "Vores medlem Eskild Bang, Lodsstien 8": who is told by a home and no office.
_ORDINARY_BEFORE = re.compile(
    r"(?i)\b(?:vor(?:es|t)\smedlem|(?:et|en)\s(?:af\svores\s)?(?:medlem(?:mer)?|beboer(?:e)?)|lods?ejer(?:en)?|jordejer(?:en)?|husejer(?:en)?|nabo(?:en)?|beboer(?:en)?"
    r"|passager(?:en)?|lejer(?:en)?|kunde(?:n)?|borger(?:en)?|pårørende|patient(?:en)?),?\s$"
)
_AND_ANOTHER = re.compile(r"(?:(?:[A-ZÆØÅ][\w-]+\s){1,3}[A-ZÆØÅ][\w-]+(?:,|\s(?:og|samt))\s){1,4}$")
_HOME_BEHIND = re.compile(
    r"^(?:\s(?:på|i)\s[A-ZÆØÅ]\w+)?,\s(?!(?:Bilag|Høringssvar|Svar|Punkt|Pkt|Hal|Side|Afsnit|Kapitel|Sag|Hold|Afdeling|Afd|Kreds|Tabel|Figur)\b)"
    r"(?:[A-ZÆØÅ][\w.-]*\s){1,3}\d{1,3}\b"
)


def judged(scene: Scene, name: Name) -> Judgement:
    """HIDE or KEEP, with the reason in Danish; the first ground that holds decides."""
    before, after = scene.before(name.span), scene.after(name.span)
    grounds = (_of_a_private_person, _of_no_one_here, _at_work, _at_home, _for_the_body)
    for ground in grounds:
        verdict = ground(scene, name, before, after)
        if verdict is not None:
            return verdict
    if _in_office(name, before, after):
        return Verdict.KEEP, "optræder i embede eller hverv"
    nth = scene.letter.line_at(name.span.start)
    verdict = _judged_by_line(scene, name, nth) if nth >= 0 else None
    if verdict is not None:
        return verdict
    if roles.GREETING.search(before):
        return Verdict.KEEP, "den, der skrives til"
    if scene.letter.private:
        return Verdict.HIDE, "navn på en privatperson"
    return Verdict.HIDE, "navn i brødteksten uden embede eller hverv"


def _of_a_private_person(scene: Scene, name: Name, before: str, after: str) -> Judgement | None:
    if scene.is_own(name):
        return Verdict.HIDE, "afsenderens navn"
    kin = roles.KIN_BEFORE.search(before) or roles.AGE_AFTER.match(after)
    if kin or roles.KIN_BARE.search(before) or roles.KIN_AFTER.match(after):
        return Verdict.HIDE, "barn, pårørende eller bekendt"
    if scene.letter.private and roles.NAMED.search(before):
        return Verdict.HIDE, "navnet, som svaret selv giver"
    if _OWN_NAME.search(before) and any(name.span.overlaps(quoted) for quoted in scene.quoted):
        return Verdict.HIDE, NAMED_HIMSELF
    first = _AND_ANOTHER.sub("", before)  # "advokat for Else Dam, Ib Dam og"
    if (
        roles.CLIENT_BEFORE.search(before)
        or (roles.CLIENT_BEFORE.search(first) and not roles.OFFICE_AFTER.match(after))
        or (roles.CLIENT_ABOVE.search(before) and roles.FOR_THE_ABOVE.search(scene.text))
    ):
        return Verdict.HIDE, "privatperson, som afsenderen taler for"
    if _PUPIL.match(after) and not _AT_WORK_THERE.search(before):
        return Verdict.HIDE, "elev"
    if _BORN_BEHIND.match(after):
        return Verdict.HIDE, "fødselsdag nævnt"
    with_home = name.is_whole and bool(_ON_BEHALF.search(before))
    if (with_home or _ACTS_FOR.search(before)) and _HOME_BEHIND.match(after):
        return Verdict.HIDE, "privatperson, som afsenderen taler for"
    if _ORDINARY_BEFORE.search(before) and _HOME_BEHIND.match(after):
        return Verdict.HIDE, "privatperson, nævnt med sit hjem"
    one_of_ours = _ONE_OF_OURS.search(before) and _DOES.match(after)
    if one_of_ours or (_ONE_OF_THEM.search(before) and _WHO.match(after)):
        return Verdict.HIDE, "privatperson, som afsenderen fortæller om"
    return None


def _of_no_one_here(scene: Scene, name: Name, before: str, after: str) -> Judgement | None:
    if roles.QUOTED_BEFORE.search(before) and roles.QUOTED_AFTER.match(after):
        return Verdict.KEEP, "navn på et skib, et hus eller et værk"
    if not name.is_whole and roles.TRADE_BEFORE.search(before):
        return Verdict.KEEP, "forretning, der kaldes efter sin ejer"
    if name.text in WELL_KNOWN:
        return Verdict.KEEP, "kendt navn fra bøger og historie"
    if _WITH_KNOWN.search(before) or _BEFORE_KNOWN.match(after):
        return Verdict.KEEP, "nævnt med et kendt navn fra bøger og historie"
    if scene.body and name.text in scene.body:
        return Verdict.KEEP, "del af afsenderens navn"
    return None


def _at_work(scene: Scene, name: Name, before: str, after: str) -> Judgement | None:
    # "Hilsen Else Holm, Åvej 3" at the end of a neighbour's mail is no office's.
    if scene.letter.private and _signs_for_office(scene, name) and not _HOME_BEHIND.match(after):
        return Verdict.KEEP, "underskriver for forvaltningen"
    if not name.is_whole:
        return None
    cited = work.CITED_AFTER.match(after) or work.CITED_BEFORE.search(before)
    cited = cited or work.HAS_SHOWN.match(after) or work.BOOK_BY.search(before)
    cited = cited or (work.PROFESSION.search(before) and work.SPEAKS.match(after))
    if cited or (work.AS.search(before) and work.SAYS.match(after)):
        return Verdict.KEEP, "nævnt for sit arbejde"
    if roles.TAKEN_DOWN_BY.search(before):
        return Verdict.KEEP, "har modtaget henvendelsen"
    return None


def _at_home(scene: Scene, name: Name, before: str, after: str) -> Judgement | None:
    at_house = not scene.letter.private and _AT_HOUSE.match(after)
    if at_house or roles.LIVES_THERE.match(scene.after(name.span, 160)):
        return Verdict.HIDE, "navn på en, der bor på stedet"
    return None


def _for_the_body(scene: Scene, name: Name, before: str, after: str) -> Judgement | None:
    if not scene.letter.private:
        if roles.WRITTEN_BY.search(before) or (name.is_whole and roles.FOR_OTHERS.match(after)):
            return Verdict.KEEP, "fører pennen for afsenderen"
        if roles.TASK_BEFORE.search(before) or roles.TASK_AFTER.match(after):
            return Verdict.KEEP, "har et hverv hos afsenderen"
        if name.is_whole and work.PROFESSION.search(before):
            return Verdict.KEEP, "nævnt i sit erhverv"
        presented = work.PRESENTED.search(before)
        if name.is_whole and (presented or _speaks_at_meeting(scene, after)):
            return Verdict.KEEP, "taler på et møde hos afsenderen"
    if not name.is_whole and _OUR_LEADER.match(after):
        return Verdict.KEEP, "optræder i embede eller hverv"
    if name.is_whole and _OUR_TEACHER.search(before):
        return Verdict.KEEP, "klassens lærer"
    return None


def _in_office(name: Name, before: str, after: str) -> bool:
    title = roles.OFFICE_BEFORE.search(before)
    if title and roles.OWNS_THERE.search(before):
        title = None
    if roles.ELECTED_AFTER.match(after) or roles.OF_PARTY.search(before + name.text):
        return True
    if not name.is_whole:
        return title is not None and not roles.ORDINARY.search(title.group())
    if work.EMPLOYED_AFTER.match(after) or work.LED_BY.search(before):
        return True
    behind = roles.OFFICE_AFTER.match(after)
    return bool(title or (behind and not roles.OWNS_THERE.search(behind.group())))


def _judged_by_line(scene: Scene, name: Name, nth: int) -> Judgement | None:
    line = scene.letter.lines[nth]
    if _HEADER_TO.match(line.text):
        if any(word in scene.own for word in name.words):
            return Verdict.HIDE, "afsenderens navn"
        return Verdict.KEEP, "modtager af mailen"
    # In a sentence of running text only what stands in front of a name tells that it attended.
    attending = line.text if line.is_short else line.text[: name.span.start - line.span.start]
    if name.is_whole and roles.ATTENDED.search(attending[:200]) and not scene.letter.private:
        return Verdict.KEEP, "mødedeltager i embede eller hverv"
    if scene.letter.private:
        if _forwards(scene, name, line.text):
            return Verdict.KEEP, "har sendt mailen videre"
        signed_for = scene.letter.near_authority(min(nth + 3, len(scene.letter.lines) - 1))
        if line.tail and line.is_short and signed_for and nth >= _HEAD:
            return Verdict.KEEP, "underskriver for forvaltningen"
        return None
    if line.tail and _SIGNS_AT_HOME.match(scene.after(name.span)):
        return Verdict.HIDE, "underskriver som privatperson"
    by_given = not name.is_whole or name.words[-1].endswith(".")
    young = by_given and _OF_THE_YOUNG.search(scene.letter.response.sender)
    if line.tail and young and not roles.OFFICE_AFTER.match(scene.after(name.span)):
        return Verdict.HIDE, "ung, nævnt ved fornavn uden hverv"
    signs = name.is_whole or len(line.text.split()) <= 3 or _NAMES_ONLY.fullmatch(line.text)
    if signs and line.edge and (line.is_short or line.tail):
        return Verdict.KEEP, "underskriver for afsenderen"
    lead = scene.text[line.span.start : name.span.start]
    if line.tail and line.is_short and _SIGNED_BY.fullmatch(lead):
        return Verdict.KEEP, "underskriver for afsenderen"
    if _PRESENT.search(lead):
        return Verdict.KEEP, "mødedeltager i embede eller hverv"
    if roles.BEHALF.search(scene.before(name.span)):
        return Verdict.KEEP, FOR_OTHERS
    return None


# "Vh Noor (formand) og Viktor (næst-)", "Gitte, Pia, Line og Svend": a line of first names.
_NAMES_ONLY = re.compile(
    r"(?:(?:[Vv]h|[Mm]vh|[Kk]h|[Hh]ilsen)[ ,]{1,2})?"
    r"(?:[A-ZÆØÅ][\w-]+(?:\s\([^)\n]{1,15}\))?(?:,\s(?:og\s)?|\s(?:og|&)\s|\s)?){1,12}(?:,\s[\w ]{3,40})?\W{0,3}"
)
_LISTED = r"(?:[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]*\.?){0,2}(?:\s\([^)\n]{1,25}\))?(?:,\s(?:og\s)?|\s(?:og|&|samt)\s))*"
# What stands before a name that signs for others: "Mange knus fra", "Bjarne, Mona L., Ole og".
_SIGNED_BY = re.compile(
    rf"\W*(?:[^\W\d_]+\s){{0,3}}?(?:(?:fra|[Hh]ilsen|[Hh]ilsner|[Kk]nus|[Mm]vh|[Vv]h|[Kk]h)\W{{1,3}})?{_LISTED}"
    rf"|\W*{_LISTED}"
)
# "Til stede Børge, Pusser og", "Dem der kom: Nikoline,", "Vi er Dennis, Marlene og".
_PRESENT = re.compile(
    rf"\b[Bb]estyrelsen,?\s(?:dvs\.|det\svil\ssige|bestående\saf|(?:som|der)\sbestår\saf)\s{_LISTED}$"
    rf"|\b(?:[Bb]estyrelsen|[Ss]tyregruppen|[Ff]ormandskabet|[Ff]orretningsudvalget)\s?\(\s?{_LISTED}$"
    rf"|(?:\b[Tt]il\sstede|\b[Dd]em,?\sder\skom|\b[Dd]eltagere|\b[Mm]ødt|\bVi\ser)\s?:?\s(?:var\s)?{_LISTED}$"
)
# "Jonathan Vestervang, far": who signs as what nobody is elected or employed to be.
_SIGNS_AT_HOME = re.compile(
    r"(?i)^\W{1,3}(?:(?:som|og)\s)?(?:far|mor|forældre?r?|bedstemor|bedstefar|mormor|farmor|morfar|farfar|nabo|pårørende|privatperson|pensionist|lejer|andelshaver)"
    r"(?!\w|\w*repræsentant|\w*råd)(?!\s(?:i|til|af)\s\w*(?:bestyrelse|råd))"
)
# "Hilsen Ungdomsrådet (Freja, Noah B. og Amina)": children and young people, who hold no post by it.
_OF_THE_YOUNG = re.compile(r"(?i)\b(?:ung|elev|børne|fælleselev)\w*råd|\bungdomsklub|\bspejder")
_FROM = re.compile(r"(?i)^[\s>]*(?:fra|from|von)\s*:")
_HOST = re.compile(r"@([\w.-]+)")
_HEAD = 6  # lines that begin a letter
_MINUTES_HEAD = 1500  # characters of a letter in which minutes say what they are


def _forwards(scene: Scene, name: Name, line: str) -> bool:
    """Whether somebody else than the sender heads a mail that holds the sender's, or an office's."""
    if not _FROM.match(line) or scene.is_own(name):
        return False
    behind = line[line.find(name.words[-1]) + len(name.words[-1]) :]
    at_office = behind.startswith(",") and bool(_OFFICE_BEHIND.search(behind))
    writes_from = _HOST.search(behind)
    if writes_from and is_of(scene.facts, writes_from.group(1)):
        return True
    return at_office or (name.span.start < scene.first_own and "@" not in line)


# Whoever lives there may speak at such a meeting.
_OF_RESIDENTS = re.compile(r"(?i)\b(?:beboer|borger|nabo)møde")
_OFFICE_BEHIND = re.compile(
    r"(?i)\b(?:\w*kommune|\w*afdeling(?:en)?|\w*forvaltning(?:en)?|center\s|teknik|plan\s|\w*sekretariat(?:et)?|borgerservice|jobcenter)"
)


def _speaks_at_meeting(scene: Scene, after: str) -> bool:
    if roles.TOLD_OFF.match(after):
        return True
    at_meeting = roles.SAID_AT_MEETING.match(after)
    head = scene.text[:_MINUTES_HEAD]
    return bool(at_meeting and roles.MINUTES.search(head) and not _OF_RESIDENTS.search(head))


def _signs_for_office(scene: Scene, name: Name) -> bool:
    """Whether somebody else than the sender closes a note above or an answer within the mail."""
    if not roles.CLOSING.search(scene.before(name.span).rstrip(" \n") + " "):
        return False
    if name.span.start < scene.first_own:
        return True
    said = scene.text[max(0, name.span.start - 600) : name.span.start]
    return bool(scene.own) and bool(
        re.search(rf"(?i)\b(?:kære|hej|goddag) {re.escape(scene.own[0])}\b", said)
    )
