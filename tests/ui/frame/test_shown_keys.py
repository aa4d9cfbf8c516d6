"""Every key that a text of the program names is one that a menu, a sheet or the list of keys has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from planner.ui.frame.menus import ACTIONS
from planner.ui.help.keys import OF_WIDGETS

ROOT = Path(__file__).resolve().parents[3]
LAST = r"(?:F\d+|[A-Z][a-z]+[A-Za-z]*|[A-Z]|\d|[.;=+\[\]-])"
KEY = re.compile(rf"\b(?:(?:Ctrl|Alt|Shift)\+)+(?!Ctrl|Alt|Shift){LAST}|\bF(?:1[0-2]|[1-9])\b")
UNDO = {"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"}
SHEETS = {f"Alt+{number}" for number in range(10)}


def named(path: Path) -> Iterator[str]:
    """Yield the keys in the texts of a file; docstrings are for its readers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield from KEY.findall(node.value)


def known() -> set[str]:
    listed = {key for group in OF_WIDGETS for keys, _ in group.lines for key in KEY.findall(keys)}
    return {key for entry in ACTIONS for key in entry.keys} | listed | UNDO | SHEETS


def test_every_key_that_is_named_works_somewhere() -> None:
    keys, sources = known(), sorted((ROOT / "planner").rglob("*.py"))
    assert [(path.name, key) for path in sources for key in named(path) if key not in keys] == []


def test_keys_are_found_in_texts() -> None:
    text = "Ctrl+Shift+U shows it; (Alt+4) or F8, Ctrl+Alt++. Shift+F10"
    assert KEY.findall(text) == ["Ctrl+Shift+U", "Alt+4", "F8", "Ctrl+Alt++", "Shift+F10"]
