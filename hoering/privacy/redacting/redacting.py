"""The analysis as it may be published: texts, senders and quotes with the hidden data replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hoering.domain import (
    DOUBTFUL,
    NO_RESPONSE,
    UNCHANGED_DRAFT,
    Analysis,
    Document,
    Finding,
    Linking,
    Page,
    PersonalDatum,
    PersonalKind,
    Remark,
    Response,
    Settled,
    Source,
    Span,
    Splitting,
    remark_id,
)
from hoering.privacy.deciding.substitutes import Citizens
from hoering.privacy.deciding.unmistakable import elsewhere
from hoering.privacy.masking.cutting import pieces_of
from hoering.privacy.masking.masking import Mask, mask_of
from hoering.privacy.redacting.closed_words import ClosedWords, closed_words, public_text
from hoering.privacy.redacting.headings import Told, hidden_words, open_words, public_theming
from hoering.privacy.redacting.senders import Named, is_body, names_of, public_sender

FOLDER = "svar"
_WORD = re.compile(r"[^\W\d_]{2,}")
Pages = Mapping[tuple[str, str, int], int]  # (response, file, page in it) → page in the public file


@dataclass(frozen=True, slots=True)
class Masks:
    """A mask for each response, and `everywhere` one of what is certain in any text, for responses
    that hide nothing and what belongs to no response; the names on each response's list; the words
    of what is hidden anywhere (`hidden_words`), what everybody may read (`open_words`), and the words of
    hidden conditions that nobody may (`closed`)."""

    of: Mapping[str, Mask]
    everywhere: Mask
    names: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    open: str = ""
    closed: ClosedWords = field(default_factory=ClosedWords)

    def __getitem__(self, response: str) -> Mask:
        return self.of.get(response, self.everywhere)


def masks_of(
    data: Iterable[Settled],
    analysis: Analysis | None = None,
) -> Masks:
    """The masks of all that is to be hidden. What one response hides and another keeps (a chair
    who has a private person's name) stays where no response is told; so do words of the draft and
    of the secretariat's themes of `analysis`, in small letters, and a body's name in its letter."""
    hidden: dict[str, list[tuple[PersonalDatum, str]]] = {}
    kept: dict[str, set[str]] = {}
    texts = [one for one in data if one.datum.kind is not PersonalKind.PICTURE]
    for one in texts:
        if one.hidden:
            hidden.setdefault(one.datum.response, []).append((one.datum, one.instead))
        else:
            kept.setdefault(one.datum.response, set()).add(one.datum.text)
    bodies = {r.id: r.sender for r in analysis.responses if is_body(r)} if analysis else {}
    public = public_text(analysis) if analysis else ""
    every = [one.datum for one in texts if one.hidden]
    masks = Masks(
        {r: mask_of(own, kept.get(r, ()), bodies.get(r, "")) for r, own in hidden.items()},
        elsewhere(texts),
        names_of(texts),
        hidden_words(every) - frozenset(_WORD.findall(public.lower())),
        open_words(public),
    )
    if analysis is None:
        return masks
    closed = closed_words(every, analysis, lambda response, text: masks[response].blocked(text))
    return replace(masks, closed=closed)


def public_name(response: Response) -> str:
    """The neutral name of a response's public file: H01.pdf."""
    return f"{response.id}.pdf"


def public_senders(analysis: Analysis, masks: Masks) -> dict[str, str]:
    """Each response's sender as published."""
    stay = analysis.round.citizens == Citizens.NAME
    return {
        r.id: public_sender(r, masks[r.id], masks.names.get(r.id, ()), stay)
        for r in analysis.responses
    }


def redacted(analysis: Analysis, masks: Masks, pages: Pages, counts: Mapping[str, int]) -> Analysis:
    """The analysis without the hidden data, with neutral file names and new remark ids.

    `counts` tells how many pages each response's public file has.

    Ids are made anew: the old ones are hashes of the whole words, and whoever guesses a name
    could see from them that the guess was right.
    """
    remarks = dict(_told(analysis, masks))
    ids = _new_ids(analysis, remarks)
    senders = public_senders(analysis, masks)

    def told(remark: str) -> Told:
        return remarks.get(remark) or Told("", (), masks.everywhere, masks.open, masks.closed)

    return replace(
        analysis,
        responses=tuple(
            replace(
                _response(r, masks[r.id], pages, counts[r.id]),
                sender=senders[r.id],
            )
            for r in analysis.responses
        ),
        splittings=tuple(_splitting(s, remarks, ids, pages, analysis) for s in analysis.splittings),
        theming=public_theming(
            analysis.theming, ids, told, masks.everywhere, masks.words, masks.closed
        ),
        linking=_linking(analysis.linking, ids, told, masks.everywhere),
        findings=tuple(_findings(analysis)),
        personal=(),
    )


def _linking(
    linking: Linking, ids: Mapping[str, str], told: Callable[[str], Told], everywhere: Mask
) -> Linking:
    """A reply can name what is hidden in another letter: "Ring til Parken på …"."""
    return replace(
        linking,
        answers=tuple(
            replace(
                a,
                remark=ids[a.remark],
                why=told(a.remark).of(a.why),
                reply=a.reply and everywhere.text(told(a.remark).without_hidden(a.reply)),
            )
            for a in linking.answers
        ),
        links=tuple(
            replace(link, remark=ids[link.remark], why=told(link.remark).of(link.why))
            for link in linking.links
        ),
        alarms=tuple(
            replace(
                a,
                subject=ids.get(a.subject, a.subject),
                text=told(a.subject).of(a.text),
                near=tuple(ids.get(remark, remark) for remark in a.near),
            )
            for a in linking.alarms
        ),
    )


def _told(analysis: Analysis, masks: Masks) -> Iterator[tuple[str, Told]]:
    """Each remark's id, and what is hidden in it; data that end in another remark as well."""
    documents = {r.id: r.document.text for r in analysis.responses}
    hidden = {r: masks[r].spans(text) for r, text in documents.items()}
    for remark in analysis.remarks:
        home = remark.response
        mask = masks[home]
        pieces = pieces_of(
            remark.text, remark.spans, documents.get(home, ""), hidden.get(home, ()), mask
        )
        yield remark.id, Told(remark.text, pieces, mask, masks.open, masks.closed)


def _new_ids(analysis: Analysis, told: Mapping[str, Told]) -> dict[str, str]:
    """Old id → new id: the hash of the neutral file name and the masked words."""
    names = {r.id: public_name(r) for r in analysis.responses}
    found: dict[str, str] = {}
    used: set[str] = set()
    for remark in analysis.remarks:
        masked = told[remark.id].masked
        nth = 0
        while (new := remark_id(names.get(remark.response, remark.response), masked, nth)) in used:
            nth += 1
        used.add(new)
        found[remark.id] = new
    return found


def _response(response: Response, mask: Mask, pages: Pages, count: int) -> Response:
    file = f"{FOLDER}/{public_name(response)}"
    return replace(
        response,
        sources=(Source(file, tuple(range(1, count + 1))),),
        document=_document(response, mask, pages, file, count),
    )


def _document(response: Response, mask: Mask, pages: Pages, file: str, count: int) -> Document:
    """The document with hidden words as blocks, so that every span still holds.

    A page of the sender's that was set anew can fill several: those behind the first are empty.
    """
    document = response.document
    first = {pages.get((response.id, p.file, p.number)): p for p in document.pages}
    shown: list[Page] = []
    for number in range(1, count + 1):
        page = first.get(number)
        end = shown[-1].span.end if shown else 0
        shown.append(
            Page(
                file=file,
                number=number,
                span=page.span if page else Span(end, end),
                width=page.width if page else None,
                height=page.height if page else None,
                unread=page.unread if page else "",
                recognised=page.recognised if page else False,
            )
        )
    return Document(
        text=mask.blocked(document.text),
        pages=tuple(shown),
        blocks=tuple(
            replace(b, author=mask.text(b.author), anchor=mask.text(b.anchor))
            for b in document.blocks
        ),
    )


def _splitting(
    splitting: Splitting,
    told: Mapping[str, Told],
    ids: Mapping[str, str],
    pages: Pages,
    analysis: Analysis,
) -> Splitting:
    response = next(r for r in analysis.responses if r.id == splitting.response)
    return replace(
        splitting,
        requests=(),  # for the secretariat alone
        remarks=tuple(
            _remark(r, told[r.id], ids[r.id], pages, response) for r in splitting.remarks
        ),
    )


def _remark(remark: Remark, told: Told, new_id: str, pages: Pages, response: Response) -> Remark:
    file = next(
        (
            p.file
            for p in reversed(response.document.pages)
            if remark.spans and p.span.start <= remark.spans[0].start
        ),
        "",
    )
    return replace(
        remark,
        id=new_id,
        text=told.masked,
        page=pages.get((response.id, file, remark.page), remark.page),
        heading=told.mask.text(remark.heading),
        references=tuple(
            replace(ref, value=told.mask.text(ref.value)) for ref in remark.references
        ),
    )


def _findings(analysis: Analysis) -> Iterable[Finding]:
    """Troubles with files, under neutral names; the sentences quote the old ones and go.

    Those with the municipality's own files stay as they are, but for the templates: the public
    version is made without them.
    """
    names: dict[str, str] = {}
    for response in analysis.responses:
        for source in response.sources:
            names.setdefault(source.file, f"{FOLDER}/{public_name(response)}")
    own = analysis.round.own_files
    unnamed = 0
    for finding in analysis.findings:
        if finding.code in (UNCHANGED_DRAFT, DOUBTFUL, *NO_RESPONSE):
            continue  # for the secretariat to look at: nothing that the public could miss
        if finding.source in own:
            if finding.code != "template":
                yield finding
        elif finding.source in names:
            text = "Der er problemer med den oprindelige fil. Se den interne oversigt."
            yield Finding(finding.code, names[finding.source], text, finding.page)
        else:
            unnamed += 1
            text = "Filen kunne ikke læses og er ikke offentliggjort."
            yield Finding(finding.code, f"{FOLDER}/ulæst fil {unnamed}", text)
