"""Extracts of minutes: the items that are about something else, and what only reports the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import BlockKind, Document, ReferenceKind, ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.splitting.particulars import is_about_round, is_prose, words_in
from hoering.splitting.references import references_in

_TITLE = re.compile(
    r"(?:uddrag af |udskrift af )?(?:referat|mødereferat|dagsorden|protokol|beslutningsreferat)",
    re.I,
)
_ITEM = re.compile(
    r"(?:(?:dagsordens)?punkt|pkt\.?|sag|ad)\s*(?:nr\.?\s*)?\d{1,3}\b"
    r"|\d{1,2}[.)]\s+(?-i:[^\sa-zæøå])",  # "3. klasse" is no item
    re.I,
)
_PRESENT = re.compile(
    r"(?:til ?stede(?:værende)?|deltagere|fremmødte|mødt(?:e)?|afbud|fraværende|referent|ordstyrer|mødeleder"
    r"|dirigent|mødedato|mødested|tid(?:spunkt)?|sted|deltog|inviterede?|gæster?)\b[^:]{0,20}:",
    re.I,
)
_CASE = re.compile(
    r"(?:sagsfremstilling|resum[eé]|baggrund|indledning|indstilling|økonomi|bilag)\s*:", re.I
)
_DECISION = re.compile(
    r"beslutning(?: (?:i |fra |for )?\S*(?:udvalg|råd|kommission|bestyrelse)[^:]{0,50})?\s*:", re.I
)
_DECIDED = 40  # words below "Beslutning": the answer stands there, and not in the case put forward
_LABEL = re.compile(
    r"(?:beslutning|drøftelse|behandling|konklusion|udtalelse|kommentarer|bemærkninger|referat|høringssvar)\s*:\s*",
    re.I,
)


# An item that was taken up again, or that names a place in the draft, is about it by any title.
_CONTINUED = re.compile(r"\b(?:fortsat|fortsættelse|genoptaget|fortsætter)\b", re.I)
# "Punkt 5. Eventuelt. Formanden fortalte …": what every meeting has, its text on the same line.
_ROUTINE = re.compile(
    rf"(?:{_ITEM.pattern})\s*[.:–-]?\s*(?:eventuelt|evt\b\.?|næste møde|meddelelser|orientering(?:er)?|nyt fra"
    r"|godkendelse af (?:referat|dagsorden)\w*)\b",
    re.I,
)
_PLACES = (ReferenceKind.SECTION, ReferenceKind.PAGE)
# "Punkt 6 udsættes": the meeting's own items are whole numbers.
_OWN = re.compile(r"(?:dagsordens)?(?:punkt(?:et|erne)?|pkt\.?)\s*\d+(?!\.?\d)", re.I)


def is_minutes(document: Document, part: Sequence[int]) -> bool:
    """Whether one of the first lines calls itself minutes, or a decision is printed below its case."""
    first = [document.text_at(n) for n in part[:12]]
    if any(_TITLE.match(t) and words_in(t) <= 16 and not ends_sentence(t) for t in first):
        return True
    labels = [label for n in part if (label := _label_alone(document.text_at(n)))]
    return any(map(_DECISION.match, labels)) and any(map(_CASE.match, labels))


def below_labels(document: Document, part: Sequence[int]) -> dict[int, ZoneKind]:
    """What stands below "Afbud", "Resume" and "Indstilling" where these are lines of their own.

    The case that was put forward counts only where the decision below does not say the answer itself.
    """
    case: dict[int, ZoneKind] = {}
    present: dict[int, ZoneKind] = {}
    label, decided = "", 0
    for nth in part:
        text = document.text_at(nth)
        if found := _label_alone(text):
            label = found
        elif document.blocks[nth].kind is BlockKind.HEADING or _ITEM.match(text):
            label = ""
        elif is_attendance(label):
            present |= {} if is_prose(text) else {nth: ZoneKind.FORM_FIELD}
        elif _CASE.match(label):
            case[nth] = ZoneKind.PRESENTATION
        elif label:
            decided += words_in(text)
    return present | (case if decided >= _DECIDED else {})


def _label_alone(text: str) -> str:
    """A line that is nothing but a label of minutes, with a colon; "" for any other."""
    label = f"{text.strip().rstrip(':').rstrip()}:"
    known = any(p.fullmatch(label) for p in (_PRESENT, _CASE, _DECISION))
    return label if known else ""


def other_items(document: Document, part: Sequence[int]) -> set[int]:
    """Blocks of agenda items that are not about the hearing; none when no item is certain to be."""
    items: list[tuple[bool, list[int]]] = []
    for nth in part:
        block = document.blocks[nth]
        text = block.span.of(document.text).strip()
        short = words_in(text) <= 16
        titled = block.kind is BlockKind.HEADING or (
            block.kind in (BlockKind.BULLET, BlockKind.PARAGRAPH) and not ends_sentence(text)
        )
        if block.kind is BlockKind.CELL and (name := _margin_item(document, part, nth)):
            items.append((is_about_round(name) or bool(_CONTINUED.search(name)), [nth]))
        elif _ITEM.match(text) and short and titled:
            items.append((is_about_round(text) or bool(_CONTINUED.search(text)), []))
        elif items and _ROUTINE.match(text):
            items.append((False, [nth]))
        elif items:
            items[-1][1].append(nth)
            if any(
                r.kind in _PLACES and not _OWN.match(r.span.of(text)) for r in references_in(text)
            ):
                items[-1] = (True, items[-1][1])
    if not any(about for about, _ in items):
        return set()
    return {nth for about, blocks in items if not about for nth in blocks}


def item_titles(document: Document, part: Sequence[int]) -> list[int]:
    """The titles of agenda items that are printed as text: "Punkt 1. Høring om stiplanen"."""
    texts = {nth: document.text_at(nth) for nth in part}
    return [
        nth
        for nth, text in texts.items()
        if document.blocks[nth].kind in (BlockKind.PARAGRAPH, BlockKind.BULLET)
        and (item := _ITEM.match(text))
        and not item[0][0].isdigit()
        and is_about_round(text)
        and words_in(text) <= 16
        and not ends_sentence(text)
    ]


def _margin_item(document: Document, part: Sequence[int], nth: int) -> str:
    """ "Pkt. 6" with its title below it, as they stand beside the text in a table without a head."""
    block = document.blocks[nth]
    if block.column != 0 or block.column_name or not _ITEM.match(document.text_at(nth)):
        return ""
    beside = [
        document.text_at(n) for n in part
        if n >= nth and document.blocks[n].kind is BlockKind.CELL
        and (document.blocks[n].row, document.blocks[n].column) == (block.row, 0)
    ]  # fmt: skip
    name = " ".join(beside)
    return "" if ends_sentence(name) or words_in(name) > 16 else name


def report_zone(text: str) -> ZoneKind | None:
    """ "Til stede: …" and "Sagsfremstilling: …" are no remarks, whatever stands in them."""
    if _PRESENT.match(text):
        return ZoneKind.FORM_FIELD
    return ZoneKind.PRESENTATION if _CASE.match(text) else None


def is_attendance(label: str) -> bool:
    """Whether a label with its colon tells who was there, when and where: "Afbud:"."""
    return bool(_PRESENT.fullmatch(label))


def label_length(text: str) -> int:
    """How many letters in front are a label of minutes ("Beslutning: "); 0 for none."""
    match = _LABEL.match(text)
    return match.end() if match else 0
