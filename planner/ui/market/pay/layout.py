"""The page of comparable jobs laid out: head, filters, chart, quantiles and rows; the import at the right."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from planner.ui.appearance.theme import GRID

if TYPE_CHECKING:
    from planner.ui.market.pay.page import PayPage

WIDEST, SIDE = 300, 372  # pixels
MEASURED = 30  # rows that the widths of columns are taken from


def lay_out_page(page: "PayPage") -> None:
    """Put the widgets of a page in place."""
    _set_up_rows(page.view)
    head = QHBoxLayout()
    head.addWidget(page.finding, 1)
    for button in (page.files, page.remove, page.import_file):
        head.addWidget(button)
    main = QVBoxLayout()
    main.setSpacing(GRID)
    main.addLayout(head)
    main.addWidget(page.none)
    main.addWidget(page.body, 1)
    main.addStretch(0)
    _fill_body(page)
    both = QHBoxLayout(page)
    both.setContentsMargins(0, 0, 0, 0)
    both.addLayout(main, 1)
    page.panel.setFixedWidth(SIDE)
    both.addWidget(page.panel)


def _fill_body(page: "PayPage") -> None:
    """Put in place what is shown of a file."""
    lower = QHBoxLayout()
    lower.addWidget(page.matching, 1)
    lower.addWidget(page.take)
    inner = QVBoxLayout(page.body)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(GRID)
    for part, stretch in ((page.under, 0), (page.filters, 0), (page.chart, 2), (page.quantiles, 0)):
        inner.addWidget(part, stretch)
    inner.addLayout(lower)
    inner.addWidget(page.view, 2)


def _set_up_rows(view: QTableView) -> None:
    """Let a table of rows be read and selected by whole rows, its columns as wide as their content."""
    view.setAccessibleName("Comparable jobs of the file")
    view.verticalHeader().hide()
    view.setShowGrid(False)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setTabKeyNavigation(False)
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setResizeContentsPrecision(MEASURED)
    header.setStretchLastSection(True)
    header.setMaximumSectionSize(WIDEST)
