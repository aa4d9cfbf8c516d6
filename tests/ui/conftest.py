"""A window as a user has it, on a fixed day, in folders of its own, with answers in place of dialogs."""

import datetime
from collections import deque
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

from planner import analysis as analysis_room
from planner import app, model_inputs
from planner.analysis import Analysis, ModelInputs
from planner.intake.offers.table_review import TableReview
from planner.intake.tables.bounds import no_progress
from planner.plan import Plan
from planner.plan.schema.validation import checked
from planner.story.judged import NONE_JUDGED, Judged
from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Answer
from planner.ui.frame.window import Window
from planner.ui.grid.cell_table import CellTable
from planner.ui.import_table.dialog import remarks_of
from planner.ui.offers.sheet import OffersSheet
from planner.ui.session import Session
from planner.ui.waiting import Result, Work

TODAY = datetime.date(2026, 1, 2)


@dataclass
class Answers:
    """Dialogs that answer from a list and remember what was said. Unanswered: the harmless answer."""

    keys: list[str] = field(default_factory=list)
    path: Path | None = None
    passwords: list[str | None] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    waited: list[str] = field(default_factory=list)

    def forget(self) -> None:
        """Forget what was said, and what to answer."""
        self.path = None
        for kept in (self.keys, self.passwords, self.said, self.waited):
            kept.clear()

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

    def ask_password(
        self, texts: tuple[str, str, str], *, twice: bool = False, wrong: str = ""
    ) -> str | None:
        self.said.append(" | ".join((*texts, "twice" if twice else "once", wrong)))
        return self.passwords.pop(0) if self.passwords else None

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


@dataclass
class Remembering:
    """Analyses plans, and knows those of the plans that it analysed last: most tests begin with the same."""

    __wrapped__: Callable[[Plan, ModelInputs, Analysis | None, Judged], Analysis]
    latest: deque[tuple[Plan, ModelInputs, Analysis]] = field(default_factory=lambda: deque(maxlen=24))

    def __call__(
        self, plan: Plan, inputs: ModelInputs, earlier: Analysis | None = None, judged: Judged = NONE_JUDGED
    ) -> Analysis:
        for known, given, analysis in self.latest:
            if given is inputs and known == plan:
                return analysis
        analysis = self.__wrapped__(plan, inputs, earlier, judged)
        self.latest.append((plan, inputs, analysis))
        return analysis


@pytest.fixture(scope="session", autouse=True)
def _only_valid_plans() -> Iterator[None]:
    """Fail where a window shows a plan with a value outside its limits: making one checks nothing."""
    show = Session._show

    def show_checked(session: Session, plan: Plan, *, replaced: bool = False) -> None:
        checked(Plan, plan)
        show(session, plan, replaced=replaced)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "_show", show_checked)
        yield


@pytest.fixture(scope="session", autouse=True)
def _loaded_once() -> Iterator[None]:
    """Make the draws once for all windows, as words and tables are for all tests: they are slow to make.

    The caches with them, and the latest analyses, know results of pure functions by their inputs;
    `own_inputs` makes new ones.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model_inputs, "load_model_inputs", cache(model_inputs.load_model_inputs))
        patch.setattr(analysis_room, "analyse", Remembering(analysis_room.analyse))
        yield


@pytest.fixture
def own_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this test draws and empty caches of its own, and remember no analysis."""
    for room, name in ((model_inputs, "load_model_inputs"), (analysis_room, "analyse")):
        work = getattr(room, name)
        monkeypatch.setattr(room, name, getattr(work, "__wrapped__", work))


