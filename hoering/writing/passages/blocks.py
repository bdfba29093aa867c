"""A remark, or a position that several hold, in running text; the same in every form of prose.

A block begins with a paragraph in which the short number of each of its remarks (H01.2) carries
the bookmark `h_<remark id>`. Under it stand the sender's words, then paragraphs with a label:
"Forvaltningens svar:", or "Forvaltningens svar til H01.2 og H03.1:" where the remarks of one block
have been answered differently, and "Udfald:". What nobody has written yet is "[Skriv: …]".

Where more than `MANY` share a position it is told shortly: the numbers alone, the senders counted by
kind with the best known named, and of the changes the ones that most of the remarks asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hoering import dansk
from hoering.domain import Change, Direction, Position, RemarkKind, SenderKind, sender_key, titled
from hoering.domain.groups import gathered
from hoering.domain.order import natural
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.tables.change_list import new_section
from hoering.writing.tables.remark_rows import bookmark_of, kind_of
from hoering.writing.tables.senders import case_number
from hoering.writing.word.elements import Para, Run, para, to_write
from hoering.writing.word.marked import difference

_SHORT = 500  # letters of a quotation that stays on one page with its answer
MANY = 12  # numbers or names that one reads; more of them one only counts
_NAMED = 8  # of many senders
_CHANGES = 5  # of many changes, with their wording
OTHERS = "de øvrige"  # the remarks of a block that no other line of the kind names
REPLY, OUTCOME, CHANGE = "Forvaltningens svar", "Udfald", "Ændring"
NEAR = "Se også"  # before a change of the same section that answers no remark here
PROPOSED_CHANGE = "Forslag om ændring"  # what Copenhagen's form in prose calls it


def number_mark(entry: Entry) -> Run:
    """The remark's short number, inside the bookmark that ties it to the remark."""
    return Run(entry.number, bold=True, bookmark=bookmark_of(entry.remark.id))


def single(book: Register, entry: Entry, change: str = CHANGE) -> Iterator[Para]:
    """One remark with its sender's own words; `change` is what a change is called."""
    response, remark = entry.response, entry.remark
    kind = dansk.SENDER_KINDS[response.sender_kind][0]
    facts = [kind, f"side {remark.page}", dansk.REMARK_KINDS[remark.kind].lower()]
    if response.late:
        facts.append(dansk.LATE)
    if again := book.same_words.get(remark.id):
        facts.append(again)
    yield para(
        number_mark(entry),
        Run(f"  {response.sender}", bold=True),
        Run(f"   {' · '.join(facts)}", "Notetegn"),
        style="Hoved",
    )
    yield from quoted(entry)
    yield from answers(book, (entry,), change)


def quoted(entry: Entry) -> Iterator[Para]:
    """The remark word for word, in as many paragraphs as the sender wrote."""
    lines = [line for line in entry.remark.text.split("\n") if line.strip()]
    for nth, line in enumerate(lines):
        first, last = "»" if nth == 0 else "", "«" if nth == len(lines) - 1 else ""
        yield para(
            f"{first}{line}{last}", style="Citat", keep_next=bool(last) and len(line) < _SHORT
        )


def shared(
    book: Register, position: Position, entries: Sequence[Entry], change: str = CHANGE
) -> Iterator[Para]:
    """What several senders hold: who they are, exactly counted, and one of them in full."""
    ordered = sorted(entries, key=lambda e: natural(e.number))
    yield _whose(ordered)
    few = len(entries) <= MANY  # a long block that hangs together would leave half a page white
    yield para(summary(book, ordered, position), style="Broed", keep_next=few)
    first = next((e for r in position.remarks for e in entries if e.remark.id == r), ordered[0])
    lines = list(quoted(first))
    lead = f"{first.response.sender} skriver (side {first.remark.page}): "
    if lines:
        yield replace(lines[0], runs=(Run(lead), *lines[0].runs))
    yield from lines[1:]
    yield from answers(book, ordered, change)


def _whose(entries: Sequence[Entry]) -> Para:
    """Henvendelse 1 (H01.2), 3 (H03.1 og H03.4) og 7 (H07.1)"""
    own = gathered(entries, lambda entry: entry.response.id)
    if len(entries) > MANY:
        return _numbers_alone(entries, len(own))
    runs = [Run("Henvendelse ", bold=True)]
    for nth, (response, remarks) in enumerate(own.items()):
        runs.append(Run(_between(nth, len(own)) + case_number(response), bold=True))
        runs.append(Run(" ("))
        for place, entry in enumerate(remarks):
            runs += [Run(_between(place, len(remarks))), number_mark(entry)]
        runs.append(Run(")"))
    return Para(tuple(runs), "Hoved")


