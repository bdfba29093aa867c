"""Public files: what was hidden is gone from text, picture, metadata and names."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import (
    PersonalDatum,
    PersonalKind,
    RoundFacts,
    Span,
    Verdict,
    Where,
    remark_id,
)
from hoering.errors import HiddenStillThere, NotReturned
from hoering.keeping.publications import Publications
from hoering.privacy.checking.checking import left_in_file, left_in_pdf, parts_of
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.find import find_personal
from hoering.privacy.masking.masking import Mask, mask_of
from hoering.privacy.paper.cleaning import bare_jpeg
from hoering.privacy.paper.pages import Source, new_writer, packed, texts_of
from hoering.privacy.paper.public_file import PublicFile
from hoering.privacy.paper.sheet_of_paper import Ink, add_page
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import Masks, masks_of
from hoering.publication import publish
from hoering.reading.files import read_file
from hoering.reading.originals import original
from hoering.reading.pictures.page_picture import page_picture
from hoering.reading.responses import read_responses
from hoering.removal import removal_of, remove
from hoering.writing.terminal.publication_summary import Published

FACTS = RoundFacts(title="Plan for byens rum", municipality="Hvidsted Kommune")
LETTER = [
    "Karen Holm",
    "Kirkestien 3, 9911 Hvidsted",
    "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den.",
    "Min søn Emil har epilepsi og går i 3. klasse.",
    "Venlig hilsen",
    "Karen Holm, tlf. 28 00 40 63, karen@post.example, cpr 010165-1234",
]
SECRETS = ("Karen", "Holm", "Kirkestien", "Emil", "epilepsi", "28 00 40 63", "karen@post", "010165")


def letter_pdf(path: Path) -> None:
    """A letter with everything in it that a PDF can carry besides its text."""
    raw = io.BytesIO()
    canvas = Canvas(raw, invariant=1)
    for nth, line in enumerate(LETTER):
        canvas.drawString(72, 760 - 30 * nth, line)
    canvas.showPage()
    canvas.drawString(72, 760, "Side to er uden oplysninger om nogen, og den bliver, som den er.")
    canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(raw.getvalue()))
    writer.add_metadata({"/Author": "Karen Holm", "/Title": "Brev fra Karen Holm"})
    writer.add_attachment(filename="Karen Holm.txt", data=b"010165-1234")
    writer.add_outline_item(title="Karen Holm", page_number=0)
    script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
    script[NameObject("/JS")] = TextStringObject("app.alert('Karen Holm');")
    writer._root_object[NameObject("/OpenAction")] = script
    writer.pages[1][NameObject("/PieceInfo")] = TextStringObject("Karen Holm")
    writer.write(path)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runde")
    (folder / "hoeringssvar").mkdir()
    letter_pdf(folder / "hoeringssvar" / "Brev fra Karen Holm.pdf")
    (folder / "hoeringssvar" / "råd.txt").write_text(
        "Ældrerådet i Hvidsted Kommune\n\nVi takker for udkastet og har ingen bemærkninger til det.\n\n"
        "Med venlig hilsen\nOlga Thrane, formand\n",
        encoding="utf-8",
    )
    (folder / "runde.toml").write_text(
        'titel = "Plan for byens rum"\nkommune = "Hvidsted Kommune"\n', encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def made(letters: Path) -> tuple[PublicFile, Mask]:
    responses, _ = read_responses(letters, letters / "hoeringssvar", FACTS)
    data = find_personal(responses, FACTS)
    masks: Masks = masks_of(settled(data, {}, Citizens.NUMBER))
    press = Press(lambda file: original(letters, file), responses, masks, page_picture)
    private = next(r for r in responses if r.sender == "Karen Holm")
    return press.file_of(private), masks[private.id]


def test_the_text_is_gone_for_every_reader(made: tuple[PublicFile, Mask]) -> None:
    text = "\n".join(texts_of(made[0].data))
    assert not [s for s in SECRETS if s in text]
    assert "bussen skal køre hver halve time" in " ".join(text.split())
    assert text.count("Borger 1") >= 2 and "[CPR-nummer]" in text


def test_the_letters_are_gone_from_the_picture(made: tuple[PublicFile, Mask]) -> None:
    """The page is one picture; where the name stood there is nothing but black."""
    page = PdfReader(io.BytesIO(made[0].data)).pages[0]
    (picture,) = page.images
    image = Image.open(io.BytesIO(picture.data)).convert("L")
    scale = image.height / float(page.mediabox.height)
    row = int((float(page.mediabox.height) - 763) * scale)
    strip = [image.getpixel((int(x * scale), row)) for x in range(73, 128, 3)]
    assert max(strip) < 20  # type: ignore[type-var]


def test_nothing_but_pages_is_in_the_file(made: tuple[PublicFile, Mask]) -> None:
    data = made[0].data
    reader = PdfReader(io.BytesIO(data))
    said = {"/Lang": "da-DK", "/ViewerPreferences": {"/DisplayDocTitle": True}}
    root = {k: v for k, v in reader.trailer["/Root"].items() if k not in ("/Type", "/Pages")}
    assert root == said and reader.metadata == {"/Title": "Høringssvar H01 fra en borger"}
    assert not any("/Annots" in p or "/PieceInfo" in p for p in reader.pages)
    assert data.count(b"%%EOF") == 1 and b"Karen" not in data and b"JavaScript" not in data


def test_a_page_without_findings_keeps_its_letters(made: tuple[PublicFile, Mask]) -> None:
    page = PdfReader(io.BytesIO(made[0].data)).pages[1]
    assert not page.images and "Side to er uden oplysninger" in page.extract_text()


def test_the_same_letter_gives_the_same_bytes(letters: Path, made: tuple[PublicFile, Mask]) -> None:
    responses, _ = read_responses(letters, letters / "hoeringssvar", FACTS)
    masks = masks_of(settled(find_personal(responses, FACTS), {}, Citizens.NUMBER))
    press = Press(lambda file: original(letters, file), responses, masks, page_picture)
    private = next(r for r in responses if r.sender == "Karen Holm")
    assert press.file_of(private).data == made[0].data


def test_the_check_finds_what_is_left(letters: Path, made: tuple[PublicFile, Mask]) -> None:
    whole = (letters / "hoeringssvar" / "Brev fra Karen Holm.pdf").read_bytes()
    assert {"Karen Holm", "Emil"} <= set(left_in_pdf(whole, made[1]))
    assert left_in_pdf(made[0].data, made[1]) == []
    assert left_in_pdf(whole, mask_of([])) == []


def test_a_page_nobody_could_read_is_not_published(letters: Path) -> None:
    from dataclasses import replace

    responses, _ = read_responses(letters, letters / "hoeringssvar", FACTS)
    private = next(r for r in responses if r.sender == "Karen Holm")
    pages = tuple(
        replace(p, unread="Siden er et billede.", words=()) for p in private.document.pages
    )
    unread = replace(private, document=replace(private.document, pages=pages))
    press = Press(lambda f: original(letters, f), [unread], Masks({}, mask_of([])), page_picture)
    text = "\n".join(texts_of(press.file_of(unread).data))
    assert "kunne ikke læses maskinelt" in text and "Karen" not in text


def test_a_picture_of_another_page_does_not_come_along() -> None:
    """All pages share one set of resources; page two shows none of its pictures."""
    raw = io.BytesIO()
    canvas = Canvas(raw, invariant=1)
    canvas.drawImage(ImageReader(Image.effect_noise((200, 60), 80)), 72, 700)
    canvas.showPage()
    canvas.drawString(72, 760, "Side to")
    canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(raw.getvalue()))
    shared = writer.pages[0]["/Resources"]
    for page in writer.pages:
        page[NameObject("/Resources")] = shared
    whole, out = io.BytesIO(), new_writer()
    writer.write(whole)
    with Source(whole.getvalue()) as source:
        source.carry_over(2, out)
    data = packed(out, "Høringssvar H01")
    assert "Side to" in texts_of(data)[0]
    assert (
        b"/Image\n" not in data
        and not PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/XObject"]
    )


def test_a_photo_loses_what_the_camera_wrote() -> None:
    raw = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Karen Holm, Kirkestien 3"
    Image.new("RGB", (40, 40), "red").save(raw, "JPEG", exif=exif, comment=b"Karen")
    bare = bare_jpeg(raw.getvalue())
    assert b"Karen" in raw.getvalue() and b"Karen" not in bare
    assert Image.open(io.BytesIO(bare)).size == (40, 40)


@pytest.fixture(scope="module")
def published(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Published]:
    folder = tmp_path_factory.mktemp("offentlig") / "runde"
    shutil.copytree(letters, folder)
    return folder, publish(folder, accept=True, made_at="2026-03-20T10:00:00")


def test_every_public_document_is_without_the_hidden(published: tuple[Path, Published]) -> None:
    folder, done = published
    public = folder / "resultat" / "offentlig"
    assert {"kommenteret-oversigt.docx", "kommenteret-oversigt.xlsx", "oversigt.json"} <= set(
        done.files
    )
    for name in done.files:
        data = (public / name).read_bytes()
        if name.endswith(".pdf"):
            text = "\n".join(texts_of(data))
        elif name.endswith(".json"):
            text = data.decode("utf-8")
            assert json.loads(text)["personal_data"] == []
        else:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                text = "".join(
                    package.read(n).decode("utf-8", "replace") for n in package.namelist()
                )
        assert not [s for s in SECRETS if s in text], name
        assert "Karen" not in name
    (record,) = Publications(folder).all()
    assert (record.basis, record.made_at, record.files) == (
        "forslag",
        "2026-03-20T10:00:00",
        done.files,
    )


def test_ids_of_remarks_do_not_tell_the_words(published: tuple[Path, Published]) -> None:
    """Whoever guesses a name cannot see from the hash that the guess was right."""
    public = published[0] / "resultat" / "offentlig" / "oversigt.json"
    remarks = json.loads(public.read_text(encoding="utf-8"))["remarks"]
    assert any("Borger" in r["text"] for r in remarks)
    for remark in remarks:
        assert remark["id"] == remark_id(f"{remark['response']}.pdf", remark["text"])


def test_without_a_list_gone_through_nothing_is_published(letters: Path, tmp_path: Path) -> None:
    folder = tmp_path / "runde"
    shutil.copytree(letters, folder)
    waiting = publish(folder)
    assert waiting.files == () and waiting.list.exists() and not waiting.folder.exists()
    book = load_workbook(waiting.list)
    sheet = book["Personoplysninger"]
    row = next(r for r in sheet.iter_rows(min_row=7) if r[4].value == "Emil")
    row[9].value = "behold"
    sheet.cell(5, 5).value = "KH 20.03.2026"
    new = sheet.max_row + 1
    for column, value in ((1, "H01"), (5, "bussen"), (7, "andet")):
        sheet.cell(new, column).value = value
    book.save(waiting.list)
    done = publish(folder, made_at="2026-03-20T10:00:00")
    assert (done.basis, done.reviewer) == ("liste", "KH 20.03.2026")
    text = "\n".join(
        t for f in sorted((done.folder / "svar").iterdir()) for t in texts_of(f.read_bytes())
    )
    assert "Emil" in text and "bussen" not in text and "Kirkestien" not in text
    _asks_again(folder)
    _ends(folder)


def test_blanks_at_the_edge_of_a_text_do_not_keep_the_list_open(tmp_path: Path) -> None:
    """A spreadsheet gives them back stripped: the datum counted as new at every run."""
    folder = tmp_path / "runde"
    (folder / "hoeringssvar").mkdir(parents=True)
    (folder / "hoeringssvar" / "a.txt").write_text(
        "Lærerkredsen · Skovvej 8 · 9911 Hvidsted · tlf. 28 00 40 63\n\nVi støtter planen.\n",
        encoding="utf-8",
    )
    file = publish(folder).list
    book = load_workbook(file)
    book["Personoplysninger"].cell(5, 5).value = "KH 20.03.2026"
    for row in book["Personoplysninger"].iter_rows(min_row=7):
        row[4].value = str(row[4].value).strip()
    book.save(file)
    assert publish(folder).basis == "liste"


def _asks_again(folder: Path) -> None:
    """A response that came after the list was gone through waits for somebody to see it."""
    late = folder / "hoeringssvar" / "sent.txt"
    late.write_text("Jeg er imod.\n\nHilsen\nInge Brask, tlf. 21 43 65 00\n", encoding="utf-8")
    again = publish(folder)
    assert again.files == ()
    sheet = load_workbook(again.list)["Personoplysninger"]
    rows = {r[4].value: r[9].value for r in sheet.iter_rows(min_row=7)}
    assert rows["Emil"] == "behold" and "Inge Brask" in rows and "bussen" in rows
    assert not sheet.cell(5, 5).value


def _ends(folder: Path) -> None:
    """`slet`: the public version stays, everything that names anybody goes."""
    removal = removal_of(folder)
    remove(folder, removal, made_at="2026-06-01T08:00:00")
    left = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert {f for f in left if not f.startswith("resultat/offentlig/")} == {
        "runde.toml",
        ".hoering/runde.db",
    }
    assert [p.basis for p in Publications(folder).all()] == ["liste", "slettet"]
    assert b"Emil" not in (folder / ".hoering" / "runde.db").read_bytes()


def test_what_is_left_stops_the_publication(
    letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "runde"
    shutil.copytree(letters, folder)
    monkeypatch.setattr(
        "hoering.privacy.publishing.publishing.painted", lambda image, hiding, size: image
    )
    monkeypatch.setattr("hoering.privacy.publishing.publishing.unseen", _everything)
    monkeypatch.setattr("hoering.publication._reader", lambda: None)
    with ThreadPoolExecutor(1) as here, pytest.raises(HiddenStillThere) as caught:
        publish(folder, accept=True, executor=here)
    assert "Karen Holm" in caught.value.text
    assert not (folder / "resultat" / "offentlig").exists()
    assert Publications(folder).all() == ()


def _everything(
    page: object, document: object, hidden: object, height: float, *_: object
) -> list[object]:
    from hoering.privacy.paper.sheet_of_paper import Ink

    return [Ink("Karen Holm", 72, 700, 10, unseen=True)]


def test_another_file_is_no_list(tmp_path: Path) -> None:
    from hoering.writing.personal.list_cells import list_in_sheet

    path = tmp_path / "liste.xlsx"
    path.write_text("ikke et regneark")
    with pytest.raises(NotReturned):
        list_in_sheet(path)


def test_the_reader_of_the_letter_reads_it(letters: Path) -> None:
    document, _ = read_file(letters / "hoeringssvar" / "Brev fra Karen Holm.pdf", "x.pdf")
    assert document is not None and "Kirkestien 3" in document.text


def test_a_long_file_is_looked_through_in_parts_that_cover_it(tmp_path: Path) -> None:
    writer = new_writer()
    for number in range(1, 34):
        said = "Karen Holm bor her" if number == 31 else f"Side {number}"
        add_page(writer, [Ink(said, 72, 700, 11)])
    path, mask = tmp_path / "samlet.pdf", mask_of([(_datum("Karen Holm"), "Borger 1")])
    path.write_bytes(packed(writer, "Høringssvar"))
    parts = parts_of(path)
    assert [n for part in parts if part is not None for n in part] == list(range(33))
    assert len(parts) > 1
    assert [left_in_file(path, mask, part) for part in parts] == [[], [], ["Karen Holm"]]
    assert parts_of(tmp_path / "oversigt.json") == [None]


def test_what_the_file_says_of_itself_is_looked_through_once() -> None:
    """Neither reader of pages shows it: an author, a title, a keyword."""
    writer, mask = new_writer(), mask_of([(_datum("Karen Holm"), "Borger 1")])
    add_page(writer, [Ink("Bussen skal køre", 72, 700, 11)])
    assert left_in_pdf(packed(writer, "Høringssvar H01"), mask) == []
    writer.add_metadata({"/Author": "Karen Holm"})
    raw = io.BytesIO()
    writer.write(raw)
    assert not any("Karen" in text for text in texts_of(raw.getvalue()))
    assert left_in_pdf(raw.getvalue(), mask) == ["Karen Holm"]
    assert left_in_pdf(raw.getvalue(), mask, pages=range(1, 1)) == []


def test_packed_bytes_are_no_names() -> None:
    """A compressed picture holds every short name somewhere; what is written plainly still counts."""
    writer, mask = new_writer(), mask_of([(_datum("Ida"), "Borger 1")])
    add_page(writer, [Ink("Bussen skal køre", 72, 700, 11)])
    plain = packed(writer, "Høringssvar H01")
    at = plain.index(b"1 0 obj")
    stream = b"<</Length 12%s>>\nstream\n\x01 Ida Ida \x02\nendstream\nendobj\n"
    for kind, left in ((b"/Filter/DCTDecode", []), (b"", ["Ida"])):
        spoilt = plain[:at] + b"99 0 obj\n" + stream % kind + plain[at:]
        assert left_in_pdf(spoilt, mask) == left


def _datum(text: str) -> PersonalDatum:
    span = (Span(0, len(text)),)
    return PersonalDatum(
        "H01", PersonalKind.NAME, text, 1, Where.TEXT, span, "", Verdict.HIDE, text
    )


@pytest.mark.parametrize("progressive", [False, True])
def test_nothing_behind_the_end_of_a_photo_comes_along(progressive: bool) -> None:
    picture = Image.effect_noise((90, 70), 60)
    raw = io.BytesIO()
    picture.save(raw, "JPEG", quality=95, progressive=progressive, exif=b"Exif\0\0her")
    bare = bare_jpeg(raw.getvalue() + b"\xff\xd8 +55.7512 Karen Holm \xff\xd9")
    assert b"Karen" not in bare and b"her" not in bare and bare.endswith(b"\xff\xd9")
    with Image.open(io.BytesIO(bare)) as one, Image.open(io.BytesIO(raw.getvalue())) as other:
        assert one.tobytes() == other.tobytes()
