"""The current look: light, dark, or as the system; zoom and rows; sets palette, font and style sheet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.appearance.style_sheet import style_sheet
from planner.ui.appearance.theme import BODY, DARK, LIGHT, ROOMY, ROW, Theme, font, palette, scaled
from planner.ui.appearance.zoom import resize, set_rows
from planner.ui.documents.settings import Mode

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Look(QObject):
    """The current theme; `changed` asks views that paint themselves to repaint.

    The style sheet is the window's and not the application's, whose sheet Qt would apply anew to all that a
    widget contains each time that it gets a parent: a sheet of offers or letters is built from its parts up.

    `resized`: after a change of zoom or of row heights, once all widgets have their new sizes.
    """

    changed = Signal(object)  # Theme
    resized = Signal()

    def __init__(
        self, app: QApplication, icons: Path, mode: Mode = "system", fonts: Path | None = None
    ) -> None:
        super().__init__(app)
        self._app, self._icons, self._mode = app, icons, mode
        self._window: QWidget | None = None
        self.theme: Theme = LIGHT
        self.has_motion = True  # whether changes flash and panels fade in
        self.zoom = 100  # per cent
        self.is_roomy = False
        if app.style().name() != "fusion":  # else an earlier look has set it; it lays out every window
            app.setStyle("Fusion")
        letters = font(family=_bundled(fonts))
        if app.font() != letters:
            app.setFont(letters)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    def dress(self, window: QWidget) -> None:
        """Give a window the style sheet, and so all that has the window above it, dialogs and lists too."""
        self._window = window
        self._apply_sheet()

    @property
    def mode(self) -> Mode:
        """The chosen mode, `system` included."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Use light or dark, or follow the system."""
        self._mode = mode
        self._follow()

    @property
    def row(self) -> int:
        """The height of a row of a table, in pixels."""
        return scaled(ROW + (ROOMY if self.is_roomy else 0))

    def set_zoom(self, percent: int) -> None:
        """Make fonts, rows and whatever has a fixed size larger or smaller."""
        before, row = self.zoom, self.row
        self.zoom = percent
        self._set_font_size(percent)
        widgets = self._app.allWidgets()
        for widget in widgets:  # Qt does not pass the font on below a style sheet
            self._app.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))
        resize(widgets, before / 100, percent / 100)
        set_rows(widgets, row, self.row)
        self.changed.emit(self.theme)
        self.resized.emit()

    def set_roomy(self, *, roomy: bool) -> None:
        """Give rows of tables more room, or no more than they need."""
        before = self.row
        self.is_roomy = roomy
        set_rows(self._app.allWidgets(), before, self.row)
        self.resized.emit()

    def made(self, make: Callable[[], WidgetT]) -> WidgetT:
        """Make a widget with the sizes of 100 %, in which it is written, then give it those in force."""
        self._set_font_size(100)
        widget = make()
        self._set_font_size(self.zoom)
        parts: tuple[QWidget, ...] = (widget, *widget.findChildren(QWidget))
        if self.zoom != 100:
            for part in parts:
                self._app.sendEvent(part, QEvent(QEvent.Type.ApplicationFontChange))
            resize(parts, 1.0, self.zoom / 100)
        set_rows(parts, ROW, self.row)
        return widget

    def _set_font_size(self, percent: int) -> None:
        letters = self._app.font()
        size = round(BODY * percent / 100)
        if letters.pixelSize() != size:
            letters.setPixelSize(size)
            self._app.setFont(letters)

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Paint in the light colours for as long as this holds, whatever the window has."""
        theme, self.theme = self.theme, LIGHT
        try:
            yield
        finally:
            self.theme = theme

    def _follow(self) -> None:
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        theme = {"light": LIGHT, "dark": DARK, "system": DARK if dark else LIGHT}[self._mode]
        self.theme = theme
        self._app.setPalette(palette(theme))
        self._apply_sheet()
        self.changed.emit(theme)

    def _apply_sheet(self) -> None:
        sheet = style_sheet(self.theme, self._icons)
        if self._window is not None and sheet != self._window.styleSheet():
            self._window.setStyleSheet(sheet)


def _bundled(folder: Path | None) -> str:
    """Load the fonts of a folder and return their family; empty keeps the system's font."""
    families = [
        name
        for file in sorted(folder.glob("*.otf") if folder else ())
        for name in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    ]
    return families[0] if families else ""
