"""The round folder: what lies where, as bytes; writing it and comparing it with what is there."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from reportlab import rl_config

from .badfiles import bad_file
from .books import policy_pdf
from .checking import check_changes, check_response
from .combining import unique_key
from .comparing import Extract
from .consistency import check_source
from .draftcopies import MarkError
from .extracting import pages_of
from .key import facit
from .problems import Problems
from .reading import read_round
from .rendering import BuiltFile, UnknownLayoutError, combine, render, strange_letters
from .scanning import ScanError
from .source import PDF_LAYOUTS, PICTURES, Combined, Response, Round, Theme
from .wordpolicies import policy_docx

Files = dict[str, bytes]
CLOSED = ("letter_spaced",)


def build(folder: Path) -> tuple[Files, Problems]:
    """Every file of a round by its path in the round's folder, and everything that is wrong.

    The same bytes whatever else drew pages in this process: `hoering` has streams written otherwise.
    """
    before, rl_config.useA85 = rl_config.useA85, 1
    try:
        return _build(folder)
    finally:
        rl_config.useA85 = before


def _build(folder: Path) -> tuple[Files, Problems]:
    problems = Problems()
    round_ = read_round(folder, problems)
    check_source(round_, problems)
    files: Files = {"round/runde.toml": toml(round_.runde).encode()}
    if round_.given_themes:
        files["round/temaer.toml"] = _themes(round_.themes).encode()
    drafts = [_policy(round_, name, files, problems) for name in ("udkast", "tilrettet")]
    check_changes(round_, drafts[0], drafts[1], problems)
    pages: dict[tuple[str, str], int] = {}
    added: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for response in round_.responses:
        if not response.combined:
            pages |= _response(response, round_, files, added, problems)
    for combined in round_.combined:
        pages |= _combined(combined, round_, files, added, names, problems)
    for bad in round_.bad_files:
        files[f"round/hoeringssvar/{bad.file}"] = bad_file(bad.make)
    key = json.dumps(facit(round_, pages, added, names), ensure_ascii=False, indent=1)
    files["facit.json"] = (key + "\n").encode()
    return files, problems


def _policy(round_: Round, name: str, files: Files, problems: Problems) -> Extract | None:
    policy = round_.draft if name == "udkast" else round_.revised
    layout = round_.draft_layout if name == "udkast" else round_.revised_layout
    file = round_.document(name)
    if policy is None or not file.endswith((".pdf", ".docx")):
        return None
    try:
        make = policy_docx if file.endswith(".docx") else policy_pdf
        data = make(policy, layout)
    except Exception as fault:
        problems.add(policy.source, "", f"cannot be laid out: {type(fault).__name__}: {fault}")
        return None
    files[f"round/{file}"] = data
    return Extract.of(pages_of(PurePosixPath(file).suffix.lower(), data))


def _response(
    response: Response, round_: Round, files: Files, added: dict[str, list[str]], problems: Problems
) -> dict[tuple[str, str], int]:
    """Build and check one response; a fault of one never hides those of the others."""
    _check_letters(response, problems)
    try:
        built = render(response, round_)
    except Exception as fault:
        _tell(fault, response.source, problems)
        return {}
    texts = _extracts(response, built)
    if any(block.file not in texts for block in response.blocks):
        return {}
    for file in built:
        if not file.inside:
            files[f"round/hoeringssvar/{file.path}"] = file.done.data
    added[response.key] = [line for file in built for line in file.done.added]
    return check_response(response, texts, added[response.key], problems)


def _check_letters(response: Response, problems: Problems) -> None:
    drawn = [response.layout, *(plan.layout for plan in response.files)]
    names = [response.key, *(plan.name for plan in response.files)]
    pdf = any(name.lower().endswith((".pdf", *PICTURES)) for name in names)
    strange = strange_letters(response.blocks)
    if strange and (response.combined or (pdf and set(drawn) & set(PDF_LAYOUTS))):
        problems.add(response.source, "", f"no font has these characters: {strange}")


def _tell(fault: Exception, where: str, problems: Problems) -> None:
    """Why something cannot be laid out, as a writer can use it."""
    if isinstance(fault, MarkError):
        for block, what in fault.faults:
            problems.add(where, f"block {block}", what)
    elif isinstance(fault, ScanError):
        problems.add(where, "scan", str(fault))
    elif not isinstance(fault, (UnknownLayoutError, UnicodeEncodeError)):  # told already
        problems.add(where, "", f"cannot be laid out: {type(fault).__name__}: {fault}")


def _combined(
    combined: Combined,
    round_: Round,
    files: Files,
    added: dict[str, list[str]],
    names: dict[str, str],
    problems: Problems,
) -> dict[tuple[str, str], int]:
    """Build a combined file and check each member on its own pages."""
    pages: dict[tuple[str, str], int] = {}
    used: set[str] = set()
    responses = round_.members(combined.file)
    for response in responses:
        _check_letters(response, problems)
    try:
        bundle = combine(combined, round_)
    except Exception as fault:
        _tell(fault, f"round.toml [combined {combined.file}]", problems)
        return {}
    files[f"round/hoeringssvar/{combined.file}"] = bundle.data
    texts = pages_of(".pdf", bundle.clean)
    for response, member in zip(responses, bundle.members, strict=True):
        closed = response.layout in CLOSED and not combined.flowing
        extract = Extract.of(texts[member.first - 1 : member.last], closed)
        names[response.key] = unique_key(combined.file, member, used)
        added[response.key] = list(member.added)
        found = check_response(response, {"": extract}, added[response.key], problems)
        pages |= {at: page + member.first - 1 for at, page in found.items()}
    return pages


def _extracts(response: Response, built: list[BuiltFile]) -> dict[str, Extract]:
    closed = {plan.name for plan in response.files if plan.layout in CLOSED}
    closed |= {""} if response.layout in CLOSED else set()
    texts = {file.name: pages_of(file.ending, file.words) for file in built}
    return {name: Extract.of(pages, name in closed) for name, pages in texts.items()}


def toml(table: dict[str, object], name: str = "") -> str:
    """A table as TOML: plain values first, then its tables."""
    lines = [f"{k} = {_value(v)}" for k, v in table.items() if not isinstance(v, dict)]
    out = (f"[{name}]\n" if name else "") + "".join(line + "\n" for line in lines)
    for key, value in table.items():
        if isinstance(value, dict):
            out += "\n" + toml(value, f"{name}.{key}" if name else key)
    return out


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, (int, float)):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False)


def _themes(themes: tuple[Theme, ...]) -> str:
    tables = []
    for theme in themes:
        values: dict[str, object] = {"id": theme.id, "navn": theme.navn}
        values |= {"noegleord": list(theme.noegleord), "beskrivelse": theme.beskrivelse}
        tables.append("[[tema]]\n" + toml(values))
    return "\n".join(tables)


def write(folder: Path, files: Files) -> None:
    """Put the files there; what an earlier build left and this one does not make goes away."""
    if (folder / "round").exists():
        shutil.rmtree(folder / "round")
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def differences(folder: Path, files: Files) -> list[str]:
    """What lies in the folder and is not what the source gives, and the other way round."""
    there = {
        path.relative_to(folder).as_posix(): path
        for path in sorted((folder / "round").rglob("*"))
        if path.is_file()
    }
    if (folder / "facit.json").exists():
        there["facit.json"] = folder / "facit.json"
    out = [f"{path}: is missing" for path in files if path not in there]
    out += [f"{path}: is not built from the source" for path in there if path not in files]
    out += [
        f"{path}: differs" for path, data in files.items()
        if path in there and there[path].read_bytes() != data
    ]  # fmt: skip
    return sorted(out)
