"""The agenda item: exact counts in good Danish, replies word for word, gaps where nobody wrote."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest

from hoering import dansk
from hoering.domain import (
    Alarm,
    AlarmKind,
    BlockKind,
    Change,
    ChangeKind,
    Direction,
    Edit,
    EditState,
    Outcome,
    Paragraph,
    Policy,
    Position,
    Reviewed,
    Section,
    SenderKind,
)
from hoering.writing.agenda import agenda_blocks, agenda_themes
from hoering.writing.agenda.agenda import FORMS, agenda_bytes
from hoering.writing.facts.register import register
from hoering.writing.tables import change_list
from hoering.writing.word.marked import difference
from hoering.writing.wording.differences import BREAK
from hoering.writing.workbook.sheet_tabs import change_tab

K = SenderKind


def opened(form: str, reviewed: Reviewed) -> Any:
    facts = replace(reviewed.analysis.round, agenda_template=form)
    changed = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    return docx.Document(io.BytesIO(agenda_bytes(changed)))


def texts(document: Any) -> list[str]:
    """With plain blanks, also where a line must not end."""
    return [p.text.replace("\u00a0", " ") for p in document.paragraphs if p.text.strip()]


def under(document: Any, heading: str) -> list[str]:
    """The paragraphs below a heading, down to the next of its rank."""
    found, level = [], 0
    for paragraph in document.paragraphs:
        name = paragraph.style.name
        if level and name.startswith("Heading") and int(name[-1]) <= level:
            break
        if level and paragraph.text:
            found.append(paragraph.text.replace("\u00a0", " "))
        if paragraph.text == heading:
            level = int(name[-1])
    return found


def test_the_forms_have_the_headings_of_the_municipalities(reviewed: Reviewed) -> None:
    wanted = {
        "frederiksberg": ["Resume", "Beslutning", "Indstilling", "Sagsfremstilling", "Økonomi",
                          "Borgmesterpåtegning", "Behandling", "Bilag"],
        "koebenhavn": ["Indstilling", "Problemstilling", "Løsning", "Økonomi", "Videre proces",
                       "Oversigt over politisk behandling", "Beslutning", "Bilag"],
        "herlev": ["Resume", "Forvaltningen indstiller", "Sagsfremstilling", "Lovgrundlag",
                   "Økonomi", "Beslutningskompetence", "Beslutning", "Bilag"],
    }  # fmt: skip
    for form, headings in wanted.items():
        document = opened(form, reviewed)
        assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == headings
        assert document.paragraphs[0].text == "Ældrepolitik 2026–2030"


@pytest.mark.parametrize("form", FORMS)
def test_the_facts_of_the_round(form: str, reviewed: Reviewed) -> None:
    text = " ".join(texts(opened(form, reviewed)))
    assert "fra den 2. februar til den 13. marts 2026 kl. 12.00" in text
    assert (
        "Der er modtaget seks høringssvar fra to råd, en bestyrelse, en organisation og to "
        "borgere. Heraf er et modtaget efter fristen, et uden bemærkninger, et næsten enslydende "
        "med et andet svar og et ikke læst." in text
    )
    assert "Svarene rummer tolv bemærkninger om fire temaer." in text
    assert "Følgende hørte parter har ikke svaret: Ældre Sagen Skovballe og Udsatterådet." in text
    assert "[Tjek: en fil kunne ikke læses og er ikke talt med, men kan være fra en af de" in text
    assert "K. Winther" not in text  # a private person; the agenda is published
    assert "Lindegårdens Venner og to borgere." in text


def test_no_line_ends_inside_a_date_or_a_time(reviewed: Reviewed) -> None:
    said = " ".join(p.text for p in opened("herlev", reviewed).paragraphs)
    assert "den 2.\u00a0februar til den 13.\u00a0marts 2026 kl.\u00a012.00" in said


def test_one_who_did_not_answer_is_not_told_of_as_many(reviewed: Reviewed) -> None:
    facts = replace(reviewed.analysis.round, invited=("Ældrerådet", "Udsatterådet"))
    alone = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    text = " ".join(texts(opened("herlev", alone)))
    assert "Udsatterådet er hørt, men har ikke svaret." in text
    assert "er ikke talt med, men kan være fra Udsatterådet]" in text


def test_the_annexes_stay_on_one_page(reviewed: Reviewed) -> None:
    listed = [p for p in opened("herlev", reviewed).paragraphs if p.text.startswith("Bilag ")]
    assert [bool(p.paragraph_format.keep_with_next) for p in listed] == [True, True, True, False]


def test_themes_that_recur_are_counted(reviewed: Reviewed) -> None:
    part = under(opened("frederiksberg", reviewed), "Bemærkninger til høringssvarene")
    assert part[:4] == [
        "[Tjek: punkterne under hvert tema er programmets: det har valgt, lagt sammen og "
        "sammenfattet]",
        "Medarbejdere og kontinuitet",
        "Fire bemærkninger fra et råd, en bestyrelse og en borger. De vedrører afsnit 3.2 Faste "
        "medarbejdere (tre afsendere).",
        "Borgerne skal have en fast kontaktperson og møde færre forskellige medarbejdere: "
        "et råd og en bestyrelse (H01.2 og H02.1).",
    ]
    assert "Forvaltningens svar (til H01.2): Der er skrevet en kontaktperson ind." in part
    assert "Forvaltningens svar: [Skriv: forvaltningens svar om Pårørende og aflastning]" in part
    assert part[-1].startswith("Desuden er to temaer kun rejst af en enkelt afsender:")


def test_a_title_with_a_colon_of_its_own_gets_no_second_one(reviewed: Reviewed) -> None:
    theming = reviewed.analysis.theming
    first = replace(theming.positions[0], title="Ønske om færre: kontaktperson")
    titled = replace(theming, positions=(first, *theming.positions[1:]))
    changed = replace(reviewed, analysis=replace(reviewed.analysis, theming=titled))
    part = under(opened("frederiksberg", changed), "Bemærkninger til høringssvarene")
    assert any(
        line == "Ønske om færre: kontaktperson – et råd og en bestyrelse (H01.2 og H02.1)."
        for line in part
    )


def test_decisions_and_proposals_are_kept_apart(reviewed: Reviewed) -> None:
    part = under(opened("frederiksberg", reviewed), "Bemærkninger til høringssvarene")
    assert "Heraf er en taget til efterretning." in part
    assert "[Tjek: programmets forslag: en indarbejdet og to ikke indarbejdet]" in part


def test_the_outcomes_of_a_theme_add_up(reviewed: Reviewed, ids: dict[str, str]) -> None:
    def told(*still_open: str) -> list[str]:
        linking = reviewed.analysis.linking
        gone = {ids[number] for number in still_open}
        answers = tuple(
            replace(a, outcome=None) if a.remark in gone else a for a in linking.answers
        )
        analysis = replace(reviewed.analysis, linking=replace(linking, answers=answers))
        book = register(replace(reviewed, analysis=analysis))
        return [p.text for p in agenda_blocks.outcomes(book.of_theme("paaroerende"))]

    assert told() == [
        "Heraf er en taget til efterretning.",
        "[Tjek: programmets forslag: en indarbejdet og en ikke indarbejdet]",
    ]
    assert told("H06.1") == [
        "Heraf er en taget til efterretning.",
        "[Tjek: programmets forslag: en indarbejdet og en uden forslag]",
    ]
    assert told("H04.1", "H06.1") == ["Heraf er en taget til efterretning og to uden udfald."]


def test_the_sections_that_most_senders_write_about_are_named_with_a_theme(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    def told(*sections: str | None) -> str:
        linking = reviewed.analysis.linking
        of = dict(
            zip((ids[n] for n in ("H01.2", "H01.4", "H02.1", "H04.3")), sections, strict=True)
        )
        answers = tuple(replace(a, section=of.get(a.remark, a.section)) for a in linking.answers)
        analysis = replace(reviewed.analysis, linking=replace(linking, answers=answers))
        lines = [
            p.text for p in agenda_themes.themes(register(replace(reviewed, analysis=analysis)))
        ]
        return lines[2].partition("en borger.")[2].strip()

    assert told("3.2", "4", "3.2", "1") == (
        "De vedrører især afsnit 3.2 Faste medarbejdere (to afsendere)."
    )
    assert told("3.2", "4", "4", "3.2") == (
        "De vedrører afsnit 3.2 Faste medarbejdere (to afsendere) og afsnit 4 Måltider (to afsendere)."
    )
    assert told("3.2", "3.2", "1", "4") == (
        "De vedrører afsnit 3.2 Faste medarbejdere (en afsender), "
        "afsnit 1 Et godt liv hele livet (en afsender) og afsnit 4 Måltider (en afsender)."
    )
    assert told("3.2", "4", "1", "5.1") == told("3.2", "3.2", "1", None) == ""
    assert told(None, None, None, None) == ""


def test_what_was_changed_by_section(reviewed: Reviewed) -> None:
    part = under(opened("koebenhavn", reviewed), "Ændringer i udkastet")
    at = part.index("Afsnit 4 Måltider")
    assert part[at + 1] == (
        "Tilføjet: Måltiderne tilberedes på plejecentret. "
        "(Æ02; Brugerbestyrelsen på Lindegården; H02.3)"
    )
    assert any("Afsnit 5.1" in line for line in part)
    assert any("(Æ03; en borger; H04.1)" in line for line in part)
    assert part[-1].startswith("Desuden er en tekst i afsnit 2.1 ")
    assert part[-1].endswith(" flyttet til afsnit 2.2 (Æ05).")


def test_changes_without_a_remark_are_not_told_as_made_because_of_the_hearing(
    reviewed: Reviewed,
) -> None:
    part = under(opened("frederiksberg", reviewed), "Ændringer i udkastet")
    assert part[0] == "Udkastet er ændret på disse punkter:"
    assert any("(Æ06; uden bemærkning)" in line for line in part)


def test_a_remark_that_was_not_met_stands_behind_no_change(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    mark = "[Tjek: koblingerne er programmets forslag]"
    linking = reviewed.analysis.linking
    answers = tuple(
        replace(a, outcome=Outcome.NOT_ADOPTED) if a.remark == ids["H04.1"] else a
        for a in linking.answers
    )
    analysis = replace(reviewed.analysis, linking=replace(linking, answers=answers))
    unmet = replace(reviewed, analysis=analysis)
    part = under(opened("frederiksberg", unmet), "Ændringer i udkastet")
    assert any("(Æ03; ingen sikker bemærkning)" in line for line in part)
    assert any("(Æ02; Brugerbestyrelsen på Lindegården; H02.3)" in line for line in part)
    assert part.count(mark) == 1
    refused = Edit(ids["H04.1"], "outcome", Outcome.NOT_ADOPTED.value, "", "2026-03-21")
    sure = replace(unmet, edits=(*unmet.edits, (refused, EditState.KEPT)))
    part = under(opened("frederiksberg", sure), "Ændringer i udkastet")
    assert any("(Æ03; uden bemærkning)" in line for line in part)
    said = Edit(ids["H04.1"], "changes", "Æ03", "", "2026-03-21")
    linked = replace(unmet, edits=(*unmet.edits, (said, EditState.KEPT)))
    part = under(opened("frederiksberg", linked), "Ændringer i udkastet")
    assert any("(Æ03; en borger; H04.1)" in line for line in part)
    every = tuple(
        (Edit(ids[number], "changes", change, "", "2026-03-21"), EditState.KEPT)
        for number, change in (
            ("H01.2", "Æ01"),
            ("H02.1", "Æ01"),
            ("H02.2", "Æ04"),
            ("H02.3", "Æ02"),
        )
    )
    decided = replace(linked, edits=(*linked.edits, *every))
    assert mark not in under(opened("frederiksberg", decided), "Ændringer i udkastet")


def test_a_moved_section_is_told_as_moved(reviewed: Reviewed) -> None:
    words = (Paragraph("Kommunen hjælper.", 1, BlockKind.PARAGRAPH),)
    sections = tuple(Section("", h, 1, 1, words) for h in ("Parkering", "Elbiler"))
    text = "Elbiler\nKommunen hjælper."
    changes = (
        Change("Æ01", "Elbiler", ChangeKind.MOVED, text, text, moved_to="Elbiler"),
        Change("Æ02", "Parkering", ChangeKind.REWRITTEN, "I 2027.", "I 2028."),
    )
    alarms = tuple(
        Alarm(AlarmKind.CHANGE_NOT_ASKED_FOR, c.id, f"Redaktionel: {c.id}.") for c in changes
    )
    analysis = replace(
        reviewed.analysis,
        policy=Policy("u.docx", "Plan", sections[::-1]),
        revised=Policy("t.docx", "Plan", sections),
        changes=changes,
        linking=replace(reviewed.analysis.linking, alarms=alarms),
    )
    part = under(opened("frederiksberg", Reviewed(analysis)), "Ændringer i udkastet")
    assert part == [
        "Desuden er »Elbiler« flyttet og står nu efter »Parkering« (Æ01).",
        "Desuden er der en redaktionel ændring af stavning, numre og lignende (Æ02).",
    ]


def test_what_was_not_taken_in_by_reason(reviewed: Reviewed) -> None:
    part = under(opened("herlev", reviewed), "Det, der ikke er medtaget")
    assert part[0] == (
        "Bemærkninger, der vedrører økonomi eller normering: en bemærkning fra et råd (H01.4). "
        "[Tjek: udfaldet er programmets forslag]"
    )
    assert any(
        line.startswith(
            "Bemærkninger uden registreret begrundelse: en bemærkning fra et råd (H01.3)"
        )
        for line in part
    )
    assert not any("H04.2" in line for line in part)  # the secretariat noted it


def with_why(reviewed: Reviewed, remark: str, why: str) -> Reviewed:
    linking = reviewed.analysis.linking
    answers = tuple(replace(a, why=why) if a.remark == remark else a for a in linking.answers)
    changed = replace(reviewed.analysis, linking=replace(linking, answers=answers))
    return replace(reviewed, analysis=changed)


def test_a_guessed_reason_is_no_registered_one(reviewed: Reviewed, ids: dict[str, str]) -> None:
    why = f"Afsnit 3.2 ligger nærmest i indhold; {dansk.GUESSED_REASON}"
    guessed = with_why(reviewed, ids["H01.4"], why)
    part = under(opened("herlev", guessed), "Det, der ikke er medtaget")
    assert not any("økonomi" in line for line in part)
    assert any(
        line.startswith("Bemærkninger uden registreret begrundelse: to bemærkninger fra et råd")
        and "(H01.3 og H01.4)" in line
        for line in part
    )
    edit = Edit(ids["H01.4"], "reason", "økonomi", "økonomi", "2026-03-21")
    decided = replace(guessed, edits=(*guessed.edits, (edit, EditState.KEPT)))
    part = under(opened("herlev", decided), "Det, der ikke er medtaget")
    assert part[0].startswith(
        "Bemærkninger, der vedrører økonomi eller normering: en bemærkning fra et råd (H01.4)."
    )


def test_an_outcome_that_was_decided_needs_no_check(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    edits = tuple(
        (Edit(ids["H01.4"], field, value, "", "2026-03-21"), EditState.KEPT)
        for field, value in (("outcome", Outcome.NOT_ADOPTED.value), ("reason", "økonomi"))
    )
    decided = replace(reviewed, edits=(*reviewed.edits, *edits))
    part = under(opened("herlev", decided), "Det, der ikke er medtaget")
    assert part[0].endswith("en bemærkning fra et råd (H01.4).")
    decided = replace(reviewed, edits=(*reviewed.edits, edits[0]))
    part = under(opened("herlev", decided), "Det, der ikke er medtaget")
    assert any(line.startswith("Bemærkninger uden registreret begrundelse") for line in part)


def test_nothing_is_recommended_beyond_the_form(
    reviewed: Reviewed, without_revision: Reviewed
) -> None:
    assert under(opened("frederiksberg", reviewed), "Indstilling") == [
        "Senior og Omsorg indstiller,",
        "at høringssvarene tages til efterretning",
        "at Ældrepolitik 2026–2030 godkendes",
    ]
    early = under(opened("frederiksberg", without_revision), "Indstilling")
    assert early[2].startswith("[Skriv: hvad der i øvrigt indstilles")
    assert under(opened("koebenhavn", without_revision), "Ændringer i udkastet") == [
        "[Skriv: ændringerne, når der er et tilrettet udkast]"
    ]


def test_many_changes_are_counted_and_those_behind_which_somebody_stands_shown(
    reviewed: Reviewed,
) -> None:
    analysis = reviewed.analysis
    more = tuple(
        replace(analysis.changes[5], id=f"Æ{n}", section="2.1", before=f"gl {n}", after=f"ny {n}")
        for n in range(10, 24)
    )
    many = replace(reviewed, analysis=replace(analysis, changes=(*analysis.changes, *more)))
    part = under(opened("frederiksberg", many), "Ændringer i udkastet")
    at = part.index("Afsnit 2.1 Fællesskab og ensomhed")
    assert part[at + 1].startswith("14 ændringer uden bemærkninger bag (Æ10, Æ11")
    assert any(line.startswith("Tilføjet: Måltiderne") for line in part)


def test_a_round_of_which_nothing_is_known(bare: Reviewed) -> None:
    for form in FORMS:
        text = texts(opened(form, bare))
        assert "Der er ikke modtaget høringssvar, som kunne læses." in " ".join(text)
        assert any("[Skriv: " in t for t in text)


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([K.COUNCIL] * 3 + [K.BOARD] * 2, "tre råd og to bestyrelser"),
        ([K.CITIZEN], "en borger"),
        ([K.CITIZEN] * 7, "syv borgere"),
        ([K.COUNCIL], "et råd"),
        ([K.CITIZEN] * 13 + [K.AUTHORITY], "13 borgere og en myndighed"),
        ([], ""),
    ],
)
def test_senders_in_words(kinds: list[SenderKind], said: str) -> None:
    assert dansk.senders_in_words(kinds) == said


def with_new_section(reviewed: Reviewed) -> Reviewed:
    """The revised draft has a new section 4 before the draft's own section 4."""
    analysis = reviewed.analysis
    assert analysis.revised is not None
    text = (Paragraph("Søskende skal kunne bo sammen.", 4, BlockKind.PARAGRAPH),)
    old = analysis.revised.sections
    nth = next(n for n, section in enumerate(old) if section.number == "4")
    moved = replace(old[nth], number="5")
    new = Section("4", "Brødre og søstre", 1, 4, text)
    revised = replace(analysis.revised, sections=(*old[:nth], new, moved, *old[nth + 1 :]))
    after = f"4 Brødre og søstre{BREAK}Søskende skal kunne bo sammen."
    added = Change("Æ07", "4", ChangeKind.ADDED, "", after)
    return replace(
        reviewed, analysis=replace(analysis, revised=revised, changes=(*analysis.changes, added))
    )


