"""hoeringssvar-samlet.pdf: no page lost, nothing covered, nothing active, opens everywhere."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import (
    Analysis,
    Block,
    BlockKind,
    Document,
    Finding,
    Linking,
    Page,
    Response,
    Reviewed,
    RoundFacts,
    SenderKind,
    Source,
    Span,
    Theming,
)
from hoering.reading.originals import empty_places, original
from hoering.writing.combined.bundle import write_bundle
from hoering.writing.combined.letterforms import faces
from hoering.writing.combined.pdf_file import slots

A4 = (595.28, 841.89)


class Inline(Executor):
    """Does the work at once; `dies` tells for which file the worker comes to nothing."""

    def __init__(self, dies: str = "") -> None:
        self.dies = dies
        self.asked: list[tuple[str, object]] = []

    def submit(self, fn: Callable, /, *args, **kwargs) -> Future:
        future: Future = Future()
        self.asked.append((args[2], args[3]))
        if self.dies and self.dies in args[2]:
            future.set_exception(RuntimeError("died"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


# --- sources ---


def pdf(*pages: str, size: tuple[float, float] = A4, full: bool = False) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for text in pages:
        if full:
            for row in range(int(size[1] / 9)):
                canvas.setFont("Helvetica", 9)
                canvas.drawString(0, 9 * row + 1, ("tekst " * 40)[: int(size[0] / 4)])
        else:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(size[0] / 6, size[1] / 2, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def turned(content: bytes, angle: int, crop: tuple[float, ...] = ()) -> bytes:
    reader, writer = pypdf.PdfReader(io.BytesIO(content)), pypdf.PdfWriter()
    for page in reader.pages:
        page.rotate(angle)
        if crop:
            page.cropbox = pypdf.generic.RectangleObject(crop)
        writer.add_page(page)
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def response(
    number: int,
    sender: str,
    *files: tuple[str, int],
    kind: SenderKind = SenderKind.COUNCIL,
    text: str = "Vi er glade for udkastet.",
) -> Response:
    """A response of files with so many pages each; every page has the text on it."""
    pages, blocks, at, whole = [], [], 0, ""
    for file, count in files:
        for n in range(1, count + 1):
            span = Span(at, at + len(text))
            pages.append(Page(f"hoeringssvar/{file}", n, span))
            blocks.append(Block(span, n, BlockKind.PARAGRAPH))
            whole += text + "\n"
            at = len(whole)
    document = Document(whole[:-1], tuple(pages), tuple(blocks))
    sources = tuple(Source(f"hoeringssvar/{f}", tuple(range(1, n + 1))) for f, n in files)
    return Response(
        f"H{number:02d}", sender, kind, date(2026, 3, 2), False, False, None, sources, document
    )


def reviewed(*responses: Response, findings: tuple[Finding, ...] = ()) -> Reviewed:
    facts = RoundFacts(
        title="Ældrepolitik", municipality="Skovballe Kommune", deadline=date(2026, 3, 13)
    )
    empty = Theming((), (), ()), (), Linking((), (), ())
    return Reviewed(Analysis(facts, responses, (), *empty, findings=findings))


class Round:
    """A round folder and what comes of binding its responses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "hoeringssvar").mkdir()

    def file(self, name: str, content: bytes) -> str:
        path = self.folder / "hoeringssvar" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return name

    def bound(self, *responses: Response, findings=(), pool: Executor | None = None) -> bytes:
        path = self.folder / "resultat" / "hoeringssvar-samlet.pdf"
        fetch = partial(original, self.folder)
        made = reviewed(*responses, findings=findings)
        write_bundle(made, path, fetch, empty_places, pool or Inline())
        return path.read_bytes()


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    return Round(tmp_path)


def texts(content: bytes) -> list[str]:
    with pdfium.PdfDocument(content) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def answers(content: bytes) -> list[str]:
    """The pages after the front page and the contents."""
    return [t for t in texts(content)[1:] if not t.startswith("Indhold")]


def pages_of(content: bytes) -> list:
    return list(pypdf.PdfReader(io.BytesIO(content), strict=True).pages)[2:]


# --- no page is lost ---


