"""What a position is called: the direction, and the matter in the senders' own words.

Sources: a clause that the sender hangs on a verb of wishing or fearing ("foreslår, at …"), a question, an order,
a statement of what ought to be or is wrong, the words right behind such a verb ("savner …"); and, weighed against
these, the sender's words in quotation marks (`verbatim`). Where there is none, the name of the matter, the noun
phrase that tells most, and at last the theme. A clause taken over whole is correct Danish because the sender's
was; only the word order of a question or a statement is turned into that of a subclause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from hoering.domain import Direction
from hoering.language.wordclasses import tagged
from hoering.revision import revised_words
from hoering.theming.corrections import (
    as_correction,
    corrections,
    says_what_is_wrong,
    tells_the_fact,
)
from hoering.theming.imperatives import is_verb_form
from hoering.theming.inner_wishes import begun_wishes
from hoering.theming.leaning import by_itself
from hoering.theming.lists import PERSONAL
from hoering.theming.objects import bare_wish
from hoering.theming.openings import SAYS_LITTLE, openings
from hoering.theming.others import BORNE_OUT, Others, stems, with_nouns
from hoering.theming.outright import (
    LONGEST,
    QUESTION,
    clauses,
    is_cut_off,
    stands_alone,
)
from hoering.theming.phrases import (
    as_written,
    named_inside,
    small,
    with_capitals,
)
from hoering.theming.pointing import (
    LATER,
    LIKELY,
    READ,
    SHARED,
    Try,
    about,
    as_question,
    asks_something,
    said_in,
)
from hoering.theming.telling import BODY, Telling
from hoering.theming.verbatim import verbatim
from hoering.theming.whole_phrases import whole_phrases
from hoering.typed import spelt_out

SAYS_A_WISH = 0.1  # what a wish or a fear that is said outright must tell (0..1)
SHORT, TOO_SHORT = 5, 0.2  # a clause of so few words ("at sætte et tal") loses so much
SAYS_WHAT = 0.4  # of what its remark tells; a clause with less names no matter ("at få et tal")
# "at grænsen hæves": only who has read the sentence before knows which.
_OF_WHAT = re.compile(
    r"\b(?:bestemmelsen|passagen|sætningen|punktet|tallet|formuleringen|ordlyden|linjen|reglen|grænsen"
    r"|fristen|beløbet|satsen)\b(?! (?:om|i|på|for|af|til|ved|fra|mod|mellem|”|»|[A-ZÆØÅ]))"
)
FEWEST = 3  # words of a text that is cut, besides "…"


def title_of(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    matter: str,
    theme: str,
    taken: Collection[str] = (),
    corrects: bool = False,
    asks: bool = False,
) -> str:
    """A title of at most `LONGEST` words; the first text is the most representative.

    Best is what a remark says outright or word for word, and of that what the others of the position
    share words with. Where nothing may be told, they are called by the `matter` ("" where it is not
    known); the `theme`, which many positions share, is the last resort. No title in `taken` (case
    folded) is given again. It is published, and shows no name that is not among the draft's own lemmas,
    nothing of a sentence with a plate, a telephone or an address. What `corrects` a fact and is
    quoted is called that, and what `asks`, with or without a question mark, a question.
    """
    for made in _titles(texts, direction, told, matter, theme, bool(taken), corrects):
        title = as_written(with_capitals(made, texts, told.names), texts)
        title = as_correction(title) if corrects else as_question(title) if asks else title
        if title.casefold() not in taken and _fits(title):
            return title
    plain = f"{about(direction, asks or asks_something(texts[0]))} {named_inside(theme)}"
    return _numbered(with_capitals(plain, texts, told.names), taken)


def _titles(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    matter: str,
    theme: str,
    beside_others: bool,
    corrects: bool,
) -> Iterator[str]:
    """What a position can be called, the best first: one by one, for most often the first will do."""
    others = Others.of(texts, told)
    ahead = f"{about(direction, asks_something(texts[0]))} "
    named = small(matter) if matter and spelt_out(matter) != spelt_out(theme) else ""
    if not _figures(matter) <= _figures(*texts):
        named = ""  # "10. klasse" is near to what is said of the eighth
    if BODY.match(named) and not set(told.language.words(named)) <= told.drafted:
        named = ""  # "Ældrerådet finder …": who speaks, not what about
    matters = [m for m in (named, theme) if m]
    looked_at = list(enumerate(texts[:READ]))
    outright = [
        Try(made.text, made.rank - LATER * place)
        for place, text in looked_at
        for made in _outright(text, direction, told, others, matters)
        if told.names_nobody(made.text.removeprefix(f"{QUESTION}»"))
    ]
    if direction is Direction.PROPOSAL and len(texts) == 1:
        yield from (t for t in rewordings(texts[0]) if told.names_nobody(t))
    said = [*outright, *verbatim(texts, direction, told, others, matters)]
    said += openings(texts, direction, told, others)
    if direction is Direction.PROPOSAL:
        said += begun_wishes(texts, told, others)
    ranked = _best_first(Try(t.text, t.rank + SHARED * others.repeat(t.text)) for t in said)
    if corrects:
        found = _best_first(corrections(texts, told, others))
        yield from (t for t in found if says_what_is_wrong(t))
        yield from (t for t in ranked[:1] if tells_the_fact(t))
        yield from found
    yield from ranked
    if named:
        yield ahead + named
    things = (
        Try(made.text, made.rank - LATER * place)
        for place, text in looked_at
        for made in _named_things(text, direction, told, others)
        if told.names_nobody(made.text)
    )
    yield from _best_first(things)
    if len(texts) > 1 or beside_others:
        for made in with_nouns(theme, LONGEST - 2, texts, told):
            yield ahead + made
    yield ahead + named_inside(theme)


def rewordings(text: str) -> Iterator[str]:
    """Titles of a remark that is a tracked change and nothing else: what is to stand there, or to go.

    The first words of what is too long tell which text it is.
    """
    old, new = revised_words(text) or ("", "")
    whole = f"Forslag: »{old}« ændres til »{new}«"
    if old and new and len(whole.split()) <= LONGEST:
        yield whole
    elif old and new:
        yield from _cut("Forslag om ordlyden »{}«", new)
    elif old:
        yield from _cut("Forslag om, at »{}« udgår", old.rstrip(".,;:"))
    elif new:
        yield from _cut("Forslag om at indsætte »{}«", new.rstrip(".,;:"))


def _cut(title: str, text: str) -> Iterator[str]:
    words, room = text.split(), LONGEST - len(title.split()) + 1
    if len(words) <= room:
        yield title.format(text)
        return
    kept = words[: room - 1]
    while len(kept) > FEWEST and is_cut_off(kept[-1]):
        kept.pop()  # "…, og …": not what leads up to the rest
    if room > FEWEST:
        yield title.format(f"{' '.join(kept).rstrip('.,;:')} …")


def _best_first(tries: Iterable[Try]) -> list[str]:
    return [t.text for t in sorted(tries, key=lambda t: (-t.rank, len(t.text), t.text))]


def _numbered(title: str, used: Collection[str]) -> str:
    """ "Bekymring vedrørende mad (2)": nothing in the remarks tells it from another."""
    words, number = title.split()[: LONGEST - 1], 2
    while f"{' '.join(words)} ({number})".casefold() in used:
        number += 1
    return f"{' '.join(words)} ({number})"


def _outright(
    text: str, direction: Direction, told: Telling, others: Others, matters: Sequence[str]
) -> list[Try]:
    """Titles made of one remark of a position: the others must say something of it, too."""
    found: list[Try] = []
    own, language = told.about([text]), told.language
    sentences = said_in(text, direction)
    for nth, one in enumerate(sentences, 1):
        sentence = one.words
        if one.reports:
            continue
        said = clauses(sentence, direction, language)
        if direction is Direction.PROPOSAL and 1 < nth == len(sentences):
            said.append((2.2, "Ønske om ", bare_wish(sentence, LONGEST - 2)))
        for rank, ahead, made in said:
            title = f"{_with_comma(ahead, made)}{made}"
            if not made or not _fits(title) or not by_itself(made) or own(made) < SAYS_A_WISH:
                continue
            share = others.also_say(made)
            if own(made) < SAYS_WHAT * own(text) or _OF_WHAT.search(made):
                title = _of_a_matter(title, matters, told)
            if others.bear_out(share):
                rank -= TOO_SHORT if len(made.split()) < SHORT and "at" in made.split() else 0.0
                rank -= LIKELY * one.behind
                found.append(Try(title, rank + own(made) + SHARED * share))
    return found


def _with_comma(ahead: str, made: str) -> str:
    """ "Støtte til, " before "at ruten bliver", "Støtte til " before "at bevare ruten": who wrote the clause
    may have left the comma out."""
    words = tagged(made)
    ends = (n for n, t in enumerate(words) if t.form in (",", "der", "som", "hvor"))
    finite = any(t.tag == "V" for t in words[2 : next(ends, len(words))])
    if ahead.endswith(", ") or not made.startswith("at ") or not finite:
        return ahead
    numbered = words[2].tag == "Q"  # "at rute 5 er med", where "rute" may be a verb
    clause = numbered or not is_verb_form(words[1].form)
    return f"{ahead.rstrip()}, " if clause else ahead


def _named_things(text: str, direction: Direction, told: Telling, others: Others) -> Iterator[Try]:
    """ "Bekymring vedrørende hegnet langs stien": the noun phrases that tell most of a remark."""
    own, language = told.about([text]), told.language
    for one in said_in(text, direction):
        for phrase in [] if one.reports else whole_phrases(one.words):
            title = f"{about(direction, asks_something(text))} {small(phrase.text)}"
            if not _fits(title) or not stands_alone(phrase, language):
                continue
            words = language.words(phrase.text)
            if not any(told.is_common(w) for w in language.words(phrase.head)):
                continue  # a chance word: somebody's trade, a picture
            share = min((others.also_say(w) for w in words), default=0.0)
            if own(phrase.text) >= SAYS_LITTLE and share >= BORNE_OUT:
                worth = 0.1 * min(len(phrase.words), 4) - LIKELY * one.behind
                yield Try(title, worth + own(phrase.text))


def _of_a_matter(title: str, matters: Sequence[str], told: Telling) -> str:
    """ "Ønske om færre møder (rådhuset)": with the first of the matters there is room for."""
    said = stems(title, told.language)
    for matter in matters:
        longer = f"{title} ({small(matter)})"
        if title.endswith(("«", ")")) or stems(matter, told.language) & said:
            return title
        if len(longer.split()) <= LONGEST:
            return longer
    return title


def _figures(*texts: str) -> set[str]:
    return {figure for text in texts for figure in re.findall(r"\d+", text)}


def _fits(title: str) -> bool:
    """Short enough, and not only to be understood from the sender's own mouth."""
    words = re.findall(r"\w+", re.sub(r"»[^«]*«", "", title.lower()))
    return len(title.split()) <= LONGEST and not PERSONAL & set(words) and not is_cut_off(title)
