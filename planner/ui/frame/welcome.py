"""The welcome page: the ways to begin, one line each, the plans opened lately, and what the sample shows.

In a window that is started with a plan it names that plan instead, until it is open.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.disk import display_name
from planner.ui.appearance.theme import GRID, HALF, READING, TITLE, font, scaled
from planner.ui.plain_text import tip, without_keys

RunCommand = Callable[[str], None]
WIDTH, PICTURE = 440, 520
APART = 7 * GRID
MOST_RECENT = 4
PROMISE = "Everything stays on this computer: no account, no network, nothing is sent."
AIM = "See what each job offer is worth, what to ask for and why, and write the letter that asks."
SAMPLE = "The sample: three offers for a senior product manager, with asks, stories and letters"
_CHOICES = (
    (
        "paste_letter",
        "Paste an offer letter…",
        "An email, notes or a table; you see what was read before it enters",
        "Ctrl+Shift+I",
    ),
    ("type_offer", "Type an offer", "A company and its base salary are enough for a first answer", ""),
    ("import", "Import a file…", "Excel, csv, Word, PDF or mail; or drop it on this window", "Ctrl+I"),
    ("open", "Open a plan…", "One that you saved, a .counterpoint file", "Ctrl+O"),
    ("sample", "Look at the sample", "A finished plan with three offers, to try everything on", ""),
)


class Welcome(QWidget):
    """Calls `run_command` with the key of a command, or `open_recent` with a path.

    `menu_wanted(path, point)`: the menu of a plan that was opened lately, at a point of the screen.
    """

    menu_wanted = Signal(Path, QPoint)

    def __init__(
        self, run_command: RunCommand, open_recent: Callable[[Path], object], opening: str = ""
    ) -> None:
        """`opening`: the name of the plan that the window is started with; empty without one."""
        super().__init__()
        self.setAccessibleName("Welcome")
        self._open_recent = open_recent
        column = QWidget(self)
        column.setFixedWidth(scaled(WIDTH))
        self._lines = _column(column, HALF)
        self._recent = _column(None, 0)
        self._add_title()
        self.choices = [
            _Choice(text, note, keys, partial(run_command, key)) for key, text, note, keys in _CHOICES
        ]
        for choice in self.choices:
            self._lines.addWidget(choice)
        self._lines.addLayout(self._recent)
        self.sample = _Picture(partial(run_command, "sample"))
        self._file: Path | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._load)
        middle = QHBoxLayout()
        middle.setSpacing(scaled(APART))
        middle.addStretch(1)
        middle.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        self._opening, promise = _dim(f"Opening {opening}…"), _dim(PROMISE)
        self._opening.setTextFormat(Qt.TextFormat.PlainText)
        self._opening.setWordWrap(True)
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ways = (column, promise)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(middle)
        page.addWidget(self._opening)
        page.addStretch(3)
        page.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        self._show_ways(shown=not opening)

    def end_opening(self) -> None:
        """Show the ways to begin, whether or not the plan could be opened."""
        self._show_ways(shown=True)
        self._later.start()

    def _show_ways(self, *, shown: bool) -> None:
        for part in self._ways:
            part.setVisible(shown)
        self._opening.setVisible(not shown)

    def show_picture(self, path: Path) -> None:
        """Show a picture of the sample while the page is seen: a plan that opens at once needs none."""
        self._file, self.sample.is_loaded = path, False
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the picture once all that opens with the window is open."""
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the picture's memory back when a plan takes the place of the page."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.sample.forget()
            self._fit()

    def _load(self) -> None:
        is_wanted = self.isVisible() and self._opening.isHidden()
        if self._file is not None and is_wanted and not self.sample.is_loaded:
            self.sample.show_file(self._file)
            self._fit()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List recently opened plans, each with its folder."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if paths:
            self._recent.addSpacing(2 * GRID)
            caption = _dim("Opened lately")
            caption.setContentsMargins(2 * GRID, 0, 0, HALF)
            self._recent.addWidget(caption)
        for path in paths[:MOST_RECENT]:
            folder = QFontMetrics(self.font()).elidedText(
                display_name(path.parent), Qt.TextElideMode.ElideMiddle, scaled(WIDTH) // 2
            )
            button = _Choice(without_keys(path.name), "", folder, partial(self._open_recent, path))
            button.setToolTip(tip(str(path)))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(partial(self._ask, path, button))
            self._recent.addWidget(button)

    def _ask(self, path: Path, button: QWidget, point: QPoint) -> None:
        self.menu_wanted.emit(path, button.mapToGlobal(point))

    def take_focus(self) -> None:
        """Focus the first choice."""
        self.choices[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the picture where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.sample.setVisible(
            self.sample.is_loaded and self.width() >= scaled(WIDTH + APART + PICTURE + 4 * GRID)
        )

    def _add_title(self) -> None:
        title, aim = QLabel("Counterpoint"), QLabel(AIM)
        title.setFont(font(TITLE, strong=True, family=self.font().family()))
        aim.setFont(font(READING, family=self.font().family()))
        aim.setWordWrap(True)
        for label in (title, aim):
            label.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
            self._lines.addWidget(label)
        self._lines.addSpacing(2 * GRID)


class _Choice(QPushButton):
    """A line of the page: what it does, below it what comes of that, at the right its key."""

    def __init__(self, text: str, note: str, keys: str, do: Callable[[], object]) -> None:
        super().__init__()
        self.setAccessibleName(text.replace("&&", "&"))
        self.setAccessibleDescription(note)
        self.setProperty("way", "true")
        self.clicked.connect(lambda _checked=False: do())
        lines = QGridLayout(self)
        lines.setContentsMargins(2 * GRID, GRID - 2, 2 * GRID, GRID - 2)
        lines.setVerticalSpacing(2)
        lines.setColumnStretch(0, 1)
        name = QLabel(text)
        lines.addWidget(name, 0, 0)
        lines.addWidget(_dim(keys), 0, 1)
        if note:
            name.setProperty("strong", "true")
            lines.addWidget(_dim(note), 1, 0, 1, 2)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of its texts: Qt's button knows only its own."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()


class _Picture(QPushButton):
    """A picture of the sample, which a click opens."""

    def __init__(self, do: Callable[[], object]) -> None:
        super().__init__()
        self.is_loaded = False
        self._shown, caption = QLabel(), _dim(SAMPLE)
        caption.setWordWrap(True)
        self.setAccessibleName("Open the sample")
        self.setAccessibleDescription(SAMPLE)
        self.setProperty("way", "true")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its line
        self.setFixedWidth(scaled(PICTURE))
        self.clicked.connect(lambda _checked=False: do())
        lines = _column(self, GRID)
        lines.setContentsMargins(GRID, GRID, GRID, GRID)
        self._shown.setFrameShape(QLabel.Shape.Box)
        self._shown.setProperty("picture", "true")
        for label in (self._shown, caption):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(label)
        self.hide()

    def show_file(self, path: Path) -> None:
        """Load a picture, as wide as the line."""
        picture = QPixmap(str(path))
        self.is_loaded = not picture.isNull()
        if self.is_loaded:
            width = round((self.width() - 2 * GRID - 2) * self.devicePixelRatio())
            picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(self.devicePixelRatio())
            self._shown.setPixmap(picture)

    def forget(self) -> None:
        """Drop the picture."""
        self.is_loaded = False
        self._shown.clear()

    def sizeHint(self) -> QSize:
        """Return the size of picture and caption."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()


def _column(parent: QWidget | None, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", "true")
    return label
