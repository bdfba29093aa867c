"""Reads the keys of one TOML table and notes what is missing, unknown or of the wrong sort."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from difflib import get_close_matches

from .problems import Problems


class Fields:
    """One TOML table while it is read; `close` reports the keys that nobody asked for."""

    def __init__(self, data: object, file: str, where: str, problems: Problems) -> None:
        self.data: dict[str, object] = data if isinstance(data, dict) else {}
        self.file, self.where, self.problems = file, where, problems
        self.known: set[str] = set()
        if not isinstance(data, dict):
            self.fault("a table is expected here")

    def fault(self, what: str) -> None:
        """Note a fault in this table."""
        self.problems.add(self.file, self.where, what)

    def take(self, key: str) -> object:
        """The raw value of a key, which is known from now on."""
        self.known.add(key)
        return self.data.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; without a default it must be there and not be empty."""
        value = self.take(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.fault(f"{key} must be a text" if value is not None else f"{key} is missing")
            return default or ""
        return unicodedata.normalize("NFC", value)

    def choice(self, key: str, among: Iterable[str], default: str | None = None) -> str:
        """A string out of a list."""
        value, allowed = self.text(key, default), tuple(among)
        if value not in allowed and (key in self.data or default is None) and value:
            self.fault(
                f"{key} = {value!r} must be one of {', '.join(allowed)}{near(value, allowed)}"
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty when left out."""
        value = self.take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
            self.fault(f"{key} must be a list of texts")
            return ()
        return tuple(unicodedata.normalize("NFC", x) for x in value)

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self.take(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.fault(f"{key} must be true or false")
            return default
        return value

    def day(self, key: str) -> date | None:
        """A plain TOML date."""
        value = self.take(key)
        if isinstance(value, datetime):
            return value.date()
        if value is not None and not isinstance(value, date):
            self.fault(f"{key} must be a date without quotes, as 2026-03-12")
        return value if isinstance(value, date) else None

    def moment(self, key: str) -> datetime:
        """A date with time and offset, quoted or not."""
        value = self.take(key)
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value)
            except ValueError:
                value = None
        if not isinstance(value, datetime):
            self.fault(f'{key} must be a time, as "2026-03-10T14:12:00+01:00"')
            return datetime(2026, 1, 1)
        return value

    def tables(self, key: str) -> list[object]:
        """An array of tables, empty when left out."""
        value = self.take(key)
        if value is not None and not isinstance(value, list):
            self.fault(f"[[{key}]] must be an array of tables")
        return value if isinstance(value, list) else []

    def close(self) -> None:
        """Report keys that do not exist."""
        for key in self.data:
            if key not in self.known:
                self.fault(f"unknown key {key!r}{near(key, self.known)}")


def near(word: str, known: Iterable[str]) -> str:
    """' (did you mean x?)' when something close is known."""
    close = get_close_matches(word, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
