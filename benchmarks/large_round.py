"""A large round made of a small one: its responses, its drafts and its changes, many times over.

Every copy has ids, senders, files and sections of its own, so that nothing is found twice; the
drafts' words differ from copy to copy too, so that comparing them is as hard as it would be.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hoering.domain import (
    Alarm,
    Analysis,
    Answer,
    Change,
    Document,
    Link,
    PersonalDatum,
    Policy,
    Response,
    Section,
    Splitting,
    remark_id,
)

_VOWELS, _CONSONANTS = "aeiouyæøå", "bdfgklmnprstv"
_NUMBER = re.compile(r"\d+")


def large_round(analysis: Analysis, responses: int, drafts: int) -> Analysis:
    """The round with each response `responses` times, and the drafts `drafts` times as long."""
    copies = [_Copy(turn, turn % drafts, analysis) for turn in range(responses)]
    draft_copies = [_Copy(turn, turn, analysis) for turn in range(drafts)]
    held: dict[str, list[str]] = {p.id: [] for p in analysis.theming.positions}
    for copy in copies:
        for position in analysis.theming.positions:
            held[position.id] += [copy.remarks[r] for r in position.remarks]
    positions = tuple(replace(p, remarks=tuple(held[p.id])) for p in analysis.theming.positions)
    links = tuple(link for copy in copies for link in copy.of_themes())
    return replace(
        analysis,
        responses=tuple(r for copy in copies for r in copy.responses()),
        splittings=tuple(s for copy in copies for s in copy.splittings()),
        personal=tuple(p for copy in copies for p in copy.personal()),
        theming=replace(analysis.theming, links=links, positions=positions),
        changes=tuple(c for copy in draft_copies for c in copy.changes()),
        policy=_joined(analysis.policy, draft_copies),
        revised=_joined(analysis.revised, draft_copies),
        linking=replace(
            analysis.linking,
            answers=tuple(a for copy in copies for a in copy.answers()),
            links=tuple(link for copy in copies for link in copy.of_changes()),
            alarms=tuple(a for copy in copies for a in copy.alarms()),
        ),
    )


def copied_sources(analysis: Analysis, folder: Path, times: int) -> None:
    """The files of the responses below `folder`, once for each copy but the first."""
    files = {page.file for r in analysis.responses for page in r.document.pages}
    for turn in range(1, times):
        for file in files:
            if (folder / file).is_file():
                target = folder / _file(file, turn)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(folder / file, target)


def _file(file: str, turn: int) -> str:
    """hoeringssvar/x.pdf → hoeringssvar/7/x.pdf."""
    top, _, rest = file.partition("/")
    return f"{top}/{turn}/{rest}" if turn and rest else file


def _joined(policy: Policy | None, copies: Sequence[_Copy]) -> Policy | None:
    if policy is None:
        return None
    sections = tuple(s for copy in copies for s in copy.sections(policy))
    return replace(policy, sections=sections, pages=policy.pages * len(copies), printed_pages=())


@dataclass(slots=True)
class _Copy:
    """The `turn`th copy of the round, whose remarks speak of the `draft`th copy of the drafts."""

    turn: int
    draft: int
    analysis: Analysis

    @property
    def remarks(self) -> Mapping[str, str]:
        return {r.id: remark_id(f"turn {self.turn}", r.id) for r in self.analysis.remarks}

    def _name(self, response: str) -> str:
        nth = [r.id for r in self.analysis.responses].index(response)
        return f"H{self.turn * len(self.analysis.responses) + nth + 1:02}"

    def _change(self, change: str) -> str:
        return f"Æ{self.draft * len(self.analysis.changes) + int(change[1:]):03}"

    # --- what came in ---

    def responses(self) -> Iterator[Response]:
        for response in self.analysis.responses:
            yield replace(
                response,
                id=self._name(response.id),
                sender=f"{response.sender} {self.turn}" if self.turn else response.sender,
                near_duplicate_of=None,
                joins=(),
                sequel=None,
                sources=tuple(replace(s, file=_file(s.file, self.turn)) for s in response.sources),
                document=self._document(response.document),
            )

    def _document(self, document: Document) -> Document:
        pages = tuple(replace(p, file=_file(p.file, self.turn)) for p in document.pages)
        return replace(document, pages=pages)

    def splittings(self) -> Iterator[Splitting]:
        ids = self.remarks
        for splitting in self.analysis.splittings:
            own = self._name(splitting.response)
            remarks = tuple(replace(r, id=ids[r.id], response=own) for r in splitting.remarks)
            yield replace(splitting, response=own, remarks=remarks)

    def personal(self) -> Iterator[PersonalDatum]:
        for datum in self.analysis.personal:
            yield replace(datum, response=self._name(datum.response))

    # --- what is made of it ---

    def answers(self) -> Iterator[Answer]:
        ids = self.remarks
        for answer in self.analysis.linking.answers:
            section = self._section(answer.section) if answer.section else None
            changes = tuple(self._change(c) for c in answer.changes)
            yield replace(answer, remark=ids[answer.remark], section=section, changes=changes)

    def of_themes(self) -> Iterator[Link]:
        ids = self.remarks
        for link in self.analysis.theming.links:
            yield replace(link, remark=ids[link.remark])

    def of_changes(self) -> Iterator[Link]:
        ids = self.remarks
        for link in self.analysis.linking.links:
            yield replace(link, remark=ids[link.remark], target=self._change(link.target))

    def alarms(self) -> Iterator[Alarm]:
        """Those about remarks; those about changes come with the first copies alone."""
        ids = self.remarks
        for alarm in self.analysis.linking.alarms:
            if alarm.subject in ids:
                yield replace(alarm, subject=ids[alarm.subject])
            elif self.turn == self.draft:
                yield replace(alarm, subject=self._change(alarm.subject))

    # --- the drafts ---

    def sections(self, policy: Policy) -> Iterator[Section]:
        for section in policy.sections:
            paragraphs = tuple(
                replace(p, text=self._words(p.text), page=p.page + self.draft * policy.pages)
                for p in section.paragraphs
            )
            yield replace(
                section,
                number=self._section(section.number),
                heading=self._words(section.heading),
                page=section.page + self.draft * policy.pages,
                paragraphs=paragraphs,
            )

    def changes(self) -> Iterator[Change]:
        for change in self.analysis.changes:
            yield replace(
                change,
                id=self._change(change.id),
                section=self._section(change.section),
                before=self._words(change.before),
                after=self._words(change.after),
                moved_to=self._section(change.moved_to),
            )

    def _section(self, key: str) -> str:
        """2.1 → 42.1 in the third copy; a key without a number is put in the copy's words."""
        if not key[:1].isdigit():
            return self._words(key)
        return _NUMBER.sub(lambda found: str(int(found[0]) + 20 * self.draft), key, count=1)

    def _words(self, text: str) -> str:
        """The letters shifted by the copy's number: other words of the same length and shape."""
        return text.translate(_shifted(self.draft))


def _shifted(by: int) -> dict[int, str]:
    found: dict[int, str] = {}
    for letters, step in ((_VOWELS, by), (_CONSONANTS, by // len(_VOWELS))):
        step %= len(letters)
        moved = letters[step:] + letters[:step]
        found |= str.maketrans(letters + letters.upper(), moved + moved.upper())
    return found
