"""The counts that the summary shows, taken from oversigt.json's content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hoering import dansk
from hoering.domain import SenderKind, sender_key, titled

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """Looked up once: the tables of the data by id."""

    data: Data
    responses: dict[str, Data]
    themes: dict[str, Data]
    positions: dict[str, Data]
    changes: dict[str, Data]
    headings: dict[str, str]
    remarks: dict[str, Data]

    def kind(self, remark: Data) -> SenderKind:
        return SenderKind(self.responses[remark["response"]]["sender_kind"])

    def sender(self, remark: Data) -> str:
        return str(self.responses[remark["response"]]["sender"])

    def title(self, subject: str) -> str:
        """H03.2 Ældrerådet; the subject itself where it is no remark."""
        remark = self.remarks.get(subject)
        return f"{remark.get('number', subject)} {self.sender(remark)}" if remark else subject

    def section_name(self, key: str | None) -> str:
        """ "3.2 Faste medarbejdere", or "Hele udkastet"."""
        return titled(key, self.headings.get(key, "")) if key else dansk.WHOLE_DRAFT

    def kinds_present(self) -> list[SenderKind]:
        present = {r["sender_kind"] for r in self.responses.values()}
        return [kind for kind in SenderKind if kind.value in present]

    def senders_of(self, remarks: Sequence[str]) -> list[SenderKind]:
        """The kinds of the different senders behind the remarks."""
        ids = {self.remarks[r]["response"] for r in remarks if r in self.remarks}
        return self.senders(self.responses[i] for i in sorted(ids))

    def senders(self, responses: Iterable[Data]) -> list[SenderKind]:
        """The kinds of the different senders of the responses."""
        own = list(responses)
        senders = {sender_key(r["id"], r["sender"], r["sender_kind"]): r for r in own}
        return [SenderKind(r["sender_kind"]) for r in senders.values()]

    def by_theme(self) -> list[tuple[str, Counter[SenderKind]]]:
        """Theme name → remarks by kind of sender, by each remark's most important theme."""
        found: dict[str, Counter[SenderKind]] = {}
        for remark in self.remarks.values():
            theme = remark["themes"][0] if remark["themes"] else ""
            name = self.themes[theme]["name"] if theme in self.themes else dansk.NO_THEME
            found.setdefault(name, Counter())[self.kind(remark)] += 1
        return sorted(found.items(), key=lambda item: (item[0] == dansk.NO_THEME, -item[1].total()))

    def by_section(self) -> list[tuple[str, int]]:
        """The draft's sections by number of remarks, most first; the whole draft is not one."""
        counts = Counter(r["section"] for r in self.remarks.values() if r["section"])
        order = {key: n for n, key in enumerate(self.headings)}
        ranked = sorted(counts.items(), key=lambda c: (-c[1], order.get(c[0], len(order)), c[0]))
        return [(self.section_name(key), number) for key, number in ranked]

    def by_outcome(self) -> Counter[str | None]:
        return Counter(r["outcome"] for r in self.remarks.values())

    def coverage(self) -> tuple[float, float, float]:
        """Mean shares of all responses: remarks, other text, unread."""
        shares = [r["coverage"] for r in self.responses.values()]
        remark, other, unread = (
            sum(float(s[name]) for s in shares) / max(1, len(shares))
            for name in ("remark", "boilerplate", "unread")
        )
        return remark, other, unread


def figures(data: Data) -> Figures:
    return Figures(
        data=data,
        responses={r["id"]: r for r in data["responses"]},
        themes={t["id"]: t for t in data["themes"]},
        positions={p["id"]: p for p in data["positions"]},
        changes={c["id"]: c for c in data["changes"]},
        headings={s["key"]: s["heading"] for s in data.get("sections", ())},
        remarks={r["id"]: r for r in data["remarks"]},
    )
