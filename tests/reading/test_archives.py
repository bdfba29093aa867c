"""Zip archives among the responses: unpacked as the folder they were made of, and told of."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from hoering.domain import Finding, Response, RoundFacts
from hoering.reading.formats.archive import NotUnpacked, _name, packed_file, packed_files, unpack
from hoering.reading.originals import original
from hoering.reading.responses import read_responses

ELDERS = (
    "Vi mangler lys på stien ved søen, hvor mange ældre går tur om aftenen.\n\n"
    "Med venlig hilsen\nÆldrerådet i Fjordby\nBente Dam, formand"
)
PARENTS = (
    "Klasserne er for store, og børnene får ikke den hjælp, de har brug for.\n\n"
    "Venlig hilsen\nSkolebestyrelsen ved Bakkeskolen\nOle Vad, formand"
)


def archive(files: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()


def responses(root: Path, files: dict[str, bytes]) -> tuple[list[Response], list[Finding]]:
    folder = root / "hoeringssvar"
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    found, findings = read_responses(root, folder, RoundFacts("Sundhedspolitik", "Fjordby Kommune"))
    return list(found), list(findings)


def files_of(found: list[Response]) -> list[list[str]]:
    return [[source.file.removeprefix("hoeringssvar/") for source in r.sources] for r in found]


def test_letters_of_several_senders_stand_for_themselves(tmp_path: Path) -> None:
    packed = archive({
        "Eksport/01 svar.txt": ELDERS, "Eksport/02 svar.txt": PARENTS,
        "__MACOSX/Eksport/._01 svar.txt": b"\0", "Eksport/Thumbs.db": b"\0", "Eksport/.DS_Store": b"\0",
    })  # fmt: skip
    found, findings = responses(tmp_path, {"Download.zip": packed})
    assert [r.sender for r in found] == ["Ældrerådet i Fjordby", "Skolebestyrelsen ved Bakkeskolen"]
    assert files_of(found) == [
        ["Download.zip/Eksport/01 svar.txt"],
        ["Download.zip/Eksport/02 svar.txt"],
    ]
    (told,) = findings
    assert (told.code, told.source) == ("unpacked", "hoeringssvar/Download.zip")
    assert "med 2 filer, som er læst som 2 svar" in told.text


def test_a_letter_with_what_it_brings_is_one_response(tmp_path: Path) -> None:
    packed = archive({"Bilag 1.txt": "Støj: 45 dB ved skel.", "Svar.txt": ELDERS})
    found, findings = responses(tmp_path, {"Ældrerådet.zip": packed})
    assert files_of(found) == [["Ældrerådet.zip/Svar.txt", "Ældrerådet.zip/Bilag 1.txt"]]
    assert "med 2 filer, som er læst som ét svar" in findings[0].text


def test_folders_in_an_archive_are_responses(tmp_path: Path) -> None:
    packed = archive({
        "Alle/Ældrerådet/svar.txt": ELDERS, "Alle/Ældrerådet/bilag.txt": "Tal fra 2024.",
        "Alle/Skolen/svar.txt": PARENTS, "Alle/Løst svar.txt": "Vi støtter planen.",
    })  # fmt: skip
    found, _ = responses(tmp_path, {"Svar.zip": packed})
    assert files_of(found) == [
        ["Svar.zip/Alle/Løst svar.txt"],
        ["Svar.zip/Alle/Skolen/svar.txt"],
        ["Svar.zip/Alle/Ældrerådet/svar.txt", "Svar.zip/Alle/Ældrerådet/bilag.txt"],
    ]


def test_an_archive_in_a_responses_folder_or_another_archive_is_opened(tmp_path: Path) -> None:
    inner = archive({"bilag.txt": "Støj: 45 dB ved skel."})
    found, findings = responses(
        tmp_path,
        {
            "Ældrerådet/svar.txt": ELDERS.encode(),
            "Ældrerådet/bilag.zip": archive({"flere.zip": inner, "kort.txt": "Stien ved søen."}),
        },
    )
    assert files_of(found) == [[
        "Ældrerådet/svar.txt",
        "Ældrerådet/bilag.zip/kort.txt",
        "Ældrerådet/bilag.zip/flere.zip/bilag.txt",
    ]]  # fmt: skip
    assert findings == []
    place = "hoeringssvar/Ældrerådet/bilag.zip/flere.zip/bilag.txt"
    assert original(tmp_path, place) == ("txt", "Støj: 45 dB ved skel.".encode())
    assert original(tmp_path, "hoeringssvar/Ældrerådet/bilag.zip/andet.txt") is None


def test_an_archive_that_came_in_a_mail_is_opened(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ida Holm <ida@holm.example>", "Høringssvar"
    mail.set_content("Hej\n\nSe vores svar i pakken.\n\nVenlig hilsen\nIda Holm")
    packed = archive({"svar.txt": "Vi mangler lys på stien ved søen."})
    mail.add_attachment(packed, maintype="application", subtype="zip", filename="svar.zip")
    found, findings = responses(tmp_path, {"mail.eml": mail.as_bytes()})
    assert files_of(found) == [["mail.eml", "mail.eml/svar.zip/svar.txt"]]
    assert "Vi mangler lys på stien ved søen." in found[0].document.text and not findings
    place = "hoeringssvar/mail.eml/svar.zip/svar.txt"
    assert original(tmp_path, place) == ("txt", "Vi mangler lys på stien ved søen.".encode())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (archive({}), "der er ingen filer i den"),
        (archive({"svar.txt": ELDERS})[:60], "den er beskadiget eller kun delvist hentet"),
        (archive({"svar.txt": b"\0" * 30_000_000}), "den fylder usædvanligt meget"),
    ],
)
def test_an_archive_that_cannot_be_unpacked_is_told_of(
    tmp_path: Path, content: bytes, why: str
) -> None:
    found, findings = responses(tmp_path, {"pakke.zip": content})
    assert found == []
    assert [f.code for f in findings] in (["packed"], ["broken"])
    assert findings[0].code == "broken" or why in findings[0].text


def test_a_locked_archive_is_told_of(tmp_path: Path) -> None:
    raw = bytearray(archive({"svar.txt": ELDERS}))
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(head) + place] |= 1
    with pytest.raises(NotUnpacked, match="adgangskode"):
        packed_files(bytes(raw))


def test_names_are_read_as_windows_and_macs_write_them_and_lead_nowhere_else(
    tmp_path: Path,
) -> None:
    for raw in ("blåbær.txt".encode("cp850"), "blåbær.txt".encode()):
        assert _name(zipfile.ZipInfo(raw.decode("cp437"))) == "blåbær.txt"
    odd = archive({"../../ude.txt": "1", "C:\\x\\y.txt": "2", "a/b.txt": "3", "A/B.txt": "4"})
    assert list(packed_files(odd)) == ["ude.txt", "C_/x/y.txt", "a/b.txt", "A/B (2).txt"]
    (tmp_path / "pakke.zip").write_bytes(odd)
    assert unpack(tmp_path / "pakke.zip", tmp_path / "ud") == 4
    assert not (tmp_path.parent / "ude.txt").exists()
    assert packed_file(odd, "a/b.txt/inde.txt") == ("a/b.txt", b"3")


def test_a_folder_with_letters_of_several_senders_is_told_of(tmp_path: Path) -> None:
    letters = {"Uge 12/a.txt": ELDERS.encode(), "Uge 12/b.txt": PARENTS.encode()}
    found, findings = responses(tmp_path, letters)
    assert files_of(found) == [["Uge 12/a.txt", "Uge 12/b.txt"]]
    assert [(f.code, f.source) for f in findings] == [("several", "hoeringssvar/Uge 12")]
    assert "Ældrerådet i Fjordby, Skolebestyrelsen ved Bakkeskolen" in findings[0].text
