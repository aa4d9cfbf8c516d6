"""The line above Counter: whom it is for, and the button that proposes every opening."""

from PySide6.QtCore import QPointF, QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.ui.theme import GRID

KEYED = 9
PAGES = ("Ask", "Words")
ASK, WORDS = range(len(PAGES))


class OfferCombo(QComboBox):
    """A flat list box with its arrow in the second colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet("QComboBox::drop-down { border: none; width: 20px; }")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet leaves out."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.5))
        tip = QPointF(self.width() - 12, self.height() / 2 + 2)
        painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])


class OfferPicker(QFrame):
    """`chosen(identity)` by the list or Alt+1 to Alt+9; `all_openings` by its button; `turned(page)`."""

    chosen = Signal(str)
    all_openings = Signal()
    turned = Signal(int)

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.combo = OfferCombo()
        self.combo.setAccessibleName("Offer that this counter is for")
        self.combo.setToolTip("Alt+1 to Alt+9 choose an offer by its place")
        self.combo.setMinimumContentsLength(24)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.activated.connect(lambda place: self.chosen.emit(self.combo.itemData(place)))
        self.note = QLabel()
        self.note.setProperty("dim", "true")
        self.openings = QPushButton("&Use all openings")
        self.openings.clicked.connect(self.all_openings)
        self.pages = QTabBar()
        for page in PAGES:
            self.pages.addTab(page)
        self.pages.setAccessibleName("Pages of Counter")
        self.pages.setDrawBase(False)
        self.pages.setExpanding(False)
        self.pages.setUsesScrollButtons(False)
        self.pages.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.pages.currentChanged.connect(self.turned)
        label = QLabel("Counter &to")
        label.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        for part in (label, self.combo, self.pages, self.note):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.openings)
        for number in range(1, KEYED + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), sheet)
            keys.activated.connect(lambda place=number - 1: self._choose_place(place))

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        offers = [one for one in plan.offers if not one.hidden or one.id == offer.id]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for one in offers:
                self.combo.addItem(title(plan, one), one.id)
            self.combo.setCurrentIndex([one.id for one in offers].index(offer.id))
        same = offer.currency == plan.currency
        self.note.setText("" if same else f"Amounts in {offer.currency}, as this recruiter pays.")

    def _choose_place(self, place: int) -> None:
        if place < self.combo.count():
            self.chosen.emit(self.combo.itemData(place))
