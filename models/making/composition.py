"""What the tokens have in common, so that a rare word learns from its relatives.

A token's vector is the sum of a vector of its own, one of its lemma and those of the parts of its
compound: "børnehaverne" learns whenever "børnehave" does, "plejehjemsplads" whenever "plejehjem"
or "plads" does. The sum is written out once training is over; the finished model is one matrix.
"""

from __future__ import annotations

import torch
from tokenizers import Tokenizer

from hoering.language.words import lemma, parts
from making.vocabulary import CONTINUED

SHORTEST = 3


def shared_features(tokenizer: Tokenizer) -> torch.Tensor:
    """Sparse [tokens, features]: which feature vectors each token's vector is the sum of."""
    tokens = [tokenizer.id_to_token(n) for n in range(tokenizer.get_vocab_size())]
    columns: dict[tuple[str, str], int] = {("token", t): n for n, t in enumerate(tokens)}
    rows, places, values = [], [], []
    for number, token in enumerate(tokens):
        for kind, name, value in _features(token):
            rows.append(number)
            places.append(columns.setdefault((kind, name), len(columns)))
            values.append(value)
    return torch.sparse_coo_tensor(
        torch.tensor([rows, places]),
        torch.tensor(values),
        (len(tokens), len(columns)),
        check_invariants=True,
    ).coalesce()


def _features(token: str) -> list[tuple[str, str, float]]:
    found = [("token", token, 1.0)]
    word = token.removeprefix(CONTINUED)
    if word.isalpha() and len(word) >= SHORTEST:
        base = lemma(word)
        found.append(("lemma", base, 1.0))
        cut = parts(base)
        # Of equal weight together, however many they are.
        found += [("lemma", lemma(p), len(cut) ** -0.5) for p in cut]
    return found
