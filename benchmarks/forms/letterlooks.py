"""How a letter may look: its head, its facts, its lines, its end, the file it comes in."""

from __future__ import annotations

from dataclasses import dataclass

from forms.letter import Letter


@dataclass(frozen=True, slots=True)
class LetterLook:
    """A letter's form. The plain one is a single column of paragraphs with its parts in order.

    `file` is "pdf", "docx", "eml" or "xlsx"; `way` says more: how a mail or Word file holds it.
    """

    file: str = "pdf"
    way: str = ""
    head: str = "left"  # "right", "centre", "beside", "foot", "margin", "spaced", "top", "none"
    facts: str = ""  # case number, officer, page: "right" of the text, "line", "table"
    subject: str = "bold"  # "underlined", "Vedr.: ", "Emne: ", "capitals"
    date: str = ""  # "place", "short", "slashed", "below", "Dato: "
    size: float = 11
    leading: float = 1.3
    serif: bool = False
    justified: bool = False
    hyphenated: bool = False
    columns: int = 1
    gap: float = 8  # points between paragraphs
    indent: float = 0  # of a paragraph's first line
    bullets: str = "•"
    numbered: str = ""  # paragraphs: "1.", "1)", "§ 1", "(1)"
    line_numbers: bool = False
    header: str = ""  # on each page; {page}, {sender}
    footer: str = ""
    closing: str = ""
    signature: str = ""
    after: str = ""  # what stands below the signature
    margin: float = 70


BOX = (
    "Dokumentet er underskrevet digitalt\nUnderskrifterne i dette dokument er juridisk bindende. "
    "Dokumentet er underskrevet via Underskriv.dk\n{name}\nUnderskriver\nPå vegne af: {sender}\n"
    "Serienummer: 6b1d-88f0-4c\nIP: 80.62.xxx.xxx\n2026-03-04 09:12:44 UTC"
)
DISCLAIMER = (
    "Denne e-mail kan indeholde fortrolige oplysninger. Hvis du ved en fejl har modtaget den, beder "
    "vi dig venligst give os besked og slette den. Tænk på miljøet, før du printer denne mail."
)
_NUMBER = "Side {page} af 2"
LOOKS: dict[str, LetterLook] = {
    "head to the right": LetterLook(head="right", date="place"),
    "head in the middle, serif": LetterLook(head="centre", serif=True, justified=True, subject="underlined"),
    "sender and receiver side by side": LetterLook(head="beside", date="short"),
    "head at the foot of each page": LetterLook(head="foot", header="{page}"),
    "head at the top of each page": LetterLook(head="top", footer=_NUMBER),
    "letters spaced": LetterLook(head="spaced", date="Dato: "),
    "column of facts beside the text": LetterLook(head="margin", facts="right", margin=60),
    "line of facts": LetterLook(facts="line", subject="Vedr.: "),
    "table of facts": LetterLook(head="right", facts="table", subject="Emne: "),
    "9 points, tight": LetterLook(size=9, leading=1.1, gap=0, margin=50, subject="capitals"),
    "14 points, wide": LetterLook(size=14, leading=1.8, gap=0, footer="- {page} -"),
    "indented, no gaps": LetterLook(gap=0, indent=16, serif=True, justified=True),
    "no gaps, no indents": LetterLook(gap=0, justified=True),
    "hyphenated": LetterLook(justified=True, hyphenated=True, size=12, margin=110),
    "two columns": LetterLook(columns=2, size=9.5, justified=True, hyphenated=True, head="centre"),
    "line numbers": LetterLook(line_numbers=True, footer="{page}"),
    "dashes": LetterLook(bullets="–", gap=2),
    "Word's o": LetterLook(bullets="o", gap=2, closing="Mvh"),
    "numbered": LetterLook(numbered="1.", closing="Hilsen"),
    "numbered with brackets": LetterLook(numbered="1)", gap=3),
    "numbered in brackets": LetterLook(numbered="(1)"),
    "signs": LetterLook(numbered="§ 1"),
    "header and footer": LetterLook(
        header="Høringssvar fra {sender}", footer="Side {page} · udskrevet 4. marts 2026", size=13
    ),
    "organisation first": LetterLook(signature="organisation", closing="Venlig hilsen"),
    "name, title, organisation": LetterLook(signature="name", closing="Mvh."),
    "name and title on one line": LetterLook(signature="comma", date="slashed"),
    "on behalf of": LetterLook(signature="behalf", closing="Venligst"),
    "p.b.v.": LetterLook(signature="pbv", head="none"),
    "two side by side": LetterLook(signature="two"),
    "three side by side": LetterLook(signature="three"),
    "chairman of": LetterLook(signature="of", head="none"),
    "initials": LetterLook(signature="initials"),
    "name alone": LetterLook(signature="alone", head="right"),
    "lines to sign on": LetterLook(signature="dotted"),
    "place and day below": LetterLook(date="below", signature="comma"),
    "signed digitally": LetterLook(after=BOX, signature="name"),
    "no closing": LetterLook(closing="-", signature="comma"),
    "Word: plain": LetterLook(file="docx"),
    "Word: header and footer": LetterLook(file="docx", way="header", signature="name"),
    "Word: tables": LetterLook(file="docx", way="table", facts="table", signature="two"),
    "Word: text boxes": LetterLook(file="docx", way="boxes", facts="right", signature="of"),
    "Word: controls": LetterLook(file="docx", way="controls"),
    "Word: breaks for paragraphs": LetterLook(file="docx", way="breaks", gap=0),
    "mail": LetterLook(file="eml", way="plain"),
    "mail: telephone": LetterLook(file="eml", way="plain", after="Sendt fra min iPhone"),
    "mail: wrapped": LetterLook(file="eml", way="wrapped", after=DISCLAIMER),
    "mail: html": LetterLook(file="eml", way="html", signature="name", after=DISCLAIMER),
    "mail: history below": LetterLook(file="eml", way="history", signature="comma"),
    "mail: forwarded by the secretariat": LetterLook(file="eml", way="forwarded"),
    "mail: letter as PDF": LetterLook(file="eml", way="pdf", head="right"),
    "mail: letter as Word": LetterLook(file="eml", way="docx", signature="behalf"),
    "mail printed by Outlook": LetterLook(way="outlook", margin=56, gap=6),
    "form printed": LetterLook(way="form", margin=56),
    "form as a row": LetterLook(file="xlsx", way="row"),
}  # fmt: skip
PLAIN = LetterLook()
_OTHERS = ("Karen Holst", "Jørgen Bach Madsen")


