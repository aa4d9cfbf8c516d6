"""How long Offers takes to show an entry, among a few and among 200 of them. Paints without a screen."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from build.benchmarks.first_paint import bare_table
from build.benchmarks.measure import Measure
from build.benchmarks.plans import FEW, MANY, TODAY, plan_of, with_replies
from planner.app import compute_and_open, make_window
from planner.ui.appearance.theme import ROW
from planner.ui.documents.dialogs import QtDialogs
from planner.ui.frame.window import Window
from planner.ui.offers.sheet import OffersSheet


def measures() -> Iterator[Measure]:
    """One entry among a few offers; then scrolling, entries and undo among many."""
    with opened(FEW) as few:
        yield Measure(
            name="An entry to the painted Offers",
            ours=few.type_base,
            yardstick=few.bare.enter,
            milliseconds=100,
            runs=25,
        )
        with opened(MANY) as many:
            yield Measure(
                name=f"Scroll, edit, undo: {MANY} offers over {FEW}",
                ours=many.scroll_edit_undo,
                yardstick=few.scroll_edit_undo,
                limit=1.5,
                runs=15,
            )


@contextmanager
def opened(offers: int) -> Iterator["User"]:
    """Open the window on the Offers sheet, all its folds open, and close it in the end without a question."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory(prefix="counterpoint benchmark ") as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(app, settings, Path(folder), TODAY, QtDialogs())
        compute_and_open(window)
        window.resize(1280, 800)
        window.session.replace(plan_of(offers))
        window.show()
        window.show_sheet(0)
        yield User(window)
        window.session.stack.setClean()
        window.close()


class Paints(QObject):
    """Counts how often a widget was painted; of a window, how often what had changed in it was."""

    def __init__(self, watched: QObject, kind: QEvent.Type = QEvent.Type.Paint) -> None:
        super().__init__(watched)
        self.count, self._kind = 0, kind
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count, and let it pass."""
        self.count += event.type() is self._kind
        return False


class BareTable:
    """A window of the same size with a table of texts: what Qt takes to paint it after an entry."""

    def __init__(self) -> None:
        self._window, self._table = QMainWindow(), bare_table()
        self._window.setCentralWidget(self._table)
        self._window.resize(1280, 800)
        self._window.show()
        self._paints, self._numbers = Paints(self._window, QEvent.Type.UpdateRequest), count()
        QTest.qWait(0)

    def enter(self) -> None:
        """Put a text into a cell and paint all that is seen."""
        item, before = self._table.item(0, 0), self._paints.count
        assert item is not None
        item.setText(str(next(self._numbers)))
        self._table.viewport().update()
        while self._paints.count == before:
            QTest.qWait(0)


class User:
    """Works in the column in the middle of the view, and waits each time until the cells are painted."""

    def __init__(self, window: Window) -> None:
        assert isinstance(window.sheet, OffersSheet)
        self.window, self.model, self.view = window, window.sheet.model, window.sheet.view
        self.paints, self._dollars, self._away = Paints(self.view.viewport()), count(200_000, 500), False
        self.whole, self.bare = Paints(window, QEvent.Type.UpdateRequest), BareTable()
        self.view.fold(set())
        self.repaint_all()

    def painted(self, work: Callable[[], object], paints: Paints | None = None) -> None:
        """Do a thing and wait until the cells, or something else, are painted."""
        paints = paints or self.paints
        before = paints.count
        work()
        while paints.count == before:
            QTest.qWait(0)

    def repaint_all(self) -> None:
        """Paint every cell that is seen."""
        self.painted(self.view.viewport().update)

    def type_base(self) -> None:
        """Commit a base that was never there before."""
        middle = self.view.columnAt(self.view.viewport().width() // 2)
        index = self.model.index_of(f"offers.{self.model.item_at(middle)}.base")
        self.painted(lambda: self.model.setData(index, str(next(self._dollars))))

    def go_to(self, place: int) -> None:
        """Turn to another sheet, where three replies to the first offer are logged."""
        session = self.window.session
        self._first = session.plan.offers[0].id
        if not session.plan.rounds:
            session.apply("Log", with_replies(session.plan, self._first))
        self.window.show_sheet(place)
        self.repaint_sheet()

    def enter_base(self) -> None:
        """Enter a base that was never there before into the first offer; wait for the sheet that is shown."""
        path, typed = f"offers.{self._first}.base", str(next(self._dollars))
        self.painted(lambda: self.window.session.enter("Type", path, typed), self.whole)

    def repaint_sheet(self) -> None:
        """Paint all that is seen of the sheet that is shown."""
        shown = self.window.sheet
        assert shown is not None
        self.painted(
            lambda: [widget.update() for widget in (shown, *shown.findChildren(QWidget))], self.whole
        )

    def scroll(self) -> None:
        """Scroll to the middle of the offers and some rows down, or back."""
        self._away = not self._away
        across, down = self.view.horizontalScrollBar(), self.view.verticalScrollBar()
        across.setValue(across.maximum() // 2 * self._away)
        down.setValue(5 * ROW * self._away)

    def scroll_edit_undo(self) -> None:
        """Scroll, type a base and take it back."""
        self.painted(self.scroll)
        self.type_base()
        self.painted(self.window.session.stack.undo)
