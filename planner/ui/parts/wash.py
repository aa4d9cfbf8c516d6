"""A wash of colour over a widget that fades once: over a field that changed, and over a panel that opens."""

from PySide6.QtCore import QEvent, QObject, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import OVERLAY_RADIUS, Theme

FLASH, FADE = 600, 120  # ms
STRENGTH = 0.3  # of a flash
COVERED = 0.75  # of a panel that opens: readable even where the window is busy before it has faded in


class Wash(QWidget):
    """Lies over a widget, takes no clicks, and deletes itself at the end."""

    def __init__(self, over: QWidget, colour: str, *, strength: float, time: int, radius: int = 0) -> None:
        super().__init__(over)
        self._colour, self._radius = QColor(colour), radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.fade = QVariantAnimation(self)
        self.fade.setDuration(time)
        self.fade.setStartValue(strength)
        self.fade.setEndValue(0.0)
        self.fade.valueChanged.connect(self._repaint)
        self.fade.finished.connect(self.deleteLater)
        self.show()
        self.fade.start()

    def _repaint(self, _strength: float) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wash as strong as it still is."""
        del event
        colour, painter = QColor(self._colour), QPainter(self)
        colour.setAlphaF(float(self.fade.currentValue() or 0.0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(self.rect(), self._radius, self._radius)


class FadingIn(QObject):
    """Fades a panel in each time that it is opened; with the sheet that it is on it is shown at once."""

    def __init__(self, panel: QWidget, look: Look) -> None:
        super().__init__(panel)
        self._panel, self._look = panel, look
        self._was_shut = panel.isHidden()
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin as soon as a panel that was shut is shown, unless the user wants little motion."""
        if watched is not self._panel:
            return False
        if event.type() is QEvent.Type.HideToParent:
            self._was_shut = True
        elif event.type() is QEvent.Type.ShowToParent and self._was_shut:
            self._was_shut = False
            if self._panel.isVisible() and self._look.has_motion:
                ground, radius = _ground(self._panel, self._look.theme)
                Wash(self._panel, ground, strength=COVERED, time=FADE, radius=radius)
        elif event.type() is QEvent.Type.Resize:  # some find their place once they are shown
            for wash in self._panel.findChildren(Wash, options=Qt.FindChildOption.FindDirectChildrenOnly):
                wash.setGeometry(self._panel.rect())
        return False


def flash(widget: QWidget, look: Look) -> None:
    """Show that a field changed."""
    Wash(widget, look.theme.amber, strength=STRENGTH, time=FLASH)


def _ground(panel: QWidget, theme: Theme) -> tuple[str, int]:
    """Return the colour that the style sheet paints a panel with, and the radius of its corners."""
    if panel.property("toast"):
        return theme.text, OVERLAY_RADIUS
    if panel.property("overlay"):
        return theme.background, OVERLAY_RADIUS
    return (theme.raised if panel.property("bar") else theme.background), 0
