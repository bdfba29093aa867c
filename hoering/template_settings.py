"""[skabelon] in runde.toml: the forms, columns, headings and Word templates of the round."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hoering.dansk import COLUMNS
from hoering.errors import BadSettings
from hoering.settings_file import ROUND_FILE, child, meant, text_of
from hoering.typed import spelt_out

AGENDA_FORMS = ("frederiksberg", "koebenhavn", "herlev")


def agenda(folder: Path, template: dict[str, Any]) -> str:
    """One of the known forms, or the file in the round folder that stands for it."""
    named = text_of(template, "dagsorden")
    if not named:
        return AGENDA_FORMS[0]
    if spelt_out(named) in AGENDA_FORMS:
        return spelt_out(named)
    if named.lower().endswith(".docx"):
        return template_file(folder, named, "dagsorden")
    forms = ", ".join(AGENDA_FORMS)
    raise BadSettings(
        f"{ROUND_FILE}: [skabelon] dagsorden = »{named}« kendes ikke.",
        f"{meant(spelt_out(named), AGENDA_FORMS)}Skriv {forms} eller navnet på en "
        "Word-skabelon (.docx) i mappen.",
    )


def template_file(folder: Path, named: str, key: str) -> str:
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


def choices(data: dict[str, Any], key: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """A list of known words, each once; () when the key is not there."""
    value = data.get(key, [])
    chosen = [value] if isinstance(value, str) else value
    if not isinstance(chosen, list) or not all(isinstance(v, str) for v in chosen):
        raise BadSettings(
            f"{ROUND_FILE}: »{key}« skal være en liste.", f'Skriv {key} = ["{known[0]}", "…"].'
        )
    for word in map(spelt_out, chosen):
        if word not in known:
            raise BadSettings(
                f"{ROUND_FILE}: »{word}« under [skabelon] {key} kendes ikke.",
                f"{meant(word, known)}Vælg mellem: {', '.join(known)}.",
            )
    return tuple(dict.fromkeys(map(spelt_out, chosen)))


def columns(template: dict[str, Any]) -> tuple[str, ...]:
    chosen = choices(template, "kolonner", tuple(COLUMNS))
    for needed in ("nr", "bemaerkning"):
        if chosen and needed not in chosen:
            raise BadSettings(
                f"{ROUND_FILE}: kolonnen »{needed}« mangler i [skabelon] kolonner.",
                f"Tilføj den: kolonner = {[needed, *chosen]}. Uden den kan rettelser i oversigten "
                "ikke læses ind igen.".replace("'", '"'),
            )
    return chosen


def headings(template: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What the secretariat calls the columns; no two may be called the same."""
    named = template.get("overskrifter", {})
    if not isinstance(named, dict):
        raise BadSettings(
            f"{ROUND_FILE}: »overskrifter« skal være en tabel.",
            'Skriv [skabelon.overskrifter] og derunder fx tema = "Emne".',
        )
    found: dict[str, str] = {}
    for key, value in named.items():
        if spelt_out(key) not in COLUMNS:
            raise BadSettings(
                f"{ROUND_FILE}: kolonnen »{key}« under [skabelon.overskrifter] kendes ikke.",
                meant(spelt_out(key), tuple(COLUMNS)) + f"Mulige kolonner: {', '.join(COLUMNS)}.",
            )
        if not isinstance(value, str) or not value.strip():
            raise BadSettings(
                f"{ROUND_FILE}: overskriften for »{key}« er tom.", f'Skriv {key} = "…".'
            )
        found[spelt_out(key)] = " ".join(value.split())
    used = [text.casefold() for text in (COLUMNS | found).values()]
    for text in found.values():
        if used.count(text.casefold()) > 1:
            raise BadSettings(
                f"{ROUND_FILE}: to kolonner har overskriften »{text}«.",
                "Giv hver kolonne sin egen overskrift under [skabelon.overskrifter].",
            )
    return tuple(found.items())
