"""Places of the draft told in words: "fjerde paragraf", "sætningen om, at lejen stiger"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import Reference, ReferenceKind, Span
from hoering.language.counted import FIGURES, ORDINALS
from hoering.language.small import small

# "Første kapitel om træer" counts as its writer does; what it is about tells more.
_ORDINAL_PLACE = re.compile(
    rf"\b(?P<number>{ORDINALS})\s+(?P<word>kapitel|paragraf)s?\b(?!\s+om\b)"
)
_CALLED = re.compile(
    r"\b(?P<word>afsnittet|underafsnittet|kapitlet|siden|delen|punktet|princippet|løftet|værdien|pejlemærket"
    r"|bestemmelsen|paragraffen|sætningen|linjen|passagen|formuleringen|ordlyden|bestemmelserne"
    r"|vilkåret|rubrikken|feltet|rækken|(?P<of>kriterierne|skemaet|standarden|taksten)|(?P<answer>svaret))"
    r"(?P<words>\s+(?:(?:om|vedrørende|vedr\.)(?:,? at)?|(?(of)for|(?!))|(?(answer)(?:på|om),|(?!)))"
    r"\s+[^.,;:!?()»”\"“«\n]{3,80})"
)
# Where the name of a section ends and the sentence goes on.
_NAME_ENDS = re.compile(
    r"\s(?:er|bliver|skal|bør|kan|vil|har|mangler|savner|står|der|som|at|nævnes|nævner|beskriver"
    r"|beskrives|fremgår|handler|virker|burde|må|på side|i udkastet|i politikken|i planen|kunne"
    r"|ville|men|når|hvis|fordi|fylder|lyder|siger|synes|mener|vi|jeg|I|ikke|gør|giver|lægger"
    r"|også|allerede|heller|tre gange|to gange|flere gange|igen"
    r"|tager|ser|kommer|hører|findes|finder|bør|trænger|får|stiger|falder|koster|foreslår|savnes|bygger)(?=\s|$)"
)


def name_in(words: str) -> str:
    """What of the words is the name that they begin with."""
    return _NAME_ENDS.split(f"{words} ", maxsplit=1)[0].rstrip()


def places_in_words(text: str) -> Iterator[Reference]:
    """Chapters and paragraphs by their ordinals."""
    for match in _ORDINAL_PLACE.finditer(small(text)):
        sign = match["word"] == "paragraf"
        kind = ReferenceKind.PARAGRAPH_SIGN if sign else ReferenceKind.SECTION
        yield Reference(kind, FIGURES[match["number"]], Span(*match.span()))


def passages_called(text: str) -> Iterator[Reference]:
    """Passages by what they are about."""
    for match in _CALLED.finditer(small(text)):
        words = text[slice(*match.span("words"))]
        words = words.rstrip() if "," in words else name_in(words)
        span = Span(match.start(), match.start("words") + len(words))
        yield Reference(ReferenceKind.PASSAGE, span.of(text), span)
