"""Draft against revised draft: what counts as a change, and what is only layout."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoering.domain import BlockKind, Change, ChangeKind, Paragraph, Policy, Section
from hoering.language.sentences import sentences
from hoering.linking.changes import compare

P, BULLET, CELL = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.CELL
_WORDS = (
    "barnet familien skolen kommunen støtte indsats møder forældre lærere vejen cykelsti haven "
    "kulturen biblioteket ældre hjemmet pleje budget planen området bygning klima vand skov"
)
WORDS = _WORDS.split()


def section(
    number: str, heading: str, *texts: str | tuple[str, BlockKind], page: int = 1
) -> Section:
    paragraphs = tuple(
        Paragraph(t, page, P) if isinstance(t, str) else Paragraph(t[0], page, t[1]) for t in texts
    )
    return Section(number, heading, number.count(".") + 1, page, paragraphs)


def policy(*sections: Section) -> Policy:
    return Policy("udkast.pdf", "Politik", sections)


def told(changes: tuple[Change, ...]) -> list[tuple[str, str, str, str]]:
    return [(c.section, str(c.kind), c.before, c.after) for c in changes]


SUPPORT = "Familien får støtte, så snart behovet er kendt. Støtten skal være let at forstå."
SCHOOL = "Skolen indkalder til et møde inden sommerferien. Forældrene får referatet bagefter."
LEISURE = "Alle børn skal kunne gå til noget i fritiden. Kommunen samler tilbuddene på en side."


def draft() -> Policy:
    return policy(
        section("1", "Støtte", SUPPORT),
        section("2", "Skole", SCHOOL, ("Hver klasse har en kontaktlærer", BULLET)),
        section("3", "Fritid", LEISURE),
    )


def with_section(index: int, new: Section) -> Policy:
    sections = list(draft().sections)
    sections[index] = new
    return policy(*sections)


def test_a_draft_does_not_differ_from_itself() -> None:
    assert compare(draft(), draft()) == ()


def test_a_reworded_sentence_is_one_change_with_both_wordings() -> None:
    after = SCHOOL.replace("inden sommerferien", "senest seks uger før skolestart")
    changes = compare(
        draft(),
        with_section(1, section("2", "Skole", after, ("Hver klasse har en kontaktlærer", BULLET))),
    )
    assert told(changes) == [
        (
            "2",
            "omformuleret",
            "Skolen indkalder til et møde inden sommerferien.",
            "Skolen indkalder til et møde senest seks uger før skolestart.",
        )
    ]
    assert changes[0].id == "Æ01"


def test_two_changes_far_apart_in_one_paragraph_are_two() -> None:
    long = (
        "A-holdet mødes hver mandag i hallen. " + LEISURE + " Der er ingen venteliste til svømning."
    )
    old = policy(section("3", "Fritid", long))
    new = policy(
        section("3", "Fritid", long.replace("mandag", "tirsdag").replace("ingen", "næsten ingen"))
    )
    assert [c.before for c in compare(old, new)] == [
        "A-holdet mødes hver mandag i hallen.",
        "Der er ingen venteliste til svømning.",
    ]


def test_an_added_sentence_stands_alone() -> None:
    new = with_section(0, section("1", "Støtte", SUPPORT + " Familien får en fast kontaktperson."))
    assert told(compare(draft(), new)) == [
        ("1", "tilføjet", "", "Familien får en fast kontaktperson.")
    ]


def test_a_deleted_bullet_is_found() -> None:
    new = with_section(1, section("2", "Skole", SCHOOL))
    assert told(compare(draft(), new)) == [("2", "slettet", "Hver klasse har en kontaktlærer", "")]


def test_an_inserted_section_and_the_renumbering_it_causes() -> None:
    old = draft()
    extra = section("3", "Efterværn", "Unge kan få en støtteperson efter det fyldte 18. år.")
    new = policy(old.sections[0], old.sections[1], extra, section("4", "Fritid", LEISURE))
    assert told(compare(old, new)) == [
        ("3", "tilføjet", "", "3 Efterværn\nUnge kan få en støtteperson efter det fyldte 18. år."),
        ("3", "ny_nummerering", "3 Fritid", "4 Fritid"),
    ]


def test_a_new_section_belongs_to_the_one_before_it_not_to_the_one_that_had_its_number() -> None:
    old = draft()
    extra = section("3", "Efterværn", "Unge kan få en støtteperson efter det fyldte 18. år.")
    new = policy(old.sections[0], old.sections[1], extra, section("4", "Fritid", LEISURE))
    added, renumbered = compare(old, new)
    assert (added.section, added.follows, added.home) == ("3", "2", "2")
    assert (renumbered.section, renumbered.follows, renumbered.home) == ("3", "", "3")
    (first,) = [c for c in compare(old, policy(extra, *old.sections)) if c.follows]
    assert first.home == "1"


def test_a_sentence_found_again_in_another_section_was_moved() -> None:
    first, rest = LEISURE.split(". ", 1)
    new = policy(
        section("1", "Støtte", SUPPORT, first + "."),
        draft().sections[1],
        section("3", "Fritid", rest),
    )
    (change,) = compare(draft(), new)
    assert change.kind is ChangeKind.MOVED
    assert (change.section, change.moved_to) == ("3", "1")
    assert change.before == change.after == first + "."


def test_a_moved_text_that_was_touched_up_still_counts_as_moved() -> None:
    first, rest = LEISURE.split(". ", 1)
    edited = first.replace("skal kunne", "bør kunne") + "."
    new = policy(
        section("1", "Støtte", SUPPORT, edited), draft().sections[1], section("3", "Fritid", rest)
    )
    assert [(c.kind, c.after) for c in compare(draft(), new)] == [(ChangeKind.MOVED, edited)]


def test_bullets_that_changed_places_give_one_move() -> None:
    bullets = [(f"{w} er vigtigt for alle i byen", BULLET) for w in ("Leg", "Ro", "Motion")]
    old = policy(section("1", "Mål", *bullets))
    new = policy(section("1", "Mål", bullets[2], bullets[0], bullets[1]))
    assert [(c.kind, c.before) for c in compare(old, new)] == [
        (ChangeKind.MOVED, "Motion er vigtigt for alle i byen")
    ]


def test_a_table_row_is_compared_as_a_row() -> None:
    head = ("Indsats | Ansvarlig | Frist", CELL)
    old = policy(section("4", "Plan", head, ("Efterværn | Familieafdelingen | 2027", CELL)))
    new = policy(
        section(
            "4",
            "Plan",
            head,
            ("Efterværn | Familieafdelingen | 2026", CELL),
            ("Leg | Skolen | 2028", CELL),
        )
    )
    assert told(compare(old, new)) == [
        (
            "4",
            "omformuleret",
            "Efterværn | Familieafdelingen | 2027",
            "Efterværn | Familieafdelingen | 2026",
        ),
        ("4", "tilføjet", "", "Leg | Skolen | 2028"),
    ]


def test_a_reworded_heading_is_a_change() -> None:
    new = with_section(2, section("3", "Fritid og fællesskab", LEISURE))
    assert told(compare(draft(), new)) == [
        ("3", "omformuleret", "3 Fritid", "3 Fritid og fællesskab")
    ]


def test_one_sentence_made_into_two_is_one_change() -> None:
    old = policy(
        section("1", "Møder", "Skolen holder et møde i maj, og forældrene får et referat af mødet.")
    )
    new = policy(
        section(
            "1", "Møder", "Skolen holder et møde i maj. Forældrene får altid et referat af mødet."
        )
    )
    assert len(compare(old, new)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det er kommunens pligt at svare.", "Det er kommu-\nnens pligt at svare."),
        ("Det er kommunens pligt at svare.", "Det er kommu\u00adnens  pligt at svare."),
        ("Vi kalder det ”tidlig indsats” – altid.", "Vi kalder det »tidlig indsats« - altid."),
        ("Effektive fletninger findes.", "E\ufb00ektive \ufb02etninger \ufb01ndes."),
        ("Dag- og døgntilbud hører sammen.", "Dag- og\ndøgntilbud hører sammen."),
    ],
)
def test_typography_is_no_change(before: str, after: str) -> None:
    old, new = (policy(section("1", "Mål", text)) for text in (before, after))
    assert compare(old, new) == ()


def test_a_number_that_changed_is_a_change() -> None:
    old = policy(
        section("1", "Mål", "Fristen er 1 12 dage for alle, der klager over en afgørelse.")
    )
    new = policy(
        section("1", "Mål", "Fristen er 11 2 dage for alle, der klager over en afgørelse.")
    )
    assert len(compare(old, new)) == 1


def test_pages_bullets_and_running_heads_are_no_change() -> None:
    old = policy(
        section(
            "1",
            "Mål",
            "Kommunen vil støtte familien, når den beder",
            "om det. Det er let.",
            ("• Leg i byen", BULLET),
        ),
        *(section(str(n), f"Afsnit {n}", f"Tekst nummer {n} her.", page=n) for n in range(2, 6)),
    )
    new = policy(
        section(
            "1",
            "Mål",
            "Kommunen vil støtte familien, når den beder om det. Det er let.",
            ("– Leg i byen", BULLET),
        ),
        *(
            section(
                str(n),
                f"Afsnit {n}",
                f"Tekst nummer {n} her.",
                "Lindebjerg Kommune",
                f"Side {n} af 9",
                page=n,
            )
            for n in range(2, 6)
        ),
    )
    assert compare(old, new) == ()
    assert compare(new, old) == ()


def test_a_deleted_section_is_one_change() -> None:
    sections = draft().sections
    changes = compare(draft(), policy(sections[0], sections[2]))
    assert [(c.kind, c.section) for c in changes] == [(ChangeKind.DELETED, "2")]
    assert changes[0].before.startswith("2 Skole\nSkolen indkalder")


def test_repeated_headings_keep_to_their_chapter() -> None:
    def chapters(extra: str) -> Policy:
        return policy(
            section("1", "Børn"),
            section("1.1", "Mål", "Alle børn trives i dagtilbud og skole."),
            section("2", "Ældre"),
            section("2.1", "Mål", "Alle ældre får den pleje, de har brug for." + extra),
        )

    assert told(compare(chapters(""), chapters(" Pleje gives af få hænder."))) == [
        ("2.1", "tilføjet", "", "Pleje gives af få hænder.")
    ]


def test_empty_policies_do_not_differ() -> None:
    assert compare(policy(), policy()) == ()
    assert [c.kind for c in compare(policy(), policy(section("1", "Mål", "Leg.")))] == [
        ChangeKind.ADDED
    ]


sentence = st.lists(st.sampled_from(WORDS), min_size=4, max_size=9, unique=True).map(
    lambda w: " ".join(w).capitalize() + "."
)


@settings(max_examples=40)
@given(st.lists(sentence, min_size=2, max_size=12, unique=True), st.data())
def test_ids_run_on_and_every_side_stands_in_its_draft(
    texts: list[str], data: st.DataObject
) -> None:
    others = data.draw(st.permutations([*texts[:-1], "En helt ny sætning om vandløb og engen."]))
    old = policy(section("1", "Mål", " ".join(texts)))
    new = policy(section("1", "Mål", " ".join(others)))
    changes = compare(old, new)
    assert [c.id for c in changes] == [f"Æ{n:02d}" for n in range(1, len(changes) + 1)]
    for change in changes:
        assert all(s in old.sections[0].text for s in change.before.split("\n"))
        assert all(s in new.sections[0].text for s in change.after.split("\n"))
    assert compare(old, new) == changes


def test_a_provision_that_only_got_another_number_was_renumbered() -> None:
    old = policy(section("§ 4", "Rådet", "Stk. 2. Rådet vælger selv sin formand."))
    new = policy(
        section(
            "§ 4", "Rådet", "Stk. 2. Valget er hemmeligt.", "Stk. 3. Rådet vælger selv sin formand."
        )
    )
    assert [(c.kind, c.after) for c in compare(old, new)] == [
        (ChangeKind.ADDED, "Stk. 2. Valget er hemmeligt."),
        (ChangeKind.RENUMBERED, "Stk. 3. Rådet vælger selv sin formand."),
    ]


def test_a_law_text_falls_apart_at_its_own_boundaries() -> None:
    text = (
        "Stk. 2. Rådet har syv medlemmer, jf. § 4, stk. 1. Formanden vælges f.eks. ved lodtrækning."
    )
    assert [s.of(text) for s in sentences(text)] == [
        "Stk. 2. Rådet har syv medlemmer, jf. § 4, stk. 1.",
        "Formanden vælges f.eks. ved lodtrækning.",
    ]


def test_neighbouring_sentences_that_all_changed_are_one_passage() -> None:
    before = (
        "Vuggestuen skriver hvert år et papir om barnets styrker. "
        "Papiret følger en skabelon på fire sider og sendes i marts. Mødet holdes i maj."
    )
    after = (
        "Vuggestuen skriver kun et papir om barnets styrker, når der er grund til det. "
        "Ellers fortæller man det mundtligt. "
        "Papiret følger en skabelon på højst en side og sendes i marts. Mødet holdes i maj."
    )
    (change,) = compare(policy(section("4", "Start", before)), policy(section("4", "Start", after)))
    assert change.kind is ChangeKind.REWRITTEN
    assert change.before == before.removesuffix(" Mødet holdes i maj.")
    assert change.after == after.removesuffix(" Mødet holdes i maj.")


def test_two_small_changes_side_by_side_are_two_changes() -> None:
    before = "Vagtplanen kendes fire uger frem af alle ansatte. Samtalen holdes efter senest fjorten dage."
    after = before.replace("fire", "seks").replace("fjorten", "ti")
    changes = compare(policy(section("4", "Vagt", before)), policy(section("4", "Vagt", after)))
    assert [c.after.split()[0] for c in changes] == ["Vagtplanen", "Samtalen"]


def test_one_figure_changed_in_two_sentences_is_one_change() -> None:
    before = "Borgere, der er fyldt 15 år, kan låse sig ind selv. Børn under 15 år skal følges."
    after = before.replace("15", "13")
    (change,) = compare(policy(section("4", "Ind", before)), policy(section("4", "Ind", after)))
    assert change.after == after


def test_an_unchanged_sentence_parts_two_changes() -> None:
    before = "Toget kører til kl. 18 på alle hverdage. Billetten er gratis. Bussen kører til kl. 20 alle dage."
    after = before.replace("18", "22").replace("20", "23")
    changes = compare(policy(section("1", "Tog", before)), policy(section("1", "Tog", after)))
    assert [c.kind for c in changes] == [ChangeKind.REWRITTEN, ChangeKind.REWRITTEN]


def test_a_sentence_may_end_in_a_word_of_one_letter() -> None:
    text = "Det skal være et sted, man kan bo i. Naboer inviteres ind."
    assert [s.of(text) for s in sentences(text)] == [
        "Det skal være et sted, man kan bo i.",
        "Naboer inviteres ind.",
    ]
    assert len(sentences("Formand P. Hansen og J. Holm var der.")) == 1


def test_an_abbreviation_may_end_a_sentence() -> None:
    text = "Der spares 2,4 mio. kr. Lederen holder en samtale. Borde, stole m.v. Salen er lukket."
    assert [s.of(text) for s in sentences(text)] == [
        "Der spares 2,4 mio. kr.",
        "Lederen holder en samtale.",
        "Borde, stole m.v.",
        "Salen er lukket.",
    ]
    assert len(sentences("Prisen er 3 mio. DKK for FOA m.fl. (HK) og 4 mio. Kr. for os.")) == 1


def test_a_chapters_heading_printed_at_the_head_of_a_page_is_no_text() -> None:
    text = "Værdierne går igen i alt, hvad vi gør i kommunen."
    old = policy(section("2", "Vores værdier", "2 Vores værdier", text))
    assert compare(old, policy(section("2", "Vores værdier", text))) == ()


def test_a_sign_before_the_number_is_no_change() -> None:
    old = policy(section("3", "Mål", SCHOOL), section("4", "Fritid", LEISURE))
    new = policy(section("§ 3", "Mål", SCHOOL), section("§ 4", "Fritid", LEISURE))
    assert compare(old, new) == ()
    moved = policy(section("§ 3", "Mål", SCHOOL), section("§ 5", "Fritid", LEISURE))
    assert [c.kind for c in compare(old, moved)] == [ChangeKind.RENUMBERED]


def test_a_principle_that_only_got_another_number_was_renumbered() -> None:
    """The other layout prints the word in capitals, and the heading has no number of its own."""
    old = policy(section("", "Princip 5 Voksne går foran", SUPPORT))
    new = policy(section("", "PRINCIP 6: Voksne går foran", SUPPORT))
    (change,) = compare(old, new)
    assert (change.kind, change.after) == (ChangeKind.RENUMBERED, "PRINCIP 6: Voksne går foran")
    reworded = policy(section("", "Princip 6 Voksne går bagest", SUPPORT))
    assert [c.kind for c in compare(old, reworded)] == [ChangeKind.REWRITTEN]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Planen bliver til krav, se side 7.", "Planen bliver til krav, se side 8.", ChangeKind.RENUMBERED),
        ("Indsatserne står i kapitel 8.", "Indsatserne står i kapitel 9.", ChangeKind.RENUMBERED),
        ("Der bygges på 7 grunde, se side 8.", "Der bygges på 9 grunde, se side 8.", ChangeKind.REWRITTEN),
    ],
)  # fmt: skip
def test_a_reference_to_another_page_is_renumbered(
    before: str, after: str, kind: ChangeKind
) -> None:
    (change,) = compare(policy(section("4", "Start", before)), policy(section("4", "Start", after)))
    assert change.kind is kind


LADDERS = "Stiger og lys på broerne efterses en gang om året, inden sæsonen begynder."


def test_a_provision_that_moves_to_another_section_gets_the_number_of_its_new_place() -> None:
    mine = policy(
        section("11", "Broer", "Stk. 1. Kommunen vedligeholder pæle og broer."),
        section("29", "Redning", "Stk. 1. Kranse må kun bruges i nød.", f"Stk. 2. {LADDERS}"),
    )
    theirs = policy(
        section(
            "11",
            "Broer",
            "Stk. 1. Kommunen vedligeholder pæle og broer.",
            "Stk. 2. Skader meldes til havnen samme dag.",
            f"Stk. 3. {LADDERS}",
        ),
        section(
            "29",
            "Redning",
            "Stk. 1. Kranse må kun bruges i nød. Der hænger en krans for hver 50 meter på hver bro.",
        ),
    )
    kinds = {c.before: (str(c.kind), c.after) for c in compare(mine, theirs)}
    assert kinds[f"Stk. 2. {LADDERS}"] == ("flyttet", f"Stk. 3. {LADDERS}")


def test_a_provision_that_only_got_another_number_has_not_moved() -> None:
    """Two councils have the same rule; each keeps its own."""
    rule = "Rådet vælger selv sin formand og sin næstformand på det første møde."
    mine = policy(
        section("1", "Ældreråd", f"Stk. 1. {rule}"), section("2", "Unge", f"Stk. 2. {rule}")
    )
    new = "Stk. 1. Rådet har ni medlemmer, der vælges for fire år."
    theirs = policy(
        section("1", "Ældreråd", new, f"Stk. 2. {rule}"),
        section("2", "Unge", new, f"Stk. 3. {rule}"),
    )
    assert "flyttet" not in {str(c.kind) for c in compare(mine, theirs)}


def test_a_paragraph_written_anew_below_a_rewritten_one_is_a_rewriting() -> None:
    morning, again = "Hallen åbner klokken otte om morgenen.", "Gulvet vaskes efter behov."
    early = "Hallen åbner klokken syv om morgenen på hverdage. Om søndagen er der aflåst."
    clean = "Personalet gør rent dagligt, og foreningerne fejer selv."
    baths = section("2", "Bade", LEISURE)
    old = policy(section("1", "Haller", morning, again), baths)
    new = policy(section("1", "Haller", early, clean), baths)
    assert ("1", "omformuleret", again, clean) in told(compare(old, new))
