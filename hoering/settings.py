"""runde.toml and temaer.toml: what the secretariat says about the round."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from hoering.dansk import OVERVIEW_FORMS
from hoering.domain import RoundFacts, Theme, is_bystander, one_value
from hoering.errors import BadSettings, NoRound
from hoering.language.dates import danish, find_dates
from hoering.settings_file import ROUND_FILE, child, meant, read_toml, text_of
from hoering.template_settings import agenda, choices, columns, headings, template_file

THEMES_FILE = "temaer.toml"
RESPONSE_FOLDERS = ("hoeringssvar", "høringssvar")
DOCUMENT_ENDINGS = (".pdf", ".docx", ".odt", ".rtf", ".doc")
_DRAFT_ENDINGS = (*DOCUMENT_ENDINGS, ".html", ".htm", ".xlsx", ".txt")  # in this order
CITIZENS = ("navn", "initialer", "nummer")
CONTACTS = ("behold", "skjul")
THEME_SOURCES = ("udkast",)

KEYS: dict[str, tuple[str, ...]] = {
    "": ("titel", "kommune", "udvalg", "forvaltning", "sagsnr"),
    "hoering": ("start", "frist", "parter"),
    "dokumenter": ("udkast", "tilrettet"),
    "skabelon": ("dagsorden", "former", "kolonner", "overskrifter", "word"),
    "model": ("encoder",),
    "temaer": ("kilde",),
    "anonymisering": ("borgere", "kontaktoplysninger"),
}
THEME_KEYS = ("id", "navn", "noegleord", "beskrivelse")


def _unknown(file: str, key: str, known: tuple[str, ...]) -> BadSettings:
    return BadSettings(
        f"{file}: nøglen »{key}« findes ikke.",
        f"{meant(key, known)}Mulige nøgler: {', '.join(known)}.",
    )


def _misplaced(key: str, table: str) -> BadSettings | None:
    """A known key below another heading than its own: most often its heading is still behind #."""
    home = next((t for t, keys in KEYS.items() if key in keys and t != table), None)
    if home is None:
        return None
    where = (
        f"under linjen [{home}]" if home else "øverst, før den første linje i kantede parenteser"
    )
    return BadSettings(
        f"{ROUND_FILE}: »{key}« står det forkerte sted.", f"Flyt linjen hen {where}."
    )


def _check_keys(data: dict[str, Any]) -> None:
    tables = tuple(k for k in KEYS if k)
    for key, value in data.items():
        if key in tables:
            if not isinstance(value, dict):
                raise BadSettings(f"{ROUND_FILE}: »{key}« skal være en tabel.", f"Skriv [{key}].")
            for inner in value:
                if inner not in KEYS[key]:
                    raise _misplaced(inner, key) or _unknown(ROUND_FILE, inner, KEYS[key])
        elif key not in KEYS[""]:
            raise _misplaced(key, "") or _unknown(ROUND_FILE, key, KEYS[""] + tables)


def _day(data: dict[str, Any], key: str) -> date | datetime | None:
    """A TOML date or datetime, or a Danish date in quotes ("13. marts 2026 kl. 12.00").

    The time is Danish; one with another zone is reckoned into it.
    """
    value = data.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        try:
            return danish(value)
        except OverflowError:  # a zone at the calendar's edge
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


def _period(data: dict[str, Any]) -> tuple[date | None, date | datetime | None]:
    start, deadline = _day(data, "start"), _day(data, "frist")
    first, last = (d.date() if isinstance(d, datetime) else d for d in (start, deadline))
    if first and last and last < first:
        raise BadSettings(
            f"{ROUND_FILE}: »frist« ({last}) ligger før »start« ({first}).", "Ret en af dem."
        )
    return first, deadline


