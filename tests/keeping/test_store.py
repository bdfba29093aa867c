"""The memory: nothing people decided is lost, and a failed run leaves what was there."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from hoering.domain import (
    Analysis,
    Answer,
    Document,
    Edit,
    EditState,
    Linking,
    Outcome,
    Remark,
    RemarkKind,
    Response,
    Reviewed,
    RoundFacts,
    SenderKind,
    Source,
    Span,
    Splitting,
    Theme,
    Theming,
)
from hoering.errors import MemoryDamaged
from hoering.keeping import digest
from hoering.keeping.digest import digest_of
from hoering.keeping.edits import carry_over
from hoering.keeping.history import Signature
from hoering.keeping.ledger import Intake, Ledger
from hoering.keeping.store import Store

EDIT = Edit("b1", "outcome", "delvist", "indarbejdet", "2026-03-20T10:00:00")


def analysis(outcome: Outcome = Outcome.ADOPTED, remark: str = "b1") -> Analysis:
    said = Remark(
        remark, "H01", "Bussen kører for sjældent.", (Span(0, 26),), 1, RemarkKind.CONCERN
    )
    response = Response(
        "H01", "Ældrerådet", SenderKind.COUNCIL, None, False, False, None,
        (Source("hoeringssvar/a.pdf", (1,)),), Document("", (), ()),
    )  # fmt: skip
    answer = Answer(remark, "2.1", False, ("Æ01",), outcome, None, "")
    return Analysis(
        RoundFacts(), (response,), (Splitting("H01", (said,), ()),), Theming((), (), ()), (),
        Linking((answer,), (), ()),
    )  # fmt: skip


def decide(store: Store, edit: Edit) -> None:
    Ledger(store).take_in(Intake([edit]), Signature("Mette", edit.made_at), "x.docx")


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (analysis(Outcome.ADOPTED), EditState.KEPT),
        (analysis(Outcome.PARTLY), EditState.KEPT),
        (analysis(Outcome.NOT_ADOPTED), EditState.REVIEW),
        (analysis(remark="b2"), EditState.ORPHANED),
    ],
)
def test_an_edit_is_kept_reviewed_or_orphaned(now: Analysis, state: EditState) -> None:
    assert carry_over([EDIT], onto=now).edits == ((EDIT, state),)


def test_the_same_remark_in_another_response_is_put_up_for_review() -> None:
    """Of a form letter in one file: the remark has its id still, and another sender."""
    seen = {"number": "H07.1", "response": "svar:hoeringssvar/a.pdf", "text": "Bussen …"}
    edit = replace(EDIT, context=json.dumps(seen))
    after = carry_over([edit], onto=analysis())
    assert after.edits == ((edit, EditState.REVIEW),)
    assert "et andet høringssvar" in after.recalls[0].why
    own = replace(EDIT, context=json.dumps(seen | {"number": "H01.1"}))
    assert carry_over([own], onto=analysis()).edits == ((own, EditState.KEPT),)


def test_edits_survive_every_save(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.edits() == () and not store.path.exists()
    decide(store, EDIT)
    store.save(Reviewed(analysis()))
    store.save(Reviewed(analysis(remark="b2")))
    assert store.edits() == (EDIT,)
    memory = Ledger(store).memory()
    assert memory["b1"].text == "Bussen kører for sjældent." and "b9" not in memory


def test_the_themes_that_the_last_analysis_found_are_remembered(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.themes() == () and not store.path.exists()
    traffic, nature = Theme("trafik", "Trafik"), Theme("miljoe", "Miljø", origin="udkast")

    def seen(*themes: Theme, theme_source: str = "") -> tuple[str, ...]:
        facts = RoundFacts(theme_source=theme_source)
        store.save(Reviewed(replace(analysis(), round=facts, theming=Theming(themes, (), ()))))
        return store.themes()

    assert seen(traffic, nature) == ("miljoe", "trafik")
    assert seen(traffic) == ("trafik",)
    assert seen(replace(traffic, origin="temaer.toml")) == ()
    assert seen(traffic) == ("trafik",)
    assert seen(nature, theme_source="udkast") == ()
    assert seen() == ()


def test_a_later_decision_takes_the_earlier_ones_place(tmp_path: Path) -> None:
    store, later = Store(tmp_path), replace(EDIT, value="ikke_indarbejdet")
    decide(store, EDIT)
    decide(store, later)
    assert store.edits() == (later,)


def test_a_save_forgets_that_the_last_run_was_complete(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(Reviewed(analysis()))
    store.finished("abc")
    assert store.last_digest() == "abc"
    store.save(Reviewed(analysis()))
    assert store.last_digest() == ""


def test_a_failure_in_the_middle_leaves_the_last_good_state(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(Reviewed(analysis()))
    store.finished("abc")
    said = replace(analysis().remarks[0], text=None)  # type: ignore[arg-type]
    broken = replace(analysis(), splittings=(Splitting("H01", (said,), ()),))
    with pytest.raises(sqlite3.IntegrityError):
        store.save(Reviewed(broken))
    assert store.last_digest() == "abc" and Ledger(store).memory()["b1"].text


def test_the_same_save_gives_the_same_content(tmp_path: Path) -> None:
    def dumped(folder: Path) -> list[str]:
        folder.mkdir()
        store = Store(folder)
        store.save(Reviewed(analysis()))
        with sqlite3.connect(store.path) as db:
            rows = list(db.iterdump())
        db.close()
        return rows

    assert dumped(tmp_path / "a") == dumped(tmp_path / "b")


def test_a_file_that_is_no_database_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / ".hoering").mkdir()
    (tmp_path / ".hoering" / "runde.db").write_text("dette er ikke en database" * 50)
    with pytest.raises(MemoryDamaged) as told:
        Store(tmp_path).edits()
    assert "runde.db" in told.value.text and "sikkerhedskopi" in told.value.remedy


def test_a_newer_programs_database_is_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    decide(store, EDIT)
    with sqlite3.connect(store.path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(MemoryDamaged, match="nyere"):
        store.edits()


def test_the_digest_sees_content_and_names_but_not_results(tmp_path: Path) -> None:
    (tmp_path / "resultat").mkdir()
    (tmp_path / "a.txt").write_text("x")
    first = digest_of(tmp_path, leave_out=["resultat"])
    (tmp_path / "resultat" / "o.json").write_text("{}")
    assert digest_of(tmp_path, leave_out=["resultat"]) == first
    assert digest_of(tmp_path, leave_out=["resultat"], also=(EDIT,)) != first
    (tmp_path / "a.txt").write_text("y")
    assert digest_of(tmp_path, leave_out=["resultat"]) != first


def test_a_newer_program_does_not_take_the_result_for_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("x")
    first = digest_of(tmp_path)
    monkeypatch.setattr(digest, "program_digest", lambda: "0" * 64)
    assert digest_of(tmp_path) != first
