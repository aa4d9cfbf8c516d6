"""The walk-away, locked each time the sheet is opened: only the user sees it, and only on purpose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.sentences import break_even, cushion
from planner.ui.appearance.theme import GRID
from planner.ui.counter.packages.match import MatchPanel
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, note, sentence

LOCKED, OPEN = "Show the &walk-away", "Hide the &walk-away"
WHO = "Only you can see it. It is in nothing that goes to a recruiter."
UNKNOWN = "Fill in the present job or another offer: the walk-away is the worth of the best alternative."


class WalkAwayPanel(QWidget):
    """A button that opens the floor, the cushion, break-even of each component, and what matches another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._found: OfferAnalysis | None = None
        self._alternative = ""
        self.lock = QPushButton(LOCKED)
        self.lock.setCheckable(True)
        self.lock.setAccessibleDescription(WHO)
        self.lock.toggled.connect(self._turn)
        self.words, self.match = sentence(), MatchPanel(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading("Walk-away"))
        column.addWidget(note(WHO))
        column.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        column.addWidget(self.match)
        column.addStretch(1)
        self.close_lock()

    def show_offer(self, result: OfferAnalysis | None, alternative: str) -> None:
        """Take the walk-away of an offer; it is written only while the lock is open."""
        self._found, self._alternative = result, alternative
        self._turn(self.lock.isChecked())

    def close_lock(self) -> None:
        """Hide it again."""
        self.lock.setChecked(False)
        self._turn(is_open=False)

    def _turn(self, is_open: bool) -> None:
        self.lock.setText(OPEN if is_open else LOCKED)
        self.words.setText(self._told() if is_open else "")
        self.words.setVisible(is_open)
        if is_open and self._found is not None:
            self.match.show_offer(self._found.offer.id)
        else:
            self.match.hide()
        figure = self._found.figures.get("cushion") if self._found else None
        if is_open and figure is not None:
            self._session.select(figure)

    def _told(self) -> str:
        walk = self._found.walk_away if self._found else None
        if walk is None or self._found is None:
            return UNKNOWN
        asks = self._found.asks
        standing = {component: ask.standing for component, ask in asks.items()}
        lines = [
            break_even(component, value, standing.get(component))
            for component, value in walk.break_even.items()
        ]
        told = (cushion(walk, self._alternative), *lines)
        return "\n".join(one for one in told if one)
