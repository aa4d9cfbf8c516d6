"""The next step in the window: its line, doing it, hiding it, and what was done in this session."""

from collections.abc import Callable
from itertools import islice

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from planner.next_step import Action, NextLine, SessionFacts, next_lines, turn_mark
from planner.plan import edits
from planner.plan.title import title
from planner.ui.change import Change
from planner.ui.grid.cell_table import CellTable
from planner.ui.session import Session

COUNTER = "Counter"


class NextStep(QObject):
    """`changed` when what was done in the window changes the lines; a plan's changes are the session's."""

    changed = Signal()

    def __init__(self, session: Session, choose: Callable[[], object]) -> None:
        """`choose` opens the list of offers to ask first."""
        super().__init__()
        self._session, self._choose = session, choose
        self._facts, self._hidden = SessionFacts(), frozenset[str]()
        self._first: NextLine | None = None
        session.changed.connect(self._follow)
        session.letter_copied.connect(self._note_copy)

    @property
    def facts(self) -> SessionFacts:
        """What was done in the window."""
        return self._facts

    def lines(self, most: int) -> tuple[NextLine, ...]:
        """Return the first lines that are true and not hidden."""
        plan, analysis = self._session.plan, self._session.analysis
        if analysis is None:
            return ()
        true = next_lines(plan, analysis, self._facts)
        shown = tuple(islice((line for line in true if line.key not in self._hidden), most))
        self._first = shown[0] if shown else None
        return shown

    def do(self) -> None:
        """Do what the first line says."""
        line, session = self._first, self._session
        if line is None:
            session.status_message.emit("Nothing to do next.")
            return
        if line.offer_id and line.action is Action.SHEET:
            self._ask_first(line.offer_id)
        match line.action:
            case Action.FIELD:
                self._go_to(line.target)
            case Action.COMMAND:
                session.command_requested.emit(line.target)
            case Action.SHEET:
                session.sheet_requested.emit(line.target)
            case Action.CHOOSE:
                self._choose()
            case Action.EDIT:
                if line.edit is not None:
                    session.apply(line.target, line.edit(session.plan))

    def _go_to(self, path: str) -> None:
        """Go to a field; where it is selected already, open its editor: going there would change nothing."""
        was_there = self._session.selection == path
        self._session.jump(path)
        table = QApplication.focusWidget()
        if was_there and isinstance(table, CellTable):
            table.open_editor()

    def hide(self) -> None:
        """Hide the first line until its sentence changes."""
        if self._first is not None:
            self._hidden |= {self._first.key}
            self.changed.emit()

    def note_sheet(self, sheet: str) -> None:
        """Note which sheet is shown: Counter shows the asks of the chosen offer, Letters its letter."""
        if sheet != self._facts.sheet:
            self._facts = replace(self._facts, sheet=sheet)
            self.changed.emit()
        self._note_look()

    def note_unsaved_work(self, when: str) -> None:
        """Note that unsaved work of a time was kept; empty: none is."""
        self._facts = replace(self._facts, unsaved_since=when)
        self.changed.emit()

    def _note_look(self) -> None:
        offer = self._session.plan.chosen_offer()
        if self._facts.sheet == COUNTER and offer is not None:
            looked_at = self._facts.looked_at | {self._mark(offer.id)}
            if looked_at != self._facts.looked_at:
                self._facts = replace(self._facts, looked_at=looked_at)
                self.changed.emit()

    def _note_copy(self, offer_id: str) -> None:
        self._facts = replace(self._facts, copied=self._facts.copied | {self._mark(offer_id)})
        self.changed.emit()

    def _follow(self, change: Change) -> None:
        if change.replaced:
            self._facts = SessionFacts(unsaved_since=self._facts.unsaved_since, sheet=self._facts.sheet)
            self._hidden = frozenset()  # the first sheet is shown next, whatever the plan before was seen on
        elif change.parts("rounds", "chosen", "offers"):
            self._note_look()

    def _mark(self, offer_id: str) -> str:
        return turn_mark(self._session.plan, offer_id)

    def _ask_first(self, offer_id: str) -> None:
        plan = self._session.plan
        first = plan.chosen_offer()
        if first is None or first.id != offer_id:
            step = f"Ask {title(plan, plan.offer(offer_id))} first"
            self._session.apply(step, edits.choose_offer(plan, offer_id))
