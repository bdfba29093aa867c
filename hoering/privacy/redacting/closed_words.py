"""Words that stand in hidden conditions alone: a keyword, a title or a reason must not tell them.

"Sclerose" of one letter, where it is hidden, would stand in the overview again as a theme's keyword.
The subject of the round is no secret: what the drafts, the given themes or any published letter say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hoering.domain import Analysis, PersonalDatum, PersonalKind
from hoering.language.words import content_words, forms, lemma, parts
from hoering.privacy.masking.drafted import text_of

LEFT_OUT = "[udeladt]"
_WORD = re.compile(r"[^\W\d_][\w-]*")
# What titles and reasons begin with is the program's, and no letter's.
_FRAMES = """
positiv bemærkning bekymring forslag støtte ønske spørgsmål kritik holdning ændring vedrørende afsnit
svar udkast tema nævne gælde ligne handle høre
"""


@dataclass(frozen=True, slots=True)
class ClosedWords:
    """The lemmas of the words that no published text has."""

    lemmas: frozenset[str] = frozenset()

    def tell(self, said: str) -> bool:
        """Whether any word of `said` is one of them, in whatever form."""
        return bool(self.lemmas) and any(self._is_closed(form) for form in forms(said))

    def out_of(self, text: str) -> str:
        """`text` with each of them left out."""
        if not self.lemmas:
            return text
        return _WORD.sub(lambda m: LEFT_OUT if self.tell(m.group()) else m.group(), text)

    def _is_closed(self, form: str) -> bool:
        return lemma(form) in self.lemmas


def public_text(analysis: Analysis) -> str:
    """What everybody may read: the drafts and the given themes."""
    texts = [text_of(analysis.policy), text_of(analysis.revised)]
    texts += [
        w for t in analysis.theming.themes if t.origin != "fundet" for w in (t.name, *t.keywords)
    ]
    return "\n".join(texts)


def closed_words(
    hidden: Iterable[PersonalDatum], analysis: Analysis, blocked: Callable[[str, str], str]
) -> ClosedWords:
    """The words of hidden conditions that stand nowhere in the open.

    `blocked` gives the text of a response (its id, its text) without what is hidden there. A word of
    the drafts opens what it is made of, too: "demensvenlig" opens "demens".
    """
    told = {w for d in hidden if d.kind is PersonalKind.HEALTH for w in content_words(d.text)}
    closed = told - set(_FRAMES.split())
    if not closed:
        return ClosedWords()
    said = set(forms(f"{public_text(analysis)}\n{analysis.round.title}"))
    closed -= {part for word in said for part in (lemma(word), *parts(word), *parts(lemma(word)))}
    for response in analysis.responses:
        text = response.document.text
        if closed and any(lemma(form) in closed for form in set(forms(text))):
            closed -= {lemma(form) for form in forms(blocked(response.id, text))}
    return ClosedWords(frozenset(closed))
