"""What every sheet of the window is: a widget that hears changes, but draws only while it is seen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.ui.change import Change
from planner.ui.desk import Desk


class Sheet(QWidget):
    """Base of all sheets. While hidden it only notes the change; the next showing draws the latest state.

    A sheet overrides `show_change`, `tell` where something is selected, and `reveal` where it has fields.
    """

    menu_texts: Mapping[str, str] = {}  # texts of menu commands that mean another thing here, by key
    summary_changed = Signal(str)  # what the status line says of the selection: “Sum 585,000”

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.session, self.look = desk, desk.session, desk.look
        self.commands: dict[str, Callable[[], object]] = {}  # of the menus, by key; see `actions`
        self._pending_change: Change | None = None
        self._drawn = False
        self.session.changed.connect(self._receive_change)

    def show_change(self, change: Change) -> None:
        """Draw what a change changed. The first call has the same plan before and after."""
        raise NotImplementedError

    def reveal(self, path: str) -> bool:
        """Select the field at a plan path and take the keyboard; False if it is not on this sheet."""
        del path
        return False

    def explain_selection(self) -> None:
        """Let the explain bar speak of what is selected here; of nothing, where nothing is."""
        self.session.select(None)

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes round within the sheet."""
        return (self,)

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was missed while hidden."""
        super().showEvent(event)
        if not self._drawn:
            self._drawn = True
            plan, analysis = self.session.plan, self.session.analysis
            self.show_change(Change(plan, plan, None, analysis, replaced=True))
        elif self._pending_change is not None:
            missed, self._pending_change = self._pending_change, None
            self.show_change(missed)

    def _receive_change(self, change: Change) -> None:
        if self.isVisible():
            self.show_change(change)
        elif self._drawn:
            earlier = self._pending_change or change
            self._pending_change = Change(
                earlier.before,
                change.plan,
                earlier.analysis_before,
                change.analysis,
                earlier.replaced or change.replaced,
            )
