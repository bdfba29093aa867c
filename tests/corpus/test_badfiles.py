"""Files that nobody can read: what each of them is, and that they stay small."""

from __future__ import annotations

import io
import zipfile

import pytest
from building.badfiles import bad_file
from building.source import BAD_MAKES


@pytest.mark.parametrize("make", BAD_MAKES)
def test_a_bad_file_is_small_and_always_the_same(make: str) -> None:
    data = bad_file(make)
    assert data == bad_file(make) and len(data) <= 200_000


def test_the_swelling_file_swells() -> None:
    with zipfile.ZipFile(io.BytesIO(bad_file("zip_bomb_docx"))) as parts:
        assert parts.getinfo("word/document.xml").file_size > 90_000_000


def test_what_the_others_really_are() -> None:
    assert bad_file("html_called_pdf").startswith(b"<!DOCTYPE html>")
    assert bad_file("wrong_extension")[4:8] == b"ftyp"
    locked = bad_file("docx_with_password")
    assert (
        locked.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in locked
    )
