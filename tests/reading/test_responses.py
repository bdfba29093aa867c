"""From a folder of files to responses: what makes one, what is left out, in which order."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from concurrent import futures
from email.message import EmailMessage
from pathlib import Path
from types import SimpleNamespace

import pytest
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import Response, RoundFacts
from hoering.pipeline import run
from hoering.reading.inbox import natural, submissions
from hoering.reading.responses import read_responses
from hoering.reading.senders.recipient import usual_municipality


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hoeringssvar"
    made.mkdir()
    return made


def _write(path: Path, who: str = "Anna Holm", says: str = "Vi savner en bænk ved søen.") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"Kære udvalg\n\n{says}\n\nVenlig hilsen\n{who}\n", encoding="utf-8")


def _read(folder: Path, facts: RoundFacts, **more: object) -> tuple[Response, ...]:
    return read_responses(folder.parent, folder, facts, **more)[0]  # type: ignore[arg-type]


def test_no_folder_and_an_empty_one(folder: Path, facts: RoundFacts) -> None:
    assert read_responses(folder.parent, folder, facts) == ((), ())
    assert read_responses(folder.parent, folder / "nej", facts) == ((), ())


def test_order_and_ids(folder: Path, facts: RoundFacts) -> None:
    for name in ("10 sidst.txt", "2 næst.txt", "Åben.txt", "1 først.txt"):
        _write(folder / name, who=f"Person {name[:2]}", says=f"Vi vil have nummer {name} flyttet.")
    responses = _read(folder, facts)
    assert [r.id for r in responses] == ["H01", "H02", "H03", "H04"]
    assert [r.sources[0].file for r in responses] == [
        "hoeringssvar/1 først.txt",
        "hoeringssvar/2 næst.txt",
        "hoeringssvar/10 sidst.txt",
        "hoeringssvar/Åben.txt",
    ]


def test_more_than_ninety_nine(folder: Path, facts: RoundFacts) -> None:
    for n in range(101):
        (folder / f"{n}.txt").write_text(f"Svar {n}", encoding="utf-8")
    ids = [r.id for r in _read(folder, facts)]
    assert ids[:2] == ["H01", "H02"] and ids[98:] == ["H99", "H100", "H101"]


def test_what_the_file_system_leaves_behind_is_no_response(folder: Path, facts: RoundFacts) -> None:
    for name in (
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "~$svar.docx",
        ".skjult.txt",
        "~WRL0003.tmp",
    ):
        (folder / name).write_bytes(b"x")
    _write(folder / "__MACOSX" / "._svar.txt")
    _write(folder / "svar.txt")
    responses, findings = read_responses(folder.parent, folder, facts)
    assert len(responses) == 1 and not findings


def test_a_subfolder_is_one_response_letter_first(folder: Path, facts: RoundFacts) -> None:
    _write(folder / "05 Holme Skole" / "Bilag 1.txt", says="Her er vores tal for hallens brug.")
    _write(folder / "05 Holme Skole" / "Høringssvar.txt", who="Ida Bro")
    _write(folder / "05 Holme Skole" / "Bilag" / "kort.txt", says="Et kort over stien.")
    (response,) = _read(folder, facts)
    assert [s.file.rsplit("/", 1)[-1] for s in response.sources] == [
        "Høringssvar.txt",
        "Bilag 1.txt",
        "kort.txt",
    ]
    text = response.document.text
    assert text.index("bænk") < text.index("tal for hallens") < text.index("Et kort")
    for block in response.document.blocks:
        assert block.span.of(text).strip()
    assert response.document.page_at(0) == 1


def test_a_folder_of_folders_only_sorts(folder: Path, facts: RoundFacts) -> None:
    _write(folder / "Skoler" / "Holme Skole" / "svar.txt", says="Hallen er for kold om vinteren.")
    _write(folder / "Skoler" / "Søskolen" / "svar.txt", says="Bussen kører for tidligt hjem.")
    assert len(_read(folder, facts)) == 2


def test_a_broken_file_is_a_finding_and_the_rest_a_response(
    folder: Path, facts: RoundFacts
) -> None:
    _write(folder / "A" / "svar.txt")
    (folder / "A" / "bilag.pdf").write_bytes(b"%PDF-1.4 afbrudt")
    (folder / "tom.docx").write_bytes(b"")
    (folder / "billede.jpg").write_bytes(b"\xff\xd8\xff\xe0 xx")
    responses, findings = read_responses(folder.parent, folder, facts)
    assert [s.file for r in responses for s in r.sources] == ["hoeringssvar/A/svar.txt"]
    assert sorted((f.code, f.source) for f in findings) == [
        ("broken", "hoeringssvar/A/bilag.pdf"),
        ("broken", "hoeringssvar/billede.jpg"),
        ("empty", "hoeringssvar/tom.docx"),
    ]


def test_a_scan_is_an_unread_response_without_tesseract(
    folder: Path, facts: RoundFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hoering.reading.pictures.pdf_pictures.engine", lambda: None)
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas = Canvas(str(folder / "Svar fra Holme Skole.pdf"))
    canvas.drawImage(ImageReader(Image.new("RGB", (200, 300), "white")), 0, 0, 595, 842)
    canvas.save()
    responses, findings = read_responses(folder.parent, folder, facts)
    assert [f.code for f in findings] == ["scan"]
    assert responses[0].sender == "Holme Skole"
    assert responses[0].document.text == "" and responses[0].document.pages[0].unread


def test_a_mail_brings_its_attachments(folder: Path, facts: RoundFacts) -> None:
    message = EmailMessage()
    message["From"] = "Holme Ungeråd <unge@holme.example>"
    message["To"], message["Subject"] = "kultur@vinterslev.example", "Høringssvar"
    message["Date"] = "Fri, 25 Sep 2026 10:30:00 +0000"
    message.set_content("Hej\n\nSe vores svar i bilaget.\n\nHolme Ungeråd")
    message.add_attachment("Vi savner et sted at være om aftenen.", filename="svar.txt")
    (folder / "mail.eml").write_bytes(message.as_bytes())
    (response,) = _read(folder, facts)
    assert [s.file for s in response.sources] == [
        "hoeringssvar/mail.eml",
        "hoeringssvar/mail.eml/svar.txt",
    ]
    assert response.sender == "Holme Ungeråd"
    assert response.late  # 12.30 in Denmark, the deadline was at noon
    assert "sted at være" in response.document.text


def test_links_out_of_the_round_are_not_followed(folder: Path, facts: RoundFacts) -> None:
    outside = folder.parent.parent / "udenfor.txt"
    _write(outside)
    try:
        (folder / "genvej.txt").symlink_to(outside)
        (folder / "mappe").symlink_to(folder.parent.parent, target_is_directory=True)
    except OSError:
        pytest.skip("no links on this file system")
    responses, findings = read_responses(folder.parent, folder, facts)
    assert not responses
    assert [(f.code, f.source) for f in findings] == [
        ("link", "hoeringssvar/genvej.txt"),
        ("link", "hoeringssvar/mappe"),
    ]


def test_a_folder_that_cannot_be_opened_is_a_finding_and_the_rest_is_read(
    folder: Path, facts: RoundFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(folder / "lukket" / "svar.txt")
    _write(folder / "åben.txt")
    listed = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path.name == "lukket":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    responses, findings = read_responses(folder.parent, folder, facts)
    assert [s.file for r in responses for s in r.sources] == ["hoeringssvar/åben.txt"]
    assert [(f.code, f.source) for f in findings] == [("closed_folder", "hoeringssvar/lukket")]


def test_names_taken_apart_are_read_and_put_together(folder: Path, facts: RoundFacts) -> None:
    taken = unicodedata.normalize("NFD", "Svar på høring.txt")
    _write(folder / taken)
    (response,) = _read(folder, facts)
    assert (folder.parent / response.sources[0].file).exists()
    assert natural(taken) == natural("svar PÅ høring.txt")


def test_an_executor_gives_the_same(folder: Path, facts: RoundFacts) -> None:
    for n in range(3):
        _write(folder / f"{n}.txt", who=f"Anna Holm {n}")
    (folder / "x.pdf").write_bytes(b"%PDF-1.4 afbrudt")
    canvas = Canvas(str(folder / "y.pdf"))
    canvas.drawString(72, 700, "Vi savner lys på stien ved søen.")
    canvas.save()
    seen: list[tuple[str, int, int]] = []
    alone = read_responses(folder.parent, folder, facts, None, lambda *a: seen.append(a))
    with futures.ProcessPoolExecutor(1) as executor:
        assert read_responses(folder.parent, folder, facts, executor) == alone
    assert "lys på stien" in alone[0][-1].document.text
    assert [of for _, _, of in seen] == [5] * 5
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)


def test_threads_are_refused(folder: Path, facts: RoundFacts) -> None:
    _write(folder / "svar.txt")
    with futures.ThreadPoolExecutor(1) as threads:
        with pytest.raises(TypeError, match="ProcessPoolExecutor"):
            read_responses(folder.parent, folder, facts, threads)
        with pytest.raises(TypeError, match="ProcessPoolExecutor"):
            run(folder.parent, threads)


def test_the_inbox_alone(folder: Path) -> None:
    _write(folder / "b.txt")
    _write(folder / "a" / "bilag.txt")
    found, links = submissions(folder.parent, folder, folder.parent / "udpakket")
    assert [s.name for s in found] == ["a", "b.txt"] and not links


def test_the_municipality_is_known_without_settings(folder: Path) -> None:
    for n, body in enumerate(("Skaterklubben Holme", "Holme Bordtennis")):
        (folder / f"{n}.txt").write_text(
            f"{body}\nHallen 2\n\nVestby Kommune\n\nSvar på høring\n\nVi savner {n + 2} bænke ved "
            f"hallen, og de skal stå i læ.\n\nVenlig hilsen\n{body}\n",
            encoding="utf-8",
        )
    (folder / "9.txt").write_text(
        "Vestby Kommune\nVej og Park\n\nVi kan ikke rydde stierne for sne før klokken syv.\n\n"
        "Venlig hilsen\nVej og Park\nVestby Kommune",
        encoding="utf-8",
    )
    responses = _read(folder, RoundFacts())
    assert [r.sender for r in responses] == [
        "Skaterklubben Holme",
        "Holme Bordtennis",
        "Vej og Park",
    ]
    assert usual_municipality(["Vestby Kommune", "Holme Kommunes plan"]) == ""


def test_a_junction_is_a_link(
    folder: Path, facts: RoundFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(folder / "svar.txt")
    _write(folder / "andre" / "fremmed.txt")
    look = os.lstat

    def windows(path: Path) -> object:
        tag = 0xA0000003 if Path(path).name == "andre" else 0
        return SimpleNamespace(st_reparse_tag=tag, st_mode=look(path).st_mode)

    monkeypatch.setattr("hoering.reading.inbox.os.lstat", windows)
    items, left = submissions(folder.parent, folder, folder.parent / "udpakket")
    assert [s.name for s in items] == ["svar.txt"]
    assert "genvej" in left[0].text and "andre" in left[0].text
