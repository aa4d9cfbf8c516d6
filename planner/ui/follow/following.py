"""The keys that go from a figure to its inputs and back; a toast says where one is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from planner.ui.follow.trail import Trail, trail_of
from planner.ui.session import Session
from planner.ui.undo.toast import Toast
from planner.values import Figure

NO_FIGURE = "Select a computed figure first: Ctrl+[ then goes to each of its inputs."
NO_INPUTS = "No field of yours moves this figure. Ctrl+E says where it comes from."
NO_WAY_BACK = "Ctrl+[ on a figure goes to its inputs, and Ctrl+] back from there."


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where the figure was: the place of its sheet, what had the keyboard, and the cell."""

    place: int
    focused: QWidget | None
    cell: QPersistentModelIndex | None


class FigureFollower(QObject):
    """One trail at a time; another figure begins another."""

    def __init__(
        self, session: Session, toast: Toast, place: Callable[[], int], show: Callable[[int], object]
    ) -> None:
        """`place` is that of the current sheet, `show` shows a sheet by its place."""
        super().__init__(toast)
        self._session, self._toast, self._place, self._show = session, toast, place, show
        self._trail: Trail | None = None
        self._origin = _Origin(0, None, None)

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
        origin, self._trail = self._origin, None
        self._toast.hide()
        self._show(origin.place)
        focused, cell = origin.focused, origin.cell
        if focused is None or not isValid(focused):
            return
        if isinstance(focused, QAbstractItemView) and cell is not None and cell.isValid():
            focused.setCurrentIndex(focused.model().index(cell.row(), cell.column()))
        focused.setFocus()

    def _begin(self, figure: Figure) -> None:
        self._trail = trail_of(figure)
        focused = QApplication.focusWidget()
        cell = None
        if isinstance(focused, QAbstractItemView):
            cell = QPersistentModelIndex(focused.currentIndex())
        self._origin = _Origin(self._place(), focused, cell)
