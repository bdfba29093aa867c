"""Which predicted response and remark stands for which of the answer key."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass

from hoering.measuring.metric import Record
from hoering.measuring.tokens import hungarian, norm, token_f1, tokens

PAGE_OVERLAP = 0.5  # Jaccard of pages from which a part of a combined file counts as found
MATCH, GOOD = 0.5, 0.8  # token-F1 from which two remarks are the same, or cut alike


@dataclass(frozen=True, slots=True)
class ResponsePair:
    """`overlap` is 1.0 for a whole file, the Jaccard of pages for a part of one."""

    wanted: Record
    got: Record
    overlap: float

    @property
    def found(self) -> bool:
        return self.overlap > 0 if not is_part(self.wanted) else self.overlap >= PAGE_OVERLAP


@dataclass(frozen=True, slots=True)
class RemarkPair:
    """A remark of the key, the predicted one that overlaps it most, and their token-F1."""

    response: Record
    wanted: Record
    got: Record
    alike: float


def clean_path(path: object) -> str:
    """Lower case, forward slashes, from hoeringssvar/ on."""
    text = unicodedata.normalize("NFC", str(path)).replace("\\", "/").strip("/").lower()
    for marker in ("hoeringssvar/", "round/"):
        if marker in text:
            text = text.split(marker, 1)[1]
    return text


def parse_key(key: str) -> tuple[str, set[int] | None]:
    """'samlet.pdf#3-5' → ('samlet.pdf', {3, 4, 5}); 'brev.docx' → ('brev.docx', None)."""
    found = re.fullmatch(r"(.*)#(\d+)(?:-(\d+))?", key)
    if not found:
        return clean_path(key), None
    first, last = int(found[2]), int(found[3] or found[2])
    return clean_path(found[1]), set(range(first, last + 1))


def is_part(wanted: Record) -> bool:
    """Whether the response is a part of a combined file."""
    return parse_key(wanted["key"])[1] is not None


def same_file(wanted: str, got: object) -> bool:
    """Equal, or the key names the folder (or the e-mail) that the predicted file lies in."""
    path = clean_path(got)
    return (
        path == wanted
        or re.match(re.escape(wanted) + r"[/#:!]", path) is not None
        or path.endswith("/" + wanted)
    )


def page_overlap(wanted: Record, got: Record) -> float:
    file, pages = parse_key(wanted["key"])
    hits = [s for s in got.get("sources") or [] if same_file(file, s.get("file", ""))]
    if not hits:
        return 0.0
    if pages is None:
        return 1.0
    seen = {int(p) for s in hits for p in s.get("pages") or []}
    return len(seen & pages) / len(seen | pages) if seen else 0.1


def remarks_by_response(overview: Record) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for remark in overview.get("remarks") or []:
        found[remark.get("response")].append(remark)
    return found


def pair_responses(key: Record, overview: Record) -> list[ResponsePair]:
    """One-to-one by file and pages; the text only decides between equals."""
    wanted, got = key["responses"], overview.get("responses") or []
    remarks = remarks_by_response(overview)
    ours = [Counter(t for r in w["remarks"] for t in tokens(r["text"])) for w in wanted]
    theirs = [
        Counter(t for r in remarks[g.get("id", "")] for t in tokens(r.get("text"))) for g in got
    ]
    similar = [
        [_alike(w, g, a, b) for g, b in zip(got, theirs, strict=True)]
        for w, a in zip(wanted, ours, strict=True)
    ]
    return [
        ResponsePair(wanted[i], got[j], page_overlap(wanted[i], got[j]))
        for i, j, _ in hungarian(similar)
    ]


def _alike(wanted: Record, got: Record, a: Counter[str], b: Counter[str]) -> float:
    from rapidfuzz import fuzz

    overlap = page_overlap(wanted, got)
    if not overlap:
        return 0.0
    name = fuzz.ratio(norm(wanted["sender"]), norm(got.get("sender"))) / 100
    return overlap + 0.2 * token_f1(a, b) + 0.01 * name


def pair_remarks(pairs: list[ResponsePair], overview: Record) -> list[RemarkPair]:
    """One-to-one inside each pair of responses, by token-F1."""
    remarks = remarks_by_response(overview)
    found: list[RemarkPair] = []
    for pair in pairs:
        wanted, got = pair.wanted["remarks"], remarks[pair.got.get("id", "")]
        ours = [Counter(tokens(r["text"])) for r in wanted]
        theirs = [Counter(tokens(r.get("text"))) for r in got]
        similar = [[token_f1(a, b) for b in theirs] for a in ours]
        found += [
            RemarkPair(pair.wanted, wanted[i], got[j], value) for i, j, value in hungarian(similar)
        ]
    return found
