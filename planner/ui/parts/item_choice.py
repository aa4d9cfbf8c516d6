"""A list box whose lines stand for things with identities."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QIcon

from planner.ui.parts.flat_combo import FlatCombo


class ItemChoice(FlatCombo):
    """`chosen(identity)` when the user takes a line."""

    chosen = Signal(str)

    def __init__(self, name: str, letters: int) -> None:
        """`name` is for who cannot see it; it is as wide as so many letters."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumContentsLength(letters)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def show_items(self, items: Iterable[tuple[str, str, QIcon | None]], chosen: str) -> None:
        """Show identities with their names and pictures, one of them chosen; none where it is not there."""
        with QSignalBlocker(self):
            self.clear()
            for identity, name, picture in items:
                self.addItem(picture or QIcon(), name, identity)
            self.setCurrentIndex(self.findData(chosen))
