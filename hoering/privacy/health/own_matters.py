"""What points to a private sender by their own dealings: case and customer numbers, the title number
of their land, membership of a union or a party, an address that the registers keep secret."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import PersonalKind, Span
from hoering.language.words import frequencies, lemma
from hoering.privacy.health.health import OWN
from hoering.privacy.patterns.reference_numbers import reference_numbers
from hoering.privacy.wording.hidden_forms import plain
from hoering.privacy.wording.hit import Hit, told_by
from hoering.privacy.wording.roles import KIN

_REACH = 130  # characters before a number in which the sentence tells whose it is
_BEHIND = 40  # characters behind it
_DIGITS = 6  # of a case number, at least
_MATTER = (
    r"(?:(?:\w*sags?|klage\w*|ansøgning\w*|\w*dispensation|\w*tilladelse|bevilling|klagenævn\w*|afgørelse\w*|påbud|afslag|journal|akt|j)"
    r"(?:\.?\s?(?:nr|nummer|id|en|et)\.?)?)"
)
# "min sag 26-11873", "(sagsnr. 27-00482-9)", "helårsdispensation 2014-3381".
_CASE = re.compile(
    rf"(?i)(?<![\w-])({_MATTER}(?:\s(?:er|har|med|i))?(?:\s?(?:nr|nummer)\.?)?[\s:]{{1,2}})?"
    r"(?<![\w/.-])((?:[A-ZÆØÅ]{2,5}[-/])?\d{2,4}(?:[-/.](?:[A-ZÆØÅ]{1,5}|[A-ZÆØÅ]?\d{1,8})){1,4})(?![\w/-]|[.,]\d)"
)
_DATE = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d|(?:19|20)\d\d)|(?:19|20)\d\d[-/.](?:19|20)\d\d"
)
# Whose case it is: the writer's, or their child's.
_MINE = re.compile(
    rf"(?i)\b(?:min|mit|mine|vores|vor|vort)\s(?:\w+\s){{0,2}}?{_MATTER}(?!\w)[^!?\n]{{0,60}}$"
    rf"|\b(?:jeg|vi)\b[^!?\n]{{0,110}}\b{_MATTER}(?!\w)[^!?\n]{{0,30}}$"
    rf"|\b(?:hans|hendes)\segen\s{_MATTER}(?!\w)[^!?\n]{{0,30}}$"
    r"|\b(?:nummer|journalnummer|sag(?:snummer)?)\s(?:til|om|på|mod)\s(?:mig|os)\b[^!?\n]{0,30}$"
    r"|\b(?:jeg|vi)\s(?:har\s)?(?:søgte?|ansøgte?|klagede?|klaget|anmeldte?|anker|ankede)\s[^!?\n]{0,80}$"
)
# "jeres journalnr. 25-118342 for vores datters sag"
_FOR_MINE = re.compile(
    rf"(?i)\)?\s(?:for|om|i|til)\s(?:mig|os|(?:min|mit|vores)\s(?:{KIN}(?:s|ens|s’)?\s)?sag)(?!\w)"
)
# What a case is about when it is the round's, or another of the municipality's.
_PUBLIC = re.compile(
    r"(?i)\b(?:lokalplan\w*|kommuneplan\w*|høring\w*|udkast\w*|forslag\w*|strategi\w*|budget\w*|politik\w*|dagsorden\w*|referat\w*|\w*rapport\w*|redegørelse\w*|vedr|vedrørende)\b"
)
_LAND = re.compile(
    r"(?i)\bmatr(?:\.|ikel)?\s?-?(?:nr\.?|nummer)?\s?\d{1,4}\s?(?:[a-zæøå]{1,3}(?!\w))?"
    r"(?-i:[^\S\n][A-ZÆØÅ][a-zæøå]{2,}(?:[^\S\n][A-ZÆØÅ][a-zæøå]+){0,2}|,\s[A-ZÆØÅ][a-zæøå]{2,}\s(?:By|Mark\w*|Sogn|Ejerlav|Bygrunde))?"
)
_OWNER = re.compile(
    r"(?i)\b(?:min|mit|mine|vores|vor|undertegnede|ejer(?:en|ne|nes)?|bebor|beboer|(?:jeg|vi)\s(?:\w+\s){0,3}?(?:ejer|bor|købte|har\s(?:haft|købt|(?=matr))))\b"
)
# "Vedr. matr.nr. 14b" above "ejer af ovennævnte matrikel".
_OWNER_OF_ABOVE = re.compile(
    r"(?i)\b(?:ejer(?:e|en|ne)?\saf|medejer\saf|bor\spå)\s(?:den\s)?(?:(?:oven)?(?:nævnte|stående|for\snævnte)\s)(?:matrikel|ejendom|grund|lod|jord)"
)
_LOGIN = re.compile(
    r"(?i)(?<!\w)(?:brugernavn(?:et)?|loginnavn(?:et)?|login(?:et)?(?=\ser\s|:)|mitid-bruger(?:navn|en|id)?|bruger-?id)"
    r"(?:\si\s\w+(?=\ser\s|:))?\s?(?:er|:)?\s?(?!mitid|nemid|e-?boks|aula|minside|kl\.)(?=[\w.-]{0,30}[\d_])[\w.-]{3,30}\w"
    # "mit login kwin0304", "kaldesignal OZ1XYZ": a sign of letters and figures is no word.
    r"|(?<!\w)(?:(?:uni-?)?login(?:et)?|bruger(?=:)|profil(?=:)|alias|kaldesignal(?:et)?)(?:\ser)?:?\s(?=[\w.-]{0,30}\d)[a-zæøå][\w.-]{3,30}\w"
    r"|(?<!\w)(?:brugernavn(?:et)?|loginnavn(?:et)?)\s(?:er\s)?(?P<plain>[a-z]{5,20})(?!\w)"
)
_IP = re.compile(r"(?i)\bIP-?(?:adressen?)?[\s:]{1,2}(?:\d{1,3}\.){3}\d{1,3}(?!\d)")
# A person's page or name in a network; a group's page is a place.
_PROFILE = re.compile(
    r"(?i)(?<![\w.])(?:https?://)?(?:www\.|m\.)?(?:facebook|linkedin|instagram|twitter|tiktok)\.com/(?!groups|events|pages)[\w@./?=%-]{3,80}\w"
    r"|(?<![\w@.])@[a-z][\w.]{2,28}\w(?![\w@])"
    r"|\b(?:skype|instagram|snapchat|twitter|telegram|discord|tiktok)\s?:\s?(?P<name>[\w.:-]{4,40}\w)"
    # "på snap malthesk8": a name that no sentence has.
    r"|\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|telegram|skype)\s(?:hedder\sjeg\s|som\s|er\s)?(?P<bare>(?=[\w.-]*(?:[\d_]|\.\w))[a-z][\w.-]{3,40}\w)"
)
# "Vores båd »Havfruen« ligger": whose boat it is stands in the club's list, and in the stern.
_BOAT = re.compile(
    r"(?i)\b(?:min|vores|vor|mit|vort|hans|hendes|deres)\s(?:\w+\s)?(?:\w*båd|\w*jolle|kutter|skib|sejler|jagt)(?:en)?,?"
    r"\s(?:der\s|som\s)?(?:(?:hedder|ved\snavn|er\sdøbt)\s)?"
    r"(?:[»\"“”„](?P<quoted>[^»«\"“”\n]{2,40})[«\"“”]|(?<=hedder\s|.\snavn\s|.\sdøbt\s)(?P<named>(?-i:[A-ZÆØÅ])[\w-]+(?:\s(?:af\s)?(?-i:[A-ZÆØÅ])[\w-]+)?))"
)
# The police number what they are told of in a form of their own: "0900-83986-00121-25".
_POLICE = re.compile(r"(?<![\w-])\d{4}-\d{5}-\d{5}-\d{2}(?![\w-])")
_ALWAYS = (
    (_PROFILE, "profil på nettet"),
    (_BOAT, "egen båds navn"),
    (_POLICE, "politiets sagsnummer"),
    (_IP, "internetadresse"),
)
_PARTY = (
    r"(?:Venstre|Socialdemokrat\w+|(?:Det\s)?[Kk]onservative(?:\sFolkeparti)?|SF|Socialistisk\sFolkeparti|Enhedslisten|(?:De\s|Det\s)?[Rr]adikale(?:\sVenstre)?"
    r"|Dansk\sFolkeparti|Liberal\sAlliance|Alternativet|Moderaterne|Kristendemokraterne|Danmarksdemokraterne|Nye\sBorgerlige)"
)
_UNION = (
    r"(?:3F|HK(?:\s[Kk]ommunal|\s[Pp]rivat|\s[Ss]tat)?|FOA|DLF|BUPL|DSR|Socialpædagogerne|(?:Dansk\s)?Metal|Danmarks\sLærerforening|Dansk\sSygeplejeråd|DJØF|Djøf|IDA"
    r"|Teknisk\sLandsforbund|NNF|Blik\s(?:og|&)\sRør|Malerforbundet|Krifa|Ase|Det\sFaglige\sHus|Prosa|PROSA|Finansforbundet|Serviceforbundet"
    r"|Yngre\sLæger|Ergoterapeutforeningen|Danske\sFysioterapeuter|Jordemoderforeningen|Gymnasieskolernes\sLærerforening|(?:en|min)\sfagforening|fagforeningen)"
)
_BELIEF = (
    r"(?:Jehovas\sVidner|Indre\sMission|Pinsekirken|(?:folke|fri|baptist)kirken|moskeen|synagogen)"
)
_MEMBER = re.compile(
    rf"(?i)\b(?:medlem|tillids(?:repræsentant|mand|kvinde)|fællestillids\w+|kasserer|sikkerhedsrepræsentant)\s(?:\w+\s){{0,2}}?(?:af|i|for|hos)\s"
    rf"(?-i:{_PARTY}|{_UNION}|{_BELIEF}|{_PARTY.upper()}|{_UNION.upper()})(?!\w)"
)
# "er i FOA", "organiseret i 3F", "Min fagforening, Danmarks Lærerforening".
_OF_UNION = re.compile(
    rf"\b(?:er|var|været|organiseret|fagligt\sorganiseret)\s(?:i|hos)\s(?:{_UNION})(?!\w)"
    rf"|\b[Mm]in\sfagforening,?\s(?:er\s|hedder\s)?(?:{_UNION})(?!\w)"
)
_ELECTED = re.compile(r"(?i)byråd|kommunalbestyrelse|folketing|regionsråd|udvalg|valgt")
_IS_ONE = re.compile(
    r"(?i)\b(?:er|var|været|som)\s(?:\w+\s){0,2}?(socialdemokrat|venstremand|konservativ|kommunist|muslim|jøde|katolik|ateist|homoseksuel|lesbisk|bøsse"
    r"|transkønnet|transperson|biseksuel|Jehovas\sVidne)(?!\w)"
)
_SECRET = re.compile(
    r"(?i)\b(?:beskyttet|hemmelig|hemmeligt|skjult)\s(?:navn\sog\s)?(?:adresse|bopæl)\b"
)
_PERSON = re.compile(r"(?i)\b(?:jeg|vi|mig|min|mit|han|hun|hans|hendes|naboen|overfor)\b")
_PAGE = re.compile(r"(?i)(?<![\w@.])(?:https?://|www\.)[^\s<>()\"»«]{4,200}[\w/]")


def _named_pages(text: str, hidden: Sequence[Span]) -> Iterator[Hit]:
    """Web addresses that hold a hidden person's whole name: "www.karenbrandholt.dk"."""
    people = [[plain(w) for w in span.of(text).split()] for span in hidden]
    whole = [(p[0], p[-1]) for p in people if len(p) > 1 and min(len(p[0]), len(p[-1])) > 2]
    for match in _PAGE.finditer(text):
        letters = plain(match.group())
        if any(given in letters and family in letters for given, family in whole):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "webadresse med navnet")


