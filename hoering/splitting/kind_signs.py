"""Signs of what kind a remark is: Danish words of asking, worrying, praising, correcting.

Each sign is looked for in the whole remark, in its last sentence, and in what follows "men":
praise in front of "men" weighs less than what comes after it. All patterns are of small letters.
"""

from __future__ import annotations

import re
from itertools import pairwise

from hoering.language.small import small
from hoering.splitting.asking import COMMAND, ways_of_asking
from hoering.splitting.atoms import sentence_texts
from hoering.splitting.particulars import words_in

_WORDS: dict[str, tuple[str, ...]] = {
    "suggests": (
        r"foreslå\w*", r"anbefal\w*", r"opfordr\w*", r"henstill?e?r?", r"indstiller", r"forslag\w* (?:er|om|til)",
        r"vil (?:vi )?råde", r"vores råd", r"råd er",
    ),
    "ought": (r"bør\w*", r"burde", r"skulle man", r"kunne man", r"kunne (?:i|vi|der|kommunen|den|det)",
    r"måtte gerne"),
    "must": (
        r"skal (?:i stedet|også|kunne|have|stå|være|ind|ud|skrives|med|ske|til|gælde|der|vi|man|selv|følges"
        r"|indgå|sikres|gøres|fremgå|væk|tages|lægges|gives|laves|afgøre)",
        r"må (?:også|kunne|ind|udgå|der|have|gerne|stå|aldrig|det|være|kommunen|fremgå|ske|gøres)", r"kræver",
        r"forlanger", r"insisterer",
    ),
    "lacks": (r"savne\w*", r"mangle\w*", r"efterlys\w*", r"intet om", r"ingen steder",
    r"ikke (?:nævnt|med|omtalt|beskrevet)", r"glemt", r"nævner ikke", r"står ikke", r"fraværende"),
    "wants": (
        r"ønske[rs]?", r"vil (?:\w+ )?(?:have|se)", r"nødvendigt", r"ville (?:være|hjælpe|gøre)",
        r"overveje\w*", r"(?:i|man|kommunen) kan (?:da|jo|bare|passende)",
        r"beder (?:om|jer|kommunen|derfor|vi)", r"anmode\w*", r"vil (?:gerne )?have",
        r"gerne (?:have|se|vide)", r"ser gerne", r"håber", r"helst", r"hellere",
        r"i stedet(?: for)?", r"giv os", r"lad os", r"fortjener", r"behov for", r"brug for", r"nødt til",
    ),
    "edits": (
        r"udgå\w*", r"tages ud", r"ændres", r"tilføje\w*", r"skrives (?:ind|om)", r"præciser\w*",
        r"omformuler\w*", r"slettes?", r"stryges?", r"indføj\w*", r"suppler\w*",
        r"formuler\w*", r"fremgå\w*", r"rykke\w*", r"udvid\w*", r"fjernes?", r"nævnes", r"flyttes", r"hæves",
        r"udskydes", r"vendes om",
    ),
    "worries": (
        r"bekym\w*", r"frygt\w*", r"betænkelig\w*", r"utryg\w*", r"uro\w*", r"advar\w*", r"risik\w*",
        r"problem\w*", r"bange\b", r"ængste\w*", r"ubehag\w*", r"skeptisk\w*",
        r"forbeholden\w*", r"mistænksom\w*", r"nervøs\w*", r"undre\w*", r"tvivl\w*",
    ),
    "objects": (
        r"du(?:er|ede?) ikke",
        r"(?:ikke|hverken) (?:\w+ )?(?:rimelig|realistisk|godt|nok|klogt|i orden|fair|tilfreds)\w*",
        r"(?:ikke|hverken) (?:\w+ )?(?:forsvarlig|acceptabel|mulig)\w*",
        r"uacceptab\w*", r"uforsvarlig\w*", r"uanstændig\w*",
        r"urimelig\w*", r"kritisk\w*", r"alvorlig\w*", r"spild\w*", r"forringe\w*", r"går ud over", r"rammer",
        r"straffe\w*", r"imod\b", r"protest\w*", r"uenige?", r"skuffe\w*", r"beklage\w*", r"desværre",
        r"dårlig\w*", r"vær(?:re|st\w*)", r"tyveri", r"meningsløs\w*", r"mistro\w*", r"overvågning\w*",
        r"koste\w* (?:livet|dyrt)", r"dyrt?\b", r"farlig\w*", r"svært?\b", r"hån\b", r"svigte\w*",
        r"dumt?\b", r"katastrof\w*", r"skandal\w*",
    ),
    "negates": (r"ikke", r"ingen", r"intet", r"aldrig", r"hverken", r"heller ikke", r"næppe", r"uden"),
    "too": (
        r"alt for", r"for (?:lidt|få|lang\w*|sen\w*|stor\w*|lille|kort\w*|høj\w*|lav\w*|dyr\w*|mange)",
        r"for (?:slap\w*|tidligt|langsomt|snæver\w*|svag\w*)", r"rækker (?:ikke|næppe)", r"kun\b", r"slet ikke",
    ),
    "praises": (
        r"glade?\b", r"glæde\w*", r"bifald\w*", r"støtter?", r"støtte op", r"bakke\w* op", r"bakker",
        r"rose\w*", r"ros\b", r"kvittere\w*", r"positiv\w*", r"velkomm\w*", r"godt,? at", r"fint?\b",
        r"fine\b",
        r"dejlig\w*", r"flot\w*", r"guld", r"helt med på", r"(?:er|helt) med på(?=,? at| (?:den|det|ideen|tanken))",
        r"tiltræder?(?= (?:\w+ )?(?:udkast|forslag|planen|strategien|politikken|regulativ|indstilling))",
        r"enige? (?:i|med|om)", r"rammer plet",
        r"fordel\w*", r"plus\b", r"klap\w*", r"bedste", r"tilslutte\w*", r"tak(?:ke\w*)?\b", r"i orden",
        r"stor(?:e)? tilfredshed",
        r"tilfreds\w*", r"værdsætte\w*", r"anerkende\w*", r"varmer", r"gode\b", r"god\b", r"vigtigt? skridt",
        r"skøn\w*", r"smukt?", r"rigtig vej", r"imponer\w*", r"ambitiøs\w*", r"sympatisk\w*", r"velgørende",
        r"rart", r"godt (?:tænkt|set|at|indtryk)",
        r"hold(?:e)? fast", r"behold", r"bevar", r"bliv ved", r"modigt",
    ),
    "asks_indirectly": (
        r"spørge\w*", r"spurgte,? (?:om|hv\w+)", r"spørgsmål\w*", r"vil gerne vide",
        r"gerne (?:have )?(?:vide|oplyst|svar|at vide)",
        r"oplyst", r"besvaret", r"bekræftet", r"afklar\w*", r"uklart?", r"forklar\w*", r"hvem der",
        r"hvordan det",
        r"hvad der menes", r"hvad (?:der )?sker", r"hvornår", r"hvorvidt", r"gælder det", r"svar på",
        r"hvad betyder",
    ),
    "asks_what": (
        r"(?:spørge[rs]?|spurgte,? (?=om|hv)|oplyst|vide|forklar\w*|svar på|afklaret|uklart|undrer (?:os|mig))"
        r"[^.!?]{0,40}\b(?:hvem|hvad|hvordan|hvornår|hvor|hvilk\w+|hvorvidt|om)",
    ),
    "asks_why": (r"hvorfor", r"hvordan (?:kan|kunne|havde|rimer)", r"er det (?:virkelig|rimeligt|meningen)"),
    "corrects": (
        r"fejl\w*", r"stavefejl\w*", r"kommafejl\w*", r"forkert\w*", r"stemmer (?:ikke|dårligt)",
        r"passer ikke", r"ikke (?:korrekt|rigtig\w*|længere)", r"ret(?:tes|telse\w*)", r"skal rettes",
        r"henvis\w*",
        r"hedder", r"tallet", r"tallene", r"forældet", r"stammer fra", r"rigtige (?:tal|navn|sted|paragraf)",
        r"forveksl\w*", r"misforst\w*", r"misvisende", r"ifølge lov\w*", r"ophæve\w*", r"navnet",
        r"årstal\w*", r"omtales",
        r"det er ikke kommunen", r"i stk", r"overskriften", r"trykfejl\w*", r"begge dele", r"giver \d+",
        r"benævn\w*", r"betegne\w*", r"ufuldstændig\w*", r"upræcis\w*", r"i strid med", r"hjemmel\w*",
        r"forenes med", r"lovtekst\w*", r"nedlagt", r"skiftede? navn",
    ),
    "notes": (r"noterer", r"bemærk\w*", r"oplyser", r"orienter\w*", r"gøre opmærksom", r"kan oplyse",
    r"ingen (?:bemærkninger|indvendinger)", r"delt\w*", r"generelt", r"overordnet", r"samlet set",
    r"hjælper gerne", r"deltager gerne", r"bidrager gerne", r"stiller gerne"),
    "mocks": (r"konsulent\w*", r"papir\w*", r"flotte ord", r"floskler", r"millioner", r"glittet", r"kostet",
    r"hold nu op", r"tom\w*"),
}  # fmt: skip
_SIGNS = {
    name: re.compile(r"\b(?:" + "|".join(patterns) + r")(?!\w)")
    for name, patterns in _WORDS.items()
}
# "skal" and "må" of a main clause ask for something; in a clause with "at", "når", "der" they tell.
_MAIN = re.compile(r"(?:^|[;:]\s|,\s(?:og|så|men)\s)(?P<clause>[^;:.!?]*?)\b(?:skal|må)\b")
_SUB = re.compile(
    r"\b(?:at|når|hvis|som|om|fordi|hvad|hvor\w*|hvem|før|mens|da|jeg|selv om)\b|,\s*der\b"
)
_MAY_NOT = re.compile(r"^(?:kan|kunne|må|skal|burde|var det)\b.{0,24}\bikke\b.*\?")
_FINITE = re.compile(
    r"\b(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|burde|bliver|blev|står|får|fik|går"
    r"|giver|gør|tager|kommer|ligger|mangler|synes|mener|ser|siger|hedder|koster|findes|sker|virker|gælder)\b",
)
_VERBLESS = re.compile(
    r"^(?:gerne|hellere|helst|mere|flere|færre|mindre|bedre|ønskes|ønske)\b"
    r"|^(?:[\w-]+ ){1,4}(?:ud|væk|bort|tilbage)!$|^(?:ud|væk|bort|ned) med\b"  # "Hundene væk!"
)
# "hvem skal gøre det nu": a question without its mark, in a letter without any.
_UNMARKED = re.compile(
    r"(?:^|[,.;] (?:og |men |så )?|\b(?:og|men|så|for) )(?:hvem|hvad|hvordan|hvornår|hvorfor|hvilke[nt]?|hvor"
    r" (?:mange|længe|meget|tit)|kan (?:man|vi|jeg|i) (?:så|få)|har i|må man)\b(?! (?:der|som|det er))[^?]*$"
)
_KNOWN = re.compile(
    r"\b(?:ved|vide|forstår?|se|spørge\w*|om|at|til|uanset|præcis|sige)(?: ikke)?,? hv"
)
_THANKS_LAST = re.compile(r",\s*tak\W*$")
_QUESTIONING = frozenset({"rhetorical", "clear"})
_PLAIN = frozenset({"performs", "orders", "polite"})
_BUT = re.compile(r"\b(?:men|dog|alligevel|derimod|til gengæld)\b")


