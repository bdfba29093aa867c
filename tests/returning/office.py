"""A secretariat in a nutshell: a toy machine that judges remarks, and documents to write in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from paper import written

from hoering.dansk import GUESSED_REASON
from hoering.domain import (
    Alarm,
    Analysis,
    Answer,
    Basis,
    BlockKind,
    Change,
    ChangeKind,
    Link,
    Linking,
    Outcome,
    Paragraph,
    Policy,
    Reason,
    Remark,
    RemarkKind,
    Response,
    Reviewed,
    RoundFacts,
    Section,
    SenderKind,
    Source,
    Splitting,
    Theme,
    Theming,
    Zone,
    ZoneKind,
    remark_id,
    source_name,
)
from hoering.intake import Reading, read_back, take_in
from hoering.keeping.history import Signature
from hoering.keeping.ledger import Ledger
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.linking.alarms import find_alarms
from hoering.remembering import Hands, note_files, remember
from hoering.returning.seen import Seen, unpacked
from hoering.writing.files.placing import make_folder, place
from hoering.writing.overview.overview import overview_bytes
from hoering.writing.workbook.sheet import write_sheet

THEMES = ("Trafik", "Mad, måltider og køkken", "Pårørende", "Fællesskab")
SECTIONS = (("1", "Forord"), ("2.1", "Ensomhed"), ("3.2", "Faste medarbejdere"), ("", "Bilag"))
CHANGES = (
    ("Borgeren møder få medarbejdere.", "Borgeren møder højst fem medarbejdere på 14 dage."),
    ("", "Maden laves på stedet af uddannet personale."),
    ("Pårørende skal hjælpe til.", ""),
    ("Der er lys på stierne om vinteren.", "Der er lys på alle stier hele året."),
)
SUBJECTS = (
    "bussen til plejehjemmet", "lyset på stien", "maden om aftenen", "vagten i weekenden",
    "prisen på frokosten", "ventetiden på genoptræning", "pladsen i dagcentret", "støjen i gården",
    "besøgene fra hjemmeplejen", "adgangen for kørestole",
)  # fmt: skip
WISHES = (
    "bør komme oftere, end udkastet lover",
    "er blevet ringere gennem de seneste to år",
    "skal beskrives tydeligere i politikken",
    "fungerer godt og bør bevares",
    "fylder for lidt i forhold til behovet",
)


def letters(responses: int, remarks: int) -> dict[str, list[str]]:
    """File → the texts of its remarks; no two alike."""
    found = {}
    for r in range(responses):
        found[f"hoeringssvar/svar{r:02}.pdf"] = [
            f"Vi mener, at {SUBJECTS[(r + n) % 10]} {WISHES[(r * 3 + n) % 5]}. "
            f"Det oplever {7 * r + n + 2} af vores medlemmer hver måned. "
            f"Derfor foreslår vi, at kommunen ser på {SUBJECTS[(r * 7 + n * 3 + 4) % 10]} inden jul."
            for n in range(remarks)
        ]
    return found


@dataclass
class World:
    """What lies in the round folder. `mind` stands for the program's version.

    `unsure` is file → the chance that its sender is right, where that is not 1; `begins` is file →
    the page that its response begins on, where that is not the first. It `guesses` at reasons where
    it says so itself.
    """

    letters: dict[str, list[str]]
    themes: tuple[str, ...] = THEMES
    sections: tuple[tuple[str, str], ...] = SECTIONS
    changes: tuple[tuple[str, str], ...] = CHANGES
    mind: str = "1"
    unsure: dict[str, float] = field(default_factory=dict)
    begins: dict[str, int] = field(default_factory=dict)
    guesses: bool = False

    def responses(self) -> tuple[Response, ...]:
        responses = []
        for nth, (file, texts) in enumerate(self.letters.items(), 1):
            page = self.begins.get(file, 1)
            document = written(file, [(text, page) for text in texts])
            kind = tuple(SenderKind)[nth % len(SenderKind)]
            responses.append(
                Response(
                    f"H{nth:02}", f"Afsender {file[-6:-4]}", kind, None, False, not texts, None,
                    (Source(file, (page,)),), document, sender_chance=self.unsure.get(file, 1.0),
                )
            )  # fmt: skip
        return tuple(responses)

    def splittings(self, responses: tuple[Response, ...]) -> tuple[Splitting, ...]:
        splittings = []
        for response in responses:
            texts = self.letters[response.sources[0].file]
            page = response.document.pages[0].number
            spans = [block.span for block in response.document.blocks]
            seen: dict[str, int] = {}
            remarks = []
            for text, span in zip(texts, spans, strict=True):
                id = remark_id(source_name(response), text, seen.get(text, 0))
                seen[text] = seen.get(text, 0) + 1
                remarks.append(Remark(id, response.id, text, (span,), page, RemarkKind.PROPOSAL))
            zones = tuple(Zone(span, ZoneKind.REMARK) for span in spans)
            splittings.append(Splitting(response.id, tuple(remarks), zones))
        return tuple(splittings)

    def analysis(
        self, responses: tuple[Response, ...], splittings: tuple[Splitting, ...]
    ) -> Analysis:
        changes = tuple(
            Change(
                f"Æ{n:02}", self.sections[n % len(self.sections)][0] or "Bilag",
                ChangeKind.REWRITTEN if before and after else
                ChangeKind.ADDED if after else ChangeKind.DELETED,
                before, after,
            )
            for n, (before, after) in enumerate(self.changes, 1)
        )  # fmt: skip
        themes = tuple(Theme(name.lower().replace(" ", "_"), name) for name in self.themes)
        answers, links = [], []
        for remark in (r for s in splittings for r in s.remarks):
            dice = hashlib.sha256((self.mind + remark.id).encode()).digest()
            key, heading = self.sections[dice[0] % len(self.sections)]
            picked = (changes[dice[1] % len(changes)].id,) if changes and dice[1] < 90 else ()
            outcome = (Outcome.ADOPTED, Outcome.PARTLY)[dice[2] % 2] if picked else None
            outcome = outcome or (Outcome.NOT_ADOPTED, None)[dice[3] % 2]
            reason = tuple(Reason)[dice[4] % 6] if outcome is Outcome.NOT_ADOPTED else None
            why = f"Afsnit {key or heading} ligger nærmest i indhold"
            why += f"; {GUESSED_REASON}" if self.guesses and reason else ""
            answers.append(Answer(remark.id, key or heading, False, picked, outcome, reason, why))
            for at in dict.fromkeys((dice[5] % len(themes), dice[6] % len(themes))):
                links.append(Link(remark.id, themes[at].id, Basis.SIMILAR, 0.7))
        policy = Policy(
            "udkast.pdf", "Politik",
            tuple(
                Section(number, heading, 1, 1, (Paragraph(heading, 1, BlockKind.PARAGRAPH),))
                for number, heading in self.sections
            ),
        )  # fmt: skip
        return Analysis(
            RoundFacts(title="Ældrepolitik", municipality="Skovballe Kommune"), responses,
            splittings, Theming(themes, tuple(links), ()), changes,
            Linking(tuple(answers), (), _against(answers, changes)), policy=policy, revised=policy,
        )  # fmt: skip


def _against(answers: Sequence[Answer], changes: Sequence[Change]) -> tuple[Alarm, ...]:
    """The alarms that a run of the program ends with, were every change the opposite of the wish."""
    own = {change.id: change for change in changes}
    opposed = [(a.remark, own[c], "Ordene er vendt om") for a in answers for c in a.changes]
    return find_alarms(answers, changes, opposed)


@dataclass
class Office:
    """One round folder, run and read back as the program does, with the toy machine."""

    folder: Path
    world: World
    reviewed: Reviewed = field(init=False)
    documents: bool = True

    def __post_init__(self) -> None:
        self.store, self.ledger = Store(self.folder), Ledger(Store(self.folder))
        self.results = self.folder / "resultat"

    def run(self) -> Reviewed:
        hands = Hands.of(self.store)
        responses = hands.numbered(self.world.responses())
        splittings = hands.recut(self.world.splittings(responses), responses)
        analysis = self.world.analysis(responses, splittings)
        self.reviewed = hands.review(analysis, self.ledger)
        self.store.save(self.reviewed)
        self.ledger.settle(hands.edits, analysis)
        if self.documents:
            make_folder(self.results)
            place(self.docx, overview_bytes(self.reviewed))
            write_sheet(self.reviewed, self.xlsx)
            note_files(self.results, self.store, (self.docx.name, self.xlsx.name))
        remember(self.reviewed, self.results, self.store, analysis.round)
        return self.reviewed

    @property
    def docx(self) -> Path:
        return self.results / "kommenteret-oversigt.docx"

    @property
    def xlsx(self) -> Path:
        return self.results / "kommenteret-oversigt.xlsx"

    def read(self, file: Path) -> Reading:
        return read_back(self.folder, file)

    def take(self, file: Path, by: str = "Mette", at: str = "2026-04-01T10:00:00") -> Reading:
        """Read the file back, take it in, run again."""
        reading = self.read(file)
        take_in(self.folder, reading, Signature(by, at))
        self.run()
        return reading


def seen_of(office: Office) -> Seen:
    """What the documents of the last run show."""
    content = Versions(office.store).content(office.reviewed.version)
    assert content is not None
    return unpacked(office.reviewed.version, content)
