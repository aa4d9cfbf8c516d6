"""The name box: names the selected figure, and goes to the field whose name is typed into it."""

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from planner.plan import PRESENT_ID, Plan
from planner.plan.paths import offer_path
from planner.plan.registry import FIELDS, FieldKind
from planner.plan.schema.about import Editor
from planner.plan.title import title
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.plain_text import tip
from planner.ui.session import Session

WIDTH = 212
LINES = 12  # of the list


class NameBox(QLineEdit):
    """As in a spreadsheet: a name is typed, in any part, and Enter goes there. `left`: Esc was pressed."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._name = session, ""
        self._paths: dict[str, str] = {}
        self._selects_all = False
        self.setProperty("namebox", "true")
        self.setAccessibleName("Name box: go to a field")
        self.setPlaceholderText("Go to a field")
        self.setFixedWidth(scaled(WIDTH))
        self.setTextMargins(0, 0, 2 * GRID, 0)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(LINES)
        completer.activated.connect(self._go)
        self.setCompleter(completer)
        if (names := completer.popup()) is not None:  # which is made by asking for it
            names.setParent(self, Qt.WindowType.Popup)  # for the style sheet of the window
        self.returnPressed.connect(self._enter)

    def show_name(self, name: str) -> None:
        """Show the name of what is selected; not while a name is being typed."""
        self._name = name.replace(" · ", ", ")
        self.setToolTip(tip(self._name))
        if not self.hasFocus():
            self._reset()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take up the names of the plan's fields, and let a key replace the name."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:  # the list of names was closed
            return
        self._paths = dict(field_names(self._session.plan))
        self._names.setStringList(list(self._paths))
        self.setText(self._name)
        self.selectAll()
        self._selects_all = event.reason() is Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the whole name by the click that comes here; the next one places the cursor."""
        super().mouseReleaseEvent(event)
        if self._selects_all and not self.hasSelectedText():
            self.selectAll()
        self._selects_all = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the selected figure again; the list of names opens without that."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Alt+Down, leave with Esc."""
        popup = self.completer().popup()
        is_open = popup is not None and popup.isVisible()
        if event.key() == Qt.Key.Key_Down and not is_open:
            self.completer().setCompletionPrefix("")
            self.completer().complete()
        elif event.key() == Qt.Key.Key_Escape and not is_open:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow of a list after the text."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.2))
        right, middle = self.width() - 14, self.height() // 2
        painter.drawLine(right - 4, middle - 2, right, middle + 2)
        painter.drawLine(right, middle + 2, right + 4, middle - 2)

    def _reset(self) -> None:
        room = self.width() - 5 * GRID  # without the arrow
        with QSignalBlocker(self):
            self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room))
        self.setCursorPosition(0)

    def _enter(self) -> None:
        """Go to the field of the typed name, else to the only or first one that contains it."""
        typed = self.text().strip().casefold()
        names = [name for name in self._paths if typed in name.casefold()]
        exact = [name for name in names if name.casefold() == typed]
        if typed and names:
            self._go((exact or names)[0])
        else:
            self._session.status_message.emit(f"No field is called “{self.text().strip()}”.")

    def _go(self, name: str) -> None:
        if name in self._paths:
            self._session.jump(self._paths[name])


def field_names(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield name and path of each field of each column: “Base salary, Aurora AI”."""
    specs = [
        spec
        for path, spec in FIELDS.items()
        if path.startswith("Offer.")
        and spec.about.editor is Editor.GRID
        and spec.kind is not FieldKind.RECORD
    ]
    for offer in plan.columns():
        path = "present" if offer.id == PRESENT_ID else offer_path(offer.id)
        for spec in specs:
            yield f"{spec.about.label}, {title(plan, offer)}", f"{path}.{spec.key}"