def signed(letter: Letter, look: LetterLook) -> list[list[str]]:
    """The lines of the signatures that stand side by side; one where a single hand signs."""
    name, title, sender = letter.name, letter.title, letter.sender
    if not look.signature:
        return [list(letter.signature)]
    if letter.is_citizen:
        address = list(letter.head[1:3])
        return {
            "initials": [[name]],
            "dotted": [["_" * 30, name]],
            "comma": [[f"{name}, {', '.join(address)}"]],
            "two": [[name]],
            "three": [[name]],
        }.get(look.signature, [[name, *address]])
    short = "".join(word[0] for word in name.split()).upper()
    return {
        "organisation": [[sender, name, title]],
        "name": [[name, title, sender]],
        "comma": [[f"{name}, {title}", sender]],
        "behalf": [[f"På vegne af {sender}", name, title]],
        "pbv": [["p.b.v.", f"{sender}", f"v/ {name}, {title}"]],
        "two": [[name, title.capitalize()], [_OTHERS[0], "Næstformand"]],
        "three": [[name, title], [_OTHERS[0], "næstformand"], [_OTHERS[1], "kasserer"]],
        "of": [[name, f"{title.capitalize()} for {sender}"]],
        "initials": [[f"{short}/{short.lower()[0]}k", sender]],
        "alone": [[name]],
        "dotted": [["_" * 30, f"{name}, {title}", sender]],
    }[look.signature]


def dated(letter: Letter, look: LetterLook) -> str:
    return {
        "place": "Aalborg, den 3. maj 2026",
        "short": "03.05.26",
        "slashed": "d. 3/5 2026",
        "below": "",
        "Dato: ": "Dato: 3. maj 2026",
    }.get(look.date, letter.day)


def titled(letter: Letter, look: LetterLook) -> str:
    said = letter.subject
    if look.subject == "capitals":
        return said.upper()
    begun = said.lower().startswith(("vedr", "emne"))
    return said if begun or not look.subject.endswith(" ") else look.subject + said


def closed(letter: Letter, look: LetterLook) -> str:
    return "" if look.closing == "-" else look.closing or letter.closing


def facts_of(letter: Letter) -> list[tuple[str, str]]:
    return [
        ("Sagsbehandler", letter.name),
        ("Dato", "3. maj 2026"),
        ("Sagsnr.", "26/10418"),
        ("Side", "1 af 2"),
    ]
