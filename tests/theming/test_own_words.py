"""A wish, a fear or a praise word for word, shortened where it is too long."""

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
            "Forslag: »at kommunens viden om fravær stilles til rådighed …«",
        ),
        (
            "Vi foreslår, at lukningen laves som et forsøg på ét år med tælling af kunder i gaden.",
            "Forslag: »at lukningen laves som et forsøg på ét år …«",
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
            "Forslag vedrørende natteliv: »Kort det ned til et ark«",
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
            "Forslag om ændring: »Halvdelen af byen har fravalgt mails fra kommunen«",
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


def test_a_clause_behind_men_has_its_own_subject(language: Language) -> None:
    text = "Henvisningen i det sidste stykke er korrekt, men ufuldstændig, idet klagen skal til os."
    assert "»ufuldstændig" not in title(text, Direction.PROPOSAL, language)


def test_what_follows_is_no_wish(language: Language) -> None:
    text = (
        "Undersøg det hvert andet år, og lad alle se tallene, så Rørby kan måle sig med Sandhuse."
    )
    assert "»Rørby" not in title(text, Direction.PROPOSAL, language)


def test_praise_is_no_concern(language: Language) -> None:
    text = "En plan pr. familie er en god tanke. Familien hedder det samme i dag."
    assert "god tanke" not in title(text, Direction.AGAINST, language)


def test_a_relative_of_the_sender_is_not_told_of(language: Language) -> None:
    text = "Det er svært. Bænken foran huset er for lav til min kone, som ikke kan rejse sig."
    assert "kone" not in title(text, Direction.AGAINST, language)


def test_a_wish_behind_og_is_heard(language: Language) -> None:
    text = "At henlægge den uden svar er efter kredsens opfattelse i strid med loven, og passagen må udgå."
    assert title(text, Direction.PROPOSAL, language) == "Forslag: »passagen må udgå«"
