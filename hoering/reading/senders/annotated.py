"""A text that somebody wrote on, as a copy of the draft: what of it is the sender's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.domain import ANNOTATIONS, MARGINS, Block, BlockKind, Document, Policy
from hoering.drafttext import draft_text, folded
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.names import clean_name, printed_name
from hoering.reading.senders.persons import inverted, person_in

# Comments, changes or the draft's own passages; words of a text that is long as a draft is.
_MANY, _LONG = 3, 1200
_PASSAGE = 6  # words that are no chance: fewer stand in the draft as a line of their own
# The first part of a draft, where it has no title of its own.
_BEGINS = re.compile(r"(?:(?:kapitel |afsnit |§ ?)?1\b|forord|indledning|indhold)", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:microsoft|ms|windows|office)?[\s-]*(?:office)?[\s-]*(?:user|bruger|author|forfatter|ejer|owner"
    r"|gæst|guest|ukendt|unknown|administrator|admin|pc|lenovo|hp|dell)?\s*\d*",
    re.IGNORECASE,
)
# What stands beside a person's name, and is named by letters: "Ida Bro, DOF Fyn".
_LETTERS = re.compile(r"(?!MED\b)[A-ZÆØÅ]{2,6}(?:$|\s+[A-ZÆØÅ])")


def notes_on(document: Document) -> tuple[str, ...]:
    """Comments and tracked changes where they are what the sender says, not the text they hang on:
    there are several, or the text is long as a draft is."""
    notes = [block for block in document.blocks if block.kind in ANNOTATIONS]
    if len(notes) < _MANY and len(document.text.split()) < _LONG:
        return ()
    return tuple(block.span.of(document.text) for block in notes)


def without_copy(document: Document) -> Document:
    """The document without the blocks of the text that was written on, from its beginning on.

    What stands in front of it (a letter, a letterhead) stays, but for the head and foot that the
    draft has on each page; where no beginning is seen, all.
    """
    if not notes_on(document):
        return document
    kept: list[Block] = []
    for part in document.by_file():
        blocks = [document.blocks[nth] for nth in part]
        start = len(blocks)
        if any(block.kind in ANNOTATIONS for block in blocks):
            start = next((n for n, b in enumerate(blocks) if _begins(document, b)), start)
        margins = MARGINS if start < len(blocks) else frozenset()
        kept += [block for block in blocks[:start] if block.kind not in margins]
    return replace(document, blocks=tuple(kept))


def _begins(document: Document, block: Block) -> bool:
    if block.kind is BlockKind.CONTENTS:
        return True
    if block.kind is not BlockKind.HEADING:
        return False
    return block.level == 0 or bool(_BEGINS.match(block.span.of(document.text)))


def without_draft(document: Document, draft: Policy | None, names: Sequence[str] = ()) -> Document:
    """The document without what is printed in the draft, where that is most of it.

    Who answers in a copy of the draft is not who signed its foreword, and nobody of whom it tells, but
    one whom the file is named by: "udkast_ÅSEN rettet" is told by "Rådgivningen Åsen". The head and
    foot of its pages go, too.
    """
    if draft is None:
        return document
    texts = [folded(block.span.of(document.text)) for block in document.blocks]
    printed = draft_text(draft)
    held = [
        text in printed.whole or (text.count(" ") >= _PASSAGE and f" {text} " in printed.words)
        for text in texts
    ]
    sizes = [text.count(" ") + 1 for text in texts]
    taken = [size for size, drafts in zip(sizes, held, strict=True) if drafts]
    if sum(size > _PASSAGE for size in taken) < _MANY or 2 * sum(taken) < sum(sizes):
        return document
    named = _names_in(draft, names)
    front = _front_page(document, texts, held, folded(draft.title))
    own = [
        (not drafts and nth not in front) or bool(named & {*text.split()})
        for nth, (drafts, text) in enumerate(zip(held, texts, strict=True))
    ]
    kept = (
        block
        for block, stays in zip(document.blocks, own, strict=True)
        if stays and block.kind not in MARGINS
    )
    return replace(document, blocks=tuple(kept))


def _front_page(
    document: Document, texts: Sequence[str], held: Sequence[bool], title: str
) -> range:
    """Indexes of the lines between the draft's title and its first words, which no section holds:
    its other title, its date. None where a body or a person is named there: who answers may be."""
    start = texts.index(title) + 1 if title in texts else 0
    end = next((nth for nth in range(start, len(held)) if held[nth]), start)
    lines = [document.blocks[nth].span.of(document.text) for nth in range(start, end)]
    if not start or any(is_body(printed_name(line)) or person_in(line) for line in lines):
        return range(0)
    return range(start, end)


def _names_in(draft: Policy, names: Sequence[str]) -> set[str]:
    """Words of the file's name that the draft knows with a capital letter alone; not of its title."""
    said = {*re.findall(r"\w+", " ".join(section.text for section in draft.sections))}
    called = {*re.findall(r"[^\W\d_]{4,}", " ".join(names).lower())}
    called -= {*folded(draft.title).split()}
    return {word for word in called if word.capitalize() in said and word not in said}


def authors_of(document: Document) -> tuple[str, ...]:
    """Who made the comments and changes, the one with most of them first; no program's names."""
    counted = Counter(block.author for block in document.blocks if block.kind in ANNOTATIONS)
    names = sorted(counted, key=lambda name: (-counted[name], name))
    return tuple(name for name in names if not _NOBODY.fullmatch(name.strip()))


def author_clues(authors: Sequence[str], files: Sequence[str]) -> Iterator[Clue]:
    """Names of those who commented: a clue of last resort, for they may be of the secretariat.

    One that the file is named by, too, is a body's though it is like none: "Plan og Byg".
    """
    for name in authors[:2]:
        whole = printed_name(name)
        parts = re.split(r"\s+[–—-]\s+|\s*[|·/]\s*|,\s+(?=\S+\s*\S)", name)
        parts = [whole] if "," in whole else parts
        bodies = [p for p in parts if is_body(p) or (p != name and _LETTERS.match(p))]
        if not bodies and not person_in(name) and any(name.lower() in f.lower() for f in files):
            bodies = [name]
        for part in bodies:
            yield Clue(clean_name(part), 2.5, "comment")
        person = person_in(inverted(name)) or person_in(name.split(",")[0])
        # "Bo Lund, DOF Midtfyn" writes for the body.
        if person and not bodies:
            yield Clue(person, 1.5, "comment", person=True)
