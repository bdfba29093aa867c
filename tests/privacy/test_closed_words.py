"""A condition that is hidden in the letters is not told by a keyword, a theme, a title or a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hoering.domain import (
    Analysis,
    Answer,
    Basis,
    Direction,
    Link,
    Linking,
    PersonalDatum,
    PersonalKind,
    Position,
    Remark,
    RemarkKind,
    Response,
    RoundFacts,
    SenderKind,
    Splitting,
    Theme,
    Theming,
)
from hoering.privacy.deciding.contact_details import without_contact
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.find import find_personal
from hoering.privacy.redacting.redacting import masks_of, redacted

Make = Callable[..., Response]
ILL = "Jeg har haft sclerose i ti år, og jeg har min astma at passe på."
ASKS = "Jeg vil gerne have flere bænke på stien."


def round_of(facts: RoundFacts, responses: Sequence[Response], theming: Theming) -> Analysis:
    """Each line of a response as a remark "H01.0", "H01.1" …"""
    splittings = []
    for response in responses:
        blocks = response.document.blocks
        remarks = tuple(
            Remark(
                f"{response.id}.{nth}",
                response.id,
                block.span.of(response.document.text),
                (block.span,),
                1,
                RemarkKind.GENERAL,
            )
            for nth, block in enumerate(blocks)
        )
        splittings.append(Splitting(response.id, remarks, ()))
    return Analysis(
        facts, tuple(responses), tuple(splittings), theming, (), Linking((), (), ())
    )  # fmt: skip


def published(analysis: Analysis, found: Sequence[PersonalDatum] = ()) -> Analysis:
    found = found or find_personal(analysis.responses, analysis.round)
    data = settled(found, {}, Citizens.NUMBER)
    assert any(s.hidden and s.datum.kind is PersonalKind.HEALTH for s in data)
    masks = masks_of(data, analysis)
    return redacted(analysis, masks, {}, {r.id: 1 for r in analysis.responses})


def theming_of(*titles: str, theme: Theme) -> Theming:
    positions = tuple(
        Position(f"P{n}", theme.id, Direction.AGAINST, title, ("H01.0",))
        for n, title in enumerate(titles)
    )
    link = Link("H01.0", theme.id, Basis.SIMILAR, 1.0, "nævner »scleroseramte« (sygdom)")
    return Theming((theme,), (link,), positions)


FOUND = Theme("min-sclerose", "Min sclerose", ("sclerose", "astmaen", "bænke"))


def test_keywords_names_and_reasons_tell_nothing_that_is_hidden(
    response_of: Make, facts: RoundFacts
) -> None:
    theming = theming_of(theme=FOUND)
    link = replace(theming.links[0], why="nævner »sclerosen« (sygdom)")
    made = published(
        round_of(facts, [response_of([ILL, ASKS])], replace(theming, links=(link,)))
    ).theming
    (theme,) = made.themes
    assert (theme.id, theme.name, theme.keywords) == ("tema-1", "Bænke", ("bænke",))
    assert made.links[0].why == "nævner »[udeladt]« (sygdom)"
    assert made.links[0].target == "tema-1"


def test_titles_are_without_it_and_quotations_lose_as_much_as_the_letter(
    response_of: Make, facts: RoundFacts
) -> None:
    theming = theming_of(
        "Bekymring vedrørende stier: bænke og astma",
        "Bekymring: »Jeg har haft sclerose i ti år …«",
        "Sclerosen er svær",
        theme=Theme("stier", "Stier"),
    )
    made = published(round_of(facts, [response_of([ILL, ASKS])], theming))
    titles = [p.title for p in made.theming.positions]
    assert titles[0] == "Bekymring vedrørende stier: bænke"
    assert titles[1] == f"Bekymring: »{made.remarks[0].text.split(',')[0]} …«"
    assert "sclerose" not in titles[1] and titles[2] == "[udeladt] er svær"


def test_what_is_told_openly_stays(response_of: Make, facts: RoundFacts) -> None:
    other = response_of(
        ["Flere borgere med sclerose skal kunne komme ud."],
        "Scleroseforeningen",
        SenderKind.ORGANISATION,
        id="H02",
    )
    found = Theme("sclerose", "Sclerose", ("sclerose", "bænke"))
    made = published(
        round_of(facts, [response_of([ILL, ASKS]), other], theming_of(theme=found))
    ).theming
    assert made.themes == (found,)


def test_the_subject_of_the_round_and_given_themes_stay(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = response_of(["Min mor har demens og bor alene.", ASKS])
    about = replace(facts, title="Demenspolitik")
    found = Theme("demens", "Demens", ("demens",))
    assert published(round_of(about, [letter], theming_of(theme=found))).theming.themes == (found,)
    given = replace(found, origin="temaer.toml")
    assert published(round_of(facts, [letter], theming_of(theme=given))).theming.themes == (given,)
    assert published(round_of(facts, [letter], theming_of(theme=found))).theming.themes != (found,)


def test_a_reply_tells_no_number_of_another_letter(response_of: Make, facts: RoundFacts) -> None:
    other = response_of(
        ["Parken mener, at stien er for smal.", "Tlf. 87 00 41 20"],
        "Beboerforeningen Parken",
        SenderKind.ORGANISATION,
        id="H02",
    )
    responses = [response_of([ILL, ASKS]), other]
    found = without_contact(find_personal(responses, facts), responses, facts)
    answer = Answer(
        "H01.1", None, False, (), None, None, "", reply="Ring til Parken på 87 00 41 20."
    )
    analysis = round_of(facts, responses, Theming((), (), ()))
    made = published(replace(analysis, linking=Linking((answer,), (), ())), found)
    assert made.linking.answers[0].reply == "Ring til Parken på [telefon]."
