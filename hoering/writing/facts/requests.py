"""What senders ask beside the hearing, in the words of an official."""

from __future__ import annotations

from collections.abc import Mapping

from hoering.domain import RequestKind

TITLE = "Anmodninger ud over høringen"
# Each fits behind a sender: "Ældrerådet beder om aktindsigt".
ASKS: Mapping[RequestKind, str] = {
    RequestKind.DOCUMENTS: "beder om aktindsigt",
    RequestKind.DISCRETION: "beder om fortrolighed",
    RequestKind.MEETING: "beder om møde eller opkald",
    RequestKind.DEADLINE: "beder om mere tid eller sender mere",
    RequestKind.COMPLAINT: "klager",
}
