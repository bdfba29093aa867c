"""Groups of what belongs together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def gathered(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by their key; groups in the order of their first item, items in their own."""
    found: dict[K, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found
