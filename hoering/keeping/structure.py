"""Remarks that people made, cut, joined or removed, in place of the machine's own.

This comes right after the splitting, so that themes, sections and outcomes are found for the
remarks as people cut them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from hoering.domain import (
    ADDED,
    MERGED,
    SPLIT,
    STRUCTURAL,
    Document,
    Edit,
    EditState,
    Recall,
    Remark,
    RemarkKind,
    Response,
    Span,
    Splitting,
    normalised,
    response_keys,
)
from hoering.keeping.context import lies_at
from hoering.keeping.edits import Remembered, Verdict, most_alike


def restructured(
    splittings: Sequence[Splitting],
    responses: Sequence[Response],
    edits: Iterable[Edit],
    memory: Mapping[str, Remembered],
) -> tuple[tuple[Splitting, ...], tuple[Verdict, ...]]:
    """The splittings with the structural edits done, oldest first, and what became of each.

    KEPT where it could be done, be it in a renamed file, or the machine does it itself now; REVIEW
    (not done) where the remark has other words now; ORPHANED where it is gone. The values are JSON: `split` and
    `added` hold {"id", "text"[, "kind"]} parts, `merged` {"id", "text", "of": ids}.
    """
    own = {s.response: list(s.remarks) for s in splittings}
    desk = _Desk(own, {r.id: r for r in responses}, response_keys(responses), memory)
    verdicts = tuple(
        desk.verdict(edit)
        for edit in sorted(edits, key=lambda e: (e.number, e.subject, e.field))
        if edit.field in STRUCTURAL
    )
    return tuple(replace(s, remarks=tuple(own[s.response])) for s in splittings), verdicts


@dataclass(slots=True)
class _Desk:
    """The remarks by response, as they are cut so far."""

    own: dict[str, list[Remark]]
    responses: Mapping[str, Response]
    keys: Mapping[str, str]
    memory: Mapping[str, Remembered]
    made: set[str] = field(default_factory=set)

    def verdict(self, edit: Edit) -> Verdict:
        with suppress(ValueError, KeyError, TypeError):
            value = json.loads(edit.value) if edit.value else {}
            if self._done(edit, value):
                return edit, EditState.KEPT, None
        return self._lost(edit)

    def _done(self, edit: Edit, value: Any) -> bool:
        if edit.field == ADDED:
            return self._add(edit, value)
        if edit.field == SPLIT:
            return self._split(edit, value["parts"])
        if edit.field == MERGED:
            return self._merge(edit, value)
        return self._delete(self._today(edit.subject, edit))

    def _today(self, remark: str, edit: Edit) -> str:
        """The remark's id now: that of the same words where the response lies in another file."""
        context = edit.seen
        key = lies_at(context, self.keys)
        if self._find(remark) or key == context.get("response", key):
            return remark
        words = normalised(self.memory.get(remark, Remembered("")).text)
        same = [r.id for r in self._of_response(key) if normalised(r.text) == words]
        return same[0] if len(same) == 1 else remark

    def _of_response(self, key: str) -> list[Remark]:
        return [r for id, k in self.keys.items() if k == key for r in self.own.get(id, ())]

    def _find(self, remark: str) -> tuple[list[Remark], int] | None:
        for remarks in self.own.values():
            for nth, found in enumerate(remarks):
                if found.id == remark:
                    return remarks, nth
        return None

    def _delete(self, remark: str) -> bool:
        found = self._find(remark)
        if found is None:
            return False
        del found[0][found[1]]
        return True

    def _split(self, edit: Edit, parts: Sequence[Mapping[str, str]]) -> bool:
        found = self._find(self._today(edit.subject, edit))
        if found is None:
            return all(self._find(self._today(part["id"], edit)) for part in parts)
        remarks, nth = found
        whole = remarks[nth]
        document = self.responses[whole.response].document
        remarks[nth : nth + 1] = [
            _part(whole, part["id"], part["text"], document)
            for part in parts
            if part["id"] == whole.id or self._find(part["id"]) is None
        ]
        return True

    def _merge(self, edit: Edit, value: Mapping[str, Any]) -> bool:
        if self._find(self._today(value["id"], edit)):
            return True
        found = [self._find(self._today(remark, edit)) for remark in value["of"]]
        places = [place for place in found if place is not None]
        if len(places) < len(found) or len({id(remarks) for remarks, _ in places}) != 1:
            return False
        remarks = places[0][0]
        joined = [remarks[nth] for _, nth in places]
        first = joined[0]
        whole = replace(
            first,
            id=value["id"],
            text=value["text"],
            spans=tuple(sorted({span for r in joined for span in r.spans})),
            page=min(r.page for r in joined),
            kind_chances=(),
            references=tuple(dict.fromkeys(ref for r in joined for ref in r.references)),
        )
        remarks[remarks.index(first)] = whole
        for other in joined[1:]:
            remarks.remove(other)
        return True

    def _add(self, edit: Edit, value: Mapping[str, str]) -> bool:
        key = lies_at(edit.seen, self.keys)
        ids = {k: response for response, k in self.keys.items()}
        if key not in ids:
            return False
        if self._find(edit.subject):
            return True
        response = self.responses[ids[key]]
        spans = placed(value["text"], response.document)
        start = spans[0].start if spans else len(response.document.text)
        page = response.document.page_at(start) if spans else 1
        made = Remark(
            edit.subject, response.id, value["text"], spans, page,
            RemarkKind(value.get("kind") or RemarkKind.GENERAL),
        )  # fmt: skip
        remarks = self.own.setdefault(response.id, [])
        after = [n for n, r in enumerate(remarks) if r.spans and r.spans[0].start <= start]
        remarks.insert(after[-1] + 1 if after and spans else len(remarks), made)
        return True

    def _lost(self, edit: Edit) -> Verdict:
        """The remark to be cut, joined or removed is gone, or has other words now."""
        seen = edit.seen
        remembered = self.memory.get(edit.subject, Remembered(""))
        text = str(seen.get("text", "")) or remembered.text
        key = lies_at(seen, self.keys) or remembered.response
        others = [(r.id, r.text) for r in self._of_response(key)]
        alike = most_alike(text, others) if edit.field != ADDED else None
        if alike is None:
            why = "Bemærkningen findes ikke mere i svaret."
            if edit.field == ADDED:
                why = "Høringssvaret, som bemærkningen blev føjet til, findes ikke mere."
            return edit, EditState.ORPHANED, Recall(edit, EditState.ORPHANED, text, "", why)
        why = "Bemærkningen har fået en anden ordlyd."
        recall = Recall(edit, EditState.REVIEW, text, dict(others)[alike.id], why, alike.id)
        return edit, EditState.REVIEW, recall


def _part(whole: Remark, id: str, text: str, document: Document) -> Remark:
    """A piece of a remark, with its own place on the page where its words are found there."""
    spans = _within(text, whole.spans, document) or whole.spans
    references = tuple(r for r in whole.references if any(r.span.overlaps(span) for span in spans))
    page = document.page_at(spans[0].start) if spans else whole.page
    return replace(
        whole, id=id, text=text, spans=spans, references=references, page=page, kind_chances=()
    )


def _within(text: str, spans: Iterable[Span], document: Document) -> tuple[Span, ...]:
    for span in spans:
        found = _pattern(text).search(document.text, span.start, span.end)
        if found:
            return (Span(found.start(), found.end()),)
    # Over a page break: each span of the whole that has some of the words.
    words = normalised(text)
    inside = [s for s in spans if normalised(s.of(document.text)) in words]
    return tuple(inside)


def placed(text: str, document: Document) -> tuple[Span, ...]:
    """Where the words stand in the response, however they are broken into lines; () if nowhere."""
    found = _pattern(text).search(document.text) if text.strip() else None
    return (Span(found.start(), found.end()),) if found else ()


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in text.split()), re.I)
