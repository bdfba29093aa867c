"""The house rules that a test can enforce."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from hoering import errors
from hoering.cli import COMMANDS
from hoering.settings import KEYS

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "hoering").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
LONGEST = 300  # lines of a file
LONGEST_FUNCTION = 55  # lines: a function fits a screen
HEAVY = ("numpy", "spacy", "torch", "sklearn", "scipy", "docx", "pypdfium2", "rich", "rapidfuzz")


def test_layers_are_kept() -> None:
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml")) == 0


def test_a_file_is_about_one_thing() -> None:
    for path, tree in TREES.items():
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= LONGEST, path
        assert not re.search(r"manager|helper|util", path.stem), path
        assert ast.get_docstring(tree) or not text.strip(), path


def test_a_function_fits_a_screen() -> None:
    long = [
        (path, node.name)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_what_is_public_is_documented_or_plain() -> None:
    """Public functions of more than a few lines say what they do."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                own = [n for n in node.body if not isinstance(n, ast.Expr)]
                assert ast.get_docstring(node) or len(own) <= 8, f"{path.name}: {node.name}"
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                length = (node.end_lineno or 0) - node.lineno
                assert ast.get_docstring(node) or length <= 12, f"{path.name}: {node.name}"


def test_a_private_name_stays_in_its_file() -> None:
    imports = [
        (path, node)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hoering")
    ]
    assert len(imports) > 1000
    assert [(p.name, a.name) for p, n in imports for a in n.names if a.name.startswith("_")] == []


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from hoering.parser import build_parser; import hoering.cli\n"
        "build_parser(lambda: 'x').format_help()\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_exit_codes_differ() -> None:
    kinds = [c for c in vars(errors).values() if isinstance(c, type) and issubclass(c, Exception)]
    codes = [c.exit_code for c in kinds if issubclass(c, errors.HoeringError)]
    assert len(codes) == len(set(codes)) and not {0, 2} & set(codes)


def test_the_readme_names_every_command_and_key() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"hoering {command}" in readme
    for keys in KEYS.values():
        for key in keys:
            assert key in readme, key


def test_nothing_of_one_machine_is_in_the_project() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode:
        pytest.skip("not a git checkout: tracked files not searched")
    for name in tracked.stdout.splitlines():
        path = ROOT / name
        if path.suffix in (".py", ".md", ".toml", ".txt", "") and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not re.search(r"/(?:home|Users|root|work)/\w", text), name


def test_torch_is_pinned() -> None:
    assert re.search(r"^torch==\d", (ROOT / "constraints.txt").read_text(), re.M)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert not any("pymupdf" in d.lower() for d in project["project"]["dependencies"])


def test_the_wheel_holds_the_models_and_the_example(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling is not installed: no wheel built")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
    assert {
        "hoering/_models/dansk-kommune/model.safetensors",
        "hoering/_models/dansk-kommune/tokenizer.json",
        "hoering/_models/aendringssvar/vaegte.json",
        "hoering/_eksempel/runde.toml",
        "hoering/_eksempel/udkast.pdf",
    } <= names
    assert not any("resultat" in name or ".hoering" in name for name in names)


def test_git_leaves_line_ends_alone_on_every_system() -> None:
    assert "\n* -text\n" in (ROOT / ".gitattributes").read_text(encoding="utf-8")
