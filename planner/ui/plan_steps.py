"""The steps of undo, each with the plan before and after it, and the stack of them."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.plan import Plan
from planner.ui.plain_text import step_name


class StepMove(Struct, frozen=True):
    """An undo or a redo of steps: the last one's name, the plan before and after the move, and its field.

    `where` is the path of the field that the step was typed in; empty where it was made otherwise. `leap`:
    how many steps were moved over.
    """

    name: str
    before: Plan
    after: Plan
    undone: bool
    where: str = ""
    leap: int = 1


ShowMove = Callable[[StepMove], None]
ShowPlan = Callable[[Plan], None]


class PlanStep(QUndoCommand):
    """One step of undo. It knows no view, so it cannot write into a wrong one."""

    def __init__(
        self, show: ShowPlan, move: ShowMove, text: str, plans: tuple[Plan, Plan], merge: str, where: str
    ) -> None:
        """`show` is called at the push, `move` at each undo and redo after it."""
        super().__init__(step_name(text))
        self.name, self.merge, self.where = " ".join(text.split()), merge, where
        self.before, self.after = plans
        self._show, self._move, self._pushed = show, move, False

    def undo(self) -> None:
        """Show the plan before."""
        self._move(StepMove(self.name, self.after, self.before, undone=True, where=self.where))

    def redo(self) -> None:
        """Show the plan after; the stack calls it at the push too."""
        if self._pushed:
            self._move(StepMove(self.name, self.before, self.after, undone=False, where=self.where))
        else:
            self._pushed = True
            self._show(self.after)


class PlanSteps(QObject):
    """The undo stack of a session's plan; `show` makes a plan the one of the session."""

    moved = Signal(object)  # StepMove: an undo or a redo, after the stack has moved

    def __init__(self, show: ShowPlan, stack: QUndoStack | None, parent: QObject) -> None:
        super().__init__(parent)
        self.stack = stack or QUndoStack(parent)
        self._show = show
        self._moves: list[StepMove] = []
        self._leaps = False  # whether several steps are undone at once, to show only the last plan
        self.is_followed = False  # whether an undo or a redo is being shown: no choice is a step then
        self.stack.indexChanged.connect(self._emit_move)

    def push(self, text: str, plans: tuple[Plan, Plan], merge: str, where: str) -> None:
        """Add a step between two plans and show the later one, or merge it into a step of that `merge`."""
        if not self._merge(plans[1], merge):
            self.stack.push(PlanStep(self._show, self._show_move, text, plans, merge, where))

    def go_to(self, index: int) -> None:
        """Undo or redo to the state after so many steps; 0 is the plan as it was opened. One analysis.

        A step that is gone is not gone to: a list of steps may be older than the latest edit.
        """
        if index == self.stack.index() or not 0 <= index <= self.stack.count():
            return
        self._leaps = True
        try:
            self.stack.setIndex(index)
        finally:
            self._leaps = False
        self._show(self._moves[-1].after)
        self._emit_move()

    def every(self) -> tuple[PlanStep, ...]:
        """Return the steps in their order, the undone ones too."""
        commands = (self.stack.command(index) for index in range(self.stack.count()))
        return tuple(command for command in commands if isinstance(command, PlanStep))

    def plans_of_last(self) -> tuple[Plan, ...]:
        """Return the plans after the step undone last and before the step done last, where there are such."""
        steps, index = self.every(), self.stack.index()
        return (
            *(step.after for step in steps[index : index + 1]),
            *(step.before for step in steps[max(index - 1, 0) : index]),
        )

    def close(self) -> None:
        """Drop the steps, and disconnect the stack: destroyed, it would signal into deleted views.

        A step that is garbage together with its stack may be freed twice: by Python first, then by the stack.
        """
        self.stack.cleanChanged.disconnect()
        self.stack.indexChanged.disconnect(self._emit_move)
        self.stack.clear()

    def _merge(self, plan: Plan, merge: str) -> bool:
        """Merge a plan into the last step; False where it must be a step of its own.

        `QUndoCommand.mergeWith` is not used: PySide never frees a command that Qt merges within `push`, and
        each would keep two plans and the session.
        """
        index = self.stack.index()
        if not merge or self.stack.isClean() or not 0 < index == self.stack.count():
            return False
        step = self.stack.command(index - 1)
        if not isinstance(step, PlanStep) or step.merge != merge:
            return False
        step.after = plan
        self._show(plan)
        return True

    def _show_move(self, move: StepMove) -> None:
        """Show the plan after an undo or a redo; of several at once only the last."""
        self._moves.append(move)
        if not self._leaps:
            self._show(move.after)

    def _emit_move(self) -> None:
        """Emit `moved` after the stack has moved: a receiver may commit another field."""
        if self._leaps or not self._moves:
            return
        moves, self._moves = self._moves, []
        last = moves[-1]
        where = last.where if len(moves) == 1 else ""
        self.is_followed = True
        try:
            self.moved.emit(StepMove(last.name, moves[0].before, last.after, last.undone, where, len(moves)))
        finally:
            self.is_followed = False
