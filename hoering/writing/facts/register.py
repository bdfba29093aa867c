"""Who said what where: one analysis, looked up by response, remark, theme and change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoering.domain import (
    NO_RESPONSE,
    Alarm,
    AlarmKind,
    Analysis,
    Change,
    Finding,
    Link,
    Position,
    Remark,
    Request,
    Response,
    Reviewed,
    Section,
    SenderKind,
    Splitting,
    Theme,
    sender_key,
)
from hoering.domain.groups import gathered
from hoering.domain.order import natural
from hoering.language.choices import Choice, choices
from hoering.writing.facts.campaigns import Campaign, campaigns, may_say_the_same, same_words
from hoering.writing.facts.coverage import Coverage, coverage_of
from hoering.writing.facts.decisions import decided, kept, recut
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.parties import Parties, of_sender, parties_of

# The mark that linking puts in front of a change which no reader would dispute.
_EDITORIAL = "Redaktionel"


def is_editorial(alarm: Alarm) -> bool:
    """Is it only that a spelling slip, a number or a date was put right without being asked?"""
    return alarm.kind is AlarmKind.CHANGE_NOT_ASKED_FOR and alarm.text.startswith(_EDITORIAL)


@dataclass(frozen=True, slots=True)
class Register:
    """Responses in the order of their numbers, remarks in reading order.

    `edited` holds (subject, field) of the secretariat's decisions that hold; `editorial` the ids of
    changes that no reader would dispute; `of_sender` has, by response, all those of a sender of several;
    `same_words` says by remark where else its words stand, `near` which remarks may say the same,
    `campaigns` who sent the same letter, `choices` what was chosen in the questions of a form that have
    fixed answers. `version` names this state of the round in the documents, "" when it is not to be read
    back. What is `public` has nothing that is only for the secretariat to act on.
    """

    analysis: Analysis
    responses: tuple[Response, ...]
    entries: dict[str, Entry]
    of_response: dict[str, tuple[Entry, ...]]
    changes: tuple[Change, ...]
    behind: dict[str, tuple[Entry, ...]]
    editorial: tuple[str, ...]
    positions: tuple[Position, ...]
    sections: dict[str, Section]
    coverage: dict[str, Coverage]
    parties: Parties
    of_sender: Mapping[str, tuple[str, ...]]
    edited: frozenset[tuple[str, str]]
    same_words: Mapping[str, str]
    campaigns: tuple[Campaign, ...]
    choices: tuple[Choice, ...]
    near: Mapping[str, tuple[str, ...]]
    version: str = ""
    public: bool = False

    @property
    def has_draft(self) -> bool:
        return bool(self.sections) or any(e.section_key for e in self.entries.values())

    @property
    def has_revision(self) -> bool:
        return self.analysis.revised is not None or bool(self.changes)

    @property
    def revised_sections(self) -> tuple[Section, ...]:
        return self.analysis.revised.sections if self.analysis.revised else ()

    @property
    def absent(self) -> frozenset[str]:
        """The columns that have nothing to show in this round."""
        missing = (("afsnit", self.has_draft), ("aendring", self.has_revision))
        return frozenset(key for key, there in missing if not there)

    @property
    def uninvited(self) -> tuple[str, ...]:
        """Responses of uninvited senders; nobody knows who sent what could not be read."""
        read = (r.id for r in self.responses if not self.is_unread(r))
        return tuple(r for r in read if r in self.parties.uninvited)

    def is_unread(self, response: Response) -> bool:
        """Could nothing at all of it be read?"""
        return self.coverage[response.id].unread >= 1

    def requests_of(self, response: Response) -> tuple[Request, ...]:
        """What it asks beside the hearing."""
        return tuple(r for r in self.analysis.requests if r.response == response.id)

    def open_requests_of(self, response: Response) -> tuple[Request, ...]:
        """Those that nobody has handled yet."""
        return tuple(r for r in self.requests_of(response) if not r.handled)

    def said_by(self, response: Response) -> int:
        """How many remarks the response has, be they in this register or not."""
        own = (s for s in self.analysis.splittings if s.response == response.id)
        return sum(len(splitting.remarks) for splitting in own)

    def kinds(self, entries: Iterable[Entry]) -> list[SenderKind]:
        """The kinds of the different senders of these remarks."""
        responses = {entry.response.id for entry in entries}
        return self.senders(r for r in self.responses if r.id in responses)

    def senders(self, responses: Iterable[Response]) -> list[SenderKind]:
        """The kinds of the different senders of these responses."""
        own = {sender_key(r.id, r.sender, r.sender_kind.value): r for r in responses}
        return [r.sender_kind for r in own.values()]

    def number_of_senders(self, entries: Iterable[Entry]) -> int:
        """How many wrote them; who writes twice is one."""
        return len(self.kinds(entries))

    def is_shared(self, position: Position) -> bool:
        """Do several senders hold it? One sender's point is a position, too, but nobody's common."""
        return self.number_of_senders(self.of_position(position)) > 1

    def met_by(self, change: str) -> tuple[Entry, ...]:
        """The remarks that a paper for the council may name behind a change: those that were met.

        That a change answers a remark that was not met is a guess, unless the secretariat says so.
        """
        return tuple(e for e in self.behind[change] if e.is_met)

    def is_link_proposed(self, change: str) -> bool:
        """Is there a remark with the change of which the secretariat has set neither?"""
        return any(not {"changes", "outcome"} & e.decided for e in self.behind[change])

    def of_position(self, position: Position) -> list[Entry]:
        return [self.entries[r] for r in position.remarks if r in self.entries]

    def of_theme(self, theme: str) -> tuple[Entry, ...]:
        """The remarks of which this is the most important theme."""
        return tuple(e for e in self.entries.values() if e.themes and e.themes[0].id == theme)

    def findings_of(self, response: Response) -> tuple[Finding, ...]:
        """Those about its files; of a combined file only those about its own pages."""
        pages = {source.file: source.pages for source in response.sources}
        return tuple(
            f
            for f in self.analysis.findings
            if (f.source in pages and (f.page is None or f.page in pages[f.source]))
            or any(f.source.startswith(file + "/") for file in pages)  # what came in a mail
            or any(file.startswith(f.source + "/") for file in pages)  # the archive that it came in
        )

    @property
    def unclaimed(self) -> tuple[Finding, ...]:
        """Findings about files in the responses' folder that became no response and may be one."""
        claimed = {f for r in self.responses for f in self.findings_of(r)}
        outside = self.analysis.round.own_files
        return tuple(
            f
            for f in self.analysis.findings
            if f not in claimed
            and f.source not in outside
            and "/" in f.source
            and f.code not in NO_RESPONSE
        )


