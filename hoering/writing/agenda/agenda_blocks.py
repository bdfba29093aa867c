"""What an agenda item says of a round: every fact counted, nothing said that nobody decided.

Each function gives paragraphs of one subject; the municipal forms and the placeholders of an own
template are made of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Outcome, Reason, SenderKind
from hoering.domain.groups import gathered
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.facts.tasks import SURE
from hoering.writing.passages import blocks, changed_sections
from hoering.writing.passages.introduction import in_hearing
from hoering.writing.tables.choice_rows import in_a_sentence
from hoering.writing.word.elements import (
    Para,
    Run,
    bullet,
    lead_in,
    plain,
    to_check,
    to_write,
)

_CHOICES = 5  # questions told in running text
_NAMED = 80  # senders in running text
CHANGES_ANNEX = "Ændringer i forhold til høringsudkastet"
ANNEXES = ("Kommenteret oversigt over høringssvar", "Høringssvar – samlet")

# What a reason is called in running text.
REASONS: dict[Reason, str] = {
    Reason.MONEY: "Bemærkninger, der vedrører økonomi eller normering",
    Reason.DETAIL: "Forslag på et mere detaljeret niveau end udkastets",
    Reason.NOT_OURS: "Bemærkninger, der ligger uden for ansvarsområdet",
    Reason.COVERED: "Bemærkninger, som udkastet allerede dækker",
    Reason.DECIDED: "Bemærkninger til det, der er politisk besluttet",
    Reason.OTHER: "Bemærkninger, der af andre grunde ikke er taget med",
}
NO_REASON = "Bemærkninger uden registreret begrundelse"


def title_of(book: Register) -> str:
    return book.analysis.round.title or "Udkastet"


def administration_of(book: Register) -> str:
    return book.analysis.round.administration or "Forvaltningen"


def consulted(book: Register) -> str:
    """Udkastet til X har været i høring fra den … til den …"""
    facts = book.analysis.round
    return in_hearing(f"Udkastet til {facts.title}" if facts.title else "Udkastet", facts)


def received(book: Register) -> str:
    """Der er modtaget syv høringssvar: et råd og seks borgere. Heraf er to kommet efter fristen."""
    number = len(book.responses)
    if not number:
        return "Der er ikke modtaget høringssvar, som kunne læses."
    senders = book.senders(book.responses)
    kinds = dansk.senders_in_words(senders)
    if len(senders) != number:  # the kinds count senders, and one of them wrote twice
        kinds = f"{dansk.counted_words(len(senders), 'afsender', 'afsendere')}: {kinds}"
    count = dansk.counted_words(number, "høringssvar", "høringssvar", neuter=True)
    said = f"Der er modtaget {count} fra {kinds}."
    late = sum(r.late for r in book.responses)
    silent = sum(r.no_remarks for r in book.responses)
    copies = sum(bool(r.near_duplicate_of) for r in book.responses)
    unread = sum(map(book.is_unread, book.responses))
    counts = ((late, "modtaget efter fristen"), (silent, "uden bemærkninger"),
              (copies, "næsten enslydende med et andet svar"), (unread, "ikke læst"))  # fmt: skip
    parts = [f"{dansk.in_words(n, neuter=True)} {what}" for n, what in counts if n]
    return f"{said} Heraf er {dansk.listed(parts)}." if parts else said


def contents(book: Register) -> str:
    """Svarene rummer 85 bemærkninger om ti temaer."""
    remarks = dansk.counted_words(len(book.entries), "bemærkning", "bemærkninger")
    themes = {e.themes[0].id for e in book.entries.values() if e.themes}
    if not book.entries:
        return "Svarene rummer ingen bemærkninger."
    return (
        f"Svarene rummer {remarks} om {dansk.counted_words(len(themes), 'tema', 'temaer', True)}."
    )


def who(book: Register) -> Iterator[Para]:
    """Every sender by name; private persons are counted, for the agenda is published.

    Names of which the program is not sure are marked, all at once by their numbers. More than
    `_NAMED` names fill pages that nobody reads: the overview, an annex, has them all.
    """
    citizen = SenderKind.CITIZEN
    named = {r.sender for r in book.responses if r.sender_kind is not citizen}
    if len(named) > _NAMED:
        yield plain("Alle afsendere er nævnt i den kommenterede oversigt.")
    elif book.responses:
        names = changed_sections.names_of(book.responses, public=True)
        yield plain(f"Svarene er kommet fra {names}.", *_unsure(book))
    for choice in book.choices[:_CHOICES]:
        yield plain(in_a_sentence(choice))
    silent = book.parties.silent
    if silent:
        invited = f"{dansk.listed(silent)} er hørt, men har ikke svaret."
        many = f"Følgende hørte parter har ikke svaret: {dansk.listed(silent)}."
        yield plain(many if len(silent) > 1 else invited)
    if book.unclaimed:
        count = dansk.counted_words(len(book.unclaimed), "fil", "filer")
        told = f"{count} kunne ikke læses og er ikke talt med"
        if silent:
            whose = "en af dem, der ikke har svaret" if len(silent) > 1 else silent[0]
            told += f", men kan være fra {whose}"
        yield plain(to_check(told))


def _unsure(book: Register) -> Iterator[Run | str]:
    """Which of the senders named here may well be others; nothing where none is."""
    named = [r for r in book.responses if r.sender_kind is not SenderKind.CITIZEN]
    doubtful = [r.id for r in named if r.sender_chance < SURE]
    if doubtful:
        yield " "
        yield to_check(f"programmet er usikkert på afsenderen af {dansk.listed(doubtful)}")


def numbered(entries: Sequence[Entry]) -> str:
    """(H01.2 og H03.1) after a blank, or nothing where they are many."""
    numbers = changed_sections.numbers_of(entries)
    return f" ({numbers})" if numbers else ""


def replies(entries: Sequence[Entry], about: str) -> Iterator[Para]:
    """Each reply once, word for word, with whom it answers; a gap for those that lack one."""
    found = gathered((entry for entry in entries if entry.reply), lambda entry: entry.reply)
    for text, own in found.items():
        first, *rest = text.split("\n")
        whom = changed_sections.numbers_of(own) or f"{len(own)} bemærkninger"
        yield plain(Run(f"{blocks.REPLY} (til {whom}): ", "Maerkat"), first)
        yield from (plain(line) for line in rest)
    unanswered = len(entries) - sum(len(own) for own in found.values())
    if unanswered:
        still = f"; {unanswered} af {len(entries)} bemærkninger mangler svar" if found else ""
        gap = to_write(f"forvaltningens svar om {about}{still}")
        yield plain(Run(f"{blocks.REPLY}: ", "Maerkat"), gap)


def outcomes(entries: Sequence[Entry]) -> Iterator[Para]:
    """What was decided, and apart from it what the program only proposes; the rest is counted, too.

    Nothing where no remark has an outcome.
    """
    found = [e.outcome for e in entries if e.outcome]
    decided = [e.outcome for e in entries if e.outcome and "outcome" in e.decided]
    proposed = Counter(found) - Counter(decided)
    rest = len(entries) - len(found)
    if decided:
        parts = _counted(Counter(decided), 0 if proposed else rest, "uden udfald")
        yield plain(f"Heraf er {dansk.listed(parts)}.")
    if proposed:
        parts = _counted(proposed, rest, "uden forslag")
        told = to_check(f"programmets forslag: {dansk.listed(parts)}")
        yield lead_in(told)


def _counted(counts: Counter[Outcome], rest: int, without: str) -> list[str]:
    """en indarbejdet, to ikke indarbejdet, tre uden forslag"""
    told = [(counts[o], dansk.OUTCOMES[o].lower()) for o in Outcome if counts[o]]
    told += [(rest, without)] if rest else []
    return [f"{number} {what}" for number, what in dansk.alike(told)]


def not_taken_in(book: Register) -> Iterator[Para]:
    """What was not taken in, by reason; proposals of the program are marked as such.

    A reason that is a guess is no registered one: a council is not told how many it concerns.
    """
    refused = (e for e in book.entries.values() if e.outcome is Outcome.NOT_ADOPTED)
    found = gathered(refused, lambda entry: entry.founded_reason)
    if not found:
        yield plain("Ingen bemærkninger er registreret som ikke indarbejdet.")
    for reason in (*Reason, None):
        own = found.get(reason, [])
        if not own:
            continue
        kinds = dansk.senders_in_words(book.kinds(own))
        count = dansk.counted_words(len(own), "bemærkning", "bemærkninger")
        label = REASONS[reason] if reason else NO_REASON
        runs: list[Run | str] = [f"{label}: {count} fra {kinds}{numbered(own)}."]
        proposed = sum("outcome" not in e.decided for e in own)
        if proposed:
            which = (
                "udfaldet" if proposed == len(own) else f"{dansk.in_words(proposed)} af udfaldene"
            )
            runs += [" ", to_check(f"{which} er programmets forslag")]
        yield bullet(*runs)


def annexes(book: Register) -> list[str]:
    """The titles of the annexes, in the order in which the agenda item names them."""
    found = list(ANNEXES)
    facts = book.analysis.round
    if book.has_revision:
        found.append(f"{title_of(book)} – tilrettet udkast ({facts.revised or 'udkast'})")
        found.append(CHANGES_ANNEX)
    return found


def question(book: Register) -> str:
    """Copenhagen's one sentence below the title: what is to be decided."""
    what = (
        f"godkende den reviderede udgave af {title_of(book)}, efter at et udkast har været i høring"
        if book.has_revision
        else f"tage stilling til høringssvarene om {title_of(book)}"
    )
    return f"{book.analysis.round.committee or 'Udvalget'} skal {what}."
