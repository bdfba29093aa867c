"""What rough Danish costs: benchmarks/rough/, sixty letters to four drafts, each in clean and in rough words.

    python benchmarks/rough_language.py [ROUND ...]

A file begins with "# " and the folder of a round, whose draft, revised draft and themes are used.
"@ File | Sender | kind of sender | way of roughness" begins a letter. "* b | theme | section | changes"
says that the next words are a remark (KINDS; "-" for the whole draft; nobody names a section), words
without it are boilerplate. "< " are the clean words and "> " the same in rough ones; ">+" runs on in
the paragraph before, a second "> " is a line break that a scan left. Of every other letter, unless it
is notes, the remarks are one paragraph. First figures stand in docs/first_look.md.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from docx import Document

from hoering.measuring.metric import Metric, Record, flat
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses, remarks_by_response
from hoering.measuring.scores import score
from hoering.measuring.table import together
from hoering.pipeline import overview_of
from hoering.settings import read_round

HERE = Path(__file__).resolve().parent
TWINS = ("clean", "rough")
KINDS = {
    "s": "støtte", "b": "bekymring", "q": "spørgsmål", "r": "rettelse", "g": "generel",
    "æ": "ændringsforslag",
}  # fmt: skip
NOTES, UNDECODED = "stikord", "mojibake"  # the ways that are not in the words alone
FIGURES = {
    "words of the remarks found": "remarks.token_coverage",
    "boilerplate in the remarks": "remarks.leakage",
    "remarks, F1 at half overlap": "remarks.f1_at_0.5.f1",
    "… at 0.8": "remarks.f1_at_0.8.f1",
    "kind: right": "remarks.kind_accuracy",
    "first theme, given list": "themes.sets.first_theme",
    "section, by meaning": "sections.implicit",
    "section named or not": "sections.explicit_flag",
    "remark → change (F1)": "changes.links.f1",
    "sender": "responses.sender",
}
_REMARK = re.compile(
    r"\* (?P<kind>\S) \| (?P<theme>\S+) \| (?P<section>[^|]+?)(?: \| (?P<changes>.+))?"
)


@dataclass(slots=True)
class Passage:
    """A remark or, without a kind, boilerplate; `words` by twin. `runs_on` is of the rough twin."""

    kind: str | None = None
    theme: str = ""
    section: str | None = None
    changes: tuple[str, ...] = ()
    words: dict[str, str] = field(default_factory=dict)
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    file: str
    sender: str
    kind: str
    way: str
    passages: list[Passage]


def read_letters(file: Path) -> tuple[Path, list[Letter]]:
    """The folder of the round, and the letters to it. Raises ValueError at a line that is none."""
    first, *lines = file.read_text(encoding="utf-8").splitlines()
    letters: list[Letter] = []
    coming: Passage | None = None
    for line in lines:
        if line.startswith("@ "):
            name, sender, kind, way = line[2:].split(" | ")
            letters.append(Letter(name, sender, kind, way, []))
        elif found := _REMARK.fullmatch(line):
            section = None if found["section"] == "-" else found["section"]
            changes = tuple((found["changes"] or "").split())
            coming = Passage(KINDS[found["kind"]], found["theme"], section, changes)
        elif line.startswith("< "):
            letters[-1].passages.append(coming or Passage())
            letters[-1].passages[-1].words["clean"] = line[2:]
            coming = None
        elif line.startswith(("> ", ">+ ")):
            held = letters[-1].passages[-1]
            mark, words = line.split(" ", 1)
            held.words["rough"] = "\n".join([*held.words.get("rough", "").splitlines(), words])
            held.runs_on = held.runs_on or mark == ">+"
        else:
            raise ValueError(f"{file.name}: {line}")
    return HERE.parent / first.removeprefix("# "), letters


def paragraphs(letter: Letter, nth: int, twin: str) -> list[str]:
    """The letter as its writer sent it."""
    found: list[str] = []
    after_remark = False
    for passage in letter.passages:
        words = passage.words[twin]
        if twin == "rough" and letter.way == UNDECODED:
            words = words.encode().decode("cp1252", "replace")
        one = after_remark and passage.kind is not None and nth % 2 == 0 and letter.way != NOTES
        if found and (one or (twin == "rough" and passage.runs_on)):
            found[-1] += " " + words
        else:
            found.append(words)
        after_remark = passage.kind is not None
    return found


def write(path: Path, letter: Letter, body: Sequence[str], sent: datetime) -> None:
    if path.suffix == ".docx":
        document = Document()
        for text in body:
            document.add_paragraph(text)
        document.core_properties.author = ""
        document.save(str(path))
        return
    text = "\n\n".join(body) + "\n"
    if path.suffix == ".eml":
        mail = EmailMessage(policy=SMTP)
        mail["From"] = f"{letter.sender} <borger@post.example>"
        mail["To"], mail["Subject"] = "hoering@kommune.example", "Høringssvar"
        mail["Date"] = format_datetime(sent)
        mail.set_content(text)
        path.write_bytes(bytes(mail))
    else:
        path.write_text(text, encoding="utf-8")


def key_of(letters: Sequence[Letter], twin: str, of_round: Record) -> dict[str, Any]:
    """The answer key, in the corpus' shape: the round's own but for its responses."""
    responses = []
    for nth, letter in enumerate(letters, 1):
        said = [p for p in letter.passages if p.kind]
        remarks = [
            {
                "id": f"{nth:02}-{of:02}", "text": p.words[twin], "page": 1, "kind": p.kind,
                "themes": [p.theme], "section": p.section, "section_explicit": False,
                "changes": list(p.changes), "reason": None,
                "outcome": "indarbejdet" if p.changes else "ikke_indarbejdet",
            }
            for of, p in enumerate(said, 1)
        ]  # fmt: skip
        rest = [p.words[twin] for p in letter.passages if not p.kind]
        responses.append(
            {"key": letter.file, "sender": letter.sender, "sender_kind": letter.kind,
             "remarks": remarks, "boilerplate": rest}
        )  # fmt: skip
    return {**of_round, "responses": responses, "bad_files": []}


def build(source: Path, letters: Sequence[Letter], twin: str, folder: Path) -> None:
    """A round folder with the papers of the source's round and these letters."""
    shutil.copytree(source / "round", folder, ignore=lambda _, names: {"hoeringssvar"} & {*names})
    (folder / "hoeringssvar").mkdir()
    deadline = read_round(folder).deadline
    assert deadline is not None
    for nth, letter in enumerate(letters, 1):
        sent = datetime.combine(deadline, time(10, nth), UTC)
        write(folder / "hoeringssvar" / letter.file, letter, paragraphs(letter, nth, twin), sent)


