"""The button that fills a field with the words that are selected in the letter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from planner.plan import Offer
from planner.plan.registry import fields
from planner.plan.schema.about import Editor

USUAL = ("company", "title", "base", "bonus_target", "valuation", "deadline", "start", "state", "metro")


class FieldMenuButton(QPushButton):
    """`chosen(key)` of a row of the review. Its menu opens by a click or Space, and is no step itself."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("A &field…")
        self.setAccessibleName("Fill a field with the selected words")
        self.setAutoDefault(False)
        self.fields = QMenu(self)
        more = QMenu("More fields", self.fields)
        for key, label in _fields():
            usual = key in USUAL or "." in key or key == "posted"
            action = (self.fields if usual else more).addAction(label)
            action.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(key))
        self.fields.addMenu(more)
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu below the button."""
        self.fields.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _fields() -> list[tuple[str, str]]:
    """Return the rows that selected words can fill."""
    specs = [spec for spec in fields(Offer, Editor.GRID) if spec.key not in ("grants", "sign_on", "note")]
    items = [("grants.0", "Equity grant"), ("grants.0.vesting", "Vesting"), ("sign_on.0", "Sign-on")]
    items += [("sign_on.0.payback", "Pay back if you leave"), ("posted", "Posted range")]
    return (
        [(spec.key, spec.about.label) for spec in specs if spec.key in USUAL]
        + items
        + [(spec.key, spec.about.label) for spec in specs if spec.key not in USUAL]
    )
