"""A response as a PDF file that may be published: one file, neutral name, nothing hidden in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PIL.Image import Image

from hoering.domain import ANNOTATIONS, Box, Document, Page, Response, SenderKind
from hoering.privacy.paper.pages import Source, packed
from hoering.privacy.paper.public_file import Making, PublicFile
from hoering.privacy.paper.sheet_of_paper import A4, Ink, add_page
from hoering.privacy.paper.unread import has_unread
from hoering.privacy.publishing.painting import SURE, fits, labels, painted, turned_for, unseen
from hoering.privacy.publishing.pictured import Pasted, hiding_in
from hoering.privacy.publishing.places import Hiding, hiding_on, in_whole_fields
from hoering.privacy.publishing.typeset import LEFT, RIGHT, SIZE, TOP, typeset, wrapped
from hoering.privacy.redacting.redacting import Masks

# A source's format ("pdf", "image" …) and bytes by its name; None where it is gone.
Fetch = Callable[[str], tuple[str, bytes] | None]
# The picture that a page of a source was read from, upright and straight, and its size in points.
ScanOf = Callable[[str, bytes, int], tuple[Image, tuple[float, float]] | None]

_UNREAD = (
    "Side {number} i afsenderens fil kunne ikke læses maskinelt. Den er ikke offentliggjort, fordi ingen kan "
    "indestå for, at den er uden personoplysninger."
)
_SET_ANEW = "Siden er sat på ny, fordi det ikke kan afgøres, hvor på den personoplysningerne står."
_NOT_PRINTED = "Kommentarer og rettelser i afsenderens fil:"


class Press:
    """Makes the public files of a round.

    `fetch` gives a source's bytes, `scan_of` the picture that a page was recognised on; `alive` is
    called before each page; `pictures` are those on pages with text; `unsure` (file, page in it)
    are pages that are set anew, as nobody knows where on them the hidden words stand.
    """

    def __init__(
        self,
        fetch: Fetch,
        responses: Sequence[Response],
        masks: Masks,
        scan_of: ScanOf,
        alive: Callable[[], None] | None = None,
        pictures: Sequence[Pasted] = (),
        unsure: Collection[tuple[str, int]] = (),
    ) -> None:
        self.fetch, self.masks, self.scan_of = fetch, masks, scan_of
        self.alive, self.unsure = alive or (lambda: None), unsure
        self.shared: dict[tuple[str, int], list[tuple[Response, Page]]] = {}
        for response in responses:
            for page in response.document.pages:
                self.shared.setdefault((page.file, page.number), []).append((response, page))
        self.pictures: dict[tuple[str, int], list[Pasted]] = {}
        for one in pictures:
            self.pictures.setdefault((one.picture.file, one.picture.page), []).append(one)
        self._spans = {r.id: masks[r.id].spans(r.document.text) for r in responses}

    def file_of(self, response: Response) -> PublicFile:
        """The public file of one response; it has at least one page."""
        made = Making()
        files = dict.fromkeys(page.file for page in response.document.pages)
        for file in files:
            self._add_file(made, response, file)
        return self._bound(made, response)

    def anew(self, response: Response) -> PublicFile:
        """The public file from the words that were read: no source is opened."""
        made = Making()
        for page in response.document.pages:
            made.pages.setdefault((page.file, page.number), made.count + 1)
            if page.unread:
                made.sheets([_note(_UNREAD.format(number=page.number))])
            else:
                self._set_anew(made, response, [page])
        self._add_notes(made, response, response.document.pages)
        return self._bound(made, response)

    def _bound(self, made: Making, response: Response) -> PublicFile:
        if not made.count:
            made.sheets(self._typeset(response, response.document, None))
        return PublicFile(
            response.id,
            packed(made.writer, self._title(response)),
            made.pages,
            tuple(made.pictured),
            made.count,
        )

    def _title(self, response: Response) -> str:
        """What a screen reader announces, and what stands above the window: whose answer it is."""
        if response.sender_kind is SenderKind.CITIZEN:
            return f"Høringssvar {response.id} fra en borger"
        return f"Høringssvar {response.id} fra {self.masks[response.id].text(response.sender)}"

    def _add_file(self, made: Making, response: Response, file: str) -> None:
        pages = [p for p in response.document.pages if p.file == file]
        kind, data = self._fetched(file)
        if kind == "pdf":
            self._add_pdf(made, response, pages, data)
            return
        for page in pages:
            made.pages[file, page.number] = made.count + 1
            self.alive()
            if page.unread:
                made.sheets([_note(_UNREAD.format(number=page.number))])
            elif (page.file, page.number) in self.unsure:
                self._set_anew(made, response, [page])
            elif kind == "image" and page.words:
                self._add_scan(made, response, page, None, (kind, data))
            else:
                made.sheets(self._typeset(response, response.document, page))

    def _add_pdf(
        self, made: Making, response: Response, pages: Sequence[Page], data: bytes
    ) -> None:
        try:
            source = Source(data)
        except Exception:
            # A file that one reader could read and the other cannot: its words are set anew.
            self._set_anew(made, response, pages)
            return
        with source:
            for page in pages:
                made.pages[page.file, page.number] = made.count + 1
                self.alive()
                try:
                    self._add_pdf_page(made, response, page, source, data)
                except Exception:
                    self._set_anew(made, response, [page])
        self._add_notes(made, response, pages)

    def _fetched(self, file: str) -> tuple[str, bytes]:
        try:
            return self.fetch(file) or ("", b"")
        except Exception:
            # A damaged mail makes its parser raise whatever it likes; the text was read once.
            return "", b""

    def _set_anew(self, made: Making, response: Response, pages: Sequence[Page]) -> None:
        for page in pages:
            made.pages.setdefault((page.file, page.number), made.count + 1)
            made.sheets(self._typeset(response, response.document, page, _SET_ANEW))

    def _typeset(
        self, response: Response, document: Document, page: Page | None, note: str = ""
    ) -> list[list[Ink]]:
        return typeset(document, page, self.masks[response.id], self._spans[response.id], note)

    def hiding(self, response: Response, page: Page) -> Hiding:
        """Of all responses that share the page; what `response` hides is hidden in the others' too.

        A chair who is named there in office can be the private sender here.
        """
        found, mask = Hiding(), self.masks[response.id]
        for other, own in self.shared[page.file, page.number]:
            found += hiding_on(own, other.document, self._spans[other.id], self.masks[other.id])
            if other.id != response.id:
                spans = mask.spans(other.document.text)
                found += hiding_on(own, other.document, spans, mask)
        masks = [mask, *(self.masks[other.id] for other, _ in self.shared[page.file, page.number])]
        for one in self.pictures.get((page.file, page.number), ()):
            found += hiding_in(one, masks)
        return found

    def _add_pdf_page(
        self, made: Making, response: Response, page: Page, source: Source, data: bytes
    ) -> None:
        if page.unread:
            made.sheets([_note(_UNREAD.format(number=page.number))])
            return
        hiding = self.hiding(response, page)
        fields = source.fields(page.number) if hiding.boxes else []
        hiding = in_whole_fields(hiding, fields)
        if hiding.unplaced or (page.file, page.number) in self.unsure:
            self._set_anew(made, response, [page])
        elif page.recognised and page.words:
            self._add_scan(made, response, page, source, ("pdf", data), fields)
        elif (strange := self._is_strange(response, page, source)) or hiding:
            # What is seen can be more than was read, or than this response's words, or stand
            # elsewhere than its letters say: it is read again.
            shared = len(self.shared[page.file, page.number]) > 1
            if strange or shared or fields or source.shows_more(page.number):
                made.pictured.append(made.count + 1)
            shown = (source.picture(page.number), source.size(page.number))
            if source.is_turned(page.number):
                beside = bool(fields or self.pictures.get((page.file, page.number)))
                if not (found := turned_for([w.box for w in page.words], *shown, beside)):
                    return self._set_anew(made, response, [page])
                shown = found
            self._add_picture(made, response, page, *shown, hiding)
        else:
            if self._has_new_picture(made, page):
                made.pictured.append(made.count + 1)
            source.carry_over(page.number, made.writer)
            made.count += 1

    def _has_new_picture(self, made: Making, page: Page) -> bool:
        """Whether the page has a picture that no page before it had: it is read again."""
        own = {p.picture.content for p in self.pictures.get((page.file, page.number), ())}
        new = own - made.looked_at
        made.looked_at |= new
        return bool(new)

    def _is_strange(self, response: Response, page: Page, source: Source) -> bool:
        """Whether the page holds more than was read from it, or pictures in a private letter."""
        read = "\n".join(
            own.span.of(r.document.text) for r, own in self.shared[page.file, page.number]
        )
        mute = any(p.picture.mute for p in self.pictures.get((page.file, page.number), ()))
        if mute or has_unread(source.text(page.number), read) or not source.is_simple(page.number):
            return True
        return response.sender_kind is SenderKind.CITIZEN and source.has_pictures(page.number)

    def _add_scan(
        self,
        made: Making,
        response: Response,
        page: Page,
        source: Source | None,
        file: tuple[str, bytes],
        fields: Sequence[Box] = (),
    ) -> None:
        """A page read from its picture, on which its words have their places; `fields` of a form."""
        boxes = [w.box for w in page.words]
        hiding = in_whole_fields(self.hiding(response, page), fields)
        tried: list[tuple[float, Image, tuple[float, float]]] = []
        size = (page.width or A4[0], page.height or A4[1])
        if source is not None:
            whole = source.size(page.number)
            if abs(whole[0] - size[0]) < 3 and abs(whole[1] - size[1]) < 3:
                image = source.picture(page.number)
                tried.append((fits(image, boxes, whole), image, whole))
        if not tried or tried[0][0] < SURE * 3:
            found = self.scan_of(*file, page.number)
            if found is not None:
                for turned in (found[0], found[0].rotate(180)):
                    tried.append((fits(turned, boxes, found[1]), turned, found[1]))
        best = max(tried, key=lambda t: t[0], default=None)
        if best is None or best[0] < SURE:
            self._set_anew(made, response, [page])
            return
        made.pictured.append(made.count + 1)
        self._add_picture(made, response, page, best[1], best[2], hiding)

    def _add_picture(
        self,
        made: Making,
        response: Response,
        page: Page,
        image: Image,
        size: tuple[float, float],
        hiding: Hiding,
    ) -> None:
        lines = [
            *unseen(page, response.document, self._spans[response.id], size[1], hiding.whole),
            *labels(hiding, size[1]),
        ]
        add_page(made.writer, lines, size, painted(image, hiding, size))
        made.count += 1

    def _add_notes(self, made: Making, response: Response, pages: Sequence[Page]) -> None:
        """Comments and tracked changes, which stand beside the page and are not carried over."""
        document = response.document
        within = [
            b
            for b in document.blocks
            if b.kind in ANNOTATIONS
            and any(p.span.start <= b.span.start < p.span.end for p in pages)
        ]
        if within:
            only = replace(document, blocks=tuple(within))
            made.sheets(self._typeset(response, only, None, _NOT_PRINTED))


def _note(text: str) -> list[Ink]:
    lines = wrapped(text, SIZE, False, A4[0] - LEFT - RIGHT)
    return [Ink(line, LEFT, A4[1] - TOP - n * SIZE * 1.35, SIZE) for n, line in enumerate(lines)]
