"""runde.toml and temaer.toml as the secretariat writes them, slips and all."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from hoering.errors import BadSettings, NoRound
from hoering.settings import read_round, read_themes, response_folder, unused_documents


def write(folder: Path, text: str, name: str = "runde.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_an_empty_folder_is_a_round_with_nothing_said(tmp_path: Path) -> None:
    facts = read_round(tmp_path)
    assert (facts.title, facts.deadline, facts.draft, facts.invited) == ("", None, "", ())


def test_a_folder_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoRound) as told:
        read_round(tmp_path / "væk")
    assert "hoering ny" in told.value.remedy


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "Politik.docx").touch()
    write(
        tmp_path,
        'titel = "Ældrepolitik"\nkommune = "Lindebjerg"\nsagsnr = 2601\n'
        '[hoering]\nstart = 2026-02-02\nfrist = "13. marts 2026 kl. 12.00"\nparter = ["Ældrerådet"]\n'
        '[dokumenter]\nudkast = "Politik.docx"\n',
    )
    facts = read_round(tmp_path)
    assert facts.title == "Ældrepolitik" and facts.case_number == "2601"
    assert facts.start == date(2026, 2, 2)
    assert facts.deadline == datetime(2026, 3, 13, 12, 0)
    assert facts.invited == ("Ældrerådet",) and facts.draft == "Politik.docx"


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("2026-06-13T10:00:00Z", 12),
        ("2026-12-13T10:00:00Z", 11),
        ("2026-06-13T12:00:00+02:00", 12),
        ("2026-06-13T12:00:00", 12),
    ],
)
def test_a_deadline_is_danish_time_whatever_its_zone(
    tmp_path: Path, written: str, hour: int
) -> None:
    deadline = read_round(write(tmp_path, f"[hoering]\nfrist = {written}")).deadline
    assert isinstance(deadline, datetime) and deadline.tzinfo is None and deadline.hour == hour


@pytest.mark.parametrize(
    ("text", "named", "nearest"),
    [
        ("tittel = 'x'", "tittel", "titel"),
        ("[hoering]\nfrits = 2026-01-01", "frits", "frist"),
        ("[dokumenter]\nudkst = 'a.pdf'", "udkst", "udkast"),
        ("[temaer]\nkilder = 'udkast'", "kilder", "kilde"),
        ("[skabeloner]\nx = 1", "skabeloner", "skabelon"),
    ],
)
def test_an_unknown_key_is_named_with_the_nearest_known(
    tmp_path: Path, text: str, named: str, nearest: str
) -> None:
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, text))
    assert f"»{named}«" in told.value.text and f"»{nearest}«" in told.value.remedy


@pytest.mark.parametrize(
    ("text", "named", "remedy"),
    [
        ("titel = 'x'\nfrist = 2026-01-01", "frist", "[hoering]"),
        ("[hoering]\nudkast = 'a.pdf'", "udkast", "[dokumenter]"),
        ("[hoering]\nfrist = 2026-01-01\ntitel = 'x'", "titel", "øverst"),
    ],
)
def test_a_key_below_another_heading_is_told_where_it_belongs(
    tmp_path: Path, text: str, named: str, remedy: str
) -> None:
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, text))
    assert f"»{named}«" in told.value.text and remedy in told.value.remedy


def test_nothing_is_meant_where_nothing_is_near(tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, "[skabelon]\ndagsorden = 'århus'"))
    assert "Mente du" not in told.value.remedy and "herlev" in told.value.remedy


def test_a_deadline_before_the_beginning_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, "[hoering]\nstart = 2026-05-20\nfrist = 2026-02-20"))
    assert "»start«" in told.value.text and "»frist«" in told.value.text


def test_words_quotation_marks_inside_a_text_stay_beside_a_danish_date(tmp_path: Path) -> None:
    text = 'titel = "Politik ”Alle med”"\n[hoering]\nfrist = 13.03.2026'
    found = read_round(write(tmp_path, text))
    assert found.title == "Politik ”Alle med”" and found.deadline == date(2026, 3, 13)


@pytest.mark.parametrize("text", ["[høring]\nfrist = 2026-02-20", "titel = ”Plan”\n[hoering]"])
def test_danish_headings_and_words_quotation_marks_are_read(tmp_path: Path, text: str) -> None:
    found = read_round(write(tmp_path, text))
    assert found.deadline == date(2026, 2, 20) or found.title == "Plan"


@pytest.mark.parametrize(
    "text",
    [
        "titel = ",
        "[hoering]\nfrist = 'i morgen'",
        "[hoering]\nparter = 'Ældrerådet'",
        "hoering = 3",
        "[dokumenter]\nudkast = 'findes-ikke.pdf'",
    ],
)
def test_what_cannot_be_understood_has_a_remedy(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, text))
    assert told.value.remedy


def test_names_are_found_however_æøå_are_composed(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "høringssvar")).mkdir()
    (tmp_path / unicodedata.normalize("NFD", "Påtegnet udkast.pdf")).touch()
    write(tmp_path, '[dokumenter]\nudkast = "Påtegnet udkast.pdf"\n')
    assert read_round(tmp_path).draft
    assert response_folder(tmp_path) is not None


def test_responses_in_two_folders_are_refused(tmp_path: Path) -> None:
    from hoering.removal import removal_of

    plain, danish = tmp_path / "hoeringssvar", tmp_path / "høringssvar"
    for where in (plain, danish):
        where.mkdir()
    for name in (".DS_Store", "Thumbs.db", "~$svar.docx"):
        (plain / name).touch()
    assert response_folder(tmp_path) == plain
    (danish / "Ældrerådet").mkdir()
    (danish / "Ældrerådet" / "svar.txt").touch()
    assert response_folder(tmp_path) == danish
    (plain / "svar.txt").touch()
    for asked in (response_folder, removal_of):
        with pytest.raises(BadSettings) as told:
            asked(tmp_path)
        assert "»hoeringssvar« og »høringssvar«" in told.value.text
        assert "»hoeringssvar«" in told.value.remedy


def test_a_byte_order_mark_from_notepad_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "runde.toml").write_bytes(b"\xef\xbb\xbf" + 'titel = "Å"'.encode())
    assert read_round(tmp_path).title == "Å"


def test_themes_with_and_without_ids(tmp_path: Path) -> None:
    write(tmp_path, '[[tema]]\nnavn = "Økonomi"\nnoegleord = ["penge"]\n', "temaer.toml")
    (theme,) = read_themes(tmp_path)
    assert (theme.id, theme.name, theme.keywords) == ("Økonomi", "Økonomi", ("penge",))
    assert theme.origin == "temaer.toml"


@pytest.mark.parametrize(
    "text",
    [
        "[[tema]]\nnoegleord = ['x']",
        "[[tema]]\nnavn = 'a'\n[[tema]]\nnavn = 'a'",
        "[[tema]]\nnavn = 'a'\nfarve = 'rød'",
        "[[temaer]]\nnavn = 'a'",
    ],
)
def test_themes_that_cannot_be_used_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadSettings):
        read_themes(write(tmp_path, text, "temaer.toml"))


def test_a_themes_id_is_its_name_without_the_signs_between_ids(tmp_path: Path) -> None:
    names = ("Børn, unge og familier", "Trafik & miljø", "Skole; fritid")
    write(tmp_path, "".join(f'[[tema]]\nnavn = "{name}"\n' for name in names), "temaer.toml")
    found = read_themes(tmp_path)
    assert [theme.name for theme in found] == list(names)
    assert [theme.id for theme in found] == [
        "Børn unge og familier", "Trafik & miljø", "Skole fritid",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("tema = 3", "[[tema]]"),
        ("tema = ['Mad']", "[[tema]]"),
        ("[tema]\nid = 'mad'\nnavn = 'Mad'", "[[tema]]"),
        ("[[tema]]\nnavn = 'Mad'\nnoegleord = 5", "noegleord = ["),
    ],
)
def test_themes_of_another_type_are_told_how_they_are_written(
    tmp_path: Path, text: str, remedy: str
) -> None:
    with pytest.raises(BadSettings) as told:
        read_themes(write(tmp_path, text, "temaer.toml"))
    assert remedy in told.value.remedy and "findes ikke" not in told.value.text


@pytest.mark.parametrize(
    ("name", "read"), [("runde.toml", read_round), ("temaer.toml", read_themes)]
)
def test_settings_that_cannot_be_opened_are_named(
    tmp_path: Path, name: str, read: Callable[[Path], object]
) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(BadSettings) as told:
        read(tmp_path)
    assert name in told.value.text and "mappe" in told.value.remedy


def test_no_themes_file_means_no_themes(tmp_path: Path) -> None:
    assert read_themes(tmp_path) == ()


def test_the_secretariats_own_form(tmp_path: Path) -> None:
    (tmp_path / "Vores skabelon.docx").touch()
    text = (
        '[skabelon]\ndagsorden = "København"\nformer = ["Tabel", "prosa", "tabel"]\n'
        'kolonner = ["nr", "bemærkning", "ændring"]\nword = "vores skabelon.docx"\n'
        '[skabelon.overskrifter]\nbemaerkning = "Hvad der  står"\ntema = "Emne"\n'
    )
    facts = read_round(write(tmp_path, text))
    assert facts.agenda_template == "koebenhavn"
    assert facts.forms == ("tabel", "prosa")
    assert facts.columns == ("nr", "bemaerkning", "aendring")
    assert facts.headings == (("bemaerkning", "Hvad der står"), ("tema", "Emne"))
    assert facts.word_template == "Vores skabelon.docx"


@pytest.mark.parametrize(
    ("text", "named", "remedy"),
    [
        ('dagsorden = "odense"', "»odense«", "herlev"),
        ('dagsorden = "mangler.docx"', "»mangler.docx«", "Læg filen i"),
        ('word = "gammel.doc"', "»gammel.doc«", ".docx"),
        ("word = 'væk.docx'", "»væk.docx«", "[skabelon] word"),
        ('former = ["tabbel"]', "»tabbel«", "»tabel«"),
        ("former = 3", "»former«", '["tabel"'),
        ('kolonner = ["nr", "bemaerkning", "temaer"]', "»temaer«", "»tema«"),
        ('kolonner = ["bemaerkning"]', "»nr«", 'kolonner = ["nr", "bemaerkning"]'),
        ('overskrifter = "Emne"', "»overskrifter«", "[skabelon.overskrifter]"),
        ('[skabelon.overskrifter]\nemne = "Tema"', "»emne«", "»tema«"),
        ('[skabelon.overskrifter]\ntema = " "', "»tema«", "Skriv tema"),
        ('[skabelon.overskrifter]\ntema = "udfald"', "»udfald«", "sin egen overskrift"),
    ],
)
def test_a_form_that_is_not_known_has_a_remedy(
    tmp_path: Path, text: str, named: str, remedy: str
) -> None:
    (tmp_path / "gammel.doc").touch()
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, text if text.startswith("[") else f"[skabelon]\n{text}"))
    assert named in told.value.text and remedy in told.value.remedy


def test_the_drafts_chapters_are_themes_on_request(tmp_path: Path) -> None:
    (tmp_path / "udkast.docx").touch()
    assert read_round(tmp_path).theme_source == ""
    assert read_round(write(tmp_path, "[temaer]\nkilde = 'Udkast'")).theme_source == "udkast"


@pytest.mark.parametrize(
    ("text", "draft", "themes", "said"),
    [
        ("kapitler", True, "", "»kapitler« kendes ikke"),
        ("udkast", False, "", "intet udkast"),
        ("udkast", True, "[[tema]]\nnavn = 'Mad'", "temaer.toml har også temaer"),
    ],
)
def test_a_source_of_themes_that_cannot_be_is_told_with_the_remedy(
    tmp_path: Path, text: str, draft: bool, themes: str, said: str
) -> None:
    if draft:
        (tmp_path / "udkast.docx").touch()
    write(tmp_path, themes, "temaer.toml")
    with pytest.raises(BadSettings) as told:
        read_round(write(tmp_path, f"[temaer]\nkilde = '{text}'"))
    assert said in told.value.text and told.value.remedy


def test_contact_details_are_hidden_unless_told_and_other_words_have_a_remedy(
    tmp_path: Path,
) -> None:
    assert read_round(tmp_path).contacts == "skjul"
    told = "[anonymisering]\nkontaktoplysninger = 'Behold'"
    assert read_round(write(tmp_path, told)).contacts == "behold"
    with pytest.raises(BadSettings) as other:
        read_round(write(tmp_path, "[anonymisering]\nkontaktoplysninger = 'beholdes'"))
    assert "»kontaktoplysninger = beholdes« kendes ikke" in other.value.text
    assert "»behold«" in other.value.remedy and "skjul" in other.value.remedy


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_danish_keys_dates_and_letters_are_read_from_any_editor(
    tmp_path: Path, encoding: str
) -> None:
    text = 'titel = "Ældrepolitik"\r\n[hoering]\r\nfrist = 13.03.2026  # fredag\r\n'
    (tmp_path / "runde.toml").write_bytes(text.encode(encoding))
    text = '[[tema]]\r\nnavn = "Nærhed"\r\nnøgleord = ["år"]\r\n'
    (tmp_path / "temaer.toml").write_bytes(text.encode(encoding))
    facts, (theme,) = read_round(tmp_path), read_themes(tmp_path)
    assert facts.title == "Ældrepolitik" and theme.keywords == ("år",)
    assert (facts.deadline and facts.deadline.isoformat()[:10]) == "2026-03-13"


def test_a_line_that_is_not_understood_is_shown(tmp_path: Path) -> None:
    write(tmp_path, "titel = Politik\n")
    with pytest.raises(BadSettings, match="linje 1 er ikke skrevet rigtigt: »titel = Politik«"):
        read_round(tmp_path)


def test_a_document_that_may_be_the_draft_is_named(tmp_path: Path) -> None:
    for name in ("Udkast_v2.docx", "tilrettet.pdf", "~$dkast.docx", "noter.txt"):
        (tmp_path / name).touch()
    assert unused_documents(tmp_path, read_round(tmp_path)) == ("Udkast_v2.docx",)


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt", "rtf", "doc", "html", "xlsx", "txt"])
def test_a_draft_of_any_kind_that_can_be_read_is_found(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"udkast.{ending}").write_bytes(b"")
    (tmp_path / f"tilrettet.{ending}").write_bytes(b"")
    facts = read_round(tmp_path)
    assert (facts.draft, facts.revised) == (f"udkast.{ending}", f"tilrettet.{ending}")
