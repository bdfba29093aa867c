"""What tells whether who wrote a letter wrote for themselves or for a body."""

from __future__ import annotations

import re
from itertools import pairwise

from hoering.domain import BlockKind, Response
from hoering.language.namelist import NameList
from hoering.privacy.letters.signature import is_whole_name, signed_by, tells_post
from hoering.privacy.patterns.addresses import addresses
from hoering.privacy.wording.runs import base

HOLDS_POST = "the sender holds a post"
_WORD = re.compile(r"[a-zæøåéöü]{2,}")
_I = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b")
_WE = re.compile(r"\b(?:vi|os|vores|vor|vort|vore)\b")
# "Jeg skriver som rytter, ikke på vegne af klubben."
_NOT_BEHALF = re.compile(r"(?i)\bikke\s(?:\w+\s)?på\svegne\saf\b[^.,;\n]*")
_BEHALF = re.compile(r"\bvegne\b|\bp\.\s?[bfm]?\.?\s?v\.")
_POST = re.compile(
    r"\b(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|sekretær|bestyrelse\w*|indehaver|\w*direktør|\w*leder|\w*chef|\w+konsulent|rektor"
    r"|sekretariat\w*|tillids\w*|talsperson|koordinator|advokat|arkitekt|rådgiver|ejer)\b"
)
_AT_HOME = re.compile(
    r"\b(?:jeg\sbor|jeg\ser\s\d+|min\s(?:mand|kone|hustru|samlever|kæreste|søn|datter|mor|far|have|nabo|familie)|mit\s(?:hus|barn|hjem|barnebarn)|mine\sbørn"
    r"|vores\s(?:hus|søn|datter|børn|barn|have|hjem|familie|grund|mor|far)|vi\sbor|jeg\shar\s(?:selv\s)?boet|som\s(?:mor|far|beboer|borger|nabo|pårørende|forælder|privatperson)"
    r"|(?:mor|far|forældre|bedsteforældre|mormor|morfar|farmor|farfar)\stil\s(?:en|et|to|tre|vores|min|tvillinger))\b"
)
_MEMBERS = re.compile(
    r"\b(?:vores|vore)\s(?:medlemmer|bestyrelse|ansatte|medarbejdere|kunder|gæster|frivillige|virksomhed|butik|firma|forening|klub|brugere|elever|beboere)\b"
    r"|\bos (?:alle )?i \w*(?:rådet|klubben|foreningen|bestyrelsen|huset|gruppen|udvalget|lauget)\b"
    r"|\bvi (?:er|har) \d+ (?:medlemmer|frivillige|ansatte|husstande|familier|lejligheder|spillere)\b"
)
_REGISTER = re.compile(r"\bcvr\b|\ba/s\b|\baps\b|\bi/s\b|\bean\b|\bwww\.")
_FIELD = re.compile(
    r"(?im)^[^\n:]{0,25}(?:svarer\ssom|udtaler|type|rolle|jeg\ser|vegne|organisation|forening|firma|virksomhed|cvr)[^\n:]{0,25}[:\n]\s*([^\n]{1,60})"
)
# The box of a form for the body that somebody answers for, and what stands in it when there is none.
_BODY_FIELD = re.compile(
    r"(?i)[^\n:]{0,25}\b(?:organisation|forening|firma|virksomhed|myndighed|gruppe|cvr|institution|arbejdsplads)[^\n:.]{0,30}?\s?(?::|$)\s*(.*)"
)
_NOTHING = re.compile(
    r"(?i)\W*(?:ingen|nej|intet|ikke udfyldt|privat\w*|borger|pensionist|x|-)?\W*|[^\n]{0,30}:\W*.*"
)
_TICKED = re.compile(
    r"(?im)[\[(]\s?[xX✓✔]\s?[\])]\s?(?:(?P<own>borger|privat\w*|enkeltperson|nabo|beboer|forælder|pårørende)|(?P<body>forening|organisation|virksomhed|firma|myndighed|råd|bestyrelse|institution))"
)
_AS = re.compile(
    r"(?im)^[^\n:]{0,25}(?:svarer\ssom|udtaler\w*\ssig\ssom|afsendertype|rolle|er\sdu|jeg\ser|på\svegne\saf)\s?:?\s*(?P<said>[^\n]{1,60})"
)
_OWN_ROLE = re.compile(
    r"(?i)\b(?:borger|privat\w*|mig selv|nabo|beboer|forælder|pårørende|enkeltperson|grundejer|lodsejer)\b"
)
_PROPER = (
    r"[A-ZÆØÅ][^\s.,;:!?()]*(?:\s(?:(?:i|på|for|og|af|&|mod|den|det)\s)?[A-ZÆØÅ][^\s.,;:!?()]*)*"
)
# "skriver jeg for Høreforeningen", "På vegne af Region Sydhavet", "Som administrator for Ejerforeningen".
_FOR_BODY = re.compile(
    rf"\b(?:skriv\w*|skrevet|sige[r]?|svar(?:er)?|tale[r]?|udtaler?|ned|mig|lov|valgt\w*|vegne|administrator|advokat|formand|kasserer|sekretær|koordinator|havnefoged|repræsentant\w*)\b"
    rf"[^.!?\n]{{0,25}}\s(?:for|af|i)\s({_PROPER})|(?:^|[.!?]\s|\n)(?:For|Fra)\s({_PROPER}),?\s(?:skal|siger|vil|mener)\s(?:vi|jeg)\b"
)
# "har vi i Landsbyklyngen Fire Tårne gjort", "Vi er tre i Afdelingsbestyrelsen", "Hos os i Vandrelauget".
_WE_IN = re.compile(
    rf"\b(?:[Vv]i|os|[Vv]ores)\b[^.!?\n:]{{0,45}}?\s(?:i|på|fra|hos|hele)\s({_PROPER})"
)
# "Klimaborgertinget har læst jeres udkast", "Natteravnene i Østermose synes": who speaks of itself by name.
_SPEAKS = re.compile(
    rf"(?:^|[.!?]\s|\n)(?!Kommune|Byråd|Forvaltning|Regering|Jeg|Vi\b|Man\b|Det\b|Den\b|De\b)({_PROPER})(?:\s\([^)\n]{{2,40}}\)|,[^,.!?\n]{{3,40}},)?\s"
    r"(?:synes|mener|har\s(?:kun|set|læst|drøftet|behandlet|ingen|gennemgået|holdt|noteret|følgende|modtaget)|består\saf|holdt|tog|begyndte|drives|fremsender|takker|bemærker|finder|anbefaler|bakker|efterlyser|driver|er\set\s|gør\s(?:indsigelse|opmærksom)|støtter|ønsker|vil\sgerne|siger\s(?:klart|ja|nej))\b"
)
_WITH = re.compile(r"(?m)\bv/\s?[A-ZÆØÅ]|\benkeltmandsvirksomhed")
_COUNTED = re.compile(
    r"\b(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti)\s(?:medlemmer|frivillige|husstande|ansatte|lejemål|familier|pensionister|spillere|unge|beboere|pladser|mand|medarbejdere|elever|borde|gæster)\b"
)
_ASKED = re.compile(
    r"\b(?:bedt\s(?:mig|os|om\sat\sskrive)|fået\slov\s(?:til\s)?at\sskrive\sfor|valgt\s(?:af|til)|på\s(?:dens|deres|lauget|klubbens|foreningens|rådets)\svegne|holdt\s(?:medlemsmøde|møde|generalforsamling)|vi\s(?:mødtes|drøftede|har\s(?:drøftet|talt\som|snakket\som|holdt\smøde)))\b"
)
# "Vi i Dansk Blindesamfund", "os to på Havnekontoret", "fra os i Fire Tårne".
_WE_OF = re.compile(
    r"\b(?:[Vv]i|os|[Pp]ersonalet|medarbejdere|[Bb]estyrelsen|[Mm]edlemmerne)\s(?:(?:alle|to|tre|fire|medarbejdere|unge|ansatte|frivillige|andre|er|er\sto)\s){0,2}(?:i|på|fra|hos|af)\s([A-ZÆØÅ][^\s.,;:!?]*(?:\s(?:i|på|for|og|af|&)?\s?[A-ZÆØÅ][^\s.,;:!?]*)*)"
)
_WE_AS = re.compile(
    r"(?i)\b(?:vi\sskriver\ssom\s(?:forening|råd|bestyrelse|gruppe|lokalråd|klub)|(?:jeg|vi)\sdriver|(?:jeg|vi)\shar\sdrevet|min\smakker|min\sbutik|mit\sfirma|firmaet|blevet\sbedt\som\sat\sskrive|valgt\stil|vi\sdannede|vi\sstartede|rundspørge|generalforsamling\w*|bestyrelsesmøde\w*"
    r"|vi\sansatte|vores\s(?:møde|vedtægter|årsmøde|udvalg|afdeling|personale|kollegaer|kolleger|lokaler|projekt|arbejde|erfaring)|min\sklient|vores\sklient|som\s(?:advokat|rådgiver\w*|administrator|tillids\w+|formand|nabokommune|fagforening)\s)"
)
_FOR_BELOW = re.compile(r"(?m)^(?:f\.|for|på vegne af|i|hos)\s[\wæøå]*\s?[A-ZÆØÅ\w][^\n]{2,50}$")
_FIRST_NAMES = re.compile(
    r"[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ]\.?)?(?:,\s[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ]\.?)?)*(?:\s(?:og|&)\s[A-ZÆØÅ][\w-]+)?(?:\sm\.\s?fl\.?)?"
)
_HOST = re.compile(r"@([\w.-]+)")
_HOME_HOST = re.compile(
    r"mail|post|net\b|net[.-]|brev|bolig|famil|fiber|online|live\.|outlook|icloud|me\.com|yahoo|stofa|tdc|jubii|ofir|webspeed|privat|hjem"
)
_ADDRESS = re.compile(r"\S*@\S*|\b(?:https?://|www\.)\S*")
_BODY_NAME = re.compile(
    r"(?:skolen?|hus(?:et)?|børnehave[n]?|vuggestuen?|cent(?:er|ret)|klinik(?:ken)?|fond(?:en)?|forening(?:en)?|klub(?:ben)?|a/s|aps|gymnasium|museum|bibliotek(?:et)?"
    r"|kirken?|hjem(?:met)?|kollegi(?:um|et)|råd(?:et)?|kommune|advokater|laug(?:et)?|lav(?:et)?|bestyrelse[n]?|udvalg(?:et)?|netværk(?:et)?|gruppe[n]?|selskab(?:et)?"
    r"|forbund(?:et)?|kreds(?:en)?|forvaltning(?:en)?|afdeling(?:en)?|venner|beboere|spejdere?|forsyning|byg|camping|bådelaug|sekretariat(?:et)?|personale(?:t)?|plejen|politi(?:et)?|kontor(?:et)?|provsti(?:et)?|kirkeråd|sogn|stue(?:n)?"
    r"|butik(?:ken)?|caf[ée](?:en)?|restaurant(?:en)?|hotel(?:let)?|firma(?:et)?|service|rådgivning|region(?:en)?|styrelse[n]?|direktorat(?:et)?|væsen(?:et)?|liste[n]?|parti(?:et)?|korps(?:et)?|hjemmet|bostedet|botilbuddet|køkken(?:et)?|værksted(?:et)?)$"
)
_TAIL, _HEAD = 160, 160  # characters at the end and at the beginning that tell most
_IN_TEXT, _IN_TAIL = 0.2, 0.3  # a word of a letter tells less than one of its ends


