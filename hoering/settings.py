"""runde.toml and temaer.toml: what the secretariat says about the round."""

from __future__ import annotations

import difflib
import tomllib
import unicodedata
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hoering.dansk import COLUMNS, OVERVIEW_FORMS, plain
from hoering.domain import RoundFacts, Theme
from hoering.errors import BadSettings, NoRound
from hoering.language.dates import find_dates

ROUND_FILE, THEMES_FILE = "runde.toml", "temaer.toml"
RESPONSE_FOLDERS = ("hoeringssvar", "høringssvar")
DOCUMENT_ENDINGS = (".pdf", ".docx")
CITIZENS = ("navn", "initialer", "nummer")
THEME_SOURCES = ("udkast",)
AGENDA_FORMS = ("frederiksberg", "koebenhavn", "herlev")

KEYS: dict[str, tuple[str, ...]] = {
    "": ("titel", "kommune", "udvalg", "forvaltning", "sagsnr"),
    "hoering": ("start", "frist", "parter"),
    "dokumenter": ("udkast", "tilrettet"),
    "skabelon": ("dagsorden", "former", "kolonner", "overskrifter", "word"),
    "model": ("encoder",),
    "temaer": ("kilde",),
    "anonymisering": ("borgere",),
}
THEME_KEYS = ("id", "navn", "noegleord", "beskrivelse")


def nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def child(folder: Path, name: str) -> Path | None:
    """The entry of `folder` with this name, however the file system composes æ, ø and å."""
    if (folder / name).exists():
        return folder / name
    wanted = nfc(name).casefold()
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    return next((p for p in entries if nfc(p.name).casefold() == wanted), None)


def _nearest(key: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)
    return near[0] if near else known[0]


def _unknown(file: str, key: str, known: tuple[str, ...]) -> BadSettings:
    return BadSettings(
        f"{file}: nøglen »{key}« findes ikke.",
        f"Mente du »{_nearest(key, known)}«? Mulige nøgler: {', '.join(known)}.",
    )


def _check_keys(data: dict[str, Any]) -> None:
    tables = tuple(k for k in KEYS if k)
    for key, value in data.items():
        if key in tables:
            if not isinstance(value, dict):
                raise BadSettings(f"{ROUND_FILE}: »{key}« skal være en tabel.", f"Skriv [{key}].")
            for inner in value:
                if inner not in KEYS[key]:
                    raise _unknown(ROUND_FILE, inner, KEYS[key])
        elif key not in KEYS[""]:
            raise _unknown(ROUND_FILE, key, KEYS[""] + tables)


def _load(path: Path) -> dict[str, Any]:
    try:
        # utf-8-sig: Notepad puts a byte order mark in front.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(
            f"{path.name} kan ikke læses: {error}",
            'Ret linjen, eller gem filen som UTF-8. Tekst skal stå i anførselstegn: titel = "…".',
        ) from error


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str | int):
        raise BadSettings(f"{ROUND_FILE}: »{key}« skal være tekst.", f'Skriv {key} = "…".')
    return str(value).strip()


def _day(data: dict[str, Any], key: str) -> date | datetime | None:
    """A TOML date or datetime, or a Danish date in quotes ("13. marts 2026 kl. 12.00")."""
    value = data.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return value
    found = find_dates(str(value))
    if not found:
        raise BadSettings(
            f"{ROUND_FILE}: »{key} = {value}« er ikke en dato.",
            f"Skriv fx {key} = 2026-03-13 eller {key} = 2026-03-13T12:00:00.",
        )
    return found[0].at or found[0].date


