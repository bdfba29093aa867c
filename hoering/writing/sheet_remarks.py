"""The sheet of remarks: one row each, with all that can be corrected and all that is told of it."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.domain import Reviewed, titled
from hoering.writing.colours import ATTENTION, OUTCOMES
from hoering.writing.columns import heading_of
from hoering.writing.decisions import kept
from hoering.writing.entry import Entry
from hoering.writing.register import Register
from hoering.writing.sheet_book import Field, Tab

ACTIONS = ("slet", "saml med ovenstående")
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
    Field("handling", "Handling", 20, choices="handling", free=True, aside=True),
    Field("afgjort", "Afgjort af", 18, aside=True),
    Field("hvorfor", "Hvorfor", 40, aside=True),
    Field("id", "ID", 13, aside=True),
)


def remark_tab(book: Register, reviewed: Reviewed) -> Tab:
    """Rows in the order of the responses; columns of the secretariat's own come last."""
    own = own_columns(reviewed)
    absent = book.absent | ({"handling", "hvorfor"} if book.public else set())
    fields = tuple(_named(book, f) for f in _FIELDS if f.key not in absent)
    fields += tuple(Field(f"{dansk.OWN_COLUMN}{name}", name, 24) for name in own)
    fields += tuple(f for f in _ASIDE if f.key not in absent)
    written = kept(reviewed)
    rows, fills = [], {}
    review = {recall.place for recall in reviewed.recalls if recall.place}
    for nth, entry in enumerate(book.entries.values()):
        cells = dict(_cells(entry)) | {
            f"{dansk.OWN_COLUMN}{name}": written.get(entry.remark.id, {}).get(
                f"{dansk.OWN_COLUMN}{name}", ""
            )
            for name in own
        }
        cells["afgjort"] = _decided_by(entry, entry.remark.id in review)
        rows.append(tuple(cells[f.key] for f in fields))
        for at, one in enumerate(fields):
            if one.key == "udfald" and entry.outcome:
                fills[nth, at] = OUTCOMES[entry.outcome]
            if one.key == "afgjort" and entry.remark.id in review:
                fills[nth, at] = ATTENTION
    return Tab("Bemærkninger", fields, tuple(rows), fills=fills)


def own_columns(reviewed: Reviewed) -> list[str]:
    """The headings of columns that the secretariat made itself, by name."""
    fields = (name for values in kept(reviewed).values() for name in values)
    return sorted(
        {f.removeprefix(dansk.OWN_COLUMN) for f in fields if f.startswith(dansk.OWN_COLUMN)}
    )


def _named(book: Register, one: Field) -> Field:
    """The heading that the round's settings give the column, else the sheet's own."""
    facts = book.analysis.round
    if one.key not in dansk.COLUMNS or one.key not in dict(facts.headings):
        return one
    heading = heading_of(facts, one.key)
    return Field(one.key, heading, one.width, one.choices, one.free, one.aside, one.strong)


def _cells(entry: Entry) -> Iterator[tuple[str, str]]:
    remark = entry.remark
    yield "nr", entry.number
    yield "afsender", entry.response.sender
    yield "afsendertype", dansk.SENDER_KINDS[entry.response.sender_kind][0]
    yield "side", str(remark.page)
    yield "bemaerkning", remark.text
    yield "art", dansk.REMARK_KINDS[remark.kind]
    yield "tema", "; ".join(theme.name for theme in entry.themes)
    section = entry.section
    yield "afsnit", titled(entry.section_key, section.heading if section else "")
    yield "udfald", dansk.OUTCOMES[entry.outcome] if entry.outcome else ""
    yield "begrundelse", entry.told_reason
    yield "svar", entry.reply
    yield "aendring", ", ".join(change.id for change in entry.changes)
    yield "handling", ""
    yield "hvorfor", _why(entry)
    yield "id", remark.id


def _decided_by(entry: Entry, review: bool) -> str:
    """Which words are the secretariat's; all others are the program's proposals."""
    known = [f for f in dansk.FIELDS if f in entry.decided]
    if not known:
        return "program (forslag)"
    told = f"sekretariat: {dansk.listed([dansk.field_name(f) for f in known])}"
    return f"{told} – se efter" if review else told


def _why(entry: Entry) -> str:
    """The program's evidence, and how sure it is of the main theme and of each change."""
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
    return ". ".join(t.rstrip(".") for t in told)
