"""A round of 90 responses: told shortly where a long list would say less, and nothing lost."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from hoering import dansk
from hoering.domain import Edit, EditState, Mention, Outcome, Reviewed, Section, SenderKind
from hoering.returning.document import read_document
from hoering.writing.agenda import agenda_changes, agenda_themes
from hoering.writing.agenda.agenda import agenda_bytes
from hoering.writing.facts.register import Register, register
from hoering.writing.overview import overview, prose
from hoering.writing.passages import blocks
from hoering.writing.pictures.section_figure import section_drawing, strips
from hoering.writing.tables import sender_index


@pytest.fixture(scope="module")
def book(large: Reviewed) -> Register:
    return register(large)


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def texts(content: bytes) -> list[str]:
    return [p.text for p in opened(content).paragraphs]


# --- the forms in running text ---


def test_a_position_of_many_is_counted_and_some_are_named(book: Register) -> None:
    position = next(p for p in book.positions if p.id == "P01")
    entries = [book.entries[r] for r in position.remarks]
    told = blocks.summary(book, entries, position)
    assert told.startswith("30 afsendere stiller forslag: 15 råd og 15 bestyrelser. Blandt dem er ")
    names = {e.response.sender for e in entries}
    assert sum(f"{name}," in f"{told[:-1]}," for name in names) <= 12 < len(names)
    lines = [p.text for p in blocks.shared(book, position, entries)]
    assert lines[0].startswith("30 henvendelser: H01.2, H02.1, H07.2")
    assert all(e.number in lines[0] for e in entries)
    shown = [line for line in lines if line.startswith("Ændring: Æ")]
    (rest,) = (line for line in lines if line.startswith("Ændring: desuden"))
    assert len(shown) == 5 and "ti andre ændringer (Æ0" in rest
    ids = re.findall(r"Æ\d+", " ".join([*(line[:20] for line in shown), rest]))
    assert sorted(ids) == sorted({c.id for e in entries for c in e.changes})


def test_citizens_alone_are_counted_and_not_named(book: Register) -> None:
    position = next(p for p in book.positions if p.id == "P03")
    entries = [
        replace(
            book.entries[r],
            response=replace(book.entries[r].response, sender_kind=SenderKind.CITIZEN),
        )
        for r in position.remarks
    ]
    responses = {e.response.id: e.response for e in entries}
    private = replace(book, responses=tuple(responses.values()))
    private = replace(private, entries={e.remark.id: e for e in entries})
    assert blocks.summary(private, entries, position) == "30 borgere stiller forslag."


def outcomes_read(content: bytes, path: Path) -> dict[str, str]:
    path.write_bytes(content)
    return {row.id: row.cells.get("udfald", "") for row in read_document(path, {}).rows}


def test_the_rest_of_a_block_is_read_back_as_the_rest(
    large: Reviewed, book: Register, tmp_path: Path
) -> None:
    """Half of 30 remarks are met, half in part: the second half stands as "de øvrige"."""
    content = prose.document_bytes(large)
    file = tmp_path / "prosa.docx"
    read = outcomes_read(content, file)
    for key, entry in book.entries.items():
        outcome = entry.answer.outcome if entry.answer else None
        said = dansk.OUTCOMES[outcome] if outcome else ""
        assert read[key].split("\n")[0] == said, entry.number
    document = opened(content)
    line = next(p for p in document.paragraphs if p.text.startswith("Udfald for de øvrige: "))
    line.runs[-1].text = "Taget til efterretning"
    document.save(str(file))
    again = {row.id: row.cells.get("udfald", "") for row in read_document(file, {}).rows}
    changed = {key for key in read if again[key] != read[key]}
    assert len(changed) == 15
    (before,) = {read[key] for key in changed}
    position = {book.entries[key].position for key in changed}
    assert len(position) == 1 and before.startswith(("Indarbejdet", "Delvist"))


def test_replies_to_the_rest_are_read_back_for_the_rest(
    large: Reviewed, book: Register, tmp_path: Path
) -> None:
    position = next(p for p in book.positions if p.id == "P01")
    answered = position.remarks[0]
    edit = Edit(answered, "reply", "Det er skrevet ind.", "", "2026-03-20")
    content = prose.document_bytes(replace(large, edits=((edit, EditState.KEPT),)))
    document = opened(content)
    gap = next(
        p for p in document.paragraphs if p.text.startswith("Forvaltningens svar til de øvrige: ")
    )
    gap.runs[-1].text = "Det ser vi på."
    file = tmp_path / "prosa.docx"
    document.save(str(file))
    replies = {row.id: row.cells["svar"] for row in read_document(file, {}).rows}
    assert replies.pop(answered) == "Det er skrevet ind."
    others = {key for key, reply in replies.items() if reply == "Det ser vi på."}
    assert others == set(position.remarks) - {answered}


# --- the agenda item ---


def test_very_many_changes_are_summed_up_with_the_most_asked_for(book: Register) -> None:
    lines = [p.text for p in agenda_changes.changes(book)]
    assert len(lines) <= 40
    assert (
        lines[0].startswith("Det tilrettede udkast har 75 ændringer i ")
        and "»Ændringer i forhold til" in lines[0]
        and lines[0].endswith(" [Tjek: koblingerne er programmets forslag]")
    )
    shown = [found[0] for line in lines if (found := re.findall(r"\((Æ\d+);", line))]
    assert len(shown) == 8
    asked = {c.id: len({e.response.id for e in book.behind[c.id]}) for c in book.changes}
    assert min(asked[c] for c in shown) >= max(n for c, n in asked.items() if c not in shown)
    at = lines.index("Ændringerne fordeler sig sådan i udkastet:")
    counted = [re.search(r": (\S+) ændring", line) for line in lines[at + 1 :]]
    number = {dansk.in_words(n): n for n in range(1, 13)} | {str(n): n for n in range(13, 99)}
    assert sum(number[found[1]] for found in counted if found) == 75
    assert len(lines) - at - 1 <= 13


def test_the_themes_of_the_agenda_item_stay_readable(large: Reviewed, book: Register) -> None:
    lines = [p.text for p in agenda_themes.themes(book)]
    assert not any("se den kommenterede oversigt" in line for line in lines)
    assert any("råd og 15 bestyrelser." in line for line in lines)  # without 30 numbers
    assert len(" ".join(texts(agenda_bytes(large))).split()) < 2000


# --- the table's list of senders ---


def test_everybody_stands_in_the_list_at_the_end(large: Reviewed, book: Register) -> None:
    rows = list(sender_index.rows(book))
    named = [cell.paras[0].runs[0].text for row in rows for cell in row.cells[1::3] if cell.paras]
    assert sorted(named) == sorted([r.sender for r in book.responses] + ["låst.pdf"])
    totals = list(sender_index.kind_rows(book))[-1]
    assert [cell.text for cell in totals.cells[:3]] == ["I alt", "90", "180"]
    document = opened(overview.overview_bytes(large))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings.index("Alle afsendere") > headings.index("Oversigt efter tema")
    (kinds,) = (t for t in document.tables if t.cell(0, 0).text == "Type")
    assert len(kinds.rows) == 2 + len({r.sender_kind for r in book.responses})


def test_the_sender_that_nothing_was_read_of_is_marked(book: Register) -> None:
    rows = list(sender_index.rows(book))
    unread = [cell for row in rows for cell in row.cells if "scan0012" in cell.text]
    assert len(unread) == 15 and all("ikke læst" in cell.text and cell.fill for cell in unread)


# --- the figure ---


def test_small_chapters_share_a_line_without_a_bar(reviewed: Reviewed) -> None:
    analysis = reviewed.analysis
    assert analysis.policy is not None
    answers = analysis.linking.answers
    chapters = tuple(Section(str(n), f"Kapitel {n}", 1, 1, ()) for n in range(10, 50))
    spread = tuple(replace(a, section=str(10 + n)) for n, a in enumerate(answers))
    made = replace(
        analysis,
        policy=replace(analysis.policy, sections=chapters),
        linking=replace(analysis.linking, answers=spread),
        changes=tuple(replace(c, section=str(20 + n)) for n, c in enumerate(analysis.changes * 5)),
    )
    book = register(replace(reviewed, analysis=made))
    found = strips(book)
    (others,) = (s for s in found if s.several)
    assert others.name == "20 andre kapitler" and len(found) <= 22
    assert sum(s.remarks for s in found) == len(book.entries)
    assert sum(s.changes for s in found) == len(book.changes)
    drawing = section_drawing(book, 15000)
    assert drawing is not None
    grounds = [s for s in drawing.shapes if s.fill == "EEF2F6"]
    assert len(grounds) == len(found) - 1


def test_an_outcome_of_nobody_is_told_of_nobody(large: Reviewed, book: Register) -> None:
    """Where some remarks have no outcome at all, "de øvrige" would give them one."""
    position = next(p for p in book.positions if p.id == "P01")
    silent = position.remarks[0]
    answers = tuple(
        replace(a, outcome=None if a.remark == silent else Outcome.ADOPTED)
        for a in large.analysis.linking.answers
    )
    linking = replace(large.analysis.linking, answers=answers)
    quiet = register(replace(large, analysis=replace(large.analysis, linking=linking)))
    entries = [quiet.entries[r] for r in position.remarks]
    (line,) = (p.text for p in blocks.answers(quiet, entries, "Ændring") if "Udfald" in p.text)
    assert "de øvrige" not in line
    assert sum(e.number in line for e in entries) == 29
    assert quiet.entries[silent].number not in line.split(": ")[0]


def test_the_agenda_item_tells_what_most_senders_of_a_large_theme_name(large: Reviewed) -> None:
    theming = large.analysis.theming
    before = register(large)
    theme = max(theming.themes, key=lambda t: len(before.of_theme(t.id)))
    own = before.of_theme(theme.id)
    senders = before.number_of_senders(own)
    said = (
        Mention("flagermus", "flagermus", tuple(e.remark.id for e in own)),
        Mention("sten", "stenen", (own[0].remark.id,)),  # one sender is not most
        Mention("tema", theme.name, tuple(e.remark.id for e in own)),  # where, not what
    )
    told = replace(large, analysis=replace(large.analysis, theming=replace(theming, mentions=said)))
    (line,) = (t for t in texts(agenda_bytes(told)) if "Flest nævner" in t)
    assert f"Flest nævner »flagermus« ({dansk.in_words(senders)} afsendere). [Tjek: " in line
    counts = line.partition("programmets skøn: ")[2].rstrip("]")
    numbers = [dansk.in_words(n) for n in range(13)]
    words = re.findall(
        r"(\w+) (?:bekymring|ændringsforslag|udtryk|spørgsmål|rettelse|ande?re?n? bem)", counts
    )
    assert sum(
        numbers.index(w) if w in numbers else int(w.replace("et", "1")) for w in words
    ) == len(own)
