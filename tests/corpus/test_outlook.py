"""Messages of Outlook, and the compound file that they are kept in."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import olefile
import pytest
from building.compound import Compound, TooLargeError
from building.extracting import pages_of
from hypothesis import given, settings
from hypothesis import strategies as st

from .test_formats import inbox

NAMES = st.text("abcÆØ_01", min_size=1, max_size=20)
# Around the small sectors, the sectors and the size below which a stream is small.
SIZES = st.sampled_from([0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 70_000])


@settings(max_examples=60)
@given(st.dictionaries(st.tuples(st.sampled_from("KLM"), NAMES), SIZES, max_size=40), NAMES)
def test_what_is_put_into_a_compound_file_is_found_again(
    sizes: dict[tuple[str, str], int], alone: str
) -> None:
    # Names differ in more than their case: readers do not tell "A" from "a".
    streams: dict[tuple[str, ...], bytes] = {
        path: bytes((n + len(path[1])) % 251 for n in range(size)) for path, size in sizes.items()
    }
    streams[(f"x{alone}",)] = b"1"
    data = Compound(streams).bytes()
    assert data == Compound(dict(reversed(streams.items()))).bytes()
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        assert {tuple(path) for path in file.listdir()} == set(streams)
        for path, content in streams.items():
            assert file.openstream(list(path)).read() == content
        assert not file.parsing_issues


def test_a_file_with_many_sectors_has_a_long_table() -> None:
    content = bytes(6_000_000)
    with olefile.OleFileIO(io.BytesIO(Compound({("a",): content}).bytes())) as file:
        assert file.openstream(["a"]).read() == content
    with pytest.raises(TooLargeError):
        Compound({("a",): bytes(7_200_000)}).bytes()


def stored(data: bytes, *path: str) -> bytes:
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        return bytes(file.openstream([*path[:-1], f"__substg1.0_{path[-1]}"]).read())


def test_a_message_has_its_files_and_the_mail_that_was_sent_on(formats_round: Path) -> None:
    data = inbox(formats_round, "21 VS Svar.msg")
    mail, letter = "__attach_version1.0_#00000000", "__attach_version1.0_#00000001"
    assert stored(data, letter, "3707001F").decode("utf-16-le") == "Brev.pdf"
    assert stored(data, letter, "37010102").startswith(b"%PDF")
    inner = stored(data, mail, "__substg1.0_3701000D", "1000001F").decode("utf-16-le")
    assert "Nøglen er væk" in inner and "Nøglen" not in stored(data, "1000001F").decode("utf-16-le")
    assert "Til sagen" in stored(data, "10130102").decode("utf-8")


def test_every_size_in_the_table_is_that_of_its_stream(formats_round: Path) -> None:
    data = inbox(formats_round, "21 VS Svar.msg")
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        table = file.openstream(["__properties_version1.0"]).read()
        seen = 0
        for at in range(32, len(table), 16):
            kind, number = struct.unpack_from("<HH", table, at)
            if kind in (0x1F, 0x102):
                size = file.get_size([f"__substg1.0_{number:04X}{kind:04X}"])
                seen += 1
                assert struct.unpack_from("<I", table, at + 8)[0] == size + 2 * (kind == 0x1F)
    assert seen > 10


def test_a_colleague_has_no_head_of_the_internet_and_a_stranger_has(formats_round: Path) -> None:
    inside, outside = (inbox(formats_round, f"{n}.msg") for n in ("21 VS Svar", "22 Svar"))
    assert stored(inside, "0C1E001F").decode("utf-16-le") == "EX"
    with olefile.OleFileIO(io.BytesIO(inside)) as file:
        assert not file.exists("__substg1.0_007D001F")
    assert b"Date: Tue, 10 Mar 2026 21:40:00 +0100\r\n" in stored(outside, "007D001E")


def test_an_older_message_keeps_its_texts_in_one_byte_a_letter(formats_round: Path) -> None:
    data = inbox(formats_round, "22 Svar.msg")
    assert (
        stored(data, "1000001E").decode("cp1252").strip() == "Nøglen er væk hver anden uge – igen."
    )
    (page,) = pages_of(".msg", data)
    assert "Bodil Æbelø <bodil@post.example>" in page and "10.03.2026" in page
