"""The sheets of remarks, responses and changes: all that can be corrected, and all that is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hoering import dansk
from hoering.domain import RemarkKind, Response, Reviewed, SenderKind, response_keys
from hoering.writing.facts.decisions import kept
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.facts.requests import ASKS, HANDLED
from hoering.writing.facts.tasks import SURE
from hoering.writing.tables.change_list import place_of
from hoering.writing.tables.remark_rows import kind_of
from hoering.writing.tables.senders import files_of, notes_of, unsure
from hoering.writing.word.colours import ATTENTION, OUTCOMES
from hoering.writing.workbook.sheet_book import Field, Tab

ACTIONS = (
    "bekræft udfald", "bekræft holdning", "svar til enslydende", "slet", "saml med ovenstående",
)  # fmt: skip
_FIELDS = (
    Field("nr", "Nr.", 7.5, strong=True),
    Field("afsender", "Afsender", 18),
    Field("afsendertype", "Afsendertype", 13.5, choices="afsendertype"),
    Field("side", "Side", 5.5),
    Field("bemaerkning", "Bemærkning", 48),
    Field("art", "Art", 15.5, choices="art"),
    Field("tema", "Temaer", 16.5, choices="tema", free=True),
    Field("afsnit", "Afsnit", 18.5, choices="afsnit", free=True),
    Field("udfald", "Udfald", 15, choices="udfald"),
    Field("begrundelse", "Begrundelse", 15.5, choices="begrundelse"),
    Field("svar", "Forvaltningens bemærkninger", 32),
    Field("aendring", "Ændringer", 10.5),
)
_ASIDE = (
    Field("holdning", "Holdning", 30, choices="holdning", free=True, aside=True),
    Field("handling", "Handling", 20, choices="handling", free=True, aside=True),
    Field("afgjort", "Afgjort af", 18, aside=True),
    Field("hvorfor", "Hvorfor", 40, aside=True),
    Field("id", "ID", 13, aside=True),
)
_RESPONSE_FIELDS = (
    Field("modtaget", "Dato modtaget", 16),
    Field("hid", "Høringssvar ID", 12, strong=True),
    Field("emne", "Emne", 20),
    Field("afsender", "Navn på afsender", 27),
    Field("rigtig", "Rigtig afsender?", 10, choices="gaelder"),
    Field("afsendertype", "Udtaler sig som", 15, choices="afsendertype"),
    Field("organisation", "Organisation", 27),
    Field("resume", "Resume", 45),
    Field("vurdering", "Vurdering", 39),
    Field("antal", "Antal bemærkninger", 14),
    Field("noter", "Mærket", 22),
    Field("anmodet", "Beder om", 30),
    Field("anmodning", HANDLED, 16),
    Field("filer", "Filer", 24, aside=True),
)
_OF_REQUESTS = ("anmodet", "anmodning")
_CONFIRMED = next(n for n, one in enumerate(_RESPONSE_FIELDS) if one.key == "rigtig")
_KINDS: dict[RemarkKind, tuple[str, str]] = {
    RemarkKind.SUPPORT: ("støttende", "støttende"),
    RemarkKind.CONCERN: ("bekymring", "bekymringer"),
    RemarkKind.PROPOSAL: ("ændringsforslag", "ændringsforslag"),
    RemarkKind.QUESTION: ("spørgsmål", "spørgsmål"),
    RemarkKind.CORRECTION: ("rettelse", "rettelser"),
    RemarkKind.GENERAL: ("generel", "generelle"),
}
_CHANGE_FIELDS = (
    Field("aendring", "Æ-nr.", 8, strong=True),
    Field("sted", "Afsnit i udkastet", 22),
    Field("slags", "Ændringens art", 15),
    Field("foer", "Før", 55),
    Field("efter", "Efter", 55),
    Field("bag", "Bag ændringen", 15),
    Field("hvem", "Afsendere bag", 26),
)

_CHOICE_FIELDS = (
    Field("spoergsmaal", "Spørgsmål", 60),
    Field("faste_svar", "Svar", 30),
    Field("antal", "Antal", 9),
)


def remark_tab(book: Register, reviewed: Reviewed) -> Tab:
    """Rows in the order of the responses; columns of the secretariat's own come last."""
    own = own_columns(reviewed)
    absent = book.absent | ({"handling", "hvorfor"} if book.public else set())
    fields = tuple(_named(book, f) for f in _FIELDS if f.key not in absent)
    fields += tuple(Field(key, key.removeprefix(dansk.OWN_COLUMN), 24) for key in own)
    fields += tuple(f for f in _ASIDE if f.key not in absent)
    written = kept(reviewed)
    rows, fills = [], {}
    review = {recall.place for recall in reviewed.recalls if recall.place}
    for nth, entry in enumerate(book.entries.values()):
        said = written.get(entry.remark.id, {})
        cells = dict(_cells(book, entry)) | {key: said.get(key, "") for key in own}
        cells["afgjort"] = _decided_by(entry, entry.remark.id in review)
        rows.append(tuple(cells[f.key] for f in fields))
        for at, one in enumerate(fields):
            if one.key == "udfald" and entry.outcome:
                fills[nth, at] = OUTCOMES[entry.outcome]
            if one.key == "afgjort" and entry.remark.id in review:
                fills[nth, at] = ATTENTION
    return Tab("Bemærkninger", fields, tuple(rows), fills=fills)


