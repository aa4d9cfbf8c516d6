"""The line above the log: whose talk it is, and what to do with their answer."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from planner.plan import Offer, Plan
from planner.ui.appearance.theme import GRID
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import heading
from planner.ui.rounds.move_button import EDGE


class RoundsHead(QFrame):
    """`chosen(identity)`, and the ways in which an answer comes: `typed`, `pasted`, `read`."""

    chosen = Signal(str)
    typed = Signal()
    pasted = Signal()
    read = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.combo = OfferChoice(sheet, "Offer that is negotiated")
        self.combo.chosen.connect(self.chosen)
        label = heading("What was said &with")
        label.setBuddy(self.combo)
        self.answer = QPushButton("The&y answered…")
        self.answer.setToolTip("Type their answer, paste their reply, or read the workbook they sent back")
        menu = QMenu(self.answer)
        self.type_it = _action(menu, "&Type their figures", self.typed)
        self.paste_it = _action(menu, "&Paste their reply…\tCtrl+Alt+L", self.pasted)
        self.read_it = _action(menu, "&Read the workbook they sent back…\tCtrl+Alt+I", self.read)
        self.answer.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, GRID, EDGE, GRID)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addStretch(1)
        row.addWidget(self.answer)

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        self.combo.show_offers(plan, offer)


def _action(menu: QMenu, text: str, asked: SignalInstance) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(asked)
    menu.addAction(action)
    return action
