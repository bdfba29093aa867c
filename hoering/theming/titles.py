"""What a position is called: the direction, and the matter in the senders' own words.

Sources, best first: a clause that the sender hangs on a verb of wishing or fearing ("foreslår,
at …"), a question, an order, a statement of what ought to be, the words right behind such a verb
("savner …"), a statement of something wrong, the sender's words in quotation marks, any clause that says more
than the theme's name (`gist`), the noun phrase that tells most, and at last the name of the matter. A clause
taken over whole is correct Danish because the sender's was; only the word order of a question or a statement is
turned into that of a subclause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged
from hoering.revision import revised_words
from hoering.theming.gist import gists
from hoering.theming.leaning import by_itself
from hoering.theming.lists import PERSONAL
from hoering.theming.others import BORNE_OUT, Others, with_nouns
from hoering.theming.outright import LONGEST, QUESTION, clauses, is_cut_off, stands_alone
from hoering.theming.own_words import own_words
from hoering.theming.phrases import joined, public_sentences, small, with_capitals
from hoering.theming.quotations import reports
from hoering.theming.quoted_titles import (
    ABOUT,
    LATER,
    POINTED,
    READ,
    REASON,
    SAYS,
    SHARED,
    Try,
    points,
    quotations,
)
from hoering.theming.telling import Telling
from hoering.theming.whole_phrases import whole_phrases
from hoering.typed import spelt_out

SAYS_A_WISH, SURE = 0.1, 1.0  # what a wish or a fear that is said outright must tell, and its rank
TOLD = 0.5  # rank of a clause that neither wishes nor fears
SHORT, TOO_SHORT = 5, 0.2  # a clause of so few words ("at sætte et tal") loses so much
MANY = 3  # sentences, of which a wish is seldom told by the way
SAYS_ALONE = 0.75  # how telling a mere noun phrase must be (0..1)
SAYS_WHAT = 0.4  # of what its remark tells; a clause with less names no matter ("at få et tal")
SAYS_LITTLE = 0.35  # a noun phrase that is taken before the theme's name
LONG_PHRASE = 3  # words of a noun phrase that tells which of the things it is about
WORDS = 0.6  # taken off a sentence word for word, which is longer than what it says
LOW = 9.0  # taken off what comes after the name of the matter
FEWEST = 3  # words of a text that is cut, besides "…"


def title_of(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    matter: str,
    theme: str,
    taken: Collection[str] = (),
) -> str:
    """A title of at most twelve words; the first text is the most representative.

    Best is what a remark says outright, and of that what the others of the position share words
    with. Where none does, several remarks are called by the `matter` ("" where it is not known)
    and a single one by a sentence of its own; the `theme`, which many positions share, is the last
    resort. No title in `taken` (case folded) is given again. It is published, and shows no name that
    is not among the draft's own lemmas, nothing of a sentence with a plate, a telephone or an address.
    """
    for made in _titles(texts, direction, told, matter, theme, bool(taken)):
        title = with_capitals(made, texts, told.names)
        if title.casefold() not in taken and _fits(title):
            return title
    return _numbered(f"{ABOUT[direction]} {small(theme)}", taken)


def _titles(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    matter: str,
    theme: str,
    beside_others: bool,
) -> Iterator[str]:
    """What a position can be called, the best first: one by one, for most often the first will do."""
    others = Others.of(texts, told)
    about = f"{ABOUT[direction]} "
    named = small(matter) if matter and spelt_out(matter) != spelt_out(theme) else ""
    if not _figures(matter) <= _figures(*texts):
        named = ""  # "10. klasse" is near to what is said of the eighth
    matters = [m for m in (named, theme) if m]
    tries = [
        Try(made.text, made.rank - LATER * place)
        for place, text in enumerate(texts[:READ])
        for made in _tries(text, direction, told, others, matters)
        if told.names_nobody(made.text.removeprefix(f"{QUESTION}»"))
    ]
    if direction is Direction.PROPOSAL and len(texts) == 1:
        yield from (t for t in rewordings(texts[0]) if told.names_nobody(t))
    quoted = quotations(texts, direction, told, others, named or small(theme))
    own = own_words(texts, direction, told, others, matters)
    behind = [Try(t.text, t.rank - WORDS) for t in own.pointed]
    if len(texts) > 1:
        yield from _best_first([*(t for t in tries if t.rank > 0), *quoted.sound])
        if named:
            yield about + named
    else:
        sure = [t for t in tries if t.rank > 0]
        wished = [t for t in sure if not t.text.startswith(REASON)]
        yield from _best_first([*wished, *quoted.sound, *behind])
        yield from _best_first(sure)  # why, where no wish is said
    yield from _best_first(quoted.beside)
    yield from _best_first(quoted.reasons)
    yield from _best_first([*own.pointed, *(own.plain if len(texts) == 1 else [])])
    yield from _best_first(gists(texts, direction, told, others, theme))
    if named:
        yield about + named
    yield from _best_first([t for t in tries if t.rank <= 0])
    if len(texts) > 1 or beside_others:
        for made in with_nouns(theme, LONGEST - 2, texts, told):
            yield about + made
    yield about + small(theme)


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


def _best_first(tries: Sequence[Try]) -> list[str]:
    return [t.text for t in sorted(tries, key=lambda t: (-t.rank, len(t.text), t.text))]


def _numbered(title: str, used: Collection[str]) -> str:
    """ "Bekymring vedrørende mad (2)": nothing in the remarks tells it from another."""
    words, number = title.split()[: LONGEST - 1], 2
    while f"{' '.join(words)} ({number})".casefold() in used:
        number += 1
    return f"{' '.join(words)} ({number})"


def _tries(
    text: str, direction: Direction, told: Telling, others: Others, matters: Sequence[str]
) -> list[Try]:
    """Titles made of one remark of a position: the others must say something of it, too."""
    found: list[Try] = []
    own, language = told.about([text]), told.language
    sentences, proposed = public_sentences(text), direction is Direction.PROPOSAL
    worried = _last_that_points(sentences, direction)
    for nth, sentence in enumerate(sentences):
        denied = _is_denied(sentences[nth + 1 : nth + 2])
        if reports(sentence):
            continue
        for rank, ahead, made in clauses(sentence, direction, language):
            title = f"{ahead}{made}"
            if not made or not _fits(title) or not by_itself(made):
                continue
            if own(made) < (SAYS_A_WISH if rank > SURE else SAYS):
                continue
            by_the_way = others.texts > 1 or (proposed and len(sentences) > MANY)
            # "Arbejdsgiveren har også ansvar" behind what is feared is the ground, and no fear.
            ground = worried > nth and not points(joined([t.form for t in sentence]), direction)
            by_the_way |= direction is Direction.AGAINST and (nth > 0 or ground)
            if rank <= TOLD and (by_the_way or denied):
                continue  # what is told by the way is neither the others' point nor the wish
            share = others.also_say(made)
            if own(made) < SAYS_WHAT * own(text):
                title = _of_a_matter(title, matters, told)
            if others.bear_out(share):
                rank -= TOO_SHORT if len(made.split()) < SHORT and "at" in made.split() else 0.0
                found.append(Try(title, rank + own(made) + SHARED * share))
        pointed = POINTED * points(joined([t.form for t in sentence]), direction)
        for phrase in whole_phrases(sentence):
            title = f"{ABOUT[direction]} {small(phrase.text)}"
            if not _fits(title) or not stands_alone(phrase, language):
                continue
            words = language.words(phrase.text)
            if not any(told.is_common(w) for w in language.words(phrase.head)):
                continue  # a chance word: somebody's trade, a picture
            share = min((others.also_say(w) for w in words), default=0.0)
            if own(phrase.text) >= SAYS_LITTLE and share >= BORNE_OUT:
                rank = 0.1 * min(len(phrase.words), 4) + own(phrase.text) + pointed
                much = own(phrase.text) >= SAYS_ALONE and len(phrase.words) >= LONG_PHRASE
                found.append(Try(title, rank if much else rank - LOW))
    return found


def _last_that_points(sentences: Sequence[Sequence[Tagged]], direction: Direction) -> int:
    """The place of the last sentence that says a wish or a trouble of its own; -1 for none."""
    said = [joined([t.form for t in sentence]) for sentence in sentences]
    return max((n for n, words in enumerate(said) if points(words, direction)), default=-1)


def _of_a_matter(title: str, matters: Sequence[str], told: Telling) -> str:
    """ "Ønske om færre møder (rådhuset)": with the first of the matters there is room for."""
    said = {form for w in told.language.words(title) for form in (w, *told.language.parts(w))}
    for matter in matters:
        longer = f"{title} ({small(matter)})"
        own = {p for w in told.language.words(matter) for p in (w, *told.language.parts(w))}
        if title.endswith(("«", ")")) or own & said:
            return title
        if len(longer.split()) <= LONGEST:
            return longer
    return title


def _figures(*texts: str) -> set[str]:
    return {figure for text in texts for figure in re.findall(r"\d+", text)}


def _is_denied(after: Sequence[Sequence[Tagged]]) -> bool:
    """ "Hospitalet er med i rådet. Dette fremgår ikke.": what is told is not what is amiss."""
    return any(
        sentence[0].form.lower() in ("det", "dette")
        and "ikke" in {t.form.lower() for t in sentence}
        for sentence in after
        if sentence
    )


def _fits(title: str) -> bool:
    """Short enough, and not only to be understood from the sender's own mouth."""
    words = re.findall(r"\w+", re.sub(r"»[^«]*«", "", title.lower()))
    return len(title.split()) <= LONGEST and not PERSONAL & set(words) and not is_cut_off(title)
