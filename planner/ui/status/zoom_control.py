"""The zoom: its commands, and the control at the right of the status line."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.zoom import LEVELS, nearest
from planner.ui.documents.settings import ROOMY, ZOOM, is_roomy, zoom
from planner.ui.parts.panel_parts import allow
from planner.ui.plain_text import tip

LESS, MORE = "Smaller (Ctrl+Alt+−)", "Larger (Ctrl+Alt++, or Ctrl with the wheel)"


class ZoomControl(QWidget):
    """Minus, the per cent, plus. `asked` is the key of a command of the menu View."""

    asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.less = self._button("zoom_out", "−", LESS)
        self.percent = self._button("zoom_whole", "", "Back to 100 % (Ctrl+Alt+0)")
        self.more = self._button("zoom_in", "+", MORE)
        for button in (self.less, self.percent, self.more):
            row.addWidget(button)
        look.resized.connect(self._show)
        self._show()

    def _button(self, key: str, text: str, about: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip(about))
        button.setAccessibleName(about.partition(" (")[0])
        button.setProperty("quiet", "true")
        button.clicked.connect(lambda: self.asked.emit(key))
        return button

    def _show(self) -> None:
        self.percent.setText(f"{self._look.zoom} %")
        self.percent.setAccessibleName(f"Zoom {self._look.zoom} %, back to 100 %")
        allow(self.less, f"{LEVELS[0]} % is the smallest", LESS, on=self._look.zoom > LEVELS[0])
        allow(self.more, f"{LEVELS[-1]} % is the largest", MORE, on=self._look.zoom < LEVELS[-1])


def zoom_commands(
    look: Look, settings: QSettings, actions: Mapping[str, QAction]
) -> dict[str, Callable[[], object]]:
    """Return the commands of zoom and row heights by key; they are kept between runs."""

    def set_zoom(percent: int) -> None:
        if percent != look.zoom:
            look.set_zoom(percent)
            settings.setValue(ZOOM, percent)

    def toggle_rows() -> None:
        look.set_roomy(roomy=not look.is_roomy)
        settings.setValue(ROOMY, look.is_roomy)
        actions["roomy"].setChecked(look.is_roomy)

    actions["roomy"].setChecked(look.is_roomy)
    return {
        "zoom_in": lambda: set_zoom(nearest(look.zoom, 1)),
        "zoom_out": lambda: set_zoom(nearest(look.zoom, -1)),
        "zoom_whole": lambda: set_zoom(100),
        "roomy": toggle_rows,
    }


def restore_sizes(look: Look, settings: QSettings) -> None:
    """Give the window the zoom and row heights of the last run."""
    if is_roomy(settings):
        look.set_roomy(roomy=True)
    percent = zoom(settings, LEVELS)
    if percent != look.zoom:
        look.set_zoom(percent)
