"""Which components the packages may move: a list box for each, free, as offered or as proposed."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.plan import Counter
from planner.plan.fields.terms import Component, Hold
from planner.ui.appearance.theme import GRID
from planner.ui.parts.flat_combo import FlatCombo

FREE = "free"
WORDS: Mapping[Hold | None, str] = {
    None: FREE,
    Hold.AS_OFFERED: "leave as offered",
    Hold.AS_PROPOSED: "lock as proposed",
}
WHY = "Free: packages may move it. Leave as offered: nothing is asked. Lock: it stays at your proposal."


class HoldCombo(FlatCombo):
    """A list box that the wheel leaves alone: it scrolls the sheet."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the sheet scroll."""
        event.ignore()


class Holds(QWidget):
    """`held(component, hold)` when the user holds a component, or with None frees it."""

    held = Signal(Component, object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[Component, HoldCombo] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for component in Component:
            label = QLabel(component.label)
            label.setProperty("dim", "true")
            row.addWidget(label)
            row.addWidget(self._box(component))
            row.addSpacing(GRID)
        row.addStretch(1)

    def show_holds(self, counter: Counter) -> None:
        """Show how each component is held."""
        for component, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(list(WORDS).index(counter.hold(component)))

    def _box(self, component: Component) -> HoldCombo:
        box = HoldCombo()
        for hold, text in WORDS.items():
            box.addItem(text, hold)
        box.setAccessibleName(f"What packages do with {component.noun}")
        box.setToolTip(WHY)
        box.currentIndexChanged.connect(lambda place: self.held.emit(component, list(WORDS)[place]))
        self.boxes[component] = box
        return box
