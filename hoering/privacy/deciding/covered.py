"""What a sender covered in his own file: it is hidden wherever it would be written again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hoering.domain import (
    Box,
    PersonalDatum,
    PersonalKind,
    Response,
    SeenPicture,
    Span,
    Verdict,
    Where,
)
from hoering.privacy.wording.hit import telling

WHY = "ligger dækket i afsenderens fil"
_LEAST = 3  # letters or figures: "1" is hidden nowhere else for having lain under a bar


def with_covered(
    responses: Iterable[Response], seen: Iterable[SeenPicture], known: Sequence[PersonalDatum]
) -> tuple[PersonalDatum, ...]:
    """The data known, those that lie covered hidden, with a reason that says so; and a datum for
    what lies covered besides."""
    places: dict[tuple[str, int], set[Box]] = {}
    for one in seen:
        if one.covered:
            places.setdefault((one.file, one.page), set()).update(w.box for w in one.words)
    if not any(places.values()):
        return tuple(known)
    stretches = {r.id: [s for s in _stretches(r, places) if len(s) >= _LEAST] for r in responses}
    found = [_told(datum, stretches.get(datum.response, ())) for datum in known]
    keys = {datum.key for datum in found}
    for response in responses:
        hidden = [d for d in found if d.response == response.id and d.proposal is Verdict.HIDE]
        own = [span for datum in hidden for span in datum.spans]
        for span in stretches[response.id]:
            if any(s.start <= span.start and span.end <= s.end for s in own):
                continue
            new = _datum(response, span, stretches[response.id])
            if new.key not in keys:
                keys.add(new.key)
                found.append(new)
                own += new.spans
    return tuple(found)


def _stretches(response: Response, places: Mapping[tuple[str, int], set[Box]]) -> Iterator[Span]:
    """The covered words of a response; those that follow each other in one line or block as one."""
    text = response.document.text
    last: Span | None = None
    for page in response.document.pages:
        covered = places.get((page.file, page.number), set())
        for word in sorted(page.words) if covered else ():
            if word.box not in covered or not any(map(str.isalnum, word.span.of(text))):
                continue
            if (
                last
                and "\n" not in (between := text[last.end : word.span.start])
                and not re.search(r"\w", between)
            ):
                last = Span(last.start, word.span.end)
                continue
            if last:
                yield _bare(text, last)
            last = word.span
    if last:
        yield _bare(text, last)


def _bare(text: str, span: Span) -> Span:
    """The stretch without signs at its ends."""
    said = span.of(text)
    start = re.match(r"[\W_]*", said)
    end = re.search(r"[\W_]*$", said)
    assert start and end
    return Span(span.start + start.end(), span.start + end.start())


def _told(datum: PersonalDatum, covered: Sequence[Span]) -> PersonalDatum:
    """The datum with the reason that it lies covered; hidden where all its places do."""
    under = [any(span.overlaps(c) for c in covered) for span in datum.spans]
    if not any(under):
        return datum
    verdict = Verdict.HIDE if all(under) else datum.proposal
    return replace(datum, proposal=verdict, why=f"{datum.why}; {WHY}")


def _datum(response: Response, span: Span, covered: Sequence[Span]) -> PersonalDatum:
    text = response.document.text
    span = telling(text, span, covered)
    return PersonalDatum(
        response.id,
        PersonalKind.OTHER,
        span.of(text),
        response.document.page_at(span.start),
        Where.TEXT,
        (span,),
        WHY,
        Verdict.HIDE,
    )
