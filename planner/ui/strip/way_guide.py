"""The way to a letter in the window: beside the grid while a plan is new, closed for good by its cross."""

from PySide6.QtCore import QObject, QSettings, QTimer

from planner.next_step import Action, PlanFacts, WayStep, way_to_a_letter
from planner.ui.change import Change
from planner.ui.documents.settings import WAY_CLOSED, is_way_closed
from planner.ui.session import Session
from planner.ui.sheet import Sheet
from planner.ui.strip.next_step import NextStep
from planner.ui.strip.way_panel import WayPanel


class WayGuide(QObject):
    """Puts the list beside a sheet, and ticks it a moment after each change."""

    def __init__(self, session: Session, settings: QSettings, step: NextStep) -> None:
        super().__init__(session)
        self._session, self._settings, self._step = session, settings, step
        self._sheet: Sheet | None = None
        self.panel: WayPanel | None = None
        self._is_new = True
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._refresh)
        session.changed.connect(self._follow)
        step.changed.connect(self._pause.start)

    def attach(self, sheet: Sheet) -> None:
        """Show the list beside a sheet from now on, while the plan is new and the list was not closed."""
        self._sheet = sheet
        self._begin()

    def open(self) -> None:
        """Show the list, and let it come by itself again."""
        self._settings.remove(WAY_CLOSED)
        self._is_new = True
        self._show()

    def close(self) -> None:
        """Take the list away for good."""
        self._settings.setValue(WAY_CLOSED, "true")
        self._hide()

    def _steps(self) -> tuple[WayStep, ...]:
        session = self._session
        if session.analysis is None:
            return ()
        return way_to_a_letter(PlanFacts(session.plan, session.analysis, self._step.facts))

    def _follow(self, change: Change) -> None:
        if change.replaced or change.analysis_before is None:
            self._begin()
        elif self.panel is not None:
            self._pause.start()

    def _begin(self) -> None:
        """Begin with a plan: it is new while a step before the letter is not done."""
        steps = self._steps()
        self._is_new = not all(step.done for step in steps[:-1])
        if steps and self._is_new and not is_way_closed(self._settings):
            self._show()
        else:
            self._hide()

    def _show(self) -> None:
        if self._sheet is None:
            return
        if self.panel is None:
            self.panel = WayPanel()
            self.panel.followed.connect(self._go)
            self.panel.closed.connect(self.close)
            self._sheet.show_guide(self.panel)
        self._refresh()

    def _hide(self) -> None:
        if self.panel is not None and self._sheet is not None:
            self.panel = None
            self._sheet.show_guide(None)

    def _refresh(self) -> None:
        if self.panel is not None:
            self.panel.show_steps(self._steps())

    def _go(self, place: int) -> None:
        """Go where a step is done; without an offer, add one first."""
        step = self._steps()[place]
        if step.action is Action.SHEET:
            self._session.sheet_requested.emit(step.target)
        elif step.action is Action.COMMAND:
            self._session.command_requested.emit(step.target)
        elif step.target.startswith("offers.") and not self._session.plan.offers:
            self._session.command_requested.emit("add_offer")
        else:
            self._session.jump(step.target)
