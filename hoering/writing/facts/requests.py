"""What senders ask beside the hearing, in the words of an official."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hoering.domain import Request, RequestKind

TITLE = "Anmodninger ud over høringen"
HANDLED = "Håndteret"  # the column in which the secretariat writes
# Each fits behind a sender: "Ældrerådet beder om aktindsigt".
ASKS: Mapping[RequestKind, str] = {
    RequestKind.DOCUMENTS: "beder om aktindsigt",
    RequestKind.DISCRETION: "beder om fortrolighed",
    RequestKind.MEETING: "beder om møde eller opkald",
    RequestKind.DEADLINE: "beder om mere tid eller sender mere",
    RequestKind.COMPLAINT: "klager",
}
# What the secretariat writes where the program took something else for a request.
NO_REQUEST = "ikke en anmodning"
_NONE = re.compile(r"(?:ikke en|ingen) anmodning\b|nej\W*$", re.IGNORECASE)


def with_handled(requests: Sequence[Request], handled: str) -> tuple[Request, ...]:
    """A response's requests with what the secretariat wrote beside them; none where they are none."""
    said = handled.strip()
    return () if _NONE.match(said) else tuple(replace(r, handled=said) for r in requests)
