"""What the municipality's own papers say: nobody's secret in the draft, told of in the revised one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hoering.domain import Response, RoundFacts, Verdict
from hoering.errors import HiddenStillThere
from hoering.privacy.find import find_personal
from hoering.privacy.masking.drafted import open_by_draft
from hoering.publication import publish

DRAFT = "Pårørendevejleder Mie Stokholm svarer på tlf. 79 80 11 20.\nMosevej 3 får ny sti."


def test_what_the_sent_out_draft_tells_everybody_stays(
    response_of: Callable[..., Response], facts: RoundFacts
) -> None:
    lines = ["Ring til Mie Stokholm på tlf. 79 80 11 20.", "Ring til mig på 26 47 11 90.",
             "Jeg bor på Mosevej 3.", "Hilsen Karen Holm"]  # fmt: skip
    found = open_by_draft(find_personal([response_of(lines)], facts), DRAFT)
    stays = {d.text for d in found if d.proposal is Verdict.KEEP}
    assert {"79 80 11 20"} <= stays
    assert not {"26 47 11 90", "Mosevej 3", "Karen Holm"} & stays


def test_a_neighbour_of_the_same_name_is_hidden(
    response_of: Callable[..., Response], facts: RoundFacts
) -> None:
    lines = ["Min nabo Mie Stokholm er enig.", "Hilsen Karen Holm"]
    found = open_by_draft(find_personal([response_of(lines)], facts), DRAFT)
    assert {d.proposal for d in found if d.text == "Mie Stokholm"} == {Verdict.HIDE}


def _round(folder: Path, draft: str, revised: str) -> Path:
    import docx

    (folder / "hoeringssvar").mkdir(parents=True)
    (folder / "hoeringssvar" / "svar.txt").write_text(
        "Jeg foreslår, at kommunen ringer, når et besøg flyttes.\n\nJeg bor på Klokkeblomstvej 9.\n\n"
        "Med venlig hilsen\nAsta Brunbjerg\n",
        encoding="utf-8",
    )
    for name, said in (("udkast", draft), ("tilrettet", revised)):
        paper = docx.Document()
        paper.add_heading("1. Støtte", 1)
        paper.add_paragraph(said)
        paper.save(str(folder / f"{name}.docx"))
    (folder / "runde.toml").write_text(
        'titel = "Støttepolitik"\nkommune = "Hvidsted Kommune"\n', encoding="utf-8"
    )
    return folder


def test_a_citizen_in_the_revised_draft_is_said_to_stand_there(tmp_path: Path) -> None:
    folder = _round(tmp_path, "Kommunen ringer.", "Kommunen ringer, som Asta Brunbjerg foreslog.")
    with pytest.raises(HiddenStillThere) as caught:
        publish(folder, accept=True)
    assert "»Asta Brunbjerg« i det tilrettede udkast (»tilrettet.docx«)" in caught.value.remedy
    assert "billede" not in caught.value.remedy


def test_an_address_in_the_sent_out_draft_stops_nothing(tmp_path: Path) -> None:
    folder = _round(
        tmp_path, "Stien ved Klokkeblomstvej 9 bevares.", "Stien ved Klokkeblomstvej 9 fjernes."
    )
    public = publish(folder, accept=True)
    assert public.files


def test_a_senders_own_mail_is_hidden_though_the_draft_gives_it(
    response_of: Callable[..., Response], facts: RoundFacts
) -> None:
    lines = ["Fra: Mie Stokholm <mie@stokholm.example>", "Til: hoering@hvidsted.example",
             "Stien skal have lys.", "Hilsen Mie Stokholm"]  # fmt: skip
    data = find_personal([response_of(lines, "Mie Stokholm")], facts)
    found = open_by_draft(data, "Idéen kom fra mie@stokholm.example.")
    assert {d.proposal for d in found if d.text == "mie@stokholm.example"} == {Verdict.HIDE}
