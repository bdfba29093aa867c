"""The tokenizer: lower-case WordPiece, learnt from every text at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

UNKNOWN = "[UNK]"
CONTINUED = "##"  # before a piece that does not begin a word
LEAST = 5  # times a piece must have been seen


def wordpiece(texts: Iterable[str], size: int) -> Tokenizer:
    """A tokenizer of `size` pieces; soft hyphens are dropped, so that cut words are whole again."""
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace("\u00ad", ""),
            normalizers.Lowercase(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=size,
        special_tokens=[UNKNOWN],
        show_progress=False,
        min_frequency=LEAST,
        continuing_subword_prefix=CONTINUED,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def repeated(texts: Iterable[str], times: int) -> Iterator[str]:
    """The same texts several times: the words of everyday weigh more in the vocabulary."""
    kept = list(texts)
    for _ in range(times):
        yield from kept
