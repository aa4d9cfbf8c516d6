"""The shape of the sources: what no type and no import contract can see."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from build.house import VAGUE, crowded_rooms, read_sources, repeated_classes

ROOT = Path(__file__).resolve().parent.parent
SOURCES = tuple(sorted((ROOT / "planner").rglob("*.py")))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 50  # lines
DRAWERS = {"utils", "util", "misc", "helpers", "helper", "common", "manager"}


def within(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_package_is_installed() -> None:
    named = {within(path.parent).replace("/", ".") for path in SOURCES if path.name == "__init__.py"}
    assert named == set(PROJECT["tool"]["setuptools"]["packages"])


def test_every_folder_of_sources_is_a_package() -> None:
    assert all((path.parent / "__init__.py").exists() for path in SOURCES)


@pytest.mark.parametrize("path", SOURCES, ids=within)
def test_a_file_is_short_and_documented_and_no_drawer(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    lengths = {
        function.name: (function.end_lineno or function.lineno) - function.lineno + 1
        for function in functions
    }
    assert ast.get_docstring(tree)
    assert len(text.splitlines()) <= LONGEST_FILE
    assert {name for name, length in lengths.items() if length > LONGEST_FUNCTION} == set()
    assert path.stem not in DRAWERS
    assert path.parent.name not in DRAWERS


def test_every_room_is_named_in_a_contract() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = {room.strip().removeprefix("planner.") for layer in layers for room in layer.split("|")}
    rooms = {path.stem for path in SOURCES if path.parent.name == "planner"} - {"__init__"}
    rooms |= {path.parent.name for path in SOURCES if path.parent.parent == ROOT / "planner"}
    assert rooms == named


def test_every_runtime_dependency_is_imported() -> None:
    named = {line.split(">")[0].lower() for line in PROJECT["project"]["dependencies"]}
    imported = {
        name.split(".")[0].lower()
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _names(node)
    }
    reached = {
        "pyside6-essentials": "pyside6",
        "defusedxml": "openpyxl",
        "python-calamine": "python_calamine",
        "fpdf2": "fpdf",
    }  # openpyxl reads through defusedxml
    assert {reached.get(name, name) for name in named} <= imported


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_a_class_name_is_used_once() -> None:
    assert repeated_classes(read_sources(ROOT / "planner")) == {}


def test_no_room_has_more_than_fifteen_files() -> None:
    assert crowded_rooms(read_sources(ROOT / "planner")) == {}


@pytest.mark.parametrize("path", SOURCES, ids=within)
def test_names_say_what_they_are(path: Path) -> None:
    assert list(_vague(ast.parse(path.read_text(encoding="utf-8")))) == []


def _vague(tree: ast.AST, *, short: bool = False) -> Iterator[tuple[str, int]]:
    """Give the names that say nothing, with their lines; `short`: within a comprehension of one line.

    Fields of a class are not names here: `Counter.held` is a key of the plan file.
    """
    for node in ast.iter_child_nodes(tree):
        name = "" if isinstance(tree, ast.AnnAssign) else _named(node)
        if name in VAGUE and not (short and isinstance(node, ast.Name)):
            yield name, node.lineno  # type: ignore[attr-defined]
        yield from _vague(node, short=short or _is_short_comprehension(node))


def _named(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case _:
            return ""


def _is_short_comprehension(node: ast.AST) -> bool:
    if not isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        return False
    return node.end_lineno == node.lineno
