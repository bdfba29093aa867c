"""svarbreve/H03 Ældrerådet.docx: what one sender is told of what came of the remarks.

The sender's own words, the administration's reply to each, what was decided and the change in the
draft. Other senders are not named. What nobody has written or decided is a framed gap, as elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hoering import dansk
from hoering.domain import Response, SenderKind, told_words
from hoering.writing.agenda.agenda_template import started
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.facts.requests import ASKS
from hoering.writing.files.placing import name_of
from hoering.writing.passages import blocks
from hoering.writing.word.elements import Para, Run, para, to_check, to_write
from hoering.writing.word.marked import difference

_SEVERAL = re.compile(r"\s(?:og|&)\s|^(?:familien|ægteparret|beboerne|naboerne|forældrene)\b", re.I)


def letter_name(response: Response) -> str:
    """ "H03 Ældrerådet.docx"."""
    return name_of(f"{response.id} {response.sender}")


def is_finished(book: Register, response: Response) -> bool:
    """Whether every remark has a reply, and its outcome, where it has one, is somebody's decision; who
    asks for something beside the hearing has to be answered by hand."""
    if book.open_requests_of(response) or not told_words(response.sender):
        return False
    return not any(map(_lacks, book.of_response[response.id]))


def _lacks(entry: Entry) -> bool:
    return not entry.reply or _is_proposed(entry)


def _is_proposed(entry: Entry) -> bool:
    return entry.outcome is not None and "outcome" not in entry.decided


def letter_bytes(book: Register, response: Response, template: bytes | None = None) -> bytes:
    """The letter as the bytes of a .docx file: the same for the same round. `template` is the
    municipality's own Word file."""
    yours = _yours(response)
    title = f"Svar på {yours} høringssvar"
    pages = started(book, title, ["høring", "svarbrev"], portrait=True, template=template)
    pages.heading(title, 0)
    if subject := book.analysis.round.title:
        pages.text(subject, style="Subtitle")
    known = told_words(response.sender)
    to = Run(response.sender, bold=True) if known else to_write("modtager")
    pages.text(para("Til ", to, style="Broed"))
    pages.text(*_opening(book, response, yours))
    entries = book.of_response[response.id]
    for nth, entry in enumerate(entries, 1):
        number = f"Bemærkning {nth}" if len(entries) > 1 else f"{dansk.capital(yours)} bemærkning"
        place = f" til {blocks.place_name(book, entry.section_key)}" if book.has_draft else ""
        pages.heading(f"{number}{place}", 1)
        pages.text(*blocks.quoted(entry), *_answer(book, entry))
    for request in book.open_requests_of(response):
        asks = f"afsenderen {ASKS[request.kind]}: »{request.text}«"
        pages.text(para(to_check(asks), style="Broed"))
    pages.text(para("Venlig hilsen", style="Hoved", keep_next=True), *_from(book))
    return pages.packed()


def _yours(response: Response) -> str:
    alone = response.sender_kind is SenderKind.CITIZEN and not _SEVERAL.search(response.sender)
    return "dit" if alone else "jeres"


def _opening(book: Register, response: Response, yours: str) -> Iterator[str | Para]:
    facts = book.analysis.round
    about = f" til »{facts.title}«" if facts.title else ""
    came = f", som vi modtog den {dansk.long_date(response.received)}" if response.received else ""
    late = " og kom efter fristen" if response.late else ""
    yield f"Tak for {yours} høringssvar{about}{came}. Svaret har nummer {response.id}{late}."
    entries = book.of_response[response.id]
    if entries:
        told = "hver bemærkning" if len(entries) > 1 else "bemærkningen"
        changed = ", og hvad der er ændret i udkastet" if book.has_revision else ""
        marked = " Slettede ord er streget over, og nye er understreget." if _shows(entries) else ""
        yield f"Nedenfor står, hvad forvaltningen svarer på {told}{changed}.{marked}"
    elif response.no_remarks:
        yield "Svaret har ingen bemærkninger til udkastet."
    else:
        yield para(to_check("programmet fandt ingen bemærkninger i svaret"), style="Broed")


def _shows(entries: Iterable[Entry]) -> bool:
    return any(entry.is_met and entry.changes for entry in entries)


def _answer(book: Register, entry: Entry) -> Iterator[Para]:
    yield from blocks.reply_lines(blocks.REPLY, entry.reply, entry.outcome is not None)
    if entry.outcome is not None:
        yield para(Run(f"{blocks.OUTCOME}: ", "Maerkat"), _outcome(entry), style="Udfald")
    if not entry.is_met:
        return
    for change in blocks.changes_of((entry,)):
        yield para(
            Run(f"{blocks.CHANGE}: ", "Maerkat"),
            f"{dansk.capital(blocks.change_place(book, [change]))}: ",
            *difference(blocks.wording(book, change), longest=40),
            style="Udfald",
        )


def _outcome(entry: Entry) -> Run:
    words = dansk.OUTCOMES[entry.outcome] if entry.outcome else ""
    if entry.founded_reason:
        words += f", begrundelse: {dansk.REASONS[entry.founded_reason]}"
    return to_check(f"{words} (programmets forslag)") if _is_proposed(entry) else Run(words)


def _from(book: Register) -> Iterator[str | Para]:
    facts = book.analysis.round
    own = [line for line in (facts.administration, facts.municipality) if line]
    yield from own
    if not own:
        yield para(to_write("afsender"), style="Broed")
