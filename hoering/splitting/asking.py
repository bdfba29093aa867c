"""Ways of asking for something in Danish, sentence by sentence.

The words of a whole remark drown the one sentence that asks; so each sentence is looked at alone:
who asks, with which verb, in which mood. Questions that ask for something to be done are here, too.
All patterns are of small letters, for sentences in small letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hoering.language.small import small
from hoering.language.words import forms, frequencies, lemma

# "vi", "Rådet", "Medarbejdersiden", in front of the verb or behind it.
_WE = (
    r"(?:vi|jeg|\w*(?:råd|rådet|bestyrelsen?|udvalget|kredsen|foreningen?|afdelingen|regionen|museet|nævnet"
    r"|klubben|forbundet|gruppen|siden|lauget|forvaltningen|selskabet|provstiet|organisationen?|sektionen"
    r"|medlemmer|flertallet|med|lmu))"
)
_FULL = (
    r"foreslå[rs]?|anbefaler|opfordrer|henstiller|anmoder|forlanger|indstiller|efterlyser|tilråder"
)
_INFINITIVE = (
    r"(?:foreslå|anbefale|opfordre|bede|henstille|anmode|råde|tilråde|efterlyse|indstille|ønske)"
)
_MID = r"(?:(?:vi|jeg|rådet|også|derfor|gerne|dog|så|meget|hellere|helst|desuden|endvidere|blot|bare)\s)*"
PERFORMS = re.compile(
    rf"(?<!ikke )\b(?:{_FULL})\b"
    rf"|\b{_WE}(?:, (?:der|som)\b[^,.]{{2,60}},)?"
    rf" (?:(?:beder|bad) {_MID}(?:om|jer|kommunen|byrådet|udvalget|forvaltningen|indtrængende)\b"
    rf"|(?:\w+ )?(?:savner|ønsker|mangler|kræver)\b|(?:ser|så) {_MID}(?:gerne|hellere|helst)\b"
    rf"|vil(?:le)? {_MID}(?:have|gerne at|gerne ind)\b"
    r"|(?:synes|mener|finder),? (?:at )?(?:der|man|det|den) (?:skal|bør|burde|må|kunne))"
    rf"|\bbeder {_WE}\b|\b(?:beder|bede) (?:jer|om,? at)\b"
    rf"|\b(?:skal|må|vil|ville|skulle) {_MID}{_INFINITIVE}\b"
    r"|\bskal det (?:anbefales|foreslås|henstilles|tilrådes)\b"
    rf"|\b(?:savner|ønsker|mangler|kræver) {_WE}\b"
    rf"|\b(?:ser|så) {_WE} {_MID}(?:gerne|hellere|helst)\b|\bvil(?:le)? {_WE} {_MID}have\b"
    r"|\bforetrækker\b|\bforetrække\b|\bønskes\b"
    r"|\b(?:må|skal|bør|burde) (?:i|kommunen|byrådet|udvalget|forvaltningen) (?:\w+ ){0,4}\w+[eåsø]\b"
    r"|\b(?:man|kommunen) (?:kunne|burde|bør)\b|\bi (?:burde|bør|kan (?:da|jo|passende|godt))\b"
    r"|\b(?:vores|mit|\w{3,}s) (?:forslag|ønske|bøn)\b|\b(?:råd er|er nødvendigt, at)\b",
)
OUGHT = re.compile(r"\b(?:bør|burde)\b")
# "Der må et filter til", "Det bør ske", "Den skal stå", "Bestemmelsen må ud", "Tiden skal ligge".
IT_MUST = re.compile(
    r"(?:^|[;:]\s|,\s(?:og|så|men)\s|\b(?:at|mener|synes|finder),?\s)(?:og |men |så |derfor )?"
    r"(?:der|det|den|alle|ingen|nogen|[\w-]+(?:en|et|ne|erne|ingen)(?: (?:i|på|om|af|for) [\w§.-]+)*)"
    r" (?:skal|må|bør|burde|kunne|skulle)\b",
)
MUST_OUT = re.compile(
    r"\b(?:må|skal|bør|burde) (?:derfor |altså |også |gerne |nødvendigvis |i det mindste |simpelthen )*"
    r"(?:ud|udgå|væk|ind|med|til|blive|kunne|ikke|aldrig|være|have|stå|fremgå|ske|ligge|gælde|komme|begynde|starte"
    r"|omfatte|rumme|træde|\w{3,}e?s)\b",
)
# In a clause with these in front of its verb something is told, not asked for.
_TOLD = re.compile(
    r"\b(?:at|når|hvis|som|om|fordi|hvad|hvor\w*|hvem|før|mens|da|der|selv om|jeg|vi|han|hun|de|ikke meget)\b",
)
ASKS_POLITELY = re.compile(
    r"^(?:(?:og|men|så|måske)[, ]+)*"
    r"(?:(?:kan|kunne|ku|skulle|burde|ville|var|mon)\b[^?]{0,40}\bikke\b"
    r"|(?:kunne|ku) (?:i|man|vi|der|det|de|hun|han|kommunen|\w+)\b|måske kunne\b|må (?:man|vi|jeg) (?:foreslå|bede)"
    r"|hvad med (?:at|en|et)\b|hvorfor ikke\b|er det for meget)",
)
RHETORICAL = re.compile(
    r"\b(?:vel|virkelig|egentlig|mon|overhovedet|ligefrem|lige frem)\b[^?]*\?"
    r"|^(?:og |men |undskyld, men |så )*(?:hvorfor|hvem skal|hvem (?:passer|betaler|tror|vil)"
    r"|hvad (?:hjælper|nytter|skal|tænker|så)|skal (?:jeg|vi|han|hun|de|den|det)|hvor skal|hvordan skal"
    r"|ved i|er det meningen|er det rimeligt)\b",
)
CLEAR_QUESTION = re.compile(
    r"\b(?:hvor (?:mange|meget|længe|ofte|stor)|hvilke[nt]?|hvornår|hvorvidt|gælder|omfattet|taget stilling"
    r"|hvem (?:afgør|bestemmer|har ansvaret|skriver|kontrollerer)|er der planer|forudsætning|opgøres)\b",
)
# What looks like an order and only leads on to what comes: "Lad mig fortælle", "Tak", "Husk på".
_LEADS_ON = re.compile(
    r"^(?:og |men )?(?:tak\b|lad mig\b|lad det være sagt|lad os (?:begynde|starte|tage|være ærlige)|se bare|tænk"
    r"|tænk lige|tænk jer|tro mig|husk,? at|bliv ved med det"
    r"|ros\b|prøv (?:selv|bare|at|en|den)|spørg bare|ring til mig|kom ikke)",
)
_BEFORE = "og så men derfor hellere venligst bare nu altså endelig dog eller"
_BEHIND = "er var bliver blev har havde kan kunne skal vil ville må og som af der"
_VERBAL = """
er var har havde kan kunne skal skulle vil ville må måtte bør burde tør gad ved bliver blev står stod
fik gik kom så tog gav lå sad sagde ku ha går får dør findes gør ser
"""
_NEVER = """
tak ros lyst trist ret sag fin flot god godt selv stor små alt den det der med som for men fuld bag
forløb først endelig rigtigt hos før fint nå nu efter ellers samme flere gang enkelt nul første altså
dertil under
"""
_PERSONS = "jeg vi han hun de man du lo gjorde hjalp fandt syntes bad"
_LEADING, _AFTER_ORDER = frozenset(_BEFORE.split()), frozenset(_BEHIND.split())
_MODAL, _NO_ORDER = frozenset(_VERBAL.split()), frozenset(_NEVER.split())
_SUBJECTS = frozenset(_PERSONS.split())
_NOUNS = ("en", "et", "ing", "hed", "lig", "ig", "tion", "else", "erne", "ede")


# Imperatives that writers of responses use, in front of a sentence or after a colon.
_VERBS = """
afprøv afskaf afsæt ansæt begynd behold beskriv beskyt bevar bevilg bland bliv brug byg bø del drop
erstat fasthold find fjern flyt fokuser forbyd fordel forklar forlæng fortæl fyr få gem genindfør
gennemfør gentag giv gør hav hold husk hyr hæng hæv hør indfør indret inddrag indskriv inviter kig
kom kombiner kontakt kræv køb lad lav led let lov luk lyt læg lær læs løs mål nedlæg nedsæt nævn
offentliggør omformuler opdel opgør ophæv opret opsig overvej pas plant prioriter prøv præciser ret
regn ring ryd ryk saml se send sig skab skil skriv skru slet slip slå sluk slagt snak sorter spar
spørg stands start stil stol stop stryg styrk støt sæt sænk sørg tag tal tegn tilbyd tilføj tjek
træk tæl tænk uddan uddyb udelad udskyd udskift udvid undersøg undgå undlad vent vis vurder vælg vær
ændr åbn
"""  # fmt: skip
COMMAND = re.compile(
    r"(?:^|[:;–.!?]\s+|,\s+så\s+)(?:(?:og|så|men|derfor|hellere|i stedet|venligst|bare|nu"
    r"|for guds skyld)[,]?\s+)*(?:"
    + "|".join(_VERBS.split())
    + r")(?=[\s,.!])(?!\s+(?:er|bliver|var|kan|skal|har)\b)",
)


@lru_cache(maxsize=20_000)
def is_finite(word: str) -> bool:
    """Whether a lower-case form is a verb in the present or the past, by its ending and lemma."""
    if word in _MODAL:
        return True
    if word.endswith("r") and (word + "e" in frequencies() or word[:-1] in frequencies()):
        return word[-2:-1] in "eåoyøi"
    base = lemma(word)
    if base == word or not base.endswith(("e", "å", "o", "y", "ø")):
        return False
    return word.endswith(("de", "te", "s")) and word.startswith(base[:-1])


@lru_cache(maxsize=20_000)
def is_order(word: str) -> bool:
    """Whether a lower-case form can be a verb's imperative: "fritag" of "fritage", "sæt" of "sætte"."""
    if len(word) < 3 or word in _NO_ORDER or word in _MODAL or word.endswith(_NOUNS):
        return False
    return any(
        stem + "e" in frequencies() and lemma(stem + "er") == stem + "e"
        for stem in (word, word + word[-1])
    )