def test_every_page_of_every_source_is_there_in_order(round_: Round) -> None:
    round_.file("a.pdf", pdf("brev et", "brev to"))
    round_.file("bilag.pdf", pdf("bilag et", "bilag to", "bilag tre"))
    frames = [Image.new("L", (80, 100), 40 * n) for n in (1, 2, 3)]
    out = io.BytesIO()
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    round_.file("foto.tif", out.getvalue())
    content = round_.bound(
        response(1, "Ældrerådet", ("a.pdf", 2), ("bilag.pdf", 3)),
        response(2, "Mona", ("foto.tif", 3), kind=SenderKind.CITIZEN),
    )
    found = answers(content)
    assert len(found) == 8
    for text, said in zip(
        found, ("brev et", "brev to", "bilag et", "bilag to", "bilag tre"), strict=False
    ):
        assert said in text
    assert all(f"side {n} af 5" in found[n - 1] for n in range(1, 6))


def test_a_combined_file_is_split_and_its_other_pages_come_last(round_: Round) -> None:
    round_.file("samlet.pdf", pdf("forside", "svar a", "skilleark", "svar b"))
    first, second = (
        response(n, name, ("samlet.pdf", 4)) for n, name in ((1, "Elevrådet"), (2, "Provstiet"))
    )

    def only(made: Response, page: int) -> Response:
        pages = made.document.pages[page - 1 : page]
        return replace(made, document=replace(made.document, pages=pages))

    content = round_.bound(only(first, 2), only(second, 4))
    found = answers(content)
    assert ["svar a" in found[0], "svar b" in found[1]] == [True, True]
    assert "forside" in found[2] and "skilleark" in found[3] and len(found) == 4


def test_a_file_of_many_responses_is_opened_once(round_: Round) -> None:
    round_.file("samlet.pdf", pdf(*(f"svar {n}" for n in range(1, 6))))
    pool, made = Inline(), []
    for n in range(1, 6):
        one = response(n, f"Skole {n}", ("samlet.pdf", 5))
        made.append(
            replace(one, document=replace(one.document, pages=(one.document.pages[n - 1],)))
        )
    found = answers(round_.bound(*made, pool=pool))
    assert [f"svar {n}" in text for n, text in enumerate(found, 1)] == [True] * 5
    assert pool.asked == [("hoeringssvar/samlet.pdf", None)]


def test_a_file_that_kills_its_worker_is_tried_with_each_response_alone(round_: Round) -> None:
    class Frail(Inline):
        def submit(self, fn, /, *args, **kwargs):
            self.dies = "samlet.pdf" if args[3] is None or 2 in args[3] else ""
            return super().submit(fn, *args, **kwargs)

    round_.file("samlet.pdf", pdf("svar a", "ondt", "svar c"))
    made = []
    for n in range(1, 4):
        one = response(n, f"Skole {n}", ("samlet.pdf", 3), text=f"Læst {n}.")
        made.append(
            replace(one, document=replace(one.document, pages=(one.document.pages[n - 1],)))
        )
    found = answers(round_.bound(*made, pool=Frail()))
    assert "svar a" in found[0] and "Læst 2." in found[1] and "svar c" in found[2]


def test_private_persons_come_last_and_numbers_stay(round_: Round) -> None:
    for name in "abc":
        round_.file(f"{name}.pdf", pdf(f"brev {name}"))
    content = round_.bound(
        response(1, "Mona Dahl", ("a.pdf", 1), kind=SenderKind.CITIZEN),
        response(2, "Provstiet", ("b.pdf", 1)),
        response(3, "Elevrådet", ("c.pdf", 1)),
    )
    starts = [text.split(" · ")[0].split()[-1] for text in answers(content)]
    assert starts == ["H02", "H03", "H01"]


