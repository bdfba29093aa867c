"""The hidden data as oversigt.json lists them: names side by side as one, addresses whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hoering.domain import DatumKey, PersonalDatum, PersonalKind, Response, Span, Verdict

_BESIDE = {
    PersonalKind.NAME: re.compile(r"^(?:,\s(?:og\s)?|\s(?:og|&|samt)\s|\s)$"),
    PersonalKind.ADDRESS: re.compile(
        # A town between road and postal code; on the next line it would be the next person's name.
        r"^(?:[\s,·|–-]{1,3}|[^\S\n]?[,·|–-]?[^\S\n][A-ZÆØÅ][\wæøå]+(?:[^\S\n][A-ZÆØÅ][\wæøå]+)?,[^\S\n])$"
    ),
}


def listed_for_export(
    data: Iterable[PersonalDatum], responses: Iterable[Response]
) -> list[dict[str, object]]:
    """`personal_data` of oversigt.json: what is proposed or decided to be hidden.

    "Alberte og Konrad" stands as one text, as it does in the letter, and so does a street with
    its town; a datum all of whose places lie in such a text is not listed again, but for the
    names of a list of three or more, each of which can be looked for.
    """
    documents = {r.id: r.document for r in responses}
    hidden = [d for d in data if d.proposal is Verdict.HIDE]
    by: dict[tuple[str, PersonalKind], list[Span]] = {}
    for datum in hidden:
        by.setdefault((datum.response, datum.kind), []).extend(datum.spans)
    wide = {
        key: list(_together(documents[key[0]].text, sorted(spans), key[1]))
        for key, spans in by.items()
        if key[1] in _BESIDE
    }
    rows: dict[DatumKey, dict[str, object]] = {}
    for datum in hidden:
        key = (datum.response, datum.kind)
        document = documents[datum.response]
        if not datum.spans:
            rows.setdefault(datum.key, _row(datum, datum.page, datum.text))
        for span in datum.spans:
            whole = next((w for w in wide.get(key, ()) if w.overlaps(span)), None)
            text = " ".join((whole or span).of(document.text).split())
            place = document.page_at((whole or span).start)
            rows.setdefault((datum.response, datum.kind.value, text), _row(datum, place, text))
            broken = whole is not None and "\n" in whole.of(document.text)
            if whole and datum.kind is PersonalKind.NAME and (broken or _is_list(text)):
                alone = " ".join(span.of(document.text).split())
                rows.setdefault(
                    (datum.response, datum.kind.value, alone), _row(datum, place, alone)
                )
    return list(rows.values())


def _is_list(text: str) -> bool:
    return len(re.findall(r",\s|\s(?:og|&|samt)\s", text)) > 1


def _row(datum: PersonalDatum, page: int, text: str) -> dict[str, object]:
    return {"response": datum.response, "page": page, "text": text, "kind": datum.kind.value}


def _together(text: str, spans: list[Span], kind: PersonalKind) -> Iterator[Span]:
    """Spans with nothing but a comma or "og" between them, made one; only those of several."""
    merged: list[tuple[Span, int]] = []
    for span in spans:
        if merged and _BESIDE[kind].match(text[merged[-1][0].end : span.start]):
            before, count = merged[-1]
            merged[-1] = (Span(before.start, span.end), count + 1)
        else:
            merged.append((span, 1))
    return (span for span, count in merged if count > 1)
