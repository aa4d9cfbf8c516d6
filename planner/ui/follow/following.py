"""The keys that go from a figure to its inputs and back; a toast says where one is."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from planner.plan import Plan
from planner.ui.charts.chart import Chart
from planner.ui.follow.trail import Trail, trail_of
from planner.ui.parts.links import FigureButton
from planner.ui.session import Session
from planner.ui.undo.toast import Toast
from planner.values import Figure

NO_FIGURE = "Select a computed figure first: Ctrl+[ then goes to each of its inputs."
NO_INPUTS = "No field of yours moves this figure. Ctrl+E says where it comes from."
NO_WAY_BACK = "Ctrl+[ on a figure goes to its inputs, and Ctrl+] back from there."


class _Origin(Struct, frozen=True):
    """Where the figure was: the place of its sheet, what had the keyboard, the cell or mark, and the plan."""

    place: int
    focused: QWidget | None
    cell: QPersistentModelIndex | None
    mark: int | None
    plan: Plan


class FigureFollower(QObject):
    """One trail at a time; another figure begins another."""

    def __init__(
        self, session: Session, toast: Toast, place: Callable[[], int], show: Callable[[int], object]
    ) -> None:
        """`place` is that of the current sheet, `show` shows a sheet by its place."""
        super().__init__(toast)
        self._session, self._toast, self._place, self._show = session, toast, place, show
        self._trail: Trail | None = None
        self._origin = _Origin(0, None, None, None, session.plan)

    def commands(self) -> dict[str, Callable[[], object]]:
        """The commands of the menu View, by key."""
        return {"to_inputs": self.go_on, "to_figure": self.go_back}

    def go_on(self) -> None:
        """Go to the first input of the selected figure, else to the next input of the trail."""
        selected = self._session.selection
        if isinstance(selected, Figure):
            self._begin(selected)
        if self._trail is None:
            self._session.status_message.emit(NO_FIGURE)
        elif not self._trail.inputs:
            self._session.status_message.emit(NO_INPUTS)
        else:
            self._trail = self._trail.step()
            self._session.jump(self._trail.path)
            text = self._trail.text(self._session.plan)
            self._toast.show_text(text, "Back", self.go_back)

    def go_back(self) -> None:
        """Go back to the figure that the trail began at."""
        if self._trail is None:
            self._session.status_message.emit(NO_WAY_BACK)
            return
        origin, figure, self._trail = self._origin, self._trail.figure, None
        self._toast.hide()
        self._show(origin.place)
        if origin.focused is not None and isValid(origin.focused):
            _give_back_keyboard(origin.focused, origin.cell)
            if not self._is_selected(figure):
                _choose_again(origin.focused, origin.mark, figure)
        if not self._is_selected(figure) and self._session.plan is origin.plan:
            self._session.select(figure)

    def _is_selected(self, figure: Figure) -> bool:
        """Whether the figure is selected, with its value in the plan of now."""
        selected = self._session.selection
        if self._session.plan is self._origin.plan:
            return selected == figure
        return isinstance(selected, Figure) and selected.name == figure.name and selected is not figure

    def _begin(self, figure: Figure) -> None:
        self._trail = trail_of(figure)
        focused = QApplication.focusWidget()
        cell, mark = None, None
        if isinstance(focused, QAbstractItemView):
            cell = QPersistentModelIndex(focused.currentIndex())
        elif isinstance(focused, Chart):
            mark = focused.chosen
        self._origin = _Origin(self._place(), focused, cell, mark, self._session.plan)


def _give_back_keyboard(focused: QWidget, cell: QPersistentModelIndex | None) -> None:
    if isinstance(focused, QAbstractItemView) and cell is not None and cell.isValid():
        focused.setCurrentIndex(focused.model().index(cell.row(), cell.column()))
    focused.setFocus()


def _choose_again(focused: QWidget, mark: int | None, figure: Figure) -> None:
    """Let what has the keyboard select its figure, which it does only where its cell or mark changes."""
    if isinstance(focused, Chart) and mark is not None:
        marks = focused.marks
        if mark < len(marks) and marks[mark].figure.name == figure.name:
            focused.pick(mark)
    elif isinstance(focused, FigureButton):
        focused.click()
    elif isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
        index = QPersistentModelIndex(focused.currentIndex())
        focused.selectionModel().clearCurrentIndex()
        focused.setCurrentIndex(focused.model().index(index.row(), index.column()))
