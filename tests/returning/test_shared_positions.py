"""Which remarks say the same is the secretariat's to say, and stays so in later runs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from office import Office, World, seen_of
from pens import SheetPen, WordPen

from hoering.domain import Analysis, Direction, Near, Position, Response, Splitting
from hoering.intake import Reading
from hoering.keeping.history import Signature
from hoering.returning.values import parse
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.regrouped import regrouped
from hoering.writing.facts.tasks import TaskKind, open_tasks

BUS, TRAIN, FOOD = "Bussen skal køre.", "Toget skal standse.", "Maden er kold."
LETTERS = {
    "hoeringssvar/svar00.pdf": [BUS, FOOD],
    "hoeringssvar/svar01.pdf": ["Lad dog bussen køre."],
    "hoeringssvar/svar02.pdf": [TRAIN],
}


@dataclass
class Pooled(World):
    """`pools` are title → words of its remarks; each other remark stands alone, called by its words."""

    pools: dict[str, list[str]] = field(default_factory=dict)

    def analysis(
        self, responses: tuple[Response, ...], splittings: tuple[Splitting, ...]
    ) -> Analysis:
        """All remarks on transport may be the same to the machine."""
        made = super().analysis(responses, splittings)
        held: dict[str, list[str]] = {}
        for remark in made.remarks:
            own = (title for title, texts in self.pools.items() if remark.text in texts)
            held.setdefault(next(own, f"Om »{remark.text}«"), []).append(remark.id)
        positions = tuple(
            Position(f"P{n:02d}", made.theming.themes[0].id, Direction.PROPOSAL, title, tuple(ids))
            for n, (title, ids) in enumerate(held.items(), 1)
        )
        moving = [r.id for r in made.remarks if r.text in (BUS, TRAIN)]
        near = (Near((moving[0], moving[1]), 0.2),)
        return replace(made, theming=replace(made.theming, positions=positions, near=near))


@pytest.fixture
def round_(tmp_path: Path) -> Office:
    pools = {"Ønske om bus": [BUS, "Lad dog bussen køre."]}
    made = Office(tmp_path / "runde", Pooled(dict(LETTERS), pools=pools))
    made.folder.mkdir()
    made.run()
    return made


def held(office: Office) -> dict[str, set[str]]:
    """Title → the words of its remarks."""
    data = overview_data(office.reviewed)
    texts = {r["id"]: r["text"] for r in data["remarks"]}
    return {p["title"]: {texts[r] for r in p["remarks"]} for p in data["positions"]}


def written(office: Office, kind: str, text: str, column: str, words: str) -> Reading:
    """`words` in that column of the row of the remark `text`."""
    ids = {r["text"]: str(r["id"]) for r in overview_data(office.reviewed)["remarks"]}
    pen = SheetPen(office.xlsx) if kind == "xlsx" else WordPen(office.docx)
    if column == "nr":
        pen.append_nr(ids[text], f" {words}")
    else:
        pen.write(ids[text], column, words)
    return office.take(Path(pen.save(office.folder / f"rettet.{kind}")))


TOGETHER = {BUS, "Lad dog bussen køre.", TRAIN}


@pytest.mark.parametrize(
    ("kind", "column", "words"),
    [
        ("xlsx", "holdning", "Ønske om bus"),
        ("xlsx", "holdning", "P01"),
        ("xlsx", "handling", "holdning som H02.1"),
        ("xlsx", "handling", "bekræft udfald; samme holdning som H01.1"),
        ("docx", "nr", "holdning som P1"),
        ("docx", "nr", "holdning som H01.1"),
    ],
)
def test_a_remark_comes_to_the_position_of_another(
    round_: Office, kind: str, column: str, words: str
) -> None:
    reading = written(round_, kind, TRAIN, column, words)
    assert not [u for u in reading.found.unclear if "udfald" not in u.text]
    assert held(round_)["Ønske om bus"] == TOGETHER
    # Whatever the program makes of it the next time.
    round_.world.pools = {"Bekymring for bussen": [BUS], "Ros til toget": [TRAIN]}
    round_.run()
    assert held(round_)["Ønske om bus"] == TOGETHER


def test_a_new_name_takes_the_remark_along_and_leaves_the_others_together(round_: Office) -> None:
    written(round_, "xlsx", BUS, "holdning", "Ønske om aftenbus")
    assert held(round_)["Ønske om aftenbus"] == {BUS}
    assert held(round_)["Ønske om bus"] == {"Lad dog bussen køre."}
    round_.world.pools = {}
    round_.run()
    assert held(round_)["Ønske om bus"] == {"Lad dog bussen køre."}


def test_who_comes_later_and_says_the_same_comes_under_the_name(round_: Office) -> None:
    written(round_, "xlsx", TRAIN, "holdning", "Bus og tog")
    late = "Og så mit tog!"
    round_.world.letters["hoeringssvar/svar03.pdf"] = [late]
    round_.world.pools["Ønske om tog"] = [TRAIN, late]
    round_.run()
    assert held(round_)["Bus og tog"] == {TRAIN, late}


def test_the_decision_can_be_taken_back(round_: Office) -> None:
    before = held(round_)
    written(round_, "xlsx", FOOD, "holdning", "Ønske om varm mad")
    assert held(round_) != before
    round_.ledger.undo(1, Signature("Jens", "2026-04-02"))
    round_.run()
    assert held(round_) == before


@pytest.mark.parametrize(
    ("column", "words", "told"),
    [
        ("holdning", "P77", "Der er ingen holdning nr. P77."),
        ("holdning", "", "En bemærkning har altid en holdning"),
        ("handling", "holdning som H09.1", "H09.1 findes ikke."),
    ],
)
def test_what_names_no_position_is_told(round_: Office, column: str, words: str, told: str) -> None:
    before = held(round_)
    reading = written(round_, "xlsx", TRAIN, column, words)
    assert any(u.why.startswith(told) for u in reading.found.unclear)
    assert held(round_) == before


def test_a_number_that_all_have_left_goes_with_most_of_them() -> None:
    one = Position("P01", "t", Direction.AGAINST, "Et", ("a", "b"))
    two = Position("P02", "u", Direction.PROPOSAL, "To", ("c", "d"))
    made = regrouped((one, two), {"a": "Nyt", "b": "Nyt", "c": "nyt"})
    assert [(p.id, p.title, p.remarks) for p in made] == [("P01", "Nyt", ("a", "b", "c", "d"))]
    assert made[0].direction is Direction.PROPOSAL
    assert regrouped((one, two), {"a": "Nyt", "b": "Et"})[0] == replace(
        one, id="P03", title="Nyt", remarks=("a",)
    )


def test_what_the_program_says_below_a_name_in_word_is_no_name(round_: Office) -> None:
    seen = seen_of(round_)
    assert parse("holdning", "Bus og tog\nP01 · forslag", None, seen).values == {
        "position": "Bus og tog"
    }


def near(office: Office) -> list[str]:
    numbers = figures(overview_data(office.reviewed))
    return [t.title for t in open_tasks(numbers) if t.kind is TaskKind.POSITION]


@pytest.mark.parametrize("words", ["holdning som H01.1", "bekræft holdning"])
def test_two_that_may_say_the_same_are_named_until_somebody_says(
    round_: Office, words: str
) -> None:
    assert near(round_) == ["H01.1 Afsender 00 – H03.1 Afsender 02"]
    why = SheetPen(round_.xlsx).text(_id(round_, TRAIN), "hvorfor")
    assert why.endswith("Måske samme holdning: H01.1")
    before = held(round_)
    written(round_, "xlsx", TRAIN, "handling", words)
    assert near(round_) == []
    assert (held(round_) == before) == (words == "bekræft holdning")


def _id(office: Office, text: str) -> str:
    return next(
        str(r["id"]) for r in overview_data(office.reviewed)["remarks"] if r["text"] == text
    )