def test_a_new_section_does_not_stand_under_an_old_one_of_its_number(reviewed: Reviewed) -> None:
    changed = with_new_section(reviewed)
    said = texts(opened("frederiksberg", changed))
    new, old = said.index("Afsnit 4 Brødre og søstre (nyt afsnit)"), said.index("Afsnit 4 Måltider")
    assert new < old  # where it came in the revised draft
    assert "Æ07" in said[new + 1] and not any("Æ07" in line for line in said[old:])
    assert "Æ02" in said[old + 1]
    book = register(changed)
    (tab,) = [row for row in change_tab(book).rows if row[0] == "Æ07"]
    assert tab[1] == "4 Brødre og søstre (nyt afsnit)"
    row = list(change_list.overview_rows(book))[-1]
    assert "".join(run.text for run in row.cells[1].paras[0].runs) == tab[1]


def test_senders_that_would_fill_pages_are_left_to_the_annex(reviewed: Reviewed) -> None:
    def answered(number: int) -> str:
        analysis = reviewed.analysis
        first = replace(analysis.responses[0], sender_kind=K.COUNCIL)
        many = tuple(
            replace(first, id=f"H{n}", sender=f"Råd {n}") for n in range(100, 100 + number)
        )
        round_ = replace(
            reviewed, analysis=replace(analysis, responses=(*analysis.responses, *many))
        )
        return " ".join(p.text for p in agenda_blocks.who(register(round_)))

    assert "Råd 169" in answered(70) and "Alle afsendere" not in answered(70)
    assert "Alle afsendere er nævnt i den kommenterede oversigt." in answered(90)
    assert "Råd 189" not in answered(90)