def register(reviewed: Reviewed, public: bool = False) -> Register:
    """The register of the analysis as the secretariat decided it."""
    analysis = decided(reviewed)
    responses = tuple(sorted(analysis.responses, key=lambda r: natural(r.id)))
    splittings = {s.response: s for s in analysis.splittings}
    changes = tuple(sorted(analysis.changes, key=lambda c: natural(c.id)))
    sections: dict[str, Section] = {}
    for section in analysis.policy.sections if analysis.policy else ():
        if section.key:
            sections.setdefault(section.key, section)
    edited = frozenset((*_edited(reviewed), *_decided(analysis)))
    found = _entries(analysis, responses, splittings, changes, sections, edited)
    entries = {e.remark.id: e for e in found}
    every = tuple(entries.values())
    own: dict[str, list[Entry]] = {r.id: [] for r in responses}
    behind: dict[str, list[Entry]] = {c.id: [] for c in changes}
    for entry in every:
        own[entry.response.id].append(entry)
        for change in dict.fromkeys(c.id for c in entry.changes):
            behind[change].append(entry)
    return Register(
        analysis=analysis,
        responses=responses,
        entries=entries,
        of_response={response: tuple(e) for response, e in own.items()},
        changes=changes,
        behind={change: tuple(e) for change, e in behind.items()},
        editorial=tuple(a.subject for a in analysis.linking.alarms if is_editorial(a)),
        positions=tuple(sorted(analysis.theming.positions, key=lambda p: natural(p.id))),
        sections=sections,
        coverage={r.id: coverage_of(r, splittings.get(r.id)) for r in responses},
        parties=parties_of(analysis.round.invited, responses),
        of_sender=of_sender(responses),
        edited=edited,
        same_words=same_words(every),
        campaigns=campaigns(responses, own),
        choices=choices(responses),
        near={} if public else may_say_the_same(analysis.theming.near, entries),
        version=reviewed.version,
        public=public,
    )


def _entries(
    analysis: Analysis,
    responses: Iterable[Response],
    splittings: dict[str, Splitting],
    changes: Iterable[Change],
    sections: dict[str, Section],
    edited: Iterable[tuple[str, str]],
) -> Iterable[Entry]:
    answers = {a.remark: a for a in analysis.linking.answers}
    positions = {r: p for p in analysis.theming.positions for r in p.remarks}
    themes = _themes(analysis.theming.themes, analysis.theming.links)
    known = {c.id: c for c in changes}
    decided: dict[str, set[str]] = {}
    for subject, field in edited:
        decided.setdefault(subject, set()).add(field)
    links = gathered((*analysis.theming.links, *analysis.linking.links), lambda link: link.remark)
    for response in responses:
        splitting = splittings.get(response.id)
        remarks = splitting.remarks if splitting else ()
        for nth, remark in enumerate(sorted(remarks, key=_reading_order), 1):
            answer = answers.get(remark.id)
            yield Entry(
                number=f"{response.id}.{nth}",
                remark=remark,
                response=response,
                answer=answer,
                themes=tuple(themes.get(remark.id, ())),
                position=positions.get(remark.id),
                section=sections.get((answer.section or "") if answer else ""),
                changes=tuple(known[c] for c in (answer.changes if answer else ()) if c in known),
                links=tuple(links.get(remark.id, ())),
                file=_file_of(response, remark),
                decided=frozenset(decided.get(remark.id, ())),
            )


def _edited(reviewed: Reviewed) -> Iterable[tuple[str, str]]:
    for subject, fields in kept(reviewed).items():
        yield from ((subject, field) for field in fields)
    yield from recut(reviewed).items()


def _decided(analysis: Analysis) -> Iterable[tuple[str, str]]:
    """What was decided before: an analysis to be published has its decisions in it."""
    for answer in analysis.linking.answers:
        yield from ((answer.remark, field) for field in answer.decided)


def _reading_order(remark: Remark) -> tuple[bool, int, int]:
    """A remark whose words stand nowhere in the response, which people added, comes last."""
    return (not remark.spans, remark.spans[0].start if remark.spans else 0, remark.page)


def _themes(themes: Iterable[Theme], links: Iterable[Link]) -> dict[str, list[Theme]]:
    """Remark → its themes, most important first, as the links come."""
    known = {t.id: t for t in themes}
    found: dict[str, list[Theme]] = {}
    for link in links:
        theme = known.get(link.target)
        if theme is not None and theme not in found.setdefault(link.remark, []):
            found[link.remark].append(theme)
    return found


def _file_of(response: Response, remark: Remark) -> str:
    """The file below the round folder in which the remark begins."""
    start = remark.spans[0].start if remark.spans else 0
    for page in reversed(response.document.pages):
        if page.span.start <= start:
            return page.file
    return response.sources[0].file if response.sources else ""
