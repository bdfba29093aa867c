"""Worker processes: results in order, crashes and hangs kept to their own file."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from hoering.reading.collecting import read_item, read_items
from hoering.reading.formats.outcome import Outcome
from hoering.reading.inbox import Item
from hoering.reading.pictures.workers import Died, TookTooLong, Workers, sign_of_life


def twice(number: int) -> int:
    return number * 2


def fail() -> None:
    raise ValueError("nej")


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)


def hang() -> None:
    time.sleep(60)


def slow_but_alive() -> str:
    for _ in range(6):
        time.sleep(0.5)
        sign_of_life()
    return "færdig"


def eat() -> int:
    return len(bytearray(6 << 30))


@pytest.fixture(scope="module")
def pool() -> Workers:
    with Workers(2, quiet=2) as workers:
        yield workers


def test_results_come_in_order(pool: Workers) -> None:
    assert list(pool.map(twice, range(20))) == [2 * n for n in range(20)]


def test_an_exception_comes_back(pool: Workers) -> None:
    with pytest.raises(ValueError, match="nej"):
        pool.submit(fail).result()


def test_a_crash_takes_only_its_own_task(pool: Workers) -> None:
    futures = [pool.submit(twice, 1), pool.submit(crash), pool.submit(twice, 2)]
    assert futures[0].result() == 2
    with pytest.raises(Died):
        futures[1].result()
    assert futures[2].result() == 4


def test_a_hang_is_ended(pool: Workers) -> None:
    begun = time.monotonic()
    with pytest.raises(TookTooLong):
        pool.submit(hang).result()
    assert time.monotonic() - begun < 30
    assert pool.submit(twice, 3).result() == 6


def test_signs_of_life_keep_a_slow_one_going(pool: Workers) -> None:
    assert pool.submit(slow_but_alive).result() == "færdig"


def test_the_whole_time_is_bounded_too() -> None:
    with Workers(1, quiet=5, longest=1) as workers, pytest.raises(TookTooLong):
        workers.submit(slow_but_alive).result()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's memory")
def test_memory_is_bounded(pool: Workers) -> None:
    with pytest.raises(MemoryError):
        pool.submit(eat).result()


def test_an_interruption_waits_for_nothing() -> None:
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt), Workers(2) as workers:
        futures = [workers.submit(hang) for _ in range(4)]
        while not futures[0].running():
            time.sleep(0.01)
        raise KeyboardInterrupt
    assert time.monotonic() - begun < 30  # one of them alone sleeps for twice as long
    assert isinstance(futures[0].exception(), Died) and futures[3].cancelled()


def test_no_work_after_the_end() -> None:
    workers = Workers(1)
    workers.shutdown()
    with pytest.raises(RuntimeError):
        workers.submit(twice, 1)


def test_a_file_that_kills_its_reader_is_reported(tmp_path: Path) -> None:
    items = []
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Vi mangler lys på stien.", encoding="utf-8")
        items.append(Item(tmp_path / name, name))

    with _Crashing(2) as pool:
        outcomes = read_items(items, pool)
    assert [outcome[0] is None for outcome in outcomes.values()] == [False, True, False]
    (finding,) = outcomes[items[1]][1]
    assert finding.code == "crashed" and "b.txt" in finding.text
    assert outcomes[items[0]] == read_item(items[0])


def test_what_may_go_better_another_time_is_not_shelved(tmp_path: Path) -> None:
    kept: dict[str, object] = {}

    class Shelf:
        def key(self, path: Path, name: str) -> str:
            return name

        def readings(self, keys: Iterable[str]) -> dict[str, Outcome]:
            return {}

        def keep(self, readings: Mapping[str, Outcome], present: Iterable[str]) -> None:
            kept.update(readings)

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Vi mangler lys på stien.", encoding="utf-8")
    names = ("a.txt", "b.txt", "c.txt", "væk.txt")
    with _Troubled(2, quiet=2) as pool:
        outcomes = read_items([Item(tmp_path / n, n) for n in names], pool, shelf=Shelf())
    codes = [[f.code for f in findings] for _, findings in outcomes.values()]
    assert codes == [[], ["crashed"], ["slow"], ["missing"]]
    assert set(kept) == {"a.txt"}


def _crash_on_b(item: Item):  # type: ignore[no-untyped-def]
    return crash() if item.name == "b.txt" else read_item(item)


class _Crashing(Workers):
    """Reads with a reader that one file kills."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        return super().submit(_crash_on_b, *args, **kwargs)


def _hang_on_c(item: Item) -> Outcome | None:
    return hang() if item.name == "c.txt" else _crash_on_b(item)


class _Troubled(Workers):
    """Reads with a reader that one file kills and another one holds up."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        return super().submit(_hang_on_c, *args, **kwargs)
