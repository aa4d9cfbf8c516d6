"""The steps of undo: each holds the plan before and after it, and says what its undo or redo changed."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtGui import QUndoCommand

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
