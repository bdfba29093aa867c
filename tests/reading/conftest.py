"""Letters drawn once for a test run, and small PDFs, Word files and documents made on the spot."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import Document, Response, RoundFacts
from hoering.reading.files import read_file
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Sheet
from hoering.reading.responses import read_responses
from hoering.reading.senders.letter import Letter, letter_of
from hoering.reading.text.text import lines_of_text
from hoering.reading.text.wrapping import pieces_of_lines
from hoering.reading.wording.history import history_of

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))
sys.path.append(str(HERE.parents[1] / "corpus"))  # building.compound

FACTS = RoundFacts(
    title="Fritids- og bevægelsespolitik",
    municipality="Vinterslev Kommune",
    committee="Kultur- og Fritidsudvalget",
    administration="Kultur og Bevægelse",
    start=date(2026, 8, 17),
    deadline=datetime(2026, 9, 25, 12, 0),
    invited=(
        "Ældrerådet",
        "Ungerådet",
        "Handicaprådet",
        "Idrætsrådet",
        "Integrationsrådet",
        "Skolebestyrelsen ved Skovvangskolen",
        "Skolebestyrelsen ved Holme Skole",
        "Forældrebestyrelsen i Børnehuset Birken",
        "FOA Vinterslev",
        "MED-udvalget for Kultur og Bevægelse",
        "Hoved-MED",
        "Vinterslev Provsti",
        "Region Kattegat",
        "Ældre Sagen Vinterslev",
        "Holme Borgerforening",
        "Sejlklubben Vinden",
        "Samrådet for Landsbyerne i Vinterslev",
        "Danmarks Naturfredningsforening Vinterslev",
    ),
)
FEW_FACTS = RoundFacts(
    title="Klimatilpasningsplan",
    municipality="Rosenå Kommune",
    committee="Teknik- og Miljøudvalget",
    administration="Natur og Klima",
    start=date(2025, 10, 20),
    deadline=date(2025, 11, 21),
)
ODD_FACTS = RoundFacts(
    title="Kollektiv trafikplan",
    municipality="Hjelmby Kommune",
    committee="Teknisk Udvalg",
    administration="Teknisk Forvaltning",
    start=date(2026, 1, 19),
    deadline=datetime(2026, 2, 20, 16, 0),
    invited=(
        "Ældrerådet",
        "Udsatterådet",
        "Hjelmby Ungebyråd",
        "Kysttrafik",
        "Dansk Blindesamfund, Kreds Kysten",
    ),
)
FRESH_FACTS = RoundFacts(
    title="Boligpolitik",
    municipality="Tornby Kommune",
    committee="Økonomi- og Boligudvalget",
    administration="By og Bolig",
    start=date(2026, 9, 14),
    deadline=datetime(2026, 10, 15, 12, 0),
    invited=(
        "Ældrerådet",
        "Handicaprådet",
        "Tornby Boligforening",
        "Hald Kommune",
        "Område-MED By og Bolig",
        "DH Tornby",
        "Cyklistforbundet",
    ),
)
# The letters, what is known of their round, how many senders and how many kinds may be wrong.
SETS = {
    "letters": ("letters.txt", FACTS, 3, 1),
    "more": ("more_letters.txt", FEW_FACTS, 5, 3),
    "odd": ("odd_letters.txt", ODD_FACTS, 1, 0),
    "fresh": ("fresh_letters.txt", FRESH_FACTS, 4, 1),
}


@dataclass(frozen=True)
class Inbox:
    """A round folder of drawn letters, what is expected of them, what was read."""

    root: Path
    letters: list[Any]
    by_file: dict[str, Response]
    wrong_senders: int
    wrong_kinds: int

    def pairs(self) -> list[tuple[Any, Response]]:
        return [(letter, self.by_file[letter.file]) for letter in self.letters]


@pytest.fixture(scope="session", params=sorted(SETS))
def inbox(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    from lettering import read_letters, write_letter

    file, facts, senders, kinds = SETS[request.param]
    root = tmp_path_factory.mktemp(request.param)
    folder = root / "hoeringssvar"
    folder.mkdir()
    letters = read_letters(HERE / file)
    for letter in letters:
        write_letter(letter, folder)
    responses, findings = read_responses(root, folder, facts)
    assert not findings
    by_file = {r.sources[0].file.split("/", 1)[1]: r for r in responses}
    return Inbox(root, letters, by_file, senders, kinds)


@pytest.fixture(scope="session")
def facts() -> RoundFacts:
    return FACTS


def document_of(text: str) -> Document:
    """The document that a text file with these words gives."""
    lines = lines_of_text(text)
    history = history_of(lines)
    pieces = pieces_of_lines(lines, history.kinds)
    return assemble([Sheet("brev.txt", 1, tuple(pieces))], history.mail)


@pytest.fixture(scope="session")
def letter() -> Callable[..., Letter]:
    """A letter made of plain text: letter("…", "navn.txt")."""
    return lambda text, *names: letter_of(document_of(text), names or ("brev.txt",))


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[..., Document]:
    """Draws on a canvas page by page and reads the file: pdf(draw_first, draw_second)."""

    def make(*pages: Callable[[Any], None], size: tuple[float, float] = (595, 842)) -> Document:
        from reportlab.pdfgen.canvas import Canvas

        path = tmp_path / "brev.pdf"
        canvas = Canvas(str(path), pagesize=size, invariant=1)
        for draw in pages:
            draw(canvas)
            canvas.showPage()
        canvas.save()
        document, findings = read_file(path, "brev.pdf")
        assert document is not None, findings
        return document

    return make


@pytest.fixture(scope="session")
def document() -> Callable[[str], Document]:
    """The document that a text file with these words gives."""
    return document_of
