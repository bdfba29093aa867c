"""Words that stand elsewhere: quotations, blocks that only repeat the draft, a letter enclosed twice.

What an earlier file of the response holds is known by runs of five words, however its paragraphs are
cut. Copies of the draft are found in copies.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import ANNOTATIONS, MARGINS, BlockKind, Document, Policy, Span
from hoering.drafttext import bare_words, draft_text
from hoering.splitting.particulars import words_in

_PAIRS = {"”": "”", "“": "”“", "„": "“”", "»": "«", "«": "»", '"': '"', "›": "‹"}
_QUOTED = re.compile(
    r"“([^”“\"\n]{3,60})\"(?!\w)|"  # as recognition of a scan leaves them
    r"”([^”“\n]{3,400}?)”|“([^”“\n]{3,400}?)[”“]|„([^”“„\n]{3,400}?)[“”]|»([^«»\n]{3,400}?)«|«([^«»\n]{3,400}?)»"
    r"|\"([^\"\n]{3,400}?)\"|(?<![\w’'])['‘’]([^'‘’\n]{8,300}?)['’](?!\w)|›([^‹›\n]{3,400}?)‹"
)
# "Foreningen skriver også, at »…«": the words of others, and nothing said of them yet.
_SAID_BY_OTHERS = re.compile(
    r"(?!(?:vi|jeg)\b)[^.!?»«”“„\"]{1,90}\b(?:skriver|anfører|hævder|påstår|siger|udtaler)\b"
    r"(?: [\wæøå]+){0,4}\s?[,:]\s*(?:at )?(?=[»«”“„\"])",
    re.I,
)
_OF_ONESELF = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b", re.I)
_LEAST = 8  # words: a shorter sentence may stand in the draft by chance


def quoted(text: str) -> Iterator[tuple[str, Span]]:
    """What stands between quotation marks, three letters or more, and where with its marks."""
    for match in _QUOTED.finditer(text):
        words = next(group for group in match.groups() if group is not None).strip()
        yield words, Span(*match.span())


def is_quotation(text: str, policy: Policy | None) -> bool:
    """Whether the whole text is a quotation: in one pair of quotation marks, or the draft's.

    Who is quoted may stand in front of the marks.
    """
    text = text.strip()
    said = _SAID_BY_OTHERS.match(text)
    drafts = policy is not None and words_in(text) >= _LEAST and draft_text(policy).holds(text)
    return drafts or _in_marks(text[said.end() if said else 0 :])


def voices(texts: Sequence[str], policy: Policy | None) -> set[int]:
    """Those of a letter's blocks that are what people said: "»Jeg kan ikke komme op ad bakken.«".

    Blocks in quotation marks one below the other, of which one speaks of itself and none is the draft's;
    one alone may be a motto.
    """
    found: set[int] = set()
    run: list[int] = []
    for nth, text in enumerate([*texts, ""]):
        if _in_marks(text.strip()) and not repeats_draft(text, policy):
            run.append(nth)
            continue
        if len(run) > 1 and any(_OF_ONESELF.search(texts[n]) for n in run):
            found.update(run)
        run = []
    return found


def repeats_draft(text: str, policy: Policy | None) -> bool:
    """Whether the whole text is the draft's, were it a few words in quotation marks."""
    return policy is not None and is_quotation(text, policy) and draft_text(policy).holds(text)


def _in_marks(text: str) -> bool:
    ends = _PAIRS.get(text[:1], "")
    if not ends or words_in(text) < 4:
        return False
    inner = text[1:].rstrip(" .,:;")
    return inner[-1:] in ends and not any(mark in inner[:-1] for mark in ends)


_SIZE = 5  # words in a run
_COPY = 0.9  # share of a text's words that stand in runs of the other text
_LEAST_OF_LETTER = 25  # words of a file that can be another file's copy
_BLOCK = 8  # words: a shorter block says nothing by itself
_STRANGE = 0.3  # share below which a paragraph inside a copy is new
_OUTSIDE = ANNOTATIONS | MARGINS | {BlockKind.MAIL_HEADER}

Run = tuple[str, ...]


def repeated_blocks(document: Document) -> frozenset[int]:
    """The blocks that only repeat an earlier file of the response; comments are never among them."""
    found: set[int] = set()
    known: set[Run] = set()
    wholes: set[Run] = set()
    for nth, part in enumerate(document.by_file()):
        body = [n for n in part if document.blocks[n].kind not in _OUTSIDE]
        words = {n: bare_words(document.text_at(n)) for n in body}
        whole = tuple(word for n in body for word in words[n])
        if whole in wholes:
            found.update(n for n in part if document.blocks[n].kind not in ANNOTATIONS)
        elif nth and len(whole) >= _LEAST_OF_LETTER:
            found |= _repeated(document, part, words, known)
        if len(whole) >= _BLOCK:
            wholes.add(whole)
        known.update(_runs(whole))
    return frozenset(found)


def _repeated(
    document: Document, part: Sequence[int], words: dict[int, list[str]], known: set[Run]
) -> set[int]:
    """All of a file that is a copy but for its new paragraphs; of any other whole paragraphs."""
    long = {n: said for n, said in words.items() if len(said) >= _BLOCK}
    shares = {n: _share(said, known) for n, said in long.items()}
    held = sum(shares[n] * len(said) for n, said in long.items())
    if not long or held < _COPY * sum(map(len, long.values())):
        return {n for n, share in shares.items() if share >= _COPY}
    return {
        n for n in part
        if document.blocks[n].kind not in ANNOTATIONS and shares.get(n, 1.0) >= _STRANGE
    }  # fmt: skip


def _share(words: Sequence[str], known: set[Run]) -> float:
    """The share of the words that stand in a known run."""
    covered = {at + n for at, run in enumerate(_runs(words)) if run in known for n in range(_SIZE)}
    return len(covered) / len(words)


def _runs(words: Sequence[str]) -> list[Run]:
    return list(zip(*(words[n:] for n in range(_SIZE)), strict=False))
