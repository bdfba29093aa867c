"""One response in, its files out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from . import (
    cards,
    columns,
    draftcopies,
    exports,
    forms,
    gridforms,
    letterheads,
    letters,
    mails,
    minutes,
    opendocs,
    outlook,
    papers,
    printed,
    reports,
    sheetforms,
    words,
)
from .combining import Bundle, bound, flowing
from .scanning import scanned
from .sheet import Letter, Rendered
from .source import Block, Combined, FilePlan, Response, Round

LAYOUTS: dict[str, Callable[[Letter], Rendered]] = {
    "letter_classic": letters.letter_classic,
    "letter_modern": letters.letter_modern,
    "letter_sidebar": letters.letter_sidebar,
    "two_columns": columns.two_columns,
    "table_form": forms.table_form,
    "mail_printed": printed.mail_printed,
    "webform": forms.webform,
    "minutes": minutes.minutes,
    "typewriter": letters.typewriter,
    "letter_logo_left": letterheads.letter_logo_left,
    "letter_footer_columns": letterheads.letter_footer_columns,
    "letter_spaced": letterheads.letter_spaced,
    "letter_rotated": letterheads.letter_rotated,
    "postcard_mono": cards.postcard_mono,
    "fax": cards.fax,
    "three_columns": papers.three_columns,
    "newsletter": papers.newsletter,
    "questionnaire": gridforms.questionnaire,
    "table_plain": gridforms.table_plain,
    "table_landscape": gridforms.table_landscape,
    "minutes_table": gridforms.minutes_table,
    "portal_export": exports.portal_export,
    "mail_thread": exports.mail_thread,
    "report": reports.report,
    "word_plain": words.word_plain,
    "draft_comments": draftcopies.draft_comments,
    "sheet_form": sheetforms.sheet_form,
    "word_styles": words.word_styles,
    "word_table": words.word_table,
    "mail": mails.mail,
    "text": mails.text,
}


OTHER_ENDINGS: dict[tuple[str, str], Callable[[Letter], Rendered]] = {
    (".odt", "word_plain"): opendocs.odt,
    (".rtf", "word_plain"): opendocs.rtf,
    (".html", "webform"): sheetforms.web_receipt,
    (".msg", "mail"): outlook.msg,
}


class UnknownLayoutError(ValueError):
    """A layout that does not exist; the check of the source has told so."""


def render(response: Response, round_: Round) -> list[BuiltFile]:
    """The files of a response: (path in hoeringssvar/, name in the source, content)."""
    folder = response.key if response.key.endswith("/") else ""
    loose = [
        (
            plan.name,
            plan.ending,
            draw(folder + plan.name, plan, letter_of(response, plan.name, round_)),
        )
        for plan in response.files
    ]
    if folder:
        return [BuiltFile(folder + name, name, done, ending) for name, ending, done in loose]
    attached = tuple((name, done.data) for name, _, done in loose)
    whole = replace(letter_of(response, "", round_), attachments=attached)
    return [
        BuiltFile(response.key, "", draw(response.key, response.plan, whole), response.plan.ending),
        *(BuiltFile(n, n, d, e, inside=response.key) for n, e, d in loose),
    ]


def draw(path: str, plan: FilePlan, letter: Letter) -> Rendered:
    """One file of a response; the path decides what chance does to a scan."""
    if plan.layout == "draft_copy":
        done = draftcopies.draft_copy(letter, plan.ending)
    else:
        layout = OTHER_ENDINGS.get((plan.ending, plan.layout)) or LAYOUTS.get(plan.layout)
        if layout is None:
            raise UnknownLayoutError(plan.layout)
        done = layout(letter)
    if plan.scan:
        return replace(done, data=scanned(done.data, path, plan.scan, plan.ending), clean=done.data)
    return done


def letter_of(response: Response, name: str, round_: Round) -> Letter:
    """What a layout gets to see of one file of a response."""
    return Letter(
        response.sender,
        response.blocks_in(name),
        response.mail,
        encoding=response.encoding,
        day=response.received,
        draft=round_.draft,
        draft_layout=round_.draft_layout,
    )


def combine(combined: Combined, round_: Round) -> Bundle:
    """A combined file out of its members."""
    responses = round_.members(combined.file)
    if combined.flowing:
        letters_ = [letter_of(response, "", round_) for response in responses]
        bundle = flowing(round_, combined, letters_)
    else:
        drawn = [
            draw(
                f"{combined.file}#{response.key}.pdf",
                FilePlan("member.pdf", response.layout, response.scan),
                letter_of(response, "", round_),
            )
            for response in responses
        ]
        bundle = bound(round_, combined, responses, drawn)
    if combined.scan:
        return replace(bundle, data=scanned(bundle.data, combined.file, combined.scan, ".pdf"))
    return bundle


class BuiltFile:
    """A file of a response; `inside` names the e-mail that an attachment travels in."""

    def __init__(self, path: str, name: str, done: Rendered, ending: str, inside: str = "") -> None:
        self.path, self.name, self.done, self.inside = path, name, done, inside
        self.ending = ".pdf" if done.clean else ending

    @property
    def words(self) -> bytes:
        """The file from which the words are taken out again."""
        return self.done.clean or self.done.data


def strange_letters(blocks: tuple[Block, ...]) -> str:
    """Characters that the fonts of a PDF do not have."""
    texts = [text for block in blocks for text in (block.text, block.marker, *block.columns)]
    texts += [run.text for b in blocks for row in b.rows for cell in row for run in cell]
    return "".join(sorted({c for t in texts for c in t if not _printable(c)}))


def _printable(character: str) -> bool:
    try:
        return bool(character == "\n" or character.encode("cp1252"))
    except UnicodeEncodeError:
        return False