def test_texts_are_rendered_with_danish_letters_and_tables(round_: Round) -> None:
    round_.file("mail.txt", "Kære kommune".encode())
    made = response(1, "Åse Ærø", ("mail.txt", 1), text="Blåbærgrød på Ærø – 10 % ½ »ja«.")
    cells = "Afsnit\nBemærkning\n2.1\nFor kort"
    blocks, at = [], 0
    for nth, text in enumerate(cells.split("\n")):
        span = Span(at, at + len(text))
        blocks.append(Block(span, 1, BlockKind.CELL, row=nth // 2, column=nth % 2))
        at = span.end + 1
    page = Page("hoeringssvar/mail.txt", 1, Span(0, len(cells)))
    table = replace(made, id="H02", document=Document(cells, (page,), tuple(blocks)))
    found = answers(round_.bound(made, table))
    assert "Blåbærgrød på Ærø – 10 % ½ »ja«." in found[0]
    assert all(word in found[1] for word in ("Afsnit", "Bemærkning", "2.1", "For kort"))


def test_a_long_text_takes_as_many_pages_as_it_needs(round_: Round) -> None:
    round_.file("lang.txt", b"x")
    words = " ".join(f"ord{n}" for n in range(3000))
    found = answers(round_.bound(response(1, "A", ("lang.txt", 1), text=words)))
    assert len(found) > 3
    assert {f"ord{n}" for n in range(3000)} <= set(" ".join(found).split())


def test_a_pdf_that_came_in_a_mail_is_shown_as_it_is(round_: Round) -> None:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Elevrådet <elev@skole.example>", "Høringssvar"
    mail.set_content("Se vedhæftede høringssvar.")
    mail.add_attachment(
        pdf("brevet i mailen"), maintype="application", subtype="pdf", filename="brev.pdf"
    )
    round_.file("svar.eml", bytes(mail))
    content = round_.bound(response(1, "Elevrådet", ("svar.eml", 1), ("svar.eml/brev.pdf", 1)))
    assert "brevet i mailen" in answers(content)[1]


def test_a_file_name_never_leads_out_of_the_round(round_: Round, tmp_path: Path) -> None:
    (tmp_path.parent / "hemmelig.txt").write_text("hemmelig")
    for name in ("../hemmelig.txt", "hoeringssvar/../../hemmelig.txt", "/etc/hostname"):
        assert original(round_.folder, name) is None


# --- what cannot be taken ---


def test_what_cannot_be_read_is_a_page_that_says_so(round_: Round) -> None:
    round_.file("a.pdf", pdf("brev"))
    round_.file("låst.pdf", b"%PDF-1.4 nothing")
    why = "»hoeringssvar/låst.pdf« er beskyttet med adgangskode."
    content = round_.bound(
        response(1, "Ældrerådet", ("a.pdf", 1)),
        findings=(Finding("encrypted", "hoeringssvar/låst.pdf", why),),
    )
    last = answers(content)[-1]
    assert "låst.pdf" in last and "beskyttet med adgangskode" in " ".join(last.split())


@pytest.mark.parametrize("how", ["broken", "gone", "died", "locked"])
def test_a_file_that_cannot_be_taken_is_shown_by_its_text(round_: Round, how: str) -> None:
    content = {"broken": b"%PDF-1.5\nrubbish", "gone": b"", "died": pdf("brev")}.get(how)
    if how == "locked":
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("brev")))
        writer.encrypt("hemmelig", algorithm="RC4-128")
        content = written(writer)
    round_.file("a.pdf", content or b"")
    if how == "gone":
        (round_.folder / "hoeringssvar" / "a.pdf").unlink()
    made = response(1, "Ældrerådet", ("a.pdf", 1), text="Det vi læste.")
    found = answers(round_.bound(made, pool=Inline(dies="a.pdf" if how == "died" else "")))
    assert len(found) == 1 and "Det vi læste." in found[0]


def test_a_file_locked_against_changes_only_is_taken(round_: Round) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("brev med lås")))
    writer.encrypt("", "ejer", algorithm="RC4-128")
    round_.file("a.pdf", written(writer))
    found = answers(round_.bound(response(1, "A", ("a.pdf", 1))))
    assert "brev med lås" in found[0]


def test_a_broken_page_costs_itself_only(round_: Round) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("side et", "side to", "side tre")))
    deep = ArrayObject()
    for _ in range(200):
        deep = ArrayObject([deep])
    writer.pages[1][NameObject("/Resources")] = DictionaryObject({NameObject("/Pattern"): deep})
    round_.file("a.pdf", written(writer))
    found = answers(round_.bound(response(1, "A", ("a.pdf", 3), text="Læst tekst.")))
    assert "side et" in found[0] and "Læst tekst." in found[1] and "side tre" in found[2]