def test_senders_that_may_be_others_are_marked_once(reviewed: Reviewed) -> None:
    def told(*chances: float) -> str:
        analysis = reviewed.analysis
        responses = tuple(
            replace(r, sender_chance=chance)
            for r, chance in zip(analysis.responses, chances, strict=True)
        )
        changed = replace(reviewed, analysis=replace(analysis, responses=responses))
        return next(p.text for p in agenda_blocks.who(register(changed)))

    assert told(1, 1, 1, 1, 1, 1).endswith("Lindegårdens Venner og to borgere.")
    # A private person is not named: nobody has to look for the name.
    assert told(0.32, 1, 0.95, 0.4, 1, 0.6).endswith(
        " og to borgere. [Tjek: programmet er usikkert på afsenderen af H01 og H06]"
    )


def test_one_reply_leaves_the_gap_for_the_others(reviewed: Reviewed) -> None:
    entries = list(register(reviewed).entries.values())
    answered = [e for e in entries if e.reply][:1]
    told = agenda_blocks.replies([*answered, *(e for e in entries if not e.reply)][:4], "mad")
    *_, gap = ["".join(run.text for run in line.runs) for line in told]
    wanted = "[Skriv: forvaltningens svar om mad; 3 af 4 bemærkninger mangler svar]"
    assert gap == f"Forvaltningens svar: {wanted}"


