"""What the recruiter may expect to be asked for, under the asks. Computed once the keys rest: it is slow."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from planner.plan import Plan
from planner.plan.title import title
from planner.share import redacted
from planner.share.proposing import known_in_words
from planner.ui.session import Session

LATER = 400  # ms after the last change: the plan is analysed once more, as this recruiter may know it
HELP = (
    "The model’s guess, worked out from what they may know alone: their offer, what you released to them, "
    "and the figures that both of you named."
)
TEXT = "The model’s guess at what {} expects you to ask, knowing only what you let them know: {}."


class KnownNote(QLabel):
    """Shows one offer at a time; hidden until it is computed, and where they would expect no ask."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("dim", "true")
        self.setWordWrap(True)
        self.setToolTip(HELP)
        self._session = session
        self._offer_id = ""
        self._plan: Plan | None = None  # the plan that is shown: the open one may have lost the offer since
        self._known: Plan | None = None
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._compute)
        self.hide()

    def show_offer(self, plan: Plan, offer_id: str) -> None:
        """Compute it later where what they may know has changed; else keep the line."""
        known = redacted(plan, offer_id)
        if known != self._known:
            self._offer_id, self._plan, self._known = offer_id, plan, known
            self.hide()
            self._later.start()

    def _compute(self) -> None:
        plan, analysis = self._plan, self._session.analysis
        if analysis is None or plan is None:
            return
        words = known_in_words(plan, analysis.model_inputs, self._offer_id)
        self.setText(TEXT.format(title(plan, plan.offer(self._offer_id)), words))
        self.setVisible(bool(words))
