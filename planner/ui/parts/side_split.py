"""A sheet and its side panel, with a handle between them; in a narrow window the panel is a drawer."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from planner.ui.appearance.theme import scaled

NARROW = 1180  # px: below it a panel beside a table leaves the table too few columns


class SideSplit(QWidget):
    """Below `NARROW` the side lies over the main part, at the right, closed until it is shown; Esc closes.

    The side is shown and hidden by `setVisible`, in both cases.
    """

    def __init__(self, main: QWidget, side: QWidget, width: int) -> None:
        super().__init__()
        self._main, self._side, self._width = main, side, width
        self._was_shown = True  # beside the main part, before the window became narrow
        self.is_drawer = False
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.addWidget(main)
        self._put_beside()
        self.split.setStretchFactor(0, 1)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        side.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the side into a drawer or back as the width asks for, and keep a drawer at the edge."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(NARROW)
        if is_narrow and not self.is_drawer:
            self.is_drawer, self._was_shown = True, not self._side.isHidden()
            self._side.setParent(self)
            self._side.hide()
        elif not is_narrow and self.is_drawer:
            self.is_drawer = False
            self._put_beside()
            self._side.setVisible(self._was_shown)
        if self.is_drawer:
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the drawer when it opens; close it with Esc."""
        if self.is_drawer and watched is self._side:
            if event.type() is QEvent.Type.Show:
                self._place()
            elif isinstance(event, QKeyEvent) and self._is_leaving(event):
                self._side.hide()
                self._main.setFocus()
                return True
        return False

    def _is_leaving(self, event: QKeyEvent) -> bool:
        return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape

    def _put_beside(self) -> None:
        self.split.addWidget(self._side)
        between = self.split.sizes()[1:-1]
        self.split.setSizes([10_000, *between, scaled(self._width)])

    def _place(self) -> None:
        width = min(max(scaled(self._width), self._side.minimumWidth()), self.width())
        self._side.setGeometry(self.width() - width, 0, width, self.height())
        self._side.raise_()
