"""A body's letter though its sender was taken for a private person: who speaks in it."""

from __future__ import annotations

import re

from hoering.language.namelist import NameList
from hoering.privacy.letter import Letter
from hoering.privacy.runs import base
from hoering.privacy.signature import tells_post

# Words that end the name of an institution.
INSTITUTION = re.compile(
    r"(?i)(?:skolen?|hus(?:et)?|børnehave[n]?|vuggestuen?|cent(?:er|ret)|klinik(?:ken)?|fond(?:en)?|forening(?:en)?|klub(?:ben)?"
    r"|a/s|aps|gymnasium|museum|bibliotek(?:et)?|kirken?|hjem(?:met)?|kollegi(?:um|et)|apotek(?:et)?|råd(?:et)?|parken|plads(?:en)?"
    r"|kommune|forretning(?:en)?|advokater|virksomhed|institution(?:en)?|bageri(?:et)?|byg|consult|holding)$"
)
_POST = (
    r"(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|sekretær|oldermand|\w+ansvarlig|\w*direktør|indehaver|rektor"
    r"|\w*skoleleder|daglig\sleder|forstander|\w*tillidsrepræsentant|talsperson|talsmand|talskvinde|ordfører"
    r"|referent|advokat|tovholder|havnemester|bestyrer|værtspar|vært|frivilligkoordinator|sagsbehandler|sognepræst|provst|\w+chef|\w+leder|form\.|fmd\.?|kass\.|sekr\.)"
)
_FORMER = r"(?:tidligere|fhv\.?|forhenværende|pensioneret|pens\.?|afgået|nu afdød|forrige|ex-?)"
# "Svend Aage Bundgaard, formand": who signs with a post signs for a body.
_HOLDS_POST = re.compile(
    rf"(?i)^\s{{0,2}}[,(–\-·|/\n]\s{{0,2}}(?!{_FORMER})(?:\w+\s)?{_POST}(?!\w)(?![^\n]{{0,20}}\b{_FORMER})"
)
# "Mikael Rosenvinge, for Digital Udvikling"; "På netværkets vegne" on the line above the name.
_SIGNS_FOR = re.compile(
    r"^\s{0,2}[,(\n/]?\s{0,2}(?:f\.|for)\s(?:\w*(?:bestyrelsen|gruppen|foreningen|udvalget|rådet|klubben|teamet|personalet)|[A-ZÆØÅ][\w-]+)"
)
_VEGNE = re.compile(r"(?i)\bpå\s(?:\w+\s){0,4}?(?:\w+s\s)?vegne\b|\bpå\svegne\saf\b")
WE_AS_BODY = re.compile(
    r"(?i)\b(?:vores|vore)\s(?:medlemmer|bestyrelse|ansatte|medarbejdere|kunder|gæster|frivillige|virksomhed|butik"
    r"|firma|forening|klub)\b|\bos og (?:de )?andre (?:foreninger|klubber|virksomheder|institutioner|skoler|butikker)\b"
)
_WE_AT_HOME = re.compile(
    r"(?i)\b(?:jeg|mig|min|mit|mine)\b|\bvi bor\b|\bvores "
    r"(?:hus|have|børn|barn|søn|datter|hjem|vej|familie|bil|kælder|indkørsel|grund|stue|altan|terrasse|nabo|naboer|mor|far)\b"
)
_WORKS = re.compile(
    r"(?i)\w*(?:camping|værksted|gartneri|planteskole|kro|hotel|café|cafe|bageri|maskinstation|vognmand\w*|butik"
    r"|laug|lav|grundejerforening|vandværk|varmeværk|spejder\w*|fiskere|jægere|lystfiskere|venner|forening)"
)


_FAMILYS = re.compile(r"(?i)\b(?:familiens?|min|mine|vores|hans|hendes|egne|begges)\b")


def speaks_for_body(letter: Letter, names: NameList) -> bool:
    """Whether a letter whose sender was taken for a private person is a body's: its chair signed
    it, its sender's name begins with a body's, or it says "our members" and never "I"."""
    response, text = letter.response, letter.response.document.text
    if not letter.private:
        return False
    if _begins_with_body(response.sender, names):
        return True
    last = response.sender.split()[-1:]
    for line in letter.lines:
        if line.tail and last and last[0] in line.text:
            at = line.span.start + line.text.rindex(last[0]) + len(last[0])
            behind = text[at : at + 60]
            if _HOLDS_POST.match(behind) or _SIGNS_FOR.match(behind):
                return True
            lead = text[max(0, at - 90) : at]
            if _VEGNE.search(lead) and not _FAMILYS.search(lead):
                return True
    if _WE_AT_HOME.search(text):
        return False
    if _signs_with_post(letter) or _body_speaks(text, names):
        return True
    stems = [re.sub(r"\W|_", " ", s.file.rsplit("/", 1)[-1]) for s in response.sources]
    at_work = any(_WORKS.fullmatch(word) for stem in stems for word in stem.split())
    return bool(WE_AS_BODY.search(text) or (at_work and re.search(r"\b[Vv]i\b", text)))


# "Plan og Byg bemærker, at …", "Novafarm A/S (CVR …) driver …": who speaks at a letter's beginning.
_BODY_SPEAKS = re.compile(
    r"(?m)^([A-ZÆØÅ][^.!?,:\n]{3,70}?)(?:,[^.!?\n]{3,40},|\s\([^)\n]{3,40}\))?\s(?:bemærker|finder|har\s(?:ingen\s|ikke\s|ikke\sandre\s)?bemærkninger|takker|mener"
    r"|anbefaler|henviser|støtter|ønsker|foreslår|beder|bakker\sop|oplever|efterlyser|driver|består\saf|er\set\s|gør\s(?:indsigelse|opmærksom)|har\s(?:modtaget|behandlet|læst|drøftet))\b"
)


_NO_BODY_LIST = (
    "Jeg Vi Undertegnede Man De Det Der Den En Et Min Mit Vores Denne Dette Hvis Når Alle Ingen"
)
_NO_BODY = frozenset(_NO_BODY_LIST.split())


def _signs_with_post(letter: Letter) -> bool:
    """Whether the sender's name stands above or beside a post or profession in the signature."""
    last = letter.response.sender.split()[-1:]
    for nth, line in enumerate(letter.lines):
        if not line.tail or not last or last[0] not in line.text:
            continue
        rest = line.text[line.text.rindex(last[0]) + len(last[0]) :].strip(" ,–-·|")
        below = letter.lines[nth + 1].text if nth + 1 < len(letter.lines) else ""
        if tells_post(rest or below):
            return True
    return False


def _body_speaks(text: str, names: NameList) -> bool:
    """Whether a sentence at the head of the letter has a body for its subject."""
    found = _BODY_SPEAKS.search(text[:600])
    words = found.group(1).split() if found else []
    if not words or words[0] in _NO_BODY:
        return False
    first = base(words[0], names)
    return not names.given_share(first) and (len(words) > 1 or bool(INSTITUTION.search(words[0])))


def _begins_with_body(sender: str, names: NameList) -> bool:
    """ "Sønderåens Lystfiskere og Allan Nygaard"."""
    first = re.split(r"\s(?:og|&|v/|ved)\s|[,/]", sender)[0].split()
    if len(first) < 2 or names.given_share(base(first[0], names)) or not first[-1][:1].isalpha():
        return False
    last = first[-1].lower()
    return bool(_WORKS.fullmatch(last) or INSTITUTION.search(last)) and not names.sounds_family(
        first[-1]
    )
