"""Drafts and revised drafts as Word files."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt

from .looks import ACCENTS, Taste
from .packing import pack
from .policies import level_of, printed_heading
from .source import Policy, PolicyBlock
from .wordparts import Numbering, dress_headings, field, grid, new_document, share

STYLES = {"bullet": "List Bullet", "numbered": "List Number"}


def policy_docx(policy: Policy, layout: str) -> bytes:
    """The Word file of a policy."""
    return pack(policy_document(policy, layout), policy.title)


def policy_document(policy: Policy, layout: str) -> Document:
    """A policy in Word: front page, heading styles, lists and tables of Word."""
    serif = layout != "policy_colour"
    font = "Cambria" if serif else "Calibri"
    taste = Taste.of(policy.header + "policy")
    colour = "000000" if serif else ACCENTS[taste.pick(ACCENTS, 0)].lstrip("#")
    document = new_document(font, 11)
    document.styles["Normal"].paragraph_format.line_spacing = 1.3
    dress_headings(document, font, colour, (18, 14, 12))
    _front(document, policy)
    _running_heads(document, policy)
    lists, current, before = Numbering(document), 0, ""
    for number, section in enumerate(policy.sections):
        name = printed_heading(section, layout == "policy_paragraphs")
        heading = document.add_heading(name, level_of(section) + 1)
        heading.paragraph_format.page_break_before = section.page_break and number > 0
        for block in section.blocks:
            if block.type == "numbered" and before != "numbered":
                current = lists.new()
            _block(document, block, lists, current)
            before = block.type
    return document


def _front(document: object, policy: Policy) -> None:
    add = document.add_paragraph  # type: ignore[attr-defined]
    title = add(style="Title")
    title.paragraph_format.space_before = Pt(160)
    title.add_run(policy.title)
    add(policy.subtitle, style="Subtitle")
    add().add_run().add_break(WD_BREAK.PAGE)


def _running_heads(document: object, policy: Policy) -> None:
    section = document.sections[0]  # type: ignore[attr-defined]
    section.different_first_page_header_footer = True
    for part, words in ((section.header, policy.header), (section.footer, policy.footer)):
        paragraph = part.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        before, page, after = words.partition("{page}")
        paragraph.add_run(before)
        if page:
            field(paragraph, "PAGE", "2")
            paragraph.add_run(after)


def _block(document: object, block: PolicyBlock, lists: Numbering, current: int) -> None:
    if block.type == "table":
        rows = [list(row) for row in block.rows]
        grid(document, rows, share(rows, 16), "Table Grid")  # type: ignore[arg-type]
        document.add_paragraph()  # type: ignore[attr-defined]
        return
    paragraph = document.add_paragraph(  # type: ignore[attr-defined]
        block.text, style=STYLES.get(block.type, "Normal")
    )
    if block.type == "numbered":
        lists.apply(paragraph, current)
