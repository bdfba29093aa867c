"""dagsordenspunkt.docx: the case put to the committee, in a municipality's form or its template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoering.domain import Reviewed
from hoering.writing.agenda import agenda_blocks as facts
from hoering.writing.agenda import agenda_template
from hoering.writing.agenda.agenda_changes import changes, is_summed_up
from hoering.writing.agenda.agenda_template import started
from hoering.writing.agenda.agenda_themes import themes
from hoering.writing.facts.register import Register, register
from hoering.writing.passages import changed_sections
from hoering.writing.word.elements import Para, Run, bullet, lead_in, para, plain, to_write

Content = Callable[[Register], Iterator[Para]]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the paragraphs below it; an empty heading adds to the part before."""

    heading: str
    content: Content
    level: int = 1


def _gap(what: str) -> Content:
    return lambda _: iter([plain(to_write(what))])


def _resume(book: Register) -> Iterator[Para]:
    with_it = (
        "et tilrettet udkast samt en kommenteret oversigt over de modtagne høringssvar"
        if book.has_revision
        else "en kommenteret oversigt over de modtagne høringssvar"
    )
    yield plain(f"{facts.consulted(book)} Med denne sag forelægges {with_it}.")


def _numbered(*points: Run | str | tuple[Run | str, ...]) -> Iterator[Para]:
    for point in points:
        runs = point if isinstance(point, tuple) else (point,)
        yield para(*runs, style="ListNumber")


def _approval(book: Register) -> tuple[Run | str, ...]:
    """The form's second point; without a revised draft a human must say what is recommended."""
    if book.has_revision:
        return (f"at {facts.title_of(book)} godkendes",)
    return (to_write("hvad der i øvrigt indstilles, når der er et tilrettet udkast"),)


def _frederiksberg_recommends(book: Register) -> Iterator[Para]:
    yield plain(f"{facts.administration_of(book)} indstiller,")
    yield from _numbered("at høringssvarene tages til efterretning", _approval(book))


def _copenhagen_recommends(book: Register) -> Iterator[Para]:
    yield plain("Indstilling om,")
    approval = (f"at den reviderede udgave af {facts.title_of(book)} godkendes.",)
    yield from _numbered(approval if book.has_revision else _approval(book))
    if book.analysis.round.committee:
        yield plain(f"({book.analysis.round.committee})")


def _herlev_recommends(book: Register) -> Iterator[Para]:
    yield bullet("at høringssvarene tages til efterretning")
    yield bullet(*_approval(book))


def _round(book: Register) -> Iterator[Para]:
    yield from _gap("lovgrundlag, og hvornår udkastet blev sendt i høring af hvem")(book)
    yield plain(f"{facts.consulted(book)} {facts.received(book)} {facts.contents(book)}")
    yield from facts.who(book)
    yield plain("I vedhæftede oversigt er alle bemærkninger gengivet og kommenteret.")


def _annexes(book: Register) -> Iterator[Para]:
    titles = facts.annexes(book)
    for nth, title in enumerate(titles, 1):
        yield para(f"Bilag {nth}. {title}", style="Broed", keep_next=nth < len(titles))


def _committee(book: Register) -> Iterator[Para]:
    committee = book.analysis.round.committee
    if committee:
        yield plain(committee)
    else:
        yield from _gap("udvalg")(book)


def _problem(book: Register) -> Iterator[Para]:
    yield from _gap("hvorfor sagen rejses, og hvornår udkastet blev sendt i høring")(book)
    revised = (
        f" {facts.administration_of(book)} har på baggrund af høringssvarene tilrettet udkastet."
        if book.has_revision
        else ""
    )
    yield plain(f"{facts.consulted(book)}{revised}")


def _solution(book: Register) -> Iterator[Para]:
    yield plain(
        f"{facts.received(book)} {facts.contents(book)} Den kommenterede oversigt er vedlagt som "
        "bilag 1 og samtlige høringssvar som bilag 2."
    )
    yield from facts.who(book)


