"""An overview of another round is refused; many decisions are undone at once."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from office import Office, World
from pens import SheetPen, WordPen

from hoering.cli import main
from hoering.errors import NotReturned
from hoering.writing.export import overview_data


@pytest.fixture
def stranger(tmp_path: Path) -> Office:
    """A round of three other letters."""
    texts = {
        f"hoeringssvar/brev{n}.pdf": [f"Havnens {thing} bør bevares.", f"Flere {thing} ved vandet."]
        for n, thing in enumerate(("kraner", "både", "skure"))
    }
    made = Office(tmp_path / "havnen", World(texts))
    made.folder.mkdir()
    made.run()
    return made


def _nothing_changed(office: Office) -> bool:
    return not office.ledger.entries() and not office.ledger.notes()


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_an_overview_of_another_round_is_refused(
    office: Office, stranger: Office, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (office.folder / "runde.toml").write_text('titel = "Ældrepolitik"\n', encoding="utf-8")
    file = stranger.docx if kind == "docx" else stranger.xlsx
    assert main(["indlaes", str(office.folder), str(file), "--ja"]) == 21
    assert f"»{file.name}« ligner ingen oversigt fra denne runde." in capsys.readouterr().err
    assert _nothing_changed(office)


def test_the_round_that_it_is_of_is_named(office: Office, stranger: Office) -> None:
    document = docx.Document(str(stranger.docx))
    document.core_properties.title = "Kommenteret oversigt over høringssvar – Havneplan – 2. del"
    document.save(str(stranger.docx))
    with pytest.raises(NotReturned) as told:
        office.read(stranger.docx)
    assert "ser ud til at høre til »Havneplan – 2. del«" in told.value.text
    assert "Intet er taget ind" in told.value.text and _nothing_changed(office)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_one_of_the_rounds_own_is_known_without_version_and_ids(office: Office, kind: str) -> None:
    """Also when half of its remarks were reworded."""
    first, *rest = [r.id for r in office.reviewed.analysis.remarks]
    pen = WordPen(office.docx) if kind == "docx" else SheetPen(office.xlsx)
    pen.write(first, "svar", "Ja.")
    for remark in rest[:4]:
        pen.reword(remark, "Helt andre ord end før.")
    if isinstance(pen, WordPen):
        body = pen.document.element.body
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        for mark in [*body.iter(f"{w}bookmarkStart"), *body.iter(f"{w}bookmarkEnd")]:
            mark.getparent().remove(mark)
    else:
        del pen.book["Lister"]
        for line in pen.lines:
            line[pen.at["id"]] = None
    reading = office.read(pen.save(office.folder / f"rettet.{kind}"))
    said = {(c.subject, c.field): c.value for c in reading.found.corrections}
    assert not reading.known and said[first, "reply"] == "Ja."


def _replied(office: Office) -> dict[str, str]:
    return {r["id"]: r["reply"] for r in overview_data(office.reviewed)["remarks"] if r["reply"]}


def test_a_range_of_decisions_is_undone(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("hoering.cli._process", lambda folder: 0)
    remarks = [r.id for r in office.reviewed.analysis.remarks]
    for nth, wanted in enumerate((remarks[:5], remarks[:1])):
        pen = WordPen(office.docx)
        for remark in wanted:
            pen.write(remark, "svar", f"Svar nr. {nth}.")
        office.take(pen.save(office.folder / f"rettet{nth}.docx"))
    capsys.readouterr()
    assert main(["historik", str(office.folder), "--fortryd", "1-5"]) == 0
    told = capsys.readouterr().out
    assert "4 beslutninger er fortrudt (nr. 2–5)." in told
    assert "Beslutning 1 er siden afløst af nr. 6." in told
    office.run()
    assert _replied(office) == {remarks[0]: "Svar nr. 1."}
    assert main(["historik", str(office.folder), "--fortryd", "1–5"]) == 20  # none is left
    assert main(["historik", str(office.folder), "--fortryd", "70-80"]) == 20
    assert "Der er ingen beslutning nr. 70." in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["5-3", "alle", "1,2"])
def test_what_is_no_number_is_told(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["historik", "runde", "--fortryd", typed])
    assert end.value.code == 2
    assert f"»{typed}« er ikke et nummer (7) eller flere (3-17)." in capsys.readouterr().err


def test_that_the_state_is_a_guess_is_told_first(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    pen = SheetPen(office.xlsx)
    pen.write(office.reviewed.analysis.remarks[0].id, "svar", "Ja.")
    del pen.book["Lister"]
    file = pen.save(office.folder / "rettet.xlsx")
    assert main(["indlaes", str(office.folder), str(file)]) == 1
    told = capsys.readouterr().out
    assert told.index("Filen siger ikke, hvilken kørsel") < told.index("1 rettelse i »rettet.xlsx«")