def _parties(data: dict[str, Any]) -> tuple[str, ...]:
    value = data.get("parter", [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise BadSettings(
            f"{ROUND_FILE}: »parter« skal være en liste.", 'Skriv parter = ["Handicaprådet", "…"].'
        )
    return tuple(v.strip() for v in value if v.strip())


def _one_of(data: dict[str, Any], key: str, known: tuple[str, ...]) -> str:
    """One of the values that a key can have; the last where it is not there."""
    named = text_of(data, key).lower() or known[-1]
    if named not in known:
        raise BadSettings(
            f"{ROUND_FILE}: »{key} = {named}« kendes ikke.",
            f"{meant(named, known)}Muligheder: {', '.join(known)}.",
        )
    return named


def _theme_source(folder: Path, themes: dict[str, Any], draft: str) -> str:
    """Where the themes come from: "udkast", or "" for temaer.toml and else the responses."""
    named = text_of(themes, "kilde").lower()
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
    """The file named in runde.toml, or udkast.pdf, udkast.docx … lying there; "" when absent."""
    if named:
        found = child(folder, named)
        if found is None:
            raise BadSettings(
                f"{ROUND_FILE}: filen »{named}« findes ikke i mappen.",
                f"Læg filen i {folder.name}, eller ret [dokumenter] {stem}.",
            )
        return found.name if found.parent == folder else named
    for ending in _DRAFT_ENDINGS:
        found = child(folder, stem + ending)
        if found is not None:
            return found.name
    return ""


def unused_documents(folder: Path, facts: RoundFacts) -> tuple[str, ...]:
    """Documents beside runde.toml that are neither draft nor revised draft: one may be meant as it."""
    used = {facts.draft, facts.revised, facts.agenda_template, facts.word_template}
    found = (
        p.name for p in folder.iterdir() if p.is_file() and p.suffix.lower() in DOCUMENT_ENDINGS
    )
    return tuple(sorted(name for name in found if name not in used and name[0] not in ".~"))


def response_folder(folder: Path) -> Path | None:
    """hoeringssvar/ (or høringssvar/) below the round folder; of both, the one with files in it.

    Raises BadSettings when both hold files: neither may be passed over, or left by `slet`.
    """
    there = [p for name in RESPONSE_FOLDERS if (p := child(folder, name)) and p.is_dir()]
    filled = [path for path in there if len(there) == 1 or _holds_files(path)]
    if len(filled) > 1:
        names = " og ".join(f"»{path.name}«" for path in filled)
        raise BadSettings(
            f"Der ligger filer i både {names}, og svarene skal ligge i én mappe.",
            f"Flyt filerne over i »{filled[0].name}«, og slet den anden mappe.",
        )
    return next(iter(filled or there), None)


def _holds_files(folder: Path) -> bool:
    """Whether there are files below a folder; what the system hides there does not count."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    return any(not is_bystander(path.name) for path in files)


def read_round(folder: Path) -> RoundFacts:
    """runde.toml as understood; every key is optional and so is the file itself.

    Raises NoRound when the folder is not there, BadSettings with the key and the remedy.
    """
    if not folder.is_dir():
        if folder.is_file():
            raise NoRound(
                f"»{folder.name}« er en fil, ikke en rundemappe.",
                "Skriv navnet på mappen, som filen ligger i.",
            )
        raise NoRound(
            f"Mappen »{folder.name or folder}« findes ikke.",
            "Ret stien, eller lav en ny rundemappe med: hoering ny MAPPE",
        )
    file = child(folder, ROUND_FILE)
    data = read_toml(file) if file else {}
    _check_keys(data)
    hearing, documents = data.get("hoering", {}), data.get("dokumenter", {})
    template, public = data.get("skabelon", {}), data.get("anonymisering", {})
    start, deadline = _period(hearing)
    draft = _document(folder, text_of(documents, "udkast"), "udkast")
    return RoundFacts(
        title=text_of(data, "titel"),
        municipality=text_of(data, "kommune"),
        committee=text_of(data, "udvalg"),
        administration=text_of(data, "forvaltning"),
        case_number=text_of(data, "sagsnr"),
        start=start,
        deadline=deadline,
        invited=_parties(hearing),
        draft=draft,
        revised=_document(folder, text_of(documents, "tilrettet"), "tilrettet"),
        agenda_template=agenda(folder, template),
        forms=choices(template, "former", tuple(OVERVIEW_FORMS)) or ("tabel",),
        columns=columns(template),
        headings=headings(template),
        word_template=template_file(folder, text_of(template, "word"), "word"),
        encoder=text_of(data.get("model", {}), "encoder"),
        theme_source=_theme_source(folder, data.get("temaer", {}), draft),
        citizens=_one_of(public, "borgere", CITIZENS),
        contacts=_one_of(public, "kontaktoplysninger", CONTACTS),
    )


def read_themes(folder: Path) -> tuple[Theme, ...]:
    """The secretariat's own themes from temaer.toml; () when there is no such file.

    Raises BadSettings on unknown keys, a missing name or an id used twice.
    """
    file = child(folder, THEMES_FILE)
    if file is None:
        return ()
    data = read_toml(file)
    for key in data:
        if key != "tema":
            raise _unknown(THEMES_FILE, key, ("tema",))
    entries = data.get("tema", [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise BadSettings(
            f"{THEMES_FILE}: »tema« skal være en liste af tabeller.",
            'Begynd hvert tema med [[tema]] (to kantede parenteser) og derunder navn = "…".',
        )
    themes = [_theme(entry) for entry in entries]
    ids = [t.id for t in themes]
    for theme in ids:
        if ids.count(theme) > 1:
            raise BadSettings(f"{THEMES_FILE}: id »{theme}« bruges to gange.", "Giv hvert sit id.")
    return tuple(themes)


def _theme(entry: dict[str, Any]) -> Theme:
    for key in entry:
        if key not in THEME_KEYS:
            raise _unknown(THEMES_FILE, key, THEME_KEYS)
    name = str(entry.get("navn") or entry.get("id") or "").strip()
    if not name:
        raise BadSettings(f"{THEMES_FILE}: et tema mangler navn.", 'Skriv navn = "…".')
    said = entry.get("noegleord", [])
    if not isinstance(said, str | list):
        raise BadSettings(
            f"{THEMES_FILE}: »noegleord« under »{name}« skal være en liste.",
            'Skriv noegleord = ["bus", "tog"].',
        )
    words = said.split(",") if isinstance(said, str) else map(str, said)
    return Theme(
        id=one_value(str(entry.get("id") or name)),
        name=name,
        keywords=tuple(w.strip() for w in words if w.strip()),
        origin=THEMES_FILE,
        description=str(entry.get("beskrivelse", "")),
    )
