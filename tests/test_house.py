"""The shape of the sources: what no type and no import contract can see."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from build.house import VAGUE, Source, crowded_rooms, read_sources, repeated_classes

ROOT = Path(__file__).resolve().parent.parent
SOURCES = tuple(sorted((ROOT / "planner").rglob("*.py")))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 50  # lines
MOST_TESTS = 20  # files of tests at one level
DRAWERS = {"utils", "util", "misc", "helpers", "helper", "common", "manager"}


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    """Every source parsed once; let go of with this module, for a thousand trees are large."""
    return read_sources(ROOT / "planner")


def within(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_package_is_installed() -> None:
    named = {within(path.parent).replace("/", ".") for path in SOURCES if path.name == "__init__.py"}
    assert named == set(PROJECT["tool"]["setuptools"]["packages"])


def test_every_folder_of_sources_is_a_package() -> None:
    assert all((path.parent / "__init__.py").exists() for path in SOURCES)


def test_every_file_is_short_and_documented_and_no_drawer(sources: tuple[Source, ...]) -> None:
    wrong = {within(source.path): [*_misshapen(source)] for source in sources}
    assert {path: faults for path, faults in wrong.items() if faults} == {}
    assert len(wrong) == len(SOURCES)


def _misshapen(source: Source) -> Iterator[str]:
    """Give what is wrong with the shape of a file."""
    if not ast.get_docstring(source.tree):
        yield "no docstring"
    if source.lines > LONGEST_FILE:
        yield f"{source.lines} lines"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.name} has {length} lines"
    if DRAWERS & {source.path.stem, source.path.parent.name}:
        yield "a name that says nothing"


def test_a_file_of_a_wrong_shape_is_seen() -> None:
    text = "def long() -> None:\n" + "    print()\n" * 401
    source = Source("planner.utils", Path("planner/utils.py"), text, ast.parse(text))
    assert [*_misshapen(source)] == [
        "no docstring",
        "402 lines",
        "long has 402 lines",
        "a name that says nothing",
    ]


def test_every_room_is_named_in_a_contract() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = {room.strip().removeprefix("planner.") for layer in layers for room in layer.split("|")}
    rooms = {path.stem for path in SOURCES if path.parent.name == "planner"} - {"__init__"}
    rooms |= {path.parent.name for path in SOURCES if path.parent.parent == ROOT / "planner"}
    assert rooms == named


def test_every_runtime_dependency_is_imported(sources: tuple[Source, ...]) -> None:
    named = {line.split(">")[0].lower() for line in PROJECT["project"]["dependencies"]}
    imported = {
        name.split(".")[0].lower()
        for source in sources
        for node in ast.walk(source.tree)
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


def test_a_class_name_is_used_once(sources: tuple[Source, ...]) -> None:
    assert repeated_classes(sources) == {}


def test_values_are_structs(sources: tuple[Source, ...]) -> None:
    """A dataclass says why it is none: a field that is not compared, not shown or not given."""
    wrong = {within(source.path): [*_plain_dataclasses(source.tree)] for source in sources}
    assert {path: names for path, names in wrong.items() if names} == {}
    text = "@dataclass(frozen=True)\nclass Plain:\n    size: int = field(default=1)\n"
    assert [*_plain_dataclasses(ast.parse(text))] == ["Plain"]
    assert [*_plain_dataclasses(ast.parse(text.replace("default=1", "repr=False")))] == []


def test_dataclasses_replace_is_for_dataclasses(sources: tuple[Source, ...]) -> None:
    """Mypy takes a Struct for a dataclass there; it is none."""
    users = {within(source.path) for source in sources if _replaces_dataclasses(source.tree)}
    assert users == {"planner/story/rubric/improvements.py", "planner/ui/offers/cells.py"}


def _replaces_dataclasses(tree: ast.AST) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses":
            if {"replace", "fields", "asdict", "astuple"} & {name.name for name in node.names}:
                return True
        elif isinstance(node, ast.Import) and "dataclasses" in {name.name for name in node.names}:
            return True
    return False


def _plain_dataclasses(tree: ast.AST) -> Iterator[str]:
    """Give the dataclasses that could be Structs, which are made much faster."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(
            "dataclass" in ast.unparse(decorator) for decorator in node.decorator_list
        ):
            calls = (call for call in ast.walk(node) if isinstance(call, ast.Call))
            if not {keyword.arg for call in calls for keyword in call.keywords} & {"init", "compare", "repr"}:
                yield node.name