def opened(bot: QtBot, app_: QApplication, folder: Path) -> User:
    """Open a window that computes, with its settings and copies in a folder."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    answers = Answers()
    window = app.make_window(app_, settings, folder / "data", TODAY, answers)
    with bot.waitActive(window):
        window.show()
        window.activateWindow()
    app.compute_and_open(window)
    return User(bot, window, answers, folder)


def closed(*windows: Window) -> None:
    """Close and delete windows without a question."""
    for window in windows:
        window.session.stack.setClean()
        window.session.drafts.clear()
        window.close()
        window.deleteLater()
    QGuiApplication.clipboard().clear()  # else Qt may crash at exit, freeing what Python put there
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Open windows that compute, one after another, on the same folders."""
    made: list[Window] = []

    def opening() -> User:
        user = opened(qtbot, qapp, tmp_path)
        made.append(user.window)
        return user

    yield opening
    closed(*made)


@dataclass
class SameWindow:
    """The window of a module whose tests share it; made anew once a test has left it changed.

    Sheets are made anew for each test, but for the first, which shows another plan as in a new window; with
    `same_sheets` all are as the test before left them. What
    belongs to the window and not to the plan (settings, sizes, panels) is compared with what a new one has.
    """

    opener: Callable[[QtBot], User]
    user: User | None = None
    first: object = None

    def begin(self, bot: QtBot, *, same_sheets: bool) -> User:
        """Return a user before the sample, with nothing open, typed, copied or answered before."""
        user = self.user
        if user is not None:
            set_back(user, bot)
            if not same_sheets:
                renew_sheets(user.window)
            if window_state(user) == self.first:
                return user
            self.close()
        user = self.user = self.opener(bot)
        user.window.run_command("sample")
        self.first = window_state(user)
        return user

    def close(self) -> None:
        """Close and delete the window."""
        if self.user is not None:
            closed(self.user.window)
        self.user = None


def set_back(user: User, bot: QtBot) -> None:
    """Give up what is open or typed, and open the sample again."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    user.bot = bot
    with bot.waitActive(user.window):  # a test may have had a window of its own
        user.window.activateWindow()
    user.press("Esc")
    user.window.session.drafts.clear()
    user.window.session.stack.setClean()
    user.clipboard = ""
    user.answers.forget()
    user.window.run_command("sample")


def renew_sheets(window: Window) -> None:
    """Delete all sheets but the first: each is made anew when it is shown."""
    sheets = window._sheets
    for place in [place for place in sheets if place]:
        window.stack.removeWidget(sheets[place])
        sheets.pop(place).deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def window_state(user: User) -> object:
    """Return what a window has of its own, whatever plan is open: equal states work alike."""
    window, look = user.window, user.window.desk.look
    settings = {key: str(window.settings.value(key)) for key in window.settings.allKeys()}
    parts = (window.strip, window.explain, window.explain.chain, window.problems, user.sheet.inspector)
    others = sum(other.isVisible() for other in QApplication.topLevelWidgets())
    shut = tuple(part.isHidden() for part in parts)
    return settings, window.size(), look.mode, look.zoom, look.is_roomy, shut, others


@pytest.fixture(scope="module")
def _same_window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SameWindow]:
    shared = SameWindow(lambda bot: opened(bot, qapp, tmp_path_factory.mktemp("window")))
    yield shared
    shared.close()


def begun(request: pytest.FixtureRequest, bot: QtBot) -> User | None:
    """A user before the sample in the window of the test before, in a module marked `same_window`."""
    mark = request.node.get_closest_marker("same_window")
    if mark is None:
        return None
    shared: SameWindow = request.getfixturevalue("_same_window")
    return shared.begin(bot, same_sheets=mark.kwargs.get("same_sheets", False))


def in_own_window(request: pytest.FixtureRequest) -> User:
    """A user before the first page of a window of the test's own."""
    opener: Opener = request.getfixturevalue("open_window")
    return opener()


@pytest.fixture
def sampled(request: pytest.FixtureRequest, qtbot: QtBot) -> User:
    """A user before the sample plan."""
    user = begun(request, qtbot)
    if user is None:
        user = in_own_window(request)
        user.window.run_command("sample")
    return user


@pytest.fixture
def user(request: pytest.FixtureRequest, qtbot: QtBot) -> User:
    """A user before an empty plan."""
    made = begun(request, qtbot) or in_own_window(request)
    made.window.run_command("new")
    return made
