"""Remark → change by what the change says; outcome, reason and alarms."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from hoering.dansk import GUESSED_REASON
from hoering.domain import (
    AlarmKind,
    Answer,
    BlockKind,
    Change,
    ChangeKind,
    Linking,
    Outcome,
    Paragraph,
    Policy,
    Reason,
    Remark,
    RemarkKind,
    Section,
    Span,
    remark_id,
)
from hoering.language.language import Language
from hoering.language.promises import promises
from hoering.linking import answers
from hoering.linking.alarms import editorial, find_alarms
from hoering.linking.answers import _is_about, _nothing_found, likely_reasons, link
from hoering.linking.deltas import delta, shown
from hoering.linking.opposites import opposite
from hoering.linking.outcomes import hits_of, judge
from hoering.linking.reason_weights import Traits, likeliest

DRAFT = "Efterværn tilbydes unge, til de fylder 23 år. Ansøgningen behandles af ungeteamet."
POLICY = Policy(
    "udkast.pdf",
    "Børnepolitik",
    (
        Section("3", "Efterværn", 1, 2, (Paragraph(DRAFT, 2, BlockKind.PARAGRAPH),)),
        Section(
            "4",
            "Fritid",
            1,
            3,
            (
                Paragraph(
                    "Alle børn skal kunne gå til fodbold eller musik.", 3, BlockKind.PARAGRAPH
                ),
            ),
        ),
    ),
)
MENTOR = Change(
    "Æ01",
    "3",
    ChangeKind.ADDED,
    "",
    "Den unge vælger selv sin mentor, og mentoren følger den unge.",
)
TYPO = Change(
    "Æ02",
    "3",
    ChangeKind.REWRITTEN,
    "Ansøgningen behandles af ungeteamet.",
    "Ansøgningen behandles i ungeteamet.",
)
RENUMBERED = Change("Æ03", "4", ChangeKind.RENUMBERED, "4 Fritid", "5 Fritid", "5")
WISH = "Vi foreslår, at den unge selv vælger en mentor, så mentoren følger den unge efter 18 år."


UNKNOWN = (Reason.OTHER, ())


def remark(text: str, kind: RemarkKind = RemarkKind.PROPOSAL) -> Remark:
    return Remark(remark_id("a.pdf", text), "H01", text, (Span(0, len(text)),), 1, kind)


def linked(language: object, *remarks: Remark, changes: tuple[Change, ...]) -> Linking:
    return link(remarks, POLICY, changes, language)  # type: ignore[arg-type]


def test_a_change_that_says_what_was_asked_is_the_answer(language: object) -> None:
    result = linked(language, remark(WISH), changes=(MENTOR, TYPO, RENUMBERED))
    (answer,) = result.answers
    assert answer.changes == ("Æ01",)
    assert answer.section == "3"
    assert answer.outcome is Outcome.ADOPTED
    assert "Æ01 tilføjer »Den unge vælger selv" in answer.why
    assert answer.reply is None and answer.decided_by == "maskine"
    (found,) = result.links
    assert (found.target, found.remark) == ("Æ01", answer.remark) and 0 < found.score <= 1


def test_a_change_beside_a_complaint_is_not_its_answer(language: object) -> None:
    complaint = remark(
        "Efterværn stopper alt for tidligt for dem uden familie.", RemarkKind.CONCERN
    )
    (answer,) = linked(language, complaint, changes=(TYPO, RENUMBERED)).answers
    assert answer.changes == ()
    assert answer.outcome is Outcome.NOT_ADOPTED and answer.reason is not None


def test_a_concern_about_a_proposal_is_met_where_it_is_dropped(language: object) -> None:
    heading, text = "Forslag B: Færgen nedlægges", "Sejladsen til Lillø ophører fra marts."
    paragraphs = (Paragraph(text, 3, BlockKind.PARAGRAPH),)
    policy = replace(POLICY, sections=(*POLICY.sections, Section("", heading, 1, 3, paragraphs)))
    gone = Change("Æ01", heading, ChangeKind.DELETED, f"{heading}\n{text}", "")
    fear = remark("Min mor på 90 kan ikke svømme fra Lillø til butikken.", RemarkKind.CONCERN)
    praise = remark("Alle på Lillø er glade for, at færgen får ro.", RemarkKind.SUPPORT)
    answers = link([fear, praise], policy, [gone], language).answers  # type: ignore[arg-type]
    assert [answer.changes for answer in answers] == [("Æ01",), ()]


def test_support_that_asks_for_nothing_has_no_outcome(language: object) -> None:
    (answer,) = linked(
        language, remark("Dejligt med fodbold.", RemarkKind.SUPPORT), changes=(TYPO,)
    ).answers
    assert answer.outcome is None and answer.reason is None


def test_before_anything_is_revised_outcomes_stay_open(language: object) -> None:
    (answer,) = linked(language, remark(WISH), changes=()).answers
    assert answer.outcome is None and answer.section == "3"


def test_no_remarks_and_no_draft_give_an_empty_linking(language: object) -> None:
    assert link((), None, (), language) == Linking((), (), ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chances", "shown", "outcome"),
    [
        ((0.3, 0.31), ("Æ04",), Outcome.ADOPTED),
        ((0.5, 0.6), ("Æ01", "Æ04"), Outcome.ADOPTED),
        ((0.42, 0.01), ("Æ01",), Outcome.NOT_ADOPTED),
        ((0.3, 0.01), (), Outcome.NOT_ADOPTED),
    ],
)
def test_a_remark_is_met_by_the_chance_that_any_change_answers_it(
    language: object,
    monkeypatch: pytest.MonkeyPatch,
    chances: tuple[float, float],
    shown: tuple[str, ...],
    outcome: Outcome,
) -> None:
    import numpy as np

    table = np.array([chances], dtype=np.float32)
    told = SimpleNamespace(least=0.35, chances=lambda *_: table)
    monkeypatch.setattr(answers, "link_weights", lambda: told)
    (answer,) = linked(language, remark(WISH), changes=(MENTOR, replace(MENTOR, id="Æ04"))).answers
    assert (answer.changes, answer.outcome) == (shown, outcome)
    assert ("usikkert, om" in answer.why) is (bool(shown) and outcome is Outcome.NOT_ADOPTED)


def test_linking_is_the_same_every_time(language: object) -> None:
    changes = (MENTOR, TYPO, RENUMBERED)
    assert linked(language, remark(WISH), changes=changes) == linked(
        language, remark(WISH), changes=changes
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Der skal ansættes flere pædagoger, for normeringen er for lav.", Reason.MONEY),
        ("Staten må ændre lovgivningen om boligstøtte.", Reason.NOT_OURS),
        ("Byrådet har jo besluttet i budgetforliget at lukke skolen.", Reason.DECIDED),
        ("Skriv hellere mødet ind i et skema på hjemmesiden hver tirsdag.", Reason.DETAIL),
        ("Sådan vil vi ikke have det.", Reason.OTHER),
    ],
)
def test_the_reason_follows_the_words_of_the_wish(text: str, reason: Reason) -> None:
    from hoering.language import load_language

    (likely,) = likely_reasons([remark(text)], load_language())
    judged = judge(remark(text), (), "", 0.0, likely)
    assert (judged.outcome, judged.reason) == (Outcome.NOT_ADOPTED, reason)


def test_the_evidence_stands_in_the_remark(language: Language) -> None:
    wish = remark("Der skal ansættes flere pædagoger, for normeringen er for lav.")
    (likely,) = likely_reasons([wish], language)
    why = judge(wish, (), "", 0.0, likely).why
    assert "»" in why and why.split("»")[1].split("«")[0][:5] in wish.text


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Og hvad med når der er vand ned gennem loftet kl 6 om morgnen?", {}),
        ("Og hvad med når der er vand ned gennem loftet kl. 6.30 om morgnen?", {}),
        ("Sluk lyset kl. 21.30 om sommeren.", {"detaljeringsgrad": 1}),
        ("Sluk lyset klokken ni om sommeren.", {"detaljeringsgrad": 1}),
        ("Han ser på klokken og går.", {}),
        ("Læg filt under stolene, det koster da ingenting.", {}),
        ("Det koster ikke noget at spørge.", {}),
        ("Det koster noget at køre.", {"økonomi": 1}),
    ],
)
def test_a_stray_word_is_no_reason(text: str, hits: dict[str, int]) -> None:
    assert {reason: many for reason, many in hits_of(text).items() if many} == hits


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Der lægges et bånd på mindst 1,8 meters bredde.", "1,8 meters"),
        ("Der lægges et bånd på mindst 8 meter.", "8 meter"),
        ("Vi foreslår, at zonen gælder kl. 8.30 om lørdagen.", "kl. 8.30"),
    ],
)
def test_a_quotation_is_of_whole_words_and_numbers(text: str, quoted: str) -> None:
    likely = (Reason.DETAIL, ("bredde",))
    assert judge(remark(text), (), "", 0.0, likely).why == f"afsender nævner »{quoted}«"


@pytest.mark.parametrize(
    "text",
    [
        "Vi kørte derned for 200 kr. og mødte en låst port.",
        "Skriv for eksempel, hvem der har nøglen.",
    ],
)
def test_a_sum_or_an_example_is_named_as_no_reason(text: str) -> None:
    for reason in (Reason.MONEY, Reason.DETAIL):
        assert "nævner" not in judge(remark(text), (), "", 0.0, (reason, ("port",))).why


def test_that_a_passage_covers_a_wish_is_a_guess_where_it_is_not_near() -> None:
    judged = judge(remark(WISH), (), "Kommunen har en havn.", 0.3, (Reason.COVERED, ("mentor",)))
    assert judged.reason is Reason.COVERED
    assert judged.why == f"{GUESSED_REASON}; nærmest i udkastet er »Kommunen har en havn.«"


def test_lemmas_and_vocabulary_tell_the_reason() -> None:
    lemmas = ("normering", "pædagog", "ansætte")
    assert likeliest(Traits(lemmas, {"økonomi": 3}, "ændringsforslag"))[0] is Reason.MONEY


def test_a_wish_the_draft_meets_already_names_the_passage() -> None:
    judged = judge(
        remark("Alle børn skal kunne gå til fodbold."),
        (),
        "Alle børn skal kunne gå til fodbold.",
        0.9,
        UNKNOWN,
    )
    assert judged.reason is Reason.COVERED and "fodbold" in judged.why


def test_a_reservation_in_the_change_is_told_and_no_more() -> None:
    hedged = Change("Æ01", "3", ChangeKind.ADDED, "", "Den unge får så vidt muligt en mentor.")
    judged = judge(remark(WISH), (hedged,), "", 0.0, UNKNOWN)
    assert judged.outcome is Outcome.ADOPTED
    assert "så vidt muligt" in judged.why
    same = judge(remark(f"Så vidt muligt: {WISH}"), (hedged,), "", 0.0, UNKNOWN)
    assert same.why == ""


@pytest.mark.parametrize(
    ("wish", "outcome"),
    [
        ("Fire fagfolk er for mange, grænsen bør være to.", Outcome.ADOPTED),
        ("Grænsen bør være én.", Outcome.ADOPTED),  # "en" is no number here
        ("Grænsen på fem bør sænkes til to.", Outcome.PARTLY),
        ("Fem er for mange til et møde med to forældre.", Outcome.ADOPTED),  # two of another kind
        ("Lad det blive ved fem fagfolk, og send et brev om 14 dage.", Outcome.ADOPTED),
    ],
)
def test_an_amount_that_goes_halfway_meets_a_wish_in_part(wish: str, outcome: Outcome) -> None:
    change = Change(
        "Æ01", "3", ChangeKind.REWRITTEN,
        "Familien får en tovholder, når fem fagfolk er med.",
        "Familien får en tovholder, når tre fagfolk er med.",
    )  # fmt: skip
    judged = judge(remark(wish), (change,), "", 0.0, UNKNOWN)
    assert judged.outcome is outcome
    assert bool(judged.reason) == (outcome is Outcome.PARTLY)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Det allerbedste er brevet med de fire sider til den nye lærer. Gør det for alle.", True),
        ("Det er godt, men fire sider er for meget.", False),
        ("Brevet med de fire sider bliver ikke læst af nogen.", False),
        ("Vores bedste lærere skriver fire sider om dagen.", False),
    ],
)
def test_what_was_praised_and_went_is_opposite(text: str, against: bool) -> None:
    change = Change(
        "Æ09", "4", ChangeKind.REWRITTEN,
        "Beskrivelsen følger en fælles skabelon på fire sider.",
        "Beskrivelsen følger en fælles skabelon på højst en side.",
    )  # fmt: skip
    assert bool(opposite(remark(text), change, delta(change))) is against


@pytest.mark.parametrize(
    ("text", "before", "after", "against"),
    [
        (
            "Musikskolen bør bevares.",
            "Musikskolen nedlægges i 2028.",
            "Musikskolen flytter.",
            False,
        ),
        ("Musikskolen bør bevares.", "Musikskolen nedlægges i 2028.", "", False),
        (
            "Musikskolen bør bevares.",
            "Musikskolen har egen bygning.",
            "Musikskolen deler hus.",
            True,
        ),
        ("Det er vigtigt, at sætningen om vagten bliver stående.", "Vagten ringer hjem.", "", True),
        ("Træerne ved stien bliver stående.", "Vagten ringer hjem.", "Vagten skriver.", False),
        (
            "At ringe til hjemmet må ikke blive valgfrit for vagten.",
            "Vagten ringer hjem.",
            "",
            True,
        ),
        ("Værkstedet kunne også låne værktøj ud.", "Der bygges et værksted.", "", True),
        (
            "Kravet er for slapt, det bør gælde alle brændeovne.",
            "Brændeovne skal fjernes i 2030.",
            "",
            True,
        ),
        ("Værkstedet bør også udgå.", "Der bygges et værksted.", "", False),
        (
            "Spørg en voksen, hold fast i det!",
            "Børn spørger en voksen.",
            "Børn bestemmer selv.",
            True,
        ),
    ],
)
def test_who_wants_something_kept_is_against_its_going_and_not_against_its_return(
    text: str, before: str, after: str, against: bool
) -> None:
    kind = ChangeKind.REWRITTEN if after else ChangeKind.DELETED
    change = Change("Æ11", "4", kind, before, after)
    assert bool(opposite(remark(text), change, delta(change))) is against


def test_another_day_of_the_year_is_no_other_amount() -> None:
    change = Change(
        "Æ10", "6", ChangeKind.REWRITTEN,
        "Huset melder lukkedagene ud senest den 1. december.",
        "Huset melder lukkedagene ud senest den 15. september.",
    )  # fmt: skip
    text = "Skær lukkedagene ned til fem, og giv os datoerne før sommerferien."
    assert not opposite(remark(text), change, delta(change))


OLDER = Change(
    "Æ05", "3", ChangeKind.REWRITTEN, "Efterværn gives til 23 år.", "Efterværn gives til 21 år."
)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Grænsen er for lav, efterværn bør gå til 25 år.", True),
        ("Efterværn skal forlænges.", True),
        ("Sæt grænsen ned til 21 år.", False),
        ("Efterværn bør ikke gå så langt, højst til de unge er voksne.", False),
        ("Hvem behandler ansøgningen?", False),
    ],
)
def test_a_number_that_goes_the_other_way_is_opposite(text: str, against: bool) -> None:
    assert bool(opposite(remark(text), OLDER, delta(OLDER))) is against


@pytest.mark.parametrize(
    ("before", "after", "text", "against"),
    [
        (
            "Skoven holdes mindst 50 meter fra huse.",
            "Skoven holdes mindst 100 meter fra huse.",
            "Vi ønsker en hård sti, bare to kilometer.",
            False,
        ),
        (
            "Vandværket tager kontakt inden for seks måneder.",
            "Vandværket indleder samtalerne inden for tre måneder.",
            "Flere troede, at vi ville sælge noget. Et brev fra rådhuset ville have sparet måneder.",
            False,
        ),
        (
            "Planen indsendes senest fire uger før.",
            "Planen indsendes senest fjorten dage før.",
            "To uger er realistisk.",
            False,
        ),
        ("Der er 41 legepladser.", "Der er 43 legepladser.", "Tænk på 7. klasse.", False),
        (
            "Tilsynet er hver 15 dage.",
            "Tilsynet er hver 30 dage.",
            "Jf. § 13 bør det gå an.",
            False,
        ),
        ("Der gives 20 timer.", "Der gives 30 timer.", "Det bør være 25 timer.", False),
        ("Der gives 20 timer.", "Der gives 15 timer.", "Det bør være 25 timer.", True),
        ("Der gives 20 timer.", "Der gives 15 timer.", "De 20 timer er for lidt.", True),
        ("Der gives 20 timer.", "Der gives 15 timer.", "Vi ønsker flere folk.", False),
        (
            "Naboer inden for 500 meter indkaldes.",
            "Naboer inden for 1.500 meter indkaldes.",
            "Vi vil advare mod en større afstand end 500 meter.",
            True,
        ),
        (
            "Natteravnene får 40.000 kr.",
            "Natteravnene får 55.000 kr.",
            "De går ture til klokken fire for 40.000 kroner. Giv dem flere penge.",
            False,
        ),
        (
            "Værestedet får 200.000 kr.",
            "Værestedet får 260.000 kr.",
            "Nogen skal låse op kl. 7, og det kan ikke gøres for 200.000 kr.",
            False,
        ),
    ],
)
def test_a_number_speaks_plainly_only_where_the_wish_is_about_it(
    before: str, after: str, text: str, against: bool
) -> None:
    change = Change("Æ05", "3", ChangeKind.REWRITTEN, before, after)
    assert bool(opposite(remark(text), change, delta(change))) is against


@pytest.mark.parametrize(
    ("text", "before", "after", "against"),
    [
        ("Færre fester, tak. Vi bor ved siden af.", "Fester | 3", "Fester | 4", True),
        ("Færre fester, tak. Vi bor ved siden af.", "Fester | 4", "Fester | 3", False),
        ("Normen skal være 720 → 750 timer.", "Normen er 720 timer.", "Normen er 700 timer.", True),
        (
            "Normen skal være 720 → 700 timer.",
            "Normen er 720 timer.",
            "Normen er 700 timer.",
            False,
        ),
        (
            "Vi advarer mod at gå længere end de 50 meter. Vi har regnet på 60 og 80 meter.",
            "Bæltet er 50 meter bredt.",
            "Bæltet er 80 meter bredt.",
            True,
        ),
        (
            "Det skal forblive frivilligt at tage elever.",
            "Firmaer opfordres til at tage elever.",
            "Firmaer forpligtes til at tage elever.",
            True,
        ),
        (
            "Vi er to frivillige, der tager elever.",
            "Firmaer opfordres til at tage elever.",
            "Firmaer forpligtes til at tage elever.",
            False,
        ),
        (
            "Kravet om hegn er for slapt, det bør gælde hele marken.",
            "Der er krav om hegn ved marken.",
            "",
            True,
        ),
        ("Kravet om hegn er for dyrt.", "Der er krav om hegn ved marken.", "", False),
    ],
)
def test_the_contrary_of_a_wish_says_so(text: str, before: str, after: str, against: bool) -> None:
    kind = ChangeKind.REWRITTEN if after else ChangeKind.DELETED
    change = Change("Æ01", "3", kind, before, after)
    assert bool(opposite(remark(text), change, delta(change))) is against


def test_a_time_of_the_day_is_held_against_another_one() -> None:
    change = Change(
        "Æ05", "3", ChangeKind.REWRITTEN, "Hallen er åben til kl. 20.", "Hallen er åben til kl. 19."
    )
    assert opposite(remark("Hallen bør være åben til kl. 22."), change, delta(change))


SOONER = Change(
    "Æ11", "5", ChangeKind.REWRITTEN,
    "Naboer får besked senest fire uger efter ansøgningen.",
    "Naboer får besked senest ti arbejdsdage efter ansøgningen.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Fire uger er for lang tid at vente på et brev om naboens planer.", False),
        ("To uger er realistisk for et brev.", False),
        ("Fristen på fire uger er for kort for os.", True),
        ("Giv os seks uger.", True),
    ],
)
def test_a_time_in_another_unit_is_compared_in_days(text: str, against: bool) -> None:
    """Ten working days are less than four weeks, whatever the figures say."""
    assert bool(opposite(remark(text), SOONER, delta(SOONER))) is against


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (
            "De 11 lokalråd mødes med formandskabet én gang om året.",
            "De 12 lokalråd mødes med formandskabet forår og efterår, og ét møde er i en landsby.",
            "Der er for lang tid mellem møderne med formandskabet.",
        ),
        (
            "Bestyrelsen har syv forældrevalgte medlemmer og to medarbejdere.",
            "Bestyrelsen har op til ni forældrevalgte medlemmer, et fra hvert hus, og to medarbejdere.",
            "Med syv pladser og fire huse ender et lille hus uden en stemme.",
        ),
    ],
)
def test_a_number_beside_the_wish_makes_no_opposite(before: str, after: str, text: str) -> None:
    """Four houses are no wish for four members, and a shorter meeting none for fewer councils."""
    change = Change("Æ12", "5", ChangeKind.REWRITTEN, before, after)
    assert not opposite(remark(text), change, delta(change))


def test_no_half_way_is_told_between_two_units() -> None:
    """From four weeks to ten working days no number "went from 4 to 10"."""
    judged = judge(remark("Sæt fristen til 20 arbejdsdage."), [SOONER], "", 0.0, (Reason.OTHER, ()))
    assert judged.outcome is Outcome.ADOPTED


def test_what_was_to_be_kept_and_is_deleted_is_opposite() -> None:
    gone = Change("Æ06", "4", ChangeKind.DELETED, "Musikskolen har friplads til alle.", "")
    assert opposite(remark("Bevar fripladsen i musikskolen for alle."), gone, delta(gone))


def test_what_was_to_be_kept_is_known_with_its_article() -> None:
    text = "Ved tre sygemeldinger inden for seks måneder indkaldes medarbejderen til en fraværssamtale."
    gone = Change("Æ09", "4.2", ChangeKind.DELETED, text, "")
    kept = remark("Behold fraværssamtalen efter tre sygemeldinger – den virker.")
    assert opposite(kept, gone, delta(gone))


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Lad være med at pille ved, at alt fravær tæller. Det skal fastholdes.", True),
        ("Lad skønnet blive hos lederen, som der står nu.", True),
        ("Vi beder om, at bestemmelsen ikke svækkes; den bør bevares.", True),
        ("Reglen bør ændres, så sygdom ikke tæller med.", False),
        ("Det skal fastholdes, at grænsen bliver 10 dage.", False),
        ("Bliv ved reglen, sådan som den står.", True),
        ("Sætningen giver ikke mening, som den står.", False),
        ("To dage, som der står i 5.3, er for lidt.", False),
    ],
)
def test_what_was_to_stand_and_is_rewritten_is_opposite(text: str, against: bool) -> None:
    before, after = "Alt fravær tæller med, uanset årsag.", "Sygdom tæller først efter 10 dage."
    new = Change("Æ07", "5", ChangeKind.REWRITTEN, before, after)
    assert bool(opposite(remark(text), new, delta(new))) is against
    moved = Change("Æ08", "5", ChangeKind.MOVED, before, before, moved_to="6")
    assert not opposite(remark(text), moved, delta(moved))


@pytest.mark.parametrize(
    ("reply", "wanted"),
    [
        ("Ønsket indarbejdes i afsnit 3.", True),
        ("Teksten præciseres.", True),
        ("Ønsket indarbejdes ikke.", False),
        ("Tages til efterretning.", False),
        ("Det giver ikke anledning til ændringer, men afsnit 4 rettes.", True),
    ],
)
def test_a_promise_is_told_from_a_refusal(reply: str, wanted: bool) -> None:
    assert promises(reply) is wanted


def test_what_was_promised_and_is_not_there_gives_an_alarm() -> None:
    answer = Answer("b1", None, False, (), None, None, "", reply="Forslaget tilføjes.")
    (alarm,) = find_alarms([answer], [])
    assert (alarm.kind, alarm.subject) == (AlarmKind.PROMISED_NOT_FOUND, "b1")


def test_a_change_nobody_asked_for_gives_an_alarm_and_editorial_ones_say_so() -> None:
    alarms = find_alarms([], [RENUMBERED, MENTOR])
    assert [a.subject for a in alarms] == ["Æ01", "Æ03"]
    assert alarms[1].text.startswith("Redaktionel")


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("Kommunen vil samarbjede med skolen.", "Kommunen vil samarbejde med skolen.", True),
        ("Gælder fra marts 2026.", "Gælder fra juni 2026.", True),
        ("Svar gives inden 14 dage.", "Svar gives inden 21 dage.", False),
        ("Kommunen kan svare.", "Kommunen skal svare.", False),
        (
            "Stk. 2. Fra 2030 må der kun køres på el.",
            "Stk. 2. Fra 2028 må der kun køres på el.",
            False,
        ),
        ("Alle stier er belyst senest i 2031.", "Alle stier er belyst senest i 2033.", False),
        ("Halvdelen skal være nået i 2029.", "Halvdelen skal være nået i 2030.", False),
        ("Hallen, der er bygget i 1974", "Hallen, der er bygget i 1971", True),
        ("Politikken fra 2017 erstattes.", "Politikken fra 2018 erstattes.", True),
        ("Der er åbent hver tirsdag.", "Der er åbent hver torsdag.", False),
    ],
)
def test_slips_and_dates_are_editorial_but_substance_is_not(
    before: str, after: str, wanted: bool
) -> None:
    assert editorial(Change("Æ01", "1", ChangeKind.REWRITTEN, before, after)) is wanted


def test_a_change_is_shown_in_a_few_words() -> None:
    assert shown(MENTOR, 40) == "tilføjer »Den unge vælger selv sin mentor, og …«"
    assert shown(OLDER) == "ændrer til »Efterværn gives til 21 år.«"


def test_a_year_put_right_answers_only_who_speaks_of_it(language: object) -> None:
    year = Change(
        "Æ01",
        "3",
        ChangeKind.REWRITTEN,
        "Vedtaget i 2011 af byrådet.",
        "Vedtaget i 2010 af byrådet.",
    )
    assert editorial(year)
    duty = remark("Politikken skal vedtages af byrådet. Det er opfyldt.")
    slip = remark("Byrådet vedtog den i 2010 og ikke i 2011.", RemarkKind.CORRECTION)
    assert not _is_about(duty, year) and _is_about(slip, year)
    assert _is_about(remark("Der står 2011. Skriv det rigtige år."), year)
    elsewhere = remark("Gengivelsen af § 19 er ufuldstændig.", RemarkKind.CORRECTION)
    told = remark("Årstallet i afsnit 1.1 passer ikke.", RemarkKind.CORRECTION)
    assert not _is_about(elsewhere, year) and _is_about(told, year)
    assert not linked(language, duty, changes=(year,)).links


def test_another_heading_answers_neither_praise_nor_a_question(language: object) -> None:
    title = Change("Æ01", "4", ChangeKind.REWRITTEN, "Fritid", "Fritid med musik og fodbold")
    praise = remark("Dejligt at alle kan gå til musik og fodbold i fritid.", RemarkKind.SUPPORT)
    asked = remark("Hvad koster musik og fodbold i fritid?", RemarkKind.QUESTION)
    wish = remark("Overskriften bør være »Fritid med musik og fodbold«.")
    result = linked(language, praise, asked, wish, changes=(title,))
    assert [bool(answer.changes) for answer in result.answers] == [False, False, True]


def test_a_new_number_and_a_new_neighbour_are_no_change_of_the_section() -> None:
    number = Change("Æ01", "3", ChangeKind.RENUMBERED, "3 Fritid", "4 Fritid")
    neighbour = Change("Æ02", "3", ChangeKind.ADDED, "", "3 Efterværn\nNyt.", follows="2")
    assert "ændret" not in _nothing_found("3", [number, neighbour])
    assert "ændret (Æ05)" in _nothing_found("3", [number, neighbour, OLDER])


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Der står »38 procent af eleverne«, men i målingen er tallet 14 procent.", True),
        ("Der står »næsten hver femte pige«, men i målingen er tallet 14 procent.", False),
    ],
)
def test_a_figure_about_words_that_stand_elsewhere_is_not_opposite(
    text: str, against: bool
) -> None:
    change = Change(
        "Æ01", "1", ChangeKind.REWRITTEN, "Målingen viser, at 38 procent af eleverne bliver forstyrret.",
        "Målingen viser, at 41 procent af eleverne bliver forstyrret.",
    )  # fmt: skip
    assert bool(opposite(remark(text), change, delta(change))) is against