def own_columns(reviewed: Reviewed) -> list[str]:
    """The keys of columns that the secretariat made itself, in the order of their names."""
    fields = {name for values in kept(reviewed).values() for name in values}
    return sorted(name for name in fields if name.startswith(dansk.OWN_COLUMN))


def _named(book: Register, one: Field) -> Field:
    """The heading that the round's settings give the column, else the sheet's own."""
    own = dict(book.analysis.round.headings).get(one.key, "")
    return replace(one, heading=own or one.heading)


def _cells(book: Register, entry: Entry) -> Iterator[tuple[str, str]]:
    remark = entry.remark
    yield "nr", entry.number
    yield "afsender", entry.response.sender
    yield "afsendertype", dansk.SENDER_KINDS[entry.response.sender_kind][0]
    yield "side", str(remark.page)
    yield "bemaerkning", remark.text
    yield "art", dansk.REMARK_KINDS[remark.kind]
    yield "tema", "; ".join(theme.name for theme in entry.themes)
    yield "holdning", entry.position.title if entry.position else ""
    yield "afsnit", entry.section.label if entry.section else entry.section_key
    yield "udfald", dansk.OUTCOMES[entry.outcome] if entry.outcome else ""
    yield "begrundelse", entry.told_reason
    yield "svar", entry.reply
    yield "aendring", ", ".join(change.id for change in entry.changes)
    yield "handling", ""
    alike = [book.entries[id].number for id in book.near.get(remark.id, ())]
    maybe = f"måske samme holdning: {dansk.listed(alike)}" if alike else ""
    yield "hvorfor", _why(entry, (book.same_words.get(remark.id, ""), maybe))
    yield "id", remark.id


def _decided_by(entry: Entry, review: bool) -> str:
    """Which words are the secretariat's; all others are the program's proposals."""
    known = [f for f in dansk.FIELDS if f in entry.decided]
    if not known:
        return "program (forslag)"
    told = f"sekretariat: {dansk.listed(dansk.field_name(f) for f in known)}"
    return f"{told} – se efter" if review else told


def _why(entry: Entry, elsewhere: Iterable[str]) -> str:
    """The program's evidence, how sure it is of the main theme and of each change, and where else the
    words or the point stand."""
    told = [entry.answer.why] if entry.answer and entry.answer.why else []
    if entry.theme_doubt:
        told.append(f"Tema: {entry.theme_doubt}")
    names = {t.id: f"tema {dansk.in_quotes(t.name)}" for t in entry.themes[:1]}
    names |= {change.id: change.id for change in entry.changes}
    sure = [
        f"{names[link.target]} {dansk.percent(link.score)}"
        for link in entry.links
        if link.target in names and dansk.is_estimate(link.why)
    ]
    if sure:
        told.append(f"Sandsynlighed: {', '.join(dict.fromkeys(sure))}")
    told += [dansk.capital(words) for words in elsewhere if words]
    return ". ".join(t.rstrip(".") for t in told)


