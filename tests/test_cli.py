"""The commands, from the outside, on a small round of real files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hoering import errors
from hoering.cli import main
from hoering.parser import build_parser, with_plain_names

DOCUMENTS = ("kommenteret-oversigt.docx", "oversigt.json")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def data(folder: Path) -> dict:  # type: ignore[type-arg]
    return json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_the_main_job_reads_everything_and_writes_the_results(
    small_round: Path, capsys: Capture
) -> None:
    assert main(["koer", str(small_round)]) == 0
    assert all((small_round / "resultat" / name).stat().st_size > 500 for name in DOCUMENTS)
    found = data(small_round)
    assert len(found["responses"]) == 3 and len(found["remarks"]) >= 5
    assert {c["kind"] for c in found["changes"]} == {"omformuleret", "slettet", "tilføjet"}
    shown = capsys.readouterr().out
    assert "Politik for lokale mødesteder" in shown and "kommenteret-oversigt.docx" in shown


def test_bad_files_are_reported_with_a_remedy_and_the_run_goes_on(
    small_round: Path, capsys: Capture
) -> None:
    assert main(["koer", str(small_round)]) == 0
    problems = {Path(p["file"]).name: p["problem"] for p in data(small_round)["problems"]}
    assert {"scan0012.pdf", "låst.pdf", "tom.pdf", "brev.xyz"} <= set(problems)
    assert all("»" in text and text.rstrip().endswith(".") for text in problems.values())
    assert "låst.pdf" in capsys.readouterr().out


def test_a_second_run_on_unchanged_input_changes_nothing(ran_round: Path, capsys: Capture) -> None:
    files = [p for p in ran_round.rglob("*") if p.is_file()]
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in files}
    capsys.readouterr()
    assert main(["koer", str(ran_round)]) == 0
    assert "Intet er ændret" in capsys.readouterr().out
    after = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in ran_round.rglob("*") if p.is_file()}
    assert after == before


def test_a_public_version_older_than_the_results_is_told(
    small_round: Path, capsys: Capture
) -> None:
    def says(*typed: str) -> bool:
        capsys.readouterr()
        assert main([*typed, str(small_round)]) == 0
        return "offentlig er ældre end resultaterne" in capsys.readouterr().out

    assert not says("koer")
    assert main(["anonymiser", str(small_round), "--accepter-forslag"]) == 0
    assert not says("vis") and not says("koer")
    letter = "Ældrerådet\n\nVi foreslår, at der kommer flere bænke i byens parker.\n"
    (small_round / "hoeringssvar" / "nyt.txt").write_text(letter, encoding="utf-8")
    assert not says("vis")  # the results are as old
    assert says("koer") and says("vis")
    assert main(["anonymiser", str(small_round), "--accepter-forslag"]) == 0
    assert not says("vis")


def test_results_that_were_deleted_come_back_the_same(ran_round: Path) -> None:
    before = {name: (ran_round / "resultat" / name).read_bytes() for name in DOCUMENTS}
    shutil.rmtree(ran_round / "resultat")
    shutil.rmtree(ran_round / ".hoering")
    assert main(["koer", str(ran_round)]) == 0
    assert {n: (ran_round / "resultat" / n).read_bytes() for n in DOCUMENTS} == before


def test_a_killed_run_leaves_the_last_good_result(
    ran_round: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    before = {name: (ran_round / "resultat" / name).read_bytes() for name in DOCUMENTS}
    (ran_round / "hoeringssvar" / "nyt.txt").write_text(
        "Til kommunen\n\nVi mener, at cykelstien bør forlænges til skolen.\n", encoding="utf-8"
    )

    def stopped(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("hoering.linking.answers.link", stopped)
        assert main(["koer", str(ran_round)]) == 130
    assert "urørt" in capsys.readouterr().err
    assert {n: (ran_round / "resultat" / n).read_bytes() for n in DOCUMENTS} == before
    assert main(["koer", str(ran_round)]) == 0
    assert len(data(ran_round)["responses"]) == 4


def test_a_folder_with_responses_only_is_enough(small_round: Path) -> None:
    for path in small_round.iterdir():
        if path.is_file():
            path.unlink()
    assert main(["koer", str(small_round)]) == 0
    found = data(small_round)
    assert found["changes"] == [] and found["remarks"]
    assert all(r["section"] is None and r["outcome"] is None for r in found["remarks"])


def test_a_revised_draft_that_cannot_be_read_costs_the_changes_only(
    small_round: Path, capsys: Capture
) -> None:
    (small_round / "tilrettet.docx").write_bytes(b"PK\x03\x04 afbrudt")
    assert main(["koer", str(small_round)]) == 0
    found = data(small_round)
    assert found["changes"] == [] and found["remarks"]
    assert any(p["file"] == "tilrettet.docx" for p in found["problems"])
    capsys.readouterr()
    assert main(["koer", str(small_round)]) == 0
    assert "Intet er ændret" in capsys.readouterr().out
    (small_round / "resultat" / "dagsordenspunkt.docx").unlink()
    assert main(["koer", str(small_round)]) == 0
    assert (small_round / "resultat" / "dagsordenspunkt.docx").exists()


@pytest.mark.parametrize(
    ("spoil", "error", "told"),
    [
        (lambda f: shutil.rmtree(f), errors.NoRound, "findes ikke"),
        (lambda f: shutil.rmtree(f / "hoeringssvar"), errors.NoResponses, "ingen høringssvar"),
        (
            lambda f: (f / "runde.toml").write_text("tittel = 'x'", encoding="utf-8"),
            errors.BadSettings,
            "»tittel«",
        ),
        (
            lambda f: (f / "udkast.pdf").write_bytes(b"%PDF-1.4 afbrudt"),
            errors.DraftUnreadable,
            "udkast.pdf",
        ),
    ],
)
def test_what_stops_a_run_has_a_remedy_and_a_code_of_its_own(
    small_round: Path,
    capsys: Capture,
    spoil,
    error: type[errors.HoeringError],
    told: str,  # type: ignore[no-untyped-def]
) -> None:
    spoil(small_round)
    assert main(["koer", str(small_round)]) == error.exit_code
    shown = capsys.readouterr().err
    assert told in shown and "→" in shown


def test_an_output_open_in_word_is_told(
    small_round: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def refused(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refused)
    assert main(["koer", str(small_round)]) == errors.OutputLocked.exit_code
    assert "Word" in capsys.readouterr().err


def test_a_full_disk_is_told(
    small_round: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    assert main(["koer", str(small_round)]) == errors.DiskFull.exit_code
    assert "plads" in capsys.readouterr().err


def test_a_closer_look(ran_round: Path, capsys: Capture) -> None:
    assert main(["vis", str(ran_round)]) == 0
    whole = capsys.readouterr().out
    assert main(["vis", str(ran_round), "--afsender", "ældrerådet"]) == 0
    part = capsys.readouterr().out
    assert "lukketid" in part and whole != part
    assert main(["vis", str(ran_round), "--afsnit", "2.1"]) == 0
    assert "nøgle" in capsys.readouterr().out
    assert main(["vis", str(ran_round), "--tema", "adgang"]) == 0
    remark = data(ran_round)["remarks"][0]["id"]
    assert main(["vis", str(ran_round), "--hvorfor", remark]) == 0
    assert main(["vis", str(ran_round), "--afsender", "Brugsen i Zanzibar"]) == 1
    capsys.readouterr()
    assert main(["vis", str(ran_round), "--aabne"]) == 0
    assert "mangler svar" in capsys.readouterr().out
    assert main(["vis", str(ran_round), "--aabne", "svar", "--json"]) == 0
    open_ = json.loads(capsys.readouterr().out)
    assert open_["counts"] == {"svar": len(data(ran_round)["remarks"])}


def test_a_look_before_the_first_run_says_what_to_do(small_round: Path, capsys: Capture) -> None:
    assert main(["vis", str(small_round)]) == errors.NoResult.exit_code
    assert "hoering koer" in capsys.readouterr().err


def test_a_new_round_can_be_filled_and_run(
    small_round: Path, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "ny runde"
    assert main(["ny", str(folder)]) == 0
    assert "hoering koer" in capsys.readouterr().out
    assert main(["koer", str(folder)]) == errors.NoResponses.exit_code
    assert main(["ny", str(folder)]) == errors.BadSettings.exit_code
    shutil.copytree(small_round / "hoeringssvar", folder / "hoeringssvar", dirs_exist_ok=True)
    assert main(["koer", str(folder)]) == 0


def test_measuring_a_round_with_a_key(built_fixture: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "tal.json"
    assert main(["maal", str(built_fixture), "--json", str(out)]) == 0
    assert "remarks.token_coverage" in capsys.readouterr().out
    scores = json.loads(out.read_text(encoding="utf-8"))
    assert scores["fixture"]["responses"]["found"]["r"]["value"] == 1.0
    assert not (built_fixture / "round" / "resultat").exists()
    assert main(["maal", str(tmp_path)]) == errors.BadAnswerKey.exit_code


@pytest.mark.parametrize("typed", [["koerr", "x"], ["koer"], ["vis", "x", "--farve", "y"]])
def test_what_is_mistyped_is_answered_in_danish(typed: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(typed)
    assert left.value.code == 2
    shown = capsys.readouterr().err
    assert shown.startswith("Fejl: ") and "required" not in shown and "--help" in shown


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["kør", "høring"], {"command": "koer", "mappe": "høring"}),
        (["indlæs", "m", "å.xlsx"], {"command": "indlaes", "fil": "å.xlsx"}),
        (["vis", "m", "--åbne", "hjemløse"], {"aabne": "hjemloese"}),
        (["vis", "m", "--tema=Børn"], {"tema": "Børn"}),
        (["ma\u030al", "m"], {"command": "maal"}),
    ],
)
def test_names_may_be_typed_with_danish_letters(typed: list[str], read: dict[str, str]) -> None:
    options = vars(build_parser(str).parse_args(with_plain_names(typed)))
    assert {name: options[name] for name in read} == read


def test_no_command_shows_the_help(capsys: Capture) -> None:
    assert main([]) == 2
    shown = capsys.readouterr()
    assert not shown.out and "Fejl" not in shown.err
    assert "brug: hoering" in shown.err and "hoering eksempel" in shown.err and "koer" in shown.err


def test_help_is_danish(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert "brug:" in shown and "usage" not in shown and "show this" not in shown


def test_a_mistyped_word_after_an_option_is_not_called_a_command(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["vis", "mappe", "--aabne", "forkert"])
    told = capsys.readouterr().err
    assert stopped.value.code == 2
    assert "»forkert« kan ikke stå efter --aabne. Vælg mellem: svar," in told
