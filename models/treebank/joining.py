"""CDT's articles with UD's classes, UNER's names, and the spaces that the texts had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from treebank.mapping import Mapping, matched, parted
from treebank.sources import Key, Sentence, Token, read_cdt, read_ud, read_uner

_NO_SPACE_BEFORE = frozenset(".,:;?!)]}%»”'")
_NO_SPACE_AFTER = frozenset("([{«„")


@dataclass(frozen=True)
class Treebank:
    """Training articles (runs of sentences), and the dev and test sentences of UD with names."""

    articles: tuple[tuple[Sentence, ...], ...]
    dev: tuple[Sentence, ...]
    test: tuple[Sentence, ...]
    mapping: Mapping


def read_treebank(folder: Path) -> Treebank:
    """`folder` holds CDT/, UD_Danish-DDT/ and UNER_Danish-DDT/.

    Every sentence of UD's and UNER's dev and test parts is left out of the training articles.
    """
    cdt = read_cdt(folder / "CDT" / "cdt-da.conll")
    ud = {p: read_ud(folder / "UD_Danish-DDT" / f"da_ddt-ud-{p}.conllu") for p in ("dev", "test")}
    names = {
        p: read_uner(folder / "UNER_Danish-DDT" / f"da_ddt-ud-{p}.iob2")
        for p in ("train", "dev", "test")
    }
    held_out = {s.key for p in ("dev", "test") for s in (*ud[p], *names[p])}
    mapping = Mapping(matched(cdt, ud["dev"]))
    known = {s.key: s for s in names["train"]}
    kept = parted([mapping.apply(s) for s in cdt if s.key not in held_out])
    training = [_named(_spaced(s, known.get(s.key)), known.get(s.key)) for s in kept]
    articles = tuple(tuple(sentences) for _, sentences in groupby(training, key=lambda s: s.file))
    parts = {p: tuple(_with_names(ud[p], names[p])) for p in ("dev", "test")}
    return Treebank(articles, parts["dev"], parts["test"], mapping)


def _with_names(ud: Sequence[Sentence], names: Sequence[Sentence]) -> Iterator[Sentence]:
    known: dict[Key, Sentence] = {s.key: s for s in names}
    for sentence in ud:
        yield _named(sentence, known.get(sentence.key))


def _named(sentence: Sentence, names: Sentence | None) -> Sentence:
    if names is None:
        return sentence
    pairs = zip(sentence.tokens, names.tokens, strict=True)
    return sentence.with_([replace(t, entity=n.entity) for t, n in pairs])


def _spaced(sentence: Sentence, source: Sentence | None) -> Sentence:
    """Spaces from the text where it is known, else by the rules of Danish print."""
    if source is not None and source.text:
        spaces = list(_spaces_in(source.text, sentence.key))
    else:
        spaces = list(_usual_spaces(sentence.tokens))
    pairs = zip(sentence.tokens, spaces, strict=True)
    return sentence.with_([replace(t, space=space) for t, space in pairs])


def _spaces_in(text: str, words: Iterable[str]) -> Iterator[bool]:
    place = 0
    for word in words:
        found = text.find(word, place)
        place = (found if found >= 0 else place) + len(word)
        yield place >= len(text) or text[place : place + 1].isspace()


def _usual_spaces(tokens: Sequence[Token]) -> Iterator[bool]:
    inside = False  # of straight quotation marks
    for nth, token in enumerate(tokens):
        after = tokens[nth + 1].form if nth + 1 < len(tokens) else ""
        if token.form == '"':
            inside = not inside
            yield not inside and after not in _NO_SPACE_BEFORE
        else:
            closes = after in _NO_SPACE_BEFORE or (after == '"' and inside)
            yield not closes and token.form not in _NO_SPACE_AFTER
