"""What works on this machine and in this round folder, and the remedy for what does not."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from hoering.dansk import counted, long_date
from hoering.domain import RoundFacts
from hoering.errors import HoeringError, NoModel
from hoering.keeping.shelf import Shelf
from hoering.material import ALONE, read_draft, read_responses, shelf_of, silent
from hoering.settings import read_round, read_themes, response_folder, unused_documents


@dataclass(frozen=True, slots=True)
class Check:
    """`good` is None where something is missing that the program can do without."""

    good: bool | None
    text: str
    remedy: str = ""


def check_machine() -> Iterator[Check]:
    """Python, the language model, and programs that are good to have."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield Check(sys.version_info >= (3, 11), f"Python {version}")
    yield _model("", "Den indbyggede sprogmodel")
    yield from _models()
    yield _recognition()


def _recognition() -> Check:
    """Whether scans and photos can be read here, and in Danish."""
    from hoering.reading.pictures.ocr import engine

    found = engine()
    if found is None:
        return Check(
            None,
            "Scannede sider og fotos læses ikke: tekstgenkendelsen Tesseract mangler.",
            f"Installér Tesseract med den danske sprogpakke{_where('Danish', 'tesseract-ocr og tesseract-ocr-dan')}. "
            "Indtil da står siderne i oversigten som »ikke læst«.",
        )
    if not found.reads_danish:
        return Check(
            None,
            f"Scannede sider og fotos læses af Tesseract {found.version}, men uden dansk, "
            "så æ, ø og å bliver ofte forkerte.",
            f"Installér den danske sprogpakke{_where('Danish', 'tesseract-ocr-dan')}.",
        )
    return Check(True, f"Scannede sider og fotos læses på dansk af Tesseract {found.version}.")


def _where(language: str, packages: str) -> str:
    """Where a language of Tesseract is to be had: Windows has an installer and no packages."""
    if sys.platform != "win32":
        return f" ({packages})"
    return (
        ": kør installationsprogrammet til Windows (søg efter »Tesseract UB Mannheim«), og sæt kryds ved "
        f"»{language}« under »Additional language data«"
    )


def _model(encoder: str, what: str, folder: Path | None = None) -> Check:
    from hoering.language import load_language

    try:
        language = load_language(encoder, beside=folder)
        language.encode(["prøve"])
    except HoeringError as error:
        return Check(False, error.text, error.remedy)
    return Check(True, f"{what}: {language.name}")


def _models() -> Iterator[Check]:
    """Each file of the embedded models that is not there; nothing where all are."""
    from hoering.language.models import lacking

    try:
        missing = lacking()
    except HoeringError:
        return  # `_model` has told it
    for error in missing:
        yield Check(False, error.text, error.remedy)


def check_round(folder: Path) -> Iterator[Check]:
    """The round's settings, its draft and revised draft, and every file in hoeringssvar/."""
    try:
        facts, themes = read_round(folder), read_themes(folder)
    except HoeringError as error:
        yield Check(False, error.text, error.remedy)
        return
    yield Check(True, f"Runde: {facts.title or folder.resolve().name}")
    if facts.encoder:
        yield _model(facts.encoder, "Sprogmodel, som runden bruger i stedet", folder)
    if facts.deadline:
        yield Check(True, f"Frist: {long_date(facts.deadline)}")
    else:
        yield Check(
            None, "Ingen frist: svar efter fristen kan ikke findes.", "Skriv [hoering] frist = …"
        )
    if themes:
        yield Check(True, f"Temaer: {counted(len(themes), 'eget tema', 'egne temaer')}")
    else:
        yield Check(None, "Ingen egne temaer: temaerne findes i svarene og udkastet.")
    with ALONE.workers() as pool:
        unused = unused_documents(folder, facts)
        yield _policy(folder, facts.draft, "Udkast", "afsnit", unused, pool)
        left = unused if facts.draft else unused[1:]  # one file is not both
        yield _policy(folder, facts.revised, "Tilrettet udkast", "ændringer", left, pool)
        yield from _responses(folder, facts, pool)


def _policy(
    folder: Path, name: str, what: str, without: str, unused: Sequence[str], pool: Executor
) -> Check:
    if not name:
        stem = "udkast" if what == "Udkast" else "tilrettet"
        remedy = f"Læg {stem}.pdf eller {stem}.docx i mappen."
        if unused:
            remedy = f"""Er det »{unused[0]}«, så skriv i runde.toml under [dokumenter]: {stem} = "{unused[0]}"."""
        return Check(None, f"{what} mangler: {without} kan ikke findes.", remedy)
    try:
        policy = read_draft(folder, name, pool)
    except HoeringError as error:
        return Check(False, error.text, error.remedy)
    sections = counted(len(policy.sections), "afsnit", "afsnit")
    # A Word file has no pages until somebody prints it.
    paged = name.casefold().endswith(".pdf")
    pages = f" på {counted(policy.pages, 'side', 'sider')}" if paged else ""
    return Check(
        bool(policy.sections),
        f"{what}: {name}, {sections}{pages}",
    )


def _responses(folder: Path, facts: RoundFacts, pool: Executor) -> Iterator[Check]:
    try:
        response_folder(folder)
    except HoeringError as error:
        yield Check(False, error.text, error.remedy)
        return
    shelf, trouble = _shelf(folder)
    if trouble:
        yield trouble
    try:
        responses, findings = read_responses(folder, facts, pool, silent, shelf)
    except HoeringError as error:
        yield Check(False, error.text, error.remedy)
        return
    yield Check(
        bool(responses), f"{counted(len(responses), 'høringssvar', 'høringssvar')} kan læses."
    )
    for finding in findings:
        yield Check(False, finding.text)


def _shelf(folder: Path) -> tuple[Shelf | None, Check | None]:
    """What earlier runs read, to be looked up only; else what is wrong with it, if anything."""
    try:
        shelf = shelf_of(folder, fills=False)
        shelf.readings([""])
    except NoModel:
        return None, None  # `_model` has told it
    except HoeringError as error:
        return None, Check(False, error.text, error.remedy)
    return shelf, None
