"""Names: who is a private person, who acts in office, and what only looks like a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict, Where
from hoering.privacy.find import find_personal

Make = Callable[..., Response]
LONG = "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, og så er pengene spildt."


def names(response: Response, facts: RoundFacts, verdict: Verdict) -> set[str]:
    data = find_personal([response], facts)
    return {d.text for d in data if d.kind is PersonalKind.NAME and d.proposal is verdict}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Min søn Emil går i 3. klasse.", "Emil"),
        ("Vores Storm var indlagt.", "Storm"),
        ("Vi er forældre til Nohr, og han er træt.", "Nohr"),
        ("Det siger Freja, der er syv.", "Freja"),
        ("Danylo på 15 siger, at det er stille.", "Danylo"),
        ("Min mand Ejner kan ikke gå så langt.", "Ejner"),
        ("Det gælder også familien Nørgaard.", "familien Nørgaard"),
        ("Det gælder også hr. Nørgaard.", "hr. Nørgaard"),
        ("Børnene Alberte og Konrad savner hallen.", "Konrad"),
        ("Det siger Otte Rosenlund, der er syv.", "Otte Rosenlund"),
    ],
)
def test_children_and_relatives_are_hidden(
    response_of: Make, facts: RoundFacts, sentence: str, name: str
) -> None:
    assert name in names(response_of([LONG, sentence]), facts, Verdict.HIDE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trafikken ved Anna Ancher Skolen er slem.",
        "Vi mødes på Grundtvigs Plads.",
        "Niels Bohrs Vej er smal.",
        "Under stormen Bodil stod vandet højt.",
        "Jeg har læst om Parkinson og Downs syndrom.",
        "I August er her tomt.",
        "Børnehuset Karla lukker.",
        "Lus i 2.b er der igen, og det er en plage for alle.",
        "Årstallet for mejeriet er forkert. Museets sag har 1878.",
        "Timerne\nOtte lektioner om året lyder af meget, og vi kan ikke se, hvor de skal komme fra.",
        "Svaret er sendt til HR\nTimelønnede er ikke nævnt med et ord.",
        "My husband works at night, and My two sons are in school.",
    ],
)
def test_places_works_and_words_stay(response_of: Make, facts: RoundFacts, sentence: str) -> None:
    assert names(response_of([LONG, sentence]), facts, Verdict.HIDE) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Borgmester Kirsten Vang lovede det.",
        "Udvalgsformand Ole Bang har sagt det.",
        "Jeg spurgte Mette Faurholt, afdelingschef.",
    ],
)
def test_people_in_office_stay(response_of: Make, facts: RoundFacts, sentence: str) -> None:
    response = response_of([LONG, sentence])
    assert names(response, facts, Verdict.HIDE) == set()
    assert len(names(response, facts, Verdict.KEEP)) == 1


def test_the_sender_is_hidden_in_every_form(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Fra: Oksana Melnyk <om@post.example>",
        LONG,
        "Jeg er Oksana.",
        "Melnyks have er stor.",
        "mvh OKSANA MELNYK",
    ]
    response = response_of(lines, "Oksana Melnyk", file="hoeringssvar/Svar fra oksana.txt")
    data = find_personal([response], facts)
    assert names(response, facts, Verdict.HIDE) >= {
        "Oksana Melnyk",
        "Oksana",
        "Melnyk",
        "OKSANA MELNYK",
    }
    assert {d.person for d in data if d.kind is PersonalKind.NAME} == {"Oksana Melnyk"}
    assert [d.text for d in data if d.where is Where.FILE] == ["oksana"]


def test_who_signs_for_a_body_stays_and_a_child_does_not(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = ["Elmeskolens bestyrelse", LONG, "Om Emma, der elsker heste, skriver ingen fire sider.",
             "Et medlem, Jonatan, fører liste.", "På bestyrelsens vegne", "Line Brandt Overgaard, formand"]  # fmt: skip
    response = response_of(lines, "Elmeskolens bestyrelse", SenderKind.BOARD)
    assert names(response, facts, Verdict.HIDE) == {"Emma", "Jonatan"}
    assert names(response, facts, Verdict.KEEP) == {"Line Brandt Overgaard"}


def test_those_who_were_there_stay(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Til stede: Morten Lykkegaard (formand), Annette Bisgaard, Mai Tran. Afbud: Susan Kvist.", LONG,
             "Annette Bisgaard fandt det uforsvarligt."]  # fmt: skip
    response = response_of(lines, "Fagforeningen", SenderKind.ORGANISATION)
    assert names(response, facts, Verdict.HIDE) == set()


def test_the_officer_who_sent_it_on_stays(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Lægges på sagen. Hilsen Kirsten",
        "Fra: Pia Skov <pia@post.example>",
        "Til: Plan og Byg",
        LONG,
        "Mvh Pia",
    ]
    response = response_of(lines, "Pia Skov")
    assert "Kirsten" not in names(response, facts, Verdict.HIDE)
    assert {"Pia Skov", "Pia"} <= names(response, facts, Verdict.HIDE)


def test_a_person_taken_for_a_body_is_a_person(response_of: Make, facts: RoundFacts) -> None:
    response = response_of(
        [LONG, "Jeg bor der selv.", "Bertram Gade"],
        "Bertram Gade",
        SenderKind.AUTHORITY,
        chance=0.4,
    )
    assert names(response, facts, Verdict.HIDE) == {"Bertram Gade"}


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Min søn har autisme og kan ikke tage bussen.", "autisme"),
        ("Jeg har selv leddegigt.", "leddegigt"),
        ("Hans mor blev sygemeldt i maj, min datter kom på plejehjem.", "plejehjem"),
        ("Som far til en dreng med epilepsi ved jeg det.", "epilepsi"),
    ],
)
def test_health_tied_to_a_person_is_hidden(
    response_of: Make, facts: RoundFacts, sentence: str, word: str
) -> None:
    data = find_personal([response_of([LONG, sentence])], facts)
    assert word in {d.text for d in data if d.kind is PersonalKind.HEALTH}


@pytest.mark.parametrize(
    "sentence",
    ["Børn med autisme har brug for ro.", "Planen nævner demens tre gange.", "Hjerneskadeforeningen skal høres.",
     "Kommunen bør forebygge misbrug."],
)  # fmt: skip
def test_health_of_nobody_stays(response_of: Make, facts: RoundFacts, sentence: str) -> None:
    data = find_personal([response_of([LONG, sentence])], facts)
    assert not [d for d in data if d.kind is PersonalKind.HEALTH]


def test_who_signed_alone_is_the_sender_whatever_was_taken_for_it(
    response_of: Make, facts: RoundFacts
) -> None:
    """A sender that stands nowhere but in a sentence is a mistake; the signer is a private person."""
    lines = [
        "Hej",
        "Kommunens bus kører for sjældent.",
        LONG,
        "Jeg har selv leddegigt.",
        "Mvh",
        "TILDE GADE",
    ]
    response = response_of(lines, "Kommunens", SenderKind.AUTHORITY, chance=0.4)
    data = {d.text: d.kind for d in find_personal([response], facts) if d.proposal is Verdict.HIDE}
    assert data == {"leddegigt": PersonalKind.HEALTH, "TILDE GADE": PersonalKind.NAME}


def test_who_signs_below_a_bodys_letterhead_stays(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Vej og Park", LONG, "Jeg skal bemærke, at planen er tung.", "Mvh", "Tilde Bech"]
    response = response_of(lines, "Vej og Park", SenderKind.ADMINISTRATION)
    assert names(response, facts, Verdict.KEEP) == {"Tilde Bech"}


@pytest.mark.parametrize("name", ["Jesper", "Dorte", "Karl", "Svend", "Helle", "Malte"])
def test_a_common_name_counts_at_the_beginning_of_a_sentence(
    response_of: Make, facts: RoundFacts, name: str
) -> None:
    response = response_of([LONG, f"{name} siger, at bussen altid er for sent på den."])
    assert names(response, facts, Verdict.HIDE) == {name}


def test_beside_somebody_in_office_is_not_in_office(response_of: Make, facts: RoundFacts) -> None:
    response = response_of([LONG, "Vi så Helle Kofod og formanden tale sammen ved hallen."])
    assert names(response, facts, Verdict.HIDE) == {"Helle Kofod"}


@pytest.mark.parametrize(
    ("lines", "hidden"),
    [
        (["hej jeg er imod.", "min mand hedder viggo.", "hilsen erna uth"], {"viggo", "erna uth"}),
        (["Jeg er enig med Tove.", "Kjeld Aa. Pors"], {"Kjeld Aa. Pors"}),
        (["Lillebror Storm så det hele.", "Mvh Mona"], {"Storm"}),
        (["Vi bor i nr. 14 på Agervej.", "Mvh Mona"], {"nr. 14 på Agervej"}),
        (["Vi er imod.", "Mona Lind", "Skovlyst, Ravnstrup Byvej 5"], {"Skovlyst, Ravnstrup Byvej 5"}),
        (["Efter en arbejdsulykke mistede jeg to fingre.", "Mona Lind"], {"arbejdsulykke"}),
    ],
)  # fmt: skip
def test_what_people_write_without_care(
    response_of: Make, facts: RoundFacts, lines: list[str], hidden: set[str]
) -> None:
    data = find_personal([response_of(lines, sender=lines[1].removeprefix("Mvh "))], facts)
    assert hidden <= {d.text for d in data if d.proposal is Verdict.HIDE}


def test_whom_things_are_called_after_and_whom_all_know_stay(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = ["Jens Olufs Kollegiet er fuldt. Jens Oluf ville undre sig, og Niels Bohr med.", "Mona Lind"]  # fmt: skip
    data = find_personal([response_of(lines, sender="Mona Lind")], facts)
    assert {d.text for d in data if d.proposal is Verdict.HIDE} == {"Mona Lind"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Referent var Selma Bundgaard Ravn fra 9. klasse på Limhøj Skole.",
            "Selma Bundgaard Ravn",
        ),
        ("Vi har en prøvetager, Kaj Ibsen (f. 4.1.1960), der måler hver måned.", "Kaj Ibsen"),
        ("Vi skriver for Agnete Hald, Hald Mark 5, som ejer grunden.", "Agnete Hald"),
    ],
)
def test_pupils_and_clients_of_a_body_are_private(
    response_of: Make, facts: RoundFacts, said: str, name: str
) -> None:
    lines = [
        "Foreningen Vandets Venner",
        "Vi er imod planen, som den er.",
        said,
        "Hanne Tvilling",
        "formand",
    ]
    data = find_personal(
        [response_of(lines, "Foreningen Vandets Venner", SenderKind.ORGANISATION)], facts
    )
    hidden = {d.text for d in data if d.proposal is Verdict.HIDE}
    assert name in hidden and "Hanne Tvilling" not in hidden


def test_the_senders_whole_name_in_the_files_is_one(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Fra: Mikkel Overby <mo@post.example>", "Det er imod planen.", "Mikkel"]
    file = "hoeringssvar/mikkel_sand_overby.eml"
    data = find_personal([response_of(lines, "Mikkel Sand Overby", file=file)], facts)
    assert [d.text for d in data if d.where is Where.FILE] == ["mikkel sand overby"]
    lines = ["Sands Venner er imod planen.", "Vores medlem Mikkel Sand bor her.", "Ib Dam, formand"]
    response = response_of(lines, "Sands Venner", SenderKind.ORGANISATION, "hoeringssvar/Sands Venner.txt")  # fmt: skip
    assert not any("Venner" in d.text for d in find_personal([response], facts))