def behalf_signs(response: Response, names: NameList) -> dict[str, float]:
    """Sign → 0..1; what is absent is 0."""
    document = response.document
    text = _NOT_BEHALF.sub("", document.text)
    lines = [b.span.of(document.text) for b in document.blocks]
    signs = {f"kind={response.sender_kind.value}": 1.0}
    signs |= _sender_signs(response.sender, names)
    signs |= _word_signs(text)
    signs |= _said_signs(text)
    signs |= _spoken_signs(text)
    signs |= _signature_signs(response.sender, lines, names)
    signs |= _end_signs(lines)
    signs |= _form_signs(lines, text)
    signs |= _mail_signs(text)
    if any(b.kind is BlockKind.MAIL_HEADER for b in document.blocks):
        signs["mail"] = 1.0
    return signs


def _word_signs(text: str) -> dict[str, float]:
    low = text.lower()
    words, last = _ADDRESS.sub(" ", low), _ADDRESS.sub(" ", low[-_TAIL:])
    signs = {f"text={word}": _IN_TEXT for word in _WORD.findall(words)}
    signs |= {f"tail={word}": _IN_TAIL for word in _WORD.findall(last)}
    for found in _FIELD.finditer(text):
        signs |= {f"field={word}": 1.0 for word in _WORD.findall(found.group(1).lower())}
    return signs


