"""The table of who answered, with what is worth knowing of each."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.domain import DOUBTFUL, Response, SequelKind, response_keys
from hoering.writing.facts.decisions import OF_RESPONSES
from hoering.writing.facts.register import Register
from hoering.writing.facts.requests import ASKS
from hoering.writing.facts.tasks import SURE
from hoering.writing.word.colours import ATTENTION
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, Run, cell, note, para, row

COLUMNS = (
    Column("Nr.", 0.05),
    Column("Afsender", 0.25),
    Column("Type", 0.10),
    Column("Modtaget", 0.13),
    Column("Antal bemærkninger", 0.10),
    Column("Note", 0.20),
    Column("Fil", 0.17, size=7.5, most=3600),
)

# What a letter is to the sender's earlier one, and the other way round.
SEQUELS = {
    SequelKind.REPLACES: ("erstatter {}", "erstattet af {}"),
    SequelKind.MENDS: ("retter {}", "rettet af {}"),
    SequelKind.ADDS: ("supplerer {}", "suppleret af {}"),
    SequelKind.WITHDRAWS: ("trækker {} tilbage", "trukket tilbage af afsenderen, se {}"),
}
_SHEETS = (".xlsx", ".xlsm", ".ods", ".csv")  # they have no pages
_MANY = 60  # responses: three pages of a table


def are_many(book: Register) -> bool:
    """Does the round have so many responses that their list does not belong in the introduction?"""
    return len(book.responses) > _MANY


def unexplained(book: Register, response: Response) -> bool:
    """Nothing was found in a response that was read, and its sender does not say that there is
    nothing: somebody has to look. A summary or an assessment written by hand says that one has."""
    if book.of_response[response.id] or response.no_remarks or response.joins or response.sequel:
        return False
    if only_chose(book, response):
        return False
    key = response_keys(book.responses)[response.id]
    seen = any((key, field) in book.edited for field in OF_RESPONSES)
    return not book.is_unread(response) and not seen


def only_chose(book: Register, response: Response) -> bool:
    """Does it hold nothing but fixed answers of a form, which are counted and are no remarks?"""
    chose = any(response.id in choice.chosen for choice in book.choices)
    return chose and not book.of_response[response.id] and not response.no_remarks


def unsure(book: Register, response: Response) -> bool:
    """May the sender well be another one, so that somebody has to look?

    Only the secretariat's own documents have a version: the public cannot look.
    """
    return bool(book.version) and response.sender_chance < SURE


def may_be_none(book: Register, response: Response) -> str:
    """What is told of a response that looks like a paper that is none, "" for the others.

    Only the secretariat's own documents have a version: the public cannot look.
    """
    told = (f.text for f in book.findings_of(response) if f.code == DOUBTFUL)
    return next(told, "") if book.version else ""


def to_be_looked_at(book: Register, response: Response) -> bool:
    """Was it not read, was nothing found in it, may its sender be another one, or is it none?"""
    if book.is_unread(response) or unexplained(book, response):
        return True
    return unsure(book, response) or bool(may_be_none(book, response))


def case_number(response: str) -> str:
    """H05 → 5: the number under which the form in prose speaks of a response."""
    digits = "".join(letter for letter in response if letter.isdigit())
    return str(int(digits)) if digits else response


def received_on(response: Response) -> str:
    return dansk.long_date(response.received) if response.received else dansk.UNKNOWN_DAY


def notes_of(book: Register, response: Response) -> list[str]:
    """efter fristen, ingen bemærkninger, næsten enslydende med H03 …"""
    notes = []
    if response.late:
        notes.append(dansk.LATE)
    if response.no_remarks:
        notes.append("ingen bemærkninger")
    if only_chose(book, response):
        notes.append("kun faste svar")
    if unexplained(book, response):
        notes.append("ingen bemærkninger fundet" + (" – se efter" if book.version else ""))
    if may_be_none(book, response):
        notes.append("måske ikke et svar – se efter")
    if unsure(book, response):
        notes.append("usikker afsender – se efter")
    if book.version:
        for request in book.requests_of(response):
            notes.append(f"{ASKS[request.kind]}{' (håndteret)' if request.handled else ''}")
    if response.signatures:
        notes.append(f"{response.signatures:,} underskrifter".replace(",", "."))
    if response.near_duplicate_of:
        notes.append(f"næsten enslydende med {response.near_duplicate_of}")
    if own := [e.number for c in book.campaigns for e in c.own(response.id)]:
        notes.append(f"egne ord i {dansk.listed(own)}")
    notes.extend(_ties(book, response))
    if response.id in book.uninvited:
        notes.append("ikke inviteret")
    unread = book.coverage[response.id].unread
    if unread:
        notes.append("ikke læst" if unread >= 1 else "delvist ikke læst")
    return notes


def _ties(book: Register, response: Response) -> Iterator[str]:
    """How a response stands to others: whom it adheres to, who adheres to it, what came later."""
    for joined in (r for r in book.responses if r.id in response.joins):
        yield f"tilslutter sig {joined.id} ({joined.sender})"
    if adhering := [r.id for r in book.responses if response.id in r.joins]:
        yield f"{dansk.counted(len(adhering), 'anden', 'andre')} tilslutter sig: {dansk.listed(adhering)}"
    told = {response.id}
    if response.sequel:
        told.add(response.sequel.of)
        yield SEQUELS[response.sequel.kind][0].format(response.sequel.of)
    for later in book.responses:
        if later.sequel and later.sequel.of == response.id:
            told.add(later.id)
            yield SEQUELS[later.sequel.kind][1].format(later.id)
    if others := [one for one in book.of_sender.get(response.id, ()) if one not in told]:
        yield f"samme afsender som {dansk.listed(others)}"


def files_of(response: Response) -> str:
    """brev.pdf, or samlet.pdf side 3–5 where the file holds other responses, too.

    Of a sheet with one response a row: svar.xlsx nr. 3.
    """
    names = []
    for source in response.sources:
        name = source.file.rsplit("/", 1)[-1]
        part = source.pages and source.pages[0] > 1
        what = "nr." if name.lower().endswith(_SHEETS) else "side"
        names.append(f"{name} {what} {pages_of(source.pages)}" if part else name)
    return dansk.listed(names)


def pages_of(pages: tuple[int, ...]) -> str:
    """3–5, or 3, 4 og 7."""
    if len(pages) > 2 and pages[-1] - pages[0] == len(pages) - 1:
        return f"{pages[0]}–{pages[-1]}"
    return dansk.listed(str(page) for page in pages)


def sender_rows(book: Register) -> Iterator[Row]:
    """One row for each response, and one for each file that became none."""
    for response in book.responses:
        count = len(book.of_response[response.id])
        fill = ATTENTION if to_be_looked_at(book, response) else ""
        yield row(
            para(Run(response.id, bold=True)),
            response.sender,
            dansk.SENDER_KINDS[response.sender_kind][0],
            received_on(response),
            "–" if book.is_unread(response) else str(count),
            cell("; ".join(notes_of(book, response)), fill=fill),
            note(files_of(response)),
        )
    for finding in book.unclaimed:
        name = finding.source.rsplit("/", 1)[-1]
        told = cell("ikke læst", fill=ATTENTION)
        yield row("–", name, "ukendt", dansk.UNKNOWN_DAY, "–", told, note(name))