def _parties(data: dict[str, Any]) -> tuple[str, ...]:
    value = data.get("parter", [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise BadSettings(
            f"{ROUND_FILE}: »parter« skal være en liste.", 'Skriv parter = ["Handicaprådet", "…"].'
        )
    return tuple(v.strip() for v in value if v.strip())


def _agenda(folder: Path, template: dict[str, Any]) -> str:
    """One of the known forms, or the file in the round folder that stands for it."""
    named = _text(template, "dagsorden")
    if not named:
        return AGENDA_FORMS[0]
    if plain(named) in AGENDA_FORMS:
        return plain(named)
    if named.lower().endswith(".docx"):
        return _template_file(folder, named, "dagsorden")
    forms = ", ".join(AGENDA_FORMS)
    raise BadSettings(
        f"{ROUND_FILE}: [skabelon] dagsorden = »{named}« kendes ikke.",
        f"Mente du »{_nearest(plain(named), AGENDA_FORMS)}«? Skriv {forms} eller navnet på en "
        "Word-skabelon (.docx) i mappen.",
    )


def _template_file(folder: Path, named: str, key: str) -> str:
    """A Word file in the round folder; "" when none is named."""
    if not named:
        return ""
    found = child(folder, named)
    if found is None or not found.is_file():
        raise BadSettings(
            f"{ROUND_FILE}: skabelonen »{named}« findes ikke i mappen.",
            f"Læg filen i {folder.name}, eller ret [skabelon] {key}.",
        )
    if found.suffix.lower() != ".docx":
        raise BadSettings(
            f"{ROUND_FILE}: skabelonen »{named}« er ikke en Word-fil (.docx).",
            "Åbn den i Word, og gem den som .docx (ikke .dotx eller .doc).",
        )
    return found.name if found.parent == folder else named


def _choices(data: dict[str, Any], key: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """A list of known words, each once; () when the key is not there."""
    value = data.get(key, [])
    chosen = [value] if isinstance(value, str) else value
    if not isinstance(chosen, list) or not all(isinstance(v, str) for v in chosen):
        raise BadSettings(
            f"{ROUND_FILE}: »{key}« skal være en liste.", f'Skriv {key} = ["{known[0]}", "…"].'
        )
    for word in map(plain, chosen):
        if word not in known:
            raise BadSettings(
                f"{ROUND_FILE}: »{word}« under [skabelon] {key} kendes ikke.",
                f"Mente du »{_nearest(word, known)}«? Vælg mellem: {', '.join(known)}.",
            )
    return tuple(dict.fromkeys(map(plain, chosen)))


def _columns(template: dict[str, Any]) -> tuple[str, ...]:
    chosen = _choices(template, "kolonner", tuple(COLUMNS))
    for needed in ("nr", "bemaerkning"):
        if chosen and needed not in chosen:
            raise BadSettings(
                f"{ROUND_FILE}: kolonnen »{needed}« mangler i [skabelon] kolonner.",
                f"Tilføj den: kolonner = {[needed, *chosen]}. Uden den kan rettelser i oversigten "
                "ikke læses ind igen.".replace("'", '"'),
            )
    return chosen


def _headings(template: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What the secretariat calls the columns; no two may be called the same."""
    named = template.get("overskrifter", {})
    if not isinstance(named, dict):
        raise BadSettings(
            f"{ROUND_FILE}: »overskrifter« skal være en tabel.",
            'Skriv [skabelon.overskrifter] og derunder fx tema = "Emne".',
        )
    found: dict[str, str] = {}
    for key, value in named.items():
        if plain(key) not in COLUMNS:
            raise BadSettings(
                f"{ROUND_FILE}: kolonnen »{key}« under [skabelon.overskrifter] kendes ikke.",
                f"Mente du »{_nearest(plain(key), tuple(COLUMNS))}«? "
                f"Mulige kolonner: {', '.join(COLUMNS)}.",
            )
        if not isinstance(value, str) or not value.strip():
            raise BadSettings(
                f"{ROUND_FILE}: overskriften for »{key}« er tom.", f'Skriv {key} = "…".'
            )
        found[plain(key)] = " ".join(value.split())
    used = [text.casefold() for text in (COLUMNS | found).values()]
    for text in found.values():
        if used.count(text.casefold()) > 1:
            raise BadSettings(
                f"{ROUND_FILE}: to kolonner har overskriften »{text}«.",
                "Giv hver kolonne sin egen overskrift under [skabelon.overskrifter].",
            )
    return tuple(found.items())


def _citizens(data: dict[str, Any]) -> str:
    """How private persons are called in the public version."""
    named = _text(data, "borgere").lower() or CITIZENS[-1]
    if named not in CITIZENS:
        raise BadSettings(
            f"{ROUND_FILE}: »borgere = {named}« kendes ikke.",
            f"Mente du »{_nearest(named, CITIZENS)}«? Muligheder: {', '.join(CITIZENS)}.",
        )
    return named


def _theme_source(folder: Path, themes: dict[str, Any], draft: str) -> str:
    """Where the themes come from: "udkast", or "" for temaer.toml and else the responses."""
    named = _text(themes, "kilde").lower()
    if not named:
        return ""
    if named not in THEME_SOURCES:
        raise BadSettings(
            f"{ROUND_FILE}: [temaer] kilde = »{named}« kendes ikke.",
            'Skriv kilde = "udkast", eller slet linjen: så bruges temaer.toml, og uden den findes '
            "temaerne i svarene.",
        )
    if not draft:
        raise BadSettings(
            f'{ROUND_FILE}: [temaer] kilde = "udkast", men der er intet udkast.',
            "Læg udkastet i mappen som udkast.pdf eller udkast.docx, eller slet linjen.",
        )
    if read_themes(folder):
        raise BadSettings(
            f'{ROUND_FILE}: [temaer] kilde = "udkast", men {THEMES_FILE} har også temaer.',
            f"Slet linjen, eller sæt # foran temaerne i {THEMES_FILE}.",
        )
    return named


def _document(folder: Path, named: str, stem: str) -> str:
    """The file named in runde.toml, or udkast.pdf / udkast.docx lying there; "" when absent."""
    if named:
        found = child(folder, named)
        if found is None:
            raise BadSettings(
                f"{ROUND_FILE}: filen »{named}« findes ikke i mappen.",
                f"Læg filen i {folder.name}, eller ret [dokumenter] {stem}.",
            )
        return found.name if found.parent == folder else named
    for ending in DOCUMENT_ENDINGS:
        found = child(folder, stem + ending)
        if found is not None:
            return found.name
    return ""


def response_folder(folder: Path) -> Path | None:
    """hoeringssvar/ (or høringssvar/) below the round folder."""
    for name in RESPONSE_FOLDERS:
        found = child(folder, name)
        if found is not None and found.is_dir():
            return found
    return None


def read_round(folder: Path) -> RoundFacts:
    """runde.toml as understood; every key is optional and so is the file itself.

    Raises NoRound when the folder is not there, BadSettings with the key and the remedy.
    """
    if not folder.is_dir():
        raise NoRound(
            f"Mappen »{folder.name or folder}« findes ikke.",
            "Ret stien, eller lav en ny rundemappe med: hoering ny MAPPE",
        )
    file = child(folder, ROUND_FILE)
    data = _load(file) if file else {}
    _check_keys(data)
    hearing, documents = data.get("hoering", {}), data.get("dokumenter", {})
    template = data.get("skabelon", {})
    start = _day(hearing, "start")
    draft = _document(folder, _text(documents, "udkast"), "udkast")
    return RoundFacts(
        title=_text(data, "titel"),
        municipality=_text(data, "kommune"),
        committee=_text(data, "udvalg"),
        administration=_text(data, "forvaltning"),
        case_number=_text(data, "sagsnr"),
        start=start.date() if isinstance(start, datetime) else start,
        deadline=_day(hearing, "frist"),
        invited=_parties(hearing),
        draft=draft,
        revised=_document(folder, _text(documents, "tilrettet"), "tilrettet"),
        agenda_template=_agenda(folder, template),
        forms=_choices(template, "former", tuple(OVERVIEW_FORMS)) or ("tabel",),
        columns=_columns(template),
        headings=_headings(template),
        word_template=_template_file(folder, _text(template, "word"), "word"),
        encoder=_text(data.get("model", {}), "encoder"),
        theme_source=_theme_source(folder, data.get("temaer", {}), draft),
        citizens=_citizens(data.get("anonymisering", {})),
    )


def read_themes(folder: Path) -> tuple[Theme, ...]:
    """The secretariat's own themes from temaer.toml; () when there is no such file.

    Raises BadSettings on unknown keys, a missing name or an id used twice.
    """
    file = child(folder, THEMES_FILE)
    if file is None:
        return ()
    data, themes = _load(file), []
    for key in data:
        if key != "tema":
            raise _unknown(THEMES_FILE, key, ("tema",))
    for entry in data.get("tema", []):
        for key in entry:
            if key not in THEME_KEYS:
                raise _unknown(THEMES_FILE, key, THEME_KEYS)
        name = str(entry.get("navn") or entry.get("id") or "").strip()
        if not name:
            raise BadSettings(f"{THEMES_FILE}: et tema mangler navn.", 'Skriv navn = "…".')
        said = entry.get("noegleord", [])
        words = said.split(",") if isinstance(said, str) else map(str, said)
        themes.append(
            Theme(
                id=str(entry.get("id") or name),
                name=name,
                keywords=tuple(w.strip() for w in words if w.strip()),
                origin=THEMES_FILE,
                description=str(entry.get("beskrivelse", "")),
            )
        )
    ids = [t.id for t in themes]
    for theme in ids:
        if ids.count(theme) > 1:
            raise BadSettings(f"{THEMES_FILE}: id »{theme}« bruges to gange.", "Giv hvert sit id.")
    return tuple(themes)
