"""A remark that no theme fits, and one between two: both are told wherever themes are."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from rich.console import Console

from hoering.domain import Basis, Link, Reviewed
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.register import register
from hoering.writing.overview.overview import overview_bytes
from hoering.writing.terminal.reasons import print_reason
from hoering.writing.workbook.sheet_tabs import remark_tab


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
    assert print_reason(figures(data), console, remark)
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
    assert why.endswith(doubt) and doubt in shown
    assert "usikkert: kan også være »Andet«" in text and doubt not in text
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


@pytest.mark.parametrize("why", ["følger af afsnittet »3.2«", "sat af sekretariatet"])
def test_a_theme_that_nobody_estimated_has_no_chance(
    reviewed: Reviewed, ids: dict[str, str], why: str
) -> None:
    remark, theme = ids["H01.2"], reviewed.analysis.theming.themes[0]
    made = doubted(reviewed, remark, theme.id, why)
    found = next(r for r in overview_data(made)["remarks"] if r["id"] == remark)["links"]
    assert [x["score"] for x in found if x["target"] == theme.id] == [None]
    assert f"({why})" in told(made, remark)[2]
    assert theme.name not in sheet_why(made, remark)
    # An estimate is told with its chance, also where the section is what speaks for it.
    near = doubted(reviewed, remark, theme.id, "gælder afsnittet »Måltider«")
    assert f"tema »{theme.name}« 30 %" in sheet_why(near, remark)


def sheet_why(made: Reviewed, remark: str) -> str:
    tab = remark_tab(register(made), made)
    at, id = ([f.key for f in tab.fields].index(key) for key in ("hvorfor", "id"))
    return str(next(row[at] for row in tab.rows if row[id] == remark))
