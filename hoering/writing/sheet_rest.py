"""The sheets of responses and of changes."""

from __future__ import annotations

from collections import Counter

from hoering import dansk
from hoering.domain import RemarkKind, Response, Reviewed, SenderKind, response_keys
from hoering.writing.change_list import place_of
from hoering.writing.colours import ATTENTION
from hoering.writing.decisions import kept
from hoering.writing.register import Register
from hoering.writing.remark_rows import kind_of
from hoering.writing.senders import files_of, notes_of, unsure
from hoering.writing.sheet_book import Field, Tab
from hoering.writing.tasks import SURE

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
    Field("filer", "Filer", 24, aside=True),
)
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


def response_tab(book: Register, reviewed: Reviewed) -> Tab:
    """One row a response, as the larger municipalities list them; nobody is left out.

    Where the program is not sure of every sender, there is a column to say "ja" in.
    """
    keys, written = response_keys(book.responses), kept(reviewed)
    asks = _asks(reviewed)
    rows, fills = [], dict[tuple[int, int], str]()
    for nth, response in enumerate(book.responses):
        own = written.get(keys[response.id], {})
        mail = response.document.mail
        citizen = response.sender_kind is SenderKind.CITIZEN
        rows.append(
            (
                response.received or "ukendt dato",
                response.id,
                (mail.subject if mail else "") or response.document.title,
                response.sender,
                *(("ja" if (keys[response.id], "sender") in book.edited else "",) if asks else ()),
                dansk.SENDER_KINDS[response.sender_kind][0],
                "" if citizen else response.sender,
                own.get("resume") or _summary(book, response),
                own.get("vurdering") or _assessment(book, response),
                len(book.of_response[response.id]),
                dansk.listed(notes_of(book, response)),
                files_of(response),
            )
        )
        if asks and unsure(book, response):
            fills[nth, _CONFIRMED] = ATTENTION
    fields = tuple(f for n, f in enumerate(_RESPONSE_FIELDS) if asks or n != _CONFIRMED)
    return Tab("Høringssvar", fields, tuple(rows), fills=fills, frozen=2)


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
    about = f" om {dansk.listed([dansk.in_quotes(t) for t in themes])}" if themes else ""
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
                dansk.listed(list(senders)),
            )
        )
    return Tab("Ændringer", _CHANGE_FIELDS, tuple(rows))