def own_matters(text: str, hidden: Sequence[Span], homes: Sequence[Span]) -> Iterator[Hit]:
    """The matters of a private person's letter; `hidden` is what is hidden in it already, `homes`
    the addresses among it.

    A number of a case counts where the sentence says whose it is, and what it says is not the
    round's subject; a title number where an owner speaks or their address stands beside it.
    """
    yield from _cases(text, hidden)
    owned = bool(_OWNER_OF_ABOVE.search(text))
    for match in _LAND.finditer(text):
        span = Span(*match.span())
        if owned or _OWNER.search(_sentence(text, span)) or _touches(span, homes, 40):
            yield Hit(span, PersonalKind.ADDRESS, "matrikelnummer ved ejer")

    def is_ones(span: Span) -> bool:
        return _speaks_of_one(text, span, hidden)

    yield from reference_numbers(text, is_ones)
    for match in _LOGIN.finditer(text):
        if not (match["plain"] and _is_word(match["plain"])):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "brugernavn")
    yield from _named_pages(text, hidden)
    for pattern, why in _ALWAYS:
        yield from told_by(pattern, text, PersonalKind.OTHER, why)
    for match in _SECRET.finditer(text):
        if _PERSON.search(_lead(text, match.start())):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "adressebeskyttelse")
    for match in _MEMBER.finditer(text):
        if not _ELECTED.search(match.group()) and _speaks_of_one(text, Span(*match.span()), hidden):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "medlemskab")
    for match in _OF_UNION.finditer(text):
        mine = match.group().lower().startswith("min")
        if mine or _speaks_of_one(text, Span(*match.span()), hidden):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "medlemskab")
    for match in _IS_ONE.finditer(text):
        if _speaks_of_one(text, Span(*match.span()), hidden):
            yield Hit(Span(*match.span(1)), PersonalKind.OTHER, "overbevisning")


