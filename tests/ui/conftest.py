"""A window as a user has it, on a fixed day, in folders of its own, with answers in place of dialogs."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner import app, model_inputs
from planner.intake.offers.table_review import TableReview
from planner.intake.tables.bounds import no_progress
from planner.plan import Plan
from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Answer
from planner.ui.frame.window import Window
from planner.ui.grid.cell_table import CellTable
from planner.ui.import_table.dialog import remarks_of
from planner.ui.offers.sheet import OffersSheet
from planner.ui.waiting import Result, Work

TODAY = datetime.date(2026, 1, 2)


@dataclass
class Answers:
    """Dialogs that answer from a list and remember what was said. Unanswered: the harmless answer."""

    keys: list[str] = field(default_factory=list)
    path: Path | None = None
    said: list[str] = field(default_factory=list)
    waited: list[str] = field(default_factory=list)

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        self.said.append(f"{title} {kind} {folder}")
        return self.path

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        self.said.append(f"{title} {kind} {suggested}")
        return self.path

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        self.said.append(f"{title}: {text}")
        return self.keys.pop(0) if self.keys else answers[-1].key

    def tell(self, title: str, text: str) -> None:
        self.said.append(f"{title}: {text}")

    def review_table(self, look: Look, title: str, review: TableReview) -> TableReview | None:
        del look
        lines = [f"{line.name}: {[cell.text for cell in line.cells.values()]}" for line in review.lines]
        remarks = [remark.text for remark in remarks_of(review)]
        self.said.append("\n".join((title, *lines, *remarks)))
        return review if self.keys and self.keys.pop(0) == "take" else None

    def wait(self, title: str, work: Work[Result]) -> Result | None:
        self.waited.append(title)
        return work(no_progress)


@dataclass
class User:
    """Presses keys in a window and reads what it shows, in the words of the task."""

    bot: QtBot
    window: Window
    answers: Answers
    folder: Path

    @property
    def plan(self) -> Plan:
        return self.window.session.plan

    @property
    def sheet(self) -> OffersSheet:
        sheet = self.window.sheet
        assert isinstance(sheet, OffersSheet)
        return sheet

    def press(self, *keys: str) -> None:
        """Press keys such as `Ctrl+Z`, in whatever has the keyboard."""
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))

    def type(self, text: str) -> None:
        """Type a text where the keyboard is, key by key: the first opens the cell."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)

    def enter(self, *texts: str) -> None:
        """Type texts, each followed by Enter."""
        for text in texts:
            self.type(text)
            self.press("Return")

    def turn_to(self, name: str) -> None:
        """Turn to the sheet of that name by Alt with its number, and read its tab."""
        (entry,) = [entry for entry in self.window.entries if entry.name == name]
        self.press(f"Alt+{entry.number}")
        assert self.window.tabs.tabText(self.window.tabs.currentIndex()) == name

    def go(self, path: str) -> None:
        """Click the cell of a plan path, opening its fold."""
        self.sheet.view.fold(set())
        self.click(self.sheet.model.index_of(path))

    def click(self, index: QModelIndex) -> None:
        """Click a cell of the offers, in the view that shows its row."""
        view: CellTable = self.sheet.view
        if view.isRowHidden(index.row()):
            view = self.sheet.pinned
        view.scrollTo(index)
        where = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))

    def rename(self, path: str, text: str) -> None:
        """Type another text into a cell as F2 opens it."""
        self.go(path)
        self.press("F2", "Ctrl+A")
        self.enter(text)

    def shown(self, path: str) -> str:
        """The text in the cell of a plan path."""
        return str(self.sheet.model.index_of(path).data())

    def explained(self) -> str:
        """The text of the explain bar."""
        return self.window.explain.text()

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    @clipboard.setter
    def clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)


Opener = Callable[[], User]


@pytest.fixture(scope="session", autouse=True)
def _lexicon_read_once() -> Iterator[None]:
    """Read the words of stories once for all windows: they are frozen, and slow to compile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model_inputs, "load_lexicon", cache(model_inputs.load_lexicon))
        patch.setattr(model_inputs, "load_letter_words", cache(model_inputs.load_letter_words))
        yield


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Open windows that compute, one after another, on the same folders."""
    made: list[Window] = []

    def opened() -> User:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        answers = Answers()
        window = app.make_window(qapp, settings, tmp_path / "data", TODAY, answers)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        app.compute_and_open(window)
        made.append(window)
        return User(qtbot, window, answers, tmp_path)

    yield opened
    for window in made:
        window.session.stack.setClean()
        window.session.drafts.clear()
        window.close()
        window.deleteLater()
    qapp.clipboard().clear()  # else Qt may crash at exit, freeing what Python put there
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def user(open_window: Opener) -> User:
    """A user before an empty plan."""
    made = open_window()
    made.press("Ctrl+N")
    return made


@pytest.fixture
def sampled(open_window: Opener) -> User:
    """A user before the sample plan."""
    made = open_window()
    made.window.run_command("sample")
    return made