def test_the_lead_line_of_the_changes_stays_with_them(reviewed: Reviewed) -> None:
    lines = opened("frederiksberg", reviewed).paragraphs
    (lead,) = [p for p in lines if p.text.startswith("Udkastet er ændret på disse punkter")]
    assert lead.paragraph_format.keep_with_next


def test_what_single_bodies_say_is_told_where_little_is_shared(reviewed: Reviewed) -> None:
    ids = {e.number: e.remark.id for e in register(reviewed).entries.values()}
    asked, feared = "Ønske om navneskilte", "Bekymring for min mor"
    positions = (
        Position("P01", "medarbejdere", Direction.PROPOSAL, asked, (ids["H01.2"],)),
        Position("P02", "medarbejdere", Direction.AGAINST, feared, (ids["H04.3"],)),
    )
    theming = replace(reviewed.analysis.theming, positions=positions)
    changed = replace(reviewed, analysis=replace(reviewed.analysis, theming=theming))
    told = [p.text for p in agenda_themes.themes(register(changed))]
    assert told[0].startswith("[Tjek: punkterne under hvert tema er programmets")
    assert "Ældrerådet: ønske om navneskilte (H01.2)." in told
    assert not any("min mor" in line for line in told)


@pytest.mark.parametrize("title", ["Forslag vedrørende behandling", "Bemærkning om behandling"])
def test_a_point_that_says_no_wish_is_not_told(reviewed: Reviewed, title: str) -> None:
    ids = {e.number: e.remark.id for e in register(reviewed).entries.values()}
    positions = (Position("P01", "medarbejdere", Direction.PROPOSAL, title, (ids["H01.2"],)),)
    theming = replace(reviewed.analysis.theming, positions=positions)
    changed = replace(reviewed, analysis=replace(reviewed.analysis, theming=theming))
    told = [p.text for p in agenda_themes.themes(register(changed))]
    assert not any("H01.2" in line for line in told if line.startswith("Ældrerådet"))


