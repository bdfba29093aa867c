"""Treebank sentences as spaCy documents: what the pipeline is trained and measured on."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from treebank.sources import Sentence, Token

RUN = 8  # sentences of an article in one training document


@dataclass(frozen=True)
class Names:
    """What a person's or a place's name in the training text may be exchanged for."""

    first: Sequence[str]
    last: Sequence[str]
    places: Sequence[str]


def read_names(folder: Path, municipalities: Path) -> Names:
    """From the lists of names; first names as often as people bear them."""

    def lines(path: Path) -> list[str]:
        found = path.read_text(encoding="utf-8").split("\n")
        return [line.strip() for line in found if line.strip().replace(" ", "").isalpha()]

    return Names(
        lines(folder / "firstnames.txt"),
        lines(folder / "surnames.txt"),
        lines(folder / "DKcity.txt") + lines(municipalities),
    )


def other_names(articles: Iterable[Sequence[Sentence]], names: Names) -> list[list[Sentence]]:
    """The articles with other persons and places (seeded); a sentence that names none is kept."""
    chance = random.Random(7)
    return [[_renamed(sentence, names, chance) for sentence in article] for article in articles]


def training_documents(
    articles: Iterable[Sequence[Sentence]], varied: Iterable[Sequence[Sentence]], vocab: Any
) -> Iterator[Any]:
    """Runs of an article's sentences, and those with names again with other names."""
    for article, other in zip(articles, varied, strict=True):
        for start in range(0, len(article), RUN):
            run, again = article[start : start + RUN], other[start : start + RUN]
            yield document(run, vocab)
            if any(a is not b for a, b in zip(run, again, strict=True)):
                yield document(again, vocab)


def _renamed(sentence: Sentence, names: Names, chance: random.Random) -> Sentence:
    """The sentence with other persons and places; the same one when it names none."""
    kinds = {token.entity for token in sentence.tokens}
    if not kinds & {"B-PER", "B-LOC"}:
        return sentence
    tokens: list[Token] = []
    for nth, token in enumerate(sentence.tokens):
        form = _other_name(sentence.tokens, nth, names, chance)
        tokens.append(replace(token, form=form, lemma=form) if form else token)
    return sentence.with_(tokens)


def _other_name(tokens: Sequence[Token], nth: int, names: Names, chance: random.Random) -> str:
    """A new name for the token, in the genitive when the old one stood in it; "" to keep it."""
    token = tokens[nth]
    if not token.entity.endswith(("-PER", "-LOC")) or not token.form[:1].isupper():
        return ""
    if len(token.form) < 3 or "." in token.form or chance.random() < 0.2:
        return ""
    follows = nth + 1 < len(tokens) and tokens[nth + 1].entity == "I-PER"
    if token.entity.endswith("LOC"):
        if token.entity == "I-LOC" or (nth + 1 < len(tokens) and tokens[nth + 1].entity == "I-LOC"):
            return ""
        found = chance.choice(names.places)
    else:
        first = token.entity == "B-PER" and (follows or chance.random() < 0.5)
        found = chance.choice(names.first if first else names.last)
    if " " in found:
        return ""
    genitive = "Case=Gen" in token.feats
    return found + ("'" if found.endswith("s") else "s") if genitive else found


def test_documents(sentences: Sequence[Sentence], vocab: Any) -> Iterator[Any]:
    """Ten sentences a document, as the published figures of spaCy are made."""
    for start in range(0, len(sentences), 10):
        yield document(sentences[start : start + 10], vocab)


def document(sentences: Sequence[Sentence], vocab: Any) -> Any:
    """A spacy.tokens.Doc; where nobody looked for names they are missing, not absent, and so are
    word classes where no word has one.
    """
    from spacy.tokens import Doc

    tokens = [token for sentence in sentences for token in sentence.tokens]
    starts = [n == 0 for sentence in sentences for n in range(len(sentence.tokens))]
    classes = {
        "pos": [t.pos for t in tokens],
        "morphs": [t.feats for t in tokens],
        "lemmas": [t.lemma for t in tokens],
    }
    made = Doc(
        vocab,
        words=[t.form for t in tokens],
        spaces=[t.space for t in tokens],
        sent_starts=starts,
        **(classes if any(t.pos for t in tokens) else {}),
    )
    looked_for = [t.entity != "-" for t in tokens]
    missing = [made[n : n + 1] for n, looked in enumerate(looked_for) if not looked]
    made.set_ents(list(_entities(made, tokens)), missing=missing, default="outside")
    return made


def _entities(made: Any, tokens: Sequence[Token]) -> Iterator[Any]:
    from spacy.tokens import Span

    start: int | None = None
    for nth, token in enumerate([*tokens, Token("", entity="O")]):
        if start is not None and not token.entity.startswith("I-"):
            yield Span(made, start, nth, label=tokens[start].entity[2:])
            start = None
        if token.entity.startswith("B-"):
            start = nth
