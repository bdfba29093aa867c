"""What was read once is kept exactly, and only as long as it holds."""

from __future__ import annotations

import os
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import (
    Block,
    BlockKind,
    Box,
    Document,
    Finding,
    MailHeader,
    Page,
    Pointer,
    Span,
    Word,
)
from hoering.keeping import shelf as shelves
from hoering.keeping.shelf import Shelf, from_bytes, to_bytes
from hoering.pipeline import run

_texts = st.text(max_size=20)
_numbers = st.floats(-1e6, 1e6)
_spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
_boxes = st.builds(Box, _numbers, _numbers, _numbers, _numbers)
_maybe = st.none() | st.integers(0, 9)
_blocks = st.builds(
    Block, _spans, st.integers(1, 9), st.sampled_from(BlockKind), st.none() | _boxes,
    st.none() | _numbers, st.booleans(), _maybe, _texts, _maybe, _maybe, _texts, st.booleans(),
    _texts, _texts,
)  # fmt: skip
_words = st.builds(Word, _spans, _boxes, st.just(1.0))
_unsure = st.builds(Word, _spans, _boxes, st.floats(0, 1))
_when = st.datetimes(timezones=st.sampled_from([None, timezone(timedelta(hours=1))]))


def _pages(recognised: bool) -> st.SearchStrategy[Page]:
    return st.builds(
        Page, _texts, st.integers(1, 9), _spans, st.none() | _numbers, st.none() | _numbers,
        st.lists(_unsure if recognised else _words, max_size=4).map(tuple), _texts,
        st.just(recognised),
    )  # fmt: skip


_documents = st.builds(
    Document,
    _texts,
    st.lists(_pages(True) | _pages(False), max_size=3).map(tuple),
    st.lists(_blocks, max_size=3).map(tuple),
    st.none() | st.builds(MailHeader, _texts, _texts, _texts, st.none() | _when, _texts),
    _texts,
    st.lists(st.builds(Pointer, _texts, st.integers(1, 9)), max_size=3).map(tuple),
)
_findings = st.lists(st.builds(Finding, _texts, _texts, _texts, _maybe), max_size=2).map(tuple)


@given(st.none() | _documents, _findings)
def test_a_reading_comes_back_as_it_was(
    document: Document | None, findings: tuple[Finding, ...]
) -> None:
    assert from_bytes(to_bytes((document, findings))) == (document, findings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = tmp_path / "runde" / "hoeringssvar"
    where.mkdir(parents=True)
    (where / "a.txt").write_text("Vi mangler lys på stien.", encoding="utf-8")
    (where / "b.txt").write_text("Vi ønsker bedre busser.", encoding="utf-8")
    (where / "tom.txt").write_text("")
    return where.parent


def _read_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on, in this process."""
    from hoering.reading import collecting

    names: list[str] = []
    read = collecting.read_file

    def noted(path: Path, name: str) -> shelves.Reading:
        names.append(name)
        return read(path, name)

    monkeypatch.setattr(collecting, "read_file", noted)
    return names


class _Here:
    """An executor that works at once, so that what it reads can be watched."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        from concurrent.futures import Future

        future: Future[object] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def test_only_what_is_new_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = _read_names(monkeypatch)
    run(folder, _Here())  # type: ignore[arg-type]
    assert names == ["hoeringssvar/a.txt", "hoeringssvar/b.txt", "hoeringssvar/tom.txt"]
    names.clear()
    run(folder, _Here())  # type: ignore[arg-type]
    assert names == []
    (folder / "hoeringssvar" / "c.txt").write_text("Flere bænke, tak.", encoding="utf-8")
    os.utime(folder / "hoeringssvar" / "a.txt", (1, 1))
    run(folder, _Here())  # type: ignore[arg-type]
    assert names == ["hoeringssvar/c.txt"]
    names.clear()
    (folder / "hoeringssvar" / "a.txt").write_text("Vi fik lys på stien.", encoding="utf-8")
    run(folder, _Here())  # type: ignore[arg-type]
    assert names == ["hoeringssvar/a.txt"]


def test_the_same_result_with_and_without_a_shelf(folder: Path) -> None:
    run(folder)
    first = (folder / "resultat" / "oversigt.json").read_bytes()
    (folder / "resultat" / "oversigt.json").unlink()
    run(folder)
    assert (folder / "resultat" / "oversigt.json").read_bytes() == first


def test_other_settings_read_anew(folder: Path) -> None:
    path = folder / "hoeringssvar" / "a.txt"
    assert Shelf(folder, "ocr").key(path, "a") != Shelf(folder, "").key(path, "a")


@pytest.mark.parametrize(
    "changed", ["hoering.reading.pictures.ocr.fingerprint", "hoering.language.models.models_digest"]
)
def test_a_newly_installed_recognition_or_model_reads_all_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    names = _read_names(monkeypatch)
    assert run(folder, _Here()).fresh  # type: ignore[arg-type]
    assert not run(folder, _Here()).fresh  # type: ignore[arg-type]
    names.clear()
    monkeypatch.setattr(changed, lambda: "noget nyt")
    assert run(folder, _Here()).fresh  # type: ignore[arg-type]
    assert names == ["hoeringssvar/a.txt", "hoeringssvar/b.txt", "hoeringssvar/tom.txt"]


def test_what_is_gone_leaves_the_shelf(folder: Path) -> None:
    shelf = Shelf(folder)
    shelf.keep({"k1": (None, ()), "k2": (None, ())}, ["k1", "k2"])
    assert set(shelf.readings(["k1", "k2"])) == {"k1", "k2"}
    shelf.keep({}, ["k2"])
    assert set(shelf.readings(["k1", "k2"])) == {"k2"}


def test_a_reading_that_cannot_be_understood_is_no_reading(folder: Path) -> None:
    shelf = Shelf(folder)
    shelf._store.shelve([("k1", b"noget andet")], {"k1"})
    assert shelf.readings(["k1"]) == {}