def _said_signs(text: str) -> dict[str, float]:
    """Expressions that a body or somebody at home uses, anywhere or at the ends of the letter."""
    low = text.lower()
    tail, head = low[-_TAIL:], low[:_HEAD]
    looked = (
        ("behalf", _BEHALF, low),
        ("behalf at the end", _BEHALF, tail),
        ("post at the end", _POST, tail),
        ("post at the beginning", _POST, head),
        ("at home", _AT_HOME, low),
        ("members", _MEMBERS, low),
        ("register", _REGISTER, low),
        ("counted", _COUNTED, low),
        ("asked", _ASKED, low),
        ("with", _WITH, text),
        ("we as", _WE_AS, text),
        ("for below", _FOR_BELOW, text[-_TAIL:]),
        ("as a private person", _ALONE, tail),
    )
    signs = {name: 1.0 for name, pattern, stretch in looked if pattern.search(stretch)}
    mine, ours = len(_I.findall(low)), len(_WE.findall(low))
    signs["I"] = mine / (mine + ours + 1)
    signs["we"] = ours / (mine + ours + 1)
    signs["no I"] = float(not mine)
    return signs


def _spoken_signs(text: str) -> dict[str, float]:
    """The names that somebody speaks for, of or under, and whether they are bodies'."""
    signs: dict[str, float] = {}
    for name, pattern in (
        ("for", _FOR_BODY),
        ("we in", _WE_IN),
        ("speaks", _SPEAKS),
        ("we of", _WE_OF),
    ):
        said = [next(g for g in m.groups() if g) for m in pattern.finditer(text)]
        if said:
            signs["we of a place or body" if pattern is _WE_OF else f"{name} a name"] = 1.0
        if any(_BODY_NAME.search(w.lower()) for one in said for w in one.split()):
            signs[f"{name} a body"] = 1.0
        if any(len(one.split()) > 1 for one in said):
            signs[f"{name} a long name"] = 1.0
    return signs


