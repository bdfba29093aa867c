"""What stands before the table: the round in figures, and how the table is to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import EditState, Outcome, Reviewed, RoundFacts
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.parties import may_be_theirs
from hoering.writing.facts.register import Register, is_editorial
from hoering.writing.word.colours import GROUP
from hoering.writing.word.columns import heading_of, layout_of
from hoering.writing.word.elements import Row, cell, para, row
from hoering.writing.wording.numbers import runs


def opening(book: Register) -> Iterator[str]:
    """Paragraphs: the round, the answers, what was made of them."""
    facts = book.analysis.round
    draft = f"»{facts.title}«" if facts.title else "Udkastet"
    yield f"{in_hearing(draft, facts)} {_answers(book)}"
    remarks = len(book.entries)
    if remarks:
        yield _remarks(book)
    silent = book.parties.silent
    if silent:
        count = dansk.counted(len(book.parties.invited), "inviteret part", "inviterede parter")
        told = f"Af {count} har {len(silent)} ikke svaret: {dansk.listed(silent)}."
        yield f"{told} {may_be_theirs(len(book.unclaimed), silent)}".rstrip()
    elif book.parties.invited:
        yield "Alle inviterede parter har svaret."
    gone = _numbers_gone(book)
    if gone:
        yield gone


def _numbers_gone(book: Register) -> str:
    """Why a number lacks: "" when none does."""
    known = {int(r.id[1:]) for r in book.responses if r.id[1:].isdigit()}
    highest = max([*known, book.analysis.numbered], default=0)
    gone = [n for n in range(1, highest + 1) if n not in known]
    if not gone:
        return ""
    one = len(gone) == 1
    which = f"Nummer H{gone[0]:02d}" if one else f"Numrene {dansk.listed(runs(gone))}"
    what = "Svaret" if one else "Svarene"
    return f"{which} er udgået: {what} er taget ud, og et nummer bruges kun én gang."


def in_hearing(draft: str, facts: RoundFacts) -> str:
    """Udkastet har været i høring fra den … til den …; `draft` is what the draft is called."""
    when = dansk.period(facts.start, facts.deadline)
    return f"{draft} har været i høring{' ' if when else ''}{when}."


def _answers(book: Register) -> str:
    responses = book.responses
    if not responses:
        return "Der er ingen høringssvar, som kunne læses."
    answer = dansk.counted(len(responses), "høringssvar", "høringssvar")
    said = [
        f"Der er kommet {answer} fra {dansk.who_wrote(len(responses), book.senders(responses))}."
    ]
    counts = (
        (sum(r.late for r in responses), dansk.LATE),
        (sum(r.no_remarks for r in responses), "uden bemærkninger"),
        (sum(bool(r.near_duplicate_of) for r in responses), "næsten enslydende med et andet svar"),
        (sum(bool(r.joins) for r in responses), "med tilslutning til et andet svar"),
        (len(book.uninvited), "fra uinviterede afsendere"),
        (sum(map(book.is_unread, responses)), "ikke læst"),
    )
    parts = [f"{number} {what}" for number, what in counts if number]
    if parts:
        said.append(f"Heraf er {dansk.listed(parts)}.")
    if signed := [r.signatures for r in responses if r.signatures]:
        lists = dansk.counted(len(signed), "underskriftsindsamling", "underskriftsindsamlinger")
        said.append(f"{lists} har tilsammen {sum(signed):,} underskrifter.".replace(",", "."))
    if book.unclaimed:
        files = dansk.counted(
            len(book.unclaimed), "fil, der kan være et svar,", "filer, der kan være svar,"
        )
        said.append(f"Desuden kunne {files} ikke læses.")
    return " ".join(said)


def _remarks(book: Register) -> str:
    count = dansk.counted(len(book.entries), "bemærkning", "bemærkninger")
    themes = {e.themes[0].id for e in book.entries.values() if e.themes}
    said = f"Svarene rummer {count} om {dansk.counted(len(themes), 'tema', 'temaer')}."
    if not book.has_revision:
        return f"{said} Der er endnu ikke et tilrettet udkast, så udfald og ændringer står åbne."
    changes = dansk.counted(len(book.changes), "ændring", "ændringer")
    answered = sum(bool(book.behind[c.id]) for c in book.changes)
    behind = answered or "ingen"
    return f"{said} Det tilrettede udkast har {changes}; {behind} har bemærkninger bag sig."


def figures(book: Register) -> Row:
    """The round's size at a glance, one cell a figure."""
    alarms = sum(not is_editorial(a) for a in book.analysis.linking.alarms)
    shared = sum(book.is_shared(position) for position in book.positions)
    found = [
        (len(book.responses), "høringssvar"),
        (len(book.entries), "bemærkninger" if len(book.entries) != 1 else "bemærkning"),
        (shared, "fælles holdninger" if shared != 1 else "fælles holdning"),
    ]
    if book.has_revision:
        found.append((len(book.changes), "ændringer" if len(book.changes) != 1 else "ændring"))
        found += _outcomes(book)
        if not book.public:
            asks = "punkter kræver" if alarms != 1 else "punkt kræver"
            found.append((alarms, f"{asks} opmærksomhed"))
    figure = ((para(str(n), style="Tal"), para(text, style="Taltekst")) for n, text in found)
    return row(*(cell(*lines, fill=GROUP) for lines in figure))


