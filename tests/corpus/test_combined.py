"""Several responses in one PDF: each keeps its own pages in the key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from building.consistency import check_source
from building.extracting import pages_of
from building.problems import Problems
from building.reading import read_round
from building.scanning import scanned

from .conftest import source_with_formats

BOUND, RUNNING = "Høringssvar - samlet.pdf", "Løbende.pdf"


def pages(folder: Path, name: str) -> list[str]:
    return pages_of(".pdf", (folder / "round" / "hoeringssvar" / name).read_bytes())


def test_members_of_a_bound_file_have_their_pages(key: dict[str, Any]) -> None:
    assert [name for name in key if name.startswith(BOUND)] == [
        f"{BOUND}#3-4", f"{BOUND}#5-5", f"{BOUND}#6-6",
    ]  # fmt: skip
    assert [r["page"] for r in key[f"{BOUND}#3-4"]["remarks"]] == [4]


def test_stamps_stand_on_first_pages_only(formats_round: Path) -> None:
    stamped = [("Høringssvar nr." in text) for text in pages(formats_round, BOUND)]
    assert stamped == [False, False, True, False, True, True]


def test_a_scanned_member_has_no_text_but_its_stamp(formats_round: Path) -> None:
    assert pages(formats_round, BOUND)[5].strip() == "Høringssvar nr. 3"


def test_front_page_and_contents_stand_before(formats_round: Path) -> None:
    front, contents, *_ = pages(formats_round, BOUND)
    assert "Høringssvar – samlet" in front and "Politik for lokale mødesteder" in front
    assert [word for word in contents.split() if word.isdigit()] == ["3", "5", "6"]


def test_running_responses_begin_in_the_middle_of_a_page(key: dict[str, Any]) -> None:
    names = [name for name in key if name.startswith(RUNNING)]
    assert names == [f"{RUNNING}#{at}" for at in ("1-1", "1-2", "2-2", "2-02")]


def test_a_twin_in_another_combined_file_is_named_by_its_key(key: dict[str, Any]) -> None:
    assert key[f"{BOUND}#5-5"]["near_duplicate_of"] == f"{RUNNING}#1-1"


def test_what_does_not_fit_together_is_told(tmp_path: Path) -> None:
    folder = source_with_formats(tmp_path / "runde")
    member = folder / "source" / "responses" / "31-b.toml"
    text = member.read_text(encoding="utf-8")
    member.write_text(text.replace("- samlet.pdf", "- samle.pdf"), encoding="utf-8")
    running = folder / "source" / "responses" / "35-f.toml"
    text = running.read_text(encoding="utf-8").replace("[[block]]", 'scan = "poor"\n[[block]]', 1)
    running.write_text(text, encoding="utf-8")
    problems = Problems()
    check_source(read_round(folder, problems), problems)
    told = str(problems)
    assert "no [[combined]] file 'Høringssvar - samle.pdf' in round.toml (did you mean" in told
    assert "35-f.toml [scan]: a member of a flowing file cannot be scanned alone" in told


def test_a_whole_file_can_be_scanned(formats_round: Path) -> None:
    data = (formats_round / "round" / "hoeringssvar" / RUNNING).read_bytes()
    pictures = scanned(data, RUNNING, "clean", ".pdf")
    assert [text.strip() for text in pages_of(".pdf", pictures)] == ["", ""]
