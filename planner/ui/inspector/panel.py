"""The inspector: every grant and every sign-on payment of the offer that is looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.plan import Grant, Instalment, Offer
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.inspector.block import ItemBlock, ItemList, asked, path_of
from planner.ui.typing.field_edit import FieldEdit


class Inspector(QFrame):
    """Shows the current offer; rebuilt only when items or their fields come and go."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shape: tuple[object, ...] = ()
        self._edits: dict[str, FieldEdit] = {}
        self._blocks: list[ItemBlock] = []
        self.setProperty("side", "true")
        self.setMinimumWidth(304)
        self.setMaximumWidth(420)
        self.setAccessibleName("Inspector")
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("strong", "true")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._area)
        desk.session.current_offer_changed.connect(self.show_offer)

    def show_change(self, _change: Change) -> None:
        """Draw the current offer."""
        self.show_offer()

    def show_offer(self) -> None:
        """Show the current offer: rebuild where items or fields changed, else only refresh the texts."""
        if _shape(self._offer()) != self._shape:
            self._rebuild()
        plan = self._desk.session.plan
        self._title.setText(title(plan, self._offer()))
        for block in self._blocks:
            block.refresh(plan)

    def _offer(self) -> Offer:
        session = self._desk.session
        return next(
            (column for column in session.plan.columns() if column.id == session.current_offer_id),
            session.plan.present,
        )

    def _rebuild(self) -> None:
        """Replace all lines. The old ones go first: a line that loses the focus commits its text.

        That changes the plan, and may build the panel within this call.
        """
        focused = self._focused()
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()  # its line may be in the middle of a key
        if self._area.widget() is None:
            self._build(self._offer())
        if focused:
            self.reveal(focused)

    def reveal(self, path: str) -> bool:
        """Put the keyboard into the line of a field; False if it has none."""
        edit = self._edits.get(path)
        if edit is None:
            return False
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(edit)
        return True

    def take_focus(self) -> None:
        """Put the keyboard into the first line, or on the first button."""
        first: QWidget | None = next(iter(self._edits.values()), None) or self.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self, offer: Offer) -> None:
        self._shape = _shape(offer)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        lists = (ItemList(self._desk, offer, "grants", body), ItemList(self._desk, offer, "sign_on", body))
        for item_list in lists:
            layout.addWidget(item_list)
        layout.addStretch(1)
        self._blocks = [block for item_list in lists for block in item_list.findChildren(ItemBlock)]
        self._edits = {path: edit for block in self._blocks for path, edit in block.edits.items()}
        self._area.setWidget(body)

    def _focused(self) -> str:
        return next((path for path, edit in self._edits.items() if edit.hasFocus()), "")


def _shape(offer: Offer) -> tuple[object, ...]:
    """Return the items with their fields, which decide the lines of the panel."""
    items: tuple[Grant | Instalment, ...] = (*offer.grants, *offer.sign_on)
    return offer.id, *((path_of(offer, item), asked(item)) for item in items)