def test_a_point_that_is_clear_by_itself_goes_first(reviewed: Reviewed) -> None:
    entry = next(e for e in register(reviewed).entries.values() if e.position)
    assert entry.position is not None
    titles = [
        "Ændringsønske: »Kajen er våd«",
        "Bekymring: »Kajen bliver nok så våd, at …«",
        "Forslag: »Hæv kajen«",
        "Ønske om en højere kaj",
    ]
    made = [replace(entry, position=replace(entry.position, title=title)) for title in titles]
    found = sorted(made, key=agenda_themes._weight)
    assert [e.position.title for e in found if e.position] == titles[::-1]


def test_new_words_begin_behind_the_arrow_without_the_stop_of_the_old() -> None:
    change = Change(
        "Æ01", "4.2", ChangeKind.REWRITTEN, "Pladsen på Møllevej lukker i maj.",
        "Pladsen på Møllevej. Anlægget fortsætter i en mindre udgave.",
    )  # fmt: skip
    assert "→ ." not in "".join(run.text for run in difference(change))


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("Støtte: »Bestyrelsen er overordnet positiv«", False),
        ("Forslag: »Giv dem det samme som os«", False),
        ("Forslag vedrørende haven: »den bør være åben«", True),
        ("Bekymring: »Det er ikke sjovt for dem, der bor nærmest«", True),
        # Nobody knows what, once the theme that stands above it is left out.
        ("Forslag vedrørende {}: »Den bør være åben«", False),
        ("Forslag vedrørende {}: »Det bør stå, som det er«", False),
        ("Støtte til, »at det står sort på hvidt«", False),
        ("Forslag: »Det bør stå, at haven er åben«", True),
        ("Støtte til, at haven åbnes", True),
    ],
)
def test_a_point_that_says_nothing_by_itself_is_none(
    title: str, is_told: bool, reviewed: Reviewed
) -> None:
    theming = reviewed.analysis.theming
    named = title.format(theming.themes[0].name.lower())
    own = tuple(replace(p, title=named) for p in theming.positions)
    changed = replace(
        reviewed, analysis=replace(reviewed.analysis, theming=replace(theming, positions=own))
    )
    book = register(changed)
    bodies = [e for e in book.entries.values() if e.response.sender_kind is not K.CITIZEN]
    told = [p.text for p in agenda_themes._examples(theming.themes[0], bodies, 3)]
    assert bool(told) is is_told
    assert all(": forslag: »" not in line for line in told)


def test_a_point_does_not_repeat_the_heading_above_it(reviewed: Reviewed) -> None:
    theme = reviewed.analysis.theming.themes[0]
    named = f"Forslag vedrørende {theme.name.lower()}: »Luk haven«"
    assert agenda_themes._below(theme, named) == "Forslag: »Luk haven«"
    assert (
        agenda_themes._below(theme, f"Spørgsmål om {theme.name}: »Hvad?«") == "Spørgsmål: »Hvad?«"
    )
    assert agenda_themes._below(theme, "Ønske om mad") == "Ønske om mad"
