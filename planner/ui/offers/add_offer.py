"""The place right of the last column where an offer is added: typed, or read from a letter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from planner.ui.appearance.theme import GRID, scaled
from planner.ui.grid.view import GridView
from planner.ui.session import Session

ADD, PASTE = "+ Add offer", "or paste a letter"
WIDTH, TOP = 128, 5  # px; its lines are those of a name and what is below it


class AddOffer(QFrame):
    """Two buttons in the line of the headers; hidden where the columns leave no room for them."""

    def __init__(self, session: Session, view: GridView) -> None:
        super().__init__(view)
        self._view, self._session = view, session
        self.setProperty("top", "true")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, TOP, 0, 2)
        layout.setSpacing(0)
        for text, command in ((ADD, "add_offer"), (PASTE, "paste_letter")):
            button = QPushButton(text, self)
            button.setProperty("link", "true")
            button.setProperty("flush", "true")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys: Ctrl+Shift+N, Ctrl+Shift+I
            button.clicked.connect(lambda _checked, key=command: self._run(key))
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        header = view.horizontalHeader()
        header.geometriesChanged.connect(self.move_to_end)
        header.sectionResized.connect(self.move_to_end)
        header.sectionCountChanged.connect(self.move_to_end)
        view.horizontalScrollBar().valueChanged.connect(self.move_to_end)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show where typing goes: beside the buttons there is no cell."""
        event.accept()
        self._view.show_target()

    def _run(self, command: str) -> None:
        """Run a command of the menu; an offer is added after the last one, where the buttons are."""
        offers = self._session.plan.offers
        if offers:
            self._session.set_current_offer(offers[-1].id)
        self._session.command_requested.emit(command)

    def move_to_end(self, *_sizes: int) -> None:
        """Go to the right end of the columns."""
        header = self._view.horizontalHeader()
        left = self._view.verticalHeader().width() + header.length() - header.offset()
        self.setGeometry(left, 0, max(0, self._view.width() - left), header.height())
        self.setVisible(left + scaled(WIDTH) <= self._view.width())
