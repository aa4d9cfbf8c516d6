"""The dialog of a returned workbook: its differences line by line, of which the ticked ones become rounds."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.disk import display_name
from planner.intake.returned.reading import read_returned as read_file
from planner.intake.returned.results import Difference, Returned
from planner.plan.edits.negotiation import append_rounds
from planner.plan.title import title
from planner.share.recruiter_texts import FIELD_UNITS
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import TABLES
from planner.ui.parts.panel_parts import plain
from planner.ui.rounds.sent_book import sent_book
from planner.ui.typing.entry_keys import UnsearchedTableWidget
from planner.values import PlannerError, shown

TITLE = "Read a returned workbook"
NO_OFFER = "There is no offer to compare it with. Type one on the sheet Offers first."
COLUMNS = ("Component", "They stand at", "Returned", "As written", "Cell", "Note")
FIGURES = (1, 2)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
UNCHANGED = "Nothing in it differs from the offer and from what you proposed."
NO_FIGURE = "No figure in it differs, but these cells were not understood. Read them in the file:"
MOST_LOST = 150
"""Pixels for what was not understood; more of it scrolls."""
HINT = "Space ticks a line or not. What is ticked is logged as said by them, by workbook, today."


def read_returned(desk: Desk, parent: QWidget | None) -> None:
    """Ask for a file and show its differences to the chosen offer; else say why there are none to take."""
    session, dialogs = desk.session, desk.dialogs
    session.commit_drafts()
    offer = session.plan.chosen_offer()
    if offer is None:
        dialogs.tell(TITLE, NO_OFFER)
        return
    path = dialogs.open_file(TITLE, TABLES, session.path.parent if session.path else Path.home())
    if path is None:
        return
    try:
        sent = partial(sent_book, session.plan, session.analysis, offer.id, session.today)
        read = partial(read_file, path, session.plan, offer.id, session.today, sent)
        returned = dialogs.wait(f"Reading {display_name(path)} …", read)
    except PlannerError as error:
        dialogs.tell(TITLE, str(error))
        return
    if returned is None:
        session.status_message.emit(f"Reading {display_name(path)} was cancelled. The plan is as it was.")
    elif returned.differences:
        ReturnedDialog(desk, returned, offer.id, parent).open()
    elif returned.is_unchanged:
        dialogs.tell(TITLE, UNCHANGED)
    else:
        dialogs.tell(TITLE, "\n".join((NO_FIGURE, *returned.not_understood)))


class ReturnedDialog(QDialog):
    """A line for each difference. Lower and contradicting figures wait for the user to tick them."""

    def __init__(self, desk: Desk, returned: Returned, offer_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._returned, self._offer_id = desk, returned, offer_id
        self.setWindowTitle(TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 380)
        self.table = UnsearchedTableWidget(len(returned.differences), len(COLUMNS))
        self.take = QPushButton("&Log as rounds")
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        self.shut = QPushButton("&Cancel")
        self.shut.setAutoDefault(False)
        self.shut.clicked.connect(self.reject)
        self._fill()
        self._lay_out()
        self.table.setFocus()

    def _take(self) -> None:
        session = self._desk.session
        taken = [
            difference.as_round(self._offer_id, session.today, self._returned.name)
            for row, difference in enumerate(self._returned.differences)
            if (item := self.table.item(row, 0)) and item.checkState() is Qt.CheckState.Checked
        ]
        if taken:
            session.apply(f"Log {self._returned.name}", append_rounds(session.plan, taken))
            session.announce(f"{len(taken)} logged on the sheet Rounds from {self._returned.name}.")
        self.accept()

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels(COLUMNS)
        self.table.setAccessibleName("Differences to the offer")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        for row, difference in enumerate(self._returned.differences):
            for column, text in enumerate(_texts(difference, self._returned)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(RIGHT if column in FIGURES else LEFT)
                self.table.setItem(row, column, item)
            self._tick(
                row,
                on=not (difference.lower or difference.at_most or self._returned.contradicted(difference)),
            )
        self.table.resizeColumnsToContents()
        self.table.setCurrentCell(0, 0)

    def _tick(self, row: int, *, on: bool) -> None:
        item = self.table.item(row, 0)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _lay_out(self) -> None:
        plan = self._desk.session.plan
        head = plain(f"{self._returned.name} against {title(plan, plan.offer(self._offer_id))}")
        head.setProperty("strong", "true")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.shut)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self.lost = plain("\n".join(_lost(self._returned)))
        self.lost.setWordWrap(True)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setMaximumHeight(MOST_LOST)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidget(self.lost)
        scrolled.setVisible(bool(self._returned.not_understood))
        for label in (head, QLabel(HINT)):
            column.addWidget(label)
        column.addWidget(self.table, 1)
        column.addWidget(scrolled)
        column.addLayout(buttons)


def _texts(difference: Difference, returned: Returned) -> tuple[str, ...]:
    label, unit = difference.component.shared_label, FIELD_UNITS[difference.component]
    notes = [f"In the package “{difference.package}”"] if difference.package else []
    if difference.lower:
        notes.append("Lower than what stands")
    if difference.remark:
        notes.append(difference.remark)
    if difference.final:
        notes.append("They call it final")
    if returned.contradicted(difference):
        notes.append("Another cell says otherwise")
    return (
        label,
        shown(difference.old, unit),
        shown(difference.new, unit),
        difference.text,
        difference.where,
        ". ".join(notes),
    )


def _lost(returned: Returned) -> tuple[str, ...]:
    return ("Not understood, and left out:", *returned.not_understood) if returned.not_understood else ()
