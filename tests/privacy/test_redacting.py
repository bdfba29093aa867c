"""The public analysis: what it says of files, and which words are hidden in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hoering.domain import (
    Alarm,
    AlarmKind,
    Analysis,
    BlockKind,
    Finding,
    Linking,
    PersonalDatum,
    PersonalKind,
    Remark,
    RemarkKind,
    Response,
    RoundFacts,
    SenderKind,
    Settled,
    Splitting,
    Theming,
    Verdict,
    Where,
)
from hoering.privacy.redacting.redacting import masks_of, redacted

Make = Callable[..., Response]
NAME = PersonalDatum(
    "H01", PersonalKind.NAME, "Karen Holm", 1, Where.TEXT, (), "", Verdict.HIDE, "Karen Holm"
)


def hidden(datum: PersonalDatum, instead: str = "Borger 1") -> Settled:
    return Settled(datum, Verdict.HIDE, instead)


def public(analysis: Analysis) -> Analysis:
    masks = masks_of([hidden(NAME)])
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


def test_who_commented_and_on_which_words_is_hidden(response_of: Make, facts: RoundFacts) -> None:
    response = response_of(["Karen Holm er imod planen.", "Det skal ændres."])
    first, second = response.document.blocks
    note = replace(second, kind=BlockKind.COMMENT, author="Karen Holm", anchor="Karen Holm er")
    with_note = replace(response, document=replace(response.document, blocks=(first, note)))
    (shown,) = public(analysis_of(facts, with_note)).responses
    assert (shown.sender, shown.document.blocks[1].author, shown.document.blocks[1].anchor) == (
        "Borger 1",
        "Borger 1",
        "Borger 1 er",
    )
    assert "Karen" not in shown.document.text


def test_the_words_of_alarms_are_hidden(response_of: Make, facts: RoundFacts) -> None:
    """Those of a remark by its response's mask, those of a change by that of the whole round."""
    response = response_of(["Karen Holm vil have en bænk."])
    said = Remark("r1", "H01", response.document.text, (), 1, RemarkKind.PROPOSAL)
    text = "Svaret lover en ændring: »Karen Holm har ret«"
    alarms = (
        Alarm(AlarmKind.PROMISED_NOT_FOUND, "r1", text),
        Alarm(AlarmKind.CHANGE_NOT_ASKED_FOR, "Æ1", text, near=("r1",)),
    )
    analysis = replace(
        analysis_of(facts, response),
        splittings=(Splitting("H01", (said,), ()),),
        linking=Linking((), (), alarms),
    )
    shown = public(analysis)
    (remark,) = shown.remarks
    assert [a.subject for a in shown.linking.alarms] == [remark.id, "Æ1"]
    assert shown.linking.alarms[1].near == (remark.id,)
    assert {a.text for a in shown.linking.alarms} == {text.replace("Karen Holm", "Borger 1")}


def test_in_anothers_letter_only_what_is_certain_is_hidden() -> None:
    """A letter in which nothing of its own is hidden: what another's list hides can be a word there."""
    texts = {
        "Erik Skov": PersonalKind.NAME,
        "Skov": PersonalKind.NAME,
        "Camilla": PersonalKind.NAME,
        "Brinkholm": PersonalKind.NAME,
        "kræft": PersonalKind.HEALTH,
        "23 45 67 81": PersonalKind.PHONE,
        "nr. 9": PersonalKind.ADDRESS,
    }
    data = [
        replace(NAME, text=text, kind=kind, person="Erik Skov" if "Skov" in text else text)
        for text, kind in texts.items()
    ]
    mask = masks_of(hidden(d, "X") for d in data)["H02"]
    open_text = "Foreningen Skov og Sti: Skov er godt mod kræft, siger vores Camilla i nr. 9."
    assert mask.text(open_text) == open_text
    told = "Erik Skov, fru Skov, naboen Camilla, Brinkholm, 23456781"
    assert mask.text(told) == "X, X, X, X, X"


def test_a_body_keeps_the_words_of_its_name(response_of: Make, facts: RoundFacts) -> None:
    firm = response_of(["Vi er imod."], "Brdr. Holm VVS ApS", SenderKind.COMPANY)
    row = replace(NAME, text="Holm", person="Ole Holm")
    masks = masks_of([hidden(row)], analysis_of(facts, firm))
    (shown,) = redacted(analysis_of(facts, firm), masks, {}, {"H01": 1}).responses
    assert shown.sender == "Brdr. Holm VVS ApS"


def test_a_response_that_hides_nothing_keeps_names_that_others_hide_in_part(
    response_of: Make, facts: RoundFacts
) -> None:
    """A chair called Karen is not the neighbour's Karen; a whole name is the same person."""
    given = replace(NAME, text="Karen", person="Karen")
    ill = replace(NAME, kind=PersonalKind.HEALTH, text="demens", person="")
    masks = masks_of(hidden(d, f"<{d.kind}>") for d in (NAME, given, ill))
    text = "Vi ser mennesker med demens. Karen Holm bad os skrive.\nKaren Degn, formand"
    other = replace(response_of([text], "Demensforeningen", SenderKind.ORGANISATION), id="H02")
    (shown,) = redacted(analysis_of(facts, other), masks, {}, {"H02": 1}).responses
    assert shown.document.text.strip() == text.replace("Karen Holm", "█" * 10)
    assert masks["H01"].text("Karen har demens") == "<navn> har <helbred>"