def _outcomes(book: Register) -> Iterator[tuple[int, str]]:
    """What was met and what was not: who sees the one figure alone is misled."""
    for outcome in Outcome:
        own = [e for e in book.entries.values() if e.outcome is outcome]
        if own or outcome is not Outcome.NOTED:
            yield len(own), dansk.OUTCOMES[outcome].lower() + _of_whom(own)
    if without := sum(not e.outcome for e in book.entries.values()):
        yield without, "uden udfald"


def _of_whom(entries: Sequence[Entry]) -> str:
    """A figure that nobody has stood for says so."""
    return "" if all("outcome" in e.decided for e in entries) else " (forslag)"


def _of_replies(book: Register) -> Iterator[str]:
    """Whose words stand in the column of replies, where the round has one."""
    layout = layout_of(book)
    if "svar" not in layout.keys:
        return
    name = heading_of(book.analysis.round, "svar")
    answered = sum(bool(e.reply) for e in book.entries.values())
    if not answered:
        yield f"Kolonnen »{name}« er tom: svaret skriver forvaltningen selv."
    elif answered < len(book.entries) and not book.public:
        missing = dansk.counted(len(book.entries) - answered, "bemærkning", "bemærkninger")
        yield f"Kolonnen »{name}« rummer forvaltningens egne ord. {missing} mangler svar."
    else:
        yield f"Kolonnen »{name}« rummer forvaltningens egne ord."
    if not book.public:
        yield (
            "Når oversigten tages ind, bevares linjer og punkter i svarene, men ikke fed, kursiv og "
            "understregning."
        )
        if "nr" in layout.keys and book.same_words:
            yield (
                "Har flere skrevet de samme ord, så skriv svaret ét sted og »svar til enslydende« "
                "under nummeret: så får de det alle, når oversigten tages ind."
            )


def guide(book: Register, reviewed: Reviewed) -> Iterator[str]:
    """How to read and use the table."""
    yield "Bemærkningerne er gengivet ordret, med afsenderens egen stavning."
    if any(c.is_large for c in book.campaigns):
        yield (
            "Har mindst fem sendt det samme brev, står de fælles ord kun ved det første. Hver enkelt "
            "bemærkning har sin egen række i regnearket."
        )
    proposed = ["Tema", *(["afsnit"] if book.has_draft else [])]
    if book.has_revision:
        yield (
            f"{dansk.listed([*proposed, 'udfald'])} er programmets forslag. Udfald, som "
            "sekretariatet ikke har taget stilling til, er mærket »forslag«. »Ikke indarbejdet« "
            "foreslås, hvor der ikke er fundet en ændring, der svarer på bemærkningen; andre ændringer "
            "af samme afsnit står efter »se også«."
        )
        if not book.public:
            yield "Er et foreslået udfald rigtigt, så slet ordet »forslag« under det. Så er det jeres."
    else:
        yield f"{dansk.listed(proposed)} er programmets forslag."
    yield from _of_replies(book)
    if book.has_revision:
        yield (
            "I ændringerne er slettede ord streget over, og nye ord er fremhævet og understreget. "
            "»…« viser, at uændret tekst er udeladt."
        )
    again = sum(state is EditState.REVIEW for _, state in reviewed.edits)
    gone = sum(state is EditState.ORPHANED for _, state in reviewed.edits)
    if again:
        yield (
            f"{again} af sekretariatets rettelser skal ses efter, fordi forslaget siden er blevet et andet."
        )
    if gone:
        count = dansk.counted(gone, "rettelse hører", "rettelser hører")
        yield f"{count} til bemærkninger, der ikke findes mere i svarene. De er gemt."
