"""Two hundred edits in turn by Word and spreadsheet, also by way of LibreOffice: nothing is lost."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from office import SECTIONS, Office, World, letters
from pens import SheetPen, WordPen

from hoering.dansk import OUTCOMES, REASONS
from hoering.domain import EditState, Outcome, Reason
from hoering.writing.export import overview_data

EDITS, BATCH = 200, 40
Expected = dict[tuple[str, str], Any]
LATIN = ("Vi er enige.", "Nej – se afsnit 3.2.", "• Første punkt\n• Andet punkt\nog resten", "=1+1",
         "»Citat« & <mærke>", "Æ, ø og å; også 100 % [ikke fed]")  # fmt: skip


def _edit(rng: random.Random, pen: Any, remark: str, nth: int, expected: Expected) -> None:
    """One edit by hand, and what must stand there afterwards."""
    what = rng.choice(("svar", "svar", "udfald", "tema", "afsnit", "aendring"))
    if what == "svar":
        text = f"{rng.choice(LATIN)}\nSvar nr. {nth}"
        pen.write(remark, "svar", text)
        expected[remark, "reply"] = text
    elif what == "udfald":
        outcome, reason = rng.choice(list(Outcome)), rng.choice(list(Reason))
        if isinstance(pen, WordPen):
            pen.write(remark, "udfald", f"{OUTCOMES[outcome]}\nBegrundelse: {REASONS[reason]}")
        else:
            pen.write(remark, "udfald", OUTCOMES[outcome])
            pen.write(remark, "begrundelse", REASONS[reason])
        expected[remark, "outcome"], expected[remark, "reason"] = outcome.value, reason.value
    elif what == "tema":
        pen.write(remark, "tema", f"Eget tema {nth % 7}; Pårørende")
        expected[remark, "themes"] = [f"Eget tema {nth % 7}", "pårørende"]
    elif what == "afsnit":
        key, heading = rng.choice([s for s in SECTIONS if s[0]])
        pen.write(remark, "afsnit", rng.choice((key, f"{key} {heading}", heading)))
        expected[remark, "section"] = key
    else:
        changes = sorted(rng.sample(("Æ01", "Æ02", "Æ03", "Æ04"), rng.randrange(1, 3)))
        pen.write(remark, "aendring", ", ".join(changes))
        expected[remark, "changes"] = changes


def _stands(office: Office, expected: Expected) -> None:
    remarks = {r["id"]: r for r in overview_data(office.reviewed)["remarks"]}
    for (remark, field), value in expected.items():
        stands = remarks[remark][field]
        assert (sorted(stands) if field == "changes" else stands) == value, (remark, field)


def _batches(office: Office, rng: random.Random, way: Callable[[Path], Path]) -> Expected:
    expected: Expected = {}
    for start in range(0, EDITS, BATCH):
        word = (start // BATCH) % 2 == 0
        pen: Any = WordPen(office.docx) if word else SheetPen(office.xlsx)
        ids = sorted(pen.rows)
        for nth in range(start, start + BATCH):
            _edit(rng, pen, rng.choice(ids), nth, expected)
        pen.shuffle(rng)
        for gone in sorted(set(ids) - {r for r, _ in expected})[:2]:
            pen.drop(gone)
        name = f"rettet-{start}.{'docx' if word else 'xlsx'}"
        reading = office.take(way(pen.save(office.folder / name)))
        assert not reading.found.unclear, reading.found.unclear[:3]
        _stands(office, expected)
    return expected


@pytest.fixture
def large(tmp_path: Path) -> Office:
    made = Office(tmp_path, World(letters(7, 4)))
    made.run()
    return made


def test_two_hundred_edits_and_nothing_lost(large: Office) -> None:
    rng = random.Random(20261126)
    expected = _batches(large, rng, lambda file: file)
    assert {state for _, state in large.reviewed.edits} == {EditState.KEPT}
    # Another response arrives first, the draft is revised anew: every decision stands.
    world = large.world
    world.letters = {
        "hoeringssvar/a-nyt.pdf": ["Et nyt svar om noget helt andet."],
        **world.letters,
    }
    world.changes = (("", "Helt ny tekst om cykler."), *world.changes)
    large.run()
    moved = {f"Æ{n:02}": f"Æ{n + 1:02}" for n in range(1, 5)}
    for (remark, field), value in expected.items():
        if field == "changes":
            expected[remark, field] = [moved[change] for change in value]
    _stands(large, expected)


def _office_program() -> str:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not on this machine: its round trip was not tried")
    return program


def _converted(file: Path, to: str, program: str, profile: Path) -> Path:
    out = file.parent / f"lo-{to.split(':')[0]}"
    command = [
        program, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to,
        "--outdir", str(out), str(file),
    ]  # fmt: skip
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    made = out / f"{file.stem}.{to.split(':')[0]}"
    if not made.exists():
        pytest.skip(f"LibreOffice here cannot make {to.split(':')[0]} of {file.suffix}")
    return made


def test_documents_that_libreoffice_saved_are_read(large: Office) -> None:
    """Word file by way of .docx and of .odt, spreadsheet by way of .xlsx."""
    program, profile = _office_program(), large.folder / "profil"
    rng = random.Random(7)
    for nth, way in enumerate(("docx", "odt", "xlsx")):
        word, expected = way != "xlsx", Expected()
        pen: Any = WordPen(large.docx) if word else SheetPen(large.xlsx)
        ids = sorted(pen.rows)
        for n in range(40):
            _edit(rng, pen, rng.choice(ids), n + 100 * nth, expected)
        pen.shuffle(rng)
        file = pen.save(large.folder / f"rettet-{nth}.{'docx' if word else 'xlsx'}")
        if way == "odt":
            file = _converted(file, "odt", program, profile)
        to = "docx:MS Word 2007 XML" if word else "xlsx:Calc MS Excel 2007 XML"
        reading = large.take(_converted(file, to, program, profile))
        assert not reading.found.unclear, reading.found.unclear[:3]
        assert not reading.found.absent
        _stands(large, expected)
