"""What is written down of municipal life for the models: checked and counted.

    python corpus/knowledge.py            counts, and everything that is wrong (exit code 1)

`corpus/viden/` holds five kinds of lines (JSON, UTF-8), a file for each field of work:

    begreber/*.jsonl  {concept, kle, definition, terms[15–40]}   the words people use around a matter
    par/*.jsonl       {kind, concept, a, b}                      remark ↔ passage, remark ↔ paraphrase,
                                                                 everyday ↔ administrative wording
    tripler/*.jsonl   {theme, sender, kind, reason, a, b, n, change}
                                                                 a remark, its kind, why it would not be
                                                                 met (or null), the passage it concerns, a
                                                                 decoy that shares its words, how the
                                                                 passage might be rewritten (or null)
    smaarunder/*.jsonl {policy, themes, passages, remarks}       a small hearing round: themes {name,
                                                                 keywords, description}; passages {heading,
                                                                 text, change or null}; remarks {passage or
                                                                 null, themes, sender, kind, reason or null,
                                                                 answered (by its passage's change), text}
    bemaerkninger/*.jsonl {text, kind, whole, reason}            single remarks with their kind, whether they
                                                                 concern the draft as a whole, and why they
                                                                 would not be met (null, or none said)
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "viden"
PAIR_KINDS = frozenset({"remark-passage", "remark-paraphrase", "everyday-administrative"})
REMARK_KINDS = frozenset(
    {"støtte", "bekymring", "ændringsforslag", "spørgsmål", "rettelse", "generel"}
)
REASONS = frozenset(
    {
        "økonomi",
        "detaljeringsgrad",
        "uden_for_ansvar",
        "allerede_dækket",
        "politisk_besluttet",
        "andet",
    }
)
ASK_NOTHING = frozenset({"støtte", "generel"})
SENDERS = frozenset(
    {"råd", "bestyrelse", "organisation", "forvaltning", "virksomhed", "borger", "myndighed"}
)
# Real organisations and brands: nobody's views are invented here.
REAL = re.compile(
    r"\b(?:Ældre ?Sagen|Danske? Handicaporganisation\w*|Dansk Blindesamfund|Landsforeningen LEV"
    r"|Børns Vilkår|Mødrehjælpen|Røde Kors|Blå Kors|Kirkens Korshær|Frelsens Hær|Red Barnet"
    r"|BUPL|FOA|3F|Dansk Sygeplejeråd|Danmarks Lærerforening|Dansk Socialrådgiverforening"
    r"|Danmarks Naturfredningsforening|Dansk Industri|Dansk Erhverv|KL|DGI|Cyklistforbundet"
    r"|Kræftens Bekæmpelse|Alzheimerforeningen|Bedre Psykiatri|SIND|Realdania|Landsbyggefonden"
    r"|Diabetesforeningen|Gigtforeningen|Hjerneskadeforeningen|Friluftsrådet|Kystdirektoratet|Netto|Føtex|Bilka|Facebook|Google|TikTok|Instagram)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    file: str
    number: int
    held: dict[str, Any]

    @property
    def place(self) -> str:
        return f"{self.file}:{self.number}"


def lines(kind: str) -> Iterator[Line]:
    """The lines of one of the folders, file by file."""
    for path in sorted((HERE / kind).glob("*.jsonl")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield Line(f"{kind}/{path.name}", number, json.loads(text))


def problems() -> Iterator[str]:
    """Everything that is wrong, each with its place."""
    for line in lines("begreber"):
        yield from _of_concept(line)
    seen: dict[str, str] = {}
    for kind in ("par", "tripler"):
        for line in lines(kind):
            yield from _of_pair(line) if kind == "par" else _of_triple(line)
            yield from _said_before(line, str(line.held.get("a", "")), seen)
    for line in lines("smaarunder"):
        yield from _of_small_round(line, seen)
    for line in lines("bemaerkninger"):
        yield from _of_remark(line)
        yield from _said_before(line, str(line.held.get("text", "")), seen)
    yield from _repeated_concepts()


def _said_before(line: Line, text: str, seen: dict[str, str]) -> Iterator[str]:
    """`seen`: the words of the remarks so far → the place of each; `text` is put among them."""
    words = " ".join(re.findall(r"\w+", text.lower()))
    if words in seen:
        yield f"{line.place}: says the same as {seen[words]}"
    seen.setdefault(words, line.place)


def _of_small_round(line: Line, seen: dict[str, str]) -> Iterator[str]:
    held = line.held
    if set(held) != {"policy", "themes", "passages", "remarks"}:
        yield f"{line.place}: the fields are policy, themes, passages, remarks"
        return
    for passage in held["passages"]:
        yield from _real(line, [passage["text"], passage["change"] or ""])
    for remark in held["remarks"]:
        yield from (
            f"{line.place}: »{remark['text'][:40]}« {fault}"
            for fault in _faults(remark, held["themes"], held["passages"])
        )
        yield from _real(line, [remark["text"]])
        yield from _said_before(line, remark["text"], seen)


def _faults(
    remark: dict[str, Any], themes: list[Any], passages: list[dict[str, Any]]
) -> Iterator[str]:
    place, kind, reason = remark["passage"], remark["kind"], remark["reason"]
    if kind not in REMARK_KINDS or remark["sender"] not in SENDERS:
        yield f"has the kind {kind!r} and the sender {remark['sender']!r}"
    if not remark["themes"] or any(not 0 <= t < len(themes) for t in remark["themes"]):
        yield f"has the themes {remark['themes']}"
    if place is not None and not 0 <= place < len(passages):
        yield f"has the passage {place}"
    if remark["answered"] and (place is None or passages[place]["change"] is None):
        yield "is answered by no change"
    needs_none = remark["answered"] or kind in ASK_NOTHING
    if (reason is None) != needs_none or (reason and reason not in REASONS):
        yield f"has the reason {reason!r}"


def _of_concept(line: Line) -> Iterator[str]:
    held = line.held
    terms = held.get("terms", [])
    if set(held) != {"concept", "kle", "definition", "terms"}:
        yield f"{line.place}: the fields are concept, kle, definition, terms"
        return
    if not 15 <= len(terms) <= 45 or len(set(terms)) != len(terms):
        yield f"{line.place}: {len(terms)} terms, {len(set(terms))} different; 15–45 are wanted"
    if not re.fullmatch(r"\d\d(\.\d\d){0,2}", str(held["kle"])):
        yield f"{line.place}: {held['kle']!r} is no number of KLE"
    yield from _real(line, [held["definition"], *terms])


def _of_pair(line: Line) -> Iterator[str]:
    held = line.held
    if set(held) != {"kind", "concept", "a", "b"} or held["kind"] not in PAIR_KINDS:
        yield f"{line.place}: the fields are kind (one of {sorted(PAIR_KINDS)}), concept, a, b"
        return
    yield from _texts(line, ("a", "b"))


def _of_triple(line: Line) -> Iterator[str]:
    held = line.held
    if set(held) != {"theme", "sender", "kind", "reason", "a", "b", "n", "change"}:
        yield f"{line.place}: the fields are theme, sender, kind, reason, a, b, n, change"
        return
    if held["kind"] not in REMARK_KINDS or held["sender"] not in SENDERS:
        yield f"{line.place}: unknown kind {held['kind']!r} or sender {held['sender']!r}"
    if held["reason"] not in REASONS and (held["reason"] or held["kind"] not in ASK_NOTHING):
        yield f"{line.place}: unknown reason {held['reason']!r}"
    yield from _texts(line, ("a", "b", "n"))


def _of_remark(line: Line) -> Iterator[str]:
    held = line.held
    if not {"text", "kind", "whole"} <= set(held) <= {"text", "kind", "whole", "reason"}:
        yield f"{line.place}: the fields are text, kind, whole, reason"
        return
    if held["kind"] not in REMARK_KINDS or not isinstance(held["whole"], bool):
        yield f"{line.place}: has the kind {held['kind']!r} and whole {held['whole']!r}"
    if held.get("reason") and held["reason"] not in REASONS:
        yield f"{line.place}: unknown reason {held['reason']!r}"
    yield from _real(line, [held["text"]])


def _texts(line: Line, fields: tuple[str, ...]) -> Iterator[str]:
    texts = [str(line.held[name]) for name in fields]
    least = 1 if _is_everyday(line) else 3
    short = [name for name, text in zip(fields, texts, strict=True) if len(text.split()) < least]
    if short:
        yield f"{line.place}: {', '.join(short)} says too little"
    if len(set(texts)) < len(texts):
        yield f"{line.place}: two of its texts are the same"
    yield from _real(line, texts)


def _is_everyday(line: Line) -> bool:
    """Everyday and administrative wordings may be single words."""
    return line.held.get("kind") == "everyday-administrative"


def _real(line: Line, texts: list[str]) -> Iterator[str]:
    for text in texts:
        if found := REAL.search(text):
            yield f"{line.place}: names {found.group()!r}"


def _repeated_concepts() -> Iterator[str]:
    seen: dict[str, str] = {}
    for line in lines("begreber"):
        name = str(line.held.get("concept", "")).casefold()
        if name in seen:
            yield f"{line.place}: {name!r} stands at {seen[name]} too"
        seen.setdefault(name, line.place)


def main() -> int:
    for kind in ("begreber", "par", "tripler", "smaarunder", "bemaerkninger"):
        held = list(lines(kind))
        print(f"{kind:<14}{len(held):>7} lines in {len({line.file for line in held})} files")
    found = list(problems())
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