# --- size, turn, stamp ---


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [A4, (842, 595), (420, 298), (900, 3000)])
def test_size_and_turn_are_kept_and_the_stamp_reads_upright(
    round_: Round, angle: int, size: tuple[float, float]
) -> None:
    round_.file("a.pdf", turned(pdf("midt på siden", size=size), angle))
    content = round_.bound(response(1, "Ældrerådet", ("a.pdf", 1)))
    (page,) = pages_of(content)
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size)
    assert page.rotation == angle
    with pdfium.PdfDocument(content) as document:
        shown = document[2]
        width, _ = shown.get_size()
        picture = shown.render(scale=1).to_pil().convert("L")
    band = picture.crop((0, 0, int(width), 24))
    ink = [x for x in range(band.width) if min(band.crop((x, 0, x + 1, 24)).tobytes()) < 160]
    assert ink and max(ink) > width / 2  # at the top right, and longer than it is high
    assert max(ink) - min(ink) > 60


def test_a_cropped_page_has_its_stamp_inside_what_is_shown(round_: Round) -> None:
    crop = (100.0, 150.0, 500.0, 700.0)
    round_.file("a.pdf", turned(pdf("midt på siden"), 0, crop))
    content = round_.bound(response(1, "Ældrerådet", ("a.pdf", 1)))
    (page,) = pages_of(content)
    assert [float(v) for v in page.cropbox] == pytest.approx(crop)
    with pdfium.PdfDocument(content) as document:
        assert document[2].get_size() == pytest.approx((400, 550))
        found = document[2].get_textpage()
        assert "H01" in found.get_text_bounded()


def test_on_a_full_page_the_text_gives_way_and_nothing_is_covered(round_: Round) -> None:
    round_.file("a.pdf", pdf("", full=True))
    content = round_.bound(response(1, "Ældrerådet", ("a.pdf", 1)))
    with pdfium.PdfDocument(content) as document:
        page = document[2].get_textpage()
        boxes: dict[bool, list[tuple[float, ...]]] = {True: [], False: []}
        text = page.get_text_range()
        start = text.index("H01")
        for n in range(page.count_chars()):
            if not text[n : n + 1].strip():
                continue
            boxes[n >= start and n < start + len("H01 · Ældrerådet · side 1 af 1")].append(
                page.get_charbox(n)
            )
    stamp = [f(b[i] for b in boxes[True]) for f, i in ((min, 0), (min, 1), (max, 2), (max, 3))]
    hits = [
        b for b in boxes[False]
        if b[0] < stamp[2] and b[2] > stamp[0] and b[1] < stamp[3] and b[3] > stamp[1]
    ]  # fmt: skip
    assert len(boxes[False]) > 1000 and hits == []


def test_a_logo_in_the_corner_is_left_alone(round_: Round) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.rect(330, 790, 260, 50, fill=1)
    canvas.showPage()
    canvas.save()
    round_.file("a.pdf", out.getvalue())
    content = round_.bound(response(1, "Ældrerådet", ("a.pdf", 1)))
    with pdfium.PdfDocument(content) as document:
        page = document[2].get_textpage()
        left = page.get_charbox(page.get_text_range().index("H01"))[0]
    assert left < 330


@given(st.floats(20, 4000), st.floats(20, 4000), st.floats(10, 400))
def test_slots_lie_on_the_page(width: float, height: float, length: float) -> None:
    for slot in slots(width, height, length):
        assert 0 <= slot.box.x0 < slot.box.x1 <= width
        assert 0 <= slot.box.top < slot.box.bottom <= height


# --- contents, bookmarks, links ---


def test_contents_bookmarks_and_links_lead_to_the_pages_they_name(round_: Round) -> None:
    names = [f"Bestyrelsen på Skole {n}" for n in range(1, 61)]
    made = []
    for n, name in enumerate(names, 1):
        round_.file(f"{n}.pdf", pdf(*[f"brev {n}"] * (1 + n % 3)))
        made.append(response(n, name, (f"{n}.pdf", 1 + n % 3)))
    content = round_.bound(*made)
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    every = texts(content)
    marks = [m for group in reader.outline if isinstance(group, list) for m in group]
    assert [m.title for m in marks] == [f"H{n:02d} {name}" for n, name in enumerate(names, 1)]
    for mark, n in zip(marks, range(1, 61), strict=True):
        at = reader.get_destination_page_number(mark)
        assert f"brev {n}\r" in every[at] + "\r" or f"brev {n}" in every[at].split(" · ")[0]
        assert f"side 1 af {1 + n % 3}" in every[at] and f"samlet side {at + 1}" in every[at]
    links = [
        reader.get_page_number(a.get_object()["/Dest"][0].get_object())
        for page in reader.pages
        for a in page.get("/Annots", ())
    ]
    assert links == [reader.get_destination_page_number(m) for m in marks]
    printed = " ".join(" ".join(every[1:3]).split())
    for n, at in enumerate(links, 1):
        assert f"{names[n - 1]} ({1 + n % 3} side" in printed and f" {at + 1}" in printed


