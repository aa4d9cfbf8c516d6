"""What cannot be done now says why: Undo and Redo in their text, every other control in its tip."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan import Plan
from planner.ui.parts.panel_parts import TO_OFFERS
from planner.ui.paste_letter.dialog import PasteLetterDialog
from tests.ui.conftest import User

UI = Path(__file__).parents[3] / "planner" / "ui"
SAY_SO_THEMSELVES = {
    "parts/panel_parts.py",  # `allow`
    "context/menus.py",  # lines of commands that are greyed in the menu bar, with its text
    "letters/letter_menu.py",  # a tip for each line
    "frame/recent_menu.py",  # “None yet”
    "frame/undo_actions.py",
    "query_cost/panel.py",  # a paragraph that says why it is empty
    "waiting.py",  # Cancel, once it was pressed: the label says that it ends
}


def faults(source: str) -> Iterator[str]:
    """Controls that are greyed without a reason."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            greys = node.func.attr == "setEnabled" and not (
                isinstance(node.args[0], ast.Constant) and node.args[0].value is True
            )
            if greys or node.func.attr == "setDisabled":
                yield ast.unparse(node)


def test_every_control_that_is_greyed_says_why() -> None:
    paths = {str(path.relative_to(UI)): path for path in UI.rglob("*.py")}
    assert set(paths) > SAY_SO_THEMSELVES
    found = {name: [*faults(path.read_text(encoding="utf-8"))] for name, path in paths.items()}
    assert {name: calls for name, calls in found.items() if calls and name not in SAY_SO_THEMSELVES} == {}
    assert list(faults("box.setEnabled(bool(offers))\nbox.setEnabled(True)")) == [
        "box.setEnabled(bool(offers))"
    ]


@pytest.mark.same_window
def test_undo_and_redo_say_that_there_is_nothing(sampled: User) -> None:
    actions, note = sampled.window.actions_by_key, sampled.window.status.note
    texts = [(actions[key].isEnabled(), actions[key].text()) for key in ("undo", "redo")]
    assert texts == [(False, "Nothing to undo"), (False, "Nothing to redo")]
    sampled.press("Ctrl+Z")
    assert note.text() == "Nothing to undo."
    sampled.press("Ctrl+Y")
    assert note.text() == "Nothing to redo."
    sampled.go("offers.o1.base")
    sampled.enter("212k")
    assert actions["undo"].text().startswith("&Undo ")
    sampled.press("Ctrl+Z")
    assert sampled.plan.offers[0].base == 210_000
    assert (actions["undo"].text(), actions["redo"].text()[:6]) == ("Nothing to undo", "&Redo ")
    sampled.press("Ctrl+Shift+Z")
    assert sampled.plan.offers[0].base == 212_000


@pytest.mark.same_window
@pytest.mark.parametrize("name", ["Compare", "Counter", "Letters", "Rounds"])
def test_an_empty_sheet_says_what_to_type_and_by_which_keys(sampled: User, name: str) -> None:
    sampled.window.session.apply("Empty", Plan())
    sampled.turn_to(name)
    sheet = sampled.window.sheet
    assert sheet is not None
    title, text, keys = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert title.endswith("yet")
    assert "on the sheet Offers" in text
    assert keys == TO_OFFERS
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    sampled.press("Alt+1")
    assert sampled.window.tabs.currentIndex() == 0
    sampled.press("Ctrl+Shift+I")
    (dialog,) = sampled.window.findChildren(PasteLetterDialog)
    dialog.close()
