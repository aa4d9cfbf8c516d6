"""The page of bands: published ones, read only, and the user's own in one grid."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.plan.edits.market import add_band, remove_rows
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.grid.view import GridView
from planner.ui.market.band_source import BAND_ROWS, BandSource, as_own
from planner.ui.parts.panel_parts import key_hint

HINT = (
    "A range of your own comes before a published one, for the offers of its track, level and place. "
    "Ctrl+Shift+N adds an empty one, Ctrl+Shift+D a copy of the column that you are in, Ctrl+Shift+Del "
    "deletes one of yours."
)


class BandsPage(QWidget):
    """The grid of bands, and its commands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.source = BandSource(desk.session)
        self.model = GridModel(desk.session, self.source, self)
        self.view = GridView(desk, self.model, "Ranges", self)
        labelled = LabelledPaste(desk.dialogs, BAND_ROWS)
        self.editing = GridEditing(desk.session, self.model, self.view, labelled)
        self.commands = {
            **self.editing.commands(),
            **self.view.commands(),
            "add_offer": lambda: self._with_new("Add a range", like=False),
            "duplicate_offer": lambda: self._with_new("Copy a range", like=True),
            "delete_offer": self._delete,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(key_hint(HINT))
        column.addWidget(self.view, 1)

    def show_change(self, change: Change) -> None:
        """Draw the changed cells."""
        self.model.show_change(change, self.view.seen())
        if change.replaced:
            self.view.widths.start()
        if not self.view.currentIndex().isValid() and self.model.columnCount():
            self.view.setCurrentIndex(self.model.index(1, 0))

    def _column(self) -> str:
        index = self.view.currentIndex()
        return self.model.item(index) if index.isValid() else ""

    def _with_new(self, text: str, *, like: bool) -> None:
        plan, here = self._session.plan, self._column()
        original = None
        if like and here:
            row = self.source.published_at(here)
            original = as_own(row) if row else next(band for band in plan.bands if band.id == here)
        plan = add_band(plan, original)
        self._session.apply(text, plan)
        self.view.select_path(f"bands.{plan.bands[-1].id}.{'base_low' if like else 'track'}")

    def _delete(self) -> None:
        here = self._column()
        if not here or self.source.published_at(here) is not None:
            self._session.status_message.emit(
                "A published range stays. Copy it with Ctrl+Shift+D to have one that you can change."
            )
            return
        self._session.apply("Delete a range", remove_rows(self._session.plan, "bands", (here,)))
        self._session.announce("Deleted the range.")
