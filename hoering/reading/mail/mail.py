"""An e-mail as a mail program holds it, whatever file it came in."""

from __future__ import annotations

from dataclasses import dataclass, field

from hoering.domain import MailHeader


@dataclass(frozen=True, slots=True)
class Text:
    """One stretch of the body in the forms in which it was sent; "" where it was not."""

    plain: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, or a mail, that came along. `picture` tells that it is shown in the text."""

    name: str
    content: bytes = b""
    mail: Mail | None = None
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """`texts` are the body's stretches in order: Apple's program puts files between them.

    `locked` tells that the body is encrypted, `automatic` that a machine answered (out of
    office, delivery report).
    """

    head: MailHeader = field(default_factory=MailHeader)
    texts: tuple[Text, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    locked: bool = False
    automatic: bool = False
