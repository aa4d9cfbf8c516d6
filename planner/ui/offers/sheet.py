"""The Offers sheet: the grid, the inspector beside it, and the commands that both serve."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.plan.paths import offer_of
from planner.ui.appearance.theme import scaled
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.documents.importing import import_pasted
from planner.ui.grid.cell import State
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.labelled import Importer, LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.grid.pinned import PinnedRows
from planner.ui.inspector.panel import Inspector
from planner.ui.offers.layout import ANSWER, PINNED
from planner.ui.offers.pasted_letter import reads_as_letter
from planner.ui.offers.source import ROWS, OfferSource
from planner.ui.offers.view import WIDE, OffersView
from planner.ui.parts.panel_parts import panel_column, rule, with_side_panel
from planner.ui.parts.whole_rows import WholeRows
from planner.ui.sheet import Sheet

if TYPE_CHECKING:
    from planner.ui.offers.pictures import PicturePanel

SIDE = 320

TALL = 900
"""Pixels of a sheet from which all pinned rows are shown."""
FEW, LEAST, PART = 5, 1, 4
"""Pinned rows of a lower sheet: most, least, and one of so many that have room; others are scrolled to."""
NOTE = "the range to say, *open at the bold one*; computed, nothing to type here"


class OffersSheet(Sheet):
    """Wires the grid to the session: what is selected, copied, pasted, filled and cleared."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = GridModel(self.session, OfferSource(self.session), self)
        self.view = OffersView(desk, self.model, self)
        self.inspector = Inspector(desk, self)
        self._hidden_shown = False
        self.pinned = PinnedRows(desk, self.model, self.view, ANSWER, NOTE, self)
        self.pinned.down.strong = frozenset(key for key in PINNED if key.startswith("ask."))
        self.pictures: PicturePanel | None = None  # made where the window is wide enough
        self._split = with_side_panel(self, self._column(), self.inspector, SIDE)
        desk.look.resized.connect(self._use_room)
        self.view.selectionModel().currentChanged.connect(self.explain_selection)
        offers = Importer("offers", _is_label, self._import)
        labelled = LabelledPaste(desk.dialogs, ROWS, offers)
        self.editing = GridEditing(self.session, self.model, self.view, labelled)
        self.view.touched.connect(self._summarise)
        self.session.current_offer_changed.connect(self._follow)
        self.session.columns_requested.connect(self._select_columns)
        self.commands = {
            **self.editing.commands(),
            **self.view.commands(),
            "paste": self._paste,
            "inspector": lambda: self.inspector.setVisible(not self.inspector.isVisible()),
            "show_hidden": self._toggle_hidden,
        }

    def _paste(self) -> None:
        """Paste into the cells; a letter is read instead: its lines would become entries of the column."""
        # a clipboard that nothing was ever copied to has no data at all, whatever PySide's stub says
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if mime is not None and reads_as_letter(mime.text(), mime.html()):
            self.session.command_requested.emit("paste_letter")
        else:
            self.editing.paste()

    def show_change(self, change: Change) -> None:
        """Draw the changed cells; after another file was opened, reset folds and widths."""
        self.model.show_change(change, self.view.seen())
        if change.replaced or change.columns:
            self.view.show_hidden(shown=self._hidden_shown)
        if change.replaced:
            self._start()
        self.inspector.show_change(change)
        if self.pictures is not None:
            self.pictures.fill_later()
        if change.computed or change.offers():
            self.explain_selection()

    def reveal(self, path: str) -> bool:
        """Go to a field of the grid, or of the inspector if it is inside a grant or a payment."""
        if not self.view.select_path(path):
            return False
        self.session.set_current_offer(offer_of(path))
        self.inspector.reveal(path)
        return True

    def show_guide(self, guide: QWidget | None) -> None:
        """Show a guide above everything else in the inspector."""
        self.inspector.show_guide(guide)

    def take_focus(self) -> None:
        """Give the grid the keyboard."""
        self.view.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """The grid, its pinned rows, and the inspector."""
        return self.view, self.pinned, self.inspector

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pin more rows where there is room."""
        super().resizeEvent(event)
        self._use_room()

    def _use_room(self) -> None:
        rows = self.height() // self.look.row
        low = max(LEAST, min(FEW, rows // PART))
        self.pinned.show_most(len(PINNED) if self.height() >= scaled(TALL) else low)
        self._show_pictures(is_wide=self.width() >= scaled(WIDE))

    def _show_pictures(self, *, is_wide: bool) -> None:
        if is_wide and self.pictures is None:
            from planner.ui.offers.pictures import PicturePanel  # late: charts come with it

            self.pictures = self.look.made(lambda: PicturePanel(self.desk, self))
            self.pictures.hide()
            self._split.insertWidget(1, self.pictures)
            self._split.setStretchFactor(0, 1)
        if self.pictures is not None and is_wide is self.pictures.isHidden():
            self.pictures.setVisible(is_wide)
            self.pictures.fill_later()

    def _column(self) -> QWidget:
        """Return the grid over its pinned rows."""
        column = QWidget(self)
        column.setFocusProxy(self.view)  # a panel that closes gives the keyboard back
        layout = panel_column(column, self.view)
        layout.setSpacing(0)
        layout.addWidget(WholeRows(self.view, self.look))
        layout.addWidget(rule())
        layout.addWidget(self.pinned)
        return column

    def _import(self) -> None:
        import_pasted(self.desk, QGuiApplication.clipboard().text())

    def _select_columns(self, offers: tuple[str, ...]) -> None:
        """Select the columns of offers, as after an import."""
        model, last = self.view.selectionModel(), self.model.rowCount() - 1
        for place in (self.model.place_of(offer_id) for offer_id in offers):
            if place >= 0:
                column = QItemSelection(self.model.index(0, place), self.model.index(last, place))
                model.select(column, QItemSelectionModel.SelectionFlag.Select)

    def _start(self) -> None:
        self.view.start_folds()
        self.view.widths.start()
        column = 1 if self.model.columnCount() > 1 else 0
        cells = (self.model.index(row, column) for row in range(self.model.rowCount()))
        self.view.setCurrentIndex(next(cell for cell in cells if self.model.cell(cell).state is State.INPUT))

    def explain_selection(self) -> None:
        """Let the explain bar and the inspector follow the current cell."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        cell = self.model.cell(index)
        self.session.set_current_offer(self.model.item(index))
        self.session.select(cell.figure or cell.path or None)

    def _summarise(self) -> None:
        self.summary_changed.emit(self.editing.summary())

    def _follow(self, offer_id: str) -> None:
        """Go to the column of an offer that was chosen elsewhere."""
        place, index = self.model.place_of(offer_id), self.view.currentIndex()
        if place < 0 or not index.isValid() or self.view.isColumnHidden(place):
            return
        if place != index.column():
            self.view.setCurrentIndex(self.model.index(index.row(), place))

    def _toggle_hidden(self) -> None:
        self._hidden_shown = not self._hidden_shown
        self.view.show_hidden(shown=self._hidden_shown)


def _is_label(text: str) -> bool:
    """Return whether a text is a label of an imported table; the words are loaded with the first paste."""
    from planner.intake.layout.labels import meaning

    return meaning(text) is not None
