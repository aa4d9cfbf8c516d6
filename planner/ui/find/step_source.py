"""The steps of undo by their names, newest first, as the command field lists them. No Qt."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from planner.plan import Plan
from planner.ui.find.entries import FindEntry, FindKind, Match, fold, rank
from planner.ui.plan_steps import StepMove
from planner.ui.undo.move_text import change_text

OPENED = "The plan as it was opened"
NOW = "now"


class NamedStep(Protocol):
    """A step of undo: its name, the plan before and after it, and the field it was typed in."""

    name: str
    before: Plan
    after: Plan
    where: str


class StepSource:
    """All steps. The target of an entry is the number of steps done in its state."""

    def __init__(self, steps: Sequence[NamedStep], done: int) -> None:
        self._steps, self._done = steps, done

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the steps whose names have all words, all steps for no word."""
        for index in range(len(self._steps), -1, -1):
            name = self._steps[index - 1].name if index else OPENED
            if rank(words, fold(name)) is not None:
                yield Match(0, FindEntry(self._kind(index), name, str(index), self._note(index)))

    def _kind(self, index: int) -> FindKind:
        return FindKind.DONE if index <= self._done else FindKind.UNDONE

    def _note(self, index: int) -> str:
        """Return what a step changed, and whether its state is that of the plan now."""
        parts = [NOW] if index == self._done else []
        if index:
            step = self._steps[index - 1]
            change = change_text(StepMove(step.name, step.before, step.after, undone=False, where=step.where))
            parts += [change] if change else []
        return " · ".join(parts)
