"""A response keeps its number, whatever comes, goes, is renamed or corrected beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import (
    Analysis,
    Document,
    Linking,
    Page,
    Response,
    Reviewed,
    RoundFacts,
    SenderKind,
    Source,
    Span,
    Theming,
)
from hoering.keeping.numbers import Numbered, described, renumbered
from hoering.keeping.store import Store


def response(
    nth: int, file: str, text: str, sender: str = "", page: int = 1, like: str | None = None
) -> Response:
    name = f"hoeringssvar/{file}"
    document = Document(text, (Page(name, page, Span(0, len(text))),), ())
    return Response(
        f"H{nth:02}", sender or file, SenderKind.CITIZEN, None, False, False, like,
        (Source(name, (page,)),), document,
    )  # fmt: skip


class Round:
    """Runs over what lies in the folder, each with the memory of those before."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)

    def run(self, *responses: Response) -> tuple[Response, ...]:
        made = renumbered(responses, self.store.numbers())
        analysis = Analysis(RoundFacts(), made, (), Theming((), (), ()), (), Linking((), (), ()))
        self.store.save(Reviewed(analysis))
        return made

    def files(self, **texts: str) -> dict[str, str]:
        """File → number, for files (their names without .txt) with these texts."""
        found = [response(n, f"{f}.txt", t) for n, (f, t) in enumerate(sorted(texts.items()), 1)]
        return {
            r.sources[0].file.removeprefix("hoeringssvar/").removesuffix(".txt"): r.id
            for r in self.run(*found)
        }


def test_at_first_the_numbers_follow_the_files_names(tmp_path: Path) -> None:
    assert Round(tmp_path).files(b="Om busser.", a="Om lys.") == {"a": "H01", "b": "H02"}


def test_a_late_response_gets_the_next_number_whatever_its_name(tmp_path: Path) -> None:
    office = Round(tmp_path)
    office.files(b="Om busser.", d="Om lys.")
    late = office.files(a="Om støj.", b="Om busser.", c="Om mad.", d="Om lys.")
    assert late == {"a": "H03", "b": "H01", "c": "H04", "d": "H02"}
    assert list(late.values()) == ["H01", "H02", "H03", "H04"]  # in the order of their numbers


def test_the_number_of_one_that_is_gone_is_not_given_again(tmp_path: Path) -> None:
    office = Round(tmp_path)
    office.files(a="Om lys.", b="Om busser.", c="Om mad.")
    assert office.files(a="Om lys.") == {"a": "H01"}
    assert office.files(a="Om lys.", d="Om støj.") == {"a": "H01", "d": "H04"}
    # … but the one that it belongs to has it again.
    assert office.files(a="Om lys.", c="Om mad.", d="Om støj.")["c"] == "H03"


def test_a_corrected_or_renamed_file_keeps_its_number(tmp_path: Path) -> None:
    office = Round(tmp_path)
    office.files(a="Om lys.", b="Om busser.")
    assert office.files(a="Om lys, rettet.", b="Om busser.") == {"a": "H01", "b": "H02"}
    assert office.files(b="Om busser.", z="Om  lys, rettet.") == {"b": "H02", "z": "H01"}
    # Two files that changed names follow their words.
    assert office.files(b="Om lys, rettet.", z="Om busser.") == {"b": "H01", "z": "H02"}


def test_in_a_file_of_several_the_pages_may_shift(tmp_path: Path) -> None:
    office, file = Round(tmp_path), "samlet.pdf"
    anna, bo = (
        response(1, file, "Om lys.", "Anna", 1), response(2, file, "Om busser.", "Bo", 3),
    )  # fmt: skip
    office.run(anna, bo)
    new = response(1, file, "Om mad.", "Ida", 1)
    shifted = office.run(
        new, response(2, file, "Om lys.", "Anna", 3), response(3, file, "Om busser.", "Bo", 5)
    )
    assert [(r.id, r.sender) for r in shifted] == [("H01", "Anna"), ("H02", "Bo"), ("H03", "Ida")]
    # Bo's words were corrected, and another one stands on his page.
    again = office.run(
        response(1, file, "Om mad.", "Ida", 1), response(2, file, "Om støj.", "Ole", 5),
        response(3, file, "Om busser, rettet.", "Bo", 7),
    )  # fmt: skip
    assert [(r.id, r.sender) for r in again] == [("H02", "Bo"), ("H03", "Ida"), ("H04", "Ole")]


