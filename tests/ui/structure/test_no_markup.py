"""What is typed is letters: no markup in a tooltip, no key in a menu, no mark in a title."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planner.plan import edits
from planner.ui.plain_text import step_name, tip, window_title
from tests.ui.conftest import User

UI = Path(__file__).parents[3] / "planner" / "ui"
NAME = "<h1>Co</h1> & Sons"
TIPS = ("setToolTip", "setWhatsThis", "setStatusTip", "showText")


def is_constant(node: ast.expr) -> bool:
    """A text of the program's own: written out, or a name in capitals."""
    if isinstance(node, ast.IfExp):
        return is_constant(node.body) and is_constant(node.orelse)
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id.isupper())


def goes_through_tip(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tip"


def faults(source: str) -> Iterator[str]:
    """Calls that set a tooltip to what may have been typed, and models whose tooltips skip `tip`."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TIPS:
            text = node.args[1] if node.func.attr == "showText" else node.args[-1]
            if not is_constant(text) and not goes_through_tip(text):
                yield ast.unparse(node)
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    if "ToolTipRole" in names and not any(
        isinstance(node, ast.Call) and goes_through_tip(node) for node in ast.walk(tree)
    ):
        yield "ToolTipRole without tip()"


def test_the_check_sees_a_tooltip_made_of_typed_text() -> None:
    assert list(faults("box.setToolTip(name)")) == ["box.setToolTip(name)"]
    assert list(faults("box.setToolTip(tip(name))\nbox.setToolTip('Space')\nbox.setToolTip(WHY)")) == []
    assert list(faults("roles = {Role.ToolTipRole: self.name}")) == ["ToolTipRole without tip()"]


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_every_tooltip_of_typed_text_is_shown_as_typed(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


def test_a_tooltip_of_markup_shows_the_markup() -> None:
    assert tip("a < b & c") == "a < b & c"
    assert tip("<img src=x>\ny") == '<span style="white-space: pre-wrap">&lt;img src=x&gt;\ny</span>'


def test_a_step_has_a_name_and_one_for_the_menu() -> None:
    assert step_name("Type base of R&D") == "Type base of R&D\nType base of R&&D"
    assert step_name("Type base of\nAcme") == "Type base of Acme"
    assert window_title("a[*]b") == "a[*][*]b"


def tooltips(window: QWidget) -> Iterator[str]:
    """Every tooltip of the window: of widgets, of cells, and of heads."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView) and isinstance(widget.model(), QAbstractItemModel):
            model = widget.model()
            top = QModelIndex()
            for column in range(model.columnCount(top) if isinstance(model, QAbstractTableModel) else 1):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))
                for row in range(model.rowCount(top)):
                    yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))


def test_a_company_in_markup_is_shown_as_typed_on_every_sheet(sampled: User) -> None:
    session = sampled.window.session
    sampled.rename("offers.o1.company", NAME)
    sampled.go("offers.o1.base")
    sampled.enter(NAME)  # cannot be read: quoted in the reason
    for path in ("stories.y1.title", "scenarios.c1.name"):
        session.apply("Type", edits.enter(session.plan, path, NAME, session.today))
    found = set[str]()
    for _ in range(sampled.window.tabs.count()):
        found |= set(tooltips(sampled.window))
        sampled.press("Ctrl+PgDown")
    shown = {text for text in found if "Co" in text and "Sons" in text}
    assert shown
    assert {text for text in shown if Gui.mightBeRichText(text) and "<h1>" in text} == set()


def test_the_menu_names_a_step_with_its_ampersand(sampled: User) -> None:
    sampled.rename("offers.o1.company", NAME)
    sampled.go("offers.o1.title")
    sampled.enter("Lead")
    assert sampled.window.session.stack.undoText() == "Type role of <h1>Co</h1> && Sons"