_WISH = ("suggests", "ought", "must", "wants", "lacks", "edits")
_AGAINST = (
    "worries", "objects", "negates", "too", "lacks", "suggests", "ought", "wants", "edits",
)  # fmt: skip


def after_praise(text: str) -> str:
    """What follows "men" where what stands in front only praises; else the whole text."""
    low = small(text)
    but = _BUT.search(low)
    if but is None or not _SIGNS["praises"].search(low[: but.start()]):
        return text
    after = low[but.end() :]
    against = any(_SIGNS[name].search(after) for name in _AGAINST)
    return text[but.end() :] if against else text


def signs_of(text: str) -> dict[str, float]:
    """The signs of a remark by name, 0 left out: "wants", "wants.last", "wants.but", "asks.last" …"""
    low = small(text)
    whole = sentence_texts(text)
    sentences = [small(sentence) for sentence in whole]
    last = sentences[-1]
    but = _BUT.search(low)
    after = low[but.end() :] if but else ""
    found: dict[str, float] = {}
    for name, pattern in _SIGNS.items():
        hits = len(pattern.findall(low))
        found[name] = min(hits, 2) / 2
        # What is not in the text is in no part of it.
        found[f"{name}.last"] = float(bool(hits and pattern.search(last)))
        found[f"{name}.but"] = float(bool(hits and after and pattern.search(after)))
        found[f"{name}.first"] = float(bool(hits and pattern.search(sentences[0])))
    if found["praises"] and any(found[f"{name}.but"] for name in _AGAINST):
        # "Vi er glade for …, men …": the praise is politeness.
        found["praises"], found["praises.first"], found["praise.turned"] = 0.0, 0.0, 1.0
        found["praises.last"] = float(bool(_SIGNS["praises"].search(_BUT.split(last)[-1])))
    asks = [s.rstrip('"”»« ').endswith("?") for s in sentences]
    found |= _sentence_signs(sentences, asks)
    found |= {
        "but": float(but is not None),
        "shouts": float("!" in text),
        "short": float(words_in(text) < 16),
        "long": float(words_in(text) > 55),
        "wish.none": float(
            not found["commands"] and not any(found[n] for n in _WISH) and not found["must.main"]
        ),
        "praise.pure": float(
            found["praises"] > 0
            and not any(found[n] for n in ("worries", "objects", "negates", *_WISH))
            and not found["commands"]
        ),
        "numbers": float(bool(re.search(r"\d", text))),
    }
    found |= _asked([ways_of_asking(s) for s in whole], asks)
    return {name: value for name, value in found.items() if value}


