"""All files of a round read: from the shelf where they were read before, else by the workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Protocol

from hoering.reading.files import read_file
from hoering.reading.formats.outcome import Outcome
from hoering.reading.formats.troubles import trouble
from hoering.reading.inbox import Item
from hoering.reading.pictures.workers import TookTooLong, processes

Progress = Callable[[str, int, int], None]  # the stage in Danish, done, of
_STAGE = "Læser høringssvar"
_PASSING = frozenset({"slow", "crashed", "missing"})  # may go better another time: not shelved


class Shelf(Protocol):
    """Where readings of earlier runs are kept, by a key of all that they depend on."""

    def key(self, path: Path, name: str) -> str: ...
    def readings(self, keys: Iterable[str]) -> dict[str, Outcome]: ...
    def keep(self, readings: Mapping[str, Outcome], present: Iterable[str]) -> None: ...


def read_items(
    items: Sequence[Item],
    executor: Executor | None = None,
    progress: Progress | None = None,
    shelf: Shelf | None = None,
) -> dict[Item, Outcome]:
    """The outcome of each file, in the order of `items`. No file, however bad, raises.

    Raises TypeError for an executor of threads.
    """
    keys = {item: shelf.key(item.path, item.name) for item in items} if shelf else {}
    shelved = shelf.readings(keys.values()) if shelf else {}
    known = {item: shelved[key] for item, key in keys.items() if key in shelved}
    missing = [item for item in items if item not in known]
    fresh = dict(zip(missing, _read(missing, executor, progress), strict=True))
    if shelf and (fresh or len(known) < len(shelved)):
        lasting = {keys[i]: o for i, o in fresh.items() if not _PASSING & {f.code for f in o[1]}}
        shelf.keep(lasting, keys.values())
    return {item: known.get(item) or fresh[item] for item in items}


def read_item(item: Item) -> Outcome:
    """One file read; what worker processes are given to do."""
    return read_file(item.path, item.name)


def _read(
    items: Sequence[Item], executor: Executor | None, progress: Progress | None
) -> Iterable[Outcome]:
    pool = processes(executor) if executor else None
    futures = [pool.submit(read_item, item) for item in items] if pool else []
    for done, item in enumerate(items):
        if progress:
            progress(_STAGE, done, len(items))
        yield _outcome(item, futures[done]) if futures else read_item(item)


def _outcome(item: Item, future: Future[Outcome]) -> Outcome:
    """What the worker found, or that it came to nothing."""
    try:
        return future.result()
    except TookTooLong:
        return None, (trouble("slow", item.name),)
    except Exception:
        # Any executor may be at work here, each with exceptions of its own for a dead worker.
        return None, (trouble("crashed", item.name),)