def orders(sentence: str) -> bool:
    """Whether a sentence begins with an imperative, or one of its later clauses does."""
    low = small(sentence)
    if low.rstrip().endswith("?") or _LEADS_ON.match(low):
        return False
    if COMMAND.search(low):
        return True
    clauses = re.split(r"[.!:;–]\s+|,\s+(?:så|og|eller)\s+", sentence)
    return any(_begins_with_order(forms(clause)) for clause in clauses)


def _begins_with_order(words: list[str]) -> bool:
    while words and words[0] in _LEADING:
        words = words[1:]
    if not words or not is_order(words[0]):
        return False
    return len(words) == 1 or not (words[1] in _AFTER_ORDER or is_finite(words[1]))


def verbless(sentence: str) -> bool:
    """ "Højst tre kvarter.": a demand that needs no verb. Questions and exclamations are not meant."""
    words = forms(sentence)
    ends = sentence.rstrip(' "”»')
    return (
        1 < len(words) < 16
        and not ends.endswith(("?", ":", ","))
        and not _LEADS_ON.match(small(sentence))
        and not any(word in _SUBJECTS or is_finite(word) for word in words)
        and words[0] not in ("tak", "fra", "ros", "tillykke")
    )


def passive_main(sentence: str) -> bool:
    """ "Sætningen tages ud.", "Grænsen foreslås sat ved to.": the first finite verb is a passive."""
    words = forms(sentence)
    if words and _is_passive(words[0]):
        return True
    first = next((word for word in words[:6] if is_finite(word)), "")
    return first.endswith("es") or first.endswith("ås")


