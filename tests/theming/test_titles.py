"""Titles of positions: short, with the direction, from the remarks' own words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import tagged
from hoering.theming.clauses import statement
from hoering.theming.outright import LONGEST, clauses, is_cut_off, small
from hoering.theming.phrases import names_in, with_capitals
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


def title(text: str, direction: Direction, language: Language, matter: str = "mad") -> str:
    draft = ["Bakkebyen får fjernvarme."]
    told = telling([text, "Noget helt andet.", "Og et tredje."], draft, language)
    return title_of([text], direction, told, matter, "Mad og måltider")


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        (
            "Vi foreslår, at ledelinjerne føres helt frem til stationen.",
            Direction.PROPOSAL,
            "Ønske om, at ledelinjerne føres helt frem til stationen",
        ),
        (
            "Vi frygter, at landsbyskolen bliver lukket.",
            Direction.AGAINST,
            "Bekymring for, at landsbyskolen bliver lukket",
        ),
        (
            "Vi er glade for, at Bakkebyen får fjernvarme.",
            Direction.FOR,
            "Støtte til, at Bakkebyen får fjernvarme",
        ),
        (
            "Hvem betaler for skolekørslen?",
            Direction.NEUTRAL,
            "Spørgsmål om, hvem der betaler for skolekørslen",
        ),
        (
            "Må man gerne bruge eddike i haverne?",
            Direction.NEUTRAL,
            "Spørgsmål: »Må man gerne bruge eddike i haverne?«",
        ),
        (
            # what the draft says, and what comes of it, is not what is wished
            "Det fremgår af planen, at husene rives ned i første etape. Dermed skal 144 husstande genhuses i "
            "bydelen. Selskabet skal anmode om, at rækkehusene bygges først, således at de kan tages i brug.",
            Direction.PROPOSAL,
            "Ønske om, at rækkehusene bygges først",
        ),
        ("Tilføj skrivetolkning.", Direction.PROPOSAL, "Ønske om at tilføje skrivetolkning"),
        (
            "Det kan ikke være rigtigt, at medarbejderen selv skal købe stol og lampe. "
            "Arbejdsgiveren har også ansvar for hjemmet.",
            Direction.AGAINST,
            "Bekymring over, at medarbejderen selv skal købe stol og lampe",
        ),
        (
            "Vi vil gerne til fest om aftenen. Men personalet går hjem klokken ti.",
            Direction.AGAINST,
            "Bekymring: »personalet går hjem klokken ti«",
        ),
        (
            "Rådet anbefaler, at man går i gang i slutningen af folkeskolen.",
            Direction.PROPOSAL,
            "Ønske om at gå i gang i slutningen af folkeskolen",
        ),
        (
            "Vi foreslår, at man ikke lukker biblioteket om lørdagen.",
            Direction.PROPOSAL,
            "Ønske om ikke at lukke biblioteket om lørdagen",
        ),
        (
            "Vi foreslår, at man skal kunne søge aflastning på nettet.",
            Direction.PROPOSAL,
            "Ønske om at kunne søge aflastning på nettet",
        ),
        (
            "Vi foreslår, at man lukker og sælger biblioteket i byen.",
            Direction.PROPOSAL,
            "Ønske om, at man lukker og sælger biblioteket i byen",
        ),
    ],
)
def test_title_says_what_the_sender_said(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


def test_a_name_beside_another_keeps_its_capital() -> None:
    assert small("Solbakken og Møllevang") == "Solbakken og Møllevang"
    assert small("Skole og idræt") == "skole og idræt"


def test_without_anything_to_take_over_the_matter_is_named(language: Language) -> None:
    assert title("Nej.", Direction.AGAINST, language, "mad") == "Bekymring vedrørende mad"
    assert title("Nej.", Direction.FOR, language, "PPR") == "Positiv bemærkning om PPR"


def test_where_the_matter_is_unknown_the_sender_is_quoted(language: Language) -> None:
    made = title("Kartoflerne kom i går og var kogt i forgårs.", Direction.AGAINST, language, "")
    assert made == "Bekymring: »Kartoflerne kom i går og var kogt i forgårs«"


def test_a_name_that_is_not_the_drafts_never_stands_in_a_title(language: Language) -> None:
    text = "Vi frygter, at Emilie skal scannes alene på sygehuset."
    assert "Emilie" not in title(text, Direction.AGAINST, language)
    assert "Emilie" not in title(
        "I februar skulle Emilie scannes.", Direction.AGAINST, language, ""
    )


@pytest.mark.parametrize("name", ["Emilie", "Maren", "Torsten"])
def test_a_name_at_the_beginning_of_a_sentence_loses_no_capital(
    name: str, language: Language
) -> None:
    text = f"{name} har ingen bus. Den kører ikke om aftenen."
    assert name.lower() not in title(text, Direction.AGAINST, language, "").lower()


def test_what_an_authority_asks_for_in_the_passive_is_its_wish(language: Language) -> None:
    text = "Kanalen er tildelt lodserne. Det henstilles, at der anvendes en anden kanal."
    made = title(text, Direction.PROPOSAL, language)
    assert made == "Ønske om, at der anvendes en anden kanal"


def test_nobody_is_quoted_by_name_and_the_theme_is_the_last_resort(language: Language) -> None:
    made = title("Så kom Birgit forbi.", Direction.AGAINST, language, "")
    assert made == "Bekymring vedrørende mad og måltider"


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("Jeg fik en bøde foran hovedbiblioteket (CX 41 882), den klager jeg over.", "CX"),
        ("Ring til køkkenet på 22 63 11 75, når maden er kold.", "63"),
        ("Skriv til madklubben@example.dk, når maden er kold.", "@"),
        ("Maden kommer altid kold til nørregade 14 om aftenen.", "14"),
    ],
)
def test_what_points_to_one_person_by_its_form_stands_in_no_title(
    said: str, hidden: str, language: Language
) -> None:
    assert hidden not in title(said, Direction.AGAINST, language, "")
    other = f"{said} Kartoflerne kom i går og var kogt i forgårs."
    made = title(other, Direction.AGAINST, language, "")
    assert made == "Bekymring: »Kartoflerne kom i går og var kogt i forgårs«"


def shared(texts: list[str], direction: Direction, language: Language, *taken: str) -> str:
    told = telling([*texts, "Noget helt andet.", "Og et tredje."], [], language)
    used = {t.casefold() for t in taken}
    return title_of(texts, direction, told, "", "Dagtilbud", used)


def test_what_several_say_is_called_by_the_clause_that_the_others_bear_out(
    language: Language,
) -> None:
    texts = [
        "Kagen var god, og solen skinnede over havnen.",
        "Vi foreslår, at vuggestuen holder åbent om fredagen.",
        "Åbningstiden i vuggestuen er for kort om fredagen.",
        "Vuggestuen lukker for tidligt.",
        "Om fredagen lukker vuggestuen klokken to.",
    ]
    made = shared(texts, Direction.PROPOSAL, language)
    assert made == "Ønske om, at vuggestuen holder åbent om fredagen"


def test_what_ought_to_be_is_a_proposal_and_never_a_concern(language: Language) -> None:
    text = ["Åbningstiden bør forlænges om fredagen."]
    made = shared(text, Direction.PROPOSAL, language)
    assert made == "Forslag om, at åbningstiden skal forlænges om fredagen"
    assert "for, at" not in shared(text, Direction.AGAINST, language)


def test_several_without_a_clause_are_called_by_a_sentence_that_the_others_bear_out(
    language: Language,
) -> None:
    texts = ["Lukkedagene i vuggestuen er mange.", "Og så alle de lukkedage i vuggestuen!"]
    made = shared(texts, Direction.AGAINST, language)
    assert made == "Bekymring: »Lukkedagene i vuggestuen er mange«"


def test_a_wish_is_not_quoted_by_a_sentence_that_wishes_nothing(language: Language) -> None:
    texts = [
        "Vuggestuen lukker klokken tre om fredagen. Lad vuggestuen holde åbent om fredagen.",
        "Åbent om fredagen i vuggestuen ville hjælpe os, der arbejder længe og har langt hjem.",
    ]
    made = shared(texts, Direction.PROPOSAL, language)
    assert "lukker klokken tre" not in made


def test_an_infinitive_is_no_clause_and_a_bare_article_points_back(language: Language) -> None:
    texts = ["Vi foreslår, at fjerne den takst i svømmehallen.", "Taksten i svømmehallen er høj."]
    assert ", at fjerne" not in shared(texts, Direction.PROPOSAL, language)


def test_a_title_is_given_once_only(language: Language) -> None:
    text = ["Nej."]
    first = shared(text, Direction.AGAINST, language)
    second = shared(text, Direction.AGAINST, language, first)
    third = shared(text, Direction.AGAINST, language, first, second)
    assert first == "Bekymring vedrørende dagtilbud"
    assert [second, third] == [f"{first} (2)", f"{first} (3)"]


_FRONTS = {
    Direction.FOR: ("Støtte til", "Positiv bemærkning om", "Støtte:"),
    Direction.AGAINST: ("Bekymring for", "Bekymring over", "Bekymring vedrørende", "Bekymring:"),
    Direction.PROPOSAL: (
        "Ønske om",
        "Forslag om",
        "Forslag vedrørende",
        "Forslag:",
        "Ændringsønske:",
        "Forslag (begrundelse):",
    ),
    Direction.NEUTRAL: ("Spørgsmål om", "Spørgsmål:", "Bemærkning om", "Bemærkning:"),
}
_SAID = "vi jeg foreslår frygter at de nye stier i byen ikke er trygge , . ? hvem kan I skrive"
_WORDS = _SAID.split()


@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.sampled_from(list(Direction)))
def test_any_text_gets_a_short_title_with_its_direction(
    language: Language, words: list[str], direction: Direction
) -> None:
    made = title(" ".join(words), direction, language)
    assert made.startswith(_FRONTS[direction])
    assert len(made.split()) <= LONGEST
    if "»" not in made:
        assert not {"jeg", "vi", "os"} & set(made.lower().replace(",", " ").split())


def test_an_adverb_that_leans_on_what_was_said_before_is_left_out() -> None:
    said = tagged("Klokkeslættet på skiltet passer imidlertid ikke.")
    assert statement(said, 12) == "at klokkeslættet på skiltet ikke passer"


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Bemærkning om halvtimesdrift på hverdage mellem kl", True),
        ("Bemærkning: »Der køres hver time mellem kl. …«", True),
        ("Bemærkning om halvtimesdrift på hverdage", False),
    ],
)
def test_no_title_ends_at_an_abbreviation(title: str, cut: bool) -> None:
    assert is_cut_off(title) is cut


@pytest.mark.parametrize(
    ("said", "direction", "never"),
    [
        ("Ingen i bestyrelsen ønsker at jage nogen ud af byen.", Direction.PROPOSAL, "Ønske om"),
        ("Linjen kræver skift på stationen i myldretiden.", Direction.PROPOSAL, "Ønske om"),
        ("Vi støtter ikke den nye svømmehal ved fjorden.", Direction.FOR, "Støtte til den"),
        ("Efteruddannelsen er fin.", Direction.AGAINST, "fin"),
        (
            "Bogbussen skal efter afsnit 3.3 holde tyve minutter.",
            Direction.PROPOSAL,
            "bogbussen skal",
        ),
    ],
)
def test_a_title_never_turns_the_remark_round(
    said: str, direction: Direction, never: str, language: Language
) -> None:
    assert never.casefold() not in title(said, direction, language, "").casefold()


@pytest.mark.parametrize(
    ("said", "direction", "expected"),
    [
        (
            "Vi vil gerne bede om, at kravet lempes for de små skoler.",
            Direction.PROPOSAL,
            "Ønske om, at kravet lempes for de små skoler",
        ),
        (
            "Vi foreslår en fast formiddag om ugen med personale til stede.",
            Direction.PROPOSAL,
            "Ønske om en fast formiddag om ugen med personale til stede",
        ),
        (
            "Vi mener, at målet i afsnittet skal være højere.",
            Direction.PROPOSAL,
            "Forslag om, at målet i afsnittet skal være højere",
        ),
        (
            "Lærlingekravet i de store kontrakter støtter vi fuldt ud.",
            Direction.FOR,
            "Støtte til lærlingekravet i de store kontrakter",
        ),
        (
            "Den nye nattevagt er en god idé.",
            Direction.FOR,
            "Støtte til den nye nattevagt",
        ),
        (
            "To timers parkering er for kort.",
            Direction.PROPOSAL,
            "Ændringsønske: »To timers parkering er for kort«",
        ),
        (
            "Personalet går hjem klokken ti.",
            Direction.AGAINST,
            "Bekymring: »Personalet går hjem klokken ti«",
        ),
        (
            "Oplysningen om stoffet er ikke længere korrekt.",
            Direction.AGAINST,
            "Bekymring for, at oplysningen om stoffet ikke længere er korrekt",
        ),
    ],
)
def test_a_title_says_whole_what_is_wished_or_feared(
    said: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(said, direction, language, "") == expected
    assert title(said, direction, language, "") == expected  # and again the same


@example(["vi", "vi", "frygter", "at", "?"], Direction.AGAINST)
@example(["vi", "vi", "er", "trygge", ",", "de"], Direction.FOR)
@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.sampled_from(list(Direction)))
def test_no_title_is_broken_off(language: Language, words: list[str], direction: Direction) -> None:
    made = title(" ".join(words), direction, language)
    assert made.count("»") == made.count("«")
    whole = made.removesuffix(" …«")  # a quotation may be shortened, and says so
    assert "…" not in whole
    assert whole.rstrip("«?").split()[-1] not in {"at", "og", "de", "hvem"}


@pytest.mark.parametrize(
    ("text", "direction", "title_of_it"),
    [
        (
            "Fyr et par af konsulenterne og ansæt en støttepædagog.",
            Direction.PROPOSAL,
            "Ønske om at fyre et par af konsulenterne og ansætte en støttepædagog",
        ),
    ],
)
def test_two_orders_in_one_sentence(
    text: str, direction: Direction, title_of_it: str, language: Language
) -> None:
    assert title(text, direction, language) == title_of_it


@pytest.mark.parametrize(
    ("text", "direction", "wrong"),
    [
        ("Bestyrelsen er overordnet positiv.", Direction.FOR, "Støtte til bestyrelsen"),
        ("Der mangler et menneske, som går med i begyndelsen, og som man kan ringe til.",
         Direction.PROPOSAL, "Ønske om et menneske"),
    ],
)  # fmt: skip
def test_who_praises_and_who_is_anybody_is_no_matter(
    text: str, direction: Direction, wrong: str, language: Language
) -> None:
    assert title(text, direction, language) != wrong


def test_what_one_gets_is_wished_without_naming_one(language: Language) -> None:
    text = "Kredsen foreslår, at man får halvanden måned, så vi ikke får en lavine af papirer."
    assert title(text, Direction.PROPOSAL, language) == "Ønske om at få halvanden måned"


@pytest.mark.parametrize(
    "text",
    [
        "Frivillige er velkomne, men de må ikke blive til gratis ledsagere, fordi der er sparet.",
        "Hospitalsledelsen indgår ligeledes i sundhedsklyngen. Dette fremgår ikke.",
    ],
)
def test_what_is_granted_or_not_told_of_is_no_worry(text: str, language: Language) -> None:
    made = title(text, Direction.AGAINST, language)
    assert "er velkomne" not in made.partition("»")[0]
    assert "indgår" not in made.partition("»")[0]


def test_a_matter_with_another_figure_is_no_name(language: Language) -> None:
    said = "Vi vil gerne være med til at planlægge det, de skal lære i 8. klasse."
    assert "10." not in title(said, Direction.PROPOSAL, language, "10. klasse")
    own = title(said.replace("8.", "10."), Direction.PROPOSAL, language, "10. klasse")
    assert own == "Forslag vedrørende 10. klasse"


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("Menes der råvarer, eller menes der retter?", Direction.NEUTRAL,
         "Spørgsmål: »Menes der råvarer, eller menes der retter?«"),
        ("Ældrerådet kræver, at køkkenet får en ovn.", Direction.PROPOSAL,
         "Ønske om, at køkkenet får en ovn"),
    ],
)  # fmt: skip
def test_what_is_asked_twice_and_what_a_body_demands(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        (
            "Det undrer os, at ordet snor ikke findes i strategien.",
            Direction.AGAINST,
            "Bekymring for, at ordet snor ikke findes i strategien",
        ),
        (
            "Vi må på det bestemteste fraråde broen over søen.",
            Direction.PROPOSAL,
            "Frarådning af broen over søen",
        ),
    ],
)
def test_what_looks_like_a_verb_or_a_noun(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


def test_what_a_thing_demands_is_no_wish(language: Language) -> None:
    made = title("Madordningen kræver, at man møder op.", Direction.PROPOSAL, language)
    assert not made.startswith("Ønske om")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Vi hilser det nye madråd velkommen.", "det nye madråd"),
        ("Vi hilser faste køkkentider velkomne.", "faste køkkentider"),
    ],
)
def test_what_is_welcomed_goes_without_its_welcome(
    text: str, thing: str, language: Language
) -> None:
    made = clauses(tagged(text), Direction.FOR, language)
    assert [found for _, _, found in made if found] == [thing]


def test_what_is_found_unacceptable_is_not_wished(language: Language) -> None:
    text = "Foreningen finder det uacceptabelt, at ejerne først skal orienteres bagefter."
    made = title(text, Direction.PROPOSAL, language)
    assert not made.startswith(("Forslag om, at ejerne", "Ønske om, at ejerne"))


def test_a_title_is_not_cut_in_the_midst_of_a_range(language: Language) -> None:
    text = "Vi har brug for en sammenhængende tur på 10-15 km med blødt underlag."
    assert not title(text, Direction.PROPOSAL, language).endswith("på 10")


def test_a_name_keeps_its_capital() -> None:
    texts = ["Stien over Lyngbanken er lang. Kommunen skal passe kommunen."]
    assert (
        with_capitals("Forslag vedrørende lyngbanken", texts, {}) == "Forslag vedrørende Lyngbanken"
    )
    assert with_capitals("Forslag: »lyngbanken er«", texts, {}) == "Forslag: »lyngbanken er«"
    assert with_capitals("Forslag om kommunen", texts, {}) == "Forslag om kommunen"


def test_what_is_granted_in_front_of_but_is_no_wish(language: Language) -> None:
    granted = (
        "Byrådet finder det rimeligt, at Tornby påtager sig en større opgave, men det forudsætter, at "
        "der følger en ekstra tankvogn med."
    )
    made = clauses(tagged(granted), Direction.PROPOSAL, language)
    assert not any("større opgave" in words for _, _, words in made)


def test_that_a_council_takes_a_stand_is_not_its_worry(language: Language) -> None:
    stand = "Et enigt råd tager skarpt afstand fra lukningen i Tornby."
    assert ", at et enigt råd" not in title(stand, Direction.AGAINST, language)


def test_our_members_are_nobody_without_the_sender(language: Language) -> None:
    assert "vore medlemmer" not in title(
        "Ingen af vore medlemmer skal sendes ind i et brændende hus.", Direction.PROPOSAL, language
    )


def test_a_sentence_that_begins_with_a_name_of_the_draft_leaves_the_name_its_capital() -> None:
    drafted = names_in(["En ny gade, Parkgaden, føres til banen. Banen går i øst."])
    assert (
        with_capitals("Forslag om, at parkgaden spærres", [], drafted)
        == "Forslag om, at Parkgaden spærres"
    )
    assert (
        with_capitals("Forslag om, at banen flyttes", [], drafted) == "Forslag om, at banen flyttes"
    )


def test_a_preposition_is_no_order(language: Language) -> None:
    said = "Med det planlagte tredje spor bliver længden en anden."
    assert "mede" not in title(said, Direction.PROPOSAL, language)


def test_a_question_that_ends_with_a_preposition(language: Language) -> None:
    said = "Hvor mange af boligerne bliver til at komme ind i?"
    assert title(said, Direction.NEUTRAL, language)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # What ends a complaint without a verb is what is wished.
        (
            "To ugers oplæring er for lidt i køkkenet. Fire uger som minimum.",
            Direction.PROPOSAL,
            "Ønske om fire uger som minimum",
        ),
        (
            "Det regner ind i skuret. Afbud fra to.",
            Direction.PROPOSAL,
            "Ændringsønske: »Afbud fra to«",
        ),
        # What is to go.
        ("Bestemmelsen må ud.", Direction.PROPOSAL, "Forslag om, at bestemmelsen udgår (havn)"),
        (
            "Lastbilerne skal ud ad porten.",
            Direction.PROPOSAL,
            "Forslag om, at lastbilerne skal ud ad porten",
        ),
        # What is ordered to be written.
        (
            "Skriv ind, at bådene skal have plads til gæster.",
            Direction.PROPOSAL,
            "Ønske om at skrive ind, at bådene skal have plads til gæster",
        ),
        # Which one is told by the matter.
        (
            "Et råd skal ikke ringe efter lov. Grænsen bør hæves til to.",
            Direction.PROPOSAL,
            "Forslag om, at grænsen skal hæves til to (havn)",
        ),
        (
            "Listen over veje, huse og haver er et fremskridt.",
            Direction.FOR,
            "Støtte til listen over veje, huse og haver",
        ),
        # What is liked stands in front.
        ("Forbuddet mod gift er vi tilhængere af.", Direction.FOR, "Støtte til forbuddet mod gift"),
        (
            "Kurset i førstehjælp er det bedste, vi har været på.",
            Direction.FOR,
            "Støtte til kurset i førstehjælp",
        ),
        # Who is against something fears no such thing, and who misses a clause does not fear it.
        (
            "Vi er imod, at bilen til haveaffald spares væk.",
            Direction.AGAINST,
            "Modstand mod, at bilen til haveaffald spares væk",
        ),
        (
            "Vi vil advare mod at skrive en større afstand ind.",
            Direction.AGAINST,
            "Advarsel mod at skrive en større afstand ind",
        ),
        (
            "Der er intet om, at naboerne skal spørges bagefter.",
            Direction.AGAINST,
            "Bekymring: »Der er intet om, at naboerne skal spørges bagefter«",
        ),
    ],
)
def test_what_is_meant_is_said(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    assert title_of([text], direction, told, "", "Havn") == expected


def test_a_correction_is_called_one(language: Language) -> None:
    text = "Specialgruppen har otte pladser og ikke ti."
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    made = title_of([text], Direction.PROPOSAL, told, "", "Havn", corrects=True)
    assert made == "Rettelse: »Specialgruppen har otte pladser og ikke ti«"


def test_of_a_letter_that_many_send_the_spelling_of_most_is_taken(language: Language) -> None:
    right, wrong = (
        "Vi beder om en plads ved havnen til alle.",
        "Vi beder om en plad ved havnen til alle.",
    )
    texts = [wrong, *[right] * 6]
    told = telling([*texts, "Noget helt andet."], (), language)
    assert "plads" in title_of(texts, Direction.PROPOSAL, told, "", "Havn")
