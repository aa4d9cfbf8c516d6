"""Offers by their colours in the charts: a legend to tick them in, and a list to choose from."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from planner.compare.chart_offers import MOST, eligible
from planner.compare.chart_values import Party
from planner.plan import Plan
from planner.plan.title import title
from planner.ui.appearance.look import Look
from planner.ui.appearance.swatch import paint_swatch
from planner.ui.appearance.theme import GRID
from planner.ui.charts.ink import Ink
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.flow import Flow
from planner.ui.parts.panel_parts import allow
from planner.ui.plain_text import without_keys
from planner.values import Certainty
from planner.values.sentence import stopped

LONGEST = 28
SWATCH = QSize(12, 12)
Keys = tuple[tuple[Certainty, str], ...]
KEYS: Keys = (
    (Certainty.GUARANTEED, "Guaranteed"),
    (Certainty.TARGET, "Target"),
    (Certainty.PAPER, "Paper"),
    (Certainty.ASSUMPTION, "Refreshers, not guaranteed"),
)
KEY_TEXT = "Guaranteed is drawn full, target pale, paper hatched, refreshers apart, hatched the other way"


class Legend(QWidget):
    """A check box for each offer with its mark; at most six are checked."""

    toggled = Signal(str, bool)  # identity of an offer, and whether it shall be seen

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._flow = Flow(self)
        self._boxes: dict[str, QCheckBox] = {}
        self._key = CertaintyKey(look)
        self._flow.addWidget(self._key)  # before it may be shown: alone it would be a window

    def show_key(self, *, needed: bool) -> None:
        """Show how certainties are drawn, or not, where nothing is drawn by them."""
        self._key.setVisible(needed)

    def show_parties(self, plan: Plan, shown: tuple[Party, ...]) -> None:
        """Show the offers of a plan, those in the charts ticked."""
        offers = eligible(plan)
        if tuple(self._boxes) != tuple(offer.id for offer in offers):
            self._fill([offer.id for offer in offers])
        seen = {party.id: party for party in shown}
        places = {offer.id: place for place, offer in enumerate(plan.offers)}
        full = sum(party.place is not None for party in shown) >= MOST
        for offer in offers:
            box, name = self._boxes[offer.id], title(plan, offer)
            party = seen.get(offer.id)
            with QSignalBlocker(box):
                box.setChecked(party is not None)
            box.setText(without_keys(name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"))
            box.setAccessibleName(f"Compare {name}")
            box.setIcon(swatch(self._look, self, party or Party(offer.id, name, places.get(offer.id))))
            locked = full and party is None and offer.id != plan.present.id
            allow(box, stopped(f"Six offers fit in a chart. Untick one to see {name}"), name, on=not locked)

    def _fill(self, offer_ids: list[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self._key:
                old.deleteLater()
        self._boxes = {}
        for offer_id in offer_ids:
            box = QCheckBox()
            box.setIconSize(SWATCH)
            box.toggled.connect(lambda on, offer_id=offer_id: self.toggled.emit(offer_id, on))
            self._boxes[offer_id] = box
            self._flow.addWidget(box)
        self._flow.addWidget(self._key)


def swatch(look: Look, widget: QWidget, party: Party | None) -> QIcon:
    """Return the square of an offer; empty for one that is not in the charts."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    if party is not None:
        painter = QPainter(picture)
        square = QRectF(0, 0, SWATCH.width(), SWATCH.height())
        if party.place is None:
            painter.fillRect(square, Ink(look.theme, widget.font()).colour(party))
        else:
            paint_swatch(painter, square, party.place)
        painter.end()
    return QIcon(picture)


class CertaintyKey(QLabel):
    """How the certainties are drawn, in a colour of no offer."""

    def __init__(self, look: Look, keys: Keys = KEYS, text: str = KEY_TEXT) -> None:
        super().__init__()
        self._look, self._keys = look, keys
        self.setProperty("dim", "true")
        self.setAccessibleName(text)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        ink = Ink(self._look.theme, self.font())
        return QSize(int(sum(ink.width(text) + 28 for _, text in self._keys)) + 8, 20)

    def paintEvent(self, event: object) -> None:
        """Draw a swatch and a word for each."""
        del event
        painter, ink, x = QPainter(self), Ink(self._look.theme, self.font()), 0.5
        nobody = Party("", "", None)
        for certainty, text in self._keys:
            painter.setPen(QPen(ink.colour(nobody), 1))
            painter.setBrush(ink.fill(nobody, certainty))
            painter.drawRect(QRectF(x, self.height() / 2 - 5.5, 11, 11))
            width = ink.width(text) + 2
            ink.write(painter, QRectF(x + 16, 0, width, self.height()), text, small=True, dim=True)
            x += width + 28


LETTERS = 20


class PartyPicker(QWidget):
    """`chosen(identity)` when the user takes another offer."""

    chosen = Signal(str)

    def __init__(self, look: Look, label: str, name: str) -> None:
        super().__init__()
        self._look = look
        self.combo = ItemChoice(name, LETTERS)
        self.combo.chosen.connect(self.chosen)
        text = QLabel(label)
        text.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(text)
        row.addWidget(self.combo)
        row.addStretch(1)

    def show_parties(self, parties: tuple[Party, ...], chosen: Party | None) -> None:
        """Show the offers to choose from, one of them chosen."""
        taken = "" if chosen is None else chosen.id
        pictures = {
            party.id: swatch(self._look, self, chosen if party.id == taken else None) for party in parties
        }
        self.combo.show_items(((party.id, party.name, pictures[party.id]) for party in parties), taken)
