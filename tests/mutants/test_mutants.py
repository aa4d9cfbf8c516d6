"""The mutants of a small module, and that a loaded function and constant become a mutant."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutants.mutations import Mutant, mutants
from tests.mutants.putting import put

SOURCE = '''"""Text."""
LIMIT = 10

def at_most(amounts: list[int] = [1]) -> list[int]:
    """Text."""
    return [amount for amount in amounts if amount <= LIMIT]
'''


@pytest.fixture
def module(tmp_path: Path) -> Iterator[ModuleType]:
    path = tmp_path / "limited.py"
    path.write_text(SOURCE, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("limited", path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules["limited"] = loaded
    spec.loader.exec_module(loaded)
    yield loaded
    del sys.modules["limited"]


def by_change(module: ModuleType) -> dict[str, Mutant]:
    assert module.__file__ is not None
    return {mutant.change: mutant for mutant in mutants(Path(module.__file__))}


def test_texts_annotations_and_defaults_are_left_alone(module: ModuleType) -> None:
    assert [(mutant.line, mutant.scope, change) for change, mutant in by_change(module).items()] == [
        (2, "", "10  =>  11"),
        (6, "at_most()", "for amount in amounts if amount <= LIMIT  =>  for amount in amounts"),
        (6, "at_most()", "amount <= LIMIT  =>  amount < LIMIT"),
    ]


def test_a_loaded_function_becomes_its_mutant_wherever_it_was_imported(module: ModuleType) -> None:
    imported = module.at_most
    assert imported([10, 11]) == [10]
    assert put(by_change(module)["amount <= LIMIT  =>  amount < LIMIT"])
    assert imported([10, 11]) == []


def test_a_constant_gets_its_mutated_value(module: ModuleType) -> None:
    assert put(by_change(module)["10  =>  11"])
    assert module.at_most([10, 11, 12]) == [10, 11]


FREEZING = """import gc
import pytest

@pytest.hookimpl(wrapper=True)
def pytest_collection():
    yield
    gc.freeze()
"""
CHECKED = """from planner.limited import at_most

def test_the_limit_is_in():
    assert at_most([10, 11]) == [10]
"""


@pytest.mark.linux
def test_a_run_kills_mutants_of_functions_that_are_frozen_after_collection(tmp_path: Path) -> None:
    package = tmp_path / "planner"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "limited.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(FREEZING, encoding="utf-8")
    (tmp_path / "test_limited.py").write_text(CHECKED, encoding="utf-8")
    root = Path(__file__).parents[2]
    run = subprocess.run(
        (sys.executable, "-m", "tests.mutants", "planner", "--tests", "test_limited.py"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "3 killed" in run.stdout, run.stdout + run.stderr
