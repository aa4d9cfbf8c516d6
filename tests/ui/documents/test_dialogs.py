"""In every question Enter and Esc lose nothing."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

import planner.ui
from planner.ui.documents import dialogs as saving
from planner.ui.documents import locking
from planner.ui.documents import recovery_keeper as recovering
from planner.ui.documents.dialogs import Answer, QtDialogs, default_of
from planner.ui.documents.folders import usual_folder
from planner.ui.documents.question import QuestionBox

LOSING = ("remove the password", "replace", "discard", "do not save", "anyway", "delete", "overwrite")


def pressed(key: Qt.Key, answers: tuple[Answer, ...]) -> str:
    """Ask, press a key in the box, and return the answer."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        QTest.keyClick(box, key)

    QTimer.singleShot(50, press)
    return QtDialogs().ask("Title", "Question?", answers)


def all_answers() -> Iterator[tuple[str, tuple[ast.Call, ...]]]:
    """Every tuple of answers in the source of the window, with its file."""
    for file in sorted(Path(planner.ui.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Tuple):
                calls = tuple(part for part in node.elts if isinstance(part, ast.Call))
                if calls and all(isinstance(c.func, ast.Name) and c.func.id == "Answer" for c in calls):
                    yield file.name, calls


def text_of(call: ast.Call) -> str:
    return ast.unparse(call.args[1]).lower()


def loses(call: ast.Call) -> bool:
    return any(word.arg == "loses" for word in call.keywords)


def test_every_answer_that_loses_something_says_so_and_the_last_one_never_does() -> None:
    found = list(all_answers())
    assert len(found) >= 10
    for file, calls in found:
        for call in calls:
            assert loses(call) == any(word in text_of(call) for word in LOSING), (file, text_of(call))
        assert not loses(calls[-1]), file


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("answers", "by_enter", "by_escape"),
    [
        (saving.REPLACE, "leave", "leave"),
        (locking.OPEN, "read", "leave"),
        (recovering.ANSWERS, "open", "later"),
        ((Answer("drop", "Discard", loses=True), Answer("leave", "Cancel")), "leave", "leave"),
    ],
)
def test_enter_and_escape_lose_nothing(answers: tuple[Answer, ...], by_enter: str, by_escape: str) -> None:
    assert pressed(Qt.Key.Key_Return, answers) == by_enter
    assert pressed(Qt.Key.Key_Escape, answers) == by_escape
    assert answers[default_of(answers)].key == by_enter


def test_a_question_shows_its_action_its_text_and_a_button_for_each_answer(qtbot: QtBot) -> None:
    question = QuestionBox(
        None, ("Close the plan", "It was not saved. " * 400), ("Save", "Discard", "Cancel"), 0
    )
    qtbot.addWidget(question)
    question.show()
    assert question.windowTitle() == "Close the plan"
    assert [button.text() for button in question.buttons] == ["Save", "Discard", "Cancel"]
    assert question.buttons[0].isDefault()
    assert question.height() < 600
    QTest.mouseClick(question.buttons[1], Qt.MouseButton.LeftButton)
    assert question.chosen == 1


@pytest.mark.usefixtures("qtbot")
def test_files_are_asked_for_in_the_programs_own_dialog(tmp_path: Path) -> None:
    (tmp_path / "mine.counterpoint").write_text("{}")

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        (line,) = dialog.findChildren(QLineEdit, "fileNameEdit")
        line.setText("mine.counterpoint")
        QTest.keyClick(line, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    assert QtDialogs().open_file("Open", saving.PLANS, tmp_path) == tmp_path / "mine.counterpoint"


def test_a_file_dialog_begins_at_home_where_the_documents_may_not_be_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def shut(_path: Path) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", shut)
    assert usual_folder() == Path.home()


@pytest.mark.usefixtures("qtbot")
def test_what_is_told_is_closed_by_a_verb() -> None:
    texts: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QuestionBox)
        texts.extend(button.text() for button in box.buttons)
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(50, press)
    QtDialogs().tell("Set a password", "The plan is under the password now.")
    assert texts == ["Close"]