def _changes(book: Register) -> Iterator[Para]:
    if book.has_revision and changed_sections.by_section(book) and not is_summed_up(book):
        told = "Udkastet er ændret på disse punkter:"
        yield lead_in(told)
    yield from changes(book)


FORMS: dict[str, tuple[Part, ...]] = {
    "frederiksberg": (
        Part("Resume", _resume),
        Part("Beslutning", _gap("beslutning, efter mødet")),
        Part("Indstilling", _frederiksberg_recommends),
        Part("Sagsfremstilling", _round),
        Part("Bemærkninger til høringssvarene", themes, 2),
        Part("Ændringer i udkastet", _changes, 2),
        Part("Det, der ikke er medtaget", facts.not_taken_in, 2),
        Part("Implementering og forankring", _gap("hvad der nu skal ske"), 2),
        Part("Økonomi", _gap("økonomiske konsekvenser, eller »Ingen«")),
        Part("Borgmesterpåtegning", _gap("borgmesterpåtegning, eller »Ingen«")),
        Part("Behandling", _committee),
        Part("Bilag", _annexes),
    ),
    "koebenhavn": (
        Part("Indstilling", _copenhagen_recommends),
        Part("Problemstilling", _problem),
        Part("Løsning", _solution),
        Part("Ændringer i udkastet", _changes, 2),
        Part("Tematikker, der går igen i høringssvarene", themes, 2),
        Part("Det, der ikke er medtaget", facts.not_taken_in, 2),
        Part("Økonomi", _gap("økonomiske konsekvenser")),
        Part("Videre proces", _gap("hvad der sker efter godkendelsen")),
        Part("Oversigt over politisk behandling", _gap("tidligere beslutninger")),
        Part("Beslutning", _gap("beslutning, efter mødet")),
        Part("Bilag", _annexes),
    ),
    "herlev": (
        Part("Resume", _resume),
        Part("Forvaltningen indstiller", _herlev_recommends),
        Part("Sagsfremstilling", _round),
        Part("Høringssvarenes temaer", themes, 2),
        Part("Ændringer i udkastet", _changes, 2),
        Part("Det, der ikke er medtaget", facts.not_taken_in, 2),
        Part("Lovgrundlag", _gap("lovgrundlag, eller »Intet at bemærke.«")),
        Part("Økonomi", _gap("økonomiske konsekvenser, eller »Intet at bemærke.«")),
        Part("Beslutningskompetence", _committee),
        Part("Beslutning", _gap("beslutning, efter mødet")),
        Part("Bilag", _annexes),
    ),
}


_USUAL = "frederiksberg"


def agenda_bytes(
    reviewed: Reviewed, own: bytes | None = None, template: bytes | None = None
) -> bytes:
    """The agenda item as the bytes of a .docx file; the same bytes for the same round.

    `own` is the municipality's agenda template with placeholders, `template` the Word file whose
    look the fixed forms take over. An own template that cannot be read gives way to the usual
    form; it has been reported.
    """
    book = register(reviewed)
    round_facts = book.analysis.round
    if own is not None:
        filled = agenda_template.filled(own, book)
        if filled is not None:
            return filled
    named = round_facts.agenda_template
    form = named if named in FORMS else _USUAL
    pages = started(book, "Dagsordenspunkt", ["dagsorden"], portrait=True, template=template)
    pages.ink.ties = True
    pages.heading(facts.title_of(book), 0)
    case = f"Sagsnr. {round_facts.case_number}" if round_facts.case_number else ""
    below = [part for part in (case, round_facts.municipality) if part]
    if below:
        pages.text(" · ".join(below), style="Subtitle")
    if form == "koebenhavn":
        pages.text(facts.question(book))
    for part in FORMS[form]:
        if part.heading:
            pages.heading(part.heading, part.level)
        pages.text(*part.content(book))
    return pages.packed()
