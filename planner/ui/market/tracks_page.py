"""The page of tracks: how AI PM and ML PM differ, and measured pay, each with its source; read only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner.market.bands import MeasuredTable
from planner.market.tables import Tables
from planner.market.tracks import TrackTable
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import heading, note
from planner.values import Unit, shown

HEADS = ("", "AI PM", "ML PM", "Source")
MEASURED = "Measured pay, to set the claims against. It moves no ask."


class TracksPage(QScrollArea):
    """One page of text, reached by the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setProperty("reads", "true")
        self.setAccessibleName("How the tracks differ, to read only")
        self._filled = False

    def show_tables(self, tables: Tables) -> None:
        """Fill the page, once: published tables do not change."""
        if self._filled:
            return
        self._filled = True
        page, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(GRID, GRID, 2 * GRID, GRID)  # its frame, with the keyboard, touches no text
        column.setSpacing(2 * GRID)
        page.setLayout(column)
        sources = "; ".join(f"“{key}” is {source}" for key, source in tables.tracks.sources.items())
        column.addWidget(note(f"{tables.tracks.description}. Sources: {sources}."))
        column.addLayout(_tracks(tables.tracks))
        column.addWidget(heading(MEASURED))
        for table in tables.measured:
            column.addWidget(note(f"{table.description}. {table.source}."))
            column.addLayout(_measured(table))
        column.addStretch(1)
        self.setWidget(page)


def _tracks(table: TrackTable) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * GRID)
    grid.setVerticalSpacing(GRID)
    for column, (head, stretch) in enumerate(zip(HEADS, (2, 5, 5, 1), strict=True)):
        grid.addWidget(heading(head), 0, column)
        grid.setColumnStretch(column, stretch)
    topic, row = "", 1
    for track_row in table.rows:
        if track_row.topic != topic:
            topic = track_row.topic
            grid.addWidget(heading(topic), row, 0)
            row += 1
        for column, text in enumerate(
            (track_row.name, track_row.ai_pm, track_row.ml_pm, track_row.source_key)
        ):
            grid.addWidget(_text(text, dim=column in (0, 3)), row, column, Qt.AlignmentFlag.AlignTop)
        row += 1
    return grid


def _measured(table: MeasuredTable) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * GRID)
    right = Qt.AlignmentFlag.AlignRight
    columns = [name for name, _ in table.rows[0].figures]
    for column, name in enumerate(("n", *columns), start=1):
        grid.addWidget(_text(name, dim=True), 0, column, right)
    for row, measured in enumerate(table.rows, start=1):
        grid.addWidget(_text(measured.name, dim=True), row, 0)
        grid.addWidget(_text(f"{measured.n:,}"), row, 1, right)
        for column, (_, value) in enumerate(measured.figures, start=2):
            grid.addWidget(_text(shown(value, Unit.MONEY_YEAR)), row, column, right)
    grid.setColumnStretch(len(columns) + 2, 1)
    return grid


def _text(text: str, *, dim: bool = False) -> QLabel:
    label = QLabel(text[:1].upper() + text[1:] if text != "n" else text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if dim:
        label.setProperty("dim", "true")
    return label
