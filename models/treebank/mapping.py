"""From CDT's PAROLE tags to Universal Dependencies' parts of speech and features.

UD Danish-DDT was made from CDT by rules that are not to be had here; they are learned again from
the sentences that stand in both, of UD's dev part only: a linear classifier over the tag, the word
and its neighbours in the sentence and in CDT's dependency tree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from treebank.sources import Sentence, Token, parts_of

Labelled = tuple[Sentence, Sentence]  # the same sentence in CDT and in UD


def matched(cdt: Sequence[Sentence], ud: Sequence[Sentence]) -> list[Labelled]:
    """The sentences that have the same words in both."""
    known = {sentence.key: sentence for sentence in cdt}
    pairs = [(known[s.key], s) for s in ud if s.key in known]
    return [(ours, theirs) for ours, theirs in pairs if len(ours.tokens) == len(theirs.tokens)]


def parted(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Words that CDT writes as one made several, each with its most usual class elsewhere."""
    usual: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence.tokens:
            usual[token.form.lower()][token.pos, token.feats, token.lemma] += 1
    found = []
    for sentence in sentences:
        tokens: list[Token] = []
        for token in sentence.tokens:
            parts = parts_of(token.form)
            if len(parts) == 1:
                tokens.append(token)
                continue
            for part in parts:
                seen = usual.get(part.lower())
                pos, feats, lemma = (
                    seen.most_common(1)[0][0] if seen else (token.pos, "", part.lower())
                )
                tokens.append(Token(part, lemma, token.tag, pos=pos, feats=feats))
        found.append(sentence.with_(tokens))
    return found


class Mapping:
    """Learned from matched sentences; `apply` gives UD's classes to a sentence of CDT."""

    def __init__(self, examples: Sequence[Labelled]) -> None:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        rows = [features(c, n) for c, _ in examples for n in range(len(c.tokens))]
        self._models: dict[str, Any] = {}
        for field in ("pos", "feats"):
            labels = [getattr(token, field) for _, u in examples for token in u.tokens]
            model = make_pipeline(DictVectorizer(), LogisticRegression(C=8.0, max_iter=400))
            self._models[field] = model.fit(rows, labels)
        self._feats = _by_tag_and_pos(examples)

    def apply(self, sentence: Sentence) -> Sentence:
        rows = [features(sentence, n) for n in range(len(sentence.tokens))]
        classes = self._models["pos"].predict(rows)
        guesses = self._models["feats"].predict(rows)
        tokens = []
        for token, pos, guess in zip(sentence.tokens, classes, guesses, strict=True):
            seen = self._feats.get((token.tag, str(pos)), Counter())
            feats = str(guess) if not seen or guess in seen else seen.most_common(1)[0][0]
            tokens.append(_labelled(token, str(pos), feats))
        return sentence.with_(tokens)


def _labelled(token: Token, pos: str, feats: str) -> Token:
    # "helt", "langt": UD gives an adverb made of an adjective its own lemma, CDT the adjective's.
    own = pos == "ADV" and token.tag.startswith("AN")
    return replace(token, pos=pos, feats=feats, lemma=token.form.lower() if own else token.lemma)


def _by_tag_and_pos(examples: Sequence[Labelled]) -> dict[tuple[str, str], Counter[str]]:
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for cdt, ud in examples:
        for ours, theirs in zip(cdt.tokens, ud.tokens, strict=True):
            found[ours.tag, theirs.pos][theirs.feats] += 1
    return found


def features(sentence: Sentence, nth: int) -> dict[str, str]:
    """What tells the class of the nth token: its own tag and word, its neighbours, its tree."""
    return dict(_features(sentence, nth))


def _features(sentence: Sentence, nth: int) -> Iterator[tuple[str, str]]:
    tokens = sentence.tokens
    token = tokens[nth]
    word, kind = token.form.lower(), token.tag[:2]
    yield "tag", token.tag
    yield "kind", kind
    yield "word", word
    yield "lemma", token.lemma.lower()
    yield "tag+word", f"{token.tag} {word}"
    yield "relation", f"{kind} {token.relation}"
    yield "word+relation", f"{word} {token.relation}"
    head = tokens[token.head - 1] if 0 < token.head <= len(tokens) else None
    yield "head", f"{kind} {head.tag[:2] if head else 'ROOT'}"
    yield "word+head", f"{word} {head.tag[:2] if head else 'ROOT'}"
    children = [t for t in tokens if t.head == nth + 1]
    inside = "+".join(sorted({c.relation for c in children if c.relation in _TELLING}))
    yield "children", f"{kind} {inside}"
    yield "lemma+children", f"{token.lemma.lower()} {inside}"
    for name, place in (("before", nth - 1), ("after", nth + 1)):
        near = tokens[place].tag[:2] if 0 <= place < len(tokens) else "-"
        yield name, f"{kind} {near}"
        yield f"word+{name}", f"{word} {near}"
    if token.form[:1].isupper():
        yield "upper", f"{kind} {'first' if nth == 0 else 'inside'}"


_TELLING = ("vobj", "nobj", "pred", "dobj", "subj", "part", "expl", "possd")
