"""The dialog of a returned workbook: what they answer line by line, of which the ticked lines are noted.

A figure becomes a round; a condition to succeed is marked as agreed.
"""

from collections.abc import Sequence
from functools import partial
from itertools import compress

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
from planner.plan.edits.negotiation import append_rounds, mark_condition
from planner.plan.title import title
from planner.share.recruiter_texts import FIELD_UNITS
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import TABLES
from planner.ui.documents.folders import usual_folder
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
HINT = "Space ticks a line. Ticked figures are logged as theirs, by workbook, today; conditions as agreed."


def read_returned(desk: Desk, parent: QWidget | None) -> None:
    """Ask for a file and show its differences to the chosen offer; else say why there are none to take."""
    session, dialogs = desk.session, desk.dialogs
    session.commit_drafts()
    offer = session.plan.chosen_offer()
    if offer is None:
        dialogs.tell(TITLE, NO_OFFER)
        return
    path = dialogs.open_file(TITLE, TABLES, usual_folder(session.path))
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
    elif returned.differences or returned.conditions:
        ReturnedDialog(desk, returned, offer.id, parent).open()
    elif returned.is_unchanged:
        dialogs.tell(TITLE, UNCHANGED)
    else:
        dialogs.tell(TITLE, "\n".join((NO_FIGURE, *returned.not_understood)))


class ReturnedDialog(QDialog):
    """A line for each answer. Lower and contradicting figures wait for the user to tick them."""

    def __init__(self, desk: Desk, returned: Returned, offer_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._returned, self._offer_id = desk, returned, offer_id
        self.setWindowTitle(TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 380)
        self.table = UnsearchedTableWidget(len(returned.differences) + len(returned.conditions), len(COLUMNS))
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
        session, returned = self._desk.session, self._returned
        ticks = self._ticks()
        figures = ticks[: len(returned.differences)]
        rounds = [
            difference.as_round(self._offer_id, session.today, returned.name)
            for difference in compress(returned.differences, figures)
        ]
        agreed = [*compress(returned.conditions, ticks[len(figures) :])]
        if rounds or agreed:
            plan = append_rounds(session.plan, rounds) if rounds else session.plan
            for condition in agreed:
                plan = mark_condition(plan, self._offer_id, condition.id, "agreed", on=True)
            session.apply(f"Log {returned.name}", plan)
            session.announce(f"{_noted(len(rounds), len(agreed))} from {returned.name}.")
        self.accept()

    def _ticks(self) -> list[bool]:
        items = (self.table.item(row, 0) for row in range(self.table.rowCount()))
        return [item is not None and item.checkState() is Qt.CheckState.Checked for item in items]

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels(COLUMNS)
        self.table.setAccessibleName("Differences to the offer")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        returned = self._returned
        for row, difference in enumerate(returned.differences):
            doubtful = difference.lower or difference.at_most or returned.contradicted(difference)
            self._put(row, _texts(difference, returned), on=not doubtful)
        for row, condition in enumerate(returned.conditions, start=len(returned.differences)):
            note = f"They agree to “{condition.condition}”"
            self._put(row, ("Condition", "asked", "agreed", condition.text, condition.where, note), on=True)
        self.table.resizeColumnsToContents()
        self.table.setCurrentCell(0, 0)

    def _put(self, row: int, texts: Sequence[str], *, on: bool) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(RIGHT if column in FIGURES else LEFT)
            if column == 0:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.table.setItem(row, column, item)

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


def _noted(rounds: int, agreed: int) -> str:
    """Say how many figures and conditions were taken."""
    logged = f"{rounds} logged on the sheet Rounds" if rounds else ""
    marked = f"{agreed} {'condition' if agreed == 1 else 'conditions'} marked as agreed" if agreed else ""
    return ", ".join(part for part in (logged, marked) if part)


def _lost(returned: Returned) -> tuple[str, ...]:
    return ("Not understood, and left out:", *returned.not_understood) if returned.not_understood else ()
