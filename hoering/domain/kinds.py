"""The classes that things fall into; the values are the Danish words of oversigt.json."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is on the page, before anybody asks what it says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CELL = "cell"
    QUOTE = "quote"
    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"
    CONTENTS = "contents"
    SIDEBAR = "sidebar"
    MAIL_HEADER = "mail_header"
    FOOTNOTE = "footnote"
    COMMENT = "comment"  # a Word or PDF comment on the text above it
    REVISION = "revision"  # a tracked change in the text above it, put into words


# What stands on the page beside the text: heads, feet and page numbers.
MARGINS = frozenset({BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER})
ANNOTATIONS = frozenset(
    {BlockKind.COMMENT, BlockKind.REVISION}
)  # written onto a text, no part of it


class ZoneKind(StrEnum):
    """What a stretch of a response is, seen from the secretariat's desk."""

    REMARK = "remark"
    LETTERHEAD = "letterhead"
    RECIPIENT = "recipient"
    DATE = "date"
    SUBJECT = "subject"
    GREETING = "greeting"
    THANKS = "thanks"
    PRESENTATION = "presentation"
    HEADING = "heading"
    QUOTATION = "quotation"
    DIGRESSION = "digression"
    CLOSING = "closing"
    SIGNATURE = "signature"
    FOOTER = "footer"
    MAIL_HEADER = "mail_header"
    QUOTED_MAIL = "quoted_mail"
    FORM_FIELD = "form_field"
    UNREAD = "unread"


class SenderKind(StrEnum):
    COUNCIL = "råd"
    BOARD = "bestyrelse"
    ORGANISATION = "organisation"
    ADMINISTRATION = "forvaltning"
    COMPANY = "virksomhed"
    CITIZEN = "borger"
    AUTHORITY = "myndighed"


class RemarkKind(StrEnum):
    SUPPORT = "støtte"
    CONCERN = "bekymring"
    PROPOSAL = "ændringsforslag"
    QUESTION = "spørgsmål"
    CORRECTION = "rettelse"
    GENERAL = "generel"


class Direction(StrEnum):
    FOR = "for"
    AGAINST = "imod"
    PROPOSAL = "forslag"
    NEUTRAL = "neutral"


class ChangeKind(StrEnum):
    ADDED = "tilføjet"
    DELETED = "slettet"
    REWRITTEN = "omformuleret"
    MOVED = "flyttet"
    RENUMBERED = "ny_nummerering"


class Outcome(StrEnum):
    ADOPTED = "indarbejdet"
    PARTLY = "delvist"
    NOT_ADOPTED = "ikke_indarbejdet"
    NOTED = "taget_til_efterretning"


class Reason(StrEnum):
    MONEY = "økonomi"
    DETAIL = "detaljeringsgrad"
    NOT_OURS = "uden_for_ansvar"
    COVERED = "allerede_dækket"
    DECIDED = "politisk_besluttet"
    OTHER = "andet"


class Basis(StrEnum):
    """Why a link was made: the sender said so, or the meaning is alike."""

    CITED = "cited"
    SIMILAR = "similar"


class ReferenceKind(StrEnum):
    SECTION = "section"  # value: "3.2"
    HEADING = "heading"  # value: the words used for the heading
    PAGE = "page"  # value: "7", "7 nederst"
    PARAGRAPH_SIGN = "paragraph_sign"  # value: "19" or "19.2" (§ 19, stk. 2)
    POINT = "point"  # value: "pejlemærke 4", "mål 2"
    QUOTE = "quote"  # value: the quoted words
    PASSAGE = "passage"  # value: "afsnittet om gadens træer", where the draft has no such name
    RESPONSE = "response"  # value: the sender whose answer is joined


class SequelKind(StrEnum):
    """What a letter is to an earlier one of the same sender."""

    REPLACES = "erstatter"
    MENDS = "retter"
    ADDS = "supplerer"
    WITHDRAWS = "trækker_tilbage"


class AlarmKind(StrEnum):
    PROMISED_NOT_FOUND = "lovet_men_ikke_fundet"
    CHANGE_NOT_ASKED_FOR = "ændring_uden_bemærkning"
    OPPOSITE = "ændring_modsat_ønsket"


class EditState(StrEnum):
    KEPT = "kept"
    REVIEW = "review"
    ORPHANED = "orphaned"


class RequestKind(StrEnum):
    """What a sender asks of the municipality beside the hearing; the values stand in oversigt.json."""

    DOCUMENTS = "aktindsigt"
    DISCRETION = "fortrolighed"  # not to be named, or the response not to be published
    MEETING = "møde"
    DEADLINE = "frist"  # a longer one, or more is to follow
    COMPLAINT = "klage"