@lru_cache(maxsize=20_000)
def _is_passive(word: str) -> bool:
    """ "halveres" of "halvere"; no genitive as "borgernes"."""
    base = word[:-1]
    return word.endswith("es") and len(word) > 4 and lemma(f"{base}r") == base


def _told(sentence: str, match: re.Match[str]) -> bool:
    """Whether the verb stands in a subordinate clause, or its subject is a person."""
    clause = re.split(r"[,;:–]", sentence[: match.end()])[-1]
    before = re.sub(r"^\s*(?:(?:og|men|så)\s)*der\b", "", clause[: clause.rfind(" ")])
    return bool(_TOLD.search(before))


def ways_of_asking(sentence: str) -> set[str]:
    """The names of what is found in one sentence."""
    low = small(sentence)
    found: set[str] = set()
    if low.rstrip(' "”»').endswith("?"):
        polite = ASKS_POLITELY.search(low)
        found |= {"polite"} if polite else set()
        found |= {"rhetorical"} if RHETORICAL.search(low) and not polite else set()
        found |= {"clear"} if CLEAR_QUESTION.search(low) else set()
        return found
    for name, pattern in (
        ("performs", PERFORMS),
        ("ought", OUGHT),
        ("perhaps", ASKS_POLITELY),
    ):
        if pattern.search(low):
            found.add(name)
    for name, pattern in (("it.must", IT_MUST), ("must.out", MUST_OUT)):
        if any(not _told(low, match) for match in pattern.finditer(low)):
            found.add(name)
    for name, test in (("orders", orders), ("verbless", verbless), ("passive", passive_main)):
        if test(sentence):
            found.add(name)
    return found
