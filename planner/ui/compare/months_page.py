"""The page of Compare that shows cash month by month: all offers as lines, one of them as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QVBoxLayout, QWidget

from planner.analysis import Analysis
from planner.compare import findings, panels
from planner.compare.chart_values import Party
from planner.pay.months.month_figures import HEADINGS, RULE, MonthRow, month_rows
from planner.plan import PRESENT_ID
from planner.ui.appearance.theme import GRID, ROW
from planner.ui.charts.lines import MonthLines
from planner.ui.compare.legend import PartyPicker
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import note
from planner.ui.typing.entry_keys import UnsearchedTableWidget

NO_MONTHS = "No offer that is compared has a base yet"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MonthsTable(UnsearchedTableWidget):
    """A month a row, then what is due in April and each year's sum; only to be read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._rows: tuple[MonthRow, ...] = ()
        self.setAccessibleName("Cash by month")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(RIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.currentCellChanged.connect(self._explain)

    def show_months(self, rows: tuple[MonthRow, ...]) -> None:
        """Show the rows."""
        self._rows = rows
        self.setColumnCount(len(HEADINGS))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(HEADINGS)
        self.setVerticalHeaderLabels([row.name for row in rows])
        for place, row in enumerate(rows):
            for column, text in enumerate(row.texts()):
                item = QTableWidgetItem(text)
                item.setTextAlignment(RIGHT)
                self.setItem(place, column, item)

    def _explain(self, row: int) -> None:
        figure = self._rows[row].figure if 0 <= row < len(self._rows) else None
        if figure is not None:
            self._session.select(figure)


class MonthsPage(QWidget):
    """All that has arrived by month, and the months of the offer that is picked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._chosen = ""
        self._shown: tuple[Party, ...] = ()
        self.chart = MonthLines(desk.look, "Cash that has arrived by a month")
        self.chart.picked.connect(desk.session.select)
        self.chart.empty = NO_MONTHS
        self.picker = PartyPicker(desk.look, "Months &of", "Offer whose months are listed")
        self.picker.chosen.connect(self._choose)
        self.table = MonthsTable(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.chart, 2)
        column.addWidget(self.picker)
        column.addWidget(self.table, 3)
        column.addWidget(note(RULE))

    def forget(self) -> None:
        """List the first offer: the plan is another."""
        self._chosen = ""

    def fill(self, analysis: Analysis, shown: tuple[Party, ...]) -> None:
        """Draw the offers that are compared, and list one of them."""
        self._shown = shown
        known = panels.comparable_parties(analysis.plan, shown)
        tracks = panels.running_cash(analysis, known)
        drawn = panels.only(tracks, shown)
        self.chart.show_tracks(findings.headline(findings.of_months, drawn, tracks), drawn)
        listed = tuple(track.party for track in drawn)
        by_id = {party.id: party for party in listed}
        party = by_id.get(self._chosen) or next(
            (party for party in listed if party.id != PRESENT_ID), listed[0] if listed else None
        )
        self.picker.show_parties(listed, party)
        self.table.setVisible(party is not None)
        if party is None:
            return
        result = analysis.offers[party.id]
        if result.months is not None:
            self.table.show_months(month_rows(party.name, result.offer, result.months))

    def _choose(self, offer_id: str) -> None:
        self._chosen = offer_id
        if self._session.analysis is not None:
            self.fill(self._session.analysis, self._shown)
