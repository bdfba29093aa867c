"""A remark that no theme fits, and one between two: both are told wherever themes are."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
from rich.console import Console

from hoering.domain import Basis, Link, Reviewed
from hoering.writing.export import overview_data
from hoering.writing.overview import overview_bytes
from hoering.writing.reasons import print_reason


def doubted(reviewed: Reviewed, remark: str, target: str, why: str) -> Reviewed:
    """The round with this one link of the remark in the place of its own."""
    theming = reviewed.analysis.theming
    others = tuple(link for link in theming.links if link.remark != remark)
    links = (*others, Link(remark, target, Basis.SIMILAR, 0.3, why))
    analysis = replace(reviewed.analysis, theming=replace(theming, links=links))
    return replace(reviewed, analysis=analysis, edits=())


def told(reviewed: Reviewed, remark: str) -> tuple[str, str, str]:
    """What oversigt.json, the overview and the terminal say."""
    data = overview_data(reviewed)
    why = next(r["why"] for r in data["remarks"] if r["id"] == remark)
    document = docx.Document(io.BytesIO(overview_bytes(reviewed)))
    text = "".join(t.text or "" for t in document.element.body.iter() if t.tag.endswith("}t"))
    console = Console(record=True, width=200, file=io.StringIO())
    assert print_reason(data, console, remark)
    return why, text, console.export_text()


def test_none_of_the_themes(reviewed: Reviewed, ids: dict[str, str]) -> None:
    made = doubted(reviewed, ids["H01.2"], "", "intet af temaerne")
    why, text, shown = told(made, ids["H01.2"])
    assert why.endswith("intet af temaerne")
    assert "uden tema: intet af temaerne" in text
    assert "uden tema (intet af temaerne)" in shown


def test_between_two(reviewed: Reviewed, ids: dict[str, str]) -> None:
    theme = reviewed.analysis.theming.themes[0]
    doubt = f"usikkert mellem »{theme.name}« og »Andet«"
    made = doubted(reviewed, ids["H01.2"], theme.id, f"{doubt}; nævner »mad«")
    why, text, shown = told(made, ids["H01.2"])
    assert why.endswith(doubt) and doubt in text and doubt in shown
    assert doubt not in "".join(told(doubted(reviewed, ids["H01.2"], theme.id, "x"), ids["H01.2"]))


def test_the_names_that_stand_above_are_not_repeated(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    one, other = reviewed.analysis.theming.themes[:2]
    doubt = f"usikkert mellem »{one.name}« og »{other.name}«"
    first = doubted(reviewed, ids["H01.2"], one.id, doubt)
    links = (*first.analysis.theming.links, Link(ids["H01.2"], other.id, Basis.SIMILAR, 0.3))
    theming = replace(first.analysis.theming, links=links)
    both = replace(first, analysis=replace(first.analysis, theming=theming))
    _, text, shown = told(both, ids["H01.2"])
    assert "usikkert mellem de to" in text and doubt not in text
    assert doubt in " ".join(shown.split())  # where there is room for it
