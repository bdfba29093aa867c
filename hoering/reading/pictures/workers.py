"""Worker processes that read one file at a time, each bounded in time and memory.

A parser in C that crashes, hangs or eats all memory takes its own process with it and nothing
else: the file's future gets an exception, a new process takes the next file.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any

QUIET = 180.0  # seconds without a sign of life before a file is given up
LONGEST = 3600.0  # seconds for one file, however lively
MEMORY = 4 << 30  # bytes of address space of one worker, where the system can bound it
_START = 120.0  # seconds for a process to start
_CORES = os.cpu_count() or 1


class TookTooLong(Exception):
    """The file was given up: its reader said nothing for `quiet` seconds, or never ended."""


class Died(Exception):
    """The process that read the file ended: a crash in a parser, or no memory left."""


def processes(executor: Executor) -> Executor:
    """The executor, which must work in other processes. Raises TypeError for one of threads.

    pdfium knows nothing of threads: two of them in it at a time crash the whole program.
    """
    if isinstance(executor, ThreadPoolExecutor):
        raise TypeError("files are read by processes, not threads: use a ProcessPoolExecutor")
    return executor


class Workers(Executor):
    """At most `count` processes; each is started when there is work for it.

    Functions and arguments must be picklable. `quiet` and `longest` are seconds. Left with an
    exception (Ctrl-C, too), nothing that waits is begun and the processes are ended.
    """

    def __init__(self, count: int = _CORES, quiet: float = QUIET, longest: float = LONGEST) -> None:
        self._count, self._quiet, self._longest = max(count, 1), quiet, longest
        # A fresh interpreter each, on every system: a fork of a process with threads may hang.
        self._context = multiprocessing.get_context("spawn")
        self._share = self._context.Value("i", _CORES, lock=False)
        self._tasks: queue.SimpleQueue[tuple[Future[Any], Callable[..., Any], Any, Any] | None]
        self._tasks = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._workers: set[_Worker] = set()
        self._idle = threading.Semaphore(0)
        self._open = 0
        self._lock = threading.Lock()
        self._closed = self._given_up = False

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self.shutdown(wait=False, cancel_futures=True)
            self._give_up()
        self.shutdown()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Raises RuntimeError after shutdown."""
        future: Future[Any] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("cannot schedule new futures after shutdown")
            self._counted(1)
            if not self._idle.acquire(blocking=False) and len(self._threads) < self._count:
                thread = threading.Thread(target=self._attend, daemon=True)
                self._threads.append(thread)
                thread.start()
            self._tasks.put((future, fn, args, kwargs))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        with self._lock:
            self._closed = True
            if cancel_futures:
                with contextlib.suppress(queue.Empty):
                    while task := self._tasks.get_nowait():
                        task[0].cancel()
            for _ in self._threads:
                self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _give_up(self) -> None:
        """End every process at once; a thread that waits for one finds it dead."""
        with self._lock:
            self._given_up = True
            for worker in self._workers:
                worker.kill()

    def _counted(self, more: int) -> None:
        """Keep the cores shared out among the files that are open or wait."""
        self._open += more
        self._share.value = max(_CORES // max(min(self._open, self._count), 1), 1)

    def _next(self) -> tuple[Future[Any], Callable[..., Any], Any, Any] | None:
        with contextlib.suppress(queue.Empty):
            return self._tasks.get_nowait()
        self._idle.release()
        return self._tasks.get()

    def _attend(self) -> None:
        """A thread's life: one worker process at a time, given one task after another."""
        worker: _Worker | None = None
        while task := self._next():
            future, fn, args, kwargs = task
            if future.set_running_or_notify_cancel():
                try:
                    worker = worker or self._started()
                    future.set_result(worker.ask((fn, args, kwargs), self._quiet, self._longest))
                except BaseException as error:
                    if worker and isinstance(error, (TookTooLong, Died)):
                        self._ended(worker)
                        worker = None
                    future.set_exception(error)
            with self._lock:
                self._counted(-1)
        if worker:
            self._ended(worker)

    def _started(self) -> _Worker:
        """A new process. Raises Died where all were given up meanwhile."""
        worker = _Worker(self._context, self._share)
        with self._lock:
            self._workers.add(worker)
            given_up = self._given_up
        if given_up:
            self._ended(worker)
            raise Died
        return worker

    def _ended(self, worker: _Worker) -> None:
        with self._lock:
            self._workers.discard(worker)
        worker.stop()


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, context: Any, share: Any) -> None:
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, share), daemon=True)
        self._process.start()
        self._ready = False
        theirs.close()

    def ask(self, task: object, quiet: float, longest: float) -> Any:
        """What the task returns; raises what it raised, TookTooLong, or Died."""
        try:
            if not self._ready:
                # Starting takes its time on a busy machine, and none of it is the file's fault.
                if not wait([self._pipe], _START):
                    raise TookTooLong
                self._ready = self._pipe.recv() is None
            self._pipe.send(task)
            begun = time.monotonic()
            while True:
                left = min(quiet, begun + longest - time.monotonic())
                if not wait([self._pipe], max(left, 0)):
                    raise TookTooLong
                answer = self._pipe.recv()
                if answer is None:
                    continue  # a sign of life
                good, value = answer
                if good:
                    return value
                raise value
        except (EOFError, OSError) as error:
            if isinstance(error, (EOFError, BrokenPipeError, ConnectionError)):
                raise Died from error
            raise

    def kill(self) -> None:
        self._process.kill()

    def stop(self) -> None:
        self.kill()
        self._process.join()
        self._pipe.close()


class _Share(contextlib.AbstractContextManager[None]):
    """The cores that this process may use now; used like a semaphore.

    No semaphore of the system's: one that a killed process held would stay taken for ever.
    """

    def __init__(self, value: Any) -> None:
        self._value, self._taken, self._freed = value, 0, threading.Condition()

    def __enter__(self) -> None:
        with self._freed:
            while self._taken >= max(self._value.value, 1):
                self._freed.wait(0.2)  # the share may grow without a word from us
            self._taken += 1

    def __exit__(self, *_: object) -> None:
        with self._freed:
            self._taken -= 1
            self._freed.notify()


_pipe: Connection | None = None
_sending = threading.Lock()


def sign_of_life() -> None:
    """Tell whoever waits for this process that it goes on; outside a worker nothing happens."""
    if _pipe is not None:
        with _sending:
            _pipe.send(None)


def _work(pipe: Connection, share: Any) -> None:
    global _pipe
    _pipe = pipe
    _bound_memory()
    from hoering.reading.pictures import ocr

    ocr.limit(_Share(share))
    pipe.send(None)
    while True:
        try:
            fn, args, kwargs = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            answer = (True, fn(*args, **kwargs))
        except BaseException as error:
            answer = (False, error)
        with _sending:
            pipe.send(answer)


def _bound_memory() -> None:
    """Linux only: elsewhere the system has no such bound, or counts otherwise."""
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
