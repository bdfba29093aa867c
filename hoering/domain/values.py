"""What is said of each remark and response, as text by (subject, field)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Mapping

from hoering.domain.analysis import Analysis
from hoering.domain.groups import gathered
from hoering.domain.responses import response_keys

SEPARATOR = ", "
NOT_SEEN = "(ikke set)"  # based_on of a decision about a remark that the machine has yet to judge
# The fields of decisions on how remarks are cut; all others say something of a remark or response.
SPLIT, MERGED, DELETED, ADDED = "split", "merged", "deleted", "added"
STRUCTURAL = (SPLIT, MERGED, DELETED, ADDED)


def parts_of(value: str) -> list[Mapping[str, str]]:
    """The remarks, each with id and text, that a decision on how they are cut makes.

    [] for one that removes its remark.
    """
    found = json.loads(value) if value else {}
    return list(found.get("parts", ())) or ([found] if found else [])


def one_value(name: str) -> str:
    """A name without the signs that stand between values: "Børn, unge" → "Børn unge"."""
    return re.sub(r"\s*[,;]\s*", " ", name).strip()


def names_in(
    value: str, known: Container[str] = (), folded: Callable[[str], str] = str.casefold
) -> list[str]:
    """ "a, b; c" → a, b and c, in order, each once.

    A known name (as `folded` gives it) that has commas of its own stays whole.
    """
    pieces = [p.strip() for p in re.split(r"[,;\n]", value)]
    found: list[str] = []
    at = 0
    while at < len(pieces):
        ends = range(len(pieces), at + 1, -1)
        end = next((e for e in ends if folded(", ".join(pieces[at:e])) in known), at + 1)
        found.append(", ".join(pieces[at:end]))
        at = end
    return list(dict.fromkeys(name for name in found if name))


def values_of(analysis: Analysis) -> dict[tuple[str, str], str]:
    """Codes and ids as in oversigt.json, joined by `SEPARATOR`; "" for nothing.

    Remarks have kind, themes, position (its title), section, changes, outcome, reason, reply and
    text; responses (by their key) sender, sender_kind, the day on which they were received and late (ja, nej),
    and what they ask beside the hearing, where they do (handled: what people say of it is whether it is).
    """
    values: dict[tuple[str, str], str] = {}
    themes: dict[str, list[str]] = {}
    for link in analysis.theming.links:
        themes.setdefault(link.remark, []).append(link.target)
    for remark in analysis.remarks:
        values[remark.id, "kind"] = remark.kind.value
        values[remark.id, "text"] = remark.text
        values[remark.id, "themes"] = SEPARATOR.join(dict.fromkeys(themes.get(remark.id, [])))
    for position in analysis.theming.positions:
        values |= {(remark, "position"): position.title for remark in position.remarks}
    for answer in analysis.linking.answers:
        values[answer.remark, "section"] = answer.section or ""
        values[answer.remark, "changes"] = SEPARATOR.join(answer.changes)
        values[answer.remark, "outcome"] = answer.outcome.value if answer.outcome else ""
        values[answer.remark, "reason"] = answer.reason.value if answer.reason else ""
        values[answer.remark, "reply"] = answer.reply or ""
    keys = response_keys(analysis.responses)
    for response in analysis.responses:
        values[keys[response.id], "sender"] = response.sender
        values[keys[response.id], "sender_kind"] = response.sender_kind.value
        day = response.received
        values[keys[response.id], "received"] = day.isoformat() if day else ""
        values[keys[response.id], "late"] = "ja" if response.late else "nej"
    for asking, requests in gathered(analysis.requests, lambda r: r.response).items():
        values[keys[asking], "handled"] = SEPARATOR.join(request.text for request in requests)
    return values
