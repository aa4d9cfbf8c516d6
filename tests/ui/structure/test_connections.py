"""A signal of an object that outlives widgets is connected to methods alone.

PySide drops the connection to a method with its QObject; a lambda or a partial stays, and is called on
widgets that Qt has deleted.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SOURCES = tuple(sorted((ROOT / "planner" / "ui").rglob("*.py")))
LONG_LIVED = {
    "session", "_session", "look", "_look", "document", "_document", "stack", "undo_stack", "app", "_app",
    "window", "_window", "model", "_model", "selectionModel", "styleHints", "clipboard", "keeper",
    "documentLayout",
}  # fmt: skip


def emitter(signal: ast.expr) -> str:
    """The name of the object or method that a signal is read from: `look` of `desk.look.changed`."""
    owner = signal.value if isinstance(signal, ast.Attribute) else signal
    owner = owner.func if isinstance(owner, ast.Call) else owner
    return owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, ast.Attribute]]:
    """Every call of a method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func


def broken(tree: ast.AST) -> Iterator[int]:
    """Lines where such a signal is connected to anything but a method."""
    for call, method in calls(tree):
        outlives = method.attr == "connect" and emitter(method.value) in LONG_LIVED
        if outlives and not isinstance(call.args[0], ast.Attribute):
            yield call.lineno


def late(tree: ast.AST) -> Iterator[int]:
    """Lines with a timer that calls a lambda later, whoever is alive then."""
    for call, method in calls(tree):
        if method.attr == "singleShot" and not isinstance(call.args[-1], ast.Attribute):
            yield call.lineno


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_connection_outlives_its_widget(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [*broken(tree), *late(tree)] == []


def test_the_rule_sees_what_it_forbids() -> None:
    wrong = (
        "look.changed.connect(lambda _theme: self.update())",
        "desk.session.changed.connect(partial(self.show, 1))",
        "self.view.selectionModel().currentChanged.connect(tell)",
        "session.stack.cleanChanged.connect(lambda: 1)",
    )
    assert [list(broken(ast.parse(line))) for line in wrong] == [[1]] * 4
    assert not list(broken(ast.parse("desk.look.changed.connect(self.update)")))
    assert list(late(ast.parse("QTimer.singleShot(0, lambda: self.fit())")))
