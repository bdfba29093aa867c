"""Who sent it, on drawn letters of all kinds of senders and layouts, and single hard cases."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from rapidfuzz import fuzz

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.agreed import agreed_sender
from hoering.reading.senders.bodies import is_generic, kind_of_body
from hoering.reading.senders.clues import clues_of
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.names import name_at, same_body, without_genitive
from hoering.reading.senders.persons import from_address, inverted, person_in
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.senders.sender import as_spelt_in, sender_of
from hoering.reading.senders.spellings import in_small_letters


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).lower().replace("-", "").split())


def _alike(name: str, wanted: str) -> bool:
    return fuzz.ratio(_plain(name), _plain(wanted)) >= 90


def test_senders_of_drawn_letters(inbox) -> None:  # type: ignore[no-untyped-def]
    wrong = [
        f"{letter.file}: {response.sender!r}, wanted {letter.senders[0]!r}"
        for letter, response in inbox.pairs()
        if not any(_alike(response.sender, name) for name in letter.senders)
    ]
    assert len(wrong) <= inbox.wrong_senders, wrong


def test_kinds_of_drawn_letters(inbox) -> None:  # type: ignore[no-untyped-def]
    wrong = [
        f"{letter.file}: {response.sender_kind}, wanted {letter.kinds}"
        for letter, response in inbox.pairs()
        if response.sender_kind.value not in letter.kinds
    ]
    assert len(wrong) <= inbox.wrong_kinds, wrong


def test_all_kinds_of_senders_are_tried(inbox) -> None:  # type: ignore[no-untyped-def]
    kinds = {kind for letter in inbox.letters for kind in letter.kinds}
    assert kinds == {kind.value for kind in SenderKind}


HARD_CASES = [
    # the recipient is never the sender
    ("Vinterslev Kommune\nKultur og Bevægelse\n\nKære udvalg\n\nVi vil gerne have en bænk.\n\n"
     "Mvh\nAnna Holm", "Anna Holm", SenderKind.CITIZEN),
    # a member of a council who says that she speaks for herself
    ("Jeg er medlem af Ældrerådet, men skriver som privatperson. Der mangler toiletter.\n\n"
     "Hilsen\nGrethe Vad", "Grethe Vad", SenderKind.CITIZEN),
    # a mother is no spokeswoman of the school
    ("Der mangler lys på stien, og det er farligt for de små.\n\nVenlig hilsen\n"
     "Lotte Krag, mor til to på Holme Skole", "Lotte Krag", SenderKind.CITIZEN),
    # the office tells for whom the person signs
    ("Vi ønsker længere åbningstid i hallen om vinteren.\n\nMed venlig hilsen\nIb Lund\n"
     "formand for Holme Idrætsforening", "Holme Idrætsforening", SenderKind.ORGANISATION),
    ("Som formand for Holme Ungeråd skal jeg sige, at hallen er for kold.\n\nHilsen\nIda Bro",
     "Holme Ungeråd", SenderKind.COUNCIL),
    # in two parts
    ("Holme Skole\nSkolebestyrelsen\n\n12. september 2026\n\nHøringssvar\n\nVi savner en plan "
     "for skolegården om aftenen.\n\nVenlig hilsen\nEva Storm",
     "Skolebestyrelsen ved Holme Skole", SenderKind.BOARD),
    # school, social services and police together are the municipality's
    ("SSP Holme\n\n12. september 2026\n\nHøringssvar\n\nVi savner en medarbejder på havnen om aftenen.\n\n"
     "På vegne af SSP Holme\nIda Bro", "SSP Holme", SenderKind.ADMINISTRATION),
    # a form whose fields stand on lines of their own
    ("Navn\nPer Lund\nOrganisation\nHolme Petanque\nSvar\nVi mangler en bane med lys, og vi vil "
     "gerne selv lægge den.", "Holme Petanque", SenderKind.ORGANISATION),
    ("Navn: Per Lund\nOrganisation: nej\nUdtaler sig som: Borger\nSvar: Vi mangler lys.",
     "Per Lund", SenderKind.CITIZEN),
    ("Fra: Holme Skytteforening <post@skytter.example>\nSendt: 3. september 2026 10:00\n"
     "Til: kultur@vinterslev.example\nEmne: Svar\n\nSkydebanen skal blive, hvor den er.\n\n"
     "Mvh. Jan", "Holme Skytteforening", SenderKind.ORGANISATION),
    ("Fra: Vej og Park <vej@vinterslev.example>\nSendt: 3. september 2026 10:00\n"
     "Til: Kultur <kultur@vinterslev.example>\nEmne: Intern høring\n\nStien kan ikke ryddes.",
     "Vej og Park", SenderKind.ADMINISTRATION),
    # a greeting is nobody's name
    ("Goddag til Vinterslev og Kulturhuset\n\nHallen er for kold om morgenen, og det har den været længe."
     "\n\nHilsen\nKaren Dam", "Karen Dam", SenderKind.CITIZEN),
    # nor is an English one
    ("Fra: Maya Lund <maya@post.example>\nSendt: 3. september 2026 10:00\nTil: Kultur og Bevægelse\n"
     "Emne: Hall\n\nDear Kultur og Bevægelse,\n\nThe hall is too cold in the morning, and my son "
     "cannot train there.\n\nKind regards\nMaya Lund", "Maya Lund", SenderKind.CITIZEN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), HARD_CASES)
def test_hard_cases_of_the_clues(
    letter: Callable[..., Letter], facts: RoundFacts, text: str, name: str, kind: SenderKind
) -> None:
    read = letter(text)
    sender = agreed_sender(read, facts, clues_of(read, recipient_of(facts, read.mail)))
    assert (sender.name, sender.kind) == (name, kind)


@pytest.mark.parametrize(("text", "name", "kind"), HARD_CASES)
def test_hard_cases(
    letter: Callable[..., Letter], facts: RoundFacts, text: str, name: str, kind: SenderKind
) -> None:
    sender = sender_of(letter(text), facts)
    assert (sender.name, sender.kind) == (name, kind)


def test_who_is_greeted_in_the_first_sentence_is_no_sender(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    text = (
        "Kære Lone Frandsen, tak for et godt borgermøde på Ansgarskolen.\n"
        "Jeg synes, at vejen er for smal.\nMange hilsner Dorthe, mor til Elias i 5.c"
    )
    assert sender_of(letter(text), facts).name == "Dorthe"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("03 Svar fra Elmeskolen.pdf", "Elmeskolen"),
        ("Høringssvar - Ældrerådet.docx", "Ældrerådet"),
        ("scan0012.pdf", "scan0012"),
        ("2026.pdf", "2026"),
    ],
)
def test_the_file_name_is_the_last_resort(
    letter: Callable[..., Letter], facts: RoundFacts, file: str, name: str
) -> None:
    assert sender_of(letter("Godt papir, men for langt.", file), facts).name == name


def test_nothing_at_all_still_has_a_name(letter: Callable[..., Letter], facts: RoundFacts) -> None:
    assert sender_of(letter("", "-.txt"), facts).name


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Kirsten Vang, kredsformand", "Kirsten Vang"),
        ("Hans-Jørgen Bak formand", "Hans-Jørgen Bak"),
        ("INGER MARIE HOLM", "Inger Marie Holm"),
        ("Inger og Hans Peter Damgaard", "Inger og Hans Peter Damgaard"),
        ("Poul E. Riis (tlf. 20 30 40 50)", "Poul E. Riis"),
        ("Med venlig hilsen", ""),
        ("Bakkestien 12", ""),
        ("Kultur og Bevægelse", ""),
        ("Vestby Idrætsforening", ""),
    ],
)
def test_persons(line: str, person: str) -> None:
    assert person_in(line) == person


def test_persons_in_mail_heads() -> None:
    assert inverted("Holm, Karen Lise") == "Karen Lise Holm"
    assert inverted("Elmeskolen, kontoret") == "Elmeskolen, kontoret"
    assert from_address("gitte.noerballe@mail.example") == "Gitte Nørballe"
    assert from_address("michael.joensen@mail.example") == "Michael Jønsen"
    assert from_address("post@mail.example") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ældrerådet har drøftet sagen", "Ældrerådet"),
        ("Bruger- og pårørenderådet på Kornmarken takker", "Bruger- og pårørenderådet på Kornmarken"),
        ("Fagforeningen for Socialt Arbejde, Kreds Midt, mener", "Fagforeningen for Socialt Arbejde, Kreds Midt"),
        ("Den private børnehave Lærken har 38 børn", "Den private børnehave Lærken"),
        ("Vi synes, at planen er god", ""),
        ("Lokalrådet i Ejby er valgt", "Lokalrådet i Ejby"),
        ("formand for Tangø Lokalråd", "Tangø Lokalråd"),
        ("MED-udvalget for Skov, Strand og Sti har drøftet sagen", "MED-udvalget for Skov, Strand og Sti"),
        ("Center for Børn, Unge og Familie", "Center for Børn, Unge og Familie"),
        ("Lokalrådet i Vig, formand Ole og Ib", "Lokalrådet i Vig"),
    ],
)  # fmt: skip
def test_how_far_a_name_reaches(text: str, name: str) -> None:
    assert name_at(text) == name


def test_names_of_one_body() -> None:
    assert same_body("Ældrerådets", "Ældrerådet i Vestby Kommune")
    assert same_body("DN Vestby", "Danmarks Naturfredningsforening Vestby")
    assert same_body("Skolebestyrelsen på Elmeskolen", "skolebestyrelsen ved Elmeskolen")
    assert not same_body("Ældrerådet", "Handicaprådet")
    assert not same_body("DH Vestby", "Danmarks Naturfredningsforening Vestby")
    assert without_genitive("Elmeskolens") == "Elmeskolen"
    assert without_genitive("Jens") == "Jens"
    assert in_small_letters("SEJLKLUBBEN VINDEN") == "Sejlklubben Vinden"
    assert in_small_letters("FOA") == "FOA"
    assert in_small_letters("VESTBY CAMPING APS") == "Vestby Camping ApS"
    assert in_small_letters("BRO OG LUND A/S") == "BRO og Lund A/S"
    assert in_small_letters("BØRNERÅDET I SFO KASTANJEN") == "Børnerådet i SFO Kastanjen"
    assert in_small_letters("SPEJDERNE I KFUM ÅLUM") == "Spejderne i KFUM Ålum"
    assert in_small_letters("VENNERNE AF SKOV OG BRO") == "Vennerne af Skov og Bro"


def test_a_short_word_in_capitals_is_spelt_as_the_letter_spells_it() -> None:
    assert as_spelt_in("HOLM & BRANDT\nSigne Holm", "HOLM & Brandt") == "Holm & Brandt"
    assert as_spelt_in("FOA VESTBY\nMedlemmerne af FOA", "FOA Vestby") == "FOA Vestby"
    assert as_spelt_in("HOLM & BRANDT", "HOLM & Brandt") == "HOLM & Brandt"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("MED-udvalget for Dagtilbud", SenderKind.ADMINISTRATION),
        ("Hoved-MED", SenderKind.ADMINISTRATION),
        ("Hovedudvalget i Vinterslev Kommune", SenderKind.ADMINISTRATION),
        ("AMR-gruppe 4", SenderKind.ADMINISTRATION),
        ("Socialpædagogerne Kysten", SenderKind.ORGANISATION),
        ("Socialpædagogerne på Botilbuddet Åsen", SenderKind.ADMINISTRATION),
        ("Foreningen for mennesker med autisme", SenderKind.ORGANISATION),
        ("Bestyrelsen i Grundejerforeningen Søvang", SenderKind.ORGANISATION),
        ("Skolebestyrelsen ved Elmeskolen", SenderKind.BOARD),
        ("Bruger- og pårørenderådet på Kornmarken", SenderKind.COUNCIL),
        ("Dansk Sygeplejeråd", SenderKind.ORGANISATION),
        ("Friluftsrådet, Kreds Midt", SenderKind.ORGANISATION),
        ("Samrådet for Landsbyerne", SenderKind.ORGANISATION),
        ("Vestby Forsyning A/S", SenderKind.COMPANY),
        ("Bådejernes Gensidige G/S", SenderKind.COMPANY),
        ("Kystens Forsikring", SenderKind.COMPANY),
        ("Stiftsøvrigheden over Kysten", SenderKind.AUTHORITY),
        ("Trafikselskabet for Kysten", SenderKind.AUTHORITY),
        ("Nabolev Kommune", SenderKind.AUTHORITY),
        ("Center for Sundhed", SenderKind.ADMINISTRATION),
        ("Vinterslev Tekniske Skole", SenderKind.ORGANISATION),
        ("Sprogcenter Vinterslev", SenderKind.ORGANISATION),
        ("Vinterslev Gymnasium", SenderKind.ORGANISATION),
        ("Vinterslev Erhverv", SenderKind.ORGANISATION),
        ("Elevrådet på Vinterslev Gymnasium", SenderKind.COUNCIL),
        ("Vinterslev Skole", SenderKind.ADMINISTRATION),
        ("Vinterslev Musikskole", SenderKind.ADMINISTRATION),
        ("Skole og Hjem Vinterslev", SenderKind.ORGANISATION),
        ("Skole og Forældre", SenderKind.ORGANISATION),
        ("Skole og Familie", SenderKind.ADMINISTRATION),
        ("Psykologgruppen i PPR", SenderKind.ADMINISTRATION),
        ("Personalegruppen på Solgården", SenderKind.ADMINISTRATION),
        ("Borgergruppen Nej til stien", SenderKind.ORGANISATION),
        ("Erhverv og Arbejdsmarked", None),
        ("Lokalt erhverv", None),
        ("Karen Holm", None),
    ],
)
def test_kind_of_a_name(name: str, kind: SenderKind | None) -> None:
    assert kind_of_body(name) is kind


@pytest.mark.parametrize("board", ["Forældrebestyrelsen", "Skolebestyrelsen"])
def test_a_board_below_its_houses_name_is_the_sender(
    letter: Callable[..., Letter], facts: RoundFacts, board: str
) -> None:
    house = "Børnehuset Humlebo" if board.startswith("F") else "Tranekærskolen"
    text = (
        f"{house}\n{board}\n\n4. marts 2026\n\nHøringssvar fra {house}\n\n"
        "Vi er et hus med 84 børn.\n\nLukkedagene er for mange, og de falder skævt.\n\n"
        "På bestyrelsens vegne\nLine Kjærby, formand\n"
    )
    sender = sender_of(letter(text, f"{house} høring.pdf"), facts)
    assert sender.kind is SenderKind.BOARD and sender.name.startswith(board)


def test_generic_words_name_nobody() -> None:
    assert is_generic("Bestyrelsen") and is_generic("rådet")
    assert not is_generic("Ældrerådet")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # named after the town, living in a house, signed with its own name
        ("Vinterslev Erhverv\nErhvervshuset, Kajen 1\n\nTil Vinterslev Kommune\n\nDer mangler et mål for "
         "virksomhederne i planen.\n\nMed venlig hilsen\nVinterslev Erhverv", SenderKind.ORGANISATION),
        ("Vinterslev Handel\nTorvehuset, Kajen 1\n\nTil Vinterslev Kommune\n\nDer mangler et mål for "
         "butikkerne i planen.\n\nMed venlig hilsen\nVinterslev Handel", SenderKind.ORGANISATION),
        ("Sprogcenter Vinterslev\nMøllegade 4\n\nTil Vinterslev Kommune\n\nKursisterne mangler i planen, og "
         "det er en fejl.\n\nMed venlig hilsen\nSprogcenter Vinterslev", SenderKind.ORGANISATION),
        # the municipality's own one says so, or writes from the municipality's address
        ("Sprogcenter Vinterslev\nMøllegade 4\n\nVi er et kommunalt sprogcenter, og kursisterne mangler i "
         "planen.\n\nMed venlig hilsen\nSprogcenter Vinterslev", SenderKind.ADMINISTRATION),
        ("Sprogcenter Vinterslev\n\nKursisterne mangler i planen, og det er en fejl.\n\nMed venlig hilsen\n"
         "Sprogcenter Vinterslev\nsprog@vinterslev.example", SenderKind.ADMINISTRATION),
        # a helpline of volunteers is no office, whatever it offers
        ("BørneLinjen Vinterslev\nRådgivning for børn\n\nBørneLinjen er en frivillig rådgivning, og vi savner "
         "børnenes egne ord.\n\nMed venlig hilsen\nBørneLinjen Vinterslev", SenderKind.ORGANISATION),
    ],
)  # fmt: skip
@pytest.mark.parametrize("municipality", ["Vinterslev Kommune", "Vinterslev"])
def test_a_town_in_a_name_makes_no_office(
    letter: Callable[..., Letter], facts: RoundFacts, text: str, kind: SenderKind, municipality: str
) -> None:
    assert sender_of(letter(text), replace(facts, municipality=municipality)).kind is kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # nobody is named where only a home signs
        ("Møllerne hvæser hele natten, og det har de gjort længe.\n\nMøllebakken 14\n9998 Holme",
         "Anonym borger", SenderKind.CITIZEN),
        ("Hej\n\nHallen er for kold om vinteren.\n\nHilsen familien Bjerre i nr. 31",
         "Familien Bjerre", SenderKind.CITIZEN),
        ("Navn: Ønsker at være anonym\n\nSvar: Vi mangler lys på stien ved åen.",
         "Anonym borger", SenderKind.CITIZEN),
        # a body beside its person in one field
        ("Navn / organisation: Boligforeningen Enghøj v/ Gitte Ravn\n\nSvar: Vi mangler lys ved åen.",
         "Boligforeningen Enghøj", SenderKind.ORGANISATION),
        ("Navn: Preben Tolst (Holme Idrætsforening)\n\nSvar: Vi mangler lys på stien ved åen.",
         "Holme Idrætsforening", SenderKind.ORGANISATION),
        ("Udfyldt af: Skoleleder Gitte Ravn, Holme Skole\n\nSvar: Vi mangler lys på stien ved åen.",
         "Holme Skole", SenderKind.ADMINISTRATION),
        ("Navn: Gitte Ravn, forkvinde for Holme Roklub\n\nSvar: Vi mangler lys på stien ved åen.",
         "Holme Roklub", SenderKind.ORGANISATION),
        # … but not one that the person only belongs to
        ("Navn: Gitte Ravn (mor til elev på Holme Skole)\n\nSvar: Vi mangler lys på stien ved åen.",
         "Gitte Ravn", SenderKind.CITIZEN),
        # a station of rescuers is a body, what a campaign calls to keep is none
        ("Bevar brandstationen i Holme\n\nVi mangler lys på stien ved åen.\n\nHilsen\nGitte Ravn",
         "Gitte Ravn", SenderKind.CITIZEN),
        # what foot or head calls a firm is one
        ("Spillestedet Pakhuset\n\n12. september 2026\n\nVi gør indsigelse mod lukketiden om natten."
         "\n\nVenlig hilsen\nRune Overby, daglig leder\nSpillestedet Pakhuset · Pakhuset ApS · Kajen 4",
         "Spillestedet Pakhuset", SenderKind.COMPANY),
    ],
)  # fmt: skip
def test_who_names_himself_oddly_or_not_at_all(
    letter: Callable[..., Letter], facts: RoundFacts, text: str, name: str, kind: SenderKind
) -> None:
    read = letter(text, "høring støj.txt")
    sender = agreed_sender(read, facts, clues_of(read, recipient_of(facts, read.mail)))
    assert (sender.name, sender.kind) == (name, kind)


def test_a_mails_file_called_after_its_subject_names_nobody(
    letter: Callable[..., Letter], facts: RoundFacts
) -> None:
    mail = (
        "Fra: hundeven88@mail.example\nSendt: 3. september 2026 10:00\nTil: kultur@vinterslev.example\n"
        "Emne: Høring støj\n\nDer mangler lys på stien ved åen om aftenen."
    )
    assert sender_of(letter(mail, "Høring støj.eml"), facts).name == "Anonym borger"
