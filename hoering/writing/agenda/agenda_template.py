"""The municipality's own agenda template: a Word file with placeholders such as {{antal_svar}}.

A placeholder may stand in the text, a table, a header or a footer, also where Word has cut it into
pieces. One that gives several paragraphs ({{temaer}}) must stand alone in its paragraph; within a
sentence its paragraphs come one after the other. `{{skriv: …}}` makes a marked gap. A placeholder
that is not known stays, framed, and is reported.
"""

from __future__ import annotations

import copy
import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from hoering import dansk
from hoering.typed import spelt_out
from hoering.writing.agenda import agenda_blocks as facts
from hoering.writing.agenda.agenda_changes import changes
from hoering.writing.agenda.agenda_themes import themes
from hoering.writing.facts.register import Register
from hoering.writing.files.package import describe, packed
from hoering.writing.word.elements import (
    XML_SPACE,
    Ink,
    Para,
    Run,
    W,
    para,
    plain,
    tag,
    to_check,
    to_write,
    words,
)
from hoering.writing.word.pages import Pages, running_lines
from hoering.writing.word.styles import new_document, new_styles, style_ids
from hoering.writing.word.word_template import (
    document_of,
    emptied,
    has_running_lines,
    running_parts,
)

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_GAP = re.compile(r"^skriv\s*:\s*(.+)$", re.I)
Value = Callable[[Register], str]
Block = Callable[[Register], Iterator[Para]]


def _round(name: str) -> Value:
    return lambda book: str(getattr(book.analysis.round, name))


def _day(day: date | None) -> str:
    return dansk.long_date(day) if day else ""


# Placeholders that give a few words.
VALUES: dict[str, Value] = {
    "titel": _round("title"),
    "kommune": _round("municipality"),
    "udvalg": _round("committee"),
    "forvaltning": _round("administration"),
    "sagsnr": _round("case_number"),
    "start": lambda book: _day(book.analysis.round.start),
    "frist": lambda book: _day(book.analysis.round.deadline),
    "hoeringsperiode": lambda book: dansk.period(
        book.analysis.round.start, book.analysis.round.deadline
    ),
    "antal_svar": lambda book: str(len(book.responses)),
    "antal_bemaerkninger": lambda book: str(len(book.entries)),
    "antal_aendringer": lambda book: str(len(book.changes)),
    "afsendere": lambda book: dansk.senders_in_words(book.senders(book.responses)),
    "modtaget": facts.received,
    "ikke_svaret": lambda book: dansk.listed(book.parties.silent),
    "spoergsmaal": facts.question,
}

# What is to be written where the round does not say it; else the placeholder's own name.
_MISSING = {
    "start": "dagen, høringen begyndte",
    "frist": "høringsfristen",
    "hoeringsperiode": "høringsperioden",
    "sagsnr": "sagsnummer",
    "afsendere": "hvem der har svaret",
    "ikke_svaret": "hvilke hørte parter der ikke har svaret, eller »Alle har svaret«",
}

# Placeholders that give paragraphs.
BLOCKS: dict[str, Block] = {
    "hvem_svarede": facts.who,
    "temaer": themes,
    "svar": lambda book: facts.replies(tuple(book.entries.values()), "høringssvarene"),
    "aendringer": changes,
    "ikke_medtaget": facts.not_taken_in,
    "udfald": lambda book: facts.outcomes(tuple(book.entries.values())),
    "bilag": lambda book: (plain(text) for text in facts.annexes(book)),
}


def filled(content: bytes, book: Register) -> bytes | None:
    """The template with the round's facts; None when it is no Word file that can be read."""
    document = document_of(content)
    if document is None:
        return None
    new_styles(document, portrait=True)
    describe(document, book.analysis, "Dagsordenspunkt", ["dagsorden"])
    ink = Ink(styles=style_ids(document))
    for paragraph in list(_paragraphs(document)):
        _fill(paragraph, book, ink)
    return packed(document)


def started(
    book: Register,
    title: str,
    keywords: list[str],
    *,
    portrait: bool = False,
    template: bytes | None,
) -> Pages:
    """An empty document of this round, in the municipality's own template where there is one.

    A template that cannot be read is left out: it has been reported before anything was written.
    """
    own = emptied(template) if template else None
    document = new_document(portrait, own)
    if own is not None:
        _fill_running_lines(document, book)
    describe(document, book.analysis, title, keywords)
    if own is None or not has_running_lines(own):
        running_lines(document, book.analysis.round, title)
    return Pages(document)


def _fill_running_lines(document: Any, book: Register) -> None:
    """The placeholders in the headers and footers of a Word template, whose text is not used."""
    ink = Ink(styles=style_ids(document))
    for paragraph in list(_paragraphs(document, running_lines=True)):
        _fill(paragraph, book, ink)


