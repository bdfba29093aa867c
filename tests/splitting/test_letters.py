"""Head, body and foot of letters, mails, forms and minutes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, MailHeader, Policy, Section, Splitting, ZoneKind
from hoering.domain import Paragraph as DraftParagraph

from .conftest import B, C, H

Cut = Callable[..., Splitting]
HEAD = {"kind": H, "bold": True}


def named(found: Splitting, text: str) -> list[tuple[str, str]]:
    return [(z.kind.value, z.span.of(text).strip()) for z in found.zones]


def texts(found: Splitting) -> list[str]:
    return [remark.text for remark in found.remarks]


def test_a_letter_from_top_to_bottom(cut: Cut) -> None:
    pieces: list[Any] = [
        ("Ældrerådet", HEAD),
        "Rådhusstræde 3, 9999 Prøvelund",
        "10. marts 2026",
        "Til Kulturudvalget",
        ("Høringssvar – Politik for lokale mødesteder", HEAD),
        "Kære udvalg",
        "Vi takker for muligheden for at udtale os. Vi er utrygge ved, at dørene låses kl. 18.",
        ("Nøgler", HEAD),
        "Nøglen bør kunne hentes i hallen, for bussen kører kun to gange om dagen.",
        "Vi ser frem til det videre forløb.",
        "Med venlig hilsen",
        "Inger-Marie Thorup, formand",
    ]
    found = cut(*pieces)
    text = "\n".join(p if isinstance(p, str) else p[0] for p in pieces)
    kinds = [kind for kind, _ in named(found, text)]
    assert kinds == [
        "letterhead", "date", "recipient", "subject", "greeting", "thanks", "remark", "heading",
        "remark", "closing", "signature",
    ]  # fmt: skip
    assert texts(found) == [
        "Vi er utrygge ved, at dørene låses kl. 18.",
        "Nøglen bør kunne hentes i hallen, for bussen kører kun to gange om dagen.",
    ]
    assert [r.heading for r in found.remarks] == ["", "Nøgler"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Handicaprådet har på møde den 12. april drøftet forslaget til ny mobilitetsplan.",
        "Ungdomsrådet består af 15 unge i alderen 13-18 år.",
        "Bestyrelsen har nedenstående kommentarer.",
        "Hermed vores input til den nye politik.",
        "Det er følgende punkter, vi gerne vil fremhæve:",
        "Jeg er 78 år og har boet i byen hele mit liv.",
    ],
)
def test_openings_are_no_remarks(cut: Cut, sentence: str) -> None:
    found = cut(sentence, "Der mangler en bænk ved hver holdeplads i midtbyen.")
    assert texts(found) == ["Der mangler en bænk ved hver holdeplads i midtbyen."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tak for en hundeskov, men hegnet stopper jo ved grøften.",
        "Vi har læst udkastet og kan ikke genkende beskrivelsen af morgenerne på stuen.",
        "Skal vi virkelig læse hele planen for at finde busserne?",
        "Vi ser frem til, at der kommer en fast voksen på hver overbygning.",
    ],
)
def test_a_point_in_friendly_words_stays_a_remark(cut: Cut, sentence: str) -> None:
    assert texts(cut("Kære kommune", sentence, "Venlig hilsen", "Bo Prøve")) == [sentence]


def test_greeting_and_closing_inside_a_paragraph(cut: Cut) -> None:
    found = cut(
        "Hej. Toilettet på stationen er altid låst om søndagen. Med venlig hilsen Anna Prøve"
    )
    assert texts(found) == ["Toilettet på stationen er altid låst om søndagen."]
    kinds = [zone.kind for zone in found.zones]
    assert kinds == [ZoneKind.GREETING, ZoneKind.REMARK, ZoneKind.CLOSING, ZoneKind.SIGNATURE]


def test_a_mail_of_one_line_is_a_remark(cut: Cut) -> None:
    mail = {"kind": BlockKind.MAIL_HEADER}
    found = cut(
        ("Fra: Bo Prøve <bo@post.example>", mail),
        ("Emne: cykelstien", mail),
        "flere bænke langs åen tak",
        ("Fra: Kommunen", {"kind": BlockKind.QUOTE}),
        mail=MailHeader(),
    )
    assert texts(found) == ["flere bænke langs åen tak"]
    assert ZoneKind.QUOTED_MAIL in {zone.kind for zone in found.zones}


def test_a_web_form(cut: Cut) -> None:
    found = cut(
        ("Høringsportalen – indsendt svar", HEAD),
        "Navn: Sara Prøve",
        "Udtaler sig som: Borger",
        "Bydel: Nørrevang",
        ("Dit svar", HEAD),
        "Åbent hus om formiddagen er kun for dem på barsel.",
        ("Må dit svar offentliggøres?", HEAD),
        "Ja",
        "Dette svar er indsendt via kommunens høringsportal.",
    )
    assert texts(found) == ["Åbent hus om formiddagen er kun for dem på barsel."]
    assert found.remarks[0].heading == "Dit svar"


def test_an_item_taken_up_again_is_about_the_hearing_too(cut: Cut) -> None:
    found = cut(
        ("Udskrift af referat", HEAD),
        ("Punkt 4. Kommunens nye politik til høring", HEAD),
        "Vi savner bænke langs stien til skolen.",
        ("Punkt 5. Kasserer", HEAD),
        "Kassereren fremlagde regnskabet for sommerfesten i juni.",
        ("Punkt 6. Fortsat", HEAD),
        "Vi skal ikke kun høres, vi skal have et svar på skrift.",
    )
    assert [r.text for r in found.remarks] == [
        "Vi savner bænke langs stien til skolen.",
        "Vi skal ikke kun høres, vi skal have et svar på skrift.",
    ]


def test_minutes_keep_to_the_item_about_the_hearing(cut: Cut) -> None:
    found = cut(
        ("Referat", HEAD),
        "Til stede: fem forældre og skolelederen. Afbud: en.",
        ("Punkt 4. Lejrskole", HEAD),
        "Bussen er dyrere, end vi havde regnet med.",
        ("Punkt 5. Høring: Sammenhængende børnepolitik", HEAD),
        "Formanden gennemgik hovedpunkterne. En måned er lang tid i en indskoling.",
        ("Punkt 6. Eventuelt", HEAD),
        "Cykelskuret bliver malet i uge 15.",
    )
    assert texts(found) == ["En måned er lang tid i en indskoling."]
    assert ZoneKind.DIGRESSION in {zone.kind for zone in found.zones}


def test_an_extract_of_minutes_may_have_a_long_title(cut: Cut) -> None:
    found = cut(
        (
            "Uddrag af referat fra møde i Område-MED, Børn, Unge og Familier, den 26. februar 2026",
            HEAD,
        ),
        "Sagsfremstilling: Byrådet har sendt en politik i høring. Svar skal afgives senest den 6. marts.",
        "Pauserne ryger, når ingen bliver sat ind for den syge.",
    )
    assert texts(found) == ["Pauserne ryger, når ingen bliver sat ind for den syge."]


def test_whom_a_body_works_for_may_stand_behind_a_colon(cut: Cut) -> None:
    found = cut(
        "Ældrerådet varetager interesserne for byens ældste: enlige, hjemmeboende med demens og par.",
        "Vi er et råd: Bænkene skal tilbage på torvet.",
    )
    assert texts(found) == ["Vi er et råd: Bænkene skal tilbage på torvet."]


def test_who_gathered_the_names_below_a_petition_is_no_remark(cut: Cut) -> None:
    found = cut(
        "Vi vil have vores komfur tilbage på plejehjemmet.",
        "Indsamlet af Bodil Krog, Søvej 9, 9998 Holme, i februar. I alt 17 underskrifter.",
        "Alle, der bor på Holmegård, har skrevet under.",
    )
    assert not any("Bodil Krog" in text or "17" in text for text in texts(found))


def test_an_item_put_off_names_no_place_in_the_draft(cut: Cut) -> None:
    found = cut(
        ("Referat", HEAD),
        ("1. Dagsorden", HEAD),
        "Dagsordenen blev godkendt. Punkt 6 udsættes til næste møde.",
        ("2. Høringssvar vedr. strategi for sundhed", HEAD),
        "Rådet ønsker en kørselsordning til dem, der ikke kan tage bussen.",
    )
    (remark,) = found.remarks
    assert remark.text.startswith("Rådet ønsker")
    assert remark.heading == ""


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Høringssvar vedr. strategi for det nære sundhedsvæsen", ""),
        ("4. Kommunens strategi i høring", ""),
        ("7. Høring: Fritid for alle (klubber og haller)", ""),
        ("Bemærkninger til handleplanen", "Bemærkninger til handleplanen"),
        ("Transport til sundhedshusene", "Transport til sundhedshusene"),
        ("Afsnit 3.2 i høringsudkastet", "Afsnit 3.2 i høringsudkastet"),
    ],
)
def test_a_heading_that_names_the_round_says_of_no_point_where_it_belongs(
    cut: Cut, title: str, heading: str
) -> None:
    found = cut(
        "Bussen kører for sjældent om aftenen, og den er fuld.",
        (title, HEAD),
        "Rådet ønsker en kørselsordning til dem, der ikke kan tage bussen.",
    )
    assert [remark.heading for remark in found.remarks] == ["", heading]


def test_that_a_paper_lies_beside_is_no_remark(cut: Cut) -> None:
    for paper in ("dokument", "brev", "notat"):
        found = cut(f"Se vedhæftede {paper}.", "Færgen bør vente, når bussen er forsinket.")
        assert texts(found) == ["Færgen bør vente, når bussen er forsinket."]


def test_a_second_letter_begins_after_the_signature(cut: Cut) -> None:
    found = cut(
        "Se vedhæftede brev.",
        "Venlig hilsen",
        "Bo Prøve",
        ("Bemærkninger til planen", HEAD),
        "Jeg hedder Bo og bor på øen. Færgen bør vente, når bussen er forsinket.",
        "Venlig hilsen",
        "Bo Prøve",
    )
    assert "Færgen bør vente, når bussen er forsinket." in texts(found)


def test_a_closing_in_bold_ends_the_letter_once(cut: Cut) -> None:
    found = cut(
        "Der mangler lys på stien ned til hallen.",
        ("Med venlig hilsen", HEAD),
        "P.S. Husk også rampen ved biblioteket, som er for stejl.",
    )
    assert found.remarks[0].text == "Der mangler lys på stien ned til hallen."
    assert found.remarks[1].text == "P.S. Husk også rampen ved biblioteket, som er for stejl."


def test_the_calendar_below_a_signature_is_left_out(cut: Cut) -> None:
    found = cut(
        "Bræmmen langs åen er dobbelt så bred som nødvendigt.",
        "Med venlig hilsen",
        "Hans Prøve, formand",
        ("Det sker i foreningen", HEAD),
        "Markvandring på Nørregaard torsdag den 11. juni klokken 19.",
        "Sommerturen går til Thy. Pris 450 kr. Tilmelding senest den 20. juni.",
    )
    assert texts(found) == ["Bræmmen langs åen er dobbelt så bred som nødvendigt."]


def test_the_draft_quoted_as_a_block_is_no_remark(cut: Cut) -> None:
    passage = "Mødestederne holder åbent på hverdage til kl. 18, og nøglen hentes på rådhuset."
    section = Section("2", "Rammer", 1, 1, (DraftParagraph(passage, 1, BlockKind.PARAGRAPH),))
    policy = Policy("udkast.pdf", "Politik", (section,))
    found = cut(
        "Om åbningstiderne",
        passage,
        "»Lokalet afleveres rengjort af brugerne.«",
        "Det passer dårligt til folk på arbejde.",
        policy=policy,
    )
    assert texts(found) == ["Det passer dårligt til folk på arbejde."]
    assert [z.kind for z in found.zones].count(ZoneKind.QUOTATION) == 1


def test_rows_give_one_remark_each(cut: Cut) -> None:
    def row(number: int, *cells: str) -> list[Any]:
        names = ("Afsnit", "Bemærkning", "Forslag")
        return [
            (cell, {"kind": C, "row": number, "column": n, "column_name": names[n]})
            for n, cell in enumerate(cells)
        ]

    found = cut(
        *row(0, "Afsnit", "Bemærkning", "Forslag"),
        *row(1, "2.1", "Tiderne passer dårligt med træning.", "Lad os have vores egne brikker."),
        *row(2, "Kap. 3, s. 7", "Der mangler en frist for, hvornår der følges op.", "–"),
    )
    assert texts(found) == [
        "Tiderne passer dårligt med træning. Lad os have vores egne brikker.",
        "Der mangler en frist for, hvornår der følges op.",
    ]
    assert [len(r.spans) for r in found.remarks] == [2, 1]
    values = [[(r.kind.value, r.value) for r in remark.references] for remark in found.remarks]
    assert values == [[("section", "2.1")], [("section", "3"), ("page", "7")]]
    assert found.remarks[0].heading == "2.1"


def test_bullets(cut: Cut) -> None:
    def bullet(text: str) -> tuple[str, dict[str, Any]]:
        return f"• {text}", {"kind": B, "marker": "•"}

    full = cut(
        "Vi foreslår:",
        bullet("Der sættes en bænk ved hvert stoppested i byen."),
        bullet("Rampen ved biblioteket gøres bredere, så en ladcykel kan komme op."),
    )
    assert texts(full) == [
        "Der sættes en bænk ved hvert stoppested i byen.",
        "Rampen ved biblioteket gøres bredere, så en ladcykel kan komme op.",
    ]
    assert [r.heading for r in full.remarks] == ["Vi foreslår:", "Vi foreslår:"]
    short = cut(
        "Vi savner tre ting i planen for parken:", bullet("bænke"), bullet("lys"), bullet("toilet")
    )
    assert texts(short) == ["Vi savner tre ting i planen for parken: bænke lys toilet"]


def test_one_sentence_with_a_phone_number_under_a_greeting_is_a_remark(cut: Cut) -> None:
    said = "Vi synes, at afsnit 4.2 skal nævne SFO'en. Ring på 20 30 40 50."
    found = cut("Kære kommune", said, "Venlig hilsen", "Karen Holm", "Åvej 12")
    assert [remark.text for remark in found.remarks] == [said]


def test_a_letter_without_capitals_and_stops_is_not_lost(cut: Cut) -> None:
    found = cut(
        "hej med jer",
        "jeg kan ikke forstå at svømmehallen lukker om sommeren, det er der vi er hjemme",
        "hilsen gerda",
    )
    assert texts(found) == [
        "jeg kan ikke forstå at svømmehallen lukker om sommeren, det er der vi er hjemme"
    ]


def test_a_farewell_in_own_words_above_the_name_is_no_remark(cut: Cut) -> None:
    worry = "Der er ikke plads til børnene i de to lokaler, som planen nævner."
    for farewell in ("Med al den respekt, sagen fortjener", "I håb om bedre tider på stien"):
        found = cut("Kære byråd", worry, farewell, "Torben Munkholm")
        assert [remark.text for remark in found.remarks] == [worry]


def test_minutes_that_do_not_call_themselves_so(cut: Cut) -> None:
    """ "Indstilling", "Beslutning" and "Afbud" as lines of their own tell that these are minutes."""
    wanted = "Byrådet ønsker en bænk for hver 200 meter på stien langs åen og ved hvert stoppested."
    refused = (
        "Liste D kunne ikke tilslutte sig dette, idet listen finder, at pengene er givet dårligt ud, "
        "så længe der mangler lys ved skolen, og at sagen bør gå om."
    )
    heading = {"kind": BlockKind.HEADING}
    said = [
        remark.text
        for remark in cut(
            "Mandag den 2. marts 2026, Byrådssalen",
            ("Punkt 3: Salg af grund", heading),
            ("Beslutning", heading),
            "Godkendt.",
            ("Punkt 4: Høringssvar om stipolitik", heading),
            ("Resume", heading),
            "Byrådet skal tage stilling til kommunens svar om lys og bænke.",
            ("Indstilling", heading),
            "Direktionen indstiller, at nedenstående afgives som kommunens svar.",
            ("Beslutning", heading),
            wanted,
            refused,
            ("Afbud", heading),
            "Ida Bro (A)",
        ).remarks
    ]
    assert said == [wanted, refused]


def test_the_case_counts_where_the_decision_says_nothing(cut: Cut) -> None:
    wanted = "Administrationen foreslår en bænk for hver 200 meter på stien langs åen."
    heading = {"kind": BlockKind.HEADING}
    found = cut(
        "Mandag den 2. marts 2026, Byrådssalen",
        ("Punkt 4: Høringssvar om stipolitik", heading),
        ("Sagsfremstilling", heading),
        wanted,
        ("Beslutning", heading),
        "Godkendt.",
    )
    assert [remark.text for remark in found.remarks] == [wanted]


def test_a_signature_above_an_annex_is_no_remark(cut: Cut) -> None:
    point = "Der bør stå en bænk for hver 200 meter på stien langs åen."
    found = cut(
        "Høringssvar om stipolitik",
        point,
        "Ida Bro",
        "Formand for lokalrådet",
        ("Bilag A: Vores forslag", {"kind": BlockKind.HEADING}),
        "Bænkene kan hentes på det gamle lager ved havnen, hvor de står og venter på nogen.",
    )
    assert point in [remark.text for remark in found.remarks]
    assert not any("Ida Bro" in remark.text for remark in found.remarks)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Dette erstatter vores tidligere svar af 2. marts, som blev sendt ved en fejl.", False),
        ("Vi beder jer se bort fra vores første høringssvar.", False),
        ("Ordningen erstatter det tidligere svar fra lægen, og det er en dårlig løsning.", True),
    ],
)
def test_an_answer_that_replaces_another_says_so(cut: Cut, text: str, kept: bool) -> None:
    point = "Der bør stå en bænk for hver 200 meter på stien langs åen."
    found = cut("Høringssvar om stipolitik", point, text, "Med venlig hilsen", "Ida Bro")
    assert any(text in remark.text for remark in found.remarks) is kept
    assert any(point in remark.text for remark in found.remarks)


@pytest.mark.parametrize("said", ["De bedste grønne hilsner", "Med venlige og varme hilsner"])
def test_a_greeting_with_two_adjectives_is_no_remark(cut: Cut, said: str) -> None:
    point = "Der bør stå en bænk for hver 200 meter på stien langs åen."
    found = cut("Høringssvar om stipolitik", point, said, "Ida Bro")
    assert [remark.text for remark in found.remarks] == [point]
