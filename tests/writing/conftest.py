"""An invented round, small enough to check by hand and with one of everything in it."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import (
    Alarm,
    AlarmKind,
    Analysis,
    Answer,
    Basis,
    BlockKind,
    Change,
    ChangeKind,
    Direction,
    Document,
    Edit,
    EditState,
    Finding,
    Link,
    Linking,
    Outcome,
    Page,
    Paragraph,
    Policy,
    Position,
    Reason,
    Reference,
    ReferenceKind,
    Remark,
    RemarkKind,
    Response,
    Reviewed,
    RoundFacts,
    Section,
    SenderKind,
    Source,
    Span,
    Splitting,
    Theme,
    Theming,
    Zone,
    ZoneKind,
    remark_id,
)
from hoering.writing.export import overview_data

sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))

from large_round import large_round
from paper import written

K, Z = RemarkKind, ZoneKind
Part = tuple[ZoneKind | RemarkKind, str, int]

FACTS = RoundFacts(
    title="Ældrepolitik 2026–2030",
    municipality="Skovballe Kommune",
    committee="Senior- og Omsorgsudvalget",
    administration="Senior og Omsorg",
    case_number="26/01873",
    start=date(2026, 2, 2),
    deadline=datetime(2026, 3, 13, 12, 0),
    invited=(
        "Ældrerådet",
        "Handicaprådet",
        "Brugerbestyrelsen på Lindegården",
        "Ældre Sagen Skovballe",
        "Udsatterådet",
    ),
    draft="udkast.pdf",
    revised="tilrettet.docx",
)

LONG = (
    "Vi har igen og igen oplevet, at den samme borger får besøg af ni forskellige medarbejdere på "
    "en uge, og at ingen af dem ved, hvad den forrige har aftalt. Det er utrygt for den ældre, det "
    "er utilfredsstillende for medarbejderen, og det er dyrt for kommunen, fordi alting skal "
    "forklares forfra. I udkastet står der på side 6, at borgeren skal møde »så få medarbejdere som "
    "muligt«. Det er en hensigt og ikke et mål, og vi frygter, at det bliver ved hensigten. Vi "
    "foreslår derfor, at der skrives ind, at en borger i et fast forløb højst møder fem forskellige "
    "medarbejdere på 14 dage, at tallet opgøres hvert kvartal, og at det offentliggøres på "
    "kommunens hjemmeside, så brugerbestyrelsen og Ældrerådet kan følge med. Vi ved godt, at "
    "sygdom og ferie kan gøre det svært, men så må man forklare det bagefter i stedet for at lade "
    "være med at måle det."
)

LETTERS: dict[str, list[Part]] = {
    "hoeringssvar/Ældrerådet.pdf": [
        (Z.LETTERHEAD, "Ældrerådet i Skovballe Kommune", 1),
        (Z.THANKS, "Ældrerådet takker for muligheden for at afgive høringssvar.", 1),
        (K.SUPPORT, "Ældrerådet er glad for, at ensomhed har fået sit eget kapitel.", 1),
        (
            K.PROPOSAL,
            "I afsnit 3.2 bør det fremgå, at der er en fast kontaktperson for alle, der får hjælp "
            "mere end to gange om ugen.",
            1,
        ),
        (K.QUESTION, "Hvad forstår man ved »en værdig afslutning på livet«?", 2),
        (
            K.CONCERN,
            "Rådet er bekymret for, om der er hænder nok til at indfri løfterne.\n"
            "Normeringen om natten er allerede i bund.",
            2,
        ),
        (Z.SIGNATURE, "Med venlig hilsen\nBirthe Holm, formand", 2),
    ],
    "hoeringssvar/Lindegården/brev.docx": [
        (Z.SUBJECT, "Vedr. høring om ny ældrepolitik", 1),
        (K.PROPOSAL, LONG, 1),
        (
            K.CORRECTION,
            "På side 9 står der »Lindegaarden«; det staves Lindegården.",
            1,
        ),
        (
            K.PROPOSAL,
            "Måltiderne skal laves på stedet. Duften af mad betyder mere end man tror for "
            "appetiten, og de pårørende vil gerne kunne spise med til en rimelig pris.",
            1,
        ),
        (K.GENERAL, "Vi ser frem til samarbejdet om implementeringen.", 1),
    ],
    "hoeringssvar/handicapraadet.eml": [
        (Z.MAIL_HEADER, "Fra: Handicaprådet\nEmne: Høringssvar", 1),
        (Z.THANKS, "Handicaprådet har ingen bemærkninger til udkastet.", 1),
    ],
    "hoeringssvar/K. Winther.txt": [
        (
            K.CONCERN,
            "Det er for galt hvis der skal stå i politikken at pårørene forventes at hjælpe til. "
            "Jeg har passet min mor i seks år, og jeg kan ikke mere.",
            1,
        ),
        (K.PROPOSAL, "Skriv at aflastning er en ret.", 1),
        (K.CONCERN, "Kontaktpersoner lyder fint, men de skifter jo hele tiden.", 1),
        (Z.SIGNATURE, "Hilsen K. Winther", 1),
    ],
    "hoeringssvar/scan0012.pdf": [],
    "hoeringssvar/Venner.pdf": [
        (K.PROPOSAL, "Skriv at aflastning er en ret!", 1),
        (Z.SIGNATURE, "Lindegårdens Venner", 1),
    ],
}

SECTIONS = (
    ("", "Forord", "Alle skal kunne blive gamle i Skovballe."),
    ("1", "Et godt liv hele livet", "Politikken gælder for alle borgere over 65 år."),
    ("2.1", "Fællesskab og ensomhed", "Ingen skal være ufrivilligt ensom."),
    ("3.2", "Faste medarbejdere", "Borgeren møder så få medarbejdere som muligt."),
    ("4", "Måltider", "Maden skal smage godt og være sund."),
    ("5.1", "Pårørende og det civile samfund", "Pårørende forventes at bidrage, hvor de kan."),
)

CHANGES = (
    Change(
        "Æ01",
        "3.2",
        ChangeKind.REWRITTEN,
        "Borgeren møder så få medarbejdere som muligt.",
        "Borgeren har en fast kontaktperson og møder så vidt muligt højst seks forskellige "
        "medarbejdere på 14 dage.",
    ),
    Change("Æ02", "4", ChangeKind.ADDED, "", "Måltiderne tilberedes på plejecentret."),
    Change(
        "Æ03",
        "5.1",
        ChangeKind.DELETED,
        "Pårørende forventes at bidrage, hvor de kan.",
        "",
    ),
    Change("Æ04", "4", ChangeKind.REWRITTEN, "På Lindegaarden spises", "På Lindegården spises"),
    Change(
        "Æ05",
        "2.1",
        ChangeKind.MOVED,
        "Ingen skal være ufrivilligt ensom.",
        "Ingen skal være ufrivilligt ensom.",
        moved_to="2.2",
    ),
    Change(
        "Æ06",
        "1",
        ChangeKind.REWRITTEN,
        "Politikken gælder for alle borgere over 65 år.",
        "Politikken gælder for alle borgere over 67 år, som modtager hjælp fra kommunen.",
    ),
)

THEMES = (
    Theme("medarbejdere", "Medarbejdere og kontinuitet", ("kontaktperson", "faste"), "temaer.toml"),
    Theme("paaroerende", "Pårørende og aflastning", ("pårørende", "aflastning"), "fundet"),
    Theme("maaltider", "Mad og måltider", ("mad", "køkken"), "udkast"),
    Theme("faellesskab", "Fællesskab, ensomhed og værdighed", ("ensomhed",), "udkast"),
)

# number of the remark → themes, section, explicit, changes, outcome, reason, why
SAID = {
    "H01.1": ("faellesskab", "2.1", False, (), None, None, "Afsnit 2.1 ligger nærmest i indhold"),
    "H01.2": (
        "medarbejdere",
        "3.2",
        True,
        ("Æ01",),
        Outcome.ADOPTED,
        None,
        "Afsnit 3.2: nævnt af afsender; Æ01 ændrer til »… har en fast kontaktperson og møder …«",
    ),
    "H01.3": (
        "faellesskab",
        None,
        False,
        (),
        Outcome.NOT_ADOPTED,
        Reason.OTHER,
        "Gælder udkastet som helhed",
    ),
    "H01.4": (
        "medarbejdere",
        "3.2",
        False,
        (),
        Outcome.NOT_ADOPTED,
        Reason.MONEY,
        "Afsnit 3.2 ligger nærmest i indhold; afsender nævner »hænder nok«",
    ),
    "H02.1": (
        "medarbejdere",
        "3.2",
        True,
        ("Æ01",),
        Outcome.PARTLY,
        None,
        "Afsnit 3.2: afsender nævner side 6; Æ01 ændrer til »… højst seks …«; "
        "tallet er et andet end det, afsender nævner",
    ),
    "H02.2": (
        "maaltider",
        "4",
        False,
        ("Æ04",),
        Outcome.ADOPTED,
        None,
        "Afsnit 4 ligger nærmest i indhold; Æ04 ændrer til »På Lindegården spises«",
    ),
    "H02.3": (
        "maaltider paaroerende",
        "4",
        False,
        ("Æ02",),
        Outcome.ADOPTED,
        None,
        "Afsnit 4 ligger nærmest i indhold; Æ02 tilføjer »Måltiderne tilberedes …«",
    ),
    "H02.4": ("", None, False, (), None, None, "Gælder udkastet som helhed"),
    "H04.1": (
        "paaroerende",
        "5.1",
        False,
        ("Æ03",),
        Outcome.ADOPTED,
        None,
        "Afsnit 5.1 ligger nærmest i indhold; Æ03 sletter »Pårørende forventes at bidrage …«",
    ),
    "H04.2": (
        "paaroerende",
        "5.1",
        False,
        (),
        Outcome.NOT_ADOPTED,
        Reason.NOT_OURS,
        "Afsnit 5.1 ligger nærmest i indhold; afsender nævner »ret«",
    ),
    "H04.3": (
        "medarbejdere",
        "3.2",
        False,
        (),
        Outcome.NOT_ADOPTED,
        Reason.COVERED,
        "Afsnit 3.2 ligger nærmest i indhold; udkastet siger allerede »så få medarbejdere …«",
    ),
    "H06.1": (
        "paaroerende",
        "5.1",
        False,
        (),
        Outcome.NOT_ADOPTED,
        Reason.NOT_OURS,
        "Afsnit 5.1 ligger nærmest i indhold",
    ),
}

SCAN = (
    "»hoeringssvar/scan0012.pdf« er scannet: siderne er billeder uden tekst. Læs svaret selv, eller "
    "kør filen gennem et program med tekstgenkendelse (OCR), og læg den i mappen igen."
)
LOCKED = (
    "»hoeringssvar/låst.pdf« er beskyttet med adgangskode og kan ikke læses. "
    "Åbn filen med koden, gem den uden adgangskode, og læg den i mappen igen."
)


def _document(file: str, parts: list[Part]) -> Document:
    made = written(file, [(text, page) for _, text, page in parts])
    if parts:
        return made
    unread = (Page(file, n, Span(0, 0), unread="Siden er et billede.") for n in (1, 2))
    return replace(made, pages=tuple(unread))


def _response(nth: int, sender: str, kind: SenderKind, received: date | None) -> Response:
    file, parts = list(LETTERS.items())[nth - 1]
    document = _document(file, parts)
    return Response(
        id=f"H{nth:02d}",
        sender=sender,
        sender_kind=kind,
        received=received,
        late=False,
        no_remarks=False,
        near_duplicate_of=None,
        sources=(Source(file, tuple(p.number for p in document.pages)),),
        document=document,
    )


def _responses() -> tuple[Response, ...]:
    return (
        _response(1, "Ældrerådet", SenderKind.COUNCIL, date(2026, 2, 26)),
        _response(2, "Brugerbestyrelsen på Lindegården", SenderKind.BOARD, date(2026, 3, 9)),
        replace(
            _response(3, "Handicaprådet", SenderKind.COUNCIL, date(2026, 3, 10)), no_remarks=True
        ),
        replace(_response(4, "K. Winther", SenderKind.CITIZEN, date(2026, 3, 17)), late=True),
        _response(5, "scan0012", SenderKind.CITIZEN, None),
        replace(
            _response(6, "Lindegårdens Venner", SenderKind.ORGANISATION, date(2026, 3, 12)),
            near_duplicate_of="H04",
        ),
    )


def _splitting(response: Response) -> Splitting:
    parts = LETTERS[response.sources[0].file]
    remarks, zones = [], []
    for (what, text, page), block in zip(parts, response.document.blocks, strict=True):
        remark = isinstance(what, RemarkKind)
        zones.append(Zone(block.span, Z.REMARK if remark else what))
        if remark:
            references = (
                (Reference(ReferenceKind.SECTION, "3.2", Span(0, 4)),) if "3.2" in text else ()
            )
            heading = "Faste medarbejdere" if text == LONG else ""
            made = remark_id(response.sources[0].file, text)
            remarks.append(
                Remark(made, response.id, text, (block.span,), page, what, references, heading)
            )
    return Splitting(response.id, tuple(remarks), tuple(zones))


def numbers(splittings: tuple[Splitting, ...]) -> dict[str, str]:
    """H01.2 → remark id."""
    return {f"{s.response}.{n}": r.id for s in splittings for n, r in enumerate(s.remarks, 1)}


def build() -> Reviewed:
    responses = _responses()
    splittings = tuple(_splitting(r) for r in responses)
    ids = numbers(splittings)
    links, evidence, answers = [], [], []
    for number, (themes, section, explicit, changes, outcome, reason, why) in SAID.items():
        remark = ids[number]
        links += [Link(remark, t, Basis.SIMILAR, 0.71, "kontaktperson") for t in themes.split()]
        evidence += [Link(remark, c, Basis.SIMILAR, 0.82, f"{c} ligner") for c in changes]
        answers.append(Answer(remark, section, explicit, changes, outcome, reason, why))
    positions = (
        Position(
            "P01",
            "medarbejdere",
            Direction.PROPOSAL,
            "Borgerne skal have en fast kontaktperson og møde færre forskellige medarbejdere",
            (ids["H01.2"], ids["H02.1"]),
        ),
        Position(
            "P02",
            "medarbejdere",
            Direction.AGAINST,
            "Der er ikke hænder nok",
            (ids["H01.4"], ids["H04.3"]),
        ),
        Position(
            "P03",
            "paaroerende",
            Direction.PROPOSAL,
            "Aflastning skal være en ret",
            (ids["H04.2"], ids["H06.1"]),
        ),
    )
    alarms = (
        Alarm(
            AlarmKind.OPPOSITE,
            ids["H04.3"],
            "Æ01 ændrer til »… har en fast kontaktperson …«. Det er det modsatte af ønsket.",
        ),
        Alarm(
            AlarmKind.CHANGE_NOT_ASKED_FOR,
            "Æ06",
            "Æ06 i afsnit 1 ændrer til »… over 67 år, som modtager hjælp fra kommunen«; "
            "programmet fandt ingen bemærkning bag.",
            near=(ids["H04.3"], ids["H02.1"]),
        ),
        Alarm(AlarmKind.CHANGE_NOT_ASKED_FOR, "Æ05", "Redaktionel: Æ05 i afsnit 2.1 flytter »…«."),
    )
    sections = tuple(
        Section(n, h, n.count(".") + 1, i + 1, (Paragraph(t, i + 1, BlockKind.PARAGRAPH),))
        for i, (n, h, t) in enumerate(SECTIONS)
    )
    policy = Policy("udkast.pdf", "Ældrepolitik 2026–2030", sections, pages=12)
    analysis = Analysis(
        round=FACTS,
        responses=responses,
        splittings=splittings,
        theming=Theming(THEMES, tuple(links), positions),
        changes=CHANGES,
        linking=Linking(tuple(answers), tuple(evidence), alarms),
        findings=(
            Finding("scan", "hoeringssvar/scan0012.pdf", SCAN),
            Finding("encrypted", "hoeringssvar/låst.pdf", LOCKED),
        ),
        policy=policy,
        revised=replace(policy, file="tilrettet.docx"),
        encoder="ord",
    )
    edits = (
        (Edit(ids["H01.2"], "reply", "Der er skrevet en kontaktperson ind.", "", "2026-03-20"),),
        (
            Edit(
                ids["H04.2"],
                "outcome",
                "taget_til_efterretning",
                "ikke_indarbejdet",
                "2026-03-20",
            ),
        ),
    )
    states = tuple((edit, EditState.KEPT) for group in edits for edit in group)
    review = (
        Edit(ids["H02.1"], "outcome", "indarbejdet", "ikke_indarbejdet", "2026-03-20"),
        EditState.REVIEW,
    )
    return Reviewed(analysis, (*states, review))


@pytest.fixture(scope="session")
def reviewed() -> Reviewed:
    return build()


@pytest.fixture
def data(reviewed: Reviewed) -> dict[str, Any]:
    """The content of oversigt.json, anew for each test."""
    found: dict[str, Any] = json.loads(json.dumps(overview_data(reviewed)))
    return found


@pytest.fixture(scope="session")
def ids(reviewed: Reviewed) -> dict[str, str]:
    return numbers(reviewed.analysis.splittings)


@pytest.fixture(scope="session")
def without_revision(reviewed: Reviewed) -> Reviewed:
    """The same round before anybody revised the draft."""
    analysis = reviewed.analysis
    open_answers = tuple(
        replace(a, changes=(), outcome=None, reason=None) for a in analysis.linking.answers
    )
    facts = replace(analysis.round, revised="")
    return Reviewed(
        replace(
            analysis,
            round=facts,
            revised=None,
            changes=(),
            linking=Linking(open_answers, (), ()),
        )
    )


@pytest.fixture(scope="session")
def large(reviewed: Reviewed) -> Reviewed:
    """The same round with each response, section and change 15 times, under other names."""
    return Reviewed(large_round(reviewed.analysis, 15, 15), version="0123456789")


@pytest.fixture(scope="session")
def bare() -> Reviewed:
    """Nothing but one unread file: no round facts, no draft, no remark."""
    finding = Finding("scan", "hoeringssvar/scan0012.pdf", SCAN)
    return Reviewed(
        Analysis(RoundFacts(), (), (), Theming((), (), ()), (), Linking((), (), ()), (finding,))
    )
