"""From the files of hoeringssvar/ to responses: read, put together, sender and date found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from hoering.domain import (
    NO_RESPONSE,
    Document,
    Finding,
    Policy,
    Response,
    RoundFacts,
    Source,
    normalised,
)
from hoering.domain.groups import gathered
from hoering.domain.order import natural
from hoering.language.forms import form_prints
from hoering.language.signatories import SignedList, signatures_in, signed_lists
from hoering.language.tongue import tongue_of
from hoering.reading.collecting import Progress, Shelf, read_items
from hoering.reading.combined.combined import part_names, parts_of
from hoering.reading.duplicates import Said, originals, said
from hoering.reading.formats.outcome import Outcome, appended
from hoering.reading.formats.troubles import trouble
from hoering.reading.inbox import Item, Submission, submissions
from hoering.reading.no_remarks import has_no_remarks
from hoering.reading.received import received_of
from hoering.reading.senders.annotated import notes_on, without_draft
from hoering.reading.senders.joins import with_joins
from hoering.reading.senders.letter import letter_of
from hoering.reading.senders.local_names import usual_form
from hoering.reading.senders.recipient import usual_municipality
from hoering.reading.senders.sender import sender_of
from hoering.reading.senders.sequels import with_sequels
from hoering.reading.several import letters_in, several_of
from hoering.reading.strays import part_doubt, stray_of

# "Hoeringssvar_Ida Holm.pdf": a file's name in the letters of other countries.
_SPELT_OUT = re.compile(r"(?<![^\W\d_][hH])(?<=[hH])oe(?=ring)")
_FORM = 4  # letters with a paragraph in the same words that make it a form's


@dataclass(frozen=True, slots=True)
class Held:
    """A response before anything is known of it; `names` may tell who sent it."""

    document: Document
    names: Sequence[str]


def read_responses(
    root: Path,
    folder: Path,
    facts: RoundFacts,
    executor: Executor | None = None,
    progress: Progress | None = None,
    shelf: Shelf | None = None,
    draft: Policy | None = None,
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """The responses below `folder` in the order of their names, and what could not be read.

    What is printed in the `draft` tells nothing of who sent a copy of it with answers typed in.

    `root` is the round folder, below which sources are named. Files are read by `executor`
    where one is given, those of an earlier run come from the `shelf`. Nothing raises for a single
    file: what cannot be read is a finding.
    Both tuples are empty when the folder does not exist or holds nothing.
    """
    if not folder.is_dir():
        return (), ()
    held, findings = held_responses(root, folder, facts, executor, progress, shelf)
    if not facts.municipality:
        named = usual_municipality(one.document.text for one in held)
        facts = replace(facts, municipality=named)
    responses = with_sequels(with_joins(tuple(_numbered(held, facts, draft))))
    return responses, (*findings, *_foreign(responses))


def held_responses(
    root: Path,
    folder: Path,
    facts: RoundFacts,
    executor: Executor | None = None,
    progress: Progress | None = None,
    shelf: Shelf | None = None,
) -> tuple[list[Held], list[Finding]]:
    """As `read_responses`, before a sender or a date is known: what models are made from."""
    with TemporaryDirectory() as scratch:
        inbox, findings = submissions(root, folder, Path(scratch))
        items = [item for submission in inbox for item in submission.items]
        outcomes = read_items(items, executor, progress, shelf)
    held: list[Held] = []
    packed: Counter[str] = Counter()
    for submission in _apart(inbox, outcomes, facts, findings):
        read = [outcomes[item] for item in submission.items]
        troubles = [trouble for _, troubles in read for trouble in troubles]
        documents = [document for document, _ in read if document is not None]
        parts = list(_held(submission, documents, facts))
        single = len(parts) == len(submission.items) == 1
        stray = stray_of(parts[0].document, troubles, facts) if single else None
        if len(parts) > 1:
            findings.extend(_doubts(parts))
        aside = stray is not None and stray.code in NO_RESPONSE
        findings.extend([] if aside else troubles)
        findings.extend([stray] if stray else [])
        held.extend([] if aside else parts)
        packed[submission.package] += 0 if aside else len(parts)
    return held, [*findings, *_unpacked(packed, items)]


def _doubts(parts: Sequence[Held]) -> Iterator[Finding]:
    """What is told of those parts of a file that look like no response, and have a page of their own."""
    held = Counter(page.number for part in parts for page in part.document.pages)
    for part in parts:
        found = part_doubt(part.document)
        if found is not None and all(held[page.number] == 1 for page in part.document.pages):
            yield found


def _apart(
    inbox: Iterable[Submission],
    outcomes: Mapping[Item, Outcome],
    facts: RoundFacts,
    findings: list[Finding],
) -> Iterator[Submission]:
    """The submissions; the files of an archive each by itself where they are letters of several.

    A folder is one response, whatever lies in it: where it looks otherwise, that is told in `findings`.
    """
    for submission in inbox:
        read = [(item.file_name, outcomes[item][0]) for item in submission.items]
        letters = [(name, document) for name, document in read if document is not None]
        senders = several_of(letters, facts) if len(letters) > 1 else ()
        if senders and submission.loose:
            for item in sorted(submission.items, key=lambda item: natural(item.name)):
                yield Submission(item.file_name, (item,), submission.package)
            continue
        if senders:
            folder = submission.items[0].name.partition(f"/{submission.name}/")[0]
            name = f"{folder}/{submission.name}"
            findings.append(trouble("several", name, why=", ".join(senders)))
        yield submission


def _unpacked(packed: Mapping[str, int], items: Sequence[Item]) -> Iterator[Finding]:
    """What is told of each archive: how many responses its files are. `packed`: name → responses."""
    for name, responses in packed.items():
        if name and responses:
            count = sum(item.name.startswith(f"{name}/") for item in items)
            files = "1 fil" if count == 1 else f"{count} filer"
            read = "som ét svar" if responses == 1 else f"som {responses} svar"
            yield trouble("unpacked", name, kind=files, why=read)


def _held(
    submission: Submission, documents: Sequence[Document], facts: RoundFacts
) -> Iterator[Held]:
    """The document of a submission; those of its parts where one file holds several responses."""
    if not documents:
        return
    if len(submission.items) > 1:
        yield Held(reduce(appended, documents), _names(submission))
        return
    (item,) = submission.items
    if letters := letters_in(documents[0], facts):
        for name, letter in letters:
            yield Held(letter, [_SPELT_OUT.sub("ø", name)])
        return
    parts = parts_of(documents[0], item.file_name, documents[0].outline, facts)
    for part in parts:
        yield Held(part.document, part_names(part) if len(parts) > 1 else _names(submission))


def _numbered(held: Sequence[Held], facts: RoundFacts, draft: Policy | None) -> Iterator[Response]:
    """H01, H02 … with near duplicates pointing to the first of their kind."""
    made: list[Response] = []
    texts: list[Said] = []
    town = usual_form((one.document.text for one in held), facts.town)
    prints = form_prints([one.document for one in held])
    for number, (one, printed) in enumerate(zip(held, prints, strict=True), start=1):
        response, text = _response(f"H{number:02d}", one, facts, town, draft, printed)
        made.append(response)
        texts.append(text)
    firsts = originals(texts)
    groups = gathered(range(len(made)), lambda n: n if firsts[n] is None else firsts[n])
    for group in groups.values():
        formed = _form_words([held[n].document for n in group])
        for n in group:
            if any(normalised(made[n].sender) in words for words in formed):
                made[n] = _signed_apart(made[n], held[n], formed, facts, town)
    for response, first in zip(made, firsts, strict=True):
        original = None if first is None else made[first].id
        yield replace(response, near_duplicate_of=original)


def _form_words(documents: Sequence[Document]) -> frozenset[str]:
    """The paragraphs of a form letter that many sent: what is told in them is nobody's name."""
    if len(documents) < _FORM:
        return frozenset()
    said = Counter(
        words
        for one in documents
        for words in {normalised(block.span.of(one.text)) for block in one.blocks}
    )
    return frozenset(words for words, times in said.items() if times >= _FORM)


