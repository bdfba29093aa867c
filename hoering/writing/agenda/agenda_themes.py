"""What an agenda item says of the themes: who raises what, and the administration's reply."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Outcome, RemarkKind, SenderKind, Theme
from hoering.domain.groups import gathered
from hoering.domain.order import natural
from hoering.language.wordclasses import tagged
from hoering.writing.agenda.agenda_blocks import numbered, outcomes, replies
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.passages import blocks
from hoering.writing.tables.theme_part import themes_in_use
from hoering.writing.word.elements import Para, Run, bullet, para, plain, to_check

_LARGE = 10  # remarks of a theme of which more is told than that
_THINGS, _SEVERAL = 4, 4  # things that most senders name, and the senders of one
_SHARE = 0.2  # … of the theme's
_CALLED: dict[RemarkKind, tuple[str, str, bool]] = {
    RemarkKind.SUPPORT: ("udtryk for støtte", "udtryk for støtte", True),
    RemarkKind.CONCERN: ("bekymring", "bekymringer", False),
    RemarkKind.PROPOSAL: ("ændringsforslag", "ændringsforslag", True),
    RemarkKind.QUESTION: ("spørgsmål", "spørgsmål", True),
    RemarkKind.CORRECTION: ("rettelse", "rettelser", False),
    RemarkKind.GENERAL: ("anden bemærkning", "andre bemærkninger", False),
}
_PLACES = 3  # sections named with a theme
_POSITIONS = 6  # of a theme; the agenda item is read in a meeting
_EXAMPLES = 3  # points of a theme, where so few are shared that single bodies' are told, too
_MADE = "punkterne under hvert tema er programmets: det har valgt, lagt sammen og sammenfattet"
# A title that names its subject alone or a fact, and one that tells why something is to change and not what.
_SAYS_LITTLE = re.compile(r"(?: vedrørende |bemærkning om )[^»]*$|^bemærkning\b", re.IGNORECASE)
_SAYS_WHY = ("Ændringsønske: ", "Forslag (begrundelse): ")
# "Støtte: »Rådet er overvejende positivt«": that it praises is known, and what it praises is not told.
_FELT = re.compile(
    r"^støtte: »(?:\w+ ){1,4}?(?:er|ser|stiller sig) (?:\w+ ){0,2}(?:positiv\w*|enige?|tilfredse?|glade?)"
    r"(?: \w+){0,2}«$",
    re.IGNORECASE,
)
# What a quotation must not stand for where nothing is said before it: "Giv os det samme som dem".
_POINTING = frozenset({"den", "dem", "denne", "dette", "disse", "os", "jer", "han", "hun"})
_EXPLAINED = frozenset({"der", "som", ","})  # behind it: "dem, der bor her"
# "Det bør stå, som det er"; not "Det bør fremgå, at …", "det, der mangler".
_OF_WHAT = re.compile(r"(?i)(?:at )?det \w+(?!.*\b(?:at|om|hvem|hvad|hvordan|hvor|hvornår|der)\b)")
_QUOTED = ": »"  # what a sender says, and nothing of ours before it but what it is
_ASKING = (RemarkKind.PROPOSAL, RemarkKind.CORRECTION, RemarkKind.CONCERN, RemarkKind.QUESTION)


def themes(book: Register) -> Iterator[Para]:
    """The themes that recur: who raises what, and the administration's reply or a gap for it.

    Themes of one sender only are counted at the end. A reply stands word for word as it was
    written, with the numbers of the remarks that it answers. That the points are the program's
    word alone is said once, above them all: a council is told so only when somebody has looked.
    """
    recurring: list[tuple[Theme, tuple[Entry, ...]]] = []
    alone: list[Theme] = []
    for theme in themes_in_use(book):
        own = book.of_theme(theme.id)
        if book.number_of_senders(own) > 1:
            recurring.append((theme, own))
        else:
            alone.append(theme)
    points = [tuple(_positions(book, theme, own)) for theme, own in recurring]
    if any(points):
        yield plain(to_check(_MADE))
    for (theme, own), told in zip(recurring, points, strict=True):
        yield para(theme.name, style="Heading3")
        kinds = book.kinds(own)
        count = dansk.counted_words(len(own), "bemærkning", "bemærkninger")
        said = f"{dansk.capital(count)} fra {dansk.senders_in_words(kinds)}."
        yield para(
            " ".join([said, *_sections(book, own), *_mentioned(book, theme, own)]),
            *_kinds(own),
            style="Broed",
        )
        yield from told
        yield from outcomes(own)
        yield from replies(own, theme.name)
    if alone:
        count = dansk.counted_words(len(alone), "tema", "temaer", neuter=True)
        names = dansk.listed(theme.name for theme in alone)
        yield plain(f"Desuden er {count} kun rejst af en enkelt afsender: {names}.")


def _sections(book: Register, entries: Sequence[Entry]) -> Iterator[str]:
    """Flest vedrører afsnit 3.2 Filialerne (syv afsendere): the sections that most senders are on.

    Where no two senders share one, none stands out: nothing, unless `_PLACES` of them are all.
    """
    placed = (entry for entry in entries if entry.section_key)
    found = gathered(placed, lambda entry: entry.section_key)
    senders = {key: book.number_of_senders(own) for key, own in found.items()}
    order = {key: nth for nth, key in enumerate(book.sections)}
    ranked = sorted(
        found, key=lambda key: (-senders[key], -len(found[key]), order.get(key, len(order)), key)
    )
    shown = [key for key in ranked if senders[key] > 1][:_PLACES]
    if not shown and len(ranked) <= _PLACES and all(e.section_key for e in entries):
        shown = ranked
    if shown:
        words = ("afsender", "afsendere")
        told = [
            f"{blocks.place_name(book, key)} ({dansk.counted_words(senders[key], *words)})"
            for key in shown
        ]
        whole = sum(len(found[key]) for key in shown) == len(entries)
        yield f"De vedrører {'' if whole else 'især '}{dansk.listed(told)}."


def _mentioned(book: Register, theme: Theme, entries: Sequence[Entry]) -> Iterator[str]:
    """Flest nævner bussen (18 afsendere) og cykelsti (otte): what several senders of a large theme name.

    Nothing that stands in the theme's name or heads a section: where the remarks belong is told. What
    few of the theme's senders name says nothing of most.
    """
    if len(entries) < _LARGE:
        return
    here = {e.remark.id: e for e in entries}
    headings = " ".join([theme.name, *(s.heading for s in book.sections.values())]).lower()
    least = max(_SEVERAL, _SHARE * book.number_of_senders(entries))
    counted = []
    for mention in book.analysis.theming.mentions:
        own = [here[remark] for remark in mention.remarks if remark in here]
        senders = book.number_of_senders(own)
        if (
            senders >= least
            and mention.lemma not in headings
            and mention.form.lower() not in headings
        ):
            counted.append((-senders, mention.form))
    if counted:
        (most, first), *others = sorted(counted)[:_THINGS]
        told = [f"»{first}« ({dansk.counted_words(-most, 'afsender', 'afsendere')})"]
        told += [f"»{form}« ({dansk.in_words(-senders)})" for senders, form in others]
        yield f"Flest nævner {dansk.listed(told)}."


def _kinds(entries: Sequence[Entry]) -> Iterator[Run | str]:
    """20 bekymringer, 13 ændringsforslag og to udtryk for støtte: of a large theme, how they are meant."""
    if len(entries) < _LARGE:
        return
    kinds = Counter(entry.remark.kind for entry in entries)
    ranked = sorted(kinds, key=lambda kind: (-kinds[kind], list(RemarkKind).index(kind)))
    told = dansk.listed(dansk.counted_words(kinds[kind], *_CALLED[kind]) for kind in ranked)
    yield " "
    if all("kind" in entry.decided for entry in entries):
        yield f"Det er {told}."
    else:
        yield to_check(f"programmets skøn: {told}")


def _positions(book: Register, theme: Theme, entries: Sequence[Entry]) -> Iterator[Para]:
    """What several senders share, most senders first; beyond `_POSITIONS` and one they are counted."""
    groups, alone = blocks.grouped(entries)
    shown = groups if len(groups) <= _POSITIONS + 1 else groups[:_POSITIONS]
    for position, own in shown:
        held = dansk.senders_in_words(book.kinds(own))
        mark = " –" if ":" in position.title else ":"
        yield bullet(f"{_below(theme, position.title)}{mark} {held}{numbered(own)}.")
    rest = len(groups) - len(shown)
    if rest:
        yield bullet(f"Desuden {rest} andre holdninger, som hver deles af flere afsendere.")
    if len(shown) < _EXAMPLES:
        yield from _examples(theme, alone, _EXAMPLES - len(shown))


def _examples(theme: Theme, entries: Sequence[Entry], most: int) -> Iterator[Para]:
    """Points of single bodies, by `_weight`.

    No private person's: their words may tell who they are. None whose title only names a
    subject, says that somebody is glad, or points to what was said before; and of each body one.
    """
    found: dict[str, Entry] = {}
    for entry in sorted(entries, key=_weight):
        title = entry.position.title if entry.position else theme.name
        named = theme.name.lower() in title.lower() and "»" not in title
        felt = _SAYS_LITTLE.search(title) or _FELT.match(title)
        little = named or felt or _leans(_below(theme, title))
        if not little and entry.response.sender_kind is not SenderKind.CITIZEN:
            found.setdefault(entry.response.sender, entry)
    chosen = sorted(list(found.values())[:most], key=lambda e: natural(e.number))
    for entry in chosen:
        title = _below(theme, entry.position.title if entry.position else "")
        mark = " –" if ":" in title else ":"
        told = f"{title[:1].lower()}{title[1:]}{numbered([entry])}."
        yield bullet(f"{entry.response.sender}{mark} {told}")


def _below(theme: Theme, title: str) -> str:
    """ "Forslag: »Luk den«" of "Forslag vedrørende havnen: »Luk den«", which the heading says already."""
    said = rf" (?:vedrørende|om) {re.escape(theme.name)}(?=: »)"
    return re.sub(said, "", title, count=1, flags=re.IGNORECASE)


def _leans(title: str) -> bool:
    """Does what is quoted, with no matter ahead of it, stand on something that the sender said before?"""
    quoted = re.match(r"\w+(?::| om,| til,| for,) »([^«]*)«", title)
    if quoted and _OF_WHAT.match(quoted[1]):
        return True
    said = tagged(quoted[1]) if quoted else ()
    behind = [*(word.form for word in said[1:]), ""]
    return any(
        word.tag == "P" and word.form.lower() in _POINTING and after not in _EXPLAINED
        for word, after in zip(said, behind, strict=False)
    )


def _weight(entry: Entry) -> tuple[bool, bool, bool, bool, int]:
    """A point that is clear by itself before one that is not: what before why, a whole one before one
    that is cut, a wish, a question or praise before a sender's words alone; then met before not met and asking before
    praising. The order of the responses decides the rest."""
    met = entry.outcome in (Outcome.ADOPTED, Outcome.PARTLY)
    kind = entry.remark.kind
    title = entry.position.title if entry.position else ""
    asking = _ASKING.index(kind) if kind in _ASKING else len(_ASKING)
    return title.startswith(_SAYS_WHY), "…" in title, _QUOTED in title, not met, asking
