"""Copies a chart as a picture: by Ctrl+C where the chart has the keyboard, and from its menu."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from planner.ui.appearance.look import Look

COPY = "Copy as a picture"
COPY_FIGURES = "Copy the figures as a table"
SHARP = 2
"""Pixels of a copied picture for each on the screen, so that a document can print it."""
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class Copying(QObject):
    """Belongs to a chart; `paint` draws it without what only the screen needs, as large as `size`."""

    def __init__(
        self,
        chart: QWidget,
        look: Look,
        paint: Callable[[QPainter], None],
        size: Callable[[], QSize] | None = None,
        figures: Callable[[], str] | None = None,
    ) -> None:
        """`figures`: the marks as lines of a table, for a second command of the menu."""
        super().__init__(chart)
        self._chart, self._look, self._paint = chart, look, paint
        self._size = size or chart.size
        copy = QAction(f"{COPY}\tCtrl+C", chart)
        copy.triggered.connect(self.copy)
        chart.addAction(copy)
        if figures is not None:
            table = QAction(COPY_FIGURES, chart)
            table.triggered.connect(lambda: QGuiApplication.clipboard().setText(figures()))
            chart.addAction(table)
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(self._show_menu)
        chart.installEventFilter(self)

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self._chart)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._chart.actions())
        menu.popup(self._chart.mapToGlobal(point))

    def copy(self) -> None:
        """Put a picture of the chart on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def picture(self) -> QImage:
        """Return a picture of the chart."""
        picture = QImage(self._size() * SHARP, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(SHARP)
        picture.fill(QColor(self._look.theme.background))
        painter = QPainter(picture)
        self._paint(painter)
        painter.end()
        return picture

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Ctrl+C before the menu's command, which is for cells, gets it."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if not event.matches(QKeySequence.StandardKey.Copy):
            return False
        if event.type() is QEvent.Type.KeyPress:
            self.copy()
        event.accept()
        return True
