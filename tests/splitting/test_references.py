"""References: what they are, and that their spans hold exactly the words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import BlockKind, Policy, ReferenceKind, Section, Span
from hoering.domain import Paragraph as DraftParagraph
from hoering.splitting.allusions import allusions_in
from hoering.splitting.cell_references import references_in_cell, references_in_cells
from hoering.splitting.references import references_in

CASES = [
    ("Til afsnit 2.1 vil vi sige, at afsnit 3.2 og 4.1 mangler noget.", ["section 2.1", "section 3.2", "section 4.1"]),
    ("Se kap. 4 samt kapitel 5.", ["section 4", "section 5"]),
    ("På s. 7, 2. afsnit, og side 9-11 er tallet galt.", ["page 7", "page 9", "page 11"]),
    ("§ 19, stk. 2, samt § 52 a", ["paragraph_sign 19.2", "paragraph_sign 52a"]),
    ("Efter §§ 83 og 86 er det ulovligt.", ["paragraph_sign 83", "paragraph_sign 86"]),
    ("Pejlemærke 4 og indsatsområde 3 er gode.", ["point pejlemærke 4", "point indsatsområde 3"]),
    ("Det fjerde pejlemærke er uklart.", ["point pejlemærke 4"]),
    ("Der står »vi respekterer et nej«, men ikke ”et ord”.", ["quote vi respekterer et nej"]),
    ("Kapitlet om overgange mangler tal.", ["heading overgange"]),
    ("Afsnittet om pårørende og frivillige bør skrives om.", ["heading pårørende og frivillige"]),
    ("I forordet tales der om en ottendedel.", ["heading forord"]),
    ("Ad 2.2. Tillid er et smukt ord.", ["section 2.2"]),
    ("Vi tilslutter os Handicaprådets høringssvar.", ["response Handicaprådet"]),
    ("Jeg er enig i høringssvaret fra Åens Venner.", ["response Åens Venner."]),
    ("Om 14 dage kl. 5.30 er det for sent for 3 børn.", []),
    ("Side om side med Side 3 af 14", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trafikanalysen er fra før broen kom.", ["heading Bilag 2 Trafikanalyse"]),
        ("På kortet ligger stien forkert.", ["heading Bilag A: Kort over stier"]),
        ("Der er for kort tid til en trafikanalyse.", []),
    ],
)
def test_an_annex_is_known_by_its_name(text: str, wanted: list[str]) -> None:
    headings = ("Stier", "Bilag A: Kort over stier", "Bilag 2 Trafikanalyse")
    policy = Policy("udkast.pdf", "Plan", tuple(Section("", h, 1, 1, ()) for h in headings))
    found = references_in(text, policy=policy)
    assert [f"{r.kind.value} {r.value}" for r in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I afsnittet Varelevering slutter det hele kl. 10.", ["heading Varelevering"]),
        ("Under Varelevering tænker I kun på bilerne.", ["heading Varelevering"]),
        ("I afsnittet Varelevering og handel er tallet galt.", ["heading Varelevering og handel"]),
        ("I afsnittet Varelevering på torvet slutter det.", ["heading Varelevering på torvet"]),
        ("I afsnittet Vareleveringen slutter det.", ["heading Vareleveringen slutter"]),
    ],
)
def test_a_heading_of_the_draft_ends_where_it_ends(text: str, wanted: list[str]) -> None:
    headings = ("Varelevering", "Varelevering på torvet")
    policy = Policy("udkast.pdf", "Plan", tuple(Section("", h, 1, 1, ()) for h in headings))
    found = references_in(text, policy=policy)
    assert list(dict.fromkeys(f"{r.kind.value} {r.value}" for r in found)) == wanted
    assert all(r.value in text[r.span.start : r.span.end] for r in found)


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_references(text: str, wanted: list[str]) -> None:
    found = references_in(text)
    assert [f"{r.kind.value} {r.value}" for r in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3.2", ["section 3.2"]),
        ("Kap. 4, s. 7", ["section 4", "page 7"]),
        ("4.1 Boliger og plejecentre", ["section 4.1", "heading Boliger og plejecentre"]),
        ("Pejlemærke 3", ["point pejlemærke 3"]),
    ],
)
def test_cells_say_only_where(text: str, wanted: list[str]) -> None:
    assert [f"{r.kind.value} {r.value}" for r in references_in_cell(text)] == wanted


@pytest.mark.parametrize(
    ("column", "wanted"),
    [
        ("Side", ["page 3"]),
        ("Side/afsnit", ["section 3"]),
        ("Afsnit", ["section 3"]),
        ("Linje", []),
        ("", ["section 3"]),
    ],
)
def test_a_bare_number_counts_what_its_column_is_called(column: str, wanted: list[str]) -> None:
    found = references_in_cell("3", column=column)
    assert [f"{r.kind.value} {r.value}" for r in found] == wanted


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ([("7", "Nr."), ("4.1 Udskrivning", "Afsnit")], ["section 4.1", "heading Udskrivning"]),
        ([("7.", ""), ("Afsnit 4", "")], ["section 4"]),
        ([("7", "Nr."), ("Udskrivning", "Emne")], ["section 7", "heading Udskrivning"]),
        ([("7", "Side"), ("4.1", "Afsnit")], ["page 7", "section 4.1"]),
        ([("7", "Kapitel"), ("4.1", "Afsnit")], ["section 7", "section 4.1"]),
        ([("7", "Nr.")], ["section 7"]),
    ],
)
def test_a_row_s_own_number_gives_way_to_the_section_s(
    cells: list[tuple[str, str]], wanted: list[str]
) -> None:
    held = [(text, Span(20 * n, 20 * n + len(text)), name) for n, (text, name) in enumerate(cells)]
    assert [f"{r.kind.value} {r.value}" for r in references_in_cells(held)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ad 5.1", ["section 5.1"]),
        ("Ad 1.2", ["section 1.2"]),
        ("Til 3.1.", ["section 3.1"]),
        ("Ad 2.2. Højst 30 år", ["section 2.2"]),
    ],
)
def test_a_heading_that_only_points_keeps_all_of_its_number(text: str, wanted: list[str]) -> None:
    assert [f"{r.kind.value} {r.value}" for r in references_in(text)] == wanted


@given(st.lists(st.sampled_from([text for text, _ in CASES]), max_size=4), st.integers(0, 50))
def test_spans_lie_in_the_text_and_move_with_it(texts: list[str], offset: int) -> None:
    text = " ".join(texts)
    found = references_in(text)
    moved = references_in(text, offset)
    assert [r.span.start + offset for r in found] == [r.span.start for r in moved]
    assert all(0 <= r.span.start < r.span.end <= len(text) for r in found)
    digits = [r for r in found if r.value.isdigit()]
    assert all(r.value in r.span.of(text) for r in digits)


def draft() -> Policy:
    def section(number: str, heading: str, *texts: str) -> Section:
        paragraphs = tuple(DraftParagraph(t, 1, BlockKind.PARAGRAPH) for t in texts)
        return Section(number, heading, 1, 1, paragraphs)

    return Policy(
        "udkast.pdf",
        "Politik",
        (
            section("1", "Nærhed", "Naboer og foreninger inviteres ind.", "Deres navne huskes."),
            section("2", "Boliger", "Det undersøges, om boligerne kan samles på fastlandet."),
            section(
                "3", "Handleplan", "Indsats | Ansvarlig | Frist", "Vågetjeneste | Pleje | 2029"
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I vil »undersøge«, og det ord kender vi.", ["2"]),
        ("Når foreningerne »inviteres ind«, bliver vi mistænksomme.", ["1"]),
        ("Vågetjenesten i tabellen bagest kommer for sent.", ["3"]),
        ("Indfør håndskrift på skemaet igen.", []),
        ("Tallene på skemaet bagerst er gamle.", ["3"]),
        ("Sproget er fri for »borgerrejser«.", []),
        ("I siger »og«.", []),
        ("Hvem skal »Naboer og foreninger ind« være?", ["1"]),  # words left out
        ("Hvem skal »Foreninger og naboer inviteres ind« være?", []),
        ('Hvad er “pleje" og „handling“?', ["3"]),
        ("Vi vil have »Frist«.", ["3"]),
        ("Det er »deres« ord.", []),
        ("»Naboer og foreninger inviteres ind, hvis de har lyst til det« og »boligerne«", ["2"]),
    ],
)
def test_allusions_to_one_section(text: str, wanted: list[str]) -> None:
    found = list(allusions_in(text, draft(), 10))
    assert [r.value for r in found] == wanted
    assert all(r.span.start >= 10 for r in found)


def test_a_quoted_heading_may_be_short() -> None:
    sections = (Section("", "Løn", 1, 1, ()), Section("", "Fritid", 1, 1, ()))
    policy = Policy("udkast.docx", "Politik", sections)
    assert [r.value for r in allusions_in("Under »Løn« lover I for lidt.", policy)] == ["Løn"]
    assert not list(allusions_in("I kalder det »lån«.", policy))


def tabled() -> Policy:
    def section(number: str, heading: str, *texts: str) -> Section:
        paragraphs = tuple(DraftParagraph(t, 1, BlockKind.PARAGRAPH) for t in texts)
        return Section(number, heading, 1, 1, paragraphs)

    days = ("Tabel 1: Faser i opfølgningen", "Trin | Hvornår", "Samtale | Dag 14")
    free = ("Tabel 2: Frihed til omsorg", "Anledning | Dage", "Dødsfald | 1 dag")
    sections = (section("4", "Sygdom", *days), section("5", "Omsorg", *free))
    return Policy("udkast.pdf", "Politik", sections)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I tabel 1, sidste række, mangler tillidsrepræsentanten.", ["4"]),
        ("Dag 14 i tabellen er for sent.", ["4"]),
        ("Tallene i tabellen er gamle.", []),
        ("Vi savner en tabel over antal timer.", []),
        ("I tabel 7 mangler der tal.", []),
    ],
)
def test_a_table_of_the_draft_is_a_place(text: str, wanted: list[str]) -> None:
    assert [r.value for r in allusions_in(text, tabled())] == wanted


def test_a_note_is_a_place_where_its_number_stands_at_a_word() -> None:
    def section(number: str, *texts: tuple[str, BlockKind]) -> Section:
        held = tuple(DraftParagraph(text, 1, kind) for text, kind in texts)
        return Section(number, "Vagt", 1, 1, held)

    told = ("Vagten er døgnet rundt, 1 som i dag.", BlockKind.PARAGRAPH)
    note = ("1 Rapport fra 2011.", BlockKind.FOOTNOTE)
    policy = Policy("udkast.pdf", "Plan", (section("1", told), section("2", note)))
    assert [r.value for r in allusions_in("Fodnote 1 nævner en kilde.", policy)] == ["1"]
    assert not list(allusions_in("Fodnote 4 er tom.", policy))


def test_a_list_that_the_draft_promises_is_not_its_table() -> None:
    policy = draft()
    said = "Oversigten bør sige, hvor der er toilet."
    assert [r.value for r in allusions_in(said, policy)] == ["3"]
    promise = DraftParagraph("Vi laver en ny oversigt over haller.", 1, BlockKind.BULLET)
    first, *others = policy.sections
    promising = replace(policy, sections=(replace(first, paragraphs=(promise,)), *others))
    assert not list(allusions_in(said, promising))
    assert [r.value for r in allusions_in("Tallene i tabellen er gamle.", promising)] == ["3"]


def test_what_the_draft_is_called_is_no_section_of_it() -> None:
    said = "Handleplanen bør også nævne overgange, men handleplanens forord er godt."
    policy = replace(draft(), title="Handleplan for byens rum")
    assert [r.value for r in references_in(said, policy=policy)] == ["handleplan", "forord"]
    unnamed = replace(policy, sections=policy.sections[:2])
    assert [r.value for r in references_in(said, policy=unnamed)] == ["forord"]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("I afsnittet »Trafik« mangler der tal.", "Trafik"),
        ('Under overskriften "Trafik" anføres 640.', "Trafik"),
        ("Kapitlet »Børn og unge« er for kort.", "Børn og unge"),
    ],
)
def test_a_section_may_be_named_between_quotation_marks(text: str, heading: str) -> None:
    found = [r.value for r in references_in(text) if r.kind is ReferenceKind.HEADING]
    assert found == [heading]


def test_a_word_between_quotation_marks_names_no_section_by_itself() -> None:
    assert not references_in("Ordet »Trafik« går igen.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3.1: V1 vil dominere de gamle huse.", ["3.1"]),
        ("Til samme afsnit, 3.1: Erfaringen er god.", ["3.1"]),
        ("Vi mødes 3.1:30 og ikke før.", []),
        ("9.9: findes ikke i udkastet.", []),
    ],
)
def test_a_number_of_the_draft_may_stand_before_a_colon(text: str, wanted: list[str]) -> None:
    section = Section("3.1", "Områder", 2, 1, ())
    policy = Policy("udkast.pdf", "Plan", (section,))
    found = references_in(text, policy=policy)
    assert [r.value for r in found if r.kind is ReferenceKind.SECTION] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kapitlet om kompetencer taler om opgaver, der flyttes.", "kompetencer"),
        ("Afsnittet om økonomi og opfølgning mangler tal.", "økonomi og opfølgning"),
        ("Kapitlet om kompetenceløft er godt.", "kompetenceløft"),
    ],
)
def test_the_draft_s_heading_ends_a_name_whatever_verb_follows(text: str, wanted: str) -> None:
    names = ("Kompetencer", "Økonomi")
    policy = Policy(
        file="udkast.pdf",
        title="Strategi",
        sections=tuple(Section(str(n), name, 1, 1, ()) for n, name in enumerate(names, start=1)),
        pages=1,
    )
    found = [r.value for r in references_in(text, 0, policy) if r.kind is ReferenceKind.HEADING]
    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paragraffen om hunde bør udgå.", "hunde"),
        ("I bestemmelsen om fremleje står der nej.", "fremleje"),
        ("Vi genkender ikke os selv i de fem linjer, der handler om roning.", "roning"),
        ("Det, der står om badning, er ikke til at forstå.", "badning"),
    ],
)
def test_a_provision_is_named_by_what_it_is_about(text: str, name: str) -> None:
    assert (ReferenceKind.HEADING, name) in [(r.kind, r.value) for r in references_in(text)]


def test_rules_that_may_be_anybodys_name_no_section() -> None:
    assert not references_in("Vi mener, at reglerne om gebyrer overhovedet ikke tillader det.")
