"""One figure of the strip: its name above, itself at 20 px, its note below. It is never elided."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from planner.ui.appearance.theme import GRID, HALF, SECONDARY, TITLE, font
from planner.ui.context.tables import MenuRequest, PlaceKind
from planner.ui.parts.panel_parts import mark, plain
from planner.ui.plain_text import tip
from planner.ui.session import Session
from planner.ui.strip.answers import StripAnswer

MARGINS = (12, HALF, 12, HALF)


class AnswerBlock(QPushButton):
    """Pressed by a click, Space or Enter; the explain bar says where it comes from while it has the focus."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._answer = session, StripAnswer("", "")
        self.setFlat(True)
        self.setProperty("flat", "true")
        self.name, self.value, self.more, self.note = (plain() for _ in range(4))
        family = self.font().family()
        self.value.setFont(font(TITLE, strong=True, family=family))
        for label in (self.name, self.more, self.note):
            label.setFont(font(SECONDARY, family=family))
            label.setProperty("dim", "true")
        self._line = line = QHBoxLayout()
        line.setSpacing(GRID)
        for label in (self.value, self.more):
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addLayout(line)
        column.addWidget(self.note)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_answer(self, answer: StripAnswer) -> None:
        """Show a figure with its texts."""
        self._answer = answer
        for label, text in (
            (self.name, answer.name),
            (self.value, answer.value),
            (self.more, answer.more),
            (self.note, answer.note),
        ):
            label.setText(text)
        mark(self.value, "good", on=answer.good)
        self.setAccessibleName(self.text())
        self.setToolTip(tip(answer.reason or "Open it in Counter"))
        self._line.invalidate()  # Qt keeps its width until it is laid out
        self.updateGeometry()

    def text(self) -> str:
        """Return the whole block in one line, for a screen reader."""
        answer = self._answer
        head = f"{answer.name}: {answer.value}"
        return ", ".join(part for part in (head, answer.more, answer.note) if part)

    def sizeHint(self) -> QSize:
        """As wide as its texts."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its texts: it is shown whole or not at all."""
        return self.sizeHint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the answer, which the explain bar explains."""
        self._session.select(self._answer.figure or self._answer.reason or None)
        actions: dict[str, Callable[[], object] | None] = {
            "copy": lambda: QGuiApplication.clipboard().setText(self._answer.value),
            "counter": self.click,
        }
        self._session.menu_requested.emit(MenuRequest(PlaceKind.STRIP, event.globalPos(), actions))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the explain bar say where the figure comes from."""
        super().focusInEvent(event)
        self._session.select(self._answer.figure or self._answer.reason or None)
