"""The walk-away, and what would match another offer; locked each time the sheet is opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.sentences import break_even, cushion, fall_back_text, matched
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.lock_heading import LockHeading
from planner.ui.parts.panel_parts import note, sentence

LETTERS = 24


class MatchPanel(QWidget):
    """A list of the others, the best of them first chosen; its sentence is computed when it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._offer_id = self._other = ""
        self.combo = ItemChoice("Offer that this one is to match", LETTERS)
        self.combo.chosen.connect(self._choose)
        self.text = sentence()
        label, row, column = QLabel("&Match"), QHBoxLayout(), QVBoxLayout(self)
        label.setBuddy(self.combo)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.text)

    def show_offer(self, offer_id: str) -> None:
        """Show what would make this offer match another; hide where there is no other."""
        if offer_id != self._offer_id:
            self._offer_id, self._other = offer_id, ""
        plan, analysis = self._session.plan, self._session.analysis
        others = analysis.matches.get(offer_id) if analysis else None
        packaging = analysis.packages.get(offer_id) if analysis else None
        if not others or packaging is None:
            self.hide()
            return
        other = self._other if self._other in others else packaging.match_to
        names = {offer: title(plan, plan.offer(offer)) for offer in others}
        self.combo.show_items(((offer, name, None) for offer, name in names.items()), other)
        is_above = analysis is not None and analysis.is_above(offer_id, other)
        self.text.setText(matched(names[other], others[other], is_above=is_above))
        self.show()

    def _choose(self, other: str) -> None:
        self._other = other
        self.show_offer(self._offer_id)


LOCKED, OPEN = "Show the &walk-away", "Hide the &walk-away"
WHO = (
    "Only you can see it, and it never leaves: it is in no letter, workbook or PDF for a recruiter. "
    "It is locked again each time you leave this page."
)
HIDDEN = "This offer is hidden: it is compared once you show it."
UNMENDED = "No worth yet to compare it with: mend the entries of this offer, on the sheet Offers."
UNKNOWN = "Fill in the base salary of this offer: the walk-away is compared with its worth."


class WalkAwayPanel(QWidget):
    """A button that opens the floor, the cushion, break-even of each component, and what matches another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._result: OfferAnalysis | None = None
        self._alternative = ""
        self.lock = QPushButton(LOCKED)
        self.lock.setCheckable(True)
        self.lock.setAccessibleDescription(WHO)
        self.lock.toggled.connect(self._turn)
        self.text, self.match = sentence(), MatchPanel(desk)
        self.assumed = note("")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(LockHeading(desk.look, "Walk-away"))
        column.addWidget(note(WHO))
        column.addWidget(self.assumed)
        column.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        column.addWidget(self.match)
        column.addStretch(1)
        self.close_lock()

    def show_offer(self, result: OfferAnalysis | None, alternative: str) -> None:
        """Take the walk-away of an offer; it is written only while the lock is open."""
        self._result, self._alternative = result, alternative
        assumed = fall_back_text(result.walk_away) if result and result.walk_away else ""
        self.assumed.setText(assumed)
        self.assumed.setVisible(bool(assumed))
        self._turn(self.lock.isChecked())

    def close_lock(self) -> None:
        """Hide it again."""
        self.lock.setChecked(False)
        self._turn(is_open=False)

    def _turn(self, is_open: bool) -> None:
        self.lock.setText(OPEN if is_open else LOCKED)
        self.text.setText(self._text() if is_open else "")
        self.text.setVisible(is_open)
        if is_open and self._result is not None:
            self.match.show_offer(self._result.offer.id)
        else:
            self.match.hide()
        figure = self._result.figures.get("cushion") if self._result else None
        if is_open and figure is not None:
            self._session.select(figure)

    def _text(self) -> str:
        walk = self._result.walk_away if self._result else None
        if walk is None or self._result is None:
            return _why_none(self._result)
        asks = self._result.asks
        standing_amounts = {component: ask.standing for component, ask in asks.items()}
        lines = [
            break_even(component, value, standing_amounts.get(component), is_above=walk.cushion >= 0)
            for component, value in walk.break_even.items()
        ]
        parts = (cushion(walk, self._alternative), *lines)
        return "\n".join(part for part in parts if part)


def _why_none(result: OfferAnalysis | None) -> str:
    """Say why an offer has no walk-away."""
    if result is not None and result.offer.hidden:
        return HIDDEN
    return UNKNOWN if result is None or result.offer.base is None else UNMENDED
