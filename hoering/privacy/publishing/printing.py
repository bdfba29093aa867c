"""One response's public file, made and checked: a task that a process of its own can do.

Sources may be hostile, and what is carried over from them as well. Whoever runs the task where a
crash or a hang takes nobody else along has `printed_anew` for what came to nothing: the words as
they were read, and no byte of the source.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Response
from hoering.privacy.checking.checking import Reader, left_in_pdf, telling_pages
from hoering.privacy.paper.public_file import PublicFile
from hoering.privacy.publishing.pictured import Pasted, Pictures
from hoering.privacy.publishing.publishing import Fetch, Press, ScanOf
from hoering.privacy.redacting.redacting import Masks


@dataclass(frozen=True, slots=True)
class Tools:
    """What the task is given from elsewhere; all of it can be sent to another process.

    `read` reads the words of a picture, where that can be done; `alive` is called while the task
    goes on.
    """

    fetch: Fetch
    scan_of: ScanOf
    read: Reader | None = None
    alive: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A response to be printed; `beside` are those that share pages with it, `pictures` those on
    their pages with text."""

    response: Response
    beside: tuple[Response, ...]
    masks: Masks
    pictures: tuple[Pasted, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """`left` are hidden texts that are still found in the file."""

    file: PublicFile
    left: tuple[str, ...]


def orders(
    responses: Sequence[Response], masks: Masks, pictures: Pictures | None = None
) -> Iterator[Order]:
    """An order for each response, with no more than the task needs."""
    on: dict[tuple[str, int], list[int]] = {}
    for nth, response in enumerate(responses):
        for page in response.document.pages:
            on.setdefault((page.file, page.number), []).append(nth)
    for nth, response in enumerate(responses):
        shared = {n for p in response.document.pages for n in on[p.file, p.number]} - {nth}
        beside = tuple(responses[n] for n in sorted(shared))
        own = {r.id: masks.of[r.id] for r in (response, *beside) if r.id in masks.of}
        pasted = [p for r in (response, *beside) for p in (pictures or {}).get(r.id, ())]
        yield Order(response, beside, Masks(own, masks.everywhere), tuple(pasted))


def printed(order: Order, tools: Tools) -> Printed:
    """The public file from the response's sources. Hostile sources can end the process."""
    made = _checked(_press(order, tools).file_of(order.response), order, tools)
    loose = [p for p in order.pictures if not (p.title or p.hidden)]
    if made.left and loose:
        # The second reading of a picture saw more than the first; nobody was asked about it: it goes.
        pictures = tuple(replace(p, hidden=p.hidden or not p.title) for p in order.pictures)
        order = replace(order, pictures=pictures)
        made = _checked(_press(order, tools).file_of(order.response), order, tools)
    unsure = _unsure(made, order, tools.read) if made.left else set()
    if unsure:
        made = _checked(_press(order, tools, unsure).file_of(order.response), order, tools)
    return made


def _unsure(made: Printed, order: Order, read: Reader | None) -> set[tuple[str, int]]:
    """The pages (file, page in it) that were painted, and on which hidden words are still read: what
    their letters say is not what is seen. Pictures that somebody let stay are theirs to decide on."""
    if read is None:
        return set()
    kept = {(p.picture.file, p.picture.page) for p in order.pictures if p.title and not p.hidden}
    mask, file = order.masks[order.response.id], made.file
    telling = set(telling_pages(file.data, mask, read, file.pictured))
    return {page for page, number in file.pages.items() if number in telling} - kept


def printed_anew(order: Order, tools: Tools) -> Printed:
    """The public file from the words that were read, all pages set anew; no source is opened."""
    return _checked(_press(order, tools).anew(order.response), order, tools)


def _press(order: Order, tools: Tools, unsure: Collection[tuple[str, int]] = ()) -> Press:
    shown = (order.response, *order.beside)
    return Press(
        tools.fetch, shown, order.masks, tools.scan_of, tools.alive, order.pictures, unsure
    )


def _checked(file: PublicFile, order: Order, tools: Tools) -> Printed:
    mask = order.masks[order.response.id]
    return Printed(file, tuple(left_in_pdf(file.data, mask, tools.read, file.pictured)))
