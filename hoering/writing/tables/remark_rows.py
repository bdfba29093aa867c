"""The main table: a row for each remark, grouped by response; nobody is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from hoering import dansk
from hoering.domain import (
    DOUBTFUL,
    UNCHANGED_DRAFT,
    BlockKind,
    Change,
    ChangeKind,
    Position,
    Response,
)
from hoering.writing.facts import evidence
from hoering.writing.facts.campaigns import repeated_remarks
from hoering.writing.facts.entry import Entry, mark_of
from hoering.writing.facts.register import Register
from hoering.writing.tables.senders import (
    files_of,
    may_be_none,
    notes_of,
    only_chose,
    received_on,
    unsure,
)
from hoering.writing.word.colours import ATTENTION, GROUP, OUTCOMES
from hoering.writing.word.columns import Layout
from hoering.writing.word.elements import (
    Cell,
    Para,
    Row,
    Run,
    cell,
    group_row,
    header_row,
    note,
    para,
    row,
    small,
)
from hoering.writing.word.marked import difference
from hoering.writing.wording.differences import cut

# Findings of a response every word of which was read.
_WELL_READ = frozenset({UNCHANGED_DRAFT, DOUBTFUL, "automatic"})


def bookmark_of(remark: str) -> str:
    """The bookmark that ties a row to its remark, also after Word has saved the file."""
    return f"h_{remark}"


def change_bookmark(change: Change) -> str:
    digits = "".join(letter for letter in change.id if letter.isdigit())
    return f"c_{digits or change.id}"


def remark_rows(book: Register, layout: Layout, fills: dict[str, str]) -> Iterator[Row]:
    """Header, then for each response a line with its sender and its remarks."""
    header = header_row(layout.names, layout.keys)
    # The title bears the version, too; no two bookmarks may have one name.
    yield replace(header, bookmark=f"v_{book.version}_2") if book.version else header
    again = repeated_remarks(book.campaigns, book.of_response)
    for response in book.responses:
        yield _group_row(book, layout, response)
        entries = book.of_response[response.id]
        repeated = [e for e in entries if e.remark.id in again]
        for entry in entries:
            if entry not in repeated:
                yield _entry_row(book, layout, entry, fills)
        if repeated:
            said = _same_as(repeated, [again[e.remark.id] for e in repeated])
            yield _wide_row(layout, response.id, response.sender, said, "")
        yield from _other_rows(book, layout, response, bool(entries))
    yield from _files_without_sender(book, layout)


def _same_as(entries: Sequence[Entry], firsts: Sequence[Entry]) -> str:
    """ "H07.1, H07.2 og H07.3: samme ord som H01.1, H01.2 og H01.4." """
    own, theirs = (dansk.listed(e.number for e in some) for some in (entries, firsts))
    return f"{own}: samme ord som {theirs}."


def _group_row(book: Register, layout: Layout, response: Response) -> Row:
    count, of = len(book.of_response[response.id]), book.said_by(response)
    of_all = f"{count} af " if count < of else ""
    facts = [
        dansk.SENDER_KINDS[response.sender_kind][0],
        f"modtaget {dansk.long_date(response.received)}" if response.received else "",
        of_all + dansk.counted(of, "bemærkning", "bemærkninger") if count else "",
        *notes_of(book, response),
    ]
    told = " · ".join(f for f in facts if f)
    return group_row(f"{response.id}  {response.sender}", told, len(layout.columns))


def _entry_row(book: Register, layout: Layout, entry: Entry, fills: dict[str, str]) -> Row:
    response = entry.response
    apart = "begrundelse" in layout.keys
    made: dict[str, Callable[[], Cell | Para]] = {
        "nr": lambda: para(Run(entry.number, bold=True)),
        "afsender": lambda: _sender_cell(book, entry),
        "afsendertype": lambda: small(dansk.SENDER_KINDS[response.sender_kind][0]),
        "modtaget": lambda: small(received_on(response)),
        "bemaerkning": lambda: _remark_cell(entry, book.same_words.get(entry.remark.id, "")),
        "art": lambda: small(dansk.REMARK_KINDS[entry.remark.kind]),
        "tema": lambda: _theme_cell(entry, fills),
        "holdning": lambda: _position_cell(entry),
        "afsnit": lambda: _section_cell(entry),
        "svar": lambda: cell(*entry.reply.split("\n")),
        "udfald": lambda: _outcome_cell(entry, with_reason=not apart),
        "begrundelse": lambda: small(entry.told_reason),
        "aendring": lambda: _change_cell(book, entry),
    }
    return row(*(made[key]() for key in layout.keys), bookmark=bookmark_of(entry.remark.id))


def _sender_cell(book: Register, entry: Entry) -> Cell:
    """The name; beside the first remark of a sender who may be another one a question, too."""
    response = entry.response
    asked = unsure(book, response) and entry == book.of_response[response.id][0]
    question = [note(dansk.IS_IT_THE_SENDER)] if asked else []
    return cell(small(response.sender), *question)


def _position_cell(entry: Entry) -> Cell:
    position = entry.position
    if position is None:
        return cell()
    return cell(small(position.title), note(f"{position.id} · {direction_of(position)}"))


def direction_of(position: Position) -> str:
    return dansk.DIRECTIONS[position.direction]


def _remark_cell(entry: Entry, elsewhere: str) -> Cell:
    remark = entry.remark
    above = [note(f"Under »{remark.heading}«")] if remark.heading else []
    above += [note(line) for line in _hangs_on(entry)]
    several = len({page.file for page in entry.response.document.pages}) > 1
    file = entry.file.rsplit("/", 1)[-1] + ", " if several else ""
    below = [note(f"{file}side {remark.page} · {dansk.REMARK_KINDS[remark.kind].lower()}")]
    below += [note(elsewhere)] if elsewhere else []
    quoted = [para(line) for line in remark.text.split("\n")]
    return cell(*above, *quoted, *below)


def _hangs_on(entry: Entry) -> Iterator[str]:
    """The words of the draft that a comment or a tracked change belongs to."""
    spans = entry.remark.spans
    for block in entry.response.document.blocks:
        if block.anchor and any(block.span.overlaps(span) for span in spans):
            what = "Kommentar til" if block.kind is BlockKind.COMMENT else "Rettelse ved"
            yield f"{what} »{cut(block.anchor, 120)}«"


def _theme_cell(entry: Entry, fills: dict[str, str]) -> Cell:
    if not entry.themes:
        told = f"uden tema: {entry.theme_doubt}" if entry.theme_doubt else "uden tema"
        return cell(note(told))
    first, others = entry.themes[0], entry.themes[1:]
    main = para(Run(first.name, "Maerkat"), style="Smaa", fill=fills.get(first.id, GROUP))
    doubt = [note(_doubt_in_short(entry))] if entry.theme_doubt else []
    return cell(main, *(note(f"også: {theme.name}") for theme in others), *doubt)


def _doubt_in_short(entry: Entry) -> str:
    """The doubt without the names of the themes that stand right above it."""
    if not entry.theme_doubt.startswith(dansk.UNSURE_BETWEEN):
        return entry.theme_doubt
    above = {theme.name for theme in entry.themes}
    others = [n for n in re.findall("»([^«]*)«", entry.theme_doubt) if n not in above]
    if not others:
        return f"{dansk.UNSURE_BETWEEN} {'de to' if len(above) == 2 else 'disse'}"
    return f"usikkert: kan også være {' eller '.join(f'»{n}«' for n in others)}"


def _section_cell(entry: Entry) -> Cell:
    answer = entry.answer
    if answer is None or not answer.section:
        return cell(small(dansk.WHOLE_DRAFT))
    heading = entry.section.beside if entry.section else ""
    name = small(Run(answer.section, bold=True), f" {heading}".rstrip())
    why = "" if "section" in entry.decided else evidence.of_place(answer.why, answer.section)
    return cell(name, *([note(why)] if why else []))


def _outcome_cell(entry: Entry, with_reason: bool) -> Cell:
    answer = entry.answer
    if answer is None or answer.outcome is None:
        return cell()
    edited = "outcome" in entry.decided
    word = Run(dansk.OUTCOMES[answer.outcome], "Maerkat")
    lines = [para(word, style="Smaa", fill=OUTCOMES[answer.outcome])]
    if with_reason and (reason := entry.told_reason):
        lines.append(small(f"Begrundelse{mark_of(reason)} {reason}"))
    why = "" if edited else evidence.of_outcome(answer.why, answer.section or "")
    if not edited:
        lines.append(note(f"forslag – {why}" if why else "forslag"))
    return cell(*lines)


def _change_cell(book: Register, entry: Entry) -> Cell:
    lines: list[Para] = []
    for change in entry.changes:
        lines.append(
            para(
                Run(change.id, "Henvisning", bold=True, anchor=change_bookmark(change)),
                Run(f" {_place(change.section)} · " if change.section else " ", "Notetegn"),
                Run(kind_of(book, change), "Notetegn"),
                keep_next=True,
            )
        )
        lines.append(Para(tuple(difference(change))))
    return cell(*lines)


def _place(key: str) -> str:
    """afsnit 3.2; § 5; »Forord«"""
    if key.startswith(("§", "Kapitel", "kapitel")):
        return key
    return f"afsnit {key}" if key[:1].isdigit() else f"»{key}«"


def kind_of(book: Register, change: Change) -> str:
    """omformuleret, or flyttet til afsnit 2.2; a section that keeps its name stands behind another now."""
    word = dansk.CHANGE_KINDS[change.kind].lower()
    if change.kind is not ChangeKind.MOVED or not change.moved_to:
        return word
    if change.moved_to != change.section:
        return f"{word} til {_place(change.moved_to)}"
    sections = book.revised_sections
    first = change.after.split("\n")[0]
    for ahead, section in zip((None, *sections), sections, strict=False):
        if section.key == change.section and first == section.title:
            where = f"efter »{ahead.title}«" if ahead and ahead.title else "først"
            return f"{word}; står nu {where}"
    return f"{word} inden for afsnittet"


def _other_rows(
    book: Register, layout: Layout, response: Response, has_remarks: bool
) -> Iterator[Row]:
    """What is to be said of a response besides its remarks."""
    if doubt := may_be_none(book, response):
        yield _wide_row(layout, response.id, response.sender, doubt, ATTENTION)
    findings = book.findings_of(response)
    remedies = [f.text for f in findings if f.code not in _WELL_READ]
    unread = book.coverage[response.id].unread
    if unread > 0 or (remedies and not has_remarks):
        how = "Ikke læst." if unread >= 1 else "Ikke læst i sin helhed."
        text = " ".join([how, *(remedies or [f"Læs selv {files_of(response)}."])])
        yield _wide_row(layout, response.id, response.sender, text, ATTENTION)
    elif response.no_remarks:
        sent_back = [f.text for f in findings if f.code == UNCHANGED_DRAFT]
        said = "Afsenderen har ingen bemærkninger til udkastet."
        text = " ".join(["Ingen bemærkninger.", *sent_back]) if sent_back else said
        fill = ATTENTION if sent_back else ""
        yield _wide_row(layout, response.id, response.sender, text, fill)
    elif only_chose(book, response):
        chosen = [c.chosen[response.id] for c in book.choices if response.id in c.chosen]
        text = f"Svaret har kun faste svar: {dansk.listed(map(dansk.in_quotes, chosen))}."
        yield _wide_row(layout, response.id, response.sender, text, "")
    elif not has_remarks:
        text = f"Der er ikke fundet bemærkninger i svaret. Se efter i {files_of(response)}."
        yield _wide_row(layout, response.id, response.sender, text, ATTENTION)


def _wide_row(layout: Layout, number: str, sender: str, text: str, fill: str) -> Row:
    first = para(Run(number, bold=True))
    rest = len(layout.columns) - 2
    if layout.keys[:2] == ("nr", "afsender") and rest:
        return row(first, small(sender), cell(text, span=rest, fill=fill))
    named = para(Run(f"{sender}: ", bold=True), text)
    if layout.keys[0] == "nr":
        return row(first, cell(named, span=rest + 1, fill=fill))
    told = para(Run(f"{number}  {sender}: ", bold=True), text)
    return row(cell(told, span=rest + 2, fill=fill))


def _files_without_sender(book: Register, layout: Layout) -> Iterator[Row]:
    if not book.unclaimed:
        return
    title = "Filer, der ikke kunne læses"
    yield group_row(title, "afsenderen kendes ikke", len(layout.columns))
    for finding in book.unclaimed:
        name = finding.source.rsplit("/", 1)[-1]
        yield _wide_row(layout, "–", name, f"Ikke læst. {finding.text}", ATTENTION)