# --- nothing active, nothing hidden ---


def hostile() -> bytes:
    """Scripts, actions, files, links, and a filled-in field that must still be seen."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("ond side")))
    script = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert(1)"),
        }
    )
    writer.add_attachment("virus.exe", b"MZ payload")
    look = StreamObject()
    look.set_data(b"BT /Helv 10 Tf 2 4 Td (Mona Dahl) Tj ET")
    font = DictionaryObject(
        {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
         NameObject("/BaseFont"): NameObject("/Helvetica")}
    )  # fmt: skip
    box = ArrayObject([FloatObject(v) for v in (0, 0, 100, 20)])
    fonts = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/Helv"): font})})
    look.update(
        {NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form"),
         NameObject("/BBox"): box,
         NameObject("/Resources"): fonts}
    )  # fmt: skip
    shown = writer._add_object(look)
    run = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")}
    )
    rectangle = ArrayObject([FloatObject(v) for v in (100, 200, 300, 240)])
    field = DictionaryObject(
        {NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Widget"),
         NameObject("/FT"): NameObject("/Tx"), NameObject("/T"): TextStringObject("navn"),
         NameObject("/Rect"): rectangle, NameObject("/A"): run,
         NameObject("/AP"): DictionaryObject({NameObject("/N"): shown})}
    )  # fmt: skip
    link = DictionaryObject(
        {NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Link"),
         NameObject("/Rect"): rectangle,
         NameObject("/A"): DictionaryObject({NameObject("/S"): NameObject("/URI"),
                                             NameObject("/URI"): TextStringObject("https://ondt.example")})}
    )  # fmt: skip
    page = writer.pages[0]
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(field), writer._add_object(link)])
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): run})
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject([page["/Annots"][0]])}
    )
    writer._root_object[NameObject("/OpenAction")] = script
    return written(writer)


def test_scripts_actions_files_and_links_stay_behind(round_: Round) -> None:
    source = hostile()
    assert b"/Launch" in source and b"/JavaScript" in source
    round_.file("a.pdf", source)
    content = round_.bound(response(1, "Ældrerådet", ("a.pdf", 1)))
    for word in (b"/JS", b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile", b"/AcroForm",
                 b"/OpenAction", b"/AA ", b"/AA<", b"/Widget", b"payload", b"cmd.exe"):  # fmt: skip
        assert word not in content
    assert "ond side" in answers(content)[0]


def test_a_filled_in_field_is_seen_where_it_was(round_: Round) -> None:
    round_.file("a.pdf", hostile())
    content = round_.bound(response(1, "Ældrerådet", ("a.pdf", 1)))
    with pdfium.PdfDocument(content) as document:
        page = document[2].get_textpage()
        left, bottom, right, top = page.get_charbox(page.get_text_range().index("Mona"))
    assert 100 < left < right < 300 and 200 < bottom < top < 240


def test_a_field_without_a_look_is_told_on_a_page_of_its_own(round_: Round) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("skema")))
    above = DictionaryObject(
        {NameObject("/FT"): NameObject("/Tx"), NameObject("/T"): TextStringObject("Bemærkning"),
         NameObject("/V"): TextStringObject("Taksten bør være lavere")}
    )  # fmt: skip
    field = DictionaryObject(
        {NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Widget"),
         NameObject("/Rect"): ArrayObject([FloatObject(v) for v in (100, 200, 300, 240)]),
         NameObject("/Parent"): writer._add_object(above)}
    )  # fmt: skip
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(field)])
    round_.file("a.pdf", written(writer))
    found = answers(round_.bound(response(1, "A", ("a.pdf", 1))))
    assert len(found) == 2 and "skema" in found[0]
    assert "Bemærkning: Taksten bør være lavere" in " ".join(found[1].split())


def test_notes_on_a_pdf_are_told_on_a_page_of_its_own(round_: Round) -> None:
    round_.file("a.pdf", pdf("udkast"))
    made = response(1, "A", ("a.pdf", 1), text="Teksten. Bør strammes.")
    blocks = (
        Block(Span(0, 8), 1, BlockKind.PARAGRAPH),
        Block(Span(9, 22), 1, BlockKind.COMMENT, anchor="Teksten", author="Mona"),
    )
    made = replace(made, document=replace(made.document, blocks=blocks))
    found = answers(round_.bound(made))
    assert "Side 1. Kommentar (Mona) til »Teksten«: Bør strammes." in " ".join(found[1].split())


def test_a_layer_that_was_off_stays_off(round_: Round) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("synlig")))
    layer = writer._add_object(
        DictionaryObject(
            {NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("x")}
        )
    )
    page = writer.pages[0]
    extra = StreamObject()
    extra.set_data(b"/OC /L1 BDC 0 0 595 842 re f EMC")
    page[NameObject("/Contents")] = ArrayObject(
        [writer._add_object(extra), page.raw_get("/Contents")]
    )
    page["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/L1"): layer})
    writer._root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): ArrayObject([layer]),
         NameObject("/D"): DictionaryObject({NameObject("/OFF"): ArrayObject([layer])})}
    )  # fmt: skip
    round_.file("a.pdf", written(writer))
    content = round_.bound(response(1, "A", ("a.pdf", 1)))
    with pdfium.PdfDocument(content) as document:
        low, _ = (
            document[2].render(scale=0.3).to_pil().convert("L").crop((0, 40, 80, 80)).getextrema()
        )
    assert low > 200


# --- the file itself ---


def some_round(round_: Round) -> bytes:
    round_.file("a.pdf", pdf("brev et", "brev to"))
    round_.file("b.pdf", turned(pdf("brev på tværs"), 90))
    round_.file("c.txt", b"Hej")
    return round_.bound(
        response(1, "Ældrerådet", ("a.pdf", 2)),
        response(2, "Provstiet – Øst", ("b.pdf", 1)),
        response(3, "Ærø", ("c.txt", 1), kind=SenderKind.CITIZEN),
    )


def test_the_same_bytes_for_the_same_round(round_: Round) -> None:
    faces()  # it sets how reportlab packs, and the round's own letters are drawn with reportlab
    assert some_round(round_) == some_round(round_)


def test_strict_readers_find_nothing_wrong(round_: Round, tmp_path: Path, caplog) -> None:
    content = some_round(round_)
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    assert len(reader.pages) == 6
    assert [page.extract_text() != "" for page in reader.pages] == [True] * 6
    assert not caplog.records
    assert reader.metadata.title == "Høringssvar – samlet: Ældrepolitik"
    described = reader.xmp_metadata
    assert described.dc_title == {"x-default": reader.metadata.title}
    assert described.dc_creator == [reader.metadata.author]
    assert described.dc_language == ["da-DK"]
    assert described.xmp_create_date == reader.metadata.creation_date.replace(tzinfo=None)
    assert reader.trailer["/Root"]["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    links = [a.get_object() for page in reader.pages for a in page.get("/Annots", ())]
    assert links and all(link["/Contents"].startswith("Gå til ") for link in links)
    with pdfium.PdfDocument(content) as document:
        for page in document:
            page.render(scale=0.2)


@pytest.mark.parametrize(
    "command",
    [["pdfinfo"], ["pdftoppm", "-r", "20", "-png"], ["qpdf", "--check"]],
    ids=lambda c: c[0],
)
def test_other_programs_open_it(round_: Round, tmp_path: Path, command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed here")
    path = tmp_path / "samlet.pdf"
    path.write_bytes(some_round(round_))
    more = [str(tmp_path / "side")] if command[0] == "pdftoppm" else []
    done = subprocess.run([*command, str(path), *more], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stderr == ""


def test_a_file_open_elsewhere_keeps_its_old_content(round_: Round) -> None:
    path = round_.folder / "resultat" / "hoeringssvar-samlet.pdf"
    path.parent.mkdir()
    path.write_bytes(b"old")

    def broken(done: int, of: int) -> None:
        raise KeyboardInterrupt

    round_.file("a.pdf", pdf("brev"))
    made = reviewed(response(1, "A", ("a.pdf", 1)))
    with pytest.raises(KeyboardInterrupt):
        write_bundle(made, path, partial(original, round_.folder), empty_places, Inline(), broken)
    assert path.read_bytes() == b"old" and list(path.parent.iterdir()) == [path]