def test_near_duplicates_point_to_the_one_that_came_first(tmp_path: Path) -> None:
    office = Round(tmp_path)
    office.run(response(1, "c.txt", "Vi mangler lys."), response(2, "d.txt", "Om mad."))
    joining = replace(response(4, "d.txt", "Om mad."), joins=("H03",))
    made = office.run(
        response(1, "a.txt", "Vi mangler lys!"),
        response(2, "b.txt", "Vi mangler lys.!", like="H01"),
        response(3, "c.txt", "Vi mangler lys.", like="H01"),
        joining,
    )
    assert [(r.id, r.near_duplicate_of, r.joins) for r in made] == [
        ("H01", None, ()), ("H02", None, ("H01",)), ("H03", "H01", ()), ("H04", "H01", ()),
    ]  # fmt: skip


TEXTS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.integers(0, 3).map(lambda n: f"version {n}"), max_size=8
)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_over_any_rounds_numbers_are_unique_and_stay(rounds: list[dict[str, str]]) -> None:
    """No two share a number, one that stays where it lay keeps its own, a new one has a new one."""
    known: dict[int, Numbered] = {}
    before: dict[str, str] = {}
    ever: set[str] = set()
    highest = 0
    for texts in rounds:
        own = {file: f"{file}: {text}" for file, text in texts.items()}
        made = renumbered(
            [response(n, f, t) for n, (f, t) in enumerate(sorted(own.items()), 1)], known.values()
        )
        numbers = [int(r.id[1:]) for r in made]
        assert numbers == sorted(set(numbers))
        now = {r.sources[0].file.rsplit("/", 1)[1]: r.id for r in made}
        for file, number in now.items():
            if file in before:
                assert number == before[file]
            elif file not in ever:
                assert int(number[1:]) > highest
        known |= {one.number: one for one in described(made)}
        highest = max(known, default=0)
        before = now
        ever |= set(now)


def test_a_letter_that_came_in_a_mail_is_known_by_its_remarks(tmp_path: Path) -> None:
    """The file and the letterhead are others; sender and remarks are the same."""
    office = Round(tmp_path)
    remark = "Der mangler lys på stien bag hallen."
    office.run(
        response(1, "anna.docx", f"Til byrådet. {remark} Venlig hilsen Anna", "Anna"),
        response(2, "bo.docx", f"{remark} Hilsen Bo", "Bo"),
    )
    mail = f"Emne: Svar. Hej. {remark} Mvh"
    known = office.store.numbers()
    said = {known[0].key: [remark, "Stien er smal."]}

    def numbers(*responses: Response) -> list[tuple[str, str]]:
        return [(r.id, r.sender) for r in renumbered(responses, known, said)]

    bo = response(2, "bo.docx", f"{remark} Hilsen Bo", "Bo")
    assert numbers(response(1, "box.mbox", mail, "ANNA"), bo) == [("H01", "ANNA"), ("H02", "Bo")]
    # The same form letter by another, or other words by the same, is a new response.
    assert numbers(response(1, "box.mbox", mail, "Ida"), bo) == [("H02", "Bo"), ("H03", "Ida")]
    other = response(1, "box.mbox", "Emne: Svar. Husk også bænkene. Mvh", "Anna")
    assert numbers(other, bo) == [("H02", "Bo"), ("H03", "Anna")]
    # Anna's own file is still there: what comes beside it is a second one.
    here = response(3, "anna.docx", f"Kære alle. {remark} Venlig hilsen Anna", "Anna")
    again = response(1, "box.mbox", mail, "Anna")
    assert numbers(again, bo, here) == [("H01", "Anna"), ("H02", "Bo"), ("H03", "Anna")]
