"""Who acts in office by what the sentence says alone, and who does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, SenderKind, Span
from hoering.privacy.names.mention import CAPITAL, NUMBER, mention_of, mention_signs, mention_vector
from hoering.privacy.names.standing import standing

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]
HEAD = "Jeg skriver om den nye plan for vores kvarter, som jeg ikke er helt enig i."


def letter(response_of: Make, *lines: str) -> Response:
    return response_of([HEAD, *lines, "Med venlig hilsen", "Karen Holm"], "Karen Holm")


def by_council(response_of: Make, *lines: str) -> Response:
    said = "Rådet har drøftet planen og har disse bemærkninger til den samlede forvaltning."
    return response_of([said, *lines], "Ældrerådet i Hvidsted", SenderKind.COUNCIL)


@pytest.mark.parametrize(
    "sentence",
    [
        "Jens Bang lovede byrådet på mødet, at der ville komme et svar til os inden jul.",
        "Jens Bang gik til valg på at bevare skolen, og nu vil han stemme for at lukke den.",
        "Vi har fået en mail fra Jens Bang, som skriver, at lokalplanen ikke kan ændres nu.",
        "I den rapport, som Jens Bang har lavet for ministeriet, står der noget helt andet.",
        # by rule
        "Jeg har talt med Jens Bang fra politiet, og han var enig i, at der køres for stærkt.",
        "Jens Bang har lovet at skære hækken. Han er ansat som driftsleder og burde kunne.",
        "Det står også i Jens Bangs lille skrift om torvet, som enhver kan låne og læse selv.",
    ],
)
def test_who_is_spoken_of_as_one_in_office_stays(
    sentence: str, response_of: Make, hidden: Hidden
) -> None:
    assert "Jens Bang" not in hidden(letter(response_of, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Jens Bang har boet her i fyrre år og kan ikke længere komme ned til bussen selv.",
        "Jeg følges med Jens Bang, når vi går tur med hundene ude på den gamle sti ved åen.",
        "Længere nede ad vejen bor Jens Bang, og hos ham løber vandet ind hver eneste vinter.",
        # told of illness, with a home, by first names, by the writer's own circle
        "Jens Bang sagde i byrådet, at han ville have en rampe. Han fik en blodprop sidste år.",
        "Jens Bang, 71, lovede på borgermødet, at han ville sende tegningerne til kommunen.",
        "På mødet i byrådet lovede Jens Bang, Mie og Rasmus at komme med et forslag til stien.",
        "Jens Bang fra vores hold har på mødet fremlagt et regnskab over, hvad kørslen koster.",
        "I nr. 14 vil kommunen rive ned. Jens Bang har på mødet fremlagt en anden mulighed nu.",
    ],
)
def test_who_is_told_of_as_a_neighbour_is_hidden(
    sentence: str, response_of: Make, hidden: Hidden
) -> None:
    assert "Jens Bang" in hidden(letter(response_of, sentence))


def test_two_of_one_family_are_no_officials(response_of: Make, hidden: Hidden) -> None:
    told = letter(
        response_of,
        "Vores ældste dreng hedder Otto Bang, og han går i skole en halv time væk herfra.",
        "Jens Bang lovede byrådet på mødet, at der ville komme et svar til os inden jul.",
    )
    assert "Jens Bang" in hidden(told)


def test_first_names_in_a_department_stay(response_of: Make, hidden: Hidden) -> None:
    told = letter(
        response_of,
        "Bodil fra Vej og Park ringede til mig, og Villy i borgerservice fandt skemaet frem.",
    )
    assert not {"Bodil", "Villy"} & set(hidden(told))


def test_a_sentence_that_begins_with_til_greets_nobody(response_of: Make, hidden: Hidden) -> None:
    told = by_council(
        response_of,
        "Til gengæld flyttede Jens Bang, der var født i huset, på plejehjem i april i år.",
    )
    assert "Jens Bang" in hidden(told)


def test_who_spoke_when_a_body_talked_it_over_stays(response_of: Make, hidden: Hidden) -> None:
    told = by_council(
        response_of,
        "Jens Bang nævnte under drøftelsen, at det bør kunne tælles, hvor tit planen svigter.",
    )
    assert "Jens Bang" not in hidden(told)


def test_a_mention_knows_no_names() -> None:
    text = "I maj skrev Ida til Jens Bang om 3 træer i Hvidsted. Hun fik nej."
    start = text.index("Jens")
    mention = mention_of(text, Span(start, start + len("Jens Bang")))
    assert mention.before == ("i", "maj", "skrev", CAPITAL, "til")
    assert mention.behind == ("om", NUMBER, "træer", "i", CAPITAL, ".")
    assert mention.following == ("hun", "fik", "nej", ".")
    signs = mention_signs([mention], private=True)
    assert {"b1=til", "a1=om", "next=hun", "priv"} <= set(signs)


def test_a_mention_without_words_has_no_vector() -> None:
    assert not mention_vector([mention_of("Jens Bang", Span(0, 9))]).any()


def test_weights_tell_what_they_learned() -> None:
    def of(text: str) -> float:
        start = text.index("Jens Bang")
        return standing([mention_of(text, Span(start, start + 9))], private=True)

    assert of("Vi fik afslag af Jens Bang, der sidder i udvalget.") > 0
    assert of("Jens Bang er enke og bor alene med sin hund.") < 0