def _signature_signs(sender: str, lines: list[str], names: NameList) -> dict[str, float]:
    signs: dict[str, float] = {}
    signed = signed_by(lines, names)
    if signed:
        signs["signed"] = 1.0
        signs["signed by the sender"] = float(signed.split()[-1] in sender)
        if " og " in signed or " & " in signed:
            signs["signed by two"] = 1.0
    if _holds_post(sender, [*lines[:3], "", *lines[-6:], ""]):
        signs[HOLDS_POST] = 1.0
    return signs


def _end_signs(lines: list[str]) -> dict[str, float]:
    """Bodies, homes and first names in the first and the last lines."""
    signs: dict[str, float] = {}
    last = [line.strip() for line in lines[-4:]]
    for place, some in (("end", last), ("beginning", lines[:3])):
        named = [line for line in some if len(line) < 90 and not _TO_WHOM.match(line)]
        if any(_names_body(line) for line in named):
            signs[f"body at the {place}"] = 1.0
        if any(h.span.start < 2 for line in named for h in addresses(line, near_contact=True)):
            signs[f"home at the {place}"] = 1.0
    if any(_FIRST_NAMES.fullmatch(line) and ("," in line or " og " in line) for line in last):
        signs["first names below"] = 1.0
    return signs


def _mail_signs(text: str) -> dict[str, float]:
    hosts = [h.lower() for h in _HOST.findall(text)]
    if not hosts:
        return {}
    share = sum(bool(_HOME_HOST.search(h)) for h in hosts) / len(hosts)
    return {"mail from home": share, "mail from a host": 1 - share}


