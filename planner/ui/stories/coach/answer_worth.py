"""What an answer to the open question is worth at most in the asks of the chosen offer.

Computed when the keys rest, in steps between the events of the window; the next key cancels it.
"""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from planner.analysis import Analysis
from planner.plan.fields.terms import Component
from planner.ui.judging import Slices
from planner.values import Unit, shown

REST = 400
"""ms after the last key."""


class AskedWorth(Struct, frozen=True):
    """A question by what its worth depends on."""

    analysis: Analysis
    offer_id: str
    story_id: str
    points: float


class AnswerWorth(QObject):
    """`known(text)`: by how much each ask would open higher, once its answer earns all and is released."""

    known = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: AskedWorth | None = None
        self._is_known = False
        self.text = ""
        self.slices = Slices(self._compute, self)
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.rest.timeout.connect(self.slices.start)

    def ask(self, asked: AskedWorth | None) -> None:
        """Compute it soon; at once known where nothing that it depends on changed. None: cancel."""
        self.slices.stop()
        if asked is None or asked != self._asked:
            self.text = ""
            self._asked = asked
            self._is_known = False
        if asked is None or self._is_known:
            self.rest.stop()
        else:
            self.rest.start()

    def _compute(self) -> Iterator[None]:
        asked, moved = self._asked, []
        if asked is None:
            return
        for change in asked.analysis.answer_steps(asked.offer_id, asked.story_id, asked.points):
            if change is not None:
                moved.append(change)
            yield
        self._is_known = True
        self.text = worth_text(moved)
        self.known.emit(self.text)


def worth_text(moved: list[tuple[Component, float]]) -> str:
    """Return by how much asks open higher; empty where none does."""
    return ", ".join(
        f"{component.noun} +{shown(amount, Unit.MONEY)}" for component, amount in moved if amount > 0
    )
