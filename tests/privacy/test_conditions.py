"""Everyday words for illness and help, told of somebody who can be known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Span, Verdict
from hoering.privacy.find import find_personal
from hoering.privacy.health.phrasing import whole_phrases
from hoering.privacy.wording.hit import Hit

Make = Callable[..., Response]
LONG = "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, og så er pengene spildt."


def health_of(response: Response, facts: RoundFacts) -> set[str]:
    data = find_personal([response], facts)
    hidden = [d for d in data if d.proposal is Verdict.HIDE]
    return {d.text for d in hidden if d.kind is PersonalKind.HEALTH}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Min søn er otte og tisser i sengen, når der er nye voksne.", "tisser i sengen"),
        ("Min kone kan ikke bruge den ene arm efter faldet.", "kan ikke bruge den ene arm"),
        ("Min mor ser kun skygger og skal følges.", "ser kun skygger"),
        ("Min far ser næsten intet, når det er mørkt.", "ser næsten intet"),
        ("Min svoger fik foden sat af sidste år.", "foden sat af"),
        ("Min moster er 80, og hukommelsen svigter.", "hukommelsen svigter"),
        ("Min datter var indlagt i fire uger.", "indlagt i fire uger"),
        ("Min bror er født med åben ryg.", "åben ryg"),
        ("Min datter har en sonde i næsen.", "sonde i næsen"),
        ("Jeg er mor til en dreng i specialtilbud.", "specialtilbud"),
        ("Jeg bor her med min mand som er syg i lungerne.", "syg i lungerne"),
        ("Min mand sidder i el-stol og skal hentes ved døren.", "el-stol"),
        (
            "Jeg er lige blevet udskrevet efter tre uger på Riget.",
            "blevet udskrevet efter tre uger",
        ),
        ("Min datter går hjemme, fordi hun ikke kan rumme klassen.", "går hjemme"),
        ("Vores søn har ikke været i skole siden efteråret.", "ikke været i skole siden"),
        ("Min mand er lige gået bort, og huset er for stort.", "gået bort"),
        ("Jeg går til fysioterapeut to gange om ugen.", "fysioterapeut"),
        ("Min far er blevet senil, og vi kan ikke passe ham.", "senil"),
        ("Min søn har fået konstateret noget med opmærksomheden.", "konstateret"),
        ("Jeg er flygtet fra Syrien og fik ophold i 2016.", "flygtet fra Syrien"),
        ("Jeg har boet på Ndr. Ringvej 88 i 31 år og har tinnitus.", "tinnitus"),
        ("Min teenagesøn er blevet overfaldet på stien.", "overfaldet"),
        ("Jeg er i flexjob hos Brugsen.", "flexjob"),
        ("I marts faldt min mand om i stalden.", "faldt min mand om"),
        ("Min far faldt om ude på gaden.", "faldt om"),
        ("Min kone kender os ikke længere.", "kender os ikke længere"),
        ("Vores yngste græder hver aften.", "græder hver aften"),
        ("Min søster gik helt ned med flaget.", "gik helt ned med flaget"),
        ("Min mor glemmer, hvor hun har lagt maden.", "glemmer, hvor hun har lagt"),
        ("Min søn kan ikke være på en stue med tyve børn.", "kan ikke være på en stue med"),
        ("Min dreng kan ikke tåle lyden af en støvsuger.", "kan ikke tåle lyden af en støvsuger"),
        ("Min datter sover aldrig mere end to timer.", "sover aldrig mere end to timer"),
        ("Min datter har ikke sagt et ord i børnehaven.", "ikke sagt et ord i børnehaven"),
        ("Min mand har gået uden arbejde i fire år.", "uden arbejde"),
    ],
)
def test_told_in_everyday_words(
    response_of: Make, facts: RoundFacts, told: str, words: str
) -> None:
    response = response_of([LONG, told, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert any(words in found for found in health_of(response, facts))


@pytest.mark.parametrize(
    "told",
    [
        "Jeg synes, at unge, der er droppet ud af gymnasiet, skal have hjælp.",
        "Jeg mener, at ældre, som er udskrevet fra sygehuset, skal hentes.",
        "Min søn kan ikke huske, hvornår bussen sidst kørte til tiden.",
        "Jeg synes, at de familier, der er flygtet fra Ukraine, skal have en bolig.",
        "Jeg synes, at mange børn, som ikke har været i skole i måneder, er glemt.",
        "Vi har mistet vores bus, og jeg savner den.",
        "Prisen på strøm faldt om foråret, og jeg kan ikke tåle at se flere træer fældet.",
    ],
)
def test_a_private_letter_speaks_of_others_too(
    response_of: Make, facts: RoundFacts, told: str
) -> None:
    response = response_of([LONG, told, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert health_of(response, facts) == set()


@pytest.mark.parametrize(
    "told",
    [
        "Børn, der tisser i sengen, skal også kunne komme med på lejr.",
        "Skolepsykologer mangler i hele kommunen.",
        "Kommunen bør have flere specialtilbud.",
        "Vi venter sikkert et år mere på stien.",
        "Mange børn græder hver morgen, når de voksne skifter.",
    ],
)
def test_what_is_nobodys_stays(response_of: Make, facts: RoundFacts, told: str) -> None:
    response = response_of(["Handicaprådet", LONG, told], "Handicaprådet", SenderKind.COUNCIL)
    assert health_of(response, facts) == set()


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        ("Min mor har fået konstateret demens i let grad.", "demens i let grad"),
        ("Min far går til dialyse tre gange om ugen.", "dialyse tre gange om ugen"),
        ("Min søn har adhd og tourette.", "adhd og tourette"),
        ("Min kone bruger kørestol ude.", "bruger kørestol"),
        ("Jeg har været sygemeldt i fem måneder.", "været sygemeldt i fem måneder"),
    ],
)
def test_what_belongs_to_a_condition_goes_with_it(
    response_of: Make, facts: RoundFacts, told: str, whole: str
) -> None:
    response = response_of([LONG, told, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert whole in health_of(response, facts)


@given(
    st.text(alphabet="abc ,.-æøå39\n", max_size=60),
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 12)), max_size=6),
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=3),
)
def test_phrases_hold_what_was_found_and_touch_nothing_else(
    said: str, found: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    text = f"jeg bruger {said} i let grad tre gange om ugen og adhd"
    spans, end = [], 0
    for start, length in sorted(found):
        if start >= end and start + length <= len(text):
            spans.append(Span(start, start + length))
            end = start + length
    taken = [
        Span(a, a + n) for a, n in others if not any(Span(a, a + n).overlaps(s) for s in spans)
    ]
    whole = whole_phrases(text, [Hit(s, PersonalKind.HEALTH, "") for s in spans], taken)
    assert all(any(w.span.start <= s.start and s.end <= w.span.end for w in whole) for s in spans)
    assert not any(w.span.overlaps(t) for w in whole for t in taken)