def _sentence_signs(sentences: list[str], asks: list[bool]) -> dict[str, float]:
    """How the sentences are put, in small letters: as commands, as questions (`asks`), in scraps."""
    commands = [bool(COMMAND.search(s) or _VERBLESS.match(s)) for s in sentences]
    last = sentences[-1]
    return {
        "commands": float(any(commands)),
        "commands.last": float(commands[-1]),
        "asks": float(any(asks)),
        "asks.last": float(asks[-1]),
        "asks.first": float(asks[0]),
        "asks.only": float(all(asks)),
        "asks.share": sum(asks) / len(asks),
        "must.main": float(any(_asks_to(s) for s in sentences)),
        "must.main.last": float(_asks_to(last)),
        "suggests.asking": float(any(_MAY_NOT.search(s) for s in sentences)),
        "unmarked": float(any(_UNMARKED.search(s) and not _KNOWN.search(s) for s in sentences)),
        "tak.last": float(bool(_THANKS_LAST.search(last))),
        "fragment.last": float(len(sentences) > 1 and not _FINITE.search(last) and not asks[-1]),
    }


def _asked(ways: list[set[str]], questions: list[bool]) -> dict[str, float]:
    """What the sentences ask for and how, from the ways of asking found in each of them."""
    # In one order: sums of weights differ in their last digit with the order of the terms.
    found = {f"ask.{name}": 1.0 for way in ways for name in sorted(way)}
    found |= {f"ask.{name}.last": 1.0 for name in sorted(ways[-1])}
    plain = [bool(way - _QUESTIONING) for way in ways]
    found["ask.any"], found["ask.twice"] = float(any(plain)), float(sum(plain) > 1)
    found["ask.end"] = float(plain[-1])
    found["ask.plainly"] = float(any(way & _PLAIN or {"ought", "it.must"} <= way for way in ways))
    found["ask.question"] = float(any(questions) and not any(plain))
    found["asks.answered"] = float(any(a and not b for a, b in pairwise(questions)))
    found["asks.twice"] = float(sum(questions) > 1)
    every = set().union(*ways)
    found["ask.clear.only"] = float("clear" in every and "rhetorical" not in every)
    return found


def _asks_to(sentence: str) -> bool:
    """Whether "skal" or "må" stands in a main clause: "Timerne skal ligge i vagtplanen"."""
    return any(not _SUB.search(m["clause"]) for m in _MAIN.finditer(sentence)) and not (
        sentence.rstrip().endswith("?")
    )
