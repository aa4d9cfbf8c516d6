"""A wash of colour over a field that undo changed, which fades once. Cells of tables flash by themselves."""

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QWidget

from planner.ui.appearance.look import Look

TIME = 600  # ms
STRENGTH = 0.3


class Flash(QWidget):
    """Lies over a widget, takes no clicks, and deletes itself at the end."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._colour = QColor(look.theme.amber)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(TIME)
        self._fade.setStartValue(STRENGTH)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(lambda _value: self.update())
        self._fade.finished.connect(self.deleteLater)
        self.show()
        self._fade.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wash as strong as it still is."""
        colour = QColor(self._colour)
        colour.setAlphaF(float(self._fade.currentValue() or 0.0))
        QPainter(self).fillRect(event.rect(), colour)
