"""What stands in the pictures of a response: data for the list, and pictures somebody must look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    Page,
    PersonalDatum,
    PersonalKind,
    Response,
    RoundFacts,
    SeenPicture,
    Settled,
    Span,
    Verdict,
    Where,
)
from hoering.language.namelist import name_list
from hoering.privacy.find import find_personal
from hoering.privacy.letters.behalf import writes_privately
from hoering.privacy.masking.masking import Mask
from hoering.privacy.publishing.places import Hiding, boxes_of

WHY = "et billede, der ikke kunne læses med sikkerhed, fx en underskrift: se på det"
MUTE = "tekst med en skrift uden tegntabel, som ikke kunne læses: se på den"
_MUTE_TITLE = "Ulæselig tekst"
_FORM = 3  # responses with one and the same picture: a form's or the municipality's, nobody's hand


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture on a page of a response. `title` is its text in the list, "" for one that is not
    there; `hidden` tells that all of it is painted over."""

    picture: SeenPicture
    title: str = ""
    hidden: bool = False


Pictures = Mapping[str, tuple[Pasted, ...]]  # by response


def pasted_in(responses: Sequence[Response], seen: Iterable[SeenPicture]) -> Pictures:
    """The pictures of each response, those that nobody could read for sure with a title."""
    on: dict[tuple[str, int], list[SeenPicture]] = {}
    for picture in seen:
        on.setdefault((picture.file, picture.page), []).append(picture)
    own = {
        r.id: [p for page in r.document.pages for p in on.get((page.file, page.number), ())]
        for r in responses
    }
    holders = Counter(c for found in own.values() for c in {p.content for p in found})
    return {r.id: tuple(_titled(r, own[r.id], holders, on)) for r in responses if own[r.id]}


def _titled(
    response: Response,
    pictures: Sequence[SeenPicture],
    holders: Mapping[str, int],
    on: Mapping[tuple[str, int], Sequence[SeenPicture]],
) -> Iterator[Pasted]:
    """One picture in several places has the title of the first."""
    titles: dict[str, str] = {}
    several = len({page.file for page in response.document.pages}) > 1
    for picture in pictures:
        if picture.covered:
            yield Pasted(picture, hidden=True)
            continue
        if picture.certain or holders[picture.content] >= _FORM:
            yield Pasted(picture)
            continue
        beside = [
            p for p in on[picture.file, picture.page] if not p.covered and p.mute == picture.mute
        ]
        number = f" {beside.index(picture) + 1}" if len(beside) > 1 else ""
        file = f" i »{PurePosixPath(picture.file).name}«" if several else ""
        what = _MUTE_TITLE if picture.mute else "Billede"
        title = f"{what}{number} på side {picture.page}{file}"
        yield Pasted(picture, titles.setdefault(picture.content, title))


def found_in_pictures(
    responses: Iterable[Response],
    pictures: Pictures,
    facts: RoundFacts,
    known: Iterable[PersonalDatum],
) -> tuple[PersonalDatum, ...]:
    """What tells of private persons in pictures alone, and the pictures to be looked at.

    Raises NoModel.
    """
    keys = {d.key for d in known}
    found: list[PersonalDatum] = []
    for response in responses:
        own = pictures.get(response.id, ())
        found += [d for d in _read_in(response, own, facts) if d.key not in keys]
        found += _to_look_at(response, own)
    return tuple(found)


def _read_in(
    response: Response, own: Sequence[Pasted], facts: RoundFacts
) -> Iterator[PersonalDatum]:
    """Data that stand in the pictures, found as if their text were the end of the letter."""
    texts = {p.picture.text: p.picture.page for p in reversed(own) if p.picture.text}
    if not texts:
        return
    end = len(response.document.text)
    longer = replace(response, document=_with(response.document, dict(reversed(texts.items()))))
    for datum in find_personal([longer], facts):
        if datum.spans and datum.spans[0].start >= end:
            yield replace(datum, where=Where.PICTURE, spans=())


def _with(document: Document, texts: Mapping[str, int]) -> Document:
    text, pages, blocks = document.text, list(document.pages), list(document.blocks)
    for said, number in texts.items():
        text += "\n"
        start = len(text)
        for line in said.splitlines():
            here = Span(len(text), len(text) + len(line))
            blocks.append(Block(here, number, BlockKind.PARAGRAPH))
            text += line + "\n"
        pages.append(Page("", number, Span(start, len(text)), recognised=True))
    return replace(document, text=text, pages=tuple(pages), blocks=tuple(blocks))


def _to_look_at(response: Response, own: Sequence[Pasted]) -> Iterator[PersonalDatum]:
    """A private sender's picture is hidden unless somebody says otherwise, a body's is not."""
    first = {p.title: p.picture.page for p in reversed(own) if p.title}
    if not first:
        return
    verdict = Verdict.HIDE if writes_privately(response, name_list()) else Verdict.KEEP
    for title, page in reversed(first.items()):
        why = MUTE if title.startswith(_MUTE_TITLE) else WHY
        yield PersonalDatum(
            response.id, PersonalKind.PICTURE, title, page, Where.PICTURE, (), why, verdict
        )


def with_verdicts(pictures: Pictures, data: Iterable[Settled]) -> dict[str, tuple[Pasted, ...]]:
    """The pictures, with those that are to be hidden told."""
    hidden = {
        (s.datum.response, s.datum.text)
        for s in data
        if s.hidden and s.datum.kind is PersonalKind.PICTURE
    }
    return {
        response: tuple(
            replace(p, hidden=p.picture.covered or (response, p.title) in hidden) for p in own
        )
        for response, own in pictures.items()
    }


def hiding_in(pasted: Pasted, masks: Iterable[Mask]) -> Hiding:
    """What is to be painted over in a picture: all of it, or the hidden words in it."""
    picture = pasted.picture
    if pasted.hidden:
        return Hiding((picture.box,))
    found = Hiding()
    for mask in masks:
        for span in mask.spans(picture.text):
            found += Hiding(boxes_of([w.box for w in picture.words if w.span.overlaps(span)]))
    return found