def _signed_apart(
    response: Response, held: Held, formed: frozenset[str], facts: RoundFacts, town: str
) -> Response:
    """The response with the sender that is told outside a form letter's own words."""
    document = held.document
    own = (b for b in document.blocks if normalised(b.span.of(document.text)) not in formed)
    letter = letter_of(replace(document, blocks=tuple(own)), held.names)
    sender = sender_of(letter, facts, town)
    return replace(
        response, sender=sender.name, sender_kind=sender.kind, sender_chance=sender.chance
    )


def _response(
    name: str,
    held: Held,
    facts: RoundFacts,
    town: str,
    draft: Policy | None,
    printed: frozenset[int],
) -> tuple[Response, Said]:
    """A response, and what it says besides what its form `printed` (blocks by their index)."""
    notes = notes_on(held.document)
    lists = signed_lists(held.document)
    own = without_draft(_without(lists, held.document), draft, held.names)
    letter = letter_of(own, held.names)
    sender, received = sender_of(letter, facts, town), received_of(letter, facts)
    response = Response(
        id=name,
        sender=sender.name,
        sender_kind=sender.kind,
        received=received.day,
        late=facts.is_late(received.day, received.at),
        no_remarks=has_no_remarks(letter) and not notes,
        near_duplicate_of=None,
        sources=tuple(_sources(held.document)),
        document=held.document,
        sender_chance=sender.chance,
        signatures=signatures_in(held.document, lists),
    )
    own_words = letter_of(_leaving_out(printed, held.document), held.names) if printed else letter
    return response, said(own_words, sender.name, response.no_remarks, notes)


def _without(lists: Sequence[SignedList], document: Document) -> Document:
    """The document without its lists of names: none of those who signed sent it."""
    return _leaving_out({nth for one in lists for nth in one.blocks}, document)


def _leaving_out(blocks: Collection[int], document: Document) -> Document:
    kept = tuple(b for nth, b in enumerate(document.blocks) if nth not in blocks)
    return replace(document, blocks=kept) if blocks else document


def _foreign(responses: Iterable[Response]) -> Iterator[Finding]:
    """A finding for each response that is not in Danish."""
    for response in responses:
        pages, tongue = response.document.pages, tongue_of(response.document.text)
        if pages and tongue:
            yield trouble("foreign", pages[0].file, why=tongue)


def _names(submission: Submission) -> list[str]:
    """The names that may tell the sender: the folder's, then its first file's."""
    first = submission.items[0].file_name
    names = [submission.name] if submission.name == first else [submission.name, first]
    return [_SPELT_OUT.sub("ø", name) for name in names]


def _sources(document: Document) -> Iterator[Source]:
    for file, pages in groupby(document.pages, key=lambda page: page.file):
        yield Source(file, tuple(page.number for page in pages))
