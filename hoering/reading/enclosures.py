"""A mail with all that came along with it, made into one document."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path

from hoering.domain import BlockKind, Document, Finding, MailHeader, Page, Span
from hoering.reading.formats.archive import NotUnpacked, packed_files
from hoering.reading.formats.formats import kind_of, kind_of_bytes
from hoering.reading.formats.outcome import Outcome, appended
from hoering.reading.formats.troubles import trouble
from hoering.reading.mail.mail import Attachment, Mail
from hoering.reading.mail.mail_pieces import MailPieces, pieces_of_mail, with_subject
from hoering.reading.mail.mime import mail_of_bytes
from hoering.reading.mail.passed_mails import passed_mails
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Sheet
from hoering.reading.wording.forwarding import is_passed_on, is_recipient, with_arrival

_MOST = 40  # attachments of one mail file, those of attached mails counted in
_BYTES = 300_000_000
_DEEPEST = 4  # mails inside mails
_SMALL = 20_000  # bytes: a picture smaller than this is a logo, whatever it is called
_LETTER = 50_000  # bytes: a picture in an empty mail from this size on may be the letter itself
_OTHERS = (BlockKind.QUOTE, BlockKind.MAIL_HEADER)  # what the mail's writer did not write
# What a mail says of a picture in it that is to be read.
_SHOWN = re.compile(
    r"\b(?:skærm)?billed(?:e|et|er|erne)\b|\bskærm(?:dump|klip)\w*|\b(?:foto|håndskrev|scann|skann)\w*|\bi hånden\b",
    re.IGNORECASE,
)
_SAYS_NOTHING = 20  # words: with so few, a mail only brings its attachments
_COVER = 60  # words: with so few, a mail may only bring the mails of others
# Calendars, cards, signatures and what gateways add: nothing in them is anybody's answer.
_BESIDE = re.compile(
    r".*\.(?:p7s|p7m|p7c|sig|asc|pgp|ics|vcf|vcs|xml|xsl|css|js|eds|cer|crt|key|lnk|url)$"
    r"|smime\.p7.|att\d+\.(?:txt|html?)$",
    re.IGNORECASE,
)
# Names that programs give to anything: the content decides whether it is a paper.
_NAMELESS = re.compile(r".*\.(?:dat|bin)$|noname|att\d+$", re.IGNORECASE)
_PAPERS = frozenset(
    {"pdf", "docx", "doc", "odt", "rtf", "xlsx", "xls", "ods", "pptx", "image", "heic", "zip",
     "eml", "msg", "encrypted"}
)  # fmt: skip
_PICTURE = re.compile(r".*\.(?:png|jpe?g|gif|bmp|emz|wmz|svg|webp|ico)$", re.IGNORECASE)
_LOGO = re.compile(
    r"(?:image|outlook-|oledata|picture|pastedgraphic)\W?\w*\.|.*(?:logo|banner|signatur)", re.I
)


def document_of_mail(mail: Mail, name: str, number: int = 1) -> Outcome:
    """A mail as page `number` of the file `name`; its readable attachments follow as files below it.

    Nothing is unpacked beyond 40 attachments, 300 MB or four mails inside each other.
    """
    binding = _Binding(name)
    document = binding.mail(mail, name, number, 0)
    return document, tuple(binding.findings)


def enclosed_files(mail: Mail, name: str) -> dict[str, bytes]:
    """The files that came with a mail, by the names that `document_of_mail` gives their pages.

    The bounds are the same; what is no paper of the sender's is left out.
    """
    collecting = _Collecting(name)
    collecting.mail(mail, name, 1, 0)
    return collecting.files


def as_page(document: Document, name: str, number: int) -> Document:
    """The document as one page of a file; places on its own pages are given up."""
    unread = next((page.unread for page in document.pages if page.unread), "")
    page = Page(name, number, Span(0, len(document.text)), unread="" if document.text else unread)
    blocks = tuple(replace(block, page=number, box=None) for block in document.blocks)
    return replace(document, pages=(page,), blocks=blocks)


@dataclass(slots=True)
class _Binding:
    """What has been taken in so far, against the bounds of one mail file."""

    name: str
    findings: list[Finding] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    count: int = 0
    size: int = 0

    def mail(self, mail: Mail, name: str, number: int, depth: int) -> Document | None:
        """The document of a mail and of all that came with it; None when there is nothing in it."""
        made = pieces_of_mail(mail)
        if mail.locked and not made.own:
            self.findings.append(trouble("locked_mail", name))
        if mail.automatic:
            self.findings.append(trouble("automatic", name))
        if not made.pieces and not mail.attachments:
            if not mail.locked:
                self.findings.append(trouble("broken", name))
            return None
        if depth == 0 and _is_digest(mail, made):
            return self._digest(mail, made, name)
        below = passed_mails(mail) if depth == 0 else ()
        if below and all(_is_beside(a, made) for a in mail.attachments):
            pages = (
                assemble([Sheet(name, nth, one.pieces)], one.mail)
                for nth, one in enumerate(below, start=1)
            )
            return reduce(appended, pages)
        if not (mail.attachments or mail.locked):
            made = with_subject(made)
        passed = [a for a in mail.attachments if a.mail and _is_passed_on(mail, made, a.mail)]
        made = _as_cover(made) if passed and is_recipient(made.mail, _head(passed[0])) else made
        document = assemble([Sheet(name, number, made.pieces)], made.mail)
        for attachment in mail.attachments:
            inner = self._attachment(attachment, name, made, depth)
            if inner is not None and attachment in passed[:1] and inner.mail is not None:
                document = replace(document, mail=with_arrival(inner.mail, made.mail))
            document = appended(document, inner) if inner is not None else document
        return document

    def _digest(self, mail: Mail, made: MailPieces, name: str) -> Document:
        """Mails of several senders passed on in one: each is a page, as in a mailbox."""
        cover = assemble([Sheet(name, 1, _as_cover(made).pieces)], made.mail)
        found: Document | None = None
        number = 1
        for attachment in mail.attachments:
            inner = self._attachment(attachment, name, made, 0)
            if inner is None:
                continue
            if found is None:
                inner = replace(appended(cover, inner), mail=inner.mail)
            page = as_page(inner, name, number)
            found = appended(found, page) if found else page
            number += 1
        return found or cover

    def _attachment(
        self, attachment: Attachment, outer: str, made: MailPieces, depth: int
    ) -> Document | None:
        if _is_beside(attachment, made):
            return None
        self.count += 1
        self.size += len(attachment.content)
        if self.count > _MOST or self.size > _BYTES or depth >= _DEEPEST:
            if not any(f.code == "many_attachments" for f in self.findings):
                self.findings.append(trouble("many_attachments", self.name))
            return None
        name = self._unused(f"{outer}/{attachment.name}")
        if attachment.mail is not None:
            return self.mail(attachment.mail, name, 1, depth + 1)
        if kind_of_bytes(attachment.content, attachment.name) == "zip":
            return self._package(attachment, name, made, depth)
        return self._file(attachment, name, depth)

    def _package(
        self, attachment: Attachment, name: str, made: MailPieces, depth: int
    ) -> Document | None:
        """The files of an archive, each as if it had come beside the others."""
        try:
            files = packed_files(attachment.content)
        except NotUnpacked as error:
            self.findings.append(trouble("packed", name, why=str(error)))
            return None
        inside = (
            self._attachment(Attachment(inner, content), name, made, depth + 1)
            for inner, content in files.items()
        )
        documents = [document for document in inside if document is not None]
        return reduce(appended, documents) if documents else None

    def _file(self, attachment: Attachment, name: str, depth: int) -> Document | None:
        from hoering.reading.files import read_file

        with tempfile.TemporaryDirectory() as folder:
            # The ending is all that is taken from the sender's name.
            ending = re.sub(r"[^.\w]", "", Path(attachment.name).suffix)[:8]
            path = Path(folder) / f"bilag{ending}"
            path.write_bytes(attachment.content)
            inner = mail_in(kind_of(path), attachment.content)
            if inner is not None:
                return self.mail(inner, name, 1, depth + 1)
            document, troubles = read_file(path, name)
        self.findings.extend(troubles)
        return document

    def _unused(self, name: str) -> str:
        """The name, numbered where another attachment has it already."""
        path, nth, given = Path(name), 2, name
        while given in self.names:
            given = f"{path.parent.as_posix()}/{path.stem} ({nth}){path.suffix}"
            nth += 1
        self.names.add(given)
        return given


@dataclass(slots=True)
class _Collecting(_Binding):
    """Goes the same way as a binding and keeps the files instead of reading them."""

    files: dict[str, bytes] = field(default_factory=dict)

    def _file(self, attachment: Attachment, name: str, depth: int) -> Document | None:
        inner = mail_in(kind_of_bytes(attachment.content), attachment.content)
        if inner is not None:
            self.mail(inner, name, 1, depth + 1)
        else:
            self.files[name] = attachment.content
        return None


def mail_in(kind: str, content: bytes) -> Mail | None:
    """The mail in a file of this format; None for another format, or when there is none in it."""
    if kind == "eml":
        return mail_of_bytes(content)
    if kind == "msg":
        from hoering.reading.mail.outlook import mail_of_msg

        return mail_of_msg(content)
    if kind == "tnef":
        from hoering.reading.mail.tnef import mail_of_tnef

        return mail_of_tnef(content)
    return None


def _is_passed_on(mail: Mail, made: MailPieces, inner: Mail) -> bool:
    same = bool(inner.head.address) and inner.head.address.lower() == made.mail.address.lower()
    if same:
        return False  # somebody encloses an older mail of their own
    said = made.own < _SAYS_NOTHING and len(mail.attachments) == 1
    return is_passed_on(made.mail, inner.head, made.own, said)


def _is_digest(mail: Mail, made: MailPieces) -> bool:
    """Whether a mail only brings the mails of several others."""
    senders = {a.mail.head.address or a.mail.head.sender for a in mail.attachments if a.mail}
    others = senders - {made.mail.address, made.mail.sender, ""}
    if made.own >= _COVER or len(others) < 2 or len(others) != len(senders):
        return False
    return all(a.mail or _is_beside(a, made) for a in mail.attachments)


def _head(attachment: Attachment) -> MailHeader:
    return attachment.mail.head if attachment.mail else MailHeader()


def _as_cover(made: MailPieces) -> MailPieces:
    """The covering note of the office that passed a mail on is none of the response's words."""
    head = BlockKind.MAIL_HEADER
    pieces = (p if p.kind is head else p.as_kind(BlockKind.QUOTE) for p in made.pieces)
    return replace(made, pieces=tuple(pieces))


