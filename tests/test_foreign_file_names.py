"""Regression: a file whose name's bytes are no UTF-8 (an archive of an old Windows) stopped the run."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hoering.cli import main

_LETTER = "Til kommunen\n\n{}\n\nVenlig hilsen\n{}\n"


@pytest.fixture
def round_folder(tmp_path: Path) -> Iterator[Path]:
    letters = tmp_path / "runde" / "hoeringssvar"
    letters.mkdir(parents=True)
    name = os.path.join(os.fsencode(letters), "Gågaden øst.txt".encode("cp1252"))
    text = _LETTER.format("Vi ønsker flere bænke ved åen.", "Grundejerforeningen Åsen")
    try:
        with open(name, "wb") as file:
            file.write(text.encode())
    except OSError:
        pytest.skip("this file system holds names of UTF-8 only")
    other = _LETTER.format("Vi er bekymrede for støjen fra vejen.", "Ældrerådet")
    (letters / "b.txt").write_text(other, encoding="utf-8")
    yield tmp_path / "runde"
    shutil.rmtree(os.fsencode(letters))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_such_a_file_is_read_and_called_as_windows_did(round_folder: Path) -> None:
    assert main(["koer", str(round_folder)]) == 0
    said = json.loads((round_folder / "resultat/oversigt.json").read_text(encoding="utf-8"))
    assert [s["file"] for r in said["responses"] for s in r["sources"]] == [
        "hoeringssvar/b.txt",
        "hoeringssvar/Gågaden øst.txt",
    ]
    assert not said["problems"]
    assert main(["anonymiser", str(round_folder), "--accepter-forslag"]) == 0
    assert main(["koer", str(round_folder)]) == 0
