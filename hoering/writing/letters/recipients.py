"""svarbreve/modtagere.xlsx: where each letter is to go, by the addresses that the response tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hoering import dansk
from hoering.domain import PersonalDatum, PersonalKind, Response, Verdict
from hoering.domain.groups import gathered
from hoering.writing.facts.register import Register
from hoering.writing.letters.letter import is_finished, letter_name
from hoering.writing.workbook.sheet_book import Field, Tab, Value, Workbook

_FIELDS = (
    Field("nr", "Nr.", 7, strong=True),
    Field("afsender", "Afsender", 34),
    Field("type", "Afsendertype", 14),
    Field("mail", "E-mail i svaret", 36),
    Field("adresse", "Adresse i svaret", 36),
    Field("brev", "Brev", 36),
    Field("mangler", "Mangler", 20),
)
_TITLE = "Modtagere af svarbreve"
_TOP = (
    _TITLE,
    "Adresserne er fundet i svarene: se efter, at de er afsenderens egne. Arket er internt.",
)


def recipients_bytes(book: Register, found: Sequence[PersonalDatum]) -> bytes:
    """The spreadsheet as the bytes of an .xlsx file, a row for each response. `found` are the contact
    data of all responses; the municipality's own mailboxes among them are marked to be kept.
    """
    own = gathered(found, lambda datum: datum.response)
    rows = tuple(_row(book, response, own) for response in book.responses)
    workbook = Workbook({}, "")
    workbook.tab(Tab("Modtagere", _FIELDS, rows, _TOP, frozen=2))
    return workbook.packed(book.analysis, _TITLE, {})


def _row(
    book: Register, response: Response, found: Mapping[str, Sequence[PersonalDatum]]
) -> tuple[Value, ...]:
    own = found.get(response.id, ())
    unread = book.is_unread(response)
    return (
        response.id,
        response.sender,
        dansk.SENDER_KINDS[response.sender_kind][0],
        "; ".join(_mailboxes(own)),
        ", ".join(_addresses(own)),
        "intet: svaret er ikke læst" if unread else letter_name(response),
        "" if unread or is_finished(book, response) else "svar eller afgørelse",
    )


def _mailboxes(own: Collection[PersonalDatum]) -> Iterator[str]:
    """The senders' boxes: the municipality's, to which a mail was sent, stay when it is published."""
    mails = (d for d in own if d.kind is PersonalKind.EMAIL and d.proposal is Verdict.HIDE)
    yield from dict.fromkeys(datum.text for datum in mails)


def _addresses(own: Collection[PersonalDatum]) -> Iterator[str]:
    """Lines of addresses, not a bare "stue 4", nor what stands in a longer one."""
    told = (" ".join(d.text.split()) for d in own if d.kind is PersonalKind.ADDRESS)
    lines = dict.fromkeys(line for line in told if not line[:1].islower())
    for line in lines:
        if not any(line != other and line in other for other in lines):
            yield line