def _is_beside(attachment: Attachment, made: MailPieces) -> bool:
    """Whether an attachment is none of the sender's papers: logos, pictures in the text, cards."""
    if attachment.mail is not None:
        return False
    size, name = len(attachment.content), attachment.name
    if _BESIDE.match(name) or not size:
        return True
    kind = kind_of_bytes(attachment.content) if _NAMELESS.match(name) else "named"
    if kind not in _PAPERS and kind != "named":
        return True
    if attachment.picture and size < _LETTER:
        return not (_tells_of_picture(made) and _holds_lines(attachment))
    if attachment.picture:
        return made.own >= _SAYS_NOTHING and not _is_paper(attachment, made)
    if kind == "image":
        return size < _SMALL
    return bool(_PICTURE.match(name)) and (
        size < _SMALL // 4 or (size < _SMALL and bool(_LOGO.match(name)))
    )


def _is_paper(attachment: Attachment, made: MailPieces) -> bool:
    """Whether a picture among a mail's words is a letter, or what the mail tells to look at."""
    from hoering.reading.pictures.letter_picture import has_page_form, may_be_letter

    fit = has_page_form if _tells_of_picture(made) else may_be_letter
    return fit(attachment.content)


def _tells_of_picture(made: MailPieces) -> bool:
    return any(p.kind not in _OTHERS and _SHOWN.search(p.words) for p in made.pieces)


def _holds_lines(attachment: Attachment) -> bool:
    """Whether a small picture, as of a screen, holds lines of print."""
    from hoering.reading.pictures.letter_picture import holds_lines

    return holds_lines(attachment.content)
