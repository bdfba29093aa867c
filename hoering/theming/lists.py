"""Danish words that the titles and labels are guided by; language data, no code."""

from __future__ import annotations

from hoering.domain import Direction


def word_set(words: str) -> frozenset[str]:
    """The words between the blanks."""
    return frozenset(words.split())


# A clause does not go on after these.
BREAKS = word_set(". ! ? ; : ( ) – -")
ASKING = word_set("hvem hvad hvordan hvornår hvor hvorfor hvorledes hvilke hvilken hvilket")
MODAL = word_set("kan kunne skal skulle vil ville må måtte bør burde")
# Verbs that a turned question has right behind its subject, whatever follows.
HELPING = MODAL | word_set("er var har havde bliver blev")
# What may stand between the subject of a question and its verb: where it goes in the turned one is
# not sure ("Må man gerne bruge eddike?"), or the subject goes on ("en blind eller en gammel").
NOT_BEHIND_SUBJECT = word_set(
    """og eller der som så gerne mon vel måske vist bare lige da helst overhovedet virkelig nogensinde
    helt hellere"""
)
PHRASES_BETWEEN = frozenset(
    (("i", "øvrigt"), ("i", "praksis"), ("i", "det"), ("i", "alverden"), (",", "der"), (",", "som"))
)
TYING = word_set(
    "med af uden"
)  # prepositions that tie a noun to the one before as often as to the verb
# "Han har cerebral parese": what somebody has or suffers from is his own matter.
SOMEBODY = word_set("han hun")
HAVING = word_set("har havde fik lider fejler")
WITH_SUBJECT = word_set(
    "hvordan hvornår hvor hvorfor"
)  # a question with one of these has a subject
# A title does not end with these.
NOT_LAST = word_set(
    """og eller men i på til af for med som at der en et den det de om fra ved så når hvis fordi mens
    ikke sig være blive have kan skal vil bør må er har bliver mellem uden hos over under frem"""
)
# Nothing that is said ends so, not even a question.
NEVER_LAST = word_set("at og eller samt men fordi de hvem")
# A clause that ends with these has lost what they lead up to: "hvorvidt fremføringen er".
LOOSE = word_set("er var har havde bliver blev kan skal vil bør må")
# A clause that ends so was cut off at the full stop of an abbreviation.
CUT_OFF = word_set(
    "f.eks bl.a mio pt j.nr mia tlf pr ca nr stk kap jf fx evt bl afsn pkt kl inkl ekskl vedr hhv"
)
# Prepositions of time and place, without which a clause is whole.
ADJUNCT = word_set("langs forbi ved efter under inden gennem uden omkring siden før ifølge")
# Those of place, which a verb may need.
PLACING = word_set("i på fra hos mellem over ud ind oppe")
# A clause that ends with one of these was to be followed by what it starts off.
STARTING_OFF = word_set(
    "og eller men at samt som end blandt både enten hverken f fx dvs af hver hvilken"
)
# Nouns, by their ending, that ask for a preposition: with it the noun after belongs to them.
BOUND_NOUNS: dict[str, frozenset[str]] = {
    "til": word_set("""adgang adgangen støtte støtten plads pladsen hjælp hjælpen ret retten overgang overgangen krav
        kravene
        kravet tilskud tilskuddet afstand afstanden tilskuddene henvisning tilladelse"""),
    "om": word_set("""krav kravet kravene aftale aftalen information oplysning oplysninger viden samarbejde samarbejdet
        forslag forslaget forbud forbuddet regel reglen regler reglerne mål målet afsnit afsnittet"""),
    "for": word_set("""forudsætning forudsætningen mulighed muligheder muligheden mulighederne behov plan planen frist
        fristen grænse grænsen ansvar ansvaret vilkår vilkårene regler reglerne retningslinjer gebyr gebyret
        kriterier rammer rammerne mål målet tidsplan"""),
    "på": word_set("""mangel manglen loft loftet krav kravet fokus antal antallet svar"""),
    "mod": word_set("""forbud forbuddet sikring beskyttelse beskyttelsen kamp indsats indsatsen"""),
    "mellem": word_set("""samarbejde samarbejdet forskel forskellen afstand afstanden sammenhæng sammenhængen balance
        overgang overgangen forbindelse forbindelsen sti stien"""),
    "med": word_set("""samarbejde samarbejdet arbejde arbejdet dialog dialogen erfaring erfaringer"""),
    "over": word_set("""oversigt oversigten kort kortet"""),
}  # fmt: skip
# "Det er ikke rimeligt, at …", "det går ikke, at …": a fear in the words of a refusal.
REFUSED = word_set(
    """rigtigt rimeligt meningen fair acceptere acceptabelt orden forsvarligt duer går holdbart værdigt
    godt klogt fornuftigt"""
)
# What those who may be glad of something are then.
FELT = word_set("positiv positive glad glade tilfreds tilfredse enig enige")
WARNING = word_set("advarer advare advares")
DENYING = word_set("ikke aldrig næppe hverken ingen")
# "Foreningen finder det uacceptabelt, at ejerne først skal orienteres": what follows is not wished.
DISAPPROVING = word_set(
    """uacceptabelt uacceptable urimeligt uholdbart uforståeligt mærkeligt underligt besynderligt
    kritisabelt beklageligt ærgerligt skuffende utilstedeligt uhørt uheldigt problematisk forkert"""
)
# "Flere bænke", "kortere ventetid": what is wished more or less of.
COMPARING = word_set(
    """flere færre bedre mere mindre længere kortere større lavere højere tydeligere hurtigere billigere
    klarere tættere strammere lempeligere skarpere"""
)
# What may stand in front of the subject without moving it.
FRONTED = word_set("men og så for")
# Adjectives that praise what stands before them: "Nattevagten er en god idé".
PRAISING = word_set(
    """god godt gode bedre fin fint fine flot flotte dejlig dejligt dejlige klog klogt kloge rigtig rigtigt
    rigtige vigtig vigtigt vigtige nødvendig nødvendigt fornuftig fornuftigt fremragende glimrende positiv
    positivt positive velkommen velkomment stærk stærkt velgørende genialt idé fremskridt gevinst plus
    super bravo herligt skønt smart smarte imponerende bedste fedt guld"""
)
# Adverbs that add nothing to a statement and whose place in a subclause is not sure.
FILLING = word_set("vel da nok altså simpelthen bare jo dog lige ligefrem nu sgu mon")
# Adverbs that stand before the verb of a subclause and after that of a main clause.
MOVING = word_set(
    """ikke aldrig altid kun også dog jo nu først allerede stadig slet derfor desværre ofte sjældent
    heller ligeledes alene endnu således imidlertid desuden endvidere derudover samtidig nemlig
    egentlig faktisk fortsat generelt"""
)
# Adverbs that lean on the sentence before, which a title does not have.
LEANING_ADVERBS = word_set(
    """imidlertid dog desuden derfor endvidere derudover herudover nemlig jo ligeledes samtidig yderligere
    dermed"""
)
# Subjects that say nothing without the sentence before.
EMPTY_SUBJECTS = word_set("det den dette han hun jeg vi man denne disse sådan")
# Words that only make sense in the sender's own mouth.
PERSONAL = word_set(
    "jeg mig min mit mine vi os vores vor vort vore hun han hende ham hans hendes undertegnede"
)
# Nouns that count and measure: alone they are no matter.
MEASURES = word_set(
    """år måned uge dag time minut gang kilometer meter km kr krone million procent ton stykke par del
    halvdel tredjedel fjerdedel tiendedel flertal antal række smule klokken klokke"""
)
# Adverbs that go in front of "at" and the infinitive: "hellere at lade".
AHEAD_OF_INFINITIVE = word_set("hellere også dog så nu bare blot gerne endelig venligst ikke altid")
# What makes a statement one of concern.
TROUBLE = word_set(
    """ikke aldrig næppe mangler savner savnes mister forsvinder rammer forringer risikerer nægter
    taber umuligt urealistisk urimeligt forkert forældet uklart uvist svært dårligt dårligere værre
    ingen intet spild fare belastning forringelse besparelse uholdbart urimelig utryg utrygge"""
)
# Verbs of a statement that says what ought to be.
WANTS = word_set("bør burde skal må")
# What makes a sentence one that wishes.
WISHING = word_set(
    """bør skal må kan kunne skulle burde foreslår anbefaler ønsker beder opfordrer henstiller vil håber
    gerne hellere nødvendigt savner mangler foreslås ønskes henstilles anmodes kræves"""
)
# Pronouns that need nothing said before, and words that do.
NOT_BEFORE = word_set("man der sig hinanden hvem hvad ingen alle nogen")
POINTING = word_set(
    """herom heraf hertil herfor hermed herefter deraf derved dertil dermed dette disse denne dem
    sådan sådanne samme førnævnte ovenstående nedenstående dér sin sit sine deres dens dets"""
)
# Those of the words that point which a noun of the same clause may explain.
OWNING = word_set("sin sit sine deres dens dets")
# Nouns of time, number and turns of speech: they name no matter.
VAGUE = word_set(
    """gang gange gangs skyld stedet uge uger dag dage måned måneder år time timer halvdelen næste
    sidste ting måde måden del dele side siden sider grad tilfælde punkt punkter gengivelsen
    sætningen sætning ord ordet ordene svar svaret mening meningen opfattelse holdning"""
)
# Determiners that make no sense when the phrase stands alone.
DROPPED = word_set(
    """denne dette disse min mit mine din dit dine sin sit sine vores vor vort deres
    jeres hans hendes dens dets alle hele al alt nogle nogen noget hver hvert enhver ethvert samme
    sådan sådanne selve begge"""
)
# Verbs and adjectives on which a clause with "at" hangs that says what is wished, feared, liked.
TRIGGERS: dict[Direction, frozenset[str]] = {
    Direction.PROPOSAL: word_set(
        """foreslår foreslås foreslå anmode anmoder anbefaler anbefales anbefale opfordrer opfordres opfordre
        ønsker ønskes beder bedes bede henstiller henstilles henstille anmodes håber kræver kræves forventer sikres
        ønskeligt ønske forslag gerne rimeligt nødvendigt fremgå nævnes præciseres tilføjes skrives indføjet stå"""
    ),
    Direction.AGAINST: word_set(
        """frygter protesterer bekymret bekymrede bekymring bekymrer betænkelig betænkelige risiko risikerer
        problem problemet problematisk urimeligt uholdbart uforståeligt undrer undrede
        konsekvensen følgen oplever konstaterer beklager ærgerligt skuffende synd trist bange urolige utrygge
        faren risikoen sørgeligt"""
    ),
    Direction.FOR: word_set(
        """godt fint positivt dejligt glade glad støtter støtte enig enige plus tilfredse tilfreds
        velkommen velkomment glæder roser varmer bifalder klogt fordel modigt rigtigt rart fornuftigt
        vigtigt fremskridt styrke bedste allerbedste rimeligt ros sødt enkelt flot fedt dejlig opmuntrende bakker
        kvittere kvitterer rose tak tilhænger tilhængere lettet lettede begejstret begejstrede taknemmelige
        taknemmelig glæde anerkende tilfredshed tilfredsstillende fornøjelse elsker
        anerkender påskønner stærkt sødt glimrende herligt fremragende pris tryg trygge"""
    ),
    Direction.NEUTRAL: word_set("spørger spørge vide uklart undrer undre"),
}
# Behind these a clause is the draft's, or nobody's, or what is not so.
HEARSAY = word_set(
    """skriver skrev står stod fremgår anføres angives kaldes omtales læser læse læst nævner nævnt nævnes siger sige
    sagde lover lægger påstår hævder hører hedder hed forsikrer forsikres svaret svar svarede lovede lovet forudsætter
    tror troede håber spørger hvis fordi om så"""
)
# A clause behind these is a fact, by which a sender gives grounds.
GROUNDS = word_set(
    """bemærke bemærker bemærkes opmærksom opmærksomheden oplyse oplyser oplyses konstatere konstaterer erfarer viser
    påpege påpeger påpeges minder minde understrege understreger gælder"""
)
# Verbs of an opinion: a clause behind them that says what ought to be is a wish.
OPINING = word_set("mener synes finder vurderer indstiller tænker")
# Imperative → infinitive.
ORDERS = {
    "tilføj": "tilføje", "skriv": "skrive", "indsæt": "indsætte", "fjern": "fjerne",
    "stryg": "stryge", "slet": "slette", "flyt": "flytte", "find": "finde", "læg": "lægge",
    "giv": "give", "sæt": "sætte", "spørg": "spørge", "ret": "rette", "præciser": "præcisere",
    "præcisér": "præcisere", "uddyb": "uddybe", "ryk": "rykke", "lav": "lave", "byg": "bygge",
    "inviter": "invitere", "invitér": "invitere", "behold": "beholde", "bevar": "bevare",
    "brug": "bruge", "drop": "droppe", "udvid": "udvide", "forlæng": "forlænge",
    "afsæt": "afsætte", "sørg": "sørge", "undersøg": "undersøge", "gør": "gøre",
    "overvej": "overveje", "erstat": "erstatte", "begynd": "begynde", "start": "starte",
    "medtag": "medtage", "definer": "definere", "definér": "definere", "udpeg": "udpege",
    "beskyt": "beskytte", "tæl": "tælle", "hold": "holde", "forklar": "forklare", "send": "sende",
    "lyt": "lytte", "vis": "vise", "træk": "trække", "åbn": "åbne", "luk": "lukke", "styrk": "styrke",
    "saml": "samle", "fordel": "fordele", "vent": "vente", "stop": "stoppe", "undlad": "undlade",
    "fasthold": "fastholde", "nævn": "nævne", "beskriv": "beskrive", "opdater": "opdatere",
    "opdatér": "opdatere", "kig": "kigge", "tag": "tage", "ændr": "ændre", "plant": "plante",
    "hæng": "hænge", "sænk": "sænke", "hæv": "hæve", "bed": "bede", "mål": "måle",
}  # fmt: skip
# One person of the sender's own: what a theme is told by, no title is.
SOMEONE = word_set(
    """bror broderen søster søsteren søn sønnen datter datteren mor moren far faren mormor morfar farmor
    farfar barnebarn barnebarnet kone konen mand manden hustru kæreste kæresten svigermor svigerfar dreng drengen
    pige pigen dame damen nabo naboen veninde veninden kammerat kammeraten chef chefen kollega kollegaen
    datterdatter dattersøn sønnesøn sønnedatter oldemor plejemor plejefar fyr fyren"""
)
# Those of titles alone, by which no two remarks are told apart or put together.
TOO_VAGUE = VAGUE | word_set(
    """erfaring erfaringen erfaringer orientering resten rest eksempel eksemplet forhold forholdet situationen problem
    problemet løsning løsningen baggrund udkastet udkast folk mennesker hensyn øvrigt virkeligheden
    tabel tabellen række rækken kolonne gengæld fremskridt januar februar marts april maj juni juli august
    september oktober november december"""
)
# When something was: by itself no matter.
SEASONS = word_set(
    """forår foråret sommer sommeren efterår efteråret vinter vinteren morgen morgenen formiddag eftermiddag aften
    aftenen nat natten slut slutning slutningen"""
)
ALL_MEASURES = MEASURES | word_set("hektar grad liter gram mw gwh kvadratmeter centimeter")
FURTHER_ORDERS = ORDERS | {
    "skær": "skære", "kør": "køre", "spar": "spare", "lær": "lære", "stil": "stille", "afskaf": "afskaffe",
    "prioriter": "prioritere", "etabler": "etablere", "reserver": "reservere", "formuler": "formulere",
    "reducer": "reducere", "koordiner": "koordinere", "informer": "informere", "evaluer": "evaluere",
    "placer": "placere", "kontroller": "kontrollere", "respekter": "respektere", "renover": "renovere",
    "sikr": "sikre", "ansæt": "ansætte", "bekendtgør": "bekendtgøre", "opret": "oprette",
    "forlang": "forlange", "forbyd": "forbyde", "kræv": "kræve", "tilbyd": "tilbyde",
    "indfør": "indføre", "genindfør": "genindføre", "dæmp": "dæmpe", "sluk": "slukke", "tænd": "tænde",
    "ring": "ringe", "betal": "betale", "opgiv": "opgive", "skil": "skille", "rul": "rulle",
    "få": "få", "hav": "have", "opsig": "opsige",
    "tillad": "tillade", "genåbn": "genåbne", "anvend": "anvende", "oplys": "oplyse",
}  # fmt: skip
# "Dermed skal 144 husstande flytte": what follows from the draft, and no wish.
THEREBY = word_set("dermed derved herved hermed således derefter herefter")
# "Det er ikke afklaret, hvem der …", "vi er i tvivl om, hvorvidt": what asks without a question mark.
UNSETTLED = word_set(
    """afklaret afklare klart uklart tydeligt utydeligt oplyst oplyse beskrevet fremgår fremgå vide tvivl spørge spørger
    spørgsmålet svar besvaret forklaret forklaring uddybet redegjort"""
)