def _numbers_alone(entries: Sequence[Entry], responses: int) -> Para:
    """72 henvendelser: H01.2, H03.1, H03.4 …: all the numbers, each with its bookmark."""
    runs = [Run(f"{responses} {'henvendelser' if responses > 1 else 'henvendelse'}: ", bold=True)]
    for nth, entry in enumerate(entries):
        runs += [Run(_between(nth, len(entries))), replace(number_mark(entry), bold=False)]
    return Para(tuple(runs), "Hoved")


def _between(nth: int, of: int) -> str:
    return "" if nth == 0 else " og " if nth == of - 1 else ", "


def summary(book: Register, entries: Sequence[Entry], position: Position) -> str:
    """Neutral, with the exact numbers; the position's own words stand in its heading."""
    kinds = book.kinds(entries)
    number = len(kinds)
    who = dansk.senders_in_words(kinds)
    if number == 1:
        return f"{dansk.capital(who)} har rejst punktet."
    total = dansk.capital(dansk.counted_words(number, "afsender", "afsendere"))
    verb = _verb(entries, position, number)
    senders = {e.response.id: e.response for e in entries}.values()
    names = list(dict.fromkeys(r.sender for r in senders))
    said = f"{total} {verb}: {who}." if len(set(kinds)) > 1 else f"{dansk.capital(who)} {verb}."
    if len(names) <= MANY:
        return f"{said} Det er {dansk.listed(names)}."
    bodies = [r.sender for r in senders if r.sender_kind is not SenderKind.CITIZEN]
    named = list(dict.fromkeys(bodies))[:_NAMED]
    if not named:
        return said
    return f"{said} Blandt dem er {dansk.listed(named)}."


def _verb(entries: Sequence[Entry], position: Position, senders: int) -> str:
    """What they do: "stiller forslag"; of a wish how many of them only tell what worries them."""
    asking = by_sender(e for e in entries if e.remark.kind is not RemarkKind.CONCERN)
    if position.direction is not Direction.PROPOSAL or len(asking) == senders or not asking:
        return dansk.SAYING[position.direction]
    worried = dansk.in_words(senders - len(asking))
    return f"har rejst punktet ({dansk.in_words(len(asking))} med forslag, {worried} med bekymring)"


def answers(book: Register, entries: Sequence[Entry], label_of_change: str) -> Iterator[Para]:
    """The administration's words, its decision, and what was changed; gaps where it is silent."""
    replies = gathered(entries, lambda entry: entry.reply)
    ordered = sorted(replies.items(), key=lambda item: (not item[0],))
    for nth, (text, own) in enumerate(ordered, 1):
        label = REPLY
        if len(replies) > 1:
            label += f" til {_which(own, last=nth == len(ordered))}"
        yield from reply_lines(label, text, any(e.outcome for e in entries))
    changed = any(e.changes for e in entries)
    yield from (replace(line, keep_next=changed) for line in _outcomes(entries))
    yield from _changes(book, entries, label_of_change)


def reply_lines(label: str, text: str, keep_next: bool) -> Iterator[Para]:
    """The administration's words behind their label; a gap where there are none yet."""
    lines = text.split("\n") if text else []
    first = Run(lines[0]) if lines else to_write("forvaltningens svar")
    yield para(Run(f"{label}: ", "Maerkat"), first, style="Svar", keep_next=keep_next)
    yield from (para(line, style="Svar") for line in lines[1:])


def _which(entries: Sequence[Entry], last: bool) -> str:
    """H01.2 og H03.1; the last of several lines needs no list of many numbers."""
    if last and len(entries) > MANY:
        return OTHERS
    return dansk.listed(e.number for e in entries)


def _changes(book: Register, entries: Sequence[Entry], label: str) -> Iterator[Para]:
    """Each change with its wording; of many those that most of these remarks asked for.

    One that met none of them only stands near.
    """
    every = changes_of(entries)
    met = {c.id for e in entries if e.is_met for c in e.changes}
    asked = Counter(c.id for e in entries for c in e.changes)
    most = sorted(every, key=lambda c: -asked[c.id])[:_CHANGES] if len(every) > MANY else every
    for change in (c for c in every if c in most):
        kind = "" if new_section(book, change) else f" ({kind_of(book, change)})"
        yield para(
            Run(f"{label if change.id in met else NEAR}: ", "Maerkat"),
            f"{change.id} i {change_place(book, [change])}{kind}: ",
            *difference(wording(book, change), longest=40),
            style="Udfald",
        )
    rest = [c.id for c in every if c not in most]
    if rest:
        count = dansk.counted_words(len(rest), "anden ændring", "andre ændringer")
        ids = dansk.listed(rest)
        yield para(Run(f"{label}: ", "Maerkat"), f"desuden {count} ({ids}).", style="Udfald")


