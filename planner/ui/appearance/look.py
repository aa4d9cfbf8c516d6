"""The current look: light, dark, or as the system; sets palette, font and style sheet."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from planner.ui.appearance.style_sheet import style_sheet
from planner.ui.appearance.theme import DARK, LIGHT, Theme, font, palette
from planner.ui.documents.settings import Mode


class Look(QObject):
    """The current theme; `changed` asks views that paint themselves to repaint."""

    changed = Signal(object)  # Theme

    def __init__(
        self, app: QApplication, icons: Path, mode: Mode = "system", fonts: Path | None = None
    ) -> None:
        super().__init__(app)
        self._app, self._icons, self._mode = app, icons, mode
        self.theme: Theme = LIGHT
        self.flashes = True  # false where the user wants no motion
        app.setStyle("Fusion")
        app.setFont(font(family=_bundled(fonts)))
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def mode(self) -> Mode:
        """The chosen mode, `system` included."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Use light or dark, or follow the system."""
        self._mode = mode
        self._follow()

    def _follow(self) -> None:
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        theme = {"light": LIGHT, "dark": DARK, "system": DARK if dark else LIGHT}[self._mode]
        self.theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme, self._icons))
        self.changed.emit(theme)


def _bundled(folder: Path | None) -> str:
    """Load the fonts of a folder and return their family; empty keeps the system's font."""
    families = [
        name
        for file in sorted(folder.glob("*.otf") if folder else ())
        for name in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    ]
    return families[0] if families else ""