def unknown_placeholders(content: bytes, running_lines: bool = False) -> list[str]:
    """Those that mean nothing, in the order of the template, each once; of the whole file, or only
    of its headers and footers."""
    document = document_of(content)
    if document is None:
        return []
    found = (
        name
        for paragraph in _paragraphs(document, running_lines)
        for name in _PLACEHOLDER.findall(_text_of(paragraph))
    )
    return list(dict.fromkeys(n for n in found if not _known(n)))


def complaint(name: str, file: str) -> str:
    """What is wrong with a placeholder, in Danish, with the nearest known one."""
    every = (*VALUES, *BLOCKS)
    near = difflib.get_close_matches(spelt_out(name), every, n=1, cutoff=0.0)[0]
    return (
        f"Feltet {{{{{name}}}}} i skabelonen »{file}« kendes ikke og er ikke udfyldt. Mente du "
        f"{{{{{near}}}}}? Mulige felter: {', '.join(every)} og {{{{skriv: …}}}}."
    )


def _known(name: str) -> bool:
    return spelt_out(name) in (*VALUES, *BLOCKS) or bool(_GAP.match(name))


def _paragraphs(document: Any, running_lines: bool = False) -> Iterator[Any]:
    """Every paragraph of the body, of its tables and text boxes, and of headers and footers."""
    body = [] if running_lines else [document.element.body]
    for part in (*body, *running_parts(document)):
        yield from part.iter(f"{W}p")


def _texts(paragraph: Any) -> list[Any]:
    """The `w:t` of this paragraph, not of a text box inside it."""
    return [
        node for node in paragraph.iter(f"{W}t") if next(node.iterancestors(f"{W}p")) is paragraph
    ]


def _text_of(paragraph: Any) -> str:
    return "".join(node.text or "" for node in _texts(paragraph))


def _fill(paragraph: Any, book: Register, ink: Ink) -> None:
    text = _text_of(paragraph)
    alone = _PLACEHOLDER.fullmatch(text.strip())
    if alone and spelt_out(alone.group(1)) in BLOCKS:
        _replace_paragraph(paragraph, list(BLOCKS[spelt_out(alone.group(1))](book)), ink)
        return
    for match in reversed(list(_PLACEHOLDER.finditer(text))):
        _replace(paragraph, match.start(), match.end(), _value(match.group(1), book), ink)


def _value(name: str, book: Register) -> Run:
    """What stands in the placeholder's place; a fact that is not known is a gap."""
    gap = _GAP.match(name)
    key = spelt_out(name)
    if gap:
        return to_write(gap.group(1))
    if key in VALUES:
        text = VALUES[key](book)
        return Run(text) if text else to_write(_MISSING.get(key, key))
    if key in BLOCKS:
        lines = [p.text for p in BLOCKS[key](book) if p.text]
        ended = [line if line[-1] in ".:!?]" else f"{line};" for line in lines]
        return Run(" ".join(ended).removesuffix(";"))
    return to_check(f"feltet {{{{{name}}}}} kendes ikke")


def _replace(paragraph: Any, start: int, end: int, run: Run, ink: Ink) -> None:
    """Characters [start, end) of the paragraph give way; the look is that of the first of them."""
    at, first = 0, None
    for node in _texts(paragraph):
        text, length = node.text or "", len(node.text or "")
        low, high = max(start - at, 0), min(end - at, length)
        if low < high:
            if first is None:
                first = (node, text[:low], text[high:])
            else:
                node.text = text[high:]
        at += length
    if first is None:
        return
    node, before, after = first
    old = node.getparent()
    made = ink.run(run)
    look = old.find(f"{W}rPr")
    if look is not None and made.find(f"{W}rPr") is None:
        made.insert(0, copy.deepcopy(look))
    node.text = before
    node.set(XML_SPACE, "preserve")
    old.addnext(made)
    if after:
        rest = copy.deepcopy(old)
        for child in list(rest):
            if child.tag != f"{W}rPr":
                rest.remove(child)
        rest.append(words("t", after))
        made.addnext(rest)


def _replace_paragraph(paragraph: Any, made: Sequence[Para], ink: Ink) -> None:
    """The block's paragraphs; plain ones have the look of the placeholder's own paragraph."""
    properties = paragraph.find(f"{W}pPr")
    for value in made or (para(""),):
        element = ink.paragraph(value)
        if value.style == "Broed":
            own = element.find(f"{W}pPr")
            if own is not None:
                element.remove(own)
            element.insert(0, copy.deepcopy(properties) if properties is not None else tag("pPr"))
            if value.keep_next and element[0].find(f"{W}keepNext") is None:
                style = element[0].find(f"{W}pStyle")
                element[0].insert(0 if style is None else 1, tag("keepNext"))
        paragraph.addprevious(element)
    paragraph.getparent().remove(paragraph)