def changes_of(entries: Sequence[Entry]) -> list[Change]:
    """Each once, in the order of their numbers."""
    found = {c.id: c for e in entries for c in e.changes}
    return sorted(found.values(), key=lambda c: natural(c.id))


def _outcomes(entries: Sequence[Entry]) -> Iterator[Para]:
    """One line for each outcome; which remarks it is, where they do not share it."""
    found = gathered((entry for entry in entries if entry.outcome), outcome_words)
    # The largest group comes last, as the rest: whatever has no outcome belongs to none of them.
    whole = sum(map(len, found.values())) == len(entries)
    ordered = sorted(found.items(), key=lambda item: len(item[1]) > MANY and len(item[1]))
    for nth, (text, own) in enumerate(ordered, 1):
        which = _which(own, last=whole and nth == len(ordered))
        label = OUTCOME if len(own) == len(entries) else f"{OUTCOME} for {which}"
        yield para(Run(f"{label}: ", "Maerkat"), text, style="Udfald")


def outcome_words(entry: Entry) -> str:
    """Ikke indarbejdet, begrundelse: måske økonomi (programmets forslag)"""
    if entry.outcome is None:
        return ""
    text = dansk.OUTCOMES[entry.outcome]
    reason = entry.told_reason
    if reason:
        sure = reason.removesuffix(dansk.GUESS).strip()
        text += f", begrundelse: {'' if sure == reason else 'måske '}{sure}"
    return text if "outcome" in entry.decided else f"{text} (programmets forslag)"


def change_place(book: Register, changes: Sequence[Change]) -> str:
    """Where changes of one section are: as `place_name`, a new section by its own heading."""
    return _new_title(book, changes, "afsnit ") or place_name(book, changes[0].section)


def change_title(book: Register, changes: Sequence[Change]) -> str:
    """The heading above changes of one section: as `section_title`, a new section by its own."""
    return _new_title(book, changes) or section_title(book, changes[0].section)


def _new_title(book: Register, changes: Sequence[Change], word: str = "") -> str:
    new = next(filter(None, (new_section(book, change) for change in changes)), "")
    return f"{word if new[:1].isdigit() else ''}{new} (nyt afsnit)" if new else ""


def wording(book: Register, change: Change) -> Change:
    """The change as it stands below its place: a new section without its heading."""
    text = change.after.removeprefix(new_section(book, change)).lstrip("\n")
    return replace(change, after=text) if text else change


def place_name(book: Register, key: str) -> str:
    """afsnit 3.2 Faste medarbejdere; § 5 Veje; »Forord«; hele udkastet."""
    if not key:
        return "udkastet som helhed"
    if not heading_of(book, key) and not key[:1].isdigit() and key[:1] != "§":
        return f"»{key}«"
    word = "" if key.startswith(("§", "Kapitel", "kapitel")) else "afsnit "
    return f"{word}{section_title(book, key)}"


def section_title(book: Register, key: str) -> str:
    """3.2 Faste medarbejdere"""
    return titled(key, heading_of(book, key)) or dansk.WHOLE_DRAFT


def heading_of(book: Register, key: str) -> str:
    """The heading beside the section's number, in the draft or, where it is new, the revised one."""
    new = (section for section in book.revised_sections if section.key == key)
    section = book.sections.get(key) or next(new, None)
    return section.beside if section else ""


def grouped(
    entries: Sequence[Entry],
) -> tuple[list[tuple[Position, list[Entry]]], list[Entry]]:
    """The positions that several senders share among these remarks, most senders first; the rest.

    Every remark stands in exactly one place.
    """
    held = gathered(entries, lambda entry: entry.position)
    shared = [(p, own) for p, own in held.items() if p and len(by_sender(own)) > 1]
    shared.sort(key=lambda g: (-len(by_sender(g[1])), natural(g[0].id)))
    taken = {e.remark.id for _, own in shared for e in own}
    return shared, [e for e in entries if e.remark.id not in taken]


def by_sender(entries: Iterable[Entry]) -> dict[str, Entry]:
    """A remark of each sender; who writes twice is one."""
    letters = ((entry.response, entry) for entry in entries)
    return {sender_key(r.id, r.sender, r.sender_kind.value): entry for r, entry in letters}
