"""Large tables that come along: read when first asked for, and let go when nothing asks any more.

The analysis needs a hundred megabytes of word lists; the documents that are written after it need
none of them, but as much memory of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")
_CLEARED: list[Callable[[], None]] = []


def read_once(read: Callable[[], T]) -> _lru_cache_wrapper[T]:
    """Decorator of a function that reads a table: once, and again after `let_go`."""
    kept = lru_cache(maxsize=1)(read)
    _CLEARED.append(kept.cache_clear)
    return kept


def let_go() -> None:
    """Forget every table that was read; what still needs one reads it anew."""
    for clear in _CLEARED:
        clear()