def _is_word(form: str) -> bool:
    """Whether a form is a word of the language, as no name of a user is."""
    return form in frequencies() or lemma(form) in frequencies()


def _cases(text: str, hidden: Sequence[Span]) -> Iterator[Hit]:
    for match in _CASE.finditer(text):
        number = match.group(2)
        if sum(c.isdigit() for c in number) < _DIGITS or _DATE.fullmatch(number):
            continue
        lead = _lead(text, match.start(2))
        about = _lead(text, match.start())
        mine = _MINE.search(lead)
        told = mine is not None and not _PUBLIC.search(mine.group())
        kin = match.group(1) and (
            OWN.search(about)
            or any(0 <= match.start() - o.end <= len(about.rstrip()) for o in hidden)
        )
        behind = text[match.end() : match.end() + _BEHIND]
        theirs = match.group(1) and _FOR_MINE.match(behind)
        if told or theirs or (kin and not _PUBLIC.search(about)):
            start = match.start() if match.group(1) else match.start(2)
            yield Hit(Span(start, match.end()), PersonalKind.OTHER, "egen sags nummer")


def _lead(text: str, at: int) -> str:
    """The sentence or line up to a place; a point behind a figure or a short word ends none."""
    said = text[max(0, at - _REACH) : at]
    return re.split(r"(?<=[^\W\d_]{4})(?<!agsnr)(?<!mmer)[.]\s|[!?]\s|\n(?!>)", said)[-1]


def _sentence(text: str, span: Span) -> str:
    rest = re.split(r"[.!?]\s|\n", text[span.end : span.end + 90])[0]
    return _lead(text, span.start) + text[span.start : span.end] + rest


def _touches(span: Span, others: Sequence[Span], reach: int, before: bool = False) -> bool:
    """Whether one of the others ends at most so many characters in front (or begins behind)."""
    return any(
        0 <= span.start - o.end <= reach or (not before and 0 <= o.start - span.end <= reach)
        for o in others
    )


def _speaks_of_one(text: str, span: Span, hidden: Sequence[Span]) -> bool:
    """Whether the writer or somebody named is who is meant."""
    lead = _lead(text, span.start)[-80:]
    return bool(_PERSON.search(lead) or OWN.search(lead)) or _touches(span, hidden, 30, before=True)
