"""What the rounds of a test run share, for most of the time of a small round goes into these: worker
processes, and word lists that stay read."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

import pytest

from hoering.language import models
from hoering.material import Work

_OWN_WORKERS, _LET_GO = Work.workers, models.let_go


def share(patch: pytest.MonkeyPatch, pool: Executor) -> None:
    """Every round's files are read by `pool`, and no round lets its word lists go."""

    @contextmanager
    def shared(work: Work) -> Iterator[Executor]:
        yield work.executor or pool

    patch.setattr(Work, "workers", shared)
    patch.setattr(models, "let_go", lambda: None)


def run_alone(patch: pytest.MonkeyPatch) -> None:
    """A round has processes of its own and lets its word lists go, as when nobody tests it."""
    patch.setattr(Work, "workers", _OWN_WORKERS)
    patch.setattr(models, "let_go", _LET_GO)
