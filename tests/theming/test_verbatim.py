"""A wish, a fear or a praise word for word, where nothing in it can be put into a clause of ours."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.theming.outright import LONGEST
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


def title(text: str, direction: Direction, language: Language, theme: str = "Natteliv") -> str:
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    return title_of([text], direction, told, "", theme)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Too long by a few words for "Ønske om, at …".
        (
            "Vi skal opfordre til, at kommunens viden om fravær stilles til rådighed for alle skoler "
            "uanset ejerform.",
            "Forslag om, »at kommunens viden om fravær stilles til rådighed …«",
        ),
        (
            "Vi foreslår, at lukningen laves som et forsøg på ét år med tælling af kunder i gaden.",
            "Forslag om, »at lukningen laves som et forsøg på ét år …«",
        ),
    ],
)
def test_what_is_too_long_is_shortened_and_says_so(
    text: str, expected: str, language: Language
) -> None:
    made = title(text, Direction.PROPOSAL, language)
    assert made == expected
    assert len(made.split()) <= LONGEST
    assert made.split("»")[1].removesuffix(" …«") in text


@pytest.mark.parametrize(
    "text",
    [
        # Without the condition, the limit or the verb of the main clause it says something else.
        "Vi foreslår, at alle de nye master ved stranden stryges, medmindre politiet kan vise tal.",
        "Vi foreslår, at bommene på alle veje i byen sænkes om natten, men ikke om dagen.",
        "Når der gås ture i byen for at finde de mørke og utrygge steder, bliver vi glade.",
        # A person is told of, or what the sender himself went through.
        "Freja på syv år bør sidde stille i klassen hele dagen uden en eneste lang pause.",
        "Det bør nævnes, at jeg har ventet på min operation i mere end tretten lange måneder nu.",
    ],
)
def test_what_turns_when_it_is_cut_is_not_quoted(text: str, language: Language) -> None:
    assert "…" not in title(text, Direction.PROPOSAL, language)
    assert "Freja" not in title(text, Direction.PROPOSAL, language)


def test_who_is_not_against_a_thing_is_not_worried_by_it(language: Language) -> None:
    made = title("Vi er ikke imod børn i kvarteret. Det er fint.", Direction.AGAINST, language)
    assert "ikke imod" not in made


def test_what_leans_has_the_matter_ahead(language: Language) -> None:
    text = "De møder op klokken 17 i dag. Lad dem møde senere på dagen."
    made = title(text, Direction.PROPOSAL, language)
    assert made == "Forslag vedrørende natteliv: »Lad dem møde senere på dagen«"


def test_no_quotation_is_left_open(language: Language) -> None:
    text = "Ordlyden foreslås ændret til ”indtil målinger viser, at der igen er ro på pladsen”."
    made = title(text, Direction.PROPOSAL, language)
    assert made.count("”") % 2 == 0


def test_what_a_supporter_misses_is_no_support(language: Language) -> None:
    text = "Vi savner, at de mange medhjælpere uden nogen uddannelse også tilbydes kurset i år."
    assert "»" not in title(text, Direction.FOR, language)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # An order of a verb whose stem is a noun, too.
        (
            "Der er fire sider til hver elev. Kort det ned til et ark.",
            Direction.PROPOSAL,
            "Forslag: »Der er fire sider … Kort det ned til et ark«",
        ),
        # What it is for may be left out.
        (
            "Hæv grænsen for de tunge forløb, så kun de allertungeste i kommunen får en fast person.",
            Direction.PROPOSAL,
            "Ønske om at hæve grænsen for de tunge forløb",
        ),
        # A statement is the ground of a wish that is not said.
        (
            "Halvdelen af byen har fravalgt mails fra kommunen.",
            Direction.PROPOSAL,
            "Forslag (begrundelse): »Halvdelen af byen har fravalgt mails fra kommunen«",
        ),
        (
            "Formanden kom forbi. Kan folk ikke få lov at sidde ned imens?",
            Direction.PROPOSAL,
            "Forslag: »Kan folk ikke få lov at sidde ned imens?«",
        ),
        (
            "Som råd vil vi kvittere for tonen.",
            Direction.FOR,
            "Støtte: »Som råd vil vi kvittere for tonen«",
        ),
    ],
)
def test_the_sentence_that_says_most_goes_before_a_theme_with_nouns(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # As short as a heading, a field of the map with its number, a wish without a verb.
        (
            "Havmøller er billigst. Hvor er havvinden?",
            Direction.NEUTRAL,
            "Spørgsmål: »Havmøller er billigst. Hvor er havvinden?«",
        ),
        ("V4 må udgå.", Direction.PROPOSAL, "Forslag om, at V4 udgår"),
        ("Et nyt afsnit om gas.", Direction.PROPOSAL, "Ændringsønske: »Et nyt afsnit om gas«"),
        # What leans has the sentence ahead that the remark opens with.
        (
            "De 110 megawatt er ikke ledige. Det er de kun på papiret. Tallet bør rettes.",
            Direction.PROPOSAL,
            "Forslag: »De 110 megawatt er ikke ledige … Tallet bør rettes«",
        ),
        # Whole clauses only, and the question with its verb.
        (
            "Er der tænkt på kompensation til de butikker, der ligger ud til byggepladsen i et helt år?",
            Direction.NEUTRAL,
            "Spørgsmål om natteliv: »Er der tænkt på kompensation til de butikker …«",
        ),
        ("Otte uger!", Direction.AGAINST, "Bekymring vedrørende natteliv"),
        # By the way, and nobody says that it is so.
        (
            "Huset er åbent hver onsdag. Vi nævner det, fordi planen efterlader det indtryk, at vi er få.",
            Direction.NEUTRAL,
            "Bemærkning: »Huset er åbent hver onsdag«",
        ),
        # A verb keeps the preposition it needs, an acronym is no name, the draft's words are no grounds.
        (
            "Vi holder alt for mange samtaler, der ikke handler om noget, fordi kalenderen siger det.",
            Direction.AGAINST,
            "Bekymring: »Vi holder alt for mange samtaler …«",
        ),
        (
            "Hoved-MED bakker op om retningen.",
            Direction.FOR,
            "Støtte: »Hoved-MED bakker op om retningen«",
        ),
        (
            "Det anføres i afsnit 1.2, at flere børn har en diagnose.",
            Direction.PROPOSAL,
            "Forslag vedrørende natteliv",
        ),
        # "de, der …" is whole with its own verb only.
        (
            "Kredsen finder, at de, der har siddet ved den anden side af bordet, bør spørges systematisk.",
            Direction.PROPOSAL,
            "Forslag vedrørende natteliv",
        ),
        (
            "Chaufføren må aldrig køre, før der er nogen hjemme, som har taget imod den gamle.",
            Direction.PROPOSAL,
            "Forslag: »Chaufføren må aldrig køre, før der er nogen hjemme …«",
        ),
        # What is cut has a noun.
        (
            "Vi vil gerne slå fast med det samme, at ingen af os her i vejen ønsker at jage nogen ud.",
            Direction.PROPOSAL,
            "Forslag vedrørende natteliv",
        ),
        # What it quotes of the draft alone is not the sender's.
        ("»Borgeren kommer selv.«", Direction.PROPOSAL, "Forslag vedrørende natteliv"),
        (
            "Vi kan lide forslaget om fri adgang, men er bekymrede for, hvad det hele kommer til at koste os.",
            Direction.AGAINST,
            "Bekymring vedrørende natteliv",
        ),
    ],
)
def test_the_words_that_say_what_it_is_about_are_found(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


def test_a_clause_behind_men_has_its_own_subject(language: Language) -> None:
    text = "Henvisningen i det sidste stykke er korrekt, men ufuldstændig, idet klagen skal til os."
    assert "»ufuldstændig" not in title(text, Direction.PROPOSAL, language)


def test_what_follows_is_no_wish(language: Language) -> None:
    text = (
        "Undersøg det hvert andet år, og lad alle se tallene, så Rørby kan måle sig med Sandhuse."
    )
    assert "»Rørby" not in title(text, Direction.PROPOSAL, language)


def test_what_would_come_of_a_wish_is_not_the_wish(language: Language) -> None:
    told = "Kunne hun ikke blive til efteråret? Det ville hjælpe mere end nok så mange skemaer."
    assert "hjælpe" not in title(told, Direction.PROPOSAL, language)


def test_praise_is_no_concern(language: Language) -> None:
    text = "En plan pr. familie er en god tanke. Familien hedder det samme i dag."
    assert "god tanke" not in title(text, Direction.AGAINST, language)


def test_a_relative_of_the_sender_is_not_told_of(language: Language) -> None:
    text = "Det er svært. Bænken foran huset er for lav til min kone, som ikke kan rejse sig."
    assert "kone" not in title(text, Direction.AGAINST, language)


def test_a_wish_behind_og_is_heard(language: Language) -> None:
    text = "At henlægge den uden svar er efter kredsens opfattelse i strid med loven, og passagen må udgå."
    assert title(text, Direction.PROPOSAL, language) == "Ændringsønske: »passagen må udgå«"


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # A clause behind a verb that is in no list of wishing, fearing or praising.
        (
            "Vi noterer med tilfredshed, at man stadig kan få bøger bragt ud.",
            Direction.FOR,
            "Støtte til, at man stadig kan få bøger bragt ud",
        ),
        (
            "Det er medlemmernes oplevelse, at nattelivet i udkastet alene er et problem. Tusinde gæster hver "
            "weekend og en by, som unge gider flytte til, er ikke nævnt med en linje.",
            Direction.AGAINST,
            "Bekymring: »at nattelivet i udkastet alene er et problem«",
        ),
        (
            "Selskabet kan oplyse, at der er etableret 14 bassiner siden 2020, hvoraf ti plejes af selskabet.",
            Direction.NEUTRAL,
            "Bemærkning: »at der er etableret 14 bassiner siden 2020 …«",
        ),
        (
            "Det bemærkes, at tidsstyrede låse koster ca. 22.000 kr. pr. toilet, og at fire allerede har dem.",
            Direction.PROPOSAL,
            "Ændringsønske: »at tidsstyrede låse koster ca. 22.000 kr. pr. toilet …«",
        ),
        # The clause stands first, and what is thought of it behind.
        (
            "At man mister sin plads på listen efter to afslag, finder vi uacceptabelt.",
            Direction.AGAINST,
            "Bekymring: »At man mister sin plads på listen efter to afslag«",
        ),
        # Behind the colon, and behind the heading of one word.
        (
            "Det har rådet bedt om i mange år, og vi gentager det gerne: Mindst tre af plejehjemmene bør have "
            "eget køkken inden 2030.",
            Direction.PROPOSAL,
            "Forslag: »Mindst tre af plejehjemmene bør have eget køkken inden 2030«",
        ),
        # An order whose verb looks like a name.
        (
            "Når man hejser kørestole op i ti graders frost, er det ikke. Undtag opvarmning og lift.",
            Direction.PROPOSAL,
            "Ønske om at undtage opvarmning og lift",
        ),
    ],
)
def test_the_clause_that_says_most_is_taken(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    made = title(text, direction, language)
    assert made == expected
    assert len(made.split()) <= LONGEST


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        # What would be missing, what is assumed, what pleases: no fear of its being so.
        (
            "Politikken er sendt i høring, uden at elevrådene er nævnt på listen over parter.",
            Direction.AGAINST,
        ),
        (
            "Modellen for langvarigt fravær forudsætter, at barnet møder op på rådhuset.",
            Direction.AGAINST,
        ),
        (
            "Hvad det elektroniske angår, er det betryggende, at man stadig kan henvende sig personligt.",
            Direction.AGAINST,
        ),
        ("Først forsikres det, at børnene skal gå sammen med kammeraterne.", Direction.AGAINST),
    ],
)
def test_no_fear_is_made_of_what_is_not_feared(
    text: str, direction: Direction, language: Language
) -> None:
    assert not title(text, direction, language).startswith("Bekymring over, at")


def test_what_a_thing_needs_is_no_wish(language: Language) -> None:
    text = "Fritagelsen i indsats B2 kræver, at man møder op. Lad datteren gøre det for sin mor."
    assert title(text, Direction.PROPOSAL, language).startswith(
        "Forslag (begrundelse): »Fritagelsen"
    )


def test_a_noun_with_its_number_is_no_order(language: Language) -> None:
    text = "Blok 7 fik nye vinduer og tag i 2019. Lad blokken stå hel, som den er."
    assert "blokke 7" not in title(text, Direction.PROPOSAL, language)


def test_what_a_supporter_tells_besides_is_no_support(language: Language) -> None:
    text = "Vi er med på, at man ikke springer fra broerne. Vandet er lavt, og der ligger cykler på bunden."
    assert "cykler" not in title(text, Direction.FOR, language)


def test_a_helping_verb_does_not_lose_the_verb_it_helps(language: Language) -> None:
    text = (
        "I tre af otte bydele har vikaren for pædagogen i de store børnehaver været sparet væk i hele det "
        "forløbne år, og så er der en tom stol."
    )
    assert not title(text, Direction.AGAINST, language).endswith("har vikaren …«")


def test_what_somebody_tells_of_himself_is_no_fear(language: Language) -> None:
    text = "Efter min rygoperation kan jeg ikke slæbe noget. At I nu vil have penge for de 14 meter er en skændsel."
    assert "kan jeg ikke" not in title(text, Direction.AGAINST, language)


def test_a_fact_ahead_of_the_fear_is_not_feared(language: Language) -> None:
    text = (
        "Roklubben har ligget i havnen siden 1923. Vi frygter, at fremtidige beboere klager over støjen fra "
        "vores tidlige træning, og at klubben så må flytte."
    )
    assert not title(text, Direction.AGAINST, language).startswith("Bekymring over, at roklubben")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Han har cerebral parese og kører i kørestol.", "parese"),
        ("Birgit har sagt det. Det er svært.", "Birgit"),
        ("Barnet på tretten måneder, der ankommer til en fremmed dame. Det er svært.", "tretten"),
    ],
)
def test_one_person_is_no_title(text: str, never: str, language: Language) -> None:
    assert never not in title(text, Direction.AGAINST, language)
