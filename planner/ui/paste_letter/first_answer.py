"""“First answer with these”: the openings that the taken fields come to, computed once the keyboard rests."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.ask.sentences import amount
from planner.intake.letters.review.accepting import accept
from planner.intake.letters.review.review import Review
from planner.plan import PRESENT_ID
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import plain
from planner.ui.session import Session

REST = 350  # ms without a change before it is computed
SHOWN = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
NO_BASE = "none yet: without a base salary there is no ask"
INCOMPLETE = "none yet: fill what is asked first"


class FirstAnswer(QWidget):
    """Shows the openings of the offer that a review would add or update."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._review: Review | None = None
        self._into = ""
        self.figures = QLabel()
        self.figures.setTextFormat(Qt.TextFormat.RichText)
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._compute)
        label = plain("First answer with these")
        label.setProperty("dim", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.addWidget(label)
        row.addWidget(self.figures, 1)

    @property
    def is_working(self) -> bool:
        """Whether the figures of the newest review are still to come."""
        return self._rest.isActive()

    def show_review(self, review: Review | None, into: str) -> None:
        """Compute the openings of a review later; none for a text without an offer."""
        self._review, self._into = review, into
        self.figures.setText("")
        self.setVisible(review is not None and bool(review.taken_count()))
        self._rest.start()

    def _compute(self) -> None:
        if self._review is None:
            return
        accepted = accept(self._session.plan, self._review, self._into, self._session.today)
        analysis = self._session.computed(accepted.plan)
        offer_id = accepted.offer_id if accepted.offer_id != PRESENT_ID else ""
        if analysis is None or not offer_id:
            self._say("")
            return
        result = analysis.offers[offer_id]
        asks, asked = result.asks, result.asked.amounts
        parts = [
            f"<b>{amount(part, asked[part])}</b> {part.noun}"
            for part in SHOWN
            if part in asks and part in asked
        ]
        none_yet = NO_BASE if accepted.plan.offer(offer_id).base is None else INCOMPLETE
        self._say(", ".join(parts) if parts else "nothing more to ask for" if asks else none_yet)

    def _say(self, text: str) -> None:
        self.setVisible(bool(text))
        self.figures.setText(text)
        self.figures.setAccessibleName(
            f"First answer with these: {text.replace('<b>', '').replace('</b>', '')}"
        )