def by_way(letters: Iterable[Letter], key: Record, overview: Record) -> dict[str, Counter[str]]:
    """Of each way of roughness: remarks of the key and predicted ones, same ones, themes right."""
    ways = {letter.file: letter.way for letter in letters}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    pairs = pair_responses(key, overview)
    predicted = remarks_by_response(overview)
    for pair in pairs:
        found[ways[pair.wanted["key"]]]["predicted"] += len(predicted[pair.got["id"]])
    for response in key["responses"]:
        found[ways[response["key"]]]["wanted"] += len(response["remarks"])
    for match in pair_remarks(pairs, overview):
        if match.alike >= MATCH:
            right = match.wanted["themes"][:1] == (match.got.get("themes") or [])[:1]
            found[ways[match.response["key"]]].update(same=1, theme=int(right))
    return found


def measured(file: Path, twin: str) -> tuple[dict[str, Metric], dict[str, Counter[str]]]:
    """The scores of one twin of a round by their names with dots, and what by_way counts."""
    source, letters = read_letters(file)
    key = key_of(letters, twin, json.loads((source / "facit.json").read_text(encoding="utf-8")))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "round"
        build(source, letters, twin, folder)
        overview = overview_of(folder)
    return dict(flat(score(key, overview, given_themes=True))), by_way(letters, key, overview)


def shown(metric: Metric) -> str:
    return f"{metric['value']:.3f} ({metric['num']:g}/{metric['den']:g})"


def table(scores: Mapping[str, Mapping[str, Mapping[str, Metric]]]) -> Iterable[str]:
    """The figures of both twins, of {twin: {round: scores}}."""
    totals = {twin: together(scores[twin]) for twin in TWINS}
    yield "|  | clean | rough |"
    yield "|---|---|---|"
    for name, figure in FIGURES.items():
        yield f"| {name} | " + " | ".join(shown(totals[twin][figure]) for twin in TWINS) + " |"


def ways_table(ways: Mapping[str, Mapping[str, Counter[str]]]) -> Iterable[str]:
    """Of all remarks of each way of roughness, of {twin: {way: counts}}."""
    yield "| way | remarks | F1 at half overlap, clean | rough | first theme, clean | rough |"
    yield "|---|---|---|---|---|---|"
    for way, counts in sorted(ways["clean"].items()):
        both = (counts, ways["rough"][way])
        f1 = [f"{2 * c['same'] / (c['wanted'] + c['predicted']):.2f}" for c in both]
        themes = [str(c["theme"]) for c in both]
        yield "| " + " | ".join([way, str(counts["wanted"]), *f1, *themes]) + " |"


def main() -> None:
    files = {file.stem: file for file in sorted((HERE / "rough").glob("*.txt"))}
    if unknown := [name for name in sys.argv[1:] if name not in files]:
        sys.exit(f"No such round: {', '.join(unknown)}. There are {', '.join(files)}.")
    chosen = [files[name] for name in sys.argv[1:] or files]
    scores: dict[str, dict[str, dict[str, Metric]]] = {twin: {} for twin in TWINS}
    ways: dict[str, dict[str, Counter[str]]] = {twin: defaultdict(Counter) for twin in TWINS}
    for twin in TWINS:
        for file in chosen:
            scores[twin][file.stem], counts = measured(file, twin)
            for way, count in counts.items():
                ways[twin][way].update(count)
    print("\n".join([*table(scores), "", *ways_table(ways)]))


if __name__ == "__main__":
    main()
