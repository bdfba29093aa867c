"""Senders who ask not to be named: their names are hidden whatever the round's rule is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hoering.domain import PersonalDatum, PersonalKind, Request, RequestKind

WHY = "beder om fortrolighed"


def with_discretion(
    data: Iterable[PersonalDatum], requests: Iterable[Request]
) -> tuple[PersonalDatum, ...]:
    """The data; the names of senders who asked for it are to be hidden, and not by initials."""
    asking = {r.response for r in requests if r.kind is RequestKind.DISCRETION}
    return tuple(_discreet(d) if d.response in asking and _is_theirs(d) else d for d in data)


def _is_theirs(datum: PersonalDatum) -> bool:
    return datum.is_sender and datum.kind is PersonalKind.NAME


def _discreet(datum: PersonalDatum) -> PersonalDatum:
    return replace(datum, discreet=True, why=f"{datum.why}; {WHY}")