def test_caches_of_modules_hold_nothing_of_a_plan(sources: tuple[Source, ...]) -> None:
    """They outlive every window: what a plan comes to is cached by an object that is passed in.

    The rules of stories are apart: each sentence of a text is cached by itself, within bounds.
    """
    wrong = {
        within(source.path): [*_keyed_by_values(source.tree)]
        for source in sources
        if not source.name.startswith("planner.story.")
    }
    assert {path: names for path, names in wrong.items() if names} == {}
    text = "@lru_cache(maxsize=64)\ndef vesting(grant: Grant, horizon: int) -> Vesting: ..."
    assert [*_keyed_by_values(ast.parse(text))] == ["vesting"]
    assert [*_keyed_by_values(ast.parse(text.replace("Grant", "'tuple[str, ...]'")))] == []


CACHES = {"cache", "lru_cache", "functools.cache", "functools.lru_cache", "cached_by_text"}
CONSTANTS = {
    "str",
    "int",
    "float",
    "tuple",
    "None",
    "type",
    "Model",
    "Any",
    "Component",
    "Editor",
    "date",
    "LetterWords",
}
"""Types of which a process meets few values whatever plans it opens: shipped tables, fields, short texts."""


def _keyed_by_values(tree: ast.AST) -> Iterator[str]:
    """Give the functions of a module that are cached by more than constants."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef) and CACHES & {
            ast.unparse(item).partition("(")[0] for item in node.decorator_list
        }:
            kinds = (ast.unparse(argument.annotation or ast.Name("None")) for argument in node.args.args)
            if any(set(re.findall(r"\b[A-Za-z]\w*\b(?!\.)", kind)) - CONSTANTS for kind in kinds):
                yield node.name


PLANS_OF_THEIR_OWN = {
    "planner/market/assumed.py",  # with what is assumed, to compute with
    "planner/share/redact.py",  # what a recruiter may see
    "planner/ui/prep/cheat_page.py",  # without stories, while they are judged
    "planner/ui/stories/story_typing.py",  # releases of an earlier plan of the same step
}
"""Files that put parts into a plan besides the edits and the reading of files, with what for."""


def test_parts_enter_a_plan_by_its_edits_or_from_a_file(sources: tuple[Source, ...]) -> None:
    """Making a model checks nothing: a way into the plan beside those that check would let anything in."""
    doors = ("planner/plan/", "planner/files/content/")
    users = {within(source.path) for source in sources if [*_changes_of_a_plan(source.tree)]}
    assert {path for path in users if not path.startswith(doors)} == PLANS_OF_THEIR_OWN
    text = "replace(session.plan, rounds=r)\nPlan(offers=o)\nwith_value(a, b, 1)\nreplace(a, plan=1)\nPlan()"
    assert [*_changes_of_a_plan(ast.parse(text))] == [1, 2, 3]


def _changes_of_a_plan(tree: ast.AST) -> Iterator[int]:
    """Give the lines that make a plan of parts, or put parts into one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            changed = ast.unparse(node.args[0]).rpartition(".")[2] if node.args else ""
            is_of_parts = node.func.id == "Plan" and node.keywords
            if is_of_parts or node.func.id == "with_value" or (node.func.id, changed) == ("replace", "plan"):
                yield node.lineno


def test_no_room_has_more_than_fifteen_files(sources: tuple[Source, ...]) -> None:
    assert crowded_rooms(sources) == {}


def test_no_folder_of_tests_has_more_than_twenty_files() -> None:
    files = Counter(within(path.parent) for path in (ROOT / "tests").rglob("*.py"))
    assert {folder: count for folder, count in files.items() if count > MOST_TESTS} == {}


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    patterns = pytestconfig.getini("norecursedirs")
    folders = {
        part for path in (ROOT / "tests").rglob("test_*.py") for part in path.relative_to(ROOT).parts[:-1]
    }
    assert "build" in folders
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in patterns)] == []


def test_names_say_what_they_are(sources: tuple[Source, ...]) -> None:
    vague = {within(source.path): [*_vague(source.tree)] for source in sources}
    assert {path: names for path, names in vague.items() if names} == {}


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
