"""What comes along with a mail: files, pictures, mails; and what is left alone."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

from mails import message, of_kind, own, read
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import BlockKind
from hoering.reading.files import read_file
from hoering.reading.pictures.ocr import engine

WORDS = (
    "Vi mangler lys på stien fra skolen til hallen, og vi har skrevet mere om det i det brev, "
    "som vi har vedhæftet her."
)


def attach(
    made: EmailMessage, name: str, content: bytes = b"x" * 60_000, kind: str = "image/png",
    cid: str = "",
) -> None:  # fmt: skip
    main, sub = kind.split("/")
    made.add_attachment(content, main, sub, filename=name, **({"cid": f"<{cid}>"} if cid else {}))


def test_pictures_in_the_text_and_logos_are_left_alone(tmp_path: Path) -> None:
    made = message(None, f'<p>{WORDS}</p><img src="cid:a1">')
    attach(made, "kort.png", cid="a1")
    attach(made, "image001.png", b"x" * 9_000)
    attach(made, "prik.gif", b"x" * 90, "image/gif")
    document, findings = read(made, tmp_path)
    assert [page.file for page in document.pages] == ["svar.eml"] and not findings


def test_a_picture_in_a_mail_without_words_may_be_the_letter(tmp_path: Path) -> None:
    made = message(None, '<p>Se her.</p><p>Hilsen Ida</p><img src="cid:a1">')
    attach(made, "brev.png", cid="a1")
    _, findings = read(made, tmp_path)
    assert [f.source for f in findings] == ["svar.eml/brev.png"]


def _png(pixels: Image.Image) -> bytes:
    made = io.BytesIO()
    pixels.save(made, "PNG")
    return made.getvalue()


def _letter() -> bytes:
    """A page of print as a phone sends it, above the size of a logo."""
    page = Image.effect_noise((1240, 1754), 6).point(lambda grey: min(grey + 110, 255))
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(34)
    for nth in range(18):
        pen.text(
            (110, 140 + 70 * nth),
            f"Der mangler mere lys ved stien til Vestby skole {nth}.",
            20,
            font,
        )
    return _png(page)


def _photo(width: int = 1200, height: int = 900) -> bytes:
    """Shades and grain, and no writing."""
    return _png(Image.effect_noise((width // 9, height // 9), 90).resize((width, height)))


def test_a_letter_shown_in_a_mail_with_words_is_read_and_a_photo_is_not(tmp_path: Path) -> None:
    made = message(None, f'<p>{WORDS}</p><img src="cid:a1"><img src="cid:a2"><img src="cid:a3">')
    attach(made, "image001.png", _letter(), cid="a1")
    attach(made, "image002.png", _photo(), cid="a2")
    attach(made, "image003.png", _photo(1800, 400), cid="a3")
    document, findings = read(made, tmp_path)
    seen = [page.file for page in document.pages] + [finding.source for finding in findings]
    assert "svar.eml/image001.png" in seen
    assert set(seen) == {"svar.eml", "svar.eml/image001.png"}
    if engine() is not None:
        assert "mangler mere lys" in document.text


def test_a_picture_that_the_mail_tells_of_is_read_or_reported(tmp_path: Path) -> None:
    said = f"<p>{WORDS} Jeg har skrevet det i hånden, se billedet.</p>"
    made = message(None, f'{said}<img src="cid:a1">')
    attach(made, "image001.png", _photo(), cid="a1")
    _, findings = read(made, tmp_path)
    assert [finding.source for finding in findings] == ["svar.eml/image001.png"]


def _screenshot() -> bytes:
    """Print on plain white: a page of it takes fewer bytes than a logo with shades."""
    page = Image.new("L", (925, 600), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(26)
    for nth in range(12):
        pen.text(
            (40, 30 + 44 * nth), f"Der mangler mere lys ved stien til Vestby skole {nth}.", 0, font
        )
    return _png(page)


def test_a_screenshot_that_the_mail_tells_of_is_read(tmp_path: Path) -> None:
    content = _screenshot()
    assert 20_000 < len(content) < 50_000
    for said, pages in ((f"{WORDS} Se skærmbilledet herunder.", 2), (WORDS, 1)):
        made = message(None, f'<p>{said}</p><img src="cid:a1">')
        attach(made, "image001.png", content, cid="a1")
        document, findings = read(made, tmp_path)
        assert len(document.pages) + len(findings) == pages


def _snippet(words: str) -> bytes:
    """Lines of print cut out of a screen: no page, and few bytes."""
    picture = Image.new("L", (1000, 300), 255)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(34)
    for nth in range(3):
        pen.text((30, 30 + 60 * nth), words, 20, font)
    return _png(picture)


def test_lines_cut_out_of_a_screen_are_read_where_the_mail_tells_of_them(tmp_path: Path) -> None:
    said = "<p>Hej, mit svar er sat ind som billede herunder.</p>"
    made = message(None, f'{said}<img src="cid:a1"><img src="cid:a2">')
    attach(
        made,
        "image001.png",
        _snippet("Børnene skal ikke i pavilloner, brug skolens lokaler."),
        cid="a1",
    )
    attach(made, "image002.png", _snippet("Vestby"), cid="a2")
    document, findings = read(made, tmp_path)
    seen = {page.file for page in document.pages} | {finding.source for finding in findings}
    assert seen == {"svar.eml", "svar.eml/image001.png"}


def test_the_content_decides_of_a_file_without_a_name_of_its_own(tmp_path: Path) -> None:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.drawString(72, 700, "Der mangler en bænk.")
    canvas.save()
    made = message(WORDS)
    for name in ("noname", "svar.dat", "att00001.bin"):
        attach(made, name, file.getvalue(), "application/octet-stream")
    attach(made, "noname", b"Sendt fra listen", "application/octet-stream")
    attach(made, "att00002.bin", _photo(40, 40), "application/octet-stream")
    document, findings = read(made, tmp_path)
    assert [page.file for page in document.pages][1:] == [
        "svar.eml/noname", "svar.eml/svar.dat", "svar.eml/att00001.bin",
    ]  # fmt: skip
    assert document.text.count("Der mangler en bænk.") == 3 and not findings


def test_cards_calendars_and_signatures_are_left_alone(tmp_path: Path) -> None:
    made = message(WORDS)
    for name, kind in (("ida.vcf", "text/vcard"), ("smime.p7s", "application/pkcs7-signature"),
                       ("møde.ics", "text/calendar"), ("data.xml", "application/xml")):  # fmt: skip
        attach(made, name, b"noget", kind)
    document, findings = read(made, tmp_path)
    assert len(document.pages) == 1 and not findings


def test_two_files_of_one_name_stay_apart(tmp_path: Path) -> None:
    made = message(WORDS)
    attach(made, "svar.txt", "Først.".encode(), "text/plain")
    attach(made, "svar.txt", "Så.".encode(), "text/plain")
    document, _ = read(made, tmp_path)
    assert [page.file for page in document.pages][1:] == [
        "svar.eml/svar.txt",
        "svar.eml/svar (2).txt",
    ]


def test_a_mail_that_only_brings_another_one(tmp_path: Path) -> None:
    office = {"sender": "Bente Bo <bebo@vestby.example>", "to": "Lone <lone@vestby.example>"}
    made = message("Til sagen.\n\nHilsen Bente", subject="VS: Stien", **office)
    made.add_attachment(message("Der mangler en bænk.", sender="Ib Lund <ib@lund.example>"))
    document, _ = read(made, tmp_path)
    assert document.mail is not None and document.mail.sender == "Ib Lund"
    assert own(document) == ["Der mangler en bænk."]
    assert "Til sagen." in of_kind(document, BlockKind.QUOTE)


def test_mails_inside_each_other_are_opened_four_deep(tmp_path: Path) -> None:
    made = message("Inderst.")
    for depth in range(9):
        outer = message(f"Mail {depth}. {WORDS}")
        outer.add_attachment(made)
        made = outer
    document, _ = read(made, tmp_path)
    assert len(document.pages) == 5 and "Inderst." not in document.text


def test_no_more_than_forty_attachments(tmp_path: Path) -> None:
    made = message(WORDS)
    for nth in range(60):
        attach(made, f"svar {nth}.txt", b"Vi mangler lys.", "text/plain")
    document, findings = read(made, tmp_path)
    assert len(document.pages) == 41
    assert [(f.code, f.source) for f in findings] == [("many_attachments", "svar.eml")]


def test_an_encrypted_mail_is_reported(tmp_path: Path) -> None:
    made = EmailMessage()
    made["From"] = "ida@mail.example"
    made.set_content(b"\x30\x82", "application", "pkcs7-mime", filename="smime.p7m")
    document, findings = read(made, tmp_path)
    assert [f.code for f in findings] == ["locked_mail"] and not own(document)


def test_an_answer_by_a_machine_is_a_response_with_a_finding(tmp_path: Path) -> None:
    document, findings = read(
        message("Jeg er på ferie.", subject="Automatisk svar: Stien"), tmp_path
    )
    assert own(document) == ["Jeg er på ferie."] and [f.code for f in findings] == ["automatic"]


def test_an_attachment_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    made = message(WORDS)
    attach(made, "svar.pdf", b"ikke en pdf", "application/pdf")
    _, findings = read(made, tmp_path)
    assert [(f.code, f.source) for f in findings] == [("broken", "svar.eml/svar.pdf")]


def test_a_mail_without_anything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "svar.eml"
    path.write_bytes(b"\n\n--\n\n")
    document, findings = read_file(path, "svar.eml")
    assert document is not None or [f.code for f in findings] == ["broken"]


def test_mails_of_several_senders_in_one_are_pages(tmp_path: Path) -> None:
    office = {"sender": "Bente Bo <bebo@vestby.example>", "to": "Lone <lone@vestby.example>"}
    made = message("Hermed de indkomne svar.", subject="Høringssvar", **office)
    for name in ("Ib Lund", "Eva Ry"):
        inner = message(f"Det mener {name}.", sender=f"{name} <{name[:2].lower()}@mail.example>")
        inner.add_attachment(f"Brev fra {name}.", filename="brev.txt")
        made.add_attachment(inner)
    document, _ = read(made, tmp_path)
    assert [(page.file, page.number) for page in document.pages] == [
        ("svar.eml", 1),
        ("svar.eml", 2),
    ]
    assert document.page_at(document.text.index("Brev fra Ib Lund")) == 1
    assert own(document) == [
        "Det mener Ib Lund.", "Brev fra Ib Lund.", "Det mener Eva Ry.", "Brev fra Eva Ry.",
    ]  # fmt: skip