_TO_WHOM = re.compile(r"(?i)\W*(?:til|kære|att|hej|vedr|ang|emne|høring|to|subject)\b")
_ALONE = re.compile(
    r"(?i)\b(?:privat(?:person)?|egne\svegne|som\sborger|som\sprivat|far\stil|mor\stil|beboer|nabo|forælder|pårørende|pensionist|folkepensionist|bedstemor|bedstefar)\b"
)


def _holds_post(sender: str, lines: list[str]) -> bool:
    """Whether a post stands behind the sender's name, or on the line below it."""
    last = sender.split()[-1] if sender else ""
    for line, below in pairwise(lines):
        if last and last in line and len(line) < 120:
            rest = line[line.rindex(last) + len(last) :].strip(" ,–-·|(/")
            if tells_post(rest or below):
                return True
    return False


def _names_body(line: str) -> bool:
    """Whether a line holds a capitalised word that a body's name ends with."""
    words = re.findall(r"[^\W\d_][\w/-]*", line)
    return any(
        w[0].isupper() and len(w) > 3 and _BODY_NAME.search(w.lower()) for w in words
    ) or any(w.lower() in ("a/s", "aps", "i/s") for w in words)


def _form_signs(lines: list[str], text: str) -> dict[str, float]:
    """What the fields of a form tell of in whose name it was filled in."""
    signs: dict[str, float] = {}
    for nth, line in enumerate(lines):
        found = _BODY_FIELD.fullmatch(line.strip())
        if not found or len(line) > 110:
            continue
        value = found.group(1).strip() or (lines[nth + 1].strip() if nth + 1 < len(lines) else "")
        empty = not value or _NOTHING.fullmatch(value)
        signs["body's box empty" if empty else "body's box filled"] = 1.0
    for found in _TICKED.finditer(text):
        signs["ticked: own" if found.group("own") else "ticked: body"] = 1.0
    for found in _AS.finditer(text):
        own = _OWN_ROLE.search(found.group("said"))
        if not _TICKED.search(found.group("said")):
            signs["answers as a person" if own else "answers as another"] = 1.0
    return signs


def _sender_signs(sender: str, names: NameList) -> dict[str, float]:
    words = sender.split()
    if not words:
        return {}
    share = names.given_share(base(words[0], names))
    last = words[-1]
    signs = {
        "sender: given": share / 100,
        "sender: family": float(names.is_family(last)),
        "sender: whole": float(is_whole_name(sender, names)),
        "sender: one word": float(len(words) == 1),
        "sender: many words": float(len(words) > 4),
        "sender: body": float(bool(_BODY_NAME.search(last.lower()))),
        "sender: small": float(
            any(w.islower() and w not in ("og", "von", "van", "de", "af") for w in words)
        ),
        "sender: couple": float(bool(re.search(r"\s(?:og|&)\s", sender))),
        "sender: figures": float(any(c.isdigit() for c in sender)),
    }
    return {name: value for name, value in signs.items() if value}