def choice_tab(book: Register) -> Tab:
    """The fixed answers of a form, counted: each row has its question, to sort and filter."""
    rows = ((c.question, answer, number) for c in book.choices for answer, number in c.answers)
    return Tab(dansk.FIXED_ANSWERS, _CHOICE_FIELDS, tuple(rows))


def response_tab(book: Register, reviewed: Reviewed) -> Tab:
    """One row a response, as the larger municipalities list them; nobody is left out.

    Where the program is not sure of every sender, there is a column to say "ja" in; where somebody asks
    for something beside the hearing, one to say that it is handled.
    """
    keys, written = response_keys(book.responses), kept(reviewed)
    asks, requested = _asks(reviewed), bool(reviewed.version and reviewed.analysis.requests)
    rows, fills = [], dict[tuple[int, int], str]()
    for nth, response in enumerate(book.responses):
        own = written.get(keys[response.id], {})
        mail = response.document.mail
        citizen = response.sender_kind is SenderKind.CITIZEN
        rows.append(
            (
                response.received or dansk.UNKNOWN_DAY,
                response.id,
                (mail.subject if mail else "") or response.document.title,
                response.sender,
                *(("ja" if (keys[response.id], "sender") in book.edited else "",) if asks else ()),
                dansk.SENDER_KINDS[response.sender_kind][0],
                "" if citizen else response.sender,
                own.get("resume") or _summary(book, response),
                own.get("vurdering") or _assessment(book, response),
                len(book.of_response[response.id]),
                "; ".join(notes_of(book, response)),
                *((_requests(book, response), own.get("handled", "")) if requested else ()),
                files_of(response),
            )
        )
        if asks and unsure(book, response):
            fills[nth, _CONFIRMED] = ATTENTION
    left_out = {*(() if asks else ("rigtig",)), *(() if requested else _OF_REQUESTS)}
    fields = tuple(field for field in _RESPONSE_FIELDS if field.key not in left_out)
    return Tab("Høringssvar", fields, tuple(rows), fills=fills, frozen=2)


def _requests(book: Register, response: Response) -> str:
    """What it asks beside the hearing, a line each."""
    asked = book.requests_of(response)
    return "\n".join(f"{dansk.capital(ASKS[r.kind])}: »{r.text}«" for r in asked)


def _asks(reviewed: Reviewed) -> bool:
    """Is there a sender to confirm, or was there one? The public is not asked."""
    found = reviewed.analysis.responses
    return bool(reviewed.version) and any(r.sender_chance < SURE for r in found)


def _summary(book: Register, response: Response) -> str:
    """What the response is about, counted: it says nothing that the sender did not."""
    entries = book.of_response[response.id]
    if not entries:
        return "Ingen bemærkninger." if response.no_remarks else ""
    kinds = Counter(entry.remark.kind for entry in entries)
    counted = [dansk.counted(kinds[kind], *words) for kind, words in _KINDS.items() if kinds[kind]]
    themes = list(dict.fromkeys(e.themes[0].name for e in entries if e.themes))
    about = f" om {dansk.listed(dansk.in_quotes(t) for t in themes)}" if themes else ""
    return f"{dansk.counted(len(entries), 'bemærkning', 'bemærkninger')} ({dansk.listed(counted)}){about}."


def _assessment(book: Register, response: Response) -> str:
    """The administration's words and outcomes, remark by remark; nothing where there are none."""
    lines = []
    for entry in book.of_response[response.id]:
        if entry.answer is None or entry.answer.decided_by == "maskine":
            continue
        outcome = f"{dansk.OUTCOMES[entry.outcome]}. " if entry.outcome else ""
        if outcome or entry.reply:
            lines.append(f"{entry.number}: {outcome}{entry.reply}".rstrip())
    return "\n".join(lines)


def change_tab(book: Register) -> Tab:
    """One row a change, with the numbers and the senders of the remarks behind it."""
    rows = []
    for change in book.changes:
        behind = book.behind[change.id]
        senders = dict.fromkeys(entry.response.sender for entry in behind)
        rows.append(
            (
                change.id,
                place_of(book, change),
                dansk.capital(kind_of(book, change)),
                change.before,
                change.after,
                ", ".join(entry.number for entry in behind) or "ingen bemærkning",
                dansk.listed(senders),
            )
        )
    return Tab("Ændringer", _CHANGE_FIELDS, tuple(rows))
