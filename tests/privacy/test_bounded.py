"""Publishing goes on when a sender's file takes the process down that opens it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from hoering.privacy.paper.pages import texts_of
from hoering.privacy.publishing.printing import Order, printed
from hoering.publication import publish
from hoering.reading.pictures.workers import Workers

LETTERS = {
    "a.txt": "Jeg er imod planen.\n\nVenlig hilsen\nInge Brask, tlf. 21 43 65 00\n",
    "b.txt": "Lad bussen køre hver halve time.\n\nVenlig hilsen\nOve Thrane, Byvej 4, 9911 Hvidsted\n",
}


def crash(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)


class Deadly(Executor):
    """Sends what one response's file asks for to a process that ends of it."""

    def __init__(self, pool: Executor, response: str) -> None:
        self.pool, self.response = pool, response

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        first = args[0] if args else None
        wild = fn is printed and isinstance(first, Order) and first.response.id == self.response
        return self.pool.submit(crash if wild else fn, *args, **kwargs)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    round_ = tmp_path_factory.mktemp("runde")
    (round_ / "hoeringssvar").mkdir()
    for name, text in LETTERS.items():
        (round_ / "hoeringssvar" / name).write_text(text, encoding="utf-8")
    return round_


def test_a_file_that_kills_its_process_is_set_anew_and_told(folder: Path) -> None:
    with Workers(1) as pool:
        done = publish(folder, accept=True, executor=Deadly(pool, "H01"))
    (told,) = done.troubles
    assert "H01" in told and "a.txt" in told and "sat på ny" in told
    texts = {
        path.name: "\n".join(texts_of(path.read_bytes()))
        for path in sorted((done.folder / "svar").iterdir())
    }
    assert set(texts) == {"H01.pdf", "H02.pdf"}
    assert "imod planen" in texts["H01.pdf"] and "bussen" in texts["H02.pdf"]
    for secret in ("Inge", "21 43 65 00", "Thrane", "Byvej"):
        assert not any(secret in text for text in texts.values())


def test_files_that_do_no_harm_give_nothing_to_tell(folder: Path) -> None:
    assert publish(folder, accept=True).troubles == ()
