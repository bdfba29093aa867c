"""The public analysis: what it says of files, and which words are hidden in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hoering.domain import (
    Analysis,
    Finding,
    Linking,
    PersonalDatum,
    PersonalKind,
    Response,
    RoundFacts,
    Theming,
    Verdict,
    Where,
)
from hoering.privacy.redacting import masks_of, redacted

Make = Callable[..., Response]
NAME = PersonalDatum(
    "H01", PersonalKind.NAME, "Karen Holm", 1, Where.TEXT, (), "", Verdict.HIDE, "Karen Holm"
)


def public(analysis: Analysis) -> Analysis:
    masks = masks_of([(NAME, Verdict.HIDE)], {NAME.key: "Borger 1"})
    return redacted(analysis, masks, {}, {r.id: 1 for r in analysis.responses})


def analysis_of(facts: RoundFacts, response: Response) -> Analysis:
    return Analysis(facts, (response,), (), Theming((), (), ()), (), Linking((), (), ()))


def test_trouble_with_the_own_files_is_not_told_as_an_unread_response(
    response_of: Make, facts: RoundFacts
) -> None:
    own = replace(
        facts,
        draft="udkast.pdf",
        revised="nyt.pdf",
        word_template="brev.docx",
        agenda_template="skabeloner/min.docx",
    )
    revised = Finding("revised", "nyt.pdf", "»nyt.pdf« kunne ikke læses.")
    findings = (
        revised,
        Finding("template", "brev.docx", "Skabelonen kan ikke læses."),
        Finding("template", "skabeloner/min.docx", "Feltet {{navn}} kendes ikke."),
        Finding("damaged", "hoeringssvar/svar.txt", "»svar.txt« fra Karen Holm er skadet."),
        Finding("locked", "hoeringssvar/Karen Holm.pdf", "»Karen Holm.pdf« er låst."),
    )
    analysis = analysis_of(own, response_of(["Vi er imod planen."]))
    told = public(replace(analysis, findings=findings)).findings
    assert [(f.code, f.source) for f in told] == [
        ("revised", "nyt.pdf"),
        ("damaged", "svar/H01.pdf"),
        ("locked", "svar/ulæst fil 1"),
    ]
    assert told[0] == revised and not any("Karen" in f.text for f in told)
