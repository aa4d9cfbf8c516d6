"""The mutants of a small module, and that a loaded function and constant become a mutant."""

import importlib.util
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
